// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsresolver.h"
#include "dns/zonefile.h"
#include "support/dnsservers.h"

#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

// Of this test alone, so that it can run beside others.
const QString knotAddress = u"127.53.1.1"_s;
const QString scriptedAddress = u"127.53.1.2"_s;
const QString nobodysAddress = u"127.53.1.3"_s;

constexpr char zone[] = R"($TTL 300
@ IN SOA ns.example.test. hostmaster.example.test. 1 3600 600 604800 60
@ IN NS ns.example.test.
@ IN NS ns2.example.test.
@ 1200 IN MX 20 second.example.test.
@ 1200 IN MX 10 MAIL.Example.Test.
@ IN TXT "v=spf1 " "mx -all"
@ IN TXT "other; \"text\""
@ IN CAA 0 issue "letsencrypt.org"
@ IN CAA 128 iodef "mailto:x@example.test"
ns IN A 127.0.0.1
ns2 IN A 127.0.0.2
mail IN A 192.0.2.2
mail IN A 192.0.2.1
mail IN AAAA 2001:db8::1
second IN A 192.0.2.3
_imaps._tcp IN SRV 10 0 993 second.example.test.
_imaps._tcp IN SRV 0 5 993 mail.example.test.
_imaps._tcp IN SRV 0 9 993 third.example.test.
_pop3._tcp IN SRV 0 0 0 .
nomail IN MX 0 .
alias 60 IN CNAME other.example.test.
other 120 IN CNAME mail.example.test.
broken IN CNAME gone.example.test.
intl IN MX 10 mail.xn--socit-esab.test.
)";

/// A TXT answer that takes TCP.
QByteArray bigRecords()
{
    QByteArray lines;
    for (int i = 0; i < 40; ++i) {
        lines += "big IN TXT \"" + QByteArray::number(i) + ' ' + QByteArray(200, 'x') + "\"\n";
    }
    return lines;
}

} // namespace

/// Both engines, and their automatic choice, against the same servers.
class DnsResolverTest : public QObject
{
    Q_OBJECT

private:
    enum class Server { Knot, Scripted, Nobody };

    KnotServer m_knot;
    ScriptedDnsServer m_scripted;
    /// A second one, at port 53.
    ScriptedDnsServer m_scriptedAt53;
    quint16 m_port = 0;
    bool m_hasStandardPort = false;

    static void addEngines()
    {
        QTest::addColumn<int>("engine");
        QTest::newRow("Qt") << int(DnsEngine::Qt);
        QTest::newRow("c-ares") << int(DnsEngine::Cares);
        QTest::newRow("auto") << int(DnsEngine::Auto);
    }

    DnsResolverOptions options(DnsEngine engine, Server server) const
    {
        DnsResolverOptions result;
        result.engine = engine;
        result.timeoutMilliseconds = 800;
        result.retries = 1;
        result.expectedQuestions = 1;
        if (engine == DnsEngine::Cares) {
            const QHostAddress local(QHostAddress::LocalHost);
            result.server = server == Server::Knot       ? DnsServer{local, m_port}
                            : server == Server::Scripted ? DnsServer{local, m_scripted.port()}
                                                         : DnsServer{QHostAddress(nobodysAddress), 53};
        } else {
            result.server = DnsServer{QHostAddress(server == Server::Knot       ? knotAddress
                                                   : server == Server::Scripted ? scriptedAddress
                                                                                : nobodysAddress),
                                      53};
        }
        return result;
    }

