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

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

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
