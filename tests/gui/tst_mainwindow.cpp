// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingspanel.h"
#include "mainwindow.h"
#include "report/language.h"
#include "settings/session.h"
#include "storage/workspacefile.h"
#include "support/scripteddialogs.h"
#include "widgets/messagebar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cstring>
#include <memory>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("EMAIL_AUTOCONFIGURE_CONFIG_DIR", QFile::encodeName(m_folder->filePath(u"config"_s)));
        QVERIFY(installLanguage(u"en"_s));
        m_dialogs.offered.clear();
        m_dialogs.saveAnswer = Dialogs::SaveAnswer::Cancel;
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void aFirstDomainBringsAProfileAndHosts()
    {
        QCOMPARE(pageName(), u"startPage"_s);
        addDomain(u"example.org"_s);
        QCOMPARE(pageName(), u"domainPage"_s);
        const Workspace &workspace = m_window->document()->workspace();
        QCOMPARE(workspace.domains.size(), 1);
        QCOMPARE(workspace.profiles.size(), 1);
        QCOMPARE(workspace.hosting.domain, u"example.org"_s);
        trigger(u"undo"_s);
        QVERIFY(workspace.domains.isEmpty());
        QCOMPARE(pageName(), u"startPage"_s);
        QVERIFY(!m_window->isWindowModified());
    }

    void theKeyboardIsWhereWorkBegins()
    {
        QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"start.addDomain"_s));
        const QString path = m_folder->filePath(u"w.autoconf.json"_s);
        QVERIFY(saveWorkspace(newWorkspace(u"example.org"_s), path));
        m_window->openFiles({path});
        QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"domainList"_s));
        // As a user would: down to the next, and back to an empty window.
        trigger(u"newWorkspace"_s);
        QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"start.addDomain"_s));
    }

    void whatIsNoDomainNameCannotBeAdded()
    {
        trigger(u"addDomain"_s);
        auto *dialog = find<QDialog>(u"newDomainDialog"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newDomain.name"_s), u"not a domain"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(m_window->document()->workspace().domains.isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void aHostIsTypedUndoneAndRedone()
    {
        addDomain(u"example.org"_s);
        selectProfile(0);
        auto *host = find<QLineEdit>(u"service.host"_s);
        host->selectAll();
        QTest::keyClicks(host, u"imap.example.org"_s);
        const auto typed = [this] {
            return m_window->document()->workspace().profiles.at(0).services.at(0).host;
        };
        QCOMPARE(typed(), u"imap.example.org"_s);
        QVERIFY(m_window->isWindowModified());
        // The field's own undo must not get the key.
        QTest::keySequence(host, QKeySequence::Undo);
        QCOMPARE(typed(), u"mail.example.org"_s);
        QCOMPARE(host->text(), u"mail.example.org"_s);
        QTest::keySequence(host, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
        QCOMPARE(typed(), u"imap.example.org"_s);
        QCOMPARE(host->text(), u"imap.example.org"_s);
    }

    void aKeyOfAnActionWorksInFieldsWhateverItIs()
    {
        addDomain(u"example.org"_s);
        auto *name = find<QLineEdit>(u"domain.name"_s);
        const auto dialog = [this] { return m_window->findChild<QDialog *>(u"exportDialog"_s); };
        // "End of line" in a field.
        name->setFocus();
        name->setCursorPosition(0);
        QTest::keyClick(name, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(dialog() != nullptr);
        QCOMPARE(name->cursorPosition(), 0);
        delete dialog();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        // "Delete up to the end of the line" in a field.
        m_window->findChild<QAction *>(u"exportBundle"_s)->setShortcut(Qt::CTRL | Qt::Key_K);
        name->setFocus();
        name->setCursorPosition(0);
        QTest::keyClick(name, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(dialog() != nullptr);
        QCOMPARE(name->text(), u"example.org"_s);
    }

    void securityTakesAlongOnlyTheStandardPort()
    {
        addDomain(u"example.org"_s);
        selectProfile(0);
        auto *security = find<QComboBox>(u"service.security"_s);
        auto *port = find<QSpinBox>(u"service.port"_s);
        QCOMPARE(port->value(), 993);
        QTest::keyClick(security, Qt::Key_Down);
        QCOMPARE(port->value(), 143);
        port->selectAll();
        QTest::keyClicks(port, u"1143"_s);
        QTest::keyClick(security, Qt::Key_Up);
        QCOMPARE(port->value(), 1143);
        QCOMPARE(service().security, Security::Tls);
        QCOMPARE(service().port, 1143);
    }

    void servicesAreOrderedWithTheKeyboard()
    {
        addDomain(u"example.org"_s);
        selectProfile(0);
        auto *table = find<QTableView>(u"profile.services"_s);
        table->setFocus();
        QCOMPARE(service().protocol, Protocol::Imap);
        QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(service().protocol, Protocol::Smtp);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(m_window->document()->workspace().profiles.at(0).services.size(), 1);
        trigger(u"undo"_s);
        trigger(u"undo"_s);
        QCOMPARE(service().protocol, Protocol::Imap);
    }

    void anOverrideStartsFromTheProfileAndGoesAway()
    {
        addDomain(u"example.org"_s);
        auto *check = find<QCheckBox>(u"domain.ownServices"_s);
        QTest::keyClick(check, Qt::Key_Space);
        const Workspace &workspace = m_window->document()->workspace();
        QVERIFY(workspace.domains.at(0).overrides.services == workspace.profiles.at(0).services);
        QTest::keyClick(check, Qt::Key_Space);
        QVERIFY(workspace.domains.at(0).overrides.isEmpty());
    }

    void anInternationalNameIsShownInBothForms()
    {
        addDomain(u"société.example"_s);
        QCOMPARE(find<QLineEdit>(u"domain.name"_s)->text(), u"société.example"_s);
        auto *ascii = find<QLabel>(u"domain.ascii"_s);
        QVERIFY(ascii->isVisible());
        QVERIFY2(ascii->text().contains(u"xn--socit-esab.example"_s), qPrintable(ascii->text()));
    }

    void domainsAreRenamedFilteredDuplicatedAndRemoved()
    {
        openWorkspace(20);
        auto *list = find<QListView>(u"domainList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F2);
        auto *editor = list->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, u"renamed.example"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        // The list takes the name over when it is back in the event loop.
        QTRY_COMPARE(m_window->document()->workspace().domains.at(0).name, u"renamed.example"_s);
        QCOMPARE(find<QLineEdit>(u"domain.name"_s)->text(), u"renamed.example"_s);

        auto *filter = find<QLineEdit>(u"domainFilter"_s);
        QTest::keyClicks(filter, u"D1"_s);
        // d1 and d10 to d19
        QCOMPARE(list->model()->rowCount(), 11);
        QCOMPARE(find<QLabel>(u"domainFilter.count"_s)->text(), u"11 of 20"_s);
        QTest::keyClick(filter, Qt::Key_Down);
        list->selectAll();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(m_window->document()->workspace().domains.size(), 9);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(list->model()->rowCount(), 9);
        trigger(u"undo"_s);
        QCOMPARE(m_window->document()->workspace().domains.size(), 20);
        QCOMPARE(m_window->document()->workspace().domains.at(10).name, u"d10.example"_s);

        trigger(u"duplicateDomain"_s);
        auto *dialog = find<QDialog>(u"newDomainDialog"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newDomain.name"_s), u"copy.example"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(m_window->document()->workspace().domains.size(), 21);
        QVERIFY(m_window->document()->workspace().indexOfDomain(u"copy.example"_s) >= 0);
    }

    void undoGoesOnAfterAChangeOfTheDeploymentTargets()
    {
        openWorkspace(1);
        const Workspace before = m_window->document()->workspace();
        for (const QString &server : {u"one"_s, u"two"_s}) {
            m_window->document()->setDeployment({{server, u"/srv"_s, 5, {}, {}}}, u"Change target"_s);
        }
        trigger(u"undo"_s);
        QVERIFY2(messageText().contains(u"targets"_s), qPrintable(messageText()));
        QVERIFY(m_window->findChild<QDialog *>(u"deployDialog"_s) == nullptr);
        trigger(u"undo"_s);
        QVERIFY(m_window->document()->workspace() == before);
        find<QToolButton>(u"messageBar.offer"_s)->click();
        QVERIFY(find<QDialog>(u"deployDialog"_s)->isVisible());
    }

    void aRenamedProfileTakesItsDomainsAlong()
    {
        openWorkspace(3);
        selectProfile(0);
        auto *id = find<QLineEdit>(u"profile.id"_s);
        id->setFocus();
        id->selectAll();
        QTest::keyClicks(id, u"standard"_s);
        QTest::keyClick(id, Qt::Key_Return);
        const Workspace &workspace = m_window->document()->workspace();
        QCOMPARE(workspace.profiles.at(0).id, u"standard"_s);
        QCOMPARE(workspace.domains.at(2).profile, u"standard"_s);
        trigger(u"undo"_s);
        QCOMPARE(workspace.domains.at(2).profile, u"main"_s);
    }

    void aPastedListOfDomainsIsOneStep()
    {
        openWorkspace(1);
        QApplication::clipboard()->setText(u"a.example\nb.example\nd0.example\n"_s);
        auto *list = find<QListView>(u"domainList"_s);
        list->setFocus();
        QTest::keySequence(list, QKeySequence::Paste);
        // Looked at before it is taken.
        QCOMPARE(m_window->document()->workspace().domains.size(), 1);
        acceptTable();
        QCOMPARE(m_window->document()->workspace().domains.size(), 3);
        QCOMPARE(m_window->document()->workspace().domains.at(2).profile, u"main"_s);
        trigger(u"undo"_s);
        QCOMPARE(m_window->document()->workspace().domains.size(), 1);
    }

    void aWorkspaceIsSavedAndOpenedAgain()
    {
        m_dialogs.savePath = m_folder->filePath(u"mail.autoconf.json"_s);
        addDomain(u"example.org"_s);
        trigger(u"save"_s);
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(m_window->windowTitle().startsWith(u"mail.autoconf.json"_s));
        const Workspace saved = m_window->document()->workspace();
        trigger(u"newWorkspace"_s);
        QVERIFY(m_window->document()->workspace().domains.isEmpty());
        m_dialogs.openPath = m_dialogs.savePath;
        trigger(u"open"_s);
        QVERIFY(m_window->document()->workspace() == saved);
        QCOMPARE(m_session->recentFiles(), QStringList{m_dialogs.savePath});
        QCOMPARE(m_dialogs.saveQuestions, 0);
    }

    void aRecentFileThatIsGoneCanBeTakenFromTheList()
    {
        const QString gone = m_folder->filePath(u"gone.autoconf.json"_s);
        m_session->addRecentFile(gone);
        installLanguage(u"en"_s);
        const auto button = [this]() -> QPushButton * {
            const QList<QPushButton *> buttons = find<QWidget>(u"startPage"_s)->findChildren<QPushButton *>();
            return buttons.isEmpty() ? nullptr : buttons.constFirst();
        };
        QTRY_VERIFY(button() != nullptr);
        QCOMPARE(button()->text(), u"gone.autoconf.json"_s);
        button()->click();
        QVERIFY2(messageText().contains(gone), qPrintable(messageText()));
        find<QToolButton>(u"messageBar.offer"_s)->click();
        QCOMPARE(m_session->recentFiles(), QStringList());
        QTRY_VERIFY(button() == nullptr);
    }

    void closingAsksToSaveChanges()
    {
        addDomain(u"example.org"_s);
        m_dialogs.saveAnswer = Dialogs::SaveAnswer::Cancel;
        QVERIFY(!m_window->close());
        m_dialogs.saveAnswer = Dialogs::SaveAnswer::Save;
        m_dialogs.savePath = m_folder->filePath(u"no/such/folder/x.autoconf.json"_s);
        QVERIFY(!m_window->close());
        QVERIFY(messageText().contains(u"x.autoconf.json"_s));
        m_dialogs.savePath = m_folder->filePath(u"x.autoconf.json"_s);
        QVERIFY(m_window->close());
        QVERIFY(QFile::exists(m_dialogs.savePath));
        QCOMPARE(m_dialogs.saveQuestions, 3);
    }

    void badFilesGiveOneMessageAndChangeNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << u"a.json"_s << QByteArray("{ this is not JSON");
        QTest::newRow("truncated") << u"a.autoconf.json"_s
                                   << QByteArray(
                                          "{\"format\": \"email-autoconfigure\", \"version\": 1, \"dom");
        QTest::newRow("newer version")
            << u"a.autoconf.json"_s << QByteArray("{\"format\": \"email-autoconfigure\", \"version\": 9}");
        QTest::newRow("something else") << u"a.json"_s << QByteArray("{\"hello\": [1, 2, 3]}");
        QTest::newRow("deep nesting") << u"a.json"_s << QByteArray(5000000, '[');
        QTest::newRow("picture") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("empty") << u"a.json"_s << QByteArray();
    }

    void badFilesGiveOneMessageAndChangeNothing()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        openWorkspace(2);
        const Workspace before = m_window->document()->workspace();
        const QString path = m_folder->filePath(name);
        writeFile(path, bytes);
        drop({path});
        QTRY_VERIFY(m_window->findChild<MessageBar *>()->isVisible());
        QVERIFY2(messageText().contains(name), qPrintable(messageText()));
        QVERIFY(m_window->document()->workspace() == before);
        QVERIFY(!m_window->document()->isModified());
    }

    void droppedFilesAreKnownByTheirContent()
    {
        writeFile(
            m_folder->filePath(u"settings.json"_s),
            "{\"info\": {\"name\": \"Example\", \"url\": \"https://example.org\", \"domain\": "
            "\"example.org\"},"
            "\"server\": {\"imap\": {\"host\": \"imap.example.org\", \"port\": 993, \"socket\": \"SSL\"},"
            "\"smtp\": {\"host\": \"smtp.example.org\", \"port\": 465, \"socket\": \"SSL\"},"
            "\"domain_required\": true}, \"ttl\": 168}");
        writeFile(m_folder->filePath(u"domains.txt"_s), "a.example\nb.example\n");
        drop({m_folder->filePath(u"settings.json"_s), m_folder->filePath(u"domains.txt"_s)});
        acceptTable();
        const Workspace &workspace = m_window->document()->workspace();
        QTRY_COMPARE(workspace.domains.size(), 3);
        QCOMPARE(workspace.domains.at(0).name, u"example.org"_s);
        QCOMPARE(workspace.profiles.at(0).services.at(0).host, u"imap.example.org"_s);
        QCOMPARE(workspace.domains.at(2).profile, workspace.profiles.at(0).id);
        // Two steps back to the empty window.
        trigger(u"undo"_s);
        trigger(u"undo"_s);
        QVERIFY(workspace == Workspace());
    }

    void aFindingStandsBesideItsFieldAndIsJumpedTo()
    {
        openWorkspace(2);
        selectProfile(0);
        auto *host = find<QLineEdit>(u"service.host"_s);
        host->selectAll();
        QTest::keyClicks(host, u"not a host"_s);
        auto *panel = m_window->findChild<FindingsPanel *>();
        const auto isOfHost = [](const Finding &finding) {
            return finding.where.toString() == "/profiles/0/services/0/host"_L1;
        };
        QTRY_VERIFY(std::any_of(panel->findings().begin(), panel->findings().end(), isOfHost));
        const Finding finding = *std::find_if(panel->findings().begin(), panel->findings().end(), isOfHost);
        const QList<QLabel *> labels = host->parentWidget()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&finding](const QLabel *label) {
            return label->isVisible() && label->text().contains(finding.message());
        }));
        find<QListView>(u"domainList"_s)
            ->setCurrentIndex(find<QListView>(u"domainList"_s)->model()->index(1, 0));
        QCOMPARE(pageName(), u"domainPage"_s);
        Q_EMIT panel->activated(finding.where);
        QCOMPARE(pageName(), u"profilePage"_s);
        QTRY_COMPARE(QApplication::focusWidget(), host);
    }

    void theLanguageIsSwitchedInTheOpenWindow()
    {
        openWorkspace(1);
        auto *choice = m_window->findChild<QAction *>(u"choose.fr"_s);
        QVERIFY(choice != nullptr);
        choice->trigger();
        QCOMPARE(currentLanguage(), u"fr"_s);
        QVERIFY(choice->isChecked());
        QCOMPARE(m_session->language(), u"fr"_s);
    }

    void numbersAreWrittenAsInTheChosenLanguage()
    {
        // The tests run in the locale C, which has neither.
        openWorkspace(1500);
        m_window->resize(1600, 900);
        const auto count = [this] { return find<QLabel>(u"domainFilter.count"_s)->text(); };
        QCOMPARE(count(), u"1,500"_s);
        m_window->findChild<QAction *>(u"choose.fr"_s)->trigger();
        QTRY_COMPARE(count(), u"1\u202F500"_s);
        QTRY_VERIFY(find<QLabel>(u"previewSummary"_s)->text().contains(u','));
        QCOMPARE(QLocale().toString(QDate(2026, 11, 25), QLocale::ShortFormat), u"25/11/2026"_s);
    }

    void aKilledProgramsWorkIsOfferedOnceAndOthersWorkIsNot()
    {
        addDomain(u"mine.example"_s);
        QProcess child;
        startEditor(child);
        // It is running: its copy is its own.
        QVERIFY(!m_window->recovery()->findAbandoned());
        child.kill();
        QVERIFY(child.waitForFinished());

        m_dialogs.saveAnswer = Dialogs::SaveAnswer::Discard;
        QVERIFY(m_window->close());
        cleanup();
        open();
        m_dialogs.recoveryAnswer = Dialogs::RecoveryAnswer::Later;
        QVERIFY(!m_window->offerRecovery());
        QCOMPARE(m_dialogs.offered, QStringList{u"/nowhere/killed.autoconf.json"_s});
        cleanup();
        open();
        m_dialogs.recoveryAnswer = Dialogs::RecoveryAnswer::Restore;
        QVERIFY(m_window->offerRecovery());
        QCOMPARE(m_window->document()->workspace().domains.at(0).name, u"killed.example"_s);
        QCOMPARE(m_window->document()->filePath(), u"/nowhere/killed.autoconf.json"_s);
        QVERIFY(m_window->isWindowModified());
        m_dialogs.saveAnswer = Dialogs::SaveAnswer::Discard;
        QVERIFY(m_window->close());
        cleanup();
        open();
        QVERIFY(!m_window->offerRecovery());
        QCOMPARE(m_dialogs.offered.size(), 2);
    }

    void aCopyThatCannotBeKeptIsSaidOnceAndTriedAgain()
    {
        const QString folder = recoveryFolder();
        QVERIFY(QDir(folder).removeRecursively());
        // Nothing can be written below a file.
        writeFile(folder, "in the way");
        m_window->recovery()->setInterval(std::chrono::milliseconds(1));
        QSignalSpy written(m_window->recovery(), &Recovery::written);
        addDomain(u"example.org"_s);
        auto *message = m_window->findChild<MessageBar *>();
        QTRY_VERIFY2(message->text().contains(QDir::toNativeSeparators(folder)), qPrintable(message->text()));
        QVERIFY(message->isVisible());
        QCOMPARE(written.size(), 0);
        message->hide();
        QVERIFY(QFile::remove(folder));
        QTRY_VERIFY(!written.isEmpty());
        QVERIFY(message->isHidden());
        QCOMPARE(QDir(folder).entryList({u"*.json"_s}, QDir::Files).size(), 1);
    }

    void tenThousandDomainsAreFilteredWhileTyping()
    {
        openWorkspace(10000);
        auto *filter = find<QLineEdit>(u"domainFilter"_s);
        QElapsedTimer timer;
        qint64 slowest = 0;
        for (const QChar letter : u"d999.example"_s) {
            timer.start();
            QTest::keyClick(filter, letter.toLatin1());
            slowest = std::max(slowest, timer.elapsed());
        }
        QCOMPARE(find<QListView>(u"domainList"_s)->model()->rowCount(), 1);
        qInfo("slowest keystroke in the filter: %lld ms", slowest);
        filter->clear();
        selectProfile(0);
        auto *host = find<QLineEdit>(u"service.host"_s);
        timer.start();
        QTest::keyClick(host, 'x');
        qInfo("keystroke in a profile of 10,000 domains: %lld ms", timer.elapsed());
    }

    void everyFocusableWidgetHasAnAccessibleName()
    {
        openWorkspace(2);
        for (const QString &page : pages()) {
            showPage(page);
            const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                    widget->focusProxy() != nullptr) {
                    continue;
                }
                QAccessibleInterface *accessible =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                QVERIFY(accessible != nullptr);
                const bool hasName = !accessible->text(QAccessible::Name).isEmpty() &&
                                     qobject_cast<const QComboBox *>(widget) == nullptr;
                const bool hasLabel = !accessible->relations(QAccessible::Label).isEmpty();
                QVERIFY2(hasName || hasLabel,
                         qPrintable(page + u": "_s + QString::fromLatin1(widget->metaObject()->className()) +
                                    u' ' + widget->objectName()));
            }
        }
    }

    void noMenuHasAMnemonicTwice()
    {
        openWorkspace(2);
        for (const QString &language : {u"fr"_s, u"en"_s}) {
            installLanguage(language);
            const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                if (qobject_cast<const QMenu *>(widget) == nullptr &&
                    widget->contextMenuPolicy() != Qt::ActionsContextMenu) {
                    continue;
                }
                QHash<QString, QString> texts;
                for (const QAction *action : widget->actions()) {
                    const QString key = QKeySequence::mnemonic(action->text()).toString();
                    QVERIFY2(key.isEmpty() || !texts.contains(key),
                             qPrintable(widget->objectName() + u": "_s + texts.value(key) + u" | "_s +
                                        action->text()));
                    texts.insert(key, action->text());
                }
            }
        }
    }

    void noPageHasAMnemonicTwice()
    {
        openWorkspace(2);
        for (const QString &language : {u"fr"_s, u"en"_s}) {
            installLanguage(language);
            for (const QString &page : pages()) {
                showPage(page);
                QHash<QString, QString> texts;
                for (const QAction *menu : m_window->menuBar()->actions()) {
                    texts.insert(QKeySequence::mnemonic(menu->text()).toString(), menu->text());
                }
                QCOMPARE(texts.size(), m_window->menuBar()->actions().size());
                const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
                for (const QWidget *widget : widgets) {
                    QString text;
                    if (const auto *label = qobject_cast<const QLabel *>(widget);
                        label != nullptr && label->buddy() != nullptr) {
                        text = label->text();
                    } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
                        text = button->text();
                    }
                    const QString key = QKeySequence::mnemonic(text).toString();
                    if (!widget->isVisible() || key.isEmpty()) {
                        continue;
                    }
                    QVERIFY2(!texts.contains(key),
                             qPrintable(page + u": "_s + texts.value(key) + u" | "_s + text));
                    texts.insert(key, text);
                }
            }
        }
    }

