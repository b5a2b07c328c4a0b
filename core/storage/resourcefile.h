// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

/// The bytes of a file of resources/resources.qrc: resourceFile("sample.autoconf.json"). The file must exist.
QByteArray resourceFile(const QString &name);

/// Makes ":/…" of resources/resources.qrc and the translations readable; a static library does not do it by
/// itself.
void initializeResources();

} // namespace autoconfigure
