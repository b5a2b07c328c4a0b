// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "report/language.h"
#include "settings/session.h"
#include "storage/workspacefile.h"
#include "support/scripteddialogs.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QListView>
#include <QProcess>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

/// The window on small screens and with large letters.
class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void everyPageFitsItsScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("French") << u"fr"_s;
    }

    void everyPageFitsItsScreen()
    {
        QFETCH(const QString, language);
        const QSize screen = smallScreen();
        open(language);
        for (const QString &page : {u"start"_s, u"domain"_s, u"profile"_s, u"hosting"_s}) {
            show(page);
            m_window->resize(screen);
            QTRY_COMPARE(m_window->size(), screen);
            const QSize least = m_window->minimumSizeHint();
            QVERIFY2(least.width() <= screen.width() && least.height() <= screen.height(),
                     qPrintable(u"%1 needs %2 x %3"_s.arg(page).arg(least.width()).arg(least.height())));
            // Long labels wrap: nobody scrolls sideways through a form.
            const QList<QScrollArea *> areas = m_window->findChildren<QScrollArea *>();
            for (const QScrollArea *area : areas) {
                if (area->isVisible()) {
                    QTRY_VERIFY2(area->horizontalScrollBar()->maximum() == 0,
                                 qPrintable(u"%1: %2 px too wide"_s.arg(area->objectName())
                                                .arg(area->horizontalScrollBar()->maximum())));
                }
            }
        }
    }

    void thePreviewIsATabWhereTheWindowIsNarrow()
    {
        open(u"fr"_s);
        show(u"domain"_s);
        auto *tabs = m_window->findChild<QTabWidget *>(u"editorTabs"_s);
        auto *dock = m_window->findChild<QDockWidget *>(u"previewDock"_s);
        auto *sources = m_window->findChild<QTabBar *>(u"previewTabs"_s);
        m_window->resize(smallScreen() * 1.75);
        QTRY_VERIFY(dock->isVisible());
        QVERIFY(sources->isVisible());
        QVERIFY(!tabs->tabBar()->isVisible());
        m_window->resize(smallScreen());
        QTRY_VERIFY(!dock->isVisible());
        QVERIFY(tabs->tabBar()->isVisible());
        QVERIFY(!sources->isVisible());
        QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        QTRY_VERIFY(sources->isVisible());
        m_window->resize(smallScreen() * 1.75);
        QTRY_VERIFY(dock->isVisible());
        QVERIFY(sources->isVisible());
        QVERIFY(!tabs->tabBar()->isVisible());
    }

    void aWideWindowAfterANarrowOneHasItsPreviewBack()
    {
        open(u"en"_s);
        m_window->resize(smallScreen());
        auto *dock = m_window->findChild<QDockWidget *>(u"previewDock"_s);
        QTRY_VERIFY(!dock->isVisible());
        QVERIFY(m_window->close());
        open(u"en"_s);
        m_window->resize(smallScreen() * 1.75);
        QTRY_VERIFY(m_window->findChild<QDockWidget *>(u"previewDock"_s)->isVisible());
    }

private:
    /// 800 x 600 with letters of the usual size; with those of twice the size 1920 x 1080 pixels, some of
    /// which the desktop takes.
    static QSize smallScreen()
    {
        const double scale = QGuiApplication::primaryScreen()->logicalDotsPerInch() / 96;
        return scale < 2 ? (QSizeF(800, 600) * scale).toSize() : QSize(1600, 960);
    }

    void open(const QString &language)
    {
        QVERIFY(installLanguage(language));
        m_window.reset();
        m_session = std::make_unique<Session>(m_folder->path());
        m_window = std::make_unique<MainWindow>(m_session.get(), &m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void show(const QString &page)
    {
        Workspace workspace = newWorkspace(u"un-nom-de-domaine-assez-long.example"_s);
        workspace.profiles[0].displayName = u"Un fournisseur de courriel au nom fort long"_s;
        m_window->document()->reset(page == u"start"_s ? Workspace() : workspace, {});
        if (page == u"profile"_s) {
            auto *list = m_window->findChild<QListView *>(u"profileList"_s);
            list->setCurrentIndex(list->model()->index(0, 0));
        } else if (page == u"hosting"_s) {
            m_window->findChild<QAction *>(u"hosting"_s)->trigger();
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

/// The size of the letters is fixed when a program starts, so it starts itself again for larger ones.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    TestLayout test;
    int failures = QTest::qExec(&test, argc, argv);
    if (qEnvironmentVariableIsSet("QT_FONT_DPI")) {
        return failures;
    }
    for (const char *dpi : {"144", "192"}) {
        qputenv("QT_FONT_DPI", dpi);
        std::printf("With QT_FONT_DPI=%s\n", dpi);
        std::fflush(stdout);
        failures +=
            QProcess::execute(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
    }
    return failures;
}

#include "tst_layout.moc"
