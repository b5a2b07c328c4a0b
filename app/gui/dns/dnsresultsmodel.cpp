// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsresultsmodel.h"

#include "model/hostname.h"
#include "models/destroyinslices.h"
#include "theme/icons.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontDatabase>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

struct DnsResultsModel::Node {
    int row = 0;
    DomainCheck check;
    bool upToDate = true;

    // What the domain's own row says.
    RecordStatus status = RecordStatus::Matches;
    Severity severity = Severity::Ok;
    int errors = 0;
    int warnings = 0;
    int planned = 0;
    int matching = 0;

    void count();
};

namespace
{

/// How much the record decides about its domain's own row.
int weight(const RecordResult &record)
{
    constexpr int problem = 10;
    if (record.isProblem()) {
        return problem + static_cast<int>(record.severity());
    }
    switch (record.status) {
    case RecordStatus::Matches:
    case RecordStatus::Information:
    case RecordStatus::NotFound:
        return 0;
    default:
        return 1;
    }
}

QString oneLine(QString text)
{
    return text.replace(u'\n', u"; "_s);
}

QIcon statusIcon(RecordStatus status, Severity severity)
{
    return themedIcon(recordStatusIconName(status, severity));
}

} // namespace

void DnsResultsModel::Node::count()
{
    status = RecordStatus::Matches;
    severity = Severity::Ok;
    errors = warnings = planned = matching = 0;
    int worst = 0;
    for (const RecordResult &record : check.records) {
        if (const int own = weight(record); own > worst) {
            worst = own;
            status = record.status;
            severity = record.severity();
        }
        errors += record.severity() == Severity::Error ? 1 : 0;
        warnings += record.severity() == Severity::Warning ? 1 : 0;
        planned += record.expected.isEmpty() ? 0 : 1;
        matching += !record.expected.isEmpty() && record.status == RecordStatus::Matches ? 1 : 0;
    }
}

DnsResultsModel::DnsResultsModel(QObject *parent) : ResultsModel(parent) {}

DnsResultsModel::~DnsResultsModel() = default;

void DnsResultsModel::addResults(const QList<DomainCheck> &results, bool upToDate)
{
    std::vector<std::unique_ptr<Node>> added;
    for (const DomainCheck &result : results) {
        m_pending.remove(result.domain);
        if (Node *known = m_byName.value(result.domain)) {
            replace(*known, result, upToDate);
            continue;
        }
        auto fresh = std::make_unique<Node>();
        fresh->row = static_cast<int>(m_domains.size() + added.size());
        fresh->check = result;
        setUpToDate(*fresh, upToDate);
        fresh->count();
        m_byName.insert(result.domain, fresh.get());
        added.push_back(std::move(fresh));
    }
    if (!added.empty()) {
        const int first = static_cast<int>(m_domains.size());
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        std::move(added.begin(), added.end(), std::back_inserter(m_domains));
        endInsertRows();
    }
}

QModelIndex DnsResultsModel::domainIndex(const QString &domain) const
{
    const Node *known = m_byName.value(domain);
    return known == nullptr ? QModelIndex() : index(known->row, 0);
}

