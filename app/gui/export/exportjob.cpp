// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportjob.h"

#include <QtConcurrent>

namespace autoconfigure
{

ExportJob::ExportJob(QObject *parent)
    : QObject(parent), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    using Watcher = QFutureWatcher<Result<ExportSummary>>;
    connect(&m_watcher, &Watcher::progressValueChanged, this,
            [this](int done) { Q_EMIT progressed(done, m_watcher.progressMaximum()); });
    connect(&m_watcher, &Watcher::finished, this, &ExportJob::finished);
}

ExportJob::~ExportJob()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished();
}

void ExportJob::start(const Workspace &workspace, const ExportOptions &options)
{
    Q_ASSERT(!isRunning());
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run(
        [workspace, options, cancelled = m_cancelled](QPromise<Result<ExportSummary>> &promise) {
            bool rangeKnown = false;
            promise.addResult(exportBundle(workspace, options, [&](qsizetype done, qsizetype total) {
                if (!rangeKnown) {
                    promise.setProgressRange(0, static_cast<int>(total));
                    rangeKnown = true;
                }
                promise.setProgressValue(static_cast<int>(done));
                return !cancelled->load(std::memory_order_relaxed);
            }));
        }));
}

void ExportJob::cancel()
{
    m_cancelled->store(true, std::memory_order_relaxed);
}

} // namespace autoconfigure
