// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"
#include "dns/zonefile.h"
#include "document/workspacedocument.h"
#include "preview/dnsplanmodel.h"
#include "preview/dnsplanview.h"
#include "preview/dragsource.h"
#include "preview/previewpanel.h"
#include "preview/previewsource.h"
#include "preview/sourceview.h"
#include "storage/workspacefile.h"
#include "support/sampleworkspace.h"
#include "theme/statusnote.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QUrl>

#include <memory>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

Workspace twoDomains()
{
    Workspace workspace = newWorkspace(u"example.org"_s);
    Domain second = workspace.domains.first();
    second.name = u"société.example"_s;
    workspace.domains.append(second);
    return workspace;
}

QByteArray longXml(int lines)
{
    QByteArray xml("<?xml version=\"1.0\"?>\n<list>\n");
    for (int i = 0; i < lines; ++i) {
        xml += "  <item number=\"" + QByteArray::number(i) + "\">Zahl &amp; Wert</item>\n";
    }
    return xml + "</list>\n";
}

QColor colorAt(const SourceView &view, const QString &text)
{
    const QTextCursor cursor = view.document()->find(text);
    const QTextBlock block = view.document()->findBlock(cursor.selectionStart());
    const int inBlock = cursor.selectionStart() - block.position();
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (inBlock >= range.start && inBlock < range.start + range.length) {
            return range.format.foreground().color();
        }
    }
    return {};
}

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

private:
    /// A panel with a document, shown.
    struct Shown {
        WorkspaceDocument document;
        PreviewPanel panel{&document};

        explicit Shown(const Workspace &workspace = twoDomains(), qsizetype domain = 0)
        {
            document.reset(workspace, {});
            panel.resize(700, 600);
            panel.show();
            panel.setDomain(domain);
        }

        QLineEdit *address() { return panel.findChild<QLineEdit *>(u"previewAddress"_s); }
        QTabBar *tabs() { return panel.findChild<QTabBar *>(u"previewTabs"_s); }
        StatusNote *note() { return panel.findChild<StatusNote *>(u"previewAddressNote"_s); }
    };

