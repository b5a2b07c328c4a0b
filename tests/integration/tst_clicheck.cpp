// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "dns/dnsplan.h"
#include "storage/workspacefile.h"
#include "support/dnsservers.h"
#include "support/sampleworkspace.h"
#include "support/zones.h"

#include <csignal>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

/// The command "check" against real servers, as a shell would run it.
class CliCheckTest : public QObject, private CliRun
{
    Q_OBJECT

private:
    KnotServer m_knot;
    quint16 m_port = 0;

    static Workspace workspace() { return sampleWorkspace({u"example.org"_s, u"société.org"_s}); }

    QStringList command(const QStringList &more) const
    {
        return QStringList{u"check"_s, u"w.json"_s, u"--lang=en"_s} + more;
    }

    QString server() const { return u"--nameserver=127.0.0.1:%1"_s.arg(m_port); }

    static QByteArray zoneOf(qsizetype index)
    {
        return wholeZone(zoneFragment(dnsPlanOf(workspace(), index)));
    }

    /// The exit status after an interruption once `ready`, and how long the end took.
    template <typename Ready>
    static int interrupt(QProcess &process, Ready ready, qint64 &milliseconds)
    {
        QElapsedTimer waited;
        waited.start();
        while (!ready() && !waited.hasExpired(20'000)) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        }
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        while (process.state() != QProcess::NotRunning && !timer.hasExpired(20'000)) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        }
        milliseconds = timer.elapsed();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!KnotServer::isInstalled()) {
            QSKIP("knotd is not installed (Debian: knot)");
        }
        m_port = freePort();
        const QByteArray broken = zoneOf(1).replace("_imaps._tcp.xn--socit-esab.org. 3600 IN SRV 0 1 993",
                                                    "_imaps._tcp.xn--socit-esab.org. 3600 IN SRV 0 1 1993");
        const QString problem = m_knot.start(
            {{u"127.0.0.1"_s, m_port}}, {{u"example.org"_s, zoneOf(0)}, {u"xn--socit-esab.org"_s, broken}});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(saveWorkspace(workspace(), path(u"w.json"_s)).has_value());
    }

    void allIsWell()
    {
        const Outcome outcome = run(command({server(), u"--domain=example.org"_s}));
        QVERIFY2(outcome.status == 0, (outcome.out + outcome.err).constData());
        QVERIFY2(outcome.out.startsWith("example.org: "), outcome.out.constData());
        QVERIFY2(outcome.out.endsWith("1 domain(s) checked. Nothing to report.\n") ||
                     outcome.out.contains("Nothing to report."),
                 outcome.out.constData());
        QVERIFY(outcome.err.isEmpty());
    }

    void errorsAreFoundInTheOrderOfTheWorkspace()
    {
        const Outcome outcome = run(command({server()}));
        QVERIFY2(outcome.status == 1, (outcome.out + outcome.err).constData());
        const qsizetype first = outcome.out.indexOf("example.org: ");
        const qsizetype second = outcome.out.indexOf("société.org: ");
        QVERIFY2(first == 0 && second > first, outcome.out.constData());
        QVERIFY2(outcome.out.contains("[dns-different]"), outcome.out.constData());
        QVERIFY2(outcome.out.contains(
                     "_imaps._tcp.xn--socit-esab.org. 3600 IN SRV 0 1 993 mail.xn--socit-esab.org."),
                 outcome.out.constData());
    }

    void jsonIsTheSameWithEachEngine_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("c-ares") << u"c-ares"_s;
        QTest::newRow("auto") << u"auto"_s;
    }

    void jsonIsTheSameWithEachEngine()
    {
        QFETCH(QString, engine);
        const Outcome outcome = run(command({server(), u"--format=json"_s, u"--dns-engine"_s, engine}));
        QCOMPARE(outcome.status, 1);
        const QJsonObject json = outcome.json();
        QStringList errors;
        for (const QJsonValue &finding : json.value(u"findings"_s).toArray()) {
            if (finding[u"severity"_s] == u"error"_s) {
                errors.append(finding[u"code"_s].toString());
                QCOMPARE(finding[u"subject"_s].toString(), u"société.org"_s);
                QCOMPARE(finding[u"expected"_s].toString(), u"0 1 993 mail.xn--socit-esab.org."_s);
                QCOMPARE(finding[u"actual"_s].toString(), u"0 1 1993 mail.xn--socit-esab.org."_s);
            }
        }
        QCOMPARE(errors, QStringList{u"dns-different"_s});
        QCOMPARE(json.value(u"domains"_s).toArray().size(), 2);
        QCOMPARE(json.value(u"server"_s).toString(), u"127.0.0.1:%1"_s.arg(m_port));
        QCOMPARE(json.value(u"cancelled"_s).toBool(true), false);
        const QJsonObject record = json[u"domains"_s][0][u"records"_s][0].toObject();
        QCOMPARE(record.value(u"status"_s).toString(), u"matches"_s);
    }

    void htmlIsOnePage()
    {
        const Outcome outcome = run(command({server(), u"--format=html"_s}));
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.out.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        QVERIFY(outcome.out.contains("prefers-color-scheme: dark"));
        QVERIFY(outcome.out.contains("société.org"));
        QVERIFY(!outcome.out.contains("http-equiv") && !outcome.out.contains("<script") &&
                !outcome.out.contains("src="));
        QVERIFY(outcome.out.endsWith("</html>\n"));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("name server by name")
            << QStringList{u"--nameserver=ns.example.org"_s} << QByteArray("192.0.2.53");
        QTest::newRow("engine") << QStringList{u"--dns-engine=dig"_s} << QByteArray("“dig”");
        QTest::newRow("watch") << QStringList{u"--watch=0"_s} << QByteArray("--watch");
        QTest::newRow("format") << QStringList{u"--format=xml"_s} << QByteArray("“xml”");
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
        QTest::newRow("a port for Qt") << QStringList{u"--dns-engine=qt"_s, u"--nameserver=127.0.0.1:5353"_s}
                                       << QByteArray("--dns-engine qt");
#endif
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, complaint);
        const Outcome outcome = run(command(arguments));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(complaint), outcome.err.constData());
    }

