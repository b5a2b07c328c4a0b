// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/serveddocument.h"
#include "clients/clientformat.h"
#include "command.h"
#include "signerargument.h"
#include "workspaceargument.h"

#include <QCoreApplication>

namespace autoconfigure
{

extern const Command previewCommand;

namespace
{

using namespace Qt::StringLiterals;

QStringList formatIds()
{
    QStringList ids;
    for (const ClientFormat *format : clientFormats()) {
        ids.append(format->idString());
    }
    return ids;
}

/// With the format and the domain to be filled in.
QString absenceOf(const ClientFormat &format)
{
    if (format.idString() == u"ietf-pacc"_s) {
        return QCoreApplication::translate(
            "Cli", "There is no document “%1” for “%2”: the workspace's hosting does not publish it "
                   "(“pacc” is not true).");
    }
    return QCoreApplication::translate(
        "Cli", "There is no document “%1” for “%2”: the workspace offers nothing that it could be about.");
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    const ClientFormat *format = clientFormat(invocation.option("client"));
    if (format == nullptr) {
        return complainAboutUsage(console,
                                  QCoreApplication::translate("Cli", "--client is one of %1, not “%2”.")
                                      .arg(formatIds().join(u", "_s), invocation.option("client")),
                                  &previewCommand);
    }
    const Result<std::optional<Account>> account = accountArgument(invocation);
    if (!account) {
        return complainAboutUsage(console, account.error().text(), &previewCommand);
    }
    const std::optional<WorkspaceDomain> asked = readWorkspaceDomain(invocation);
    if (!asked) {
        return ExitStatus::Failed;
    }
    const DomainSettings settings = settingsOf(asked->workspace, asked->domain);
    if (!format->isFor(settings)) {
        console.complain(absenceOf(*format).arg(format->idString(), settings.domain));
        return ExitStatus::Failed;
    }
    std::shared_ptr<const SigningIdentity> signer;
    if (format->canBeSigned && !*account) {
        const auto opened = openSigner(invocation, asked->workspace);
        if (!opened) {
            return ExitStatus::Failed;
        }
        signer = *opened;
    }
    const Result<QByteArray> bytes = servedDocument(*format, settings, *account, signer.get());
    if (!bytes) {
        console.complain(bytes.error().text());
        return ExitStatus::Failed;
    }
    console.write(*bytes);
    return ExitStatus::Ok;
}

constexpr CommandArgument arguments[] = {{"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file.")}};
constexpr CommandOption options[] = {
    {"domain", "DOMAIN", QT_TRANSLATE_NOOP("Cli", "The mail domain."), CommandOption::Use::Required},
    {"client", "ID", QT_TRANSLATE_NOOP("Cli", "The client format; `clients` lists them."),
     CommandOption::Use::Required, formatIds},
    {"email", "ADDRESS",
     QT_TRANSLATE_NOOP("Cli", "As this user gets it (default: as it is served to everybody).")},
    unsignedOption,
    passphraseStdinOption,
};

} // namespace

const Command previewCommand = {
    "preview", QT_TRANSLATE_NOOP("Cli", "Writes the exact bytes of one document to standard output."),
    arguments, options,
    false,     run};

} // namespace autoconfigure
