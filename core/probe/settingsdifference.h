// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/usernamepattern.h"
#include "probe/discoverystep.h"

namespace autoconfigure
{

/// What differs between the services that a client should find and those that it finds, service by service in
/// the order of `expected`. User names are compared as `account` gets them.
QList<SettingDifference> differencesOf(const QList<MailService> &expected, const QList<MailService> &found,
                                       const Account &account);

/// "imap mail.example.org:993 tls": for reports, the same in every language.
QString serviceText(const MailService &service);
/// All of them: "imap mail.example.org:993 tls, smtp mail.example.org:465 tls".
QString settingsText(const QList<MailService> &settings);

} // namespace autoconfigure
