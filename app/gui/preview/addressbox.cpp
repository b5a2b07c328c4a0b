// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/addressbox.h"

#include "model/hostname.h"
#include "theme/statusnote.h"
#include "widgets/contexthelp.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace autoconfigure
{

AddressBox::AddressBox(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_address(new QLineEdit(this)), m_note(new StatusNote(this))
{
    m_address->setObjectName(QStringLiteral("previewAddress"));
    m_address->setClearButtonEnabled(true);
    m_address->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_note->setObjectName(QStringLiteral("previewAddressNote"));
    m_label->setBuddy(m_address);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_address, 0, 1);
    layout->addWidget(m_note, 1, 0, 1, 2);
    connect(m_address, &QLineEdit::textChanged, this, &AddressBox::update);
    retranslate();
}

void AddressBox::setDomain(const QString &domain)
{
    if (domain != m_domain) {
        m_domain = domain;
        retranslate();
    }
}

void AddressBox::setDependsOnAddress(bool depends)
{
    if (depends != m_dependsOnAddress) {
        m_dependsOnAddress = depends;
        update();
    }
}

void AddressBox::update()
{
    std::optional<Account> account;
    Severity severity = Severity::Info;
    QString note;
    if (const QString typed = m_address->text().trimmed(); !typed.isEmpty()) {
        const Result<Account> parsed = parseAccount(typed);
        if (!parsed) {
            severity = Severity::Error;
            note = parsed.error().text();
        } else if (!m_domain.isEmpty() && parsed->domain != m_domain) {
            severity = Severity::Warning;
            note = tr("This address belongs to %1, not to %2. What is shown is the form without an address.")
                       .arg(toUnicodeHost(parsed->domain), toUnicodeHost(m_domain));
        } else {
            account = *parsed;
            if (!m_dependsOnAddress) {
                note = tr("This text is the same for every address.");
            }
        }
    }
    m_note->setNote(severity, note);
    if (account != m_account) {
        m_account = account;
        Q_EMIT accountChanged();
    }
}

void AddressBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void AddressBox::retranslate()
{
    m_label->setText(tr("Preview as &user:"));
    m_address->setPlaceholderText(m_domain.isEmpty()
                                      ? tr("Without an address")
                                      : tr("Without an address, or someone@%1").arg(toUnicodeHost(m_domain)));
    m_address->setAccessibleName(tr("Address to preview as a user"));
    setHelp(m_address, tr("The address of a user, to see what that user gets. Outlook and Apple Mail get a "
                          "document of their own, the others one for everybody. Example: user@example.org."));
    update();
}

} // namespace autoconfigure
