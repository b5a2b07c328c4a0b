// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QAbstractTableModel>
#include <QMap>

#include <functional>
#include <utility>

namespace autoconfigure
{

/// A list of values as a table: the part that does not depend on the type.
class RecordTableModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Edit { Change, Add, Remove, Move };
    Q_ENUM(Edit)

    using QAbstractTableModel::QAbstractTableModel;

    virtual void appendRecord() = 0;
    virtual void removeRecord(int row) = 0;
    virtual void moveRecord(int from, int to) = 0;

    /// What was found about each row: icon, tool tip, words for assistive technology.
    void setRowFindings(const QMap<int, Findings> &findings);
    const QMap<int, Findings> &rowFindings() const { return m_rowFindings; }
    /// After a language change.
    void retranslate();

Q_SIGNALS:
    /// The user changed the list; `row` is the one to be selected now.
    void edited(autoconfigure::RecordTableModelBase::Edit edit, int row, int column);

protected:
    QVariant findingData(const QModelIndex &index, int role) const;

private:
    QMap<int, Findings> m_rowFindings;
};

template <typename Record>
class RecordTableModel : public RecordTableModelBase
{
public:
    struct Column {
        std::function<QString()> title;
        std::function<QVariant(const Record &)> value;
        /// Empty for a column that is only read. False where the value is refused.
        std::function<bool(Record &, const QVariant &)> set;
    };

    explicit RecordTableModel(QList<Column> columns, QObject *parent = nullptr)
        : RecordTableModelBase(parent), m_columns(std::move(columns))
    {
    }

    const QList<Record> &records() const { return m_records; }

    /// From the document: rows that stay keep their selection.
    void setRecords(const QList<Record> &records)
    {
        if (m_records == records) {
            return;
        }
        const int before = int(m_records.size());
        const int after = int(records.size());
        if (after > before) {
            beginInsertRows({}, before, after - 1);
            m_records = records;
            endInsertRows();
        } else if (after < before) {
            beginRemoveRows({}, after, before - 1);
            m_records = records;
            endRemoveRows();
        } else {
            m_records = records;
        }
        if (after > 0) {
            Q_EMIT dataChanged(index(0, 0), index(after - 1, columnCount() - 1));
        }
    }

    /// Values of a row added by appendRecord().
    void setTemplate(const Record &record) { m_template = record; }

    void append(const Record &record)
    {
        const int row = int(m_records.size());
        beginInsertRows({}, row, row);
        m_records.append(record);
        endInsertRows();
        Q_EMIT edited(Edit::Add, row, 0);
    }

    void appendRecord() override { append(m_template); }

    void removeRecord(int row) override
    {
        beginRemoveRows({}, row, row);
        m_records.removeAt(row);
        endRemoveRows();
        Q_EMIT edited(Edit::Remove, std::min(row, int(m_records.size()) - 1), 0);
    }

    void moveRecord(int from, int to) override
    {
        if (to < 0 || to >= m_records.size() || !beginMoveRows({}, from, from, {}, to > from ? to + 1 : to)) {
            return;
        }
        m_records.move(from, to);
        endMoveRows();
        Q_EMIT edited(Edit::Move, to, 0);
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_records.size());
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
            return {};
        }
        if (role == Qt::DisplayRole || role == Qt::EditRole) {
            return m_columns.at(index.column()).value(m_records.at(index.row()));
        }
        return findingData(index, role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_columns.size()) {
            return m_columns.at(section).title();
        }
        return RecordTableModelBase::headerData(section, orientation, role);
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const Qt::ItemFlags flags = RecordTableModelBase::flags(index);
        return index.isValid() && m_columns.at(index.column()).set ? flags | Qt::ItemIsEditable : flags;
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
            return false;
        }
        Record record = m_records.at(index.row());
        const auto &set = m_columns.at(index.column()).set;
        if (!set || !set(record, value)) {
            return false;
        }
        if (record != m_records.at(index.row())) {
            m_records[index.row()] = record;
            Q_EMIT dataChanged(index, index);
            Q_EMIT edited(Edit::Change, index.row(), index.column());
        }
        return true;
    }

private:
    QList<Column> m_columns;
    QList<Record> m_records;
    Record m_template;
};

} // namespace autoconfigure
