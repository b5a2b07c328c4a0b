// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace autoconfigure::test
{

/// A certificate authority and what it issues, made by openssl.
class TestCertificates
{
public:
    struct Wish {
        /// "DNS:mail.example.test,IP:127.0.0.1"; empty for none.
        QString names;
        QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
        QDateTime until = QDateTime::currentDateTimeUtc().addDays(90);
        QStringList key = {QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                           QStringLiteral("ec_paramgen_curve:prime256v1")};
        bool selfSigned = false;
        /// By an intermediate authority, whose certificate is appended.
        bool byIntermediate = false;
        /// Which one; see issueIntermediate().
        QString intermediate = QStringLiteral("intermediate");
    };

    static bool isInstalled() { return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(); }

    /// False where openssl fails; `log` then says why.
    bool prepare()
    {
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        write(QStringLiteral("index.txt"), {});
        write(QStringLiteral("ca.cnf"), "[ca]\ndefault_ca = d\n[d]\nnew_certs_dir = " + folder() +
                                            "\ndatabase = " + folder() +
                                            "/index.txt\nrand_serial = yes\ndefault_md = sha256\n"
                                            "unique_subject = no\npolicy = p\n[p]\ncommonName = supplied\n");
        write(QStringLiteral("authority.ext"),
              "basicConstraints = critical,CA:TRUE\nkeyUsage = critical,keyCertSign,cRLSign\n");
        return openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} +
                       newKey(Wish().key, QStringLiteral("ca")) +
                       QStringList{QStringLiteral("-subj"), QStringLiteral("/CN=Test authority"),
                                   QStringLiteral("-days"), QStringLiteral("365"), QStringLiteral("-out"),
                                   path(QStringLiteral("ca.pem"))}) &&
               issueIntermediate(QStringLiteral("intermediate"), QStringLiteral("Test intermediate"), Wish());
    }

    /// Makes a further intermediate authority; of the wish, its key and dates count.
    bool issueIntermediate(const QString &name, const QString &commonName, const Wish &wish)
    {
        return request(wish.key, name, commonName) &&
               sign(name, QStringLiteral("ca"), wish, QStringLiteral("authority.ext"));
    }

    /// Makes NAME.pem (with its chain) and NAME.key.
    bool issue(const QString &name, const Wish &wish)
    {
        const QString extensions = name + QStringLiteral(".ext");
        write(extensions,
              "basicConstraints = CA:FALSE\nextendedKeyUsage = serverAuth\n" +
                  (wish.names.isEmpty() ? QByteArray() : "subjectAltName = " + wish.names.toLatin1() + '\n'));
        if (!request(wish.key, name, QStringLiteral("mail.example.test"))) {
            return false;
        }
        const QString issuer = wish.selfSigned       ? QString()
                               : wish.byIntermediate ? wish.intermediate
                                                     : QStringLiteral("ca");
        if (!sign(name, issuer, wish, extensions)) {
            return false;
        }
        if (wish.byIntermediate) {
            QFile file(path(name + QStringLiteral(".pem")));
            QFile intermediate(certificate(wish.intermediate));
            return intermediate.open(QIODevice::ReadOnly) && file.open(QIODevice::Append) &&
                   file.write(intermediate.readAll()) > 0;
        }
        return true;
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString certificate(const QString &name) const { return path(name + QStringLiteral(".pem")); }
    QString key(const QString &name) const { return path(name + QStringLiteral(".key")); }
    QList<QSslCertificate> authority() const
    {
        return QSslCertificate::fromPath(path(QStringLiteral("ca.pem")));
    }
    QList<QSslCertificate> chain(const QString &name) const
    {
        return QSslCertificate::fromPath(certificate(name));
    }
    QByteArray log;

private:
    QByteArray folder() const { return m_folder.path().toUtf8(); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
    }

    QStringList newKey(const QStringList &kind, const QString &name) const
    {
        return QStringList{QStringLiteral("-newkey")} + kind +
               QStringList{QStringLiteral("-nodes"), QStringLiteral("-keyout"), key(name)};
    }

    bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), arguments);
        const bool done = process.waitForFinished(30'000) && process.exitCode() == 0;
        log = process.readAll();
        return done;
    }

    bool request(const QStringList &kind, const QString &name, const QString &commonName)
    {
        return openssl(QStringList{QStringLiteral("req"), QStringLiteral("-new")} + newKey(kind, name) +
                       QStringList{QStringLiteral("-subj"), QStringLiteral("/CN=") + commonName,
                                   QStringLiteral("-out"), path(name + QStringLiteral(".csr"))});
    }

    bool sign(const QString &name, const QString &issuer, const Wish &wish, const QString &extensions)
    {
        const QString format = QStringLiteral("yyyyMMddHHmmss'Z'");
        QStringList arguments{QStringLiteral("ca"),
                              QStringLiteral("-batch"),
                              QStringLiteral("-notext"),
                              QStringLiteral("-config"),
                              path(QStringLiteral("ca.cnf")),
                              QStringLiteral("-in"),
                              path(name + QStringLiteral(".csr")),
                              QStringLiteral("-out"),
                              certificate(name),
                              QStringLiteral("-startdate"),
                              wish.from.toString(format),
                              QStringLiteral("-enddate"),
                              wish.until.toString(format),
                              QStringLiteral("-extfile"),
                              path(extensions)};
        arguments += issuer.isEmpty()
                         ? QStringList{QStringLiteral("-selfsign"), QStringLiteral("-keyfile"), key(name)}
                         : QStringList{QStringLiteral("-cert"), certificate(issuer),
                                       QStringLiteral("-keyfile"), key(issuer)};
        return openssl(arguments);
    }

    QTemporaryDir m_folder;
};

} // namespace autoconfigure::test
