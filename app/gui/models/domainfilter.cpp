// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domainfilter.h"

#include "model/hostname.h"

namespace autoconfigure
{

void DomainFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    m_unicodeText = toUnicodeHost(m_text);
    invalidateFilter();
}

bool DomainFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_text.isEmpty()) {
        return true;
    }
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    const QString name = sourceModel()->data(index, Qt::EditRole).toString();
    return name.contains(m_text, Qt::CaseInsensitive) || name.contains(m_unicodeText, Qt::CaseInsensitive);
}

} // namespace autoconfigure
