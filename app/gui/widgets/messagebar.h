// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace autoconfigure
{

/// One message above the page, in nobody's way: says what went wrong or was done, until it is closed or
/// replaced.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// `action` is offered beside the text: what leads on from here. It stays the caller's.
    void showMessage(Severity severity, const QString &text, QAction *action = nullptr);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_offer;
    QAction *m_close;
};

} // namespace autoconfigure
