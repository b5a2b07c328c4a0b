// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/gzip.h"
#include "probe/httpanswerreader.h"

#include <QTest>

using namespace autoconfigure;

class HttpAnswerReaderTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 mostBody = 1000;

    static HttpHop read(const QByteArray &bytes, qsizetype piece, const QByteArray &method = "GET")
    {
        HttpHop hop;
        hop.method = method;
        HttpAnswerReader reader(hop, mostBody);
        for (qsizetype i = 0; i < bytes.size() && !reader.isDone(); i += piece) {
            reader.add(bytes.mid(i, piece));
        }
        if (!reader.isDone()) {
            reader.endOfConnection();
        }
        return hop;
    }

private Q_SLOTS:
    void answersAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<HttpFailure>("failure");
        const auto row = [](const char *name, const QByteArray &bytes, int status, const QByteArray &body,
                            HttpFailure failure = HttpFailure::None) {
            QTest::newRow(name) << bytes << status << body << failure;
        };
        row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello");
        row("until close", "HTTP/1.0 200 OK\r\nX: y\r\n\r\nhello", 200, "hello");
        row("bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", 200, "ok");
        row("no reason", "HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n", 404, "");
        row("chunks",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: "
            "chunked\r\n\r\n5\r\nhello\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n",
            200, "hello0123456789");
        row("trailer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\n\r\n",
            200, "a");
        row("interim", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na", 200,
            "a");
        row("no content", "HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n", 204, "");
        row("cut in the head", "HTTP/1.1 200 OK\r\nX:", 0, "", HttpFailure::Cut);
        row("cut in the body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", 200, "hel",
            HttpFailure::Cut);
        row("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", 200, "hel",
            HttpFailure::Cut);
        row("no last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", 200, "a",
            HttpFailure::Cut);
        row("not HTTP", "220 mail ESMTP\r\n\r\n", 0, "", HttpFailure::BadAnswer);
        row("status of letters", "HTTP/1.1 abc OK\r\n\r\n", 0, "", HttpFailure::BadAnswer);
        row("status out of range", "HTTP/1.1 900 OK\r\n\r\n", 0, "", HttpFailure::BadAnswer);
        row("chunk size of letters", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 200, "",
            HttpFailure::BadAnswer);
        row("negative chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 200, "",
            HttpFailure::BadAnswer);
        row("huge chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", 200,
            "", HttpFailure::BadAnswer);
        row("huge length", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", 200, "",
            HttpFailure::BadAnswer);
        row("unknown transfer encoding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", 200, "",
            HttpFailure::BadAnswer);
        row("too large", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(2000, 'x'), 200, QByteArray(1000, 'x'),
            HttpFailure::TooLarge);
        row("header without colon", "HTTP/1.1 200 OK\r\nnothing\r\n\r\n", 200, "", HttpFailure::BadAnswer);
    }

    void answersAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(HttpFailure, failure);
        for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(7)}) {
            const HttpHop hop = read(bytes, piece);
            QCOMPARE(hop.status, status);
            QCOMPARE(hop.body, body);
            QCOMPARE(hop.failure, failure);
        }
    }

    void anAnswerToHeadHasNoBody()
    {
        const HttpHop hop = read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", 3, "HEAD");
        QCOMPARE(hop.failure, HttpFailure::None);
        QVERIFY(hop.body.isEmpty());
    }

    void headersKeepTheirValues()
    {
        const HttpHop hop = read(
            "HTTP/1.1 302 Found\r\nLOCATION:  /x?y=:z \r\nContent-Type: Text/XML; charset=utf-8\r\n\r\n", 4);
        QCOMPARE(hop.header("Location"), QByteArray("/x?y=:z"));
        QCOMPARE(hop.mediaType(), QStringLiteral("text/xml"));
    }

    void gzipIsUndoneWithinBounds()
    {
        // printf hello | gzip -n, by GNU gzip.
        const QByteArray packed = QByteArray::fromHex("1f8b0800000000000003cb48cdc9c9070086a6103605000000");
        QCOMPARE(gunzip(packed, 100).value_or(QByteArray()), QByteArray("hello"));
        QCOMPARE(gunzip(packed, 3).value_or(QByteArray()).size(), 4);
        QVERIFY(!gunzip("hello", 100));
    }
};

QTEST_GUILESS_MAIN(HttpAnswerReaderTest)
#include "tst_httpanswerreader.moc"
