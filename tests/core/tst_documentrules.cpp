// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Served documents with one mistake each, and exactly its finding.
#include "clients/clientformat.h"

#include <QFile>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

/// Hand-written, and right.
QByteArray served(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA) + u"/served/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray secondImap = "<incomingServer type=\"imap\">\n"
                              "<hostname>imap.example.com</hostname>\n"
                              "<port>143</port>\n"
                              "<socketType>STARTTLS</socketType>\n"
                              "<authentication>password-cleartext</authentication>\n"
                              "<username>%EMAILADDRESS%</username>\n"
                              "</incomingServer>\n"
                              "<outgoingServer";

const QByteArray pop3 = "<incomingServer type=\"pop3\">\n"
                        "<hostname>imap.example.com</hostname>\n"
                        "<port>995</port>\n"
                        "<socketType>SSL</socketType>\n"
                        "<authentication>password-cleartext</authentication>\n"
                        "<username>%EMAILADDRESS%</username>\n"
                        "</incomingServer>\n"
                        "<incomingServer type=\"imap\">";

/// The text once in the document and replaced there; empty where it is not.
QByteArray changed(const QByteArray &document, const QByteArray &from, const QByteArray &to)
{
    const qsizetype at = document.indexOf(from);
    return at < 0 ? QByteArray() : QByteArray(document).replace(at, from.size(), to);
}

} // namespace

class DocumentRulesTest : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_mozilla = served(u"config-v1.1.xml"_s);
    const QByteArray m_outlook = served(u"autodiscover.xml"_s);
    const QByteArray m_apple = served(u"email.mobileconfig"_s);

    static void columns()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("as it should be") << QByteArray("xml") << QByteArray("xml") << QString();
    }
    static void row(const char *name, const QByteArray &from, const QByteArray &to, const QString &code)
    {
        QTest::newRow(name) << from << to << code;
    }

    static void compare(const QString &format, const QByteArray &document)
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        const QByteArray bytes = changed(document, from, to);
        QVERIFY2(!bytes.isEmpty(), "the row does not fit the document");
        const auto parsed = clientFormat(format)->parse(bytes);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().text()));
        QStringList codes;
        for (const Finding &finding : parsed->findings) {
            if (finding.severity() >= Severity::Warning) {
                codes.append(finding.code());
                QVERIFY2(!finding.message().contains(u'%') || finding.message().contains(u"%EMAIL"_s),
                         qPrintable(finding.message()));
                // What is served is to be mended; only who imports has a field to check.
                const QString advice = finding.advice();
                QVERIFY2(!advice.isEmpty() && !advice.startsWith(u"Check"_s), qPrintable(advice));
            }
        }
        codes.removeDuplicates();
        codes.sort();
        QCOMPARE(codes.join(u' '), code);
    }

