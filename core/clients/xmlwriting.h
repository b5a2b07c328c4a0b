// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

class QXmlStreamWriter;

namespace autoconfigure
{

/// An XML document: UTF-8, LF, indented by two blanks, one newline at its end. `write` writes what stands
/// between the XML declaration and the end.
QByteArray xmlDocument(const std::function<void(QXmlStreamWriter &)> &write);

} // namespace autoconfigure
