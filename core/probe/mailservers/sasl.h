// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QFuture>
#include <QStringList>

#include <memory>
#include <optional>

namespace autoconfigure
{

/// The client's side of one authentication by SASL (RFC 4422): takes what the server says, gives what to
/// answer. No base64 and no sockets here.
class SaslExchange
{
public:
    SaslExchange() = default;
    virtual ~SaslExchange() = default;
    Q_DISABLE_COPY_MOVE(SaslExchange)

    /// The answer to the next challenge (the first one is empty), or nothing where the server does not keep
    /// to the mechanism.
    virtual std::optional<QByteArray> next(const QByteArray &challenge) = 0;
};

/// next() in another thread: SCRAM may compute for longer than a window may stand still. Nobody else uses the
/// exchange until it is finished; one that is cancelled before it has begun computes nothing.
QFuture<std::optional<QByteArray>> nextInBackground(std::shared_ptr<SaslExchange> exchange,
                                                    const QByteArray &challenge);

/// "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN" or "LOGIN"; null for another one. `nonce`: printable,
/// without commas, different every time.
std::unique_ptr<SaslExchange> createSasl(const QString &mechanism, const QByteArray &user,
                                         const QByteArray &password, const QByteArray &nonce);

/// Those that never show the password to the server, and those that do; best first.
QStringList encryptedMechanisms();
QStringList cleartextMechanisms();

} // namespace autoconfigure
