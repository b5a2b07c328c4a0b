// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/newdomaindialog.h"

#include "model/hostname.h"
#include "model/workspace.h"
#include "widgets/formvalues.h"

#include <QComboBox>
#include <QDialogButtonBox>
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
      m_name(new QLineEdit(this)),
      m_hint(new QLabel(this)),
      m_profile(new QComboBox(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"newDomainDialog"_s);
    setWindowTitle(offersProfile ? tr("Add domain") : tr("Duplicate domain"));
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
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("Domain &name:"), m_name);
    layout->addRow(QString(), m_hint);
    const bool isFirst = workspace.profiles.isEmpty();
    if (offersProfile && !isFirst) {
        layout->addRow(tr("&Profile:"), m_profile);
    } else {
        m_profile->hide();
    }
    if (isFirst && workspace.domains.isEmpty()) {
        auto *note = new QLabel(tr("A profile with IMAP and submission over TLS is made with it."), this);
        note->setWordWrap(true);
        layout->addRow(note);
    }
    layout->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NewDomainDialog::check);
    check();
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

} // namespace autoconfigure
