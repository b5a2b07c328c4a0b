// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <optional>

class QSettings;
class QWidget;

namespace autoconfigure
{

class StatusNote;

/// Saves a report: asks where, in the folder of the last one, writes outside of the GUI thread, and says what
/// has come of it.
class ReportSaver : public QObject
{
    Q_OBJECT

public:
    /// The report's bytes, in the form that the path's ending says. Called outside of the GUI thread.
    using Content = std::function<QByteArray(const QString &filePath)>;

    /// `report` gives the report as it is when it is to be saved. `settings` outlives the saver.
    ReportSaver(std::function<Content()> report, QSettings *settings, QWidget *parent);
    /// Waits for what is being written.
    ~ReportSaver() override;

    /// `name` is the dialog's, `filters` are QFileDialog's; the first is the usual one.
    void ask(const QString &name, const QStringList &filters);
    void save(const QString &filePath);
    bool isSaving() const { return m_writing.isRunning(); }

    /// Of the last report, until it is forgotten.
    bool hasOutcome() const { return m_outcome.has_value(); }
    void showOutcome(StatusNote *note) const;
    void forgetOutcome() { m_outcome.reset(); }

Q_SIGNALS:
    /// isSaving() or the outcome.
    void changed();

private:
    std::function<Content()> m_report;
    QSettings *m_settings;
    QWidget *m_window;
    QFutureWatcher<Result<void>> m_writing;
    std::optional<Result<void>> m_outcome;
    QString m_filePath;
};

} // namespace autoconfigure
