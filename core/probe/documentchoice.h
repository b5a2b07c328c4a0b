// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

#include <QList>

namespace autoconfigure
{

// What clients look at when they choose among the documents that they found, and among a document's services.

const ClientFormat *mozillaFormat();
const ClientFormat *outlookFormat();
const ClientFormat *appleFormat();

/// The first step, not extra, that `isUsable` takes; -1 if none.
template <typename Predicate>
qsizetype firstStep(const QList<DiscoveryStep> &steps, Predicate isUsable)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (!steps.at(i).isExtra && isUsable(steps.at(i))) {
            return i;
        }
    }
    return -1;
}

/// The client understands at least one service to receive and one to send with.
bool hasBothDirections(const DiscoveryStep &step);
/// The answer's media type is one that the format may have.
bool hasAcceptedMediaType(const DiscoveryStep &step);

bool hasProtocol(const QList<MailService> &services, Protocol protocol);
/// IMAP, POP3 and SMTP: what clients of autoconfig take from a file that holds more.
QList<MailService> mailOnly(QList<MailService> services);
/// The first service of each protocol.
QList<MailService> firstOfEach(const QList<MailService> &services);
/// The first that receives by IMAP and the first that sends.
QList<MailService> firstImapAndSmtp(const QList<MailService> &services);

} // namespace autoconfigure
