// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/applepayloads.h"

#include "clients/serviceselection.h"
#include "model/usernamepattern.h"

#include <algorithm>
#include <array>
#include <utility>

namespace autoconfigure
{

namespace
{

struct AuthenticationText {
    Authentication method;
    QLatin1StringView text;
};
constexpr std::array authenticationTexts = {
    AuthenticationText{Authentication::PasswordCleartext, QLatin1StringView("EmailAuthPassword")},
    AuthenticationText{Authentication::PasswordEncrypted, QLatin1StringView("EmailAuthCRAMMD5")},
    AuthenticationText{Authentication::Ntlm, QLatin1StringView("EmailAuthNTLM")},
    AuthenticationText{Authentication::None, QLatin1StringView("EmailAuthNone")},
    // Read only: DIGEST-MD5.
    AuthenticationText{Authentication::PasswordEncrypted, QLatin1StringView("EmailAuthHTTPMD5")},
};

/// The one mail service of a direction: of the protocol that the profile puts first, one whose authentication
/// the format can say, the best encrypted one, since it cannot demand STARTTLS.
qsizetype chosenMail(const DomainSettings &settings, const ServiceIndexes &direction)
{
    if (direction.isEmpty()) {
        return -1;
    }
    const auto rank = [&settings](qsizetype i) {
        const MailService &service = settings.services.at(i);
        return std::pair(!appleAuthentication(service).has_value(), service.security);
    };
    const Protocol protocol = settings.services.at(direction.first()).protocol;
    qsizetype best = direction.first();
    for (qsizetype i : direction) {
        if (settings.services.at(i).protocol == protocol && rank(i) < rank(best)) {
            best = i;
        }
    }
    return best;
}

/// The best encrypted one of those that a payload can express.
qsizetype chosenHttp(const DomainSettings &settings, Protocol protocol)
{
    const ServiceIndexes usable = servicesWhere(settings, [protocol](const MailService &service) {
        return service.protocol == protocol && acceptsPassword(service) &&
               (protocol != Protocol::ActiveSync || isPlainActiveSync(service));
    });
    const auto best = std::min_element(usable.begin(), usable.end(), [&settings](qsizetype a, qsizetype b) {
        return settings.services.at(a).security < settings.services.at(b).security;
    });
    return best == usable.end() ? -1 : *best;
}

} // namespace

bool ApplePayloads::contains(qsizetype index) const
{
    return index >= 0 && (index == incoming || index == outgoing || index == calDav || index == cardDav ||
                          index == activeSync);
}

ApplePayloads applePayloads(const DomainSettings &settings)
{
    return {chosenMail(settings, incomingServices(settings)),
            chosenMail(settings, outgoingServices(settings)), chosenHttp(settings, Protocol::CalDav),
            chosenHttp(settings, Protocol::CardDav), chosenHttp(settings, Protocol::ActiveSync)};
}

QLatin1StringView appleAuthenticationText(Authentication method)
{
    const auto it =
        std::find_if(authenticationTexts.begin(), authenticationTexts.end(),
                     [method](const AuthenticationText &entry) { return entry.method == method; });
    return it == authenticationTexts.end() ? QLatin1StringView() : it->text;
}

std::optional<Authentication> appleAuthenticationFromText(QStringView text)
{
    const auto it = std::find_if(authenticationTexts.begin(), authenticationTexts.end(),
                                 [text](const AuthenticationText &entry) { return text == entry.text; });
    return it == authenticationTexts.end() ? std::nullopt : std::optional(it->method);
}

std::optional<Authentication> appleAuthentication(const MailService &service)
{
    const QList<Authentication> &methods = service.authentication;
    const auto it = std::find_if(methods.begin(), methods.end(),
                                 [](Authentication m) { return !appleAuthenticationText(m).isEmpty(); });
    return it == methods.end() ? std::nullopt : std::optional(*it);
}

bool acceptsPassword(const MailService &service)
{
    const QList<Authentication> &methods = service.authentication;
    return std::any_of(methods.begin(), methods.end(), [](Authentication method) {
        return method == Authentication::PasswordCleartext || method == Authentication::PasswordEncrypted ||
               method == Authentication::Ntlm || method == Authentication::None;
    });
}

bool isPlainActiveSync(const MailService &service)
{
    QString path = service.path;
    if (path.endsWith(u'/')) {
        path.chop(1);
    }
    return service.port == defaultPort(service.protocol, service.security) &&
           (path.isEmpty() || path.compare(u"/Microsoft-Server-ActiveSync", Qt::CaseInsensitive) == 0);
}

bool hasUserInPath(const MailService &service)
{
    return service.path.contains(placeholderAddress) || service.path.contains(placeholderLocalPart);
}

} // namespace autoconfigure
