// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where redirects of HTTP and SRV records lead, and what is said of it.
#include "support/scriptedprobe.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

const QString autoconfigUrl = u"https://autoconfig.example.org/mail/config-v1.1.xml"_s;

Findings ofCode(const Findings &findings, const QString &code)
{
    Findings found = findings;
    found.removeIf([&code](const Finding &finding) { return finding.code() != code; });
    return found;
}

QStringList subjectsOf(const Findings &findings, const QString &code)
{
    QStringList subjects;
    for (const Finding &finding : ofCode(findings, code)) {
        subjects.append(finding.subject);
    }
    subjects.sort();
    return subjects;
}

} // namespace

class ProbeRedirectsTest : public QObject, ScriptedProbe
{
    Q_OBJECT

private Q_SLOTS:
    /// autoconfig.md sections 2 and 7: clients follow it, and on the way everybody can change the answer.
    void eachWayFromHttpsToHttpIsTold()
    {
        Site site;
        site.redirect(u"GET "_s + autoconfigUrl, "http://autoconfig.example.org/plain.xml?a=b");
        site.redirect(u"GET http://autoconfig.example.org/plain.xml"_s, "https://autoconfig.example.org/x");
        site.add(u"GET https://autoconfig.example.org/x"_s, 200, "text/xml", document("mozilla-autoconfig"));
        const QStringList clients{u"thunderbird"_s, u"thunderbird-android"_s, u"deltachat"_s};
        const DomainProbe result = probe(site, clients);
        for (const QString &client : clients) {
            QCOMPARE(clientOf(result, client)->verdict, ClientVerdict::Ok);
        }
        const Findings insecure = ofCode(result.findings(), u"probe-redirect-insecure"_s);
        QVERIFY2(insecure.size() == 1, sentences(result.findings()).constData());
        QCOMPARE(insecure.constFirst().severity(), Severity::Error);
        QCOMPARE(insecure.constFirst().subject, autoconfigUrl);
        QVERIFY2(insecure.constFirst().message().contains(u"http://autoconfig.example.org/plain.xml."_s),
                 qPrintable(insecure.constFirst().message()));
    }

    void allOfHttpOnTheWebSiteIsNoFault_data()
    {
        QTest::addColumn<QByteArray>("home");
        QTest::addColumn<int>("status");
        QTest::newRow("the domain") << QByteArray("https://example.org/") << 200;
        QTest::newRow("www") << QByteArray("https://www.example.org/") << 200;
        QTest::newRow("www, no page") << QByteArray("https://www.example.org/") << 503;
        QTest::newRow("www, the same path")
            << QByteArray("https://www.example.org/autodiscover/autodiscover.xml") << 404;
        QTest::newRow("another host") << QByteArray("https://shop.example.org/welcome") << 200;
    }

