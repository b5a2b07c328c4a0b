// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/importtabledialog.h"

#include "bulk/proposalmodel.h"
#include "bulk/proposalview.h"
#include "storage/domaintable.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ImportTableDialog::ImportTableDialog(const Workspace &workspace, const QByteArray &table, const QString &name,
                                     QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_name(name),
      m_list(std::make_shared<DomainList>()),
      m_preview(new ProposalView(this)),
      m_run(new ProposalRun(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"importTableDialog"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_buttons);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 30);
    connect(m_run, &ProposalRun::finished, m_preview, &ProposalView::setProposal);
    connect(m_preview, &ProposalView::changed, this, &ImportTableDialog::showState);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_preview->setPending();
    m_run->start([list = m_list, workspace, table, name](const std::stop_token & /*stop*/) {
        Proposal proposal;
        const Result<DomainList> read = parseDomainList(table, name, {});
        if (!read) {
            proposal.error = read.error();
            return proposal;
        }
        *list = *read;
        proposal.findings = list->findings;
        proposal.changes = tableChanges(workspace, *list);
        proposal.names = withTable(workspace, *list, proposal.changes);
        markFindings(proposal.names, proposal.changes);
        return proposal;
    });
    retranslate();
}

ImportTableDialog::~ImportTableDialog() = default;

Workspace ImportTableDialog::workspaceAfter() const
{
    return withTable(m_workspace, *m_list, m_preview->chosen());
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

void ImportTableDialog::showState()
{
    const bool isReady = !m_preview->isPending() && m_preview->model()->chosenCount() > 0;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isReady);
}

void ImportTableDialog::retranslate()
{
    setWindowTitle(tr("Import domains from %1").arg(m_name));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Import"));
    showState();
}

} // namespace autoconfigure
