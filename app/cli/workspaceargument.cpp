// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspaceargument.h"

#include "model/hostname.h"
#include "storage/workspacefile.h"

#include <QCoreApplication>

#include <numeric>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

Result<qsizetype> findDomain(const Workspace &workspace, const QString &name, const QString &fileName)
{
    const qsizetype index = workspace.indexOfDomain(name);
    if (index >= 0) {
        return index;
    }
    constexpr qsizetype shown = 5;
    QStringList names;
    for (const Domain &domain : workspace.domains.first(std::min(shown, workspace.domains.size()))) {
        names.append(domain.name);
    }
    if (workspace.domains.size() > shown) {
        names.append(u"…"_s);
    }
    if (names.isEmpty()) {
        return failure(fileName, QCoreApplication::translate("Cli", "There is no domain in this file."));
    }
    return failure(fileName,
                   QCoreApplication::translate("Cli", "There is no domain “%1” in this file. It has: %2")
                       .arg(name, names.join(u", "_s)));
}

Result<QList<qsizetype>> findDomains(const Workspace &workspace, const QStringList &names,
                                     const QString &fileName)
{
    QList<qsizetype> indexes;
    for (const QString &name : names) {
        const Result<qsizetype> index = findDomain(workspace, name, fileName);
        if (!index) {
            return tl::unexpected(index.error());
        }
        if (!indexes.contains(*index)) {
            indexes.append(*index);
        }
    }
    if (indexes.isEmpty()) {
        indexes.resize(workspace.domains.size());
        std::iota(indexes.begin(), indexes.end(), 0);
    }
    return indexes;
}

std::optional<Workspace> readWorkspace(const Invocation &invocation)
{
    Result<Workspace> workspace = loadWorkspace(invocation.argument(0));
    if (!workspace) {
        invocation.console.complain(workspace.error().text());
        return std::nullopt;
    }
    return std::move(*workspace);
}

std::optional<WorkspaceDomain> readWorkspaceDomain(const Invocation &invocation)
{
    std::optional<Workspace> workspace = readWorkspace(invocation);
    if (!workspace) {
        return std::nullopt;
    }
    const Result<qsizetype> index =
        findDomain(*workspace, invocation.option("domain"), invocation.argument(0));
    if (!index) {
        invocation.console.complain(index.error().text());
        return std::nullopt;
    }
    return WorkspaceDomain{std::move(*workspace), *index};
}

std::optional<WorkspaceDomains> readWorkspaceDomains(const Invocation &invocation)
{
    const std::optional<Workspace> workspace = readWorkspace(invocation);
    if (!workspace) {
        return std::nullopt;
    }
    const Result<QList<qsizetype>> domains =
        findDomains(*workspace, invocation.options("domain"), invocation.argument(0));
    if (!domains) {
        invocation.console.complain(domains.error().text());
        return std::nullopt;
    }
    return WorkspaceDomains{*workspace, *domains};
}

Result<std::optional<Account>> accountArgument(const Invocation &invocation)
{
    if (!invocation.has("email")) {
        return std::nullopt;
    }
    const QString email = invocation.option("email");
    const Result<Account> account = parseAccount(email);
    if (!account) {
        return failure(u"--email "_s + account.error().place, account.error().message);
    }
    if (account->domain != toAsciiHost(invocation.option("domain"))) {
        return failure({}, QCoreApplication::translate("Cli", "The address “%1” is not of the domain “%2”.")
                               .arg(email, invocation.option("domain")));
    }
    return *account;
}

Result<HostPort> parseHostPort(const QString &text)
{
    HostPort result;
    result.host = text.section(u':', 0, 0);
    if (text.contains(u':')) {
        bool isNumber = false;
        const QString port = text.section(u':', 1);
        result.port = port.toInt(&isNumber);
        if (!isNumber || result.port < 1 || result.port > 65535) {
            return failure(text, QCoreApplication::translate("Cli", "A port is a number from 1 to 65535."));
        }
    }
    // The placeholder stands where a domain will.
    if (toAsciiHost(expandDomain(result.host, u"example.org"_s)).isEmpty()) {
        return failure(
            text, QCoreApplication::translate(
                      "Cli", "This is no host name. Expected: mail.example.org or mail.example.org:993"));
    }
    return result;
}

} // namespace autoconfigure
