// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domainlist.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

/// "example.org main"; with everything: "example.org main \"Name\" 10:mail.example.org"
QStringList inShort(const QList<Domain> &domains)
{
    QStringList lines;
    for (const Domain &domain : domains) {
        QString line = domain.name + u' ' + domain.profile;
        if (domain.overrides.displayName) {
            line += u" \""_s + *domain.overrides.displayName + u'"';
        }
        for (const MxHost &mx : domain.mx) {
            line += u" %1:%2"_s.arg(mx.preference).arg(mx.host);
        }
        lines.append(line);
    }
    return lines;
}

QStringList inShort(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines.append(finding.code() + u' ' + finding.subject);
    }
    return lines;
}

} // namespace

class DomainListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("domains");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QByteArray &text, const QString &domains,
                            const QString &findings = {}) {
            QTest::newRow(name) << text << domains << findings;
        };
        row("nothing", "", QString(), u"list-empty f"_s);
        row("only a comment", "# to be written\n\n", QString(), u"list-empty f"_s);
        row("only a header", "domain,profile\n", QString(), u"list-empty f"_s);
        row("one a line", "example.org\nexample.net\n", u"example.org main|example.net main"_s);
        row("no final newline", "example.org\nexample.net", u"example.org main|example.net main"_s);
        row("CRLF", "example.org\r\nexample.net\r\n", u"example.org main|example.net main"_s);
        row("CR", "example.org\rexample.net\r", u"example.org main|example.net main"_s);
        row("byte order mark",
            "\xEF\xBB\xBF"
            "example.org\n",
            u"example.org main"_s);
        row("comments and blanks", "# list\n\n  example.org  # first\n\t\nexample.net\n",
            u"example.org main|example.net main"_s);
        row("IDN", "société.example\nXN--SOCIT-ESAB.example\n", u"société.example main"_s,
            u"list-duplicate f:2"_s);
        row("final dot", "example.org.\n", u"example.org main"_s);
        row("duplicate", "example.org\n\nEXAMPLE.org\n", u"example.org main"_s, u"list-duplicate f:3"_s);
        row("no domains", "example.org\nhttps://example.net/\n../etc\n192.0.2.1\na@example.org\n",
            u"example.org main"_s,
            u"list-not-a-domain f:2|list-not-a-domain f:3|list-not-a-domain f:4|list-not-a-domain f:5"_s);
        row("header",
            "domain,profile,displayName,mx\nexample.org,hosted,\"Éx \"\"emple\"\", "
            "Cie\",mail.example.org\nexample.net,,,\n",
            u"example.org hosted \"Éx \"emple\", Cie\" 10:mail.example.org|example.net main"_s);
        row("header in another order",
            "MX;DisplayName;Domain\n5 a.example 50 b.example;Nom, complet;example.org\n",
            u"example.org main \"Nom, complet\" 5:a.example 50:b.example"_s);
        row("MX without preference", "domain,mx\nexample.org,a.example b.example\n",
            u"example.org main 10:a.example 20:b.example"_s);
        row("bad MX", "domain,mx\nexample.org,10 192.0.2.1 20 b.example\n",
            u"example.org main 20:b.example"_s, u"list-bad-mx f:2"_s);
        row("unknown column", "domain,owner\nexample.org,me\n", u"example.org main"_s,
            u"list-unknown-column f:1"_s);
        row("columns without header", "example.org,x\nexample.net,y\n",
            u"example.org main|example.net main"_s, u"list-no-header f:1"_s);
        row("quotes everywhere", "\"domain\";\"profile\"\r\n\"example.org\" ; \"a b\"\r\n",
            u"example.org a b"_s);
        row("stray quotation mark", "\"example.org\nexample.net\n", u"example.net main"_s,
            u"list-bad-line f:1"_s);
        row("line break in a cell that is not used",
            "domain,note\nexample.org,\"first\nsecond\"\nexample.net,\n"
            "not a domain,\n",
            u"example.org main|example.net main"_s, u"list-unknown-column f:1|list-not-a-domain f:5"_s);
        row("line break in a name, CRLF",
            "domain,displayName\r\nexample.org,\"Example\r\nMail\"\r\nexample.net,\r\n",
            u"example.org main \"Example Mail\"|example.net main"_s);
        row("two stray quotation marks", "\"a.example\nb.example\nc.example\"\nd.example\n",
            u"b.example main|d.example main"_s, u"list-bad-line f:1|list-not-a-domain f:3"_s);
        row("stray quotation mark in a name",
            "domain,displayName\na.example,\"A\nb.example,\"B\"\nc.example,C\n",
            u"b.example main \"B\"|c.example main \"C\""_s, u"list-bad-line f:2"_s);
        row("# inside a name", "domain,displayName\nexample.org,Club #1\nexample.net,\"#2\"\n",
            u"example.org main \"Club #1\"|example.net main \"#2\""_s);
        row("control character", "exam\x07ple.org\nexample.net\n", u"example.net main"_s,
            u"list-bad-line f:1"_s);
        row("long line", QByteArray(100000, 'a') + "\nexample.net\n", u"example.net main"_s,
            u"list-bad-line f:1"_s);
        row("binary without zero", "\x01\x02\x03\n", QString(), u"list-bad-line f:1"_s);
    }

    void lists()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, domains);
        QFETCH(QString, findings);
        const Result<DomainList> list = parseDomainList(text, u"f"_s, u"main"_s);
        QVERIFY(list);
        QCOMPARE(inShort(list->domains).join(u'|'), domains);
        QCOMPARE(inShort(list->findings).join(u'|'), findings);
    }

    void aFindingNamesItsLineAndText()
    {
        const Result<DomainList> list =
            parseDomainList("example.org\nno domain\nexample.org\n", u"f"_s, u"main"_s);
        QVERIFY(list);
        QCOMPARE(list->findings.at(0).message(), u"Line 2: “no domain” is not a domain name."_s);
        QCOMPARE(list->findings.at(1).message(), u"Line 3: “example.org” stands already in line 1."_s);
    }

    void unicodeOfSpreadsheetsIsRead()
    {
        const QString text = u"domain;displayName\r\nsociété.example;\"Éxemple\"\r\n"_s;
        for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE,
                                    QStringConverter::Utf16BE, QStringConverter::Utf32LE}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            const Result<DomainList> list = parseDomainList(encoder(text), u"f"_s, u"main"_s);
            QVERIFY(list);
            QCOMPARE(inShort(list->domains), QStringList{u"société.example main \"Éxemple\""_s});
            QVERIFY(list->findings.isEmpty());
        }
    }

    void utf16WithoutAMarkIsNamed()
    {
        QStringEncoder encoder(QStringConverter::Utf16LE);
        const Result<DomainList> list = parseDomainList(encoder(u"example.org\r\n"_s), u"f"_s, u"main"_s);
        QVERIFY(!list);
        QVERIFY2(list.error().message.contains(u"UTF-16"_s), qPrintable(list.error().message));
    }

    void otherEncodingsAreRefused()
    {
        for (const QByteArray &bytes :
             {QByteArray("soci\xe9t\xe9.example\n"), QByteArray("e\0x\0", 4), QByteArray("a\0b", 3)}) {
            const Result<DomainList> list = parseDomainList(bytes, u"f"_s, u"main"_s);
            QVERIFY(!list);
            QCOMPARE(list.error().place, u"f"_s);
            QVERIFY(list.error().message.contains(u"UTF-8"_s));
        }
    }

    void tooMuchIsRefusedOrSummarised()
    {
        QVERIFY(!parseDomainList(QByteArray(17 * 1024 * 1024, 'a'), u"f"_s, u"main"_s));
        const Result<DomainList> list =
            parseDomainList(QByteArray("-\n").repeated(100000), u"f"_s, u"main"_s);
        QVERIFY(list);
        QCOMPARE(list->findings.size(), 1001);
        QCOMPARE(list->findings.last().message(), u"99000 more lines have problems of these kinds."_s);
    }

    void tenThousandLinesAreReadQuickly()
    {
        QByteArray text = "domain,profile,displayName,mx\n";
        for (int i = 0; i < 10000; ++i) {
            text += "d" + QByteArray::number(i) + ".example,main,\"Name, Inc.\",10 mail.example.org\n";
        }
        QElapsedTimer timer;
        timer.start();
        const Result<DomainList> list = parseDomainList(text, u"f"_s, u"main"_s);
        qInfo("10,000 lines: %lld ms", timer.elapsed());
        QVERIFY(list);
        QCOMPARE(list->domains.size(), 10000);
        QVERIFY(timer.elapsed() < 3000);
    }
};

QTEST_GUILESS_MAIN(DomainListTest)
#include "tst_domainlist.moc"
