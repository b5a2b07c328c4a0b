// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/askpass.h"
#include "command.h"
#include "dns/dnsresolver.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char *argv[])
{
    if (const std::optional<int> status = autoconfigure::answerAskpass(argc, argv)) {
        return *status;
    }
#ifdef SIGPIPE
    // A reader that goes away is noticed when writing (Console), not by being killed in the middle of an
    // export.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    // A silent resolver must not hold up the end of the program.
    if (!qEnvironmentVariableIsSet("RES_OPTIONS")) {
        qputenv("RES_OPTIONS", autoconfigure::resolverEnvironment);
    }
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("email-autoconfigure-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AUTOCONFIGURE_VERSION));

    autoconfigure::Console console;
    return static_cast<int>(autoconfigure::runCommandLine(QCoreApplication::arguments(), console));
}
