// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/proposalrun.h"

#include <QtConcurrentRun>

#include <utility>

namespace autoconfigure
{

ProposalRun::ProposalRun(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<Proposal>::finished, this, &ProposalRun::take);
}

ProposalRun::~ProposalRun()
{
    // It has its own copies, and the application waits for the pool at its end: the window need not.
    m_stop.request_stop();
}

void ProposalRun::start(Work work)
{
    m_next = std::move(work);
    if (m_watcher.isRunning()) {
        m_stop.request_stop();
    } else {
        begin();
    }
}

void ProposalRun::begin()
{
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(
        [work = std::exchange(m_next, {}), stop = m_stop.get_token()] { return work(stop); }));
}

void ProposalRun::take()
{
    if (m_next) {
        begin();
    } else {
        Q_EMIT finished(m_watcher.result());
    }
}

} // namespace autoconfigure
