// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainselection.h"
#include "models/recordtablemodel.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTableView;

namespace autoconfigure
{

class FieldForm;

/// The services that several domains list themselves, and below the table host, security and port of the
/// current one. What differs says so until it is given one value for all.
class SharedServicesEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SharedServicesEditor(QWidget *parent = nullptr);

    void setServices(const QList<SharedService> &services);
    QTableView *view() const { return m_view; }
    /// Takes over what has been typed.
    void commit();

Q_SIGNALS:
    /// The service, and of host, port and security the one that shall be the same everywhere.
    void edited(const autoconfigure::SharedService &change);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCurrent();
    void fitHeight();
    const SharedService *current() const;
    /// The current service without values.
    SharedService blank() const;

    RecordTableModel<SharedService> *m_model;
    QTableView *m_view;
    FieldForm *m_form;
    QLineEdit *m_host;
    QComboBox *m_security;
    QSpinBox *m_port;
};

} // namespace autoconfigure
