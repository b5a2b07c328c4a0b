// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/logindialog.h"

#include "model/hostname.h"
#include "theme/statusnote.h"
#include "widgets/contexthelp.h"
#include "widgets/growtofit.h"
#include "widgets/resizeinletters.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

LoginDialog::LoginDialog(const QStringList &domains, const QString &suggested, QWidget *parent)
    : QDialog(parent),
      m_explanation(new QLabel(this)),
      m_addressLabel(new QLabel(this)),
      m_address(new QLineEdit(this)),
      m_passwordLabel(new QLabel(this)),
      m_password(new QLineEdit(this)),
      m_keep(new QCheckBox(this)),
      m_note(new StatusNote(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"loginDialog"_s);
    for (const QString &domain : domains) {
        m_domains.append(toAsciiHost(domain));
    }
    m_address->setObjectName(u"loginAddress"_s);
    m_password->setObjectName(u"loginPassword"_s);
    m_keep->setObjectName(u"loginKeep"_s);
    m_explanation->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_address->setText(suggested.isEmpty() ? QString() : u'@' + suggested);
    m_address->setCursorPosition(0);
    m_addressLabel->setBuddy(m_address);
    m_passwordLabel->setBuddy(m_password);
    auto *form = new QFormLayout;
    form->addRow(m_addressLabel, m_address);
    form->addRow(m_passwordLabel, m_password);
    form->addRow(QString(), m_keep);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_explanation);
    column->addLayout(form);
    column->addWidget(m_note);
    column->addStretch(1);
    column->addWidget(m_buttons);

    connect(m_address, &QLineEdit::textChanged, this, &LoginDialog::forgetOtherAddress);
    connect(m_address, &QLineEdit::textChanged, this, &LoginDialog::check);
    connect(m_address, &QLineEdit::editingFinished, this, &LoginDialog::askKeychain);
    connect(m_password, &QLineEdit::textChanged, this, &LoginDialog::check);
    connect(&m_store, &PasswordStore::passwordRead, this, &LoginDialog::takeRead);
    connect(&m_store, &PasswordStore::passwordWritten, this,
            [this](const QString &, PasswordStatus status) { takeWritten(status); });
    connect(&m_store, &PasswordStore::passwordRemoved, this,
            [this](const QString &, PasswordStatus status) { takeWritten(status); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &LoginDialog::finish);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    resizeInLetters(this, 68, 0);
    check();
}

LoginDialog::~LoginDialog() = default;

std::optional<Account> LoginDialog::account() const
{
    const Result<Account> account = parseAccount(m_address->text().trimmed());
    return account && m_domains.contains(account->domain) ? std::optional(*account) : std::nullopt;
}

MailLogin LoginDialog::login() const
{
    return {account().value_or(Account{}), m_password->text()};
}

void LoginDialog::check()
{
    const Result<Account> typed = parseAccount(m_address->text().trimmed());
    if (!m_address->text().trimmed().startsWith(u'@') && typed && !m_domains.contains(typed->domain)) {
        m_note->setNote(Severity::Error, tr("%1 is no domain of the workspace.").arg(typed->domain));
    } else {
        m_note->setNote(Severity::Info, passwordStatusText(m_status));
    }
    // The test is of what is being kept.
    m_address->setReadOnly(m_isWriting);
    m_password->setReadOnly(m_isWriting);
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(!m_isWriting && account().has_value() && !m_password->text().isEmpty());
    growToFit(this);
}

void LoginDialog::forgetOtherAddress()
{
    const std::optional<Account> typed = account();
    const auto isAnother = [&typed](const QString &address) {
        return !address.isEmpty() && !(typed && typed->address() == address);
    };
    if (isAnother(m_keptAddress)) {
        m_keptAddress.clear();
        m_keep->setChecked(false);
    }
    if (isAnother(m_filledAddress)) {
        m_filledAddress.clear();
        m_password->clear();
    }
}

void LoginDialog::askKeychain()
{
    if (const std::optional<Account> typed = account(); typed && m_password->text().isEmpty()) {
        m_store.read(typed->address());
    }
}

void LoginDialog::takeRead(const QString &address, const QString &password, PasswordStatus status)
{
    const std::optional<Account> typed = account();
    if (!typed || typed->address() != address) {
        return;
    }
    m_status = status;
    m_keptAddress = status == PasswordStatus::Done ? address : QString();
    if (status == PasswordStatus::Done && m_password->text().isEmpty()) {
        m_filledAddress = address;
        m_password->setText(password);
        m_keep->setChecked(true);
    }
    if (status == PasswordStatus::NoService) {
        m_keep->setChecked(false);
        m_keep->setEnabled(false);
    }
    check();
}

void LoginDialog::finish()
{
    const std::optional<Account> typed = account();
    if (!typed || m_isWriting) {
        return;
    }
    const bool isKept = !m_keptAddress.isEmpty();
    m_isWriting = m_keep->isChecked() || isKept;
    if (m_keep->isChecked()) {
        m_store.write(typed->address(), m_password->text());
    } else if (isKept) {
        m_store.remove(typed->address());
    } else {
        accept();
    }
    check();
}

void LoginDialog::takeWritten(PasswordStatus status)
{
    m_isWriting = false;
    m_status = status;
    if (status == PasswordStatus::Done) {
        accept();
        return;
    }
    // It can be tested all the same.
    m_keptAddress.clear();
    m_keep->setChecked(false);
    m_keep->setEnabled(status != PasswordStatus::NoService);
    check();
}

void LoginDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
    }
}

void LoginDialog::retranslate()
{
    setWindowTitle(tr("Test a login"));
    m_explanation->setText(
        tr("Logs in to the mail servers of the address's domain. The password is sent only over "
           "encrypted connections whose certificate is right, and appears in no report."));
    m_addressLabel->setText(tr("&Address:"));
    m_address->setAccessibleName(tr("Address"));
    setHelp(m_address,
            tr("An address of a domain of the workspace, which has a mailbox. The user name that the "
               "servers get is made of it as the profile says. Example: user@example.org."));
    m_passwordLabel->setText(tr("&Password:"));
    m_password->setAccessibleName(tr("Password"));
    setHelp(m_password,
            tr("The password of that mailbox, or an app password where the provider asks for one. "
               "Neither the workspace nor a report holds it."));
    m_keep->setText(tr("&Keep the password in the system's keychain"));
    setHelp(m_keep,
            tr("The next test of this address does not ask for it; without the check mark, a kept one is "
               "removed. Example: GNOME Keyring, KWallet."));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Test"));
}

} // namespace autoconfigure
