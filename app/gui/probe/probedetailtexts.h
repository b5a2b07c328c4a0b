// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace autoconfigure
{

/// Context of their texts.
struct ProbeDetailTexts {
    Q_DECLARE_TR_FUNCTIONS(ProbeDetails)
};

// What the details of a row say, as text for a reader. What comes from the network is escaped and bounded.

QString titleHtml(const QString &title);
QString lineHtml(const QString &text);
/// What is to be said, with its advice, as HTML.
QString findingsHtml(const Findings &findings);
/// The advice of the findings that have some, as text to paste into a ticket; empty without any.
QString adviceText(const Findings &findings);

/// Status, headers and body; the answer of a name server line by line.
QByteArray answerText(const HttpHop &hop);
QByteArray answerText(const DnsAnswer &answer);

/// Every certificate of the chain, as HTML; empty without any.
QString certificateHtml(const CertificateFacts &facts, const QString &cipher, const QDateTime &now);

} // namespace autoconfigure
