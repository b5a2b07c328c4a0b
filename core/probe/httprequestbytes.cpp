// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httprequestbytes.h"

namespace autoconfigure
{

namespace
{

QByteArray hostHeader(const HttpHop &hop)
{
    const QByteArray host = hop.url.host(QUrl::FullyEncoded).toLower().toLatin1();
    const int port = hop.url.port();
    return port < 0 || port == (hop.isSecure() ? 443 : 80) ? host : host + ':' + QByteArray::number(port);
}

} // namespace

QByteArray requestBytes(const HttpHop &hop, const HttpRequest &request)
{
    // The URL's parts are percent-encoded: nothing in them can end a line.
    QByteArray target = hop.url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty()) {
        target = "/";
    }
    if (hop.url.hasQuery()) {
        target += '?' + hop.url.query(QUrl::FullyEncoded).toLatin1();
    }
    QByteArray bytes = hop.method + ' ' + target + " HTTP/1.1\r\nHost: " + hostHeader(hop) +
                       "\r\nUser-Agent: EMailAutoconfigure-Probe\r\nAccept: */*\r\n"
                       "Accept-Encoding: gzip\r\nConnection: close\r\n";
    if (hop.method == "PROPFIND") {
        bytes += "Depth: 0\r\n";
    }
    if (hop.isSecure() && hop.url == request.url && !request.authorization.isEmpty()) {
        bytes += "Authorization: " + request.authorization + "\r\n";
    }
    // A redirect can make a GET of it.
    if (hop.method == request.method && !request.body.isEmpty()) {
        bytes += "Content-Type: " + request.contentType +
                 "\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n" + request.body;
    } else {
        bytes += "\r\n";
    }
    return bytes;
}

QByteArray requestText(const HttpHop &hop, const HttpRequest &request)
{
    HttpRequest shown = request;
    shown.authorization.clear();
    return requestBytes(hop, shown).replace("\r\n", "\n");
}

bool isSent(const HttpHop &hop)
{
    switch (hop.failure) {
    case HttpFailure::NoSuchHost:
    case HttpFailure::DnsFailed:
    case HttpFailure::Refused:
    case HttpFailure::Unreachable:
    case HttpFailure::Tls:
        return false;
    case HttpFailure::Timeout:
    case HttpFailure::Cancelled:
        return (hop.isSecure() ? hop.timings.tls : hop.timings.connect) >= 0;
    default:
        return true;
    }
}

} // namespace autoconfigure
