// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/proportionalcolumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>

#include <algorithm>
#include <numeric>

namespace autoconfigure
{

namespace
{

constexpr double leastShare = 0.05;

} // namespace

ProportionalColumns::ProportionalColumns(QHeaderView *header, const QHash<int, double> &shares,
                                         QSettings *settings, const QString &key,
                                         const QHash<int, int> &leastLetters)
    : QObject(header),
      m_header(header),
      m_shares(shares),
      m_leastLetters(leastLetters),
      m_settings(settings),
      m_key(key)
{
    if (settings != nullptr) {
        for (auto it = m_shares.begin(); it != m_shares.end(); ++it) {
            const double kept = settings->value(key + u'/' + QString::number(it.key())).toDouble();
            it.value() = kept >= leastShare && kept <= 1 ? kept : it.value();
        }
    }
    header->setStretchLastSection(false);
    header->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_isDistributing) {
            return;
        }
        if (m_shares.contains(section)) {
            takeWidths();
        } else {
            distribute();
        }
    });
    distribute();
}

bool ProportionalColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        distribute();
    }
    return QObject::eventFilter(watched, event);
}

int ProportionalColumns::widthToShare() const
{
    int width = m_header->width();
    for (int section = 0; section < m_header->count(); ++section) {
        width -= m_shares.contains(section) ? 0 : m_header->sectionSize(section);
    }
    return std::max(width, 0);
}

void ProportionalColumns::distribute()
{
    const QScopedValueRollback distributing(m_isDistributing, true);
    QHash<int, double> left = m_shares;
    int width = widthToShare();
    const auto shareOf = [&left, &width](double value) {
        return int(width * value / std::accumulate(left.cbegin(), left.cend(), 0.0));
    };
    const auto findNarrow = [this, &left, &shareOf] {
        return std::find_if(left.keyBegin(), left.keyEnd(), [this, &left, &shareOf](int section) {
            return shareOf(left.value(section)) < leastWidth(section);
        });
    };
    // What some need beyond their share, the others have less.
    for (auto narrow = findNarrow(); narrow != left.keyEnd(); narrow = findNarrow()) {
        const int section = *narrow;
        m_header->resizeSection(section, leastWidth(section));
        width = std::max(width - leastWidth(section), 0);
        left.remove(section);
    }
    for (auto it = left.cbegin(); it != left.cend(); ++it) {
        m_header->resizeSection(it.key(), shareOf(it.value()));
    }
}

int ProportionalColumns::leastWidth(int section) const
{
    const auto letters = m_leastLetters.constFind(section);
    return letters == m_leastLetters.cend() ? 0
                                            : std::max(*letters * m_header->fontMetrics().averageCharWidth(),
                                                       m_header->sectionSizeHint(section));
}

void ProportionalColumns::takeWidths()
{
    const double width = std::max(widthToShare(), 1);
    for (auto it = m_shares.begin(); it != m_shares.end(); ++it) {
        it.value() = std::clamp(m_header->sectionSize(it.key()) / width, leastShare, 1.0);
        if (m_settings != nullptr) {
            m_settings->setValue(m_key + u'/' + QString::number(it.key()), it.value());
        }
    }
}

} // namespace autoconfigure
