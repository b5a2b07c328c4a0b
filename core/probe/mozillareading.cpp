// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mozilla autoconfig as single clients read it.
#include "clients/documentreading.h"
#include "clients/mozillaserver.h"
#include "clients/serviceselection.h"
#include "clients/xmlreading.h"
#include "probe/clientreading.h"

#include <QRegularExpression>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// A server of the file, and what our own reader made of it.
struct ServerSection {
    const XmlElement &element;
    MailService service;

    bool isIncoming() const { return element.is(u"incomingServer"); }
    bool isOfType(const QString &type) const { return element.attribute(u"type") == type; }
    /// As it stands there, with any blanks; empty where there is none.
    QString text(QStringView name) const
    {
        const XmlElement *child = element.child(name);
        return child == nullptr ? QString() : child->text;
    }
};

bool hasFinding(const DiscoveryStep &step, const char *code)
{
    return std::any_of(step.document->findings.cbegin(), step.document->findings.cend(),
                       [code](const Finding &finding) { return qstrcmp(finding.kind->code, code) == 0; });
}

/// What `take` makes of the servers, one after the other, until it says false: then the file is left.
template <typename Take>
QList<MailService> readServers(const DiscoveryStep &step, Take take)
{
    const Result<XmlElement> root = readXml(step.http.answer().body, Doctype::Refused);
    const XmlElement *provider = root ? root->child(u"emailProvider") : nullptr;
    QList<MailService> taken;
    if (provider == nullptr) {
        return taken;
    }
    // The document has the services in this order; their host names are filled in there.
    qsizetype next = 0;
    for (const XmlElement &element : provider->children) {
        Findings ignored;
        if ((!element.is(u"incomingServer") && !element.is(u"outgoingServer")) ||
            !parseMozillaServer(element, ignored) || next >= step.document->services.size()) {
            continue;
        }
        if (!take(ServerSection{element, step.document->services.at(next++)}, taken)) {
            return {};
        }
    }
    return taken;
}

/// A value with an attribute is none to Thunderbird.
const XmlElement *plainChild(const ServerSection &server, QStringView name)
{
    const XmlElement *child = server.element.child(name);
    return child != nullptr && child->attributes.empty() ? child : nullptr;
}

bool hasThunderbirdMethod(const ServerSection &server)
{
    static const QStringList incoming = {u"password-cleartext"_s,
                                         u"plain"_s,
                                         u"password-encrypted"_s,
                                         u"secure"_s,
                                         u"GSSAPI"_s,
                                         u"NTLM"_s,
                                         u"OAuth2"_s};
    static const QStringList outgoing =
        incoming + QStringList{u"none"_s, u"client-IP-address"_s, u"smtp-after-pop"_s};
    const QStringList &known = server.isIncoming() ? incoming : outgoing;
    return std::any_of(
        server.element.children.begin(), server.element.children.end(), [&known](const XmlElement &child) {
            return child.is(u"authentication") && child.attributes.empty() && known.contains(child.text);
        });
}

/// JavaScript's parseInt: "993abc" is 993.
bool hasThunderbirdPort(const ServerSection &server)
{
    if (server.element.child(u"port") == nullptr) {
        return server.isIncoming();
    }
    static const QRegularExpression number(u"^\\s*(\\d{1,6})"_s);
    const XmlElement *port = plainChild(server, u"port");
    const int value = port == nullptr ? 0 : number.match(port->text).captured(1).toInt();
    return value >= 1 && value <= 65'535;
}

bool isThunderbirdServer(const ServerSection &server)
{
    const QStringList types =
        server.isIncoming() ? QStringList{u"imap"_s, u"pop3"_s} : QStringList{u"smtp"_s};
    const QStringList sockets{u"plain"_s, u"SSL"_s, u"STARTTLS"_s};
    const XmlElement *socket = plainChild(server, u"socketType");
    return types.contains(server.element.attribute(u"type")) && plainChild(server, u"hostname") != nullptr &&
           isClientHost(server.service.host) && hasThunderbirdPort(server) && socket != nullptr &&
           sockets.contains(socket->text) && hasThunderbirdMethod(server);
}

/// What a missing or broken user name becomes in JavaScript.
QString thunderbirdUsername(const ServerSection &server)
{
    const XmlElement *username = server.element.child(u"username");
    if (username == nullptr) {
        return u"undefined"_s;
    }
    if (!username->attributes.empty()) {
        return u"[object Object]"_s;
    }
    return username->text.isEmpty() ? u"true"_s : server.service.username;
}

bool isAndroidServer(const ServerSection &server)
{
    static const QStringList methods = {u"OAuth2"_s, u"password-cleartext"_s, u"password-encrypted"_s};
    const QString host = server.text(u"hostname");
    const QString socket = server.text(u"socketType");
    bool isNumber = false;
    const QString port = server.text(u"port");
    port.toInt(&isNumber);
    const bool hasMethod = std::any_of(
        server.element.children.begin(), server.element.children.end(),
        [](const XmlElement &child) { return child.is(u"authentication") && methods.contains(child.text); });
    return host == host.trimmed() && isClientHost(server.service.host) && isNumber &&
           port == port.trimmed() && (socket == u"SSL"_s || socket == u"STARTTLS"_s) && hasMethod &&
           server.element.child(u"username") != nullptr;
}

/// A domain with an attribute is one too.
bool hasAnyDomain(const DiscoveryStep &step)
{
    static const QRegularExpression placeholder(u"%EMAIL[A-Z]+%"_s);
    const Result<XmlElement> root = readXml(step.http.answer().body, Doctype::Refused);
    const XmlElement *provider = root ? root->child(u"emailProvider") : nullptr;
    return provider != nullptr &&
           std::any_of(provider->children.begin(), provider->children.end(), [](const XmlElement &child) {
               return child.is(u"domain") && isClientHost(child.text.trimmed().replace(placeholder, u"x"_s));
           });
}

} // namespace

QList<MailService> mozillaAsThunderbird(const DiscoveryStep &step)
{
    if (hasFinding(step, "mozilla-provider-id") || hasFinding(step, "mozilla-no-domain")) {
        return {};
    }
    return readServers(step, [](const ServerSection &server, QList<MailService> &taken) {
        if (isThunderbirdServer(server)) {
            taken.append(server.service);
            taken.last().username = thunderbirdUsername(server);
        }
        return true;
    });
}

QList<MailService> mozillaAsThunderbirdForAndroid(const DiscoveryStep &step)
{
    if (hasFinding(step, "mozilla-provider-id") || !hasAnyDomain(step)) {
        return {};
    }
    return readServers(step, [](const ServerSection &server, QList<MailService> &taken) {
        if (!server.isOfType(server.isIncoming() ? u"imap"_s : u"smtp"_s)) {
            return true;
        }
        taken.append(server.service);
        return isAndroidServer(server);
    });
}

QList<MailService> mozillaAsDeltaChat(const DiscoveryStep &step)
{
    return readServers(step, [](const ServerSection &server, QList<MailService> &taken) {
        if (server.element.child(u"port") != nullptr && server.element.child(u"username") != nullptr) {
            taken.append(server.service);
        }
        return true;
    });
}

QList<MailService> mozillaAsEvolution(const DiscoveryStep &step)
{
    return hasFinding(step, "mozilla-server-attribute") ? QList<MailService>() : step.document->services;
}

} // namespace autoconfigure
