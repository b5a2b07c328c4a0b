// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsdetails.h"

#include "dns/dnsresultsmodel.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <chrono>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

QString paragraph(const QString &html)
{
    return u"<p>"_s + html + u"</p>"_s;
}

/// What comes from the network is text, whatever it looks like.
QString codeLines(const QString &text)
{
    return u"<br><code>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</code>"_s;
}

QString findingHtml(const Finding &finding)
{
    QString html = paragraph(u"<b>"_s +
                             DnsDetails::tr("%1: %2", "severity: sentence")
                                 .arg(severityName(finding.severity()), finding.message())
                                 .toHtmlEscaped() +
                             u"</b>"_s);
    if (!finding.advice().isEmpty()) {
        html += paragraph(finding.advice().toHtmlEscaped());
    }
    return html;
}

} // namespace

DnsDetails::DnsDetails(QWidget *parent)
    : QWidget(parent),
      m_text(new QTextBrowser(this)),
      m_fixLabel(new QLabel(this)),
      m_fix(new QLineEdit(this)),
      m_copy(new QAction(themedIcon(u"edit-copy"_s), QString(), this)),
      m_fixRow(new QWidget(this))
{
    m_text->setObjectName(u"dnsDetails"_s);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_fix->setObjectName(u"dnsFix"_s);
    m_fix->setReadOnly(true);
    m_fix->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(u"dnsCopyFix"_s);
    // A line is long: it has a row of its own.
    auto *row = new QGridLayout(m_fixRow);
    row->setContentsMargins({});
    row->addWidget(m_fixLabel, 0, 0);
    row->addWidget(actionButton(m_copy, m_fixRow, Qt::ToolButtonTextBesideIcon), 0, 1);
    row->addWidget(m_fix, 1, 0, 1, 2);
    row->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_fixRow);
    m_copied.setSingleShot(true);
    m_copied.setInterval(2s);
    connect(&m_copied, &QTimer::timeout, this, &DnsDetails::retranslate);
    connect(m_copy, &QAction::triggered, this, &DnsDetails::copyFix);
    retranslate();
    refresh();
}

void DnsDetails::showRecord(const RecordResult &record)
{
    if (m_record != record) {
        m_domain.reset();
        m_record = record;
        refresh();
    }
}

void DnsDetails::showDomain(const DomainCheck &check, const QString &name)
{
    if (!m_domain || m_domain->domain != check.domain || m_domain->time != check.time) {
        m_record.reset();
        m_domain = check;
        m_name = name;
        refresh();
    }
}

void DnsDetails::clear()
{
    m_record.reset();
    m_domain.reset();
    refresh();
}

void DnsDetails::refresh()
{
    QString html;
    if (m_record) {
        for (const Finding &finding : m_record->findings) {
            html += findingHtml(finding);
        }
        if (!m_record->expected.isEmpty()) {
            html += paragraph(tr("Expected: %1").arg(codeLines(m_record->expected)));
        }
        if (!m_record->actual.isEmpty()) {
            html += paragraph(tr("Seen: %1").arg(codeLines(m_record->actual)));
        }
        if (m_record->ttl >= 0) {
            html += paragraph(tr("Caches keep this answer for up to %1.").arg(ttlText(m_record->ttl)));
        }
    } else if (m_domain) {
        const QString time = QLocale().toString(m_domain->time.toLocalTime(), QLocale::ShortFormat);
        html += paragraph(u"<b>"_s + m_name.toHtmlEscaped() + u"</b>"_s);
        html += paragraph(tr("Checked: %1").arg(time.toHtmlEscaped()));
        bool hasProblem = false;
        for (const RecordResult &record : m_domain->records) {
            for (const Finding &finding : record.findings) {
                if (finding.severity() >= Severity::Warning) {
                    hasProblem = true;
                    html += paragraph(tr("%1: %2", "severity: sentence")
                                          .arg(severityName(finding.severity()), finding.message())
                                          .toHtmlEscaped());
                }
            }
        }
        if (!hasProblem) {
            html += paragraph(tr("No problem found.").toHtmlEscaped());
        }
    }
    m_text->setHtml(html);
    showFix(m_record ? m_record->fix : QByteArray());
}

void DnsDetails::showFix(const QByteArray &fix)
{
    m_fix->setText(QString::fromLatin1(fix));
    m_fix->setCursorPosition(0);
    m_fixRow->setVisible(!fix.isEmpty());
    m_copied.stop();
    retranslate();
}

void DnsDetails::copyFix()
{
    QApplication::clipboard()->setText(m_fix->text());
    m_copy->setText(tr("Copied"));
    m_copied.start();
    QAccessibleEvent event(m_fix, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void DnsDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void DnsDetails::retranslate()
{
    m_text->setAccessibleName(tr("The selected record"));
    m_fixLabel->setText(tr("Line to paste:"));
    m_fix->setAccessibleName(tr("Line to paste"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the line for the zone"));
}

} // namespace autoconfigure
