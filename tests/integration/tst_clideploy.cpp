// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "support/sshserver.h"

using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

/// `deploy`, with a real sshd on loopback.
class CliDeployTest : public QObject, private CliRun
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
        m_environment = QProcessEnvironment::systemEnvironment();
    }

    void init()
    {
        removeEntries();
        m_server.trust(u"host"_s);
        m_srv = m_server.path(u"srv%1"_s.arg(++m_run));
        QCOMPARE(run({u"new"_s, u"a.autoconf.json"_s, u"--domain=example.org"_s}).status, 0);
        edit([](QJsonObject &workspace) {
            QJsonObject hosting = workspace[u"hosting"_s].toObject();
            hosting[u"webHost"_s] = u"www.example.org"_s;
            workspace[u"hosting"_s] = hosting;
        });
    }

    void deploysPreviewsAndRollsBack()
    {
        const Outcome dry = deploy({u"--dry-run"_s, u"--format=json"_s});
        QCOMPARE(dry.status, 0);
        const QJsonArray added = dry.json()[u"changes"_s][u"added"_s].toArray();
        QVERIFY(added.contains(u"www/example.org/mail/config-v1.1.xml"_s));
        QVERIFY(!QFileInfo::exists(m_srv));

        const Outcome first = deploy({u"--format=json"_s});
        QCOMPARE(first.status, 0);
        QCOMPARE(codes(first), QStringList{u"deployed"_s});
        QVERIFY(first.json()[u"switched"_s].toBool());
        QVERIFY(QFileInfo::exists(m_srv + u"/current/www/example.org/mail/config-v1.1.xml"_s));

        QVERIFY(deploy({u"--dry-run"_s}).out.contains("Nothing would change."));
        const Outcome second = deploy({u"--target=dns"_s, u"--reload=echo reloaded >&2"_s});
        QCOMPARE(second.status, 0);
        QVERIFY2(second.out.contains("uploaded and verified"), second.out.constData());
        QVERIFY2(second.err.contains("reloaded"), second.err.constData());
        QVERIFY(!QFileInfo::exists(m_srv + u"/current/www"_s));
        QVERIFY(deploy({u"--dry-run"_s}).out.contains("\n+ www/example.org/mail/config-v1.1.xml\n"));

        const Outcome back = deploy({u"--rollback"_s, u"--format=json"_s});
        QCOMPARE(codes(back), QStringList{u"rolled-back"_s});
        QCOMPARE(back.json()[u"release"_s], first.json()[u"release"_s]);
        QVERIFY(QFileInfo::exists(m_srv + u"/current/www"_s));
        QCOMPARE(deploy({u"--rollback"_s}).status, 3);
    }

    void theWorkspaceNamesTheServer()
    {
        const QStringList bare = {u"deploy"_s, u"a.autoconf.json"_s, u"--lang=en"_s};
        QCOMPARE(run(bare).status, 2);
        const QJsonObject target{{u"ssh"_s, u"web"_s}, {u"directory"_s, m_srv}, {u"keep"_s, 1}};
        edit([&target](QJsonObject &workspace) { workspace[u"deployment"_s] = QJsonArray{target}; });
        QCOMPARE(run(bare).status, 0);
        QCOMPARE(run(bare).status, 0);
        const QDir releases(m_srv + u"/releases"_s);
        QCOMPARE(releases.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        // Said again on the command line, it is the same target.
        QCOMPARE(deploy({}).status, 0);
        QCOMPARE(releases.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        QCOMPARE(deploy({u"--keep=3"_s}).status, 0);
        QCOMPARE(releases.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);

        edit([&target](QJsonObject &workspace) {
            QJsonObject other = target;
            other[u"ssh"_s] = u"other"_s;
            workspace[u"deployment"_s] = QJsonArray{target, other};
        });
        const Outcome several = run(bare);
        QCOMPARE(several.status, 2);
        QVERIFY(several.err.contains("--to other:"));
    }

    void errorsAreNotDeployedUnasked()
    {
        edit([](QJsonObject &workspace) { workspace.remove(u"profiles"_s); });
        const Outcome refused = deploy({u"--format=json"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY(!codes(refused).isEmpty() && !refused.json()[u"switched"_s].toBool());
        QVERIFY(!QFileInfo::exists(m_srv));
        const Outcome forced = deploy({u"--force"_s, u"--format=json"_s});
        QCOMPARE(forced.status, 1);
        QVERIFY(codes(forced).contains(u"deployed"_s));
    }

    void failuresHaveCodesAndCures()
    {
        m_server.trust({});
        const Outcome unknown = deploy({u"--format=json"_s});
        QCOMPARE(unknown.status, 3);
        QCOMPARE(codes(unknown), QStringList{u"ssh-host-key-unknown"_s});
        const QJsonValue advice = unknown.json()[u"findings"_s][0][u"advice"_s];
        QVERIFY2(advice.toString().contains(u"ssh web"_s), qPrintable(advice.toString()));
        m_server.trust(u"host"_s);
        const Outcome reload = deploy({u"--reload=exit 4"_s, u"--format=json"_s});
        QCOMPARE(reload.status, 1);
        QCOMPARE(codes(reload), QStringList{u"deployment-reload-failed"_s});
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("no folder") << QStringList{u"--to=web"_s};
        QTest::newRow("an option") << QStringList{u"--to=-v:/srv"_s};
        QTest::newRow("keep 0") << QStringList{u"--to=web:/srv"_s, u"--keep=0"_s};
        QTest::newRow("both") << QStringList{u"--to=web:/srv"_s, u"--dry-run"_s, u"--rollback"_s};
        QTest::newRow("part") << QStringList{u"--to=web:/srv"_s, u"--target=iis"_s};
    }

    void wrongUsage()
    {
        QFETCH(QStringList, more);
        QCOMPARE(run(QStringList{u"deploy"_s, u"a.autoconf.json"_s} + more).status, 2);
    }

private:
    Outcome deploy(const QStringList &more) const
    {
        return run(
            QStringList{u"deploy"_s, u"a.autoconf.json"_s, u"--lang=en"_s, u"--to"_s, u"web:"_s + m_srv} +
            more);
    }

    static QStringList codes(const Outcome &outcome)
    {
        QStringList list;
        for (const QJsonValue &finding : outcome.json()[u"findings"_s].toArray()) {
            list.append(finding[u"code"_s].toString());
        }
        return list;
    }

    template <typename Change>
    void edit(Change change) const
    {
        QJsonObject workspace = jsonFile(path(u"a.autoconf.json"_s));
        change(workspace);
        write(path(u"a.autoconf.json"_s), QJsonDocument(workspace).toJson());
    }

    SshServer m_server;
    QString m_srv;
    int m_run = 0;
};

QTEST_GUILESS_MAIN(CliDeployTest)
#include "tst_clideploy.moc"
