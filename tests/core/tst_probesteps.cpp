// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Steps that other steps lead to: redirects in Autodiscover documents, and SRV records.
#include "probe/clientsequence.h"
#include "support/proberun.h"
#include "support/sampleworkspace.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

QByteArray redirectTo(const QByteArray &action, const QByteArray &element, const QByteArray &target)
{
    return R"(<?xml version="1.0" encoding="utf-8"?>
<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
<Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
<Account><AccountType>email</AccountType><Action>)" +
           action + "</Action><" + element + '>' + target + "</" + element +
           "></Account></Response></Autodiscover>";
}

QByteArray toUrl(const QByteArray &url)
{
    return redirectTo("redirectUrl", "RedirectUrl", url);
}

QByteArray toAddress(const QByteArray &address)
{
    return redirectTo("redirectAddr", "RedirectAddr", address);
}

QByteArray autodiscoverError(const QByteArray &code)
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Autodiscover "
           "xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\"><Response>"
           "<Error Time=\"16:56:32.6164027\" Id=\"1054084152\"><ErrorCode>" +
           code + "</ErrorCode><Message>Not today</Message><DebugData/></Error></Response></Autodiscover>";
}

const QString atHost = u"POST https://autodiscover.example.org/"_s;
const QString atDomain = u"POST https://example.org/"_s;

} // namespace

class ProbeStepsTest : public QObject
{
    Q_OBJECT

private:
    const Workspace m_workspace = sampleWorkspace({u"example.org"_s});
    QList<HttpRequest> m_log;

    QByteArray document(const char *format, const QByteArray &mailHost = "mail.example.org") const
    {
        return clientFormat(QString::fromLatin1(format))
            ->render(settingsOf(m_workspace, 0), std::nullopt)
            .replace("mail.example.org", mailHost);
    }

    ClientProbe probe(const QString &client, const Script &script, const FakeZone &zone = {})
    {
        m_log.clear();
        ProbeOptions options = offlineOptions(zone);
        options.clients = QStringList{client};
        options.localPart = u"jean"_s;
        options.makeFetcher = [this, script](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(script, &m_log);
        };
        return probeAll(m_workspace, {0}, options).value(0).clients.value(0);
    }

    QByteArray bodyFor(const QString &url) const
    {
        for (const HttpRequest &request : m_log) {
            if (request.url == QUrl(url)) {
                return request.body;
            }
        }
        return {};
    }

private Q_SLOTS:
    void outlookAsksTheUrlInTheDocument()
    {
        Site site;
        site.add(atHost, 200, "text/xml", toUrl("https://auto.example.org/there"));
        site.add(u"POST https://auto.example.org/there"_s, 200, "text/xml", document("outlook-autodiscover"));
        site.add(u"GET https://autodiscover.example.org/"_s, 200, "text/xml",
                 toUrl("https://auto.example.org/there"));
        const ClientProbe outlook = probe(u"outlook"_s, site);
        QCOMPARE(outlook.verdict, ClientVerdict::Ok);
        const DiscoveryStep used = outlook.steps.value(outlook.usedStep());
        QCOMPARE(used.title(), u"POST https://auto.example.org/there"_s);
        QCOMPARE(outlook.steps.value(used.followedFrom).id, u"autodiscover-host"_s);
        QVERIFY2(problemCodes(outlook.allFindings()).isEmpty(), sentences(outlook.allFindings()).constData());
        QVERIFY(bodyFor(u"https://auto.example.org/there"_s).contains("jean@example.org"));
    }

    void deltaChatAsksItWithGet()
    {
        Site site;
        site.add(u"GET https://autodiscover.example.org/"_s, 200, "text/xml",
                 toUrl("https://auto.example.org/there"));
        site.add(u"GET https://auto.example.org/there"_s, 200, "text/xml", document("outlook-autodiscover"));
        QCOMPARE(probe(u"deltachat"_s, site).verdict, ClientVerdict::Ok);
    }

