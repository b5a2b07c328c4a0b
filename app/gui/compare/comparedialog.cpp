// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"

#include "compare/difftablemodel.h"
#include "theme/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

CompareDialog::CompareDialog(const QString &domain, const QList<DocumentComparison> &documents,
                             const QDateTime &seen, QWidget *parent)
    : QDialog(parent),
      m_domain(domain),
      m_documents(documents),
      m_seen(seen),
      m_intro(new QLabel(this)),
      m_choiceLabel(new QLabel(this)),
      m_choice(new QComboBox(this)),
      m_ignoreLayout(new QCheckBox(this)),
      m_summary(new QLabel(this)),
      m_previous(new QPushButton(themedIcon(u"go-up"_s), QString(), this)),
      m_next(new QPushButton(themedIcon(u"go-down"_s), QString(), this)),
      m_model(new DiffTableModel(this)),
      m_view(new QTableView(this))
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
    for (const DocumentComparison &document : documents) {
        m_choice->addItem(themedIcon(severityIconName(document.isSame() ? Severity::Ok : Severity::Warning)),
                          document.title);
    }
    buildTable();

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
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 150, metrics.height() * 40);

    connect(m_choice, &QComboBox::currentIndexChanged, this, &CompareDialog::showDocument);
    connect(m_ignoreLayout, &QCheckBox::toggled, this, &CompareDialog::showDocument);
    connect(m_previous, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // The first that differs is what the reader came for.
    const auto differs = std::find_if(documents.cbegin(), documents.cend(),
                                      [](const DocumentComparison &document) { return !document.isSame(); });
    m_choice->setCurrentIndex(differs == documents.cend() ? 0 : int(differs - documents.cbegin()));
    retranslate();
}

void CompareDialog::buildTable()
{
    m_view->setObjectName(u"compare.table"_s);
    m_view->setModel(m_model);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fixed.height() * 5 / 4);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(fixed.averageCharWidth() * 3);
    for (const int column : {DiffTableModel::LeftNumber, DiffTableModel::Mark, DiffTableModel::RightNumber}) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, fixed.averageCharWidth() * (column == DiffTableModel::Mark ? 3 : 6));
    }
    header->setSectionResizeMode(DiffTableModel::LeftText, QHeaderView::Stretch);
    header->setSectionResizeMode(DiffTableModel::RightText, QHeaderView::Stretch);
}

void CompareDialog::showDocument()
{
    const DocumentComparison document = m_documents.value(m_choice->currentIndex());
    const bool ignoresLayout = m_ignoreLayout->isChecked();
    m_model->setTexts(comparableLines(document.planned, ignoresLayout),
                      comparableLines(document.served, ignoresLayout));
    const int differences = m_model->differences();
    m_summary->setText(m_documents.isEmpty() ? tr("The probe got no document.")
                       : document.isSame()   ? tr("The same, byte for byte.")
                       : differences == 0    ? tr("The same but for spaces and line ends.")
                                             : tr("%n difference(s)", nullptr, differences));
    m_previous->setEnabled(differences > 0);
    m_next->setEnabled(differences > 0);
    if (differences > 0) {
        m_view->setCurrentIndex({});
        go(1);
    }
}

void CompareDialog::go(int step)
{
    const int row =
        m_model->neighbour(m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1, step);
    if (row >= 0) {
        m_view->setCurrentIndex(m_model->index(row, DiffTableModel::LeftText));
        m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
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
    m_choice->setToolTip(tr("The requests of the probe that got a document"));
    m_ignoreLayout->setText(tr("&Ignore spaces and line ends"));
    m_ignoreLayout->setToolTip(tr("Indents XML and JSON anew on both sides: only what they say is compared"));
    m_previous->setText(tr("&Previous difference"));
    m_next->setText(tr("&Next difference"));
    m_view->setAccessibleName(tr("The document as it would be exported and as it is served"));
    m_model->retranslate();
    showDocument();
}

} // namespace autoconfigure