    void anUnknownDomainIsNoWork()
    {
        QCOMPARE(run(command({server(), u"--domain=example.com"_s})).status, 3);
    }

    void noNetworkIsItsOwnStatus()
    {
        const Outcome outcome = run(command({u"--nameserver=127.0.0.1:%1"_s.arg(freePort())}));
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.err.contains("Is there a network?"), outcome.err.constData());
        QVERIFY(!outcome.out.contains("dns-missing"));
    }

    void anInterruptionEndsItWithinASecond()
    {
        ScriptedDnsServer silent;
        QVERIFY(silent.listen(QHostAddress(QHostAddress::LocalHost), freePort()));
        Workspace workspace = sampleWorkspace({u"silent.test"_s});
        QVERIFY(saveWorkspace(workspace, path(u"silent.json"_s)).has_value());
        QProcess process;
        process.setWorkingDirectory(folder());
        process.start(QStringLiteral(CLI_PROGRAM), {u"check"_s, u"silent.json"_s, u"--lang=en"_s,
                                                    u"--nameserver=127.0.0.1:%1"_s.arg(silent.port())});
        qint64 milliseconds = 0;
        const int status = interrupt(
            process, [&silent] { return silent.asked("silent.test") > 0; }, milliseconds);
        QCOMPARE(status, 3);
        QVERIFY2(milliseconds < 1000, qPrintable(QString::number(milliseconds)));
        QVERIFY(process.readAllStandardError().contains("Cancelled."));
    }

    /// QDnsLookup keeps a process from ending for ever where a lookup under way was not deleted.
    void anInterruptionEndsQDnsLookupToo()
    {
        const QHostAddress address(u"127.53.3.1"_s);
        if (!canListenAtStandardPort(address)) {
            QVERIFY2(qgetenv("CI") != "true",
                     "Port 53 of a loopback address cannot be had, but CI needs this test");
            QSKIP("QDnsLookup knows no port before Qt 6.6, and port 53 of 127.53.3.1 cannot be had without "
                  "root");
        }
        ScriptedDnsServer silent;
        QVERIFY(silent.listen(address, 53));
        QVERIFY(saveWorkspace(sampleWorkspace({u"silent.test"_s}), path(u"silent.json"_s)).has_value());
        QProcess process;
        process.setWorkingDirectory(folder());
        process.start(QStringLiteral(CLI_PROGRAM),
                      {u"check"_s, u"silent.json"_s, u"--dns-engine=qt"_s, u"--nameserver=127.53.3.1"_s});
        qint64 milliseconds = 0;
        const int status = interrupt(
            process, [&silent] { return silent.asked("silent.test") > 0; }, milliseconds);
        QCOMPARE(status, 3);
        // The system's resolver gives up after three seconds.
        QVERIFY2(milliseconds < 4500, qPrintable(QString::number(milliseconds)));
    }

    void watchEndsWhenAllIsWell()
    {
        const quint16 port = freePort();
        auto knot = std::make_unique<KnotServer>();
        QByteArray broken = zoneOf(0);
        broken.replace("SRV 0 1 993", "SRV 0 1 1993");
        QVERIFY(knot->start({{u"127.0.0.1"_s, port}}, {{u"example.org"_s, broken}}).isEmpty());
        QProcess process;
        process.setWorkingDirectory(folder());
        process.start(QStringLiteral(CLI_PROGRAM), command({u"--nameserver=127.0.0.1:%1"_s.arg(port),
                                                            u"--domain=example.org"_s, u"--watch=1"_s}));
        QByteArray errors;
        while (!errors.contains("Checking again in 1 seconds") && process.waitForReadyRead(20'000)) {
            errors += process.readAllStandardError();
        }
        QVERIFY2(errors.contains("Checking again in 1 seconds"), errors.constData());
        knot = std::make_unique<KnotServer>();
        const QString problem = knot->start({{u"127.0.0.1"_s, port}}, {{u"example.org"_s, zoneOf(0)}});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        const QByteArray out = process.readAllStandardOutput();
        QVERIFY2(out.contains("dns-different"), out.constData());
        QVERIFY2(out.contains("Nothing to report."), out.constData());
    }
};

QTEST_GUILESS_MAIN(CliCheckTest)
#include "tst_clicheck.moc"
