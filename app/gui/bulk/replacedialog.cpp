// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/replacedialog.h"

#include "bulk/proposalmodel.h"
#include "bulk/proposalrun.h"
#include "bulk/proposalview.h"
#include "widgets/contexthelp.h"
#include "widgets/resizeinletters.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ReplaceDialog::ReplaceDialog(const Workspace &workspace, QWidget *parent, QSettings *settings)
    : QDialog(parent),
      m_workspace(workspace),
      m_findLabel(new QLabel(this)),
      m_find(new QLineEdit(this)),
      m_replaceLabel(new QLabel(this)),
      m_replace(new QLineEdit(this)),
      m_case(new QCheckBox(this)),
      m_whole(new QCheckBox(this)),
      m_pattern(new QCheckBox(this)),
      m_preview(new ProposalView(this)),
      m_run(new ProposalRun(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"replaceDialog"_s);
    m_find->setObjectName(u"replace.find"_s);
    m_replace->setObjectName(u"replace.replacement"_s);
    m_case->setObjectName(u"replace.case"_s);
    m_whole->setObjectName(u"replace.whole"_s);
    m_whole->setChecked(true);
    m_pattern->setObjectName(u"replace.pattern"_s);
    m_findLabel->setBuddy(m_find);
    m_replaceLabel->setBuddy(m_replace);
    auto *texts = new QGridLayout;
    texts->addWidget(m_findLabel, 0, 0);
    texts->addWidget(m_find, 0, 1);
    texts->addWidget(m_replaceLabel, 1, 0);
    texts->addWidget(m_replace, 1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(texts);
    layout->addWidget(createOptions());
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_buttons);
    resizeInLetters(this, 150, 34, settings);

    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &ReplaceDialog::search);
    for (const QLineEdit *edit : {m_find, m_replace}) {
        connect(edit, &QLineEdit::textChanged, this, &ReplaceDialog::schedule);
    }
    for (const QCheckBox *box : {m_case, m_whole, m_pattern}) {
        connect(box, &QCheckBox::toggled, this, &ReplaceDialog::schedule);
    }
    connect(m_run, &ProposalRun::finished, this, [this](const Proposal &proposal) {
        // While somebody has typed on, another search is about to begin.
        if (!m_timer.isActive() && m_preview->isPending()) {
            m_preview->setProposal(proposal);
        }
    });
    connect(m_preview, &ProposalView::changed, this, &ReplaceDialog::showState);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_find->setFocus();
}

ReplaceDialog::~ReplaceDialog() = default;

QList<ProposedChange> ReplaceDialog::changes() const
{
    return m_preview->chosen();
}

void ReplaceDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

QWidget *ReplaceDialog::createOptions()
{
    const QList<std::pair<TextField, QString>> fields = {
        {TextField::HostNames, u"hosts"_s},        {TextField::UserNames, u"userNames"_s},
        {TextField::DisplayNames, u"names"_s},     {TextField::DomainNames, u"domains"_s},
        {TextField::DocumentationUrls, u"urls"_s}, {TextField::Hosting, u"hosting"_s},
    };
    m_fieldGroup = new QGroupBox(this);
    auto *grid = new QGridLayout(m_fieldGroup);
    constexpr int columns = 3;
    for (const auto &[field, name] : fields) {
        auto *box = new QCheckBox(m_fieldGroup);
        box->setObjectName(u"replace.in."_s + name);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &ReplaceDialog::schedule);
        const int number = int(m_fields.size());
        grid->addWidget(box, number / columns, number % columns);
        m_fields.append({field, box});
    }
    auto *options = new QWidget(this);
    auto *row = new QHBoxLayout(options);
    row->setContentsMargins({});
    row->addWidget(m_fieldGroup, 1);
    auto *column = new QVBoxLayout;
    for (QCheckBox *box : {m_case, m_whole, m_pattern}) {
        column->addWidget(box);
    }
    row->addLayout(column);
    return options;
}

TextReplacement ReplaceDialog::replacement() const
{
    TextFields fields;
    for (const FieldChoice &choice : m_fields) {
        fields.setFlag(choice.field, choice.box->isChecked());
    }
    return {.text = m_find->text(),
            .replacement = m_replace->text(),
            .fields = fields,
            .isCaseSensitive = m_case->isChecked(),
            .wholeLabels = m_whole->isChecked(),
            .isPattern = m_pattern->isChecked()};
}

void ReplaceDialog::schedule()
{
    m_preview->setPending();
    m_timer.start();
}

void ReplaceDialog::search()
{
    if (m_find->text().isEmpty()) {
        m_preview->clear(tr("Nothing is changed before you have seen it here and chosen Replace."));
        return;
    }
    m_preview->setPending();
    m_run->start([workspace = m_workspace, replacement = replacement()](const std::stop_token &stop) {
        Proposal proposal;
        proposal.names = workspace;
        if (const Result<QList<ProposedChange>> changes = findReplacements(workspace, replacement, stop)) {
            proposal.changes = *changes;
        } else {
            proposal.error = changes.error();
        }
        return proposal;
    });
}

void ReplaceDialog::showState()
{
    const qsizetype chosen = m_preview->isPending() ? 0 : m_preview->model()->chosenCount();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(chosen > 0);
}

void ReplaceDialog::retranslate()
{
    setWindowTitle(tr("Find and replace"));
    m_findLabel->setText(tr("&Find:"));
    m_find->setPlaceholderText(u"mail.example.org"_s);
    setHelp(m_find,
            tr("The text to look for in the fields that are chosen below. Example: mail.example.org."));
    m_replaceLabel->setText(tr("Re&place with:"));
    setHelp(m_replace, tr("What stands there afterwards; empty to take the text away. Example: "
                          "imap.example.org."));
    m_fieldGroup->setTitle(tr("In"));
    m_fieldGroup->setWhatsThis(tr("The fields of domains and profiles that are looked through. Example: host "
                                  "names alone, for a server that gets another name."));
    for (const FieldChoice &choice : std::as_const(m_fields)) {
        switch (choice.field) {
        case TextField::HostNames:
            choice.box->setText(tr("&Host names"));
            break;
        case TextField::UserNames:
            choice.box->setText(tr("&User names"));
            break;
        case TextField::DisplayNames:
            choice.box->setText(tr("Displa&y names"));
            break;
        case TextField::DomainNames:
            choice.box->setText(tr("&Domain names"));
            break;
        case TextField::DocumentationUrls:
            choice.box->setText(tr("&Links to help"));
            break;
        case TextField::Hosting:
            choice.box->setText(tr("Hostin&g"));
            break;
        }
    }
    m_case->setText(tr("Match &case"));
    setHelp(m_case, tr("With “Example Mail”, “example mail” stays as it is."));
    m_whole->setText(tr("&Whole labels"));
    setHelp(m_whole, tr("With “mail.example.org”, “webmail.example.org” stays as it is."));
    m_pattern->setText(tr("Regular e&xpression"));
    setHelp(m_pattern, tr("Perl-compatible; \\1 in the replacement stands for what the first pair of "
                          "parentheses has found."));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Replace"));
    if (m_find->text().isEmpty()) {
        search();
    }
}

} // namespace autoconfigure
