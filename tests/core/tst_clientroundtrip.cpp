// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a format can carry comes back from what it writes: over generated settings, always the same ones.
#include "clients/clientformat.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

constexpr int cases = 3000;

class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}

    bool chance(int percent) { return m_random.bounded(100) < percent; }
    template <typename T>
    T one(const QList<T> &values)
    {
        return values.at(m_random.bounded(static_cast<int>(values.size())));
    }

    /// Text with what needs escaping, without blanks at its ends, which no format keeps.
    QString text(int maximum)
    {
        static const QString letters = u"aZ09 &<>\"'éœŒß%;#/\\-–漢🙂]]>&amp;é"_s;
        QString result;
        const int length = 1 + m_random.bounded(maximum);
        for (int i = 0; i < length; ++i) {
            result += letters.at(m_random.bounded(static_cast<int>(letters.size())));
        }
        // Half of a surrogate pair is no text.
        result.removeIf([](QChar c) { return c.isSurrogate(); });
        result = result.trimmed();
        return result.isEmpty() ? u"x"_s : result;
    }

    MailService service()
    {
        MailService service;
        service.protocol = chance(70) ? one<Protocol>({Protocol::Imap, Protocol::Pop3, Protocol::Smtp})
                                      : one(allProtocols());
        service.host = one<QString>({u"mail"_s, u"imap"_s, u"a-b.c"_s}) + u".example.org"_s;
        service.security = one(allSecurities());
        service.port =
            chance(70) ? defaultPort(service.protocol, service.security) : 1 + m_random.bounded(65535);
        service.authentication.clear();
        for (const Authentication method : allAuthentications()) {
            if (chance(30)) {
                service.authentication.append(method);
            }
        }
        if (service.authentication.isEmpty()) {
            service.authentication = {Authentication::PasswordCleartext};
        }
        std::shuffle(service.authentication.begin(), service.authentication.end(), m_random);
        service.username = one<QString>({placeholderAddress, placeholderAddress, placeholderLocalPart,
                                         u"%EMAILLOCALPART%-%EMAILDOMAIN%"_s, text(12)});
        return service;
    }

    DomainSettings settings()
    {
        DomainSettings settings;
        settings.domain = one<QString>({u"example.org"_s, u"xn--socit-esab.example"_s});
        settings.displayName = text(40);
        settings.shortName = text(20);
        for (int i = m_random.bounded(3); i > 0; --i) {
            settings.documentation.append(
                {one<QString>({u"fr"_s, u"en"_s}), text(30), u"https://example.org/?q="_s + text(20), {}});
        }
        for (int i = m_random.bounded(7); i > 0; --i) {
            settings.services.append(service());
        }
        return settings;
    }

private:
    QRandomGenerator m_random;
};

bool isMail(const MailService &service)
{
    return isIncoming(service.protocol) || service.protocol == Protocol::Smtp;
}

bool isStandardStartTls(const MailService &service)
{
    return service.port == (service.protocol == Protocol::Imap   ? 143
                            : service.protocol == Protocol::Pop3 ? 110
                                                                 : 587) ||
           (service.protocol == Protocol::Smtp && service.port == 25);
}

QByteArray describe(const QList<MailService> &services)
{
    QByteArray lines;
    for (const MailService &service : services) {
        lines += protocolWord(service.protocol).toUtf8() + ' ' + service.host.toUtf8() + ':' +
                 QByteArray::number(service.port) + ' ' + securityWord(service.security).toUtf8() + ' ';
        for (const Authentication method : service.authentication) {
            lines += authenticationWord(method).toUtf8() + ',';
        }
        lines += ' ' + service.username.toUtf8() + '\n';
    }
    return lines;
}

/// Of one direction, in a Mozilla file: encrypted before cleartext, and logins that Android knows before
/// others; the worse is left out.
QList<MailService> carriedByMozilla(const QList<MailService> &services, bool incoming)
{
    const auto usable = [](const MailService &service) {
        return std::any_of(service.authentication.begin(), service.authentication.end(),
                           [](Authentication m) {
                               return m == Authentication::PasswordCleartext ||
                                      m == Authentication::PasswordEncrypted || m == Authentication::OAuth2;
                           });
    };
    QList<MailService> result;
    for (const MailService &service : services) {
        if (isMail(service) && isIncoming(service.protocol) == incoming) {
            result.append(service);
        }
    }
    const auto reduceTo = [&result](auto predicate) {
        if (std::any_of(result.begin(), result.end(), predicate)) {
            result.removeIf([&](const MailService &service) { return !predicate(service); });
        }
    };
    reduceTo([](const MailService &service) { return service.security != Security::None; });
    reduceTo(usable);
    for (MailService &service : result) {
        if (usable(service)) {
            service.authentication.removeAll(Authentication::None);
        }
    }
    return result;
}

