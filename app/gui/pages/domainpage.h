// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordtablemodel.h"
#include "pages/page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace autoconfigure
{

class FieldForm;
class RecordTable;
class ServicesEditor;

/// One domain: its name, its profile, its mail servers, and what it says differently from the profile.
class DomainPage : public Page
{
    Q_OBJECT

public:
    explicit DomainPage(WorkspaceDocument *document, QWidget *parent = nullptr);

    void setIndex(qsizetype index);
    void showFindings(const Findings &findings) override;
    bool focusField(const FieldPath &path) override;

protected:
    void retranslate() override;

private:
    void connectEditors();
    void connectOverrides();
    void load();
    void loadProfiles();
    void loadOverrides();
    bool isLoaded() const;
    Domain domain() const;
    ServiceProfile profile() const;
    void edit(const Domain &domain, const LiveText &text, const QString &mergeKey = {});

    qsizetype m_index = -1;
    FieldForm *m_form;
    QLineEdit *m_name;
    QLabel *m_ascii;
    QComboBox *m_profile;
    QLabel *m_mxHeading = nullptr;
    RecordTableModel<MxHost> *m_mxModel;
    RecordTable *m_mx;
    QLabel *m_overridesHeading = nullptr;
    FieldForm *m_overrides;
    QCheckBox *m_ownDisplayName;
    QLineEdit *m_displayName;
    QCheckBox *m_ownShortName;
    QLineEdit *m_shortName;
    QCheckBox *m_ownDocumentation;
    RecordTableModel<Documentation> *m_documentationModel;
    RecordTable *m_documentation;
    QCheckBox *m_ownServices;
    ServicesEditor *m_services;
};

} // namespace autoconfigure
