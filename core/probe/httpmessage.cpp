// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httpmessage.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

QString httpFailureWord(HttpFailure value)
{
    switch (value) {
    case HttpFailure::None:
        return u"none"_s;
    case HttpFailure::NoSuchHost:
        return u"no-such-host"_s;
    case HttpFailure::DnsFailed:
        return u"dns-failed"_s;
    case HttpFailure::Refused:
        return u"refused"_s;
    case HttpFailure::Unreachable:
        return u"unreachable"_s;
    case HttpFailure::Timeout:
        return u"timeout"_s;
    case HttpFailure::Tls:
        return u"tls"_s;
    case HttpFailure::Cut:
        return u"cut"_s;
    case HttpFailure::BadAnswer:
        return u"bad-answer"_s;
    case HttpFailure::TooLarge:
        return u"too-large"_s;
    case HttpFailure::BadEncoding:
        return u"bad-encoding"_s;
    case HttpFailure::TooManyRedirects:
        return u"too-many-redirects"_s;
    case HttpFailure::RedirectLoop:
        return u"redirect-loop"_s;
    case HttpFailure::RedirectInsecure:
        return u"redirect-insecure"_s;
    case HttpFailure::RedirectUnusable:
        return u"redirect-unusable"_s;
    case HttpFailure::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

QString httpFailureName(HttpFailure value)
{
    switch (value) {
    case HttpFailure::None:
        return QCoreApplication::translate("HttpFailure", "no failure");
    case HttpFailure::NoSuchHost:
        return QCoreApplication::translate("HttpFailure", "the host name does not exist");
    case HttpFailure::DnsFailed:
        return QCoreApplication::translate("HttpFailure", "the host name could not be looked up");
    case HttpFailure::Refused:
        return QCoreApplication::translate("HttpFailure", "the connection is refused");
    case HttpFailure::Unreachable:
        return QCoreApplication::translate("HttpFailure", "the address cannot be reached");
    case HttpFailure::Timeout:
        return QCoreApplication::translate("HttpFailure", "no complete answer in time");
    case HttpFailure::Tls:
        return QCoreApplication::translate("HttpFailure", "no trusted TLS connection");
    case HttpFailure::Cut:
        return QCoreApplication::translate("HttpFailure", "the server closed the connection too early");
    case HttpFailure::BadAnswer:
        return QCoreApplication::translate("HttpFailure", "the answer is not HTTP");
    case HttpFailure::TooLarge:
        return QCoreApplication::translate("HttpFailure", "the answer is too large");
    case HttpFailure::BadEncoding:
        return QCoreApplication::translate("HttpFailure", "the answer's encoding cannot be read");
    case HttpFailure::TooManyRedirects:
        return QCoreApplication::translate("HttpFailure", "too many redirects");
    case HttpFailure::RedirectLoop:
        return QCoreApplication::translate("HttpFailure", "redirects in a circle");
    case HttpFailure::RedirectInsecure:
        return QCoreApplication::translate("HttpFailure", "redirected from HTTPS to HTTP");
    case HttpFailure::RedirectUnusable:
        return QCoreApplication::translate("HttpFailure", "redirected to nowhere");
    case HttpFailure::Cancelled:
        return QCoreApplication::translate("HttpFailure", "cancelled");
    }
    return {};
}

bool HttpHop::isRedirect() const
{
    // 304 and the unused 305 and 306 lead nowhere.
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QByteArray HttpHop::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(), [name](const auto &header) {
        return name.compare(header.first, Qt::CaseInsensitive) == 0;
    });
    return found == headers.cend() ? QByteArray() : found->second;
}

QByteArray HttpHop::allHeaders(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &[other, value] : headers) {
        if (name.compare(other, Qt::CaseInsensitive) == 0) {
            values.append(value);
        }
    }
    return values.join(", ");
}

QString HttpHop::mediaType() const
{
    const QByteArray value = header("Content-Type");
    return QString::fromLatin1(value.split(';').constFirst()).trimmed().toLower();
}

QUrl HttpHop::location() const
{
    const QByteArray value = header("Location").trimmed();
    if (value.isEmpty()) {
        return {};
    }
    const QUrl target = url.resolved(QUrl::fromEncoded(value));
    const bool usable =
        target.isValid() && !target.host().isEmpty() &&
        (target.scheme() == QLatin1StringView("https") || target.scheme() == QLatin1StringView("http"));
    return usable ? target.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo) : QUrl();
}

bool HttpResult::isSuccess() const
{
    return isAnswered() && answer().status >= 200 && answer().status < 300;
}

} // namespace autoconfigure
