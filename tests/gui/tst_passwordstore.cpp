// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/sshpasswords.h"
#include "probe/logindialog.h"
#include "settings/passwordstore.h"
#include "theme/statusnote.h"

#include <QApplication>
#include <QCheckBox>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

constexpr char inKeyring[] = "AUTOCONFIGURE_TEST_IN_KEYRING";

QString address()
{
    return u"user@example.test"_s;
}

QString prompt()
{
    return u"Enter passphrase for key '/home/user/.ssh/id_ed25519': "_s;
}

/// A login dialog in which the address was typed and left.
class TypedLogin
{
public:
    TypedLogin() : dialog({u"example.test"_s, u"example.org"_s}, u"example.test"_s)
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        edit(u"loginAddress"_s)->setFocus();
        QTest::keyClicks(edit(u"loginAddress"_s), u"user"_s);
        QTest::keyClick(edit(u"loginAddress"_s), Qt::Key_Tab);
    }

    void retypeAddress(const QString &text) const
    {
        edit(u"loginAddress"_s)->setFocus();
        edit(u"loginAddress"_s)->selectAll();
        QTest::keyClicks(edit(u"loginAddress"_s), text);
        QTest::keyClick(edit(u"loginAddress"_s), Qt::Key_Tab);
    }

    QLineEdit *edit(const QString &name) const { return dialog.findChild<QLineEdit *>(name); }
    QString password() const { return edit(u"loginPassword"_s)->text(); }
    QString note() const { return dialog.findChild<StatusNote *>()->text(); }
    QCheckBox *keep() const { return dialog.findChild<QCheckBox *>(u"loginKeep"_s); }
    void accept() const
    {
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    }

    LoginDialog dialog;
};

} // namespace

/// Where no keychain service runs, as on a server without a desktop; and gnome-keyring.
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
        store.write(address(), u"secret"_s);
        QVERIFY(written.isEmpty());
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(written.at(0).at(1).value<PasswordStatus>(), PasswordStatus::NoService);
        store.read(address());
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(read.at(0).at(0).toString(), address());
        QVERIFY(read.at(0).at(1).toString().isEmpty());
        QCOMPARE(read.at(0).at(2).value<PasswordStatus>(), PasswordStatus::NoService);
        store.remove(address());
        QTRY_COMPARE(removed.size(), 1);
        QVERIFY(!passwordStatusText(PasswordStatus::NoService).isEmpty());
    }

    void withoutAServiceItIsSaidAndAskedEachTime()
    {
        for (int time = 0; time < 2; ++time) {
            const TypedLogin login;
            QTRY_COMPARE(login.note(), passwordStatusText(PasswordStatus::NoService));
            QVERIFY(!login.keep()->isEnabled() && login.password().isEmpty());
            SshPasswords passwords;
            QSignalSpy wanted(&passwords, &SshPasswords::userWanted);
            passwords.begin();
            passwords.ask(prompt());
            QTRY_COMPARE(wanted.size(), 1);
            QCOMPARE(wanted.at(0).at(1).toString(), passwordStatusText(PasswordStatus::NoService));
            QCOMPARE(wanted.at(0).at(2).toBool(), false);
        }
    }

    void storeMayGoWhileItIsAsked()
    {
        auto store = std::make_unique<PasswordStore>();
        store->read(address());
        store.reset();
        QCoreApplication::processEvents();
    }

    void gnomeKeyringKeepsThemFromOneStartToTheNext()
    {
        for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty()) {
                QSKIP(qPrintable(program + u" is not installed"_s));
            }
        }
        QTemporaryDir home;
        QVERIFY(home.isValid());
        // Each in a session of its own, with a daemon that has only the files of the one before.
        for (const QString &step :
             {u"keep"_s, u"staysWithItsAddress"_s, u"readBackAndForget"_s, u"nothingIsLeft"_s}) {
            QProcess session;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
            environment.insert(QString::fromLatin1(inKeyring), u"1"_s);
            environment.insert(u"HOME"_s, home.path());
            for (const QString &folder : {u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s}) {
                environment.insert(folder, home.path());
            }
            session.setProcessEnvironment(environment);
            session.setProcessChannelMode(QProcess::MergedChannels);
            session.start(u"dbus-run-session"_s, {u"--"_s, QCoreApplication::applicationFilePath(), step});
            QVERIFY(session.waitForFinished(60'000));
            const QByteArray output = session.readAll();
            QVERIFY2(session.exitStatus() == QProcess::NormalExit && session.exitCode() == 0,
                     output.constData());
        }
    }
};

