// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/mailserverresult.h"

#include <QByteArray>
#include <QString>

class QModelIndex;

namespace autoconfigure
{

class ProbeResultsModel;

/// What the details of a row show. Empty parts are not there.
struct DetailContent {
    /// HTML: title, and what is to be said.
    QString findings;
    /// Plain text to paste elsewhere: what to do.
    QString advice;
    QByteArray request;
    QByteArray answer;
    /// HTML.
    QString certificate;
};

/// Of a row of a probe's results; nothing for the invalid index.
DetailContent contentOf(const ProbeResultsModel &results, const QModelIndex &index);

/// Of a mail service; the conversation with one address, or with all of them where it is null. The answer is
/// the transcript.
DetailContent contentOf(const MailServerResult &result, const MailConversation *conversation);

} // namespace autoconfigure
