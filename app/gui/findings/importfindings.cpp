// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/importfindings.h"

#include "storage/workspacejson.h"

#include <QJsonArray>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct Field {
    QJsonValue value = QJsonValue::Undefined;
    QString owner;
};

/// Only the part of the workspace that the path leads into is made JSON of.
Field fieldAt(const Workspace &workspace, const FieldPath &path)
{
    QStringList segments = path.segments();
    const qsizetype index = segments.value(1).toLongLong();
    Workspace part;
    Field field;
    if (segments.value(0) == "domains"_L1 && index < workspace.domains.size()) {
        part.domains = {workspace.domains.at(index)};
        field.owner = workspace.domains.at(index).name;
        segments[1] = u"0"_s;
    } else if (segments.value(0) == "profiles"_L1 && index < workspace.profiles.size()) {
        part.profiles = {workspace.profiles.at(index)};
        field.owner = workspace.profiles.at(index).id;
        segments[1] = u"0"_s;
    } else if (segments.value(0) == "hosting"_L1) {
        part.hosting = workspace.hosting;
    } else {
        return field;
    }
    field.value = workspaceToJson(part);
    for (const QString &segment : std::as_const(segments)) {
        field.value = field.value.isArray() ? field.value.toArray().at(segment.toInt())
                                            : field.value.toObject().value(segment);
    }
    return field;
}

} // namespace

ImportFindings::ImportFindings(WorkspaceDocument *document, QObject *parent)
    : QObject(parent), m_document(document)
{
    connect(document, &WorkspaceDocument::changed, this, [this] {
        removeWhere([this](const Kept &kept) {
            if (kept.finding.where.isRoot()) {
                return false;
            }
            const Field now = fieldAt(m_document->workspace(), kept.finding.where);
            return now.value != kept.value || now.owner != kept.owner;
        });
    });
    connect(document->undoStack(), &QUndoStack::indexChanged, this,
            [this](int index) { removeWhere([index](const Kept &kept) { return index < kept.step; }); });
}

Findings ImportFindings::findings() const
{
    Findings findings;
    for (const Kept &kept : m_kept) {
        findings.append(kept.finding);
    }
    return findings;
}

void ImportFindings::add(const Findings &findings)
{
    for (const Finding &finding : findings) {
        const Field field = fieldAt(m_document->workspace(), finding.where);
        m_kept.append({finding, field.value, field.owner, m_document->undoStack()->index()});
    }
    if (!findings.isEmpty()) {
        Q_EMIT changed();
    }
}

void ImportFindings::clear()
{
    removeWhere([](const Kept &) { return true; });
}

template <typename Predicate>
void ImportFindings::removeWhere(Predicate predicate)
{
    if (m_kept.removeIf(predicate) > 0) {
        Q_EMIT changed();
    }
}

} // namespace autoconfigure