/// One start of the program; runs in a session with an unlocked gnome-keyring.
class KeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.setProcessChannelMode(QProcess::MergedChannels);
        m_daemon.start(u"gnome-keyring-daemon"_s,
                       {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        QVERIFY(m_daemon.waitForStarted());
        m_daemon.write("password of the keyring");
        m_daemon.closeWriteChannel();
        // Whoever asks before it is there has the bus start another one, which is locked.
        QTRY_VERIFY_WITH_TIMEOUT(
            QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s),
            20'000);
    }

    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished(10'000);
    }

    void keep()
    {
        TypedLogin login;
        login.edit(u"loginPassword"_s)->setText(u"gehéim"_s);
        QVERIFY(login.keep()->isEnabled() && !login.keep()->isChecked());
        login.keep()->setChecked(true);
        login.accept();

        SshPasswords passwords;
        QSignalSpy wanted(&passwords, &SshPasswords::userWanted);
        QSignalSpy noted(&passwords, &SshPasswords::noted);
        passwords.begin();
        passwords.ask(prompt());
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(1).toString(), QString());
        QCOMPARE(wanted.at(0).at(2).toBool(), true);
        passwords.userAnswered(u"correct horse"_s, true);
        passwords.end(true);
        QTRY_COMPARE(noted.size(), 1);
        QVERIFY(passwords.hasKept());
        for (QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            QVERIFY2(!bytes.contains("correct horse") && !bytes.contains("geh\xC3\xA9im"),
                     qPrintable(file.fileName()));
        }
    }

    /// Another server would get it, and the keychain would have it for another address.
    void staysWithItsAddress()
    {
        const TypedLogin login;
        QTRY_COMPARE(login.password(), u"gehéim"_s);
        login.retypeAddress(u"user@example.org"_s);
        QCOMPARE(login.password(), QString());
        QVERIFY(!login.keep()->isChecked());
        login.retypeAddress(address());
        QTRY_COMPARE(login.password(), u"gehéim"_s);
        QVERIFY(login.keep()->isChecked());

        // What the user typed is the user's, whatever the address becomes.
        login.retypeAddress(u"user@example.org"_s);
        login.edit(u"loginPassword"_s)->setText(u"typed"_s);
        login.retypeAddress(u"other@example.org"_s);
        QCOMPARE(login.password(), u"typed"_s);
        login.accept();
        QCOMPARE(login.dialog.login().account.address(), u"other@example.org"_s);
        QCOMPARE(statusOfReading(u"other@example.org"_s), PasswordStatus::NotFound);
        QCOMPARE(statusOfReading(address()), PasswordStatus::Done);
    }

    void readBackAndForget()
    {
        {
            const TypedLogin login;
            QTRY_COMPARE(login.password(), u"gehéim"_s);
            QVERIFY(login.keep()->isChecked());
            login.keep()->setChecked(false);
            login.accept();
        }
        const TypedLogin again;
        SshPasswords passwords;
        QSignalSpy answered(&passwords, &SshPasswords::answered);
        QSignalSpy wanted(&passwords, &SshPasswords::userWanted);
        QSignalSpy kept(&passwords, &SshPasswords::keptChanged);
        passwords.begin();
        passwords.ask(prompt());
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered.at(0).at(0).toString(), u"correct horse"_s);
        QVERIFY(again.password().isEmpty() && !again.keep()->isChecked());
        // ssh does not like it: the user is asked, and told why.
        passwords.ask(prompt());
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!wanted.at(0).at(1).toString().isEmpty());
        passwords.end(false);
        QVERIFY(passwords.hasKept());
        passwords.forgetKept();
        QTRY_VERIFY(!passwords.hasKept());
    }

    void nothingIsLeft()
    {
        QCOMPARE(statusOfReading(address()), PasswordStatus::NotFound);
        QCOMPARE(statusOfReading(u"ssh: "_s + prompt()), PasswordStatus::NotFound);
    }

private:
    static PasswordStatus statusOfReading(const QString &key)
    {
        PasswordStore store;
        QSignalSpy read(&store, &PasswordStore::passwordRead);
        store.read(key);
        return read.wait() ? read.at(0).at(2).value<PasswordStatus>() : PasswordStatus::Failed;
    }

    QProcess m_daemon;
};

int main(int argc, char *argv[])
{
    const bool isInKeyring = qEnvironmentVariableIsSet(inKeyring);
    // Before anything connects to the session's bus.
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    if (!isInKeyring) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }
    QApplication app(argc, argv);
    if (isInKeyring) {
        KeyringTest test;
        return QTest::qExec(&test, argc, argv);
    }
    PasswordStoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_passwordstore.moc"