    static QList<DnsAnswer> ask(const DnsResolverOptions &with, const QList<DnsQuestion> &questions)
    {
        const std::unique_ptr<DnsResolver> resolver = createDnsResolver(with);
        QList<DnsAnswer> answers;
        connect(resolver.get(), &DnsResolver::answered, resolver.get(),
                [&answers](const DnsAnswer &answer) { answers.append(answer); });
        for (const DnsQuestion &question : questions) {
            resolver->ask(question);
        }
        if (!answers.isEmpty()) {
            return {}; // answered inside ask()
        }
        QElapsedTimer timer;
        timer.start();
        while (answers.size() < questions.size() && !timer.hasExpired(20'000)) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 100);
        }
        return answers;
    }

    static DnsAnswer ask(const DnsResolverOptions &with, const QString &name, RecordType type)
    {
        return ask(with, {{name, type}}).value(0);
    }

    static QStringList lines(const QList<DnsRecord> &records)
    {
        QStringList result;
        for (const DnsRecord &record : records) {
            result.append(QString::fromLatin1(zoneLine(record)));
        }
        return result;
    }

    bool needsStandardPort() const
    {
        QFETCH(int, engine);
        return static_cast<DnsEngine>(engine) != DnsEngine::Cares;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Shorter than in both main(), and longer than our own limit, as there. A lookup that was given up
        // keeps one of QDnsLookup's five threads until then.
        qputenv("RES_OPTIONS", "timeout:1 attempts:1");
        if (!KnotServer::isInstalled()) {
            QSKIP("knotd is not installed (Debian: knot)");
        }
        m_hasStandardPort = canListenAtStandardPort(QHostAddress(knotAddress));
        m_port = freePort();
        QList<KnotServer::Listen> listen{{u"127.0.0.1"_s, m_port}};
        if (m_hasStandardPort) {
            listen.append({knotAddress, 53});
            QVERIFY(m_scriptedAt53.listen(QHostAddress(scriptedAddress), 53));
        }
        const QString problem = m_knot.start(listen, {{u"example.test"_s, zone + bigRecords()}});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(m_scripted.listen(QHostAddress(QHostAddress::LocalHost), freePort()));
    }

    void init()
    {
        if (QTest::currentDataTag() == nullptr || m_hasStandardPort) {
            return;
        }
        if (QByteArray(QTest::currentDataTag()).startsWith("c-ares")) {
            return;
        }
        QVERIFY2(qgetenv("CI") != "true",
                 "Port 53 of a loopback address cannot be had, but CI needs these tests");
        QSKIP("QDnsLookup knows no port before Qt 6.6, and port 53 of 127.53.1.1 cannot be had without root");
    }

    void recordsArriveAsTheZoneHasThem_data()
    {
        QTest::addColumn<int>("engine");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("type");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("aliases");
        struct Row {
            const char *what;
            QString name;
            RecordType type;
            QStringList expected;
            QStringList aliases;
        };
        const QList<Row> rows{
            {"A",
             u"mail.example.test"_s,
             RecordType::A,
             {u"mail.example.test. 300 IN A 192.0.2.1"_s, u"mail.example.test. 300 IN A 192.0.2.2"_s},
             {}},
            {"AAAA",
             u"mail.example.test"_s,
             RecordType::Aaaa,
             {u"mail.example.test. 300 IN AAAA 2001:db8::1"_s},
             {}},
            {"MX",
             u"example.test"_s,
             RecordType::Mx,
             {u"example.test. 1200 IN MX 10 mail.example.test."_s,
              u"example.test. 1200 IN MX 20 second.example.test."_s},
             {}},
            {"null MX",
             u"nomail.example.test"_s,
             RecordType::Mx,
             {u"nomail.example.test. 300 IN MX 0 ."_s},
             {}},
            {"an international name",
             u"intl.example.test"_s,
             RecordType::Mx,
             {u"intl.example.test. 300 IN MX 10 mail.xn--socit-esab.test."_s},
             {}},
            {"NS",
             u"example.test"_s,
             RecordType::Ns,
             {u"example.test. 300 IN NS ns.example.test."_s, u"example.test. 300 IN NS ns2.example.test."_s},
             {}},
            {"SRV by priority and weight",
             u"_imaps._tcp.example.test"_s,
             RecordType::Srv,
             {u"_imaps._tcp.example.test. 300 IN SRV 0 9 993 third.example.test."_s,
              u"_imaps._tcp.example.test. 300 IN SRV 0 5 993 mail.example.test."_s,
              u"_imaps._tcp.example.test. 300 IN SRV 10 0 993 second.example.test."_s},
             {}},
            {"SRV not offered",
             u"_pop3._tcp.example.test"_s,
             RecordType::Srv,
             {u"_pop3._tcp.example.test. 300 IN SRV 0 0 0 ."_s},
             {}},
            {"TXT, strings put together",
             u"example.test"_s,
             RecordType::Txt,
             {u"example.test. 300 IN TXT \"other; \\\"text\\\"\""_s,
              u"example.test. 300 IN TXT \"v=spf1 mx -all\""_s},
             {}},
            {"CNAME",
             u"alias.example.test"_s,
             RecordType::Cname,
             {u"alias.example.test. 60 IN CNAME other.example.test."_s},
             {}},
            {"A through aliases",
             u"alias.example.test"_s,
             RecordType::A,
             {u"mail.example.test. 300 IN A 192.0.2.1"_s, u"mail.example.test. 300 IN A 192.0.2.2"_s},
             {u"alias.example.test. 60 IN CNAME other.example.test."_s,
              u"other.example.test. 120 IN CNAME mail.example.test."_s}},
        };
        for (const auto &[tag, engine] :
             {std::pair("Qt", DnsEngine::Qt), std::pair("c-ares", DnsEngine::Cares),
              std::pair("auto", DnsEngine::Auto)}) {
            for (const Row &row : rows) {
                QTest::addRow("%s: %s", tag, row.what)
                    << int(engine) << row.name << int(row.type) << row.expected << row.aliases;
            }
        }
        const QStringList caa{u"example.test. 300 IN CAA 0 issue \"letsencrypt.org\""_s,
                              u"example.test. 300 IN CAA 128 iodef \"mailto:x@example.test\""_s};
        QTest::newRow("c-ares: CAA") << int(DnsEngine::Cares) << u"example.test"_s << int(RecordType::Caa)
                                     << caa << QStringList();
        QTest::newRow("auto: CAA") << int(DnsEngine::Auto) << u"example.test"_s << int(RecordType::Caa) << caa
                                   << QStringList();
    }

    void recordsArriveAsTheZoneHasThem()
    {
        QFETCH(int, engine);
        QFETCH(QString, name);
        QFETCH(int, type);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, aliases);
        const DnsAnswer answer =
            ask(options(static_cast<DnsEngine>(engine), Server::Knot), name, static_cast<RecordType>(type));
        QCOMPARE(dnsStatusWord(answer.status), u"records"_s);
        QCOMPARE(lines(answer.records), expected);
        QCOMPARE(lines(answer.aliases), aliases);
        QVERIFY(!answer.server.isEmpty());
        QVERIFY(answer.isDefinite());
    }

