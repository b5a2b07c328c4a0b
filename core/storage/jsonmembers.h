// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace autoconfigure
{

/// Where a member's name stands that its object has already, or -1. `json` is well-formed. QJsonDocument
/// keeps one of the two without a word, so the other would be lost with the next save.
qsizetype repeatedMember(const QByteArray &json);

/// The text of a member's name that begins at `offset` with its quotation mark, as it stands.
QByteArray memberAt(const QByteArray &json, qsizetype offset);

} // namespace autoconfigure
