// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loginarguments.h"

#include "model/domainsettings.h"
#include "passwordinput.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

QString loginUsageComplaint(const Invocation &invocation)
{
    if (!invocation.has("login")) {
        return invocation.has("password-stdin") ? Cli::tr("--password-stdin is for --login.") : QString();
    }
    if (!invocation.has("email")) {
        return Cli::tr("--login needs --email: the address whose password is tried.");
    }
    return invocation.has("no-mail-servers")
               ? Cli::tr("--login is for mail servers: leave --no-mail-servers out.")
               : QString();
}

Result<std::optional<MailLogin>> readLogin(const Invocation &invocation, const Workspace &workspace,
                                           const QList<qsizetype> &domains)
{
    if (!invocation.has("login")) {
        return std::nullopt;
    }
    const Result<Account> account = parseAccount(invocation.option("email"));
    if (!account) {
        return tl::unexpected(account.error());
    }
    const bool isProbed = std::any_of(domains.cbegin(), domains.cend(), [&](qsizetype index) {
        return settingsOf(workspace, index).domain == account->domain;
    });
    if (!isProbed) {
        return failure(account->address(),
                       Cli::tr("The login can only be tried at the address's own domain, and --domain leaves "
                               "that out."));
    }
    const Result<QString> password =
        invocation.has("password-stdin")
            ? readPasswordLine()
            : askForPassword(Cli::tr("Password of %1 (it is not shown):").arg(account->address()),
                             "password-stdin");
    if (!password) {
        return tl::unexpected(password.error());
    }
    return MailLogin{*account, *password};
}

} // namespace autoconfigure
