// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsplan.h"

#include "clients/clientformat.h"
#include "clients/publishhost.h"
#include "dns/paccrecord.h"
#include "dns/servicelabel.h"
#include "model/hostingdomain.h"
#include "model/hostname.h"

#include <QHostAddress>
#include <QMap>

#include <algorithm>

namespace autoconfigure
{

namespace
{

constexpr FindingKind domainNotAHost{
    "dns-domain-not-a-name", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” is no domain name: no DNS record can be written for it."),
    QT_TRANSLATE_NOOP("Finding",
                      "Correct the name: letters, digits and hyphens, with a dot between the parts.")};
constexpr FindingKind noMx{
    "dns-no-mx", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "No MX host is entered for %1: its DNS records are shown without MX."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter the hosts that receive the domain's mail, unless its MX records are kept "
                      "elsewhere.")};
constexpr FindingKind targetNotAHost{
    "dns-target-not-a-host", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The %1 record needs a host name as its target, “%2” is none."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter a host name such as mail.example.org; DNS does not take an address or "
                      "a URL here.")};
constexpr FindingKind targetIsAlias{
    "dns-target-is-alias", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The %1 record points to %2, which is an alias (CNAME) itself; RFC 2181 and "
                                 "RFC 2782 forbid it."),
    QT_TRANSLATE_NOOP("Finding", "Enter a host that has addresses of its own.")};
constexpr FindingKind portOutOfRange{
    "dns-port-out-of-range", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "No SRV record can be written for %1: port %2 lies outside 1 to 65535."),
    QT_TRANSLATE_NOOP("Finding", "Correct the port.")};
constexpr FindingKind cleartextHasNoSrv{
    "dns-cleartext-no-srv", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 at %2 has no encryption: it gets no SRV record, because clients would "
                                 "expect TLS or STARTTLS there (RFC 8314)."),
    QT_TRANSLATE_NOOP("Finding", "Offer the service over TLS.")};
constexpr FindingKind noLabel{
    "dns-no-srv-label", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "There is no SRV record for %1 with TLS from the first byte: RFC 5804 knows "
                                 "STARTTLS only."),
    QT_TRANSLATE_NOOP("Finding", "Choose STARTTLS if the server offers it.")};
constexpr FindingKind secondPath{
    "dns-several-paths", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The TXT record beside the SRV records of %1 holds one path only: %2 is in it, "
                      "%3 is not (RFC 6764)."),
    QT_TRANSLATE_NOOP("Finding", "Use the same path on every server.")};
constexpr FindingKind pathWithoutSlash{
    "dns-path-without-slash", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The path “%1” does not begin with “/”: it is left out of DNS (RFC 6764)."),
    QT_TRANSLATE_NOOP("Finding", "Write the path as in /dav/.")};
constexpr FindingKind webHostNotAHost{
    "dns-web-host-not-a-host", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The web host “%1” is no host name: no record can point to it."),
    QT_TRANSLATE_NOOP("Finding", "Enter a host name, or leave the web host empty and enter its addresses.")};
constexpr FindingKind noWebHost{
    "dns-no-web-host", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "Nothing says where %1 points to: neither a web host nor an address is entered."),
    QT_TRANSLATE_NOOP("Finding", "Enter the web host under Hosting, or its IPv4 and IPv6 addresses.")};
constexpr FindingKind noAutodiscoverSrv{
    "dns-no-autodiscover-srv", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "There is no SRV record for Autodiscover: its target, %1, is an alias (CNAME), which "
                      "RFC 2782 forbids."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter the web server's addresses under Hosting; clients find the settings without "
                      "the record too.")};
constexpr FindingKind notAnAddress{"dns-not-an-address", Severity::Error,
                                   QT_TRANSLATE_NOOP("Finding", "“%1” is no %2 address."),
                                   QT_TRANSLATE_NOOP("Finding", "Correct or remove it under Hosting.")};

constexpr const char *mxReason =
    QT_TRANSLATE_NOOP("DnsPlan", "Mail for the domain is delivered to this host; the lowest number first.");
constexpr const char *hostReason =
    QT_TRANSLATE_NOOP("DnsPlan", "Clients ask this host over HTTPS for the domain's settings. Its web server "
                                 "needs a certificate for the name.");
