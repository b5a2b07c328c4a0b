// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/clientsequence.h"

namespace autoconfigure
{

extern const ClientSequence appleSequence;

namespace
{

void steps(SequenceSteps & /*unused*/) {}

qsizetype choose(const QList<DiscoveryStep> & /*unused*/)
{
    return -1;
}

} // namespace

const ClientSequence appleSequence = {"apple", "Apple", steps, choose};

} // namespace autoconfigure
