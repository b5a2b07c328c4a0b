// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/serviceform.h"

#include "widgets/authenticationeditor.h"
#include "widgets/fieldform.h"
#include "widgets/formvalues.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ServiceForm::ServiceForm(QWidget *parent)
    : QWidget(parent),
      m_fields(new FieldForm(this)),
      m_protocol(new QComboBox(this)),
      m_host(new QLineEdit(this)),
      m_port(new QSpinBox(this)),
      m_security(new QComboBox(this)),
      m_authentication(new AuthenticationEditor(this)),
      m_username(new QComboBox(this)),
      m_path(new QLineEdit(this))
{
    m_protocol->setObjectName(u"service.protocol"_s);
    m_host->setObjectName(u"service.host"_s);
    m_port->setObjectName(u"service.port"_s);
    m_security->setObjectName(u"service.security"_s);
    m_username->setObjectName(u"service.username"_s);
    m_path->setObjectName(u"service.path"_s);

    for (const Protocol protocol : allProtocols()) {
        m_protocol->addItem({}, int(protocol));
    }
    for (const Security security : allSecurities()) {
        m_security->addItem({}, int(security));
    }
    fillUsernames(m_username);
    m_port->setGroupSeparatorShown(false);

    m_fields->addField(u"/protocol"_s, m_protocol);
    m_fields->addField(u"/host"_s, m_host);
    m_fields->addField(u"/security"_s, m_security);
    m_fields->addField(u"/port"_s, m_port);
    m_fields->addField(u"/path"_s, m_path);
    m_fields->addField(u"/username"_s, m_username);
    m_fields->addField(u"/authentication"_s, m_authentication);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_fields);

    connect(m_protocol, &QComboBox::activated, this,
            [this](int index) { changeProtocol(Protocol(m_protocol->itemData(index).toInt())); });
    connect(m_security, &QComboBox::activated, this,
            [this](int index) { changeSecurity(Security(m_security->itemData(index).toInt())); });
    connect(m_host, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_service.host = text.trimmed();
        publish([] { return tr("Change host name"); }, u"host"_s);
    });
    connect(m_port, &QSpinBox::valueChanged, this, [this](int port) {
        m_service.port = port;
        publish([] { return tr("Change port"); }, u"port"_s);
    });
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_service.path = text.trimmed();
        publish([] { return tr("Change path"); }, u"path"_s);
    });
    const auto changeUsername = [this](const QString &text) {
        m_service.username = text.trimmed();
        publish([] { return tr("Change user name"); }, u"username"_s);
    };
    connect(m_username->lineEdit(), &QLineEdit::textEdited, this, changeUsername);
    connect(m_username, &QComboBox::textActivated, this, changeUsername);
    connect(m_authentication, &AuthenticationEditor::edited, this,
            [this](const QList<Authentication> &methods) {
                m_service.authentication = methods;
                publish([] { return tr("Change authentication"); }, {});
            });
    retranslate();
    load();
}

void ServiceForm::setService(const MailService &service)
{
    if (m_service != service) {
        m_service = service;
        load();
    }
}

QWidget *ServiceForm::hostEdit() const
{
    return m_host;
}

void ServiceForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ServiceForm::load()
{
    m_protocol->setCurrentIndex(m_protocol->findData(int(m_service.protocol)));
    m_security->setCurrentIndex(m_security->findData(int(m_service.security)));
    showText(m_host, m_service.host);
    showNumber(m_port, m_service.port, 1, 65535);
    showText(m_path, m_service.path);
    showText(m_username->lineEdit(), m_service.username);
    m_authentication->setValue(m_service.authentication);
    showFieldsOfProtocol();
}

void ServiceForm::publish(const LiveText &text, const QString &mergeKey)
{
    Q_EMIT edited(m_service, text, mergeKey);
}

void ServiceForm::changeSecurity(Security security)
{
    // A port that somebody chose stays: only the standard one follows.
    if (m_service.port == defaultPort(m_service.protocol, m_service.security)) {
        m_service.port = defaultPort(m_service.protocol, security);
    }
    m_service.security = security;
    load();
    publish([] { return tr("Change connection security"); }, {});
}

void ServiceForm::changeProtocol(Protocol protocol)
{
    const bool hadStandardPort = m_service.port == defaultPort(m_service.protocol, m_service.security);
    if (isHttp(protocol) && m_service.security == Security::StartTls) {
        m_service.security = Security::Tls;
    }
    m_service.protocol = protocol;
    if (hadStandardPort) {
        m_service.port = defaultPort(protocol, m_service.security);
    }
    if (!isHttp(protocol)) {
        m_service.path.clear();
    }
    load();
    publish([] { return tr("Change protocol"); }, {});
}

void ServiceForm::showFieldsOfProtocol()
{
    m_fields->setRowVisible(m_path, isHttp(m_service.protocol) || !m_service.path.isEmpty());
}

void ServiceForm::retranslate()
{
    for (int i = 0; i < m_protocol->count(); ++i) {
        m_protocol->setItemText(i, protocolName(Protocol(m_protocol->itemData(i).toInt())));
    }
    for (int i = 0; i < m_security->count(); ++i) {
        m_security->setItemText(i, securityName(Security(m_security->itemData(i).toInt())));
    }
    m_fields->setTexts(
        m_protocol, tr("Protoco&l:"),
        tr("What the service speaks. Outlook, Thunderbird and Apple Mail read IMAP, POP3 and SMTP; the "
           "others are published for the clients that know them. Example: IMAP."));
    m_fields->setTexts(
        m_host, tr("H&ost name:"),
        tr("The server that users connect to; its certificate must be for this name. All clients read it. "
           "%EMAILDOMAIN% stands for the domain. Example: mail.example.org or mail.%EMAILDOMAIN%."));
    m_fields->setTexts(
        m_security, tr("Connection se&curity:"),
        tr("TLS from the first byte is what RFC 8314 recommends; STARTTLS begins in cleartext. All clients "
           "read it. Changing it proposes the standard port. Example: TLS."));
    m_fields->setTexts(
        m_port, tr("Port num&ber:"),
        tr("The TCP port of the service. All clients read it. Example: 993 for IMAP over TLS, 465 for "
           "submission over TLS."));
    m_fields->setTexts(
        m_path, tr("Pa&th:"),
        tr("The path of a service over HTTPS; empty for the standard one. Read from DNS TXT records by "
           "calendar and contact clients. Example: /dav/."));
    m_fields->setTexts(
        m_username, tr("User name &pattern:"),
        tr("What users log in with. Thunderbird fills in all placeholders, Outlook and Apple Mail the whole "
           "address. Example: %EMAILADDRESS%."));
    m_fields->setTexts(
        m_authentication, tr("&Authentication:"),
        tr("The methods that the server accepts, the preferred one first. Thunderbird and Apple Mail read "
           "them. Example: Password, which is safe inside of TLS."));
    m_authentication->list()->setAccessibleName(tr("Authentication methods"));
    m_authentication->list()->setToolTip(m_authentication->toolTip());
}

} // namespace autoconfigure
