// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailservers.h"

namespace autoconfigure::test
{

/// Radicale with CalDAV and CardDAV over TLS, in a folder of its own. The user user@example.test has the
/// password "secret €".
class RadicaleServer
{
public:
    RadicaleServer() = default;
    ~RadicaleServer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000)) {
            m_process.kill();
            m_process.waitForFinished(10'000);
        }
    }
    Q_DISABLE_COPY_MOVE(RadicaleServer)

    static bool isInstalled() { return !systemProgram(QStringLiteral("radicale")).isEmpty(); }

    quint16 port = 0;

    /// The reason where it does not start.
    QString start(const MailServerFiles &files)
    {
        port = freeMailPort();
        QFile users(m_folder.filePath(QStringLiteral("users")));
        if (!users.open(QIODevice::WriteOnly) || users.write("user@example.test:secret \xE2\x82\xAC\n") < 0) {
            return users.errorString();
        }
        users.close();
        const QString address = mailAddress().toString() + QLatin1Char(':') + QString::number(port);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(systemProgram(QStringLiteral("radicale")),
                        {QStringLiteral("--config"), QString(), QStringLiteral("--server-hosts"), address,
                         QStringLiteral("--server-ssl=True"), QStringLiteral("--server-certificate"),
                         files.certificate, QStringLiteral("--server-key"), files.key,
                         QStringLiteral("--auth-type"), QStringLiteral("htpasswd"),
                         QStringLiteral("--auth-htpasswd-filename"), users.fileName(),
                         QStringLiteral("--auth-htpasswd-encryption"), QStringLiteral("plain"),
                         QStringLiteral("--storage-filesystem-folder"),
                         m_folder.filePath(QStringLiteral("collections"))});
        if (waitForPorts({port}, m_process)) {
            return {};
        }
        m_process.waitForReadyRead(100);
        return QString::fromUtf8(m_process.readAll()) + m_process.errorString();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace autoconfigure::test
