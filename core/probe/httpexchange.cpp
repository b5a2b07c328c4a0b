// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httpexchange.h"

#include "probe/gzip.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslCipher>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// How long one of several addresses may take before the next one is tried.
constexpr int connectMilliseconds = 3000;
constexpr qsizetype mostAddresses = 4;
constexpr qint64 readBuffer = qint64(256) * 1024;

quint16 defaultPortOf(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("https") ? 443 : 80;
}

QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

/// An answer with an error status is an answer.
bool isHttpStatusError(QNetworkReply::NetworkError error)
{
    return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError) ||
           error == QNetworkReply::ProtocolInvalidOperationError;
}

HttpFailure failureOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return HttpFailure::Refused;
    case QNetworkReply::SslHandshakeFailedError:
        return HttpFailure::Tls;
    case QNetworkReply::RemoteHostClosedError:
        return HttpFailure::Cut;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return HttpFailure::Timeout;
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return HttpFailure::Unreachable;
    default:
        return HttpFailure::BadAnswer;
    }
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, const QSslConfiguration &tls,
                           const HttpOptions &options, HttpRequest request, QObject *parent)
    : QObject(parent), m_network(network), m_tls(tls), m_options(options)
{
    m_result.request = std::move(request);
    m_deadline.setSingleShot(true);
    m_connectLimit.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(HttpFailure::Timeout); });
    connect(&m_connectLimit, &QTimer::timeout, this, [this] {
        m_connectFailure = HttpFailure::Timeout;
        connectFailed();
    });
}

HttpExchange::~HttpExchange()
{
    abandon();
}

void HttpExchange::start()
{
    m_clock.start();
    m_deadline.start(m_options.limits.milliseconds);
    beginHop(m_result.request.method, m_result.request.url);
}

void HttpExchange::abandon()
{
    m_ended = true;
    m_deadline.stop();
    m_connectLimit.stop();
    if (m_lookup >= 0) {
        QHostInfo::abortHostLookup(m_lookup);
        m_lookup = -1;
    }
    dropSocket();
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
}

qint64 HttpExchange::sinceMark() const
{
    return m_clock.elapsed() - m_mark;
}

void HttpExchange::beginHop(const QByteArray &method, const QUrl &url)
{
    HttpHop hop;
    hop.method = method;
    hop.url = url;
    hop.port = static_cast<quint16>(url.port(defaultPortOf(url)));
    m_result.hops.append(hop);
    m_hopBegan = m_clock.elapsed();
    m_mark = m_hopBegan;
    m_nextAddress = 0;
    m_connectFailure = HttpFailure::None;
    m_encrypted = false;

    const QString host = hostOf(url);
    if (const auto override = overrideFor(m_options.overrides, host, hop.port)) {
        this->hop().resolvedByHand = true;
        this->hop().addresses = {override->address};
        this->hop().port = override->toPort == 0 ? hop.port : override->toPort;
        tryAddress();
        return;
    }
    QHostAddress literal;
    if (literal.setAddress(host)) {
        this->hop().addresses = {literal};
        tryAddress();
        return;
    }
    m_lookup = QHostInfo::lookupHost(host, this, &HttpExchange::takeAddresses);
}

void HttpExchange::takeAddresses(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_ended) {
        return;
    }
    hop().timings.dns = sinceMark();
    hop().addresses = info.addresses();
    if (info.error() == QHostInfo::HostNotFound ||
        (info.error() == QHostInfo::NoError && info.addresses().isEmpty())) {
        fail(HttpFailure::NoSuchHost);
    } else if (info.error() != QHostInfo::NoError) {
        fail(HttpFailure::DnsFailed, info.errorString());
    } else {
        tryAddress();
    }
}

void HttpExchange::tryAddress()
{
    const QList<QHostAddress> &addresses = hop().addresses;
    if (m_nextAddress >= std::min(addresses.size(), mostAddresses)) {
        const QString text = m_socket ? m_socket->errorString() : QString();
        fail(m_connectFailure, text);
        return;
    }
    hop().address = addresses.at(m_nextAddress++);
    m_mark = m_clock.elapsed();
    dropSocket();
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::connected, this, &HttpExchange::connected);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        m_connectFailure = error == QAbstractSocket::ConnectionRefusedError ? HttpFailure::Refused
                                                                            : HttpFailure::Unreachable;
        connectFailed();
    });
    if (m_nextAddress < addresses.size()) {
        m_connectLimit.start(connectMilliseconds);
    }
    m_socket->connectToHost(hop().address, hop().port);
}

void HttpExchange::dropSocket()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        // It may be the sender of the signal that led here.
        m_socket.release()->deleteLater();
    }
}

void HttpExchange::connectFailed()
{
    m_connectLimit.stop();
    if (!m_ended) {
        tryAddress();
    }
}

void HttpExchange::connected()
{
    m_connectLimit.stop();
    hop().timings.connect = sinceMark();
    dropSocket();
    send();
}

