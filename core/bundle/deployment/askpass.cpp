// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/askpass.h"

#include <QCoreApplication>
#include <QLocalSocket>

#include <cstdio>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char socketVariable[] = "EMAIL_AUTOCONFIGURE_ASKPASS_SOCKET";
constexpr qint64 longestPrompt = 4096;
constexpr qint64 longestAnswer = 4096;
constexpr int connectMilliseconds = 5000;
constexpr char answered = '+';
constexpr char refused = '-';

} // namespace

AskpassServer::AskpassServer(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_folder.filePath(u"askpass"_s));
    connect(&m_server, &QLocalServer::newConnection, this, &AskpassServer::accept);
}

AskpassServer::~AskpassServer()
{
    m_server.disconnect(this);
    m_server.close();
}

QProcessEnvironment AskpassServer::environment(const QString &program) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SSH_ASKPASS"_s, program);
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    environment.insert(QString::fromLatin1(socketVariable), m_server.fullServerName());
    return environment;
}

void AskpassServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        socket->setReadBufferSize(longestPrompt);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void AskpassServer::read(QLocalSocket *socket)
{
    if (isAsking() || (!socket->canReadLine() && socket->bytesAvailable() < longestPrompt)) {
        return;
    }
    m_asking = socket;
    Q_EMIT asked(QString::fromUtf8(socket->readLine(longestPrompt)).trimmed());
}

void AskpassServer::answer(const QString &text)
{
    if (QLocalSocket *socket = m_asking) {
        m_asking = nullptr;
        socket->write(answered + text.toUtf8() + '\n');
        socket->disconnectFromServer();
    }
}

void AskpassServer::refuse()
{
    if (QLocalSocket *socket = m_asking) {
        m_asking = nullptr;
        socket->write(QByteArray(1, refused) + '\n');
        socket->disconnectFromServer();
    }
}

std::optional<int> answerAskpass(int argc, char *argv[])
{
    const QString server = qEnvironmentVariable(socketVariable);
    if (server.isEmpty()) {
        return std::nullopt;
    }
    const QCoreApplication application(argc, argv);
    QByteArray prompt = QCoreApplication::arguments().mid(1).join(u' ').toUtf8().left(longestPrompt - 2);
    QLocalSocket socket;
    socket.connectToServer(server);
    if (!socket.waitForConnected(connectMilliseconds)) {
        return 1;
    }
    socket.write(prompt.replace('\n', ' ') + '\n');
    // As long as the reader thinks; the other side's end ends it.
    while (!socket.canReadLine() && socket.bytesAvailable() < longestAnswer && socket.waitForReadyRead(-1)) {
    }
    const QByteArray answer = socket.readLine(longestAnswer);
    if (!answer.startsWith(answered)) {
        return 1;
    }
    std::fputs(answer.constData() + 1, stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
}

} // namespace autoconfigure
