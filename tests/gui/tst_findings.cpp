// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientreview.h"
#include "document/workspacedocument.h"
#include "findings/findingsfilter.h"
#include "findings/findingsmodel.h"
#include "findings/findingspanel.h"
#include "findings/placetext.h"
#include "findings/shownfinding.h"
#include "model/fillin.h"
#include "report/language.h"
#include "storage/workspacefile.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind badPort{"test-port", Severity::Error, "Port %1 is wrong.", "Take %1 away."};
constexpr FindingKind risky{"test-risk", Severity::Warning, "%1 is risky.", ""};
constexpr FindingKind remark{"test-remark", Severity::Info, "Remark on %1.", ""};

Finding finding(const FindingKind &kind, const QString &pointer, const QString &subject,
                const QString &argument)
{
    return {.kind = &kind,
            .where = FieldPath::fromString(pointer),
            .subject = subject,
            .arguments = {argument},
            .expected = {},
            .actual = {}};
}

Findings someFindings()
{
    return {finding(remark, u"/hosting/webHost"_s, u"example.org"_s, u"the web host"_s),
            finding(risky, u"/profiles/0/services/1/security"_s, u"main"_s, u"Cleartext"_s),
            finding(badPort, u"/profiles/0/services/0/port"_s, u"main"_s, u"99999"_s),
            finding(badPort, u"/domains/0/overrides/services/2/port"_s, u"example.org"_s, u"0"_s)};
}

/// A workspace with an error that every review must name: a port outside of the range.
Workspace badWorkspace()
{
    Workspace workspace = newWorkspace(u"example.org"_s);
    workspace.profiles[0].services[0].port = 99999;
    return workspace;
}

