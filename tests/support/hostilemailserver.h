// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

namespace autoconfigure::test
{

/// A submission server that misbehaves. For tests only.
class HostileMailServer : public QTcpServer
{
public:
    enum class Behaviour {
        Silent,
        DripsGreeting, ///< an octet now and then, without end
        EndlessLine,
        ManyLines, ///< 5,000 lines in reply to EHLO
        NulBytes,
        CutsGreeting,
        CutsInTls,
        Injects,     ///< more than its consent to STARTTLS, in clear
        EchoesLogin, ///< AUTH PLAIN only; refuses, and repeats what it was told
        RefusesEhlo,
        OffersNothing, ///< an empty reply to EHLO
        IsOverloaded,  ///< "try again later" to EHLO
        WantsMuchWork  ///< SCRAM-SHA-256 only, with `iterations`; refuses
    };

    explicit HostileMailServer(Behaviour behaviour,
                               const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
        : m_behaviour(behaviour)
    {
        listen(address, 0);
    }

    void setCertificate(const QString &certificate, const QString &key)
    {
        QFile file(key);
        if (file.open(QIODevice::ReadOnly)) {
            m_key = QSslKey(&file, QSsl::Ec);
        }
        m_certificates = QSslCertificate::fromPath(certificate);
    }

    /// Everything that came in clear, or was decrypted.
    QByteArray received;
    int iterations = 4096;

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        QSslConfiguration tls = socket->sslConfiguration();
        tls.setLocalCertificateChain(m_certificates);
        tls.setPrivateKey(m_key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setSslConfiguration(tls);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { answer(*socket); });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        greet(*socket);
    }

private:
    void greet(QSslSocket &socket)
    {
        switch (m_behaviour) {
        case Behaviour::Silent:
            break;
        case Behaviour::DripsGreeting: {
            auto *timer = new QTimer(&socket);
            connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("2"); });
            timer->start(20);
            break;
        }
        case Behaviour::EndlessLine:
            connect(&socket, &QSslSocket::bytesWritten, &socket, [&socket] {
                if (socket.bytesToWrite() < 65536) {
                    socket.write(QByteArray(65536, 'a'));
                }
            });
            socket.write("220 ");
            break;
        case Behaviour::NulBytes:
            socket.write(QByteArray("220 mail\0.example.test\r\n", 24));
            break;
        case Behaviour::CutsGreeting:
            socket.write("220 mail.exam");
            socket.disconnectFromHost();
            break;
        default:
            socket.write("220 mail.example.test ESMTP\r\n");
        }
    }

    void answer(QSslSocket &socket)
    {
        const QByteArray bytes = socket.readAll();
        received += bytes;
        if (bytes.startsWith("EHLO")) {
            socket.write(ehlo(socket.isEncrypted()));
        } else if (bytes.startsWith("STARTTLS")) {
            if (m_behaviour == Behaviour::CutsInTls) {
                // What comes next is the client's part of the handshake.
                socket.write("220 go ahead\r\n");
                m_cuts = true;
                return;
            }
            socket.write(m_behaviour == Behaviour::Injects
                             ? "220 go ahead\r\n250-mail.example.test\r\n250 AUTH X-INJECTED\r\n"
                             : "220 go ahead\r\n");
            socket.flush();
            socket.startServerEncryption();
        } else if (m_cuts) {
            socket.abort();
        } else if (bytes.startsWith("AUTH")) {
            socket.write("334 \r\n");
        } else if (bytes.startsWith("QUIT")) {
            socket.disconnectFromHost();
        } else if (m_behaviour == Behaviour::WantsMuchWork) {
            socket.write(scramReply(QByteArray::fromBase64(bytes.trimmed())));
        } else if (m_behaviour == Behaviour::EchoesLogin) {
            socket.write("535 no: " + QByteArray::fromBase64(bytes.trimmed()).split('\0').last() + "\r\n");
        }
    }

    QByteArray scramReply(const QByteArray &said) const
    {
        if (!said.startsWith("n,,")) {
            return "535 no\r\n";
        }
        const QByteArray challenge =
            said.mid(said.indexOf("r=")) + "server,s=c2FsdA==,i=" + QByteArray::number(iterations);
        return "334 " + challenge.toBase64() + "\r\n";
    }

    QByteArray ehlo(bool encrypted) const
    {
        switch (m_behaviour) {
        case Behaviour::RefusesEhlo:
            return "502 what is that?\r\n";
        case Behaviour::OffersNothing:
            return "250 mail.example.test\r\n";
        case Behaviour::WantsMuchWork:
            return encrypted ? "250-mail.example.test\r\n250 AUTH SCRAM-SHA-256\r\n"
                             : "250-mail.example.test\r\n250 STARTTLS\r\n";
        case Behaviour::IsOverloaded:
            return "421 too many connections\r\n";
        default:
            break;
        }
        QByteArray lines = "250-mail.example.test\r\n";
        if (m_behaviour == Behaviour::ManyLines) {
            for (int i = 0; i < 5000; ++i) {
                lines += "250-X" + QByteArray::number(i) + "\r\n";
            }
        }
        return lines + (encrypted ? "250 AUTH PLAIN\r\n" : "250 STARTTLS\r\n");
    }

    const Behaviour m_behaviour;
    bool m_cuts = false;
    QList<QSslCertificate> m_certificates;
    QSslKey m_key;
};

} // namespace autoconfigure::test
