// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace autoconfigure
{

class MainActions;

/// What an empty workspace shows: a sentence, what can be done now, the files opened last.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(const MainActions &actions, QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &files);

    /// Gives the first button the keyboard.
    void focusFirst();

Q_SIGNALS:
    void recentFileActivated(const QString &filePath);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QWidget *m_first = nullptr;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
};

} // namespace autoconfigure
