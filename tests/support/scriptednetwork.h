// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "probe/httpfetcher.h"
#include "support/fakezone.h"

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

} // namespace autoconfigure::test
