// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailserversmodel.h"

#include "document/resultnames.h"
#include "model/hostname.h"
#include "probe/mailservertexts.h"
#include "probe/probetexts.h"
#include "theme/icons.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

struct MailServersModel::Node {
    int row = 0;
    MailServerResult result;
    bool upToDate = true;
};

namespace
{

QString endText(const CertificateFacts &facts)
{
    return facts.isEmpty()
               ? QString()
               : QLocale().toString(facts.leaf().notAfter.toLocalTime().date(), QLocale::ShortFormat);
}

/// Of the first address that has one; of the answer where it is spoken over HTTP.
CertificateFacts certificateOf(const MailServerResult &result)
{
    for (const MailConversation &one : result.conversations) {
        if (!one.certificate.isEmpty()) {
            return one.certificate;
        }
    }
    return result.http && !result.http->hops.isEmpty() ? result.http->answer().certificate
                                                       : CertificateFacts();
}

qint64 slowest(const MailServerResult &result)
{
    qint64 most = result.http ? result.http->milliseconds : -1;
    for (const MailConversation &one : result.conversations) {
        most = std::max(most, one.milliseconds);
    }
    return most;
}

} // namespace

MailServersModel::MailServersModel(QObject *parent) : QAbstractItemModel(parent) {}

MailServersModel::~MailServersModel() = default;

void MailServersModel::addResult(const MailServerResult &result, bool upToDate)
{
    QList<Node *> &siblings = m_byDomain[result.domain];
    const auto known = std::find_if(siblings.cbegin(), siblings.cend(), [&result](const Node *one) {
        return one->result.serviceIndex == result.serviceIndex;
    });
    if (known == siblings.cend()) {
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_services.push_back(std::make_unique<Node>(Node{row, result, upToDate}));
        siblings.append(m_services.back().get());
        endInsertRows();
        return;
    }
    Node &node = **known;
    const QModelIndex own = index(node.row, 0);
    const int before = rowCount(own);
    if (before > 0) {
        beginRemoveRows(own, 0, before - 1);
        node.result.conversations.clear();
        endRemoveRows();
    }
    const int after = static_cast<int>(result.conversations.size());
    if (after > 0) {
        beginInsertRows(own, 0, after - 1);
    }
    node.result = result;
    node.upToDate = upToDate;
    if (after > 0) {
        endInsertRows();
    }
    Q_EMIT dataChanged(own, own.siblingAtColumn(ColumnCount - 1));
}

void MailServersModel::markOutOfDate()
{
    for (const std::unique_ptr<Node> &node : m_services) {
        node->upToDate = false;
    }
    emitAllChanged({Qt::FontRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void MailServersModel::keepOnly(const QSet<QString> &domains)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (domains.contains(m_services.at(row)->result.domain)) {
            continue;
        }
        beginRemoveRows({}, row, row);
        m_byDomain.remove(m_services.at(row)->result.domain);
        m_services.erase(m_services.begin() + row);
        for (int next = row; next < rowCount(); ++next) {
            m_services.at(next)->row = next;
        }
        endRemoveRows();
    }
}

void MailServersModel::clear()
{
    beginResetModel();
    m_services.clear();
    m_byDomain.clear();
    endResetModel();
}

const MailServersModel::Node *MailServersModel::node(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return nullptr;
    }
    const auto *parent = static_cast<const Node *>(index.constInternalPointer());
    return parent != nullptr ? parent : m_services.at(index.row()).get();
}

const MailServerResult *MailServersModel::service(const QModelIndex &index) const
{
    const Node *found = node(index);
    return found == nullptr ? nullptr : &found->result;
}

const MailConversation *MailServersModel::conversation(const QModelIndex &index) const
{
    const Node *found = node(index);
    return found == nullptr || index.constInternalPointer() == nullptr
               ? nullptr
               : &found->result.conversations.at(index.row());
}

bool MailServersModel::hasOutOfDate() const
{
    return std::any_of(m_services.cbegin(), m_services.cend(),
                       [](const std::unique_ptr<Node> &node) { return !node->upToDate; });
}

std::optional<Severity> MailServersModel::verdict(const QString &domain) const
{
    std::optional<Severity> worst;
    for (const Node *one : m_byDomain.value(domain)) {
        worst = std::max(worst, std::optional(one->result.verdict()));
    }
    return worst;
}

