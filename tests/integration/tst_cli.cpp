// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

/// The frame that all commands share, and those that show one domain.
class CliTest : public QObject, private CliRun
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { removeEntries(); }

    // The frame that all commands share

    void helpNamesEveryCommand_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("French") << u"fr"_s;
    }

    void helpNamesEveryCommand()
    {
        QFETCH(QString, language);
        const Outcome outcome = run({u"--help"_s, u"--lang"_s, language});
        QCOMPARE(outcome.status, 0);
        for (const char *command : {"new", "import", "validate", "clients", "preview", "zone", "export"}) {
            QVERIFY2(outcome.out.contains("\n  " + QByteArray(command) + ' '), command);
            const Outcome help = run({QString::fromLatin1(command), u"--help"_s, u"--lang="_s + language});
            QCOMPARE(help.status, 0);
            QVERIFY(help.out.contains("email-autoconfigure-cli " + QByteArray(command)));
            QVERIFY(help.err.isEmpty());
        }
    }

    void helpIsInTheLanguageAskedFor()
    {
        QVERIFY(run({u"preview"_s, u"--help"_s, u"--lang"_s, u"en"_s}).out.contains("exact bytes"));
        const QByteArray french = run({u"preview"_s, u"--help"_s, u"--lang"_s, u"fr"_s}).out;
        QVERIFY2(french.contains("octets"), french.constData());
        QVERIFY(!french.contains("exact bytes"));
    }

    void theSystemsLanguageIsTheDefault()
    {
        m_environment.insert(u"LC_ALL"_s, u""_s);
        m_environment.insert(u"LANGUAGE"_s, u""_s);
        m_environment.insert(u"LANG"_s, u"fr_FR.UTF-8"_s);
        QVERIFY(run({u"--help"_s}).out.contains("Commandes"));
        m_environment = QProcessEnvironment::systemEnvironment();
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("nothing") << QStringList() << QByteArray("A command is missing.");
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << QByteArray("“frobnicate”");
        QTest::newRow("unknown option")
            << QStringList{u"validate"_s, u"--colour"_s, u"x"_s} << QByteArray("--colour");
        QTest::newRow("unknown option before the command")
            << QStringList{u"--colour"_s, u"validate"_s} << QByteArray("--colour");
        QTest::newRow("unknown language") << QStringList{u"clients"_s, u"--lang=de"_s} << QByteArray("“de”");
        QTest::newRow("unknown format")
            << QStringList{u"clients"_s, u"--format"_s, u"xml"_s} << QByteArray("“xml”");
        QTest::newRow("no file") << QStringList{u"validate"_s} << QByteArray("FILE");
        QTest::newRow("two files") << QStringList{u"validate"_s, u"a"_s, u"b"_s} << QByteArray("“b”");
        QTest::newRow("no domain") << QStringList{u"zone"_s, u"x"_s} << QByteArray("--domain");
        QTest::newRow("no value") << QStringList{u"zone"_s, u"x"_s, u"--domain"_s} << QByteArray("--domain");
        QTest::newRow("empty value") << QStringList{u"export"_s, u"x"_s, u"--out="_s} << QByteArray("--out");
        QTest::newRow("given twice") << QStringList{u"zone"_s, u"x"_s, u"--domain=a.example"_s,
                                                    u"--domain=b.example"_s}
                                     << QByteArray("--domain");
        QTest::newRow("value for a switch")
            << QStringList{u"export"_s, u"x"_s, u"--out=y"_s, u"--force=yes"_s} << QByteArray("--force");
        QTest::newRow("unknown client")
            << QStringList{u"preview"_s, u"x"_s, u"--domain=a.example"_s, u"--client=netscape"_s}
            << QByteArray("mozilla-autoconfig");
        QTest::newRow("unknown target")
            << QStringList{u"export"_s, u"x"_s, u"--out=y"_s, u"--target=iis"_s} << QByteArray("“iis”");
        QTest::newRow("new with a bad domain")
            << QStringList{u"new"_s, u"x"_s, u"--domain=not a domain"_s} << QByteArray("“not a domain”");
        QTest::newRow("new with a bad port")
            << QStringList{u"new"_s, u"x"_s, u"--domain=a.example"_s, u"--imap=mail.a.example:99999"_s}
            << QByteArray("65535");
        QTest::newRow("new with a bad host")
            << QStringList{u"new"_s, u"x"_s, u"--domain=a.example"_s, u"--smtp=../etc"_s}
            << QByteArray("../etc");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, complaint);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.startsWith("email-autoconfigure-cli: "), outcome.err.constData());
        QVERIFY2(outcome.err.contains(complaint), outcome.err.constData());
        QVERIFY(outcome.err.contains("--help"));
        QVERIFY(!QFile::exists(path(u"x"_s)));
    }

    void versionIsOneLine()
    {
        const Outcome outcome = run({u"--version"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.startsWith("email-autoconfigure-cli "));
        QCOMPARE(outcome.out.count('\n'), 1);
    }

    void noGraphicalLibraryIsLinked()
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {QStringLiteral(CLI_PROGRAM)});
        QVERIFY(ldd.waitForFinished());
        const QByteArray libraries = ldd.readAll();
        QVERIFY(libraries.contains("Qt6Core"));
        for (const char *library : {"Qt6Gui", "Qt6Widgets", "libX11", "libGL"}) {
            QVERIFY2(!libraries.contains(library), library);
        }
    }

    void clientsListsTheFormats()
    {
        const Outcome text = run({u"clients"_s});
        QCOMPARE(text.status, 0);
        const QJsonArray clients =
            run({u"clients"_s, u"--format=json"_s}).json().value(u"clients"_s).toArray();
        QStringList ids;
        for (const QJsonValue &client : clients) {
            ids.append(client[u"id"_s].toString());
            QVERIFY(text.out.contains(ids.constLast().toUtf8()));
        }
        QCOMPARE(ids, (QStringList{u"activesync-autodiscover"_s, u"activesync-v2"_s, u"apple-profile"_s,
                                   u"autodiscover-v2"_s, u"ietf-pacc"_s, u"mozilla-autoconfig"_s,
                                   u"outlook-autodiscover"_s, u"outlook-local"_s}));
        QVERIFY(text.out.contains(
            "GET https://autodiscover.%EMAILDOMAIN%/autodiscover/autodiscover.json?Protocol="
            "ActiveSync\n"));
    }

    void aFormatThatTheDomainHasNoUseForHasNoPreview()
    {
        run({u"new"_s, u"w.autoconf.json"_s, u"--domain=example.org"_s});
        const Outcome outcome =
            run({u"preview"_s, u"w.autoconf.json"_s, u"--domain=example.org"_s, u"--client=activesync-v2"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains("activesync-v2") && outcome.err.contains("example.org"),
                 outcome.err.constData());
    }

    // new

    void newRefusesToOverwrite()
    {
        write(path(u"mine.autoconf.json"_s), "mine");
        const Outcome outcome = run({u"new"_s, u"mine.autoconf.json"_s, u"--domain=example.org"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.startsWith("email-autoconfigure-cli: mine.autoconf.json: "));
        QCOMPARE(contents(path(u"mine.autoconf.json"_s)), "mine");
    }

    void newMakesAWorkspaceThatEveryCommandTakes()
    {
        const Outcome made = run({u"new"_s, u"--domain"_s, u"société.example"_s, u"a.autoconf.json"_s,
                                  u"--imap=imap.société.example:143"_s, u"--smtp"_s,
                                  u"smtp.example.net:587"_s, u"--name"_s, u"Société & Co"_s});
        QCOMPARE(made.status, 0);
        QVERIFY(made.err.isEmpty());
        const QJsonObject file = jsonFile(path(u"a.autoconf.json"_s));
        QCOMPARE(file[u"domains"_s][0][u"name"_s], u"société.example"_s);
        const QJsonArray services = file[u"profiles"_s][0][u"services"_s].toArray();
        QCOMPARE(services.size(), 2);
        QCOMPARE(services[0][u"host"_s], u"imap.société.example"_s);
        QCOMPARE(services[0][u"port"_s], 143);
        QCOMPARE(services[0][u"security"_s], u"starttls"_s);
        QCOMPARE(services[1][u"port"_s], 587);
        QCOMPARE(services[1][u"security"_s], u"starttls"_s);
        QCOMPARE(file[u"profiles"_s][0][u"displayName"_s], u"Société & Co"_s);
        QCOMPARE(run({u"validate"_s, u"a.autoconf.json"_s}).status, 0);
    }

    void newUsesTlsUnlessAsked()
    {
        QCOMPARE(run({u"new"_s, u"a.autoconf.json"_s, u"--domain=example.org"_s}).status, 0);
        const QJsonObject file = jsonFile(path(u"a.autoconf.json"_s));
        for (const QJsonValue &service : file[u"profiles"_s][0][u"services"_s].toArray()) {
            QCOMPARE(service[u"host"_s], u"mail.example.org"_s);
            QCOMPARE(service[u"security"_s], u"tls"_s);
        }
    }

    void newSaysWhyItCannotWrite()
    {
        const Outcome outcome =
            run({u"new"_s, u"no/such/folder/a.autoconf.json"_s, u"--domain=example.org"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.err.startsWith("email-autoconfigure-cli: no/such/folder/a.autoconf.json: "),
                 outcome.err.constData());
    }

    // preview and zone

    void previewWritesTheDocumentAndNothingElse()
    {
        makeWorkspace();
        const Outcome byUnicode = preview({u"--domain=société.example"_s});
        QCOMPARE(byUnicode.status, 0);
        QVERIFY(byUnicode.err.isEmpty());
        QVERIFY(byUnicode.out.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig"));
        QVERIFY(byUnicode.out.endsWith("</clientConfig>\n"));
        QVERIFY(byUnicode.out.contains("<domain>xn--socit-esab.example</domain>"));
        // One domain, two spellings: the same bytes.
        QCOMPARE(preview({u"--domain=XN--SOCIT-ESAB.example"_s}).out, byUnicode.out);
    }

    void documentsDoNotDependOnLanguageOrLocale()
    {
        makeWorkspace();
        const Outcome english = preview({u"--domain=société.example"_s, u"--lang=en"_s});
        QCOMPARE(preview({u"--domain=société.example"_s, u"--lang=fr"_s}).out, english.out);
        for (const QString &locale : {u"C"_s, u"fr_FR.ISO-8859-1"_s, u"tr_TR.UTF-8"_s, u"nonsense"_s}) {
            m_environment.insert(u"LC_ALL"_s, locale);
            const Outcome outcome = preview({u"--domain=société.example"_s});
            m_environment = QProcessEnvironment::systemEnvironment();
            QCOMPARE(outcome.status, 0);
            QCOMPARE(outcome.out, english.out);
            QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        }
    }

    void previewForAnAddressIsOfItsDomain()
    {
        makeWorkspace();
        const QStringList apple{u"preview"_s, u"a.autoconf.json"_s, u"--domain=société.example"_s,
                                u"--client=apple-profile"_s, u"--email"_s};
        const Outcome outcome = run(apple + QStringList{u"jean.o'neil+x@société.example"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("jean.o'neil+x@xn--socit-esab.example"));
        const Outcome foreign = run(apple + QStringList{u"jean@example.net"_s});
        QCOMPARE(foreign.status, 2);
        QVERIFY(foreign.out.isEmpty());
        QCOMPARE(run(apple + QStringList{u"no address"_s}).status, 2);
    }

    void anUnknownDomainIsNamedWithThoseThatExist()
    {
        makeWorkspace();
        for (const Outcome &outcome : {preview({u"--domain=example.net"_s}),
                                       run({u"zone"_s, u"a.autoconf.json"_s, u"--domain=example.net"_s})}) {
            QCOMPARE(outcome.status, 3);
            QVERIFY(outcome.out.isEmpty());
            QVERIFY2(outcome.err.startsWith("email-autoconfigure-cli: a.autoconf.json: "),
                     outcome.err.constData());
            QVERIFY(outcome.err.contains("example.net") && outcome.err.contains("société.example"));
        }
    }

    void zoneIsWhatIsPastedIntoAZone()
    {
        makeWorkspace();
        const Outcome outcome = run({u"zone"_s, u"a.autoconf.json"_s, u"--domain=société.example"_s});
        QCOMPARE(outcome.status, 0);
        for (const QByteArray &line : outcome.out.split('\n')) {
            QVERIFY2(line.isEmpty() || line.startsWith("; ") || line.contains(" IN "), line.constData());
        }
        QVERIFY(outcome.out.contains("\nautoconfig.xn--socit-esab.example. "));
        const QJsonObject json =
            run({u"zone"_s, u"a.autoconf.json"_s, u"--domain=société.example"_s, u"--format=json"_s}).json();
        QVERIFY(!json[u"records"_s].toArray().isEmpty());
        for (const QJsonValue &record : json[u"records"_s].toArray()) {
            QVERIFY(outcome.out.contains(record[u"line"_s].toString().toUtf8() + '\n'));
        }
        QVERIFY(json[u"findings"_s].isArray());
    }

    // Files that are not what they should be, and output that goes nowhere

    void anUnreadableWorkspaceIsOneClearError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("not JSON") << QByteArray("{\n  oops") << QByteArray("x.autoconf.json:2:");
        QTest::newRow("empty") << QByteArray() << QByteArray("x.autoconf.json");
        QTest::newRow("wrong type")
            << QByteArray(R"({"format": "email-autoconfigure", "version": 1, "domains": [{"name": 7}]})")
            << QByteArray("/domains/0/name");
        QTest::newRow("newer") << QByteArray(R"({"format": "email-autoconfigure", "version": 2})")
                               << QByteArray("x.autoconf.json");
    }

    void anUnreadableWorkspaceIsOneClearError()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, place);
        write(path(u"x.autoconf.json"_s), bytes);
        const QList<QStringList> commands = {
            {u"validate"_s},
            {u"zone"_s, u"--domain=a.example"_s},
            {u"preview"_s, u"--domain=a.example"_s, u"--client=mozilla-autoconfig"_s},
            {u"export"_s, u"--out=bundle"_s}};
        for (const QStringList &command : commands) {
            const Outcome outcome = run(command + QStringList{u"x.autoconf.json"_s});
            QCOMPARE(outcome.status, 3);
            QVERIFY(outcome.out.isEmpty());
            QVERIFY2(outcome.err.startsWith("email-autoconfigure-cli: "), outcome.err.constData());
            QVERIFY2(outcome.err.contains(place), outcome.err.constData());
            QCOMPARE(outcome.err.count('\n'), 1);
        }
        QVERIFY(!QFile::exists(path(u"bundle"_s)));
    }

    void aMissingFileIsNamed()
    {
        const Outcome outcome = run({u"validate"_s, u"nowhere.autoconf.json"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.startsWith("email-autoconfigure-cli: nowhere.autoconf.json: "));
    }

    void aReaderThatGoesAwayIsNoError()
    {
        QProcess process;
        process.setChildProcessModifier([] {
            int ends[2];
            if (pipe(ends) == 0) {
                close(ends[0]);
                dup2(ends[1], STDOUT_FILENO);
            }
        });
        process.start(QStringLiteral(CLI_PROGRAM), {u"clients"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }

    void aFullDiskIsAnError()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(CLI_PROGRAM), {u"clients"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardError().startsWith("email-autoconfigure-cli: "));
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
