// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/servicelabel.h"

#include <algorithm>
#include <array>

namespace autoconfigure
{

namespace
{

using Name = QLatin1StringView;

// The clients are those whose source was seen to ask for the label; many others ask for no SRV record at all.
constexpr const char *mailClients = "Evolution,FairEmail,SnappyMail,Claws Mail";
constexpr const char *popClients = "Evolution,Claws Mail";
constexpr const char *calendarClients = "Apple Calendar,DAVx⁵,Evolution,Thunderbird";
constexpr const char *contactClients = "Apple Contacts,DAVx⁵,Evolution,Thunderbird";

enum Group { Incoming, Outgoing, Sieve, Jmap, Calendar, Contacts };

constexpr std::array labels = {
    ServiceLabel{Protocol::Imap, Security::Tls, Name("_imaps"),
                 Name(QT_TRANSLATE_NOOP("Term", "IMAP over TLS")), Name("RFC 6186"), Necessity::Recommended,
                 Incoming, true, false, mailClients},
    ServiceLabel{Protocol::Imap, Security::StartTls, Name("_imap"),
                 Name(QT_TRANSLATE_NOOP("Term", "IMAP with STARTTLS")), Name("RFC 6186"),
                 Necessity::Recommended, Incoming, true, false, mailClients},
    ServiceLabel{Protocol::Pop3, Security::Tls, Name("_pop3s"),
                 Name(QT_TRANSLATE_NOOP("Term", "POP3 over TLS")), Name("RFC 6186"), Necessity::Recommended,
                 Incoming, true, false, popClients},
    ServiceLabel{Protocol::Pop3, Security::StartTls, Name("_pop3"),
                 Name(QT_TRANSLATE_NOOP("Term", "POP3 with STARTTLS")), Name("RFC 6186"),
                 Necessity::Recommended, Incoming, true, false, popClients},
    ServiceLabel{Protocol::Smtp, Security::Tls, Name("_submissions"),
                 Name(QT_TRANSLATE_NOOP("Term", "submission over TLS")), Name("RFC 8314"),
                 Necessity::Recommended, Outgoing, true, false, mailClients},
    ServiceLabel{Protocol::Smtp, Security::StartTls, Name("_submission"),
                 Name(QT_TRANSLATE_NOOP("Term", "submission with STARTTLS")), Name("RFC 6186"),
                 Necessity::Recommended, Outgoing, true, false, mailClients},
    ServiceLabel{Protocol::ManageSieve, Security::StartTls, Name("_sieve"), Name("ManageSieve"),
                 Name("RFC 5804"), Necessity::Optional, Sieve, false, false, ""},
    ServiceLabel{Protocol::Jmap, Security::Tls, Name("_jmap"), Name("JMAP"), Name("RFC 8620"),
                 Necessity::Recommended, Jmap, false, false, ""},
    ServiceLabel{Protocol::CalDav, Security::Tls, Name("_caldavs"), Name("CalDAV"), Name("RFC 6764"),
                 Necessity::Recommended, Calendar, false, true, calendarClients},
    ServiceLabel{Protocol::CardDav, Security::Tls, Name("_carddavs"), Name("CardDAV"), Name("RFC 6764"),
                 Necessity::Recommended, Contacts, false, true, contactClients},
};

} // namespace

QStringList ServiceLabel::clientList() const
{
    return QString::fromUtf8(clients).split(u',', Qt::SkipEmptyParts);
}

std::span<const ServiceLabel> serviceLabels()
{
    return labels;
}

const ServiceLabel *serviceLabel(Protocol protocol, Security security)
{
    const auto it = std::find_if(labels.begin(), labels.end(), [=](const ServiceLabel &label) {
        return label.protocol == protocol && label.security == security;
    });
    return it == labels.end() ? nullptr : &*it;
}

bool hasServiceLabel(Protocol protocol)
{
    return std::any_of(labels.begin(), labels.end(),
                       [=](const ServiceLabel &label) { return label.protocol == protocol; });
}

QStringList cleartextLabels(Protocol protocol)
{
    QStringList result;
    for (const ServiceLabel &label : labels) {
        if (label.protocol == protocol && label.security == Security::StartTls) {
            result.append(QString(label.label));
        }
    }
    return result;
}

} // namespace autoconfigure
