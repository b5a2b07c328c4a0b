// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"
#include "clients/clientreview.h"

#include <QElapsedTimer>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

MailService service(Protocol protocol, Security security, const QString &username = placeholderAddress)
{
    MailService service;
    service.protocol = protocol;
    service.host = u"mail.example.org"_s;
    service.security = security;
    service.port = defaultPort(protocol, security);
    service.username = username;
    return service;
}

Workspace workspaceWith(const QList<MailService> &services, const QString &displayName = u"Example"_s)
{
    ServiceProfile profile;
    profile.id = u"main"_s;
    profile.displayName = displayName;
    profile.services = services;
    Domain domain;
    domain.name = u"example.org"_s;
    domain.profile = profile.id;
    Workspace workspace;
    workspace.profiles = {profile};
    workspace.domains = {domain};
    return workspace;
}

/// "code place" of a format's findings.
QStringList review(const QString &format, const Workspace &workspace)
{
    QStringList lines;
    for (const Finding &finding : clientFormat(format)->review(settingsOf(workspace, 0))) {
        lines.append(finding.code() + u' ' + finding.where.toString());
    }
    return lines;
}

const MailService imaps = service(Protocol::Imap, Security::Tls);
const MailService submissions = service(Protocol::Smtp, Security::Tls);

MailService with(MailService changed, const QList<Authentication> &methods)
{
    changed.authentication = methods;
    return changed;
}

} // namespace

class ClientReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUsualServicesGiveNoFinding()
    {
        for (const ClientFormat *format : clientFormats()) {
            QCOMPARE(review(format->idString(), workspaceWith({imaps, submissions})), QStringList());
        }
    }

    void whatAFormatCannotCarryIsFound_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<Workspace>("workspace");
        QTest::addColumn<QStringList>("expected");
        const QString mozilla = u"mozilla-autoconfig"_s;
        const QString outlook = u"outlook-autodiscover"_s;
        const QString apple = u"apple-profile"_s;
        const QString third = u" /profiles/0/services/2"_s;

        const Workspace jmap = workspaceWith({imaps, submissions, service(Protocol::Jmap, Security::Tls)});
        QTest::newRow("JMAP, Mozilla") << mozilla << jmap << QStringList{u"mozilla-section-unread"_s + third};
        const Workspace phone =
            workspaceWith({imaps, submissions, service(Protocol::ActiveSync, Security::Tls),
                           service(Protocol::ActiveSync, Security::Tls)});
        const QString fourth = u" /profiles/0/services/3"_s;
        QTest::newRow("ActiveSync, Mozilla")
            << mozilla << phone
            << QStringList{u"mozilla-service-left-out"_s + third, u"mozilla-service-left-out"_s + fourth};
        QTest::newRow("ActiveSync, Outlook") << outlook << phone << QStringList();
        QTest::newRow("ActiveSync") << u"activesync-autodiscover"_s << phone
                                    << QStringList{u"activesync-responder"_s + third,
                                                   u"activesync-alternative-left-out"_s + fourth};
        QTest::newRow("ActiveSync, local part")
            << u"activesync-autodiscover"_s
            << workspaceWith({service(Protocol::ActiveSync, Security::Tls, placeholderLocalPart)})
            << QStringList{u"activesync-responder /profiles/0/services/0"_s,
                           u"activesync-username /profiles/0/services/0/username"_s};
        QTest::newRow("PACC") << u"ietf-pacc"_s
                              << workspaceWith(
                                     {imaps, service(Protocol::Smtp, Security::StartTls),
                                      service(Protocol::Pop3, Security::Tls, placeholderLocalPart),
                                      service(Protocol::ManageSieve, Security::StartTls), imaps,
                                      with(service(Protocol::Jmap, Security::Tls), {Authentication::OAuth2})})
                              << QStringList{u"pacc-security /profiles/0/services/1/port"_s,
                                             u"pacc-username /profiles/0/services/2/username"_s,
                                             u"pacc-service-left-out /profiles/0/services/3"_s,
                                             u"pacc-alternative-left-out /profiles/0/services/4"_s,
                                             u"pacc-password /profiles/0/services/5/authentication"_s};
        QTest::newRow("JMAP, Outlook")
            << outlook << jmap << QStringList{u"outlook-service-left-out"_s + third};
        QTest::newRow("JMAP, Apple") << apple << jmap << QStringList{u"apple-service-left-out"_s + third};

        const Workspace plain = workspaceWith({imaps, submissions, service(Protocol::Imap, Security::None)});
        QTest::newRow("cleartext beside TLS, Mozilla")
            << mozilla << plain << QStringList{u"mozilla-cleartext-left-out"_s + third + u"/security"_s};
        QTest::newRow("a second IMAP, Apple")
            << apple << plain << QStringList{u"apple-alternative-left-out"_s + third};
        QTest::newRow("cleartext only, Mozilla")
            << mozilla << workspaceWith({service(Protocol::Imap, Security::None), submissions})
            << QStringList{u"mozilla-cleartext /profiles/0/services/0/security"_s};
        QTest::newRow("no login, Mozilla")
            << mozilla << workspaceWith({imaps, with(submissions, {Authentication::None})})
            << QStringList{u"mozilla-authentication-unusable /profiles/0/services/1/authentication"_s};
        QTest::newRow("no login beside password, Mozilla")
            << mozilla
            << workspaceWith(
                   {imaps, with(submissions, {Authentication::None, Authentication::PasswordCleartext})})
            << QStringList{u"mozilla-authentication-none-left-out /profiles/0/services/1/authentication"_s};
        QTest::newRow("no login beside another service, Mozilla")
            << mozilla << workspaceWith({imaps, submissions, with(submissions, {Authentication::Gssapi})})
            << QStringList{u"mozilla-authentication-left-out"_s + third + u"/authentication"_s};

        const Workspace oauth = workspaceWith({with(imaps, {Authentication::OAuth2}), submissions});
        const QString firstMethods = u" /profiles/0/services/0/authentication"_s;
        QTest::newRow("OAuth2, Mozilla")
            << mozilla << oauth << QStringList{u"mozilla-oauth2"_s + firstMethods};
        QTest::newRow("OAuth2, Outlook")
            << outlook << oauth << QStringList{u"outlook-authentication-impossible"_s + firstMethods};
        QTest::newRow("OAuth2, Apple")
            << apple << oauth << QStringList{u"apple-authentication-impossible"_s + firstMethods};

        const Workspace startTls = workspaceWith({imaps, service(Protocol::Smtp, Security::StartTls)});
        QTest::newRow("STARTTLS, Mozilla") << mozilla << startTls << QStringList();
        QTest::newRow("STARTTLS, Outlook") << outlook << startTls << QStringList();
        QTest::newRow("STARTTLS, Apple")
            << apple << startTls << QStringList{u"apple-starttls /profiles/0/services/1/security"_s};
        MailService odd = service(Protocol::Smtp, Security::StartTls);
        odd.port = 2525;
        QTest::newRow("STARTTLS on another port, Outlook")
            << outlook << workspaceWith({imaps, odd})
            << QStringList{u"outlook-starttls-port /profiles/0/services/1/port"_s};

        const QString firstUser = u" /profiles/0/services/0/username"_s;
        const Workspace local =
            workspaceWith({service(Protocol::Imap, Security::Tls, placeholderLocalPart), submissions});
        QTest::newRow("local part, Outlook")
            << outlook << local << QStringList{u"outlook-username-local-part"_s + firstUser};
        QTest::newRow("local part, Apple")
            << apple << local << QStringList{u"apple-username-typed"_s + firstUser};
        const Workspace composed = workspaceWith(
            {service(Protocol::Imap, Security::Tls, u"%EMAILLOCALPART%-%EMAILDOMAIN%"_s), submissions});
        QTest::newRow("composed, Outlook")
            << outlook << composed << QStringList{u"outlook-username-composed"_s + firstUser};
        QTest::newRow("composed, Mozilla") << mozilla << composed << QStringList();

        QTest::newRow("POP3 first, Mozilla")
            << mozilla << workspaceWith({service(Protocol::Pop3, Security::Tls), imaps, submissions})
            << QStringList{u"mozilla-first-not-imap /profiles/0/services/0"_s};
        QTest::newRow("POP3 only, Mozilla")
            << mozilla << workspaceWith({service(Protocol::Pop3, Security::Tls), submissions})
            << QStringList{u"mozilla-no-imap /profiles/0/services/0"_s};
        QTest::newRow("a long name, Mozilla")
            << mozilla << workspaceWith({imaps, submissions}, QString(61, u'x'))
            << QStringList{u"mozilla-display-name-long /profiles/0/displayName"_s};
        QTest::newRow("CRAM-MD5, Apple")
            << apple << workspaceWith({with(imaps, {Authentication::PasswordEncrypted}), submissions})
            << QStringList{u"apple-cram-md5"_s + firstMethods};

        const MailService dav = service(Protocol::CardDav, Security::Tls);
        QTest::newRow("CalDAV and CardDAV, Apple")
            << apple << workspaceWith({imaps, submissions, service(Protocol::CalDav, Security::Tls), dav})
            << QStringList();
        MailService withPath = dav;
        withPath.path = u"/dav/"_s;
        QTest::newRow("CardDAV with a path, Apple")
            << apple << workspaceWith({imaps, submissions, withPath})
            << QStringList{u"apple-carddav-path-not-mac"_s + third + u"/path"_s};
        withPath.path = u"/dav/%EMAILADDRESS%/"_s;
        QTest::newRow("path of a user, Apple") << apple << workspaceWith({imaps, submissions, withPath})
                                               << QStringList{u"apple-path-of-user"_s + third + u"/path"_s};
        QTest::newRow("CardDAV without password, Apple")
            << apple << workspaceWith({imaps, submissions, with(dav, {Authentication::OAuth2})})
            << QStringList{u"apple-password-only"_s + third + u"/authentication"_s};
        QTest::newRow("a second CardDAV, Apple")
            << apple << workspaceWith({imaps, submissions, dav, with(dav, {Authentication::OAuth2}), dav})
            << QStringList{u"apple-password-only /profiles/0/services/3/authentication"_s,
                           u"apple-alternative-left-out /profiles/0/services/4"_s};

        const MailService activeSync = service(Protocol::ActiveSync, Security::Tls);
        QTest::newRow("ActiveSync, Apple")
            << apple << workspaceWith({imaps, submissions, activeSync})
            << QStringList{u"apple-activesync-not-mac"_s + third, u"apple-activesync-reduced"_s + third};
        QTest::newRow("ActiveSync alone, Apple")
            << apple << workspaceWith({activeSync})
            << QStringList{u"apple-activesync-not-mac /profiles/0/services/0"_s};
        MailService elsewhere = activeSync;
        elsewhere.port = 8443;
        QTest::newRow("ActiveSync on another port, Apple")
            << apple << workspaceWith({imaps, submissions, elsewhere})
            << QStringList{u"apple-activesync-url"_s + third};

        Workspace oneLanguage = workspaceWith({imaps, submissions});
        oneLanguage.profiles[0].apple.consent.en = u"Agree."_s;
        QTest::newRow("consent in one language, Apple")
            << apple << oneLanguage << QStringList{u"apple-consent-language /profiles/0/apple/consent/fr"_s};
    }

    void whatAFormatCannotCarryIsFound()
    {
        QFETCH(QString, format);
        QFETCH(Workspace, workspace);
        QFETCH(QStringList, expected);
        QCOMPARE(review(format, workspace), expected);
    }

    void everyFindingHasAWholeSentence()
    {
        Workspace workspace = workspaceWith(
            {with(service(Protocol::Pop3, Security::None, u"x%EMAILDOMAIN%"_s), {Authentication::OAuth2}),
             service(Protocol::CalDav, Security::Tls), service(Protocol::Smtp, Security::StartTls),
             service(Protocol::ActiveSync, Security::Tls)});
        workspace.hosting.pacc = true;
        const Findings findings = reviewWorkspace(workspace);
        QVERIFY(findings.size() >= 8);
        for (const Finding &finding : findings) {
            QVERIFY2(finding.message().endsWith(u'.'), qPrintable(finding.message()));
            QVERIFY2(!finding.message().contains(u"%1"_s) && !finding.message().contains(u"%2"_s),
                     finding.kind->code);
        }
    }

    void tenThousandDomainsShareTheFindingsOfTheirProfile()
    {
        Workspace workspace = workspaceWith({service(Protocol::Imap, Security::StartTls), submissions});
        workspace.profiles[0].services[0].host = u"mail.%EMAILDOMAIN%"_s;
        const Findings one = reviewWorkspace(workspace);
        Domain domain = workspace.domains.first();
        for (int i = 0; i < 10'000; ++i) {
            domain.name = u"d%1.example"_s.arg(i);
            workspace.domains.append(domain);
        }
        QElapsedTimer timer;
        timer.start();
        const auto ofFormats = [](const Findings &findings) {
            QStringList lines;
            for (const Finding &finding : findings) {
                if (finding.code().startsWith(u"apple-"_s) || finding.code().startsWith(u"outlook-"_s) ||
                    finding.code().startsWith(u"mozilla-"_s)) {
                    lines.append(finding.code() + u' ' + finding.where.toString());
                }
            }
            return lines;
        };
        QCOMPARE(ofFormats(reviewWorkspace(workspace)), ofFormats(one));
        QCOMPARE(ofFormats(one), QStringList{u"apple-starttls /profiles/0/services/0/security"_s});
        QVERIFY2(timer.elapsed() < 20'000, "a workspace of a hoster is reviewed at once");
    }

    void aDomainsOwnServicesAreReviewedAtTheirPlace()
    {
        Workspace workspace = workspaceWith({imaps, submissions});
        for (int i = 0; i < 11; ++i) {
            Domain domain = workspace.domains.first();
            domain.name = u"d%1.example"_s.arg(i);
            domain.overrides.services = {imaps, service(Protocol::Smtp, Security::StartTls)};
            workspace.domains.append(domain);
        }
        QStringList places;
        for (const Finding &finding : reviewWorkspace(workspace)) {
            if (finding.code() == u"apple-starttls"_s) {
                places.append(finding.where.toString().section(u'/', 2, 2));
                QCOMPARE(finding.subject, workspace.domains.at(places.last().toInt()).name);
            }
        }
        // In the order of the list, not of the text.
        QCOMPARE(places.join(u' '), u"1 2 3 4 5 6 7 8 9 10 11"_s);
    }
};

QTEST_GUILESS_MAIN(ClientReviewTest)
#include "tst_clientreview.moc"
