// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pathbar.h"

#include "theme/icons.h"
#include "widgets/actionrow.h"
#include "widgets/elidedlabel.h"

#include <QAction>
#include <QEvent>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array words = {"describe", "preview", "dns", "probe", "export"};

} // namespace

PathBar::PathBar(QWidget *parent) : QWidget(parent), m_row(new ActionRow(this)), m_next(new ElidedLabel(this))
{
    setObjectName(u"pathBar"_s);
    m_next->setObjectName(u"pathNext"_s);
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin, nullptr, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin / 2, margin / 2, margin / 2, 0);
    layout->setSpacing(0);
    layout->addWidget(m_row);
    layout->addWidget(m_next);
    m_next->setContentsMargins(margin / 2, 0, margin / 2, 0);
    QFont bold = font();
    bold.setBold(true);
    m_next->setFont(bold);
    for (int i = 0; i < StepCount; ++i) {
        const Step step = static_cast<Step>(i);
        auto *action = new QAction(this);
        action->setObjectName(u"path."_s + QLatin1StringView(words.at(i)));
        connect(action, &QAction::triggered, this, [this, step] { Q_EMIT activated(step); });
        m_actions.at(i) = action;
        m_row->add(action)->setAutoRaise(true);
        showStep(step);
    }
}

void PathBar::setState(Step step, const State &state)
{
    m_states.at(step) = state;
    showStep(step);
}

void PathBar::setNext(const QString &text)
{
    m_next->setText(text);
}

QString PathBar::nameOf(Step step)
{
    switch (step) {
    case Describe:
        return tr("1 Describe");
    case Preview:
        return tr("2 Preview");
    case CheckDns:
        return tr("3 DNS");
    case Probe:
        return tr("4 Probe");
    default:
        return tr("5 Export");
    }
}

void PathBar::showStep(Step step)
{
    const State &state = m_states.at(step);
    QAction *action = m_actions.at(step);
    action->setIcon(themedIcon(state.severity ? severityIconName(*state.severity) : u"status-unknown"_s));
    action->setText(nameOf(step));
    action->setToolTip(state.text.isEmpty() ? nameOf(step)
                                            : tr("%1: %2", "step: its state").arg(nameOf(step), state.text));
    const QList<QObject *> users = action->associatedObjects();
    for (QObject *user : users) {
        if (auto *button = qobject_cast<QToolButton *>(user)) {
            button->setAccessibleDescription(state.text);
        }
    }
}

void PathBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (int step = 0; step < StepCount; ++step) {
            showStep(static_cast<Step>(step));
        }
    }
}

} // namespace autoconfigure
