// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands that sign, as an administrator or a script runs them.
#include "clirun.h"
#include "support/signingfiles.h"

#include <QStandardPaths>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class CliSigningTest : public QObject, private CliRun
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    const QString m_passphrase = u"correct horse é"_s;

    /// The workspace's signing files; the key is encrypted.
    void sign(const QString &key) const
    {
        removeEntries();
        makeWorkspace();
        QJsonObject workspace = jsonFile(path(u"a.autoconf.json"_s));
        QJsonObject hosting = workspace[u"hosting"_s].toObject();
        hosting[u"signing"_s] =
            QJsonObject{{u"certificate"_s, m_certificates.certificate(u"rsa"_s)}, {u"key"_s, key}};
        workspace[u"hosting"_s] = hosting;
        write(path(u"a.autoconf.json"_s), QJsonDocument(workspace).toJson());
    }

    QString encryptedKey() const { return m_certificates.key(u"rsa.encrypted"_s); }

    Outcome runWithInput(const QStringList &arguments, const QByteArray &input) const
    {
        QProcess process;
        process.setWorkingDirectory(folder());
        process.start(QStringLiteral(CLI_PROGRAM), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000)) {
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// The plist in these bytes, given nothing but the root; empty where openssl does not verify it.
    QByteArray verified(const QByteArray &bytes) const
    {
        write(path(u"signed"_s), bytes);
        QFile::remove(path(u"content"_s));
        const bool isVerified =
            openssl({u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"der"_s, u"-in"_s,
                     path(u"signed"_s), u"-CAfile"_s, m_certificates.path(u"ca.pem"_s), u"-purpose"_s,
                     u"any"_s, u"-out"_s, path(u"content"_s)});
        return isVerified ? contents(path(u"content"_s)) : QByteArray();
    }

    const QStringList m_preview = {u"preview"_s, u"a.autoconf.json"_s, u"--client=apple-profile"_s,
                                   u"--domain=société.example"_s, u"--lang=en"_s};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_certificates.prepare() && m_certificates.issue(u"rsa"_s, rsaWish()),
                 m_certificates.log.constData());
        QVERIFY(encryptKey(m_certificates, u"rsa"_s, m_passphrase));
    }

    void cleanup() { removeEntries(); }

    void previewWritesTheBytesThatAreServed()
    {
        sign(encryptedKey());
        const QByteArray line = m_passphrase.toUtf8() + '\n';
        const Outcome served = runWithInput(m_preview + QStringList{u"--passphrase-stdin"_s}, line);
        QVERIFY2(served.status == 0, served.err.constData());
        const Outcome plain = run(m_preview + QStringList{u"--unsigned"_s});
        QCOMPARE(plain.status, 0);
        QVERIFY(plain.out.startsWith("<?xml"));
        QCOMPARE(verified(served.out), plain.out);

        // A responder makes what one user gets: nobody is asked for a passphrase.
        const Outcome personal = run(m_preview + QStringList{u"--email=jean@société.example"_s});
        QCOMPARE(personal.status, 0);
        QVERIFY(personal.out.startsWith("<?xml"));

        const Outcome exported = runWithInput(
            {u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s, u"--passphrase-stdin"_s}, line);
        QVERIFY2(exported.status == 0 || exported.status == 1, exported.err.constData());
        QCOMPARE(contents(path(u"bundle/www/xn--socit-esab.example/email.mobileconfig"_s)), served.out);
    }

    void withoutThePassphraseNothingIsWritten()
    {
        sign(encryptedKey());
        for (const QByteArray &input : {QByteArray("wrong\n"), QByteArray("\n"), QByteArray()}) {
            const Outcome outcome = runWithInput({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s,
                                                  u"--lang=en"_s, u"--passphrase-stdin"_s},
                                                 input);
            QCOMPARE(outcome.status, 3);
            QVERIFY2(outcome.err.contains("passphrase") || outcome.err.contains("password"),
                     outcome.err.constData());
            QVERIFY2(outcome.err.contains("rsa.encrypted.key"), outcome.err.constData());
            QVERIFY(!QFile::exists(path(u"bundle"_s)));
        }
    }

    void theTerminalIsAskedAndShowsNothingOfIt()
    {
        const QString script = QStandardPaths::findExecutable(u"script"_s);
        if (script.isEmpty()) {
            QSKIP("script (bsdutils) is not installed");
        }
        sign(encryptedKey());
        QProcess terminal;
        terminal.setWorkingDirectory(folder());
        terminal.setProcessChannelMode(QProcess::MergedChannels);
        terminal.start(
            script, {u"-qefc"_s,
                     u"'%1' export a.autoconf.json --out bundle --lang en"_s.arg(QStringLiteral(CLI_PROGRAM)),
                     u"/dev/null"_s});
        QByteArray shown;
        const auto waitFor = [&](const QByteArray &text, int times) {
            return QTest::qWaitFor(
                [&] {
                    terminal.waitForReadyRead(20);
                    shown += terminal.readAll();
                    return shown.count(text) >= times;
                },
                30'000);
        };
        QVERIFY2(waitFor("Passphrase of ", 1), shown.constData());
        terminal.write("not this one\n");
        QVERIFY2(waitFor("Passphrase of ", 2), shown.constData());
        terminal.write(m_passphrase.toUtf8() + '\n');
        QVERIFY2(waitFor("written to", 1), shown.constData());
        QVERIFY(terminal.state() == QProcess::NotRunning || terminal.waitForFinished(30'000));
        QVERIFY2(!shown.contains("not this one") && !shown.contains("correct horse"), shown.constData());
        QVERIFY(
            !verified(contents(path(u"bundle/www/xn--socit-esab.example/email.mobileconfig"_s))).isEmpty());
    }

    void withoutATerminalItSaysWhatToDo()
    {
        sign(encryptedKey());
        QProcess process;
        process.setWorkingDirectory(folder());
        // A session of its own has no terminal to ask on.
        process.start(u"setsid"_s, QStringList{u"-w"_s, QStringLiteral(CLI_PROGRAM)} + m_preview);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(process.readAllStandardError().contains("--passphrase-stdin"));
    }

    void validateSaysWhoSignsAndUntilWhen()
    {
        sign(m_certificates.key(u"rsa"_s));
        const Outcome outcome = run({u"validate"_s, u"a.autoconf.json"_s, u"--format=json"_s});
        QHash<QString, QJsonObject> findings;
        for (const QJsonValue &finding : outcome.json()[u"findings"_s].toArray()) {
            findings.insert(finding[u"code"_s].toString(), finding.toObject());
        }
        QVERIFY(findings.contains(u"signing-certificate"_s));
        QCOMPARE(findings[u"signing-certificate"_s][u"severity"_s], u"ok"_s);
        // The test's authority is none that this system trusts.
        QVERIFY(findings.contains(u"signing-chain-incomplete"_s));
        QVERIFY(findings.contains(u"signing-users-unsigned"_s));

        sign(m_certificates.certificate(u"rsa"_s));
        const Outcome broken = run({u"validate"_s, u"a.autoconf.json"_s});
        QCOMPARE(broken.status, 1);
        QVERIFY2(broken.out.contains("signing-key-unreadable"), broken.out.constData());
        QCOMPARE(run(m_preview).status, 3);
    }

    void aSignedProfileIsImported()
    {
        sign(m_certificates.key(u"rsa"_s));
        const Outcome served = run(m_preview);
        QCOMPARE(served.status, 0);
        write(path(u"email.mobileconfig"_s), served.out);
        const Outcome imported =
            run({u"import"_s, u"email.mobileconfig"_s, u"--out=new.autoconf.json"_s, u"--lang=en"_s});
        QVERIFY2(imported.status == 0, (imported.out + imported.err).constData());
        QVERIFY2(imported.out.contains("signed by mail.example.test"), imported.out.constData());
        const QJsonObject file = jsonFile(path(u"new.autoconf.json"_s));
        QCOMPARE(file[u"profiles"_s][0][u"services"_s].toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(CliSigningTest)
#include "tst_clisigning.moc"
