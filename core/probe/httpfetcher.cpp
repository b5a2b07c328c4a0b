// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httpfetcher.h"

#include "probe/httpexchange.h"
#include "probe/trust.h"

#include <QHash>
#include <QPointer>
#include <QQueue>
#include <QSet>
#include <QThread>

namespace autoconfigure
{

namespace
{

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

/// Does the work in a thread of its own: many TLS handshakes at a time compute for longer than a window may
/// stand still.
class ThreadedFetcher final : public HttpFetcher
{
public:
    explicit ThreadedFetcher(const HttpOptions &options)
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_worker, [this, options] {
            m_fetcher = std::make_unique<NetworkFetcher>(options);
            connect(m_fetcher.get(), &HttpFetcher::started, this, &ThreadedFetcher::noteStarted);
            connect(m_fetcher.get(), &HttpFetcher::fetched, this, &ThreadedFetcher::take);
        });
    }

    ~ThreadedFetcher() override
    {
        QMetaObject::invokeMethod(&m_worker, [this] {
            m_fetcher.reset();
            m_thread.quit();
        });
        // Nothing in the thread waits for the network.
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ThreadedFetcher)

    void fetch(const HttpRequest &request) override
    {
        if (m_open.contains(request)) {
            return;
        }
        m_open.insert(request);
        QMetaObject::invokeMethod(&m_worker, [this, request] { m_fetcher->fetch(request); });
    }

    void cancel() override
    {
        QMetaObject::invokeMethod(&m_worker, [this] { m_fetcher->cancel(); });
    }

private:
    void noteStarted(const HttpRequest &request)
    {
        if (m_open.contains(request)) {
            Q_EMIT started(request);
        }
    }

    void take(const HttpResult &result)
    {
        if (m_open.remove(result.request)) {
            Q_EMIT fetched(result);
        }
    }

    QThread m_thread;
    /// Lives in the thread, as what runs there; the fetcher is made and ended there.
    QObject m_worker;
    std::unique_ptr<HttpFetcher> m_fetcher;
    QSet<HttpRequest> m_open;
};

} // namespace

std::unique_ptr<HttpFetcher> createHttpFetcher(const HttpOptions &options)
{
    return std::make_unique<ThreadedFetcher>(options);
}

} // namespace autoconfigure
