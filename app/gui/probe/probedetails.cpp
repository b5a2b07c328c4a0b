// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probedetails.h"

#include "preview/sourceview.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
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

/// Setting a text anew scrolls to its beginning.
void setHtml(QTextBrowser *view, QString &shown, const QString &html)
{
    if (shown != html) {
        shown = html;
        view->setHtml(html);
    }
}

} // namespace

ProbeDetails::ProbeDetails(Kind kind, const QString &name, QWidget *parent)
    : QTabWidget(parent),
      m_kind(kind),
      m_findings(new QTextBrowser(this)),
      m_request(new SourceView(Syntax::Xml, this)),
      m_answer(new SourceView(Syntax::Xml, this)),
      m_certificate(new QTextBrowser(this)),
      m_copyAdvice(new QAction(themedIcon(u"edit-copy"_s), QString(), this))
{
    setObjectName(name);
    setDocumentMode(true);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    tabBar()->setObjectName(name + u".tabs"_s);
    m_findings->setObjectName(name + u".findings"_s);
    m_request->setObjectName(name + u".request"_s);
    m_answer->setObjectName(name + u".answer"_s);
    m_certificate->setObjectName(name + u".certificate"_s);
    m_copyAdvice->setObjectName(name + u".copyAdvice"_s);
    for (QTextBrowser *view : {m_findings, m_certificate}) {
        view->setOpenLinks(false);
        view->setTabChangesFocus(true);
        view->setMinimumHeight(fontMetrics().lineSpacing() * 2);
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
    setTabVisible(RequestTab, kind == Kind::Requests);
    show(DetailContent());
}

void ProbeDetails::show(const DetailContent &content)
{
    setHtml(m_findings, m_shownFindings, content.findings);
    setHtml(m_certificate, m_shownCertificate, content.certificate);
    m_request->setSource(content.request);
    m_answer->setSource(content.answer);
    setTabEnabled(RequestTab, !content.request.isEmpty());
    setTabEnabled(AnswerTab, !content.answer.isEmpty());
    setTabEnabled(CertificateTab, !content.certificate.isEmpty());
    m_advice = content.advice;
    m_copyAdvice->setEnabled(!m_advice.isEmpty());
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
    const QString answer = m_kind == Kind::Requests ? tr("Answer") : tr("Conversation", "with a server");
    setTabText(AnswerTab, answer);
    setTabText(CertificateTab, tr("Certificate"));
    setAccessibleName(tr("Details of the selected row"));
    tabBar()->setAccessibleName(tr("Details of the selected row"));
    m_findings->setAccessibleName(tr("Findings of the selected row"));
    m_request->setAccessibleName(tr("Request"));
    m_answer->setAccessibleName(answer);
    m_certificate->setAccessibleName(tr("Certificate"));
    m_copyAdvice->setText(tr("Copy advice"));
    m_copyAdvice->setToolTip(tr("Copy what to do about the findings"));
}

} // namespace autoconfigure
