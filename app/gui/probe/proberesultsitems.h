// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/proberesultsmodel.h"

namespace autoconfigure
{

/// A row. What it shows is in its domain's result, by the rows on the way to it.
struct ProbeResultsModel::Item {
    Item *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Item>> children;
    /// Somebody has asked for the rows below, and is told of changes among them. To tell everybody of all
    /// makes a filter keep a table for each client of thousands of domains.
    mutable bool isWatched = false;
};

struct ProbeResultsModel::DomainItem : Item {
    DomainProbe probe;
    bool isRunning = false;
    bool isComplete = false;
    bool upToDate = true;
    Severity severity = Severity::Ok;
    /// In the clients' order: to look through every finding takes its time with thousands of domains.
    std::vector<Severity> clientSeverities;
    int clientsOk = 0;
    qint64 slowest = 0;
    QDateTime certificateEnd;

    void count();
    ClientsState clientsState() const
    {
        return {isRunning, isComplete, static_cast<int>(probe.clients.size()), clientsOk};
    }
};

} // namespace autoconfigure
