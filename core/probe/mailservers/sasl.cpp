// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/sasl.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QPromise>
#include <QThreadPool>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// What a server may make us compute: 4096 is usual, a few hundred thousand is what is advised by now. This
/// is some three seconds, less than a conversation may take.
constexpr int mostIterations = 1'000'000;

class Plain : public SaslExchange
{
public:
    explicit Plain(QByteArray message) : m_message(std::move(message)) {}

    std::optional<QByteArray> next(const QByteArray &) override
    {
        return std::exchange(m_sent, true) ? std::nullopt : std::optional(m_message);
    }

private:
    const QByteArray m_message;
    bool m_sent = false;
};

/// Two questions, whose text (usually "Username:" and "Password:") does not matter.
class Login : public SaslExchange
{
public:
    Login(const QByteArray &user, const QByteArray &password) : m_answers{user, password} {}

    std::optional<QByteArray> next(const QByteArray &) override
    {
        return m_answers.isEmpty() ? std::nullopt : std::optional(m_answers.takeFirst());
    }

private:
    QByteArrayList m_answers;
};

/// RFC 2195.
class CramMd5 : public SaslExchange
{
public:
    CramMd5(QByteArray user, QByteArray password) : m_user(std::move(user)), m_password(std::move(password))
    {
    }

    std::optional<QByteArray> next(const QByteArray &challenge) override
    {
        if (challenge.isEmpty() || std::exchange(m_sent, true)) {
            return std::nullopt;
        }
        return m_user + ' ' +
               QMessageAuthenticationCode::hash(challenge, m_password, QCryptographicHash::Md5).toHex();
    }

private:
    const QByteArray m_user;
    const QByteArray m_password;
    bool m_sent = false;
};

/// RFC 5802, RFC 7677; without channel binding.
class Scram : public SaslExchange
{
public:
    Scram(QCryptographicHash::Algorithm algorithm, QByteArray user, QByteArray password, QByteArray nonce)
        : m_algorithm(algorithm), m_password(std::move(password)), m_nonce(std::move(nonce))
    {
        user.replace('=', "=3D").replace(',', "=2C");
        m_first = "n=" + user + ",r=" + m_nonce;
    }

    std::optional<QByteArray> next(const QByteArray &challenge) override
    {
        switch (m_step++) {
        case 0:
            return "n,," + m_first;
        case 1:
            return prove(challenge);
        case 2:
            // The server's proof that it knows the password too.
            return challenge == "v=" + m_serverSignature.toBase64() ? std::optional(QByteArray(""))
                                                                    : std::nullopt;
        default:
            return std::nullopt;
        }
    }

private:
    static QByteArray attribute(const QByteArray &message, char name)
    {
        for (const QByteArray &part : message.split(',')) {
            if (part.startsWith(QByteArray(1, name) + '=')) {
                return part.mid(2);
            }
        }
        return {};
    }

    QByteArray keyed(const QByteArray &key, const QByteArray &text) const
    {
        return QMessageAuthenticationCode::hash(text, key, m_algorithm);
    }

    std::optional<QByteArray> prove(const QByteArray &challenge)
    {
        const QByteArray nonce = attribute(challenge, 'r');
        const QByteArray salt = QByteArray::fromBase64(attribute(challenge, 's'));
        const int iterations = attribute(challenge, 'i').toInt();
        if (!nonce.startsWith(m_nonce) || nonce.size() == m_nonce.size() || salt.isEmpty() ||
            iterations < 1 || iterations > mostIterations) {
            return std::nullopt;
        }
        const int size = QCryptographicHash::hashLength(m_algorithm);
        const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(m_algorithm, m_password, salt,
                                                                     iterations, static_cast<quint64>(size));
        const QByteArray bare = "c=biws,r=" + nonce;
        const QByteArray message = m_first + ',' + challenge + ',' + bare;
        const QByteArray clientKey = keyed(salted, "Client Key");
        const QByteArray signature = keyed(QCryptographicHash::hash(clientKey, m_algorithm), message);
        QByteArray proof = clientKey;
        for (qsizetype i = 0; i < proof.size(); ++i) {
            proof[i] = static_cast<char>(proof.at(i) ^ signature.at(i));
        }
        m_serverSignature = keyed(keyed(salted, "Server Key"), message);
        return bare + ",p=" + proof.toBase64();
    }

    const QCryptographicHash::Algorithm m_algorithm;
    const QByteArray m_password;
    const QByteArray m_nonce;
    QByteArray m_first;
    QByteArray m_serverSignature;
    int m_step = 0;
};

} // namespace

QFuture<std::optional<QByteArray>> nextInBackground(std::shared_ptr<SaslExchange> exchange,
                                                    const QByteArray &challenge)
{
    auto promise = std::make_shared<QPromise<std::optional<QByteArray>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, exchange = std::move(exchange), challenge] {
        if (!promise->isCanceled()) {
            promise->addResult(exchange->next(challenge));
        }
        promise->finish();
    });
    return promise->future();
}

std::unique_ptr<SaslExchange> createSasl(const QString &mechanism, const QByteArray &user,
                                         const QByteArray &password, const QByteArray &nonce)
{
    if (mechanism == u"PLAIN"_s) {
        const QByteArray separator(1, '\0');
        return std::make_unique<Plain>(separator + user + separator + password);
    }
    if (mechanism == u"LOGIN"_s) {
        return std::make_unique<Login>(user, password);
    }
    if (mechanism == u"CRAM-MD5"_s) {
        return std::make_unique<CramMd5>(user, password);
    }
    if (mechanism == u"SCRAM-SHA-256"_s) {
        return std::make_unique<Scram>(QCryptographicHash::Sha256, user, password, nonce);
    }
    if (mechanism == u"SCRAM-SHA-1"_s) {
        return std::make_unique<Scram>(QCryptographicHash::Sha1, user, password, nonce);
    }
    return nullptr;
}

QStringList encryptedMechanisms()
{
    return {u"SCRAM-SHA-256"_s, u"SCRAM-SHA-1"_s, u"CRAM-MD5"_s};
}

QStringList cleartextMechanisms()
{
    return {u"PLAIN"_s, u"LOGIN"_s};
}

} // namespace autoconfigure
