// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspacemerge.h"

#include "model/hostname.h"
#include "model/plaintext.h"
#include "storage/workspacejson.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <optional>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind bothChanged{
    "merge-both-changed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "Changed here to “%1” and by the other program to “%2”; what was entered here stays."),
    QT_TRANSLATE_NOOP("Finding", "Enter the other value if it is the right one.")};
constexpr FindingKind removedHere{
    "merge-removed-here", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 was removed here and changed by the other program; it stays removed."),
    QT_TRANSLATE_NOOP("Finding", "Add it again if it is still wanted.")};
constexpr FindingKind removedThere{
    "merge-removed-there", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 was changed here and removed by the other program; it stays."),
    QT_TRANSLATE_NOOP("Finding", "Remove it if it is not wanted any more.")};

/// A member's value on the three sides; undefined where it is absent.
struct Sides {
    QJsonValue base;
    QJsonValue ours;
    QJsonValue theirs;

    Sides member(const QString &key) const
    {
        return {base.toObject().value(key), ours.toObject().value(key), theirs.toObject().value(key)};
    }
};

/// A list whose items are known by a key of their own, in order.
struct KeyedList {
    QStringList keys;
    QHash<QString, QJsonValue> items;
};

/// By what an item of the list `member` is the same on all sides; empty for lists that are one value.
QString keyOf(const QString &member, const QJsonObject &item)
{
    if (member == "domains"_L1) {
        return hostKey(item.value("name"_L1).toString());
    }
    if (member == "profiles"_L1) {
        return item.value("id"_L1).toString();
    }
    if (member == "deployment"_L1) {
        return item.value("ssh"_L1).toString() + u':' + item.value("directory"_L1).toString();
    }
    return member == "services"_L1 ? item.value("protocol"_L1).toString() : QString();
}

bool isKeyed(const QString &member)
{
    return member == "domains"_L1 || member == "profiles"_L1 || member == "deployment"_L1 ||
           member == "services"_L1;
}

/// Nothing where two services share a protocol: which is which could only be guessed.
std::optional<KeyedList> keyedList(const QString &member, const QJsonValue &value)
{
    KeyedList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        const QString key = keyOf(member, item.toObject());
        QString unique = key;
        for (int number = 2; list.items.contains(unique); ++number) {
            if (member == "services"_L1) {
                return std::nullopt;
            }
            unique = key + u'\n' + QString::number(number);
        }
        list.keys.append(unique);
        list.items.insert(unique, item);
    }
    return list;
}

/// As far as they have the same keys.
bool haveSameOrder(const QStringList &left, const QStringList &right)
{
    const auto common = [](const QStringList &keys, const QStringList &others) {
        const QSet<QString> known(others.begin(), others.end());
        QStringList result;
        std::copy_if(keys.begin(), keys.end(), std::back_inserter(result),
                     [&known](const QString &key) { return known.contains(key); });
        return result;
    };
    return common(left, right) == common(right, left);
}

/// The keys of `main` in their order; those that only `other` has come after what they follow there.
QStringList joinedOrder(const QStringList &main, const QStringList &other)
{
    const QSet<QString> known(main.begin(), main.end());
    QHash<QString, QStringList> followers;
    QString anchor;
    QStringList first;
    bool isFirst = true;
    for (const QString &key : other) {
        if (known.contains(key)) {
            anchor = key;
            isFirst = false;
        } else {
            (isFirst ? first : followers[anchor]).append(key);
        }
    }
    QStringList joined = first;
    for (const QString &key : main) {
        joined.append(key);
        joined.append(followers.value(key));
    }
    return joined;
}

/// `value` for a reader of a finding.
QString shown(const QJsonValue &value)
{
    if (value.isString()) {
        return quotedForMessage(value.toString());
    }
    if (value.isUndefined()) {
        return u"–"_s;
    }
    // The text of a list of one, without its brackets.
    QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return quotedForMessage(text.mid(1, text.size() - 2));
}

