// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsresolver.h"

#include "dns/autoresolver.h"
#include "dns/caresresolver.h"
#include "dns/qtresolver.h"
#include "model/hostname.h"

#include <QCoreApplication>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

QString dnsStatusWord(DnsStatus status)
{
    switch (status) {
    case DnsStatus::Records:
        return u"records"_s;
    case DnsStatus::NoRecords:
        return u"no-records"_s;
    case DnsStatus::NoSuchName:
        return u"no-such-name"_s;
    case DnsStatus::ServerFailure:
        return u"server-failure"_s;
    case DnsStatus::Refused:
        return u"refused"_s;
    case DnsStatus::Timeout:
        return u"timeout"_s;
    case DnsStatus::NoNetwork:
        return u"no-network"_s;
    case DnsStatus::BadReply:
        return u"bad-reply"_s;
    case DnsStatus::NotSupported:
        return u"not-supported"_s;
    case DnsStatus::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

QString DnsServer::toString() const
{
    const QString host = address.toString();
    if (port == 53) {
        return host;
    }
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

Result<DnsServer> DnsServer::fromString(const QString &text)
{
    const auto wrong = [&text] {
        return failure(text, QCoreApplication::translate("DnsServer",
                                                         "This is no address of a name server. Expected: "
                                                         "192.0.2.53, 192.0.2.53:5353, 2001:db8::53 or "
                                                         "[2001:db8::53]:5353"));
    };
    QString address = text;
    QString port;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0) {
            return wrong();
        }
        address = text.sliced(1, end - 1);
        const QString rest = text.sliced(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':')) {
            return wrong();
        }
        port = rest.isEmpty() ? QString() : rest.sliced(1);
        if (!address.contains(u':') || (!rest.isEmpty() && port.isEmpty())) {
            return wrong();
        }
    } else if (text.count(u':') == 1) {
        address = text.section(u':', 0, 0);
        port = text.section(u':', 1);
        if (port.isEmpty()) {
            return wrong();
        }
    }
    if (!isIpAddress(address)) {
        return wrong();
    }
    DnsServer server{QHostAddress(address)};
    if (!port.isEmpty()) {
        bool isNumber = false;
        const int number = port.toInt(&isNumber);
        if (!isNumber || number < 1 || number > 65535) {
            return wrong();
        }
        server.port = static_cast<quint16>(number);
    }
    return server;
}

std::unique_ptr<DnsResolver> createDnsResolver(const DnsResolverOptions &options)
{
    switch (options.engine) {
    case DnsEngine::Qt:
        return std::make_unique<QtResolver>(options);
    case DnsEngine::Cares:
        return std::make_unique<CaresResolver>(options);
    case DnsEngine::Auto:
        break;
    }
    if (AutoResolver::prefersQt(options)) {
        return std::make_unique<AutoResolver>(options);
    }
    return std::make_unique<CaresResolver>(options);
}

} // namespace autoconfigure
