// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/finding.h"

#include <QJsonValue>
#include <QObject>

namespace autoconfigure
{

/// What imports could not take over, until it is dealt with: a finding at a field goes when the field gets
/// another value or another owner; all of an import go when it is undone.
class ImportFindings : public QObject
{
    Q_OBJECT

public:
    explicit ImportFindings(WorkspaceDocument *document, QObject *parent = nullptr);

    Findings findings() const;
    /// Of an import whose undo step has just been made; places are those of the open workspace.
    void add(const Findings &findings);
    void clear();

Q_SIGNALS:
    void changed();

private:
    struct Kept {
        Finding finding;
        /// What stood at its place, and in whose: a domain's name or a profile's id.
        QJsonValue value;
        QString owner;
        /// The undo stack's index right after the import.
        int step;
    };
    template <typename Predicate>
    void removeWhere(Predicate predicate);

    WorkspaceDocument *m_document;
    QList<Kept> m_kept;
};

} // namespace autoconfigure
