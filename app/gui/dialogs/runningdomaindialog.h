// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/runningdomain.h"

#include <QDialog>

#include <functional>
#include <memory>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSettings;
class QTreeWidget;

namespace autoconfigure
{

/// Asks for a domain, finds out what it serves already, and shows each value with its source. Accepted: the
/// user wants to take it over.
class RunningDomainDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` remembers the size and may be null.
    explicit RunningDomainDialog(QWidget *parent = nullptr, QSettings *settings = nullptr);
    ~RunningDomainDialog() override;

    /// How live servers are asked.
    void setOptions(const ProbeOptions &options) { m_options = options; }
    const Import &found() const { return m_found; }
    QString domain() const;

    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Note { Hint, Cancelled, NoNetwork, Found };

    void retranslate();
    void check();
    void begin();
    void end(bool cancelled);
    void list();
    void showNote();

    ProbeOptions m_options;
    std::unique_ptr<RunningDomain> m_running;
    Import m_found;
    Note m_noteKind = Note::Hint;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_find;
    QLabel *m_note;
    QProgressBar *m_progress;
    QTreeWidget *m_values;
    QDialogButtonBox *m_buttons;
};

} // namespace autoconfigure
