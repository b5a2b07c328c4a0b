// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QByteArray contents(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &fileName, const QByteArray &bytes)
{
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// Runs the real program as a shell would.
class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void cleanup() { m_folder.reset(); }

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

    void clientsListsTheThreeFormats()
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
        QCOMPARE(ids, (QStringList{u"apple-profile"_s, u"mozilla-autoconfig"_s, u"outlook-autodiscover"_s}));
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
        const QJsonObject file = QJsonDocument::fromJson(contents(path(u"a.autoconf.json"_s))).object();
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
        const QJsonObject file = QJsonDocument::fromJson(contents(path(u"a.autoconf.json"_s))).object();
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

    // import

    void importRefusesWhatIsNoList()
    {
        write(path(u"page.html"_s), "<html><body>example.org</body></html>");
        const Outcome outcome = run({u"import"_s, u"page.html"_s, u"--out=new.autoconf.json"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.startsWith("email-autoconfigure-cli: page.html: "));
        QVERIFY(!QFile::exists(path(u"new.autoconf.json"_s)));
    }

    void aListNeedsAProfile()
    {
        write(path(u"list.txt"_s), "example.org\n");
        const Outcome outcome = run({u"import"_s, u"list.txt"_s, u"--out=new.autoconf.json"_s});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains("--profile-from"));
    }

    void aListSharesProfileAndHosting()
    {
        makeWorkspace();
        write(path(u"list.csv"_s), "domain;displayName\nexample.net;Réseau\nno domain\nexample.com;\n");
        const Outcome outcome = run({u"import"_s, u"list.csv"_s, u"--profile-from=a.autoconf.json"_s,
                                     u"--out=new.autoconf.json"_s, u"--format=json"_s});
        const QJsonObject json = outcome.json();
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        QCOMPARE(json[u"findings"_s].toArray().size(), 1);
        QVERIFY(outcome.status == 0 || json[u"findings"_s][0][u"severity"_s] == u"error"_s);
        const QJsonObject base = QJsonDocument::fromJson(contents(path(u"a.autoconf.json"_s))).object();
        const QJsonObject file = QJsonDocument::fromJson(contents(path(u"new.autoconf.json"_s))).object();
        QCOMPARE(file[u"profiles"_s], base[u"profiles"_s]);
        QCOMPARE(file[u"hosting"_s], base[u"hosting"_s]);
        QStringList names;
        for (const QJsonValue &domain : file[u"domains"_s].toArray()) {
            names.append(domain[u"name"_s].toString());
            QCOMPARE(domain[u"profile"_s], u"main"_s);
        }
        QVERIFY(names.contains(u"example.net"_s) && names.contains(u"example.com"_s));
    }

    void classicSettingsBecomeAWorkspace()
    {
        write(path(u"settings.json"_s),
              R"({"info": {"name": "Example", "url": "https://example.org", "domain": "example.org"},)"
                  R"("server": {"imap": {"host": "mail.example.org", "port": "993", "socket": "SSL"},)"
                  R"("smtp": {"host": "{{$SMTP_HOST}}", "port": 587, "socket": "STARTTLS"},)"
                  R"("domain_required": false}, "ttl": 24})");
        const Outcome outcome =
            run({u"import"_s, u"settings.json"_s, u"--out"_s, u"new.autoconf.json"_s, u"--lang=en"_s});
        QVERIFY2(outcome.status == 0 || outcome.status == 1, outcome.err.constData());
        QVERIFY2(outcome.out.contains("{{$SMTP_HOST}}"), outcome.out.constData());
        const QJsonObject file = QJsonDocument::fromJson(contents(path(u"new.autoconf.json"_s))).object();
        QCOMPARE(file[u"domains"_s][0][u"name"_s], u"example.org"_s);
        QCOMPARE(file[u"profiles"_s][0][u"services"_s][0][u"port"_s], 993);
    }

    void importReplacesAFileOnlyWhenForced()
    {
        makeWorkspace();
        write(path(u"list.txt"_s), "example.net\n");
        write(path(u"old.autoconf.json"_s), "old");
        const QStringList import{u"import"_s, u"list.txt"_s, u"--profile-from=a.autoconf.json"_s,
                                 u"--out=old.autoconf.json"_s};
        QCOMPARE(run(import).status, 3);
        QCOMPARE(contents(path(u"old.autoconf.json"_s)), "old");
        QCOMPARE(run(import + QStringList{u"--force"_s}).status, 0);
        QVERIFY(contents(path(u"old.autoconf.json"_s)).contains("example.net"));
    }

    // validate

    void reportsHaveOneShapeInEveryLanguage()
    {
        write(path(u"bad.autoconf.json"_s), R"({"format": "email-autoconfigure", "version": 1,)"
                  R"("profiles": [{"id": "p", "services": [{"protocol": "imap", "host": "not a host", "port": 993, "security": "starttls"}]}],)"
                  R"("domains": [{"name": "example.org", "profile": "nowhere"}, {"name": "EXAMPLE.org", "profile": "p"}]})");
        const Outcome text = run({u"validate"_s, u"bad.autoconf.json"_s, u"--lang=en"_s});
        QCOMPARE(text.status, 1);
        QList<QStringList> stable;
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            const Outcome outcome =
                run({u"validate"_s, u"bad.autoconf.json"_s, u"--format=json"_s, u"--lang"_s, language});
            QCOMPARE(outcome.status, 1);
            QVERIFY(outcome.out.endsWith("}\n"));
            QStringList lines;
            for (const QJsonValue &finding : outcome.json()[u"findings"_s].toArray()) {
                const QStringList keys = finding.toObject().keys();
                QCOMPARE(keys, (QStringList{u"actual"_s, u"advice"_s, u"code"_s, u"expected"_s, u"message"_s,
                                            u"path"_s, u"severity"_s, u"subject"_s}));
                QVERIFY(!finding[u"message"_s].toString().isEmpty());
                lines.append(finding[u"severity"_s].toString() + u' ' + finding[u"code"_s].toString() + u' ' +
                             finding[u"path"_s].toString());
                QVERIFY(text.out.contains(finding[u"code"_s].toString().toUtf8()));
            }
            stable.append(lines);
        }
        QVERIFY(!stable.at(0).isEmpty());
        QCOMPARE(stable.at(0), stable.at(1));
        QVERIFY(stable.at(0).filter(u"/domains/0/profile"_s).size() == 1);
    }

    // export

    void theBundleHoldsWhatPreviewShows()
    {
        makeWorkspace();
        const Outcome outcome =
            run({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s, u"--format=json"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        const QJsonObject json = outcome.json();
        QVERIFY(json[u"findings"_s].isArray());
        QCOMPARE(json[u"target"_s].toString(), path(u"bundle"_s));
        QCOMPARE(json[u"files"_s].toInt(), json[u"paths"_s].toArray().size());
        for (const QJsonValue &file : json[u"paths"_s].toArray()) {
            QVERIFY(QFile::exists(path(u"bundle/"_s + file.toString())));
        }
        QCOMPARE(contents(path(u"bundle/www/xn--socit-esab.example/mail/config-v1.1.xml"_s)),
                 preview({u"--domain=société.example"_s}).out);
        QCOMPARE(contents(path(u"bundle/dns/xn--socit-esab.example.zone"_s)),
                 run({u"zone"_s, u"a.autoconf.json"_s, u"--domain=société.example"_s}).out);
    }

    void targetsChooseTheParts()
    {
        makeWorkspace();
        QCOMPARE(run({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s, u"--target=dns"_s, u"--target"_s,
                      u"nginx"_s})
                     .status,
                 0);
        const QStringList parts =
            QDir(path(u"bundle"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(parts.contains(u"dns"_s) && parts.contains(u"nginx"_s));
        QVERIFY(!parts.contains(u"apache"_s));
    }

    void exportKeepsWhatIsNotABundle()
    {
        makeWorkspace();
        QVERIFY(QDir(m_folder->path()).mkpath(u"home/documents"_s));
        write(path(u"home/thesis.txt"_s), "years of work");
        for (const QStringList &force : {QStringList(), QStringList{u"--force"_s}}) {
            const Outcome outcome =
                run(QStringList{u"export"_s, u"a.autoconf.json"_s, u"--out=home"_s} + force);
            QCOMPARE(outcome.status, 3);
            QVERIFY(outcome.err.startsWith("email-autoconfigure-cli: "));
            QCOMPARE(contents(path(u"home/thesis.txt"_s)), "years of work");
        }
        // An unchanged bundle is replaced.
        QCOMPARE(run({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s}).status, 0);
        QCOMPARE(run({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s}).status, 0);
    }

    void anInterruptedExportLeavesNothing()
    {
        // Large enough that it is still at work when it is interrupted.
        QByteArray list;
        for (int i = 0; i < 10000; ++i) {
            list += "client-" + QByteArray::number(i) + ".example\n";
        }
        makeWorkspace();
        write(path(u"list.txt"_s), list);
        QCOMPARE(run({u"import"_s, u"list.txt"_s, u"--profile-from=a.autoconf.json"_s,
                      u"--out=big.autoconf.json"_s})
                     .status,
                 0);
        const QStringList before = entries();

        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(CLI_PROGRAM), {u"export"_s, u"big.autoconf.json"_s, u"--out=bundle"_s});
        QVERIFY(process.waitForStarted());
        // It writes beside its target.
        QTRY_VERIFY_WITH_TIMEOUT(entries() != before || process.state() == QProcess::NotRunning, 30000);
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardError().startsWith("email-autoconfigure-cli: "));
        QCOMPARE(entries(), before);
    }

    void whatStandsInAFileCannotSteerTheTerminal()
    {
        write(path(u"evil.autoconf.json"_s), R"({"format": "email-autoconfigure", "version": 1,)"
                  R"("profiles": [], "domains": [{"name": "\u001b[2J\u009b31mexample.org", "profile": "\u001b]0;title\u0007"}]})");
        const Outcome outcome = run({u"validate"_s, u"evil.autoconf.json"_s});
        QVERIFY(outcome.status == 1 || outcome.status == 3);
        const QByteArray all = outcome.out + outcome.err;
        QVERIFY(!all.isEmpty());
        QVERIFY(!all.contains('\x1b') && !all.contains('\x07') && !all.contains("\xc2\x9b"));
    }

private:
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }

    void makeWorkspace()
    {
        QCOMPARE(run({u"new"_s, u"a.autoconf.json"_s, u"--domain=société.example"_s, u"--lang=en"_s}).status,
                 0);
    }

    Outcome preview(const QStringList &arguments)
    {
        return run(QStringList{u"preview"_s, u"a.autoconf.json"_s, u"--client=mozilla-autoconfig"_s} +
                   arguments);
    }

    Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(CLI_PROGRAM), arguments);
        if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit) {
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
