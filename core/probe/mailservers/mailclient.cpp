// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/mailclient.h"

#include "model/plaintext.h"

#include <QNetworkProxy>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 mostOctets = qint64(256) * 1024;
constexpr qsizetype longestLine = qsizetype(16) * 1024;
constexpr qsizetype mostLines = 1000;
constexpr qsizetype transcriptLines = 100;
constexpr qsizetype shownLength = 200;

} // namespace

MailClient::MailClient(MailConversationPlan plan, QObject *parent)
    : QObject(parent), m_plan(std::move(plan)), m_dialect(*mailDialect(m_plan.service.protocol))
{
    m_conversation.address = m_plan.address;
    m_conversation.port = m_plan.port;
    m_conversation.tlsAtOnce = m_plan.tlsAtOnce;
    m_conversation.certificate.host = m_plan.service.host;
    m_deadline.setSingleShot(true);
    m_greetingLimit.setSingleShot(true);
    // The proxies of a desktop are for its web browser.
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(longestLine * 2);
    m_socket.setSslConfiguration(m_plan.tls);
    m_socket.setPeerVerifyName(m_plan.service.host);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(MailFailure::Timeout); });
    connect(&m_greetingLimit, &QTimer::timeout, this, [this] { fail(MailFailure::Timeout); });
    connect(&m_socket, &QSslSocket::connected, this, &MailClient::connected);
    connect(&m_socket, &QSslSocket::encrypted, this, &MailClient::encrypted);
    connect(&m_socket, &QSslSocket::readyRead, this, &MailClient::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &MailClient::socketFailed);
    connect(&m_proof, &QFutureWatcherBase::finished, this, &MailClient::proofComputed);
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsErrors += errors;
        // To see what the server offers nevertheless; see beginLogin().
        m_socket.ignoreSslErrors();
    });
}

MailClient::~MailClient()
{
    m_proof.cancel();
    m_socket.disconnect(this);
    m_socket.abort();
}

void MailClient::start()
{
    m_clock.start();
    m_deadline.start(m_plan.milliseconds);
    m_greetingLimit.start(m_plan.greetingMilliseconds);
    m_socket.connectToHost(m_plan.address, m_plan.port);
}

void MailClient::connected()
{
    m_conversation.connectMilliseconds = m_clock.elapsed();
    if (m_plan.tlsAtOnce) {
        startTls();
    } else {
        m_conversation.step = MailStep::Greeting;
    }
}

void MailClient::startTls()
{
    m_conversation.step = MailStep::Tls;
    m_tlsBegan = m_clock.elapsed();
    m_socket.startClientEncryption();
}

void MailClient::encrypted()
{
    m_conversation.tlsMilliseconds = m_clock.elapsed() - m_tlsBegan;
    m_conversation.certificate = certificateFacts(m_socket, m_plan.service.host, m_tlsErrors);
    if (m_plan.tlsAtOnce || m_dialect.greetsWithCapabilities) {
        m_conversation.step = MailStep::Greeting;
    } else {
        askCapabilities();
    }
}

void MailClient::socketFailed(QAbstractSocket::SocketError error)
{
    if (m_ended) {
        return;
    }
    // What came before the end counts.
    read();
    const QString text = quotedForMessage(m_socket.errorString(), shownLength);
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        fail(MailFailure::Refused, text);
        break;
    case QAbstractSocket::RemoteHostClosedError:
        fail(MailFailure::Cut, text);
        break;
    case QAbstractSocket::SocketTimeoutError:
        fail(MailFailure::Timeout, text);
        break;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        fail(MailFailure::Tls, text);
        break;
    default:
        fail(m_conversation.connectMilliseconds < 0 ? MailFailure::Unreachable : MailFailure::Cut, text);
    }
}

void MailClient::read()
{
    while (!m_ended && m_conversation.step != MailStep::Tls) {
        const qsizetype end = m_buffer.indexOf('\n');
        if (end >= 0) {
            QByteArray line = m_buffer.left(end);
            m_buffer.remove(0, end + 1);
            if (line.endsWith('\r')) {
                line.chop(1);
            }
            takeLine(line);
            continue;
        }
        if (m_buffer.size() > longestLine) {
            fail(MailFailure::TooMuch);
            return;
        }
        const QByteArray more = m_socket.read(longestLine);
        if (more.isEmpty()) {
            return;
        }
        m_octets += more.size();
        if (m_octets > mostOctets) {
            fail(MailFailure::TooMuch);
            return;
        }
        m_buffer += more;
    }
}

