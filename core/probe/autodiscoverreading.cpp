// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Autodiscover as single clients read it.
#include "clients/autodiscover.h"
#include "clients/documentreading.h"
#include "clients/serviceselection.h"
#include "clients/xmlreading.h"
#include "model/usernamepattern.h"
#include "probe/clientreading.h"
#include "probe/loginname.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// A server of the answer, and what our own reader made of it.
struct ServerEntry {
    const XmlElement &element;
    MailService service;
    bool isInFirstAccount;

    /// 0 where there is none.
    int port() const
    {
        const int number = element.value(u"Port").toInt();
        return number >= 1 && number <= 65'535 ? number : 0;
    }
    bool isSslOff() const { return element.value(u"SSL").compare(u"off", Qt::CaseInsensitive) == 0; }
    Security securityByPort() const
    {
        return isStartTlsPort(service.protocol, port()) ? Security::StartTls : Security::Tls;
    }
};

/// The entries that our own reader has a service for, in its order.
template <typename Take>
void forEachServer(const DiscoveryStep &step, Take take)
{
    const Result<XmlElement> root = readXml(step.http.answer().body, Doctype::Refused);
    const XmlElement *response = root ? root->child(u"Response") : nullptr;
    if (response == nullptr) {
        return;
    }
    static const QStringList types = {u"imap"_s, u"pop3"_s, u"pop"_s, u"smtp"_s};
    qsizetype next = 0;
    for (const XmlElement &account : response->children) {
        for (const XmlElement &element : account.children) {
            if (account.is(u"Account") && element.is(u"Protocol") &&
                types.contains(element.value(u"Type").toLower()) && !element.value(u"Server").isEmpty() &&
                next < step.document->services.size()) {
                take(ServerEntry{element, step.document->services.at(next++),
                                 &account == response->child(u"Account")});
            }
        }
    }
}

} // namespace

QList<MailService> autodiscoverAsOutlook(const DiscoveryStep &step)
{
    QList<MailService> taken;
    const Findings &findings = step.document->findings;
    if (std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
            return finding.kind == &autodiscoverNamespaceWrong || finding.kind == &autodiscoverNamespaceHttps;
        })) {
        return taken;
    }
    forEachServer(step, [&taken](const ServerEntry &server) {
        if (!server.isInFirstAccount) {
            return;
        }
        MailService service = server.service;
        if (server.element.value(u"Encryption").isEmpty() && !server.isSslOff()) {
            service.security = Security::Tls;
        }
        const QString login = server.element.value(u"LoginName");
        if (usernameKind(login) != UsernameKind::Literal) {
            service.username = unfilledName(login);
        }
        taken.append(service);
    });
    return taken;
}

QList<MailService> autodiscoverAsThunderbird(const DiscoveryStep &step)
{
    QList<MailService> taken;
    forEachServer(step, [&taken](const ServerEntry &server) {
        const XmlElement &element = server.element;
        if (server.port() == 0 || element.value(u"Type").compare(u"POP", Qt::CaseInsensitive) == 0) {
            return;
        }
        MailService service = server.service;
        const bool isPlain =
            server.isSslOff() || element.value(u"Encryption").compare(u"none", Qt::CaseInsensitive) == 0;
        service.security = isPlain ? Security::None : server.securityByPort();
        if (element.value(u"LoginName").isEmpty()) {
            service.username = placeholderAddress;
        }
        taken.append(service);
    });
    return taken;
}

QList<MailService> autodiscoverAsDeltaChat(const DiscoveryStep &step)
{
    QList<MailService> taken;
    forEachServer(step, [&taken](const ServerEntry &server) {
        MailService service = server.service;
        if (server.port() == 0 || service.protocol == Protocol::Pop3) {
            return;
        }
        if (server.isSslOff()) {
            service.security = Security::None;
        } else if (service.security == Security::None) {
            service.security = server.securityByPort();
        }
        service.username = placeholderAddress;
        taken.append(service);
    });
    return taken;
}

} // namespace autoconfigure
