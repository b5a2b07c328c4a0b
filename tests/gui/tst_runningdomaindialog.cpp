// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/runningdomaindialog.h"
#include "support/proberun.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class TestRunningDomainDialog : public QObject
{
    Q_OBJECT

private:
    static ProbeOptions options()
    {
        FakeZone zone;
        zone.add(u"example.org. 60 IN MX 10 mx.example.org."_s);
        zone.add(u"_imaps._tcp.example.org. 60 IN SRV 0 1 993 mail.example.org."_s);
        ProbeOptions options = offlineOptions(zone);
        options.http.overrides = {HostOverride::fromString(u"*=127.0.0.1:1"_s).value()};
        return options;
    }

private Q_SLOTS:
    void whatIsFoundIsShownBeforeItIsTakenOver()
    {
        RunningDomainDialog dialog;
        dialog.setOptions(options());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *buttons = dialog.findChild<QDialogButtonBox *>();
        auto *find = dialog.findChild<QPushButton *>(u"runningDomain.find"_s);
        auto *values = dialog.findChild<QTreeWidget *>(u"runningDomain.values"_s);
        QVERIFY(!find->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"runningDomain.name"_s), u"example.org"_s);
        QVERIFY(find->isEnabled());
        QVERIFY(!buttons->button(QDialogButtonBox::Ok)->isEnabled());
        // By keyboard alone: Enter finds.
        QTest::keyClick(dialog.findChild<QLineEdit *>(u"runningDomain.name"_s), Qt::Key_Return);
        QTRY_VERIFY(buttons->button(QDialogButtonBox::Ok)->isEnabled());
        QCOMPARE(values->topLevelItemCount(), 2);
        QVERIFY(values->topLevelItem(0)->text(0).contains(u"mail.example.org"_s));
        QCOMPARE(values->topLevelItem(0)->text(1), u"SRV _imaps._tcp.example.org"_s);
        QCOMPARE(values->topLevelItem(1)->text(1), u"MX example.org"_s);
        QTest::keyClick(buttons->button(QDialogButtonBox::Ok), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.found().workspace.domains.constFirst().name, u"example.org"_s);
    }

    void escapeCancelsWhatRunsAndThenCloses()
    {
        RunningDomainDialog dialog;
        dialog.setOptions(options());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.findChild<QLineEdit *>(u"runningDomain.name"_s)->setText(u"example.org"_s);
        dialog.findChild<QPushButton *>(u"runningDomain.find"_s)->click();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"runningDomain.find"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(TestRunningDomainDialog)
#include "tst_runningdomaindialog.moc"
