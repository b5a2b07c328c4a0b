// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/clientsequence.h"

namespace autoconfigure
{

const ClientSequence *clientSequence(QStringView id)
{
    for (const ClientSequence *sequence : clientSequences()) {
        if (id == QLatin1StringView(sequence->id)) {
            return sequence;
        }
    }
    return nullptr;
}

} // namespace autoconfigure
