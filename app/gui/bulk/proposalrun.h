// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/proposedchange.h"
#include "model/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <optional>
#include <stop_token>

namespace autoconfigure
{

/// What a search or an import would change, or why there is none.
struct Proposal {
    QList<ProposedChange> changes;
    /// What cannot be taken over.
    Findings findings;
    std::optional<Error> error;
    /// Names the places: new domains are in it.
    Workspace names;
};

/// Works out a proposal beside the window. A later one replaces an earlier one, whose result is dropped.
class ProposalRun : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Proposal(std::stop_token)>;

    explicit ProposalRun(QObject *parent = nullptr);
    ~ProposalRun() override;

    void start(Work work);

Q_SIGNALS:
    void finished(const autoconfigure::Proposal &proposal);

private:
    void begin();
    void take();

    QFutureWatcher<Proposal> m_watcher;
    std::stop_source m_stop;
    /// Waits for the one that is being stopped.
    Work m_next;
};

} // namespace autoconfigure
