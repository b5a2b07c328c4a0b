// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MailServersModel that says what a row shows.
#include "document/resultnames.h"
#include "model/hostname.h"
#include "probe/mailserversmodel.h"
#include "probe/mailserversnode.h"
#include "probe/mailservertexts.h"
#include "probe/probetexts.h"
#include "theme/icons.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString endText(const CertificateFacts &facts)
{
    return facts.isEmpty()
               ? QString()
               : QLocale().toString(facts.leaf().notAfter.toLocalTime().date(), QLocale::ShortFormat);
}

/// Of the first address that has one; of the answer where it is spoken over HTTP.
CertificateFacts certificateOf(const MailServerResult &result)
{
    for (const MailConversation &one : result.conversations) {
        if (!one.certificate.isEmpty()) {
            return one.certificate;
        }
    }
    return result.http && !result.http->hops.isEmpty() ? result.http->answer().certificate
                                                       : CertificateFacts();
}

qint64 slowest(const MailServerResult &result)
{
    qint64 most = result.http ? result.http->milliseconds : -1;
    for (const MailConversation &one : result.conversations) {
        most = std::max(most, one.milliseconds);
    }
    return most;
}

} // namespace

QString MailServersModel::serviceText(const MailServerResult &result, int column)
{
    const CertificateFacts certificate = certificateOf(result);
    switch (column) {
    case Service:
        return serviceTitle(result.service);
    case Result: {
        const QString login = loginText(result.login());
        return login.isEmpty()
                   ? severityName(result.verdict())
                   : tr("%1. %2", "result of a check, of a login").arg(severityName(result.verdict()), login);
    }
    case Domain:
        return toUnicodeHost(result.domain);
    case ConnectionSecurity:
        // TLS from the first byte goes without saying.
        return certificate.isEmpty() || result.service.security == Security::Tls
                   ? certificate.protocolName()
                   : tr("%1, %2", "connection security, protocol")
                         .arg(securityName(result.service.security), certificate.protocolName());
    case CertificateEnd:
        return endText(certificate);
    case Time:
        return durationText(slowest(result));
    default:
        return {};
    }
}

QString MailServersModel::conversationCell(const MailConversation &conversation, int column)
{
    switch (column) {
    case Service:
        return addressText(conversation);
    case Result:
        return conversationResultText(conversation);
    case ConnectionSecurity:
        return conversation.certificate.protocolName();
    case CertificateEnd:
        return endText(conversation.certificate);
    case Time:
        return durationText(conversation.milliseconds);
    default:
        return {};
    }
}

QVariant MailServersModel::data(const QModelIndex &index, int role) const
{
    const Node *own = node(index);
    if (own == nullptr) {
        return {};
    }
    const MailConversation *one = conversation(index);
    const auto text = [&] {
        return one != nullptr ? conversationCell(*one, index.column())
                              : serviceText(own->result, index.column());
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return resultText(text(), !own->upToDate);
    case Qt::DecorationRole:
        return index.column() == Result && one == nullptr
                   ? QVariant(themedIcon(severityIconName(own->verdict)))
                   : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setItalic(!own->upToDate);
        return font;
    }
    default:
        return {};
    }
}

QVariant MailServersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Service:
        return tr("Service");
    case Result:
        return tr("Result");
    case Domain:
        return tr("Domain");
    case ConnectionSecurity:
        return tr("Security");
    case CertificateEnd:
        return tr("Certificate until");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace autoconfigure
