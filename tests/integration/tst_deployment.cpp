// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/deployment.h"
#include "support/sampleworkspace.h"
#include "support/sshserver.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QSignalSpy>

#include <functional>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

using End = DeploymentOutcome::End;

/// Deploys to a real sshd on loopback.
class DeploymentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = SshServer::missingProgram();
        if (!missing.isEmpty()) {
            QSKIP(qPrintable(missing));
        }
        m_server.start();
    }

    void init()
    {
        m_server.trust(u"host"_s);
        m_server.useKey(u"user"_s);
        m_server.restoreOnServer();
        m_folder = m_server.path(u"srv%1"_s.arg(++m_run));
    }

    void deploysSwitchesAndRollsBack()
    {
        const DeploymentOutcome first = run(DeploymentAction::Deploy, workspace(1));
        QCOMPARE(codesOf(first), QStringList{u"deployed"_s});
        QVERIFY(first.end == End::Done && first.switched && first.previous.isEmpty());
        // The web server's user has to read it.
        QVERIFY(QFileInfo(served(u"www"_s)).permission(QFile::ReadOther | QFile::ExeOther));
        QVERIFY(served(u"manifest.json"_s).startsWith(m_folder));
        verifyServed(1);

        const DeploymentOutcome second = run(DeploymentAction::Deploy, workspace(2));
        QCOMPARE(codesOf(second), QStringList{u"deployed"_s});
        QCOMPARE(second.previous, first.release);
        QVERIFY(second.release > first.release);
        verifyServed(2);

        const DeploymentOutcome back = run(DeploymentAction::Rollback);
        QCOMPARE(codesOf(back), QStringList{u"rolled-back"_s});
        QCOMPARE(back.release, first.release);
        QCOMPARE(back.previous, second.release);
        verifyServed(1);
        QCOMPARE(codesOf(run(DeploymentAction::Rollback)), QStringList{u"deployment-no-earlier-release"_s});
        verifyServed(1);
    }

    void previewComparesAndChangesNothing()
    {
        const DeploymentOutcome fresh = run(DeploymentAction::Preview, workspace(1));
        QCOMPARE(codesOf(fresh), QStringList{u"deployment-target-no-folder"_s});
        QVERIFY(fresh.difference && fresh.difference->changed.isEmpty() &&
                !fresh.difference->added.isEmpty());
        QVERIFY(!QFileInfo::exists(m_folder));

        deploy(2);
        const QStringList before = tree();
        const DeploymentOutcome same = run(DeploymentAction::Preview, workspace(2));
        QCOMPARE(codesOf(same), QStringList{u"deployment-target-ready"_s});
        QVERIFY(same.difference && same.difference->isEmpty());

        Workspace other = workspace(1);
        other.domains.append(domain(u"new.example"_s));
        const DeploymentOutcome change = run(DeploymentAction::Preview, other);
        QVERIFY(change.difference->added.contains(u"dns/new.example.zone"_s));
        QVERIFY(change.difference->removed.contains(u"dns/d1.example.zone"_s));
        QVERIFY(change.difference->changed.contains(u"README.md"_s));
        QVERIFY(!change.difference->changed.contains(u"dns/d0.example.zone"_s));
        QCOMPARE(tree(), before);
    }

    void testLooksOnly()
    {
        QCOMPARE(codesOf(run(DeploymentAction::Test)), QStringList{u"deployment-target-no-folder"_s});
        QVERIFY(QDir().mkpath(m_folder));
        QCOMPARE(codesOf(run(DeploymentAction::Test)), QStringList{u"deployment-target-new"_s});
        QCOMPARE(codesOf(run(DeploymentAction::Rollback)), QStringList{u"deployment-no-release"_s});
        QVERIFY(QDir(m_folder).isEmpty());
    }

    void namesThatShellsWouldRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("blanks") << u"two  blanks "_s;
        QTest::newRow("apostrophe") << u"l'hôte d''ici"_s;
        QTest::newRow("quotation marks") << uR"(a "quoted" \ name)"_s;
        QTest::newRow("substitution") << u"$(touch pwned)`touch pwned`$HOME"_s;
        QTest::newRow("operators") << u"a;touch pwned&b|c>d#e*?[x]{1,2}~!"_s;
        QTest::newRow("option") << u"-rf"_s;
    }

    void namesThatShellsWouldRead()
    {
        QFETCH(QString, name);
        m_folder += u'/' + name;
        deploy(1);
        deploy(2);
        QVERIFY(run(DeploymentAction::Preview, workspace(2)).difference->isEmpty());
        QCOMPARE(codesOf(run(DeploymentAction::Rollback)), QStringList{u"rolled-back"_s});
        verifyServed(1);
        QCOMPARE(QDir(QFileInfo(m_folder).path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{name});
        QVERIFY(!QFileInfo::exists(QDir::home().filePath(u"pwned"_s)));
    }

    void keepsTheLastReleases()
    {
        m_keep = 2;
        deploy(1);
        deploy(2);
        const QString second = QFileInfo(served(u"."_s)).canonicalFilePath();
        deploy(3);
        QCOMPARE(releases().size(), 2);
        deploy(4);
        QCOMPARE(releases().size(), 2);
        verifyServed(4);
        QVERIFY(!QFileInfo::exists(second));
        QCOMPARE(codesOf(run(DeploymentAction::Rollback)), QStringList{u"rolled-back"_s});
        verifyServed(3);
        m_keep = DeploymentTarget::defaultKeep;
    }

    void challengesOutliveARelease()
    {
        deploy(1);
        QFile token(served(u"acme/token"_s));
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.close();
        deploy(2);
        QVERIFY(QFileInfo::exists(served(u"acme/token"_s)));
    }

    void reloadCommand()
    {
        m_reload = u"printf '%s' \"it's $PWD\" > '%1/re loaded'"_s.arg(m_server.path(u"."_s));
        deploy(1);
        QVERIFY(m_server.read(u"re loaded"_s).startsWith("it's /"));
        m_reload = u"echo 'no such unit' >&2; exit 3"_s;
        const DeploymentOutcome outcome = run(DeploymentAction::Deploy, workspace(2));
        m_reload.clear();
        QCOMPARE(codesOf(outcome), QStringList{u"deployment-reload-failed"_s});
        QCOMPARE(outcome.findings.constFirst().arguments.mid(1), QStringList({u"3"_s, u"no such unit"_s}));
        QVERIFY(outcome.end == End::Failed && outcome.switched);
        verifyServed(2);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("ssh");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown host key") << QString() << u"user"_s << u"web"_s << u"ssh-host-key-unknown"_s;
        QTest::newRow("changed host key")
            << u"stranger"_s << u"user"_s << u"web"_s << u"ssh-host-key-changed"_s;
        QTest::newRow("wrong key") << u"host"_s << u"stranger"_s << u"web"_s << u"ssh-authentication"_s;
        QTest::newRow("passphrase and nobody to ask")
            << u"host"_s << u"locked"_s << u"web"_s << u"ssh-authentication"_s;
        QTest::newRow("unknown name")
            << u"host"_s << u"user"_s << u"nobody.invalid"_s << u"ssh-host-unknown"_s;
        QTest::newRow("nothing listens")
            << u"host"_s << u"user"_s << u"ssh://127.0.0.1:1"_s << u"ssh-unreachable"_s;
        QTest::newRow("an option") << u"host"_s << u"user"_s << u"-oProxyCommand=touch"_s
                                   << u"deployment-server-invalid"_s;
    }

    void refusals()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, key);
        QFETCH(QString, ssh);
        QFETCH(QString, code);
        deploy(1);
        m_server.trust(trusted);
        m_server.useKey(key);
        const QByteArray known = m_server.read(u"known_hosts"_s);
        m_ssh = ssh;
        const DeploymentOutcome outcome = run(DeploymentAction::Deploy, workspace(2));
        m_ssh = u"web"_s;
        QCOMPARE(codesOf(outcome), QStringList{code});
        QVERIFY(outcome.end == End::Failed && !outcome.switched);
        QVERIFY(!outcome.findings.constFirst().advice().contains(u'%'));
        verifyServed(1);
        // Nothing was accepted on the way.
        QCOMPARE(m_server.read(u"known_hosts"_s), known);
    }

    void userConfigurationCannotWeakenTheHostKey()
    {
        m_server.trust({});
        m_server.write(u"ssh_config"_s, "StrictHostKeyChecking no\n" + m_server.read(u"ssh_config"_s));
        QCOMPARE(codesOf(run(DeploymentAction::Test)), QStringList{u"ssh-host-key-unknown"_s});
        QVERIFY(m_server.read(u"known_hosts"_s).isEmpty());
    }

    void passphraseThroughAskpass()
    {
        m_server.useKey(u"locked"_s);
        QStringList answers = {u"wrong"_s, u"correct horse"_s};
        QStringList prompts;
        const DeploymentOutcome outcome =
            run(DeploymentAction::Deploy, workspace(1),
                {SshPrompts::Askpass, QStringLiteral(CLI_PROGRAM), 60}, [&](Deployment &deployment) {
                    connect(&deployment, &Deployment::passwordAsked, &deployment,
                            [&deployment, &prompts, &answers](const QString &prompt) {
                                prompts.append(prompt);
                                deployment.answerPassword(answers.takeFirst());
                            });
                });
        QCOMPARE(codesOf(outcome), QStringList{u"deployed"_s});
        QCOMPARE(prompts.size(), 2);
        QVERIFY2(prompts.constFirst().contains(u"passphrase"_s), qPrintable(prompts.constFirst()));
        QVERIFY(!m_log.join(u'\n').contains(u"horse"_s));
        verifyServed(1);
    }

    void refusedPassphrase()
    {
        m_server.useKey(u"locked"_s);
        const DeploymentOutcome outcome = run(
            DeploymentAction::Test, {}, {SshPrompts::Askpass, QStringLiteral(CLI_PROGRAM), 60},
            [](Deployment &deployment) {
                connect(&deployment, &Deployment::passwordAsked, &deployment, &Deployment::refusePassword);
            });
        QCOMPARE(codesOf(outcome), QStringList{u"ssh-authentication"_s});
    }

    void serverDiesDuringTheUpload()
    {
        deploy(1);
        holdUpload();
        const DeploymentOutcome outcome =
            run(DeploymentAction::Deploy, workspace(50), {}, [this](Deployment &deployment) {
                whenHeld(deployment, [this] {
                    QCOMPARE(QDir(m_folder + u"/releases"_s)
                                 .entryList({u".upload-*"_s}, QDir::Dirs | QDir::Hidden)
                                 .size(),
                             1);
                    m_server.killSessions();
                });
            });
        QCOMPARE(codesOf(outcome), QStringList{u"ssh-connection-lost"_s});
        QVERIFY(!outcome.switched);
        verifyServed(1);
        release();
        // The next one clears away what was left.
        deploy(3);
        QCOMPARE(releases().size(), 2);
        QVERIFY(QDir(m_folder + u"/releases"_s)
                    .entryList({u".upload-*"_s}, QDir::AllEntries | QDir::Hidden)
                    .isEmpty());
    }

    void oneAtATime()
    {
        deploy(1);
        holdUpload();
        QStringList other;
        const DeploymentOutcome outcome =
            run(DeploymentAction::Deploy, workspace(50), {}, [this, &other](Deployment &deployment) {
                whenHeld(deployment, [this, &other] {
                    other = codesOf(run(DeploymentAction::Rollback)) +
                            codesOf(run(DeploymentAction::Deploy, workspace(2)));
                    QFile::remove(m_server.path(u"hold"_s));
                });
            });
        QCOMPARE(other, QStringList({u"deployment-busy"_s, u"deployment-busy"_s}));
        QCOMPARE(codesOf(outcome), QStringList{u"deployed"_s});
        verifyServed(50);
    }

    void fullDisk()
    {
        deploy(1);
        // A file system of 64 KiB where the bundle is unpacked; where a container allows no mounts, a limit
        // of the files' size.
        m_server.replaceOnServer(u"tar"_s, R"(
if unshare -rm mount -t tmpfs -o size=64k tmpfs "$4" 2>/dev/null; then
    exec unshare -rm sh -c 'mount -t tmpfs -o size=64k tmpfs "$4" && exec /bin/tar "$@"' sh "$@"
fi
trap '' XFSZ
ulimit -f 1
exec /bin/tar "$@")");
        const DeploymentOutcome outcome = run(DeploymentAction::Deploy, workspace(50));
        QCOMPARE(codesOf(outcome), QStringList{u"deployment-disk-full"_s});
        verifyServed(1);
        QCOMPARE(releases().size(), 1);
    }

    void damagedOnTheWay()
    {
        deploy(1);
        m_server.replaceOnServer(u"tar"_s, "/bin/tar \"$@\" && echo more >> \"$4/bundle/README.md\"");
        QCOMPARE(codesOf(run(DeploymentAction::Deploy, workspace(2))), QStringList{u"deployment-checksum"_s});
        verifyServed(1);
    }

    void cutOffAtAnyByte()
    {
        deploy(1);
        for (const int bytes : {0, 1, 700, 1500}) {
            m_server.replaceOnServer(u"tar"_s,
                                     "/usr/bin/head -c " + QByteArray::number(bytes) + " | /bin/tar \"$@\"");
            const QStringList codes = codesOf(run(DeploymentAction::Deploy, workspace(2)));
            QCOMPARE(codes, QStringList{u"deployment-upload-failed"_s});
            verifyServed(1);
        }
    }

    void cancelInEveryState_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("packing") << int(DeploymentStep::Packing);
        QTest::newRow("connecting") << int(DeploymentStep::Connecting);
        QTest::newRow("uploading") << int(DeploymentStep::Uploading);
        QTest::newRow("verifying") << int(DeploymentStep::Verifying);
    }

    void cancelInEveryState()
    {
        QFETCH(int, step);
        deploy(1);
        const DeploymentOutcome outcome =
            run(DeploymentAction::Deploy, workspace(50), {}, [step](Deployment &deployment) {
                connect(&deployment, &Deployment::progress, &deployment,
                        [&deployment, step](DeploymentStep now) {
                            if (int(now) == step) {
                                deployment.cancel();
                            }
                        });
            });
        QVERIFY(outcome.end == End::Cancelled && !outcome.switched);
        QVERIFY(outcome.findings.isEmpty());
        verifyServed(1);
    }

    void silentServer()
    {
        deploy(1);
        holdUpload();
        const DeploymentOutcome outcome =
            run(DeploymentAction::Deploy, workspace(50), {SshPrompts::None, {}, 1});
        QVERIFY(outcome.end == End::TimedOut);
        QCOMPARE(codesOf(outcome), QStringList{u"deployment-silent"_s});
        verifyServed(1);
        release();
    }

    void accountWithoutShell()
    {
        m_server.write(u"authorized"_s,
                       "command=\"echo This service allows sftp connections only. >&2; exit 1\" " +
                           m_server.read(u"user.pub"_s));
        QCOMPARE(codesOf(run(DeploymentAction::Test)), QStringList{u"deployment-no-shell"_s});
        m_server.write(u"authorized"_s, m_server.read(u"user.pub"_s) + m_server.read(u"locked.pub"_s));
    }

    void somethingElseInTheWay()
    {
        QVERIFY(QDir().mkpath(m_folder + u"/current"_s));
        QCOMPARE(codesOf(run(DeploymentAction::Deploy, workspace(1))),
                 QStringList{u"deployment-current-is-no-link"_s});
        m_folder = m_server.path(u"host.pub/below"_s);
        QCOMPARE(codesOf(run(DeploymentAction::Deploy, workspace(1))),
                 QStringList{u"deployment-not-a-folder"_s});
    }

