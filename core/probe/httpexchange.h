// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/httpfetcher.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;

namespace autoconfigure
{

/// One request with the redirects that it meets: looks the name up, finds an address that answers, asks it.
/// TLS is always verified, and a TLS error ends the exchange. Single use.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    /// `network` and `options` outlive the exchange. `tls` says whom to trust.
    HttpExchange(QNetworkAccessManager &network, const QSslConfiguration &tls, const HttpOptions &options,
                 HttpRequest request, QObject *parent = nullptr);
    ~HttpExchange() override;

    void start();
    /// Ends it at once without `finished`.
    void abandon();

Q_SIGNALS:
    /// Exactly once, from the event loop.
    void finished(const autoconfigure::HttpResult &result);

private:
    void beginHop(const QByteArray &method, const QUrl &url);
    void takeAddresses(const QHostInfo &info);
    /// A connection that is only opened: it tells which address answers and how long that takes, which
    /// QNetworkAccessManager does not.
    void tryAddress();
    void connected();
    void connectFailed();
    void dropSocket();
    void send();
    void readBody();
    void takeTls(const QList<QSslError> &errors);
    void replyFinished();
    void takeError();
    void decodeBody();
    void endHop();
    void followRedirect();
    void fail(HttpFailure failure, const QString &text = {});
    void end();

    HttpHop &hop() { return m_result.hops.last(); }
    qint64 sinceMark() const;

    QNetworkAccessManager &m_network;
    const QSslConfiguration m_tls;
    const HttpOptions &m_options;
    HttpResult m_result;

    QElapsedTimer m_clock;
    /// Milliseconds of m_clock at which the hop, and its part under way, began.
    qint64 m_hopBegan = 0;
    qint64 m_mark = 0;
    QTimer m_deadline;
    QTimer m_connectLimit;
    int m_lookup = -1;
    qsizetype m_nextAddress = 0;
    HttpFailure m_connectFailure = HttpFailure::None;
    std::unique_ptr<QTcpSocket> m_socket;
    QNetworkReply *m_reply = nullptr;
    bool m_encrypted = false;
    bool m_ended = false;
};

} // namespace autoconfigure
