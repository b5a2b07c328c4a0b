// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QFormLayout>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace autoconfigure
{

class FindingLabel;

/// Fields below each other: label, editor and, below the editor, what was found about it. Each field knows
/// its place in the workspace file relative to the form's own. The mouse wheel scrolls the page, whatever it
/// is over.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// `place` is a relative JSON pointer, "/port". `below` may be a widget that belongs to the editor.
    void addField(const QString &place, QWidget *editor, QWidget *below = nullptr);
    /// A field whose label is its check box: without the check the editor is away.
    void addOptionalField(const QString &place, QWidget *check, QWidget *editor);
    /// Label with mnemonic and colon, and what the field is, who reads it, an example.
    void setTexts(QWidget *editor, const QString &label, const QString &help);
    void setRowVisible(QWidget *editor, bool visible);

    /// Where the form stands in the workspace file.
    void setBasePath(const FieldPath &path) { m_basePath = path; }
    const FieldPath &basePath() const { return m_basePath; }
    /// Shows those below the form's path, each at its field. Gives back those that no field takes.
    Findings showFindings(const Findings &findings);
    /// The editor of this place, or null.
    QWidget *editorAt(const FieldPath &path) const;

private:
    struct Field {
        QString place;
        QWidget *editor;
        QVBoxLayout *cell;
        QLabel *label;
        FindingLabel *findings;
    };
    Field *fieldOf(const QWidget *editor);
    const Field *fieldAt(const FieldPath &path) const;
    void addRow(const Field &field, QWidget *label, QWidget *below);

    QFormLayout *m_layout;
    FieldPath m_basePath;
    std::vector<Field> m_fields;
};

} // namespace autoconfigure
