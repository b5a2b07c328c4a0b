// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probedetails.h"

#include "preview/sourceview.h"
#include "probe/probedetailtexts.h"
#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QTabBar>
#include <QTextBrowser>

#include <chrono>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

enum Tab { FindingsTab, RequestTab, AnswerTab, CertificateTab };

QString titleHtml(const QString &title)
{
    return u"<p><b>"_s + title.toHtmlEscaped() + u"</b></p>"_s;
}

QString line(const QString &text)
{
    return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

/// Setting a text anew scrolls to its beginning.
void setHtml(QTextBrowser *view, QString &shown, const QString &html)
{
    if (shown != html) {
        shown = html;
        view->setHtml(html);
    }
}

} // namespace

ProbeDetails::ProbeDetails(const ProbeResultsModel *results, QWidget *parent)
    : QTabWidget(parent),
      m_results(results),
      m_findings(new QTextBrowser(this)),
      m_request(new SourceView(Syntax::Xml, this)),
      m_answer(new SourceView(Syntax::Xml, this)),
      m_certificate(new QTextBrowser(this)),
      m_copyAdvice(new QAction(themedIcon(u"edit-copy"_s), QString(), this))
{
    setObjectName(u"probeDetails"_s);
    setDocumentMode(true);
    tabBar()->setObjectName(u"probeDetailsTabs"_s);
    m_findings->setObjectName(u"probeFindings"_s);
    m_request->setObjectName(u"probeRequest"_s);
    m_answer->setObjectName(u"probeAnswer"_s);
    m_certificate->setObjectName(u"probeCertificate"_s);
    m_copyAdvice->setObjectName(u"probeCopyAdvice"_s);
    for (QTextBrowser *view : {m_findings, m_certificate}) {
        view->setOpenLinks(false);
        view->setTabChangesFocus(true);
    }
    for (SourceView *view : {m_request, m_answer}) {
        view->setTabChangesFocus(true);
    }
    addTab(m_findings, QString());
    addTab(m_request, QString());
    addTab(m_answer, QString());
    addTab(m_certificate, QString());
    setCornerWidget(actionButton(m_copyAdvice, this), Qt::TopRightCorner);
    m_copied.setSingleShot(true);
    m_copied.setInterval(2s);
    connect(&m_copied, &QTimer::timeout, this, &ProbeDetails::retranslate);
    connect(m_copyAdvice, &QAction::triggered, this, &ProbeDetails::copyAdvice);
    retranslate();
    showRow({});
}

void ProbeDetails::showRow(const QModelIndex &index)
{
    showFindings(index);
    showExchange(index);
}

void ProbeDetails::showFindings(const QModelIndex &index)
{
    QString html;
    Findings findings;
    if (const DiscoveryStep *step = m_results->step(index)) {
        findings = step->findings;
        html = titleHtml(step->title().isEmpty() ? step->id : step->title()) + line(stepResultText(*step));
        html += step->used ? line(tr("The client takes its settings from here.")) : QString();
        html += step->isExtra ? line(tr("The client does not ask this: it shows what else is wrong.")) : QString();
        html += step->noteText().isEmpty() ? QString() : line(step->noteText());
    } else if (const ClientProbe *client = m_results->client(index)) {
        findings = client->allFindings();
        html = titleHtml(clientName(client->client));
        for (const SettingDifference &difference : client->differences) {
            html += line(tr("%1, %2: %3 expected, %4 found", "protocol, field, values")
                             .arg(protocolName(difference.protocol), settingFieldName(difference.field),
                                  difference.expected.isEmpty() ? u"–"_s : difference.expected,
                                  difference.actual.isEmpty() ? u"–"_s : difference.actual));
        }
    } else if (const DomainProbe *domain = m_results->domain(index)) {
        findings = domain->findings();
        html = titleHtml(m_results->shownName(domain->domain));
        html += line(tr("Address: %1", "mail address").arg(domain->email));
        if (domain->time.isValid() && m_results->isComplete(index)) {
            html += line(tr("Probed: %1", "time").arg(
                             QLocale().toString(domain->time.toLocalTime(), QLocale::ShortFormat)) +
                         u" – "_s + tr("%n request(s)", nullptr, static_cast<int>(domain->requests)) +
                         u", "_s + durationText(domain->milliseconds));
        }
    }
    const QString texts = findingsHtml(findings);
    const bool isDone = index.isValid() && !m_results->isRunning(index) && m_results->isComplete(index);
    html += texts.isEmpty() && isDone && m_results->step(index) == nullptr ? line(tr("No problem found."))
                                                                          : texts;
    setHtml(m_findings, m_shownFindings, html);
    m_advice = adviceText(findings);
    m_copyAdvice->setEnabled(!m_advice.isEmpty());
}

void ProbeDetails::showExchange(const QModelIndex &index)
{
    const DiscoveryStep *step = m_results->step(index);
    const HttpHop *hop = m_results->hop(index);
    QByteArray request;
    QByteArray answer;
    QString certificate;
    if (hop != nullptr) {
        request = requestText(*hop, step->http.request);
        answer = answerText(*hop);
        certificate = hop->certificate.isEmpty()
                          ? QString()
                          : certificateHtml(hop->certificate, hop->tlsCipher, QDateTime::currentDateTimeUtc());
    } else if (step != nullptr && step->kind == StepKind::Dns && step->state == StepState::Finished) {
        request = step->title().toUtf8() + '\n';
        answer = answerText(step->dns);
    }
    m_request->setSource(request);
    m_answer->setSource(answer);
    setHtml(m_certificate, m_shownCertificate, certificate);
    setTabEnabled(RequestTab, !request.isEmpty());
    setTabEnabled(AnswerTab, !answer.isEmpty());
    setTabEnabled(CertificateTab, !certificate.isEmpty());
}

void ProbeDetails::copyAdvice()
{
    QApplication::clipboard()->setText(m_advice);
    m_copyAdvice->setText(tr("Copied"));
    m_copied.start();
    QAccessibleEvent event(m_findings, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ProbeDetails::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ProbeDetails::retranslate()
{
    setTabText(FindingsTab, tr("Findings"));
    setTabText(RequestTab, tr("Request"));
    setTabText(AnswerTab, tr("Answer"));
    setTabText(CertificateTab, tr("Certificate"));
    tabBar()->setAccessibleName(tr("Details of the selected row"));
    m_findings->setAccessibleName(tr("Findings of the selected row"));
    m_request->setAccessibleName(tr("Request"));
    m_answer->setAccessibleName(tr("Answer"));
    m_certificate->setAccessibleName(tr("Certificate"));
    m_copyAdvice->setText(tr("Copy advice"));
    m_copyAdvice->setToolTip(tr("Copy what to do about the findings"));
}

} // namespace autoconfigure
