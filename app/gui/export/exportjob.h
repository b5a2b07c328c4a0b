// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundlewriter.h"
#include "model/result.h"
#include "model/workspace.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace autoconfigure
{

/// One export at a time, outside of the GUI thread.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr);
    /// Cancels, and waits until the writer has cleaned up.
    ~ExportJob() override;

    void start(const Workspace &workspace, const ExportOptions &options);
    /// finished() follows, with a summary that says cancelled unless the writer was quicker.
    void cancel();
    /// Of the last finished export.
    Result<ExportSummary> result() const { return m_watcher.result(); }
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(int done, int total);
    /// Exactly once for each start().
    void finished();

private:
    QFutureWatcher<Result<ExportSummary>> m_watcher;
    /// Shared with the worker. QFuture's own cancel would throw the writer's answer away.
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace autoconfigure
