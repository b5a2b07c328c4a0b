// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judgement.h"
#include "support/fakezone.h"
#include "support/sampleworkspace.h"

#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

/// One IMAP and one submission server, both with TLS from the first byte, and a web host.
Workspace workspace()
{
    Workspace result = sampleWorkspace({u"example.org"_s});
    result.hosting.webHost = u"www.example.org"_s;
    result.hosting.ipv4.clear();
    return result;
}

/// What the plan wants, and what belongs to a well-kept domain.
FakeZone goodZone(const Workspace &ofThis)
{
    FakeZone zone = FakeZone::of(dnsPlanOf(ofThis, 0));
    for (const QString &line :
         {u"mail.example.org. 300 IN A 192.0.2.1"_s, u"mx.example.org. 300 IN AAAA 2001:db8::1"_s,
          u"www.example.org. 300 IN A 192.0.2.10"_s, u"mta-sts.example.org. 300 IN A 192.0.2.10"_s,
          u"example.org. 300 IN TXT \"v=spf1 mx -all\""_s,
          u"_dmarc.example.org. 300 IN TXT \"v=DMARC1; p=reject\""_s,
          u"_mta-sts.example.org. 300 IN TXT \"v=STSv1; id=20300101\""_s,
          u"_smtp._tls.example.org. 300 IN TXT \"v=TLSRPTv1; rua=mailto:tls@example.org\""_s}) {
        zone.add(line);
    }
    return zone;
}

DomainCheck judge(const Workspace &ofThis, const FakeZone &zone)
{
    QHash<DnsQuestion, DnsAnswer> known;
    const DomainFacts facts = domainFactsOf(ofThis, 0);
    for (int round = 0; round < 50; ++round) {
        DnsAnswers answers([&known](const DnsQuestion &question) {
            const auto found = known.constFind(question);
            return found == known.cend() ? nullptr : &*found;
        });
        DomainCheck check = judgeDomain(facts, answers);
        if (answers.wanted().isEmpty()) {
            return check;
        }
        for (const DnsQuestion &question : answers.wanted()) {
            known.insert(question, zone.answer(question));
        }
    }
    return {};
}

/// "dns-missing _imaps._tcp.example.org" for everything that is not well, sorted.
QStringList problems(const DomainCheck &check, Severity from = Severity::Warning)
{
    QStringList result;
    for (const RecordResult &record : check.records) {
        for (const Finding &finding : record.findings) {
            if (finding.severity() >= from) {
                result.append(finding.code() + u' ' + record.owner);
            }
        }
    }
    result.sort();
    return result;
}

const RecordResult *find(const DomainCheck &check, const QString &owner, RecordType type)
{
    for (const RecordResult &record : check.records) {
        if (record.owner == owner && record.type == type) {
            return &record;
        }
    }
    return nullptr;
}

} // namespace

class DnsJudgementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExportedZoneIsAsPlanned()
    {
        const DomainCheck check = judge(workspace(), goodZone(workspace()));
        QCOMPARE(problems(check, Severity::Info), QStringList());
        const qsizetype planned = dnsPlanOf(workspace(), 0).records.size();
        QVERIFY(planned > 8);
        QCOMPARE(std::count_if(check.records.cbegin(), check.records.cend(),
                               [](const RecordResult &r) { return r.status == RecordStatus::Matches; }),
                 planned);
        QVERIFY(missingRecordsZone({check}).isEmpty());
    }

    void eachFaultIsFoundAndNothingElse_data()
    {
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QStringList>("added");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &removed, const QStringList &added,
                            const QStringList &expected) {
            QTest::newRow(name) << removed << added << expected;
        };
        const QString imaps = u"_imaps._tcp.example.org."_s;
        const QString srv = u" 300 IN SRV "_s;

        row("a recommended record is missing", imaps, {}, {u"dns-missing _imaps._tcp.example.org"_s});
        row("a required record is missing", u"autoconfig.example.org."_s, {},
            {u"dns-missing autoconfig.example.org"_s});
        row("no MX", u"example.org. 3600 IN MX"_s, {}, {u"dns-missing example.org"_s});
        row("another port", imaps, {imaps + srv + u"0 1 9993 mail.example.org."_s},
            {u"dns-different _imaps._tcp.example.org"_s});
        row("another server", imaps, {imaps + srv + u"0 1 993 www.example.org."_s},
            {u"dns-different _imaps._tcp.example.org"_s});
        row("letter case does not matter", imaps, {imaps + srv + u"0 1 993 mail.example.org."_s}, {});
        row("a second server", QString(), {imaps + srv + u"0 1 993 www.example.org."_s},
            {u"dns-srv-additional _imaps._tcp.example.org"_s});
        row("a second server that hides the first", QString(),
            {imaps + srv + u"0 1 993 www.example.org."_s, u"x. 1 IN A 192.0.2.1"_s},
            {u"dns-srv-additional _imaps._tcp.example.org"_s});
        row("a weight that hides a server", imaps,
            {imaps + srv + u"0 0 993 mail.example.org."_s, imaps + srv + u"0 5 993 www.example.org."_s},
            {u"dns-srv-additional _imaps._tcp.example.org"_s,
             u"dns-srv-weight-zero _imaps._tcp.example.org"_s});
        row("a priority that hides a server", imaps,
            {imaps + srv + u"5 1 993 mail.example.org."_s, imaps + srv + u"0 1 993 www.example.org."_s},
            {u"dns-srv-additional _imaps._tcp.example.org"_s, u"dns-srv-hidden _imaps._tcp.example.org"_s});
        row("said not to be offered", imaps, {imaps + srv + u"0 0 0 ."_s},
            {u"dns-srv-not-offered _imaps._tcp.example.org"_s});
        row("not offered beside a server", QString(), {imaps + srv + u"0 0 0 ."_s},
            {u"dns-srv-additional _imaps._tcp.example.org"_s,
             u"dns-srv-dot-mixed _imaps._tcp.example.org"_s});
        row("offered, but not in the workspace", u"_pop3s._tcp.example.org."_s,
            {u"_pop3s._tcp.example.org. 300 IN SRV 0 1 995 mail.example.org."_s},
            {u"dns-srv-offered _pop3s._tcp.example.org"_s});
        row("target does not exist", imaps, {imaps + srv + u"0 1 993 gone.example.org."_s},
            {u"dns-target-missing _imaps._tcp.example.org"_s});
        row("target is an alias", imaps,
            {imaps + srv + u"0 1 993 alias.example.org."_s,
             u"alias.example.org. 300 IN CNAME mail.example.org."_s},
            {u"dns-target-alias _imaps._tcp.example.org"_s});
        row("target is an address", imaps, {imaps + srv + u"0 1 993 192.0.2.1."_s},
            {u"dns-target-address _imaps._tcp.example.org"_s});
        row("the final dot is missing", imaps, {imaps + srv + u"0 1 993 mail.example.org.example.org."_s},
            {u"dns-target-relative _imaps._tcp.example.org"_s});
        row("port 0", imaps, {imaps + srv + u"0 1 0 mail.example.org."_s},
            {u"dns-srv-port-zero _imaps._tcp.example.org"_s});
        row("the port of the other label", u"_imap._tcp.example.org."_s,
            {u"_imap._tcp.example.org. 300 IN SRV 0 1 993 mail.example.org."_s},
            {u"dns-srv-label-port _imap._tcp.example.org"_s});

        row("an MX elsewhere", u"example.org. 3600 IN MX"_s,
            {u"example.org. 300 IN MX 10 mail.example.org."_s}, {u"dns-different example.org"_s});
        row("one more MX", QString(), {u"example.org. 300 IN MX 20 mail.example.org."_s},
            {u"dns-mx-additional example.org"_s});
        row("null MX", u"example.org. 3600 IN MX"_s, {u"example.org. 300 IN MX 0 ."_s},
            {u"dns-mx-null example.org"_s});
        row("null MX beside a host", QString(), {u"example.org. 300 IN MX 0 ."_s},
            {u"dns-mx-additional example.org"_s, u"dns-mx-null-mixed example.org"_s});
        row("MX target is an alias", u"mx.example.org."_s,
            {u"mx.example.org. 300 IN CNAME mail.example.org."_s}, {u"dns-target-alias example.org"_s});
        row("MX target does not exist", u"mx.example.org."_s, {}, {u"dns-target-missing example.org"_s});

        row("a leftover alias to Microsoft 365", u"autodiscover.example.org."_s,
            {u"autodiscover.example.org. 300 IN CNAME autodiscover.outlook.com."_s,
             u"autodiscover.outlook.com. 60 IN A 198.51.100.1"_s},
            {u"dns-alias-provider autodiscover.example.org"_s});
        row("an alias elsewhere", u"autoconfig.example.org."_s,
            {u"autoconfig.example.org. 300 IN CNAME mail.example.org."_s},
            {u"dns-different autoconfig.example.org"_s});
        row("addresses elsewhere", u"autoconfig.example.org."_s,
            {u"autoconfig.example.org. 300 IN A 192.0.2.77"_s}, {u"dns-different autoconfig.example.org"_s});
        row("the same addresses without the alias", u"autoconfig.example.org."_s,
            {u"autoconfig.example.org. 300 IN A 192.0.2.10"_s}, {});
        row("the web host does not exist", u"www.example.org."_s, {},
            {u"dns-alias-broken autoconfig.example.org"_s, u"dns-alias-broken autodiscover.example.org"_s});
        row("a wildcard", QString(), {u"*.example.org. 300 IN A 192.0.2.66"_s},
            {u"dns-wildcard *.example.org"_s});
        row("Autodiscover at a former hoster", QString(),
            {u"_autodiscover._tcp.example.org. 300 IN SRV 0 0 443 mail.former.example."_s,
             u"mail.former.example. 300 IN A 192.0.2.99"_s},
            {u"dns-autodiscover-unplanned _autodiscover._tcp.example.org"_s});
        row("calendars at a former hoster, on no port", QString(),
            {u"_caldavs._tcp.example.org. 300 IN SRV 0 0 0 dav.former.example."_s,
             u"dav.former.example. 300 IN A 192.0.2.99"_s},
            {u"dns-srv-port-zero _caldavs._tcp.example.org"_s,
             u"dns-srv-unplanned _caldavs._tcp.example.org"_s});
        row("calendars that are not offered", QString(), {u"_caldavs._tcp.example.org. 300 IN SRV 0 0 0 ."_s},
            {});
        row("a wildcard alias", QString(), {u"*.example.org. 300 IN CNAME www.example.org."_s},
            {u"dns-wildcard *.example.org"_s});

        const QString spf = u"example.org. 300 IN TXT \"v=spf1"_s;
        row("no SPF", spf, {}, {u"dns-spf-missing example.org"_s});
        row("two SPF records", QString(), {spf + u" a -all\""_s}, {u"dns-spf-several example.org"_s});
        row("SPF that is not understood", spf, {spf + u" ipv4:192.0.2.1 -all\""_s},
            {u"dns-spf-syntax example.org"_s});
        row("SPF with a wrong address", spf, {spf + u" ip4:192.0.2.0/33 -all\""_s},
            {u"dns-spf-syntax example.org"_s});
        row("SPF that passes all", spf, {spf + u" mx +all\""_s}, {u"dns-spf-passes-all example.org"_s});
        row("SPF without an end", spf, {spf + u" mx\""_s}, {u"dns-spf-open-end example.org"_s});
        row("SPF with ptr", spf, {spf + u" ptr -all\""_s}, {u"dns-spf-ptr example.org"_s});
        row("SPF with 11 lookups", spf,
            {spf + u" a a:b.x a:c.x a:d.x a:e.x a:f.x a:g.x a:h.x a:i.x a:j.x a:k.x -all\""_s},
            {u"dns-spf-lookups example.org"_s});
        row("SPF with 10 lookups", spf,
            {spf + u" a a:b.x a:c.x a:d.x a:e.x a:f.x a:g.x a:h.x a:i.x a:j.x -all\""_s}, {});
        row("SPF with lookups in includes", spf,
            {spf + u" include:spf.example.net include:spf.example.net -all\""_s,
             u"spf.example.net. 300 IN TXT \"v=spf1 a:b.x a:c.x a:d.x a:e.x a:f.x -all\""_s},
            {u"dns-spf-lookups example.org"_s});
        row("SPF that includes nothing", spf, {spf + u" include:gone.example.net -all\""_s},
            {u"dns-spf-include example.org"_s});
        row("SPF in a loop", spf,
            {spf + u" include:spf.example.net -all\""_s,
             u"spf.example.net. 300 IN TXT \"v=spf1 include:example.org -all\""_s},
            {u"dns-spf-loop example.org"_s});
        row("SPF with macros", spf,
            {spf + u" exists:%{i}._spf.example.org a:mail.example.org/24//64 ~all\""_s}, {});

        const QString dmarc = u"_dmarc.example.org."_s;
        row("no DMARC", dmarc, {}, {u"dns-dmarc-missing _dmarc.example.org"_s});
        row("two DMARC records", QString(), {dmarc + u" 300 IN TXT \"v=DMARC1; p=none\""_s},
            {u"dns-dmarc-several _dmarc.example.org"_s});
        row("DMARC without a policy", dmarc, {dmarc + u" 300 IN TXT \"v=DMARC1; sp=none\""_s},
            {u"dns-dmarc-no-policy _dmarc.example.org"_s});
        row("DMARC with an unknown policy", dmarc, {dmarc + u" 300 IN TXT \"v=DMARC1; p=block\""_s},
            {u"dns-dmarc-syntax _dmarc.example.org"_s});
        row("DMARC that only reports", dmarc, {dmarc + u" 300 IN TXT \"v=DMARC1; p=none\""_s}, {});
        row("DMARC reports to no address", dmarc,
            {dmarc + u" 300 IN TXT \"v=DMARC1; p=reject; rua=postmaster@example.org\""_s},
            {u"dns-dmarc-report-address _dmarc.example.org"_s});
        row("DMARC reports elsewhere without leave", dmarc,
            {dmarc + u" 300 IN TXT \"v=DMARC1; p=reject; rua=mailto:r@example.net\""_s},
            {u"dns-dmarc-report-not-authorised _dmarc.example.org"_s});
        row("DMARC reports elsewhere with leave", dmarc,
            {dmarc + u" 300 IN TXT \"v=DMARC1; p=reject; rua=mailto:r@example.net!10m\""_s,
             u"example.org._report._dmarc.example.net. 300 IN TXT \"v=DMARC1\""_s},
            {});

        const QString sts = u"_mta-sts.example.org."_s;
        row("MTA-STS without an id", sts, {sts + u" 300 IN TXT \"v=STSv1;\""_s},
            {u"dns-mta-sts-syntax _mta-sts.example.org"_s});
        row("MTA-STS with a bad id", sts, {sts + u" 300 IN TXT \"v=STSv1; id=2030-01-01\""_s},
            {u"dns-mta-sts-syntax _mta-sts.example.org"_s});
        row("two MTA-STS records", QString(), {sts + u" 300 IN TXT \"v=STSv1; id=1\""_s},
            {u"dns-mta-sts-several _mta-sts.example.org"_s});
        row("MTA-STS without its host", u"mta-sts.example.org."_s, {},
            {u"dns-mta-sts-host _mta-sts.example.org"_s});
        row("no MTA-STS", sts, {}, {});
        row("TLS-RPT without a receiver", u"_smtp._tls"_s,
            {u"_smtp._tls.example.org. 300 IN TXT \"v=TLSRPTv1; rua=tls@example.org\""_s},
            {u"dns-tls-rpt-syntax _smtp._tls.example.org"_s});

        row("CAA allows our authority", QString(), {u"example.org. 300 IN CAA 0 issue \"letsencrypt.org\""_s},
            {});
        row("CAA allows another only", QString(), {u"example.org. 300 IN CAA 0 issue \"ca.example\""_s},
            {u"dns-caa-forbids example.org"_s});
        row("CAA allows none", QString(), {u"example.org. 300 IN CAA 0 issue \";\""_s},
            {u"dns-caa-forbids-all example.org"_s});
        row("CAA says nothing about issuing", QString(),
            {u"example.org. 300 IN CAA 0 iodef \"mailto:x@example.org\""_s}, {});

        // The zone of the classic README: submission with TLS from the first byte under the label for
        // STARTTLS.
        row("the classic README's zone", u"_submission"_s,
            {u"_submission._tcp.example.org. 3600 IN SRV 0 1 465 mail.example.org."_s},
            {u"dns-missing _submissions._tcp.example.org"_s,
             u"dns-submission-465 _submission._tcp.example.org"_s});
    }

    void autodiscoverIsFollowedOnPort443Only()
    {
        Workspace direct = workspace();
        direct.hosting.webHost.clear();
        direct.hosting.ipv4 = {u"192.0.2.10"_s};
        FakeZone zone = goodZone(direct);
        QVERIFY(zone.remove(u"_autodiscover._tcp"_s) > 0);
        zone.add(u"_autodiscover._tcp.example.org. 300 IN SRV 0 0 8443 autodiscover.example.org."_s);
        QCOMPARE(problems(judge(direct, zone)),
                 QStringList({u"dns-autodiscover-port _autodiscover._tcp.example.org"_s}));
    }

    void eachFaultIsFoundAndNothingElse()
    {
        QFETCH(QString, removed);
        QFETCH(QStringList, added);
        QFETCH(QStringList, expected);
        FakeZone zone = goodZone(workspace());
        QVERIFY(removed.isEmpty() || zone.remove(removed) > 0);
        for (const QString &line : added) {
            zone.add(line);
        }
        expected.sort();
        const DomainCheck check = judge(workspace(), zone);
        QCOMPARE(problems(check), expected);
        for (const RecordResult &record : check.records) {
            QVERIFY(!record.findings.isEmpty());
            QVERIFY(record.status != RecordStatus::Failed);
            for (const Finding &finding : record.findings) {
                QVERIFY2(!finding.message().isEmpty(), qPrintable(finding.message()));
                if (finding.severity() >= Severity::Warning) {
                    QVERIFY2(!finding.advice().isEmpty(), qPrintable(finding.code()));
                }
            }
        }
    }

    void theClassicSubmissionIsExplained()
    {
        FakeZone zone = goodZone(workspace());
        QVERIFY(zone.remove(u"_submission"_s) == 2);
        zone.add(u"_submission._tcp.example.org. 3600 IN SRV 0 1 465 mail.example.org."_s);
        const DomainCheck check = judge(workspace(), zone);
        const RecordResult *wrong = find(check, u"_submission._tcp.example.org"_s, RecordType::Srv);
        QVERIFY(wrong != nullptr);
        QCOMPARE(wrong->status, RecordStatus::Different);
        QCOMPARE(wrong->findings.constFirst().code(), u"dns-submission-465"_s);
        QVERIFY(wrong->findings.constFirst().message().contains(u"RFC 8314"_s));
        const RecordResult *missing = find(check, u"_submissions._tcp.example.org"_s, RecordType::Srv);
        QVERIFY(missing != nullptr);
        QCOMPARE(missing->fix,
                 QByteArray("_submissions._tcp.example.org. 3600 IN SRV 0 1 465 mail.example.org."));
        QVERIFY(missingRecordsZone({check}).contains(missing->fix + '\n'));
    }

    void aFailedLookupIsNeverMissing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("SERVFAIL") << int(DnsStatus::ServerFailure) << u"dns-lookup-server-failure"_s;
        QTest::newRow("REFUSED") << int(DnsStatus::Refused) << u"dns-lookup-refused"_s;
        QTest::newRow("timeout") << int(DnsStatus::Timeout) << u"dns-lookup-timeout"_s;
        QTest::newRow("no network") << int(DnsStatus::NoNetwork) << u"dns-lookup-no-network"_s;
        QTest::newRow("malformed") << int(DnsStatus::BadReply) << u"dns-lookup-bad-reply"_s;
        QTest::newRow("not supported") << int(DnsStatus::NotSupported) << u"dns-lookup-not-supported"_s;
    }

    void aFailedLookupIsNeverMissing()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        FakeZone all;
        all.failAll(static_cast<DnsStatus>(status));
        const DomainCheck check = judge(workspace(), all);
        QVERIFY(check.records.size() > 10);
        for (const RecordResult &record : check.records) {
            QCOMPARE(record.status, RecordStatus::Failed);
            QCOMPARE(record.findings.constFirst().code(), code);
            QVERIFY(record.fix.isEmpty());
        }
        QCOMPARE(check.hadNoNetwork(), static_cast<DnsStatus>(status) == DnsStatus::NoNetwork);

        FakeZone one = goodZone(workspace());
        one.fail(u"_imaps._tcp.example.org"_s, RecordType::Srv, static_cast<DnsStatus>(status));
        const DomainCheck single = judge(workspace(), one);
        QCOMPARE(problems(single, Severity::Info), QStringList{code + u" _imaps._tcp.example.org"_s});
    }

    void anUnknownTargetIsNotMissing()
    {
        FakeZone zone = goodZone(workspace());
        zone.fail(u"mx.example.org"_s, RecordType::A, DnsStatus::Timeout);
        zone.fail(u"mx.example.org"_s, RecordType::Aaaa, DnsStatus::Timeout);
        QCOMPARE(problems(judge(workspace(), zone)), QStringList{u"dns-target-unknown example.org"_s});
    }

    void aDomainThatDoesNotExistIsSaidOnce()
    {
        const DomainCheck check = judge(workspace(), FakeZone());
        const QStringList found = problems(check);
        QCOMPARE(found.count(u"dns-no-such-domain example.org"_s), 1);
        QCOMPARE(check.records.constFirst().findings.constFirst().code(), u"dns-no-such-domain"_s);
    }

    void addressesAreComparedAsSets()
    {
        Workspace direct = workspace();
        direct.hosting.webHost.clear();
        direct.hosting.ipv4 = {u"192.0.2.10"_s, u"192.0.2.11"_s};
        FakeZone zone = goodZone(direct);
        QCOMPARE(problems(judge(direct, zone)), QStringList());
        zone.add(u"autoconfig.example.org. 300 IN AAAA 2001:db8::66"_s);
        QCOMPARE(problems(judge(direct, zone)),
                 QStringList{u"dns-address-additional autoconfig.example.org"_s});
        zone.remove(u"autoconfig.example.org. 3600 IN A 192.0.2.11"_s);
        QCOMPARE(problems(judge(direct, zone)),
                 (QStringList{u"dns-address-additional autoconfig.example.org"_s,
                              u"dns-missing autoconfig.example.org"_s}));
    }

    void anAliasWithTheSameAddressesCountsAndSaysSo()
    {
        Workspace direct = workspace();
        direct.hosting.webHost.clear();
        direct.hosting.ipv4 = {u"192.0.2.10"_s};
        FakeZone zone = goodZone(direct);
        QVERIFY(zone.remove(u"autoconfig.example.org."_s) > 0);
        zone.add(u"autoconfig.example.org. 300 IN CNAME www.example.org."_s);
        const DomainCheck check = judge(direct, zone);
        QCOMPARE(problems(check), QStringList());
        const RecordResult *host = find(check, u"autoconfig.example.org"_s, RecordType::A);
        QVERIFY(host != nullptr);
        QCOMPARE(host->status, RecordStatus::Matches);
        QCOMPARE(host->findings.constFirst().code(), u"dns-same-effect"_s);
    }

    void selectorsAreLookedUp_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QStringList>("expected");
        // Made with "openssl genrsa N" and "openssl rsa -pubout -outform DER | base64".
        const QString bits512 =
            u"MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAO431b7MqbFXereoz8mhSWz3lei8EOg5GnqcCj25KTiSmr14OHCUjv6z"
            "vi25BbO7fpPhEsSP/rGlpo/pgnXt39sCAwEAAQ=="_s;
        QTest::newRow("missing") << QString() << QStringList{u"dns-dkim-missing"_s};
        QTest::newRow("ed25519") << u"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="_s
                                 << QStringList{u"dns-dkim-ok"_s};
        QTest::newRow("withdrawn") << u"v=DKIM1; p="_s << QStringList{u"dns-dkim-revoked"_s};
        QTest::newRow("no key") << u"v=DKIM1; k=rsa"_s << QStringList{u"dns-dkim-syntax"_s};
        QTest::newRow("broken key") << u"v=DKIM1; k=rsa; p=@@@"_s << QStringList{u"dns-dkim-syntax"_s};
        QTest::newRow("short key") << u"k=rsa; p="_s + bits512 << QStringList{u"dns-dkim-too-short"_s};
        QTest::newRow("test") << u"t=y; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="_s
                              << QStringList{u"dns-dkim-testing"_s};
    }

    void selectorsAreLookedUp()
    {
        QFETCH(QString, record);
        QFETCH(QStringList, expected);
        Workspace with = workspace();
        with.domains[0].dkimSelectors = {u"mail"_s};
        FakeZone zone = goodZone(with);
        if (!record.isEmpty()) {
            zone.add(u"mail._domainkey.example.org. 300 IN TXT \"%1\""_s.arg(record));
        }
        const DomainCheck check = judge(with, zone);
        const RecordResult *key = find(check, u"mail._domainkey.example.org"_s, RecordType::Txt);
        QVERIFY(key != nullptr);
        QStringList codes;
        for (const Finding &finding : key->findings) {
            codes.append(finding.code());
        }
        QCOMPARE(codes, expected);
    }

    void serversAreComparedWithEachOther()
    {
        const DomainFacts facts = domainFactsOf(workspace(), 0);
        const FakeZone good = goodZone(workspace());
        FakeZone old = good;
        old.remove(u"_imaps._tcp"_s);
        const DnsQuestion question{u"_imaps._tcp.example.org"_s, RecordType::Srv};
        QList<DnsAnswer> answers;
        for (const QString &server : {u"192.0.2.1"_s, u"192.0.2.2"_s, u"192.0.2.3"_s, u"192.0.2.4"_s}) {
            DnsAnswer answer = (server == u"192.0.2.2"_s ? old : good).answer(question);
            answer.server = server;
            answers.append(answer);
        }
        answers[2].status = DnsStatus::Timeout;
        answers[3].authoritative = false;
        NameServers servers;
        servers.addresses = {QHostAddress(u"192.0.2.1"_s)};
        servers.nameOf = {{u"192.0.2.2"_s, u"ns2.example.org"_s}};
        DomainCheck check = judge(workspace(), good);
        judgeServers(facts, servers, {answers}, check);
        QCOMPARE(problems(check),
                 (QStringList{u"dns-server-fails example.org"_s, u"dns-server-lame example.org"_s,
                              u"dns-servers-differ _imaps._tcp.example.org"_s}));
        const RecordResult *imaps = find(check, question.name, RecordType::Srv);
        QVERIFY(imaps != nullptr);
        QVERIFY(imaps->findings.constFirst().message().contains(u"ns2.example.org (192.0.2.2)"_s));
        QCOMPARE(imaps->status, RecordStatus::Faulty);
    }
};

QTEST_GUILESS_MAIN(DnsJudgementTest)
#include "tst_dnsjudgement.moc"
