// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainselection.h"
#include "models/recordtablemodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSpinBox;
class QTableView;

namespace autoconfigure
{

class AuthenticationEditor;
class FieldForm;

/// The services that several domains list themselves, and below the table the values of the current one.
/// What differs says so until it is given one value for all.
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
    /// The service, and of its values the one that shall be the same everywhere.
    void edited(const autoconfigure::SharedService &change);
    /// To those that the domains list themselves.
    void addWanted(const autoconfigure::MailService &service);
    void removeWanted(const autoconfigure::SharedService &service);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void buildForm();
    void connectEditors();
    void fillPresets();
    void retranslate();
    void setTexts();
    void showCurrent();
    void fitHeight();
    const SharedService *current() const;
    /// The current service without values.
    SharedService blank() const;

    RecordTableModel<SharedService> *m_model;
    QTableView *m_view;
    QMenu *m_presets;
    QAction *m_add;
    QAction *m_remove;
    FieldForm *m_form;
    QLineEdit *m_host;
    QComboBox *m_security;
    QSpinBox *m_port;
    QComboBox *m_username;
    AuthenticationEditor *m_authentication;
    /// Says that the methods differ.
    QLabel *m_methodsNote;
};

} // namespace autoconfigure
