// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/beforeswitchdialog.h"
#include "probe/proberun.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QSettings;

namespace autoconfigure
{

/// How domains are probed: the address that clients are given, which clients, and what is in place before the
/// DNS is switched. Address and clients are remembered in the settings.
class ProbeChoices : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives the widget.
    explicit ProbeChoices(QSettings *settings, QWidget *parent = nullptr);

    /// What was chosen, into the plan; the error where the address is none, or nothing is chosen.
    Result<void> apply(ProbePlan &plan) const;
    void focusAddress();
    void setBeforeSwitch(const BeforeSwitch &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createMenu();
    void askBeforeSwitch();
    void remember();
    void retranslate();
    QStringList chosenClients() const;

    QSettings *m_settings;
    QLabel *m_label;
    QLineEdit *m_localPart;
    QMenu *m_menu;
    QAction *m_clients;
    QAction *m_database;
    QAction *m_mailServers;
    QAction *m_switch;
    BeforeSwitch m_beforeSwitch;
};

} // namespace autoconfigure
