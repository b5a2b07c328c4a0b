// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace autoconfigure
{

/// The sections of the manual page that follow from the declarations of the commands, man(7) in UTF-8: every
/// command with its arguments and options, and the options that all have. The rest is in installer/man/.
QByteArray manualSections();

} // namespace autoconfigure
