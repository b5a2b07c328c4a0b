// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

#include <QTabWidget>
#include <QTimer>

class QAction;
class QModelIndex;
class QTextBrowser;

namespace autoconfigure
{

class ProbeResultsModel;
class SourceView;

/// A row of the results in full: what is to be said and done about it, the request, the answer, and the
/// certificates.
class ProbeDetails : public QTabWidget
{
    Q_OBJECT

public:
    explicit ProbeDetails(const ProbeResultsModel *results, QWidget *parent = nullptr);

    /// A row of the results, or the invalid index for nothing.
    void showRow(const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFindings(const QModelIndex &index);
    void showExchange(const QModelIndex &index);
    void copyAdvice();
    void retranslate();

    const ProbeResultsModel *m_results;
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
