// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"
#include "clients/plistreading.h"
#include "clients/xmlreading.h"
#include "storage/workspacefile.h"
#include "support/sampleworkspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

QByteArray foreignFile(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA) + u"/foreign/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<ParsedDocument> parse(const QString &format, const QByteArray &bytes)
{
    return clientFormat(format)->parse(bytes);
}

QString describe(const MailService &service)
{
    QStringList methods;
    for (const Authentication method : service.authentication) {
        methods.append(authenticationWord(method));
    }
    return QStringList{protocolWord(service.protocol), service.host,       QString::number(service.port),
                       securityWord(service.security), methods.join(u'+'), service.username}
        .join(u' ');
}

QStringList services(const ParsedDocument &document)
{
    QStringList lines;
    for (const MailService &service : document.services) {
        lines.append(describe(service));
    }
    return lines;
}

QStringList codes(const ParsedDocument &document)
{
    QStringList found;
    for (const Finding &finding : document.findings) {
        found.append(finding.code());
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

/// It has no settings, only the place of a document that has.
bool leadsElsewhere(const ClientFormat &format)
{
    return format.idString() == u"autodiscover-v2" || format.idString() == u"outlook-local";
}

/// A Mozilla file whose display name is `name`, declared as `encoding`.
QString mozillaFile(const QString &name, const QString &encoding = u"UTF-8"_s)
{
    return u"<?xml version=\"1.0\" encoding=\"%1\"?>\n<clientConfig version=\"1.1\"><emailProvider "
           "id=\"example.org\"><domain>example.org</domain><displayName>%2</displayName></emailProvider>"
           "</clientConfig>\n"_s.arg(encoding, name);
}

} // namespace

class ClientParsingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherProgramsDocumentsGiveTheirSettings_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("expectedServices");
        QTest::addColumn<QStringList>("expectedCodes");

        QTest::newRow("automx2.xml")
            << u"outlook-autodiscover"_s
            << QStringList{u"smtp smtp.example.org 587 starttls password-cleartext jane@example.org"_s,
                           u"imap imap.example.org 993 tls password-cleartext jane@example.org"_s}
            << QStringList{u"import-element-left-out"_s, u"outlook-login-literal"_s, u"outlook-spa"_s,
                           u"outlook-ssl-contradiction"_s};
        QTest::newRow("mailcow.xml")
            << u"outlook-autodiscover"_s
            << QStringList{u"imap mail.example.org 993 tls password-cleartext jane@example.org"_s,
                           u"smtp mail.example.org 465 tls password-cleartext jane@example.org"_s}
            << QStringList{u"import-element-left-out"_s, u"outlook-login-literal"_s};
        QTest::newRow("monogramm.xml")
            << u"outlook-autodiscover"_s
            << QStringList{u"pop3 pop.example.org 110 starttls password-cleartext jane@example.org"_s,
                           u"smtp smtp.example.org 465 tls password-cleartext jane@example.org"_s}
            << QStringList{
                   u"import-element-left-out"_s, u"import-value-unknown"_s, u"outlook-login-literal"_s,
                   u"outlook-namespace"_s,       u"outlook-spa"_s,          u"outlook-ssl-contradiction"_s};
        QTest::newRow("mox.xml")
            << u"outlook-autodiscover"_s
            << QStringList{u"imap mail.example.org 993 starttls password-cleartext jane@example.org"_s,
                           u"smtp mail.example.org 587 starttls password-cleartext jane@example.org"_s}
            << QStringList{u"import-element-left-out"_s, u"outlook-encryption-guessed"_s,
                           u"outlook-encryption-inverted"_s, u"outlook-login-literal"_s};
        QTest::newRow("ispdb.xml")
            << u"mozilla-autoconfig"_s
            << QStringList{u"imap imap.bigmail.example 993 tls oauth2+password-cleartext %EMAILADDRESS%"_s,
                           u"pop3 pop.bigmail.example 110 starttls password-encrypted %EMAILADDRESS%"_s,
                           u"smtp smtp.bigmail.example 587 starttls none %EMAILLOCALPART%"_s}
            << QStringList{u"import-element-left-out"_s, u"import-value-unknown"_s, u"mozilla-blanks"_s,
                           u"mozilla-username-missing"_s};
        QTest::newRow("mailcow.mobileconfig")
            << u"apple-profile"_s
            << QStringList{u"caldav mail.example.org 443 tls password-cleartext %EMAILADDRESS%"_s,
                           u"imap mail.example.org 993 tls password-cleartext %EMAILADDRESS%"_s,
                           u"smtp mail.example.org 587 starttls password-encrypted %EMAILLOCALPART%"_s}
            << QStringList{u"apple-encryption-guessed"_s, u"apple-key-missing"_s, u"apple-password-inside"_s,
                           u"apple-version"_s, u"import-element-left-out"_s};
        QTest::newRow("accounts.mobileconfig")
            << u"apple-profile"_s
            << QStringList{u"caldav dav.example.org 8443 tls password-cleartext %EMAILADDRESS%"_s,
                           u"carddav dav.example.org 80 none password-cleartext %EMAILLOCALPART%"_s,
                           u"activesync eas.example.org 8443 tls oauth2 %EMAILADDRESS%"_s}
            << QStringList{u"apple-consent-left-out"_s, u"apple-identifier-other"_s,
                           u"apple-payload-left-out"_s, u"apple-principal-differs"_s,
                           u"import-element-left-out"_s};
    }

    void otherProgramsDocumentsGiveTheirSettings()
    {
        QFETCH(QString, format);
        QFETCH(QStringList, expectedServices);
        QFETCH(QStringList, expectedCodes);
        const auto document = parse(format, foreignFile(QString::fromUtf8(QTest::currentDataTag())));
        QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().text()));
        QCOMPARE(services(*document), expectedServices);
        QCOMPARE(codes(*document), expectedCodes);
    }

    void namesAndHelpPagesAreRead()
    {
        const auto document = parse(u"mozilla-autoconfig"_s, foreignFile(u"ispdb.xml"_s));
        QVERIFY(document.has_value());
        QCOMPARE(document->domain, u"bigmail.example"_s);
        QCOMPARE(document->otherDomains, QStringList{u"bigmail.net.example"_s});
        QCOMPARE(document->displayName, u"Big Mail"_s);
        QCOMPARE(document->shortName, u"Big & Co"_s);
        const QString url = u"https://bigmail.example/help?a=1&b=2"_s;
        QCOMPARE(document->documentation,
                 (QList<Documentation>{{u"de"_s, u"Hilfe"_s, url, {}}, {u"en"_s, u"Help"_s, url, {}}}));
    }

    void everyDomainOfAMozillaFileIsRead()
    {
        QString file = mozillaFile(u"Name"_s);
        file.replace(u"<domain>example.org</domain>"_s,
                     u"<domain>%EMAILDOMAIN%</domain><domain>a.example</domain>"
                     "<domain purpose=\"mx\">mx.example</domain><domain>*.example</domain>"
                     "<domain> b.example </domain><domain>xn--socit-esab.example</domain>"_s);
        const auto document = parse(u"mozilla-autoconfig"_s, file.toUtf8());
        QVERIFY(document.has_value());
        QCOMPARE(document->domain, u"a.example"_s);
        QCOMPARE(document->otherDomains, (QStringList{u"b.example"_s, u"xn--socit-esab.example"_s}));
        QStringList leftOut;
        for (const Finding &finding : document->findings) {
            if (finding.code() == u"import-element-left-out"_s) {
                leftOut.append(finding.arguments.constFirst());
            }
        }
        QCOMPARE(leftOut,
                 (QStringList{u"domain %EMAILDOMAIN%"_s, u"domain mx.example"_s, u"domain *.example"_s}));
    }

    void consentAndOrganizationOfAProfileAreRead()
    {
        const auto document = parse(u"apple-profile"_s, foreignFile(u"accounts.mobileconfig"_s));
        QVERIFY(document.has_value());
        QCOMPARE(document->domain, u"example.org"_s);
        QCOMPARE(document->apple.organization, u"Example & Co"_s);
        QCOMPARE(document->apple.consent.fr, u"Réglages de messagerie."_s);
        QCOMPARE(document->apple.consent.en, u"Mail settings."_s);
        QCOMPARE(document->services.at(0).path, u"/dav/%EMAILADDRESS%/"_s);
        QCOMPARE(document->services.at(1).path, u"/contacts/"_s);
    }

    void aPasswordInAProfileIsNotKept()
    {
        const auto document = parse(u"apple-profile"_s, foreignFile(u"mailcow.mobileconfig"_s));
        QVERIFY(document.has_value());
        QCOMPARE(document->domain, u"example.org"_s);
        for (const Finding &finding : document->findings) {
            QVERIFY(!finding.message().contains(u"secret-7"_s));
        }
    }

    void everyEncodingOfTheSameFileReadsTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString name = u"Été à Œuvre"_s;
        const QString latinName = u"Été à l'île"_s;
        QTest::newRow("UTF-8") << mozillaFile(name).toUtf8();
        QTest::newRow("UTF-8 with byte order mark") << "\xEF\xBB\xBF" + mozillaFile(name).toUtf8();
        QTest::newRow("UTF-16LE") << QByteArray(
            QStringEncoder(QStringEncoder::Utf16LE).encode(mozillaFile(name, u"UTF-16"_s)));
        QTest::newRow("UTF-16BE") << QByteArray(
            QStringEncoder(QStringEncoder::Utf16BE).encode(mozillaFile(name, u"UTF-16"_s)));
        QTest::newRow("UTF-16 with byte order mark")
            << "\xFF\xFE" +
                   QByteArray(QStringEncoder(QStringEncoder::Utf16LE).encode(mozillaFile(name, u"UTF-16"_s)));
        QTest::newRow("ISO-8859-1") << mozillaFile(latinName, u"ISO-8859-1"_s).toLatin1();
        QTest::newRow("CRLF") << mozillaFile(name).replace(u"\n"_s, u"\r\n"_s).toUtf8();
        QTest::newRow("saved anew as UTF-8") << mozillaFile(name, u"utf-16"_s).toUtf8();
    }

    void everyEncodingOfTheSameFileReadsTheSame()
    {
        QFETCH(QByteArray, bytes);
        const auto document = parse(u"mozilla-autoconfig"_s, bytes);
        QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().text()));
        QVERIFY2(document->displayName.startsWith(u"Été à "_s), qPrintable(document->displayName));
    }

    void anOutlookErrorOrRedirectIsAnErrorThatNamesIt_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<QString>("word");
        QTest::newRow("error") << QByteArray("<Error Time=\"1\" Id=\"2\"><ErrorCode>600</ErrorCode>"
                                             "<Message>Invalid Request</Message><DebugData/></Error>")
                               << u"600"_s;
        QTest::newRow("error in the account")
            << QByteArray("<Account><Error><ErrorCode>500</ErrorCode></Error></Account>") << u"500"_s;
        QTest::newRow("address") << QByteArray("<Account><AccountType>email</AccountType><Action>redirectAddr"
                                               "</Action><RedirectAddr>a@b.example</RedirectAddr></Account>")
                                 << u"a@b.example"_s;
        QTest::newRow("URL") << QByteArray(
                                    "<Account><Action>redirectUrl</Action><RedirectURL>https://b.example/"
                                    "</RedirectURL></Account>")
                             << u"https://b.example/"_s;
    }

    void anOutlookErrorOrRedirectIsAnErrorThatNamesIt()
    {
        QFETCH(QByteArray, response);
        QFETCH(QString, word);
        const auto document =
            parse(u"outlook-autodiscover"_s,
                  "<Autodiscover "
                  "xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n"
                  "  <Response>" +
                      response + "</Response></Autodiscover>");
        QVERIFY(!document.has_value());
        QVERIFY2(document.error().message.contains(word), qPrintable(document.error().text()));
        QVERIFY(document.error().place.startsWith(u"2:"_s));
    }

    void laterFormatsAreRead_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expectedServices");
        QTest::addColumn<QStringList>("expectedCodes");
        // The draft's own example, with the member names of its versions 02 and 03.
        QTest::newRow("PACC 02")
            << u"ietf-pacc"_s
            << QByteArray("{\"protocols\":{\"jmap\":{\"url\":\"https://jmap.example.com/session\"},"
                          "\"imap\":{\"host\":\"imap.example.com\"},\"smtp\":{\"host\":\"smtp.example.com\"},"
                          "\"managesieve\":{\"host\":\"imap.example.com\"}},"
                          "\"authentication\":{\"oauth-public\":{\"issuer\":\"https://auth.example.com\"},"
                          "\"password\":true},\"info\":{\"provider\":{\"name\":\"Example\",\"logo\":[]}}}")
            << QStringList{u"imap imap.example.com 993 tls password-cleartext+oauth2 %EMAILADDRESS%"_s,
                           u"jmap jmap.example.com 443 tls password-cleartext+oauth2 %EMAILADDRESS%"_s,
                           u"smtp smtp.example.com 465 tls password-cleartext+oauth2 %EMAILADDRESS%"_s}
            << QStringList{u"pacc-member-left-out"_s};
        QTest::newRow("PACC 03")
            << u"ietf-pacc"_s
            << QByteArray("{\"protocols\":{\"submit\":{\"host\":\"smtp.example.com\"},"
                          "\"caldav\":{\"url\":\"http://x.example:81/%EMAILADDRESS%/\"}},"
                          "\"authentication\":{\"password\":true}}")
            << QStringList{u"smtp smtp.example.com 465 tls password-cleartext %EMAILADDRESS%"_s,
                           u"caldav x.example 81 none password-cleartext %EMAILADDRESS%"_s}
            << QStringList();
        QTest::newRow("PACC, addresses that are none")
            << u"ietf-pacc"_s
            << QByteArray(
                   "{\"protocols\":{\"submit\":{\"host\":\"smtp.example.com\"},\"caldav\":{\"url\":\"x\"},"
                   "\"carddav\":{\"url\":\"\"}},\"authentication\":{\"password\":true}}")
            << QStringList{u"smtp smtp.example.com 465 tls password-cleartext %EMAILADDRESS%"_s}
            << QStringList{u"pacc-member-left-out"_s};
        QTest::newRow("ActiveSync, as Microsoft shows it")
            << u"activesync-autodiscover"_s
            << QByteArray(
                   "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/"
                   "2006\"><Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/mobilesync/"
                   "responseschema/2006\"><Culture>en:us</Culture><User><DisplayName>Chris Gray</DisplayName>"
                   "<EMailAddress>chris@woodgrovebank.example</EMailAddress></User><Action><Settings><Server>"
                   "<Type>MobileSync</Type><Url>https://loandept.woodgrovebank.example/"
                   "Microsoft-Server-ActiveSync"
                   "</Url><Name>https://loandept.woodgrovebank.example/Microsoft-Server-ActiveSync</Name></"
                   "Server>"
                   "<Server><Type>CertEnroll</Type><Url>https://cert.woodgrovebank.example/CertEnroll</"
                   "Url><Name/>"
                   "<ServerData>CertEnrollTemplate</ServerData></Server></Settings></Action></Response>"
                   "</Autodiscover>")
            << QStringList{u"activesync loandept.woodgrovebank.example 443 tls password-cleartext %EMAILADDRESS%"_s}
            << QStringList{u"import-element-left-out"_s};
        QTest::newRow("ActiveSync, JSON")
            << u"activesync-v2"_s
            << QByteArray("{\"Protocol\":\"ActiveSync\",\"Url\":\"https://m.example/eas\"}")
            << QStringList{u"activesync m.example 443 tls password-cleartext %EMAILADDRESS%"_s}
            << QStringList();
        // The older spellings that other programs write.
        QTest::newRow("Mozilla 1.2")
            << u"mozilla-autoconfig"_s
            << QByteArray(
                   "<clientConfig version='1.2'><emailProvider id='example.org'><domain>example.org</domain>"
                   "<incomingServer type='jmap'><url>https://jmap.example.org/session?a=b</url>"
                   "<authentication system='http'>Digest</authentication><username>%EMAILADDRESS%</username>"
                   "</incomingServer></emailProvider><addressBook type='carddav'>"
                   "<url>https://dav.example.org:8443/</url><authentication>basic</authentication>"
                   "<username>%EMAILLOCALPART%</username></addressBook><setupServer type='managesieve'>"
                   "<hostname>sieve.example.org</hostname><port>4190</port><socketType>STARTTLS</socketType>"
                   "<authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username>"
                   "</setupServer><calendar type='ics'><url>https://dav.example.org/</url></calendar>"
                   "<addressbook type='carddav'><url>dav.example.org</url></addressbook></clientConfig>")
            << QStringList{u"jmap jmap.example.org 443 tls password-encrypted %EMAILADDRESS%"_s,
                           u"carddav dav.example.org 8443 tls password-cleartext %EMAILLOCALPART%"_s,
                           u"managesieve sieve.example.org 4190 starttls password-cleartext %EMAILADDRESS%"_s}
            << QStringList{u"import-element-left-out"_s, u"import-host-missing"_s, u"import-value-unknown"_s,
                           u"mozilla-spelling"_s};
    }

    void laterFormatsAreRead()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expectedServices);
        QFETCH(QStringList, expectedCodes);
        const auto document = parse(format, bytes);
        QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().text()));
        QCOMPARE(services(*document), expectedServices);
        QCOMPARE(codes(*document), expectedCodes);
    }

    void whatLeadsElsewhereSaysWhere()
    {
        const auto json =
            parse(u"autodiscover-v2"_s,
                  "{\"Protocol\":\"Autodiscoverv1\",\"Url\":\"https://a.example/autodiscover.xml\"}");
        QVERIFY(!json && json.error().message.contains(u"https://a.example/autodiscover.xml"_s));
        const auto error =
            parse(u"activesync-v2"_s, "{\"ErrorCode\":\"InvalidProtocol\",\"ErrorMessage\":\"no\"}");
        QVERIFY(!error && error.error().message.contains(u"InvalidProtocol"_s));
        const auto phone = parse(u"activesync-autodiscover"_s,
                                 "<Autodiscover><Response><Action><Redirect>a@b.example</Redirect></Action>"
                                 "</Response></Autodiscover>");
        QVERIFY(!phone && phone.error().message.contains(u"a@b.example"_s));
    }

    void anHttpsNamespaceIsReported()
    {
        QByteArray bytes = foreignFile(u"mailcow.xml"_s);
        bytes.replace("http://schemas", "https://schemas");
        const auto document = parse(u"outlook-autodiscover"_s, bytes);
        QVERIFY(document.has_value());
        QCOMPARE(document->services.size(), 2);
        QVERIFY(codes(*document).contains(u"outlook-namespace-https"_s));
    }

    void whatIsNoSuchDocumentGivesAClearError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        const QByteArray laughs =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 "
            "\"&lol;&lol;&lol;\">]>\n<clientConfig>&lol2;</clientConfig>";
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("blanks") << QByteArray(" \n\t ") << QString();
        QTest::newRow("text") << QByteArray("hello") << u"1:1"_s;
        QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>\n<html><body><br></body></html>") << u"1:1"_s;
        QTest::newRow("billion laughs") << laughs << u"2:1"_s;
        QTest::newRow("external document type")
            << QByteArray("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>&b;</a>") << u"1:1"_s;
        QTest::newRow("external entity")
            << QByteArray("<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><plist>&x;</plist>")
            << u"1:1"_s;
        QTest::newRow("entity of a document type that is not read")
            << QByteArray("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://x.example/\">\n"
                          "<plist><string>&x;</string></plist>")
            << QString();
        QTest::newRow("too large") << QByteArray(10 * 1024 * 1024, 'a') << QString();
        QTest::newRow("too deep") << QByteArray("<a>").repeated(100'000) << u"1:195"_s;
        QTest::newRow("too many elements")
            << "<clientConfig>" + QByteArray("<a/>").repeated(30'000) + "</clientConfig>" << QString();
        QByteArray attributes;
        for (int i = 0; i < 100'000; ++i) {
            attributes += " a" + QByteArray::number(i) + "=''";
        }
        QTest::newRow("too many attributes") << "<a" + attributes.left(1'000'000) + "/>" << u"1:1"_s;
        QTest::newRow("NUL") << QByteArray("<clientConfig>\0</clientConfig>", 30) << QString();
        QTest::newRow("only NULs") << QByteArray(1000, '\0') << QString();
        QTest::newRow("not UTF-8") << QByteArray("<clientConfig>\xE9t\xE9</clientConfig>") << QString();
        QTest::newRow("unknown encoding")
            << QByteArray("<?xml version=\"1.0\" encoding=\"windows-1252\"?><clientConfig/>") << QString();
        QTest::newRow("odd UTF-16") << QByteArray("\xFF\xFE<\0a", 5) << QString();
        QTest::newRow("binary property list") << QByteArray("bplist00\xd1\x01\x02") << QString();
        QTest::newRow("signed profile")
            << QByteArray::fromHex("3082010006092a864886f70d010702a08201") << QString();
        QTest::newRow("a number that is none")
            << QByteArray("<plist><dict>\n<key>a</key><integer></integer></dict></plist>") << u"2:"_s;
        QTest::newRow("a key twice")
            << QByteArray("<plist><dict><key>a</key><true/>\n<key>a</key><true/></dict></plist>") << u"2:"_s;
        QTest::newRow("a key without value")
            << QByteArray("<plist><dict>\n<key>a</key></dict></plist>") << u"2:"_s;
        QTest::newRow("no value of a list")
            << QByteArray("<plist><dict><key>a</key>\n<bool/></dict></plist>") << u"2:"_s;
        QTest::newRow("text for a boolean")
            << QByteArray("<plist><dict><key>PayloadContent</key><array><dict><key>PayloadType</key><string>"
                          "com.apple.mail.managed</string>\n<key>IncomingMailServerUseSSL</key><string>true"
                          "</string></dict></array></dict></plist>")
            << u"2:"_s;
    }

    void whatIsNoSuchDocumentGivesAClearError()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        bool placeSeen = place.isEmpty();
        QElapsedTimer timer;
        timer.start();
        for (const ClientFormat *format : clientFormats()) {
            const auto document = format->parse(bytes);
            QVERIFY2(!document.has_value(), format->id);
            QVERIFY(!document.error().message.isEmpty());
            placeSeen = placeSeen || document.error().place.startsWith(place);
        }
        QVERIFY(placeSeen);
        QVERIFY2(timer.elapsed() < 20'000, "hostile input must not cost time");
    }

    void aDocumentCutAnywhereIsAnErrorAndNoCrash_data()
    {
        QTest::addColumn<const ClientFormat *>("format");
        for (const ClientFormat *format : clientFormats()) {
            QTest::newRow(format->id) << format;
        }
    }

    void aDocumentCutAnywhereIsAnErrorAndNoCrash()
    {
        QFETCH(const ClientFormat *, format);
        const Workspace workspace = everyFormatWorkspace({u"société.example"_s});
        const QByteArray whole = format->render(settingsOf(workspace, 0), std::nullopt);
        QCOMPARE(format->parse(whole).has_value(), !leadsElsewhere(*format));
        // Without the newline at its end it is still whole.
        for (qsizetype length = 0; length < whole.size() - 1; ++length) {
            QVERIFY2(!format->parse(whole.left(length)).has_value(), qPrintable(QString::number(length)));
        }
        for (qsizetype position = 0; position < whole.size(); ++position) {
            QByteArray damaged = whole;
            damaged[position] = static_cast<char>(damaged.at(position) ^ 0x55);
            (void)format->parse(damaged);
        }
    }

    void aDocumentOfAnotherFormatIsRefused()
    {
        const Workspace workspace = everyFormatWorkspace({u"example.org"_s});
        for (const ClientFormat *writer : clientFormats()) {
            const QByteArray bytes = writer->render(settingsOf(workspace, 0), std::nullopt);
            for (const ClientFormat *reader : clientFormats()) {
                QCOMPARE(reader->parse(bytes).has_value(), reader == writer && !leadsElsewhere(*reader));
            }
        }
    }
};

QTEST_GUILESS_MAIN(ClientParsingTest)
#include "tst_clientparsing.moc"
