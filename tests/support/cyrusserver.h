// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailservers.h"

#include <QDir>

namespace autoconfigure::test
{

/// The web server of Cyrus with JMAP over TLS, in a folder of its own. The user user@example.test has a
/// mailbox; every password is right. Needs root, as it changes users.
class CyrusServer
{
public:
    CyrusServer() = default;
    ~CyrusServer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000)) {
            m_process.kill();
            m_process.waitForFinished(10'000);
        }
    }
    Q_DISABLE_COPY_MOVE(CyrusServer)

    static bool isInstalled() { return QFile::exists(program("httpd")) && QFile::exists(program("lmtpd")); }

    quint16 https = 0;

    /// The reason where it does not start.
    QString start(const MailServerFiles &files)
    {
        https = freeMailPort();
        const quint16 lmtp = freeMailPort();
        for (const char *folder :
             {"conf/db", "conf/socket", "conf/proc", "conf/lock", "conf/msg", "spool", "search"}) {
            QDir(m_folder.path()).mkpath(QString::fromLatin1(folder));
        }
        // The test's own key is for root only.
        QFile::copy(files.key, path("key.pem"));
        write("imapd.conf", configuration(files));
        write("cyrus.conf", services(lmtp));
        if (QProcess::execute(QStringLiteral("chown"),
                              {QStringLiteral("-R"), QStringLiteral("cyrus:mail"), m_folder.path()}) != 0) {
            return QStringLiteral("chown");
        }
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program("master"),
                        {QStringLiteral("-D"), QStringLiteral("-C"), path("imapd.conf"), QStringLiteral("-M"),
                         path("cyrus.conf"), QStringLiteral("-p"), path("master.pid")});
        if (waitForPorts({https, lmtp}, m_process) && deliver(lmtp)) {
            return {};
        }
        m_process.waitForReadyRead(100);
        return QString::fromUtf8(m_process.readAll()) + m_process.errorString();
    }

private:
    static QString program(const char *name)
    {
        return QStringLiteral("/usr/lib/cyrus/bin/") + QString::fromLatin1(name);
    }

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QByteArray configuration(const MailServerFiles &files) const
    {
        const QByteArray folder = m_folder.path().toUtf8();
        return "configdirectory: " + folder + "/conf\npartition-default: " + folder +
               "/spool\ndefaultpartition: default\nsearch_engine: xapian\ndefaultsearchtier: t1\n"
               "t1searchpartition-default: " +
               folder +
               "/search\nservername: mail.example.test\nvirtdomains: userid\ndefaultdomain: example.test\n"
               "unixhierarchysep: 1\nconversations: 1\nhttpmodules: jmap\nautocreate_quota: 0\n"
               "autocreate_post: 1\nsasl_mech_list: PLAIN\nsasl_pwcheck_method: alwaystrue\n"
               "tls_server_cert: " +
               files.certificate.toUtf8() + "\ntls_server_key: " + folder + "/key.pem\n";
    }

    QByteArray services(quint16 lmtp) const
    {
        const auto line = [this](const char *name, const char *command, quint16 port) {
            return QByteArray("  ") + name + " cmd=\"" + program(command).toUtf8() +
                   (port == 0       ? " -r"
                    : https == port ? " -s"
                                    : " -a") +
                   " -C " + path("imapd.conf").toUtf8() + '"' +
                   (port == 0 ? QByteArray()
                              : " listen=\"127.0.0.2:" + QByteArray::number(port) + "\" prefork=0") +
                   '\n';
        };
        return "START {\n" + line("recover", "ctl_cyrusdb", 0) + "}\nSERVICES {\n" +
               line("https", "httpd", https) + line("lmtp", "lmtpd", lmtp) + "}\nEVENTS {\n}\n";
    }

    /// The first message makes the mailbox.
    static bool deliver(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(mailAddress(), port);
        const auto accepts = [&socket](const QByteArray &command) {
            socket.write(command);
            QByteArray line;
            do {
                if (!socket.canReadLine() && !socket.waitForReadyRead(20'000)) {
                    return false;
                }
                line = socket.canReadLine() ? socket.readLine() : line;
            } while (line.size() < 4 || line.at(3) == '-');
            return line.startsWith('2') || line.startsWith('3');
        };
        return accepts({}) && accepts("LHLO localhost\r\n") && accepts("MAIL FROM:<>\r\n") &&
               accepts("RCPT TO:<user@example.test>\r\n") && accepts("DATA\r\n") &&
               accepts("From: user@example.test\r\nMessage-ID: <1@example.test>\r\n\r\nHello\r\n.\r\n");
    }

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
    }

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace autoconfigure::test
