// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/runningdomaindialog.h"

#include "model/hostname.h"
#include "theme/icons.h"
#include "widgets/contexthelp.h"
#include "widgets/resizeinletters.h"
#include "widgets/rowcopy.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

RunningDomainDialog::RunningDomainDialog(QWidget *parent, QSettings *settings)
    : QDialog(parent),
      m_nameLabel(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_find(new QPushButton(this)),
      m_note(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_values(new QTreeWidget(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"runningDomainDialog"_s);
    m_name->setObjectName(u"runningDomain.name"_s);
    m_name->setPlaceholderText(u"example.org"_s);
    m_find->setObjectName(u"runningDomain.find"_s);
    m_note->setObjectName(u"runningDomain.note"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_progress->setVisible(false);
    m_values->setObjectName(u"runningDomain.values"_s);
    m_values->setRootIsDecorated(false);
    m_values->setAlternatingRowColors(true);
    new RowCopy(m_values);
    m_values->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_values->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_values->header()->setStretchLastSection(false);
    m_buttons->button(QDialogButtonBox::Ok)->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);

    m_nameLabel->setBuddy(m_name);
    auto *row = new QHBoxLayout;
    row->addWidget(m_nameLabel);
    row->addWidget(m_name, 1);
    row->addWidget(m_find);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_note);
    layout->addWidget(m_progress);
    layout->addWidget(m_values, 1);
    layout->addWidget(m_buttons);
    resizeInLetters(this, 110, 26, settings);

    connect(m_name, &QLineEdit::textChanged, this, &RunningDomainDialog::check);
    connect(m_find, &QPushButton::clicked, this, &RunningDomainDialog::begin);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &RunningDomainDialog::reject);
    retranslate();
    check();
}

RunningDomainDialog::~RunningDomainDialog() = default;

QString RunningDomainDialog::domain() const
{
    return m_name->text().trimmed();
}

void RunningDomainDialog::reject()
{
    if (m_running) {
        m_running->cancel();
        return;
    }
    QDialog::reject();
}

void RunningDomainDialog::check()
{
    m_found = {};
    m_noteKind = Note::Hint;
    m_values->clear();
    m_find->setDefault(true);
    m_find->setEnabled(!m_running && !toAsciiHost(domain()).isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    showNote();
}

void RunningDomainDialog::begin()
{
    check();
    m_running = std::make_unique<RunningDomain>(domain(), m_options);
    connect(m_running.get(), &RunningDomain::progress, m_progress, [this](qsizetype done, qsizetype total) {
        m_progress->setRange(0, int(total));
        m_progress->setValue(int(done));
    });
    connect(m_running.get(), &RunningDomain::finished, this, &RunningDomainDialog::end);
    m_progress->setRange(0, 0);
    m_progress->setVisible(true);
    m_find->setEnabled(false);
    m_name->setReadOnly(true);
    m_running->start();
}

void RunningDomainDialog::end(bool cancelled)
{
    // It is in the middle of its signal.
    RunningDomain *running = m_running.release();
    running->deleteLater();
    m_progress->setVisible(false);
    m_name->setReadOnly(false);
    m_find->setEnabled(true);
    if (cancelled) {
        m_noteKind = Note::Cancelled;
    } else if (running->hadNoNetwork()) {
        m_noteKind = Note::NoNetwork;
    } else {
        m_noteKind = Note::Found;
        m_found = running->result();
        list();
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
        m_buttons->button(QDialogButtonBox::Ok)->setDefault(true);
        m_buttons->button(QDialogButtonBox::Ok)->setFocus();
    }
    showNote();
}

void RunningDomainDialog::list()
{
    m_values->clear();
    for (const Finding &finding : std::as_const(m_found.findings)) {
        auto *item = new QTreeWidgetItem(m_values);
        const bool isValue = finding.code() == u"found-at"_s;
        item->setText(0, isValue ? finding.arguments.value(0) : finding.message());
        item->setText(1, isValue ? finding.arguments.value(1) : finding.arguments.value(2));
        item->setIcon(0, themedIcon(severityIconName(isValue ? Severity::Ok : finding.severity())));
        item->setToolTip(0, finding.message());
        item->setToolTip(1, finding.message());
    }
}

void RunningDomainDialog::showNote()
{
    switch (m_noteKind) {
    case Note::Hint:
        m_note->setText(
            tr("Asks what mail clients ask: the domain's autoconfig and autodiscover hosts, its DNS, and "
               "Mozilla's database of providers. Nothing is changed there."));
        break;
    case Note::Cancelled:
        m_note->setText(tr("Cancelled."));
        break;
    case Note::NoNetwork:
        m_note->setText(tr("No server could be reached. Is there a network?"));
        break;
    case Note::Found:
        m_note->setText(
            m_found.workspace.profiles.constFirst().services.isEmpty()
                ? tr("No settings for mail clients were found. What the DNS says can be taken over.")
                : tr("This is what clients find now. Taking it over adds the domain and its profile "
                     "to the workspace; it can be undone."));
        break;
    }
}

void RunningDomainDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        list();
        showNote();
    }
}

void RunningDomainDialog::retranslate()
{
    setWindowTitle(tr("Begin with a domain that runs already"));
    m_nameLabel->setText(tr("Domain &name:"));
    setHelp(m_name,
            tr("The part of the addresses after the @, of a domain whose mail works already. Example: "
               "example.org."));
    m_find->setText(tr("&Find settings"));
    m_values->setAccessibleName(tr("What was found"));
    m_values->setWhatsThis(tr("What clients find now, and where. Example: IMAP mail.example.org, from the "
                              "domain’s autoconfig host."));
    m_values->setHeaderLabels({tr("Found"), tr("Source")});
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Take over"));
}

} // namespace autoconfigure
