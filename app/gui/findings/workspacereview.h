// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/finding.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace autoconfigure
{

/// Reviews the open workspace a moment after each change, a big one outside of the GUI thread. A result that
/// a later change has overtaken is dropped.
class WorkspaceReview : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceReview(WorkspaceDocument *document, QObject *parent = nullptr);
    ~WorkspaceReview() override;

    /// A change is not reviewed yet.
    bool isPending() const { return m_timer.isActive() || m_running; }

Q_SIGNALS:
    void finished(const autoconfigure::Findings &findings);

private:
    void scheduleReview();
    void review();
    void takeResult();

    WorkspaceDocument *m_document;
    QTimer m_timer;
    QFutureWatcher<Findings> m_watcher;
    /// Counts the changes.
    quint64 m_generation = 0;
    bool m_running = false;
    /// The change whose outcome is being reviewed.
    quint64 m_reviewedGeneration = 0;
};

} // namespace autoconfigure
