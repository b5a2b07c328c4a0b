// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/openfile.h"
#include "mainwindow.h"
#include "report/language.h"
#include "settings/session.h"
#include "storage/workspacefile.h"
#include "support/scripteddialogs.h"
#include "theme/theme.h"
#include "widgets/messagebar.h"
#include "windows.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <cstdio>
#include <cstring>
#include <memory>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a user types first in a window with one domain and one profile.
void typeHost(MainWindow *window, const QString &host)
{
    auto *profiles = window->findChild<QListView *>(u"profileList"_s);
    profiles->setCurrentIndex(profiles->model()->index(0, 0));
    for (auto *field : window->findChildren<QLineEdit *>(u"service.host"_s)) {
        if (field->isVisible()) {
            field->selectAll();
            QTest::keyClicks(field, host);
        }
    }
}

QString hostOf(const Workspace &workspace)
{
    return workspace.profiles.at(0).services.at(0).host;
}

} // namespace

class TestWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("EMAIL_AUTOCONFIGURE_CONFIG_DIR", QFile::encodeName(m_folder->filePath(u"config"_s)));
        QVERIFY(installLanguage(u"en"_s));
        m_dialogs = std::make_unique<ScriptedDialogs>();
        m_session = std::make_unique<Session>();
        m_windows = std::make_unique<Windows>(m_session.get(), m_dialogs.get());
        m_path = file(u"w"_s, u"example.org"_s);
    }

    void cleanup()
    {
        m_windows.reset();
        m_session.reset();
    }

    void everyFileHasAWindowAndOnlyOne()
    {
        const QString other = file(u"other"_s, u"example.net"_s);
        m_windows->begin({m_path, other});
        QCOMPARE(titles(), (QStringList{u"w.autoconf.json[*]"_s, u"other.autoconf.json[*]"_s}));
        MainWindow *second = m_windows->all().at(1);
        QVERIFY(QTest::qWaitForWindowActive(second));
        // Also by another path to it.
        const QString link = m_folder->filePath(u"link.autoconf.json"_s);
        QVERIFY(QFile::link(m_path, link));
        second->openFiles({link});
        QVERIFY(QTest::qWaitForWindowActive(m_windows->all().at(0)));
        m_dialogs->openPath = m_path;
        action(second, u"open"_s)->trigger();
        QCOMPARE(titles(), (QStringList{u"w.autoconf.json[*]"_s, u"other.autoconf.json[*]"_s}));
        // Until that window is closed.
        QVERIFY(m_windows->all().at(0)->close());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        action(second, u"open"_s)->trigger();
        QCOMPARE(titles(), QStringList{u"w.autoconf.json[*]"_s});
        QCOMPARE(m_dialogs->saveQuestions, 0);
    }

    void aNewWindowIsBelowThePresentOne()
    {
        MainWindow *first = m_windows->open();
        first->resize(first->minimumSizeHint());
        first->move(10, 10);
        action(first, u"newWindow"_s)->trigger();
        QCOMPARE(m_windows->all().size(), 2);
        MainWindow *second = m_windows->all().at(1);
        QCOMPARE(second->size(), first->size());
        QVERIFY(second->pos() != first->pos());
        QVERIFY(QTest::qWaitForWindowActive(second));
    }

    void whatIsChosenInOneHoldsForAll()
    {
        MainWindow *first = m_windows->open();
        MainWindow *second = m_windows->open({m_path});
        action(first, u"choose.fr"_s)->trigger();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(action(second, u"closeWindow"_s)->text(), action(first, u"closeWindow"_s)->text());
        QVERIFY(action(second, u"choose.fr"_s)->isChecked());
        action(second, u"choose."_s + colorSchemeWord(ColorScheme::Dark))->trigger();
        QVERIFY(action(first, u"choose."_s + colorSchemeWord(ColorScheme::Dark))->isChecked());
        applyColorScheme(ColorScheme::System);
        const QList<QMenu *> menus = first->findChildren<QMenu *>();
        QVERIFY(std::any_of(menus.begin(), menus.end(), [this](const QMenu *menu) {
            return menu->actions().size() == 1 && menu->actions().constFirst()->text() == m_path;
        }));
    }

    void quittingAsksInEachWindowAndStopsWhereItIsRefused()
    {
        m_windows->open({m_path});
        MainWindow *second = m_windows->open({file(u"other"_s, u"example.net"_s)});
        QVERIFY(QTest::qWaitForWindowActive(second));
        typeHost(second, u"new.example.net"_s);
        m_dialogs->saveAnswer = Dialogs::SaveAnswer::Cancel;
        action(second, u"quit"_s)->trigger();
        QVERIFY(m_windows->all().contains(second));
        QCOMPARE(hostOf(second->document()->workspace()), u"new.example.net"_s);
        m_dialogs->saveAnswer = Dialogs::SaveAnswer::Discard;
        action(second, u"quit"_s)->trigger();
        QVERIFY(m_windows->all().isEmpty());
    }

    void aFileThatIsReplacedIsOfferedAndReloadedAsOneStep()
    {
        MainWindow *window = m_windows->open({m_path});
        const Workspace before = window->document()->workspace();
        for (const QString &host : {u"one.example"_s, u"two.example"_s}) {
            changeFile([&host](Workspace &theirs) { theirs.profiles[0].services[0].host = host; });
            QTRY_VERIFY(notice(window)->isVisible());
            QCOMPARE(offers(window), (QStringList{u"Reload"_s, u"Keep mine"_s}));
            action(window, u"reloadFile"_s)->trigger();
            QCOMPARE(hostOf(window->document()->workspace()), host);
            QVERIFY(!window->isWindowModified());
            QVERIFY(!notice(window)->isVisible());
        }
        action(window, u"undo"_s)->trigger();
        action(window, u"undo"_s)->trigger();
        QVERIFY(window->document()->workspace() == before);
        QVERIFY(window->isWindowModified());
    }

    void aFileThatIsWrittenInPlaceIsNoticedAndOneThatIsBackIsFine()
    {
        MainWindow *window = m_windows->open({m_path});
        const QByteArray before = contentOf(m_path);
        writeInPlace("{ half of it");
        QTRY_VERIFY(notice(window)->isVisible());
        action(window, u"reloadFile"_s)->trigger();
        // It cannot be read: what is here stays.
        QVERIFY2(message(window).contains(u"w.autoconf.json"_s), qPrintable(message(window)));
        QVERIFY(!window->isWindowModified());
        writeInPlace(before);
        QTRY_VERIFY(!notice(window)->isVisible());
    }

    void bothChangesAreBroughtTogether()
    {
        MainWindow *window = m_windows->open({m_path});
        typeHost(window, u"ours.example"_s);
        changeFile([](Workspace &theirs) {
            theirs.domains.append(Domain{u"theirs.example"_s, u"main"_s, {}, {}, {}});
            theirs.profiles[0].services[0].host = u"theirs.example"_s;
        });
        QTRY_VERIFY(notice(window)->isVisible());
        QCOMPARE(offers(window), (QStringList{u"Merge"_s, u"Reload"_s, u"Keep mine"_s}));
        const int steps = window->document()->undoStack()->count();
        action(window, u"mergeFile"_s)->trigger();
        QCOMPARE(window->document()->undoStack()->count(), steps + 1);
        const Workspace &merged = window->document()->workspace();
        QCOMPARE(merged.domains.size(), 2);
        QCOMPARE(hostOf(merged), u"ours.example"_s);
        QVERIFY2(message(window).contains(u"1 thing"_s), qPrintable(message(window)));
        QVERIFY(!notice(window)->isVisible());
        QVERIFY(window->isWindowModified());
        action(window, u"save"_s)->trigger();
        QCOMPARE(m_dialogs->changedFileQuestions, 0);
        QVERIFY(*loadWorkspace(m_path) == merged);
    }

    void aMergeThatIsUndoneLeavesTheFilesChangesToBeAskedAbout()
    {
        MainWindow *window = m_windows->open({m_path});
        typeHost(window, u"ours.example"_s);
        changeFile([](Workspace &theirs) {
            theirs.domains.append(Domain{u"theirs.example"_s, u"main"_s, {}, {}, {}});
        });
        const QByteArray theirs = contentOf(m_path);
        QTRY_VERIFY(notice(window)->isVisible());
        action(window, u"mergeFile"_s)->trigger();
        const Workspace merged = window->document()->workspace();
        action(window, u"undo"_s)->trigger();
        QCOMPARE(offers(window), (QStringList{u"Merge"_s, u"Reload"_s, u"Keep mine"_s}));
        QVERIFY2(message(window).contains(u"undone"_s), qPrintable(message(window)));
        m_dialogs->changedFileAnswer = Dialogs::ChangedFileAnswer::Cancel;
        action(window, u"save"_s)->trigger();
        QCOMPARE(m_dialogs->changedFileQuestions, 1);
        QCOMPARE(contentOf(m_path), theirs);

        // Done again, or merged anew, it is as it was the first time.
        action(window, u"redo"_s)->trigger();
        QVERIFY(!notice(window)->isVisible());
        QVERIFY2(!message(window).contains(u"undone"_s), qPrintable(message(window)));
        action(window, u"undo"_s)->trigger();
        action(window, u"mergeFile"_s)->trigger();
        QVERIFY(window->document()->workspace() == merged);
        QVERIFY(!notice(window)->isVisible());
        action(window, u"save"_s)->trigger();
        QCOMPARE(m_dialogs->changedFileQuestions, 1);
        QVERIFY(*loadWorkspace(m_path) == merged);

        // What was saved is ours: nobody else's change is lost by going back.
        action(window, u"undo"_s)->trigger();
        QVERIFY(!notice(window)->isVisible());
        action(window, u"save"_s)->trigger();
        QCOMPARE(m_dialogs->changedFileQuestions, 1);
        QCOMPARE(loadWorkspace(m_path)->domains.size(), 1);
    }

    void aReloadThatIsUndoneLeavesTheFilesChangesToBeAskedAbout()
    {
        MainWindow *window = m_windows->open({m_path});
        changeFile([](Workspace &theirs) { theirs.hosting.ttlHours = 24; });
        QTRY_VERIFY(notice(window)->isVisible());
        action(window, u"reloadFile"_s)->trigger();
        changeFile([](Workspace &theirs) { theirs.hosting.ttlHours = 48; });
        QTRY_VERIFY(notice(window)->isVisible());
        action(window, u"reloadFile"_s)->trigger();
        for (int step = 0; step < 2; ++step) {
            action(window, u"undo"_s)->trigger();
            QVERIFY(notice(window)->isVisible());
            m_dialogs->changedFileAnswer = Dialogs::ChangedFileAnswer::Cancel;
            action(window, u"save"_s)->trigger();
            QCOMPARE(m_dialogs->changedFileQuestions, step + 1);
            QCOMPARE(loadWorkspace(m_path)->hosting.ttlHours, 48);
        }
        action(window, u"redo"_s)->trigger();
        action(window, u"redo"_s)->trigger();
        QVERIFY(!notice(window)->isVisible());
        QVERIFY(!window->isWindowModified());
        // On the user's word it stays as it is here.
        action(window, u"undo"_s)->trigger();
        action(window, u"keepOurs"_s)->trigger();
        action(window, u"redo"_s)->trigger();
        action(window, u"undo"_s)->trigger();
        QVERIFY(!notice(window)->isVisible());
        action(window, u"save"_s)->trigger();
        QCOMPARE(loadWorkspace(m_path)->hosting.ttlHours, 24);
    }

    void keepingMineOverwritesWithTheNextSave()
    {
        MainWindow *window = m_windows->open({m_path});
        const QByteArray before = contentOf(m_path);
        changeFile([](Workspace &theirs) { theirs.hosting.ttlHours = 24; });
        QTRY_VERIFY(notice(window)->isVisible());
        action(window, u"keepOurs"_s)->trigger();
        QVERIFY(!notice(window)->isVisible());
        QVERIFY(window->isWindowModified());
        action(window, u"save"_s)->trigger();
        QCOMPARE(m_dialogs->changedFileQuestions, 0);
        QCOMPARE(contentOf(m_path), before);
    }

    void savingNeverOverwritesAChangeUnasked()
    {
        MainWindow *window = m_windows->open({m_path});
        typeHost(window, u"ours.example"_s);
        changeFile([](Workspace &theirs) { theirs.hosting.ttlHours = 24; });
        const QByteArray theirs = contentOf(m_path);
        // At once, before any signal.
        m_dialogs->changedFileAnswer = Dialogs::ChangedFileAnswer::Cancel;
        action(window, u"save"_s)->trigger();
        QCOMPARE(m_dialogs->changedFileQuestions, 1);
        QCOMPARE(contentOf(m_path), theirs);

        m_dialogs->changedFileAnswer = Dialogs::ChangedFileAnswer::Merge;
        m_dialogs->saveAnswer = Dialogs::SaveAnswer::Save;
        QVERIFY(!window->close());
        QCOMPARE(contentOf(m_path), theirs);
        action(window, u"save"_s)->trigger();
        QCOMPARE(m_dialogs->changedFileQuestions, 2);
        const Workspace saved = *loadWorkspace(m_path);
        QCOMPARE(saved.hosting.ttlHours, 24);
        QCOMPARE(hostOf(saved), u"ours.example"_s);

        writeInPlace("theirs");
        typeHost(window, u"more.example"_s);
        m_dialogs->changedFileAnswer = Dialogs::ChangedFileAnswer::SaveAs;
        m_dialogs->savePath = m_folder->filePath(u"copy.autoconf.json"_s);
        action(window, u"save"_s)->trigger();
        QCOMPARE(contentOf(m_path), QByteArray("theirs"));
        QCOMPARE(hostOf(*loadWorkspace(m_dialogs->savePath)), u"more.example"_s);

        // The copy is the open file now.
        m_path = m_dialogs->savePath;
        writeInPlace("theirs");
        m_dialogs->changedFileAnswer = Dialogs::ChangedFileAnswer::Overwrite;
        action(window, u"save"_s)->trigger();
        QCOMPARE(hostOf(*loadWorkspace(m_path)), u"more.example"_s);
    }

    void aDeletedFileIsSaidAndWrittenAgain()
    {
        MainWindow *window = m_windows->open({m_path});
        const QByteArray before = contentOf(m_path);
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY(notice(window)->isVisible());
        QVERIFY(window->isWindowModified());
        action(window, u"save"_s)->trigger();
        QCOMPARE(contentOf(m_path), before);
        QVERIFY(!notice(window)->isVisible());
        QVERIFY(!window->isWindowModified());
        // The new file is watched as the old one was.
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY(notice(window)->isVisible());
        writeInPlace(before);
        QTRY_VERIFY(!notice(window)->isVisible());
    }

    void aWriteProtectedFileIsSavedUnderAnotherName()
    {
        QFile::setPermissions(m_path, QFileDevice::ReadOwner);
        const QByteArray before = contentOf(m_path);
        MainWindow *window = m_windows->open({m_path});
        QCOMPARE(window->windowTitle(), u"w.autoconf.json [read only][*]"_s);
        QVERIFY(notice(window)->isVisible());
        typeHost(window, u"ours.example"_s);
        m_dialogs->savePath = m_folder->filePath(u"copy.autoconf.json"_s);
        action(window, u"save"_s)->trigger();
        QCOMPARE(contentOf(m_path), before);
        QCOMPARE(hostOf(*loadWorkspace(m_dialogs->savePath)), u"ours.example"_s);
        QCOMPARE(window->windowTitle(), u"copy.autoconf.json[*]"_s);
        QVERIFY(!notice(window)->isVisible());
    }

    void aFileOfAnotherWindowIsNotSavedOver()
    {
        m_windows->open({m_path});
        MainWindow *window = m_windows->open({file(u"other"_s, u"example.net"_s)});
        const QByteArray before = contentOf(m_path);
        m_dialogs->savePath = m_path;
        action(window, u"saveAs"_s)->trigger();
        QVERIFY2(message(window).contains(u"w.autoconf.json"_s), qPrintable(message(window)));
        QCOMPARE(contentOf(m_path), before);
        QCOMPARE(window->windowTitle(), u"other.autoconf.json[*]"_s);
    }

    void aFileOfAnotherProgramIsReadOnlyUntilThatEnds()
    {
        QProcess other;
        startOther(other);
        MainWindow *window = m_windows->open({m_path});
        QCOMPARE(window->windowTitle(), u"w.autoconf.json [read only][*]"_s);
        QCOMPARE(offers(window), QStringList{u"Edit anyway"_s});
        const QByteArray before = contentOf(m_path);
        typeHost(window, u"ours.example"_s);
        for (const QString &name : {QString(), m_path}) {
            m_dialogs->savePath = name;
            action(window, u"save"_s)->trigger();
            QCOMPARE(contentOf(m_path), before);
        }
        QVERIFY2(message(window).contains(u"w.autoconf.json"_s), qPrintable(message(window)));

        other.kill();
        QVERIFY(other.waitForFinished());
        MainWindow *second = m_windows->open();
        QVERIFY(QTest::qWaitForWindowActive(second));
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QCOMPARE(window->windowTitle(), u"w.autoconf.json[*]"_s);
        QVERIFY(!notice(window)->isVisible());
        action(window, u"save"_s)->trigger();
        QCOMPARE(hostOf(*loadWorkspace(m_path)), u"ours.example"_s);
    }

    void aFileOfAnotherProgramIsEditedAnywayOnTheUsersWord()
    {
        QProcess other;
        startOther(other);
        MainWindow *window = m_windows->open({m_path});
        action(window, u"editAnyway"_s)->trigger();
        QCOMPARE(window->windowTitle(), u"w.autoconf.json[*]"_s);
        typeHost(window, u"ours.example"_s);
        action(window, u"save"_s)->trigger();
        QCOMPARE(hostOf(*loadWorkspace(m_path)), u"ours.example"_s);
        other.kill();
        QVERIFY(other.waitForFinished());
    }

    void whatWasTypedBeforeAKillIsOfferedAndRestored()
    {
        const QByteArray before = contentOf(m_path);
        QProcess other;
        startOther(other);
        other.kill();
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);
        QCOMPARE(contentOf(m_path), before);

        // As the program itself starts: with the real question.
        DesktopDialogs dialogs;
        Windows windows(m_session.get(), &dialogs);
        int questions = 0;
        QTimer answering;
        connect(&answering, &QTimer::timeout, this, [&questions] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (box == nullptr) {
                return;
            }
            ++questions;
            for (QAbstractButton *button : box->buttons()) {
                if (button->text() == "&Restore"_L1) {
                    button->click();
                }
            }
        });
        answering.start(20);
        const QString named = file(u"named"_s, u"named.example"_s);
        windows.begin({m_path, named});
        answering.stop();
        QCOMPARE(questions, 1);
        QCOMPARE(windows.all().size(), 2);
        MainWindow *window = windows.all().at(0);
        QCOMPARE(hostOf(window->document()->workspace()), u"typed.example"_s);
        QVERIFY(window->isWindowModified());
        QVERIFY2(message(window).contains(u"w.autoconf.json"_s), qPrintable(message(window)));
        QCOMPARE(windows.all().at(1)->windowTitle(), u"named.autoconf.json[*]"_s);
        // The file is as the copy's was: it can be saved without a question.
        action(window, u"save"_s)->trigger();
        QVERIFY(!window->isWindowModified());
        QCOMPARE(hostOf(*loadWorkspace(m_path)), u"typed.example"_s);
    }

    void allWindowsOfAKilledProgramAreRestored()
    {
        QProcess other;
        startOther(other);
        QProcess another;
        m_path = file(u"another"_s, u"example.net"_s);
        startOther(another);
        for (QProcess *process : {&other, &another}) {
            process->kill();
            QVERIFY(process->waitForFinished());
        }
        m_dialogs->recoveryAnswer = Dialogs::RecoveryAnswer::Later;
        {
            Windows later(m_session.get(), m_dialogs.get());
            later.begin({});
            QCOMPARE(later.all().size(), 1);
            QCOMPARE(m_dialogs->offered.size(), 2);
        }
        m_dialogs->recoveryAnswer = Dialogs::RecoveryAnswer::Restore;
        m_windows->begin({});
        QCOMPARE(m_dialogs->offered.size(), 4);
        QCOMPARE(m_windows->all().size(), 2);
        QVERIFY(titles().contains(u"w.autoconf.json[*]"_s));
        QVERIFY(titles().contains(u"another.autoconf.json[*]"_s));
    }

    void aFileThatIsNewerThanItsRecoveredCopyIsNotOverwritten()
    {
        QProcess other;
        startOther(other);
        other.kill();
        QVERIFY(other.waitForFinished());
        changeFile([](Workspace &theirs) { theirs.hosting.ttlHours = 24; });
        m_dialogs->recoveryAnswer = Dialogs::RecoveryAnswer::Restore;
        m_windows->begin({});
        MainWindow *window = m_windows->all().at(0);
        QCOMPARE(offers(window), (QStringList{u"Merge"_s, u"Reload"_s, u"Keep mine"_s}));
        action(window, u"save"_s)->trigger();
        QCOMPARE(m_dialogs->changedFileQuestions, 1);
        QCOMPARE(loadWorkspace(m_path)->hosting.ttlHours, 24);
    }

