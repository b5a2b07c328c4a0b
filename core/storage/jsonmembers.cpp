// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsonmembers.h"

#include <QSet>

#include <vector>

namespace autoconfigure
{

namespace
{

/// One past the quotation mark that ends the string which begins at `offset`.
qsizetype endOfString(const QByteArray &json, qsizetype offset)
{
    qsizetype i = offset + 1;
    while (i < json.size() && json.at(i) != '"') {
        i += json.at(i) == '\\' ? 2 : 1;
    }
    return i + 1;
}

struct Level {
    bool isObject = false;
    bool expectsName = false;
    QSet<QByteArray> names;
};

} // namespace

qsizetype repeatedMember(const QByteArray &json)
{
    std::vector<Level> levels;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json.at(i)) {
        case '{':
            levels.push_back({true, true, {}});
            break;
        case '[':
            levels.push_back({});
            break;
        case '}':
        case ']':
            levels.pop_back();
            break;
        case ',':
            levels.back().expectsName = levels.back().isObject;
            break;
        case '"': {
            if (!levels.empty() && levels.back().expectsName) {
                const QByteArray name = memberAt(json, i);
                if (levels.back().names.contains(name)) {
                    return i;
                }
                levels.back().names.insert(name);
                levels.back().expectsName = false;
            }
            i = endOfString(json, i) - 1;
            break;
        }
        default:
            break;
        }
    }
    return -1;
}

QByteArray memberAt(const QByteArray &json, qsizetype offset)
{
    return json.mid(offset + 1, endOfString(json, offset) - offset - 2);
}

} // namespace autoconfigure
