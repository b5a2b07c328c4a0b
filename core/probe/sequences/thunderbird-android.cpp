// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/clientsequence.h"

namespace autoconfigure
{

extern const ClientSequence thunderbirdAndroidSequence;

namespace
{

void steps(SequenceSteps & /*unused*/) {}

qsizetype choose(const QList<DiscoveryStep> & /*unused*/)
{
    return -1;
}

} // namespace

const ClientSequence thunderbirdAndroidSequence = {"thunderbird-android", "Thunderbird for Android", steps,
                                                   choose};

} // namespace autoconfigure
