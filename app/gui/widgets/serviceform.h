// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/livetext.h"
#include "model/finding.h"
#include "model/mailservice.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace autoconfigure
{

class AuthenticationEditor;
class FieldForm;

/// The fields of one mail service.
class ServiceForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceForm(QWidget *parent = nullptr);

    void setService(const MailService &service);
    FieldForm *fields() const { return m_fields; }
    /// Where the next keystroke goes after a service has been added.
    QWidget *hostEdit() const;

Q_SIGNALS:
    /// One undo step; those with the same merge key are one.
    void edited(const autoconfigure::MailService &service, const autoconfigure::LiveText &text,
                const QString &mergeKey);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void publish(const LiveText &text, const QString &mergeKey);
    void changeSecurity(Security security);
    void changeProtocol(Protocol protocol);
    void showFieldsOfProtocol();

    MailService m_service;
    FieldForm *m_fields;
    QComboBox *m_protocol;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_security;
    AuthenticationEditor *m_authentication;
    QComboBox *m_username;
    QLineEdit *m_path;
};

} // namespace autoconfigure