private:
    static Workspace workspace(int domains)
    {
        QStringList names;
        for (int i = 0; i < domains; ++i) {
            names.append(u"d%1.example"_s.arg(i));
        }
        return sampleWorkspace(names);
    }

    using Prepare = std::function<void(Deployment &)>;
    DeploymentOutcome run(DeploymentAction action, const Workspace &workspace = {},
                          const SshOptions &options = {}, const Prepare &prepare = {})
    {
        DeploymentJob job{action, {m_ssh, m_folder, m_keep, m_reload, {}}, workspace, {}, {}};
        job.release = releaseName(QDateTime::currentDateTimeUtc());
        Deployment deployment(job, options);
        DeploymentOutcome outcome;
        int finished = 0;
        connect(&deployment, &Deployment::finished, this, [&](const DeploymentOutcome &result) {
            outcome = result;
            ++finished;
        });
        connect(&deployment, &Deployment::logged, this, [this](const QString &line) { m_log.append(line); });
        if (prepare) {
            prepare(deployment);
        }
        deployment.start();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(finished, 1, 60'000); }();
        deployment.cancel();
        QCoreApplication::processEvents();
        [&] { QCOMPARE(finished, 1); }();
        return outcome;
    }

    void deploy(int domains)
    {
        QCOMPARE(codesOf(run(DeploymentAction::Deploy, workspace(domains))), QStringList{u"deployed"_s});
    }

    static QStringList codesOf(const DeploymentOutcome &outcome)
    {
        QStringList codes;
        for (const Finding &finding : outcome.findings) {
            codes.append(finding.code());
        }
        return codes;
    }

    QString served(const QString &path) const { return m_folder + u"/current/"_s + path; }

    QStringList releases() const
    {
        return QDir(m_folder + u"/releases"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }

    /// The release with so many domains is served, whole: sha256sum's own word for it would be ours.
    void verifyServed(int domains) const
    {
        QFile manifest(served(u"manifest.json"_s));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        const std::optional<FileHashes> hashes = readManifest(manifest.readAll());
        QVERIFY(hashes);
        for (auto it = hashes->cbegin(); it != hashes->cend(); ++it) {
            QFile file(served(it.key()));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(it.key()));
            QCOMPARE(hashOf(file.readAll()), it.value());
        }
        QCOMPARE(QDir(served(u"dns"_s)).entryList({u"*.zone"_s}).size(), domains);
    }

    QStringList tree() const
    {
        QStringList paths;
        QDirIterator entries(m_folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QFileInfo info = entries.nextFileInfo();
            paths.append(info.filePath() + info.lastModified().toString(Qt::ISODateWithMs));
        }
        paths.sort();
        return paths;
    }

    /// From now on the server unpacks 20 bytes and waits.
    void holdUpload()
    {
        m_server.write(u"hold"_s, {});
        QFile::remove(m_server.path(u"held"_s));
        const QByteArray folder = m_server.path(u"."_s).toUtf8();
        m_server.replaceOnServer(u"tar"_s, "{ /usr/bin/head -c 20; touch " + folder + "/held; while [ -e " +
                                               folder +
                                               "/hold ]; do sleep 0.05; done; cat; } | /bin/tar \"$@\"");
    }

    void whenHeld(Deployment &deployment, const std::function<void()> &act)
    {
        auto *poll = new QTimer(&deployment);
        connect(poll, &QTimer::timeout, poll, [this, poll, act] {
            if (QFileInfo::exists(m_server.path(u"held"_s))) {
                poll->stop();
                act();
            }
        });
        poll->start(20);
    }

    /// Lets go of the server's part of a dead connection, and waits for its lock.
    void release()
    {
        QVERIFY(QFile::remove(m_server.path(u"hold"_s)));
        m_server.restoreOnServer();
        QTRY_COMPARE(QProcess::execute(u"flock"_s, {u"-n"_s, m_folder + u"/releases/.lock"_s, u"true"_s}), 0);
    }

    SshServer m_server;
    QString m_folder;
    QString m_ssh = u"web"_s;
    QString m_reload;
    QStringList m_log;
    int m_keep = DeploymentTarget::defaultKeep;
    int m_run = 0;
};

QTEST_GUILESS_MAIN(DeploymentTest)
#include "tst_deployment.moc"
