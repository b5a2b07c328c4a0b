// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/validate.h"
#include "storage/classicsettings.h"
#include "storage/workspacefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/classic/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// JSON with apostrophes in place of quotation marks.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray withServer(const QByteArray &server)
{
    return json("{'info': {'domain': 'example.org'}, 'server': {") + json(server.constData()) + "}}";
}

QStringList inShort(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines.append(finding.code() + u' ' + finding.where.toString() + u' ' + finding.arguments.join(u' '));
    }
    return lines;
}

} // namespace

class ClassicSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilledFileIsTakenOver()
    {
        const QByteArray bytes = testData(u"settings.json"_s);
        QVERIFY(looksLikeClassicSettings(bytes));
        const Result<Import> import = importClassicSettings(bytes, u"settings.json"_s);
        QVERIFY2(import, qPrintable(import ? QString() : import.error().text()));
        QCOMPARE(inShort(import->findings), QStringList());
        const Workspace &workspace = import->workspace;
        QCOMPARE(workspace.domains.size(), 1);
        QCOMPARE(workspace.domains.at(0).name, u"example.org"_s);
        QVERIFY(workspace.domains.at(0).mx.isEmpty());
        const ServiceProfile &profile = workspace.profiles.at(0);
        QCOMPARE(profile.displayName, u"Éxemple & Cie"_s);
        QCOMPARE(profile.documentation.at(0).url, u"https://www.example.org/support"_s);
        QCOMPARE(profile.services.size(), 2);
        QCOMPARE(profile.services.at(0).protocol, Protocol::Imap);
        QCOMPARE(profile.services.at(0).host, u"imap.example.org"_s);
        QCOMPARE(profile.services.at(0).port, 993);
        QCOMPARE(profile.services.at(0).security, Security::Tls);
        QCOMPARE(profile.services.at(0).username, u"%EMAILADDRESS%"_s);
        QCOMPARE(profile.services.at(1).protocol, Protocol::Smtp);
        QCOMPARE(profile.services.at(1).port, 587);
        QCOMPARE(profile.services.at(1).security, Security::StartTls);
        QCOMPARE(workspace.hosting.ttlHours, 72);
        QCOMPARE(workspace.hosting.domain, u"example.org"_s);
        QVERIFY(worstSeverity(validate(workspace)) < Severity::Warning);
    }

    void theUnfilledTemplateIsNamedValueByValue()
    {
        // Its ports are bare {{$IMAP_PORT}}, which is no JSON.
        const QByteArray bytes = testData(u"template.json"_s);
        QVERIFY(QJsonDocument::fromJson(bytes).isNull());
        QVERIFY(looksLikeClassicSettings(bytes));
        const Result<Import> import = importClassicSettings(bytes, u"t"_s);
        QVERIFY2(import, qPrintable(import ? QString() : import.error().text()));
        QCOMPARE(inShort(import->findings),
                 (QStringList{
                     u"import-unfilled /profiles/0/displayName {{$COMPANY_NAME}} /info/name"_s,
                     u"import-unfilled /profiles/0/documentation/0/url {{$SUPPORT_URL}} /info/url"_s,
                     u"import-unfilled /domains/0/name {{$DOMAIN}} /info/domain"_s,
                     u"import-unfilled /profiles/0/services/0/host {{$IMAP_HOST}} /server/imap/host"_s,
                     u"import-unfilled /profiles/0/services/0/port {{$IMAP_PORT}} /server/imap/port"_s,
                     u"import-unfilled /profiles/0/services/1/host {{$SMTP_HOST}} /server/smtp/host"_s,
                     u"import-unfilled /profiles/0/services/1/port {{$SMTP_PORT}} /server/smtp/port"_s,
                     u"import-unknown  /sign"_s,
                 }));
        // Nothing of the template may reach a generator.
        QByteArray saved = serializeWorkspace(import->workspace);
        QVERIFY2(!saved.contains("{{"), saved.constData());
        QCOMPARE(import->findings.at(2).message(),
                 u"/info/domain still has the template's value {{$DOMAIN}}."_s);
        QCOMPARE(import->findings.at(2).subject, u"t"_s);
    }

    void aPlaceholderInsideAHostIsNamedToo()
    {
        const Result<Import> import = importClassicSettings(
            withServer("'imap': {'host': 'imap.{{$DOMAIN}}', 'port': 993, 'socket': 'SSL'}, "
                       "'smtp': {'host': 'smtp.example.org', 'port': 465, 'socket': 'SSL'}"),
            u"t"_s);
        QVERIFY(import);
        QCOMPARE(inShort(import->findings),
                 QStringList{u"import-unfilled /profiles/0/services/0/host {{$DOMAIN}} /server/imap/host"_s});
    }

    void socketsPortsAndTruthsInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("imap");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("security");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *imap, int port, const char *security, const char *code = "") {
            QTest::newRow(imap) << QByteArray(imap) << port << QString::fromLatin1(security)
                                << QString::fromLatin1(code);
        };
        row("'port': 993, 'socket': 'SSL'", 993, "tls");
        row("'port': '993', 'socket': 'ssl'", 993, "tls");
        row("'port': ' 143 ', 'socket': 'StartTLS'", 143, "starttls");
        row("'port': 143, 'socket': 'plain'", 143, "none");
        row("'port': 143, 'socket': 'PLAIN'", 143, "none");
        row("'port': 143, 'socket': 'magic'", 143, "starttls", "import-value");
        row("'port': 993", 993, "tls", "import-missing");
        row("'socket': 'STARTTLS'", 143, "starttls");
        row("'port': 'many', 'socket': 'SSL'", 993, "tls", "import-value");
        row("'port': 993.5, 'socket': 'SSL'", 993, "tls", "import-value");
        row("'port': -1, 'socket': 'SSL'", 993, "tls", "import-value");
        row("'port': null, 'socket': 'SSL'", 993, "tls", "import-value");
        row("'port': [993], 'socket': 'SSL'", 993, "tls", "import-value");
        // Kept as it is; validation says what is wrong with it.
        row("'port': 99999, 'socket': 'SSL'", 99999, "tls");
    }

    void socketsPortsAndTruthsInEveryForm()
    {
        QFETCH(QByteArray, imap);
        QFETCH(int, port);
        QFETCH(QString, security);
        QFETCH(QString, code);
        const Result<Import> import = importClassicSettings(
            withServer("'imap': {'host': 'imap.example.org', " + imap +
                       "}, 'smtp': {'host': 'smtp.example.org', 'port': 465, 'socket': 'SSL'}"),
            u"t"_s);
        QVERIFY(import);
        const MailService &service = import->workspace.profiles.at(0).services.at(0);
        QCOMPARE(service.port, port);
        QCOMPARE(securityWord(service.security), security);
        QCOMPARE(import->findings.size(), code.isEmpty() ? 0 : 1);
        if (!code.isEmpty()) {
            QCOMPARE(import->findings.at(0).code(), code);
        }
    }

    void domainRequiredMakesTheUserName_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("username");
        const QString address = u"%EMAILADDRESS%"_s;
        const QString localPart = u"%EMAILLOCALPART%"_s;
        QTest::newRow("true") << QByteArray("true") << address;
        QTest::newRow("text") << QByteArray("\"True\"") << address;
        QTest::newRow("1") << QByteArray("1") << address;
        QTest::newRow("text 1") << QByteArray("\"1\"") << address;
        QTest::newRow("on") << QByteArray("\"on\"") << address;
        QTest::newRow("false") << QByteArray("false") << localPart;
        QTest::newRow("text false") << QByteArray("\"false\"") << localPart;
        QTest::newRow("0") << QByteArray("0") << localPart;
        QTest::newRow("text 0") << QByteArray("\"0\"") << localPart;
        QTest::newRow("nonsense") << QByteArray("\"maybe\"") << address;
    }

    void domainRequiredMakesTheUserName()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, username);
        const Result<Import> import = importClassicSettings(
            withServer("'imap': {'host': 'a.example'}, 'domain_required': " + value), u"t"_s);
        QVERIFY(import);
        QCOMPARE(import->workspace.profiles.at(0).services.at(0).username, username);
    }

    void ttlAsNumberOrText()
    {
        for (const QByteArray ttl : {"24", "\"24\""}) {
            const Result<Import> import =
                importClassicSettings(json("{'info': {}, 'server': {}, 'ttl': ") + ttl + "}", u"t"_s);
            QVERIFY(import);
            QCOMPARE(import->workspace.hosting.ttlHours, 24);
        }
    }

    void whatTheModelHasNoFieldForIsWrittenAgain()
    {
        const QByteArray bytes = testData(u"more-members.json"_s);
        const Result<Import> import = importClassicSettings(bytes, u"t"_s);
        QVERIFY(import);
        QCOMPARE(inShort(import->findings),
                 (QStringList{u"import-unknown  /comment"_s, u"import-unknown  /info/logo"_s,
                              u"import-unknown  /server/imap/prefix"_s, u"import-unknown  /sign"_s}));
        // Through the workspace file and back.
        const Result<Workspace> saved = parseWorkspace(serializeWorkspace(import->workspace), u"w"_s);
        QVERIFY(saved);
        QCOMPARE(QJsonDocument::fromJson(exportClassicSettings(*saved, 0)), QJsonDocument::fromJson(bytes));
    }

    void exportTakesTheFirstServiceOfEachKind()
    {
        Workspace workspace = newWorkspace(u"société.example"_s);
        MailService second = workspace.profiles[0].services[0];
        second.port = 143;
        workspace.profiles[0].services.append(second);
        workspace.profiles[0].services[0].username = u"%EMAILLOCALPART%"_s;
        workspace.profiles[0].services[1].security = Security::None;
        const QJsonObject object = QJsonDocument::fromJson(exportClassicSettings(workspace, 0)).object();
        const QJsonObject server = object[u"server"_s].toObject();
        QCOMPARE(object[u"info"_s].toObject()[u"domain"_s], u"xn--socit-esab.example"_s);
        QCOMPARE(object[u"info"_s].toObject()[u"name"_s], u"société.example"_s);
        QCOMPARE(server[u"imap"_s].toObject()[u"port"_s], 993);
        QCOMPARE(server[u"imap"_s].toObject()[u"socket"_s], u"SSL"_s);
        QCOMPARE(server[u"smtp"_s].toObject()[u"socket"_s], u"plain"_s);
        QCOMPARE(server[u"domain_required"_s], false);
        QCOMPARE(object[u"ttl"_s], 168);
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::newRow("empty") << QByteArray() << u"t"_s;
        QTest::newRow("not JSON") << QByteArray("hello") << u"t:1:1"_s;
        QTest::newRow("no members") << QByteArray("{}") << u"t: /info"_s;
        QTest::newRow("info as list") << json("{'info': [], 'server': {}}") << u"t: /info"_s;
        QTest::newRow("no server") << json("{'info': {}}") << u"t: /server"_s;
        QTest::newRow("truncated template") << testData(u"template.json"_s).left(200) << u"t:"_s;
        QTest::newRow("open placeholder") << json("{'info': {{$X") << u"t:1:"_s;
        QTest::newRow("nesting") << QByteArray(1000000, '{') << u"t:1:"_s;
        QTest::newRow("too large") << QByteArray(2000000, ' ') << u"t"_s;
        QTest::newRow("workspace") << serializeWorkspace(newWorkspace(u"example.org"_s)) << u"t: /info"_s;
    }

    void otherFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        QVERIFY(!looksLikeClassicSettings(bytes));
        const Result<Import> import = importClassicSettings(bytes, u"t"_s);
        QVERIFY(!import);
        QVERIFY2(import.error().place.startsWith(place), qPrintable(import.error().text()));
    }

    void controlCharactersDoNotComeIn()
    {
        const Result<Import> import = importClassicSettings(
            json("{'info': {'name': 'a\\nb', 'domain': 'example.org'}, 'server': {}}"), u"t"_s);
        QVERIFY(import);
        QCOMPARE(import->workspace.profiles.at(0).displayName, QString());
        QCOMPARE(import->findings.at(0).code(), u"import-value"_s);
    }
};

QTEST_GUILESS_MAIN(ClassicSettingsTest)
#include "tst_classicsettings.moc"