constexpr const char *srvReason =
    QT_TRANSLATE_NOOP("DnsPlan", "Where the domain offers %1; the lowest number is preferred (%2).");
constexpr const char *pathReason =
    QT_TRANSLATE_NOOP("DnsPlan", "The path of %1 on the hosts of the SRV record beside it (RFC 6764).");
constexpr const char *notOfferedReason = QT_TRANSLATE_NOOP(
    "DnsPlan", "Says that the domain does not offer %1, so that clients need not try (%2).");
constexpr const char *autodiscoverReason =
    QT_TRANSLATE_NOOP("DnsPlan", "Outlook asks for it only where autodiscover.%1 gives no answer, and asks "
                                 "the user before it follows. The "
                                 "server named here has to answer by the address in the request.");
constexpr const char *mailconfReason =
    QT_TRANSLATE_NOOP("DnsPlan", "An old way to name the URL of the settings. No client of weight reads it.");
constexpr const char *paccReason = QT_TRANSLATE_NOOP(
    "DnsPlan", "The checksum of the PACC document: clients use it only where the two agree, so "
               "that every change of the settings changes the record as well.");

class Planner
{
public:
    Planner(const Workspace &workspace, qsizetype index)
        : m_hosting(workspace.hosting),
          m_settings(settingsOf(workspace, index)),
          m_hosts(publishHosts(clientFormatsFor(m_settings))),
          m_hostingDomain(hostingDomainOf(workspace)),
          m_webHost(toAsciiHost(m_hosting.webHost))
    {
        m_plan.domain = m_settings.domain;
    }

    DnsPlan plan()
    {
        if (toAsciiHost(m_settings.domain).isEmpty()) {
            find(domainNotAHost, m_settings.domainPath / u"name", {m_settings.domain});
            return m_plan;
        }
        addMx();
        for (const PublishHost &host : m_hosts) {
            addWebHost(host.label + u'.' + m_settings.domain, host.clients);
        }
        addServices();
        addNotOffered();
        addAutodiscover();
        addMailconf();
        addPacc();
        return m_plan;
    }

private:
    void find(const FindingKind &kind, const FieldPath &where, const QStringList &arguments)
    {
        const Finding finding{&kind, where, toUnicodeHost(m_settings.domain), arguments, {}, {}};
        if (!m_plan.findings.contains(finding)) {
            m_plan.findings.append(finding);
        }
    }

    DnsRecord record(const QString &owner, RecordType type, Necessity necessity, const char *reason) const
    {
        DnsRecord result;
        result.owner = owner;
        result.type = type;
        result.necessity = necessity;
        result.reason = reason;
        return result;
    }

    /// An RRset is a set: the same data a second time is dropped.
    void add(const DnsRecord &added)
    {
        const bool known =
            std::any_of(m_plan.records.cbegin(), m_plan.records.cend(), [&added](const DnsRecord &other) {
                return other.owner == added.owner && other.type == added.type &&
                       other.target == added.target && other.port == added.port && other.text == added.text;
            });
        if (!known) {
            m_plan.records.append(added);
        }
    }

    /// Whether our own plans make an alias of this host.
    bool isAlias(const QString &host) const
    {
        return std::any_of(m_hosts.cbegin(), m_hosts.cend(), [&](const PublishHost &candidate) {
            return (host == candidate.label + u'.' + m_settings.domain &&
                    becomesAlias(m_settings.domain, host)) ||
                   (host == candidate.label + u'.' + m_hostingDomain && becomesAlias(m_hostingDomain, host));
        });
    }

    /// Whether `host` of `domain` points to the web host by name. The hosting domain's own hosts get
    /// addresses where there are any: the others' SRV records lead to them, and may not lead to an alias.
    bool becomesAlias(const QString &domain, const QString &host) const
    {
        const bool hasAddresses = !m_hosting.ipv4.isEmpty() || !m_hosting.ipv6.isEmpty();
        return !m_hosting.webHost.isEmpty() && host != m_webHost &&
               !(domain == m_hostingDomain && hasAddresses);
    }

    bool isUsableTarget(const QString &host, const QString &what, const FieldPath &where)
    {
        if (toAsciiHost(host).isEmpty()) {
            find(targetNotAHost, where, {what, host});
            return false;
        }
        if (isAlias(host)) {
            find(targetIsAlias, where, {what, host});
            return false;
        }
        return true;
    }

