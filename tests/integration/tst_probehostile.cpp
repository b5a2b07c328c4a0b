// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Servers that mean harm, or are broken: bounded in time and bytes, and told as what they are.
#include "probe/httpfetcher.h"
#include "probe/stepjudgement.h"
#include "support/hostileserver.h"
#include "support/sampleworkspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int stepMilliseconds = 1500;

const QByteArray okHead = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n";

QByteArray whole(const QByteArray &body, const QByteArray &headers = {})
{
    return okHead + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray gzip(const QByteArray &bytes)
{
    QByteArray packed(bytes.size() / 100 + 4096, '\0');
    size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_add_filter_gzip(writer);
    archive_write_set_format_raw(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open_memory(writer, packed.data(), static_cast<size_t>(packed.size()), &used);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_pathname(entry, "x");
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.constData(), static_cast<size_t>(bytes.size()));
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    packed.truncate(static_cast<qsizetype>(used));
    return packed;
}

/// The process's own memory, in MiB.
qint64 residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    return file.readAll().split(' ').value(1).toLongLong() * 4096 / 1'048'576;
}

struct Attack {
    const char *name;
    HostileServer::Behaviour behave;
    QString scheme = u"http"_s;
    HttpFailure failure = HttpFailure::None;
    /// Of the finding where the answer is to be a document for Thunderbird.
    QString code;
};

