// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/fileerror.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace autoconfigure
{

Error writeError(const QString &place, int number, const QString &text)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return {place, QCoreApplication::translate(
                           "Bundle", "The disk is full: nothing was changed. Free some space or export to "
                                     "another place.")};
    case EFBIG:
        return {place, QCoreApplication::translate(
                           "Bundle", "The file would become larger than this place allows: nothing was "
                                     "changed. Export to another place.")};
    case EACCES:
    case EPERM:
    case EROFS:
        return {place, QCoreApplication::translate(
                           "Bundle", "You may not write here: nothing was changed. Choose another folder or "
                                     "change its permissions.")};
    default:
        break;
    }
    const QString reason = text.isEmpty() ? QString::fromLocal8Bit(std::strerror(number)) : text;
    return {place, QCoreApplication::translate("Bundle", "It could not be written, nothing was changed: %1")
                       .arg(reason)};
}

} // namespace autoconfigure
