// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/domaincheck.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QTextBrowser;

namespace autoconfigure
{

/// One record of a result in full: what is to be said, what to do, and the line to paste.
class DnsDetails : public QWidget
{
    Q_OBJECT

public:
    explicit DnsDetails(QWidget *parent = nullptr);

    void showRecord(const RecordResult &record);
    /// The domain as a whole.
    void showDomain(const DomainCheck &check, const QString &name);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showFix(const QByteArray &fix);
    void retranslate();
    void copyFix();

    std::optional<RecordResult> m_record;
    std::optional<DomainCheck> m_domain;
    QString m_name;
    QTextBrowser *m_text;
    QLabel *m_fixLabel;
    QLineEdit *m_fix;
    QAction *m_copy;
    QWidget *m_fixRow;
    QTimer m_copied;
};

} // namespace autoconfigure
