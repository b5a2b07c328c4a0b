// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guide.h"
#include "report/language.h"
#include "support/qrreader.h"
#include "support/sampleworkspace.h"

#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

DomainSettings sampleSettings(const QString &domain = u"example.org"_s)
{
    return settingsOf(test::sampleWorkspace({domain}), 0);
}

const Account jean{u"jean+test"_s, u"example.org"_s};

/// What libxml2 says against the page; empty where it has nothing to say.
QByteArray complaintOf(const QByteArray &page)
{
    QProcess xmllint;
    xmllint.start(u"xmllint"_s, {u"--noout"_s, u"-"_s});
    xmllint.write(page);
    xmllint.closeWriteChannel();
    xmllint.waitForFinished();
    return xmllint.exitCode() == 0 ? QByteArray() : "xmllint: " + xmllint.readAllStandardError();
}

/// The code without Qt's GUI: a portable bitmap of eight pixels per module.
QByteArray bitmapOf(const QrCode &code)
{
    constexpr int pixels = 8;
    const int side = (code.size + 2 * qrQuietZone) * pixels;
    QByteArray bitmap = "P1\n" + QByteArray::number(side) + ' ' + QByteArray::number(side) + '\n';
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int column = x / pixels - qrQuietZone;
            const int row = y / pixels - qrQuietZone;
            const bool isInside = column >= 0 && row >= 0 && column < code.size && row < code.size;
            bitmap += isInside && code.isDark(column, row) ? '1' : '0';
        }
        bitmap += '\n';
    }
    return bitmap;
}

QByteArray page(GuideClient client, const DomainSettings &settings, const QString &language = u"en"_s,
                const std::optional<Account> &account = std::nullopt)
{
    return guideHtml(guideOf(client, settings, account, language));
}

} // namespace

class GuidesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhoneReadsTheCode_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("address") << QByteArray("https://autoconfig.example.org/email.mobileconfig");
        QTest::newRow("one octet") << QByteArray("A");
        QTest::newRow("long") << QByteArray("https://example.org/?").append(QByteArray(900, 'x'));
    }

    void aPhoneReadsTheCode()
    {
        QFETCH(const QByteArray, text);
        const std::optional<QrCode> code = qrCode(text);
        QVERIFY(code);
        QCOMPARE(test::readQrCode(bitmapOf(*code), u".pbm"_s), text);
    }

    void whatNoCodeHoldsHasNone()
    {
        QVERIFY(!qrCode({}));
        QVERIFY(!qrCode("https://société.example/"));
        QVERIFY(qrCode(QByteArray(2331, 'x')));
        QVERIFY(!qrCode(QByteArray(2332, 'x')));
    }

    void theAddressIsThatOfTheProfile()
    {
        QCOMPARE(profileUrl(sampleSettings(), {}), u"https://autoconfig.example.org/email.mobileconfig"_s);
        QCOMPARE(
            profileUrl(sampleSettings(), jean),
            u"https://autoconfig.example.org/email.mobileconfig?emailaddress=jean%2Btest%40example.org"_s);
        QCOMPARE(profileUrl(sampleSettings(u"société.example"_s), {}),
                 u"https://autoconfig.xn--socit-esab.example/email.mobileconfig"_s);
        DomainSettings receivesOnly = sampleSettings();
        receivesOnly.services.removeLast();
        QVERIFY(profileUrl(receivesOnly, {}).isEmpty());
        const Guide guide = guideOf(GuideClient::Iphone, receivesOnly, {}, u"en"_s);
        QVERIFY(!guide.code);
        QVERIFY(!guideHtml(guide).contains("<img"));
        QVERIFY(guideHtml(guide).contains("Add Mail Account"));
    }

    void everyPageIsReadableAndSaysTheSettings_data()
    {
        QTest::addColumn<GuideClient>("client");
        QTest::addColumn<QString>("language");
        for (const GuideClient client : allGuideClients()) {
            for (const QString &language : availableLanguages()) {
                QTest::addRow("%s, %s", qPrintable(guideClientWord(client)), qPrintable(language))
                    << client << language;
            }
        }
    }

    void everyPageIsReadableAndSaysTheSettings()
    {
        QFETCH(const GuideClient, client);
        QFETCH(const QString, language);
        const QByteArray html = page(client, sampleSettings(u"société.example"_s), language);
        QCOMPARE(complaintOf(html), QByteArray());
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("<html lang=\"" + language.toLatin1() + '"'));
        for (const char *value : {"Example Mail", "@société.example", "mail.xn--socit-esab.example", ">993<",
                                  ">465<", "SSL/TLS", "IMAP", "SMTP"}) {
            QVERIFY2(html.contains(value), value);
        }
        // Nothing is fetched from elsewhere; links are for people.
        for (const char *attribute : {"src=\"http", "<link", "<script", "url(", "@import"}) {
            QVERIFY2(!html.contains(attribute), attribute);
        }
        QVERIFY(!html.contains('*'));
        QVERIFY(!html.contains("%1"));
    }

    void oneUsersPageNamesTheUser()
    {
        DomainSettings settings = sampleSettings();
        settings.services[1].username = u"%EMAILLOCALPART%-x"_s;
        const Guide guide = guideOf(GuideClient::Iphone, settings, jean, u"fr"_s);
        QVERIFY(guide.audience.contains(u"jean+test@example.org"_s));
        QCOMPARE(guide.servers.at(0).username, u"jean+test@example.org"_s);
        QCOMPARE(guide.servers.at(1).username, u"jean+test-x"_s);
        QCOMPARE(test::readQrCode(bitmapOf(guide.code.value()), u".pbm"_s),
                 QByteArray("https://autoconfig.example.org/"
                            "email.mobileconfig?emailaddress=jean%2Btest%40example.org"));
    }

    void usersChooseBetweenProtocolsOnly()
    {
        DomainSettings settings = sampleSettings();
        settings.services.append(test::service(Protocol::Imap, Security::StartTls, u"other.example.org"_s));
        settings.services.append(test::service(Protocol::CalDav, Security::Tls, u"dav.example.org"_s));
        settings.services.last().path = u"/calendars/"_s;
        const Guide guide = guideOf(GuideClient::Thunderbird, settings, {}, u"en"_s);
        QCOMPARE(guide.servers.size(), 3);
        QCOMPARE(guide.servers.at(0).host, u"mail.example.org"_s);
        QCOMPARE(guide.servers.at(2).host, u"dav.example.org/calendars/"_s);
    }

    void aClientGetsTheServicesThatItTakes_data()
    {
        QTest::addColumn<GuideClient>("client");
        QTest::addColumn<QStringList>("hosts");
        QTest::newRow("iPhone") << GuideClient::Iphone
                                << QStringList{u"caldav"_s, u"carddav"_s, u"activesync"_s};
        QTest::newRow("Mac") << GuideClient::Mac << QStringList{u"caldav"_s, u"carddav"_s};
        QTest::newRow("Thunderbird") << GuideClient::Thunderbird << QStringList{u"caldav"_s, u"carddav"_s};
        QTest::newRow("Outlook") << GuideClient::Outlook << QStringList();
        QTest::newRow("others") << GuideClient::Android
                                << QStringList{u"caldav"_s, u"carddav"_s, u"managesieve"_s, u"jmap"_s,
                                               u"activesync"_s};
    }

    void aClientGetsTheServicesThatItTakes()
    {
        QFETCH(const GuideClient, client);
        QFETCH(const QStringList, hosts);
        DomainSettings settings = sampleSettings();
        for (const Protocol protocol : {Protocol::CalDav, Protocol::CardDav, Protocol::ManageSieve,
                                        Protocol::Jmap, Protocol::ActiveSync}) {
            settings.services.append(test::service(protocol, Security::Tls, protocolWord(protocol)));
        }
        QStringList shown;
        for (const GuideServer &server : guideOf(client, settings, {}, u"en"_s).servers) {
            shown.append(server.host);
        }
        QCOMPARE(shown, QStringList({u"mail.example.org"_s, u"mail.example.org"_s}) + hosts);
    }

    void hostileNamesAreText()
    {
        DomainSettings settings = sampleSettings();
        settings.displayName = u"<script>alert('*%1*')</script> & \"Co\"\x1b\x202e"_s;
        settings.services[0].host = u"</td><td onclick=\"x\">"_s;
        settings.services[0].username = u"\"><img src=http://example.com/>"_s;
        settings.documentation = {{u"en"_s, u"<b>bold</b>"_s, u"javascript:alert(1)"_s, {}},
                                  {u"en"_s, u"<i>help</i>"_s, u"https://example.org/?a=1&b=\"2"_s, {}},
                                  {u"en"_s, u"<u>help</u>"_s, u"https://example.org/?a=1&b=2"_s, {}}};
        for (const GuideClient client : allGuideClients()) {
            const QByteArray html = page(client, settings);
            QCOMPARE(complaintOf(html), QByteArray());
            for (const char *bad :
                 {"<script", "<img src=\"http", "onclick=\"", "javascript", "<u>", "\x1b"}) {
                QVERIFY2(!html.contains(bad), bad);
            }
            QVERIFY(html.contains("&lt;script&gt;alert('*%1*')&lt;/script&gt; &amp; "));
            QVERIFY(html.contains("href=\"https://example.org/?a=1&amp;b=2\""));
        }
    }

    void helpIsInTheLanguageOfThePage()
    {
        DomainSettings settings = sampleSettings();
        settings.documentation = {{u"fr-FR"_s, u"Aide"_s, u"https://example.org/aide"_s, {}},
                                  {u"en"_s, u"Help"_s, u"https://example.org/help"_s, {}}};
        QVERIFY(!page(GuideClient::Mac, settings, u"en"_s).contains("/aide"));
        const QByteArray french = page(GuideClient::Mac, settings, u"fr"_s);
        QVERIFY(french.contains("/aide") && !french.contains("/help"));
        settings.documentation = {{u"de"_s, u"Hilfe"_s, u"https://example.org/hilfe"_s, {}}};
        QVERIFY(page(GuideClient::Mac, settings, u"fr"_s).contains("/hilfe"));
    }

    void whatIsLongIsCut()
    {
        DomainSettings settings = sampleSettings();
        settings.displayName = QString(5000, u'n');
        settings.documentation.fill({u"en"_s, QString(5000, u't'), u"https://example.org/"_s, {}}, 50);
        const Guide guide = guideOf(GuideClient::Iphone, settings, {}, u"en"_s);
        QCOMPARE(guide.help.size(), 5);
        QVERIFY(guide.organisation.size() < 100);
        QVERIFY(guideHtml(guide).size() < 20'000);
    }

    void thePageHasItsOwnLanguage()
    {
        QVERIFY(installLanguage(u"fr"_s));
        QVERIFY(
            page(GuideClient::Outlook, sampleSettings(), u"en"_s).contains("Set up your e-mail in Outlook"));
        QVERIFY(installLanguage(u"en"_s));
        QCOMPARE(currentLanguage(), u"en"_s);
        QVERIFY(page(GuideClient::Outlook, sampleSettings(), u"xx"_s).contains("<html lang=\"en\""));
    }
};

QTEST_GUILESS_MAIN(GuidesTest)
#include "tst_guides.moc"