private Q_SLOTS:
    void init() { applyColorScheme(ColorScheme::Light); }

    void everyFormatAndServerHasATab()
    {
        Shown shown(everyFormatWorkspace({u"example.org"_s, u"société.example"_s}));
        QCOMPARE(shown.tabs()->count(), int(clientFormats().size()) + 4);
        for (size_t i = 0; i < clientFormats().size(); ++i) {
            QCOMPARE(shown.tabs()->tabText(int(i)), clientFormatName(*clientFormats()[i]));
            QVERIFY(shown.tabs()->isTabVisible(int(i)));
        }
    }

    void onlyFormatsThatTheDomainHasUseForHaveATab()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s});
        workspace.domains[0].overrides.services = {
            service(Protocol::ActiveSync, Security::Tls, u"phone.example.org"_s)};
        Shown shown(workspace);
        const auto visible = [&shown] {
            QStringList ids;
            for (size_t i = 0; i < clientFormats().size(); ++i) {
                if (shown.tabs()->isTabVisible(int(i))) {
                    ids.append(clientFormats()[i]->idString());
                }
            }
            return ids;
        };
        QCOMPARE(visible(),
                 QStringList({u"activesync-autodiscover"_s, u"activesync-v2"_s, u"apple-profile"_s,
                              u"autodiscover-v2"_s, u"mozilla-autoconfig"_s, u"outlook-autodiscover"_s}));
        shown.panel.showSource(u"activesync-v2"_s);
        QVERIFY(shown.panel.shownSource().contains("phone.example.org"));
        // The next domain has none: another tab comes to the front with its own text.
        shown.panel.setDomain(1);
        QCOMPARE(visible(), QStringList({u"apple-profile"_s, u"autodiscover-v2"_s, u"mozilla-autoconfig"_s,
                                         u"outlook-autodiscover"_s, u"outlook-local"_s}));
        QVERIFY(shown.tabs()->isTabVisible(shown.tabs()->currentIndex()));
        QCOMPARE(shown.panel.shownSource(),
                 clientFormat(u"apple-profile")->render(settingsOf(workspace, 1), std::nullopt));
    }

    void aRegistryFileIsShownAndCopiedAsText()
    {
        Shown shown;
        shown.panel.showSource(u"outlook-local"_s);
        const auto *view = shown.panel.findChild<SourceView *>(u"previewSource-outlook-local"_s);
        QVERIFY(view->toPlainText().startsWith(u"Windows Registry Editor Version 5.00\n"_s));
        shown.panel.findChild<QAction *>(u"previewCopy"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Windows Registry Editor"_s));
        QVERIFY(shown.panel.shownSource().startsWith("\xFF\xFE"));
    }

    void shownBytesAreTheFormatsBytes()
    {
        Shown shown(everyFormatWorkspace({u"example.org"_s}));
        const DomainSettings settings = settingsOf(shown.document.workspace(), 0);
        for (const ClientFormat *format : clientFormats()) {
            shown.panel.showSource(format->idString());
            QCOMPARE(shown.panel.shownSource(), format->render(settings, std::nullopt));
            QVERIFY(!shown.panel.shownSource().isEmpty());
        }
        shown.panel.showSource(u"dns-zone"_s);
        QCOMPARE(shown.panel.shownSource(), zoneFragment(dnsPlanOf(shown.document.workspace(), 0)));
    }

    void whatIsShownIsDraggedAsAFileWithItsName()
    {
        Shown shown;
        shown.panel.showSource(u"mozilla-autoconfig"_s);
        const std::unique_ptr<QMimeData> dragged = shown.panel.shownFile();
        QVERIFY(dragged);
        QCOMPARE(dragged->urls().size(), 1);
        const QString path = dragged->urls().constFirst().toLocalFile();
        QCOMPARE(QFileInfo(path).fileName(), u"config-v1.1.xml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), shown.panel.shownSource());
        QCOMPARE(dragged->text().toUtf8(), shown.panel.shownSource());
        shown.panel.setDomain(-1);
        QVERIFY(!shown.panel.shownFile());
    }

    void aButtonIsDraggedOrClicked()
    {
        QToolButton button;
        int drags = 0;
        int clicks = 0;
        connect(&button, &QToolButton::clicked, this, [&clicks] { ++clicks; });
        new DragSource(&button, [&drags] { ++drags; });
        button.resize(60, 30);
        button.show();
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(clicks, 1);
        QCOMPARE(drags, 0);
        QTest::mousePress(&button, Qt::LeftButton, {}, {10, 10});
        QMouseEvent move(QEvent::MouseMove, QPointF(50, 25), QPointF(50, 25), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&button, &move);
        QCOMPARE(drags, 1);
        QVERIFY(!button.isDown());
        QTest::mouseRelease(&button, Qt::LeftButton, {}, {10, 10});
        QCOMPARE(clicks, 1);
    }

    void anEditChangesThePreviewAtOnce()
    {
        Shown shown;
        shown.panel.showSource(u"mozilla-autoconfig"_s);
        ServiceProfile profile = shown.document.workspace().profiles.first();
        profile.services[0].host = u"other.example.org"_s;
        shown.document.setProfile(0, profile, u"Change host"_s);
        QVERIFY(shown.panel.shownSource().contains("other.example.org"));
        shown.document.undoStack()->undo();
        QVERIFY(!shown.panel.shownSource().contains("other.example.org"));
    }

    void aKeystrokeTakesUnderFiveMilliseconds()
    {
        Shown shown;
        shown.panel.showSource(u"mozilla-autoconfig"_s);
        ServiceProfile profile = shown.document.workspace().profiles.first();
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 20; ++i) {
            profile.services[0].host = u"h%1.example.org"_s.arg(i);
            QElapsedTimer timer;
            timer.start();
            shown.document.setProfile(0, profile, u"Change host"_s);
            best = std::min(best, timer.nsecsElapsed());
        }
        QVERIFY2(best < 5'000'000, qPrintable(QString::number(best)));
    }

    void aHiddenPanelCatchesUpWhenShown()
    {
        WorkspaceDocument document;
        document.reset(twoDomains(), {});
        PreviewPanel panel(&document);
        panel.setDomain(0);
        QVERIFY(panel.shownSource().isEmpty());
        panel.show();
        QVERIFY(!panel.shownSource().isEmpty());
    }

    void withoutADomainThereIsAHint()
    {
        Shown shown(twoDomains(), -1);
        auto *empty = shown.panel.findChild<QLabel *>(u"previewEmpty"_s);
        QVERIFY(empty->isVisible());
        QVERIFY(!empty->text().isEmpty());
        QVERIFY(shown.panel.shownSource().isEmpty());
        QVERIFY(!shown.panel.findChild<QAction *>(u"previewCopy"_s)->isEnabled());
        shown.panel.setDomain(1);
        QVERIFY(!empty->isVisible());
        // The selected domain goes away below the panel.
        shown.document.removeDomains({1}, u"Remove"_s);
        QVERIFY(empty->isVisible());
    }

    void anAddressIsFilledIn()
    {
        Shown shown;
        const ClientFormat *perUser = nullptr;
        for (const ClientFormat *format : clientFormats()) {
            perUser = format->perUser ? format : perUser;
        }
        QVERIFY(perUser != nullptr);
        shown.panel.showSource(perUser->idString());
        const QByteArray form = shown.panel.shownSource();
        QTest::keyClicks(shown.address(), u"jean.o'neil+test@example.org"_s);
        const Account account{u"jean.o'neil+test"_s, u"example.org"_s};
        QCOMPARE(shown.panel.shownSource(),
                 perUser->render(settingsOf(shown.document.workspace(), 0), account));
        QVERIFY(shown.panel.shownSource() != form);
        QVERIFY(shown.note()->text().isEmpty());
        shown.address()->clear();
        QCOMPARE(shown.panel.shownSource(), form);
    }

    void aBadAddressIsSaidAndKeepsTheForm()
    {
        Shown shown;
        shown.panel.showSource(u"outlook-autodiscover"_s);
        const QByteArray form = shown.panel.shownSource();
        shown.address()->setText(u"no address"_s);
        QCOMPARE(shown.note()->severity(), Severity::Error);
        QVERIFY(!shown.note()->isHidden());
        QCOMPARE(shown.panel.shownSource(), form);
        shown.address()->setText(u"jean@elsewhere.example"_s);
        QCOMPARE(shown.note()->severity(), Severity::Warning);
        QVERIFY(shown.note()->text().contains(u"elsewhere.example"));
        QCOMPARE(shown.panel.shownSource(), form);
    }

    void anInternationalAddressFitsItsDomain()
    {
        Shown shown(twoDomains(), 1);
        shown.address()->setText(u"jean@société.example"_s);
        QVERIFY2(shown.note()->severity() != Severity::Warning, qPrintable(shown.note()->text()));
        // The address no longer fits when the selection changes.
        shown.panel.setDomain(0);
        QCOMPARE(shown.note()->severity(), Severity::Warning);
    }

    void whatDoesNotDependOnTheAddressSaysSo()
    {
        Shown shown;
        shown.panel.showSource(u"dns-zone"_s);
        QVERIFY(shown.note()->text().isEmpty());
        shown.address()->setText(u"jean@example.org"_s);
        QCOMPARE(shown.note()->severity(), Severity::Info);
        QVERIFY(!shown.note()->text().isEmpty());
    }

    void footerNamesReadersAndUrls()
    {
        Shown shown(twoDomains(), 1);
        const ClientFormat *format = clientFormat(u"mozilla-autoconfig");
        shown.panel.showSource(format->idString());
        QCOMPARE(shown.panel.findChild<QLabel *>(u"previewReaders"_s)->text(),
                 QString::fromUtf8(format->clients));
        const QString urls = shown.panel.findChild<QLabel *>(u"previewUrls"_s)->text();
        QVERIFY2(urls.contains(u"https://autoconfig.xn--socit-esab.example/mail/config-v1.1.xml"),
                 qPrintable(urls));
        shown.panel.showSource(u"nginx"_s);
        QVERIFY(!shown.panel.findChild<QLabel *>(u"previewUrls"_s)->isVisible());
    }

    void everyWebServerHasATabAndAFileName()
    {
        QStringList shown;
        for (const PreviewSource &source : previewSources()) {
            if (source.syntax == Syntax::WebServer) {
                shown.append(source.title() + u' ' + source.fileName(u"example.org"_s));
            }
        }
        QCOMPARE(shown, (QStringList{u"Apache example.org.apache.conf"_s, u"NGINX example.org.nginx.conf"_s,
                                     u"Caddy example.org.caddy"_s}));
        Shown preview;
        preview.panel.showSource(u"caddy"_s);
        QVERIFY2(preview.panel.shownSource().contains("\nautoconfig.example.org {\n"),
                 preview.panel.shownSource().constData());
        const auto *view = preview.panel.findChild<SourceView *>(u"previewSource-caddy"_s);
        const SemanticColors colors = semanticColors(view->palette());
        QCOMPARE(colorAt(*view, u"redir"_s), colors.keyword);
        QCOMPARE(colorAt(*view, u"{uri}"_s), colors.attribute);
    }

    void copyTakesEverythingAndSaysSo()
    {
        Shown shown;
        auto *copy = shown.panel.findChild<QAction *>(u"previewCopy"_s);
        const QString before = copy->text();
        copy->trigger();
        QCOMPARE(QApplication::clipboard()->text().toUtf8(), shown.panel.shownSource());
        QVERIFY(copy->text() != before);
        QTRY_COMPARE_WITH_TIMEOUT(copy->text(), before, 5000);
    }

    void savedFileHasTheShownBytes()
    {
        Shown shown;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"saved.xml"_s);
        QVERIFY(shown.panel.saveShownSource(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), shown.panel.shownSource());
        const Result<void> failed = shown.panel.saveShownSource(folder.filePath(u"no/such/folder.xml"_s));
        QVERIFY(!failed);
        QVERIFY(failed.error().text().contains(u"folder.xml"));
    }

    void searchCountsAndGoesRound()
    {
        Shown shown;
        shown.panel.showSource(u"mozilla-autoconfig"_s);
        auto *view = shown.panel.findChild<SourceView *>(u"previewSource-mozilla-autoconfig"_s);
        auto *text = shown.panel.findChild<QLineEdit *>(u"findText"_s);
        QVERIFY(!text->isVisible());
        QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(text->isVisible());
        QTest::keyClicks(text, u"INCOMINGserver"_s);
        QVERIFY(view->hitCount() >= 2);
        QCOMPARE(view->hitCount() % 2, 0);
        QCOMPARE(view->currentHit(), 1);
        QVERIFY(shown.panel.findChild<QLabel *>(u"findCount"_s)
                    ->text()
                    .contains(QString::number(view->hitCount())));
        QTest::keyClick(view, Qt::Key_F3);
        QCOMPARE(view->currentHit(), 2);
        QTest::keyClick(view, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(view->currentHit(), view->hitCount());
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(view->currentHit(), 1);
        text->setText(u"nowhere in it"_s);
        QCOMPARE(view->hitCount(), 0);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
    }

    void scrollPositionSurvivesAnUpdate()
    {
        SourceView view(Syntax::Xml);
        view.resize(400, 200);
        view.show();
        view.setSource(longXml(200));
        view.verticalScrollBar()->setValue(80);
        QTextCursor cursor = view.document()->find(u"number=\"90\""_s);
        view.setTextCursor(cursor);
        const int position = view.verticalScrollBar()->value();
        QByteArray changed = longXml(200);
        changed.replace("number=\"3\"", "number=\"three\"");
        view.setSource(changed);
        QCOMPARE(view.verticalScrollBar()->value(), position);
        QCOMPARE(view.toPlainText(), QString::fromUtf8(changed).chopped(1));
        QCOMPARE(view.textCursor().selectedText(), u"number=\"90\""_s);
    }

    void everyUpdateShowsExactlyTheSource_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("from nothing") << QByteArray() << QByteArray("<a/>\n");
        QTest::newRow("to nothing") << QByteArray("<a/>\n") << QByteArray();
        QTest::newRow("repetition") << QByteArray("aa\n") << QByteArray("aaaa\n");
        QTest::newRow("shorter repetition") << QByteArray("aaaa\n") << QByteArray("aa\n");
        QTest::newRow("outside the BMP")
            << QByteArray("x\xF0\x9F\x93\xA7y") << QByteArray("x\xF0\x9F\x93\xA8y");
        QTest::newRow("lines at the end") << QByteArray("a\nb\n") << QByteArray("a\nb\nc\nd\n");
    }

    void everyUpdateShowsExactlyTheSource()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        SourceView view(Syntax::Xml);
        view.setSource(first);
        view.setSource(second);
        QString expected = QString::fromUtf8(second);
        if (expected.endsWith(u'\n')) {
            expected.chop(1);
        }
        QCOMPARE(view.toPlainText(), expected);
        QCOMPARE(view.source(), second);
    }

    void xmlIsColored()
    {
        SourceView view(Syntax::Xml);
        view.setSource("<?xml version=\"1.0\"?>\n<!-- a\nb --><list lang='fr'>A &amp; b</list>\n");
        const SemanticColors colors = semanticColors(view.palette());
        QCOMPARE(colorAt(view, u"<list"_s), colors.tag);
        QCOMPARE(colorAt(view, u"lang"_s), colors.attribute);
        QCOMPARE(colorAt(view, u"'fr'"_s), colors.string);
        QCOMPARE(colorAt(view, u"b -->"_s), colors.comment);
        QCOMPARE(colorAt(view, u"&amp;"_s), colors.number);
        QVERIFY(!colorAt(view, u"A &"_s).isValid());
    }

    void zoneIsColored()
    {
        SourceView view(Syntax::Zone);
        view.setSource("; note IN A\nexample.org. 3600 IN TXT \"a ; b\" ; end\n");
        const SemanticColors colors = semanticColors(view.palette());
        QCOMPARE(colorAt(view, u"note"_s), colors.comment);
        QCOMPARE(colorAt(view, u"TXT"_s), colors.keyword);
        QCOMPARE(colorAt(view, u"3600"_s), colors.number);
        QCOMPARE(colorAt(view, u"; b"_s), colors.string);
        QCOMPARE(colorAt(view, u"; end"_s), colors.comment);
    }

    void webServerIsColored()
    {
        SourceView view(Syntax::WebServer);
        view.setSource(
            "# note\n<VirtualHost *:80>\n  ServerName \"a.example\" # end\n  return 308 $uri#x;\n");
        const SemanticColors colors = semanticColors(view.palette());
        QCOMPARE(colorAt(view, u"note"_s), colors.comment);
        QCOMPARE(colorAt(view, u"VirtualHost"_s), colors.tag);
        QCOMPARE(colorAt(view, u"ServerName"_s), colors.keyword);
        QCOMPARE(colorAt(view, u"a.example"_s), colors.string);
        QCOMPARE(colorAt(view, u"end"_s), colors.comment);
        QCOMPARE(colorAt(view, u"308"_s), colors.number);
        QCOMPARE(colorAt(view, u"$uri"_s), colors.attribute);
        QVERIFY(colorAt(view, u"#x"_s) != colors.comment);
    }

    void colorsFollowTheScheme()
    {
        SourceView view(Syntax::Xml);
        view.show();
        view.setSource("<list/>");
        const QColor light = colorAt(view, u"<list"_s);
        applyColorScheme(ColorScheme::Dark);
        QApplication::processEvents();
        QCOMPARE(colorAt(view, u"<list"_s), semanticColors(darkPalette()).tag);
        QVERIFY(colorAt(view, u"<list"_s) != light);
    }

    void recordsAreListedWithTheirReasons()
    {
        Shown shown;
        shown.panel.showSource(u"dns-zone"_s);
        auto *reasons = shown.panel.findChild<QAction *>(u"previewTable"_s);
        QVERIFY(reasons->isVisible());
        reasons->trigger();
        auto *table = shown.panel.findChild<DnsPlanView *>(u"previewDnsTable"_s);
        QVERIFY(table->isVisible());
        const QAbstractItemModelTester tester(table->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const DnsPlan plan = dnsPlanOf(shown.document.workspace(), 0);
        QCOMPARE(table->model()->rowCount(), int(plan.records.size()));
        QVERIFY(!plan.records.isEmpty());
        QCOMPARE(table->model()->index(0, DnsPlanModel::Record).data().toString(),
                 QString::fromLatin1(zoneLine(plan.records.first())));
        QCOMPARE(table->model()->index(0, DnsPlanModel::Reason).data().toString(),
                 plan.records.first().reasonText());
        table->selectAll();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), plan.records.size() - 1);
        // Only the zone has such a table.
        shown.panel.showSource(u"apache"_s);
        QVERIFY(!table->isVisible());
        QVERIFY(!reasons->isVisible());
    }

    void everythingInteractiveHasANameForAssistiveTechnology()
    {
        Shown shown;
        for (QWidget *widget : shown.panel.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(PreviewTest)
#include "tst_preview.moc"
