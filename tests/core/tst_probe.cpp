// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sequences and verdicts with answers from a script.
#include "probe/clientsequence.h"
#include "probe/registrabledomain.h"
#include "probe/settingsdifference.h"
#include "report/probereport.h"
#include "support/scriptedprobe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class ProbeSequencesTest : public QObject, ScriptedProbe
{
    Q_OBJECT

private Q_SLOTS:
    void thunderbirdAsksInItsOrder()
    {
        const FakeZone zone({u"example.org. 60 IN MX 10 mx.mail.hoster.example."_s,
                             u"example.org. 60 IN MX 20 b.other.example."_s,
                             u"_autodiscover._tcp.example.org. 60 IN SRV 0 0 443 auto.hoster.example."_s});
        const DomainProbe result = probe({}, {u"thunderbird"_s}, zone, true);
        const QString query = u"?emailaddress=jean%2Btest%40example.org"_s;
        const QStringList expected = {
            u"GET https://autoconfig.example.org/mail/config-v1.1.xml"_s + query,
            u"GET https://example.org/.well-known/autoconfig/mail/config-v1.1.xml"_s + query,
            u"GET http://autoconfig.example.org/mail/config-v1.1.xml"_s + query,
            u"GET http://example.org/.well-known/autoconfig/mail/config-v1.1.xml"_s + query,
            u"GET https://live.thunderbird.net/autoconfig/v1.1/example.org"_s,
            u"MX example.org"_s,
            u"GET https://autoconfig.mail.hoster.example/mail/config-v1.1.xml"_s + query,
            u"GET https://live.thunderbird.net/autoconfig/v1.1/mail.hoster.example"_s,
            u"GET https://autoconfig.hoster.example/mail/config-v1.1.xml"_s + query,
            u"GET https://live.thunderbird.net/autoconfig/v1.1/hoster.example"_s,
            u"POST https://autodiscover.example.org/autodiscover/autodiscover.xml"_s,
            u"POST https://example.org/autodiscover/autodiscover.xml"_s,
            u"POST http://autodiscover.example.org/autodiscover/autodiscover.xml"_s,
            u"SRV _autodiscover._tcp.example.org"_s,
            u"POST https://auto.hoster.example/autodiscover/autodiscover.xml"_s,
        };
        QStringList steps;
        for (const DiscoveryStep &step : result.clients.constFirst().steps) {
            if (step.state == StepState::Finished) {
                steps.append(step.title());
            }
        }
        QCOMPARE(steps, expected);
        QCOMPARE(result.clients.constFirst().verdict, ClientVerdict::None);
        QCOMPARE(result.requests, 15);
    }

    void androidNeverSendsTheAddress()
    {
        probe({}, {u"thunderbird-android"_s});
        QCOMPARE(m_log.size(), 4);
        for (const QString &line : asked()) {
            QVERIFY2(!line.contains(u"jean"_s), qPrintable(line));
        }
    }

    void deltaChatAsksAutodiscoverWithGet()
    {
        Site site;
        site.add(u"GET https://autodiscover.example.org/"_s, 200, "text/xml",
                 document("outlook-autodiscover"));
        const DomainProbe result = probe(site, {u"deltachat"_s});
        QCOMPARE(asked(),
                 QStringList({u"GET https://autoconfig.example.org/mail/config-v1.1.xml?emailaddress="
                              "jean%2Btest%40example.org"_s,
                              u"GET https://example.org/.well-known/autoconfig/mail/config-v1.1.xml"_s,
                              u"GET https://example.org/autodiscover/autodiscover.xml"_s,
                              u"GET https://autodiscover.example.org/autodiscover/autodiscover.xml"_s}));
        QCOMPARE(result.clients.constFirst().usedStep(), 3);
        QCOMPARE(result.clients.constFirst().verdict, ClientVerdict::Ok);
    }

    void outlookPostsTheAddress()
    {
        probe({}, {u"outlook"_s});
        QCOMPARE(asked(),
                 QStringList({u"POST https://example.org/autodiscover/autodiscover.xml"_s,
                              u"POST https://autodiscover.example.org/autodiscover/autodiscover.xml"_s,
                              u"GET http://autodiscover.example.org/autodiscover/autodiscover.xml"_s}));
        QVERIFY(m_log.constFirst().body.contains("<EMailAddress>jean+test@example.org</EMailAddress>"));
        QCOMPARE(m_log.constFirst().contentType, QByteArray("text/xml; charset=utf-8"));
        QVERIFY(m_log.constFirst().keepsMethod);
    }

    void outlookFollowsTheRedirectOverHttp()
    {
        Site site;
        HttpResult redirect = answer({}, 302);
        redirect.hops.last().headers = {
            {"Location", "https://auto.hoster.example/autodiscover/autodiscover.xml"}};
        site.answers.emplace_back(u"GET http://autodiscover.example.org"_s, redirect);
        for (const QString &method : {u"GET"_s, u"POST"_s}) {
            site.add(method + u" https://auto.hoster.example/"_s, 200, "text/xml",
                     document("outlook-autodiscover"));
        }
        const DomainProbe result = probe(site, {u"outlook"_s});
        const ClientProbe &outlook = result.clients.constFirst();
        QCOMPARE(outlook.steps.at(outlook.usedStep()).id, u"redirected"_s);
        QCOMPARE(outlook.verdict, ClientVerdict::Ok);
        QCOMPARE(problemCodes(outlook.allFindings()), QStringList(u"probe-redirect-organisation"_s));
    }

    void evolutionGoesOnWithTheMxHosts()
    {
        const FakeZone zone({u"example.org. 60 IN MX 10 mx.hoster.example."_s});
        Site site;
        site.add(u"GET https://autoconfig.hoster.example/mail/"_s, 200, "text/xml",
                 document("mozilla-autoconfig"));
        const DomainProbe result = probe(site, {u"evolution"_s}, zone);
        const QStringList all = asked();
        QCOMPARE(all.size(), 12);
        QCOMPARE(stepOf(result.clients.constFirst(), u"srv-imaps"_s)->verdict, StepVerdict::Absent);
        QCOMPARE(
            all.at(0),
            u"GET https://autoconfig.example.org/mail/config-v1.1.xml?emailaddress=jean%2Btest%40example.org"
            "&emailmd5=dedfba6d513a9424cbe0d3295d5f4d62"_s);
        QVERIFY(all.at(4).startsWith(u"GET https://autoconfig.mx.hoster.example/"_s));
        QVERIFY(all.at(8).startsWith(u"GET https://autoconfig.hoster.example/"_s));
        QCOMPARE(result.clients.constFirst().verdict, ClientVerdict::Ok);
    }

    void aPageInPlaceOfTheDocumentEndsThunderbirdsSearch()
    {
        Site site;
        site.add(u"GET https://autoconfig.example.org/"_s, 200, "text/html", "<html></html>");
        site.add(u"GET https://example.org/.well-known/"_s, 200, "text/xml", document("mozilla-autoconfig"));
        const DomainProbe result = probe(site, {u"thunderbird"_s, u"thunderbird-android"_s});
        QCOMPARE(clientOf(result, u"thunderbird"_s)->verdict, ClientVerdict::None);
        const ClientProbe *android = clientOf(result, u"thunderbird-android"_s);
        QCOMPARE(android->verdict, ClientVerdict::Ok);
        QCOMPARE(android->steps.at(android->usedStep()).id, u"https-well-known"_s);
    }

    void androidLeavesADocumentWithOnePlainSection()
    {
        QByteArray xml = document("mozilla-autoconfig");
        xml.replace("</emailProvider>",
                    "<outgoingServer type=\"smtp\"><hostname>mail.example.org</hostname><port>25</port>"
                    "<socketType>plain</socketType><authentication>password-cleartext</authentication>"
                    "<username>%EMAILADDRESS%</username></outgoingServer></emailProvider>");
        Site site;
        site.add(u"GET https://autoconfig.example.org/"_s, 200, "text/xml", xml);
        const DomainProbe result = probe(site, {u"thunderbird"_s, u"thunderbird-android"_s});
        QCOMPARE(clientOf(result, u"thunderbird-android"_s)->verdict, ClientVerdict::None);
        QVERIFY(clientOf(result, u"thunderbird"_s)->usedStep() == 0);
    }

    void whatSeveralClientsAskAlikeIsAskedOnce()
    {
        probe({}, {});
        QStringList all = asked();
        const qsizetype count = all.size();
        // Outlook and Thunderbird post the same; a GET of Delta Chat's is another request.
        QCOMPARE(all.count(u"POST https://example.org/autodiscover/autodiscover.xml"_s), 1);
        all.removeDuplicates();
        QCOMPARE(all.size(), count);
    }

    void portAndSecurityThatDifferAreTold()
    {
        QByteArray xml = document("mozilla-autoconfig");
        xml.replace("<port>465</port>\n      <socketType>SSL",
                    "<port>587</port>\n      <socketType>STARTTLS");
        Site site;
        site.add(u"GET https://autoconfig.example.org/"_s, 200, "text/xml", xml);
        const DomainProbe result = probe(site, {u"thunderbird"_s});
        const ClientProbe &client = result.clients.constFirst();
        QCOMPARE(client.verdict, ClientVerdict::Different);
        QCOMPARE(client.differences.size(), 2);
        QCOMPARE(client.differences.at(0).expected, u"465"_s);
        QCOMPARE(client.differences.at(0).actual, u"587"_s);
        QCOMPARE(client.differences.at(1).actual, u"starttls"_s);
        const Findings findings = client.steps.at(0).findings;
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.constFirst().code(), u"probe-port-different"_s);
        QCOMPARE(findings.constFirst().expected, u"465 tls"_s);
        QCOMPARE(findings.constFirst().actual, u"587 starttls"_s);
    }

    void settingsOfAResponderForOneUserAreTheSame()
    {
        Site site;
        const Account account{u"jean+test"_s, u"example.org"_s};
        site.add(u"POST https://autodiscover.example.org/"_s, 200, "application/xml",
                 clientFormat(u"outlook-autodiscover")->render(m_settings, account));
        site.add(u"GET https://autodiscover.example.org/"_s, 404);
        QCOMPARE(probe(site, {u"outlook"_s}).clients.constFirst().verdict, ClientVerdict::Ok);
    }

    void theDatabaseOfProvidersIsUsedLast()
    {
        Site site;
        site.add(u"GET https://live.thunderbird.net/autoconfig/v1.1/example.org"_s, 200, "text/xml",
                 document("mozilla-autoconfig").replace("mail.example.org", "old.example.org"));
        const DomainProbe result = probe(site, {u"thunderbird"_s}, {}, true);
        const ClientProbe &client = result.clients.constFirst();
        QCOMPARE(client.verdict, ClientVerdict::Different);
        QCOMPARE(client.steps.at(client.usedStep()).id, u"database"_s);
        QVERIFY(problemCodes(client.allFindings()).contains(u"probe-database-different"_s));
        // Nothing of the domain's own is wrong, and still its users get other settings.
        QCOMPARE(client.severity(), Severity::Error);
        QCOMPARE(client.findings.constLast().code(), u"probe-client-different"_s);
        QVERIFY2(client.findings.constLast().message().contains(u"old.example.org:993"_s) &&
                     client.findings.constLast().message().contains(u"live.thunderbird.net"_s),
                 qPrintable(client.findings.constLast().message()));
    }

    void whatTwoServicesHaveInCommonIsSaidOnce()
    {
        Workspace workspace = m_workspace;
        workspace.profiles[0].services.append(
            service(Protocol::Smtp, Security::StartTls, u"mail.example.org"_s));
        ProbeOptions options = offlineOptions();
        options.clients = QStringList{u"outlook"_s};
        Site site;
        site.add(u"POST https://autodiscover.example.org/autodiscover/autodiscover.xml"_s, 200, "text/xml",
                 clientFormat(u"outlook-autodiscover")
                     ->render(settingsOf(workspace, 0), std::nullopt)
                     .replace("mail.example.org", "old.example.org"));
        options.makeFetcher = [this, &site](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &m_log);
        };
        const DomainProbe result = probeAll(workspace, {0}, options).value(0);
        const Findings findings = stepOf(result.clients.value(0), u"autodiscover-host"_s)->findings;
        const auto hosts = std::count_if(findings.cbegin(), findings.cend(), [](const Finding &finding) {
            return finding.code() == u"probe-host-different"_s;
        });
        // IMAP, and SMTP on both of its ports.
        QVERIFY2(hosts == 2, sentences(findings).constData());
    }

    void calendarsAreFoundByTheWellKnownAddress()
    {
        Workspace workspace = m_workspace;
        workspace.profiles[0].services.append(service(Protocol::CalDav, Security::Tls, u"dav.example.org"_s));
        ProbeOptions options = offlineOptions();
        options.clients = QStringList{u"apple"_s};
        Site site;
        site.add(u"PROPFIND https://example.org/.well-known/caldav"_s, 401);
        options.makeFetcher = [this, site](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &m_log);
        };
        const DomainProbe result = probeAll(workspace, {0}, options).value(0);
        const ClientProbe &apple = result.clients.constFirst();
        QCOMPARE(stepOf(apple, u"well-known-caldav"_s)->verdict, StepVerdict::Ok);
        QCOMPARE(stepOf(apple, u"well-known-carddav"_s)->state, StepState::Skipped);
        QVERIFY(!stepOf(apple, u"well-known-carddav"_s)->noteText().isEmpty());
        // Without a body it would be a question for everything that the server knows.
        const HttpRequest &question = stepOf(apple, u"well-known-caldav"_s)->http.request;
        QVERIFY(question.body.contains("<current-user-principal/>"));
        QVERIFY(question.contentType.startsWith("application/xml"));
    }

    void calendarsAreFoundByTheirSrvRecord_data()
    {
        QTest::addColumn<QString>("txt");
        QTest::addColumn<QString>("url");
        QTest::newRow("path") << u"\"path=/dav/%40/x\""_s << u"https://dav.hoster.example:8443/dav/%40/x"_s;
        QTest::newRow("other case, other texts")
            << u"\"v=spf1 -all\", \"PATH=/dav\""_s << u"https://dav.hoster.example:8443/dav"_s;
        QTest::newRow("no path") << u"\"path=dav\""_s
                                 << u"https://dav.hoster.example:8443/.well-known/caldav"_s;
        QTest::newRow("nothing") << QString() << u"https://dav.hoster.example:8443/.well-known/caldav"_s;
    }

    void calendarsAreFoundByTheirSrvRecord()
    {
        QFETCH(QString, txt);
        QFETCH(QString, url);
        QStringList records{u"_caldavs._tcp.example.org. 60 IN SRV 0 1 8443 dav.hoster.example."_s};
        for (const QString &text : txt.split(u", "_s, Qt::SkipEmptyParts)) {
            records.append(u"_caldavs._tcp.example.org. 60 IN TXT "_s + text);
        }
        ProbeOptions options = offlineOptions(FakeZone(records));
        options.clients = QStringList{u"apple"_s};
        Workspace workspace = m_workspace;
        workspace.profiles[0].services.append(service(Protocol::CalDav, Security::Tls, u"dav.example.org"_s));
        Site site;
        options.makeFetcher = [this, &site](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &m_log);
        };
        const auto target = [&] {
            const DomainProbe result = probeAll(workspace, {0}, options).value(0);
            const DiscoveryStep *step = stepOf(result.clients.value(0), u"srv-target-caldav"_s);
            return step == nullptr ? DiscoveryStep() : *step;
        };
        site.add(u"PROPFIND "_s + url, 401);
        const DiscoveryStep right = target();
        QCOMPARE(right.title(), u"PROPFIND "_s + url);
        QCOMPARE(right.verdict, StepVerdict::Ok);
        QVERIFY2(right.findings.isEmpty(), sentences(right.findings).constData());
        const DomainProbe whole = probeAll(workspace, {0}, options).value(0);
        const DiscoveryStep &path = *stepOf(whole.clients.value(0), u"txt-caldav"_s);
        QCOMPARE(path.verdict, txt.isEmpty() ? StepVerdict::Absent : StepVerdict::Ok);
        QVERIFY2(path.findings.isEmpty(), sentences(path.findings).constData());
        site.answers.front().second = answer({}, 404);
        const DiscoveryStep missing = target();
        QCOMPARE(missing.verdict, StepVerdict::Faulty);
        QCOMPARE(problemCodes(missing.findings), QStringList(u"probe-dav-missing"_s));
    }

    void whereNoSrvRecordNamesACalendarServerNoneIsAsked()
    {
        ProbeOptions options = offlineOptions(FakeZone({u"_caldavs._tcp.example.org. 60 IN SRV 0 0 0 ."_s}));
        options.clients = QStringList{u"apple"_s};
        Workspace workspace = m_workspace;
        workspace.profiles[0].services.append(service(Protocol::CalDav, Security::Tls, u"dav.example.org"_s));
        options.makeFetcher = [this](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(Site(), &m_log);
        };
        const DomainProbe result = probeAll(workspace, {0}, options).value(0);
        const DiscoveryStep *step = stepOf(result.clients.value(0), u"srv-target-caldav"_s);
        QVERIFY(step != nullptr);
        QCOMPARE(step->state, StepState::Skipped);
        QVERIFY(!step->noteText().isEmpty());
    }

    void eventsTellEachStepAndFinishOnce()
    {
        ProbeOptions options = offlineOptions();
        options.makeFetcher = [this](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(Site(), &m_log);
        };
        Probe run(m_workspace, {0, 0}, options);
        QHash<QString, int> started;
        QHash<QString, int> ended;
        qsizetype clients = 0;
        connect(&run, &Probe::stepStarted, this,
                [&](qsizetype, const QString &client, qsizetype position, const DiscoveryStep &) {
                    ++started[client + QString::number(position)];
                });
        connect(&run, &Probe::stepFinished, this,
                [&](qsizetype, const QString &client, qsizetype position, const DiscoveryStep &step) {
                    ++ended[client + QString::number(position)];
                    QVERIFY(step.state == StepState::Finished || step.state == StepState::Skipped);
                });
        connect(&run, &Probe::clientProbed, this, [&](const ClientProbe &client) {
            ++clients;
            for (qsizetype i = 0; i < client.steps.size(); ++i) {
                QCOMPARE(ended.value(client.client + QString::number(i)), 1);
                if (client.steps.at(i).state == StepState::Finished) {
                    QCOMPARE(started.value(client.client + QString::number(i)), 1);
                }
            }
        });
        QSignalSpy begun(&run, &Probe::domainStarted);
        QSignalSpy probed(&run, &Probe::domainProbed);
        QSignalSpy finished(&run, &Probe::finished);
        run.start();
        QVERIFY(run.isRunning());
        QVERIFY(finished.wait());
        QCOMPARE(clients, 6);
        QCOMPARE(begun.size(), 1);
        QCOMPARE(probed.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().toBool(), false);
        QVERIFY(!run.isRunning());
        run.cancel();
        run.start();
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }

    void cancellingFinishesOnce()
    {
        ProbeOptions options = offlineOptions();
        options.makeFetcher = [this](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(Site(), &m_log);
        };
        Probe run(m_workspace, {0}, options);
        connect(&run, &Probe::stepFinished, &run, &Probe::cancel);
        QSignalSpy finished(&run, &Probe::finished);
        QSignalSpy probed(&run, &Probe::domainProbed);
        run.start();
        QVERIFY(finished.wait());
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().toBool(), true);
        QCOMPARE(probed.size(), 0);
    }

    void deletingInTheMiddleIsSafe()
    {
        ProbeOptions options = offlineOptions();
        options.makeFetcher = [this](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(Site(), &m_log);
        };
        auto run = std::make_unique<Probe>(m_workspace, QList<qsizetype>{0}, options);
        bool deleted = false;
        connect(run.get(), &Probe::stepFinished, this, [&] {
            run.reset();
            deleted = true;
        });
        run->start();
        QTRY_VERIFY(deleted);
        QCoreApplication::processEvents();
    }

    void overridesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("plain") << u"autoconfig.example.org=192.0.2.1"_s
                               << u"autoconfig.example.org=192.0.2.1"_s;
        QTest::newRow("ports") << u"A.example:443=192.0.2.1:8443"_s << u"a.example:443=192.0.2.1:8443"_s;
        QTest::newRow("ipv6") << u"a.example=2001:db8::1"_s << u"a.example=2001:db8::1"_s;
        QTest::newRow("ipv6 port") << u"a.example=[2001:db8::1]:8443"_s << u"a.example=[2001:db8::1]:8443"_s;
        QTest::newRow("every host") << u"*:80=127.0.0.1:8080"_s << u"*:80=127.0.0.1:8080"_s;
        QTest::newRow("idn") << u"société.example=192.0.2.1"_s << u"xn--socit-esab.example=192.0.2.1"_s;
        QTest::newRow("no address") << u"a.example=b.example"_s << QString();
        QTest::newRow("no host") << u"=192.0.2.1"_s << QString();
        QTest::newRow("no sign") << u"a.example"_s << QString();
        QTest::newRow("bad port") << u"a.example:99999=192.0.2.1"_s << QString();
    }

    void overridesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const Result<HostOverride> override = HostOverride::fromString(text);
        QCOMPARE(override ? override->toString() : QString(), read);
    }

    void registrableDomainsFollowThePublicSuffixList()
    {
        QCOMPARE(registrableDomain(u"mx.mail.example.org"_s), u"example.org"_s);
        QCOMPARE(registrableDomain(u"example.org"_s), u"example.org"_s);
        QCOMPARE(registrableDomain(u"a.b.example.co.uk"_s), u"example.co.uk"_s);
        QCOMPARE(registrableDomain(u"192.0.2.1"_s), u"192.0.2.1"_s);
    }

    void jsonHasTheDesignsShape()
    {
        Site site;
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml",
                 document("mozilla-autoconfig"));
        ProbeReport report;
        report.domains = {probe(site, {u"thunderbird"_s})};
        const QJsonObject json = QJsonDocument::fromJson(probeJsonReport(report)).object();
        const QJsonObject client = json.value(u"clients").toArray().at(0).toObject();
        QCOMPARE(client.value(u"client").toString(), u"thunderbird"_s);
        QCOMPARE(client.value(u"domain").toString(), u"example.org"_s);
        QCOMPARE(client.value(u"verdict").toString(), u"ok"_s);
        const QJsonObject imap = client.value(u"settings").toArray().at(0).toObject();
        QCOMPARE(imap, QJsonObject({{u"protocol"_s, u"imap"_s},
                                    {u"host"_s, u"mail.example.org"_s},
                                    {u"port"_s, 993},
                                    {u"security"_s, u"tls"_s},
                                    {u"username"_s, u"jean+test@example.org"_s}}));
        const QJsonObject step = client.value(u"steps").toArray().at(0).toObject();
        QCOMPARE(step.value(u"method").toString(), u"GET"_s);
        QVERIFY(step.value(u"url").toString().startsWith(u"https://autoconfig.example.org/"_s));
        QCOMPARE(step.value(u"status").toInt(), 200);
        QCOMPARE(step.value(u"verdict").toString(), u"ok"_s);
        QVERIFY(step.contains(u"milliseconds"));
        QVERIFY(json.value(u"findings").isArray());
    }

    void htmlShowsWhatServersSentAsText()
    {
        Site site;
        site.add(u"GET https://autoconfig.example.org/mail"_s, 200, "text/xml",
                 "<script>alert(1)</script>\x1b[2J");
        ProbeReport report;
        report.domains = {probe(site, {u"thunderbird"_s})};
        const QByteArray html = probeHtmlReport(report);
        QVERIFY(!html.contains("<script"));
        QVERIFY(html.contains("&lt;script&gt;alert(1)"));
        QVERIFY(!html.contains('\x1b'));
    }

    void htmlShowsWhatWasSent()
    {
        Site site;
        site.add(u"POST https://autodiscover.example.org/"_s, 200, "text/xml", "<x/>");
        ProbeReport report;
        report.domains = {probe(site, {u"outlook"_s})};
        const QByteArray html = probeHtmlReport(report);
        QVERIFY(html.contains(
            "POST /autodiscover/autodiscover.xml HTTP/1.1<br>Host: autodiscover.example.org<br>"));
        QVERIFY(html.contains("<br>Content-Type: text/xml"));
        QVERIFY(html.contains("&lt;EMailAddress&gt;jean+test@example.org&lt;/EMailAddress&gt;"));
        // Nobody took it.
        QVERIFY(!html.contains("HTTP/1.1<br>Host: example.org<br>"));
    }
};

QTEST_GUILESS_MAIN(ProbeSequencesTest)
#include "tst_probe.moc"
