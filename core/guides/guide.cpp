// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guide.h"

#include "clients/clientformat.h"
#include "clients/publishhost.h"
#include "clients/serviceselection.h"
#include "guides/guidesteps.h"
#include "guides/guidewords.h"
#include "model/fillin.h"
#include "model/hostname.h"
#include "model/plaintext.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

// What one page has room for.
constexpr qsizetype longestName = 80;
constexpr qsizetype longestHost = 253;
constexpr qsizetype longestUrl = 2000;
constexpr qsizetype mostLinks = 5;

struct ClientWord {
    GuideClient client;
    QLatin1StringView word;
};
constexpr std::array clientWords = {ClientWord{GuideClient::Iphone, QLatin1StringView("iphone")},
                                    ClientWord{GuideClient::Mac, QLatin1StringView("mac")},
                                    ClientWord{GuideClient::Thunderbird, QLatin1StringView("thunderbird")},
                                    ClientWord{GuideClient::Outlook, QLatin1StringView("outlook")},
                                    ClientWord{GuideClient::Android, QLatin1StringView("android")}};

QString purposeOf(Protocol protocol, const GuideWords &words)
{
    switch (protocol) {
    case Protocol::Imap:
    case Protocol::Pop3:
        return fillIn(words(QT_TRANSLATE_NOOP("Guide", "Incoming mail (%1)")), {protocolName(protocol)});
    case Protocol::Smtp:
        return fillIn(words(QT_TRANSLATE_NOOP("Guide", "Outgoing mail (%1)")), {protocolName(protocol)});
    case Protocol::CalDav:
        return words(QT_TRANSLATE_NOOP("Guide", "Calendars (CalDAV)"));
    case Protocol::CardDav:
        return words(QT_TRANSLATE_NOOP("Guide", "Contacts (CardDAV)"));
    case Protocol::ManageSieve:
        return words(QT_TRANSLATE_NOOP("Guide", "Filters (ManageSieve)"));
    case Protocol::Jmap:
    case Protocol::ActiveSync:
        break;
    }
    return protocolName(protocol);
}

QString securityOf(Security security, const GuideWords &words)
{
    switch (security) {
    case Security::Tls:
        return u"SSL/TLS"_s;
    case Security::StartTls:
        return u"STARTTLS"_s;
    case Security::None:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Guide", "None"));
}

QString usernameOf(const MailService &service, const QString &domain, const std::optional<Account> &account,
                   const GuideWords &words)
{
    if (account) {
        return expandUsername(service.username, *account);
    }
    switch (usernameKind(service.username)) {
    case UsernameKind::Address:
        return words(QT_TRANSLATE_NOOP("Guide", "your whole e-mail address"));
    case UsernameKind::LocalPart:
        return words(QT_TRANSLATE_NOOP("Guide", "what stands before the @ in your e-mail address"));
    case UsernameKind::Literal:
        return service.username;
    case UsernameKind::Composed:
        break;
    }
    return fillIn(
        words(QT_TRANSLATE_NOOP(
            "Guide", "%1, with what stands before the @ in your e-mail address in place of “user”")),
        {expandUsername(service.username, {u"user"_s, domain})});
}

GuideServer serverOf(const MailService &service, const QString &domain, const std::optional<Account> &account,
                     const GuideWords &words)
{
    const Authentication method = service.authentication.value(0, Authentication::PasswordCleartext);
    return {purposeOf(service.protocol, words),
            quotedForMessage(service.host + service.path, longestHost),
            QString::number(service.port),
            securityOf(service.security, words),
            words(authenticationTerm(method), "Term"),
            quotedForMessage(usernameOf(service, domain, account, words), longestHost)};
}

/// Whether its users can enter such a service by hand.
bool takes(GuideClient client, Protocol protocol)
{
    switch (protocol) {
    case Protocol::Imap:
    case Protocol::Pop3:
    case Protocol::Smtp:
        return true;
    case Protocol::CalDav:
    case Protocol::CardDav:
        // Classic Outlook has neither.
        return client != GuideClient::Outlook;
    case Protocol::ActiveSync:
        // Mail on the Mac speaks EWS only, classic Outlook ActiveSync with outlook.com only.
        return client == GuideClient::Iphone || client == GuideClient::Android;
    case Protocol::Jmap:
    case Protocol::ManageSieve:
        // For apps of their own.
        return client == GuideClient::Android;
    }
    return false;
}

/// The preferred one of each protocol, mail first: users have no use for a choice.
QList<GuideServer> serversOf(GuideClient client, const DomainSettings &settings,
                             const std::optional<Account> &account, const GuideWords &words)
{
    const ServiceIndexes others =
        servicesWhere(settings, [](const MailService &service) { return !isMailProtocol(service.protocol); });
    QList<Protocol> known;
    QList<GuideServer> servers;
    for (const qsizetype index : incomingServices(settings) + outgoingServices(settings) + others) {
        const MailService &service = settings.services.at(index);
        if (takes(client, service.protocol) && !known.contains(service.protocol)) {
            known.append(service.protocol);
            servers.append(serverOf(service, settings.domain, account, words));
        }
    }
    return servers;
}

bool isHelpUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.size() <= longestUrl && url.isValid() &&
           (url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1);
}

