// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httpexchange.h"

#include "probe/gzip.h"
#include "probe/httprequestbytes.h"

#include <QNetworkProxy>
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
constexpr qint64 readBuffer = qint64(64) * 1024;

quint16 defaultPortOf(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("https") ? 443 : 80;
}

QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

} // namespace

HttpExchange::HttpExchange(const QSslConfiguration &tls, const HttpOptions &options, HttpRequest request,
                           QObject *parent)
    : QObject(parent), m_tls(tls), m_options(options)
{
    m_result.request = std::move(request);
    m_deadline.setSingleShot(true);
    m_connectLimit.setSingleShot(true);
    // Without an address nothing can be said about the server.
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(m_lookup ? HttpFailure::DnsFailed : HttpFailure::Timeout); });
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
    m_lookup.reset();
    dropSocket();
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

    const QString host = hostOf(url);
    if (const auto override = overrideFor(m_options.overrides, m_options.ownHosts, host, hop.port)) {
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
    if (!m_result.request.address.isNull() && host == hostOf(m_result.request.url)) {
        this->hop().addresses = {m_result.request.address};
        tryAddress();
        return;
    }
    m_lookup = std::make_unique<HostLookup>(m_options.nameServer, m_options.ownHosts);
    connect(m_lookup.get(), &HostLookup::finished, this, &HttpExchange::takeAddresses);
    m_lookup->start(host);
}

void HttpExchange::takeAddresses(const HostAddresses &found)
{
    // In the middle of its signal.
    m_lookup.release()->deleteLater();
    hop().timings.dns = sinceMark();
    hop().addresses = found.addresses;
    if (found.failure != HttpFailure::None) {
        fail(found.failure, found.failureText);
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
    m_phase = Phase::Connecting;
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setSslConfiguration(m_tls);
    m_socket->setPeerVerifyName(hostOf(hop().url));
    m_socket->setReadBufferSize(readBuffer);
    connect(m_socket.get(), &QSslSocket::connected, this, &HttpExchange::connected);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &HttpExchange::encrypted);
    connect(m_socket.get(), &QSslSocket::sslErrors, this, &HttpExchange::takeTls);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &HttpExchange::read);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &HttpExchange::takeError);
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
    m_mark = m_clock.elapsed();
    if (hop().isSecure()) {
        m_phase = Phase::Handshake;
        m_socket->startClientEncryption();
    } else {
        send();
    }
}

void HttpExchange::encrypted()
{
    hop().timings.tls = sinceMark();
    takeTls({});
    send();
}

void HttpExchange::takeTls(const QList<QSslError> &errors)
{
    hop().certificate = certificateFacts(*m_socket, hostOf(hop().url), errors);
    hop().tlsCipher = m_socket->sessionCipher().name();
}

void HttpExchange::send()
{
    m_phase = Phase::Answer;
    m_mark = m_clock.elapsed();
    m_reader.emplace(hop(), m_options.limits.bodyBytes);
    m_socket->write(requestBytes(hop(), m_result.request));
}

void HttpExchange::read()
{
    if (m_phase != Phase::Answer) {
        return;
    }
    if (hop().timings.firstByte < 0) {
        hop().timings.firstByte = sinceMark();
    }
    while (!m_reader->isDone() && m_socket->bytesAvailable() > 0) {
        m_reader->add(m_socket->read(readBuffer));
    }
    if (m_reader->isDone()) {
        endHop();
    }
}

void HttpExchange::takeError(QAbstractSocket::SocketError error)
{
    switch (m_phase) {
    case Phase::Connecting:
        m_connectFailure = error == QAbstractSocket::ConnectionRefusedError ? HttpFailure::Refused
                                                                            : HttpFailure::Unreachable;
        connectFailed();
        return;
    case Phase::Handshake:
        fail(HttpFailure::Tls, m_socket->errorString());
        return;
    case Phase::Answer:
        break;
    }
    // What has come may be the whole answer.
    read();
    if (!m_ended && m_phase == Phase::Answer && m_reader) {
        m_reader->endOfConnection();
        endHop();
    }
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
    dropSocket();
    m_reader.reset();
    m_phase = Phase::Connecting;
    if (hop().failure != HttpFailure::None) {
        fail(hop().failure, hop().failureText);
        return;
    }
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
    // RFC 6764 section 5 names 303 too for the way to calendars and contacts.
    const bool isKept = from.status != 303 || from.method == "PROPFIND";
    const bool keeps = from.status == 307 || from.status == 308 || (isKept && m_result.request.keepsMethod);
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
    m_reader.reset();
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
