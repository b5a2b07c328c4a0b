// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findinglabel.h"

#include <QEvent>
#include <QLabel>

namespace autoconfigure
{

FindingLabel::FindingLabel(QWidget *parent) : StatusNote(parent)
{
    // A long word (a host name) must not widen the page.
    label()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setSilent();
}

void FindingLabel::setFindings(const Findings &findings)
{
    if (m_findings != findings) {
        m_findings = findings;
        showFindings();
    }
}

void FindingLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showFindings();
    }
    StatusNote::changeEvent(event);
}

void FindingLabel::showFindings()
{
    setNote(worstSeverity(m_findings), findingsText(m_findings));
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
