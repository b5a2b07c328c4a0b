// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findinglabel.h"

#include "theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace autoconfigure
{

FindingLabel::FindingLabel(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    // A long word (a host name) must not widen the page.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

void FindingLabel::setFindings(const Findings &findings)
{
    if (m_findings != findings) {
        m_findings = findings;
        showFindings();
    }
}

QString FindingLabel::text() const
{
    return m_text->text();
}

void FindingLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showFindings();
    }
    QWidget::changeEvent(event);
}

void FindingLabel::showFindings()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(themedIcon(severityIconName(worstSeverity(m_findings))).pixmap(size));
    m_text->setText(findingsText(m_findings));
    setVisible(!m_findings.isEmpty());
}

QString findingsText(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        QString line = FindingLabel::tr("%1: %2", "severity: sentence")
                           .arg(severityName(finding.severity()), finding.message());
        const QString advice = finding.advice();
        if (!advice.isEmpty()) {
            line += u' ' + advice;
        }
        if (!lines.contains(line)) {
            lines.append(line);
        }
    }
    return lines.join(u'\n');
}

} // namespace autoconfigure
