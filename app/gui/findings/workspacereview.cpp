// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/workspacereview.h"

#include "signing/signingreview.h"

#include <QtConcurrent>

#include <chrono>

namespace autoconfigure
{

using namespace std::chrono_literals;

namespace
{

constexpr auto delay = 150ms;
// Up to here a review takes a few milliseconds.
constexpr qsizetype mostDomainsAtOnce = 100;

} // namespace

WorkspaceReview::WorkspaceReview(WorkspaceDocument *document, QObject *parent)
    : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &WorkspaceReview::review);
    connect(&m_watcher, &QFutureWatcher<Findings>::finished, this, &WorkspaceReview::takeResult);
    connect(m_document, &WorkspaceDocument::changed, this, &WorkspaceReview::scheduleReview);
    scheduleReview();
}

WorkspaceReview::~WorkspaceReview()
{
    // The worker has its own copy; but it must not outlive the program's translations and statics.
    m_watcher.waitForFinished();
}

void WorkspaceReview::scheduleReview()
{
    ++m_generation;
    m_timer.start();
}

void WorkspaceReview::review()
{
    // One worker at a time: the next review begins when it is back.
    if (m_running) {
        return;
    }
    Q_EMIT started();
    m_reviewed = m_document->workspace();
    m_reviewedGeneration = m_generation;
    const auto reviewOf = [](const Workspace &workspace) {
        return reviewExport(workspace, QDateTime::currentDateTimeUtc());
    };
    // Files are not waited for.
    if (m_reviewed.domains.size() <= mostDomainsAtOnce && m_reviewed.hosting.signing.isEmpty()) {
        const Workspace reviewed = std::exchange(m_reviewed, {});
        Q_EMIT finished(reviewed, reviewOf(reviewed));
        return;
    }
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run(reviewOf, m_reviewed));
}

void WorkspaceReview::takeResult()
{
    m_running = false;
    const Workspace reviewed = std::exchange(m_reviewed, {});
    if (m_reviewedGeneration == m_generation) {
        Q_EMIT finished(reviewed, m_watcher.result());
    } else if (!m_timer.isActive()) {
        review();
    }
}

} // namespace autoconfigure
