// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windows.h"

#include "document/filelock.h"
#include "mainwindow.h"
#include "settings/session.h"
#include "theme/theme.h"

#include <QApplication>
#include <QScreen>
#include <QStyle>

#include <algorithm>
#include <iterator>

namespace autoconfigure
{

namespace
{

/// Both title bars are seen; from the corner again where there is no room.
void placeBelow(MainWindow *window, const MainWindow *present)
{
    if ((window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)) != 0) {
        return;
    }
    window->resize(present->size());
    const int step = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    const QRect room = present->screen()->availableGeometry();
    const QRect wanted(present->pos() + QPoint(step, step), window->frameGeometry().size());
    window->move(room.contains(wanted) ? wanted.topLeft() : room.topLeft());
}

} // namespace

Windows::Windows(Session *session, Dialogs *dialogs) : m_session(session), m_dialogs(dialogs)
{
    applyColorScheme(colorSchemeFromWord(session->colorScheme()));
}

Windows::~Windows()
{
    for (const QPointer<MainWindow> &window : std::as_const(m_windows)) {
        delete window;
    }
}

QList<MainWindow *> Windows::all() const
{
    QList<MainWindow *> open;
    for (const QPointer<MainWindow> &window : m_windows) {
        if (window != nullptr && !window->isHidden()) {
            open.append(window);
        }
    }
    return open;
}

MainWindow *Windows::open(const QStringList &filePaths)
{
    MainWindow *window = create();
    show(window);
    window->openFiles(filePaths);
    return window;
}

void Windows::begin(const QStringList &filePaths)
{
    MainWindow *window = open();
    while (window->offerRecovery()) {
        show(window);
        // The next one may be wanted back too.
        window = create();
    }
    QStringList wanted;
    std::copy_if(filePaths.begin(), filePaths.end(), std::back_inserter(wanted),
                 [this](const QString &filePath) { return !showAgain(filePath); });
    if (window->isHidden() && wanted.isEmpty()) {
        delete window;
        return;
    }
    show(window);
    window->openFiles(wanted);
}

MainWindow *Windows::create()
{
    auto *window = new MainWindow(m_session, m_dialogs);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    connect(window, &MainWindow::windowWanted, this, [this](const QString &filePath) {
        open(filePath.isEmpty() ? QStringList() : QStringList{filePath});
    });
    connect(window, &MainWindow::openInOtherWindow, this, &Windows::showAgain);
    connect(window, &MainWindow::sessionChanged, this, [this, window] {
        for (MainWindow *other : all()) {
            if (other != window) {
                other->showSession();
            }
        }
    });
    return window;
}

void Windows::show(MainWindow *window)
{
    if (!window->isHidden()) {
        return;
    }
    const QList<MainWindow *> others = all();
    if (!others.isEmpty()) {
        auto *active = qobject_cast<MainWindow *>(QApplication::activeWindow());
        placeBelow(window, active != nullptr ? active : others.constLast());
    }
    window->show();
    window->activateWindow();
}

bool Windows::showAgain(const QString &filePath)
{
    for (MainWindow *window : all()) {
        if (!window->document()->filePath().isEmpty() &&
            fileKey(window->document()->filePath()) == fileKey(filePath)) {
            window->showAgain();
            return true;
        }
    }
    return false;
}

} // namespace autoconfigure
