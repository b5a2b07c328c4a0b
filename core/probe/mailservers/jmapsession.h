// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

namespace autoconfigure
{

/// What a JMAP server says of itself (RFC 8620 section 2), as far as it is judged.
struct JmapSession {
    /// "urn:ietf:params:jmap:core"…
    QStringList capabilities;
    QUrl apiUrl;
};

/// Why there is no session.
struct JmapProblem {
    /// The first one that is missing or of the wrong kind: "apiUrl"; empty where there is no JSON object at
    /// all.
    QString member;
};

/// Reads the session resource; `base`: where it came from.
tl::expected<JmapSession, JmapProblem> parseJmapSession(const QByteArray &body, const QUrl &base);

} // namespace autoconfigure
