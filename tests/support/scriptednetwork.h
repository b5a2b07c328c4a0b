// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "probe/httpfetcher.h"
#include "support/fakezone.h"

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

/// Documents by the beginning of "METHOD URL"; everything else does not exist.
struct Site {
    std::vector<std::pair<QString, HttpResult>> answers;

    void add(const QString &begin, int status, const QByteArray &mediaType = {}, const QByteArray &body = {})
    {
        answers.emplace_back(begin, answer({}, status, mediaType, body));
    }

    HttpResult operator()(const HttpRequest &request) const
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