private Q_SLOTS:
    void mozillaFiles_data()
    {
        columns();
        row("no id", " id=\"example.com\"", "", u"mozilla-provider-id"_s);
        row("id is no host", "id=\"example.com\"", "id=\"Example Mail\"", u"mozilla-provider-id"_s);
        row("id without dot", "id=\"example.com\"", "id=\"OXCloud-EU\"", {});
        row("no domain", "<domain>example.com</domain>", "", u"mozilla-no-domain"_s);
        row("domain with attribute", "<domain>", "<domain purpose=\"mx\">", u"mozilla-no-domain"_s);
        row("domain is no domain", "<domain>example.com", "<domain>*.example.com", u"mozilla-no-domain"_s);
        row("two providers", "  </emailProvider>",
            "  </emailProvider><emailProvider id=\"b.example\"><domain>b.example</domain></emailProvider>",
            u"mozilla-several-providers"_s);
        row("attribute of a server", "type=\"imap\"", "type=\"imap\" comment=\"new\"",
            u"mozilla-server-attribute"_s);
        row("attribute of a value", "<port>", "<port protocol=\"tcp\">", u"mozilla-value-attribute"_s);
        row("method of version 1.2", "<authentication>password",
            "<authentication system=\"sasl\">SCRAM-SHA-256</authentication>\n      <authentication>password",
            u"import-value-unknown"_s);
        row("blanks around the port", "<port>993", "<port> 993", u"mozilla-blanks"_s);
        row("line break in the host", "imap.example.com</", "imap.example.com\n</", u"mozilla-blanks"_s);
        row("empty user name", "%EMAILADDRESS%", "", u"mozilla-username-empty"_s);
        row("underscore", "imap.example.com", "imap_1.example.com", u"import-host-invalid"_s);
        row("port in the host", "imap.example.com", "imap.example.com:993", u"import-host-invalid"_s);
        row("international host", "imap.example.com", "imap.\xC3\xA9.example", u"import-host-invalid"_s);
        row("address", "imap.example.com", "192.0.2.1", {});
        row("placeholder in the host", "imap.example.com", "imap.%EMAILDOMAIN%",
            u"mozilla-placeholder-in-name"_s);
        row("placeholder in the name", "Example Mail", "Mail of %EMAILADDRESS%",
            u"mozilla-placeholder-in-name"_s);
        row("second section, same host", "<outgoingServer", secondImap, {});
        row("second section, other host", "<outgoingServer",
            QByteArray(secondImap).replace("imap.example", "old.example"), u"mozilla-sections-differ"_s);
        row("second section, other user", "<outgoingServer",
            QByteArray(secondImap).replace("%EMAILADDRESS%", "%EMAILLOCALPART%"),
            u"mozilla-sections-differ"_s);
        row("POP3 first", "<incomingServer type=\"imap\">", pop3, u"mozilla-first-not-imap"_s);
        row("long name", "Example Mail", QByteArray(61, 'x'), u"mozilla-display-name-long"_s);
        row("long short name", "<displayShortName>Example", "<displayShortName>" + QByteArray(21, 'x'),
            u"mozilla-short-name-long"_s);
        row("old spelling", "displayShortName>Example</displayShortName",
            "displayNameShort>Example</displayNameShort", u"mozilla-spelling"_s);
        row("address book", "</emailProvider>",
            "</emailProvider><addressBook type=\"carddav\"><url>https://dav.example.com/</url>"
            "<authentication system=\"http\">Basic</authentication><username>%EMAILADDRESS%</username>"
            "</addressBook>",
            u"mozilla-spelling"_s);
        row("help beside the provider", "</emailProvider>",
            "</emailProvider><documentation url=\"https://example.com/\"/>", u"mozilla-element-misplaced"_s);
        row("calendar in the provider", "</emailProvider>", "<calendar type=\"caldav\"/></emailProvider>",
            u"mozilla-element-misplaced"_s);
        row("password", "<port>993</port>", "<port>993</port><password>secret</password>",
            u"mozilla-secret-inside"_s);
        row("client secret", "</emailProvider>",
            "</emailProvider><oAuth2><clientSecret>x</clientSecret></oAuth2>", u"mozilla-secret-inside"_s);
    }
    void mozillaFiles() { compare(u"mozilla-autoconfig"_s, m_mozilla); }

    void outlookAnswers_data()
    {
        columns();
        row("no account type", "<AccountType>email</AccountType>", "", u"outlook-account-value"_s);
        row("other account type", ">email<", ">mail<", u"outlook-account-value"_s);
        row("other action", ">settings<", ">setting<", u"outlook-account-value"_s);
        row("two accounts", "      <Protocol>\n        <Type>SMTP",
            "    </Account><Account><AccountType>email</AccountType><Action>settings</Action>\n"
            "      <Protocol>\n        <Type>SMTP",
            u"outlook-several-accounts"_s);
        row("yes", "<AuthRequired>on", "<AuthRequired>yes", u"import-value-unknown"_s);
        row("empty", "<UsePOPAuth>on", "<UsePOPAuth>", u"import-value-unknown"_s);
        row("On", "<AuthRequired>on", "<AuthRequired>On", {});
        row("URL as server", "imap.example.com", "https://imap.example.com", u"import-host-invalid"_s);
        row("port in the server", "imap.example.com", "imap.example.com:143", u"import-host-invalid"_s);
        row("SSL at a STARTTLS port", ">TLS<", ">SSL<", u"outlook-encryption-port"_s);
        row("TLS", "<SSL>on</SSL>", "<TLS>on</TLS><SSL>on</SSL>", u"outlook-tls-element"_s);
        row("domain demanded", "<DomainName>example.com</DomainName>", "", u"outlook-domain-name-missing"_s);
        row("no user name", "<LoginName>jane</LoginName>", "", u"outlook-login-ambiguous"_s);
        row("UsePOPAuth of IMAP", "<AuthRequired>on", "<UsePOPAuth>on</UsePOPAuth><AuthRequired>on",
            u"outlook-smtp-only"_s);
        row("TTL 0", "<TTL>168", "<TTL>0", u"outlook-ttl-zero"_s);
        row("TTL of two years", "<TTL>168", "<TTL>17520", u"outlook-ttl-long"_s);
        row("TTL of a year", "<TTL>168", "<TTL>8760", {});
        row("TTL in words", "<TTL>168", "<TTL>7d", u"import-value-unknown"_s);
        row("other namespace", "outlook/responseschema/2006a", "outlook/responseschema/2007",
            u"outlook-namespace"_s);
        row("no port", "<Port>143</Port>", "", u"import-port-missing"_s);
        row("no server", "<Server>imap.example.com</Server>", "", u"import-host-missing"_s);
        row("no Encryption at a STARTTLS port", "<Encryption>TLS</Encryption>", "",
            u"outlook-encryption-guessed"_s);
        row("no Encryption at a TLS port", "<Encryption>SSL</Encryption>", "", {});
        row("any encryption", ">TLS<", ">Auto<", u"outlook-encryption-guessed"_s);
        row("STARTTLS at a TLS port", ">SSL<", ">TLS<", u"outlook-encryption-inverted"_s);
        row("ISO date", "<TTL>168</TTL>", "<ExpirationDate>2031-12-31</ExpirationDate>",
            u"import-value-unknown"_s);
    }
    void outlookAnswers() { compare(u"outlook-autodiscover"_s, m_outlook); }

    void appleProfiles_data()
    {
        columns();
        row("other type", ">Configuration<", ">Profile<", u"apple-type"_s);
        row("no type", "<key>PayloadType</key><string>Configuration</string>", "", u"apple-type"_s);
        row("no identifier", "<key>PayloadIdentifier</key><string>com.example.mail</string>", "",
            u"apple-key-missing"_s);
        row("empty identifier", ">com.example.mail.account<", "> <", u"apple-key-missing"_s);
        row("no UUID", "<key>PayloadUUID</key><string>5A3B0A2E-9B1C-4D57-8D60-0C7B3E4C1F01</string>", "",
            u"apple-key-missing"_s);
        row("UUID twice", "0C7B3E4C1F01", "0c7b3e4c1f02", u"apple-identifier-twice"_s);
        row("identifier twice", "com.example.mail.account", "com.example.mail", u"apple-identifier-twice"_s);
        row("no UUID's form", "5A3B0A2E-9B1C-4D57-8D60-0C7B3E4C1F01", "imap-account", u"apple-uuid-form"_s);
        row("version 2", "<integer>1</integer>", "<integer>2</integer>", u"apple-version"_s);
        row("URL as server", "smtp.example.com", "smtp://smtp.example.com", u"import-host-invalid"_s);
    }
    void appleProfiles() { compare(u"apple-profile"_s, m_apple); }

    void aMissingPortIsToBeWritten_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("port");
        QTest::addColumn<QString>("element");
        QTest::newRow("Mozilla") << u"mozilla-autoconfig"_s << m_mozilla << QByteArray("<port>993</port>")
                                 << u"port"_s;
        QTest::newRow("Outlook") << u"outlook-autodiscover"_s << m_outlook << QByteArray("<Port>465</Port>")
                                 << u"Port"_s;
    }

    void aMissingPortIsToBeWritten()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, port);
        QFETCH(QString, element);
        const auto parsed = clientFormat(format)->parse(changed(document, port, {}));
        QVERIFY(parsed.has_value());
        for (const Finding &finding : parsed->findings) {
            if (finding.code() == u"import-port-missing"_s) {
                const QString number = QString::fromLatin1(port).section(u'>', 1).section(u'<', 0, 0);
                QVERIFY2(finding.advice().startsWith(u"Write the port into %1: %2"_s.arg(element, number)),
                         qPrintable(finding.advice()));
                return;
            }
        }
        QFAIL("no finding");
    }

    void theLastDayIsTheEarliest()
    {
        const auto lastDay = [](const QString &format, const QByteArray &bytes) {
            const auto parsed = clientFormat(format)->parse(bytes);
            return parsed ? parsed->lastDay : std::nullopt;
        };
        const QByteArray early = "<ExpirationDate>20300228</ExpirationDate>";
        const QByteArray late = "<ExpirationDate>20310101</ExpirationDate>";
        const QByteArray both =
            changed(changed(m_outlook, "<Port>143", late + "<Port>143"), "<TTL>168</TTL>", early);
        QVERIFY(lastDay(u"outlook-autodiscover"_s, both) == QDate(2030, 2, 28));
        QVERIFY(!lastDay(u"outlook-autodiscover"_s, m_outlook));
        const QByteArray removed =
            changed(m_apple, "  <key>PayloadIdentifier</key><string>com.example.mail</string>",
                    "  <key>PayloadIdentifier</key><string>com.example.mail</string>\n"
                    "  <key>RemovalDate</key><date>2030-02-28T23:00:00Z</date>");
        QVERIFY(lastDay(u"apple-profile"_s, removed) == QDate(2030, 2, 28));
    }
};

QTEST_GUILESS_MAIN(DocumentRulesTest)
#include "tst_documentrules.moc"
