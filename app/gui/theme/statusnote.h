// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QWidget>

class QLabel;

namespace autoconfigure
{

/// One short message inside a page: an icon of the severity and a wrapped, selectable text. Takes no room
/// while there is no text. Assistive technology is told when a text appears.
class StatusNote : public QWidget
{
    Q_OBJECT

public:
    explicit StatusNote(QWidget *parent = nullptr);

    /// Plain text; an empty one hides the note.
    void setNote(Severity severity, const QString &text);
    void clear() { setNote(Severity::Ok, {}); }
    QString text() const;
    Severity severity() const { return m_severity; }
    /// For what can be selected in it, and the room that it takes.
    QLabel *label() const { return m_text; }

protected:
    void changeEvent(QEvent *event) override;
    /// One of many, which appear and go while somebody types: they are read where they belong.
    void setSilent() { m_isSilent = true; }

private:
    void updateIcon();
    void updateAccessibleName();
    void announce();

    QLabel *m_icon;
    QLabel *m_text;
    Severity m_severity = Severity::Ok;
    bool m_isSilent = false;
};

} // namespace autoconfigure
