// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/deployment.h"
#include "bundle/deployment/deploymentfailure.h"
#include "bundle/deployment/manifestdifference.h"
#include "bundle/deployment/remotecommand.h"
#include "model/validate.h"
#include "storage/workspacefile.h"
#include "support/sampleworkspace.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

/// The parts of a deployment that need no server.
class DeploymentPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ssh");
        QTest::addColumn<QString>("directory");
        QTest::newRow("host") << u"www:/srv/mail"_s << u"www"_s << u"/srv/mail"_s;
        QTest::newRow("user") << u"jean@www.example.org:/srv/a b"_s << u"jean@www.example.org"_s
                              << u"/srv/a b"_s;
        QTest::newRow("IPv6") << u"jean@2001:db8::1:/srv"_s << u"jean@2001:db8::1"_s << u"/srv"_s;
        QTest::newRow("URL") << u"ssh://www:2222/srv/x:/y"_s << u"ssh://www:2222"_s << u"/srv/x:/y"_s;
        QTest::newRow("URL and colon") << u"ssh://[::1]:2222:/srv"_s << u"ssh://[::1]:2222"_s << u"/srv"_s;
        for (const char *wrong : {"", "www", "www:", "www:srv", ":/srv", "-oProxyCommand=x:/srv", "a b:/srv",
                                  "www:/", "www:/srv/../etc", "www:/srv\n", "ssh:///srv", "/srv"}) {
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << QString() << QString();
        }
    }

    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, ssh);
        QFETCH(QString, directory);
        const Result<DeploymentTarget> target = parseDeploymentAddress(text);
        QCOMPARE(target.has_value(), !ssh.isEmpty());
        if (target) {
            QCOMPARE(target->ssh, ssh);
            QCOMPARE(target->directory, directory);
        }
    }

    void everyShellReadsOneWord_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"sh", "bash", "dash", "ksh", "zsh", "fish", "busybox"}) {
            QTest::newRow(shell) << QString::fromLatin1(shell);
        }
    }

    void everyShellReadsOneWord()
    {
        QFETCH(QString, shell);
        const QStringList words = {u"plain"_s,
                                   QString(),
                                   u"two  words"_s,
                                   u"l'hôte d''ici"_s,
                                   u"\"$HOME\" `id`"_s,
                                   u"$(id);|&<>*?[a]{b,c}~!#"_s,
                                   u"line\nbreak"_s,
                                   u"-n"_s,
                                   u"'"_s};
        QString command = u"printf '<%s>'"_s;
        QByteArray expected;
        for (const QString &word : words) {
            command += u' ' + shellQuoted(word);
            expected += '<' + word.toUtf8() + '>';
        }
        QProcess process;
        process.start(shell, shell == u"busybox"_s ? QStringList{u"sh"_s, u"-c"_s, command}
                                                   : QStringList{u"-c"_s, command});
        if (!process.waitForStarted()) {
            QSKIP(qPrintable(shell + u" is not installed"_s));
        }
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), expected);
    }

    void sshIsNeverToldToTrust()
    {
        const RemoteRequest request{
            RemoteAction::Inspect, {u"-oProxyCommand=x"_s, u"/srv"_s, 5, {}, {}}, {}, {}, 0};
        for (const SshPrompts prompts : {SshPrompts::None, SshPrompts::Terminal, SshPrompts::Askpass}) {
            const QStringList arguments = sshArguments(request, prompts);
            QVERIFY(arguments.contains(prompts == SshPrompts::Terminal ? u"StrictHostKeyChecking=ask"_s
                                                                       : u"StrictHostKeyChecking=yes"_s));
            QCOMPARE(arguments.count(u"BatchMode=yes"_s), prompts == SshPrompts::None ? 1 : 0);
            // What follows is never an option.
            QCOMPARE(arguments.indexOf(u"--"_s), arguments.size() - 3);
        }
    }

    void differences()
    {
        const FileHashes served = {{u"same"_s, "1"}, {u"z"_s, "1"}, {u"b"_s, "1"}, {u"gone"_s, "1"}};
        const FileHashes fresh = {{u"same"_s, "1"}, {u"z"_s, "2"}, {u"b"_s, "2"}, {u"new"_s, "1"}};
        QCOMPARE(manifestDifference(served, fresh),
                 (ManifestDifference{{u"new"_s}, {u"b"_s, u"z"_s}, {u"gone"_s}}));
        QVERIFY(manifestDifference(served, served).isEmpty());
        QCOMPARE(manifestDifference({}, fresh).added, QStringList({u"b"_s, u"new"_s, u"same"_s, u"z"_s}));
        QCOMPARE(manifestDifference(served, {}).removed.size(), 4);
    }

    void releaseNamesSortByTime()
    {
        const QDateTime summer(QDate(2026, 7, 1), QTime(1, 30, 0, 5), Qt::OffsetFromUTC, 7200);
        QCOMPARE(releaseName(summer), u"20260630T233000005Z"_s);
        QVERIFY(releaseName(summer) < releaseName(summer.addMSecs(1)));
    }

    void findingsOfTheModel()
    {
        Workspace workspace = test::sampleWorkspace({u"example.org"_s});
        workspace.hosting.root = u"/srv/mail/current"_s;
        workspace.deployment = {{u"www"_s, u"/srv/mail/"_s, 5, {}, {}}};
        QCOMPARE(codes(workspace), QStringList());
        workspace.deployment = {{u"www"_s, u"/srv/other"_s, 5, {}, {}},
                                {u"-v"_s, u"srv"_s, 0, u"a\nb"_s, {}},
                                {u"www"_s, u"/srv/other"_s, 1000, {}, {}}};
        QCOMPARE(codes(workspace), QStringList({u"/deployment/0/directory deployment-root-differs"_s,
                                                u"/deployment/1/ssh deployment-server-invalid"_s,
                                                u"/deployment/1/directory deployment-folder-invalid"_s,
                                                u"/deployment/1/keep deployment-keep-range"_s,
                                                u"/deployment/1/reload control-character"_s,
                                                u"/deployment/2/directory deployment-root-differs"_s,
                                                u"/deployment/2 deployment-target-repeated"_s}));
    }

    void survivesTheFile()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.autoconf.json"_s);
        Workspace workspace = test::sampleWorkspace({u"example.org"_s});
        workspace.deployment = {
            {u"jean@www"_s, u"/srv/it's"_s, 3, u"sudo systemctl reload nginx"_s, {{u"note"_s, u"kept"_s}}},
            {u"other"_s, u"/srv"_s, 5, {}, {}}};
        QVERIFY(saveWorkspace(workspace, name));
        const Result<Workspace> loaded = loadWorkspace(name);
        QVERIFY(loaded);
        QCOMPARE(loaded->deployment, workspace.deployment);
    }

    void theSchemaKnowsTheTargets()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.autoconf.json"_s);
        Workspace workspace = test::sampleWorkspace({u"example.org"_s});
        workspace.deployment = {{u"www"_s, u"/srv"_s, 3, u"x"_s, {}}};
        QVERIFY(saveWorkspace(workspace, name));
        QProcess python;
        python.setProcessChannelMode(QProcess::MergedChannels);
        python.start(
            u"python3"_s,
            {u"-c"_s,
             u"import json,sys,jsonschema\n"
             "schema, file = (json.load(open(n, encoding='utf-8')) for n in sys.argv[1:])\n"
             "jsonschema.validate(file, schema)\n"
             "file['deployment'][0]['keep'] = 'five'\n"
             "sys.exit(0 if list(jsonschema.Draft202012Validator(schema).iter_errors(file)) else 9)\n"_s,
             QStringLiteral(SOURCE_ROOT "/resources/workspace.schema.json"), name});
        if (!python.waitForFinished() || python.exitCode() == 127) {
            QSKIP("python3-jsonschema is not installed");
        }
        QVERIFY2(python.exitCode() == 0, python.readAll().constData());
    }

    /// What ssh of OpenSSH 9.2 wrote for real.
    void sshComplaints_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("cure");
        QTest::newRow("unknown key")
            << QStringList{u"No ED25519 host key is known for web and you have requested strict checking."_s,
                           u"Host key verification failed."_s}
            << u"ssh-host-key-unknown"_s << u"ssh web"_s;
        QTest::newRow("changed key")
            << QStringList{u"@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @"_s,
                           u"  remove with:"_s,
                           u"  ssh-keygen -f \"/home/jean/.ssh/known_hosts\" -R \"[web]:2222\""_s,
                           u"Host key verification failed."_s}
            << u"ssh-host-key-changed"_s
            << u"ssh-keygen -f \"/home/jean/.ssh/known_hosts\" -R \"[web]:2222\""_s;
        QTest::newRow("login") << QStringList{u"jean@web: Permission denied (publickey,password)."_s}
                               << u"ssh-authentication"_s << u"ssh-copy-id web"_s;
        QTest::newRow("gone") << QStringList{u"client_loop: send disconnect: Broken pipe"_s}
                              << u"ssh-connection-lost"_s << u"Deploy again"_s;
        QTest::newRow("something new")
            << QStringList{u"Bad configuration option: frobnicate"_s} << u"ssh-failed"_s << u"ssh web"_s;
        QTest::newRow("nothing") << QStringList() << u"ssh-failed"_s << u"ssh web"_s;
    }

    void sshComplaints()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, code);
        QFETCH(QString, cure);
        const Finding finding = sshFailure({u"web"_s, u"/srv"_s, 5, {}, {}}, lines);
        QCOMPARE(finding.code(), code);
        QVERIFY2(finding.advice().contains(cure), qPrintable(finding.advice()));
        QVERIFY(!finding.message().contains(u'%') && !finding.advice().contains(u'%'));
    }

private:
    static QStringList codes(const Workspace &workspace)
    {
        QStringList list;
        for (const Finding &finding : validate(workspace)) {
            if (finding.where.isWithin(FieldPath() / u"deployment")) {
                list.append(finding.where.toString() + u' ' + finding.code());
            }
        }
        return list;
    }
};

QTEST_GUILESS_MAIN(DeploymentPartsTest)
#include "tst_deploymentparts.moc"
