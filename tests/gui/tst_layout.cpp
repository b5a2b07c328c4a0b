// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "report/language.h"
#include "settings/session.h"
#include "storage/workspacefile.h"
#include "support/everydialog.h"
#include "support/scripteddialogs.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QProcess>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cstdio>
#include <memory>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int largePoints = 20;

} // namespace

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
        for (const QString &page :
             {u"start"_s, u"domain"_s, u"domains"_s, u"profile"_s, u"hosting"_s, u"overview"_s}) {
            show(page);
            m_window->resize(screen);
            QTRY_COMPARE(m_window->size(), screen);
            verifyFits(page, m_window->minimumSizeHint(), screen);
            verifyFormsFit();
        }
    }

    void formsHaveRoomBesideThePreview_data() { everyPageFitsItsScreen_data(); }

    void formsHaveRoomBesideThePreview()
    {
        QFETCH(const QString, language);
        open(language);
        auto *dock = m_window->findChild<QDockWidget *>(u"previewDock"_s);
        const QSize screen = m_window->screen()->availableSize();
        for (const QString &page : {u"domain"_s, u"domains"_s, u"profile"_s, u"hosting"_s}) {
            show(page);
            // To the width where it is a tab.
            const int letter = m_window->fontMetrics().averageCharWidth();
            const int step = letter * 8;
            for (int width = std::min(screen.width(), letter * 240); width > step; width -= step) {
                m_window->resize(width, m_window->height());
                QTRY_COMPARE(m_window->width(), width);
                QCoreApplication::processEvents();
                if (!dock->isVisible()) {
                    break;
                }
                verifyFormsFit();
            }
            QVERIFY(!dock->isVisible());
        }
    }

    void theOverviewScrollsBeforeItsTextsAreCut()
    {
        open(u"fr"_s);
        show(u"overview"_s);
        m_window->resize(smallScreen());
        auto *table = m_window->findChild<QTableView *>(u"overviewTable"_s);
        QTRY_VERIFY(table->isVisible());
        const QHeaderView *header = table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            QTRY_VERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                         qPrintable(QString::number(column)));
            // The first name is too long for any table.
            if (column > 0) {
                QVERIFY2(header->sectionSize(column) >=
                             table->sizeHintForIndex(table->model()->index(0, column)).width(),
                         qPrintable(QString::number(column)));
            }
        }
        // Where there is room nobody scrolls.
        const QSize wide = m_window->screen()->availableSize();
        if (wide.width() > m_window->fontMetrics().averageCharWidth() * 220) {
            m_window->resize(wide);
            QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        }
    }

    void whatAMessageOffersIsBelowWhereItIsNarrow()
    {
        MessageBar bar;
        QAction action(u"Edit anyway"_s);
        const QString text =
            u"It is being edited in another run of this program. What is changed here can be "
            "saved under another name."_s;
        bar.showMessage(Severity::Warning, text, &action);
        auto *label = bar.findChild<QLabel *>(u"messageBar.text"_s);
        auto *offer = bar.findChild<QToolButton *>(u"messageBar.offer"_s);
        const int letter = bar.fontMetrics().averageCharWidth();
        const auto isBelow = [&] {
            return offer->mapTo(&bar, QPoint()).y() >= label->mapTo(&bar, QPoint()).y() + label->height();
        };
        bar.resize(letter * 60, bar.sizeHint().height());
        QTRY_VERIFY(isBelow());
        QVERIFY(label->width() >= letter * 40);
        bar.resize(letter * 150, bar.sizeHint().height());
        QTRY_VERIFY(!isBelow());
        // A few words have room beside it.
        bar.resize(letter * 60, bar.sizeHint().height());
        bar.showMessage(Severity::Warning, u"Few words."_s, &action);
        QTRY_VERIFY(!isBelow());
    }

    void domainsAreToldApartInTheSidebar()
    {
        open(u"en"_s);
        show(u"domain"_s);
        auto *list = m_window->findChild<QListView *>(u"domainList"_s);
        QCOMPARE(list->textElideMode(), Qt::ElideRight);
        // The names of most fit, beside the scroll bar of a long list.
        const int room = list->viewport()->width() - list->iconSize().width() * 2 -
                         list->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        QVERIFY(room >= list->fontMetrics().horizontalAdvance(u"client0000.example.com"_s));
    }

    void everyDockFitsItsScreen_data() { everyPageFitsItsScreen_data(); }

    void everyDockFitsItsScreen()
    {
        QFETCH(const QString, language);
        const QSize screen = smallScreen();
        open(language);
        show(u"domain"_s);
        for (const QString &name : {u"findingsDock"_s, u"dnsDock"_s, u"probeDock"_s}) {
            auto *dock = m_window->findChild<QDockWidget *>(name);
            dock->show();
            dock->raise();
            m_window->resize(screen);
            verifyFits(name, m_window->minimumSizeHint(), screen);
            QTRY_COMPARE(m_window->size(), screen);
        }
    }

    void everyDialogFitsItsScreen_data() { everyPageFitsItsScreen_data(); }

    void everyDialogFitsItsScreen()
    {
        QFETCH(const QString, language);
        open(language);
        show(u"domain"_s);
        for (const DialogMaker &maker : everyDialog()) {
            const std::unique_ptr<QDialog> dialog(maker.make(m_window->document(), nullptr));
            dialog->show();
            const QString name = QString::fromLatin1(maker.name);
            const QSize screen = dialog->screen()->availableSize();
            verifyFits(name, dialog->size(), screen);
            verifyFits(name, dialog->minimumSizeHint(), screen);
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

    void theRoomIsSharedAsItWasLeft()
    {
        open(u"en"_s);
        show(u"domain"_s);
        m_window->resize(smallScreen() * 1.5);
        QTRY_COMPARE(m_window->size(), smallScreen() * 1.5);
        auto *splitter = m_window->findChild<QSplitter *>(u"sidebarSplitter"_s);
        const int before = splitter->sizes().constFirst();
        drag(splitter, 40);
        drag(splitter, -20);
        QVERIFY(splitter->sizes().constFirst() != before);
        const double left = firstShare(splitter);
        QHeaderView *columns = m_window->findChild<QTreeView *>(u"dnsView"_s)->header();
        const int width = columns->sectionSize(0) + 33;
        columns->resizeSection(0, width);
        m_window->findChild<QTableView *>(u"overviewTable"_s)->sortByColumn(2, Qt::DescendingOrder);
        QVERIFY(m_window->close());

        open(u"en"_s);
        show(u"domain"_s);
        m_window->resize(smallScreen() * 1.5);
        QTRY_COMPARE(m_window->size(), smallScreen() * 1.5);
        const double now = firstShare(m_window->findChild<QSplitter *>(u"sidebarSplitter"_s));
        QVERIFY2(qAbs(now - left) < 0.03, qPrintable(u"%1 of %2"_s.arg(now).arg(left)));
        QCOMPARE(m_window->findChild<QTreeView *>(u"dnsView"_s)->header()->sectionSize(0), width);
        const QHeaderView *sorted = m_window->findChild<QTableView *>(u"overviewTable"_s)->horizontalHeader();
        QCOMPARE(sorted->sortIndicatorSection(), 2);
        QCOMPARE(sorted->sortIndicatorOrder(), Qt::DescendingOrder);
    }

private:
    static double firstShare(const QSplitter *splitter)
    {
        const QList<int> sizes = splitter->sizes();
        return double(sizes.at(0)) / (sizes.at(0) + sizes.at(1));
    }

    /// As somebody does with the mouse, downwards.
    static void drag(QSplitter *splitter, int by)
    {
        QWidget *handle = splitter->handle(1);
        const QPoint from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        const QPoint to = from + QPoint(0, by);
        QMouseEvent move(QEvent::MouseMove, to, handle->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(handle, &move);
        QTest::mouseRelease(handle, Qt::LeftButton);
    }

    /// 800 x 600 with letters of the usual size; with those of twice the size 1920 x 1080 pixels, some of
    /// which the desktop takes.
    static QSize smallScreen()
    {
        if (QApplication::font().pointSize() >= largePoints) {
            return {1900, 1020};
        }
        const double scale = QGuiApplication::primaryScreen()->logicalDotsPerInch() / 96;
        return scale < 2 ? (QSizeF(800, 600) * scale).toSize() : QSize(1600, 960);
    }

    /// Long labels wrap: nobody scrolls sideways through a form.
    void verifyFormsFit()
    {
        const QList<QScrollArea *> areas = m_window->findChildren<QScrollArea *>();
        for (const QScrollArea *area : areas) {
            if (area->isVisible()) {
                QTRY_VERIFY2(area->horizontalScrollBar()->maximum() == 0,
                             qPrintable(u"%1: %2 px too wide at %3"_s.arg(area->objectName())
                                            .arg(area->horizontalScrollBar()->maximum())
                                            .arg(m_window->width())));
            }
        }
    }

    static void verifyFits(const QString &what, const QSize &needed, const QSize &screen)
    {
        QVERIFY2(needed.width() <= screen.width() && needed.height() <= screen.height(),
                 qPrintable(u"%1 needs %2 x %3"_s.arg(what).arg(needed.width()).arg(needed.height())));
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
        Domain other = workspace.domains.at(0);
        other.name = u"un-autre-nom-de-domaine-assez-long.example"_s;
        workspace.domains.append(other);
        m_window->document()->reset(page == u"start"_s ? Workspace() : workspace, {});
        if (page == u"domains"_s) {
            m_window->findChild<QListView *>(u"domainList"_s)->selectAll();
        } else if (page == u"overview"_s) {
            m_window->findChild<QAction *>(u"overview"_s)->trigger();
        } else if (page == u"profile"_s) {
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

namespace
{

constexpr const char *pointsVariable = "TST_LAYOUT_POINTS";

/// Without a display: on a screen of the usual size.
void useScreen(const QString &configuration)
{
    if (!qgetenv("QT_QPA_PLATFORM").startsWith("offscreen")) {
        return;
    }
    QFile file(configuration);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(configuration));
    }
    // The letters grow with the resolution, the pixels do not.
    const QByteArray dpi = qEnvironmentVariable("QT_FONT_DPI", u"96"_s).toLatin1();
    file.write(R"({"screens": [{"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1,)"
               R"( "logicalDpi": )" +
               dpi + R"(, "logicalBaseDpi": )" + dpi + "}]}");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + configuration.toLocal8Bit());
}

/// The size of the letters is fixed when a program starts, so it starts itself again for larger ones.
int runWith(const char *variable, const QByteArray &value)
{
    qputenv(variable, value);
    std::printf("With %s=%s\n", variable, value.constData());
    std::fflush(stdout);
    const int failures =
        QProcess::execute(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
    qunsetenv(variable);
    return failures;
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir folder;
    useScreen(folder.filePath(u"screen.json"_s));
    QApplication application(argc, argv);
    const int points = qEnvironmentVariableIntValue(pointsVariable);
    if (points > 0) {
        QFont large = QApplication::font();
        large.setPointSize(points);
        QApplication::setFont(large);
    }
    TestLayout test;
    int failures = QTest::qExec(&test, argc, argv);
    if (points > 0 || qEnvironmentVariableIsSet("QT_FONT_DPI")) {
        return failures;
    }
    for (const char *dpi : {"144", "192"}) {
        failures += runWith("QT_FONT_DPI", dpi);
    }
    return failures + runWith(pointsVariable, QByteArray::number(largePoints));
}

#include "tst_layout.moc"