    void addMx()
    {
        if (m_settings.mx.isEmpty()) {
            find(noMx, m_settings.domainPath / u"mx", {toUnicodeHost(m_settings.domain)});
        }
        const auto usable = [this](qsizetype i) {
            return isUsableTarget(m_settings.mx.at(i).host, QStringLiteral("MX"),
                                  m_settings.domainPath / u"mx" / i / u"host");
        };
        QList<MxHost> hosts;
        for (qsizetype i = 0; i < m_settings.mx.size(); ++i) {
            if (usable(i)) {
                hosts.append(m_settings.mx.at(i));
            }
        }
        std::stable_sort(hosts.begin(), hosts.end(),
                         [](const MxHost &a, const MxHost &b) { return a.preference < b.preference; });
        for (const MxHost &host : std::as_const(hosts)) {
            DnsRecord mx = record(m_settings.domain, RecordType::Mx, Necessity::Required, mxReason);
            mx.priority = std::clamp(host.preference, 0, 65535);
            mx.target = host.host;
            add(mx);
        }
    }

    /// An alias of the web host, or its addresses where it has no name or is `name` itself.
    void addWebHost(const QString &name, const QStringList &clients)
    {
        const FieldPath hosting = FieldPath() / u"hosting";
        if (becomesAlias(m_settings.domain, name)) {
            if (m_webHost.isEmpty()) {
                find(webHostNotAHost, hosting / u"webHost", {m_hosting.webHost});
                return;
            }
            DnsRecord alias = record(name, RecordType::Cname, Necessity::Required, hostReason);
            alias.target = m_webHost;
            alias.clients = clients;
            add(alias);
            return;
        }
        if (m_hosting.ipv4.isEmpty() && m_hosting.ipv6.isEmpty()) {
            find(noWebHost, hosting / u"webHost", {name});
            return;
        }
        const auto addAddresses = [&](const QStringList &addresses, RecordType type, QStringView key,
                                      const QString &kind) {
            for (qsizetype i = 0; i < addresses.size(); ++i) {
                const QString &typed = addresses.at(i);
                if (!isIpAddress(typed) || typed.contains(u':') != (type == RecordType::Aaaa)) {
                    find(notAnAddress, hosting / key / i, {typed, kind});
                    continue;
                }
                DnsRecord address = record(name, type, Necessity::Required, hostReason);
                address.target = QHostAddress(typed).toString();
                address.clients = clients;
                add(address);
            }
        };
        addAddresses(m_hosting.ipv4, RecordType::A, u"ipv4", QStringLiteral("IPv4"));
        addAddresses(m_hosting.ipv6, RecordType::Aaaa, u"ipv6", QStringLiteral("IPv6"));
    }

    QString owner(QLatin1StringView label) const
    {
        return label + QLatin1StringView("._tcp.") + m_settings.domain;
    }

    void addServices()
    {
        for (qsizetype i = 0; i < m_settings.services.size(); ++i) {
            addService(m_settings.services.at(i), m_settings.servicePath(i));
        }
        // Records of one owner stand together.
        QStringList owners;
        for (const DnsRecord &service : std::as_const(m_services)) {
            if (!owners.contains(service.owner)) {
                owners.append(service.owner);
            }
        }
        for (const QString &name : std::as_const(owners)) {
            for (const DnsRecord &service : std::as_const(m_services)) {
                if (service.owner == name) {
                    add(service);
                }
            }
        }
    }

    void addService(const MailService &service, const FieldPath &path)
    {
        const QString name = protocolName(service.protocol);
        const ServiceLabel *label = serviceLabel(service.protocol, service.security);
        if (label == nullptr) {
            if (service.security == Security::None && hasServiceLabel(service.protocol)) {
                m_declared += cleartextLabels(service.protocol);
                find(cleartextHasNoSrv, path / u"security", {name, service.host});
            } else if (hasServiceLabel(service.protocol)) {
                find(noLabel, path / u"security", {name});
            }
            return;
        }
        m_declared.append(QString(label->label));
        if (service.port < 1 || service.port > 65535) {
            find(portOutOfRange, path / u"port", {name, QString::number(service.port)});
            return;
        }
        if (!isUsableTarget(service.host, label->label + QLatin1StringView(" SRV"), path / u"host")) {
            return;
        }
        DnsRecord srv = record(owner(label->label), RecordType::Srv, label->necessity, srvReason);
        // RFC 6186 section 3.4: clients compare the numbers across IMAP and POP3 too.
        srv.priority = m_nextPriority[label->preferenceGroup]++;
        srv.weight = 1;
        srv.port = service.port;
        srv.target = service.host;
        srv.reasonArguments = {QString(label->reader), QString(label->specification)};
        srv.clients = label->clientList();
        m_services.append(srv);
        if (label->hasPath && !service.path.isEmpty()) {
            addPath(*label, service, path / u"path");
        }
    }