void HttpExchange::send()
{
    const HttpHop &current = hop();
    QUrl target = current.url;
    target.setHost(current.address.toString());
    target.setPort(current.port);
    QNetworkRequest request(target);
    const int port = current.url.port();
    const QByteArray host = hostOf(current.url).toLatin1();
    request.setRawHeader("Host", port < 0 || port == defaultPortOf(current.url)
                                     ? host
                                     : host + ':' + QByteArray::number(port));
    request.setPeerVerifyName(QString::fromLatin1(host));
    request.setSslConfiguration(m_tls);
    request.setRawHeader("User-Agent", "EMailAutoconfigure-Probe");
    request.setRawHeader("Accept", "*/*");
    // With a header of our own Qt does not decode, and a small answer cannot become a large one unseen.
    request.setRawHeader("Accept-Encoding", "gzip");
    request.setRawHeader("Connection", "close");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    QByteArray body;
    if (current.method == "POST") {
        body = m_result.request.body;
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_result.request.contentType);
    }
    m_mark = m_clock.elapsed();
    m_reply = m_network.sendCustomRequest(request, current.method, body);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_mark = m_clock.elapsed(); });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        m_encrypted = true;
        // The connection is part of it; it was measured before.
        hop().timings.tls = std::max<qint64>(0, sinceMark() - std::max<qint64>(0, hop().timings.connect));
        m_mark = m_clock.elapsed();
        takeTls({});
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpExchange::takeTls);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_mark = m_clock.elapsed(); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (hop().timings.firstByte < 0) {
            hop().timings.firstByte = sinceMark();
        }
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
}

void HttpExchange::takeTls(const QList<QSslError> &errors)
{
    const QSslConfiguration tls = m_reply->sslConfiguration();
    const QSslCipher cipher = tls.sessionCipher();
    hop().certificate =
        certificateFacts(tls.peerCertificateChain(), hostOf(hop().url), errors, tls.sessionProtocol());
    hop().tlsCipher = cipher.name();
}

void HttpExchange::readBody()
{
    if (m_reply == nullptr) {
        return;
    }
    HttpHop &current = hop();
    const qint64 most = m_options.limits.bodyBytes;
    const QByteArray got = m_reply->read(most - current.body.size() + 1);
    current.bytes += got.size();
    current.body += got;
    if (current.body.size() > most) {
        current.body.truncate(most);
        fail(HttpFailure::TooLarge);
    }
}

void HttpExchange::replyFinished()
{
    readBody();
    if (m_ended || m_reply == nullptr) {
        return;
    }
    HttpHop &current = hop();
    current.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    current.headers = m_reply->rawHeaderPairs();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error != QNetworkReply::NoError && (current.status == 0 || !isHttpStatusError(error))) {
        takeError();
        return;
    }
    endHop();
}

void HttpExchange::takeError()
{
    const bool inHandshake = hop().isSecure() && !m_encrypted;
    const HttpFailure failure = failureOf(m_reply->error());
    const bool isTls = !hop().certificate.errors.isEmpty() ||
                       (inHandshake && failure != HttpFailure::Refused && failure != HttpFailure::Timeout);
    fail(isTls ? HttpFailure::Tls : failure, m_reply->errorString());
}

void HttpExchange::decodeBody()
{
    const QByteArray encoding = hop().header("Content-Encoding").trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity" || hop().body.isEmpty()) {
        return;
    }
    if (encoding != "gzip" && encoding != "x-gzip") {
        hop().failure = HttpFailure::BadEncoding;
        hop().failureText = QString::fromLatin1(encoding);
        return;
    }
    const std::optional<QByteArray> decoded = gunzip(hop().body, m_options.limits.bodyBytes);
    if (!decoded) {
        hop().failure = HttpFailure::BadEncoding;
        return;
    }
    hop().body = *decoded;
    if (decoded->size() > m_options.limits.bodyBytes) {
        hop().body.truncate(m_options.limits.bodyBytes);
        hop().failure = HttpFailure::TooLarge;
    }
}

void HttpExchange::endHop()
{
    hop().timings.total = m_clock.elapsed() - m_hopBegan;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    if (hop().isRedirect() && m_result.request.redirects != HttpRequest::Redirects::Stay) {
        followRedirect();
        return;
    }
    decodeBody();
    m_result.failure = hop().failure;
    end();
}

void HttpExchange::followRedirect()
{
    const HttpHop &from = hop();
    const QUrl target = from.location();
    if (!target.isValid()) {
        fail(HttpFailure::RedirectUnusable, QString::fromLatin1(from.header("Location")));
        return;
    }
    if (m_result.request.redirects == HttpRequest::Redirects::FollowSecure &&
        target.scheme() != QLatin1StringView("https")) {
        fail(HttpFailure::RedirectInsecure, target.toString());
        return;
    }
    const bool keeps =
        from.status == 307 || from.status == 308 || (from.status != 303 && m_result.request.keepsMethod);
    const QByteArray method = keeps || from.method == "HEAD" ? from.method : QByteArrayLiteral("GET");
    const bool seen = std::any_of(m_result.hops.cbegin(), m_result.hops.cend(), [&](const HttpHop &earlier) {
        return earlier.url == target && earlier.method == method;
    });
    if (seen) {
        fail(HttpFailure::RedirectLoop, target.toString());
    } else if (m_result.hops.size() > m_options.limits.redirects) {
        fail(HttpFailure::TooManyRedirects, target.toString());
    } else {
        beginHop(method, target);
    }
}

void HttpExchange::fail(HttpFailure failure, const QString &text)
{
    if (m_ended) {
        return;
    }
    if (m_reply != nullptr) {
        hop().status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        hop().headers = m_reply->rawHeaderPairs();
    }
    hop().failure = failure;
    hop().failureText = text;
    if (hop().timings.total < 0) {
        hop().timings.total = m_clock.elapsed() - m_hopBegan;
    }
    m_result.failure = failure;
    end();
}

void HttpExchange::end()
{
    abandon();
    m_result.milliseconds = m_clock.elapsed();
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_result); }, Qt::QueuedConnection);
}

} // namespace autoconfigure
