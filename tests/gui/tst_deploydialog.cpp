// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/deploydialog.h"
#include "document/workspacedocument.h"
#include "export/contentschoice.h"
#include "settings/passwordstore.h"
#include "support/sampleworkspace.h"
#include "support/signingfiles.h"
#include "support/sshserver.h"
#include "theme/statusnote.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

/// The dialog, with a real sshd on loopback.
class DeployDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = SshServer::missingProgram();
        if (!missing.isEmpty()) {
            QSKIP(qPrintable(missing));
        }
        m_server.start();
        QVERIFY2(m_certificates.prepare() && m_certificates.issue(u"rsa"_s, rsaWish()),
                 m_certificates.log.constData());
        QVERIFY(encryptKey(m_certificates, u"rsa"_s, u"correct horse"_s));
    }

    void init()
    {
        m_server.trust(u"host"_s);
        m_server.useKey(u"user"_s);
        m_folder = m_server.path(u"srv%1"_s.arg(++m_run));
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.hosting.root = m_folder + u"/current"_s;
        workspace.deployment = {{u"web"_s, m_folder, 5, {}, {}}};
        m_document.reset(workspace, {});
        m_dialog = std::make_unique<DeployDialog>(&m_document);
        m_dialog->setAskpassProgram(QStringLiteral(CLI_PROGRAM));
        m_dialog->show();
    }

    void cleanup() { m_dialog.reset(); }

    void previewsDeploysAndRollsBack()
    {
        run(u"deployPreview"_s);
        const QAbstractItemModel *changes = find<QTableView>(u"deployChanges"_s)->model();
        QVERIFY(changes->rowCount() > 5);
        QCOMPARE(changes->index(0, 0).data().toString(), u"added"_s);
        QVERIFY(!QFileInfo::exists(m_folder));

        run(u"deployStart"_s);
        QVERIFY(QFileInfo::exists(m_folder + u"/current/manifest.json"_s));
        QVERIFY2(note().contains(m_folder + u"/current"_s), qPrintable(note()));
        QVERIFY(find<QPushButton>(u"deployCheck"_s)->isVisible());
        QVERIFY(find<QPushButton>(u"deployProbe"_s)->isVisible());
        QVERIFY(find<QPlainTextEdit>(u"deployLog"_s)->toPlainText().contains(u"Verifying on the server"_s));
        const QString first = QFileInfo(m_folder + u"/current"_s).canonicalFilePath();
        run(u"deployPreview"_s);
        QCOMPARE(changes->rowCount(), 0);
        QVERIFY2(note().contains(u"Nothing would change"_s), qPrintable(note()));

        run(u"deployStart"_s);
        QVERIFY(QFileInfo(m_folder + u"/current"_s).canonicalFilePath() != first);
        QSignalSpy finished(m_dialog.get(), &DeployDialog::ended);
        click(u"deployRollback"_s);
        auto *question = m_dialog->findChild<QMessageBox *>(u"deployRollbackQuestion"_s);
        QVERIFY(question != nullptr && finished.isEmpty());
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole) {
                button->click();
            }
        }
        QVERIFY(finished.wait(20'000));
        QCOMPARE(QFileInfo(m_folder + u"/current"_s).canonicalFilePath(), first);
    }

    void deploysWhatIsChosen()
    {
        QVERIFY(!find<QPushButton>(u"deployProbe"_s)->isVisible());
        for (auto *box : find<ContentsChoice>(u"deployContents"_s)->findChildren<QCheckBox *>()) {
            QVERIFY(box->isChecked());
            box->setChecked(false);
        }
        QVERIFY(!find<QPushButton>(u"deployStart"_s)->isEnabled());
        QVERIFY(!find<QPushButton>(u"deployPreview"_s)->isEnabled());
        QVERIFY(find<QPushButton>(u"deployTest"_s)->isEnabled());
        find<QCheckBox>(u"contents-dns"_s)->setChecked(true);
        run(u"deployStart"_s);
        QVERIFY(QFileInfo::exists(m_folder + u"/current/dns"_s));
        QVERIFY(!QFileInfo::exists(m_folder + u"/current/nginx"_s));
        // What would change is told of what is chosen now.
        find<QCheckBox>(u"contents-nginx"_s)->setChecked(true);
        QVERIFY(note().isEmpty());
        run(u"deployPreview"_s);
        QStringList added;
        const QAbstractItemModel *changes = find<QTableView>(u"deployChanges"_s)->model();
        for (int row = 0; row < changes->rowCount(); ++row) {
            if (changes->index(row, 0).data().toString() == u"added"_s) {
                added.append(changes->index(row, 1).data().toString());
            }
        }
        QVERIFY2(added.contains(u"nginx/hosting.conf"_s), qPrintable(added.join(u' ')));
        QVERIFY(!added.contains(u"apache/hosting.conf"_s));
    }

    void asksForThePassphrase()
    {
        m_server.useKey(u"locked"_s);
        QSignalSpy finished(m_dialog.get(), &DeployDialog::ended);
        click(u"deployTest"_s);
        auto *password = find<QLineEdit>(u"deployPassword"_s);
        QTRY_VERIFY_WITH_TIMEOUT(password->isVisible(), 20'000);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QCOMPARE(find<StatusNote>(u"deployPasswordNote"_s)->text(),
                 passwordStatusText(PasswordStatus::NoService));
        QVERIFY(!find<QCheckBox>(u"deployPasswordKeep"_s)->isEnabled());
        QTest::keyClicks(password, u"correct horse"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(!password->isVisible() && password->text().isEmpty());
        QVERIFY(finished.wait(20'000));
        QVERIFY2(note().contains(u"works"_s), qPrintable(note()));
        QVERIFY(!find<QPlainTextEdit>(u"deployLog"_s)->toPlainText().contains(u"horse"_s));
    }

    void cancelWhileAsked()
    {
        m_server.useKey(u"locked"_s);
        QSignalSpy finished(m_dialog.get(), &DeployDialog::ended);
        click(u"deployStart"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>(u"deployPassword"_s)->isVisible(), 20'000);
        QVERIFY(!find<QLineEdit>(u"deploy.ssh"_s)->isEnabled());
        click(u"deployClose"_s);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(finished.wait(20'000));
        QVERIFY(!find<QLineEdit>(u"deployPassword"_s)->isVisible());
        QVERIFY(find<QLineEdit>(u"deploy.ssh"_s)->isEnabled());
        QVERIFY(!QFileInfo::exists(m_folder));
    }

    void aPreviewWhoseKeyIsOpenedWithReturnStaysAPreview()
    {
        signWithEncryptedKey();
        QSignalSpy finished(m_dialog.get(), &DeployDialog::ended);
        click(u"deployPreview"_s);
        auto *passphrase = find<QLineEdit>(u"signingPassphrase"_s);
        for (const QString &answer : {u"wrong"_s, u"correct horse"_s}) {
            QTRY_VERIFY(passphrase->isVisible());
            for (const QString &name : {u"deployTest"_s, u"deployPreview"_s, u"deployStart"_s}) {
                QVERIFY(!find<QPushButton>(name)->isEnabled());
            }
            QTest::keyClicks(passphrase, answer);
            QTest::keyClick(passphrase, Qt::Key_Return);
        }
        QVERIFY(finished.wait(20'000));
        QVERIFY2(note().contains(u"added"_s), qPrintable(note()));
        QTest::qWait(0);
        QVERIFY(!m_dialog->isRunning());
        QVERIFY(!QFileInfo::exists(m_folder));
    }

    void cancelWhileAskedForTheSigningKey()
    {
        signWithEncryptedKey();
        QSignalSpy finished(m_dialog.get(), &DeployDialog::ended);
        click(u"deployStart"_s);
        auto *passphrase = find<QLineEdit>(u"signingPassphrase"_s);
        QTRY_VERIFY(passphrase->isVisible());
        QVERIFY(!find<QLineEdit>(u"deploy.ssh"_s)->isEnabled());
        click(u"deployClose"_s);
        QVERIFY(m_dialog->isVisible() && !passphrase->isVisible());
        QCOMPARE(finished.size(), 1);
        QVERIFY2(note().contains(u"unchanged"_s), qPrintable(note()));
        QVERIFY(find<QPushButton>(u"deployStart"_s)->isEnabled());
        click(u"deployStart"_s);
        QTRY_VERIFY(passphrase->isVisible());
        m_dialog->close();
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(!QFileInfo::exists(m_folder));
    }

    void closingTheWindowCancels()
    {
        QSignalSpy finished(m_dialog.get(), &DeployDialog::ended);
        click(u"deployStart"_s);
        m_dialog->close();
        QVERIFY(finished.wait(20'000));
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(!QFileInfo::exists(m_folder + u"/current"_s));
    }

    void unknownHostKeyIsExplained()
    {
        m_server.trust({});
        run(u"deployTest"_s);
        QVERIFY2(note().contains(u"ssh web"_s), qPrintable(note()));
        QVERIFY(m_server.read(u"known_hosts"_s).isEmpty());
    }

    void editsAreUndone()
    {
        auto *ssh = find<QLineEdit>(u"deploy.ssh"_s);
        QTest::keyClick(ssh, Qt::Key_End);
        QTest::keyClicks(ssh, u".example.org"_s);
        QCOMPARE(m_document.workspace().deployment.constFirst().ssh, u"web.example.org"_s);
        m_document.undoStack()->undo();
        QCOMPARE(ssh->text(), u"web"_s);
        QTest::keyClicks(find<QLineEdit>(u"deploy.reload"_s), u"sudo true"_s);
        QCOMPARE(m_document.workspace().deployment.constFirst().reload, u"sudo true"_s);
        ssh->selectAll();
        QTest::keyClicks(ssh, u"-v"_s);
        QVERIFY(!find<QPushButton>(u"deployStart"_s)->isEnabled());
        click<QToolButton>(u"deployAdd"_s);
        QCOMPARE(m_document.workspace().deployment.size(), 2);
        QCOMPARE(find<QComboBox>(u"deployTarget"_s)->currentIndex(), 1);
        click<QToolButton>(u"deployRemove"_s);
        QCOMPARE(m_document.workspace().deployment.size(), 1);
    }

    void errorsAreThoseOfTheWorkspaceAsItIsNow()
    {
        auto *start = find<QPushButton>(u"deployStart"_s);
        const QString usual = start->text();
        ServiceProfile profile = m_document.workspace().profiles.at(0);
        profile.services[0].host = u"not a host"_s;
        m_document.setProfile(0, profile, u"test"_s);
        QTRY_VERIFY(start->text() != usual);
        m_document.undoStack()->undo();
        QTRY_COMPARE(start->text(), usual);
    }

    void theFirstTargetIsMadeByDeploying()
    {
        m_document.setDeployment({}, u"test"_s);
        auto *ssh = find<QLineEdit>(u"deploy.ssh"_s);
        QCOMPARE(find<QLineEdit>(u"deploy.directory"_s)->text(), m_folder);
        ssh->selectAll();
        QTest::keyClicks(ssh, u"web"_s);
        QCOMPARE(m_document.workspace().deployment.size(), 1);
        run(u"deployStart"_s);
        QVERIFY(QFileInfo::exists(m_folder + u"/current/manifest.json"_s));
    }

    void theWebServersFolderFollows()
    {
        Hosting hosting = m_document.workspace().hosting;
        hosting.root = u"/srv/elsewhere"_s;
        m_document.setHosting(hosting, u"test"_s);
        QVERIFY(find<QPushButton>(u"deployServeHere"_s)->isVisible());
        click(u"deployServeHere"_s);
        QCOMPARE(m_document.workspace().hosting.root, m_folder + u"/current"_s);
        QVERIFY(!find<QPushButton>(u"deployServeHere"_s)->isVisible());
    }

private:
    void signWithEncryptedKey()
    {
        Hosting hosting = m_document.workspace().hosting;
        hosting.signing = signingFiles(m_certificates, u"rsa"_s);
        hosting.signing.key = m_certificates.key(u"rsa.encrypted"_s);
        m_document.setHosting(hosting, u"test"_s);
    }

    template <typename T>
    T *find(const QString &name) const
    {
        T *found = m_dialog->findChild<T *>(name);
        [found, &name] { QVERIFY2(found != nullptr, qPrintable(name)); }();
        return found;
    }

    template <typename T = QPushButton>
    void click(const QString &name)
    {
        QTest::mouseClick(find<T>(name), Qt::LeftButton);
    }

    void run(const QString &button)
    {
        QSignalSpy finished(m_dialog.get(), &DeployDialog::ended);
        click(button);
        QVERIFY(finished.wait(20'000));
        QVERIFY(!m_dialog->isRunning());
    }

    QString note() const
    {
        return m_dialog->findChild<QWidget *>(u"deployOutcome"_s)->findChild<QLabel *>(u"noteText"_s)->text();
    }

    SshServer m_server;
    TestCertificates m_certificates;
    WorkspaceDocument m_document;
    std::unique_ptr<DeployDialog> m_dialog;
    QString m_folder;
    int m_run = 0;
};

int main(int argc, char *argv[])
{
    // No keychain, on a desktop neither; before anything connects to the session's bus.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QApplication app(argc, argv);
    DeployDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_deploydialog.moc"
