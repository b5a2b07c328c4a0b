// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/sourceview.h"

#include "preview/sourcehighlighter.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QStringConverter>
#include <QTextBlock>

#include <algorithm>
#include <iterator>
#include <utility>

namespace autoconfigure
{

namespace
{

constexpr qsizetype mostHits = 10'000;
// More marks than anybody can see only make painting slow.
constexpr qsizetype mostMarks = 1'000;

QString displayText(const QByteArray &source)
{
    // A registry file is UTF-16, with a byte order mark.
    QString text = QStringDecoder(QStringConverter::encodingForData(source).value_or(QStringConverter::Utf8))
                       .decode(source);
    // One character a line end, as positions in a QTextDocument count.
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    // The final newline ends the last line, it does not begin another one.
    if (text.endsWith(u'\n')) {
        text.chop(1);
    }
    return text;
}

} // namespace

/// The column at the left of a SourceView.
class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(SourceView *view) : QWidget(view), m_view(view) {}
    QSize sizeHint() const override { return {m_view->lineNumberWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintLineNumbers(event); }

private:
    SourceView *m_view;
};

SourceView::SourceView(Syntax syntax, QWidget *parent)
    : QPlainTextEdit(parent),
      m_highlighter(new SourceHighlighter(syntax, document())),
      m_lineNumbers(new LineNumbers(this))
{
    setReadOnly(true);
    setMinimumHeight(fontMetrics().lineSpacing() * 3);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    // A visible cursor lets the keyboard select.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    updateFont();
    m_highlighter->setColors(semanticColors(palette()));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::updateMargins);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0) {
            m_lineNumbers->scroll(0, dy);
        } else {
            m_lineNumbers->update(0, rect.y(), m_lineNumbers->width(), rect.height());
        }
    });
    updateMargins();
}

void SourceView::setSource(const QByteArray &source)
{
    if (source == m_source) {
        return;
    }
    m_source = source;
    const QString old = std::exchange(m_text, displayText(source));
    const QString text = m_text;
    const int vertical = verticalScrollBar()->value();
    const int horizontal = horizontalScrollBar()->value();

    // Only what differs is replaced: the rest keeps its colours, and the reader's selection.
    const auto [oldFirst, newFirst] = std::mismatch(old.begin(), old.end(), text.begin(), text.end());
    const auto [oldLast, newLast] = std::mismatch(old.rbegin(), std::make_reverse_iterator(oldFirst),
                                                  text.rbegin(), std::make_reverse_iterator(newFirst));
    const qsizetype begin = newFirst - text.begin();
    const qsizetype oldEnd = oldLast.base() - old.begin();
    const qsizetype newEnd = newLast.base() - text.begin();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(oldEnd), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, newEnd - begin));

    verticalScrollBar()->setValue(vertical);
    horizontalScrollBar()->setValue(horizontal);
    if (!m_searched.isEmpty()) {
        const qsizetype current = m_currentHit;
        findHits();
        m_currentHit = std::min(current, m_hits.size() - 1);
        markHits();
    }
}

void SourceView::search(const QString &text)
{
    if (text.isEmpty() && m_currentHit >= 0) {
        // What was found stays selected when the search ends.
        QTextCursor cursor(document());
        cursor.setPosition(m_hits.at(m_currentHit));
        cursor.setPosition(m_hits.at(m_currentHit) + static_cast<int>(m_searched.size()),
                           QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
    m_searched = text;
    findHits();
    const int from = textCursor().selectionStart();
    const auto first = std::lower_bound(m_hits.cbegin(), m_hits.cend(), from);
    if (m_hits.isEmpty()) {
        m_currentHit = -1;
        markHits();
    } else {
        showHit(first == m_hits.cend() ? 0 : first - m_hits.cbegin());
    }
}

void SourceView::nextHit()
{
    if (!m_hits.isEmpty()) {
        showHit((m_currentHit + 1) % m_hits.size());
    }
}

void SourceView::previousHit()
{
    if (!m_hits.isEmpty()) {
        showHit((std::max<qsizetype>(m_currentHit, 0) + m_hits.size() - 1) % m_hits.size());
    }
}

void SourceView::findHits()
{
    m_hits.clear();
    if (m_searched.isEmpty()) {
        return;
    }
    qsizetype position = m_text.indexOf(m_searched, 0, Qt::CaseInsensitive);
    while (position >= 0 && m_hits.size() < mostHits) {
        m_hits.append(static_cast<int>(position));
        position = m_text.indexOf(m_searched, position + m_searched.size(), Qt::CaseInsensitive);
    }
}

void SourceView::showHit(qsizetype index)
{
    m_currentHit = index;
    QTextCursor cursor(document());
    cursor.setPosition(m_hits.at(index));
    // The far end first, so that the whole hit becomes visible; not selected, which would hide its mark.
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, static_cast<int>(m_searched.size()));
    setTextCursor(cursor);
    ensureCursorVisible();
    cursor.setPosition(m_hits.at(index));
    setTextCursor(cursor);
    ensureCursorVisible();
    markHits();
}

void SourceView::markHits()
{
    const SemanticColors colors = semanticColors(palette());
    QList<QTextEdit::ExtraSelection> selections;
    const qsizetype first = std::clamp<qsizetype>(m_currentHit - mostMarks / 2, 0, m_hits.size());
    const qsizetype last = std::min(m_hits.size(), first + mostMarks);
    for (qsizetype i = first; i < last; ++i) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(m_hits.at(i));
        selection.cursor.setPosition(m_hits.at(i) + static_cast<int>(m_searched.size()),
                                     QTextCursor::KeepAnchor);
        selection.format.setBackground(i == m_currentHit ? colors.currentHit : colors.hit);
        selection.format.setForeground(palette().color(QPalette::Text));
        selections.append(selection);
    }
    setExtraSelections(selections);
    Q_EMIT hitsChanged();
}

int SourceView::lineNumberWidth() const
{
    const int digits = std::max<int>(3, static_cast<int>(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'0') * (digits + 2);
}

void SourceView::updateMargins()
{
    const int width = lineNumberWidth();
    if (isRightToLeft()) {
        setViewportMargins(0, 0, width, 0);
    } else {
        setViewportMargins(width, 0, 0, 0);
    }
    layOutLineNumbers();
}

void SourceView::layOutLineNumbers()
{
    const QRect inside = contentsRect();
    const int width = lineNumberWidth();
    m_lineNumbers->setGeometry(isRightToLeft() ? inside.right() - width + 1 : inside.left(), inside.top(),
                               width, inside.height());
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutLineNumbers();
}

void SourceView::paintLineNumbers(QPaintEvent *event)
{
    QPainter painter(m_lineNumbers);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setPen(semanticColors(palette()).muted);
    painter.setFont(font());
    const int padding = fontMetrics().horizontalAdvance(u'0');
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        if (top + height >= event->rect().top()) {
            painter.drawText(QRectF(0, top, m_lineNumbers->width() - padding, height),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        }
        top += height;
        block = block.next();
    }
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setColors(semanticColors(palette()));
        markHits();
        m_lineNumbers->update();
    } else if (event->type() == QEvent::ApplicationFontChange) {
        updateFont();
    } else if (event->type() == QEvent::FontChange) {
        updateMargins();
    }
}

void SourceView::updateFont()
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

} // namespace autoconfigure
