// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundlewriter.h"
#include "clients/clientformat.h"
#include "clients/clientreview.h"
#include "dnsbench.h"
#include "measurement.h"
#include "probebench.h"
#include "sampleworkspace.h"
#include "storage/workspacefile.h"
#ifdef AUTOCONFIGURE_BENCH_WINDOW
#include "standstillbench.h"
#include "windowbench.h"

#include <QApplication>
#endif

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <memory>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

constexpr int domainCount = 10000;
constexpr int probedDomains = 200;

void print(const char *what, const std::optional<Measurement> &measurement)
{
    if (measurement) {
        std::printf("  %-46s %8.3f s %8.0f MiB\n", what, measurement->seconds, measurement->peakMemory);
    } else {
        std::printf("  %-46s failed\n", what);
    }
}

double documentsPerSecond(const ClientFormat &format, const Workspace &workspace, bool forAddress)
{
    QList<DomainSettings> settings;
    for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
        settings.append(settingsOf(workspace, i));
    }
    qsizetype bytes = 0;
    const Measurement measurement = measure([&] {
        for (const DomainSettings &domain : settings) {
            const std::optional<Account> account =
                forAddress ? std::optional(Account{u"jean.dupont"_s, domain.domain}) : std::nullopt;
            bytes += format.render(domain, account).size();
        }
    });
    return bytes == 0 ? 0 : static_cast<double>(settings.size()) / measurement.seconds;
}

/// The child's side of measureInChild(): one piece of work on the workspace in `file`. Loading is measured
/// only where it is the work.
int work(const QString &name, const QString &file, const QString &out)
{
    Result<Workspace> workspace = Workspace();
    bool done = false;
    const Measurement load = measure([&] { workspace = loadWorkspace(file); });
    if (!workspace) {
        std::fprintf(stderr, "%s\n", qPrintable(workspace.error().text()));
        return 1;
    }
    if (name == u"load"_s) {
        printMeasurement(load);
        return 0;
    }
    const Measurement measurement = measure([&] {
        if (name == u"save"_s) {
            done = saveWorkspace(*workspace, out).has_value();
        } else if (name == u"review"_s) {
            reviewWorkspace(*workspace);
            done = true;
        } else {
            const auto summary =
                exportBundle(*workspace, {out, {}, false}, [](qsizetype, qsizetype) { return true; });
            done = summary.has_value() && summary->files > 0;
            if (!summary) {
                std::fprintf(stderr, "%s\n", qPrintable(summary.error().text()));
            }
        }
    });
    printMeasurement(measurement);
    return done ? 0 : 1;
}

void benchCore(const Workspace &workspace)
{
    std::printf("Documents per second (static, for an address)\n");
    for (const ClientFormat *format : clientFormatsOf(workspace)) {
        std::printf("  %-46s %8.0f %8.0f\n", format->id, documentsPerSecond(*format, workspace, false),
                    documentsPerSecond(*format, workspace, true));
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"big.autoconf.json"_s);
    if (!saveWorkspace(workspace, file)) {
        std::printf("The workspace could not be written.\n");
        return;
    }
    std::printf("%lld domains (time, peak memory of the process)\n",
                static_cast<long long>(workspace.domains.size()));
    const auto child = [&file, &folder](const QString &name, const QString &out) {
        return measureInChild({u"--work"_s, name, u"--file"_s, file, u"--out"_s, folder.filePath(out)});
    };
    print("load", child(u"load"_s, {}));
    print("save", child(u"save"_s, u"saved.autoconf.json"_s));
    print("validate, with every client's review", child(u"review"_s, {}));
    print("export into a folder, all targets", child(u"export"_s, u"bundle"_s));
    print("export into .tar.gz, all targets", child(u"export"_s, u"bundle.tar.gz"_s));
    print("export into .zip, all targets", child(u"export"_s, u"bundle.zip"_s));
}

} // namespace

int main(int argc, char *argv[])
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints how fast the program is and how much memory it takes."_s);
    parser.addHelpOption();
    parser.addOptions({{u"make-workspace"_s,
                        u"Only writes a workspace of so many domains into the file of --file."_s, u"count"_s},
                       {u"file"_s, u"A workspace file."_s, u"file"_s},
                       {u"dns"_s, u"Only checks DNS, beside dig and kdig."_s},
                       {u"engine"_s, u"Used by the program itself."_s, u"name"_s},
                       {u"server"_s, u"Used by the program itself."_s, u"address"_s},
                       {u"count"_s, u"Used by the program itself."_s, u"domains"_s},
                       {u"probe"_s, u"Only measures the probe."_s},
                       {u"window"_s, u"Only measures the window."_s},
                       {u"work"_s, u"Used by the program itself."_s, u"name"_s},
                       {u"out"_s, u"Used by the program itself."_s, u"target"_s}});
#ifdef AUTOCONFIGURE_BENCH_WINDOW
    // On any machine, and without another program's window in front.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const bool withWindow = argc == 1 || QByteArrayView(argv[1]) == "--window";
    const std::unique_ptr<QCoreApplication> application(withWindow ? new QApplication(argc, argv)
                                                                   : new QCoreApplication(argc, argv));
#else
    const auto application = std::make_unique<QCoreApplication>(argc, argv);
#endif
    parser.process(*application);

    if (parser.isSet(u"make-workspace"_s)) {
        const auto saved = saveWorkspace(sampleWorkspace(parser.value(u"make-workspace"_s).toInt()),
                                         parser.value(u"file"_s));
        if (!saved) {
            std::fprintf(stderr, "%s\n", qPrintable(saved.error().text()));
            return 1;
        }
        return 0;
    }
    if (parser.value(u"work"_s) == u"dns"_s) {
        return dnsWork(parser.value(u"engine"_s), parser.value(u"server"_s), parser.value(u"count"_s).toInt(),
                       parser.value(u"out"_s));
    }
    if (parser.isSet(u"work"_s)) {
        return work(parser.value(u"work"_s), parser.value(u"file"_s), parser.value(u"out"_s));
    }
    // Each line when it is known, into a file as well.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    std::printf("E-Mail Autoconfigure %s, %s build, Qt %s, %d cores\n", AUTOCONFIGURE_VERSION,
                AUTOCONFIGURE_BUILD_TYPE, qVersion(), QThread::idealThreadCount());
    if (parser.isSet(u"dns"_s)) {
        benchDns();
        return 0;
    }
    if (parser.isSet(u"probe"_s)) {
        benchProbe(sampleWorkspace(probedDomains));
        return 0;
    }
    const Workspace workspace = sampleWorkspace(domainCount);
#ifdef AUTOCONFIGURE_BENCH_WINDOW
    // First: on a busy disk the exports, and removing their hundred thousand files, take minutes.
    benchWindow(workspace);
    benchProbeResults(domainCount);
    benchStandstill(workspace);
    if (parser.isSet(u"window"_s)) {
        return 0;
    }
#endif
    benchCore(workspace);
    return 0;
}
