// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is not there: which absence is told and which harms nobody, and where clients go on.
#include "support/scriptedprobe.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class ProbeAbsenceTest : public QObject, ScriptedProbe
{
    Q_OBJECT

private Q_SLOTS:
    void evolutionGoesOnOnlyWhereTheDatabaseKnowsNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("not in it") << 404 << true;
        QTest::newRow("out of order") << 503 << false;
        QTest::newRow("has an entry") << 200 << false;
        QTest::newRow("left out by the options") << 0 << true;
    }

    void evolutionGoesOnOnlyWhereTheDatabaseKnowsNothing()
    {
        QFETCH(int, status);
        QFETCH(bool, goesOn);
        const FakeZone zone({u"example.org. 60 IN MX 10 mx.hoster.example."_s});
        Site site;
        site.add(u"GET https://autoconfig.thunderbird.net/v1.1/example.org"_s, status, "text/xml",
                 status == 200 ? document("mozilla-autoconfig") : QByteArray());
        const DomainProbe result = probe(site, {u"evolution"_s}, zone, status != 0);
        const DiscoveryStep *mx = stepOf(result.clients.constFirst(), u"mx"_s);
        QCOMPARE(mx->state, goesOn ? StepState::Finished : StepState::Skipped);
        QCOMPARE(mx->noteText().isEmpty(), goesOn);
        QCOMPARE(asked().join(u' ').contains(u"autoconfig.hoster.example"_s), goesOn);
    }

    void severalSrvRecordsAreChosenFromByEachClientInItsWay()
    {
        const FakeZone zone({u"_autodiscover._tcp.example.org. 60 IN SRV 1 50 443 first.example.org."_s,
                             u"_autodiscover._tcp.example.org. 60 IN SRV 2 10 443 second.example.org."_s});
        const DomainProbe result = probe({}, {u"outlook"_s, u"thunderbird"_s}, zone);
        const auto host = [&result](const QString &client) {
            return stepOf(*clientOf(result, client), u"srv-host"_s)->http.request.url.host();
        };
        QCOMPARE(host(u"outlook"_s), u"first.example.org"_s);
        // It takes the lowest weight, of whatever priority.
        QCOMPARE(host(u"thunderbird"_s), u"second.example.org"_s);
    }

    void thunderbirdGuessesWhereItFindsNothing()
    {
        const DomainProbe result = probe({}, {u"thunderbird"_s, u"thunderbird-android"_s});
        const ClientProbe *thunderbird = clientOf(result, u"thunderbird"_s);
        const DiscoveryStep *guess = stepOf(*thunderbird, u"guess"_s);
        QVERIFY(guess != nullptr && guess->state == StepState::Skipped && !guess->noteText().isEmpty());
        const auto nothing = [&result](const QString &client) {
            const Finding finding = clientOf(result, client)->findings.value(0);
            return finding.kind == nullptr ? QString() : finding.code() + u": "_s + finding.message();
        };
        QVERIFY2(nothing(u"thunderbird"_s).startsWith(u"probe-nothing-found"_s) &&
                     nothing(u"thunderbird"_s).contains(u"imap.example.org"_s),
                 qPrintable(nothing(u"thunderbird"_s)));
        QVERIFY(nothing(u"thunderbird-android"_s).startsWith(u"probe-nothing-found"_s) &&
                !nothing(u"thunderbird-android"_s).contains(u"imap.example.org"_s));
    }

    void hostsOfTheMailServersNeedNoSettings_data()
    {
        QTest::addColumn<QString>("client");
        QTest::newRow("Evolution") << u"evolution"_s;
        QTest::newRow("Thunderbird") << u"thunderbird"_s;
        QTest::newRow("Thunderbird for Android") << u"thunderbird-android"_s;
    }

    /// A mail server in the domain itself is no host for configurations, whatever it answers.
    void hostsOfTheMailServersNeedNoSettings()
    {
        QFETCH(QString, client);
        const FakeZone zone({u"example.org. 60 IN MX 10 mx.example.org."_s});
        Site site;
        for (const QString &host : {u"autoconfig.mx.example.org"_s, u"mx.example.org"_s}) {
            site.add(u"GET https://"_s + host, 404);
            site.answers.emplace_back(u"GET http://"_s + host, failed({}, HttpFailure::Refused));
        }
        const DomainProbe result = probe(site, {client}, zone);
        for (const DiscoveryStep &step : result.clients.constFirst().steps) {
            if (step.http.request.url.host().contains(u"mx."_s)) {
                QVERIFY2(step.findings.isEmpty(), sentences(step.findings).constData());
            }
        }
        QVERIFY(client != u"evolution"_s || asked().size() == 8);
    }

    void calendarsThatNothingLeadsToAreTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("srv");
        QTest::addColumn<QString>("code");
        const QString record = u"_caldavs._tcp.example.org. 60 IN SRV 0 1 443 dav.example.org."_s;
        const QString missing = u"probe-dav-not-found"_s;
        QTest::newRow("neither") << 404 << QByteArray() << QString() << missing;
        QTest::newRow("a page") << 200 << QByteArray() << QString() << missing;
        QTest::newRow("well-known") << 401 << QByteArray() << QString() << QString();
        QTest::newRow("redirect") << 301 << QByteArray("https://dav.example.org/") << QString() << QString();
        QTest::newRow("redirect to nothing")
            << 301 << QByteArray("https://www.example.org/.well-known/caldav") << QString() << missing;
        QTest::newRow("redirect to strangers") << 301 << QByteArray("https://dav.hoster.example/")
                                               << QString() << u"probe-redirect-organisation"_s;
        QTest::newRow("redirects in a circle") << 301 << QByteArray("https://example.org/.well-known/caldav")
                                               << QString() << u"probe-redirect-loop"_s;
        QTest::newRow("SRV record") << 404 << QByteArray() << record << QString();
        QTest::newRow("redirect to HTTP")
            << 301 << QByteArray("http://dav.example.org/") << QString() << u"probe-redirect-insecure"_s;
    }

    void calendarsThatNothingLeadsToAreTold()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, location);
        QFETCH(QString, srv);
        QFETCH(QString, code);
        Workspace workspace = m_workspace;
        workspace.profiles[0].services.append(service(Protocol::CalDav, Security::Tls, u"dav.example.org"_s));
        ProbeOptions options = offlineOptions(srv.isEmpty() ? FakeZone() : FakeZone({srv}));
        options.clients = QStringList{u"apple"_s};
        Site site;
        HttpResult wellKnown = answer({}, status);
        if (!location.isEmpty()) {
            wellKnown.hops.last().headers = {{"Location", location}};
        }
        site.answers.emplace_back(u"PROPFIND https://example.org/.well-known/caldav"_s, wellKnown);
        site.add(u"PROPFIND https://dav.example.org/"_s, 401);
        site.add(u"PROPFIND https://dav.hoster.example/"_s, 401);
        site.add(u"PROPFIND https://www.example.org/"_s, 404);
        options.makeFetcher = [this, site](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &m_log);
        };
        Findings findings = probeAll(workspace, {0}, options).value(0).findings();
        findings.removeIf([](const Finding &finding) {
            // There is no profile here.
            return finding.code() == u"probe-nothing-found"_s || finding.code() == u"probe-no-such-host"_s;
        });
        const QStringList expected = code.isEmpty() ? QStringList() : QStringList(code);
        QVERIFY2(problemCodes(findings) == expected, sentences(findings).constData());
        if (code == u"probe-dav-not-found"_s) {
            const QString advice = findings.constFirst().advice();
            QVERIFY2(advice.contains(u"_caldavs._tcp.example.org. 3600 IN SRV"_s) &&
                         advice.contains(u"Redirect 301 /.well-known/caldav https://dav.example.org/"_s),
                     qPrintable(advice));
        }
    }

    /// What outlook.md section 3.4 recommends for many domains.
    void recommendedSetUpsWithoutAnAutodiscoverHostAreRight_data()
    {
        QTest::addColumn<bool>("bySrv");
        QTest::newRow("port 80 redirects") << false;
        QTest::newRow("SRV record") << true;
    }

    void recommendedSetUpsWithoutAnAutodiscoverHostAreRight()
    {
        QFETCH(bool, bySrv);
        FakeZone zone;
        Site site;
        if (bySrv) {
            zone.add(u"_autodiscover._tcp.example.org. 60 IN SRV 0 0 443 auto.example.org."_s);
        } else {
            for (const QString &method : {u"GET"_s, u"POST"_s}) {
                site.answers.emplace_back(method + u" https://autodiscover.example.org/"_s,
                                          failed({}, HttpFailure::Refused));
            }
            HttpResult redirect = answer({}, 302);
            redirect.hops.last().headers = {
                {"Location", "https://auto.example.org/autodiscover/autodiscover.xml"}};
            site.answers.emplace_back(u"GET http://autodiscover.example.org"_s, redirect);
        }
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.add(method + u" https://auto.example.org/"_s, 200, "text/xml",
                     document("outlook-autodiscover"));
        }
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml",
                 document("mozilla-autoconfig"));
        const DomainProbe result = probe(site, {u"outlook"_s, u"thunderbird"_s, u"deltachat"_s}, zone);
        for (const ClientProbe &client : result.clients) {
            QVERIFY2(client.verdict == ClientVerdict::Ok, qPrintable(client.client));
        }
        QVERIFY2(problemCodes(result.findings()).isEmpty(), sentences(result.findings()).constData());
        const DiscoveryStep *host = stepOf(*clientOf(result, u"outlook"_s), u"autodiscover-host"_s);
        QCOMPARE(host->verdict, StepVerdict::Absent);
        QCOMPARE(host->findings.value(0).code(), u"probe-host-replaced"_s);
    }

    /// autoconfig.md section 9: a wildcard record leads autoconfig.D to the web host, "harmless if 404".
    void hostsWithoutDocumentsThatTheDomainHasAreNoFault()
    {
        Site site;
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            for (const QString &host : {u"autoconfig"_s, u"autodiscover"_s}) {
                site.add(method + u" https://"_s + host + u".example.org/"_s, 404);
            }
            // In any letter case.
            for (const QString &path : {u"a"_s, u"A"_s}) {
                site.add(method + u" https://example.org/"_s + path, 200, "text/xml",
                         document("outlook-autodiscover"));
            }
        }
        site.add(u"GET https://example.org/.well-known/"_s, 200, "text/xml", document("mozilla-autoconfig"));
        const QStringList clients{u"deltachat"_s, u"evolution"_s, u"outlook"_s, u"thunderbird"_s,
                                  u"thunderbird-android"_s};
        const DomainProbe result = probe(site, clients);
        for (const QString &client : clients) {
            QVERIFY2(clientOf(result, client)->verdict == ClientVerdict::Ok, qPrintable(client));
        }
        QVERIFY2(problemCodes(result.findings()).isEmpty(), sentences(result.findings()).constData());
        QStringList told;
        for (const Finding &finding : result.findings()) {
            told.append(finding.code() + u' ' + QUrl(finding.subject).host());
        }
        QVERIFY2(told.contains(u"probe-document-replaced autoconfig.example.org"_s),
                 qPrintable(told.join(u'\n')));
        // Without another address it is a fault.
        site.answers.pop_back();
        QVERIFY(problemCodes(probe(site, clients).findings()).contains(u"probe-not-found"_s));
    }

    void anAutodiscoverHostThatNothingReplacesIsStillTold()
    {
        Site site;
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.answers.emplace_back(method + u" https://autodiscover.example.org/"_s,
                                      failed({}, HttpFailure::Refused));
        }
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml",
                 document("mozilla-autoconfig"));
        const DomainProbe result = probe(site, {u"outlook"_s, u"thunderbird"_s});
        QVERIFY(problemCodes(result.findings()).contains(u"probe-refused"_s));
        QVERIFY(problemCodes(clientOf(result, u"thunderbird"_s)->allFindings()).isEmpty());
    }

    void documentsForGetThatOutlookCannotReadAreTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isElsewhere");
        QTest::newRow("method not allowed") << 405 << false;
        QTest::newRow("not implemented") << 501 << false;
        QTest::newRow("forbidden") << 403 << false;
        QTest::newRow("Outlook goes on") << 405 << true;
    }

    /// outlook.md sections 0.6 and 10.2: a static file refuses POST.
    void documentsForGetThatOutlookCannotReadAreTold()
    {
        QFETCH(int, status);
        QFETCH(bool, isElsewhere);
        Site site;
        site.add(u"POST https://example.org/"_s, status);
        site.add(u"GET https://example.org/"_s, 200, "text/xml", document("outlook-autodiscover"));
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.add(method + u" https://autodiscover.example.org/"_s, isElsewhere ? 200 : 404, "text/xml",
                     document("outlook-autodiscover"));
        }
        const ClientProbe outlook = probe(site, {u"outlook"_s}).clients.value(0);
        QCOMPARE(outlook.verdict, isElsewhere ? ClientVerdict::Ok : ClientVerdict::None);
        QVERIFY2(problemCodes(outlook.allFindings()).contains(u"probe-post-refused"_s) != isElsewhere,
                 sentences(outlook.allFindings()).constData());
        const Findings findings = stepOf(outlook, u"autodiscover-domain"_s)->findings;
        QCOMPARE(problemCodes(findings), isElsewhere ? QStringList() : QStringList(u"probe-post-refused"_s));
        QVERIFY(isElsewhere || findings.constFirst().actual == QString::number(status));
    }

    void anSrvRecordToAnotherOrganisationIsTold()
    {
        const FakeZone zone({u"_autodiscover._tcp.example.org. 60 IN SRV 0 0 443 auto.hoster.example."_s});
        const DomainProbe result = probe({}, {u"outlook"_s}, zone);
        const Findings findings = stepOf(result.clients.constFirst(), u"srv-autodiscover"_s)->findings;
        QCOMPARE(problemCodes(findings), QStringList(u"probe-srv-organisation"_s));
        QVERIFY(findings.constFirst().message().contains(u"hoster.example"_s));
    }
};

QTEST_GUILESS_MAIN(ProbeAbsenceTest)
#include "tst_probeabsence.moc"
