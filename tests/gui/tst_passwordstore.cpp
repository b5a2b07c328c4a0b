// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/passwordstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

/// Where no keychain service runs, as on a server without a desktop.
class PasswordStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<PasswordStatus>(); }

    void nothingIsKeptWithoutAService()
    {
        PasswordStore store;
        QSignalSpy written(&store, &PasswordStore::passwordWritten);
        QSignalSpy read(&store, &PasswordStore::passwordRead);
        QSignalSpy removed(&store, &PasswordStore::passwordRemoved);
        store.write(u"user@example.test"_s, u"secret"_s);
        QVERIFY(written.isEmpty());
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(written.at(0).at(1).value<PasswordStatus>(), PasswordStatus::NoService);
        store.read(u"user@example.test"_s);
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(read.at(0).at(0).toString(), u"user@example.test"_s);
        QVERIFY(read.at(0).at(1).toString().isEmpty());
        QCOMPARE(read.at(0).at(2).value<PasswordStatus>(), PasswordStatus::NoService);
        store.remove(u"user@example.test"_s);
        QTRY_COMPARE(removed.size(), 1);
        QVERIFY(!passwordStatusText(PasswordStatus::NoService).isEmpty());
    }

    void storeMayGoWhileItIsAsked()
    {
        auto store = std::make_unique<PasswordStore>();
        store->read(u"user@example.test"_s);
        store.reset();
        QCoreApplication::processEvents();
    }
};

int main(int argc, char *argv[])
{
    // Before anything connects to the session's bus.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    QCoreApplication app(argc, argv);
    PasswordStoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_passwordstore.moc"