/// The pages in the guide's language; where there are none, the others.
QList<GuideLink> helpOf(const DomainSettings &settings, const QString &language)
{
    const auto isInLanguage = [&language](const Documentation &page) {
        return page.lang.section(u'-', 0, 0).compare(language, Qt::CaseInsensitive) == 0;
    };
    const bool hasLanguage =
        std::any_of(settings.documentation.begin(), settings.documentation.end(), isInLanguage);
    QList<GuideLink> links;
    for (const Documentation &page : settings.documentation) {
        if (links.size() < mostLinks && (!hasLanguage || isInLanguage(page)) && isHelpUrl(page.url)) {
            links.append(
                {quotedForMessage(page.title.isEmpty() ? page.url : page.title, longestName), page.url});
        }
    }
    return links;
}

} // namespace

const QList<GuideClient> &allGuideClients()
{
    static const QList<GuideClient> clients = [] {
        QList<GuideClient> all;
        for (const ClientWord &entry : clientWords) {
            all.append(entry.client);
        }
        return all;
    }();
    return clients;
}

QString guideClientWord(GuideClient client)
{
    return std::find_if(clientWords.begin(), clientWords.end(),
                        [client](const ClientWord &entry) { return entry.client == client; })
        ->word;
}

std::optional<GuideClient> guideClientFromWord(QStringView word)
{
    const auto it = std::find_if(clientWords.begin(), clientWords.end(),
                                 [word](const ClientWord &entry) { return word == entry.word; });
    return it == clientWords.end() ? std::nullopt : std::optional(it->client);
}

QString guideClientName(GuideClient client)
{
    switch (client) {
    case GuideClient::Iphone:
        return QCoreApplication::translate("Guide", "iPhone, iPad");
    case GuideClient::Mac:
        return u"Mac"_s;
    case GuideClient::Thunderbird:
        return u"Thunderbird"_s;
    case GuideClient::Outlook:
        return u"Outlook"_s;
    case GuideClient::Android:
        return QCoreApplication::translate("Guide", "Android and others");
    }
    return {};
}

QString profileUrl(const DomainSettings &settings, const std::optional<Account> &account)
{
    // Without both directions the profile is empty.
    const ClientFormat *format = clientFormat(u"apple-profile");
    if (format == nullptr || format->publishPoints.empty() || incomingServices(settings).isEmpty() ||
        outgoingServices(settings).isEmpty()) {
        return {};
    }
    return publishUrl(format->publishPoints.front(), settings.domain, account);
}

Guide guideOf(GuideClient client, const DomainSettings &settings, const std::optional<Account> &account,
              const QString &language)
{
    const GuideWords words(language);
    const ServiceIndexes incoming = incomingServices(settings);
    const GuideFacts facts = {
        quotedForMessage(settings.displayName, longestName), profileUrl(settings, account),
        protocolName(incoming.isEmpty() ? Protocol::Imap : settings.services.at(incoming.first()).protocol),
        account.has_value()};
    const QString domain = quotedForMessage(toUnicodeHost(settings.domain), longestHost);
    Guide guide;
    guide.language = words.language();
    guide.title = guideTitle(client, words);
    guide.organisation = facts.displayName;
    guide.audience =
        account ? fillIn(words(QT_TRANSLATE_NOOP("Guide", "For %1")), {account->localPart + u'@' + domain})
                : fillIn(words(QT_TRANSLATE_NOOP("Guide", "For e-mail addresses that end in @%1")), {domain});
    guide.steps = guideSteps(client, facts, words);
    guide.byHand = guideByHand(client, facts, words);
    guide.servers = serversOf(client, settings, account, words);
    guide.help = helpOf(settings, words.language());
    if (client == GuideClient::Iphone) {
        guide.codeUrl = facts.profileUrl;
        guide.code = qrCode(guide.codeUrl.toUtf8());
    }
    return guide;
}

} // namespace autoconfigure
