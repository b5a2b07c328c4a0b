// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tsigkeyname.h"

#include <QRegularExpression>

namespace autoconfigure
{

bool isTsigKeyName(const QString &text)
{
    constexpr qsizetype longestName = 253;
    static const QRegularExpression name(
        QStringLiteral("\\A[A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63})*\\.?\\z"));
    return text.size() <= longestName && name.match(text).hasMatch();
}

} // namespace autoconfigure
