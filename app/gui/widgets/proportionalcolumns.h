// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QHeaderView;
class QSettings;

namespace autoconfigure
{

/// Shares the width of a header among some of its sections in proportion, whatever the width is; where that
/// is too little to read, the view scrolls. What the reader drags becomes the proportion, and is remembered.
class ProportionalColumns : public QObject
{
    Q_OBJECT

public:
    /// `shares` by section; the others keep their width. `settings` may be null, or remembers under `key`.
    /// `leastLetters` by section: those have no less, nor less than their title. Lives as long as `header`.
    ProportionalColumns(QHeaderView *header, const QHash<int, double> &shares, QSettings *settings,
                        const QString &key, const QHash<int, int> &leastLetters = {});

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void distribute();
    void takeWidths();
    int widthToShare() const;
    int leastWidth(int section) const;

    QHeaderView *m_header;
    QHash<int, double> m_shares;
    QHash<int, int> m_leastLetters;
    QSettings *m_settings;
    QString m_key;
    bool m_isDistributing = false;
};

} // namespace autoconfigure
