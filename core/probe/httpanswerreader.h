// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/httpmessage.h"

namespace autoconfigure
{

/// Reads one answer of HTTP/1.0 or 1.1 (RFC 9112) from a server that may mean harm, piece by piece. Own code
/// because QNetworkAccessManager reads headers and chunks without bound, in a thread that it waits for.
class HttpAnswerReader
{
public:
    /// `hop` gets status, headers, body and failure; it outlives the reader, and its method is known.
    HttpAnswerReader(HttpHop &hop, qint64 bodyBytes) : m_hop(hop), m_bodyBytes(bodyBytes) {}

    /// What came from the connection; small pieces, nothing is kept but what the bounds allow.
    void add(const QByteArray &bytes);
    /// The server has closed it.
    void endOfConnection();

    /// Nothing more is wanted: the answer is complete, or failed.
    bool isDone() const { return m_part == Part::Done; }
    bool isComplete() const { return isDone() && m_hop.failure == HttpFailure::None; }

private:
    enum class Part { Head, Body, ChunkSize, Chunk, ChunkEnd, Trailer, UntilClose, Done };

    /// True where there is more to do with what has come.
    bool proceed();
    bool readHead();
    bool parseHead(const QByteArray &head);
    void beginBody();
    bool readBody();
    bool readChunkSize();
    bool readChunkEnd();
    bool readTrailer();
    /// The next line without its end, once it is complete.
    std::optional<QByteArray> takeLine();
    void takeBody(qint64 most);
    bool fail(HttpFailure failure, const QString &text);

    HttpHop &m_hop;
    const qint64 m_bodyBytes;
    Part m_part = Part::Head;
    QByteArray m_buffer;
    /// Octets missing of the body, or of the chunk.
    qint64 m_left = 0;
    qsizetype m_trailerBytes = 0;
    int m_interim = 0;
};

} // namespace autoconfigure
