// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/proposalmodel.h"
#include "bulk/proposalview.h"
#include "findings/findingspanel.h"
#include "mainwindow.h"
#include "report/language.h"
#include "settings/session.h"
#include "storage/workspacefile.h"
#include "support/scripteddialogs.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

/// What an import could not take over, as the user meets it in the window.
class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(installLanguage(u"en"_s));
        m_session = std::make_unique<Session>(m_folder->path());
        m_dialogs.saveAnswer = Dialogs::SaveAnswer::Cancel;
        m_window = std::make_unique<MainWindow>(m_session.get(), &m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void whatATemplateLeftOpenIsListedAndStandsBesideItsField()
    {
        importTemplate();
        // Seven members of the template hold a placeholder.
        QTRY_COMPARE(listed(u"template's value"_s).size(), 7);
        auto *message = m_window->findChild<MessageBar *>();
        QVERIFY2(message->text().contains(u"template.json"_s), qPrintable(message->text()));
        QVERIFY2(!message->text().contains(u"{{$"_s), qPrintable(message->text()));
        auto *host = visible<QLineEdit>(u"service.host"_s);
        const QString below = textAround(host);
        QVERIFY2(below.contains(u"{{$IMAP_HOST}}"_s), qPrintable(below));
    }

    void theMessageLeadsToTheFindings()
    {
        importTemplate();
        auto *dock = m_window->findChild<QDockWidget *>(u"findingsDock"_s);
        dock->hide();
        auto *offer = m_window->findChild<QToolButton *>(u"messageBar.offer"_s);
        QVERIFY(offer->isVisible());
        offer->click();
        QVERIFY(dock->isVisible());
        QTRY_VERIFY(view()->hasFocus());
    }

    void aFindingGoesWithItsFieldsValueAndTheOthersStay()
    {
        importTemplate();
        QTRY_COMPARE(listed(u"template's value"_s).size(), 7);
        auto *host = visible<QLineEdit>(u"service.host"_s);
        host->selectAll();
        QTest::keyClicks(host, u"imap.example.org"_s);
        QTRY_COMPARE(listed(u"{{$IMAP_HOST}}"_s).size(), 0);
        QCOMPARE(listed(u"template's value"_s).size(), 6);
    }

    void allGoWithTheImport()
    {
        importTemplate();
        QTRY_VERIFY(!listed(u"template's value"_s).isEmpty());
        m_window->findChild<QAction *>(u"undo"_s)->trigger();
        QTRY_COMPARE(listed(u"template's value"_s).size(), 0);
    }

    void anImportBesideOthersNamesItsOwnFields()
    {
        const Workspace workspace = newWorkspace(u"there.example"_s);
        m_window->document()->reset(workspace, {});
        m_window->openFiles({QStringLiteral(TEST_DATA "/classic/template.json")});
        QTRY_VERIFY(!listed(u"{{$IMAP_HOST}}"_s).isEmpty());
        selectProfile(0);
        QVERIFY(!textAround(visible<QLineEdit>(u"service.host"_s)).contains(u"{{$IMAP_HOST}}"_s));
        selectProfile(1);
        QVERIFY(textAround(visible<QLineEdit>(u"service.host"_s)).contains(u"{{$IMAP_HOST}}"_s));
    }

    void theLinesOfAListStayUntilTheyAreDealtWith()
    {
        m_window->document()->reset(newWorkspace(u"there.example"_s), {});
        QByteArray list;
        for (int i = 0; i < 40; ++i) {
            list += "not a domain " + QByteArray::number(i) + "\n";
        }
        openList(list + "good.example\n");
        acceptTable();
        QTRY_COMPARE(listed(u"is not a domain name"_s).size(), 40);
        // An edit elsewhere does not make them less.
        Hosting hosting = m_window->document()->workspace().hosting;
        hosting.ttlHours = 24;
        m_window->document()->setHosting(hosting, u"Edit"_s);
        QTRY_VERIFY(!m_window->findChild<FindingsPanel *>()->isPending());
        QCOMPARE(listed(u"is not a domain name"_s).size(), 40);
        auto *dismiss = m_window->findChild<QToolButton *>(u"findingsDismiss.button"_s);
        QTRY_VERIFY(dismiss->isVisible());
        dismiss->click();
        QCOMPARE(listed(u"is not a domain name"_s).size(), 0);
        QTRY_VERIFY(!dismiss->isVisible());
    }

    void aListInAnEmptyWindowBringsAProfileThatFitsAllOfThem()
    {
        openList("a.example\nb.example\nc.example\n");
        QVERIFY2(hint().contains(u"mail.%EMAILDOMAIN%"_s), qPrintable(hint()));
        QVERIFY(m_window->document()->workspace() == Workspace());
        acceptTable();
        const Workspace &workspace = m_window->document()->workspace();
        QCOMPARE(workspace.domains.size(), 3);
        QCOMPARE(workspace.profiles.size(), 1);
        QCOMPARE(workspace.profiles.at(0).services.at(0).host, u"mail.%EMAILDOMAIN%"_s);
        QCOMPARE(workspace.domains.at(2).profile, workspace.profiles.at(0).id);
        QCOMPARE(workspace.hosting.domain, u"a.example"_s);
        QTRY_VERIFY(!m_window->findChild<FindingsPanel *>()->isPending());
        QCOMPARE(listed(u"profile"_s), QStringList());
        // Open to be changed together, and one step back to nothing.
        QCOMPARE(pageName(), u"domainsPage"_s);
        m_window->findChild<QAction *>(u"undo"_s)->trigger();
        QVERIFY(workspace == Workspace());
    }

    void whoHostsIsOneOfThoseThatAreTaken()
    {
        openList("a.example\nb.example\n");
        tableDialog()->findChild<ProposalView *>()->model()->setChosen({0}, false);
        acceptTable();
        QCOMPARE(m_window->document()->workspace().domains.size(), 1);
        QCOMPARE(m_window->document()->workspace().hosting.domain, u"b.example"_s);
    }

    void newDomainsGetTheChosenProfileAndKnownOnesAreCounted()
    {
        Workspace workspace = newWorkspace(u"there.example"_s);
        workspace.profiles.append(workspace.profiles.at(0));
        workspace.profiles[1].id = u"other"_s;
        m_window->document()->reset(workspace, {});
        openList("there.example\nnew.example\nnewer.example\n");
        QVERIFY2(hint().startsWith(u"1 domain"_s), qPrintable(hint()));
        auto *profile = tableDialog()->findChild<QComboBox *>(u"importTable.profile"_s);
        QCOMPARE(profile->currentData().toString(), u"main"_s);
        profile->setFocus();
        QTest::keyClick(profile, Qt::Key_Down);
        acceptTable();
        const QList<Domain> &domains = m_window->document()->workspace().domains;
        QCOMPARE(domains.size(), 3);
        QCOMPARE(domains.at(0).profile, u"main"_s);
        QCOMPARE(domains.at(1).profile, u"other"_s);
        QCOMPARE(domains.at(2).profile, u"other"_s);
        QCOMPARE(m_window->findChild<QLabel *>(u"domains.names"_s)->text(), u"new.example, newer.example"_s);
        m_window->findChild<QAction *>(u"undo"_s)->trigger();
        QVERIFY(m_window->document()->workspace() == workspace);
        m_window->findChild<QAction *>(u"redo"_s)->trigger();
        QCOMPARE(pageName(), u"domainsPage"_s);
    }

    void severalListsAreShownOneAfterTheOther()
    {
        QStringList paths;
        for (const QByteArray &name : {QByteArray("one"), QByteArray("two")}) {
            paths.append(writeList(QString::fromLatin1(name), name + ".example\n"));
        }
        m_window->openFiles(paths);
        QVERIFY(tableDialog()->windowTitle().contains(u"one.txt"_s));
        acceptTable();
        QTRY_COMPARE(m_window->findChildren<QDialog *>(u"importTableDialog"_s).size(), 1);
        QVERIFY(tableDialog()->windowTitle().contains(u"two.txt"_s));
        acceptTable();
        const Workspace &workspace = m_window->document()->workspace();
        QCOMPARE(workspace.domains.size(), 2);
        QCOMPARE(workspace.profiles.size(), 1);
        QCOMPARE(workspace.domains.at(1).profile, workspace.profiles.at(0).id);
    }

    void aListIsNotTakenIntoAnotherWorkspaceThanItWasShownFor()
    {
        openList("a.example\n");
        const QPointer<QDialog> dialog = tableDialog();
        m_window->document()->reset(newWorkspace(u"other.example"_s), {});
        QTRY_VERIFY(dialog == nullptr);
        QCOMPARE(m_window->document()->workspace().domains.size(), 1);
    }

    void anotherDocumentHasNoneOfThem()
    {
        importTemplate();
        QTRY_VERIFY(!listed(u"template's value"_s).isEmpty());
        m_dialogs.saveAnswer = Dialogs::SaveAnswer::Discard;
        m_window->findChild<QAction *>(u"newWorkspace"_s)->trigger();
        QTRY_COMPARE(listed(u"template's value"_s).size(), 0);
    }

    void aDocumentOfClientsIsAdded()
    {
        m_window->openFiles({QStringLiteral(TEST_DATA "/foreign/ispdb.xml")});
        const Workspace &workspace = m_window->document()->workspace();
        QCOMPARE(workspace.domains.size(), 2);
        QCOMPARE(workspace.domains.constFirst().name, u"bigmail.example"_s);
        QCOMPARE(workspace.domains.at(1).name, u"bigmail.net.example"_s);
        QCOMPARE(workspace.domains.at(1).profile, workspace.domains.at(0).profile);
        QTRY_VERIFY(!listed(u"bigmail.net.example"_s).isEmpty());
        m_window->document()->undoStack()->undo();
        QVERIFY(workspace.domains.isEmpty());
    }

private:
    /// Into the empty window, with the imported profile in the editor.
    void importTemplate()
    {
        m_window->openFiles({QStringLiteral(TEST_DATA "/classic/template.json")});
        QCOMPARE(m_window->document()->workspace().profiles.size(), 1);
        selectProfile(0);
    }

    QString writeList(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name + u".txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0) {
            qFatal("the list cannot be written");
        }
        return file.fileName();
    }

    void openList(const QByteArray &text) { m_window->openFiles({writeList(u"domains"_s, text)}); }

    /// The proposal of the list that is shown.
    QDialog *tableDialog()
    {
        auto *dialog = m_window->findChild<QDialog *>(u"importTableDialog"_s);
        if (dialog == nullptr) {
            qFatal("no list is shown");
        }
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        [[maybe_unused]] const bool isDone = QTest::qWaitFor([ok] { return ok->isEnabled(); });
        return dialog;
    }
    void acceptTable() { tableDialog()->accept(); }

    QString hint() { return tableDialog()->findChild<QLabel *>(u"importTable.hint"_s)->text(); }
    QString pageName()
    {
        return m_window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName();
    }

    QTreeView *view() { return m_window->findChild<QTreeView *>(u"findingsView"_s); }

    /// The shown findings whose sentence contains `text`.
    QStringList listed(const QString &text)
    {
        QStringList found;
        const QAbstractItemModel *model = view()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QString cell = model->index(row, column).data().toString();
                if (cell.contains(text)) {
                    found.append(cell);
                    break;
                }
            }
        }
        return found;
    }

    /// All visible texts of the form that holds the field.
    QString textAround(const QWidget *field)
    {
        QStringList texts;
        const QList<QLabel *> labels = field->parentWidget()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(u'\n');
    }

    void selectProfile(int row)
    {
        auto *list = m_window->findChild<QListView *>(u"profileList"_s);
        list->setCurrentIndex(list->model()->index(row, 0));
    }

    template <typename Widget>
    Widget *visible(const QString &name)
    {
        const QList<Widget *> found = m_window->findChildren<Widget *>(name);
        const auto shown =
            std::find_if(found.begin(), found.end(), [](const Widget *w) { return w->isVisible(); });
        return shown == found.end() ? nullptr : *shown;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestImports)

#include "tst_imports.moc"
