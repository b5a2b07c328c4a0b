// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overridessummary.h"

#include "widgets/formvalues.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

OverridesSummary::OverridesSummary(QWidget *parent) : QWidget(parent), m_rows(), m_own(new QPushButton(this))
{
    constexpr std::array members = {"displayName", "shortName", "documentation", "services"};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    for (int i = 0; i < int(m_rows.size()); ++i) {
        Row &row = m_rows.at(i);
        const bool isName = Part(i) == Part::DisplayName || Part(i) == Part::ShortName;
        row = {new QLabel(this), isName ? new QLineEdit(this) : nullptr, new QPushButton(this)};
        row.text->setObjectName(u"domains.count."_s + QLatin1StringView(members.at(i)));
        row.text->setWordWrap(true);
        row.clear->setObjectName(u"domains.clear."_s + QLatin1StringView(members.at(i)));
        grid->addWidget(row.text, i, 0, 1, isName ? 1 : 2);
        grid->addWidget(row.clear, i, 2);
        if (row.edit != nullptr) {
            row.edit->setObjectName(u"domains."_s + QLatin1StringView(members.at(i)));
            row.text->setBuddy(row.edit);
            grid->addWidget(row.edit, i, 1);
            connect(row.edit, &QLineEdit::editingFinished, this, &OverridesSummary::commit);
        }
        connect(row.clear, &QPushButton::clicked, this, [this, i] { Q_EMIT cleared(Part(i)); });
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_own->setObjectName(u"domains.ownServices"_s);
    grid->addWidget(m_own, int(m_rows.size()), 0, 1, 3, Qt::AlignRight);
    connect(m_own, &QPushButton::clicked, this, &OverridesSummary::ownServicesWanted);
    retranslate();
}

void OverridesSummary::setSelection(const DomainSelection &selection)
{
    m_selection = selection;
    showCounts();
    showNames();
}

void OverridesSummary::commit()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        QLineEdit *edit = m_rows.at(i).edit;
        if (edit == nullptr || !edit->isModified()) {
            continue;
        }
        edit->setModified(false);
        // Without a name of its own a domain follows its profile: there is a button for that.
        if (const QString name = edit->text().trimmed(); !name.isEmpty()) {
            Q_EMIT named(Part(i), name);
        }
    }
    showNames();
}

void OverridesSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OverridesSummary::showCounts()
{
    const std::array counts = {m_selection.ownDisplayNames, m_selection.ownShortNames,
                               m_selection.ownDocumentation, m_selection.ownServices};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const QString count = counts.at(i) == 0 ? tr("none", "domains with an override")
                                                : tr("%1 of %2", "domains")
                                                      .arg(QLocale().toString(counts.at(i)),
                                                           QLocale().toString(m_selection.count));
        row.text->setText(
            tr("%1: %2", "what is overridden; by how many domains").arg(names().at(qsizetype(i)), count));
        row.clear->setEnabled(counts.at(i) > 0);
    }
    m_own->setEnabled(m_selection.ownServices < m_selection.count);
}

void OverridesSummary::showNames()
{
    const auto show = [this](Part part, const std::optional<QString> &name, qsizetype count) {
        QLineEdit *edit = m_rows.at(std::size_t(part)).edit;
        edit->setPlaceholderText(count == 0 ? tr("As the profile says") : tr("Different values"));
        if (!edit->isModified()) {
            showText(edit, name.value_or(QString()));
        }
    };
    show(Part::DisplayName, m_selection.displayName, m_selection.ownDisplayNames);
    show(Part::ShortName, m_selection.shortName, m_selection.ownShortNames);
}

QStringList OverridesSummary::names()
{
    return {tr("Own display name"), tr("Own short name"), tr("Own links to help"), tr("Own services")};
}

void OverridesSummary::retranslate()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.clear->setText(tr("Follow the profile"));
        row.clear->setAccessibleName(tr("%1: follow the profile").arg(names().at(qsizetype(i))));
        row.clear->setToolTip(
            tr("Takes this out of all of the selected domains, so that their profile's value holds."));
        if (row.edit != nullptr) {
            row.edit->setAccessibleName(names().at(qsizetype(i)));
            row.edit->setToolTip(tr("Given to all of the selected domains, instead of their profile's."));
        }
    }
    m_own->setText(tr("Give own services"));
    m_own->setToolTip(
        tr("Gives each of the selected domains that follows its profile a copy of the profile's "
           "services, to be changed below."));
    showCounts();
    showNames();
}

} // namespace autoconfigure
