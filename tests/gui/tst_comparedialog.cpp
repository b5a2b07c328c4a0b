// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"
#include "report/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
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
        CompareDialog dialog(u"example.org"_s,
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
        CompareDialog dialog(u"example.org"_s, {}, QDateTime::currentDateTimeUtc());
        QCOMPARE(dialog.findChild<QLabel *>(u"compare.summary"_s)->text(), u"The probe got no document."_s);
    }
};

QTEST_MAIN(CompareDialogTest)
#include "tst_comparedialog.moc"
