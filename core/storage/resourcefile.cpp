// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/resourcefile.h"

#include <QFile>

// Q_INIT_RESOURCE declares a function and must stand outside of namespaces.
static void initializeQrc()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(translations);
}

namespace autoconfigure
{

void initializeResources()
{
    static const bool initialized = (initializeQrc(), true);
    Q_UNUSED(initialized)
}

QByteArray resourceFile(const QString &name)
{
    initializeResources();
    QFile file(QStringLiteral(":/") + name);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return file.readAll();
}

} // namespace autoconfigure
