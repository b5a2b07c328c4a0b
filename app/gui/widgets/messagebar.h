// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/livetext.h"
#include "model/finding.h"

#include <QFrame>
#include <QList>

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QToolButton;

namespace autoconfigure
{

class StatusNote;

/// One message above the page, in nobody's way: says what went wrong or was done, until it is closed or
/// replaced. What it offers is beside the text, or below where the text has no room beside it.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    /// `name` begins the object names.
    explicit MessageBar(QWidget *parent = nullptr, const QString &name = QStringLiteral("messageBar"));

    /// The actions are offered beside the text: what leads on from here. They stay the caller's.
    void showMessage(Severity severity, const LiveText &text, const QList<QAction *> &actions);
    void showMessage(Severity severity, const LiveText &text, QAction *action = nullptr);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    QToolButton *addOffer();
    void placeOffers();

    LiveText m_message;
    StatusNote *m_note;
    /// The text and the row of offers.
    QBoxLayout *m_content;
    QHBoxLayout *m_offerRow;
    QList<QToolButton *> m_offers;
    QAction *m_close;
};

} // namespace autoconfigure
