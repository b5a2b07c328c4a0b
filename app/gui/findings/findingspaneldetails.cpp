// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FindingsPanel that tells of the selected findings, beside the table and on the clipboard.
#include "findings/findingsfilter.h"
#include "findings/findingsmodel.h"
#include "findings/findingspanel.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QTextBrowser>
#include <QTreeView>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

void FindingsPanel::updateDetails()
{
    const QList<QModelIndex> rows = m_view->selectionModel()->selectedRows();
    if (rows.size() != 1) {
        m_details->setPlainText(
            m_filter->rowCount() == 0 ? QString() : tr("Select a finding to see what to do about it."));
        return;
    }
    const Finding &finding = m_model->at(sourceRow(rows.first())).finding;
    QString html = u"<p><b>"_s + finding.message().toHtmlEscaped() + u"</b></p>"_s;
    if (!finding.advice().isEmpty()) {
        html += u"<p>"_s + finding.advice().toHtmlEscaped() + u"</p>"_s;
    }
    const auto addLine = [&html](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            html += u"<p>"_s + label.arg(u"<br><code>"_s + value.toHtmlEscaped() + u"</code>"_s) + u"</p>"_s;
        }
    };
    addLine(tr("Expected: %1"), finding.expected);
    addLine(tr("Found: %1"), finding.actual);
    m_details->setHtml(html);
}

QString FindingsPanel::plainText(int sourceRow) const
{
    const ShownFinding &shown = m_model->at(sourceRow);
    const Finding &finding = shown.finding;
    QStringList lines = {tr("%1: %2: %3", "severity: subject: message")
                             .arg(severityName(finding.severity()), finding.subject, finding.message())};
    for (const QString &line : {shown.place, finding.advice()}) {
        if (!line.isEmpty()) {
            lines.append(u"  "_s + line);
        }
    }
    return lines.join(u'\n');
}

void FindingsPanel::copySelected()
{
    QStringList texts;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        // Without a selection everything that is shown.
        if (!m_view->selectionModel()->hasSelection() || m_view->selectionModel()->isSelected(index)) {
            texts.append(plainText(sourceRow(index)));
        }
    }
    QApplication::clipboard()->setText(texts.join(u'\n'));
}

bool FindingsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_view || !isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        return QWidget::eventFilter(watched, event);
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        copySelected();
    }
    return true;
}

} // namespace autoconfigure