    void outlookBeginsAgainWithAnotherAddress()
    {
        Site site;
        // Both say the same; the way is gone once.
        site.add(atDomain, 200, "text/xml", toAddress("jean@hoster.example"));
        site.add(atHost, 200, "text/xml", toAddress("jean@hoster.example"));
        site.add(u"POST https://autodiscover.hoster.example/"_s, 200, "text/xml",
                 document("outlook-autodiscover", "mx.hoster.example"));
        const ClientProbe outlook = probe(u"outlook"_s, site);
        QCOMPARE(outlook.verdict, ClientVerdict::Different);
        QCOMPARE(outlook.settings.constFirst().host, u"mx.hoster.example"_s);
        QCOMPARE(outlook.steps.value(outlook.usedStep()).id, u"jean@hoster.example autodiscover-host"_s);
        const QByteArray body =
            bodyFor(u"https://autodiscover.hoster.example/autodiscover/autodiscover.xml"_s);
        QVERIFY2(body.contains("<EMailAddress>jean@hoster.example<"), body.constData());
        QVERIFY(problemCodes(outlook.allFindings()).contains(u"probe-redirect-organisation"_s));
        QStringList asked;
        for (const DiscoveryStep &step : outlook.steps) {
            asked.append(step.title());
        }
        QCOMPARE(asked.count(u"SRV _autodiscover._tcp.hoster.example"_s), 1);
    }

    void withAnotherAddressTheRestOfTheListIsLeft()
    {
        Site site;
        site.add(atDomain, 200, "text/xml", toAddress("jean@hoster.example"));
        site.add(atHost, 200, "text/xml", document("outlook-autodiscover"));
        QCOMPARE(probe(u"outlook"_s, site).verdict, ClientVerdict::None);
    }

    void thunderbirdBeginsAgainTwiceAtMost()
    {
        Site site;
        site.add(atHost, 200, "text/xml", toAddress("jean@one.example"));
        site.add(u"POST https://one.example/"_s, 200, "text/xml", toAddress("jean@two.example"));
        site.add(u"POST https://two.example/"_s, 200, "text/xml", document("outlook-autodiscover"));
        const ClientProbe second = probe(u"thunderbird"_s, site);
        QCOMPARE(second.verdict, ClientVerdict::Ok);
        QCOMPARE(second.steps.value(second.usedStep()).id, u"jean@two.example autodiscover-domain"_s);
        site.answers.back().second = answer({}, 200, "text/xml", toAddress("jean@three.example"));
        site.add(u"POST https://three.example/"_s, 200, "text/xml", document("outlook-autodiscover"));
        QCOMPARE(probe(u"thunderbird"_s, site).verdict, ClientVerdict::None);
    }

