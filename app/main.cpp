// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/askpass.h"
#include "dialogs/dialogs.h"
#include "dns/dnsresolver.h"
#include "report/language.h"
#include "settings/session.h"
#include "storage/resourcefile.h"
#include "windows.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <cstdio>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};
/// Before the options proper, because their descriptions are in that language. False for an unknown --lang.
bool chooseLanguage(const QStringList &arguments, const Session &session)
{
    QCommandLineParser parser;
    parser.addOption({u"lang"_s, {}, u"language"_s});
    parser.parse(arguments);
    return parser.isSet(u"lang"_s) ? installLanguage(parser.value(u"lang"_s))
                                   : installLanguage(session.language()) || installLanguage(systemLanguage());
}

} // namespace

int main(int argc, char *argv[])
{
    if (const std::optional<int> status = answerAskpass(argc, argv)) {
        return *status;
    }
    if (!qEnvironmentVariableIsSet("RES_OPTIONS")) {
        qputenv("RES_OPTIONS", resolverEnvironment);
    }
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"email-autoconfigure"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AUTOCONFIGURE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"E-Mail Autoconfigure"_s);
    QGuiApplication::setDesktopFileName(u"email-autoconfigure"_s);
    initializeResources();
    Session session;
    const bool hasLanguage = chooseLanguage(QCoreApplication::arguments(), session);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Main::tr("Edits, previews and exports the automatic configuration of mail clients."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"lang"_s, Main::tr("Language of the window: en or fr."), u"language"_s});
    parser.addOption({u"exit-after-startup"_s, Main::tr("Shows the window and ends, as a test.")});
    parser.addPositionalArgument(
        u"file"_s, Main::tr("Workspace, classic settings.json or list of domains to open."), u"[FILE…]"_s);
    parser.process(application);
    if (!hasLanguage) {
        std::fputs(qPrintable(Main::tr("--lang takes en or fr.") + u'\n'), stderr);
        return 2;
    }
    DesktopDialogs dialogs;
    Windows windows(&session, &dialogs);
    QTimer::singleShot(0, &windows, [&] {
        if (parser.isSet(u"exit-after-startup"_s)) {
            windows.open(parser.positionalArguments());
            QTimer::singleShot(100, &application, &QCoreApplication::quit);
        } else {
            windows.begin(parser.positionalArguments());
        }
    });
    return QApplication::exec();
}
