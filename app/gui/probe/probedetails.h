// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/detailcontent.h"

#include <QTabWidget>
#include <QTimer>

class QAction;
class QTextBrowser;

namespace autoconfigure
{

class SourceView;

/// A row of the results in full: what is to be said and done about it, the request, the answer, and the
/// certificates.
class ProbeDetails : public QTabWidget
{
    Q_OBJECT

public:
    enum class Kind { Requests, Conversations };

    /// `name`: the object's, and the beginning of those of its parts.
    ProbeDetails(Kind kind, const QString &name, QWidget *parent = nullptr);

    void show(const DetailContent &content);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copyAdvice();
    void retranslate();

    Kind m_kind;
    QTextBrowser *m_findings;
    SourceView *m_request;
    SourceView *m_answer;
    QTextBrowser *m_certificate;
    QAction *m_copyAdvice;
    QString m_shownFindings;
    QString m_shownCertificate;
    QString m_advice;
    QTimer m_copied;
};

} // namespace autoconfigure
