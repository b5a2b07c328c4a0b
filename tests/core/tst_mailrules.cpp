// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said about a mail service after its conversations.
#include "probe/mailservers/mailrules.h"

#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

MailConversation conversationAt(const QString &address, MailFailure failure = MailFailure::None)
{
    MailConversation conversation;
    conversation.address = QHostAddress(address);
    conversation.failure = failure;
    if (failure == MailFailure::None) {
        conversation.step = MailStep::Done;
        conversation.connectMilliseconds = 1;
        conversation.secure = MailCapabilities{{u"AUTH=PLAIN"_s}, {u"PLAIN"_s}, false, true};
    }
    return conversation;
}

MailServerResult resultOf(const QList<MailConversation> &conversations)
{
    MailServerResult result;
    result.service.host = u"mail.example.test"_s;
    result.service.port = 993;
    result.conversations = conversations;
    return result;
}

QStringList codes(const Findings &findings)
{
    QStringList all;
    for (const Finding &finding : findings) {
        all.append(finding.code());
    }
    return all;
}

QStringList judged(const MailServerResult &result)
{
    return codes(judgeMailServer(result, QDateTime::currentDateTimeUtc(), {}));
}

HttpResult answerAt(const QString &address, int status)
{
    HttpHop hop;
    hop.url = QUrl(u"https://dav.example.test/"_s);
    hop.address = QHostAddress(address);
    hop.status = status;
    hop.failure = status == 0 ? HttpFailure::Unreachable : HttpFailure::None;
    HttpResult result;
    result.request.url = hop.url;
    result.request.address = hop.address;
    result.hops = {hop};
    result.failure = hop.failure;
    return result;
}

} // namespace

class MailRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// "Not tested" is for a machine without IPv6, or without IPv4: a server that is down is down.
    void aDeadAddressIsNoLackOfThisMachine_data()
    {
        QTest::addColumn<QString>("alive");
        QTest::addColumn<QString>("dead");
        QTest::addColumn<QString>("expected");
        const QString notTested = u"mail-address-not-tested"_s;
        const QString unreachable = u"mail-unreachable"_s;
        QTest::newRow("IPv6 beside IPv4") << u"192.0.2.1"_s << u"2001:db8::1"_s << notTested;
        QTest::newRow("IPv4 beside IPv6") << u"2001:db8::1"_s << u"192.0.2.1"_s << notTested;
        QTest::newRow("IPv4 beside IPv4") << u"192.0.2.1"_s << u"192.0.2.2"_s << unreachable;
        QTest::newRow("IPv6 beside IPv6") << u"2001:db8::1"_s << u"2001:db8::2"_s << unreachable;
    }

    void aDeadAddressIsNoLackOfThisMachine()
    {
        QFETCH(QString, alive);
        QFETCH(QString, dead);
        QFETCH(QString, expected);
        const MailConversation silent = conversationAt(dead, MailFailure::Unreachable);
        QCOMPARE(judged(resultOf({conversationAt(alive), silent})).constLast(), expected);
        // A refusal shows as well that the way is there.
        QCOMPARE(judged(resultOf({conversationAt(alive, MailFailure::Refused), silent})).constLast(),
                 expected);
        QCOMPARE(judged(resultOf({silent})).constLast(), u"mail-unreachable"_s);

        MailServerResult web = resultOf({});
        web.service.protocol = Protocol::CalDav;
        web.http = answerAt(alive, 401);
        web.httpElsewhere = {answerAt(dead, 0)};
        const QString failed = expected == u"mail-unreachable"_s ? u"mail-http-failed"_s : expected;
        QCOMPARE(codes(judgeHttpService(web, QDateTime::currentDateTimeUtc(), {})),
                 QStringList({u"mail-http-ok"_s, failed}));
    }

    void clientsThatWantStartTlsCannotDoWithoutIt_data()
    {
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("other things are offered")
            << QStringList{u"SIZE 1000"_s} << QStringList{u"mail-starttls-not-offered"_s};
        QTest::newRow("nothing is offered")
            << QStringList() << QStringList{u"mail-starttls-not-offered"_s, u"mail-capabilities-missing"_s};
    }

    void clientsThatWantStartTlsCannotDoWithoutIt()
    {
        QFETCH(QStringList, offered);
        QFETCH(QStringList, expected);
        MailConversation conversation = conversationAt(u"192.0.2.1"_s);
        conversation.secure.reset();
        conversation.plain = MailCapabilities{offered, {}, false, false};
        MailServerResult result = resultOf({conversation});
        result.service.security = Security::StartTls;
        QCOMPARE(judged(result), expected);
    }

    /// RFC 9110 section 11.6.1: one header may hold several challenges, whose parameters have commas too.
    void theWebServersChallengesAreCompared_data()
    {
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QList<Authentication>>("methods");
        QTest::addColumn<QStringList>("expected");
        using Methods = QList<Authentication>;
        const Methods password{Authentication::PasswordCleartext};
        const QStringList fine;
        const QStringList missing{u"mail-auth-missing"_s};
        QTest::newRow("Basic") << QByteArrayList{"Basic realm=\"x\""} << QString() << password << fine;
        QTest::newRow("letter case") << QByteArrayList{"bAsIc"} << QString() << password << fine;
        QTest::newRow("Digest") << QByteArrayList{"Digest realm=\"x\", nonce=\"a,b\", qop = auth"}
                                << u"Digest"_s << password << missing;
        QTest::newRow("Digest, as described")
            << QByteArrayList{"Digest realm=\"x\", nonce=\"a\""} << QString()
            << Methods{Authentication::PasswordEncrypted} << fine;
        QTest::newRow("Bearer") << QByteArrayList{"Bearer"} << u"Bearer"_s << password << missing;
        QTest::newRow("Bearer, as described")
            << QByteArrayList{"Bearer"} << QString() << Methods{Authentication::OAuth2} << fine;
        QTest::newRow("Negotiate, as described")
            << QByteArrayList{"Negotiate"} << QString() << Methods{Authentication::Gssapi} << fine;
        QTest::newRow("two headers") << QByteArrayList{"Negotiate abc==", "Basic realm=\"x\""} << QString()
                                     << password << fine;
        QTest::newRow("two in one") << QByteArrayList{"Digest nonce=\"\\\", Basic\", Bearer realm=\"y\""}
                                    << u"Digest, Bearer"_s << password << missing;
        QTest::newRow("one of two") << QByteArrayList{"Basic realm=\"Digest\""} << u"Basic"_s
                                    << Methods{Authentication::PasswordCleartext,
                                               Authentication::PasswordEncrypted}
                                    << QStringList{u"mail-auth-some-missing"_s};
        QTest::newRow("certificates cannot be seen")
            << QByteArrayList{"Basic"} << QString() << Methods{Authentication::TlsClientCertificate} << fine;
        QTest::newRow("no challenge") << QByteArrayList() << QString() << password << fine;
    }

    void theWebServersChallengesAreCompared()
    {
        QFETCH(QByteArrayList, headers);
        QFETCH(QString, offered);
        QFETCH(QList<Authentication>, methods);
        QFETCH(QStringList, expected);
        MailServerResult web = resultOf({});
        web.service.protocol = Protocol::CalDav;
        web.service.authentication = methods;
        web.http = answerAt(u"192.0.2.1"_s, 401);
        for (const QByteArray &header : headers) {
            web.http->hops.last().headers.append({"WWW-Authenticate", header});
        }
        const Findings findings = judgeHttpService(web, QDateTime::currentDateTimeUtc(), {});
        QCOMPARE(codes(findings), QStringList(u"mail-http-ok"_s) + expected);
        QCOMPARE(expected.isEmpty() ? QString() : findings.constLast().actual, offered);
    }

    /// What one address speaks says nothing about another one that does not answer.
    void aClosedAddressIsToldBesideAnotherThatSpeaksOtherwise()
    {
        MailConversation otherwise = conversationAt(u"192.0.2.1"_s, MailFailure::Tls);
        otherwise.tlsAtOnce = true;
        otherwise.connectMilliseconds = 1;
        otherwise.step = MailStep::Tls;
        MailConversation closed = conversationAt(u"2001:db8::1"_s, MailFailure::Refused);
        closed.tlsAtOnce = true;
        MailServerResult result = resultOf({otherwise, closed});
        result.service.security = Security::Tls;
        result.otherWay = conversationAt(u"192.0.2.1"_s);
        result.otherWay->plain = MailCapabilities{{u"STARTTLS"_s}, {}, true, false};
        const Findings findings = judgeMailServer(result, QDateTime::currentDateTimeUtc(), {});
        QCOMPARE(codes(findings), QStringList({u"mail-starttls-expected"_s, u"mail-port-closed"_s}));
        QCOMPARE(findings.at(0).actual, u"starttls (192.0.2.1)"_s);
        QCOMPARE(findings.at(1).actual, u"2001:db8::1"_s);
    }

    /// RFC 7628 section 5: a token is as good as a password. RFC 5802 section 9: what is heard of SCRAM is
    /// enough to try passwords out.
    void authenticationBeforeStartTls_data()
    {
        QTest::addColumn<QStringList>("mechanisms");
        QTest::addColumn<bool>("takesPasswordCommand");
        QTest::addColumn<QString>("expected");
        const QString readable = u"mail-auth-before-tls"_s;
        const QString guessable = u"mail-auth-guessable-before-tls"_s;
        QTest::newRow("none") << QStringList() << false << QString();
        QTest::newRow("LOGIN command") << QStringList() << true << readable;
        QTest::newRow("PLAIN") << QStringList{u"PLAIN"_s} << false << readable;
        QTest::newRow("LOGIN") << QStringList{u"LOGIN"_s} << false << readable;
        QTest::newRow("XOAUTH2") << QStringList{u"XOAUTH2"_s, u"CRAM-MD5"_s} << false << readable;
        QTest::newRow("OAUTHBEARER") << QStringList{u"OAUTHBEARER"_s} << false << readable;
        QTest::newRow("CRAM-MD5") << QStringList{u"CRAM-MD5"_s} << false << guessable;
        QTest::newRow("SCRAM") << QStringList{u"SCRAM-SHA-256"_s} << false << guessable;
        QTest::newRow("tickets and certificates")
            << QStringList{u"GSSAPI"_s, u"EXTERNAL"_s} << false << QString();
    }

    void authenticationBeforeStartTls()
    {
        QFETCH(QStringList, mechanisms);
        QFETCH(bool, takesPasswordCommand);
        QFETCH(QString, expected);
        MailConversation conversation = conversationAt(u"192.0.2.1"_s);
        conversation.plain = MailCapabilities{{u"STARTTLS"_s}, mechanisms, true, takesPasswordCommand};
        MailServerResult result = resultOf({conversation});
        result.service.security = Security::StartTls;
        QCOMPARE(judged(result), QStringList(expected.isEmpty() ? u"mail-server-ok"_s : expected));
    }
};

QTEST_GUILESS_MAIN(MailRulesTest)
#include "tst_mailrules.moc"
