// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "guides/guide.h"
#include "interruption.h"
#include "model/hostname.h"
#include "report/language.h"
#include "storage/writefile.h"
#include "workspaceargument.h"

#include <QCoreApplication>
#include <QDir>

namespace autoconfigure
{

extern const Command guideCommand;

namespace
{

using namespace Qt::StringLiterals;

/// Where and what for, with --out.
struct GuideFolder {
    QString folder;
    QList<GuideClient> clients;
    std::optional<Account> account;
};

QString guideClientWords()
{
    QStringList words;
    for (const GuideClient client : allGuideClients()) {
        words.append(guideClientWord(client));
    }
    return words.join(u", "_s);
}

/// One domain's guides, in a folder of the domain: "iphone.fr.html".
Result<int> writeGuides(const GuideFolder &wanted, const DomainSettings &settings)
{
    const QDir folder(wanted.folder + u'/' + settings.domain);
    if (!folder.mkpath(u"."_s)) {
        return failure(folder.path(), QCoreApplication::translate("Cli", "The folder cannot be made."));
    }
    int written = 0;
    for (const GuideClient client : wanted.clients) {
        for (const QString &language : availableLanguages()) {
            const QString name = u"%1.%2.html"_s.arg(guideClientWord(client), language);
            const Result<void> saved = writeFile(
                folder.filePath(name), guideHtml(guideOf(client, settings, wanted.account, language)));
            if (!saved) {
                return tl::unexpected(saved.error());
            }
            ++written;
        }
    }
    return written;
}

ExitStatus writeAll(const Invocation &invocation, const GuideFolder &wanted)
{
    Console &console = invocation.console;
    const std::optional<WorkspaceDomains> asked = readWorkspaceDomains(invocation);
    if (!asked) {
        return ExitStatus::Failed;
    }
    const auto &[workspace, domains] = *asked;
    catchInterruptions();
    int written = 0;
    for (const qsizetype index : domains) {
        const DomainSettings settings = settingsOf(workspace, index);
        // It becomes the name of a folder.
        if (toAsciiHost(settings.domain).isEmpty()) {
            console.complain(
                Error{settings.domainPath.toString(),
                      QCoreApplication::translate("Bundle", "“%1” is no domain name.").arg(settings.domain)}
                    .text());
            return ExitStatus::Failed;
        }
        const Result<int> files = writeGuides(wanted, settings);
        if (!files) {
            console.complain(files.error().text());
            return ExitStatus::Failed;
        }
        written += *files;
        if (wasInterrupted()) {
            console.complain(
                QCoreApplication::translate("Cli", "Cancelled after %n file(s).", nullptr, written));
            return ExitStatus::Failed;
        }
    }
    console.writeLine(
        QCoreApplication::translate("Cli", "%n guide(s) written to %1", nullptr, written).arg(wanted.folder));
    return ExitStatus::Ok;
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    const bool isSingle = !invocation.has("out");
    const QStringList domains = invocation.options("domain");
    if (domains.size() != 1 && (isSingle || invocation.has("email"))) {
        return complainAboutUsage(
            console,
            QCoreApplication::translate(
                "Cli",
                "Name one domain with --domain; only with --out, and without --email, there may be several."),
            &guideCommand);
    }
    std::optional<GuideClient> client;
    if (invocation.has("client") || isSingle) {
        client = guideClientFromWord(invocation.option("client"));
        if (!client) {
            return complainAboutUsage(console,
                                      QCoreApplication::translate("Cli", "--client is one of %1, not “%2”.")
                                          .arg(guideClientWords(), invocation.option("client")),
                                      &guideCommand);
        }
    }
    const Result<std::optional<Account>> account = accountArgument(invocation);
    if (!account) {
        return complainAboutUsage(console, account.error().text(), &guideCommand);
    }
    if (!isSingle) {
        return writeAll(invocation,
                        {invocation.option("out"), client ? QList{*client} : allGuideClients(), *account});
    }
    const std::optional<WorkspaceDomain> asked = readWorkspaceDomain(invocation);
    if (!asked) {
        return ExitStatus::Failed;
    }
    console.write(guideHtml(
        guideOf(*client, settingsOf(asked->workspace, asked->domain), *account, currentLanguage())));
    return ExitStatus::Ok;
}

constexpr CommandArgument arguments[] = {{"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file.")}};
constexpr CommandOption options[] = {
    {"domain", "DOMAIN", QT_TRANSLATE_NOOP("Cli", "The mail domain; with --out also several (default: all)."),
     CommandOption::Use::Repeatable},
    {"client", "CLIENT",
     QT_TRANSLATE_NOOP("Cli",
                       "iphone, mac, thunderbird, outlook or android; with --out all, if it is left out.")},
    {"email", "ADDRESS", QT_TRANSLATE_NOOP("Cli", "For this user (default: for all users of the domain).")},
    {"out", "FOLDER",
     QT_TRANSLATE_NOOP("Cli",
                       "Writes FOLDER/DOMAIN/CLIENT.LANGUAGE.html in every language; without it, one guide "
                       "goes to standard output in the language of --lang.")},
};

} // namespace

const Command guideCommand = {
    "guide",
    QT_TRANSLATE_NOOP("Cli", "Writes guides for users, one page of HTML each. (As PDF: in the window.)"),
    arguments,
    options,
    false,
    run};

} // namespace autoconfigure
