// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dnsbench.h"

#include "delayingproxy.h"
#include "dns/dnscheck.h"
#include "dns/dnsplan.h"
#include "dns/zonefile.h"
#include "measurement.h"
#include "support/dnsservers.h"
#include "support/sampleworkspace.h"
#include "support/zones.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostDomains = 1000;
/// As many as the c-ares engine has under way.
constexpr int inFlight = 200;

Workspace workspaceOf(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i) {
        names.append(u"d%1.test"_s.arg(i));
    }
    return test::sampleWorkspace(names);
}

/// Passes questions on and notes them.
class NotingResolver : public DnsResolver
{
public:
    NotingResolver(std::unique_ptr<DnsResolver> inner, QByteArray &lines)
        : m_inner(std::move(inner)), m_lines(lines)
    {
        connect(m_inner.get(), &DnsResolver::answered, this, &DnsResolver::answered);
    }

    void ask(const DnsQuestion &question) override
    {
        m_lines += question.name.toLatin1() + ' ' + recordTypeName(question.type).toLatin1() + '\n';
        m_inner->ask(question);
    }
    void cancel() override { m_inner->cancel(); }

private:
    std::unique_ptr<DnsResolver> m_inner;
    QByteArray &m_lines;
};

QList<QByteArray> questionsOf(const QString &server, int count)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"questions"_s);
    QProcess::execute(QCoreApplication::applicationFilePath(),
                      {u"--work"_s, u"dns"_s, u"--engine"_s, u"c-ares"_s, u"--server"_s, server, u"--count"_s,
                       QString::number(count), u"--out"_s, file});
    QFile questions(file);
    return questions.open(QIODevice::ReadOnly) ? questions.readAll().trimmed().split('\n')
                                               : QList<QByteArray>();
}

/// `inFlight` processes of dig or kdig, which ask one question after the other each. Seconds; 0 where it is
/// not installed.
double digSeconds(const QString &program, const DnsServer &server, const QList<QByteArray> &questions)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        return 0;
    }
    const QTemporaryDir folder;
    QList<QByteArray> parts(inFlight);
    for (qsizetype i = 0; i < questions.size(); ++i) {
        parts[i % inFlight] += questions.at(i) + '\n';
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QFile file(folder.filePath(QString::number(i)));
        if (!parts.at(i).isEmpty() && file.open(QIODevice::WriteOnly)) {
            file.write(parts.at(i));
        }
    }
    const QString each = program == u"dig"_s ? u"dig @%1 -p %2 +tries=2 -f $part"_s
                                             : u"xargs -n 1000 kdig @%1 -p %2 < $part"_s;
    const QString script = u"cd '%1'; for part in *; do %2 > /dev/null & done; wait"_s.arg(
        folder.path(), each.arg(server.address.toString()).arg(server.port));
    int status = 0;
    const Measurement measurement = measure([&] { status = QProcess::execute(u"sh"_s, {u"-c"_s, script}); });
    return status == 0 ? measurement.seconds : 0;
}

void printRow(int domains, const QString &asker, double seconds, double memory)
{
    if (seconds > 0) {
        std::printf("  %5d  %-14s %8.2f s %9.0f domains/s", domains, qPrintable(asker), seconds,
                    domains / seconds);
        std::printf(memory > 0 ? " %6.0f MiB\n" : "\n", memory);
    } else {
        std::printf("  %5d  %-14s failed, or not here\n", domains, qPrintable(asker));
    }
}

