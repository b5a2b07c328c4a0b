// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guides/guide.h"
#include "guides/guidewords.h"

namespace autoconfigure
{

/// What the steps of a client mention.
struct GuideFacts {
    QString displayName;
    /// Empty where there is no profile.
    QString profileUrl;
    /// "IMAP", "POP3".
    QString incoming;
    /// The user's address is in the profile.
    bool isPersonal = false;
};

/// "Set up your e-mail on …"
QString guideTitle(GuideClient client, const GuideWords &words);
QList<GuideStep> guideSteps(GuideClient client, const GuideFacts &facts, const GuideWords &words);
/// The sentence above the table of servers.
GuideSentence guideByHand(GuideClient client, const GuideFacts &facts, const GuideWords &words);

} // namespace autoconfigure
