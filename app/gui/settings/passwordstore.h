// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace autoconfigure
{

/// How a request to the system's keychain ended.
enum class PasswordStatus {
    Done,
    NotFound,  ///< none is kept for this address
    NoService, ///< no keychain service runs: the password has to be typed each time
    Denied,    ///< the user or the system said no
    Failed
};

/// A sentence for a reader; empty for Done and NotFound.
QString passwordStatusText(PasswordStatus status);

/// The passwords of login tests in the system's keychain (Secret Service, KWallet, Windows, macOS), and
/// nowhere else. Every request is answered once, from the event loop; those under way when the store is
/// deleted are not.
class PasswordStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void read(const QString &address);
    void write(const QString &address, const QString &password);
    void remove(const QString &address);

Q_SIGNALS:
    /// `password` is empty unless the status is Done.
    void passwordRead(const QString &address, const QString &password, autoconfigure::PasswordStatus status);
    void passwordWritten(const QString &address, autoconfigure::PasswordStatus status);
    /// Done too where there was none.
    void passwordRemoved(const QString &address, autoconfigure::PasswordStatus status);
};

} // namespace autoconfigure
