// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"
#include "compare/difftablemodel.h"
#include "report/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

class CompareDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installLanguage(u"en"_s)); }

    void theFirstThatDiffersIsShown()
    {
        CompareDialog dialog;
        dialog.setDocuments(u"example.org"_s,
                            {{u"GET https://a.example/"_s, nullptr, "<a>1</a>", "<a>1</a>"},
                             {u"GET https://b.example/"_s, nullptr, "<a>\n<b>1</b>\n<c/>\n</a>\n",
                              "<a>\n  <b>2</b>\n  <c/>\n</a>\n"}},
                            QDateTime::currentDateTimeUtc());
        auto *choice = dialog.findChild<QComboBox *>(u"compare.document"_s);
        QCOMPARE(choice->currentIndex(), 1);
        auto *summary = dialog.findChild<QLabel *>(u"compare.summary"_s);
        QCOMPARE(summary->text(), u"1 difference"_s);
        auto *table = dialog.findChild<QTableView *>(u"compare.table"_s);
        // The line that differs is the current one; the sign says so too, not the colour alone.
        const QModelIndex current = table->currentIndex();
        QCOMPARE(current.data().toString().trimmed(), u"<b>2</b>"_s);
        QCOMPARE(current.siblingAtColumn(2).data().toString(), u"≠"_s);
        QCOMPARE(current.siblingAtColumn(2).data(Qt::AccessibleTextRole).toString(), u"differs"_s);
        QCOMPARE(current.siblingAtColumn(4).data().toString().trimmed(), u"<b>1</b>"_s);
        dialog.findChild<QCheckBox *>(u"compare.ignoreLayout"_s)->setChecked(false);
        QCOMPARE(summary->text(), u"1 difference"_s);
        QCOMPARE(table->model()->rowCount(), 4);
        QCOMPARE(table->model()->index(2, 2).data().toString(), u"≠"_s);
        choice->setCurrentIndex(0);
        QCOMPARE(summary->text(), u"The same, byte for byte."_s);
        QVERIFY(!dialog.findChild<QPushButton *>(u"compare.next"_s)->isEnabled());
    }

    void anEmptyProbeIsSaid()
    {
        CompareDialog dialog;
        dialog.setDocuments(u"example.org"_s, {}, QDateTime::currentDateTimeUtc());
        QCOMPARE(dialog.findChild<QLabel *>(u"compare.summary"_s)->text(),
                 u"The probe asked for no document."_s);
    }

    void whatIsNotServedIsSaid()
    {
        CompareDialog dialog;
        dialog.setDocuments(u"example.org"_s,
                            {{u"GET https://a.example/"_s, nullptr, "<a/>", "<a/>"},
                             {u"GET https://b.example/"_s, nullptr, "gone", "<a/>", 404},
                             {u"GET https://c.example/"_s, nullptr, {}, "<a/>", 0, HttpFailure::NoSuchHost}},
                            QDateTime::currentDateTimeUtc());
        auto *choice = dialog.findChild<QComboBox *>(u"compare.document"_s);
        auto *summary = dialog.findChild<QLabel *>(u"compare.summary"_s);
        choice->setCurrentIndex(1);
        QCOMPARE(summary->text(), u"Not served: status 404"_s);
        dialog.choose(u"GET https://c.example/"_s);
        QCOMPARE(choice->currentIndex(), 2);
        dialog.choose(u"GET https://elsewhere.example/"_s);
        QCOMPARE(choice->currentIndex(), 2);
        QCOMPARE(summary->text(), u"Not served: the host name does not exist"_s);
    }

    void aDifferenceFarToTheRightIsMarkedAndScrolledTo()
    {
        const QByteArray begin = "<url>https://" + QByteArray(300, 'a');
        const QByteArray end = QByteArray(300, 'b') + "</url>";
        CompareDialog dialog;
        dialog.setDocuments(u"example.org"_s,
                            {{u"GET https://a.example/"_s, nullptr, begin + "1" + end, begin + "2" + end}},
                            QDateTime::currentDateTimeUtc());
        dialog.resize(800, 400);
        dialog.show();
        auto *planned = dialog.findChild<QTableView *>(u"compare.table"_s);
        auto *served = dialog.findChild<QTableView *>(u"compare.served"_s);
        const QModelIndex line = planned->currentIndex();
        const LineSpan span = line.data(DiffTableModel::SpanRole).value<LineSpan>();
        QCOMPARE(line.data().toString().mid(span.start, span.length), u"2"_s);
        // It is there to be read as a whole: nothing is elided.
        const int needed =
            QFontMetrics(line.data(Qt::FontRole).value<QFont>()).horizontalAdvance(line.data().toString());
        QVERIFY(planned->columnWidth(DiffTableModel::LeftText) >= needed);
        // Markup is shown, not obeyed.
        QVERIFY(line.data(Qt::ToolTipRole).toString().contains(u"&lt;url&gt;"_s));
        dialog.findChild<QPushButton *>(u"compare.next"_s)->click();
        QVERIFY(planned->horizontalScrollBar()->value() > 0);
        QCOMPARE(served->horizontalScrollBar()->value(), planned->horizontalScrollBar()->value());
        QCOMPARE(served->currentIndex(), planned->currentIndex());
    }

    void theFirstDifferenceIsSeenOnBothSidesAtOnce()
    {
        const QByteArray lines = QByteArray("same\n").repeated(200);
        CompareDialog dialog;
        dialog.setDocuments(u"example.org"_s,
                            {{u"GET https://a.example/"_s, nullptr, lines + "one", lines + "two"}},
                            QDateTime::currentDateTimeUtc());
        dialog.show();
        for (const QString &name : {u"compare.table"_s, u"compare.served"_s}) {
            auto *view = dialog.findChild<QTableView *>(name);
            const QModelIndex line = view->model()->index(
                200, name == "compare.table"_L1 ? DiffTableModel::LeftText : DiffTableModel::RightText);
            QTRY_VERIFY(view->viewport()->rect().intersects(view->visualRect(line)));
            QCOMPARE(view->horizontalScrollBar()->value(), 0);
        }
    }

    void whatEachSideHasOfItsOwnIsFound_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("own");
        QTest::newRow("in the middle") << u"port 993 tls"_s << u"port 143 tls"_s << u"99"_s;
        QTest::newRow("nothing") << u"ab"_s << u"axb"_s << QString();
        QTest::newRow("all") << u"abc"_s << u"xyz"_s << u"abc"_s;
        QTest::newRow("repeated") << u"aaa"_s << u"aa"_s << u"a"_s;
        QTest::newRow("whole letters") << u"x😀y"_s << u"x😁y"_s << u"😀"_s;
    }

    void whatEachSideHasOfItsOwnIsFound()
    {
        QFETCH(const QString, left);
        QFETCH(const QString, right);
        const LineSpan span = ownPart(left, right);
        QTEST(left.mid(span.start, span.length), "own");
    }

    void theDocumentThatIsLookedAtStays()
    {
        const QList<DocumentComparison> documents = {
            {u"GET https://a.example/"_s, nullptr, "<a>1</a>", "<a>2</a>"},
            {u"GET https://b.example/"_s, nullptr, "<a>1</a>", "<a>1</a>"}};
        CompareDialog dialog;
        dialog.setDocuments(u"example.org"_s, documents, QDateTime::currentDateTimeUtc());
        auto *choice = dialog.findChild<QComboBox *>(u"compare.document"_s);
        QCOMPARE(choice->currentIndex(), 0);
        choice->setCurrentIndex(1);
        dialog.setDocuments(u"example.org"_s, documents, QDateTime::currentDateTimeUtc());
        QCOMPARE(choice->currentIndex(), 1);
    }
};

QTEST_MAIN(CompareDialogTest)
#include "tst_comparedialog.moc"
