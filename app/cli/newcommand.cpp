// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "model/hostname.h"
#include "storage/workspacefile.h"
#include "workspaceargument.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace autoconfigure
{

extern const Command newCommand;

namespace
{

using namespace Qt::StringLiterals;

/// The ports whose security nobody expects otherwise; any other port is taken as TLS from the first byte.
Security securityOfPort(int port)
{
    return port == 143 || port == 587 || port == 25 ? Security::StartTls : Security::Tls;
}

/// Puts the host of --imap or --smtp into the profile's service of that protocol.
Result<void> setHost(Workspace &workspace, Protocol protocol, const QString &text)
{
    const Result<HostPort> parsed = parseHostPort(text);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    for (ServiceProfile &profile : workspace.profiles) {
        for (MailService &service : profile.services) {
            if (service.protocol == protocol) {
                service.host = parsed->host;
                if (parsed->port != 0) {
                    service.port = parsed->port;
                    service.security = securityOfPort(parsed->port);
                }
            }
        }
    }
    return {};
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QString domain = invocation.option("domain");
    if (toAsciiHost(domain).isEmpty()) {
        return complainAboutUsage(
            console, QCoreApplication::translate("Cli", "“%1” is no domain name.").arg(domain), &newCommand);
    }
    Workspace workspace = newWorkspace(domain);
    const struct {
        const char *option;
        Protocol protocol;
    } hosts[] = {{"imap", Protocol::Imap}, {"smtp", Protocol::Smtp}};
    for (const auto &[option, protocol] : hosts) {
        if (invocation.has(option)) {
            const Result<void> set = setHost(workspace, protocol, invocation.option(option));
            if (!set) {
                return complainAboutUsage(
                    console, u"--"_s + QLatin1StringView(option) + u' ' + set.error().text(), &newCommand);
            }
        }
    }
    if (invocation.has("name")) {
        for (ServiceProfile &profile : workspace.profiles) {
            profile.displayName = invocation.option("name");
            profile.shortName.clear();
        }
    }

    const QString fileName = invocation.argument(0);
    const QFileInfo existing(fileName);
    if (existing.exists() || existing.isSymLink()) {
        console.complain(Error{
            fileName, QCoreApplication::translate(
                          "Cli", "There is a file of this name already. Choose another name or remove it.")}
                             .text());
        return ExitStatus::Failed;
    }
    const Result<QByteArray> saved = saveWorkspace(workspace, fileName);
    if (!saved) {
        console.complain(saved.error().text());
        return ExitStatus::Failed;
    }
    return ExitStatus::Ok;
}

constexpr CommandArgument arguments[] = {
    {"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file to write, NAME.autoconf.json.")}};
constexpr CommandOption options[] = {
    {"domain", "DOMAIN", QT_TRANSLATE_NOOP("Cli", "The mail domain."), CommandOption::Use::Required},
    {"imap", "HOST[:PORT]", QT_TRANSLATE_NOOP("Cli", "The IMAP server (default: mail.DOMAIN:993).")},
    {"smtp", "HOST[:PORT]", QT_TRANSLATE_NOOP("Cli", "The submission server (default: mail.DOMAIN:465).")},
    {"name", "NAME", QT_TRANSLATE_NOOP("Cli", "The name of the mail service that users see.")},
};

} // namespace

const Command newCommand = {
    "new", QT_TRANSLATE_NOOP("Cli", "Writes a workspace for one domain."), arguments, options, false, run};

} // namespace autoconfigure
