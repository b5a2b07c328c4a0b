// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/zonefile.h"
#include "support/sampleworkspace.h"

#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class ZoneFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsQuotedEscapedAndSplit_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("data");
        const QByteArray full(255, 'a');
        QTest::newRow("plain") << QByteArray("path=/dav/") << QByteArray("\"path=/dav/\"");
        QTest::newRow("empty") << QByteArray() << QByteArray("\"\"");
        QTest::newRow("quotes") << QByteArray("a\"b\\c;d") << QByteArray("\"a\\\"b\\\\c;d\"");
        QTest::newRow("octets in decimal")
            << QByteArray("\001\n\xC3\xA9\x7F") << QByteArray("\"\\001\\010\\195\\169\\127\"");
        QTest::newRow("255") << full << QByteArray('"' + full + '"');
        QTest::newRow("256") << QByteArray(full + 'b') << QByteArray('"' + full + "\" \"b\"");
        QTest::newRow("510") << QByteArray(full + full) << QByteArray('"' + full + "\" \"" + full + '"');
    }

    void textIsQuotedEscapedAndSplit()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, data);
        DnsRecord record;
        record.owner = u"example.org"_s;
        record.type = RecordType::Txt;
        record.text = text;
        QCOMPARE(zoneLine(record), QByteArray("example.org. 3600 IN TXT " + data));
    }

    void namesCannotLeaveTheirPlace()
    {
        DnsRecord record;
        record.owner = u"a b;\n(é"_s;
        record.type = RecordType::Cname;
        QCOMPARE(zoneLine(record), QByteArray("a\\032b\\059\\010\\040\\195\\169. 3600 IN CNAME ."));
    }

    void aFragmentHasOneCommentAboveEachGroup()
    {
        const Workspace workspace = sampleWorkspace({u"example.org"_s});
        const QByteArray zone = zoneFragment(dnsPlanOf(workspace, 0));
        QVERIFY(zone.endsWith("config-v1.1.xml\"\n"));
        QByteArray previous;
        for (const QByteArray &line : zone.split('\n')) {
            QVERIFY2(line.isEmpty() || line.startsWith(';') || line.contains(" 3600 IN "), line.constData());
            if (line.startsWith("; Re") || line.startsWith("; Opt")) {
                QVERIFY2(previous.isEmpty(), line.constData());
            }
            previous = line;
        }
        QVERIFY(zone.contains("; Recommended: Where the domain offers IMAP over TLS; the lowest number is "
                              "preferred (RFC 6186). Read by Evolution, "));
    }
};

QTEST_GUILESS_MAIN(ZoneFileTest)
#include "tst_zonefile.moc"
