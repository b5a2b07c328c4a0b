// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordtablemodel.h"
#include "pages/page.h"

class QLineEdit;

namespace autoconfigure
{

class FieldForm;
class RecordTable;
class ServicesEditor;

/// One service profile: what it is called, its help pages and its services.
class ProfilePage : public Page
{
    Q_OBJECT

public:
    explicit ProfilePage(WorkspaceDocument *document, QWidget *parent = nullptr);

    void setIndex(qsizetype index);
    void showFindings(const Findings &findings) override;
    bool focusField(const FieldPath &path) override;

protected:
    void retranslate() override;

private:
    void connectEditors();
    void connectApple();
    void load();
    bool isLoaded() const;
    ServiceProfile profile() const;
    void edit(const ServiceProfile &profile, const LiveText &text, const QString &mergeKey = {});

    qsizetype m_index = -1;
    FieldForm *m_form;
    QLineEdit *m_id;
    QLabel *m_usage;
    QLineEdit *m_displayName;
    QLineEdit *m_shortName;
    QLabel *m_servicesHeading = nullptr;
    ServicesEditor *m_services;
    QLabel *m_documentationHeading = nullptr;
    RecordTableModel<Documentation> *m_documentationModel;
    RecordTable *m_documentation;
    QLabel *m_appleHeading = nullptr;
    FieldForm *m_appleForm;
    QLineEdit *m_organization;
    QLineEdit *m_consentFr;
    QLineEdit *m_consentEn;
};

} // namespace autoconfigure