void benchAgainst(const DnsServer &anyPort, const std::optional<DnsServer> &standardPort)
{
    for (const int count : {1, 100, mostDomains}) {
        const QList<QByteArray> questions = questionsOf(anyPort.toString(), count);
        std::printf("  %5d  domains: %lld questions\n", count, static_cast<long long>(questions.size()));
        const auto check = [count](const QString &engine, const DnsServer &server) {
            const auto result = measureInChild({u"--work"_s, u"dns"_s, u"--engine"_s, engine, u"--server"_s,
                                                server.toString(), u"--count"_s, QString::number(count)});
            printRow(count, engine, result ? result->seconds : 0, result ? result->peakMemory : 0);
        };
        check(u"c-ares"_s, anyPort);
        if (standardPort) {
            check(u"qt"_s, *standardPort);
        }
        printRow(count, u"dig -f"_s, digSeconds(u"dig"_s, anyPort, questions), 0);
        printRow(count, u"kdig"_s, digSeconds(u"kdig"_s, anyPort, questions), 0);
    }
}

} // namespace

int dnsWork(const QString &engine, const QString &server, int count, const QString &questionsFile)
{
    DnsCheckOptions options;
    const Result<DnsServer> address = DnsServer::fromString(server);
    if (!address) {
        return 2;
    }
    options.resolver.server = *address;
    options.resolver.engine = engine == u"qt"_s ? DnsEngine::Qt : DnsEngine::Cares;
    QByteArray lines;
    if (!questionsFile.isEmpty()) {
        options.makeResolver = [&lines](const DnsResolverOptions &with) {
            return std::make_unique<NotingResolver>(createDnsResolver(with), lines);
        };
    }
    const Workspace workspace = workspaceOf(count);
    QList<qsizetype> all(count);
    std::iota(all.begin(), all.end(), 0);
    QList<DomainCheck> results;
    const Measurement measurement = measure([&] {
        QEventLoop loop;
        DnsCheck check(workspace, all, options);
        QObject::connect(&check, &DnsCheck::domainChecked, &loop,
                         [&results](const DomainCheck &result) { results.append(result); });
        QObject::connect(&check, &DnsCheck::finished, &loop, &QEventLoop::quit);
        check.start();
        loop.exec();
    });
    for (const DomainCheck &result : std::as_const(results)) {
        if (result.severity() > Severity::Warning) {
            std::fprintf(stderr, "%s is not as planned: the figures mean nothing.\n",
                         qPrintable(result.domain));
            return 1;
        }
    }
    if (!questionsFile.isEmpty()) {
        QFile file(questionsFile);
        return file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size() ? 0 : 1;
    }
    printMeasurement(measurement);
    return 0;
}

void benchDns()
{
    if (!test::KnotServer::isInstalled()) {
        std::printf("knotd is not installed (Debian: knot).\n");
        return;
    }
    const Workspace workspace = workspaceOf(mostDomains);
    QHash<QString, QByteArray> zones;
    for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
        const DnsPlan plan = dnsPlanOf(workspace, i);
        zones.insert(plan.domain, test::wholeZone(zoneFragment(plan)));
    }
    const QHostAddress local(QHostAddress::LocalHost);
    const QHostAddress atStandardPort(u"127.53.9.1"_s);
    const DelayingProxy::Endpoint server{local, test::freePort()};
    const bool standardPort = test::canListenAtStandardPort(atStandardPort);
    test::KnotServer knot;
    const QString problem = knot.start({{local.toString(), server.port}}, zones);
    if (!problem.isEmpty()) {
        std::printf("%s\n", qPrintable(problem));
        return;
    }
    for (const int milliseconds : {0, 30}) {
        std::printf("DNS check against Knot DNS, answers after %d ms (time, peak memory)\n", milliseconds);
        const DelayingProxy::Endpoint any{local, test::freePort()};
        const DelayingProxy free(any, server, milliseconds);
        std::optional<DnsServer> standard;
        std::unique_ptr<DelayingProxy> proxy;
        if (standardPort) {
            standard = DnsServer{atStandardPort, 53};
            proxy = std::make_unique<DelayingProxy>(DelayingProxy::Endpoint{atStandardPort, 53}, server,
                                                    milliseconds);
        }
        benchAgainst({any.address, any.port}, standard);
    }
}

} // namespace autoconfigure