class Merging
{
public:
    QJsonValue merge(const QString &member, const Sides &sides, const FieldPath &place)
    {
        const auto &[base, ours, theirs] = sides;
        if (ours == theirs || theirs == base) {
            return ours;
        }
        if (ours == base) {
            return theirs;
        }
        if (ours.isObject() && theirs.isObject()) {
            return mergeObjects(sides, place);
        }
        if (isKeyed(member) && ours.isArray() && theirs.isArray()) {
            if (const std::optional<QJsonValue> list = mergeLists(member, sides, place)) {
                return *list;
            }
        }
        m_findings.append({&bothChanged, place, m_subject, {shown(ours), shown(theirs)}, {}, {}});
        return ours;
    }

    const Findings &findings() const { return m_findings; }

private:
    QJsonObject mergeObjects(const Sides &sides, const FieldPath &place)
    {
        QStringList keys = sides.ours.toObject().keys();
        for (const QString &key : sides.theirs.toObject().keys()) {
            if (!sides.ours.toObject().contains(key)) {
                keys.append(key);
            }
        }
        QJsonObject merged;
        for (const QString &key : std::as_const(keys)) {
            // An undefined value leaves the member out.
            merged.insert(key, merge(key, sides.member(key), place / key));
        }
        return merged;
    }

    std::optional<QJsonValue> mergeLists(const QString &member, const Sides &sides, const FieldPath &place)
    {
        const std::optional<KeyedList> base = keyedList(member, sides.base);
        const std::optional<KeyedList> ours = keyedList(member, sides.ours);
        const std::optional<KeyedList> theirs = keyedList(member, sides.theirs);
        if (!base || !ours || !theirs) {
            return std::nullopt;
        }
        QJsonArray merged;
        // Who has sorted the list decides on its order.
        const QStringList order = haveSameOrder(ours->keys, base->keys)
                                      ? joinedOrder(theirs->keys, ours->keys)
                                      : joinedOrder(ours->keys, theirs->keys);
        for (const QString &key : order) {
            const auto item = [&key](const KeyedList &list) {
                return list.items.value(key, QJsonValue(QJsonValue::Undefined));
            };
            const QJsonValue kept = mergeItem(member, {item(*base), item(*ours), item(*theirs)},
                                              key.section(u'\n', 0, 0), place / merged.size());
            if (!kept.isUndefined()) {
                merged.append(kept);
            }
        }
        if (member != "services"_L1) {
            m_subject.clear();
        }
        return merged;
    }

    /// Undefined where the item goes.
    QJsonValue mergeItem(const QString &member, const Sides &sides, const QString &name,
                         const FieldPath &place)
    {
        const auto &[base, ours, theirs] = sides;
        if (member == "domains"_L1 || member == "profiles"_L1) {
            m_subject = name;
        }
        if (!base.isUndefined() && ours.isUndefined() && !theirs.isUndefined()) {
            if (theirs != base) {
                m_findings.append({&removedHere, {}, m_subject, {quotedForMessage(name)}, {}, {}});
            }
            return ours;
        }
        if (!base.isUndefined() && !ours.isUndefined() && theirs.isUndefined()) {
            if (ours == base) {
                return theirs;
            }
            m_findings.append({&removedThere, place, m_subject, {quotedForMessage(name)}, {}, {}});
            return ours;
        }
        return merge({}, sides, place);
    }

    Findings m_findings;
    /// The domain or profile that is being merged.
    QString m_subject;
};

} // namespace

Result<Import> mergeThreeWay(const Workspace &base, const Workspace &ours, const Workspace &theirs)
{
    Merging merging;
    const QJsonValue merged =
        merging.merge({}, {workspaceToJson(base), workspaceToJson(ours), workspaceToJson(theirs)}, {});
    const Result<Workspace> workspace = workspaceFromJson(merged.toObject(), {});
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    return Import{*workspace, merging.findings()};
}

} // namespace autoconfigure
