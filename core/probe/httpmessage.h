// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/certificatefacts.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <utility>

namespace autoconfigure
{

/// One HTTP or HTTPS request as a client makes it, with what it does about redirects.
struct HttpRequest {
    /// Follow goes wherever the answer sends; FollowSecure refuses a redirect to plain HTTP; Stay takes the
    /// redirect itself as the answer.
    enum class Redirects { Follow, FollowSecure, Stay };

    QByteArray method = QByteArrayLiteral("GET");
    QUrl url;
    /// Of a POST, with its media type.
    QByteArray body;
    QByteArray contentType;
    Redirects redirects = Redirects::Follow;
    /// A POST that is answered with 301 or 302 is repeated as POST, as Outlook does; without it, it becomes a
    /// GET, as in most libraries. A PROPFIND is repeated after 303 too.
    bool keepsMethod = false;
    /// Secret: the value of Authorization, sent over HTTPS to the URL itself and nowhere else.
    QByteArray authorization;
    /// Connect to this one of the addresses of the URL's host, also after redirects within it; null: to the
    /// first that answers.
    QHostAddress address;

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
    friend size_t qHash(const HttpRequest &request, size_t seed = 0)
    {
        return qHashMulti(seed, request.method, request.url, request.body, request.contentType,
                          static_cast<int>(request.redirects), request.keepsMethod, request.authorization,
                          request.address);
    }
};

/// Milliseconds; -1 where it did not come to that.
struct HttpTimings {
    qint64 dns = -1;
    qint64 connect = -1;
    qint64 tls = -1;
    /// From the request sent to the first byte of the answer.
    qint64 firstByte = -1;
    qint64 total = -1;

    friend bool operator==(const HttpTimings &, const HttpTimings &) = default;
};

/// Why there is no complete answer.
enum class HttpFailure {
    None,
    NoSuchHost,  ///< the name does not exist, or has no address
    DnsFailed,   ///< the name could not be looked up; says nothing about it
    Refused,     ///< nothing listens there
    Unreachable, ///< no way to the address
    Timeout,     ///< not complete within the step's time
    Tls,         ///< the certificate or the handshake; see tlsErrors
    Cut,         ///< the server closed the connection too early
    BadAnswer,   ///< what came is not HTTP
    TooLarge,    ///< more than the body may have; what came until then is kept
    BadEncoding, ///< a Content-Encoding that cannot be decoded
    TooManyRedirects,
    RedirectLoop,
    RedirectInsecure, ///< from HTTPS to HTTP, which this client does not follow
    RedirectUnusable, ///< no Location, or one that is no http(s) URL
    Cancelled
};

/// The stable word: "none", "no-such-host", "timeout", "tls"…
QString httpFailureWord(HttpFailure failure);
/// Translated: "the host name does not exist"…
QString httpFailureName(HttpFailure failure);

/// One request and its answer: the first one, or what a redirect led to.
struct HttpHop {
    QByteArray method;
    QUrl url;
    /// What the name resolved to, or was made to resolve to; the one that was connected to is `address`.
    QList<QHostAddress> addresses;
    QHostAddress address;
    quint16 port = 0;
    /// The address does not come from the DNS but from --resolve.
    bool resolvedByHand = false;

    /// 0: no answer.
    int status = 0;
    /// As received, names in their letter case.
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// Decoded; at most HttpLimits::bodyBytes.
    QByteArray body;
    /// Octets received of the body, before decoding.
    qint64 bytes = 0;

    HttpTimings timings;

    /// Empty without TLS, or where it did not come to a certificate.
    CertificateFacts certificate;
    QString tlsCipher;

    HttpFailure failure = HttpFailure::None;
    /// What the network said, in English; only to be shown as it is.
    QString failureText;

    bool isSecure() const { return url.scheme() == QLatin1StringView("https"); }
    bool isRedirect() const;
    /// The value of the first header of that name without regard to letter case.
    QByteArray header(QByteArrayView name) const;
    /// The values of all headers of that name, a comma between them (RFC 9110 section 5.3).
    QByteArray allHeaders(QByteArrayView name) const;
    /// "text/xml", lower case, without parameters.
    QString mediaType() const;
    /// Where a redirect leads; invalid where it leads nowhere.
    QUrl location() const;
};

/// A request with everything that came of it.
struct HttpResult {
    HttpRequest request;
    /// In the order in which they were made; the last one is the answer. Never empty once it is finished.
    QList<HttpHop> hops;
    HttpFailure failure = HttpFailure::None;
    qint64 milliseconds = 0;

    const HttpHop &answer() const { return hops.constLast(); }
    bool isAnswered() const { return failure == HttpFailure::None && !hops.isEmpty(); }
    bool isSuccess() const;
};

/// How far a server may go.
struct HttpLimits {
    int milliseconds = 10'000;
    qint64 bodyBytes = qint64(1024) * 1024;
    int redirects = 10;
};

} // namespace autoconfigure