private:
    QString file(const QString &name, const QString &domain) const
    {
        const QString path = m_folder->filePath(name + u".autoconf.json"_s);
        if (!saveWorkspace(newWorkspace(domain), path)) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    /// As another program does that replaces the file.
    template <typename Edit>
    void changeFile(Edit edit)
    {
        Workspace theirs = *loadWorkspace(m_path);
        edit(theirs);
        QVERIFY(saveWorkspace(theirs, m_path));
    }

    void writeInPlace(const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    /// A program with the file open in its window, something typed and a copy of that kept.
    void startOther(QProcess &other)
    {
        other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        other.start(QCoreApplication::applicationFilePath(), {u"--edit-until-killed"_s, m_path});
        QVERIFY(other.waitForReadyRead(30000));
        QCOMPARE(other.readAll().trimmed(), QByteArray("written"));
    }

    QStringList titles() const
    {
        QStringList titles;
        for (const MainWindow *window : m_windows->all()) {
            titles.append(window->windowTitle());
        }
        return titles;
    }

    static QAction *action(MainWindow *window, const QString &name)
    {
        auto *found = window->findChild<QAction *>(name);
        if (found == nullptr) {
            qFatal("no action %s", qPrintable(name));
        }
        return found;
    }

    static MessageBar *notice(MainWindow *window) { return window->findChild<MessageBar *>(u"fileNotice"_s); }
    static QString message(MainWindow *window)
    {
        return window->findChild<MessageBar *>(u"messageBar"_s)->text();
    }

    static QStringList offers(MainWindow *window)
    {
        QStringList texts;
        for (const QToolButton *button : notice(window)->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->objectName().startsWith("fileNotice.offer"_L1)) {
                texts.append(button->text());
            }
        }
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Windows> m_windows;
    QString m_path;
};

namespace
{

/// The program that is killed: the real window with a file, a host typed into its field, a copy kept.
int editUntilKilled(const QString &path)
{
    Session session;
    ScriptedDialogs dialogs;
    Windows windows(&session, &dialogs);
    MainWindow *window = windows.open({path});
    window->recovery()->setInterval(std::chrono::milliseconds(1));
    typeHost(window, u"typed.example"_s);
    QObject::connect(window->recovery(), &Recovery::written, window, [window] {
        // A copy of the last letters, not of the first.
        static bool isSaid = false;
        if (!isSaid && hostOf(window->document()->workspace()) == "typed.example"_L1) {
            isSaid = true;
            std::puts("written");
            std::fflush(stdout);
        }
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc > 2 && std::strcmp(argv[1], "--edit-until-killed") == 0) {
        return editUntilKilled(QString::fromLocal8Bit(argv[2]));
    }
    // Windows are closed in the tests, which go on.
    QApplication::setQuitOnLastWindowClosed(false);
    TestWindows test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windows.moc"
