// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/hostlookup.h"
#include "probe/httpanswerreader.h"
#include "probe/httpfetcher.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <memory>
#include <optional>

namespace autoconfigure
{

/// One request with the redirects that it meets: looks the name up, finds an address that answers, asks it.
/// TLS is always verified, and a TLS error ends the exchange. Single use.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    /// `options` outlives the exchange. `tls` says whom to trust.
    HttpExchange(const QSslConfiguration &tls, const HttpOptions &options, HttpRequest request,
                 QObject *parent = nullptr);
    ~HttpExchange() override;

    void start();
    /// Ends it at once without `finished`.
    void abandon();

Q_SIGNALS:
    /// Exactly once, from the event loop.
    void finished(const autoconfigure::HttpResult &result);

private:
    void beginHop(const QByteArray &method, const QUrl &url);
    void takeAddresses(const HostAddresses &found);
    void tryAddress();
    void connected();
    void connectFailed();
    void dropSocket();
    void encrypted();
    void send();
    void read();
    void takeTls(const QList<QSslError> &errors);
    void takeError(QAbstractSocket::SocketError error);
    void decodeBody();
    void endHop();
    void followRedirect();
    void fail(HttpFailure failure, const QString &text = {});
    void end();

    HttpHop &hop() { return m_result.hops.last(); }
    qint64 sinceMark() const;

    const QSslConfiguration m_tls;
    const HttpOptions &m_options;
    HttpResult m_result;

    QElapsedTimer m_clock;
    /// Milliseconds of m_clock at which the hop, and its part under way, began.
    qint64 m_hopBegan = 0;
    qint64 m_mark = 0;
    QTimer m_deadline;
    QTimer m_connectLimit;
    std::unique_ptr<HostLookup> m_lookup;
    qsizetype m_nextAddress = 0;
    HttpFailure m_connectFailure = HttpFailure::None;
    enum class Phase { Connecting, Handshake, Answer };
    Phase m_phase = Phase::Connecting;
    std::unique_ptr<QSslSocket> m_socket;
    std::optional<HttpAnswerReader> m_reader;
    bool m_ended = false;
};

} // namespace autoconfigure