/// Everything that a JSON schema calls a property.
QStringList membersOf(const QJsonObject &schema)
{
    QStringList members = schema.value(u"properties"_s).toObject().keys();
    for (const QJsonValue &part : schema) {
        members += membersOf(part.toObject());
    }
    return members;
}

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsShareTheWidthAndAreRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"test.ini"_s), QSettings::IniFormat);
        WorkspaceDocument document;
        document.reset(badWorkspace(), {});
        {
            FindingsPanel panel(&document, nullptr, &settings);
            auto *view = panel.findChild<QTreeView *>(u"findingsView"_s);
            panel.resize(800, 200);
            panel.show();
            QTRY_VERIFY(view->isVisible());
            const QHeaderView *header = view->header();
            QVERIFY(header->sectionSize(FindingsModel::Message) >
                    header->sectionSize(FindingsModel::Subject));
            QVERIFY(header->sectionSize(FindingsModel::Message) > header->sectionSize(FindingsModel::Place));
            QVERIFY(header->length() <= header->width());
            view->header()->resizeSection(FindingsModel::Place, 60);
            view->header()->resizeSection(FindingsModel::Subject, 200);
        }
        FindingsPanel panel(&document, nullptr, &settings);
        auto *view = panel.findChild<QTreeView *>(u"findingsView"_s);
        panel.resize(1000, 200);
        panel.show();
        QTRY_VERIFY(view->isVisible());
        QVERIFY(view->header()->sectionSize(FindingsModel::Subject) >
                view->header()->sectionSize(FindingsModel::Place) * 2);
    }

    void aCellsToolTipHasItsWholeText()
    {
        FindingsModel model;
        Workspace workspace = badWorkspace();
        model.setFindings(shownFindings(workspace, someFindings()));
        const auto tip = [&model](int column) {
            return model.data(model.index(0, column), Qt::ToolTipRole).toString();
        };
        QCOMPARE(tip(FindingsModel::Message), u"Port 99999 is wrong.\nTake 99999 away."_s);
        QCOMPARE(tip(FindingsModel::Place), u"Profile main › Service 1 › Port"_s);
        QCOMPARE(tip(FindingsModel::Subject), u"main"_s);
    }

    void placesAreNamedAsInTheWindow_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("place");
        QTest::newRow("root") << QString() << QString();
        QTest::newRow("service") << u"/profiles/0/services/1/port"_s << u"Profile main › Service 2 › Port"_s;
        QTest::newRow("domain") << u"/domains/0/name"_s << u"example.org › Name"_s;
        QTest::newRow("override") << u"/domains/0/overrides/services/0/host"_s
                                  << u"example.org › Service 1 › Host"_s;
        QTest::newRow("hosting") << u"/hosting/webHost"_s << u"Hosting › Web host"_s;
        QTest::newRow("mail exchanger")
            << u"/domains/0/mx/1/host"_s << u"example.org › Mail exchangers 2 › Host"_s;
        QTest::newRow("gone") << u"/domains/7/name"_s << u"Name"_s;
        QTest::newRow("unknown member") << u"/hosting/later"_s << u"Hosting › later"_s;
    }

    void placesAreNamedAsInTheWindow()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, place);
        Workspace workspace = newWorkspace(u"example.org"_s);
        workspace.profiles[0].id = u"main"_s;
        QCOMPARE(placeText(workspace, FieldPath::fromString(pointer)), place);
    }

    void daysAreWrittenAsTheirReadersDo()
    {
        const auto restore = qScopeGuard([] { installLanguage(u"en"_s); });
        QVERIFY(installLanguage(u"fr"_s));
        QCOMPARE(translatedTerms({dayArgument(QDate(2026, 12, 8))}), QStringList(u"mardi 8 décembre 2026"_s));
        // A DKIM selector may look like a day.
        QCOMPARE(translatedTerms({u"2026-12-08"_s}), QStringList(u"2026-12-08"_s));
    }

    void everyMemberOfTheFileHasAName()
    {
        QFile schema(QStringLiteral(SOURCE_ROOT "/resources/workspace.schema.json"));
        QVERIFY(schema.open(QIODevice::ReadOnly));
        QStringList members = membersOf(QJsonDocument::fromJson(schema.readAll()).object());
        QVERIFY(members.contains(u"ipv6"_s));
        for (const QString &member : std::as_const(members)) {
            // Those at the top, and what the form shows among a domain's own fields, have no place.
            if (member != u"format"_s && member != u"version"_s && member != u"overrides"_s) {
                QVERIFY2(placeText({}, FieldPath::fromString(u'/' + member)) != member, qPrintable(member));
            }
        }
    }

    void theWorstComesFirst()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFindings(shownFindings(newWorkspace(u"example.org"_s), someFindings()));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, FindingsModel::Message).data().toString(), u"Port 99999 is wrong."_s);
        QCOMPARE(model.index(1, FindingsModel::Message).data().toString(), u"Port 0 is wrong."_s);
        QCOMPARE(model.index(2, FindingsModel::Message).data().toString(), u"Cleartext is risky."_s);
        QCOMPARE(model.index(3, FindingsModel::Message).data().toString(), u"Remark on the web host."_s);
        // Word and icon, not colour alone.
        QCOMPARE(model.index(0, 0).data().toString(), severityName(Severity::Error));
        QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Take 99999 away."));
        model.setFindings({});
        QCOMPARE(model.rowCount(), 0);
    }

    void filterLooksIntoEveryColumnAndTheAdvice()
    {
        FindingsModel model;
        FindingsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFindings(shownFindings(newWorkspace(u"example.org"_s), someFindings()));
        QCOMPARE(filter.rowCount(), 4);
        filter.setText(u"WEB HOST"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setText(u"take 0 away"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setText({});
        filter.setSeverityShown(Severity::Error, false);
        QCOMPARE(filter.rowCount(), 2);
        filter.setSeverityShown(Severity::Error, true);
        filter.sort(FindingsModel::SeverityColumn, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, 0).data().toString(), severityName(Severity::Info));
    }

    void columnsSortByTheirTexts()
    {
        FindingsModel model;
        FindingsFilter filter(&model);
        model.setFindings(shownFindings(newWorkspace(u"example.org"_s), someFindings()));
        filter.sort(FindingsModel::Message);
        QCOMPARE(filter.index(0, FindingsModel::Message).data().toString(), u"Cleartext is risky."_s);
        QCOMPARE(filter.index(3, FindingsModel::Message).data().toString(), u"Remark on the web host."_s);
        filter.sort(FindingsModel::Subject, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, FindingsModel::Subject).data().toString(), u"main"_s);
        QCOMPARE(filter.index(3, FindingsModel::Subject).data().toString(), u"example.org"_s);
    }

    void theFilterCountsAndIsLeftByKeys()
    {
        WorkspaceDocument document;
        Workspace workspace = badWorkspace();
        workspace.profiles[0].services[1].port = 88888;
        document.reset(workspace, {});
        FindingsPanel panel(&document);
        panel.show();
        QSignalSpy reviewed(&panel, &FindingsPanel::findingsChanged);
        QVERIFY(reviewed.wait());
        auto *view = panel.findChild<QTreeView *>(u"findingsView"_s);
        const int all = view->model()->rowCount();
        view->setCurrentIndex(view->model()->index(0, 0));
        auto *edit = panel.findChild<QLineEdit *>(u"findingsFilter"_s);
        edit->setFocus();
        QTest::keyClicks(edit, u"88888"_s);
        QTRY_COMPARE(view->model()->rowCount(), 1);
        QCOMPARE(panel.findChild<QLabel *>(u"findingsFilter.count"_s)->text(), u"1 of %1"_s.arg(all));
        // What is not in the list any more is not told about.
        QVERIFY(!panel.findChild<QTextBrowser *>(u"findingsDetails"_s)->toPlainText().contains(u"99999"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_COMPARE(view->model()->rowCount(), all);
    }

    void thousandsOfFindingsSpeakTheLanguageOfTheWindow()
    {
        Workspace workspace = badWorkspace();
        Domain domain = workspace.domains.first();
        domain.profile = u"nowhere"_s;
        for (int i = 0; i < 600; ++i) {
            domain.name = u"d%1.example"_s.arg(i);
            workspace.domains.append(domain);
        }
        QVERIFY(installLanguage(u"en"_s));
        WorkspaceDocument document;
        document.reset(workspace, {});
        FindingsPanel panel(&document);
        panel.show();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.isPending(), 30'000);
        auto *view = panel.findChild<QTreeView *>(u"findingsView"_s);
        QVERIFY(view->model()->rowCount() > 600);
        panel.findChild<QLineEdit *>(u"findingsFilter"_s)->setText(u"d599.example"_s);
        QTRY_VERIFY(view->model()->rowCount() < 10);
        const auto says = [view] { return view->model()->index(0, 0).data().toString(); };
        QCOMPARE(says(), u"Error"_s);
        QVERIFY(installLanguage(u"fr"_s));
        QTRY_COMPARE(says(), u"Erreur"_s);
        QVERIFY(installLanguage(u"en"_s));
        QTRY_COMPARE(says(), u"Error"_s);
    }

    void anEditIsReviewedAndTheFieldIsReachedByKeyboard()
    {
        WorkspaceDocument document;
        document.reset(badWorkspace(), {});
        FindingsPanel panel(&document);
        QSignalSpy reviewed(&panel, &FindingsPanel::findingsChanged);
        panel.resize(900, 300);
        panel.show();
        QVERIFY(panel.isPending());
        QVERIFY(reviewed.wait());
        QVERIFY(!panel.isPending());
        QCOMPARE(panel.findings(), reviewWorkspace(document.workspace()));
        QCOMPARE(worstSeverity(panel.findings()), Severity::Error);

        FieldPath reached;
        connect(&panel, &FindingsPanel::activated, this,
                [&reached](const FieldPath &path) { reached = path; });
        panel.selectNext();
        QCOMPARE(reached, FieldPath::fromString(u"/profiles/0/services/0/port"_s));
        auto *details = panel.findChild<QTextBrowser *>(u"findingsDetails"_s);
        QVERIFY(details->toPlainText().contains(u"99999"));
        reached = {};
        auto *view = panel.findChild<QTreeView *>(u"findingsView"_s);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(reached, FieldPath::fromString(u"/profiles/0/services/0/port"_s));

        // Repaired.
        ServiceProfile profile = document.workspace().profiles.first();
        profile.services[0].port = 993;
        document.setProfile(0, profile, u"Change port"_s);
        QVERIFY(reviewed.wait());
        QVERIFY(worstSeverity(panel.findings()) < Severity::Error);
    }

    void nextAndPreviousGoRound()
    {
        WorkspaceDocument document;
        Workspace workspace = badWorkspace();
        workspace.profiles[0].services[1].port = 88888;
        document.reset(workspace, {});
        FindingsPanel panel(&document);
        QSignalSpy reviewed(&panel, &FindingsPanel::findingsChanged);
        QVERIFY(reviewed.wait());
        auto *view = panel.findChild<QTreeView *>(u"findingsView"_s);
        const int rows = view->model()->rowCount();
        QVERIFY(rows >= 2);
        panel.selectPrevious();
        QCOMPARE(view->currentIndex().row(), rows - 1);
        panel.selectNext();
        QCOMPARE(view->currentIndex().row(), 0);
        panel.selectNext();
        QCOMPARE(view->currentIndex().row(), 1);
    }

    void anEmptyListSaysSo()
    {
        WorkspaceDocument document;
        document.reset(badWorkspace(), {});
        FindingsPanel panel(&document);
        panel.show();
        QSignalSpy reviewed(&panel, &FindingsPanel::findingsChanged);
        QVERIFY(reviewed.wait());
        auto *empty = panel.findChild<QLabel *>(u"findingsEmpty"_s);
        QVERIFY(!empty->isVisible());
        panel.findChild<QLineEdit *>(u"findingsFilter"_s)->setText(u"nowhere in it"_s);
        QTRY_VERIFY(empty->isVisible());
        const QString nothingMatches = empty->text();
        panel.findChild<QLineEdit *>(u"findingsFilter"_s)->clear();
        QTRY_VERIFY(!empty->isVisible());
        document.reset({}, {});
        if (reviewWorkspace({}).isEmpty()) {
            QVERIFY(reviewed.wait());
            QVERIFY(empty->isVisible());
            QVERIFY(empty->text() != nothingMatches);
        }
        // Nothing to go to.
        panel.selectNext();
    }

    void selectedFindingsAreCopiedAsText()
    {
        WorkspaceDocument document;
        document.reset(badWorkspace(), {});
        FindingsPanel panel(&document);
        QSignalSpy reviewed(&panel, &FindingsPanel::findingsChanged);
        QVERIFY(reviewed.wait());
        panel.selectNext();
        QTest::keyClick(panel.findChild<QTreeView *>(u"findingsView"_s), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"99999"), qPrintable(copied));
        QVERIFY2(copied.contains(u"Service 1"), qPrintable(copied));
    }

    void aBigWorkspaceIsReviewedBesideTheWindow()
    {
        Workspace workspace = badWorkspace();
        Domain domain = workspace.domains.first();
        for (int i = 0; i < 2000; ++i) {
            domain.name = u"d%1.example"_s.arg(i);
            workspace.domains.append(domain);
        }
        WorkspaceDocument document;
        document.reset(workspace, {});
        FindingsPanel panel(&document);
        QSignalSpy reviewed(&panel, &FindingsPanel::findingsChanged);
        // Overtaken twice; only what holds at the end is shown.
        QTRY_VERIFY(panel.isPending());
        ServiceProfile profile = workspace.profiles.first();
        profile.services[0].port = 993;
        document.setProfile(0, profile, u"Change port"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!panel.isPending(), 30000);
        QCOMPARE(panel.findings(), reviewWorkspace(document.workspace()));
        QCOMPARE(reviewed.count(), 1);
    }

    void thePanelMayGoWhileTheReviewRuns()
    {
        Workspace workspace = badWorkspace();
        Domain domain = workspace.domains.first();
        for (int i = 0; i < 2000; ++i) {
            domain.name = u"d%1.example"_s.arg(i);
            workspace.domains.append(domain);
        }
        WorkspaceDocument document;
        document.reset(workspace, {});
        auto panel = std::make_unique<FindingsPanel>(&document);
        QTest::qWait(160);
        panel.reset();
        QCOMPARE(document.workspace().domains.size(), 2001);
    }

    void everythingInteractiveHasANameForAssistiveTechnology()
    {
        WorkspaceDocument document;
        document.reset(badWorkspace(), {});
        FindingsPanel panel(&document);
        QSignalSpy reviewed(&panel, &FindingsPanel::findingsChanged);
        panel.show();
        QVERIFY(reviewed.wait());
        for (QWidget *widget : panel.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(FindingsTest)
#include "tst_findings.moc"