void MailClient::takeLine(const QByteArray &line)
{
    if (m_conversation.transcript.size() < transcriptLines) {
        m_conversation.transcript.append(u"S: "_s + shown(line));
    }
    m_lines.append(line);
    if (line.contains('\0')) {
        replied(ReplyStatus::Malformed);
        return;
    }
    if (m_lines.size() > mostLines) {
        fail(MailFailure::TooMuch);
        return;
    }
    switch (m_conversation.step) {
    case MailStep::Greeting:
        replied(m_dialect.greeting(m_lines));
        break;
    case MailStep::Capabilities:
        replied(m_dialect.reply(MailCommand::Capabilities, m_lines));
        break;
    case MailStep::StartTls:
        replied(m_dialect.reply(MailCommand::StartTls, m_lines));
        break;
    case MailStep::Login:
        replied(m_dialect.loginReply(m_lines));
        break;
    case MailStep::Connect:
    case MailStep::Tls:
    case MailStep::Done:
        break;
    }
}

void MailClient::replied(ReplyStatus status)
{
    if (status == ReplyStatus::Incomplete) {
        return;
    }
    if (status == ReplyStatus::Malformed) {
        fail(MailFailure::NotProtocol, shown(m_lines.constLast()));
        return;
    }
    if (m_conversation.step == MailStep::Login) {
        takeLogin(status);
        return;
    }
    // A server that does not know the question can still be talked to, one that is overloaded cannot.
    const bool isUnknown = status == ReplyStatus::Refused && m_conversation.step == MailStep::Capabilities;
    if (status != ReplyStatus::Ok && !isUnknown) {
        fail(MailFailure::Rejected, shown(m_lines.constLast()));
        return;
    }
    switch (m_conversation.step) {
    case MailStep::Greeting:
        greeted();
        break;
    case MailStep::Capabilities:
        takeCapabilities();
        break;
    case MailStep::StartTls:
        takeStartTls();
        break;
    default:
        break;
    }
}

void MailClient::greeted()
{
    m_greetingLimit.stop();
    if (m_conversation.greeting.isEmpty()) {
        m_conversation.greeting = shown(m_lines.constLast());
    }
    if (m_dialect.greetsWithCapabilities) {
        takeCapabilities();
    } else {
        askCapabilities();
    }
}

void MailClient::askCapabilities()
{
    m_conversation.step = MailStep::Capabilities;
    send(m_dialect.command(MailCommand::Capabilities));
}

void MailClient::takeCapabilities()
{
    const MailCapabilities capabilities = m_dialect.capabilities(m_lines);
    if (m_socket.isEncrypted()) {
        m_conversation.secure = capabilities;
        beginLogin();
        return;
    }
    m_conversation.plain = capabilities;
    if (m_plan.service.security == Security::StartTls && capabilities.startTls) {
        askStartTls();
    } else {
        beginLogin();
    }
}

void MailClient::askStartTls()
{
    m_conversation.step = MailStep::StartTls;
    send(m_dialect.command(MailCommand::StartTls));
}

void MailClient::takeStartTls()
{
    // Whatever comes with the consent was sent in clear, and could be anybody's: it must not count as said
    // over TLS.
    m_conversation.injected = !m_buffer.isEmpty() || m_socket.bytesAvailable() > 0;
    m_buffer.clear();
    m_socket.readAll();
    m_lines.clear();
    startTls();
}

QString MailClient::shown(const QByteArray &line) const
{
    QString text = QString::fromUtf8(line);
    if (m_plan.credentials && !m_plan.credentials->password.isEmpty()) {
        text.replace(m_plan.credentials->password, u"…"_s);
    }
    return quotedForMessage(text, shownLength);
}

void MailClient::send(const QByteArray &command, const QByteArray &toShow)
{
    m_lines.clear();
    if (m_conversation.transcript.size() < transcriptLines) {
        m_conversation.transcript.append(u"C: "_s + shown(toShow.isEmpty() ? command.trimmed() : toShow));
    }
    m_socket.write(command);
}

void MailClient::fail(MailFailure failure, const QString &text)
{
    if (m_ended) {
        return;
    }
    m_conversation.failure = failure;
    m_conversation.failureText = text;
    m_ended = true;
    m_socket.disconnect(this);
    m_socket.abort();
    end();
}

void MailClient::end()
{
    if (!m_ended) {
        m_ended = true;
        m_conversation.step = MailStep::Done;
        m_socket.disconnect(this);
        m_socket.write(m_dialect.command(MailCommand::Logout));
        m_socket.disconnectFromHost();
    }
    m_deadline.stop();
    m_greetingLimit.stop();
    m_proof.cancel();
    m_conversation.milliseconds = m_clock.elapsed();
    QMetaObject::invokeMethod(this, &MailClient::finished, Qt::QueuedConnection);
}

} // namespace autoconfigure
