// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "probe/httpfetcher.h"
#include "support/fakezone.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace autoconfigure::test
{

/// Answers from a zone, from the event loop.
class ScriptedResolver : public DnsResolver
{
public:
    explicit ScriptedResolver(const FakeZone &zone) : m_zone(zone) {}

    void ask(const DnsQuestion &question) override
    {
        QMetaObject::invokeMethod(
            this, [this, question] { Q_EMIT answered(m_zone.answer(question)); }, Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    FakeZone m_zone;
};

/// A server that is a function.
using Script = std::function<HttpResult(const HttpRequest &)>;

class ScriptedFetcher : public HttpFetcher
{
public:
    ScriptedFetcher(Script script, QList<HttpRequest> *log) : m_script(std::move(script)), m_log(log) {}

    void fetch(const HttpRequest &request) override
    {
        m_log->append(request);
        QMetaObject::invokeMethod(
            this,
            [this, request] {
                Q_EMIT started(request);
                HttpResult result = m_script(request);
                result.request = request;
                Q_EMIT fetched(result);
            },
            Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    Script m_script;
    QList<HttpRequest> *m_log;
};

/// A result of one hop.
inline HttpResult answer(const HttpRequest &request, int status, const QByteArray &mediaType = {},
                         const QByteArray &body = {})
{
    HttpHop hop;
    hop.method = request.method;
    hop.url = request.url;
    hop.status = status;
    hop.body = body;
    if (!mediaType.isEmpty()) {
        hop.headers = {{"Content-Type", mediaType}};
    }
    HttpResult result;
    result.request = request;
    result.hops = {hop};
    return result;
}

inline HttpResult failed(const HttpRequest &request, HttpFailure failure)
{
    HttpResult result = answer(request, 0);
    result.failure = failure;
    result.hops.last().failure = failure;
    return result;
}

/// Documents by the beginning of "METHOD URL"; everything else does not exist. Redirects are followed as the
/// request wants it.
struct Site {
    std::vector<std::pair<QString, HttpResult>> answers;

    void add(const QString &begin, int status, const QByteArray &mediaType = {}, const QByteArray &body = {})
    {
        answers.emplace_back(begin, answer({}, status, mediaType, body));
    }

    void redirect(const QString &begin, const QByteArray &location, int status = 302)
    {
        add(begin, status);
        answers.back().second.hops.last().headers = {{"Location", location}};
    }

    HttpResult operator()(const HttpRequest &request) const
    {
        HttpResult result = one(request);
        while (request.redirects != HttpRequest::Redirects::Stay && result.isAnswered() &&
               result.answer().isRedirect()) {
            HttpRequest next = request;
            next.url = result.answer().location();
            next.method = request.keepsMethod ? request.method : QByteArrayLiteral("GET");
            const bool isSeen = std::any_of(result.hops.cbegin(), result.hops.cend(),
                                            [&next](const HttpHop &hop) { return hop.url == next.url; });
            const bool isRefused = request.redirects == HttpRequest::Redirects::FollowSecure &&
                                   next.url.scheme() != QLatin1StringView("https");
            if (isSeen || isRefused) {
                result.failure = isSeen ? HttpFailure::RedirectLoop : HttpFailure::RedirectInsecure;
                result.hops.last().failure = result.failure;
                result.hops.last().failureText = next.url.toString();
                break;
            }
            const HttpResult answered = one(next);
            result.hops += answered.hops;
            result.failure = answered.failure;
        }
        return result;
    }

private:
    HttpResult one(const HttpRequest &request) const
    {
        const QString asked = QString::fromLatin1(request.method) + u' ' + request.url.toString();
        for (const auto &[begin, result] : answers) {
            if (asked.startsWith(begin)) {
                HttpResult copy = result;
                copy.hops.last().url = request.url;
                copy.hops.last().method = request.method;
                return copy;
            }
        }
        return failed(request, HttpFailure::NoSuchHost);
    }
};

} // namespace autoconfigure::test
