// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A finding that is cured by a setting names it, for the servers that administrators have.
#include "probe/mailservers/mailrules.h"
#include "support/proberun.h"
#include "support/sampleworkspace.h"

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class CuresTest : public QObject
{
    Q_OBJECT

private:
    /// A certificate for another name whose issuer is missing, over TLS 1.1.
    static CertificateFacts wrongCertificate()
    {
        CertificateEntry leaf;
        leaf.names = QStringList{u"other.example.org"_s};
        leaf.issuer = u"Some authority"_s;
        leaf.notBefore = QDateTime::currentDateTimeUtc().addDays(-10);
        leaf.notAfter = QDateTime::currentDateTimeUtc().addDays(80);
        CertificateFacts facts;
        facts.host = u"mail.example.org"_s;
        facts.chain = {leaf};
        facts.errors = {QSslError::UnableToGetLocalIssuerCertificate};
        facts.protocol = static_cast<QSsl::SslProtocol>(1);
        return facts;
    }

    static QString adviceOf(const Findings &findings, const QString &code)
    {
        for (const Finding &finding : findings) {
            if (finding.code() == code) {
                return finding.advice();
            }
        }
        return u"no such finding"_s;
    }

    static void expectWords(const QString &advice, const QStringList &words)
    {
        for (const QString &word : words) {
            QVERIFY2(advice.contains(word), qPrintable(word + u" is not in: "_s + advice));
        }
        QVERIFY2(!advice.contains(u'%'), qPrintable(advice));
    }

    static void certificateColumns()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("words");
    }

