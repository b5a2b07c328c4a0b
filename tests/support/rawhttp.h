// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QTcpSocket>

/// Requests octet for octet, also those that no library would send.
namespace autoconfigure::test
{

struct Answer {
    int status = 0;
    QByteArray mediaType;
    QByteArray allow;
    QByteArray length;
    QByteArray body;
};

inline QByteArray withoutChunks(const QByteArray &body)
{
    QByteArray whole;
    for (qsizetype at = 0;;) {
        const qsizetype end = body.indexOf("\r\n", at);
        const qsizetype size = end < 0 ? 0 : body.mid(at, end - at).toLongLong(nullptr, 16);
        if (size <= 0) {
            return whole;
        }
        whole += body.mid(end + 2, size);
        at = end + 2 + size + 2;
    }
}

inline Answer ask(int port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
    QByteArray bytes;
    if (socket.waitForConnected(5000)) {
        socket.write(request);
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20'000)) {
            bytes += socket.readAll();
        }
        bytes += socket.readAll();
    }
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    Answer answer;
    if (end < 0) {
        return answer;
    }
    answer.body = bytes.mid(end + 4);
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines) {
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        if (name == "content-type") {
            answer.mediaType = value;
        } else if (name == "allow") {
            answer.allow = value;
        } else if (name == "content-length") {
            answer.length = value;
        } else if (name == "transfer-encoding" && value == "chunked") {
            answer.body = withoutChunks(answer.body);
        }
    }
    return answer;
}

inline QByteArray request(const QByteArray &method, const QByteArray &host, const QByteArray &target,
                          const QByteArray &body = {}, const QByteArray &headers = {})
{
    QByteArray bytes =
        method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers;
    if (!headers.contains("Transfer-Encoding") && (!body.isNull() || method == "POST")) {
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    return bytes + "\r\n" + body;
}

inline QByteArray get(const QByteArray &host, const QByteArray &target)
{
    return request("GET", host, target);
}

} // namespace autoconfigure::test
