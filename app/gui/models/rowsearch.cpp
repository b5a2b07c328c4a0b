// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowsearch.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace autoconfigure
{

namespace
{

constexpr int sliceMilliseconds = 15;

} // namespace

RowSearch::RowSearch(const QAbstractItemModel *model, HasText hasText, QObject *parent)
    : QObject(parent), m_model(model), m_hasText(std::move(hasText))
{
    m_slice.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, &RowSearch::lookOn);
    follow(model);
}

void RowSearch::follow(const QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                QModelIndex top = first;
                while (top.parent().isValid()) {
                    top = top.parent();
                }
                forget(top.row(), first.parent().isValid() ? top.row() : last.row());
            });
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (!parent.isValid()) {
                    insertRows(first, last - first + 1);
                }
            });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (!parent.isValid()) {
                    removeRows(first, last);
                }
            });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_present.rows.clear();
        m_next.rows.clear();
        m_nextRow = 0;
    });
}

void RowSearch::insertRows(int first, int count)
{
    for (Search *search : {&m_present, &m_next}) {
        if (first <= std::ssize(search->rows)) {
            search->rows.insert(search->rows.begin() + first, count, Known::NotYet);
        }
    }
}

void RowSearch::removeRows(int first, int last)
{
    for (Search *search : {&m_present, &m_next}) {
        if (last < std::ssize(search->rows)) {
            search->rows.erase(search->rows.begin() + first, search->rows.begin() + last + 1);
        }
    }
}

void RowSearch::forget(int first, int last)
{
    for (Search *search : {&m_present, &m_next}) {
        const auto count = static_cast<int>(search->rows.size());
        if (first < count) {
            std::fill(search->rows.begin() + first, search->rows.begin() + std::min(last + 1, count),
                      Known::NotYet);
        }
    }
}

void RowSearch::setText(const QString &text)
{
    if (text == m_present.text) {
        m_slice.stop();
    } else if (text.isEmpty() || !m_slice.isActive() || m_next.text != text) {
        begin(text);
    }
}

void RowSearch::lookAgain()
{
    begin(m_slice.isActive() ? m_next.text : m_present.text);
}

void RowSearch::begin(const QString &text)
{
    m_next = {text, {}};
    m_nextRow = text.isEmpty() ? m_model->rowCount() : 0;
    if (text.isEmpty()) {
        m_slice.stop();
        lookOn();
    } else {
        m_slice.start();
    }
}

void RowSearch::lookOn()
{
    QElapsedTimer slice;
    slice.start();
    for (; m_nextRow < m_model->rowCount(); ++m_nextRow) {
        if (slice.hasExpired(sliceMilliseconds)) {
            m_slice.start();
            return;
        }
        hasText(m_next, m_nextRow);
    }
    m_present = std::exchange(m_next, {});
    Q_EMIT found();
}

bool RowSearch::hasText(int row) const
{
    return m_present.text.isEmpty() || hasText(m_present, row);
}

bool RowSearch::hasText(Search &search, int row) const
{
    if (row >= std::ssize(search.rows)) {
        search.rows.resize(m_model->rowCount(), Known::NotYet);
    }
    Known &known = search.rows.at(row);
    if (known == Known::NotYet) {
        known = m_hasText(row, search.text) ? Known::HasText : Known::HasNone;
    }
    return known == Known::HasText;
}

} // namespace autoconfigure