QList<Attack> attacks()
{
    const QByteArray part(65'536, 'x');
    const QString unreadable = u"probe-unreadable"_s;
    const QByteArray document =
        clientFormat(u"mozilla-autoconfig")->render(settingsOf(sampleWorkspace({u"example.org"_s}), 0), {});
    QList<Attack> all = {
        {"endless body", HostileServer::sendsForever(okHead + "\r\n", part), u"http"_s, HttpFailure::TooLarge,
         u"probe-too-large"_s},
        {"endless chunks",
         HostileServer::sendsForever(okHead + "Transfer-Encoding: chunked\r\n\r\n",
                                     "10000\r\n" + QByteArray(65'536, 'x') + "\r\n"),
         u"http"_s, HttpFailure::TooLarge, u"probe-too-large"_s},
        {"endless headers",
         HostileServer::sendsForever(okHead, "X-Header: " + QByteArray(8'000, 'x') + "\r\n"), u"http"_s,
         HttpFailure::BadAnswer, u"probe-bad-answer"_s},
        {"one endless header line", HostileServer::sendsForever(okHead + "X-Header: ", part), u"http"_s,
         HttpFailure::BadAnswer, u"probe-bad-answer"_s},
        {"drip-feed of the body", HostileServer::drips(okHead + "\r\n", document, 20), u"http"_s,
         HttpFailure::Timeout, u"probe-timeout"_s},
        {"drip-feed of the headers", HostileServer::drips("HTTP/1.1 200 OK\r\nX: ", "y", 20), u"http"_s,
         HttpFailure::Timeout, u"probe-timeout"_s},
        {"silence", [](QTcpSocket &) {}, u"http"_s, HttpFailure::Timeout, u"probe-timeout"_s},
        {"10 MB of XML",
         HostileServer::sends(whole("<clientConfig>" + QByteArray("<a/>").repeated(2'500'000))), u"http"_s,
         HttpFailure::TooLarge, u"probe-too-large"_s},
        {"deep nesting", HostileServer::sends(whole(QByteArray("<a>").repeated(100'000))), u"http"_s,
         HttpFailure::None, unreadable},
        {"entities",
         HostileServer::sends(whole("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                                    "<clientConfig>&b;</clientConfig>")),
         u"http"_s, HttpFailure::None, unreadable},
        {"an external entity",
         HostileServer::sends(whole("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><clientConfig/>")), u"http"_s,
         HttpFailure::None, unreadable},
        {"NUL octets", HostileServer::sends(whole(QByteArray(5'000, '\0'))), u"http"_s, HttpFailure::None,
         unreadable},
        {"a gzip bomb",
         HostileServer::sends(whole(gzip(QByteArray(100 * 1'048'576, ' ')), "Content-Encoding: gzip\r\n")),
         u"http"_s, HttpFailure::TooLarge, u"probe-too-large"_s},
        {"gzip that is none", HostileServer::sends(whole("not gzip", "Content-Encoding: gzip\r\n")),
         u"http"_s, HttpFailure::BadEncoding, u"probe-bad-encoding"_s},
        {"an unknown encoding", HostileServer::sends(whole("x", "Content-Encoding: x-own\r\n")), u"http"_s,
         HttpFailure::BadEncoding, u"probe-bad-encoding"_s},
        {"a length that is too long",
         HostileServer::sends(okHead + "Content-Length: 5000\r\n\r\n<clientConfig>"), u"http"_s,
         HttpFailure::Cut, u"probe-cut"_s},
        {"a length that is too short", HostileServer::sends(okHead + "Content-Length: 10\r\n\r\n" + document),
         u"http"_s, HttpFailure::None, unreadable},
        {"a length that is none", HostileServer::sends(okHead + "Content-Length: -5\r\n\r\n<x/>"), u"http"_s,
         HttpFailure::BadAnswer, u"probe-bad-answer"_s},
        {"no HTTP", HostileServer::sends("220 mail.example.org ESMTP\r\n"), u"http"_s, HttpFailure::BadAnswer,
         u"probe-bad-answer"_s},
        {"nothing", [](QTcpSocket &socket) { socket.disconnectFromHost(); }, u"http"_s, HttpFailure::Cut,
         u"probe-cut"_s},
        {"a redirect to itself", HostileServer::sends("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n"),
         u"http"_s, HttpFailure::RedirectLoop, u"probe-redirect-loop"_s},
        {"a redirect to a file",
         HostileServer::sends("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n"), u"http"_s,
         HttpFailure::RedirectUnusable, u"probe-redirect-unusable"_s},
        {"a redirect without place", HostileServer::sends("HTTP/1.1 302 Found\r\n\r\n"), u"http"_s,
         HttpFailure::RedirectUnusable, u"probe-redirect-unusable"_s},
        {"a cut in TLS", [](QTcpSocket &socket) { socket.abort(); }, u"https"_s, HttpFailure::Tls,
         u"probe-tls-failed"_s},
        {"no TLS", HostileServer::sends("HTTP/1.1 400 Bad Request\r\n\r\n"), u"https"_s, HttpFailure::Tls,
         u"probe-tls-failed"_s},
        {"silence in TLS", [](QTcpSocket &) {}, u"https"_s, HttpFailure::Timeout, u"probe-timeout"_s},
    };
    return all;
}

} // namespace

class ProbeHostileTest : public QObject
{
    Q_OBJECT

private:
    const QList<Attack> m_attacks = attacks();

    static HttpOptions optionsFor(quint16 port)
    {
        HttpOptions options;
        options.limits.milliseconds = stepMilliseconds;
        options.overrides = {{u"*"_s, 0, QHostAddress(QHostAddress::LocalHost), port}};
        options.ownHosts.add(u"example.org"_s);
        return options;
    }

    static HttpResult ask(const HttpOptions &options, const QUrl &url)
    {
        HttpRequest request;
        request.url = url;
        return ask(options, request);
    }

    static HttpResult ask(const HttpOptions &options, const HttpRequest &request)
    {
        HttpResult result;
        const std::unique_ptr<HttpFetcher> fetcher = createHttpFetcher(options);
        connect(fetcher.get(), &HttpFetcher::fetched, fetcher.get(),
                [&result](const HttpResult &one) { result = one; });
        QSignalSpy fetched(fetcher.get(), &HttpFetcher::fetched);
        fetcher->fetch(request);
        fetched.wait(20'000);
        return fetched.size() == 1 ? result : HttpResult();
    }

private Q_SLOTS:
    void attack_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_attacks.size(); ++i) {
            QTest::newRow(m_attacks.at(i).name) << i;
        }
    }

    void attack()
    {
        QFETCH(qsizetype, index);
        const Attack &attack = m_attacks.at(index);
        HostileServer server(attack.behave);
        QVERIFY(server.isListening());
        const qint64 before = residentMegabytes();
        QElapsedTimer timer;
        timer.start();
        const HttpResult result =
            ask(optionsFor(server.serverPort()), QUrl(attack.scheme + u"://autoconfig.example.org/x"_s));
        QVERIFY(!result.hops.isEmpty());
        // The machine may be busy; what is bounded is bounded by far more.
        QVERIFY2(timer.elapsed() < stepMilliseconds + 5000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY2(residentMegabytes() - before < 40,
                 QByteArray::number(residentMegabytes() - before).constData());
        QVERIFY(result.answer().body.size() <= 1'048'576);
        QVERIFY2(result.failure == attack.failure,
                 qPrintable(httpFailureWord(result.failure) + u' ' + result.answer().failureText));

        const ProbeSubject subject = probeSubjectOf(sampleWorkspace({u"example.org"_s}), 0, u"postmaster"_s);
        DiscoveryStep step;
        step.http = result;
        step.http.request.url.setScheme(u"https"_s);
        step.format = clientFormat(u"mozilla-autoconfig");
        for (HttpHop &hop : step.http.hops) {
            hop.url.setScheme(u"https"_s);
        }
        judgeStep(subject, *clientSequence(u"thunderbird-android"), step);
        QCOMPARE(step.verdict, StepVerdict::Faulty);
        QCOMPARE(step.findings.size(), 1);
        QCOMPARE(step.findings.constFirst().code(), attack.code);
    }

    void manyHostilesAtOnceEndInTime()
    {
        HostileServer server([](QTcpSocket &) {});
        HttpOptions options = optionsFor(server.serverPort());
        options.atOnce = 50;
        const std::unique_ptr<HttpFetcher> fetcher = createHttpFetcher(options);
        QSignalSpy fetched(fetcher.get(), &HttpFetcher::fetched);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i) {
            HttpRequest request;
            request.url = QUrl(u"http://example.org/%1"_s.arg(i));
            fetcher->fetch(request);
        }
        QTRY_COMPARE_WITH_TIMEOUT(fetched.size(), 100, 20'000);
        QVERIFY(timer.elapsed() < 3 * stepMilliseconds + 5000);
    }

    void cancellingAnswersEverythingOnce()
    {
        HostileServer server([](QTcpSocket &) {});
        HttpOptions options = optionsFor(server.serverPort());
        options.limits.milliseconds = 60'000;
        options.atOnce = 3;
        const std::unique_ptr<HttpFetcher> fetcher = createHttpFetcher(options);
        QList<HttpFailure> failures;
        connect(fetcher.get(), &HttpFetcher::fetched, this,
                [&failures](const HttpResult &result) { failures.append(result.failure); });
        QSignalSpy started(fetcher.get(), &HttpFetcher::started);
        for (int i = 0; i < 10; ++i) {
            HttpRequest request;
            request.url = QUrl(u"http://example.org/%1"_s.arg(i));
            fetcher->fetch(request);
            fetcher->fetch(request);
        }
        QTRY_COMPARE(started.size(), 3);
        fetcher->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 10, 5000);
        QCOMPARE(failures.count(HttpFailure::Cancelled), 10);
    }

    void calendarsAreAskedForAgainWhereARedirectLeads_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d", status) << status;
        }
    }

    /// RFC 6764 section 5 names 301, 303 and 307 for the way from the well-known address.
    void calendarsAreAskedForAgainWhereARedirectLeads()
    {
        QFETCH(int, status);
        const HostileServer server(HostileServer::sends("HTTP/1.1 " + QByteArray::number(status) +
                                                        " Moved\r\nLocation: /dav/\r\n\r\n"));
        HttpRequest request;
        request.method = "PROPFIND";
        request.keepsMethod = true;
        request.url = QUrl(u"http://example.org/.well-known/caldav"_s);
        const HttpResult result = ask(optionsFor(server.serverPort()), request);
        QCOMPARE(result.hops.size(), 2);
        QCOMPARE(result.hops.constLast().url, QUrl(u"http://example.org/dav/"_s));
        QCOMPARE(result.hops.constLast().method, QByteArray("PROPFIND"));
    }
};

QTEST_GUILESS_MAIN(ProbeHostileTest)
#include "tst_probehostile.moc"
