// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/clientsequence.h"
#include "probe/probesubject.h"

namespace autoconfigure
{

/// Judges a client whose steps are finished: the step that is used, settings, differences, verdict, findings.
void judgeClient(const ProbeSubject &subject, const ClientSequence &sequence, ClientProbe &client);

} // namespace autoconfigure
