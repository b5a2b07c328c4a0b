// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probebench.h"

#include "clients/clientformat.h"
#include "delayingtcpproxy.h"
#include "measurement.h"
#include "probe/probe.h"
#include "support/freeport.h"
#include "support/scriptednetwork.h"

#include <QDir>
#include <QEventLoop>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int roundTripMilliseconds = 30;
const QStringList labels = {QString(), u"autoconfig."_s, u"autodiscover."_s};

QString programNamed(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s}) : found;
}

/// NGINX with every document of the workspace and one certificate for all of its hosts.
class DocumentServer
{
public:
    ~DocumentServer()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.terminate();
            m_process.waitForFinished();
        }
    }
    DocumentServer() = default;
    Q_DISABLE_COPY_MOVE(DocumentServer)

    bool start(const Workspace &workspace)
    {
        if (::geteuid() == 0) {
            QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) |
                                                       QFileDevice::ReadOther | QFileDevice::ExeOther);
        }
        for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
            writeDocuments(settingsOf(workspace, i));
        }
        httpPort = test::freePort();
        httpsPort = test::freePort();
        if (!makeCertificate()) {
            return false;
        }
        write(u"nginx.conf"_s, configuration());
        m_process.start(programNamed(u"nginx"_s),
                        {u"-c"_s, m_folder.filePath(u"nginx.conf"_s), u"-e"_s, m_folder.filePath(u"log"_s)});
        return m_process.waitForStarted() && isListening();
    }

    QList<QSslCertificate> authorities() const
    {
        return QSslCertificate::fromPath(m_folder.filePath(u"cert.pem"_s));
    }

    quint16 httpPort = 0;
    quint16 httpsPort = 0;

private:
    bool isListening() const
    {
        for (int i = 0; i < 200; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), httpsPort);
            if (socket.waitForConnected(100)) {
                return true;
            }
            QThread::msleep(10);
        }
        return false;
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
    }

    void writeDocuments(const DomainSettings &settings)
    {
        for (const QString &label : labels) {
            m_hosts.append(label + settings.domain);
        }
        for (const ClientFormat *format : clientFormatsFor(settings)) {
            const QByteArray bytes = format->render(settings, std::nullopt);
            for (const PublishPoint &point : format->publishPoints) {
                write(u"docs/"_s + expandDomain(QString::fromLatin1(point.host), settings.domain) +
                          QString::fromLatin1(point.path),
                      bytes);
            }
        }
    }

    bool makeCertificate() const
    {
        QByteArray names;
        for (const QString &host : m_hosts) {
            names += (names.isEmpty() ? "DNS:" : ",DNS:") + host.toLatin1();
        }
        write(u"openssl.conf"_s,
              "[req]\ndistinguished_name=dn\nx509_extensions=e\nprompt=no\n[dn]\nCN=bench\n[e]\n"
              "subjectAltName=" +
                  names + "\n");
        return QProcess::execute(programNamed(u"openssl"_s),
                                 {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                  u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s,
                                  m_folder.filePath(u"key.pem"_s), u"-out"_s,
                                  m_folder.filePath(u"cert.pem"_s), u"-config"_s,
                                  m_folder.filePath(u"openssl.conf"_s), u"-days"_s, u"60"_s}) == 0;
    }

    QByteArray configuration() const
    {
        const QByteArray folder = m_folder.path().toUtf8();
        QByteArray folders;
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            folders += QByteArray(kind) + "_temp_path " + folder + "/tmp;\n";
        }
        return (::geteuid() == 0 ? "user root;\n" : "") +
               QByteArray("daemon off;\nworker_processes 1;\npid ") + folder +
               "/pid;\nevents { worker_connections 2048; }\nhttp {\naccess_log off;\n" + folders +
               "server { listen 127.0.0.1:" + QByteArray::number(httpPort) +
               "; return 301 https://$host$request_uri; }\nserver { listen 127.0.0.1:" +
               QByteArray::number(httpsPort) + " ssl; ssl_certificate " + folder +
               "/cert.pem; ssl_certificate_key " + folder + "/key.pem; root " + folder +
               "/docs/$host; types { text/xml xml; application/x-apple-aspen-config mobileconfig; }\n"
               "location ~* ^/autodiscover/autodiscover\\.xml$ { error_page 405 =200 $uri; rewrite ^ "
               "/autodiscover/autodiscover.xml break; } }\n}\n";
    }

    QTemporaryDir m_folder;
    QStringList m_hosts;
    QProcess m_process;
};