    void absenceIsToldFromFailure_data()
    {
        QTest::addColumn<int>("engine");
        QTest::addColumn<int>("server");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("status");
        for (const auto &[tag, engine] :
             {std::pair("Qt", DnsEngine::Qt), std::pair("c-ares", DnsEngine::Cares),
              std::pair("auto", DnsEngine::Auto)}) {
            const auto row = [&](const char *what, Server server, const QString &name, RecordType type,
                                 DnsStatus status) {
                QTest::addRow("%s: %s", tag, what)
                    << int(engine) << int(server) << name << int(type) << dnsStatusWord(status);
            };
            row("no such name", Server::Knot, u"gone.example.test"_s, RecordType::A, DnsStatus::NoSuchName);
            row("no such type", Server::Knot, u"mail.example.test"_s, RecordType::Srv, DnsStatus::NoRecords);
            row("an empty name", Server::Knot, u"_tcp.example.test"_s, RecordType::A, DnsStatus::NoRecords);
            row("an alias to nowhere", Server::Knot, u"broken.example.test"_s, RecordType::A,
                DnsStatus::NoSuchName);
            row("another zone", Server::Knot, u"example.net"_s, RecordType::A, DnsStatus::Refused);
            row("SERVFAIL", Server::Scripted, u"servfail.example.test"_s, RecordType::A,
                DnsStatus::ServerFailure);
            row("REFUSED", Server::Scripted, u"refused.example.test"_s, RecordType::A, DnsStatus::Refused);
            row("NXDOMAIN", Server::Scripted, u"nxdomain.example.test"_s, RecordType::A,
                DnsStatus::NoSuchName);
            row("NODATA", Server::Scripted, u"nodata.example.test"_s, RecordType::A, DnsStatus::NoRecords);
            row("silence", Server::Scripted, u"silent.example.test"_s, RecordType::A, DnsStatus::Timeout);
            row("noise", Server::Scripted, u"noise.example.test"_s, RecordType::A, DnsStatus::Timeout);
            row("the answer to another question", Server::Scripted, u"foreign.example.test"_s, RecordType::A,
                DnsStatus::Timeout);
            row("a malformed answer", Server::Scripted, u"malformed.example.test"_s, RecordType::A,
                DnsStatus::BadReply);
            row("after 200 ms", Server::Scripted, u"slow.example.test"_s, RecordType::A, DnsStatus::Records);
            row("cut off, whole over TCP", Server::Scripted, u"truncated.example.test"_s, RecordType::A,
                DnsStatus::Records);
            row("nobody there", Server::Nobody, u"mail.example.test"_s, RecordType::A, DnsStatus::NoNetwork);
        }
    }