    void addPath(const ServiceLabel &label, const MailService &service, const FieldPath &where)
    {
        if (!service.path.startsWith(u'/')) {
            find(pathWithoutSlash, where, {service.path});
            return;
        }
        const QByteArray text = "path=" + service.path.toUtf8();
        const QString name = owner(label.label);
        const auto known = std::find_if(m_services.cbegin(), m_services.cend(), [&name](const DnsRecord &r) {
            return r.owner == name && r.type == RecordType::Txt;
        });
        if (known != m_services.cend()) {
            if (known->text != text) {
                find(secondPath, where,
                     {QString(label.label), QString::fromUtf8(known->text.mid(5)), service.path});
            }
            return;
        }
        DnsRecord txt = record(name, RecordType::Txt, Necessity::Recommended, pathReason);
        txt.text = text;
        txt.reasonArguments = {QString(label.reader)};
        txt.clients = label.clientList();
        m_services.append(txt);
    }

    /// "Decidedly not available" (RFC 2782). Only beside services that are offered: a plan without any knows
    /// nothing about the domain.
    void addNotOffered()
    {
        if (m_services.isEmpty()) {
            return;
        }
        for (const ServiceLabel &label : serviceLabels()) {
            if (!label.saysNotOffered || m_declared.contains(label.label)) {
                continue;
            }
            DnsRecord srv =
                record(owner(label.label), RecordType::Srv, Necessity::Optional, notOfferedReason);
            srv.reasonArguments = {QString(label.reader), QString(label.specification)};
            srv.clients = label.clientList();
            add(srv);
        }
    }

    void addAutodiscover()
    {
        if (m_hostingDomain.isEmpty()) {
            return;
        }
        const QString hostingHost = QStringLiteral("autodiscover.") + m_hostingDomain;
        if (isAlias(hostingHost)) {
            find(noAutodiscoverSrv, FieldPath() / u"hosting" / u"ipv4", {hostingHost});
            return;
        }
        DnsRecord srv = record(owner(QLatin1StringView("_autodiscover")), RecordType::Srv,
                               Necessity::Optional, autodiscoverReason);
        srv.port = 443;
        srv.target = hostingHost;
        srv.reasonArguments = {m_settings.domain};
        srv.clients = QStringList{QStringLiteral("Outlook"), QStringLiteral("Thunderbird"),
                                  QStringLiteral("SnappyMail")};
        add(srv);
    }

    void addMailconf()
    {
        DnsRecord txt = record(m_settings.domain, RecordType::Txt, Necessity::Optional, mailconfReason);
        txt.text = "mailconf=https://autoconfig." + m_settings.domain.toUtf8() + "/mail/config-v1.1.xml";
        txt.clients = QStringList{QStringLiteral("Himalaya")};
        add(txt);
    }

    void addPacc()
    {
        DnsRecord txt = record(QStringLiteral("_ua-auto-config.") + m_settings.domain, RecordType::Txt,
                               Necessity::Required, paccReason);
        txt.text = paccRecordText(m_settings);
        txt.clients = QStringList{QStringLiteral("Himalaya")};
        if (!txt.text.isEmpty()) {
            add(txt);
        }
    }

    const Hosting &m_hosting;
    DomainSettings m_settings;
    QList<PublishHost> m_hosts;
    QString m_hostingDomain;
    QString m_webHost;
    DnsPlan m_plan;
    QList<DnsRecord> m_services;
    /// Labels of services that are entered, even where no record can be written for them.
    QStringList m_declared;
    QMap<int, int> m_nextPriority;
};

} // namespace

DnsPlan dnsPlanOf(const Workspace &workspace, qsizetype domainIndex)
{
    return Planner(workspace, domainIndex).plan();
}

} // namespace autoconfigure
