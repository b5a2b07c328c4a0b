// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/httpmessage.h"

namespace autoconfigure
{

/// What is sent to make this hop of the request: head and body.
QByteArray requestBytes(const HttpHop &hop, const HttpRequest &request);

/// The same for a reader: without what is secret, and with the line ends of text.
QByteArray requestText(const HttpHop &hop, const HttpRequest &request);

/// Whether it came to sending: not where there was nobody to take it.
bool isSent(const HttpHop &hop);

} // namespace autoconfigure
