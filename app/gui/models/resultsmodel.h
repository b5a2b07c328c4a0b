// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowruns.h"

#include <QAbstractItemModel>

namespace autoconfigure
{

/// A tree of results whose top rows come, go and change by the thousand.
class ResultsModel : public QAbstractItemModel
{
protected:
    using QAbstractItemModel::QAbstractItemModel;

    /// Removes top rows; `forget` takes those of the runs that it is given out. Many runs are one reset.
    template <typename Forget>
    void removeRuns(const QList<RowRun> &runs, Forget forget)
    {
        if (areMany(runs)) {
            beginResetModel();
            forget(runs);
            endResetModel();
            return;
        }
        for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
            beginRemoveRows({}, run->first, run->last);
            forget(QList<RowRun>{*run});
            endRemoveRows();
        }
    }

    /// Values of the top rows have changed, in all columns.
    void tellChanged(const QList<RowRun> &runs, const QList<int> &roles)
    {
        for (const RowRun &run : fewRuns(runs)) {
            Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnCount() - 1), roles);
        }
    }
};

} // namespace autoconfigure
