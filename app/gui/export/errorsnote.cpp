// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/errorsnote.h"

#include "signing/signingreview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace autoconfigure
{

namespace
{

constexpr qsizetype mostErrorsNamed = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(autoconfigure::ExportDialog)
};

} // namespace

ErrorsNote::ErrorsNote(QWidget *parent) : StatusNote(parent)
{
    connect(&m_review, &QFutureWatcher<Findings>::finished, this, &ErrorsNote::takeReview);
}

// A review has its own copy, and the application waits for the pool at its end: the window need not.
ErrorsNote::~ErrorsNote() = default;

void ErrorsNote::review(const Workspace &workspace)
{
    m_next = workspace;
    // One at a time: the next one begins when it is back.
    if (!m_review.isRunning()) {
        begin();
    }
}

void ErrorsNote::begin()
{
    m_review.setFuture(QtConcurrent::run([workspace = *std::exchange(m_next, std::nullopt)] {
        return reviewExport(workspace, QDateTime::currentDateTimeUtc());
    }));
}

void ErrorsNote::takeReview()
{
    if (m_next) {
        begin();
        return;
    }
    const Findings findings = m_review.result();
    m_errors.clear();
    std::copy_if(findings.cbegin(), findings.cend(), std::back_inserter(m_errors),
                 [](const Finding &finding) { return finding.severity() == Severity::Error; });
    showErrors();
    Q_EMIT reviewed();
}

void ErrorsNote::showErrors()
{
    if (m_errors.isEmpty()) {
        clear();
        return;
    }
    const int count = static_cast<int>(m_errors.size());
    QStringList lines = {
        Texts::tr("The workspace has %n error(s). What is exported may not work:", nullptr, count)};
    for (const Finding &error : m_errors.first(std::min(mostErrorsNamed, m_errors.size()))) {
        lines.append(error.subject.isEmpty() ? Texts::tr("– %1").arg(error.message())
                                             : Texts::tr("– %1: %2").arg(error.subject, error.message()));
    }
    if (m_errors.size() > mostErrorsNamed) {
        lines.append(
            Texts::tr("– and %n more", nullptr, static_cast<int>(m_errors.size() - mostErrorsNamed)));
    }
    setNote(Severity::Error, lines.join(u'\n'));
}

void ErrorsNote::changeEvent(QEvent *event)
{
    StatusNote::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showErrors();
    }
}

} // namespace autoconfigure
