// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "findings/shownfinding.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <array>
#include <functional>

class QAction;
class QLabel;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QTreeView;

namespace autoconfigure
{

class FilterEdit;
class FindingsFilter;
class FindingsModel;
class ImportFindings;
class WorkspaceReview;

/// Everything that is wrong or risky in the open workspace, found again after each change, and what imports
/// left to do; jumps to the field.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `settings` remembers the columns and may be null.
    explicit FindingsPanel(WorkspaceDocument *document, QWidget *parent = nullptr,
                           QSettings *settings = nullptr);
    ~FindingsPanel() override;

    /// Of imports and of the last finished review, as reviewWorkspace() gave them.
    const Findings &findings() const { return m_findings; }
    /// What an import that has just been made could not take over: shown until it is dealt with.
    ImportFindings *imports() const { return m_imports; }
    /// A change is not reviewed yet.
    bool isPending() const;

    /// As selectNext(), among some findings. One of them that the filter hides is only told of.
    void selectNextOf(const std::function<bool(const Finding &)> &isWanted);

public Q_SLOTS:
    /// Select the next or previous shown finding, around the ends, and emit activated() for it.
    void selectNext();
    void selectPrevious();

Q_SIGNALS:
    /// The reader wants to go to the field of a finding (Enter, double click, selectNext()).
    void activated(const autoconfigure::FieldPath &path);
    /// A review has finished, or what imports left to do is less or more.
    void findingsChanged(const autoconfigure::Findings &findings);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFilters(QLayout *row);
    void buildTable(QSettings *settings);
    void retranslate();
    void connectAll();
    void takeFindings();
    /// Many outside of the GUI thread.
    void showFindings();
    void showRows(const QList<ShownFinding> &findings);
    void updateCounts();
    /// The table, or why it is empty.
    void updateEmptyState();
    void updateDetails();
    void selectRow(int row);
    void activate(const QModelIndex &index);
    void copySelected();
    /// Row of the model for a row of the view.
    int sourceRow(const QModelIndex &index) const;
    QString plainText(int sourceRow) const;

    WorkspaceDocument *m_document;
    ImportFindings *m_imports;
    Findings m_reviewed;
    Findings m_findings;
    FindingsModel *m_model;
    FindingsFilter *m_filter;
    FilterEdit *m_text;
    QTimer m_filterDelay;
    /// Error, warning, information.
    std::array<QAction *, 3> m_severities;
    QAction *m_copy;
    /// Takes away what imports left to do.
    QAction *m_dismiss;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QSplitter *m_splitter;
    QTreeView *m_view;
    QTextBrowser *m_details;
    WorkspaceReview *m_review;
    QFutureWatcher<QList<ShownFinding>> m_making;
    /// What is being made is not of the findings or the language of now.
    /// Until the rows are there: the future ends before that is told.
    bool m_isMaking = false;
    bool m_isMadeInVain = false;
};

} // namespace autoconfigure
