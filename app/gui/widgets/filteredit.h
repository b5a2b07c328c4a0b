// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace autoconfigure
{

/// A search line with a clear button and the number of rows that are left: "12 of 10,000". Esc clears; Down
/// and Enter lead to the rows.
class FilterEdit : public QWidget
{
    Q_OBJECT

public:
    explicit FilterEdit(const QString &name, QWidget *parent = nullptr);

    QString text() const;
    void clear();
    void setTexts(const QString &accessibleName, const QString &placeholder);
    void setCount(qsizetype shown, qsizetype all);

Q_SIGNALS:
    void textChanged(const QString &text);
    /// The reader wants to go to the rows.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCount();

    QLineEdit *m_edit;
    QLabel *m_count;
    qsizetype m_shown = 0;
    qsizetype m_all = 0;
};

} // namespace autoconfigure
