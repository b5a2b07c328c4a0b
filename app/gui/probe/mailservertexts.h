// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/mailserverresult.h"

#include <QString>

namespace autoconfigure
{

/// "IMAP mail.example.org:993".
QString serviceTitle(const MailService &service);
/// "192.0.2.1, port 993".
QString addressText(const MailConversation &conversation);
/// "192.0.2.1, port 993: TLS 1.3", or where it ended.
QString conversationText(const MailConversation &conversation);
/// In a word or two how a conversation ended.
QString conversationResultText(const MailConversation &conversation);
/// "The login is accepted." Empty for NotAsked.
QString loginText(LoginOutcome outcome);

} // namespace autoconfigure