void DnsResultsModel::replace(Node &node, const DomainCheck &result, bool upToDate)
{
    // A domain that is named twice may come twice in one go: its row is not there yet.
    if (node.row >= static_cast<int>(m_domains.size())) {
        node.check = result;
        node.count();
        return;
    }
    const QModelIndex own = index(node.row, 0);
    const int before = static_cast<int>(node.check.records.size());
    const int after = static_cast<int>(result.records.size());
    const int common = std::min(before, after);
    // Rows that stay keep their selection.
    if (after < before) {
        beginRemoveRows(own, after, before - 1);
        node.check.records.resize(after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows(own, before, after - 1);
        node.check.records += result.records.mid(before);
        endInsertRows();
    }
    node.check = result;
    setUpToDate(node, upToDate);
    node.count();
    if (common > 0) {
        Q_EMIT dataChanged(index(0, 0, own), index(common - 1, ColumnCount - 1, own));
    }
    Q_EMIT dataChanged(own, own.siblingAtColumn(ColumnCount - 1));
}

void DnsResultsModel::setPending(const QSet<QString> &domains)
{
    if (domains != m_pending) {
        m_pending = domains;
        emitAllChanged({Qt::DisplayRole, Qt::DecorationRole});
        Q_EMIT pendingChanged();
    }
}

void DnsResultsModel::addTypedNames(const QHash<QString, QString> &names)
{
    m_typedNames.insert(names);
}

void DnsResultsModel::setUpToDate(Node &node, bool upToDate)
{
    m_outOfDate += static_cast<int>(node.upToDate) - static_cast<int>(upToDate);
    node.upToDate = upToDate;
}

void DnsResultsModel::markOutOfDate()
{
    const QList<RowRun> changed =
        rowRuns(rowCount(), [this](int row) { return m_domains.at(row)->upToDate; });
    for (const std::unique_ptr<Node> &node : m_domains) {
        setUpToDate(*node, false);
    }
    tellChanged(changed, {Qt::DisplayRole, Qt::FontRole});
}

void DnsResultsModel::keepOnly(const QSet<QString> &domains)
{
    const QList<RowRun> gone = rowRuns(
        rowCount(), [this, &domains](int row) { return !domains.contains(m_domains.at(row)->check.domain); });
    removeRuns(gone, [this](const QList<RowRun> &runs) { forget(runs); });
}

void DnsResultsModel::forget(const QList<RowRun> &gone)
{
    std::vector<std::unique_ptr<Node>> forgotten = takeRows(m_domains, gone);
    for (const std::unique_ptr<Node> &own : forgotten) {
        setUpToDate(*own, true);
        m_byName.remove(own->check.domain);
    }
    destroyInSlices(std::move(forgotten), this);
}

void DnsResultsModel::clear()
{
    beginResetModel();
    destroyInSlices(std::exchange(m_domains, {}), this);
    m_byName.clear();
    m_pending.clear();
    m_typedNames.clear();
    m_outOfDate = 0;
    endResetModel();
}

const DnsResultsModel::Node *DnsResultsModel::node(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return nullptr;
    }
    const auto *parent = static_cast<const Node *>(index.constInternalPointer());
    return parent != nullptr ? parent : m_domains.at(index.row()).get();
}

const DomainCheck *DnsResultsModel::domain(const QModelIndex &index) const
{
    const Node *found = node(index);
    return found == nullptr ? nullptr : &found->check;
}

const RecordResult *DnsResultsModel::record(const QModelIndex &index) const
{
    const Node *found = node(index);
    return found == nullptr || index.constInternalPointer() == nullptr
               ? nullptr
               : &found->check.records.at(index.row());
}

QString DnsResultsModel::shownName(const QString &domain) const
{
    const auto typed = m_typedNames.constFind(domain);
    return typed != m_typedNames.cend() ? *typed : toUnicodeHost(domain);
}

bool DnsResultsModel::isOutOfDate(const QModelIndex &index) const
{
    const Node *found = node(index);
    return found != nullptr && !found->upToDate;
}

RecordStatus DnsResultsModel::status(const QModelIndex &index) const
{
    const RecordResult *one = record(index);
    const Node *own = node(index);
    return one != nullptr ? one->status : own != nullptr ? own->status : RecordStatus::Matches;
}

Severity DnsResultsModel::severity(const QModelIndex &index) const
{
    const RecordResult *one = record(index);
    const Node *own = node(index);
    return one != nullptr ? one->severity() : own != nullptr ? own->severity : Severity::Ok;
}

std::pair<int, int> DnsResultsModel::counts(const QModelIndex &index) const
{
    const Node *own = node(index);
    return own == nullptr ? std::pair(0, 0) : std::pair(own->errors, own->warnings);
}

QList<DomainCheck> DnsResultsModel::results() const
{
    QList<DomainCheck> all;
    for (const std::unique_ptr<Node> &node : m_domains) {
        all.append(node->check);
    }
    std::stable_sort(all.begin(), all.end(), [](const DomainCheck &a, const DomainCheck &b) {
        return a.domainIndex < b.domainIndex;
    });
    return all;
}

void DnsResultsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emitAllChanged({});
}

void DnsResultsModel::updateIcons()
{
    emitAllChanged({Qt::DecorationRole});
}

void DnsResultsModel::emitAllChanged(const QList<int> &roles)
{
    // One range for the domains; the view paints all that it shows again.
    if (!m_domains.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
    }
}

QModelIndex DnsResultsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return parent.isValid() ? createIndex(row, column, m_domains.at(parent.row()).get())
                            : createIndex(row, column);
}

QModelIndex DnsResultsModel::parent(const QModelIndex &child) const
{
    const auto *parent = static_cast<const Node *>(child.constInternalPointer());
    return parent == nullptr ? QModelIndex() : createIndex(parent->row, 0);
}

int DnsResultsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_domains.size());
    }
    return parent.column() > 0 || parent.constInternalPointer() != nullptr
               ? 0
               : static_cast<int>(m_domains.at(parent.row())->check.records.size());
}

int DnsResultsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DnsResultsModel::data(const QModelIndex &index, int role) const
{
    const Node *own = node(index);
    if (own == nullptr) {
        return {};
    }
    if (role == Qt::FontRole) {
        const bool isData = index.column() == Expected || index.column() == Seen;
        QFont font = isData && index.constInternalPointer() != nullptr
                         ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                         : QFont();
        font.setItalic(!own->upToDate);
        return font;
    }
    const RecordResult *one = record(index);
    return one != nullptr ? recordData(*one, index.column(), role) : domainData(*own, index.column(), role);
}

QVariant DnsResultsModel::domainData(const Node &node, int column, int role) const
{
    const bool isPending = m_pending.contains(node.check.domain);
    if (role == Qt::DecorationRole) {
        return column == Status && !isPending ? QVariant(statusIcon(node.status, node.severity)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (column) {
    case Record: {
        const QString name = shownName(node.check.domain);
        return role == Qt::ToolTipRole && name != node.check.domain ? name + u'\n' + node.check.domain : name;
    }
    case Status:
        return isPending ? tr("Checking…") : recordStatusName(node.status);
    case Expected:
        return tr("%n record(s)", nullptr, node.planned);
    case Seen: {
        QStringList parts = {tr("%n as planned", nullptr, node.matching)};
        if (node.errors > 0) {
            parts.append(tr("%n error(s)", nullptr, node.errors));
        }
        if (node.warnings > 0) {
            parts.append(tr("%n warning(s)", nullptr, node.warnings));
        }
        return parts.join(u", "_s);
    }
    case Checked: {
        const QString time = QLocale().toString(node.check.time.toLocalTime().time(), QLocale::ShortFormat);
        return node.upToDate ? time : tr("%1, before the last change", "time of the check").arg(time);
    }
    default:
        return {};
    }
}

QVariant DnsResultsModel::recordData(const RecordResult &record, int column, int role) const
{
    if (role == Qt::DecorationRole) {
        return column == Status ? QVariant(statusIcon(record.status, record.severity())) : QVariant();
    }
    if (role == Qt::ToolTipRole && column == Status) {
        return record.findings.isEmpty() ? QVariant() : record.findings.constFirst().message();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (column) {
    case Record:
        return tr("%1 %2", "owner name, record type").arg(record.owner, recordTypeName(record.type));
    case Status:
        return recordStatusName(record.status);
    case Expected:
        return role == Qt::ToolTipRole ? record.expected : oneLine(record.expected);
    case Seen:
        return role == Qt::ToolTipRole ? record.actual : oneLine(record.actual);
    case Ttl:
        return ttlText(record.ttl);
    default:
        return {};
    }
}

QVariant DnsResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Record:
        return tr("Record");
    case Status:
        return tr("Status");
    case Expected:
        return tr("Expected");
    case Seen:
        return tr("Seen");
    case Ttl:
        return tr("TTL");
    case Checked:
        return tr("Checked", "time of the check");
    default:
        return {};
    }
}

QString recordStatusIconName(RecordStatus status, Severity severity)
{
    return status == RecordStatus::Failed ? u"status-unknown"_s : severityIconName(severity);
}

QString ttlText(int seconds)
{
    struct Unit {
        int seconds;
        const char *text;
    };
    static constexpr Unit units[] = {{86'400, QT_TRANSLATE_N_NOOP("Ttl", "%n day(s)")},
                                     {3'600, QT_TRANSLATE_N_NOOP("Ttl", "%n hour(s)")},
                                     {60, QT_TRANSLATE_N_NOOP("Ttl", "%n minute(s)")},
                                     {1, QT_TRANSLATE_N_NOOP("Ttl", "%n second(s)")}};
    for (const Unit &unit : units) {
        if (seconds >= unit.seconds && seconds % unit.seconds == 0) {
            return QCoreApplication::translate("Ttl", unit.text, nullptr, seconds / unit.seconds);
        }
    }
    return seconds == 0 ? QCoreApplication::translate("Ttl", "%n second(s)", nullptr, 0) : QString();
}

} // namespace autoconfigure
