// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The exported bundle on real web servers: every client finds what the workspace says.
#include "clirun.h"
#include "storage/workspacefile.h"
#include "support/apacheserver.h"
#include "support/nginxserver.h"
#include "support/proberun.h"

using namespace autoconfigure;
using namespace autoconfigure::test;

class ProbeServersTest : public QObject, CliRun
{
    Q_OBJECT

private:
    template <typename Server>
    void allClientsFindTheWorkspace(const QString &program)
    {
        Server server;
        QString missing;
        if (!server.hasPrograms({program, u"openssl"_s}, &missing)) {
            QSKIP(qPrintable(missing));
        }
        server.start(sampleWorkspace({u"example.org"_s, u"example.net"_s, u"société.example"_s}));
        if (QTest::currentTestFailed()) {
            return;
        }
        FakeZone zone;
        zone.add(u"example.net. 60 IN MX 10 mail.example.net."_s);
        zone.add(u"_autodiscover._tcp.example.net. 60 IN SRV 0 0 443 autodiscover.example.net."_s);
        ProbeOptions options = offlineOptions(zone);
        options.http.authorities = server.authorities();
        // A busy machine may take its time.
        options.http.limits.milliseconds = 60'000;
        for (const QString &text : server.overrides()) {
            options.http.overrides.append(HostOverride::fromString(text).value());
        }
        const QList<DomainProbe> probes = probeAll(server.workspace(), {0, 1, 2}, options);
        QCOMPARE(probes.size(), 3);
        for (const DomainProbe &probe : probes) {
            QVERIFY2(problemCodes(probe.findings()).isEmpty(), sentences(probe.findings()).constData());
            QCOMPARE(probe.clients.size(), 6);
            for (const ClientProbe &client : probe.clients) {
                const QByteArray name = (client.client + u' ' + client.domain).toUtf8();
                QVERIFY2(client.verdict == ClientVerdict::Ok, name.constData());
                QCOMPARE(client.settings.size(), 2);
                QCOMPARE(client.settings.constFirst().host, u"mail."_s + client.domain);
                QVERIFY2(client.usedStep() >= 0, name.constData());
                const HttpHop &hop = client.steps.at(client.usedStep()).http.answer();
                QVERIFY(hop.isSecure());
                QVERIFY(!hop.certificate.isEmpty());
                QVERIFY(hop.timings.connect >= 0 && hop.timings.tls >= 0 && hop.timings.firstByte >= 0);
            }
            const ClientProbe *outlook = clientOf(probe, u"outlook"_s);
            QCOMPARE(stepOf(*outlook, u"http-redirect"_s)->verdict, StepVerdict::Ok);
            QCOMPARE(stepOf(*outlook, u"host-camel-case"_s)->verdict, StepVerdict::Ok);
            QVERIFY(probe.requests < 40);
        }
        // A POST stays one on its way to the hosting domain.
        const DiscoveryStep *redirected =
            stepOf(*clientOf(probes.at(1), u"outlook"_s), u"autodiscover-host"_s);
        QCOMPARE(redirected->http.hops.size(), 2);
        QCOMPARE(redirected->http.answer().method, QByteArray("POST"));
        QCOMPARE(redirected->http.answer().url.host(), u"autodiscover.example.org"_s);
        QCOMPARE(stepOf(*clientOf(probes.at(1), u"outlook"_s), u"srv-host"_s)->verdict, StepVerdict::Ok);
    }

private Q_SLOTS:
    /// As an administrator does it before the DNS is switched over.
    void theCommandProbesANewServer()
    {
        Nginx server;
        QString missing;
        if (!server.hasPrograms({u"nginx"_s, u"openssl"_s}, &missing)) {
            QSKIP(qPrintable(missing));
        }
        server.start(sampleWorkspace({u"example.org"_s, u"example.net"_s}));
        if (QTest::currentTestFailed()) {
            return;
        }
        const QString file = path(u"new.autoconf.json"_s);
        QVERIFY(saveWorkspace(server.workspace(), file));
        // These clients ask the DNS for nothing else than addresses.
        QStringList arguments = {u"probe"_s,
                                 file,
                                 u"--client=apple"_s,
                                 u"--client=deltachat"_s,
                                 u"--no-mail-servers"_s,
                                 u"--no-provider-database"_s,
                                 u"--lang=en"_s};
        for (const QString &override : server.overrides()) {
            arguments.append(u"--resolve="_s + override);
        }
        const QStringList trusting = arguments + QStringList{u"--ca-file="_s + server.authority()};
        const Outcome json = run(trusting + QStringList{u"--format=json"_s});
        QVERIFY2(json.status == 0, (json.err + json.out).constData());
        const QJsonArray clients = json.json().value(u"clients"_s).toArray();
        QCOMPARE(clients.size(), 4);
        for (const QJsonValue &client : clients) {
            QCOMPARE(client.toObject().value(u"verdict"_s).toString(), u"ok"_s);
        }
        const Outcome one = run(trusting + QStringList{u"--format=json"_s, u"--email=jean@example.net"_s});
        QCOMPARE(one.json().value(u"clients"_s).toArray().size(), 2);
        QVERIFY(one.out.contains("jean@example.net"));
        const Outcome text = run(trusting);
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains("Delta Chat: OK – imap mail.example.org:993 tls"), text.out.constData());
        QVERIFY(run(trusting + QStringList{u"--format=html"_s}).out.startsWith("<!DOCTYPE html>"));

        // Without the authority nothing is trusted, and nothing is found.
        const Outcome untrusting = run(arguments + QStringList{u"--format=json"_s});
        QCOMPARE(untrusting.status, 1);
        QVERIFY2(untrusting.out.contains("\"certificate-chain-incomplete\""), untrusting.out.constData());
    }

    void theCommandTellsWrongUsageFromFailure()
    {
        makeWorkspace();
        const QString file = path(u"a.autoconf.json"_s);
        QCOMPARE(run({u"probe"_s, file, u"--client=mutt"_s}).status, 2);
        QCOMPARE(run({u"probe"_s, file, u"--resolve=example.org"_s}).status, 2);
        QCOMPARE(run({u"probe"_s, file, u"--email=example.org"_s}).status, 2);
        QCOMPARE(run({u"probe"_s, file, u"--concurrency=0"_s}).status, 2);
        QCOMPARE(run({u"probe"_s, file, u"--domain=unknown.example"_s}).status, 3);
        QCOMPARE(run({u"probe"_s, file, u"--ca-file="_s + file}).status, 3);
        QCOMPARE(run({u"probe"_s, path(u"missing"_s)}).status, 3);
    }

    void allClientsFindTheWorkspaceOnNginx() { allClientsFindTheWorkspace<Nginx>(u"nginx"_s); }
    void allClientsFindTheWorkspaceOnApache() { allClientsFindTheWorkspace<Apache>(u"apache2"_s); }
};

QTEST_GUILESS_MAIN(ProbeServersTest)
#include "tst_probeservers.moc"