    /// outlook.md section 3.2: of HTTP Outlook takes nothing but a redirect, after it has asked over HTTPS.
    void allOfHttpOnTheWebSiteIsNoFault()
    {
        QFETCH(QByteArray, home);
        QFETCH(int, status);
        Site site;
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml",
                 document("mozilla-autoconfig"));
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.add(method + u" https://autodiscover.example.org/"_s, 200, "text/xml",
                     document("outlook-autodiscover"));
            site.redirect(method + u" http://"_s, home, 301);
        }
        for (const QString &path : {u".well-known/"_s, u"autodiscover/"_s}) {
            site.add(u"GET https://example.org/"_s + path, 404);
            site.add(u"POST https://example.org/"_s + path, 404);
        }
        const QString url = QString::fromLatin1(home);
        site.add(u"GET "_s + url, status, "text/html", "<!DOCTYPE html><p>Welcome");
        site.add(u"POST "_s + url, 405, "text/html", "<!DOCTYPE html><p>No");
        const DomainProbe result =
            probe(site, {u"evolution"_s, u"outlook"_s, u"thunderbird"_s, u"thunderbird-android"_s});
        for (const ClientProbe &client : result.clients) {
            QVERIFY2(client.verdict == ClientVerdict::Ok, qPrintable(client.client));
        }
        const Findings findings = result.findings();
        QVERIFY2(problemCodes(findings).isEmpty(), sentences(findings).constData());
        QCOMPARE(subjectsOf(findings, u"probe-http-elsewhere"_s), QStringList(url));
        const DiscoveryStep *redirected = stepOf(*clientOf(result, u"outlook"_s), u"redirected"_s);
        QVERIFY(redirected != nullptr);
        QCOMPARE(redirected->verdict, StepVerdict::Absent);
    }

    void theSiteIsToAnswer404WhereItIsAsked()
    {
        const QString wellKnown = u"https://example.org/.well-known/autoconfig/mail/config-v1.1.xml"_s;
        Site site;
        site.redirect(u"GET https://example.org/"_s, "https://www.example.org/");
        site.add(u"GET https://www.example.org/"_s, 200, "text/html", "<!DOCTYPE html><p>Welcome");
        const DomainProbe result = probe(site, {u"thunderbird-android"_s});
        const Findings findings = ofCode(result.findings(), u"probe-site-html"_s);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.constFirst().subject, wellKnown);
        QVERIFY2(findings.constFirst().advice().contains(
                     u"location = /.well-known/autoconfig/mail/config-v1.1.xml { return 404; }"_s),
                 qPrintable(findings.constFirst().advice()));
    }

    void theHomePageNeedNotTakePost()
    {
        Site site;
        site.redirect(u"POST https://autodiscover.example.org/"_s, "https://www.example.org/");
        site.add(u"POST https://www.example.org/"_s, 405);
        const DomainProbe result = probe(site, {u"outlook"_s});
        QCOMPARE(subjectsOf(result.findings(), u"probe-not-found"_s),
                 QStringList(u"https://autodiscover.example.org/autodiscover/autodiscover.xml"_s));
        QVERIFY(ofCode(result.findings(), u"probe-post-refused"_s).isEmpty());
    }

    void aProviderThatRefusesPostIsTold_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("the usual path") << u"https://auto.hoster.example/autodiscover/autodiscover.xml"_s;
        QTest::newRow("a path of its own") << u"https://auto.hoster.example/autodiscover.php"_s;
    }

    /// What port 80 leads to by design (outlook.md section 3.4) has to work.
    void aProviderThatRefusesPostIsTold()
    {
        QFETCH(QString, url);
        Site site;
        site.redirect(u"GET http://autodiscover.example.org/"_s, url.toLatin1());
        // NGINX has a page for each error.
        site.add(u"POST https://auto.hoster.example/"_s, 405, "text/html",
                 "<html><h1>Not Allowed</h1></html>");
        const DomainProbe result = probe(site, {u"outlook"_s});
        QCOMPARE(subjectsOf(result.findings(), u"probe-post-refused"_s), QStringList(url));
    }

    void aFileBehindARedirectThatRefusesPostIsToldOnce()
    {
        const QString file = u"https://www.example.org/autodiscover/autodiscover.xml"_s;
        Site site;
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.redirect(method + u" https://autodiscover.example.org/"_s, file.toLatin1());
        }
        site.add(u"GET "_s + file, 200, "text/xml", document("outlook-autodiscover"));
        site.add(u"POST "_s + file, 405);
        const DomainProbe result = probe(site, {u"outlook"_s});
        QCOMPARE(subjectsOf(result.findings(), u"probe-post-refused"_s), QStringList(file));
        const DiscoveryStep *step = stepOf(*clientOf(result, u"outlook"_s), u"autodiscover-host"_s);
        QVERIFY(step != nullptr);
        QCOMPARE(step->verdict, StepVerdict::Faulty);
        QVERIFY2(ofCode(step->findings, u"probe-not-found"_s).isEmpty(),
                 sentences(step->findings).constData());
    }

    /// Evolution asks the mail servers' organisation; what its web site does is nobody's fault here.
    void otherPeoplesRedirectsAreNotJudged_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("page") << 200;
        QTest::newRow("error") << 503;
    }

    void otherPeoplesRedirectsAreNotJudged()
    {
        QFETCH(int, status);
        Site site;
        site.redirect(u"GET http://autoconfig.hoster.example/"_s, "https://www.hoster.example/");
        site.add(u"GET https://www.hoster.example/"_s, status, "text/html", "<!DOCTYPE html><p>Welcome");
        const DomainProbe result =
            probe(site, {u"evolution"_s}, FakeZone({u"example.org. 60 IN MX 10 mx.hoster.example."_s}));
        QVERIFY(clientOf(result, u"evolution"_s) != nullptr);
        for (const DiscoveryStep &step : clientOf(result, u"evolution"_s)->steps) {
            if (step.http.request.url.host().endsWith(u"hoster.example"_s)) {
                QVERIFY2(step.findings.isEmpty(), sentences(step.findings).constData());
            }
        }
    }

    /// What several clients ask in their own ways is one ring.
    void aRingIsToldOnceForEachAddress()
    {
        Site site;
        for (const QString &host : {u"autoconfig.example.org/mail"_s, u"example.org/.well-known"_s}) {
            HttpResult ring = failed({}, HttpFailure::RedirectLoop);
            for (const QString &scheme : {u"https://"_s, u"http://"_s}) {
                site.answers.emplace_back(u"GET "_s + scheme + host, ring);
            }
        }
        const Script script = [&site](const HttpRequest &request) {
            HttpResult result = site(request);
            result.hops.last().failureText = request.url.toString();
            return result;
        };
        ProbeOptions options = offlineOptions();
        options.clients = QStringList{u"evolution"_s, u"thunderbird"_s, u"thunderbird-android"_s};
        options.makeFetcher = [this, script](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(script, &m_log);
        };
        const Findings findings = probeAll(m_workspace, {0}, options).value(0).findings();
        const Findings rings = ofCode(findings, u"probe-redirect-loop"_s);
        QVERIFY2(rings.size() == 4, sentences(rings).constData());
        QVERIFY2(!rings.constFirst().message().contains(u'?'), qPrintable(rings.constFirst().message()));
    }

    void anotherOrganisationIsToldOnceForEachPlace()
    {
        Site site;
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.redirect(method + u" http://autodiscover.example.org/"_s,
                          "https://auto.hoster.example/autodiscover/autodiscover.xml");
            site.add(method + u" https://auto.hoster.example/"_s, 200, "text/xml",
                     document("outlook-autodiscover"));
        }
        site.redirect(u"GET "_s + autoconfigUrl, "https://autoconfig.hoster.example/c.xml");
        site.add(u"GET https://autoconfig.hoster.example/"_s, 200, "text/xml",
                 document("mozilla-autoconfig"));
        const DomainProbe result = probe(site, {u"evolution"_s, u"outlook"_s, u"thunderbird"_s});
        const Findings findings = ofCode(result.findings(), u"probe-redirect-organisation"_s);
        QCOMPARE(
            subjectsOf(findings, u"probe-redirect-organisation"_s),
            QStringList({u"http://autodiscover.example.org/autodiscover/autodiscover.xml"_s, autoconfigUrl}));
        // Outlook does not read autoconfig: who is asked there is nobody (autoconfig.md section 2).
        for (const Finding &finding : findings) {
            QCOMPARE(finding.message().contains(u"Outlook"_s), finding.subject != autoconfigUrl);
        }
    }

    void aHostThatARedirectNamesIsNotInThePlan_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("from");
        QTest::newRow("followed") << u"thunderbird-android"_s << u"GET "_s + autoconfigUrl;
        QTest::newRow("asked by itself") << u"outlook"_s << u"GET http://autodiscover.example.org/"_s;
    }

    void aHostThatARedirectNamesIsNotInThePlan()
    {
        QFETCH(QString, client);
        QFETCH(QString, from);
        Site site;
        site.redirect(from, "https://gone.hoster.example/autodiscover/autodiscover.xml");
        Findings findings = ofCode(probe(site, {client}).findings(), u"probe-no-such-host"_s);
        findings.removeIf([](const Finding &finding) { return finding.subject != u"gone.hoster.example"_s; });
        QCOMPARE(findings.size(), 1);
        const QString advice = findings.constFirst().advice();
        QVERIFY2(advice.contains(u"gone.hoster.example"_s) && !advice.contains(u"DNS plan"_s),
                 qPrintable(advice));
    }

    /// outlook.md section 0.8.
    void thePortOfAnSrvRecordForAutodiscoverIsNotLookedAt_data()
    {
        QTest::addColumn<int>("port");
        QTest::newRow("usual") << 443;
        QTest::newRow("other") << 8443;
    }

    void thePortOfAnSrvRecordForAutodiscoverIsNotLookedAt()
    {
        QFETCH(int, port);
        const FakeZone zone(
            {u"_autodiscover._tcp.example.org. 60 IN SRV 0 0 %1 auto.example.org."_s.arg(port)});
        Site site;
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.add(method + u" https://auto.example.org/"_s, 200, "text/xml",
                     document("outlook-autodiscover"));
        }
        const DomainProbe result = probe(site, {u"outlook"_s, u"thunderbird"_s}, zone);
        const Findings findings = ofCode(result.findings(), u"probe-srv-port"_s);
        QCOMPARE(findings.size(), port == 443 ? 0 : 1);
        for (const Finding &finding : findings) {
            QVERIFY(finding.message().contains(u"8443"_s));
            QVERIFY2(finding.advice().contains(u" IN SRV 0 0 443 auto.example.org."_s),
                     qPrintable(finding.advice()));
        }
    }

    void otherWaysAreTriedWhereOutlookIsLed_data()
    {
        QTest::addColumn<bool>("bySrv");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("SRV record") << true << u"auto.example.org"_s << false;
        QTest::newRow("SRV record, all ways") << true << u"auto.example.org"_s << true;
        QTest::newRow("HTTP") << false << u"auto.example.org"_s << false;
        QTest::newRow("HTTP, all ways") << false << u"auto.example.org"_s << true;
        QTest::newRow("no other host") << true << u"example.org"_s << true;
    }

    /// outlook.md sections 0.6, 0.7 and 3.1: the record leads to the spelling with capitals.
    void otherWaysAreTriedWhereOutlookIsLed()
    {
        QFETCH(bool, bySrv);
        QFETCH(QString, host);
        QFETCH(bool, isWhole);
        FakeZone zone;
        Site site;
        const QString url = u"https://"_s + host + u"/autodiscover/autodiscover.xml"_s;
        if (bySrv) {
            zone.add(u"_autodiscover._tcp.example.org. 60 IN SRV 0 0 443 "_s + host + u'.');
        } else {
            site.redirect(u"GET http://autodiscover.example.org/"_s, url.toLatin1());
        }
        site.add(u"POST "_s + url, 200, "text/xml", document("outlook-autodiscover"));
        for (const QString &path : {u"/A"_s, u"/a"_s}) {
            for (const QString &method : {u"GET"_s, u"POST"_s}) {
                site.add(method + u" https://"_s + host + path,
                         isWhole            ? 200
                         : method == u"GET" ? 405
                                            : 404,
                         "text/xml", document("outlook-autodiscover"));
            }
        }
        const ClientProbe outlook = probe(site, {u"outlook"_s}, zone).clients.value(0);
        QCOMPARE(outlook.verdict, ClientVerdict::Ok);
        QVERIFY2(problemCodes(outlook.allFindings()) ==
                     (isWhole ? QStringList() : QStringList({u"probe-get-refused"_s, u"probe-path-case"_s})),
                 sentences(outlook.allFindings()).constData());
        QCOMPARE(asked().filter(u"GET https://"_s + host).size(), 1);
        QCOMPARE(asked().filter(u"POST https://"_s + host).size(), 3);
    }
};

QTEST_GUILESS_MAIN(ProbeRedirectsTest)
#include "tst_proberedirects.moc"
