// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/passwordstore.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#endif

namespace autoconfigure
{

namespace
{

struct PasswordStoreTexts {
    Q_DECLARE_TR_FUNCTIONS(PasswordStore)
};

/// Under which the keychain's own program shows the entries.
QString serviceName()
{
    return QStringLiteral("E-Mail Autoconfigure");
}

/// A keychain that is asked over D-Bus and does not run gives an error without a name of its own.
bool isServiceRunning()
{
#ifdef QT_DBUS_LIB
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return false;
    }
    const QStringList names = bus.interface()->registeredServiceNames().value();
    return names.contains(QStringLiteral("org.freedesktop.secrets")) ||
           names.contains(QStringLiteral("org.kde.kwalletd5")) ||
           names.contains(QStringLiteral("org.kde.kwalletd6"));
#else
    return true;
#endif
}

PasswordStatus statusOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return PasswordStatus::Done;
    case QKeychain::EntryNotFound:
        return PasswordStatus::NotFound;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return PasswordStatus::NoService;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return PasswordStatus::Denied;
    default:
        return isServiceRunning() ? PasswordStatus::Failed : PasswordStatus::NoService;
    }
}

/// Never into a file, should the keychain be away.
void prepare(QKeychain::Job &job, const QString &address)
{
    job.setKey(address);
    job.setInsecureFallback(false);
}

} // namespace

QString passwordStatusText(PasswordStatus status)
{
    switch (status) {
    case PasswordStatus::Done:
    case PasswordStatus::NotFound:
        return {};
    case PasswordStatus::NoService:
        return PasswordStoreTexts::tr(
            "No keychain service runs on this machine: nothing is kept, and you are asked each time.");
    case PasswordStatus::Denied:
        return PasswordStoreTexts::tr("The keychain did not give access. Unlock it, or answer here.");
    case PasswordStatus::Failed:
        return PasswordStoreTexts::tr(
            "The keychain does not work: nothing is kept, and you are asked each time.");
    }
    return {};
}

void PasswordStore::read(const QString &address)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName(), this);
    prepare(*job, address);
    connect(job, &QKeychain::Job::finished, this, [this, job, address] {
        const PasswordStatus status = statusOf(*job);
        Q_EMIT passwordRead(address, status == PasswordStatus::Done ? job->textData() : QString(), status);
    });
    job->start();
}

void PasswordStore::write(const QString &address, const QString &password)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName(), this);
    prepare(*job, address);
    job->setTextData(password);
    connect(job, &QKeychain::Job::finished, this,
            [this, job, address] { Q_EMIT passwordWritten(address, statusOf(*job)); });
    job->start();
}

void PasswordStore::remove(const QString &address)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName(), this);
    prepare(*job, address);
    connect(job, &QKeychain::Job::finished, this, [this, job, address] {
        const PasswordStatus status = statusOf(*job);
        Q_EMIT passwordRemoved(address, status == PasswordStatus::NotFound ? PasswordStatus::Done : status);
    });
    job->start();
}

} // namespace autoconfigure