struct Totals {
    qsizetype requests = 0;
    qsizetype right = 0;
    qsizetype clients = 0;
    /// What one turn of the event loop computed at most, in milliseconds: of this thread's own time, because
    /// server and proxy share the machine.
    double longestTurn = 0;
};

/// This thread's processor time in milliseconds.
double threadTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Totals runProbe(const Workspace &workspace, const QList<qsizetype> &domains, const ProbeOptions &options)
{
    Totals totals;
    Probe probe(workspace, domains, options);
    QEventLoop loop;
    QTimer heart;
    double last = threadTime();
    QObject::connect(&heart, &QTimer::timeout, &loop, [&] {
        const double now = threadTime();
        totals.longestTurn = std::max(totals.longestTurn, now - std::exchange(last, now));
    });
    QObject::connect(&probe, &Probe::domainProbed, &loop, [&totals](const DomainProbe &domain) {
        totals.requests += domain.requests;
        for (const ClientProbe &client : domain.clients) {
            ++totals.clients;
            totals.right += client.verdict == ClientVerdict::Ok ? 1 : 0;
        }
    });
    QObject::connect(&probe, &Probe::finished, &loop, &QEventLoop::quit);
    // Not at every turn: to ask for the time would keep a processor busy.
    heart.start(1);
    probe.start();
    loop.exec();
    return totals;
}

void report(const char *what, const Workspace &workspace, const QList<qsizetype> &domains,
            const ProbeOptions &options)
{
    Totals totals;
    const Measurement measurement = measure([&] { totals = runProbe(workspace, domains, options); });
    std::printf(
        "  %-28s %8.3f s %6lld requests, %lld of %lld clients right, longest turn %.0f ms, %.0f MiB\n", what,
        measurement.seconds, static_cast<long long>(totals.requests), static_cast<long long>(totals.right),
        static_cast<long long>(totals.clients), totals.longestTurn, measurement.peakMemory);
}

} // namespace

void benchProbe(const Workspace &workspace)
{
    if (programNamed(u"nginx"_s).isEmpty() || programNamed(u"openssl"_s).isEmpty()) {
        std::printf("The probe is not measured: nginx and openssl are needed.\n");
        return;
    }
    DocumentServer server;
    if (!server.start(workspace)) {
        std::printf("The probe is not measured: nginx does not start.\n");
        return;
    }
    const DelayingTcpProxy http(server.httpPort, roundTripMilliseconds);
    const DelayingTcpProxy https(server.httpsPort, roundTripMilliseconds);
    ProbeOptions options;
    options.asksProviderDatabase = false;
    options.http.authorities = server.authorities();
    const QHostAddress local(QHostAddress::LocalHost);
    options.http.overrides = {{u"*"_s, 80, local, http.port()}, {u"*"_s, 443, local, https.port()}};
    options.makeResolver = [](const DnsResolverOptions &) {
        return std::make_unique<test::ScriptedResolver>(test::FakeZone());
    };
    std::printf("Probe with all clients, server %d ms away\n", roundTripMilliseconds);
    report("1 domain", workspace, {0}, options);
    QList<qsizetype> all(workspace.domains.size());
    std::iota(all.begin(), all.end(), 0);
    const QByteArray name = QByteArray::number(workspace.domains.size()) + " domains";
    report(name.constData(), workspace, all, options);
}

} // namespace autoconfigure
