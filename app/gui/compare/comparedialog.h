// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/documentcomparison.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace autoconfigure
{

class DiffTableModel;

/// What is served now beside what would be exported, document by document, as the last probe saw it.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// `domain` as the reader wrote it; `seen` is when the probe was.
    CompareDialog(const QString &domain, const QList<DocumentComparison> &documents, const QDateTime &seen,
                  QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void retranslate();
    void showDocument();
    void go(int step);

    const QString m_domain;
    const QList<DocumentComparison> m_documents;
    const QDateTime m_seen;
    QLabel *m_intro;
    QLabel *m_choiceLabel;
    QComboBox *m_choice;
    QCheckBox *m_ignoreLayout;
    QLabel *m_summary;
    QPushButton *m_previous;
    QPushButton *m_next;
    DiffTableModel *m_model;
    QTableView *m_view;
};

} // namespace autoconfigure
