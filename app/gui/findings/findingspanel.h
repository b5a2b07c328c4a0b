// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/finding.h"

#include <QWidget>

namespace autoconfigure
{

/// Everything that is wrong or risky in the open workspace, found again after each change; jumps to the
/// field.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(WorkspaceDocument *document, QWidget *parent = nullptr);

    /// Of the last finished review, as reviewWorkspace() gave them.
    const Findings &findings() const { return m_findings; }

public Q_SLOTS:
    /// Select the next or previous shown finding, around the ends, and emit activated() for it.
    void selectNext();
    void selectPrevious();

Q_SIGNALS:
    /// The reader wants to go to the field of a finding (Enter, double click, selectNext()).
    void activated(const autoconfigure::FieldPath &path);
    /// A review has finished.
    void findingsChanged(const autoconfigure::Findings &findings);

private:
    Findings m_findings;
};

} // namespace autoconfigure
