// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAction;

namespace autoconfigure
{

/// The path of a file, typed or chosen in a dialog, which the button in it or F4 opens. A chosen path is told
/// by textEdited(), like a typed one.
class FileEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FileEdit(QWidget *parent = nullptr);

    /// "PEM files (*.pem *.crt)"; the dialog also offers all files.
    void setNameFilter(const QString &filter) { m_filter = filter; }

public Q_SLOTS:
    void choose();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_choose;
    QString m_filter;
};

} // namespace autoconfigure
