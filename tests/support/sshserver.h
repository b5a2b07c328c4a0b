// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freeport.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace autoconfigure::test
{

/// A real sshd on loopback for the current user, with host and user keys of its own, and an `ssh` in front of
/// PATH that reads a configuration of its own, in which the server is called "web".
class SshServer
{
public:
    SshServer() : m_path(qgetenv("PATH")) {}
    ~SshServer()
    {
        stop();
        qputenv("PATH", m_path);
    }
    SshServer(const SshServer &) = delete;
    SshServer &operator=(const SshServer &) = delete;

    static QString missingProgram()
    {
        for (const auto &[program, package] : {std::pair{"sshd", "openssh-server"},
                                               {"ssh", "openssh-client"},
                                               {"ssh-keygen", "openssh-client"}}) {
            if (find(QString::fromLatin1(program)).isEmpty()) {
                return QString::fromLatin1(package) + QStringLiteral(" is not installed");
            }
        }
        return {};
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void start()
    {
        QVERIFY(m_folder.isValid() && QDir().mkpath(path(QStringLiteral("client"))) &&
                QDir().mkpath(path(QStringLiteral("server"))));
        if (::geteuid() == 0) {
            QDir().mkpath(QStringLiteral("/run/sshd")); // where sshd locks itself up
        }
        makeKey(QStringLiteral("host"));
        makeKey(QStringLiteral("user"));
        makeKey(QStringLiteral("stranger"));
        makeKey(QStringLiteral("locked"), QStringLiteral("correct horse"));
        m_port = freePort();
        QVERIFY(m_port != 0);
        write(QStringLiteral("authorized"),
              read(QStringLiteral("user.pub")) + read(QStringLiteral("locked.pub")));
        const QByteArray folder = m_folder.path().toUtf8();
        write(QStringLiteral("sshd_config"),
              "Port " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\nHostKey " + folder +
                  "/host\nAuthorizedKeysFile " + folder +
                  "/authorized\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                  "KbdInteractiveAuthentication no\nPidFile none\nUseDNS no\nPrintMotd no\nSetEnv PATH=" +
                  folder + "/server:/usr/bin:/bin SHLVL=1\n"); // bash then leaves the user's .bashrc alone
        write(QStringLiteral("client/ssh"), "#!/bin/sh\nexec " + find(QStringLiteral("ssh")).toUtf8() +
                                                " -F " + folder + "/ssh_config \"$@\"\n");
        makeExecutable(QStringLiteral("client/ssh"));
        qputenv("PATH", path(QStringLiteral("client")).toUtf8() + ':' + m_path);
        trust(QStringLiteral("host"));
        useKey(QStringLiteral("user"));
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(find(QStringLiteral("sshd")),
                       {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                        path(QStringLiteral("sshd_config"))});
        QVERIFY(m_server.waitForStarted());
        QTRY_VERIFY2_WITH_TIMEOUT(answers(), m_server.readAll().constData(), 10'000);
    }

    void stop()
    {
        if (m_server.state() != QProcess::NotRunning) {
            killSessions();
            m_server.kill();
            m_server.waitForFinished(5000);
        }
    }

    /// The processes that hold the connections, as a crash or a reboot would.
    void killSessions() const { killBelow(m_server.processId()); }

    /// Which host key the client knows for the server; an empty name: none.
    void trust(const QString &key)
    {
        write(QStringLiteral("known_hosts"), key.isEmpty() ? QByteArray()
                                                           : "[127.0.0.1]:" + QByteArray::number(m_port) +
                                                                 ' ' + read(key + QStringLiteral(".pub")));
    }

    void useKey(const QString &key)
    {
        const QByteArray folder = m_folder.path().toUtf8();
        write(QStringLiteral("ssh_config"),
              "Host web\nHostName 127.0.0.1\nPort " + QByteArray::number(m_port) + "\nUser " +
                  ::getpwuid(::geteuid())->pw_name + "\nIdentityFile " + folder + '/' + key.toUtf8() +
                  "\nIdentitiesOnly yes\nIdentityAgent none\nGlobalKnownHostsFile "
                  "/dev/null\nUserKnownHostsFile " +
                  folder + "/known_hosts\n");
    }

    /// Puts a program in front of the server's own one.
    void replaceOnServer(const QString &program, const QByteArray &script)
    {
        write(QStringLiteral("server/") + program, "#!/bin/sh\n" + script + '\n');
        makeExecutable(QStringLiteral("server/") + program);
    }
    void restoreOnServer()
    {
        const QDir folder(path(QStringLiteral("server")));
        for (const QString &name : folder.entryList(QDir::Files)) {
            QVERIFY(QFile::remove(folder.filePath(name)));
        }
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    static QString find(const QString &program)
    {
        const QString found = QStandardPaths::findExecutable(program);
        return found.isEmpty() ? QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin")})
                               : found;
    }

    void makeKey(const QString &name, const QString &passphrase = {}) const
    {
        QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"),
                                   {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                    QStringLiteral("-N"), passphrase, QStringLiteral("-f"), path(name)}),
                 0);
    }

    void makeExecutable(const QString &name) const
    {
        QVERIFY(QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return socket.waitForReadyRead(1000);
    }

    /// Only what this very server has started.
    static void killBelow(qint64 parent)
    {
        QFile list(QStringLiteral("/proc/%1/task/%1/children").arg(parent));
        if (!list.open(QIODevice::ReadOnly)) {
            return;
        }
        for (const QByteArray &child : list.readAll().split(' ')) {
            const qint64 pid = child.trimmed().toLongLong();
            QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
            if (pid > 0 && name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "sshd") {
                killBelow(pid);
                ::kill(static_cast<pid_t>(pid), SIGKILL);
            }
        }
    }

    QByteArray m_path;
    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
};

} // namespace autoconfigure::test
