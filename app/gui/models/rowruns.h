// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <memory>
#include <vector>

namespace autoconfigure
{

/// Neighbouring rows of a model.
struct RowRun {
    int first = 0;
    int last = 0;
};

/// The rows below `rows` that `isMeant` says yes to, in ascending runs.
template <typename Predicate>
QList<RowRun> rowRuns(int rows, Predicate isMeant)
{
    QList<RowRun> runs;
    for (int row = 0; row < rows; ++row) {
        if (!isMeant(row)) {
            continue;
        }
        if (!runs.isEmpty() && runs.constLast().last == row - 1) {
            runs.last().last = row;
        } else {
            runs.append({row, row});
        }
    }
    return runs;
}

/// Takes the rows of the runs out and numbers those that stay anew (`row`).
template <typename Row>
std::vector<std::unique_ptr<Row>> takeRows(std::vector<std::unique_ptr<Row>> &rows, const QList<RowRun> &runs)
{
    std::vector<std::unique_ptr<Row>> taken;
    for (const RowRun &run : runs) {
        for (int row = run.first; row <= run.last; ++row) {
            taken.push_back(std::move(rows.at(row)));
        }
    }
    std::erase(rows, nullptr);
    int next = 0;
    for (const std::unique_ptr<Row> &row : rows) {
        row->row = next++;
    }
    return taken;
}

/// To tell views of so many runs one by one takes longer than to tell them that everything is new.
inline bool areMany(const QList<RowRun> &runs)
{
    constexpr qsizetype many = 32;
    return runs.size() > many;
}

/// To tell of changed values: one run around all of them where they are many.
inline QList<RowRun> fewRuns(const QList<RowRun> &runs)
{
    return areMany(runs) ? QList<RowRun>{{runs.constFirst().first, runs.constLast().last}} : runs;
}

} // namespace autoconfigure