/// Of these protocols, what a Mozilla file of version 1.2 holds. Its URLs know no STARTTLS, and HTTP no other
/// logins than these.
QList<MailService> besideMail(const QList<MailService> &services, const QList<Protocol> &protocols)
{
    QList<MailService> result;
    for (MailService service : services) {
        if (!protocols.contains(service.protocol)) {
            continue;
        }
        const bool isUrl = service.protocol != Protocol::ManageSieve;
        const bool usable =
            std::any_of(service.authentication.begin(), service.authentication.end(), [](Authentication m) {
                return m == Authentication::PasswordCleartext || m == Authentication::PasswordEncrypted ||
                       m == Authentication::OAuth2;
            });
        if (isUrl) {
            service.authentication.removeIf([](Authentication m) {
                return m != Authentication::PasswordCleartext && m != Authentication::PasswordEncrypted &&
                       m != Authentication::OAuth2;
            });
            service.security = service.security == Security::None ? Security::None : Security::Tls;
        } else if (usable) {
            service.authentication.removeAll(Authentication::None);
        }
        if (!isUrl || usable) {
            result.append(service);
        }
    }
    return result;
}

QList<MailService> carriedByOutlook(const QList<MailService> &services)
{
    QList<MailService> result;
    for (const Protocol protocol : {Protocol::Imap, Protocol::Pop3, Protocol::Smtp}) {
        for (MailService service : services) {
            if (service.protocol == protocol) {
                if (service.authentication != QList{Authentication::None}) {
                    service.authentication = {Authentication::PasswordCleartext};
                }
                // Impossible for everybody at once: the client proposes the part before the @.
                if (usernameKind(service.username) == UsernameKind::Composed) {
                    service.username = placeholderLocalPart;
                }
                result.append(service);
            }
        }
    }
    return result;
}

/// One of the CalDAV, CardDAV and ActiveSync services that were given, as far as a profile tells them apart.
/// Without the address anywhere in it, a user name is what stands there.
bool isOfHttpService(const MailService &found, const DomainSettings &settings, const Account &account,
                     bool knowsAddress)
{
    return std::any_of(settings.services.begin(), settings.services.end(), [&](const MailService &given) {
        const QString username = usernameKind(given.username) == UsernameKind::Composed || !knowsAddress
                                     ? expandUsername(given.username, account)
                                     : given.username;
        return given.protocol == found.protocol && given.host == found.host && given.port == found.port &&
               (given.security == Security::None) == (found.security == Security::None) &&
               found.username == username;
    });
}

/// Without what holds for the settings themselves, whichever document they are in.
Findings withoutSettingsOwn(Findings findings)
{
    static const QStringList own = {u"mozilla-sections-differ"_s, u"mozilla-first-not-imap"_s,
                                    u"mozilla-display-name-long"_s, u"mozilla-display-name-longish"_s,
                                    u"mozilla-short-name-long"_s};
    findings.removeIf([](const Finding &finding) { return own.contains(finding.code()); });
    return findings;
}

} // namespace

class ClientRoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mozillaGivesBackNamesHelpAndServices()
    {
        const ClientFormat &format = *clientFormat(u"mozilla-autoconfig");
        Generator generator(1);
        for (int i = 0; i < cases; ++i) {
            const DomainSettings settings = generator.settings();
            const auto document = format.parse(format.render(settings, std::nullopt));
            QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().text()));
            QCOMPARE(document->domain, settings.domain);
            QCOMPARE(document->displayName, settings.displayName);
            QCOMPARE(document->shortName, settings.shortName);
            QCOMPARE(document->documentation, settings.documentation);
            const QList<MailService> expected =
                carriedByMozilla(settings.services, true) + besideMail(settings.services, {Protocol::Jmap}) +
                carriedByMozilla(settings.services, false) +
                besideMail(settings.services, {Protocol::ManageSieve, Protocol::CalDav, Protocol::CardDav});
            QCOMPARE(describe(document->services), describe(expected));
            const Findings findings = withoutSettingsOwn(document->findings);
            QVERIFY2(findings.isEmpty(),
                     findings.isEmpty() ? "" : qPrintable(findings.constFirst().message()));
        }
    }

    void outlookGivesBackServers()
    {
        const ClientFormat &format = *clientFormat(u"outlook-autodiscover");
        Generator generator(2);
        for (int i = 0; i < cases; ++i) {
            const DomainSettings settings = generator.settings();
            const auto document = format.parse(format.render(settings, std::nullopt));
            QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().text()));
            QCOMPARE(describe(document->services), describe(carriedByOutlook(settings.services)));
        }
    }

    void outlookGivesEachUserTheLoginOfThePattern()
    {
        const ClientFormat &format = *clientFormat(u"outlook-autodiscover");
        Generator generator(3);
        const Account account{u"o'neil+a&b"_s, u"example.org"_s};
        for (int i = 0; i < cases; ++i) {
            const DomainSettings settings = generator.settings();
            const auto document = format.parse(format.render(settings, account));
            QVERIFY(document.has_value());
            QStringList expected;
            for (const Protocol protocol : {Protocol::Imap, Protocol::Pop3, Protocol::Smtp}) {
                for (const MailService &service : settings.services) {
                    if (service.protocol == protocol) {
                        expected.append(expandUsername(service.username, account));
                    }
                }
            }
            QStringList found;
            for (const MailService &service : document->services) {
                found.append(service.username);
            }
            QCOMPARE(found, expected);
        }
    }

    void aProfileGivesBackItsServers()
    {
        const ClientFormat &format = *clientFormat(u"apple-profile");
        Generator generator(4);
        const Account account{u"o'neil+a&b"_s, u"example.org"_s};
        const QList<Authentication> expressible = {Authentication::PasswordCleartext,
                                                   Authentication::PasswordEncrypted, Authentication::Ntlm,
                                                   Authentication::None};
        int compared = 0;
        int comparedHttp = 0;
        for (int i = 0; i < cases; ++i) {
            const DomainSettings settings = generator.settings();
            const auto document = format.parse(format.render(settings, account));
            QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().text()));
            QCOMPARE(document->displayName, settings.displayName);
            if (document->services.isEmpty()) {
                continue;
            }
            ++compared;
            const auto isMailServer = [](const MailService &service) { return isMail(service); };
            const auto mailServers =
                std::count_if(document->services.begin(), document->services.end(), isMailServer);
            QVERIFY(mailServers == 2 || mailServers == 0);
            if (mailServers == 2) {
                QCOMPARE(document->domain, account.domain);
            }
            for (const MailService &found : document->services) {
                if (!isMail(found)) {
                    ++comparedHttp;
                    QVERIFY(isOfHttpService(found, settings, account, !document->domain.isEmpty()));
                    continue;
                }
                // It is one of the services that were given, as far as a profile tells them apart.
                const bool isGiven = std::any_of(
                    settings.services.begin(), settings.services.end(), [&](const MailService &given) {
                        const auto method =
                            std::find_if(given.authentication.begin(), given.authentication.end(),
                                         [&](Authentication m) { return expressible.contains(m); });
                        const Authentication expected = method == given.authentication.end()
                                                            ? Authentication::PasswordCleartext
                                                            : *method;
                        const bool encrypted = given.security != Security::None;
                        const Security security = !encrypted                  ? Security::None
                                                  : isStandardStartTls(given) ? Security::StartTls
                                                                              : Security::Tls;
                        const QString username = expected == Authentication::None
                                                     ? QString(placeholderAddress)
                                                 : usernameKind(given.username) == UsernameKind::Composed
                                                     ? expandUsername(given.username, account)
                                                     : given.username;
                        return given.protocol == found.protocol && given.host == found.host &&
                               given.port == found.port && found.security == security &&
                               found.authentication == QList{expected} && found.username == username;
                    });
                const QByteArray message = "\n" + describe({found}) + "of\n" + describe(settings.services);
                QVERIFY2(isGiven, message.constData());
            }
        }
        QVERIFY(compared > cases / 4);
        QVERIFY(comparedHttp > cases / 10);
    }
};

QTEST_GUILESS_MAIN(ClientRoundTripTest)
#include "tst_clientroundtrip.moc"
