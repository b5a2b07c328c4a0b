// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/newdomaindialog.h"

#include "model/hostname.h"
#include "model/workspace.h"
#include "widgets/contexthelp.h"
#include "widgets/formvalues.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

NewDomainDialog::NewDomainDialog(const Workspace &workspace, bool offersProfile, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_offersProfile(offersProfile),
      m_nameLabel(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_hint(new QLabel(this)),
      m_profileLabel(new QLabel(this)),
      m_profile(new QComboBox(this)),
      m_note(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"newDomainDialog"_s);
    m_name->setObjectName(u"newDomain.name"_s);
    m_name->setPlaceholderText(u"example.org"_s);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_hint->setObjectName(u"newDomain.hint"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_profile->setObjectName(u"newDomain.profile"_s);
    for (const ServiceProfile &profile : workspace.profiles) {
        m_profile->addItem(profileTitle(profile), profile.id);
    }
    m_nameLabel->setBuddy(m_name);
    m_profileLabel->setBuddy(m_profile);
    m_note->setWordWrap(true);
    auto *layout = new QFormLayout(this);
    layout->addRow(m_nameLabel, m_name);
    layout->addRow(QString(), m_hint);
    layout->addRow(m_profileLabel, m_profile);
    layout->addRow(m_note);
    layout->addRow(m_buttons);
    const bool isFirst = workspace.profiles.isEmpty();
    layout->setRowVisible(m_profile, offersProfile && !isFirst);
    layout->setRowVisible(m_note, isFirst && workspace.domains.isEmpty());
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NewDomainDialog::check);
    retranslate();
}

QString NewDomainDialog::name() const
{
    return m_name->text().trimmed();
}

QString NewDomainDialog::profile() const
{
    return m_profile->currentData().toString();
}

void NewDomainDialog::check()
{
    const QString ascii = toAsciiHost(name());
    const bool isTaken = !ascii.isEmpty() && m_workspace.indexOfDomain(name()) >= 0;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!ascii.isEmpty() && !isTaken);
    if (name().isEmpty()) {
        m_hint->setText(tr("The part of the addresses after the @."));
    } else if (ascii.isEmpty()) {
        m_hint->setText(
            tr("Not a domain name yet: letters, digits and hyphens, with a dot between the parts."));
    } else if (isTaken) {
        m_hint->setText(tr("This domain is in the workspace already."));
    } else if (ascii != name().toLower()) {
        m_hint->setText(tr("In files and in DNS: %1").arg(ascii));
    } else {
        m_hint->setText(tr("Settings for addresses such as user@%1.").arg(ascii));
    }
}

void NewDomainDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void NewDomainDialog::retranslate()
{
    setWindowTitle(m_offersProfile ? tr("Add domain") : tr("Duplicate domain"));
    m_nameLabel->setText(tr("Domain &name:"));
    setHelp(m_name, tr("The part of the addresses after the @. All clients look for their settings under it. "
                       "Example: example.org or société.example."));
    m_profileLabel->setText(tr("&Profile:"));
    setHelp(m_profile,
            tr("The set of mail services that this domain shares with others. All documents are made "
               "of it. Example: main."));
    m_note->setText(tr("A profile with IMAP and submission over TLS is made with it."));
    check();
}

} // namespace autoconfigure