bool MailServersModel::isOutOfDate(const QString &domain) const
{
    const QList<Node *> services = m_byDomain.value(domain);
    return std::any_of(services.cbegin(), services.cend(), [](const Node *one) { return !one->upToDate; });
}

QModelIndex MailServersModel::firstOf(const QString &domain) const
{
    const QList<Node *> services = m_byDomain.value(domain);
    const auto first = std::min_element(services.cbegin(), services.cend(), [](const Node *a, const Node *b) {
        return a->result.serviceIndex < b->result.serviceIndex;
    });
    return first == services.cend() ? QModelIndex() : index((*first)->row, 0);
}

QList<const MailServerResult *> MailServersModel::resultsOf(const QString &domain) const
{
    QList<const MailServerResult *> found;
    for (const Node *one : m_byDomain.value(domain)) {
        found.append(&one->result);
    }
    return found;
}

QList<MailServerResult> MailServersModel::results() const
{
    QList<MailServerResult> all;
    for (const std::unique_ptr<Node> &node : m_services) {
        all.append(node->result);
    }
    std::stable_sort(all.begin(), all.end(), [](const MailServerResult &a, const MailServerResult &b) {
        return std::pair(a.domainIndex, a.serviceIndex) < std::pair(b.domainIndex, b.serviceIndex);
    });
    return all;
}

void MailServersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emitAllChanged({});
}

void MailServersModel::updateIcons()
{
    emitAllChanged({Qt::DecorationRole});
}

void MailServersModel::emitAllChanged(const QList<int> &roles)
{
    if (!m_services.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
    }
}

QModelIndex MailServersModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return parent.isValid() ? createIndex(row, column, m_services.at(parent.row()).get())
                            : createIndex(row, column);
}

QModelIndex MailServersModel::parent(const QModelIndex &child) const
{
    const auto *parent = static_cast<const Node *>(child.constInternalPointer());
    return parent == nullptr ? QModelIndex() : createIndex(parent->row, 0);
}

int MailServersModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_services.size());
    }
    return parent.column() > 0 || parent.constInternalPointer() != nullptr
               ? 0
               : static_cast<int>(m_services.at(parent.row())->result.conversations.size());
}

int MailServersModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString MailServersModel::serviceText(const MailServerResult &result, int column)
{
    const CertificateFacts certificate = certificateOf(result);
    switch (column) {
    case Service:
        return serviceTitle(result.service);
    case Result: {
        const QString login = loginText(result.login());
        return login.isEmpty()
                   ? severityName(result.verdict())
                   : tr("%1. %2", "result of a check, of a login").arg(severityName(result.verdict()), login);
    }
    case Domain:
        return toUnicodeHost(result.domain);
    case Encryption:
        return certificate.isEmpty()
                   ? QString()
                   : tr("%1, %2", "kind of encryption, protocol")
                         .arg(securityName(result.service.security), certificate.protocolName());
    case CertificateEnd:
        return endText(certificate);
    case Time:
        return durationText(slowest(result));
    default:
        return {};
    }
}

QString MailServersModel::conversationCell(const MailConversation &conversation, int column)
{
    switch (column) {
    case Service:
        return addressText(conversation);
    case Result:
        return conversationResultText(conversation);
    case Encryption:
        return conversation.certificate.protocolName();
    case CertificateEnd:
        return endText(conversation.certificate);
    case Time:
        return durationText(conversation.milliseconds);
    default:
        return {};
    }
}

QVariant MailServersModel::data(const QModelIndex &index, int role) const
{
    const Node *own = node(index);
    if (own == nullptr) {
        return {};
    }
    const MailConversation *one = conversation(index);
    const auto text = [&] {
        return one != nullptr ? conversationCell(*one, index.column())
                              : serviceText(own->result, index.column());
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return resultText(text(), !own->upToDate);
    case Qt::DecorationRole:
        return index.column() == Result && one == nullptr
                   ? QVariant(themedIcon(severityIconName(own->result.verdict())))
                   : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setItalic(!own->upToDate);
        return font;
    }
    default:
        return {};
    }
}

QVariant MailServersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Service:
        return tr("Service");
    case Result:
        return tr("Result");
    case Domain:
        return tr("Domain");
    case Encryption:
        return tr("Encryption");
    case CertificateEnd:
        return tr("Certificate until");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace autoconfigure
