// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainselection.h"
#include "models/recordtablemodel.h"
#include "pages/page.h"
#include "widgets/overridessummary.h"

#include <functional>

class QComboBox;
class QPushButton;
class QTableView;

namespace autoconfigure
{

class DifferencesModel;
class FieldForm;
class RecordTable;
class SharedServicesEditor;

/// Several domains at once: what they have in common, to be changed in all of them as one step, and what
/// differs.
class DomainsPage : public Page
{
    Q_OBJECT

public:
    explicit DomainsPage(WorkspaceDocument *document, QWidget *parent = nullptr);

    /// Ascending positions.
    void setPositions(const QList<qsizetype> &positions);
    /// They stand in the list below the window's pages: a page of many domains has no field of their own.
    void showFindings(const Findings &findings) override;
    bool focusField(const FieldPath &path) override;

Q_SIGNALS:
    /// Of the whole workspace: it has a page of its own.
    void hostingWanted();

protected:
    void retranslate() override;

private:
    void buildColumn();
    void connectEditors();
    void connectServices();
    void load();
    void loadProfiles();
    void loadMx();
    bool isLoaded() const;
    /// Changes each domain; `text` names the step for the number of those that differ afterwards.
    void edit(const std::function<void(Domain &)> &change, const std::function<QString(int)> &text);
    void clear(OverridesSummary::Part part);
    void setName(OverridesSummary::Part part, const QString &name);
    void giveOwnServices();

    QList<qsizetype> m_positions;
    DomainSelection m_selection;
    QLabel *m_names;
    FieldForm *m_form;
    QComboBox *m_profile;
    QLabel *m_mxHeading = nullptr;
    QLabel *m_mxNote;
    QPushButton *m_unifyMx;
    RecordTableModel<MxHost> *m_mxModel;
    RecordTable *m_mx;
    QLabel *m_overridesHeading = nullptr;
    OverridesSummary *m_overrides;
    QLabel *m_servicesHeading = nullptr;
    SharedServicesEditor *m_services;
    QLabel *m_hostingNote;
    QPushButton *m_openHosting;
    QLabel *m_differencesHeading = nullptr;
    QLabel *m_same;
    DifferencesModel *m_differencesModel;
    QTableView *m_differences;
};

} // namespace autoconfigure
