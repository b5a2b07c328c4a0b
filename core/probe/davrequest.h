// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/httpmessage.h"

namespace autoconfigure
{

/// What clients ask a calendar or address book server first: whose principal the user is (RFC 6764 section 6,
/// RFC 5397). That one property, because without a body it would be a question for all of them.
HttpRequest principalRequest(const QUrl &url);

} // namespace autoconfigure
