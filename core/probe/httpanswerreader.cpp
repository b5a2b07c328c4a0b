// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httpanswerreader.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostHead = 65'536;
constexpr qsizetype mostHeaders = 200;
constexpr qsizetype mostLine = 1024;
constexpr int mostInterim = 10;
/// More digits than any size that is accepted, and fewer than would overflow.
constexpr qsizetype mostDigits = 15;

/// The number, or -1.
qint64 sizeOf(const QByteArray &text, int base)
{
    bool isNumber = false;
    const bool isPlain =
        !text.isEmpty() && text.size() <= mostDigits && text.front() != '-' && text.front() != '+';
    const qint64 number = isPlain ? text.toLongLong(&isNumber, base) : -1;
    return isNumber ? number : -1;
}

} // namespace

void HttpAnswerReader::add(const QByteArray &bytes)
{
    m_buffer += bytes;
    while (m_part != Part::Done && proceed()) {
    }
    if (m_part == Part::Done) {
        m_buffer.clear();
    }
}

bool HttpAnswerReader::proceed()
{
    switch (m_part) {
    case Part::Head:
        return readHead();
    case Part::Body:
    case Part::Chunk:
    case Part::UntilClose:
        return readBody();
    case Part::ChunkSize:
        return readChunkSize();
    case Part::ChunkEnd:
        return readChunkEnd();
    case Part::Trailer:
        return readTrailer();
    case Part::Done:
        break;
    }
    return false;
}

bool HttpAnswerReader::fail(HttpFailure failure, const QString &text)
{
    m_hop.failure = failure;
    m_hop.failureText = text;
    m_part = Part::Done;
    return false;
}

bool HttpAnswerReader::readHead()
{
    static const QByteArray begin = QByteArrayLiteral("HTTP/1.");
    if (!m_buffer.startsWith(begin.left(std::min(m_buffer.size(), begin.size())))) {
        return fail(HttpFailure::BadAnswer, QString::fromLatin1(m_buffer.left(80)));
    }
    qsizetype end = m_buffer.indexOf("\r\n\r\n");
    qsizetype length = 4;
    if (const qsizetype bare = m_buffer.indexOf("\n\n"); bare >= 0 && (end < 0 || bare < end)) {
        end = bare;
        length = 2;
    }
    if (std::max(end, end < 0 ? m_buffer.size() : end) > mostHead) {
        return fail(HttpFailure::BadAnswer, u"header section too large"_s);
    }
    if (end < 0) {
        return false;
    }
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + length);
    return parseHead(head);
}

bool HttpAnswerReader::parseHead(const QByteArray &head)
{
    const QByteArrayList lines = head.split('\n');
    const QByteArrayList words = lines.constFirst().trimmed().split(' ');
    const int status = words.value(1).size() == 3 ? words.value(1).toInt() : 0;
    if (status < 100 || status > 599 || lines.size() > mostHeaders) {
        m_hop.status = 0;
        return fail(HttpFailure::BadAnswer, QString::fromLatin1(lines.constFirst().left(80)));
    }
    m_hop.status = status;
    m_hop.headers.clear();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 1) {
            return fail(HttpFailure::BadAnswer, QString::fromLatin1(line.left(80)));
        }
        m_hop.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    if (m_hop.status < 200) {
        // 100 Continue and its like announce the answer.
        return ++m_interim <= mostInterim || fail(HttpFailure::BadAnswer, u"no final status"_s);
    }
    beginBody();
    return true;
}

void HttpAnswerReader::beginBody()
{
    if (m_hop.method == "HEAD" || m_hop.status == 204 || m_hop.status == 304) {
        m_part = Part::Done;
        return;
    }
    const QByteArray encoding = m_hop.header("Transfer-Encoding").toLower();
    if (encoding == "chunked") {
        m_part = Part::ChunkSize;
        return;
    }
    if (!encoding.isEmpty()) {
        fail(HttpFailure::BadAnswer, u"Transfer-Encoding: "_s + QString::fromLatin1(encoding.left(80)));
        return;
    }
    const QByteArray length = m_hop.header("Content-Length");
    if (length.isEmpty()) {
        m_part = Part::UntilClose;
        return;
    }
    m_left = sizeOf(length, 10);
    m_part = m_left == 0 ? Part::Done : Part::Body;
    if (m_left < 0) {
        fail(HttpFailure::BadAnswer, u"Content-Length: "_s + QString::fromLatin1(length.left(80)));
    }
}

void HttpAnswerReader::takeBody(qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_buffer.size());
    m_hop.bytes += count;
    m_hop.body += m_buffer.left(count);
    m_buffer.remove(0, count);
    if (m_hop.body.size() > m_bodyBytes) {
        m_hop.body.truncate(m_bodyBytes);
        fail(HttpFailure::TooLarge, {});
    }
}

bool HttpAnswerReader::readBody()
{
    if (m_buffer.isEmpty()) {
        return false;
    }
    if (m_part == Part::UntilClose) {
        takeBody(m_buffer.size());
        return false;
    }
    const qint64 before = m_hop.bytes;
    takeBody(m_left);
    m_left -= m_hop.bytes - before;
    if (m_part != Part::Done && m_left == 0) {
        m_part = m_part == Part::Chunk ? Part::ChunkEnd : Part::Done;
    }
    return true;
}

std::optional<QByteArray> HttpAnswerReader::takeLine()
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end > mostLine || (end < 0 && m_buffer.size() > mostLine)) {
        fail(HttpFailure::BadAnswer, u"line too long"_s);
        return std::nullopt;
    }
    if (end < 0) {
        return std::nullopt;
    }
    const QByteArray line = m_buffer.left(end).trimmed();
    m_buffer.remove(0, end + 1);
    return line;
}

bool HttpAnswerReader::readChunkSize()
{
    const std::optional<QByteArray> line = takeLine();
    if (!line) {
        return false;
    }
    // Extensions after a semicolon are not for us.
    m_left = sizeOf(line->split(';').constFirst().trimmed(), 16);
    if (m_left < 0) {
        return fail(HttpFailure::BadAnswer, u"chunk size: "_s + QString::fromLatin1(line->left(80)));
    }
    m_part = m_left == 0 ? Part::Trailer : Part::Chunk;
    return true;
}

bool HttpAnswerReader::readChunkEnd()
{
    const std::optional<QByteArray> line = takeLine();
    if (!line) {
        return false;
    }
    if (!line->isEmpty()) {
        return fail(HttpFailure::BadAnswer, u"chunk without end"_s);
    }
    m_part = Part::ChunkSize;
    return true;
}

bool HttpAnswerReader::readTrailer()
{
    const std::optional<QByteArray> line = takeLine();
    if (!line) {
        return false;
    }
    m_trailerBytes += line->size() + 1;
    if (m_trailerBytes > mostHead) {
        return fail(HttpFailure::BadAnswer, u"trailer section too large"_s);
    }
    if (line->isEmpty()) {
        m_part = Part::Done;
    }
    return true;
}

void HttpAnswerReader::endOfConnection()
{
    if (m_part == Part::UntilClose) {
        m_part = Part::Done;
    } else if (m_part != Part::Done) {
        fail(HttpFailure::Cut, {});
    }
}

} // namespace autoconfigure
