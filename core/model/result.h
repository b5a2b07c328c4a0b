// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace autoconfigure
{

/// What a program can do about an error, where it can do something.
enum class ErrorCode {
    Other,
    /// Something stands at the place that may be replaced on the user's word (ExportOptions::force).
    Replaceable
};

/// Why something could not be done, in the reader's language.
struct Error {
    /// Where: "mail.autoconf.json:3:14", "/domains/3/name", a folder. May be empty.
    QString place;
    /// What is wrong and how to cure it: one or two sentences.
    QString message;
    ErrorCode code = ErrorCode::Other;

    /// "place: message", or the message alone where there is no place.
    QString text() const { return place.isEmpty() ? message : place + QStringLiteral(": ") + message; }

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// The failed Result: `return failure(place, message);`
inline tl::unexpected<Error> failure(QString place, QString message, ErrorCode code = ErrorCode::Other)
{
    return tl::unexpected<Error>(Error{std::move(place), std::move(message), code});
}

} // namespace autoconfigure
