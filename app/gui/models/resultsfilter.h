// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace autoconfigure
{

/// A filter of a ResultsModel that accepts a top row only together with rows below it, as far as it has any.
class ResultsFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// The view asks this for every top row; what is below need not be looked through before it is opened.
    bool hasChildren(const QModelIndex &parent = {}) const override
    {
        const QModelIndex own = mapToSource(parent);
        return own.isValid() && !own.parent().isValid() ? sourceModel()->rowCount(own) > 0
                                                        : QSortFilterProxyModel::hasChildren(parent);
    }
};

} // namespace autoconfigure
