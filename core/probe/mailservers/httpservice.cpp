// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/httpservice.h"

#include "model/serviceurl.h"
#include "probe/davrequest.h"
#include "probe/mailservers/httpchallenge.h"
#include "probe/registrabledomain.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

bool isDav(Protocol protocol)
{
    return protocol == Protocol::CalDav || protocol == Protocol::CardDav;
}

HttpRequest firstRequest(const MailService &service)
{
    HttpRequest request;
    request.url = QUrl(serviceUrl(service));
    if (isDav(service.protocol)) {
        request = principalRequest(request.url);
    } else if (service.protocol == Protocol::ActiveSync) {
        request.method = "OPTIONS";
    }
    // RFC 6764: the redirect of a well-known address is followed with the same method.
    request.keepsMethod = true;
    return request;
}

/// There is a service, whether it lets in or asks for a login first.
bool isThere(const HttpResult &http)
{
    return http.isSuccess() || (http.isAnswered() && http.answer().status == 401);
}

HttpRequest optionsRequest(const HttpResult &http)
{
    HttpRequest request;
    request.method = "OPTIONS";
    request.url = http.answer().url;
    request.redirects = HttpRequest::Redirects::Stay;
    return request;
}

constexpr qsizetype mostAddresses = 8;

/// The addresses of the service's host at which nobody has asked yet, the first answer having come from
/// another one.
QList<QHostAddress> addressesElsewhere(const HttpResult &http)
{
    const bool isWithoutAnswer =
        http.failure == HttpFailure::Refused || http.failure == HttpFailure::Unreachable;
    QList<QHostAddress> addresses;
    if (http.hops.isEmpty() || (http.hops.size() == 1 && isWithoutAnswer)) {
        return addresses; // all were tried
    }
    const HttpHop &first = http.hops.constFirst();
    for (const QHostAddress &address : first.addresses) {
        if (address != first.address && !addresses.contains(address) &&
            addresses.size() + 1 < mostAddresses) {
            addresses.append(address);
        }
    }
    return addresses;
}

QList<HttpRequest> elsewhereRequests(const MailServerResult &result)
{
    QList<HttpRequest> requests;
    for (const QHostAddress &address : addressesElsewhere(*result.http)) {
        HttpRequest request = firstRequest(result.service);
        request.address = address;
        requests.append(request);
    }
    return requests;
}

/// In the order of the addresses, whichever answers first.
void takeElsewhere(MailServerResult &result, const HttpResult &http)
{
    const QList<QHostAddress> all = addressesElsewhere(*result.http);
    const auto after =
        std::find_if(result.httpElsewhere.begin(), result.httpElsewhere.end(), [&](const HttpResult &other) {
            return all.indexOf(other.request.address) > all.indexOf(http.request.address);
        });
    result.httpElsewhere.insert(after, http);
}

/// Whether the password may be sent to where the first answer came from.
LoginOutcome mayLogIn(const MailServerResult &result, const MailCredentials &credentials,
                      const QDateTime &now)
{
    const HttpHop &answer = result.http->answer();
    if (!answer.isSecure()) {
        return LoginOutcome::NotEncrypted;
    }
    if (!organisationElsewhere(result).isEmpty()) {
        return LoginOutcome::NotAsked;
    }
    if (!answer.certificate.isVerified(now)) {
        return LoginOutcome::NotVerified;
    }
    // RFC 7617: a user name with a colon cannot be said.
    const bool takesPassword = result.service.authentication.contains(Authentication::PasswordCleartext) &&
                               challengeSchemes(answer).contains("Basic"_L1, Qt::CaseInsensitive) &&
                               !credentials.user.contains(u':');
    return takesPassword ? LoginOutcome::Failed : LoginOutcome::NotOffered;
}

HttpRequest loginRequest(const MailServerResult &result, const MailCredentials &credentials)
{
    HttpRequest request = result.http->request;
    request.url = result.http->answer().url;
    request.redirects = HttpRequest::Redirects::Stay;
    request.authorization =
        "Basic " + (credentials.user.toUtf8() + ':' + credentials.password.toUtf8()).toBase64();
    return request;
}

LoginOutcome outcomeOf(const HttpResult &http)
{
    if (http.isSuccess()) {
        return LoginOutcome::Accepted;
    }
    if (!http.isAnswered() || http.answer().status < 400) {
        return LoginOutcome::Failed;
    }
    return http.answer().status < 500 ? LoginOutcome::Refused : LoginOutcome::RefusedForNow;
}

/// What is to be asked where the first answer came from.
std::optional<HttpRequest> followingRequest(MailServerResult &result,
                                            const std::optional<MailCredentials> &credentials,
                                            const QDateTime &now)
{
    if (!isThere(*result.http)) {
        return std::nullopt;
    }
    if (isDav(result.service.protocol) && !result.davOptions) {
        return optionsRequest(*result.http);
    }
    // Who lets everybody in need not be told a password.
    if (credentials && !result.httpLogin && !result.http->isSuccess()) {
        result.httpLoginOutcome = mayLogIn(result, *credentials, now);
        if (result.httpLoginOutcome == LoginOutcome::Failed) {
            return loginRequest(result, *credentials);
        }
    }
    return std::nullopt;
}

} // namespace

QList<HttpRequest> nextHttpRequests(MailServerResult &result,
                                    const std::optional<MailCredentials> &credentials, const QDateTime &now)
{
    if (!result.http) {
        return {firstRequest(result.service)};
    }
    QList<HttpRequest> next;
    if (const std::optional<HttpRequest> following = followingRequest(result, credentials, now)) {
        next.append(*following);
    }
    if (result.httpElsewhere.isEmpty()) {
        next += elsewhereRequests(result);
    }
    return next;
}

QString organisationElsewhere(const MailServerResult &result)
{
    const QString there = registrableDomain(result.http->answer().url.host(QUrl::FullyEncoded));
    return there == registrableDomain(result.service.host) ? QString() : there;
}

void takeHttpAnswer(MailServerResult &result, const HttpResult &http)
{
    if (!result.http) {
        result.http = http;
        const bool isLookup =
            http.failure == HttpFailure::NoSuchHost || http.failure == HttpFailure::DnsFailed;
        if (http.hops.size() == 1 && isLookup) {
            result.lookup = http.failure;
        }
    } else if (!http.request.address.isNull()) {
        takeElsewhere(result, http);
    } else if (!http.request.authorization.isEmpty()) {
        result.httpLogin = http;
        result.httpLogin->request.authorization.clear();
        result.httpLoginOutcome = outcomeOf(http);
    } else {
        result.davOptions = http;
    }
}

} // namespace autoconfigure
