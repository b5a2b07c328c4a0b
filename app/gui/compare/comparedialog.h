// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/documentcomparison.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSettings;

namespace autoconfigure
{

class DiffTableModel;
class DiffView;

/// What is served now beside what would be exported, document by document, as the last probe saw it.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` remembers the size and may be null.
    explicit CompareDialog(QWidget *parent = nullptr, QSettings *settings = nullptr);

    /// `domain` as the reader wrote it; `seen` is when the probe was. The document that was looked at stays.
    void setDocuments(const QString &domain, const QList<DocumentComparison> &documents,
                      const QDateTime &seen);

    /// If it is one of them: the document that a step asked for.
    void choose(const QString &title);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLayout *buildViews();
    void retranslate();
    void showDocument();
    void go(int step);
    void showLine(int row);

    QString m_domain;
    QList<DocumentComparison> m_documents;
    QDateTime m_seen;
    QLabel *m_intro;
    QLabel *m_choiceLabel;
    QComboBox *m_choice;
    QCheckBox *m_ignoreLayout;
    QLabel *m_summary;
    QPushButton *m_previous;
    QPushButton *m_next;
    DiffTableModel *m_model;
    DiffView *m_planned;
    DiffView *m_served;
};

} // namespace autoconfigure
