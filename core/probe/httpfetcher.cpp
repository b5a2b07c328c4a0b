// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httpfetcher.h"

#include "probe/httpexchange.h"

#include <QHash>
#include <QPointer>
#include <QQueue>

namespace autoconfigure
{

namespace
{

QSslConfiguration trusting(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!authorities.isEmpty()) {
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    }
    return tls;
}

class NetworkFetcher final : public HttpFetcher
{
public:
    explicit NetworkFetcher(const HttpOptions &options)
        : m_options(options), m_tls(trusting(options.authorities))
    {
    }

    void fetch(const HttpRequest &request) override
    {
        if (m_open.contains(request)) {
            return;
        }
        m_open.insert(request, nullptr);
        m_waiting.enqueue(request);
        schedule();
    }

    void cancel() override
    {
        m_waiting.clear();
        m_underWay = 0;
        for (auto it = m_open.begin(); it != m_open.end(); ++it) {
            if (*it != nullptr) {
                release(std::exchange(*it, nullptr));
            }
            m_cancelled.append(it.key());
        }
        schedule();
    }

private:
    void schedule()
    {
        if (!m_scheduled) {
            m_scheduled = true;
            QMetaObject::invokeMethod(this, &NetworkFetcher::proceed, Qt::QueuedConnection);
        }
    }

    void proceed()
    {
        m_scheduled = false;
        const QPointer<NetworkFetcher> alive(this);
        for (const HttpRequest &request : std::exchange(m_cancelled, {})) {
            m_open.remove(request);
            HttpResult result;
            result.request = request;
            result.failure = HttpFailure::Cancelled;
            Q_EMIT fetched(result);
            if (!alive) {
                return;
            }
        }
        while (m_underWay < m_options.atOnce && !m_waiting.isEmpty()) {
            begin(m_waiting.dequeue());
            if (!alive) {
                return;
            }
        }
    }

    void begin(const HttpRequest &request)
    {
        auto *exchange = new HttpExchange(m_tls, m_options, request, this);
        m_open[request] = exchange;
        ++m_underWay;
        connect(exchange, &HttpExchange::finished, this, &NetworkFetcher::take);
        exchange->start();
        Q_EMIT started(request);
    }

    void release(HttpExchange *exchange)
    {
        exchange->disconnect(this);
        exchange->abandon();
        exchange->deleteLater();
    }

    void take(const HttpResult &result)
    {
        HttpExchange *exchange = m_open.take(result.request);
        if (exchange == nullptr) {
            return;
        }
        release(exchange);
        --m_underWay;
        schedule();
        Q_EMIT fetched(result);
    }

    const HttpOptions m_options;
    const QSslConfiguration m_tls;
    QQueue<HttpRequest> m_waiting;
    /// Under way, or null while it waits.
    QHash<HttpRequest, HttpExchange *> m_open;
    QList<HttpRequest> m_cancelled;
    qsizetype m_underWay = 0;
    bool m_scheduled = false;
};

} // namespace

std::unique_ptr<HttpFetcher> createHttpFetcher(const HttpOptions &options)
{
    return std::make_unique<NetworkFetcher>(options);
}

} // namespace autoconfigure
