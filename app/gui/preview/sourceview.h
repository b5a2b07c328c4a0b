// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/previewsource.h"

#include <QByteArray>
#include <QPlainTextEdit>

namespace autoconfigure
{

class SourceHighlighter;

/// A read-only text with line numbers, syntax colours and search.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(Syntax syntax, QWidget *parent = nullptr);

    /// Shows these bytes; the scroll position, and the selection where its text did not change, stay.
    void setSource(const QByteArray &source);
    const QByteArray &source() const { return m_source; }

    /// Marks every place of `text` (any letter case) and goes to the first one at or after the cursor.
    /// Searches on when the source changes; an empty text ends the search.
    void search(const QString &text);
    /// To the next or previous hit, around the ends.
    void nextHit();
    void previousHit();
    /// At most the first 10,000 are counted.
    qsizetype hitCount() const { return m_hits.size(); }
    /// From 1; 0 for none.
    qsizetype currentHit() const { return m_currentHit + 1; }

Q_SIGNALS:
    /// Number of hits or the current one have changed.
    void hitsChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class LineNumbers;

    int lineNumberWidth() const;
    void paintLineNumbers(QPaintEvent *event);
    void updateMargins();
    void layOutLineNumbers();
    void updateFont();
    void findHits();
    void showHit(qsizetype index);
    void markHits();

    QByteArray m_source;
    /// What of it is shown: without the final newline.
    QString m_text;
    QString m_searched;
    /// Positions of the hits in the document.
    QList<int> m_hits;
    qsizetype m_currentHit = -1;
    SourceHighlighter *m_highlighter;
    QWidget *m_lineNumbers;
};

} // namespace autoconfigure
