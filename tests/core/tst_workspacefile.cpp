// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/validate.h"
#include "storage/resourcefile.h"
#include "storage/workspacefile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

#include <sys/resource.h>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

/// What python3-jsonschema says about these files against the schema that we ship; empty if they are valid.
QString schemaErrors(const QStringList &files)
{
    static const char script[] = R"(
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1], encoding="utf-8"))
Draft202012Validator.check_schema(schema)
for name in sys.argv[2:]:
    for error in Draft202012Validator(schema).iter_errors(json.load(open(name, encoding="utf-8"))):
        print(name, error.json_path, error.message)
)";
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"python3"_s, QStringList{u"-c"_s, QString::fromLatin1(script),
                                           QStringLiteral(SOURCE_ROOT "/resources/workspace.schema.json")} +
                                   files);
    if (!python.waitForFinished(60000)) {
        return u"python3 does not run: "_s + python.errorString();
    }
    return QString::fromUtf8(python.readAll());
}

void writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// JSON with apostrophes in place of quotation marks; moc loses its way in raw strings.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray withRoot(const QByteArray &members)
{
    return json("{'format': 'email-autoconfigure', 'version': 1, ") + json(members.constData()) + '}';
}

QByteArray withService(const char *service)
{
    return withRoot("'profiles': [{'id': 'main', 'services': [" + QByteArray(service) + "]}]");
}

Workspace largeWorkspace(qsizetype domains)
{
    Workspace workspace = newWorkspace(u"example.org"_s);
    for (qsizetype i = 1; i < domains; ++i) {
        Domain domain;
        domain.name = u"d%1.example"_s.arg(i);
        domain.profile = u"main"_s;
        domain.mx = {MxHost{u"mail.example.org"_s, 10, {}}};
        workspace.domains.append(domain);
    }
    return workspace;
}

/// Calls `visit` with the path of every member and element inside `value`, and with a function that gives the
/// whole with that place replaced.
using Replace = std::function<QJsonValue(const QJsonValue &)>;
using Visit = std::function<void(const QString &, const QJsonValue &, const Replace &)>;
void forEachPlace(const QJsonValue &value, const QString &path, const Replace &replace, const Visit &visit)
{
    visit(path, value, replace);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString key = it.key();
            forEachPlace(
                it.value(), path + u'/' + key,
                [object, key, replace](const QJsonValue &other) {
                    QJsonObject changed = object;
                    changed.insert(key, other);
                    return replace(changed);
                },
                visit);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            forEachPlace(
                array.at(i), path + u'/' + QString::number(i),
                [array, i, replace](const QJsonValue &other) {
                    QJsonArray changed = array;
                    changed.replace(i, other);
                    return replace(changed);
                },
                visit);
        }
    }
}

} // namespace

class WorkspaceFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleIsValid()
    {
        const QByteArray bytes = resourceFile(u"sample.autoconf.json"_s);
        const Result<Workspace> sample = parseWorkspace(bytes, u"sample"_s);
        QVERIFY2(sample, qPrintable(sample ? QString() : sample.error().text()));
        QCOMPARE(sample->domains.size(), 4);
        QCOMPARE(sample->profiles.at(0).displayName, u"Association Démo & Cie"_s);
        QCOMPARE(sample->domains.at(2).overrides.services->at(1).port, 587);
        for (const Finding &finding : validate(*sample)) {
            QVERIFY2(finding.severity() < Severity::Error,
                     qPrintable(finding.code() + finding.where.toString()));
        }
        QCOMPARE(serializeWorkspace(*sample), bytes);
        QCOMPARE(schemaErrors({QStringLiteral(SOURCE_ROOT "/resources/sample.autoconf.json")}), QString());
    }

    void aMemberThatIsThereTwiceIsNotDroppedSilently()
    {
        const Result<Workspace> read =
            parseWorkspace("{\n \"version\": 1, \"domains\": [{\"name\": \"a\"}],\n"
                           " \"domains\": []}",
                           u"f.json"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().place, u"f.json:3:2"_s);
        QVERIFY(read.error().message.contains(u"domains"_s));
    }

    void aTrailingCommaIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("list") << QByteArray("{\"version\": 1,\n \"domains\": [1,]}");
        QTest::newRow("list over lines") << QByteArray("{\"version\": 1,\n \"domains\": [1,\n  ]\n}");
        QTest::newRow("object") << QByteArray("{\"version\": 1,\n \"domains\":  1,}");
        QTest::newRow("object over lines") << QByteArray("{\"version\": 1,\n \"domains\":  1,\n\n}\n");
    }

    void aTrailingCommaIsNamed()
    {
        QFETCH(const QByteArray, json);
        const Result<Workspace> read = parseWorkspace(json, u"f.json"_s);
        QVERIFY(!read);
        // The 15th character of the second line in all of them.
        QCOMPARE(read.error().place, u"f.json:2:15"_s);
        QVERIFY2(read.error().message.contains(u"comma"_s), qPrintable(read.error().message));
    }

    void utf16IsNamed()
    {
        const Result<Workspace> read = parseWorkspace(QByteArray("\xFF\xFE{\0}\0", 6), u"f.json"_s);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(u"UTF-8"_s));
    }

    void newWorkspaceIsAGoodStart()
    {
        const Workspace workspace = newWorkspace(u"example.org"_s);
        QCOMPARE(workspace.profiles.at(0).services.at(0).host, u"mail.example.org"_s);
        QCOMPARE(workspace.profiles.at(0).services.at(0).port, 993);
        QCOMPARE(workspace.profiles.at(0).services.at(1).protocol, Protocol::Smtp);
        QCOMPARE(workspace.profiles.at(0).services.at(1).port, 465);
        // A guess would lead mail astray.
        QVERIFY(workspace.domains.at(0).mx.isEmpty());
        QCOMPARE(workspace.hosting.webHost, u"www.example.org"_s);
        QVERIFY(worstSeverity(validate(workspace)) < Severity::Warning);
    }

    void whatIsSavedIsLoadedAgain()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"w.autoconf.json"_s);
        Workspace workspace = largeWorkspace(3);
        workspace.hosting.root = QString();
        workspace.hosting.pacc = true;
        workspace.domains[1].overrides.services = QList<MailService>();
        workspace.domains[2].overrides.documentation = QList<Documentation>();
        workspace.domains[2].overrides.displayName = u"\"Éxemple\" <&> \\ 😀"_s;
        workspace.domains[2].dkimSelectors = {u"mail"_s, u"2030.k1"_s};
        workspace.profiles[0].services[0].authentication.clear();
        workspace.profiles[0].services[0].path = u"/x"_s;
        workspace.profiles[0].apple = {u"Société"_s, {u"D’accord ?"_s, u"Agreed?"_s, {}}, {}};
        workspace.hosting.signing = {u"/k/cert.pem"_s, u"/k/key.pem"_s, u"/k/chain.pem"_s, {}};
        QVERIFY(saveWorkspace(workspace, name));
        const Result<Workspace> loaded = loadWorkspace(name);
        QVERIFY(loaded);
        QCOMPARE(*loaded == workspace, true);
        QCOMPARE(serializeWorkspace(*loaded), readFile(name));
        QVERIFY(readFile(name).endsWith("}\n"));
        QVERIFY(!readFile(name).contains('\r'));
        QCOMPARE(schemaErrors({name}), QString());
    }

    void unknownMembersSurvive()
    {
        const QByteArray bytes =
            readFile(QStringLiteral(TEST_DATA "/workspace/unknown-members.autoconf.json"));
        QVERIFY(!bytes.isEmpty());
        const Result<Workspace> workspace = parseWorkspace(bytes, u"f"_s);
        QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().text()));
        QCOMPARE(serializeWorkspace(*workspace), bytes);
    }

    void absentMembersGetDefaults()
    {
        const Result<Workspace> workspace =
            parseWorkspace(withService("{'protocol': 'smtp', 'security': 'starttls'}"), u"f"_s);
        QVERIFY(workspace);
        QCOMPARE(workspace->hosting, Hosting());
        const MailService &service = workspace->profiles.at(0).services.at(0);
        QCOMPARE(service.port, 587);
        QCOMPARE(service.username, u"%EMAILADDRESS%"_s);
        QCOMPARE(service.authentication, QList<Authentication>{Authentication::PasswordCleartext});
    }

    void badInputIsOneErrorWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &place,
                            const QString &words) { QTest::newRow(name) << bytes << place << words; };
        row("empty", "", u"f"_s, u"empty"_s);
        row("blank", " \n\n", u"f"_s, u"empty"_s);
        row("text", "hello", u"f:1:1"_s, u"not JSON"_s);
        row("binary",
            QByteArray("\x7f"
                       "ELF\0\1",
                       6),
            u"f:1:1"_s, u"not JSON"_s);
        row("list", "[]", u"f:1:1"_s, u"{ … }"_s);
        row("missing comma", "{\n  \"a\": 1\n  \"b\": 2\n}", u"f:3:3"_s, u"comma"_s);
        row("missing colon", "{\"a\" 1}", u"f:1:6"_s, u"colon"_s);
        row("trailing comma", "{\"a\": 1,}", u"f:1:8"_s, u"comma"_s);
        row("single quotes", "{'a': 1}", u"f:1:2"_s, u"not JSON"_s);
        row("column counts characters", "{\"é😀\" 1}", u"f:1:7"_s, u"colon"_s);
        row("after a byte order mark", "\xEF\xBB\xBF{\"a\" 1}", u"f:1:6"_s, u"colon"_s);
        row("comment", "{\n// hello\n}", u"f:2:1"_s, u"not JSON"_s);
        row("number", "{\"a\": 01}", u"f:1:8"_s, u"not JSON"_s);
        row("escape", "{\"a\": \"\\u12x\"}", u"f:1:11"_s, u"escape"_s);
        row("word", "{\"a\": yes}", u"f:1:7"_s, u"not JSON"_s);
        row("unquoted", "{a: 1}", u"f:1:2"_s, u"not JSON"_s);
        row("unfinished string", "{\"a\": \"b}", u"f:1:10"_s, u"cut off"_s);
        row("text after the end", "{}\n{}", u"f:2:1"_s, u"after the end"_s);
        row("truncated", "{\"format\": \"email-auto", u"f:1:23"_s, u"cut off"_s);
        row("truncated after a line", "{\"format\":\n", u"f:2:1"_s, u"cut off"_s);
        row("Latin-1", "{\"a\": \"\xe9t\xe9\"}", u"f:1:8"_s, u"UTF-8"_s);
        row("nesting", QByteArray(5000, '['), u"f:1:1025"_s, u"nested"_s);
        row("no format", "{}", u"f: /format"_s, u"workspace of E-Mail Autoconfigure"_s);
        row("other format", json("{'format': 'tiled', 'version': 1}"), u"f: /format"_s, u"\"tiled\""_s);
        row("no version", json("{'format': 'email-autoconfigure'}"), u"f"_s, u"version"_s);
        row("newer version", json("{'format': 'email-autoconfigure', 'version': 2, 'profiles': 7}"),
            u"f: /version"_s, u"newer"_s);
        row("version zero", json("{'format': 'email-autoconfigure', 'version': 0}"), u"f: /version"_s,
            u"version"_s);
        row("version as text", json("{'format': 'email-autoconfigure', 'version': '1'}"), u"f: /version"_s,
            u"expected a whole number, found a text"_s);
        row("profiles as object", withRoot("'profiles': {}"), u"f: /profiles"_s,
            u"expected a list, found an object"_s);
        row("domain as text", withRoot("'domains': [{'name': 'a.example'}, 'b.example']"), u"f: /domains/1"_s,
            u"expected an object, found a text"_s);
        row("name as number", withRoot("'domains': [{'name': 7}]"), u"f: /domains/0/name"_s,
            u"expected a text, found a whole number"_s);
        row("name is missing", withRoot("'domains': [{'profile': 'main'}]"), u"f: /domains/0"_s,
            u"\"name\""_s);
        row("newline in a name", withRoot("'domains': [{'name': 'a.example\\nb.example'}]"),
            u"f: /domains/0/name"_s, u"U+000A"_s);
        row("half a surrogate pair", withRoot("'domains': [{'name': '\\ud83d.example'}]"),
            u"f: /domains/0/name"_s, u"U+D83D"_s);
        row("escape in an id", withRoot("'profiles': [{'id': '\\u001b[2J'}]"), u"f: /profiles/0/id"_s,
            u"U+001B"_s);
        row("port with a fraction", withService("{'protocol': 'imap', 'port': 993.5}"),
            u"f: /profiles/0/services/0/port"_s, u"expected a whole number, found a number"_s);
        row("huge port", withService("{'protocol': 'imap', 'port': 1e300}"),
            u"f: /profiles/0/services/0/port"_s, u"too large"_s);
        row("port as text", withService("{'protocol': 'imap', 'port': '993'}"),
            u"f: /profiles/0/services/0/port"_s, u"found a text"_s);
        row("unknown protocol", withService("{'protocol': 'gopher'}"),
            u"f: /profiles/0/services/0/protocol"_s,
            u"expected one of imap, pop3, smtp, jmap, managesieve, caldav, carddav, activesync; found \"gopher\""_s);
        row("letter case", withService("{'protocol': 'IMAP'}"), u"f: /profiles/0/services/0/protocol"_s,
            u"found \"IMAP\""_s);
        row("protocol is missing", withService("{'host': 'mail.example.org'}"),
            u"f: /profiles/0/services/0"_s, u"\"protocol\""_s);
        row("unknown authentication",
            withService("{'protocol': 'imap', 'authentication': ['oauth2', 'magic']}"),
            u"f: /profiles/0/services/0/authentication/1"_s, u"found \"magic\""_s);
        row("null override", withRoot("'domains': [{'name': 'a.example', 'overrides': {'services': null}}]"),
            u"f: /domains/0/overrides/services"_s, u"expected a list, found null"_s);
        row("address list", withRoot("'hosting': {'ipv4': '192.0.2.1'}"), u"f: /hosting/ipv4"_s,
            u"expected a list"_s);
    }

    void badInputIsOneErrorWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        QFETCH(QString, words);
        const Result<Workspace> workspace = parseWorkspace(bytes, u"f"_s);
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().place, place);
        QVERIFY2(workspace.error().message.contains(words), qPrintable(workspace.error().message));
    }

    void aNameThatIsNoHostNameIsLoadedToBeEdited()
    {
        const Result<Workspace> workspace =
            parseWorkspace(withRoot("'domains': [{'name': '../../etc/passwd', 'profile': 'x'}]"), u"f"_s);
        QVERIFY(workspace);
        QCOMPARE(workspace->domains.at(0).name, u"../../etc/passwd"_s);
    }

    void aHundredMegabytesOfNestingEndQuickly()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"deep.json"_s);
        writeFile(name, QByteArray(100 * 1024 * 1024, '['));
        QElapsedTimer timer;
        timer.start();
        const Result<Workspace> workspace = loadWorkspace(name);
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().place, name + u":1:1025"_s);
        QVERIFY(timer.elapsed() < 5000);
    }

    void aTooLargeFileIsNotRead()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"large.json"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(257LL * 1024 * 1024));
        const Result<Workspace> workspace = loadWorkspace(name);
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().place, name);
        QVERIFY2(workspace.error().message.contains(u"larger than 256"_s),
                 qPrintable(workspace.error().message));
    }

    void unreadableFilesAreErrors()
    {
        QTemporaryDir folder;
        for (const QString &name : {folder.filePath(u"absent.json"_s), folder.path()}) {
            const Result<Workspace> workspace = loadWorkspace(name);
            QVERIFY(!workspace);
            QCOMPARE(workspace.error().place, name);
        }
    }

    void aTruncatedSampleIsAlwaysAnError()
    {
        const QByteArray sample = resourceFile(u"sample.autoconf.json"_s);
        for (qsizetype size = 0; size < sample.size() - 2; size += 50) {
            const Result<Workspace> workspace = parseWorkspace(sample.left(size), u"f"_s);
            QVERIFY(!workspace);
            QVERIFY2(workspace.error().place.startsWith(u"f"_s), qPrintable(workspace.error().text()));
            QVERIFY2(size == 0 || workspace.error().message.contains(u"cut off"_s) ||
                         workspace.error().message.contains(u"UTF-8"_s),
                     qPrintable(u"%1: %2"_s.arg(size).arg(workspace.error().text())));
        }
    }

    // Every place of the sample with every type of JSON: it loads, or one error names that place.
    void everyPlaceWithEveryTypeLoadsOrNamesThePlace()
    {
        const QJsonObject sample = QJsonDocument::fromJson(resourceFile(u"sample.autoconf.json"_s)).object();
        const QList<QJsonValue> others = {QJsonValue(QJsonValue::Null),
                                          true,
                                          7,
                                          7.5,
                                          -1,
                                          1e300,
                                          u""_s,
                                          u"text"_s,
                                          u"a\nb"_s,
                                          QJsonArray(),
                                          QJsonArray{1},
                                          QJsonObject(),
                                          QJsonObject{{u"x"_s, 1}}};
        int errors = 0;
        int loaded = 0;
        const auto identity = [](const QJsonValue &value) { return value; };
        forEachPlace(sample, QString(), identity,
                     [&](const QString &path, const QJsonValue &before, const Replace &replace) {
                         for (const QJsonValue &other : others) {
                             const QJsonValue changed = replace(other);
                             if (!changed.isObject()) {
                                 continue;
                             }
                             const Result<Workspace> workspace =
                                 parseWorkspace(QJsonDocument(changed.toObject()).toJson(), u"f"_s);
                             if (workspace) {
                                 ++loaded;
                                 const QString name = u"%1 = %2"_s.arg(path).arg(int(other.type()));
                                 QVERIFY2(other.type() == before.type(), qPrintable(name));
                                 validate(*workspace);
                                 const Result<Workspace> again =
                                     parseWorkspace(serializeWorkspace(*workspace), u"f"_s);
                                 QVERIFY2(again && *again == *workspace, qPrintable(name));
                             } else {
                                 ++errors;
                                 QVERIFY2(workspace.error().place == u"f" ||
                                              workspace.error().place.startsWith(u"f: "_s + path),
                                          qPrintable(path + u" / "_s + workspace.error().text()));
                                 QVERIFY(!workspace.error().message.isEmpty());
                             }
                         }
                     });
        QVERIFY(errors > 1000);
        QVERIFY(loaded > 100);
    }

    void aFailedSaveLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"w.autoconf.json"_s);
        writeFile(name, "old");
        Workspace workspace = newWorkspace(u"example.org"_s);
        workspace.profiles[0].displayName = u"two\nlines"_s;
        const Result<QByteArray> saved = saveWorkspace(workspace, name);
        QVERIFY(!saved);
        QCOMPARE(saved.error().place, name + u": /profiles/0/displayName"_s);
        QCOMPARE(readFile(name), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"w.autoconf.json"_s});
    }

    void savingToNowhereIsAnError()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"absent/w.autoconf.json"_s);
        const Result<QByteArray> saved = saveWorkspace(newWorkspace(u"example.org"_s), name);
        QVERIFY(!saved);
        QCOMPARE(saved.error().place, name);
        QVERIFY(!saved.error().message.isEmpty());
    }

    // A limit on the size of files makes a write fail in the middle, as a full disk does, even for root.
    void aWriteThatFailsLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"w.autoconf.json"_s);
        writeFile(name, "old");
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        // Little enough to stay in a buffer until the end, and too much for it.
        for (const int domains : {1, 1000}) {
            const rlimit small{512, before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &small);
            const Result<QByteArray> saved = saveWorkspace(largeWorkspace(domains), name);
            setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY(!saved);
            QCOMPARE(saved.error().place, name);
            QCOMPARE(readFile(name), QByteArray("old"));
        }
        std::signal(SIGXFSZ, handler);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"w.autoconf.json"_s});
    }

    void aDeviceOrAFolderIsNotReplaced()
    {
        QTemporaryDir folder;
        QVERIFY(!saveWorkspace(newWorkspace(u"example.org"_s), folder.path()));
        QVERIFY(!saveWorkspace(newWorkspace(u"example.org"_s), u"/dev/null"_s));
        QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
    }

    void aLinkStaysALink()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"target.json"_s);
        const QString link = folder.filePath(u"link.json"_s);
        writeFile(target, "old");
        QVERIFY(QFile::link(target, link));
        QVERIFY(saveWorkspace(newWorkspace(u"example.org"_s), link));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(loadWorkspace(target));
    }

    void aNewerFileIsRefusedAndUntouched()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"w.autoconf.json"_s);
        const QByteArray bytes = json("{'format': 'email-autoconfigure', 'version': 7}");
        writeFile(name, bytes);
        QVERIFY(!loadWorkspace(name));
        QCOMPARE(readFile(name), bytes);
    }

    void tenThousandDomainsLoadAndSaveQuickly()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"w.autoconf.json"_s);
        const Workspace workspace = largeWorkspace(10000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(saveWorkspace(workspace, name));
        const qint64 saved = timer.restart();
        const Result<Workspace> loaded = loadWorkspace(name);
        const qint64 read = timer.elapsed();
        QVERIFY(loaded && *loaded == workspace);
        qInfo("10,000 domains: saved in %lld ms, loaded in %lld ms", saved, read);
        // Generous for a busy machine and sanitizers; tests/bench measures.
        QVERIFY(saved < 5000 && read < 5000);
    }
};

QTEST_GUILESS_MAIN(WorkspaceFileTest)
#include "tst_workspacefile.moc"
