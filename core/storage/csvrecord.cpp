// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/csvrecord.h"

namespace autoconfigure
{

namespace
{

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// Where the line ends in which `at` is.
qsizetype lineEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && !isLineEnd(text.at(at))) {
        ++at;
    }
    return at;
}

qsizetype lineEndLength(QStringView text, qsizetype at)
{
    return text.sliced(at).startsWith(u"\r\n") ? 2 : 1;
}

class RecordReader
{
public:
    RecordReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    std::optional<CsvRecord> read(qsizetype longest)
    {
        while (m_at < m_text.size() && (m_quoted || !isLineEnd(m_text.at(m_at)))) {
            if (m_at >= longest || !(m_quoted ? readQuoted() : readPlain())) {
                return std::nullopt;
            }
        }
        if (m_quoted) {
            return std::nullopt;
        }
        endCell();
        m_record.length = m_at + (m_at < m_text.size() ? lineEndLength(m_text, m_at) : 0);
        return m_record;
    }

private:
    bool readQuoted()
    {
        const QChar c = m_text.at(m_at);
        if (isLineEnd(c)) {
            m_cell += u'\n';
            ++m_record.lines;
            m_overLines = true;
            m_at += lineEndLength(m_text, m_at);
            return true;
        }
        ++m_at;
        if (c != u'"') {
            m_cell += c;
        } else if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            m_cell += c;
            ++m_at;
        } else {
            m_quoted = false;
        }
        return true;
    }

    bool readPlain()
    {
        const QChar c = m_text.at(m_at);
        if (c == u'"' && m_cell.trimmed().isEmpty() && !m_wasQuoted) {
            m_quoted = m_wasQuoted = true;
            m_cell.clear();
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'#' && m_record.cells.isEmpty() && (m_at == 0 || m_text.at(m_at - 1).isSpace())) {
            m_at = lineEnd(m_text, m_at);
            return true;
        } else if (!m_wasQuoted || !c.isSpace()) {
            if (m_overLines) {
                return false;
            }
            m_cell += c;
        }
        ++m_at;
        return true;
    }

    void endCell()
    {
        m_record.cells.append(m_wasQuoted ? m_cell : m_cell.trimmed());
        m_cell.clear();
        m_wasQuoted = m_overLines = false;
    }

    QStringView m_text;
    QChar m_separator;
    CsvRecord m_record;
    QString m_cell;
    qsizetype m_at = 0;
    bool m_quoted = false;
    bool m_wasQuoted = false;
    bool m_overLines = false;
};

} // namespace

std::optional<CsvRecord> readCsvRecord(QStringView text, QChar separator, qsizetype longest)
{
    return RecordReader(text, separator).read(longest);
}

qsizetype lineLength(QStringView text)
{
    const qsizetype end = lineEnd(text, 0);
    return end < text.size() ? end + lineEndLength(text, end) : end;
}

} // namespace autoconfigure
