// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QString>

namespace autoconfigure
{

/// Why nothing could be written at `place`, and what to do about it; `number` is an errno, `text` says it in
/// words where the number is not one that we know.
Error writeError(const QString &place, int number, const QString &text = {});

} // namespace autoconfigure
