// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes to a web server, and what a reader sees of it.
#include "probe/httprequestbytes.h"

#include "probe/davrequest.h"

#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

HttpHop hopOf(const HttpRequest &request)
{
    HttpHop hop;
    hop.method = request.method;
    hop.url = request.url;
    return hop;
}

HttpRequest postTo(const QString &url)
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(url);
    request.contentType = "text/xml";
    request.body = "<a>\n</a>";
    return request;
}

/// The lines of the head, and the body after them.
QByteArrayList headOf(const QByteArray &bytes)
{
    return bytes.left(bytes.indexOf("\r\n\r\n")).replace("\r\n", "\n").split('\n');
}

} // namespace

class HttpRequestBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 9112 sections 2.1, 3 and 6.2.
    void aPostHasItsBody()
    {
        const HttpRequest request = postTo(u"https://Mail.example.org:8443/a b?c=d"_s);
        const QByteArray bytes = requestBytes(hopOf(request), request);
        const QByteArrayList head = headOf(bytes);
        QCOMPARE(head.constFirst(), "POST /a%20b?c=d HTTP/1.1");
        QVERIFY(head.contains("Host: mail.example.org:8443"));
        QVERIFY(head.contains("Content-Type: text/xml"));
        QVERIFY(head.contains("Content-Length: 8"));
        QVERIFY(bytes.endsWith("\r\n\r\n<a>\n</a>"));
    }

    void aRedirectCanMakeAGetOfIt()
    {
        const HttpRequest request = postTo(u"https://example.org/"_s);
        HttpHop hop = hopOf(request);
        hop.method = "GET";
        const QByteArray bytes = requestBytes(hop, request);
        QVERIFY(bytes.endsWith("\r\n\r\n"));
        QVERIFY(!bytes.contains("Content-"));
    }

    void secretsGoToTheUrlItselfOnly()
    {
        HttpRequest request = postTo(u"https://example.org/dav"_s);
        request.authorization = "Basic c2VjcmV0";
        HttpHop hop = hopOf(request);
        QVERIFY(headOf(requestBytes(hop, request)).contains("Authorization: Basic c2VjcmV0"));
        hop.url = QUrl(u"https://example.org/other"_s);
        QVERIFY(!requestBytes(hop, request).contains("c2VjcmV0"));
        request.url = QUrl(u"http://example.org/dav"_s);
        QVERIFY(!requestBytes(hopOf(request), request).contains("c2VjcmV0"));
    }

    void aReaderSeesAllButTheSecret()
    {
        // RFC 4918 section 9.1.
        HttpRequest request = principalRequest(QUrl(u"https://dav.example.org/"_s));
        const HttpHop hop = hopOf(request);
        const QByteArray sent = requestBytes(hop, request);
        QVERIFY(headOf(sent).contains("Depth: 0"));
        request.authorization = "Basic c2VjcmV0";
        QCOMPARE(requestText(hop, request), QByteArray(sent).replace("\r\n", "\n"));
    }
};

QTEST_GUILESS_MAIN(HttpRequestBytesTest)
#include "tst_httprequestbytes.moc"
