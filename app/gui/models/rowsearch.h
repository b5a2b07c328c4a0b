// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QAbstractItemModel;
class QModelIndex;

namespace autoconfigure
{

/// Looks for a text in the top rows of a model and what is below them, in slices from the event loop: results
/// of thousands of domains take longer than a window may stand still. Knows of each row whether it has the
/// text, and follows the model. Made before the filter that asks it: both hear of each change, this one
/// first.
class RowSearch : public QObject
{
    Q_OBJECT

public:
    using HasText = std::function<bool(int row, const QString &text)>;

    RowSearch(const QAbstractItemModel *model, HasText hasText, QObject *parent = nullptr);

    /// found() follows, at once for the empty text. The text in force, while no other is looked for: nothing.
    void setText(const QString &text);
    /// What was known is not true any more; found() follows.
    void lookAgain();

    /// Of what hasText() tells: the last one that was found.
    const QString &text() const { return m_present.text; }
    bool hasText(int row) const;

Q_SIGNALS:
    void found();

private:
    enum class Known : quint8 { NotYet, HasText, HasNone };

    /// A text with what is known of the rows.
    struct Search {
        QString text;
        std::vector<Known> rows;
    };

    void follow(const QAbstractItemModel *model);
    void insertRows(int first, int count);
    void removeRows(int first, int last);
    void forget(int first, int last);
    void begin(const QString &text);
    void lookOn();
    bool hasText(Search &search, int row) const;

    const QAbstractItemModel *m_model;
    HasText m_hasText;
    mutable Search m_present;
    /// What is looked for and not shown yet.
    Search m_next;
    int m_nextRow = 0;
    QTimer m_slice;
};

} // namespace autoconfigure