    void absenceIsToldFromFailure()
    {
        QFETCH(int, engine);
        QFETCH(int, server);
        QFETCH(QString, name);
        QFETCH(int, type);
        QFETCH(QString, status);
        const DnsAnswer answer = ask(options(static_cast<DnsEngine>(engine), static_cast<Server>(server)),
                                     name, static_cast<RecordType>(type));
        QCOMPARE(dnsStatusWord(answer.status), status);
        QCOMPARE(answer.records.isEmpty(), answer.status != DnsStatus::Records);
    }

    void bigAnswersArriveWhole_data() { addEngines(); }

    void bigAnswersArriveWhole()
    {
        QFETCH(int, engine);
        const DnsAnswer answer = ask(options(static_cast<DnsEngine>(engine), Server::Knot),
                                     u"big.example.test"_s, RecordType::Txt);
        QCOMPARE(answer.records.size(), 40);
    }

    void silenceIsTriedAgainAndTakesNoLongerThanAllowed_data() { addEngines(); }

    void silenceIsTriedAgainAndTakesNoLongerThanAllowed()
    {
        QFETCH(int, engine);
        const ScriptedDnsServer &server =
            static_cast<DnsEngine>(engine) == DnsEngine::Cares ? m_scripted : m_scriptedAt53;
        const QByteArray name = "silent.tries" + QByteArray::number(engine) + ".test";
        QElapsedTimer timer;
        timer.start();
        const DnsAnswer answer = ask(options(static_cast<DnsEngine>(engine), Server::Scripted),
                                     QString::fromLatin1(name), RecordType::A);
        QCOMPARE(dnsStatusWord(answer.status), u"timeout"_s);
        QVERIFY(server.asked(name) >= 2);
        QVERIFY(timer.elapsed() >= 1500);
        QVERIFY(timer.elapsed() < 5000);
    }

    void identicalQuestionsAreAskedOnce_data() { addEngines(); }

