// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes from a web server: bounded, and the same answer however they are cut into pieces. The first octet
// chooses the pieces and the method.
#include "probe/gzip.h"
#include "probe/httpanswerreader.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace autoconfigure;

namespace
{

constexpr qint64 bodyBytes = 512;

HttpHop answerOf(const QByteArray &bytes, qsizetype piece, const QByteArray &method)
{
    HttpHop hop;
    hop.method = method;
    hop.url = QUrl(QStringLiteral("https://autoconfig.example.org/mail/config-v1.1.xml"));
    HttpAnswerReader reader(hop, bodyBytes);
    for (qsizetype i = 0; i < bytes.size() && !reader.isDone(); i += piece) {
        reader.add(bytes.mid(i, piece));
    }
    if (!reader.isDone()) {
        reader.endOfConnection();
    }
    if (!reader.isDone()) {
        std::abort();
    }
    return hop;
}

bool isSame(const HttpHop &a, const HttpHop &b)
{
    return a.failure == b.failure && a.status == b.status && a.headers == b.headers && a.body == b.body;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    const QByteArray method = data[0] >= 128 ? QByteArrayLiteral("HEAD") : QByteArrayLiteral("GET");
    const HttpHop hop = answerOf(bytes, std::max<qsizetype>(bytes.size(), 1), method);
    if (!isSame(hop, answerOf(bytes, 1 + data[0] % 128, method)) ||
        !isSame(hop, answerOf(bytes, 1, method))) {
        std::abort();
    }
    const bool isHeld = hop.body.size() <= bodyBytes && hop.status >= 0 && hop.status <= 599;
    const QUrl location = hop.location();
    const bool isWeb = location.isEmpty() || location.scheme() == QLatin1StringView("https") ||
                       location.scheme() == QLatin1StringView("http");
    if (!isHeld || !isWeb || hop.mediaType().size() > 65'536) {
        std::abort();
    }
    if (const std::optional<QByteArray> unpacked = gunzip(hop.body, bodyBytes)) {
        // One octet more tells that there was more.
        if (unpacked->size() > bodyBytes + 1) {
            std::abort();
        }
    }
    return 0;
}