private:
    void open()
    {
        m_session = std::make_unique<Session>();
        m_window = std::make_unique<MainWindow>(m_session.get(), &m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_dialogs.saveQuestions = 0;
    }

    static void startEditor(QProcess &child)
    {
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {u"--edit-until-killed"_s});
        QVERIFY(child.waitForReadyRead(30000));
        QCOMPARE(child.readAll().trimmed(), QByteArray("written"));
    }

    void openWorkspace(int domainCount)
    {
        Workspace workspace = newWorkspace(u"d0.example"_s);
        workspace.profiles[0].id = u"main"_s;
        workspace.domains[0].profile = u"main"_s;
        for (int i = 1; i < domainCount; ++i) {
            Domain domain;
            domain.name = u"d%1.example"_s.arg(i);
            domain.profile = u"main"_s;
            workspace.domains.append(domain);
        }
        m_window->document()->reset(workspace, m_folder->filePath(u"w.autoconf.json"_s));
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        const QList<Widget *> found = m_window->findChildren<Widget *>(name);
        // The fields of a service are on two pages: the visible one is meant.
        for (Widget *widget : found) {
            if (widget->isVisible()) {
                return widget;
            }
        }
        if (found.isEmpty()) {
            qFatal("no widget %s", qPrintable(name));
        }
        return found.constFirst();
    }

    void trigger(const QString &action)
    {
        auto *found = m_window->findChild<QAction *>(action);
        QVERIFY2(found != nullptr && found->isEnabled(), qPrintable(action));
        found->trigger();
    }

    void addDomain(const QString &name)
    {
        trigger(u"addDomain"_s);
        auto *dialog = find<QDialog>(u"newDomainDialog"_s);
        // keyClicks() types Latin-1 only.
        dialog->findChild<QLineEdit *>(u"newDomain.name"_s)->setText(name);
        QTest::keyClick(dialog, Qt::Key_Return);
    }

    /// Of the list of domains that is shown for a look.
    void acceptTable()
    {
        const auto dialog = [this] { return m_window->findChild<QDialog *>(u"importTableDialog"_s); };
        QTRY_VERIFY(dialog() != nullptr);
        auto *buttons = dialog()->findChild<QDialogButtonBox *>();
        QTRY_VERIFY(buttons->button(QDialogButtonBox::Ok)->isEnabled());
        buttons->button(QDialogButtonBox::Ok)->click();
    }

    void selectProfile(int row)
    {
        auto *list = find<QListView>(u"profileList"_s);
        list->setCurrentIndex(list->model()->index(row, 0));
    }

    static QStringList pages()
    {
        return {u"startPage"_s,   u"domainPage"_s,  u"ownServices"_s, u"domainsPage"_s,
                u"profilePage"_s, u"hostingPage"_s, u"overviewPage"_s};
    }

    void showPage(const QString &page)
    {
        if (page == "startPage"_L1) {
            m_window->document()->reset({}, {});
        } else if (page == "domainPage"_L1) {
            openWorkspace(2);
        } else if (page == "ownServices"_L1) {
            for (const QString &check : {u"domain.ownServices"_s, u"domain.ownDocumentation"_s,
                                         u"domain.ownDisplayName"_s, u"domain.ownShortName"_s}) {
                find<QCheckBox>(check)->click();
            }
        } else if (page == "domainsPage"_L1) {
            find<QListView>(u"domainList"_s)->selectAll();
        } else if (page == "profilePage"_L1) {
            selectProfile(0);
        } else if (page == "overviewPage"_L1) {
            trigger(u"overview"_s);
        } else {
            trigger(u"hosting"_s);
        }
    }

    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }

    QString pageName() { return find<QStackedWidget>(u"pages"_s)->currentWidget()->objectName(); }
    QString messageText() { return m_window->findChild<MessageBar *>()->text(); }
    MailService service() { return m_window->document()->workspace().profiles.at(0).services.at(0); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

namespace
{

/// The program that is killed: edits, keeps a copy, says so.
int editUntilKilled()
{
    WorkspaceDocument document;
    Recovery recovery(&document, recoveryFolder(), std::chrono::milliseconds(1));
    QObject::connect(&recovery, &Recovery::written, &recovery, [] {
        std::puts("written");
        std::fflush(stdout);
    });
    document.reset({}, u"/nowhere/killed.autoconf.json"_s);
    document.replaceWorkspace(newWorkspace(u"killed.example"_s), u"Edit"_s);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "--edit-until-killed") == 0) {
        return editUntilKilled();
    }
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
