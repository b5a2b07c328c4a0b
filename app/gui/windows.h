// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>

namespace autoconfigure
{

class Dialogs;
class MainWindow;
class Session;

/// The main windows of the program, each with its workspace, in the appearance that the session says. A file
/// is open in one of them only.
class Windows : public QObject
{
    Q_OBJECT

public:
    /// `session` and `dialogs` live longer.
    Windows(Session *session, Dialogs *dialogs);
    ~Windows() override;

    /// A new one, a little below the present one.
    MainWindow *open(const QStringList &filePaths = {});
    /// Of a new program: what earlier runs have left behind where the user wants it back, and the files.
    void begin(const QStringList &filePaths);
    /// Those that are not closed, oldest first.
    QList<MainWindow *> all() const;

private:
    MainWindow *create();
    void show(MainWindow *window);
    /// False where no window has the file.
    bool showAgain(const QString &filePath);

    Session *m_session;
    Dialogs *m_dialogs;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace autoconfigure
