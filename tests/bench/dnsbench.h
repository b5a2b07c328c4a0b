// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// Prints how fast both engines check domains against a real name server (Knot DNS) that answers at once and
/// after 30 ms, beside dig and kdig with the same questions. QDnsLookup is left out where port 53 of a
/// loopback address cannot be had.
void benchDns();

/// The child's side: checks `count` domains at `server` and prints time and memory. With a file, its
/// questions are written there instead, one "name TYPE" a line.
int dnsWork(const QString &engine, const QString &server, int count, const QString &questionsFile);

} // namespace autoconfigure