private Q_SLOTS:
    void webServersOfCertificates_data()
    {
        certificateColumns();
        QTest::newRow("name") << u"certificate-name-mismatch"_s
                              << QStringList{u"Apache: ServerName mail.example.org"_s,
                                             u"NGINX: server_name mail.example.org"_s,
                                             u"Caddy: a site named mail.example.org"_s};
        QTest::newRow("chain") << u"certificate-chain-incomplete"_s
                               << QStringList{u"Apache: SSLCertificateFile"_s, u"NGINX: ssl_certificate"_s,
                                              u"Caddy: tls "_s};
        QTest::newRow("version") << u"tls-version-old"_s
                                 << QStringList{u"Apache: SSLProtocol"_s, u"NGINX: ssl_protocols"_s,
                                                u"Caddy: protocols"_s};
    }

    void webServersOfCertificates()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, words);
        expectWords(
            adviceOf(judgeCertificate(wrongCertificate(), QDateTime::currentDateTimeUtc(), {}, {}), code),
            words);
    }

    void mailServersOfCertificates_data()
    {
        certificateColumns();
        QTest::newRow("name") << u"certificate-name-mismatch"_s
                              << QStringList{u"Dovecot: ssl_cert"_s, u"local_name mail.example.org"_s,
                                             u"Postfix: smtpd_tls_chain_files"_s};
        QTest::newRow("chain") << u"certificate-chain-incomplete"_s
                               << QStringList{u"Dovecot: ssl_cert = <"_s,
                                              u"Postfix: smtpd_tls_chain_files = "_s};
        QTest::newRow("version") << u"tls-version-old"_s
                                 << QStringList{u"Dovecot: ssl_min_protocol = TLSv1.2"_s,
                                                u"Postfix: smtpd_tls_protocols"_s};
    }

    void mailServersOfCertificates()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, words);
        MailConversation conversation;
        conversation.step = MailStep::Done;
        conversation.connectMilliseconds = 1;
        conversation.certificate = wrongCertificate();
        MailServerResult result;
        result.service.host = u"mail.example.org"_s;
        result.conversations = {conversation};
        const QString advice = adviceOf(judgeMailServer(result, QDateTime::currentDateTimeUtc(), {}), code);
        expectWords(advice, words);
        QVERIFY(!advice.contains(u"Apache"_s));
    }

    void aHandshakeThatIsTooOldNamesTheSettingToo()
    {
        MailConversation conversation;
        conversation.step = MailStep::Tls;
        conversation.failure = MailFailure::Tls;
        conversation.failureText = u"unsupported protocol"_s;
        MailServerResult result;
        result.conversations = {conversation};
        expectWords(
            adviceOf(judgeMailServer(result, QDateTime::currentDateTimeUtc(), {}), u"tls-version-old"_s),
            {u"Dovecot"_s, u"Postfix"_s});
    }

    void redirects_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("failure");
        QTest::addColumn<QString>("code");
        QTest::newRow("to HTTP") << u"outlook"_s << u"POST https://autodiscover."_s
                                 << static_cast<int>(HttpFailure::RedirectInsecure)
                                 << u"probe-redirect-insecure"_s;
        QTest::newRow("too many") << u"thunderbird"_s << u"GET https://autoconfig."_s
                                  << static_cast<int>(HttpFailure::TooManyRedirects)
                                  << u"probe-too-many-redirects"_s;
        QTest::newRow("from HTTP to HTTP")
            << u"outlook"_s << u"GET http://autodiscover."_s << static_cast<int>(HttpFailure::None)
            << u"probe-http-redirect-plain"_s;
    }

    void redirects()
    {
        QFETCH(QString, client);
        QFETCH(QString, asked);
        QFETCH(int, failure);
        QFETCH(QString, code);
        Site site;
        HttpResult result = failed({}, static_cast<HttpFailure>(failure));
        result.hops.last().status = 301;
        result.hops.last().headers = {{"Location", "http://www.example.org/a"}};
        site.answers.emplace_back(asked, result);
        QList<HttpRequest> log;
        ProbeOptions options = offlineOptions();
        options.clients = QStringList{client};
        options.makeFetcher = [&](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &log);
        };
        const DomainProbe probe = probeAll(sampleWorkspace({u"example.org"_s}), {0}, options).value(0);
        Findings findings;
        for (const DiscoveryStep &step : probe.clients.value(0).steps) {
            findings += step.findings;
        }
        expectWords(adviceOf(findings, code),
                    {u"Apache: Redirect permanent"_s, u"NGINX: return 301"_s, u"Caddy: redir"_s});
    }

    void httpThatLeadsHome()
    {
        Site site;
        site.redirect(u"GET http://"_s, "https://www.example.org/");
        site.add(u"GET https://www.example.org/"_s, 200, "text/html", "<!DOCTYPE html><p>Welcome");
        QList<HttpRequest> log;
        ProbeOptions options = offlineOptions();
        options.clients = QStringList{u"thunderbird-android"_s};
        options.makeFetcher = [&](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &log);
        };
        const DomainProbe probe = probeAll(sampleWorkspace({u"example.org"_s}), {0}, options).value(0);
        expectWords(
            adviceOf(probe.findings(), u"probe-http-elsewhere"_s),
            {u"Apache: Redirect permanent /"_s, u"NGINX: return 301 https://$host"_s, u"Caddy: redir"_s});
    }

    void webServices()
    {
        MailServerResult result;
        result.service.protocol = Protocol::CalDav;
        result.service.host = u"dav.example.org"_s;
        HttpRequest request;
        request.url = QUrl(u"https://dav.example.org/.well-known/caldav"_s);
        result.http = answer(request, 404);
        expectWords(
            adviceOf(judgeHttpService(result, QDateTime::currentDateTimeUtc(), {}), u"mail-http-missing"_s),
            {u"Apache: Redirect permanent /.well-known/caldav"_s,
             u"NGINX: location = /.well-known/caldav { return 301"_s, u"Caddy: redir /.well-known/caldav"_s});
        result.http = answer(request, 401);
        result.davOptions = answer(request, 405);
        expectWords(adviceOf(judgeHttpService(result, QDateTime::currentDateTimeUtc(), {}),
                             u"mail-dav-options-refused"_s),
                    {u"Apache: no <Limit>"_s, u"NGINX: no limit_except"_s, u"Caddy: no matcher"_s});
    }
};

QTEST_GUILESS_MAIN(CuresTest)
#include "tst_cures.moc"
