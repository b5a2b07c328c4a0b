// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/finding.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace autoconfigure
{

class FindingLabel;

/// The editor of one thing: a title, fields below it. Scrolls where the window is small.
class Page : public QScrollArea
{
    Q_OBJECT

public:
    explicit Page(WorkspaceDocument *document, QWidget *parent = nullptr);

    /// All of the workspace's; a page shows its own.
    virtual void showFindings(const Findings &findings) = 0;
    /// False where the place is not on this page.
    virtual bool focusField(const FieldPath &path) = 0;

protected:
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

    WorkspaceDocument *document() const { return m_document; }
    QVBoxLayout *column() const { return m_column; }
    void setTitle(const QString &title);
    /// What no field takes, below the title.
    FindingLabel *remainingFindings() const { return m_findings; }
    /// A heading between groups of fields; `buddy` is where its mnemonic leads.
    QLabel *addHeading(QWidget *buddy);

private:
    void scaleHeadings();

    WorkspaceDocument *m_document;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_title = nullptr;
    FindingLabel *m_findings = nullptr;
    QList<QLabel *> m_headings;
};

} // namespace autoconfigure