    void identicalQuestionsAreAskedOnce()
    {
        QFETCH(int, engine);
        const ScriptedDnsServer &server =
            static_cast<DnsEngine>(engine) == DnsEngine::Cares ? m_scripted : m_scriptedAt53;
        const QByteArray name = "slow.once" + QByteArray::number(engine) + ".test";
        const std::unique_ptr<DnsResolver> resolver =
            createDnsResolver(options(static_cast<DnsEngine>(engine), Server::Scripted));
        int answers = 0;
        connect(resolver.get(), &DnsResolver::answered, resolver.get(), [&answers] { ++answers; });
        for (int i = 0; i < 5; ++i) {
            resolver->ask({QString::fromLatin1(name), RecordType::A});
        }
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 1);
        QCOMPARE(server.asked(name), 1);
        // Later it is a new question.
        resolver->ask({QString::fromLatin1(name), RecordType::A});
        QTRY_COMPARE(answers, 2);
    }

    void manyQuestionsAreUnderWayTogether_data() { addEngines(); }

    void manyQuestionsAreUnderWayTogether()
    {
        QFETCH(int, engine);
        const auto chosen = static_cast<DnsEngine>(engine);
        QList<DnsQuestion> questions;
        for (int i = 0; i < 30; ++i) {
            questions.append({u"a%1.slow.many%2.test"_s.arg(i).arg(engine), RecordType::A});
        }
        DnsResolverOptions with = options(chosen, Server::Scripted);
        with.timeoutMilliseconds = 2000;
        QElapsedTimer timer;
        timer.start();
        const QList<DnsAnswer> answers = ask(with, questions);
        QCOMPARE(answers.size(), questions.size());
        for (const DnsAnswer &answer : answers) {
            QCOMPARE(dnsStatusWord(answer.status), u"records"_s);
        }
        if (chosen == DnsEngine::Cares) {
            QCOMPARE(m_scripted.mostAtOnce(), 30);
        } else {
            // Six rounds of five: QDnsLookup has no more threads.
            QVERIFY(timer.elapsed() >= 1100);
            QVERIFY(m_scriptedAt53.mostAtOnce() <= 5);
        }
    }

    void cancelAnswersEverythingAtOnce_data() { addEngines(); }

    void cancelAnswersEverythingAtOnce()
    {
        QFETCH(int, engine);
        DnsResolverOptions with = options(static_cast<DnsEngine>(engine), Server::Scripted);
        with.timeoutMilliseconds = 10'000;
        const std::unique_ptr<DnsResolver> resolver = createDnsResolver(with);
        QHash<QString, int> answers;
        QStringList other;
        connect(resolver.get(), &DnsResolver::answered, resolver.get(), [&](const DnsAnswer &answer) {
            ++answers[answer.question.name];
            if (answer.status != DnsStatus::Cancelled) {
                other.append(answer.question.name);
            }
        });
        for (int i = 0; i < 300; ++i) {
            resolver->ask({u"silent.c%1.test"_s.arg(i), RecordType::A});
        }
        QCoreApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        resolver->cancel();
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE(answers.size(), 300);
        QVERIFY(timer.elapsed() < 1000);
        QCoreApplication::processEvents();
        QCOMPARE(other, QStringList());
        for (const int count : std::as_const(answers)) {
            QCOMPARE(count, 1);
        }
    }

    void aResolverMayBeDeletedFromItsOwnSignal_data() { addEngines(); }

    void aResolverMayBeDeletedFromItsOwnSignal()
    {
        QFETCH(int, engine);
        std::unique_ptr<DnsResolver> resolver =
            createDnsResolver(options(static_cast<DnsEngine>(engine), Server::Knot));
        bool deleted = false;
        connect(resolver.get(), &DnsResolver::answered, this, [&] {
            resolver.reset();
            deleted = true;
        });
        resolver->ask({u"mail.example.test"_s, RecordType::A});
        resolver->ask({u"second.example.test"_s, RecordType::A});
        QTRY_VERIFY(deleted);
    }

    void QDnsLookupSaysWhatItCannotAsk()
    {
        DnsResolverOptions with;
        with.engine = DnsEngine::Qt;
        with.server = DnsServer{QHostAddress(knotAddress), 53};
        QCOMPARE(dnsStatusWord(ask(with, u"example.test"_s, RecordType::Caa).status), u"not-supported"_s);
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
        with.server->port = 5353;
        QCOMPARE(dnsStatusWord(ask(with, u"example.test"_s, RecordType::A).status), u"not-supported"_s);
#endif
    }

    void autoTakesCaresForAPort()
    {
        DnsResolverOptions with = options(DnsEngine::Cares, Server::Knot);
        with.engine = DnsEngine::Auto;
        QCOMPARE(dnsStatusWord(ask(with, u"mail.example.test"_s, RecordType::A).status), u"records"_s);
    }

    void serversAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("IPv4") << u"192.0.2.53"_s << u"192.0.2.53"_s;
        QTest::newRow("IPv4 with the usual port") << u"192.0.2.53:53"_s << u"192.0.2.53"_s;
        QTest::newRow("IPv4 with a port") << u"192.0.2.53:5353"_s << u"192.0.2.53:5353"_s;
        QTest::newRow("IPv6") << u"2001:db8::53"_s << u"2001:db8::53"_s;
        QTest::newRow("IPv6 with a port") << u"[2001:db8::53]:5353"_s << u"[2001:db8::53]:5353"_s;
        QTest::newRow("IPv6 in brackets") << u"[2001:db8::53]"_s << u"2001:db8::53"_s;
        for (const char *wrong :
             {"", "ns.example.org", "192.0.2.53:", "192.0.2.53:0", "192.0.2.53:65536", "192.0.2.53:x",
              "[2001:db8::53", "[2001:db8::53]5", "[192.0.2.53]:53", "1", "192.0.2.53 "}) {
            QTest::addRow("wrong: %s", wrong) << QString::fromLatin1(wrong) << QString();
        }
    }

    void serversAreReadAndWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const Result<DnsServer> server = DnsServer::fromString(text);
        QCOMPARE(server ? server->toString() : QString(), written);
    }
};

QTEST_GUILESS_MAIN(DnsResolverTest)
#include "tst_dnsresolver.moc"
