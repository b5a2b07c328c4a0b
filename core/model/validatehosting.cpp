// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/configpath.h"
#include "model/hostname.h"
#include "model/tsigkeyname.h"
#include "model/validationparts.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind domainMissing{
    "hosting-domain-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "No domain is chosen to serve the files; the first one, %1, does it."),
    QT_TRANSLATE_NOOP("Finding", "Choose the domain whose autoconfig. and autodiscover. hosts answer.")};
constexpr FindingKind domainUnknown{
    "hosting-domain-unknown", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” shall serve the files but is not in the list of domains."),
    QT_TRANSLATE_NOOP("Finding", "Add this domain, or choose one of the list.")};
constexpr FindingKind noTarget{
    "hosting-without-target", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The web server has neither a host name nor an address, so the DNS records of "
                      "autoconfig and autodiscover have no target."),
    QT_TRANSLATE_NOOP("Finding", "Enter the web server's host name, or its IPv4 and IPv6 addresses.")};
constexpr FindingKind webHostInvalid{
    "web-host-invalid", Severity::Error, QT_TRANSLATE_NOOP("Finding", "“%1” is not a host name."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter the web server's name, such as www.example.org; addresses have fields of "
                      "their own.")};
constexpr FindingKind webHostLoop{
    "web-host-loop", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "“%1” is one of the names that shall point to the web server: it would point to "
                      "itself."),
    QT_TRANSLATE_NOOP("Finding", "Enter another name of the web server, or only its addresses.")};
constexpr FindingKind ipv4Invalid{"ipv4-invalid", Severity::Error,
                                  QT_TRANSLATE_NOOP("Finding", "“%1” is not an IPv4 address."),
                                  QT_TRANSLATE_NOOP("Finding", "Enter an address such as 192.0.2.10.")};
constexpr FindingKind ipv6Invalid{"ipv6-invalid", Severity::Error,
                                  QT_TRANSLATE_NOOP("Finding", "“%1” is not an IPv6 address."),
                                  QT_TRANSLATE_NOOP("Finding", "Enter an address such as 2001:db8::10.")};
constexpr FindingKind ttlRange{
    "ttl-range", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Clients cannot keep the settings for %1 hours."),
    QT_TRANSLATE_NOOP("Finding", "Enter 1 to 8760 hours; usual are 24 or 168 (a week).")};
constexpr FindingKind pathInvalid{
    "path-unusable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” cannot stand in a web server's configuration as a path."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter an absolute path of letters, digits and -._/ without blanks or quotes.")};

constexpr FindingKind tsigKeyNameInvalid{
    "tsig-key-name-invalid", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "“%1” is no name of a TSIG key; the nsupdate scripts leave it out."),
    QT_TRANSLATE_NOOP("Finding", "Enter the name as the name server's configuration has it, such as "
                                 "nsupdate.example.org. The key itself does not belong here.")};

constexpr int longestTtlHours = 8760;

void checkAddresses(const QStringList &addresses, bool ipv6, const FieldPath &path, const QString &subject,
                    Findings &findings)
{
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const QString &address = addresses.at(i);
        if (!isIpAddress(address) || address.contains(u':') != ipv6) {
            findings.append({ipv6 ? &ipv6Invalid : &ipv4Invalid, path / i, subject, {address}, {}, address});
        }
    }
}

void checkWebHost(const Hosting &hosting, const DomainIndex &index, const FieldPath &where,
                  const QString &subject, Findings &findings)
{
    const QString host = toAsciiHost(hosting.webHost);
    if (host.isEmpty()) {
        findings.append({&webHostInvalid, where, subject, {hosting.webHost}, {}, hosting.webHost});
        return;
    }
    const qsizetype dot = host.indexOf(u'.');
    const QStringView first = QStringView(host).left(dot);
    if ((first == "autoconfig"_L1 || first == "autodiscover"_L1) && index.contains(host.mid(dot + 1))) {
        findings.append({&webHostLoop, where, subject, {hosting.webHost}, {}, hosting.webHost});
    }
}

void checkPath(const QString &text, bool withHost, const FieldPath &where, const QString &subject,
               Findings &findings)
{
    if (!isConfigPath(text, withHost)) {
        findings.append({&pathInvalid, where, subject, {text}, {}, text});
    }
}

} // namespace

void validateHosting(const Workspace &workspace, const DomainIndex &index, Findings &findings)
{
    if (workspace.domains.isEmpty()) {
        // Nothing is served yet.
        return;
    }
    const Hosting &hosting = workspace.hosting;
    const FieldPath path = FieldPath() / u"hosting";
    const QString &subject = hosting.domain;
    if (hosting.domain.isEmpty()) {
        const QString &first = workspace.domains.first().name;
        findings.append({&domainMissing, path / u"domain", {}, {first}, first, {}});
    } else if (!index.contains(toAsciiHost(hosting.domain))) {
        findings.append({&domainUnknown, path / u"domain", subject, {hosting.domain}, {}, hosting.domain});
    }
    if (!hosting.webHost.isEmpty()) {
        checkWebHost(hosting, index, path / u"webHost", subject, findings);
    } else if (hosting.ipv4.isEmpty() && hosting.ipv6.isEmpty()) {
        findings.append({&noTarget, path / u"webHost", subject, {}, {}, {}});
    }
    checkAddresses(hosting.ipv4, false, path / u"ipv4", subject, findings);
    checkAddresses(hosting.ipv6, true, path / u"ipv6", subject, findings);
    if (hosting.ttlHours < 1 || hosting.ttlHours > longestTtlHours) {
        const QString hours = QString::number(hosting.ttlHours);
        findings.append({&ttlRange, path / u"ttlHours", subject, {hours}, u"1–8760"_s, hours});
    }
    checkPath(hosting.certificate, true, path / u"certificate", subject, findings);
    checkPath(hosting.certificateKey, true, path / u"certificateKey", subject, findings);
    checkPath(hosting.root, false, path / u"root", subject, findings);
    if (!hosting.tsigKeyName.isEmpty() && !isTsigKeyName(hosting.tsigKeyName)) {
        findings.append({&tsigKeyNameInvalid,
                         path / u"tsigKeyName",
                         subject,
                         {hosting.tsigKeyName},
                         {},
                         hosting.tsigKeyName});
    }
}

} // namespace autoconfigure
