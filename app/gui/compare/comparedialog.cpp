// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"

#include "compare/diffview.h"
#include "theme/icons.h"
#include "widgets/contexthelp.h"
#include "widgets/resizeinletters.h"
#include "widgets/rowcopy.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString absenceOf(const DocumentComparison &document)
{
    return document.failure == HttpFailure::None
               ? CompareDialog::tr("Not served: status %1").arg(document.status)
               : CompareDialog::tr("Not served: %1").arg(httpFailureName(document.failure));
}

} // namespace

CompareDialog::CompareDialog(QWidget *parent, QSettings *settings)
    : QDialog(parent),
      m_intro(new QLabel(this)),
      m_choiceLabel(new QLabel(this)),
      m_choice(new QComboBox(this)),
      m_ignoreLayout(new QCheckBox(this)),
      m_summary(new QLabel(this)),
      m_previous(new QPushButton(themedIcon(u"go-up"_s), QString(), this)),
      m_next(new QPushButton(themedIcon(u"go-down"_s), QString(), this)),
      m_model(new DiffTableModel(this)),
      m_planned(new DiffView(m_model, {DiffTableModel::LeftNumber, DiffTableModel::LeftText},
                             DiffTableModel::LeftText, this)),
      m_served(new DiffView(m_model,
                            {DiffTableModel::Mark, DiffTableModel::RightNumber, DiffTableModel::RightText},
                            DiffTableModel::RightText, this))
{
    setObjectName(u"compareDialog"_s);
    m_intro->setWordWrap(true);
    m_choice->setObjectName(u"compare.document"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choiceLabel->setBuddy(m_choice);
    m_ignoreLayout->setObjectName(u"compare.ignoreLayout"_s);
    m_ignoreLayout->setChecked(true);
    m_summary->setObjectName(u"compare.summary"_s);
    m_previous->setObjectName(u"compare.previous"_s);
    m_next->setObjectName(u"compare.next"_s);
    m_previous->setAutoDefault(false);
    m_next->setAutoDefault(false);

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_choiceLabel);
    choice->addWidget(m_choice, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_ignoreLayout);
    row->addWidget(m_summary, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addLayout(choice);
    layout->addLayout(row);
    layout->addLayout(buildViews(), 1);
    layout->addWidget(buttons);
    resizeInLetters(this, 150, 40, settings);

    connect(m_choice, &QComboBox::currentIndexChanged, this, &CompareDialog::showDocument);
    connect(m_ignoreLayout, &QCheckBox::toggled, this, &CompareDialog::showDocument);
    connect(m_previous, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

QLayout *CompareDialog::buildViews()
{
    m_planned->setObjectName(u"compare.table"_s);
    m_served->setObjectName(u"compare.served"_s);
    m_planned->link(m_served);
    new RowCopy(m_planned);
    new RowCopy(m_served);
    // The one beside the other shows where both are.
    m_planned->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_served->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    auto *views = new QHBoxLayout;
    views->addWidget(m_planned, 1);
    views->addWidget(m_served, 1);
    return views;
}

void CompareDialog::setDocuments(const QString &domain, const QList<DocumentComparison> &documents,
                                 const QDateTime &seen)
{
    const QString chosen = m_choice->currentText();
    const int row = m_planned->currentIndex().row();
    m_domain = domain;
    m_documents = documents;
    m_seen = seen;
    {
        const QSignalBlocker blocker(m_choice);
        m_choice->clear();
        for (const DocumentComparison &document : documents) {
            // What is served nowhere may well be served elsewhere.
            const Severity severity = document.isSame()     ? Severity::Ok
                                      : document.isServed() ? Severity::Warning
                                                            : Severity::Info;
            m_choice->addItem(themedIcon(severityIconName(severity)), document.title);
        }
        // The first that differs is what the reader came for, and those that are not served come last.
        const auto differs = std::find_if(documents.cbegin(), documents.cend(),
                                          [](const DocumentComparison &one) { return !one.isSame(); });
        const int wanted = differs == documents.cend() ? 0 : int(differs - documents.cbegin());
        const int same = m_choice->findText(chosen);
        m_choice->setCurrentIndex(same < 0 ? wanted : same);
    }
    retranslate();
    if (row >= 0 && m_choice->currentText() == chosen) {
        showLine(std::min(row, m_model->rowCount() - 1));
    }
}

void CompareDialog::choose(const QString &title)
{
    if (const int index = m_choice->findText(title); index >= 0) {
        m_choice->setCurrentIndex(index);
    }
}

void CompareDialog::showDocument()
{
    const DocumentComparison document = m_documents.value(m_choice->currentIndex());
    const bool ignoresLayout = m_ignoreLayout->isChecked();
    m_model->setTexts(comparableLines(document.planned, ignoresLayout),
                      comparableLines(document.served, ignoresLayout));
    const int differences = m_model->differences();
    m_summary->setText(m_documents.isEmpty()  ? tr("The probe asked for no document.")
                       : !document.isServed() ? absenceOf(document)
                       : document.isSame()    ? tr("The same, byte for byte.")
                       : differences == 0     ? tr("The same but for spaces and line ends.")
                                              : tr("%n difference(s)", nullptr, differences));
    m_previous->setEnabled(differences > 0);
    m_next->setEnabled(differences > 0);
    if (differences > 0) {
        m_planned->setCurrentIndex({});
        go(1);
    }
}

void CompareDialog::go(int step)
{
    const int row =
        m_model->neighbour(m_planned->currentIndex().isValid() ? m_planned->currentIndex().row() : -1, step);
    if (row >= 0) {
        showLine(row);
    }
}

void CompareDialog::showLine(int row)
{
    m_served->showLine(row);
    // The last one decides where both are.
    m_planned->showLine(row);
}

void CompareDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Before, the views had no size to scroll in.
    if (m_planned->currentIndex().isValid()) {
        showLine(m_planned->currentIndex().row());
    }
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void CompareDialog::retranslate()
{
    setWindowTitle(tr("Served and planned: %1").arg(m_domain));
    m_intro->setText(tr("What was served on %1, beside what the workspace would export.")
                         .arg(QLocale().toString(m_seen.toLocalTime(), QLocale::ShortFormat)));
    m_choiceLabel->setText(tr("&Document:"));
    setHelp(m_choice,
            tr("The requests of the probe for documents: those that got one, then those that got none"));
    m_ignoreLayout->setText(tr("&Ignore spaces and line ends"));
    setHelp(m_ignoreLayout, tr("Indents XML and JSON anew on both sides: only what they say is compared"));
    m_previous->setText(tr("&Previous difference"));
    m_next->setText(tr("&Next difference"));
    m_planned->setAccessibleName(tr("The document as it would be exported"));
    m_served->setAccessibleName(tr("The document as it is served"));
    m_model->retranslate();
    showDocument();
}

} // namespace autoconfigure
