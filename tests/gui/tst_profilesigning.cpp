// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Choosing who signs, seeing it, and exporting with a key that wants its passphrase; without a keychain, as
// on a server without a desktop.
#include "clients/signeddata.h"
#include "export/exportdialog.h"
#include "findings/findingspanel.h"
#include "findings/workspacereview.h"
#include "pages/hostingpage.h"
#include "pages/profilepage.h"
#include "preview/previewpanel.h"
#include "storage/workspacefile.h"
#include "support/signingfiles.h"
#include "theme/statusnote.h"
#include "widgets/findinglabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>

#include <algorithm>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

template <typename T>
T *child(const QWidget &widget, const QString &name)
{
    T *found = widget.findChild<T *>(name);
    Q_ASSERT(found != nullptr);
    return found;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ProfileSigningTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    QTemporaryDir m_folder;

    Workspace workspace(const SigningFiles &files) const
    {
        Workspace workspace = newWorkspace(u"example.org"_s);
        workspace.hosting.signing = files;
        return workspace;
    }

    static QString question(const ExportDialog &dialog)
    {
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (label->buddy() == child<QLineEdit>(dialog, u"signingPassphrase"_s)) {
                return label->text();
            }
        }
        return {};
    }

    SigningFiles encrypted() const
    {
        SigningFiles files = signingFiles(m_certificates, u"rsa"_s);
        files.key = m_certificates.key(u"rsa.encrypted"_s);
        return files;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_certificates.prepare() && m_certificates.issue(u"rsa"_s, rsaWish()),
                 m_certificates.log.constData());
        QVERIFY(encryptKey(m_certificates, u"rsa"_s, u"correct horse"_s));
    }

    void theHostingPageShowsWhoSigns()
    {
        WorkspaceDocument document;
        document.reset(workspace({}), {});
        HostingPage page(&document);
        WorkspaceReview review(&document);
        connect(&review, &WorkspaceReview::finished, &page,
                [&page](const Findings &findings) { page.showFindings(findings); });
        page.show();
        const auto shows = [&page](const QString &text) {
            const QList<FindingLabel *> labels = page.findChildren<FindingLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&text](const FindingLabel *label) {
                return label->isVisible() && label->text().contains(text);
            });
        };
        auto *certificate = child<QLineEdit>(page, u"hosting.signing.certificate"_s);
        QTest::keyClicks(certificate, m_certificates.certificate(u"rsa"_s));
        QTest::keyClicks(child<QLineEdit>(page, u"hosting.signing.key"_s), m_certificates.key(u"rsa"_s));
        QCOMPARE(document.workspace().hosting.signing.certificate, m_certificates.certificate(u"rsa"_s));
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"signed by mail.example.test"_s), 30'000);
        QVERIFY(shows(u"issued by Test intermediate"_s));
        // Typed in one go, undone in one.
        document.undoStack()->undo();
        document.undoStack()->undo();
        QVERIFY(document.workspace().hosting.signing.isEmpty());
        QCOMPARE(certificate->text(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!shows(u"signed by"_s), 30'000);
    }

    void aFileIsChosenByKeyboard()
    {
        WorkspaceDocument document;
        document.reset(workspace({}), {});
        HostingPage page(&document);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *key = child<QLineEdit>(page, u"hosting.signing.key"_s);
        key->setFocus();
        QTest::keyClick(key, Qt::Key_F4);
        auto *dialog = key->findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(m_certificates.key(u"rsa"_s));
        QCOMPARE(document.workspace().hosting.signing.key, m_certificates.key(u"rsa"_s));
        dialog->reject();
    }

    void aFindingLeadsToItsField()
    {
        WorkspaceDocument document;
        document.reset(workspace(encrypted()), {});
        HostingPage page(&document);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QVERIFY(page.focusField(FieldPath::fromString(u"/hosting/signing/chain"_s)));
        QCOMPARE(page.focusWidget(), child<QLineEdit>(page, u"hosting.signing.chain"_s));
    }

    void theProfilePageEditsConsent()
    {
        WorkspaceDocument document;
        document.reset(workspace({}), {});
        ProfilePage page(&document);
        page.setIndex(0);
        page.show();
        QTest::keyClicks(child<QLineEdit>(page, u"profile.apple.consent.en"_s), u"Agreed?"_s);
        QTest::keyClicks(child<QLineEdit>(page, u"profile.apple.organization"_s), u"Example"_s);
        QCOMPARE(document.workspace().profiles.at(0).apple.consent.en, u"Agreed?"_s);
        QCOMPARE(document.workspace().profiles.at(0).apple.organization, u"Example"_s);
        document.undoStack()->undo();
        QCOMPARE(document.workspace().profiles.at(0).apple.organization, QString());
    }

    void thePreviewSaysWhoSigns()
    {
        WorkspaceDocument document;
        document.reset(workspace(encrypted()), {});
        PreviewPanel panel(&document);
        panel.setDomain(0);
        panel.show();
        const auto *signature = child<QLabel>(panel, u"previewSignature"_s);
        panel.showSource(u"apple-profile"_s);
        QVERIFY2(signature->text().contains(u"mail.example.test"_s), qPrintable(signature->text()));
        QVERIFY(signature->isVisible());
        panel.showSource(u"mozilla-autoconfig"_s);
        QVERIFY(!signature->isVisible());
        // A renewed certificate is seen at the next edit.
        const QString renewed = m_folder.filePath(u"renewed.pem"_s);
        SigningFiles files = encrypted();
        files.certificate = renewed;
        document.reset(workspace(files), {});
        panel.setDomain(0);
        panel.showSource(u"apple-profile"_s);
        QVERIFY2(!signature->text().contains(u"mail.example.test"_s), qPrintable(signature->text()));
        QVERIFY(QFile::copy(m_certificates.certificate(u"rsa"_s), renewed));
        Domain domain = document.workspace().domains.at(0);
        domain.overrides.displayName = u"Changed"_s;
        document.setDomain(0, domain, u"Edit"_s);
        QTRY_VERIFY2(signature->text().contains(u"mail.example.test"_s), qPrintable(signature->text()));
    }

    void theExportAsksForThePassphraseUntilItIsRight()
    {
        ExportDialog dialog(workspace(encrypted()));
        dialog.show();
        const QString target = m_folder.filePath(u"bundle"_s);
        child<QLineEdit>(dialog, u"exportPath"_s)->setText(target);
        auto *passphrase = child<QLineEdit>(dialog, u"signingPassphrase"_s);
        QVERIFY(!passphrase->isVisible());
        auto *start = child<QPushButton>(dialog, u"exportStart"_s);
        start->click();
        QTRY_VERIFY(passphrase->isVisible());
        QVERIFY(!start->isEnabled());
        QCOMPARE(passphrase->echoMode(), QLineEdit::Password);
        // There is no keychain to keep it in.
        QVERIFY(!child<QCheckBox>(dialog, u"signingPassphraseKeep"_s)->isEnabled());
        passphrase->setText(u"wrong"_s);
        // Not the dialog's default button, which would ask anew as if nothing had been answered.
        QTest::keyClick(passphrase, Qt::Key_Return);
        QTest::qWait(50);
        QVERIFY(passphrase->isVisible());
        QCOMPARE(passphrase->text(), QString());
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            QVERIFY2(!label->isVisible() || label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
        }
        QVERIFY2(question(dialog).startsWith(u"This is not the passphrase"_s), qPrintable(question(dialog)));
        QVERIFY(!QFile::exists(target));
        passphrase->setText(u"correct horse"_s);
        child<QPushButton>(dialog, u"signingPassphraseSend"_s)->click();
        QVERIFY(!passphrase->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60'000);
        QTRY_VERIFY(!child<StatusNote>(dialog, u"exportOutcome"_s)->text().isEmpty());
        const auto content = readSignedData(contents(target + u"/www/example.org/email.mobileconfig"_s));
        QVERIFY(content.has_value() && content->isIntact);
    }

    void anExportIsCancelledWhileItAsks()
    {
        ExportDialog dialog(workspace(encrypted()));
        dialog.show();
        child<QLineEdit>(dialog, u"exportPath"_s)->setText(m_folder.filePath(u"cancelled"_s));
        child<QPushButton>(dialog, u"exportStart"_s)->click();
        auto *passphrase = child<QLineEdit>(dialog, u"signingPassphrase"_s);
        QTRY_VERIFY(passphrase->isVisible());
        QTest::keyClick(passphrase, Qt::Key_Escape);
        QVERIFY(dialog.isVisible() && !passphrase->isVisible());
        QCOMPARE(child<StatusNote>(dialog, u"exportOutcome"_s)->severity(), Severity::Info);
        QVERIFY(child<QPushButton>(dialog, u"exportStart"_s)->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(!QFile::exists(m_folder.filePath(u"cancelled"_s)));
    }

    void nothingWaitsForAFileThatDoesNotAnswer()
    {
        // Whoever opens it waits until somebody writes to it, like a file on a server that is away.
        const QString pipe = m_folder.filePath(u"pipe.pem"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const SigningFiles files = {pipe, m_certificates.key(u"rsa"_s), {}, {}};
        const auto isBusy = [] { return QThreadPool::globalInstance()->activeThreadCount() > 0; };
        {
            ExportDialog dialog(workspace(files));
            dialog.show();
            QTRY_VERIFY(isBusy());
            QTest::keyClick(&dialog, Qt::Key_Escape);
            QVERIFY(!dialog.isVisible());
        }
        {
            WorkspaceDocument document;
            document.reset(workspace(files), {});
            const FindingsPanel panel(&document);
            QTRY_COMPARE(QThreadPool::globalInstance()->activeThreadCount(), 2);
        }
        QVERIFY(isBusy());
        // Opened and closed, it is an empty file to those who wait.
        QFile writer(pipe);
        QVERIFY(writer.open(QIODevice::WriteOnly));
        writer.close();
        QTRY_VERIFY(!isBusy());
    }

    void anExportThatCannotSignSaysWhy()
    {
        SigningFiles files = signingFiles(m_certificates, u"rsa"_s);
        files.key = m_folder.filePath(u"nowhere.key"_s);
        ExportDialog dialog(workspace(files));
        dialog.show();
        const QString target = m_folder.filePath(u"unsigned"_s);
        child<QLineEdit>(dialog, u"exportPath"_s)->setText(target);
        child<QPushButton>(dialog, u"exportStart"_s)->click();
        QVERIFY(child<StatusNote>(dialog, u"exportOutcome"_s)->text().contains(u"nowhere.key"_s));
        QVERIFY(!QFile::exists(target));
    }
};

int main(int argc, char *argv[])
{
    // Before anything connects to the session's bus.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    QApplication app(argc, argv);
    ProfileSigningTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_profilesigning.moc"
