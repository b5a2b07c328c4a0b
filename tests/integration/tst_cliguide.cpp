// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

using namespace Qt::StringLiterals;

/// Guides for users from the command line.
class CliGuideTest : public QObject, private CliRun
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeWorkspace(); }
    void cleanup() { removeEntries(); }

    void oneGuideGoesToStandardOutput()
    {
        const Outcome outcome =
            run({u"guide"_s, u"a.autoconf.json"_s, u"--domain=société.example"_s, u"--client=iphone"_s,
                 u"--email=jean@société.example"_s, u"--lang=fr"_s});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QByteArray());
        QVERIFY(outcome.out.startsWith("<!DOCTYPE html>"));
        QVERIFY(outcome.out.contains("lang=\"fr\""));
        QVERIFY(outcome.out.contains("jean@société.example"));
        QVERIFY(outcome.out.contains("https://autoconfig.xn--socit-esab.example/"
                                     "email.mobileconfig?emailaddress=jean%40xn--socit-esab.example"));
    }

    void outWritesEveryClientInEveryLanguage()
    {
        const Outcome outcome = run({u"guide"_s, u"a.autoconf.json"_s, u"--out=guides"_s, u"--lang=en"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.startsWith("10 "));
        const QDir folder(path(u"guides/xn--socit-esab.example"_s));
        QCOMPARE(folder.entryList(QDir::Files, QDir::Name).size(), 10);
        QVERIFY(contents(folder.filePath(u"outlook.fr.html"_s)).contains("lang=\"fr\""));
        QVERIFY(contents(folder.filePath(u"outlook.en.html"_s)).contains("lang=\"en\""));
    }

    void wrongUsageIsExplained_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no domain") << QStringList{u"--client=mac"_s};
        QTest::newRow("no client") << QStringList{u"--domain=société.example"_s};
        QTest::newRow("unknown client") << QStringList{u"--domain=société.example"_s, u"--client=amiga"_s};
        QTest::newRow("address of another domain")
            << QStringList{u"--domain=société.example"_s, u"--client=mac"_s, u"--email=a@example.org"_s};
        QTest::newRow("address for all") << QStringList{u"--out=guides"_s, u"--email=a@société.example"_s};
    }

    void wrongUsageIsExplained()
    {
        QFETCH(const QStringList, options);
        const Outcome outcome = run(QStringList{u"guide"_s, u"a.autoconf.json"_s} + options);
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(!QDir(path(u"guides"_s)).exists());
    }

    void whatCannotBeDoneIsSaid()
    {
        QCOMPARE(run({u"guide"_s, u"a.autoconf.json"_s, u"--domain=example.net"_s, u"--client=mac"_s}).status,
                 3);
        write(path(u"guides"_s), "a file");
        const Outcome outcome = run({u"guide"_s, u"a.autoconf.json"_s, u"--out=guides"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.contains("guides/xn--socit-esab.example"));
    }
};

QTEST_GUILESS_MAIN(CliGuideTest)
#include "tst_cliguide.moc"
