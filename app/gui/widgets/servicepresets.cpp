// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/servicepresets.h"

#include <QCoreApplication>

namespace autoconfigure
{

QList<ServicePreset> servicePresets()
{
    const auto preset = [](const QString &name, Protocol protocol, Security security) {
        MailService service;
        service.protocol = protocol;
        service.security = security;
        service.port = defaultPort(protocol, security);
        return ServicePreset{name, service};
    };
    return {
        preset(QCoreApplication::translate("ServicePresets", "IMAP over TLS"), Protocol::Imap, Security::Tls),
        preset(QCoreApplication::translate("ServicePresets", "IMAP with STARTTLS"), Protocol::Imap,
               Security::StartTls),
        preset(QCoreApplication::translate("ServicePresets", "POP3 over TLS"), Protocol::Pop3, Security::Tls),
        preset(QCoreApplication::translate("ServicePresets", "POP3 with STARTTLS"), Protocol::Pop3,
               Security::StartTls),
        preset(QCoreApplication::translate("ServicePresets", "Submission over TLS"), Protocol::Smtp,
               Security::Tls),
        preset(QCoreApplication::translate("ServicePresets", "Submission with STARTTLS"), Protocol::Smtp,
               Security::StartTls),
        preset(QCoreApplication::translate("ServicePresets", "JMAP"), Protocol::Jmap, Security::Tls),
        preset(QCoreApplication::translate("ServicePresets", "ManageSieve with STARTTLS"),
               Protocol::ManageSieve, Security::StartTls),
        preset(QCoreApplication::translate("ServicePresets", "CalDAV"), Protocol::CalDav, Security::Tls),
        preset(QCoreApplication::translate("ServicePresets", "CardDAV"), Protocol::CardDav, Security::Tls),
        preset(QCoreApplication::translate("ServicePresets", "Exchange ActiveSync"), Protocol::ActiveSync,
               Security::Tls),
    };
}

} // namespace autoconfigure
