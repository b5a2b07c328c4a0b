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

// The worker has its own copy, and the application waits for the pool at its end: the window need not.
WorkspaceReview::~WorkspaceReview() = default;

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
    const Workspace &workspace = m_document->workspace();
    m_reviewedGeneration = m_generation;
    const auto reviewOf = [](const Workspace &reviewed) {
        return reviewExport(reviewed, QDateTime::currentDateTimeUtc());
    };
    // Files are not waited for.
    if (workspace.domains.size() <= mostDomainsAtOnce && workspace.hosting.signing.isEmpty()) {
        Q_EMIT finished(reviewOf(workspace));
        return;
    }
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run(reviewOf, workspace));
}

void WorkspaceReview::takeResult()
{
    m_running = false;
    if (m_reviewedGeneration == m_generation) {
        Q_EMIT finished(m_watcher.result());
    } else if (!m_timer.isActive()) {
        review();
    }
}

} // namespace autoconfigure
