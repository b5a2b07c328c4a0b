// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/importtabledialog.h"

#include "bulk/proposalmodel.h"
#include "bulk/proposalview.h"
#include "widgets/formvalues.h"
#include "widgets/resizeinletters.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ImportTableDialog::ImportTableDialog(const Workspace &workspace, const QByteArray &table, const QString &name,
                                     QWidget *parent, QSettings *settings)
    : QDialog(parent),
      m_workspace(workspace),
      m_table(table),
      m_name(name),
      m_import(std::make_shared<TableImport>()),
      m_profileLabel(new QLabel(this)),
      m_profile(new QComboBox(this)),
      m_hint(new QLabel(this)),
      m_preview(new ProposalView(this)),
      m_run(new ProposalRun(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"importTableDialog"_s);
    m_profile->setObjectName(u"importTable.profile"_s);
    m_profileLabel->setBuddy(m_profile);
    for (const ServiceProfile &profile : workspace.profiles) {
        m_profile->addItem(profileTitle(profile), profile.id);
    }
    m_profile->setVisible(!workspace.profiles.isEmpty());
    m_profileLabel->setVisible(!workspace.profiles.isEmpty());
    m_hint->setObjectName(u"importTable.hint"_s);
    m_hint->setWordWrap(true);
    auto *profile = new QHBoxLayout;
    profile->addWidget(m_profileLabel);
    profile->addWidget(m_profile, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(profile);
    layout->addWidget(m_hint);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_buttons);
    connect(m_profile, &QComboBox::activated, this, &ImportTableDialog::propose);
    resizeInLetters(this, 150, 30, settings);
    connect(m_run, &ProposalRun::finished, m_preview, &ProposalView::setProposal);
    connect(m_preview, &ProposalView::changed, this, &ImportTableDialog::showState);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    propose();
    retranslate();
}

ImportTableDialog::~ImportTableDialog() = default;

void ImportTableDialog::propose()
{
    m_preview->setPending();
    m_run->start([import = m_import, workspace = m_workspace, table = m_table, name = m_name,
                  profile = m_profile->currentData().toString()](const std::stop_token & /*stop*/) {
        return readTable(workspace, table, name, profile, *import);
    });
}

Workspace ImportTableDialog::workspaceAfter() const
{
    return m_import->after(m_preview->chosen());
}

qsizetype ImportTableDialog::changeCount() const
{
    return m_preview->model()->chosenCount();
}

void ImportTableDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

QString ImportTableDialog::hintText() const
{
    QStringList sentences;
    if (m_import->hasNewProfile) {
        sentences.append(tr("There is no profile yet: the domains get a new one, with IMAP and submission at "
                            "mail.%EMAILDOMAIN%, to be changed afterwards."));
    }
    if (m_import->known > 0) {
        sentences.append(tr("%Ln domain(s) of the list are there already and keep what the list says nothing "
                            "about.",
                            nullptr, int(m_import->known)));
    }
    return sentences.join(u' ');
}

void ImportTableDialog::showState()
{
    const bool isPending = m_preview->isPending();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!isPending && m_preview->model()->chosenCount() > 0);
    if (!isPending) {
        m_hint->setText(hintText());
        m_hint->setVisible(!m_hint->text().isEmpty());
    }
}

void ImportTableDialog::retranslate()
{
    setWindowTitle(tr("Import domains from %1").arg(m_name));
    m_profileLabel->setText(tr("&Profile of new domains:"));
    m_profile->setToolTip(tr("For those for which the list names none"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Import"));
    showState();
}

} // namespace autoconfigure