    void redirectsThatAClientDoesNotFollowAreNamed_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("target");
        QTest::newRow("Thunderbird, URL") << u"thunderbird"_s << atHost << toUrl("https://auto.example.org/x")
                                          << u"https://auto.example.org/x"_s;
        QTest::newRow("Delta Chat, address") << u"deltachat"_s << u"GET https://autodiscover.example.org/"_s
                                             << toAddress("jean@hoster.example") << u"jean@hoster.example"_s;
    }

    void redirectsThatAClientDoesNotFollowAreNamed()
    {
        QFETCH(QString, client);
        QFETCH(QString, asked);
        QFETCH(QByteArray, document);
        QFETCH(QString, target);
        Site site;
        site.add(asked, 200, "text/xml", document);
        site.add(u"POST https://auto.example.org/x"_s, 200, "text/xml",
                 this->document("outlook-autodiscover"));
        const ClientProbe result = probe(client, site);
        QCOMPARE(result.verdict, ClientVerdict::None);
        const DiscoveryStep *step = stepOf(result, u"autodiscover-host"_s);
        QVERIFY(step != nullptr);
        QCOMPARE(step->findings.value(0).code(), u"probe-redirect-ignored"_s);
        QVERIFY(step->findings.constFirst().message().contains(target));
        QVERIFY(step->findings.constFirst().message().contains(clientSequence(client)->nameString()));
        const DiscoveryStep *next = stepOf(result, u"autodiscover-host-redirect"_s);
        QVERIFY(next != nullptr && next->state == StepState::Skipped && !next->noteText().isEmpty());
        // Outlook follows both, and has nothing to say about it.
        if (client == u"thunderbird"_s) {
            const ClientProbe outlook = probe(u"outlook"_s, site);
            QCOMPARE(outlook.verdict, ClientVerdict::Ok);
            QVERIFY(stepOf(outlook, u"autodiscover-host"_s)->findings.isEmpty());
        }
    }

    void deltaChatGoesOnAfterARedirectThatItDoesNotFollow()
    {
        Site site;
        site.add(u"GET https://example.org/autodiscover"_s, 200, "text/xml",
                 toAddress("jean@hoster.example"));
        site.add(u"GET https://autodiscover.example.org/"_s, 200, "text/xml",
                 document("outlook-autodiscover"));
        QCOMPARE(probe(u"deltachat"_s, site).verdict, ClientVerdict::Ok);
    }

    void anExpiredDocumentIsOutOfOrder_data()
    {
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<bool>("isOver");
        QTest::newRow("past") << QByteArray("20200229") << true;
        QTest::newRow("future") << QByteArray("29991231") << false;
    }

    void anExpiredDocumentIsOutOfOrder()
    {
        QFETCH(QByteArray, day);
        QFETCH(bool, isOver);
        Site site;
        site.add(atHost, 200, "text/xml",
                 document("outlook-autodiscover")
                     .replace("<Server>", "<ExpirationDate>" + day + "</ExpirationDate><Server>"));
        const ClientProbe outlook = probe(u"outlook"_s, site);
        const DiscoveryStep *step = stepOf(outlook, u"autodiscover-host"_s);
        QVERIFY(step != nullptr);
        QCOMPARE(step->verdict, isOver ? StepVerdict::Faulty : StepVerdict::Ok);
        QCOMPARE(problemCodes(step->findings),
                 isOver ? QStringList(u"probe-document-expired"_s) : QStringList());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(!isOver || step->findings.constFirst().message().contains(u"29 February 2020"_s));
    }

    void anErrorInAutodiscoversOwnWordsIsTold_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no such mailbox") << QByteArray("500");
        QTest::newRow("malformed") << QByteArray("600");
        QTest::newRow("other schema") << QByteArray("601");
    }

    void anErrorInAutodiscoversOwnWordsIsTold()
    {
        QFETCH(QByteArray, code);
        Site site;
        site.add(atHost, 200, "text/xml", autodiscoverError(code));
        const ClientProbe outlook = probe(u"outlook"_s, site);
        QCOMPARE(outlook.verdict, ClientVerdict::None);
        const Findings findings = stepOf(outlook, u"autodiscover-host"_s)->findings;
        QCOMPARE(problemCodes(findings), QStringList(u"probe-autodiscover-error"_s));
        QCOMPARE(findings.constFirst().actual, QString::fromLatin1(code));
        QVERIFY2(findings.constFirst().message().contains(u"jean@example.org"_s) &&
                     findings.constFirst().message().contains(u"Not today"_s),
                 qPrintable(findings.constFirst().message()));
        QVERIFY(findings.constFirst().advice().contains(u"--email"_s));
    }

    /// Exchange has settings for POST only, and says so with error 600.
    void aGetThatNamesNoAddressMayBeAnErrorOfAServerThatWorks()
    {
        Site site;
        site.add(atHost, 200, "text/xml", document("outlook-autodiscover"));
        site.add(u"GET https://autodiscover.example.org/"_s, 200, "text/xml", autodiscoverError("600"));
        const ClientProbe outlook = probe(u"outlook"_s, site);
        QCOMPARE(outlook.verdict, ClientVerdict::Ok);
        QCOMPARE(stepOf(outlook, u"host-get"_s)->verdict, StepVerdict::Ok);
        QVERIFY2(problemCodes(outlook.allFindings()).isEmpty(), sentences(outlook.allFindings()).constData());
        const ClientProbe deltaChat = probe(u"deltachat"_s, site);
        QCOMPARE(stepOf(deltaChat, u"autodiscover-host"_s)->verdict, StepVerdict::Absent);
        QCOMPARE(stepOf(deltaChat, u"autodiscover-host"_s)->findings.value(0).code(),
                 u"probe-autodiscover-alive"_s);
        // Any other error is none of that.
        site.answers.back().second = answer({}, 200, "text/xml", autodiscoverError("603"));
        QVERIFY(problemCodes(probe(u"outlook"_s, site).allFindings()).contains(u"probe-get-refused"_s));
    }

    /// What current Outlooks and phones ask for at the same host.
    void otherDocumentsAtTheSameHostAreCompared_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        for (const QString &id : {u"autodiscover-v2"_s, u"activesync-v2"_s, u"activesync-autodiscover"_s}) {
            QTest::newRow(qPrintable(id)) << id << QByteArray() << QByteArray() << QString();
            QTest::newRow(qPrintable(id + u", other host"_s))
                << id << QByteArray("https://") << QByteArray("https://old.")
                << u"probe-document-different"_s;
            QTest::newRow(qPrintable(id + u", nothing of its kind"_s))
                << id << QByteArray("rl") << QByteArray("rx") << u"probe-document-missing"_s;
        }
    }

    void otherDocumentsAtTheSameHostAreCompared()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        const Workspace workspace = everyFormatWorkspace({u"example.org"_s});
        const DomainSettings settings = settingsOf(workspace, 0);
        const auto rendered = [&](const QString &format) {
            QByteArray bytes = clientFormat(format)->render(settings, std::nullopt);
            return format == id && !from.isEmpty() ? bytes.replace(from, to) : bytes;
        };
        const Script script = [&rendered](const HttpRequest &request) {
            if (request.url.host() != u"autodiscover.example.org"_s || request.url.scheme() != u"https"_s) {
                return failed(request, HttpFailure::NoSuchHost);
            }
            const QString query = request.url.query();
            const QString format = query.contains(u"AutodiscoverV1"_s)   ? u"autodiscover-v2"_s
                                   : query.contains(u"ActiveSync"_s)     ? u"activesync-v2"_s
                                   : request.body.contains("mobilesync") ? u"activesync-autodiscover"_s
                                                                         : u"outlook-autodiscover"_s;
            return answer(request, 200, query.isEmpty() ? "text/xml" : "application/json", rendered(format));
        };
        ProbeOptions options = offlineOptions();
        options.clients = QStringList{u"outlook"_s};
        options.makeFetcher = [this, script](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(script, &m_log);
        };
        const ClientProbe outlook = probeAll(workspace, {0}, options).value(0).clients.value(0);
        QCOMPARE(outlook.verdict, ClientVerdict::Ok);
        const DiscoveryStep *step = stepOf(outlook, id);
        QVERIFY(step != nullptr && step->isExtra);
        QStringList codes;
        for (const Finding &finding : outlook.allFindings()) {
            codes.append(finding.code());
        }
        QVERIFY2(codes == (code.isEmpty() ? QStringList() : QStringList(code)),
                 sentences(outlook.allFindings()).constData());
        QCOMPARE(step->verdict == StepVerdict::Ok, code.isEmpty());
    }

    void aPageAtTheFirstAutodiscoverAddressEndsThunderbirdsSearch()
    {
        Site site;
        site.add(atDomain, 200, "text/xml", document("outlook-autodiscover"));
        QCOMPARE(probe(u"thunderbird"_s, site).verdict, ClientVerdict::Ok);
        site.add(atHost, 200, "text/html", "<!DOCTYPE html><p>Welcome");
        QCOMPARE(probe(u"thunderbird"_s, site).verdict, ClientVerdict::None);
    }

    void redirectsThatLeadNowhere_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("code");
        QTest::newRow("HTTP") << toUrl("http://auto.example.org/") << u"probe-redirect-insecure"_s;
        QTest::newRow("no URL") << toUrl("over there") << u"probe-redirect-unusable"_s;
        QTest::newRow("nothing") << toUrl("") << u"probe-redirect-unusable"_s;
        QTest::newRow("no address") << toAddress("jean") << u"probe-redirect-unusable"_s;
        QTest::newRow("the same address") << toAddress("Jean@Example.org") << u"probe-redirect-loop"_s;
        QTest::newRow("the same URL")
            << toUrl("https://autodiscover.example.org/autodiscover/autodiscover.xml")
            << u"probe-redirect-loop"_s;
    }

    void redirectsThatLeadNowhere()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, code);
        Site site;
        site.add(atHost, 200, "text/xml", document);
        const ClientProbe outlook = probe(u"outlook"_s, site);
        QCOMPARE(outlook.verdict, ClientVerdict::None);
        const DiscoveryStep *step = stepOf(outlook, u"autodiscover-host"_s);
        QVERIFY(step != nullptr);
        QCOMPARE(step->verdict, StepVerdict::Faulty);
        QVERIFY2(problemCodes(step->findings) == QStringList(code), sentences(step->findings).constData());
    }

    void aRingOfUrlsIsLeft()
    {
        Site site;
        site.add(atHost, 200, "text/xml", toUrl("https://a.example.org/"));
        site.add(u"POST https://a.example.org/"_s, 200, "text/xml", toUrl("https://b.example.org/"));
        site.add(u"POST https://b.example.org/"_s, 200, "text/xml", toUrl("https://a.example.org/"));
        const ClientProbe outlook = probe(u"outlook"_s, site);
        QVERIFY(problemCodes(outlook.allFindings()).contains(u"probe-redirect-loop"_s));
        QVERIFY(m_log.size() < 10);
    }

    void tenRedirectsAreTheMost_data()
    {
        QTest::addColumn<bool>("isAddress");
        QTest::newRow("URLs") << false;
        QTest::newRow("addresses") << true;
    }

    void tenRedirectsAreTheMost()
    {
        QFETCH(bool, isAddress);
        // Every POST is sent on to a new place.
        int count = 0;
        const ClientProbe outlook = probe(u"outlook"_s, [isAddress, &count](const HttpRequest &request) {
            if (request.method != "POST" || request.url.host().startsWith(u"autodiscover."_s)) {
                return failed(request, HttpFailure::NoSuchHost);
            }
            const QByteArray host = "n" + QByteArray::number(++count) + ".example";
            return answer(request, 200, "text/xml",
                          isAddress ? toAddress("jean@" + host) : toUrl("https://" + host + "/x"));
        });
        QCOMPARE(outlook.verdict, ClientVerdict::None);
        QSet<qsizetype> followed;
        for (const DiscoveryStep &step : outlook.steps) {
            followed.insert(step.followedFrom);
        }
        followed.remove(-1);
        QCOMPARE(followed.size(), 10);
        QVERIFY(problemCodes(outlook.allFindings()).contains(u"probe-too-many-redirects"_s));
    }

    void evolutionAsksTheMailServersNamesDownToTwoLabels_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QStringList>("hosts");
        QTest::newRow("Microsoft 365")
            << u"x.mail.protection.outlook.com"_s
            << QStringList{u"x.mail.protection.outlook.com"_s, u"mail.protection.outlook.com"_s,
                           u"protection.outlook.com"_s, u"outlook.com"_s};
        QTest::newRow("at the domain")
            << u"mx.a.example.org"_s << QStringList{u"mx.a.example.org"_s, u"a.example.org"_s};
        QTest::newRow("hostile") << u"a.b.c.d.e.f.g.h.i.j.example.net"_s
                                 << QStringList{u"a.b.c.d.e.f.g.h.i.j.example.net"_s,
                                                u"b.c.d.e.f.g.h.i.j.example.net"_s,
                                                u"c.d.e.f.g.h.i.j.example.net"_s,
                                                u"d.e.f.g.h.i.j.example.net"_s,
                                                u"e.f.g.h.i.j.example.net"_s,
                                                u"f.g.h.i.j.example.net"_s,
                                                u"g.h.i.j.example.net"_s,
                                                u"h.i.j.example.net"_s};
    }

    void evolutionAsksTheMailServersNamesDownToTwoLabels()
    {
        QFETCH(QString, server);
        QFETCH(QStringList, hosts);
        const FakeZone zone({u"example.org. 60 IN MX 10 "_s + server + u'.'});
        const ClientProbe evolution = probe(u"evolution"_s, Site(), zone);
        QStringList asked;
        for (const DiscoveryStep &step : evolution.steps) {
            if (step.id.endsWith(u" https-well-known"_s)) {
                asked.append(step.http.request.url.host());
            }
        }
        QCOMPARE(asked, hosts);
    }

    void evolutionTakesSrvRecordsWhereThereIsNoDocument()
    {
        const FakeZone zone({u"_imaps._tcp.example.org. 60 IN SRV 0 1 993 mail.example.org."_s,
                             u"_imap._tcp.example.org. 60 IN SRV 10 1 143 mail.example.org."_s,
                             u"_submissions._tcp.example.org. 60 IN SRV 0 1 465 mail.example.org."_s,
                             u"_pop3s._tcp.example.org. 60 IN SRV 0 0 0 ."_s});
        const ClientProbe evolution = probe(u"evolution"_s, Site(), zone);
        QVERIFY2(evolution.verdict == ClientVerdict::Ok, sentences(evolution.allFindings()).constData());
        QCOMPARE(evolution.settings.size(), 2);
        QVERIFY(stepOf(evolution, u"srv-imaps"_s)->used);
        QVERIFY(stepOf(evolution, u"srv-submissions"_s)->used);
        QVERIFY(!stepOf(evolution, u"srv-imap"_s)->used);
        QCOMPARE(stepOf(evolution, u"srv-imap"_s)->verdict, StepVerdict::Different);
    }

    void anotherSrvRecordIsAnErrorOfWhoTakesIt()
    {
        const FakeZone zone({u"_imaps._tcp.example.org. 60 IN SRV 0 1 993 old.example.org."_s,
                             u"_submissions._tcp.example.org. 60 IN SRV 0 1 465 mail.example.org."_s,
                             u"_submission._tcp.example.org. 60 IN SRV 0 1 587 mail.example.org."_s,
                             u"_pop3s._tcp.example.org. 60 IN SRV 0 0 0 ."_s});
        const ClientProbe evolution = probe(u"evolution"_s, Site(), zone);
        QCOMPARE(evolution.verdict, ClientVerdict::Different);
        QVERIFY2(problemCodes(evolution.findings) == QStringList(u"probe-client-different"_s),
                 sentences(evolution.allFindings()).constData());
        const Findings imap = stepOf(evolution, u"srv-imaps"_s)->findings;
        QCOMPARE(problemCodes(imap), QStringList(u"probe-srv-different"_s));
        QVERIFY2(imap.constFirst().advice().contains(
                     u"_imaps._tcp.example.org. 3600 IN SRV 0 1 993 mail.example.org."_s),
                 qPrintable(imap.constFirst().advice()));
        QCOMPARE(problemCodes(stepOf(evolution, u"srv-submission"_s)->findings),
                 QStringList(u"probe-srv-unplanned"_s));
        QVERIFY(stepOf(evolution, u"srv-submissions"_s)->findings.isEmpty());
        QVERIFY(stepOf(evolution, u"srv-pop3s"_s)->findings.isEmpty());
    }

    void aRecordThatSaysNoWhereTheServiceIsOfferedIsTold()
    {
        const FakeZone zone({u"_imaps._tcp.example.org. 60 IN SRV 0 0 0 ."_s});
        const DiscoveryStep *step = nullptr;
        const ClientProbe evolution = probe(u"evolution"_s, Site(), zone);
        step = stepOf(evolution, u"srv-imaps"_s);
        QCOMPARE(step->verdict, StepVerdict::Different);
        QCOMPARE(problemCodes(step->findings), QStringList(u"probe-srv-different"_s));
    }

    void evolutionRatesDocumentsHigher()
    {
        const FakeZone zone({u"_imaps._tcp.example.org. 60 IN SRV 0 1 993 old.example.org."_s,
                             u"_submissions._tcp.example.org. 60 IN SRV 0 1 465 old.example.org."_s});
        Site site;
        site.add(u"GET https://autoconfig.example.org/"_s, 200, "text/xml", document("mozilla-autoconfig"));
        const ClientProbe evolution = probe(u"evolution"_s, site, zone);
        QCOMPARE(evolution.verdict, ClientVerdict::Ok);
        QCOMPARE(evolution.usedStep(), 0);
        QVERIFY(!stepOf(evolution, u"srv-imaps"_s)->used);
    }

    void anAsteriskIsForTheDomainsOwnHosts()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s});
        workspace.profiles[0].services.append(
            service(Protocol::CalDav, Security::Tls, u"dav.hoster.example"_s));
        workspace.hosting.domain = u"hosting.example"_s;
        const OwnHosts own = ownHostsOf(workspace, {0});
        const QList<HostOverride> all = {HostOverride::fromString(u"*=192.0.2.1"_s).value(),
                                         HostOverride::fromString(u"mx.other.example=192.0.2.2"_s).value()};
        for (const QString &host : {u"example.org"_s, u"autoconfig.example.org"_s, u"dav.hoster.example"_s,
                                    u"www.hosting.example"_s, u"MAIL.example.org"_s}) {
            const auto found = overrideFor(all, own, host, 443);
            QVERIFY2(found && found->address == QHostAddress(u"192.0.2.1"_s), qPrintable(host));
        }
        for (const QString &host : {u"autoconfig.thunderbird.net"_s, u"live.thunderbird.net"_s,
                                    u"example.net"_s, u"hoster.example"_s, u"notexample.org"_s, u"org"_s}) {
            QVERIFY2(!overrideFor(all, own, host, 443), qPrintable(host));
        }
        QCOMPARE(overrideFor(all, own, u"mx.other.example"_s, 443)->address, QHostAddress(u"192.0.2.2"_s));
    }
};

QTEST_GUILESS_MAIN(ProbeStepsTest)
#include "tst_probesteps.moc"
