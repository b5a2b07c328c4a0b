// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/livetext.h"
#include "model/mailservice.h"
#include "models/recordtablemodel.h"

#include <QWidget>

class QMenu;

namespace autoconfigure
{

class RecordTable;
class ServiceForm;

/// The services of a profile or of a domain: a table in order of preference, below it the fields of the
/// selected one.
class ServicesEditor : public QWidget
{
    Q_OBJECT

public:
    /// Object names begin with `name`.
    explicit ServicesEditor(const QString &name, QWidget *parent = nullptr);

    void setServices(const QList<MailService> &services);
    /// `path` is that of the list.
    void setBasePath(const FieldPath &path);
    void showFindings(const Findings &findings);
    bool focusField(const FieldPath &path);
    QWidget *tableView() const;

Q_SIGNALS:
    /// One undo step; those with the same merge key are one.
    void edited(const QList<autoconfigure::MailService> &services, const autoconfigure::LiveText &text,
                const QString &mergeKey);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void add(const MailService &preset);
    void showCurrent();
    void publish(RecordTableModelBase::Edit edit);

    RecordTableModel<MailService> *m_model;
    RecordTable *m_table;
    ServiceForm *m_form;
    QMenu *m_presets;
    FieldPath m_basePath;
    Findings m_findings;
};

} // namespace autoconfigure
