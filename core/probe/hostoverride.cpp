// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/hostoverride.h"

#include "model/domainsettings.h"
#include "model/hostingdomain.h"
#include "model/hostname.h"

#include <QCoreApplication>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct HostOverrideTexts {
    Q_DECLARE_TR_FUNCTIONS(HostOverrideTexts)
};

/// "name", "name:8443"; what is no port stays in the name.
std::pair<QString, quint16> splitPort(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = colon < 0 ? quint16(0) : QStringView(text).mid(colon + 1).toUShort(&isNumber);
    if (!isNumber || port == 0) {
        return {text, 0};
    }
    return {text.left(colon), port};
}

/// An address without or with port: "192.0.2.1:8443", "2001:db8::1", "[2001:db8::1]:8443".
std::pair<QHostAddress, quint16> splitAddress(const QString &text)
{
    QHostAddress whole;
    if (whole.setAddress(text)) {
        return {whole, 0};
    }
    auto [name, port] = splitPort(text);
    if (name.startsWith(u'[') && name.endsWith(u']')) {
        name = name.mid(1, name.size() - 2);
    }
    QHostAddress address;
    address.setAddress(name);
    return {address, port};
}

/// The same name, or one that ends with it.
bool isBelowOneOf(const QSet<QString> &domains, const QString &host)
{
    QString name = host.toLower();
    while (!name.isEmpty() && !domains.contains(name)) {
        name = name.section(u'.', 1);
    }
    return !name.isEmpty();
}

} // namespace

Result<HostOverride> HostOverride::fromString(const QString &text)
{
    const auto refused = [&text] {
        return failure(text, HostOverrideTexts::tr("HOST[:PORT]=IP[:PORT] is expected, as in "
                                                   "autoconfig.example.org=192.0.2.10."));
    };
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1) {
        return refused();
    }
    HostOverride result;
    const auto [host, port] = splitPort(text.left(equals).trimmed());
    result.host = host == u"*"_s ? host : toAsciiHost(host, true);
    result.port = port;
    std::tie(result.address, result.toPort) = splitAddress(text.mid(equals + 1).trimmed());
    if (result.host.isEmpty() || result.address.isNull()) {
        return refused();
    }
    return result;
}

QString HostOverride::toString() const
{
    QString text = port == 0 ? host : host + u':' + QString::number(port);
    text += u'=';
    if (toPort == 0) {
        return text + address.toString();
    }
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return text + (isV6 ? u'[' + address.toString() + u']' : address.toString()) + u':' +
           QString::number(toPort);
}

void OwnHosts::add(const QString &domain)
{
    if (!domain.isEmpty()) {
        m_domains.insert(domain.toLower());
    }
}

void OwnHosts::addProbed(const QString &domain)
{
    add(domain);
    m_probed.insert(domain.toLower());
}

bool OwnHosts::contains(const QString &host) const
{
    return isBelowOneOf(m_domains, host);
}

bool OwnHosts::isProbed(const QString &host) const
{
    return isBelowOneOf(m_probed, host);
}

OwnHosts ownHostsOf(const Workspace &workspace, const QList<qsizetype> &domains)
{
    OwnHosts own;
    own.add(hostingDomainOf(workspace));
    own.add(toAsciiHost(workspace.hosting.webHost));
    for (const qsizetype index : domains) {
        const DomainSettings settings = settingsOf(workspace, index);
        own.addProbed(settings.domain);
        for (const MailService &service : settings.services) {
            own.add(service.host);
        }
    }
    return own;
}

std::optional<HostOverride> overrideFor(const QList<HostOverride> &overrides, const OwnHosts &own,
                                        const QString &host, quint16 port)
{
    for (const QString &wanted : {host, own.contains(host) ? u"*"_s : host}) {
        for (const HostOverride &one : overrides) {
            if (one.host == wanted && (one.port == 0 || one.port == port)) {
                return one;
            }
        }
    }
    return std::nullopt;
}

} // namespace autoconfigure
