// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include "widgets/elidedlabel.h"
#include "widgets/findinglabel.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace autoconfigure
{

Page::Page(WorkspaceDocument *document, QWidget *parent) : QScrollArea(parent), m_document(document)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_title = new ElidedLabel(content);
    m_findings = new FindingLabel(content);
    m_column->addWidget(m_title);
    m_column->addWidget(m_findings);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    // Fields have the Tab key's stops, not the area around them.
    setFocusPolicy(Qt::NoFocus);
    scaleHeadings();
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange && m_title != nullptr) {
        scaleHeadings();
    }
    QScrollArea::changeEvent(event);
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
}

QLabel *Page::addHeading(QWidget *buddy)
{
    auto *heading = new QLabel(widget());
    heading->setBuddy(buddy);
    m_column->addWidget(heading);
    heading->setWordWrap(true);
    m_headings.append(heading);
    scaleHeadings();
    return heading;
}

void Page::scaleHeadings()
{
    QFont title = font();
    title.setBold(true);
    title.setPointSizeF(font().pointSizeF() * 1.4);
    m_title->setFont(title);
    QFont heading = font();
    heading.setBold(true);
    for (QLabel *label : std::as_const(m_headings)) {
        label->setFont(heading);
    }
}

} // namespace autoconfigure
