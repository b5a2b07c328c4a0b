// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/maildialect.h"
#include "probe/mailservers/mailrules.h"
#include "probe/mailservers/sasl.h"

#include <QTest>
#include <QThread>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

QByteArrayList lines(const char *text)
{
    QByteArrayList result = QByteArray(text).split('\n');
    result.removeAll(QByteArray());
    return result;
}

/// The status after each line, as a conversation meets them.
template <typename Judge>
ReplyStatus statusAfter(const QByteArrayList &all, Judge judge)
{
    ReplyStatus status = ReplyStatus::Incomplete;
    for (qsizetype i = 1; i <= all.size(); ++i) {
        status = judge(all.first(i));
        if (i < all.size() && status != ReplyStatus::Incomplete) {
            return ReplyStatus::Malformed; // too early
        }
    }
    return status;
}

} // namespace

/// What servers say, from the examples of the RFCs.
class MailDialectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMailProtocolHasOne()
    {
        for (const Protocol protocol : allProtocols()) {
            QCOMPARE(mailDialect(protocol) == nullptr, isHttp(protocol));
        }
    }

    void greetings_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QByteArrayList>("said");
        QTest::addColumn<ReplyStatus>("expected");
        const auto row = [](const char *name, Protocol protocol, const char *said, ReplyStatus expected) {
            QTest::newRow(name) << protocol << lines(said) << expected;
        };
        // RFC 9051 section 7.1, RFC 1939 section 4, RFC 5321 appendix D, RFC 5804 section 1.5 and 2.
        row("imap", Protocol::Imap, "* OK IMAP4rev2 server ready", ReplyStatus::Ok);
        row("imap preauth", Protocol::Imap, "* PREAUTH IMAP4rev2 server logged in as Smith", ReplyStatus::Ok);
        row("imap bye", Protocol::Imap, "* BYE Autologout; idle for too long", ReplyStatus::Refused);
        row("imap busy", Protocol::Imap, "* BYE [UNAVAILABLE] too many users", ReplyStatus::RefusedForNow);
        row("imap meets smtp", Protocol::Imap, "220 foo.com Simple Mail Transfer Service Ready",
            ReplyStatus::Malformed);
        row("pop3", Protocol::Pop3, "+OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>",
            ReplyStatus::Ok);
        row("pop3 no", Protocol::Pop3, "-ERR go away", ReplyStatus::Refused);
        row("pop3 meets imap", Protocol::Pop3, "* OK IMAP4rev2 server ready", ReplyStatus::Malformed);
        row("smtp", Protocol::Smtp, "220 foo.com Simple Mail Transfer Service Ready", ReplyStatus::Ok);
        row("smtp, several lines", Protocol::Smtp, "220-foo.com\n220-Rules:\n220 none", ReplyStatus::Ok);
        row("smtp no", Protocol::Smtp, "554 no SMTP service here", ReplyStatus::Refused);
        row("smtp busy", Protocol::Smtp, "421 too many connections", ReplyStatus::RefusedForNow);
        row("smtp meets http", Protocol::Smtp, "HTTP/1.1 400 Bad Request", ReplyStatus::Malformed);
        row("sieve", Protocol::ManageSieve,
            "\"IMPLEMENTATION\" \"Example1 ManageSieved v001\"\n\"VERSION\" \"1.0\"\n\"STARTTLS\"\nOK",
            ReplyStatus::Ok);
        row("sieve bye", Protocol::ManageSieve, "BYE \"Too many failed authentication attempts\"",
            ReplyStatus::Refused);
        row("sieve later", Protocol::ManageSieve, "BYE (TRYLATER) \"busy\"", ReplyStatus::RefusedForNow);
    }

    void greetings()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QByteArrayList, said);
        QFETCH(ReplyStatus, expected);
        QCOMPARE(statusAfter(said, mailDialect(protocol)->greeting), expected);
    }

    void capabilities_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QByteArrayList>("said");
        QTest::addColumn<QStringList>("mechanisms");
        QTest::addColumn<bool>("startTls");
        QTest::addColumn<bool>("takesPassword");
        // RFC 9051 section 6.1.1: before and after STARTTLS.
        QTest::newRow("imap") << Protocol::Imap
                              << lines(
                                     "* CAPABILITY IMAP4rev2 STARTTLS AUTH=GSSAPI LOGINDISABLED\na1 OK done")
                              << QStringList{u"GSSAPI"_s} << true << false;
        QTest::newRow("imap over TLS")
            << Protocol::Imap << lines("* CAPABILITY IMAP4rev2 AUTH=GSSAPI AUTH=PLAIN\na1 OK done")
            << QStringList{u"GSSAPI"_s, u"PLAIN"_s} << false << true;
        QTest::newRow("imap, LOGIN alone")
            << Protocol::Imap << lines("* Capability imap4rev1 starttls\na1 OK done") << QStringList() << true
            << true;
        // RFC 2449 section 5; STLS of RFC 2595.
        QTest::newRow("pop3")
            << Protocol::Pop3
            << lines("+OK Capability list follows\nTOP\nUSER\nSASL CRAM-MD5 KERBEROS_V4\nRESP-CODES\n"
                     "LOGIN-DELAY 900\nPIPELINING\nEXPIRE 60\nUIDL\nIMPLEMENTATION Shlemazle-Plotz-v302\n.")
            << QStringList{u"CRAM-MD5"_s, u"KERBEROS_V4"_s} << false << true;
        QTest::newRow("pop3 with STLS")
            << Protocol::Pop3 << lines("+OK Capability list follows\nTOP\nSTLS\nUIDL\n.") << QStringList()
            << true << false;
        // RFC 4954 section 4.1, RFC 3207 section 5.
        QTest::newRow("smtp") << Protocol::Smtp
                              << lines("250-smtp.example.com Hello client.example.com\n"
                                       "250-AUTH GSSAPI DIGEST-MD5 PLAIN\n250 ENHANCEDSTATUSCODES")
                              << QStringList{u"GSSAPI"_s, u"DIGEST-MD5"_s, u"PLAIN"_s} << false << true;
        QTest::newRow("smtp with STARTTLS")
            << Protocol::Smtp
            << lines("250-mail.imc.org offers a warm hug of welcome\n250-8BITMIME\n"
                     "250-STARTTLS\n250 DSN")
            << QStringList() << true << false;
        QTest::newRow("smtp of old") << Protocol::Smtp
                                     << lines("250-example\n250-AUTH=LOGIN PLAIN\n250 AUTH LOGIN PLAIN")
                                     << QStringList{u"LOGIN"_s, u"PLAIN"_s} << false << true;
        // RFC 5804 section 1.7.
        QTest::newRow("sieve") << Protocol::ManageSieve
                               << lines("\"IMPLEMENTATION\" \"Example1 ManageSieved v001\"\n"
                                        "\"SASL\" \"DIGEST-MD5 GSSAPI\"\n\"SIEVE\" \"fileinto vacation\"\n"
                                        "\"STARTTLS\"\n\"NOTIFY\" \"xmpp mailto\"\n\"MAXREDIRECTS\" \"5\"\n"
                                        "\"VERSION\" \"1.0\"\nOK")
                               << QStringList{u"DIGEST-MD5"_s, u"GSSAPI"_s} << true << false;
        QTest::newRow("sieve before TLS") << Protocol::ManageSieve << lines("\"SASL\" \"\"\n\"STARTTLS\"\nOK")
                                          << QStringList() << true << false;
    }

    void capabilities()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QByteArrayList, said);
        const MailDialect &dialect = *mailDialect(protocol);
        const auto judge = [&](const QByteArrayList &some) {
            return dialect.greetsWithCapabilities ? dialect.greeting(some)
                                                  : dialect.reply(MailCommand::Capabilities, some);
        };
        QCOMPARE(statusAfter(said, judge), ReplyStatus::Ok);
        const MailCapabilities found = dialect.capabilities(said);
        QTEST(found.mechanisms, "mechanisms");
        QTEST(found.startTls, "startTls");
        QTEST(found.takesPassword(), "takesPassword");
    }

    void passwordsAreQuoted()
    {
        const MailDialect &imap = *mailDialect(Protocol::Imap);
        QCOMPARE(imap.passwordCommands("SMITH", "a\"b\\c"),
                 QByteArrayList{"a1 LOGIN \"SMITH\" \"a\\\"b\\\\c\"\r\n"});
        QVERIFY(imap.passwordCommands("SMITH", "\xC3\xA9").isEmpty());
        const MailDialect &pop3 = *mailDialect(Protocol::Pop3);
        QCOMPARE(pop3.passwordCommands("mrose", "tanstaaf"),
                 QByteArrayList({"USER mrose\r\n", "PASS tanstaaf\r\n"}));
        for (const MailDialect *dialect : mailDialects()) {
            QVERIFY(dialect->passwordCommands("a\r\nb", "c").isEmpty());
        }
    }

    void challenges()
    {
        QCOMPARE(mailDialect(Protocol::Imap)->challenge({"+ cjE="}), QByteArray("cjE="));
        QCOMPARE(mailDialect(Protocol::Smtp)->challenge({"334 cjE="}), QByteArray("cjE="));
        const MailDialect &sieve = *mailDialect(Protocol::ManageSieve);
        QCOMPARE(sieve.loginReply({"\"cjE=\""}), ReplyStatus::Continue);
        QCOMPARE(sieve.challenge({"\"cjE=\""}), QByteArray("cjE="));
        QCOMPARE(sieve.loginReply({"{4}"}), ReplyStatus::Incomplete);
        QCOMPARE(sieve.loginReply({"{4}", "cjE="}), ReplyStatus::Continue);
        QCOMPARE(sieve.challenge({"{4}", "cjE="}), QByteArray("cjE="));
    }

    void mechanismsCalculateAsTheirExamples()
    {
        const std::unique_ptr<SaslExchange> plain = createSasl(u"PLAIN"_s, "tim", "tanstaaftanstaaf", "n");
        QCOMPARE(plain->next({}), QByteArray("\0tim\0tanstaaftanstaaf", 21)); // RFC 4616
        QVERIFY(!plain->next({}));
        const std::unique_ptr<SaslExchange> cram = createSasl(u"CRAM-MD5"_s, "tim", "tanstaaftanstaaf", "n");
        QCOMPARE(cram->next("<1896.697170952@postoffice.reston.mci.net>"),
                 QByteArray("tim b913a602c7eda7a495b4e6e7334d3890")); // RFC 2195
        // RFC 7677
        const std::unique_ptr<SaslExchange> scram =
            createSasl(u"SCRAM-SHA-256"_s, "user", "pencil", "rOprNGfwEbeRWgbNEkqO");
        QCOMPARE(scram->next({}), QByteArray("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"));
        QCOMPARE(
            scram->next("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,"
                        "i=4096"),
            QByteArray("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                       "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="));
        QCOMPARE(scram->next("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="), QByteArray(""));
        // RFC 5802
        const std::unique_ptr<SaslExchange> older =
            createSasl(u"SCRAM-SHA-1"_s, "user", "pencil", "fyko+d2lbbFgONRv9qkxdawL");
        older->next({});
        QCOMPARE(
            older->next("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"),
            QByteArray("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="));
        QVERIFY(!createSasl(u"GSSAPI"_s, "user", "pencil", "n"));
    }

    void hostileScramServersGetNoProof_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("another nonce") << QByteArray("r=other,s=QSXCR+Q6sek8bf92,i=4096");
        QTest::newRow("our nonce alone") << QByteArray("r=nonce,s=QSXCR+Q6sek8bf92,i=4096");
        QTest::newRow("work for hours") << QByteArray("r=nonceX,s=QSXCR+Q6sek8bf92,i=2000000000");
        QTest::newRow("no work") << QByteArray("r=nonceX,s=QSXCR+Q6sek8bf92,i=0");
        QTest::newRow("no salt") << QByteArray("r=nonceX,i=4096");
        QTest::newRow("nothing") << QByteArray();
    }

    void hostileScramServersGetNoProof()
    {
        QFETCH(QByteArray, challenge);
        const std::unique_ptr<SaslExchange> scram = createSasl(u"SCRAM-SHA-256"_s, "user", "pencil", "nonce");
        QVERIFY(scram->next({}));
        QVERIFY(!scram->next(challenge));
    }

    /// SCRAM computes: a window must not wait for it.
    void answersAreComputedElsewhere()
    {
        class Watched : public SaslExchange
        {
        public:
            std::optional<QByteArray> next(const QByteArray &challenge) override
            {
                thread = QThread::currentThread();
                return challenge + "!";
            }
            QThread *thread = nullptr;
        };
        const auto exchange = std::make_shared<Watched>();
        QFuture<std::optional<QByteArray>> future = nextInBackground(exchange, "who");
        future.waitForFinished();
        QCOMPARE(future.result(), QByteArray("who!"));
        QVERIFY(exchange->thread != nullptr && exchange->thread != QThread::currentThread());
    }

    void oneAddressOfTwo_data()
    {
        QTest::addColumn<MailFailure>("failure");
        QTest::addColumn<QString>("expected");
        QTest::newRow("closed") << MailFailure::Refused << u"mail-port-closed"_s;
        // A machine without IPv6 says nothing about the server.
        QTest::newRow("no way") << MailFailure::Unreachable << u"mail-address-not-tested"_s;
    }

    void oneAddressOfTwo()
    {
        QFETCH(MailFailure, failure);
        MailServerResult result;
        result.service.host = u"mail.example.test"_s;
        result.service.port = 993;
        MailConversation fine;
        fine.address = QHostAddress(u"192.0.2.1"_s);
        fine.step = MailStep::Done;
        fine.connectMilliseconds = 1;
        fine.secure = MailCapabilities{{u"AUTH=PLAIN"_s}, {u"PLAIN"_s}, false, true};
        MailConversation other;
        other.address = QHostAddress(u"2001:db8::1"_s);
        other.failure = failure;
        result.conversations = {fine, other};
        Findings findings = judgeMailServer(result, QDateTime::currentDateTimeUtc(), {});
        QTEST(findings.constLast().code(), "expected");
        QCOMPARE(findings.constLast().actual, u"2001:db8::1"_s);
        const bool isRight = findings.constFirst().code() == u"mail-server-ok"_s;
        QCOMPARE(isRight, failure == MailFailure::Unreachable);
        result.conversations = {other};
        QCOMPARE(worstSeverity(judgeMailServer(result, QDateTime::currentDateTimeUtc(), {})),
                 Severity::Error);
    }

    void webServicesAreJudgedByTheirAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("expected");
        QTest::newRow("asks for a login") << 401 << u"mail-http-ok"_s;
        QTest::newRow("multistatus") << 207 << u"mail-http-open"_s;
        QTest::newRow("not there") << 404 << u"mail-http-missing"_s;
        QTest::newRow("not DAV") << 405 << u"mail-http-missing"_s;
        QTest::newRow("broken") << 502 << u"mail-http-status"_s;
    }

    void webServicesAreJudgedByTheirAnswer()
    {
        QFETCH(int, status);
        MailServerResult result;
        result.service.protocol = Protocol::CalDav;
        result.service.host = u"dav.example.test"_s;
        HttpHop hop;
        hop.url = QUrl(u"https://dav.example.test/.well-known/caldav"_s);
        hop.status = status;
        result.http = HttpResult();
        result.http->request.url = hop.url;
        result.http->hops = {hop};
        const Findings findings = judgeHttpService(result, QDateTime::currentDateTimeUtc(), {});
        QCOMPARE(findings.size(), 1);
        QTEST(findings.constFirst().code(), "expected");
        result.http->hops[0].url.setScheme(u"http"_s);
        QCOMPARE(judgeHttpService(result, QDateTime::currentDateTimeUtc(), {}).constFirst().code(),
                 u"mail-http-unencrypted"_s);
    }
};

QTEST_GUILESS_MAIN(MailDialectsTest)
#include "tst_maildialects.moc"
