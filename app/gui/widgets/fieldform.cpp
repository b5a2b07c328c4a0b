// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldform.h"

#include "widgets/findinglabel.h"
#include "widgets/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace autoconfigure
{

namespace
{

bool takesTheWheel(const QWidget *editor)
{
    return qobject_cast<const QAbstractSpinBox *>(editor) != nullptr ||
           qobject_cast<const QComboBox *>(editor) != nullptr;
}

} // namespace

FieldForm::FieldForm(QWidget *parent) : QWidget(parent), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
}

void FieldForm::addField(const QString &place, QWidget *editor, QWidget *below)
{
    auto *label = new QLabel(this);
    label->setBuddy(editor);
    addRow({place, editor, nullptr, label, nullptr}, label, below);
}

void FieldForm::addOptionalField(const QString &place, QWidget *check, QWidget *editor)
{
    addRow({place, editor, nullptr, nullptr, nullptr}, check, nullptr);
}

void FieldForm::addRow(const Field &field, QWidget *label, QWidget *below)
{
    if (takesTheWheel(field.editor)) {
        new WheelGuard(field.editor);
    }
    Field complete = field;
    // A layout, not a widget: assistive technology looks for an editor's label among its siblings.
    complete.cell = new QVBoxLayout;
    complete.findings = new FindingLabel(this);
    QVBoxLayout *column = complete.cell;
    column->addWidget(field.editor);
    if (below != nullptr) {
        column->addWidget(below);
    }
    column->addWidget(complete.findings);
    m_layout->addRow(label, complete.cell);
    // As they stand, not as they were made.
    if (!m_fields.empty()) {
        setTabOrder(m_fields.back().editor, field.editor);
    }
    m_fields.push_back(complete);
}

void FieldForm::setTexts(QWidget *editor, const QString &label, const QString &help)
{
    if (Field *field = fieldOf(editor); field != nullptr && field->label != nullptr) {
        field->label->setText(label);
        field->label->setToolTip(help);
    }
    editor->setToolTip(help);
    editor->setWhatsThis(help);
    editor->setAccessibleDescription(help);
}

void FieldForm::setRowVisible(QWidget *editor, bool visible)
{
    Field *field = fieldOf(editor);
    if (field != nullptr && m_layout->isRowVisible(field->cell) != visible) {
        m_layout->setRowVisible(field->cell, visible);
        field->findings->setVisible(visible && !field->findings->text().isEmpty());
    }
}

Findings FieldForm::showFindings(const Findings &findings)
{
    std::map<const Field *, Findings> byField;
    Findings rest;
    for (const Finding &finding : findings) {
        if (!finding.where.isWithin(m_basePath)) {
            continue;
        }
        if (const Field *field = fieldAt(finding.where)) {
            byField[field].append(finding);
        } else {
            rest.append(finding);
        }
    }
    for (const Field &field : m_fields) {
        const auto found = byField.find(&field);
        field.findings->setFindings(found == byField.end() ? Findings() : found->second);
    }
    return rest;
}

QWidget *FieldForm::editorAt(const FieldPath &path) const
{
    const Field *field = fieldAt(path);
    return field == nullptr ? nullptr : field->editor;
}

FieldForm::Field *FieldForm::fieldOf(const QWidget *editor)
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [editor](const Field &field) { return field.editor == editor; });
    return found == m_fields.end() ? nullptr : &*found;
}

const FieldForm::Field *FieldForm::fieldAt(const FieldPath &path) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field &field) {
        return path.isWithin(FieldPath::fromString(m_basePath.toString() + field.place));
    });
    return found == m_fields.end() ? nullptr : &*found;
}

} // namespace autoconfigure
