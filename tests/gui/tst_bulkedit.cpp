// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/proposalmodel.h"
#include "bulk/proposalview.h"
#include "mainwindow.h"
#include "report/language.h"
#include "settings/session.h"
#include "support/sampleworkspace.h"
#include "support/scripteddialogs.h"
#include "theme/statusnote.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

/// Many domains at once, in the window: the page of several domains, find and replace, CSV out and in.
class TestBulkEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("EMAIL_AUTOCONFIGURE_CONFIG_DIR", QFile::encodeName(m_folder->filePath(u"config"_s)));
        QVERIFY(installLanguage(u"en"_s));
        m_session = std::make_unique<Session>(m_folder->path());
        m_window = std::make_unique<MainWindow>(m_session.get(), &m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        open(test::sampleWorkspace({u"a.example"_s, u"b.example"_s, u"c.example"_s, u"d.example"_s}));
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void severalSelectedDomainsHaveAPage()
    {
        QCOMPARE(pageName(), u"domainPage"_s);
        find<QListView>(u"domainList"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(pageName(), u"domainsPage"_s);
        QVERIFY(isShown(u"2 domain"_s));
        QCOMPARE(find<QLabel>(u"domains.names"_s)->text(), u"a.example, b.example"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(isShown(u"4 domain"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(pageName(), u"domainPage"_s);
        // Nothing was changed by looking.
        QVERIFY(!m_window->isWindowModified());
    }

    void aClickedDomainIsTheOneThatIsShown()
    {
        auto *view = find<QListView>(u"domainList"_s);
        for (const int row : {2, 0, 3}) {
            const QModelIndex index = view->model()->index(row, 0);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
            QCOMPARE(find<QLineEdit>(u"domain.name"_s)->text(), index.data().toString());
            QVERIFY(find<QDockWidget>(u"previewDock"_s)->windowTitle().endsWith(index.data().toString()));
        }
    }

    void oneThatIsTakenOutOfTheSelectionIsNotShown()
    {
        auto *view = find<QListView>(u"domainList"_s);
        const auto click = [view](int row, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                              view->visualRect(view->model()->index(row, 0)).center());
        };
        click(0, Qt::NoModifier);
        click(2, Qt::ControlModifier);
        QCOMPARE(find<QLabel>(u"domains.names"_s)->text(), u"a.example, c.example"_s);
        click(2, Qt::ControlModifier);
        QCOMPARE(pageName(), u"domainPage"_s);
        QCOMPARE(find<QLineEdit>(u"domain.name"_s)->text(), u"a.example"_s);
    }

    void theProfileOfAllIsOneStep()
    {
        Workspace workspace = m_window->document()->workspace();
        ServiceProfile other = workspace.profiles.at(0);
        other.id = u"other"_s;
        workspace.profiles.append(other);
        workspace.domains[3].profile = u"other"_s;
        open(workspace);
        selectAll();
        auto *profile = find<QComboBox>(u"domains.profile"_s);
        QCOMPARE(profile->currentIndex(), -1);
        QCOMPARE(profile->placeholderText(), u"Different values"_s);
        profile->setFocus();
        QTest::keyClick(profile, Qt::Key_End);
        QCOMPARE(m_window->document()->undoStack()->count(), 1);
        QVERIFY(undoText().startsWith(u"Change the profile of 3 domain"_s));
        for (const Domain &domain : domains()) {
            QCOMPARE(domain.profile, u"other"_s);
        }
        // The undo leads back to the domains that it changes.
        trigger(u"hosting"_s);
        trigger(u"undo"_s);
        QVERIFY(m_window->document()->workspace() == workspace);
        QCOMPARE(pageName(), u"domainsPage"_s);
        QCOMPARE(find<QLabel>(u"domains.names"_s)->text(), u"a.example, b.example, c.example"_s);
        trigger(u"redo"_s);
        QCOMPARE(domains().at(0).profile, u"other"_s);
    }

    void differentMailServersAreListedAndMadeTheSame()
    {
        Workspace workspace = m_window->document()->workspace();
        workspace.domains[1].mx = {{u"mx.other.example"_s, 20, {}}};
        open(workspace);
        selectAll();
        QVERIFY(!find<QTableView>(u"domains.mx"_s)->isVisible());
        auto *differences = find<QTableView>(u"domains.differences"_s);
        QVERIFY(differences->isVisible());
        QCOMPARE(differences->model()->index(0, 1).data().toString(), u"10 mx.%EMAILDOMAIN%"_s);
        QCOMPARE(differences->model()->index(0, 2).data().toInt(), 3);
        QCOMPARE(differences->model()->index(1, 1).data().toString(), u"20 mx.other.example"_s);
        find<QPushButton>(u"domains.unifyMx"_s)->click();
        QCOMPARE(domains().at(1).mx, workspace.domains.at(0).mx);
        QVERIFY(find<QTableView>(u"domains.mx"_s)->isVisible());
        QVERIFY(!differences->isVisible());
        // And now they are edited together.
        auto *mx = find<QTableView>(u"domains.mx"_s);
        mx->model()->setData(mx->model()->index(0, 0), u"new.example"_s);
        QCOMPARE(domains().at(3).mx.at(0).host, u"new.example"_s);
        QVERIFY(undoText().startsWith(u"Change the mail servers of 4 domain"_s));
        trigger(u"undo"_s);
        trigger(u"undo"_s);
        QVERIFY(m_window->document()->workspace() == workspace);
    }

    void hostPortAndSecurityOfOwnServicesAreChangedTogether()
    {
        selectAll();
        QVERIFY(!find<QTableView>(u"domains.services"_s)->isVisible());
        find<QPushButton>(u"domains.ownServices"_s)->click();
        QVERIFY(find<QTableView>(u"domains.services"_s)->isVisible());
        QVERIFY(undoText().startsWith(u"Give 4 domain"_s));
        auto *host = find<QLineEdit>(u"domains.service.host"_s);
        QCOMPARE(host->text(), u"mail.%EMAILDOMAIN%"_s);
        host->setFocus();
        host->selectAll();
        QTest::keyClicks(host, u"imap.example"_s);
        // Typing is not applied to thousands of domains letter by letter.
        QCOMPARE(m_window->document()->undoStack()->count(), 1);
        QTest::keyClick(host, Qt::Key_Return);
        QCOMPARE(m_window->document()->undoStack()->count(), 2);
        auto *security = find<QComboBox>(u"domains.service.security"_s);
        security->setFocus();
        QTest::keyClick(security, Qt::Key_Down);
        auto *port = find<QSpinBox>(u"domains.service.port"_s);
        QCOMPARE(port->value(), 143);
        port->setFocus();
        port->selectAll();
        QTest::keyClicks(port, u"1143"_s);
        QTest::keyClick(port, Qt::Key_Return);
        for (const Domain &domain : domains()) {
            const MailService &imap = domain.overrides.services->at(0);
            QCOMPARE(imap.host, u"imap.example"_s);
            QCOMPARE(imap.security, Security::StartTls);
            QCOMPARE(imap.port, 1143);
            QCOMPARE(domain.overrides.services->at(1).host, u"mail.%EMAILDOMAIN%"_s);
        }
        QCOMPARE(m_window->document()->undoStack()->count(), 4);
        find<QPushButton>(u"domains.clear.services"_s)->click();
        for (const Domain &domain : domains()) {
            QVERIFY(domain.overrides.isEmpty());
        }
        while (m_window->document()->undoStack()->canUndo()) {
            trigger(u"undo"_s);
        }
        QVERIFY(!m_window->isWindowModified());
    }

    void userNameAndAuthenticationAreChangedTogether()
    {
        Workspace workspace = m_window->document()->workspace();
        for (Domain &domain : workspace.domains) {
            domain.overrides.services = workspace.profiles.at(0).services;
        }
        MailService &odd = (*workspace.domains[1].overrides.services)[0];
        odd.username = u"%EMAILLOCALPART%"_s;
        odd.authentication = {Authentication::OAuth2, Authentication::PasswordCleartext};
        open(workspace);
        selectAll();
        auto *username = find<QComboBox>(u"domains.service.username"_s);
        QCOMPARE(username->currentText(), QString());
        QCOMPARE(username->lineEdit()->placeholderText(), u"Different values"_s);
        auto *methods = find<QListWidget>(u"domains.service.authentication"_s);
        QVERIFY(isShown(u"Different values. The first choice"_s));
        for (int row = 0; row < methods->count(); ++row) {
            QCOMPARE(methods->item(row)->data(Qt::CheckStateRole), QVariant(Qt::Unchecked));
        }
        username->setFocus();
        QTest::keyClicks(username->lineEdit(), u"%EMAILLOCALPART%-x"_s);
        QCOMPARE(m_window->document()->undoStack()->count(), 0);
        QTest::keyClick(username->lineEdit(), Qt::Key_Return);
        QVERIFY(undoText().startsWith(u"Change the user name in 4 domain"_s));
        QCOMPARE(m_window->document()->undoStack()->count(), 1);
        methods->setFocus();
        methods->setCurrentRow(0);
        QTest::keyClick(methods, Qt::Key_Space);
        QVERIFY(undoText().startsWith(u"Change the authentication in 1 domain"_s));
        QVERIFY(!isShown(u"Different values. The first choice"_s));
        for (const Domain &domain : domains()) {
            const MailService &imap = domain.overrides.services->at(0);
            QCOMPARE(imap.username, u"%EMAILLOCALPART%-x"_s);
            QCOMPARE(imap.authentication, QList{Authentication::PasswordCleartext});
        }
        trigger(u"undo"_s);
        trigger(u"undo"_s);
        QVERIFY(m_window->document()->workspace() == workspace);
    }

    void servicesAreAddedAndRemovedTogether()
    {
        select({0, 1});
        find<QPushButton>(u"domains.ownServices"_s)->click();
        selectAll();
        auto *presets = find<QMenu>(u"domains.services.presets"_s);
        Q_EMIT presets->aboutToShow();
        const auto sieve = [presets] {
            const QList<QAction *> actions = presets->actions();
            return *std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
                return action->text().startsWith(u"ManageSieve"_s);
            });
        };
        sieve()->trigger();
        QVERIFY(undoText().startsWith(u"Add a service to 2 domain"_s));
        QCOMPARE(domains().at(1).overrides.services->at(2).protocol, Protocol::ManageSieve);
        QCOMPARE(domains().at(1).overrides.services->at(2).host, u"mail.%EMAILDOMAIN%"_s);
        QVERIFY(!domains().at(2).overrides.services);
        auto *table = find<QTableView>(u"domains.services"_s);
        QCOMPARE(table->model()->rowCount(), 3);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(undoText().startsWith(u"Remove a service from 2 domain"_s));
        QCOMPARE(domains().size(), 4);
        QCOMPARE(domains().at(0).overrides.services->size(), 2);
        QCOMPARE(domains().at(0).overrides.services->at(0).protocol, Protocol::Smtp);
    }

    void namesAreGivenToAll()
    {
        Workspace workspace = m_window->document()->workspace();
        workspace.domains[1].overrides.displayName = u"B Mail"_s;
        open(workspace);
        selectAll();
        auto *name = find<QLineEdit>(u"domains.displayName"_s);
        QCOMPARE(name->text(), QString());
        QCOMPARE(name->placeholderText(), u"Different values"_s);
        QCOMPARE(find<QLineEdit>(u"domains.shortName"_s)->placeholderText(), u"As the profile says"_s);
        name->setFocus();
        QTest::keyClicks(name, u"Town Mail"_s);
        QCOMPARE(m_window->document()->undoStack()->count(), 0);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(undoText().startsWith(u"Change the display name of 4 domain"_s));
        QCOMPARE(domains().at(3).overrides.displayName, std::optional(u"Town Mail"_s));
        QVERIFY(!domains().at(3).overrides.shortName);
        QCOMPARE(name->text(), u"Town Mail"_s);
        find<QPushButton>(u"domains.clear.displayName"_s)->click();
        QCOMPARE(name->text(), QString());
        QCOMPARE(name->placeholderText(), u"As the profile says"_s);
    }

    void hostingIsOnePageAway()
    {
        selectAll();
        QVERIFY(isShown(u"Hosting is the same for all domains"_s));
        find<QPushButton>(u"domains.openHosting"_s)->click();
        QCOMPARE(pageName(), u"hostingPage"_s);
    }

    void scrollingOverAnEditorChangesNothing()
    {
        selectAll();
        find<QPushButton>(u"domains.ownServices"_s)->click();
        const Workspace before = m_window->document()->workspace();
        for (const QString &name : {u"domains.profile"_s, u"domains.service.security"_s,
                                    u"domains.service.port"_s, u"domains.service.username"_s}) {
            scrollOver(find<QWidget>(name));
        }
        QVERIFY(before == m_window->document()->workspace());
        // And so on every other page, whatever its fields are.
        find<QListView>(u"domainList"_s)->setCurrentIndex({});
        select({0});
        QCOMPARE(scrollOverAll(), 5);
        find<QListView>(u"profileList"_s)
            ->setCurrentIndex(find<QListView>(u"profileList"_s)->model()->index(0, 0));
        QCOMPARE(scrollOverAll(), 4);
        trigger(u"hosting"_s);
        QCOMPARE(scrollOverAll(), 1);
        QVERIFY(before == m_window->document()->workspace());
    }

    void whatIsTypedReachesTheDomainsItWasTypedFor()
    {
        selectAll();
        find<QPushButton>(u"domains.ownServices"_s)->click();
        auto *view = find<QListView>(u"domainList"_s);
        view->setFocus();
        select({0, 1});
        auto *host = find<QLineEdit>(u"domains.service.host"_s);
        host->setFocus();
        host->selectAll();
        QTest::keyClicks(host, u"typed.example"_s);
        // By its shortcut, so that the field keeps the keyboard.
        select({2, 3});
        QCOMPARE(domains().at(1).overrides.services->at(0).host, u"typed.example"_s);
        QCOMPARE(domains().at(2).overrides.services->at(0).host, u"mail.%EMAILDOMAIN%"_s);
        QCOMPARE(host->text(), u"mail.%EMAILDOMAIN%"_s);
    }

    void replacingIsPreviewedAndOneStep()
    {
        const Workspace before = m_window->document()->workspace();
        QDialog *dialog = openReplace();
        QPushButton *replace = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!replace->isEnabled());
        // With the keyboard alone.
        QCOMPARE(dialog->focusWidget(), dialog->findChild<QWidget *>(u"replace.find"_s));
        QTest::keyClicks(dialog->focusWidget(), u"example"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog->focusWidget(), u"test"_s);
        auto *changes = dialog->findChild<QTableView *>(u"proposal.changes"_s);
        // Four names and the hosting; "Example Mail" is one too.
        QTRY_VERIFY(replace->isEnabled());
        QCOMPARE(changes->model()->rowCount(), 6);
        QCOMPARE(before, m_window->document()->workspace());
        QCOMPARE(cells(changes, 2), u"a.example › Name|a.example|a.test|"_s);
        changes->setFocus();
        changes->selectRow(1);
        QTest::keyClick(changes, Qt::Key_Space);
        QVERIFY(dialog->findChild<QLabel *>(u"proposal.count"_s)->text().startsWith(u"5 of 6 change"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(m_window->document()->undoStack()->count(), 1);
        QVERIFY(undoText().startsWith(u"Replace text in 5 place"_s));
        QCOMPARE(domains().at(3).name, u"d.test"_s);
        QCOMPARE(m_window->document()->workspace().hosting.domain, u"a.test"_s);
        QCOMPARE(m_window->document()->workspace().profiles.at(0).displayName, u"Example Mail"_s);
        QVERIFY(m_window->findChild<MessageBar *>()->text().startsWith(u"5 place"_s));
        trigger(u"undo"_s);
        QVERIFY(before == m_window->document()->workspace());
        trigger(u"redo"_s);
        QCOMPARE(domains().at(0).name, u"a.test"_s);
    }

    void anInvalidReplacementIsMarked()
    {
        QDialog *dialog = openReplace();
        dialog->findChild<QLineEdit *>(u"replace.find"_s)->setText(u"mail"_s);
        dialog->findChild<QLineEdit *>(u"replace.replacement"_s)->setText(u"not a host"_s);
        for (const QString &box : {u"names"_s, u"hosting"_s, u"urls"_s}) {
            dialog->findChild<QCheckBox *>(u"replace.in."_s + box)->setChecked(false);
        }
        auto *changes = dialog->findChild<QTableView *>(u"proposal.changes"_s);
        QTRY_COMPARE(changes->model()->rowCount(), 2);
        QVERIFY2(cells(changes, 0).contains(u"is not a host name"_s), qPrintable(cells(changes, 0)));
        QVERIFY(!changes->model()->index(0, 3).data(Qt::DecorationRole).isNull());
        QCOMPARE(dialog->findChild<StatusNote *>(u"proposal.note"_s)->severity(), Severity::Warning);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!m_window->isWindowModified());
    }

    void aWrongPatternCannotBeReplaced()
    {
        QDialog *dialog = openReplace();
        dialog->findChild<QCheckBox *>(u"replace.pattern"_s)->setChecked(true);
        dialog->findChild<QLineEdit *>(u"replace.find"_s)->setText(u"mail("_s);
        auto *note = dialog->findChild<StatusNote *>(u"proposal.note"_s);
        QTRY_COMPARE(note->severity(), Severity::Error);
        QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    }

    void tenThousandDomainsArePreviewedBesideTheWindow()
    {
        Workspace workspace = test::sampleWorkspace({});
        for (int i = 0; i < 10000; ++i) {
            workspace.domains.append(test::domain(u"d%1.example.org"_s.arg(i)));
        }
        open(workspace);
        QElapsedTimer timer;
        timer.start();
        selectAll();
        qInfo("all selected: %lld ms", timer.restart());
        find<QPushButton>(u"domains.ownServices"_s)->click();
        qInfo("all changed: %lld ms", timer.restart());
        trigger(u"undo"_s);
        qInfo("undone: %lld ms", timer.elapsed());
        QVERIFY(isShown(u"10,000 domain"_s));
        QDialog *dialog = openReplace();
        dialog->findChild<QLineEdit *>(u"replace.replacement"_s)->setText(u"example.net"_s);
        dialog->findChild<QLineEdit *>(u"replace.find"_s)->setText(u"example.org"_s);
        QElapsedTimer sinceBeat;
        qint64 longestBeat = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this,
                [&] { longestBeat = std::max(longestBeat, sinceBeat.restart()); });
        sinceBeat.start();
        heart.start(0);
        auto *changes = dialog->findChild<QTableView *>(u"proposal.changes"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes->model()->rowCount(), 10000, 60000);
        heart.stop();
        qInfo("the window waited at most %lld ms", longestBeat);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(domains().constLast().name, u"d9999.example.net"_s);
        trigger(u"undo"_s);
        QVERIFY(workspace == m_window->document()->workspace());
    }

    void aTableGoesOutAndComesBack()
    {
        Workspace workspace = m_window->document()->workspace();
        workspace.domains[1].overrides.displayName = u"=B; \"Mail\""_s;
        open(workspace);
        const QString path = m_folder->filePath(u"all.csv"_s);
        trigger(u"exportTable"_s);
        save(path);
        QTRY_VERIFY(m_window->findChild<MessageBar *>()->text().startsWith(u"4 domain"_s));
        Workspace empty = workspace;
        empty.domains.clear();
        open(empty);
        QDialog *dialog = importTable(path);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(m_window->document()->workspace() == workspace);
        trigger(u"undo"_s);
        QVERIFY(m_window->document()->workspace() == empty);
        trigger(u"redo"_s);
        QVERIFY(m_window->document()->workspace() == workspace);
    }

    void onlyTheSelectedDomainsGoOut()
    {
        select({1, 2});
        const QString path = m_folder->filePath(u"some.csv"_s);
        trigger(u"exportSelectedTable"_s);
        save(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBF"
                                            "domain,profile,mx\r\n"
                                            "b.example,main,10 mx.%EMAILDOMAIN%\r\n"
                                            "c.example,main,10 mx.%EMAILDOMAIN%\r\n"));
    }

    void anImportShowsWhatItChangesAndWhatIsWrong()
    {
        const Workspace before = m_window->document()->workspace();
        const QString path = m_folder->filePath(u"in.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("domain;mx;service1\r\na.example;20 new.example;\r\nnew.example;;\r\n"
                   "b.example;;imap over tls\r\n");
        file.close();
        QDialog *dialog = importTable(path);
        auto *changes = dialog->findChild<QTableView *>(u"proposal.changes"_s);
        QCOMPARE(changes->model()->rowCount(), 2);
        QCOMPARE(cells(changes, 0), u"a.example › Mail exchangers|10 mx.%EMAILDOMAIN%|20 new.example|"_s);
        QCOMPARE(cells(changes, 1), u"new.example||profile: main|"_s);
        const QString note = dialog->findChild<StatusNote *>(u"proposal.note"_s)->text();
        QVERIFY2(note.contains(u"Line 4, column “service1”"_s), qPrintable(note));
        // Nothing before it is accepted.
        QVERIFY(before == m_window->document()->workspace());
        dialog->findChild<ProposalView *>()->model()->setChosen({1}, false);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(domains().size(), 4);
        QCOMPARE(domains().at(0).mx.at(0).host, u"new.example"_s);
        QCOMPARE(m_window->document()->undoStack()->count(), 1);
    }

    void aFileThatIsNoTableSaysSo()
    {
        const QString path = m_folder->filePath(u"latin1.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("domain;displayName\nsoci\xe9t\xe9.example;x\n");
        file.close();
        m_dialogs.openPath = path;
        trigger(u"importTable"_s);
        auto *dialog = find<QDialog>(u"importTableDialog"_s);
        auto *note = dialog->findChild<StatusNote *>(u"proposal.note"_s);
        QTRY_COMPARE(note->severity(), Severity::Error);
        QVERIFY2(note->text().contains(u"UTF-8"_s), qPrintable(note->text()));
        QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    }

    void openDialogsAndPageFollowTheLanguage()
    {
        selectAll();
        QDialog *dialog = openReplace();
        QVERIFY(installLanguage(u"fr"_s));
        QCoreApplication::processEvents();
        QCOMPARE(dialog->windowTitle(),
                 QCoreApplication::translate("autoconfigure::ReplaceDialog", "Find and replace"));
        QVERIFY(installLanguage(u"en"_s));
    }

private:
    void open(const Workspace &workspace)
    {
        m_window->document()->reset(workspace, {});
        trigger(u"nextDomain"_s);
        trigger(u"previousDomain"_s);
    }

    void selectAll()
    {
        auto *view = find<QListView>(u"domainList"_s);
        view->setFocus();
        view->selectAll();
    }

    void select(const QList<int> &rows)
    {
        auto *view = find<QListView>(u"domainList"_s);
        QItemSelection selection;
        for (const int row : rows) {
            selection.select(view->model()->index(row, 0), view->model()->index(row, 0));
        }
        view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }

    static void scrollOver(QWidget *editor)
    {
        editor->setFocus();
        const QPointF centre = editor->rect().center();
        QWheelEvent wheel(centre, editor->mapToGlobal(centre), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(editor, &wheel);
        QVERIFY2(!wheel.isAccepted(), "the page scrolls");
    }

    /// Over every number and choice that the page shows; how many those are.
    int scrollOverAll()
    {
        int count = 0;
        const QList<QWidget *> editors = find<QStackedWidget>(u"pages"_s)->findChildren<QWidget *>();
        for (QWidget *editor : editors) {
            if (editor->isVisible() && (qobject_cast<QComboBox *>(editor) != nullptr ||
                                        qobject_cast<QSpinBox *>(editor) != nullptr)) {
                scrollOver(editor);
                ++count;
            }
        }
        return count;
    }

    QDialog *openReplace()
    {
        trigger(u"replaceText"_s);
        auto *dialog = find<QDialog>(u"replaceDialog"_s);
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(dialog);
        return dialog;
    }

    /// The dialog with its proposal.
    QDialog *importTable(const QString &path)
    {
        m_dialogs.openPath = path;
        trigger(u"importTable"_s);
        auto *dialog = find<QDialog>(u"importTableDialog"_s);
        auto *view = dialog->findChild<ProposalView *>();
        [[maybe_unused]] const bool isDone = QTest::qWaitFor([view] { return !view->isPending(); });
        return dialog;
    }

    void save(const QString &path)
    {
        auto *dialog = find<QFileDialog>(u"tableSaveDialog"_s);
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(path);
        dialog->findChild<QLineEdit *>()->setText(path);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
    }

    static QString cells(const QTableView *view, int row)
    {
        QStringList texts;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            texts.append(view->model()->index(row, column).data().toString());
        }
        return texts.join(u'|');
    }

    /// A label that begins so.
    bool isShown(const QString &text)
    {
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(text);
        });
    }

    QString undoText() { return m_window->document()->undoStack()->undoText(); }

    void trigger(const QString &action) { find<QAction>(action)->trigger(); }
    QString pageName() { return find<QStackedWidget>(u"pages"_s)->currentWidget()->objectName(); }
    const QList<Domain> &domains() { return m_window->document()->workspace().domains; }

    template <typename T>
    T *find(const QString &name)
    {
        T *found = m_window->findChild<T *>(name);
        if (found == nullptr) {
            qFatal("there is no %s", qPrintable(name));
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestBulkEdit)

#include "tst_bulkedit.moc"
