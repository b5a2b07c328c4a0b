// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The login test on the command line, against Dovecot.
#include "clirun.h"
#include "storage/workspacefile.h"
#include "support/mailservers.h"
#include "support/sampleworkspace.h"
#include "support/testcertificates.h"

#include <pty.h>
#include <sys/wait.h>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class ProbeLoginTest : public QObject, CliRun
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    DovecotServer m_dovecot;
    const QString m_email = u"--email=user@example.test"_s;

    QStringList arguments(const QStringList &more) const
    {
        return QStringList{u"probe"_s,
                           path(u"a.autoconf.json"_s),
                           u"--lang=en"_s,
                           u"--client=deltachat"_s,
                           u"--no-provider-database"_s,
                           u"--nameserver=127.0.0.1:1"_s,
                           u"--resolve=mail.example.test="_s + mailAddress().toString(),
                           u"--resolve=*=127.0.0.1:1"_s,
                           u"--ca-file"_s,
                           m_certificates.path(u"ca.pem"_s)} +
               more;
    }

    /// With `input` on standard input, and no terminal, whoever runs the test.
    Outcome runWith(const QByteArray &input, const QStringList &more) const
    {
        QProcess process;
        process.setWorkingDirectory(folder());
        process.start(u"setsid"_s, QStringList{u"--wait"_s, QStringLiteral(CLI_PROGRAM)} + arguments(more));
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000)) {
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// On a terminal where `typed` is typed at the question; `seen` gets what stands on it. The exit status.
    int runOnTerminal(const QByteArray &typed, const QStringList &more, QByteArray &seen) const
    {
        QList<QByteArray> words{QByteArray(CLI_PROGRAM)};
        for (const QString &argument : arguments(more)) {
            words.append(argument.toUtf8());
        }
        std::vector<char *> argv;
        for (QByteArray &word : words) {
            argv.push_back(word.data());
        }
        argv.push_back(nullptr);
        int terminal = -1;
        const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
        if (child == 0) {
            ::execv(argv.front(), argv.data());
            ::_exit(127);
        }
        bool isTyped = false;
        QByteArray buffer(4096, '\0');
        ssize_t count = 0;
        // Reading fails once the program has ended.
        while ((count = ::read(terminal, buffer.data(), size_t(buffer.size()))) > 0) {
            seen.append(buffer.constData(), count);
            if (!isTyped && seen.contains("not shown")) {
                isTyped = ::write(terminal, typed.constData(), size_t(typed.size())) == typed.size();
            }
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        ::close(terminal);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    static QStringList logins(const Outcome &outcome)
    {
        QStringList all;
        const QJsonArray servers = outcome.json().value(u"mailServers"_s).toArray();
        for (const QJsonValue &server : servers) {
            all.append(server.toObject().value(u"login"_s).toString());
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty()) {
            QSKIP(qPrintable(obstacle));
        }
        if (!TestCertificates::isInstalled()) {
            QSKIP("openssl is not installed (Debian: openssl)");
        }
        QVERIFY2(m_certificates.prepare(), m_certificates.log.constData());
        TestCertificates::Wish wish;
        wish.names = u"DNS:mail.example.test"_s;
        QVERIFY2(m_certificates.issue(u"right"_s, wish), m_certificates.log.constData());
        const QString problem =
            m_dovecot.start({m_certificates.certificate(u"right"_s), m_certificates.key(u"right"_s)});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        Workspace workspace = sampleWorkspace({u"example.test"_s, u"example.org"_s});
        workspace.profiles[0].services = {
            service(Protocol::Imap, Security::Tls, u"mail.example.test"_s, m_dovecot.imaps),
            service(Protocol::Pop3, Security::StartTls, u"mail.example.test"_s, m_dovecot.pop3)};
        write(path(u"a.autoconf.json"_s), serializeWorkspace(workspace));
    }

    void passwordFromStandardInput()
    {
        const QStringList options{m_email, u"--login"_s, u"--password-stdin"_s, u"--format=json"_s};
        const Outcome right = runWith("secret \xE2\x82\xAC\nmore\n", options);
        QVERIFY2(logins(right) == QStringList({u"accepted"_s, u"accepted"_s}),
                 (right.out + right.err).constData());
        QVERIFY(!right.out.contains("secret"));
        const Outcome wrong = runWith("wrong", options);
        QCOMPARE(logins(wrong), QStringList({u"refused"_s, u"refused"_s}));
        QCOMPARE(wrong.status, 1);
        QVERIFY(wrong.out.contains("mail-login-refused"));
    }

    void passwordFromTheTerminal()
    {
        QByteArray seen;
        runOnTerminal("secret \xE2\x82\xAC\n", {m_email, u"--login"_s}, seen);
        QVERIFY2(seen.contains("user@example.test"), seen.constData());
        QVERIFY2(seen.count("login accepted") == 2, seen.constData());
        QVERIFY2(!seen.contains("secret"), seen.constData());
    }

    void theQuestionCanBeInterrupted()
    {
        QByteArray seen;
        const int status = runOnTerminal("\x03", {m_email, u"--login"_s}, seen);
        QVERIFY2(status == 3, seen.constData());
        QVERIFY2(seen.contains("Cancelled."), seen.constData());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("complaint");
        const QString login = u"--login"_s;
        const QString fromInput = u"--password-stdin"_s;
        QTest::newRow("no address") << QStringList{login} << 2 << QByteArray("--email");
        QTest::newRow("no servers") << QStringList{login, m_email, u"--no-mail-servers"_s} << 2
                                    << QByteArray("--no-mail-servers");
        QTest::newRow("no login") << QStringList{fromInput} << 2 << QByteArray("--login");
        QTest::newRow("as argument") << QStringList{u"--login=secret"_s, m_email} << 2
                                     << QByteArray("--login");
        QTest::newRow("no terminal") << QStringList{login, m_email} << 3 << QByteArray("--password-stdin");
        QTest::newRow("other domain") << QStringList{login, m_email, fromInput, u"--domain=example.org"_s}
                                      << 3 << QByteArray("--domain");
        QTest::newRow("empty") << QStringList{login, m_email, fromInput} << 3 << QByteArray("empty");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QByteArray, complaint);
        const Outcome outcome = runWith("\n", options);
        QVERIFY2(outcome.status == status, (outcome.out + outcome.err).constData());
        QVERIFY2(outcome.err.contains(complaint), outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(ProbeLoginTest)
#include "tst_probelogin.moc"
