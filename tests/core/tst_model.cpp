// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hostname.h"
#include "model/usernamepattern.h"

#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

class ModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceholderIsNoAddress()
    {
        for (const QString &typed : {u"%EMAILDOMAIN%@example.org"_s, u"%EMAILLOCALPART%@example.org"_s,
                                     u"x%EMAILADDRESS%@example.org"_s}) {
            const Result<Account> account = parseAccount(typed);
            QVERIFY(!account);
            QCOMPARE(account.error().place, typed);
        }
        // A percent sign alone may stand in an address.
        QVERIFY(parseAccount(u"50%off@example.org"_s));
    }

    void hostNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("ascii");
        QTest::newRow("plain") << u"Mail.Example.ORG"_s << u"mail.example.org"_s;
        QTest::newRow("final dot") << u"mail.example.org."_s << u"mail.example.org"_s;
        // RFC 5891 form, checked with idn2(1).
        QTest::newRow("French") << u"société.example"_s << u"xn--socit-esab.example"_s;
        QTest::newRow("IDNA2008 sharp s") << u"faß.de"_s << u"xn--fa-hia.de"_s;
        QTest::newRow("single label") << u"localhost"_s << QString();
        QTest::newRow("underscore") << u"mail_x.example.org"_s << QString();
        QTest::newRow("newline") << u"mail.example.org\n"_s << QString();
        QTest::newRow("path") << u"../etc/passwd"_s << QString();
        QTest::newRow("IPv4") << u"192.0.2.1"_s << QString();
        QTest::newRow("empty label") << u"a..b"_s << QString();
        QTest::newRow("hyphen") << u"-a.example"_s << QString();
    }

    void hostNames()
    {
        QFETCH(QString, typed);
        QFETCH(QString, ascii);
        QCOMPARE(toAsciiHost(typed), ascii);
    }

    void placeholdersAreReplacedOnce()
    {
        const Account account{u"%EMAILDOMAIN%"_s, u"example.org"_s};
        QCOMPARE(expandUsername(u"100%-%EMAILLOCALPART%@%EMAILDOMAIN%"_s, account),
                 u"100%-%EMAILDOMAIN%@example.org"_s);
    }
};

QTEST_GUILESS_MAIN(ModelTest)
#include "tst_model.moc"
