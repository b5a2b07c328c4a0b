// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/linediff.h"

#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

/// "=a", "-a", "+b", "~a b": the rows as a reader would say them.
QStringList said(const QStringList &left, const QStringList &right)
{
    QStringList rows;
    for (const DiffRow &row : sideBySide(left, right)) {
        switch (row.kind) {
        case DiffRow::Kind::Same:
            rows.append(u'=' + left.at(row.left));
            break;
        case DiffRow::Kind::OnlyLeft:
            rows.append(u'-' + left.at(row.left));
            break;
        case DiffRow::Kind::OnlyRight:
            rows.append(u'+' + right.at(row.right));
            break;
        case DiffRow::Kind::Changed:
            rows.append(u'~' + left.at(row.left) + u' ' + right.at(row.right));
            break;
        }
    }
    return rows;
}

} // namespace

class LineDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandWhereTheyBelong_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("rows");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("the same") << u"a b"_s << u"a b"_s << u"=a,=b"_s;
        QTest::newRow("one line differs") << u"a b c"_s << u"a x c"_s << u"=a,~b x,=c"_s;
        QTest::newRow("one line more") << u"a c"_s << u"a b c"_s << u"=a,+b,=c"_s;
        QTest::newRow("one line less") << u"a b c"_s << u"a c"_s << u"=a,-b,=c"_s;
        QTest::newRow("at both ends") << u"a b"_s << u"b c"_s << u"-a,=b,+c"_s;
        QTest::newRow("all of one side") << u"a b"_s << u""_s << u"-a,-b"_s;
        QTest::newRow("two for one") << u"a b c"_s << u"a x y c"_s << u"=a,~b x,+y,=c"_s;
    }

    void rowsStandWhereTheyBelong()
    {
        QFETCH(const QString, left);
        QFETCH(const QString, right);
        QFETCH(const QString, rows);
        QCOMPARE(said(left.split(u' ', Qt::SkipEmptyParts), right.split(u' ', Qt::SkipEmptyParts)).join(u','),
                 rows);
    }

    /// Whatever a server sends: every line of both sides is there once, in its order.
    void longTextsAreComparedLineByLine()
    {
        QStringList left;
        for (int i = 0; i < 6'000; ++i) {
            left.append(QString::number(i));
        }
        QStringList right = left;
        right[10] = u"x"_s;
        right.append(u"end"_s);
        const QList<DiffRow> rows = sideBySide(left, right);
        QCOMPARE(rows.size(), 6'001);
        QCOMPARE(rows.at(10), (DiffRow{DiffRow::Kind::Changed, 10, 10}));
        QCOMPARE(rows.at(6'000), (DiffRow{DiffRow::Kind::OnlyRight, -1, 6'000}));
    }

    void layoutCanBeIgnored_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("XML on one line")
            << QByteArray("<?xml version=\"1.0\"?>\n<a>\n  <b c=\"1\">x</b>\n</a>\n")
            << QByteArray("<?xml version=\"1.0\"?><a><b c=\"1\">\r\n x </b></a>");
        QTest::newRow("JSON on one line") << QByteArray("{\"a\": [1, 2]}\n") << QByteArray("{\"a\":[1,2]}");
    }

    void layoutCanBeIgnored()
    {
        QFETCH(const QByteArray, one);
        QFETCH(const QByteArray, other);
        QCOMPARE(comparableLines(one, true), comparableLines(other, true));
        QVERIFY(comparableLines(one, false) != comparableLines(other, false));
    }

    void namespacesStayAsTheyAreWritten()
    {
        const QByteArray one =
            "<a xmlns=\"urn:a\"><b xmlns=\"urn:b\" xmlns:x=\"urn:x\"><x:c x:d=\"1\"/></b></a>";
        QCOMPARE(comparableLines(one, true),
                 (QStringList{u"<a xmlns=\"urn:a\">"_s, u"  <b xmlns=\"urn:b\" xmlns:x=\"urn:x\">"_s,
                              u"    <x:c x:d=\"1\"/>"_s, u"  </b>"_s, u"</a>"_s}));
    }

    void whatIsNoDocumentStaysAsItIs()
    {
        QCOMPARE(comparableLines("<html>\r\n<br>\r\n", true), (QStringList{u"<html>"_s, u"<br>"_s}));
        QCOMPARE(comparableLines({}, true), QStringList());
        // Entities are not opened, and depth has an end.
        const QByteArray bomb = "<!DOCTYPE a [<!ENTITY e \"ee\">]>\n<a>&e;</a>";
        QCOMPARE(comparableLines(bomb, true).size(), 2);
        const QByteArray deep = QByteArray("<a>").repeated(1'000) + QByteArray("</a>").repeated(1'000);
        QCOMPARE(comparableLines(deep, true).size(), 1);
    }
};

QTEST_GUILESS_MAIN(LineDiffTest)
#include "tst_linediff.moc"
