// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freeport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

namespace autoconfigure::test
{

/// Where the servers listen. Dovecot trusts a client that comes from the address it listens at, as if there
/// were TLS: connections to this one come from 127.0.0.1.
inline const QHostAddress &mailAddress()
{
    static const QHostAddress address(QStringLiteral("127.0.0.2"));
    return address;
}

inline quint16 freeMailPort()
{
    return freePort(mailAddress());
}

inline QString systemProgram(const QString &name)
{
    return QStandardPaths::findExecutable(
        name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/usr/lib/dovecot")});
}

/// Waits until something listens at every port.
inline bool waitForPorts(const QList<quint16> &ports, const QProcess &process)
{
    QElapsedTimer timer;
    timer.start();
    for (const quint16 port : ports) {
        for (;;) {
            QTcpSocket socket;
            socket.connectToHost(mailAddress(), port);
            if (socket.waitForConnected(1000)) {
                break;
            }
            if (timer.hasExpired(20'000) || process.state() == QProcess::NotRunning) {
                return false;
            }
            QThread::msleep(20); // until it is asked again
        }
    }
    return true;
}

struct MailServerFiles {
    QString certificate;
    QString key;
};

/// Dovecot with IMAP, POP3 and ManageSieve, in a folder of its own. The user user@example.test has the
/// password "secret €". Needs root, as it changes users.
class DovecotServer
{
public:
    DovecotServer() = default;
    ~DovecotServer() { stop(); }
    Q_DISABLE_COPY_MOVE(DovecotServer)

    /// Why no test with Dovecot can run here; empty where one can.
    static QString obstacle()
    {
        const QString missing = missingPackage();
        return !missing.isEmpty()  ? QStringLiteral("not installed (Debian: %1)").arg(missing)
               : !isVersionKnown() ? QStringLiteral("this test is written for Dovecot 2.3")
               : ::geteuid() != 0  ? QStringLiteral("dovecot and postfix can only be run by root")
                                   : QString();
    }

    static QString missingPackage()
    {
        if (systemProgram(QStringLiteral("imap-login")).isEmpty()) {
            return QStringLiteral("dovecot-imapd");
        }
        if (systemProgram(QStringLiteral("pop3-login")).isEmpty()) {
            return QStringLiteral("dovecot-pop3d");
        }
        return systemProgram(QStringLiteral("managesieve-login")).isEmpty()
                   ? QStringLiteral("dovecot-managesieved")
                   : QString();
    }

    /// The configuration below is that of Dovecot 2.3 (Debian 12); 2.4 has other words.
    static bool isVersionKnown()
    {
        QProcess process;
        process.start(systemProgram(QStringLiteral("dovecot")), {QStringLiteral("--version")});
        return process.waitForFinished(10'000) && process.readAll().startsWith("2.3.");
    }

    bool cleartextBeforeTls = false;
    bool offersTls = true;
    /// No login at all before STARTTLS, by whatever mechanism.
    bool requiresTls = true;
    QByteArray mechanisms = "plain login cram-md5 scram-sha-256";

    quint16 imap = 0;
    quint16 imaps = 0;
    quint16 pop3 = 0;
    quint16 pop3s = 0;
    quint16 sieve = 0;

    /// For the authentication of Postfix.
    QString authenticationSocket() const { return m_folder.filePath(QStringLiteral("postfix-auth")); }

    /// The reason where it does not start.
    QString start(const MailServerFiles &files)
    {
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        for (quint16 *port : {&imap, &imaps, &pop3, &pop3s, &sieve}) {
            *port = freeMailPort();
        }
        write(QStringLiteral("users"), "user@example.test:{PLAIN}secret \xE2\x82\xAC\n");
        write(QStringLiteral("dovecot.conf"), configuration(files));
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(
            systemProgram(QStringLiteral("dovecot")),
            {QStringLiteral("-F"), QStringLiteral("-c"), m_folder.filePath(QStringLiteral("dovecot.conf"))});
        QList<quint16> ports{imap, pop3, sieve};
        if (offersTls) {
            ports += {imaps, pop3s};
        }
        return waitForPorts(ports, m_process) ? QString() : QString::fromUtf8(log());
    }

    QByteArray log()
    {
        m_process.waitForReadyRead(100);
        return m_process.readAll();
    }

    void stop()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.terminate();
            if (!m_process.waitForFinished(10'000)) {
                m_process.kill();
                m_process.waitForFinished(10'000);
            }
        }
    }

private:
    static QByteArray listener(const char *service, const char *name, quint16 port, bool tls = false)
    {
        return QByteArray("service ") + service + "-login {\n  inet_listener " + name +
               " {\n    port = " + QByteArray::number(port) + (tls ? "\n    ssl = yes" : "") + "\n  }\n}\n";
    }

    QByteArray configuration(const MailServerFiles &files) const
    {
        const QByteArray folder = m_folder.path().toUtf8();
        return "protocols = imap pop3 sieve\nlisten = 127.0.0.2\nbase_dir = " + folder +
               "/run\nstate_dir = " + folder +
               "/state\nlog_path = /dev/stderr\nauth_mechanisms = " + mechanisms +
               "\ndisable_plaintext_auth = " + (cleartextBeforeTls ? "no" : "yes") + "\nssl = " +
               (!offersTls    ? "no"
                : requiresTls ? "required"
                              : "yes") +
               "\nssl_cert = <" + files.certificate.toUtf8() + "\nssl_key = <" + files.key.toUtf8() +
               "\nfirst_valid_uid = 1\nmail_location = maildir:" + folder +
               "/mail/%u\npassdb {\n  driver = passwd-file\n  args = " + folder +
               "/users\n}\nuserdb {\n  driver = static\n  args = uid=mail gid=mail home=" + folder +
               "/mail/%u\n}\nservice auth {\n  unix_listener " + authenticationSocket().toUtf8() +
               " {\n    mode = 0666\n  }\n}\nservice stats {\n  unix_listener stats-writer {\n    mode = "
               "0666\n  }\n}\n" +
               listener("imap", "imap", imap) + listener("imap", "imaps", imaps, true) +
               listener("pop3", "pop3", pop3) + listener("pop3", "pop3s", pop3s, true) +
               listener("managesieve", "sieve", sieve);
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
        file.close();
        QDir(m_folder.path()).mkpath(QStringLiteral("mail"));
        QFile::setPermissions(m_folder.filePath(QStringLiteral("mail")), QFile::Permissions(0x7777));
    }

    QTemporaryDir m_folder;
    QProcess m_process;
};

/// Postfix with submission over STARTTLS and over TLS, in a folder of its own. Only root can run it.
class PostfixServer
{
public:
    PostfixServer() = default;
    ~PostfixServer() { stop(); }
    Q_DISABLE_COPY_MOVE(PostfixServer)

    static bool isInstalled() { return !systemProgram(QStringLiteral("postfix")).isEmpty(); }
    static bool canRun() { return ::geteuid() == 0; }

    bool cleartextBeforeTls = false;
    quint16 submission = 0;
    quint16 submissions = 0;

    /// `authentication`: Dovecot's socket. The reason where it does not start.
    QString start(const MailServerFiles &files, const QString &authentication)
    {
        submission = freeMailPort();
        submissions = freeMailPort();
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        for (const QString &name : {QStringLiteral("queue"), QStringLiteral("data"), QStringLiteral("etc")}) {
            QDir(m_folder.path()).mkdir(name);
        }
        if (QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postfix"), path("data")}) != 0) {
            return QStringLiteral("chown");
        }
        write("etc/main.cf", mainConfiguration(files, authentication));
        write("etc/master.cf", services());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(systemProgram(QStringLiteral("postfix")),
                        {QStringLiteral("-c"), path("etc"), QStringLiteral("start-fg")});
        if (waitForPorts({submission, submissions}, m_process)) {
            return {};
        }
        m_process.waitForReadyRead(100);
        return QString::fromUtf8(m_process.readAll() + m_process.errorString().toUtf8());
    }

    void stop()
    {
        if (m_process.state() != QProcess::NotRunning) {
            QProcess::execute(systemProgram(QStringLiteral("postfix")),
                              {QStringLiteral("-c"), path("etc"), QStringLiteral("stop")});
            if (!m_process.waitForFinished(10'000)) {
                m_process.kill();
                m_process.waitForFinished(10'000);
            }
        }
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QByteArray mainConfiguration(const MailServerFiles &files, const QString &authentication) const
    {
        return "compatibility_level = 3.6\nqueue_directory = " + path("queue").toUtf8() +
               "\ndata_directory = " + path("data").toUtf8() +
               "\nmyhostname = mail.example.test\nmydestination =\ninet_interfaces = 127.0.0.1\n"
               "mynetworks = 127.0.0.2/32\nalias_maps =\nlocal_recipient_maps =\n"
               "maillog_file = /dev/stdout\nsmtpd_tls_cert_file = " +
               files.certificate.toUtf8() + "\nsmtpd_tls_key_file = " + files.key.toUtf8() +
               "\nsmtpd_sasl_auth_enable = yes\nsmtpd_sasl_type = dovecot\nsmtpd_sasl_path = " +
               authentication.toUtf8() + "\nsmtpd_tls_auth_only = " + (cleartextBeforeTls ? "no" : "yes") +
               "\nsmtpd_relay_restrictions = permit_sasl_authenticated, reject\n"
               "tls_random_source = dev:/dev/urandom\n";
    }

    QByteArray services() const
    {
        return "127.0.0.2:" + QByteArray::number(submission) +
               " inet n - n - - smtpd -o smtpd_tls_security_level=may\n"
               "127.0.0.2:" +
               QByteArray::number(submissions) +
               " inet n - n - - smtpd -o smtpd_tls_wrappermode=yes\n"
               "tlsmgr unix - - n 1000? 1 tlsmgr\nrewrite unix - - n - - trivial-rewrite\n"
               "cleanup unix n - n - 0 cleanup\nanvil unix - - n - 1 anvil\nproxymap unix - - n - - "
               "proxymap\n"
               "postlog unix-dgram n - n - 1 postlogd\n";
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
