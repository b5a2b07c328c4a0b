// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsplan.h"
#include "dns/zonefile.h"
#include "support/sampleworkspace.h"

#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class DnsPlanTest : public QObject
{
    Q_OBJECT

private:
    /// The plan of the first domain as zone lines without "example.org. 3600 IN"; of `part` only.
    static QStringList lines(const Workspace &workspace, const QString &part, qsizetype index = 0)
    {
        QStringList result;
        for (const DnsRecord &record : dnsPlanOf(workspace, index).records) {
            const QString line = QString::fromUtf8(zoneLine(record));
            if (line.contains(part)) {
                result.append(line);
            }
        }
        return result;
    }

    static QStringList codes(const Workspace &workspace)
    {
        QStringList result;
        for (const Finding &finding : dnsPlanOf(workspace, 0).findings) {
            result.append(finding.code() + u' ' + finding.where.toString());
        }
        return result;
    }

private Q_SLOTS:
    void aPlainDomainHasThesePlannedRecords()
    {
        const DnsPlan plan = dnsPlanOf(sampleWorkspace({u"example.org"_s}), 0);
        QStringList seen;
        for (const DnsRecord &record : plan.records) {
            seen.append(necessityWord(record.necessity) + u' ' + QString::fromUtf8(zoneLine(record)));
        }
        const QStringList expected = {
            u"required example.org. 3600 IN MX 10 mx.example.org."_s,
            u"required autoconfig.example.org. 3600 IN A 192.0.2.10"_s,
            u"required autodiscover.example.org. 3600 IN A 192.0.2.10"_s,
            u"recommended _imaps._tcp.example.org. 3600 IN SRV 0 1 993 mail.example.org."_s,
            u"recommended _submissions._tcp.example.org. 3600 IN SRV 0 1 465 mail.example.org."_s,
            u"optional _imap._tcp.example.org. 3600 IN SRV 0 0 0 ."_s,
            u"optional _pop3s._tcp.example.org. 3600 IN SRV 0 0 0 ."_s,
            u"optional _pop3._tcp.example.org. 3600 IN SRV 0 0 0 ."_s,
            u"optional _submission._tcp.example.org. 3600 IN SRV 0 0 0 ."_s,
            u"optional _autodiscover._tcp.example.org. 3600 IN SRV 0 0 443 autodiscover.example.org."_s,
            u"optional example.org. 3600 IN TXT \"mailconf=https://autoconfig.example.org/mail/config-v1.1.xml\""_s,
        };
        QCOMPARE(seen, expected);
        QVERIFY(plan.findings.isEmpty());
    }

    void everyRecordSaysWhy()
    {
        const DnsPlan plan = dnsPlanOf(sampleWorkspace({u"example.org"_s}), 0);
        for (const DnsRecord &record : plan.records) {
            QVERIFY2(record.reasonText().size() > 20, zoneLine(record).constData());
            QVERIFY2(!record.reasonText().contains(u'%'), zoneLine(record).constData());
        }
        QVERIFY(plan.records.at(1).clients.contains(u"Thunderbird"_s));
        QVERIFY(plan.records.at(2).clients.contains(u"Outlook"_s));
    }

    void aWebHostIsTheTargetOfAliases()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s});
        workspace.hosting.webHost = u"www.example.org"_s;
        QCOMPARE(lines(workspace, u" CNAME "_s, 1),
                 QStringList({u"autoconfig.example.net. 3600 IN CNAME www.example.org."_s,
                              u"autodiscover.example.net. 3600 IN CNAME www.example.org."_s}));
        // The hosting domain's own hosts have addresses, so that SRV records may lead to them (RFC 2782).
        QVERIFY(lines(workspace, u"autodiscover"_s)
                    .contains(u"autodiscover.example.org. 3600 IN A 192.0.2.10"_s));
        QCOMPARE(lines(workspace, u"_autodiscover"_s, 1),
                 QStringList(
                     {u"_autodiscover._tcp.example.net. 3600 IN SRV 0 0 443 autodiscover.example.org."_s}));
        workspace.hosting.ipv4.clear();
        workspace.hosting.ipv6.clear();
        QVERIFY(lines(workspace, u"autodiscover"_s)
                    .contains(u"autodiscover.example.org. 3600 IN CNAME www.example.org."_s));
        QCOMPARE(lines(workspace, u"_autodiscover"_s, 1), QStringList());
        QVERIFY(codes(workspace).contains(u"dns-no-autodiscover-srv /hosting/ipv4"_s));
    }

    void aWebHostIsNoAliasOfItself()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.hosting.webHost = u"autoconfig.example.org"_s;
        workspace.hosting.ipv6 = {u"2001:DB8:0::10"_s};
        QCOMPARE(lines(workspace, u"auto"_s).mid(0, 2),
                 QStringList({u"autoconfig.example.org. 3600 IN A 192.0.2.10"_s,
                              u"autoconfig.example.org. 3600 IN AAAA 2001:db8::10"_s}));
    }

    void preferenceIsComparedAcrossLabels()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.profiles[0].services = {
            service(Protocol::Imap, Security::Tls, u"a.example.org"_s),
            service(Protocol::Pop3, Security::Tls, u"pop.example.org"_s),
            service(Protocol::Imap, Security::Tls, u"b.example.org"_s),
            service(Protocol::Smtp, Security::StartTls, u"a.example.org"_s),
            service(Protocol::Smtp, Security::Tls, u"a.example.org"_s),
        };
        QCOMPARE(lines(workspace, u".example.org."_s).filter(u"SRV"_s).mid(0, 5),
                 QStringList({u"_imaps._tcp.example.org. 3600 IN SRV 0 1 993 a.example.org."_s,
                              u"_imaps._tcp.example.org. 3600 IN SRV 2 1 993 b.example.org."_s,
                              u"_pop3s._tcp.example.org. 3600 IN SRV 1 1 995 pop.example.org."_s,
                              u"_submission._tcp.example.org. 3600 IN SRV 0 1 587 a.example.org."_s,
                              u"_submissions._tcp.example.org. 3600 IN SRV 1 1 465 a.example.org."_s}));
    }

    void theOtherServicesHaveTheirLabels()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        MailService calendar = service(Protocol::CalDav, Security::Tls, u"dav.example.org"_s);
        calendar.path = u"/dav/"_s;
        workspace.profiles[0].services = {
            calendar,
            service(Protocol::CardDav, Security::Tls, u"dav.example.org"_s),
            service(Protocol::ManageSieve, Security::StartTls, u"mail.example.org"_s),
            service(Protocol::Jmap, Security::Tls, u"jmap.example.org"_s, 8443),
            service(Protocol::ActiveSync, Security::Tls, u"eas.example.org"_s),
        };
        const QStringList seen = lines(workspace, u"_tcp"_s).mid(0, 5);
        QCOMPARE(seen, QStringList({u"_caldavs._tcp.example.org. 3600 IN SRV 0 1 443 dav.example.org."_s,
                                    u"_caldavs._tcp.example.org. 3600 IN TXT \"path=/dav/\""_s,
                                    u"_carddavs._tcp.example.org. 3600 IN SRV 0 1 443 dav.example.org."_s,
                                    u"_sieve._tcp.example.org. 3600 IN SRV 0 1 4190 mail.example.org."_s,
                                    u"_jmap._tcp.example.org. 3600 IN SRV 0 1 8443 jmap.example.org."_s}));
    }

    void cleartextIsNotAnnouncedAndNotDenied()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.profiles[0].services[0].security = Security::None;
        QCOMPARE(lines(workspace, u"_imap"_s),
                 QStringList({u"_imaps._tcp.example.org. 3600 IN SRV 0 0 0 ."_s}));
        QCOMPARE(codes(workspace), QStringList({u"dns-cleartext-no-srv /profiles/0/services/0/security"_s}));
    }

    void brokenTargetsAreFindingsAndNotRecords()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.profiles[0].services[0].host = u"192.0.2.1"_s;
        workspace.profiles[0].services[1].port = 70000;
        workspace.domains[0].mx = {{u"mx.example.org\nevil"_s, 10, {}},
                                   {u"autoconfig.example.org"_s, 20, {}}};
        workspace.hosting.ipv4 = {u"192.0.2.300"_s, u"192.0.2.1"_s};
        QCOMPARE(codes(workspace), QStringList({u"dns-target-not-a-host /domains/0/mx/0/host"_s,
                                                u"dns-not-an-address /hosting/ipv4/0"_s,
                                                u"dns-target-not-a-host /profiles/0/services/0/host"_s,
                                                u"dns-port-out-of-range /profiles/0/services/1/port"_s}));
        QCOMPARE(lines(workspace, u" MX "_s),
                 QStringList({u"example.org. 3600 IN MX 20 autoconfig.example.org."_s}));
        // Nothing usable is offered, so nothing is said to be absent.
        QCOMPARE(lines(workspace, u"SRV 0 0 0"_s), QStringList());

        workspace.hosting.webHost = u"www.example.org"_s;
        workspace.hosting.ipv4.clear();
        workspace.hosting.ipv6.clear();
        QVERIFY(codes(workspace).contains(u"dns-target-is-alias /domains/0/mx/1/host"_s));
        workspace.hosting.webHost = u"https://www.example.org/"_s;
        QVERIFY(codes(workspace).contains(u"dns-web-host-not-a-host /hosting/webHost"_s));
    }

    void aBrokenDomainNameHasNoRecords()
    {
        Workspace workspace = sampleWorkspace({u"exa mple;.org"_s});
        QVERIFY(dnsPlanOf(workspace, 0).records.isEmpty());
        QCOMPARE(codes(workspace), QStringList({u"dns-domain-not-a-name /domains/0/name"_s}));
    }

    void nothingToPointToIsAFinding()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.hosting.ipv4.clear();
        workspace.domains[0].mx.clear();
        QCOMPARE(codes(workspace),
                 QStringList({u"dns-no-mx /domains/0/mx"_s, u"dns-no-web-host /hosting/webHost"_s,
                              u"dns-no-web-host /hosting/webHost"_s}));
    }

    void internationalNamesAreWrittenAsALabels()
    {
        Workspace workspace = sampleWorkspace({u"société.example"_s});
        QCOMPARE(lines(workspace, u"_imaps"_s),
                 QStringList({u"_imaps._tcp.xn--socit-esab.example. 3600 IN SRV 0 1 993 "
                              "mail.xn--socit-esab.example."_s}));
    }

    void paccTakesAHostAndAChecksum()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        QCOMPARE(lines(workspace, u"ua-auto-config"_s), QStringList());
        workspace.profiles.first().displayName = u"Example"_s;
        workspace.hosting.pacc = true;
        // printf '{"authentication":{"password":true},"info":{"provider":{"name":"Example",
        // "shortName":"Example"}},"protocols":{"imap":{"host":"mail.example.org"},"submit":{"host":
        // "mail.example.org"}}}' (in one line) | openssl dgst -sha256 -binary | base64
        QCOMPARE(lines(workspace, u"ua-auto-config"_s),
                 QStringList({u"ua-auto-config.example.org. 3600 IN A 192.0.2.10"_s,
                              u"_ua-auto-config.example.org. 3600 IN TXT \"v=UAAC1; a=sha256; "
                              "d=Vifgqu1iJOtoCUxShcCv7OzZaJ1mkNpWZG3Rs42rxsM=\""_s}));
    }

    void recordsLiveForAnHourHoweverLongOutlookKeepsItsSettings()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.hosting.ttlHours = 8760;
        QCOMPARE(dnsPlanOf(workspace, 0).records.first().ttl, 3600);
    }
};

QTEST_GUILESS_MAIN(DnsPlanTest)
#include "tst_dnsplan.moc"
