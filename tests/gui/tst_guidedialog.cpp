// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/workspacedocument.h"
#include "guides/guidedialog.h"
#include "guides/guidepaper.h"
#include "guides/qrcodedialog.h"
#include "mainwindow.h"
#include "preview/previewpanel.h"
#include "report/language.h"
#include "settings/session.h"
#include "support/qrreader.h"
#include "support/sampleworkspace.h"
#include "support/scripteddialogs.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

const QString url = u"https://autoconfig.example.org/email.mobileconfig"_s;

DomainSettings sampleSettings()
{
    return settingsOf(test::sampleWorkspace({u"example.org"_s}), 0);
}

QByteArray contents(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// The first page as other people's program draws it.
QByteArray pageOf(const QString &pdf)
{
    return outputOf(u"pdftoppm"_s, {u"-r"_s, u"120"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, u"-png"_s, pdf});
}

} // namespace

class GuideDialogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    template <typename T>
    static T *child(const QWidget &parent, const char *name)
    {
        T *found = parent.findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT(found != nullptr);
        return found;
    }

    static void choose(const GuideDialog &dialog, const char *box, const QString &value)
    {
        auto *combo = child<QComboBox>(dialog, box);
        combo->setCurrentIndex(combo->findData(value));
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(installLanguage(u"en"_s));
        applyColorScheme(ColorScheme::Light);
    }

    void theCodeIsReadFromPngAndSvg()
    {
        const QrCodeDialog dialog(url);
        const QString png = m_folder.filePath(u"code.png"_s);
        QVERIFY(dialog.save(png));
        QCOMPARE(test::readQrCode(contents(png), u".png"_s), url.toLatin1());

        const QString svg = m_folder.filePath(u"code.svg"_s);
        QVERIFY(dialog.save(svg));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QImage image(renderer.defaultSize() * 2, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(image.save(&buffer, "PNG"));
        QCOMPARE(test::readQrCode(bytes, u".png"_s), url.toLatin1());
    }

    void thePdfIsOnePageWithTheCode()
    {
        GuideDialog dialog(sampleSettings());
        choose(dialog, "guideLanguage", u"fr"_s);
        const QString pdf = m_folder.filePath(u"guide.pdf"_s);
        QVERIFY(dialog.savePdf(pdf));
        const QByteArray info = outputOf(u"pdfinfo"_s, {pdf});
        QVERIFY2(info.contains("Pages:           1\n") && info.contains("(A4)"), info.constData());
        QCOMPARE(test::readQrCode(pageOf(pdf), u".png"_s), url.toLatin1());
        const QByteArray text = outputOf(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
        for (const char *value : {"Example Mail", "mail.example.org", "993", "465", "SSL/TLS",
                                  "https://autoconfig.example.org/email.mobileconfig"}) {
            QVERIFY2(text.contains(value), text.constData());
        }
    }

    void everythingFitsOnOnePage()
    {
        DomainSettings settings = sampleSettings();
        settings.displayName = QString(3000, u'W');
        settings.documentation.fill(
            {u"en"_s, QString(500, u't'), u"https://example.org/"_s + QString(900, u'x'), {}}, 50);
        for (const Protocol protocol : allProtocols()) {
            settings.services.append(
                test::service(protocol, Security::Tls, (QString(62, u'h') + u'.').repeated(4)));
            settings.services.last().username = QString(400, u'u');
        }
        settings.services.remove(0, 2);
        const Account account{QString(64, u'l'), settings.domain};
        for (const GuideClient client : allGuideClients()) {
            for (const QString &language : availableLanguages()) {
                const QString pdf = m_folder.filePath(u"long.pdf"_s);
                QVERIFY(writeGuidePdf(guideOf(client, settings, account, language), pdf));
                QVERIFY(outputOf(u"pdfinfo"_s, {pdf}).contains("Pages:           1\n"));
                // The last lines are on it too.
                QVERIFY(outputOf(u"pdftotext"_s, {pdf, u"-"_s}).count("ttttt") > 0);
            }
        }
    }

    void paperIsWhiteInADarkWindow()
    {
        const Guide guide = guideOf(GuideClient::Iphone, sampleSettings(), {}, u"en"_s);
        const QString pdf = m_folder.filePath(u"paper.pdf"_s);
        QVERIFY(writeGuidePdf(guide, pdf));
        const QByteArray light = pageOf(pdf);
        QVERIFY(!light.isEmpty());
        applyColorScheme(ColorScheme::Dark);
        QVERIFY(writeGuidePdf(guide, pdf));
        QCOMPARE(pageOf(pdf), light);
        const GuideDialog dialog(sampleSettings());
        QCOMPARE(child<QTextBrowser>(dialog, "guideView")->palette().color(QPalette::Base),
                 QColor(Qt::white));
    }

    void theChoicesChangeThePage()
    {
        GuideDialog dialog(sampleSettings());
        dialog.show();
        auto *view = child<QTextBrowser>(dialog, "guideView");
        QVERIFY(view->toPlainText().contains(u"Profile Downloaded"_s));
        QVERIFY(view->toPlainText().contains(u"@example.org"_s));
        // The code is in the page: an object among the letters.
        QVERIFY(view->toPlainText().contains(QChar::ObjectReplacementCharacter));

        choose(dialog, "guideClient", u"thunderbird"_s);
        QVERIFY(view->toPlainText().contains(u"Edit configuration"_s));
        QVERIFY(!view->toPlainText().contains(QChar::ObjectReplacementCharacter));

        child<QLineEdit>(dialog, "previewAddress")->setText(u"jean@example.org"_s);
        QVERIFY(view->toPlainText().contains(u"For jean@example.org"_s));

        choose(dialog, "guideLanguage", u"fr"_s);
        QCOMPARE(dialog.guide().language, u"fr"_s);
        const QString html = m_folder.filePath(u"guide.html"_s);
        QVERIFY(dialog.saveHtml(html));
        QCOMPARE(contents(html), guideHtml(dialog.guide()));
        QVERIFY(contents(html).contains("jean@example.org"));
    }

    void everyControlHasAName()
    {
        const GuideDialog guides(sampleSettings());
        const QrCodeDialog code(url);
        for (const QWidget *dialog : std::initializer_list<const QWidget *>{&guides, &code}) {
            for (QWidget *widget : dialog->findChildren<QWidget *>()) {
                if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->objectName().startsWith(u'g')) {
                    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
                    QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
                }
            }
        }
    }

    void thePreviewShowsTheCodeOfAProfileOnly()
    {
        WorkspaceDocument document;
        Workspace workspace = test::sampleWorkspace({u"example.org"_s});
        document.reset(workspace, {});
        PreviewPanel panel(&document);
        panel.resize(700, 600);
        panel.show();
        panel.setDomain(0);
        auto *action = panel.findChild<QAction *>(u"previewCode"_s);
        panel.showSource(u"mozilla-autoconfig"_s);
        QVERIFY(!action->isVisible());
        panel.showSource(u"apple-profile"_s);
        QVERIFY(action->isVisible());
        child<QLineEdit>(panel, "previewAddress")->setText(u"jean@example.org"_s);
        action->trigger();
        auto *dialog = panel.findChild<QrCodeDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const QString png = m_folder.filePath(u"preview.png"_s);
        QVERIFY(dialog->save(png));
        QCOMPARE(
            test::readQrCode(contents(png), u".png"_s),
            QByteArray("https://autoconfig.example.org/email.mobileconfig?emailaddress=jean%40example.org"));
        dialog->close();
        workspace.profiles[0].services.removeLast();
        document.reset(workspace, {});
        QVERIFY(!action->isVisible());
    }

    void theWindowOpensTheGuidesOfItsDomain()
    {
        Session session(m_folder.path());
        ScriptedDialogs dialogs;
        MainWindow window(&session, &dialogs);
        window.show();
        auto *action = window.findChild<QAction *>(u"userGuides"_s);
        QVERIFY(!action->isEnabled());
        window.document()->reset(test::sampleWorkspace({u"example.org"_s, u"example.net"_s}), {});
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        auto *dialog = window.findChild<GuideDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(dialog->guide().audience.contains(u"@example.org"_s));
    }
};

QTEST_MAIN(GuideDialogTest)
#include "tst_guidedialog.moc"
