// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/validate.h"
#include "storage/workspacefile.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

using Change = std::function<void(Workspace &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

/// "error no-domains /domains [subject]"
QString inShort(const Finding &finding)
{
    return u"%1 %2 %3 [%4]"_s.arg(severityWord(finding.severity()), finding.code(), finding.where.toString(),
                                  finding.subject);
}

QStringList inShort(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines.append(inShort(finding));
    }
    return lines;
}

MailService &imap(Workspace &workspace)
{
    return workspace.profiles[0].services[0];
}

MailService &smtp(Workspace &workspace)
{
    return workspace.profiles[0].services[1];
}

MailService service(Protocol protocol, Security security, int port)
{
    MailService result;
    result.protocol = protocol;
    result.security = security;
    result.port = port;
    result.host = u"mail.example.org"_s;
    return result;
}

} // namespace

class ValidateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewWorkspaceHasNoFindings()
    {
        QCOMPARE(inShort(validate(newWorkspace(u"example.org"_s))), QStringList());
        QCOMPARE(inShort(validate(newWorkspace(u"société.example"_s))), QStringList());
    }

    void oneMistakeIsOneFinding_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *name, const QString &finding, const Change &change) {
            QTest::newRow(name) << change << finding;
        };
        const auto imapRow = [&](const char *name, const QString &finding,
                                 const std::function<void(MailService &)> &change) {
            row(name, finding, [change](Workspace &w) { change(imap(w)); });
        };
        const auto hostRow = [&](const char *name, const QString &host, const QString &finding) {
            imapRow(name, finding, [host](MailService &s) { s.host = host; });
        };
        const QString host = u"/profiles/0/services/0/host [main]"_s;
        hostRow("no host", QString(), u"error host-missing "_s + host);
        hostRow("blank in a host", u"mail example.org"_s, u"error host-invalid "_s + host);
        hostRow("host with port", u"mail.example.org:993"_s, u"error host-invalid "_s + host);
        hostRow("host with scheme", u"https://mail.example.org"_s, u"error host-invalid "_s + host);
        hostRow("underscore in a host", u"my_mail.example.org"_s, u"error host-invalid "_s + host);
        hostRow("empty label", u"mail..example.org"_s, u"error host-invalid "_s + host);
        hostRow("IPv4 host", u"192.0.2.1"_s, u"error host-is-address "_s + host);
        hostRow("IPv6 host", u"[2001:db8::1]"_s, u"error host-is-address "_s + host);
        hostRow("single label", u"mailserver"_s, u"warning host-single-label "_s + host);
        hostRow("control character in a host", u"mail\u0007.example.org"_s,
                u"error control-character "_s + host);
        hostRow("unknown placeholder in a host", u"mail.%DOMAIN%"_s, u"error host-placeholder "_s + host);
        hostRow("local part in a host", u"%EMAILLOCALPART%.example.org"_s,
                u"error host-placeholder "_s + host);
        hostRow("unfinished placeholder in a host", u"mail.%EMAILDOMAIN"_s,
                u"error host-placeholder "_s + host);
        hostRow("domain placeholder", u"mail.%EMAILDOMAIN%"_s, QString());
        hostRow("IDN host", u"imap.société.example"_s, QString());
        hostRow("final dot", u"mail.example.org."_s, QString());

        const QString port = u"/profiles/0/services/0/port [main]"_s;
        imapRow("port 0", u"error port-range "_s + port, [](MailService &s) { s.port = 0; });
        imapRow("port 65536", u"error port-range "_s + port, [](MailService &s) { s.port = 65536; });
        imapRow("negative port", u"error port-range "_s + port, [](MailService &s) { s.port = -993; });
        imapRow("port 65535", QString(), [](MailService &s) { s.port = 65535; });

        const QString user = u"/profiles/0/services/0/username [main]"_s;
        const auto userRow = [&](const char *name, const QString &pattern, const QString &finding) {
            imapRow(name, finding, [pattern](MailService &s) { s.username = pattern; });
        };
        userRow("no user name", QString(), u"error username-missing "_s + user);
        userRow("literal user name", u"postmaster"_s, u"warning username-without-placeholder "_s + user);
        userRow("unknown placeholder", u"%REALNAME%"_s, u"error username-placeholder "_s + user);
        userRow("lower-case placeholder", u"%emailaddress%"_s, u"error username-placeholder "_s + user);
        userRow("unfinished placeholder", u"%EMAILADDRESS"_s, u"error username-placeholder "_s + user);
        userRow("composed user name", u"%EMAILLOCALPART%-%EMAILDOMAIN%"_s, QString());
        userRow("local part", u"%EMAILLOCALPART%"_s, QString());
        imapRow("no authentication",
                u"error authentication-missing /profiles/0/services/0/authentication [main]"_s,
                [](MailService &s) { s.authentication.clear(); });
        imapRow("path of IMAP", u"info path-ignored /profiles/0/services/0/path [main]"_s,
                [](MailService &s) { s.path = u"/x"_s; });

        row("no incoming service", u"error no-incoming /profiles/0/services [main]"_s,
            [](Workspace &w) { w.profiles[0].services.removeFirst(); });
        row("no outgoing service", u"error no-outgoing /profiles/0/services [main]"_s,
            [](Workspace &w) { w.profiles[0].services.removeLast(); });
        row("duplicate service", u"warning duplicate-service /profiles/0/services/2 [main]"_s,
            [](Workspace &w) {
                w.profiles[0].services.append(imap(w));
                w.profiles[0].services.last().host = u"MAIL.example.org"_s;
            });
        row("the same server on two ports", QString(), [](Workspace &w) {
            w.profiles[0].services.append(service(Protocol::Imap, Security::StartTls, 143));
        });
        row("bad path", u"error path-invalid /profiles/0/services/2/path [main]"_s, [](Workspace &w) {
            w.profiles[0].services.append(service(Protocol::CalDav, Security::Tls, 443));
            w.profiles[0].services[2].path = u"dav\"/"_s;
        });
        row("good path", QString(), [](Workspace &w) {
            w.profiles[0].services.append(service(Protocol::CalDav, Security::Tls, 443));
            w.profiles[0].services[2].path = u"/dav/%EMAILADDRESS%/%C3%A9/"_s;
        });

        row("profile without id", u"error profile-id-missing /profiles/0/id []"_s, [](Workspace &w) {
            w.profiles[0].id.clear();
            w.domains[0].overrides = {};
            w.domains[0].profile.clear();
        });
        row("duplicate profile", u"error duplicate-profile /profiles/1/id [main]"_s,
            [](Workspace &w) { w.profiles.append(w.profiles.first()); });
        row("unused profile", u"info profile-unused /profiles/1/id [spare]"_s, [](Workspace &w) {
            w.profiles.append(w.profiles.first());
            w.profiles[1].id = u"spare"_s;
        });
        row("unknown profile", u"error unknown-profile /domains/1/profile [example.net]"_s, [](Workspace &w) {
            w.domains.append(Domain{u"example.net"_s, u"other"_s, {}, {}, {}});
        });
        row("no profile", u"error profile-missing /domains/1/profile [example.net]"_s, [](Workspace &w) {
            w.domains.append(Domain{u"example.net"_s, {}, {}, {}, {}});
        });
        row("newline in a display name", u"error control-character /profiles/0/displayName [main]"_s,
            [](Workspace &w) { w.profiles[0].displayName = u"two\nlines"_s; });
        const auto pageRow = [&](const char *name, const QString &finding, const Documentation &page) {
            row(name, finding, [page](Workspace &w) { w.profiles[0].documentation = {page}; });
        };
        pageRow("good page", QString(), {u"pt-BR"_s, u"x"_s, u"https://www.example.org/é"_s, {}});
        pageRow("javascript page", u"error documentation-url /profiles/0/documentation/0/url [main]"_s,
                {u"fr"_s, u"x"_s, u"javascript:alert(1)"_s, {}});
        pageRow("page without scheme", u"error documentation-url /profiles/0/documentation/0/url [main]"_s,
                {u"fr"_s, u"x"_s, u"www.example.org"_s, {}});
        pageRow("no page", u"error documentation-url /profiles/0/documentation/0/url [main]"_s,
                {u"fr"_s, u"x"_s, {}, {}});
        pageRow("language", u"warning documentation-language /profiles/0/documentation/0/lang [main]"_s,
                {u"français"_s, u"x"_s, u"https://example.org/"_s, {}});
        pageRow("no title", u"info documentation-title /profiles/0/documentation/0/title [main]"_s,
                {u"fr"_s, {}, u"https://example.org/"_s, {}});

        const auto domainRow = [&](const char *name, const QString &domain, const QString &finding) {
            row(name, finding, [domain](Workspace &w) {
                w.domains.append(Domain{domain, u"main"_s, {}, {}, {}});
            });
        };
        domainRow("no name", QString(), u"error domain-missing /domains/1/name []"_s);
        domainRow("path as name", u"../../etc/passwd"_s,
                  u"error domain-invalid /domains/1/name [../../etc/passwd]"_s);
        domainRow("single-label domain", u"localhost"_s,
                  u"error domain-invalid /domains/1/name [localhost]"_s);
        domainRow("address as domain", u"192.0.2.1"_s, u"error domain-invalid /domains/1/name [192.0.2.1]"_s);
        domainRow("the same domain in other case", u"EXAMPLE.org"_s,
                  u"error duplicate-domain /domains/1/name [EXAMPLE.org]"_s);
        domainRow("the same domain with final dot", u"example.org."_s,
                  u"error duplicate-domain /domains/1/name [example.org.]"_s);
        row("the same domain as A-label",
            u"error duplicate-domain /domains/2/name [xn--socit-esab.example]"_s, [](Workspace &w) {
                w.domains.append(Domain{u"société.example"_s, u"main"_s, {}, {}, {}});
                w.domains.append(Domain{u"xn--socit-esab.example"_s, u"main"_s, {}, {}, {}});
            });
        const QString label(60, u'a');
        const QString name241 =
            QStringList{label, label, label, QString(50, u'b'), u"example"_s}.join(u'.').right(241);
        domainRow("too long", name241, u"error domain-too-long /domains/1/name ["_s + name241 + u']');

        const auto mxRow = [&](const char *name, const MxHost &mx, const QString &finding) {
            row(name, finding, [mx](Workspace &w) {
                w.domains[0].mx = {MxHost{u"mx.example.org"_s, 5, {}}, mx};
            });
        };
        mxRow("MX address", {u"192.0.2.1"_s, 10, {}},
              u"error mx-is-address /domains/0/mx/1/host [example.org]"_s);
        mxRow("MX IPv6 address", {u"2001:db8::1"_s, 10, {}},
              u"error mx-is-address /domains/0/mx/1/host [example.org]"_s);
        mxRow("MX is no host", {u"mx_1.example.org"_s, 10, {}},
              u"error mx-host-invalid /domains/0/mx/1/host [example.org]"_s);
        mxRow("empty MX", {{}, 10, {}}, u"error mx-host-invalid /domains/0/mx/1/host [example.org]"_s);
        mxRow("MX preference", {u"mx2.example.org"_s, 65536, {}},
              u"error mx-preference /domains/0/mx/1/preference [example.org]"_s);
        mxRow("duplicate MX", {u"MX.example.org"_s, 10, {}},
              u"warning duplicate-mx /domains/0/mx/1/host [example.org]"_s);
        mxRow("MX with placeholder", {u"mx.%EMAILDOMAIN%"_s, 10, {}}, QString());

        row("bad host in an override",
            u"error host-invalid /domains/0/overrides/services/0/host [example.org]"_s, [](Workspace &w) {
                w.domains[0].overrides.services = w.profiles[0].services;
                (*w.domains[0].overrides.services)[0].host = u"-"_s;
            });
        row("override like the profile", u"info override-same /domains/0/overrides/services [example.org]"_s,
            [](Workspace &w) { w.domains[0].overrides.services = w.profiles[0].services; });
        row("override without services",
            u"error no-incoming /domains/0/overrides/services [example.org]\n"
            "error no-outgoing /domains/0/overrides/services [example.org]"_s,
            [](Workspace &w) { w.domains[0].overrides.services = QList<MailService>(); });
        row("newline in an override",
            u"error control-character /domains/0/overrides/displayName [example.org]"_s,
            [](Workspace &w) { w.domains[0].overrides.displayName = u"two\nlines"_s; });

        const auto hosting = [&](const char *name, const QString &finding,
                                 const std::function<void(Hosting &)> &change) {
            row(name, finding, [change](Workspace &w) { change(w.hosting); });
        };
        hosting("no hosting domain", u"warning hosting-domain-missing /hosting/domain []"_s,
                [](Hosting &h) { h.domain.clear(); });
        hosting("unknown hosting domain", u"error hosting-domain-unknown /hosting/domain [example.com]"_s,
                [](Hosting &h) { h.domain = u"example.com"_s; });
        hosting("hosting domain in other case", QString(), [](Hosting &h) { h.domain = u"Example.ORG"_s; });
        hosting("no target", u"error hosting-without-target /hosting/webHost [example.org]"_s,
                [](Hosting &h) { h.webHost.clear(); });
        hosting("only addresses", QString(), [](Hosting &h) {
            h.webHost.clear();
            h.ipv4 = QStringList{u"192.0.2.10"_s};
            h.ipv6 = QStringList{u"2001:db8::10"_s};
        });
        hosting("bad web host", u"error web-host-invalid /hosting/webHost [example.org]"_s,
                [](Hosting &h) { h.webHost = u"http://www.example.org/"_s; });
        hosting("address as web host", u"error web-host-invalid /hosting/webHost [example.org]"_s,
                [](Hosting &h) { h.webHost = u"192.0.2.1"_s; });
        hosting("web host that points to itself", u"error web-host-loop /hosting/webHost [example.org]"_s,
                [](Hosting &h) { h.webHost = u"Autoconfig.example.org"_s; });
        hosting("autoconfig of somebody else", QString(),
                [](Hosting &h) { h.webHost = u"autoconfig.provider.example"_s; });
        hosting("bad IPv4", u"error ipv4-invalid /hosting/ipv4/1 [example.org]"_s, [](Hosting &h) {
            h.ipv4 = QStringList{u"192.0.2.10"_s, u"192.0.2.256"_s};
        });
        hosting("IPv6 among IPv4", u"error ipv4-invalid /hosting/ipv4/0 [example.org]"_s,
                [](Hosting &h) { h.ipv4 = QStringList{u"2001:db8::1"_s}; });
        hosting("bad IPv6", u"error ipv6-invalid /hosting/ipv6/0 [example.org]"_s,
                [](Hosting &h) { h.ipv6 = QStringList{u"2001:db8::g"_s}; });
        hosting("TTL 0", u"error ttl-range /hosting/ttlHours [example.org]"_s,
                [](Hosting &h) { h.ttlHours = 0; });
        hosting("TTL of more than a year", u"error ttl-range /hosting/ttlHours [example.org]"_s,
                [](Hosting &h) { h.ttlHours = 8761; });
        // An administrator who pastes the key itself.
        hosting("TSIG key", u"warning tsig-key-name-invalid /hosting/tsigKeyName [example.org]"_s,
                [](Hosting &h) { h.tsigKeyName = u"c2VjcmV0IG9mIGEgdGVzdA=="_s; });
        const QString badPath = u"error path-unusable /hosting/certificate [example.org]"_s;
        for (const QString &path :
             {u"fullchain.pem"_s, u"/a b/c.pem"_s, u"/a;b"_s, u"/a{b"_s, u"/a}b"_s, u"/a$b"_s, u"/a#b"_s,
              u"/a\"b"_s, u"/a'b"_s, u"/a\nb"_s, u"/a\\b"_s, u"/a/../b"_s, u"/%host%/b"_s, QString()}) {
            hosting(qPrintable(u"certificate "_s + path.simplified()), badPath,
                    [path](Hosting &h) { h.certificate = path; });
        }
        hosting("certificate without %HOST%", QString(),
                [](Hosting &h) { h.certificate = u"/etc/ssl/all.pem"_s; });
        hosting("certificate key", u"error path-unusable /hosting/certificateKey [example.org]"_s,
                [](Hosting &h) { h.certificateKey = u"key.pem"_s; });
        hosting("root", u"error path-unusable /hosting/root [example.org]"_s,
                [](Hosting &h) { h.root = u"/srv/%HOST%"_s; });
        row("no domain", u"info no-domains /domains []"_s, [](Workspace &w) { w = Workspace(); });
    }

    void oneMistakeIsOneFinding()
    {
        QFETCH(Change, change);
        QFETCH(QString, finding);
        Workspace workspace = newWorkspace(u"example.org"_s);
        change(workspace);
        const Findings findings = validate(workspace);
        QStringList lines = inShort(findings);
        if (QLatin1StringView(QTest::currentDataTag()) == "profile without id"_L1) {
            QVERIFY(lines.removeOne(u"error profile-missing /domains/0/profile [example.org]"_s));
        }
        QCOMPARE(lines.join(u'\n'), finding);
        for (const Finding &one : findings) {
            static const QRegularExpression unfilled(u"%[1-9]"_s);
            QVERIFY(!one.message().isEmpty());
            QVERIFY2(!one.message().contains(unfilled) && !one.advice().contains(unfilled),
                     qPrintable(one.message()));
        }
    }

    void portAndSecurityMustFit_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, Protocol protocol, int port, Security security,
                            const QString &code) {
            QTest::newRow(name) << protocol << security << port << code;
        };
        const QString contradicts = u"port-security"_s;
        row("465 STARTTLS", Protocol::Smtp, 465, Security::StartTls, contradicts);
        row("465 none", Protocol::Smtp, 465, Security::None, u"port-security cleartext"_s);
        row("465 TLS", Protocol::Smtp, 465, Security::Tls, QString());
        row("587 TLS", Protocol::Smtp, 587, Security::Tls, contradicts);
        row("587 STARTTLS", Protocol::Smtp, 587, Security::StartTls, QString());
        row("587 none", Protocol::Smtp, 587, Security::None, u"cleartext"_s);
        row("25 STARTTLS", Protocol::Smtp, 25, Security::StartTls, u"port-25"_s);
        row("25 TLS", Protocol::Smtp, 25, Security::Tls, contradicts);
        row("993 STARTTLS", Protocol::Imap, 993, Security::StartTls, contradicts);
        row("993 none", Protocol::Imap, 993, Security::None, u"port-security cleartext"_s);
        row("143 TLS", Protocol::Imap, 143, Security::Tls, contradicts);
        row("143 STARTTLS", Protocol::Imap, 143, Security::StartTls, QString());
        row("143 none", Protocol::Imap, 143, Security::None, u"cleartext"_s);
        row("995 STARTTLS", Protocol::Pop3, 995, Security::StartTls, contradicts);
        row("995 TLS", Protocol::Pop3, 995, Security::Tls, QString());
        row("110 TLS", Protocol::Pop3, 110, Security::Tls, contradicts);
        row("110 STARTTLS", Protocol::Pop3, 110, Security::StartTls, QString());
        row("IMAP on POP3's port", Protocol::Imap, 995, Security::Tls, u"port-of-other-protocol"_s);
        row("SMTP on IMAP's port", Protocol::Smtp, 993, Security::Tls, u"port-of-other-protocol"_s);
        row("a port of one's own", Protocol::Imap, 1993, Security::Tls, QString());
        row("CalDAV STARTTLS", Protocol::CalDav, 443, Security::StartTls, u"http-starttls"_s);
        row("CalDAV 443 none", Protocol::CalDav, 443, Security::None, u"port-security cleartext"_s);
        row("CardDAV 80 TLS", Protocol::CardDav, 80, Security::Tls, contradicts);
        row("CardDAV 80 none", Protocol::CardDav, 80, Security::None, u"cleartext"_s);
        row("JMAP 443 TLS", Protocol::Jmap, 443, Security::Tls, QString());
        row("ManageSieve STARTTLS", Protocol::ManageSieve, 4190, Security::StartTls, QString());
        row("ManageSieve TLS", Protocol::ManageSieve, 4190, Security::Tls, u"sieve-tls"_s);
    }

    void portAndSecurityMustFit()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(int, port);
        QFETCH(QString, code);
        Workspace workspace = newWorkspace(u"example.org"_s);
        // At a host of its own, so that it is never a duplicate of what is there.
        MailService added = service(protocol, security, port);
        added.host = u"other.example.org"_s;
        workspace.profiles[0].services.append(added);
        QStringList codes;
        for (const Finding &finding : validate(workspace)) {
            codes.append(finding.code());
            QVERIFY(finding.where.toString().startsWith(u"/profiles/0/services/2/"_s));
        }
        QCOMPARE(codes.join(u' '), code);
    }

    void theAdviceNamesTheUsualPort()
    {
        Workspace workspace = newWorkspace(u"example.org"_s);
        smtp(workspace).security = Security::StartTls;
        const Findings findings = validate(workspace);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.at(0).message(),
                 u"Port 465 of SMTP speaks TLS, but STARTTLS is chosen: clients cannot connect."_s);
        QCOMPARE(findings.at(0).advice(), u"Choose TLS for port 465, or port 587 for STARTTLS."_s);
    }

    void aProfilesFindingStandsOnceHoweverManyDomainsShareIt()
    {
        Workspace workspace = newWorkspace(u"example.org"_s);
        for (int i = 0; i < 100; ++i) {
            workspace.domains.append(Domain{u"d%1.example"_s.arg(i), u"main"_s, {}, {}, {}});
        }
        imap(workspace).port = 0;
        QCOMPARE(inShort(validate(workspace)),
                 QStringList{u"error port-range /profiles/0/services/0/port [main]"_s});
    }

    void tenThousandDomainsAreValidatedQuickly()
    {
        Workspace workspace = newWorkspace(u"example.org"_s);
        for (int i = 1; i < 10000; ++i) {
            workspace.domains.append(
                Domain{u"d%1.example"_s.arg(i), u"main"_s, {MxHost{u"mail.example.org"_s, 10, {}}}, {}, {}});
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(validate(workspace).size(), 0);
        qInfo("10,000 domains: validated in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 2000);
    }
};

QTEST_GUILESS_MAIN(ValidateTest)
#include "tst_validate.moc"
