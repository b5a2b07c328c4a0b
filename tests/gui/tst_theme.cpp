// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/resourcefile.h"
#include "theme/icons.h"
#include "theme/statusnote.h"
#include "theme/theme.h"
#include "widgets/findinglabel.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionSlider>
#include <QTest>
#include <QVBoxLayout>
#include <QXmlStreamReader>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind broken{"test-broken", Severity::Error, "It is broken.", ""};

const QStringList iconNames = {u"document-new"_s,   u"document-open"_s, u"document-save"_s, u"edit-undo"_s,
                               u"edit-redo"_s,      u"list-add"_s,      u"list-remove"_s,   u"edit-copy"_s,
                               u"edit-find"_s,      u"go-up"_s,         u"go-down"_s,       u"export"_s,
                               u"domain"_s,         u"profile"_s,       u"hosting"_s,       u"status-ok"_s,
                               u"status-warning"_s, u"status-error"_s,  u"status-info"_s,   u"app"_s};

/// Share of the pixels that are opaque.
double coverage(const QImage &image)
{
    int opaque = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            opaque += qAlpha(image.pixel(x, y)) > 127 ? 1 : 0;
        }
    }
    return double(opaque) / (image.width() * image.height());
}

QImage drawn(const QString &name, int size, QIcon::Mode mode = QIcon::Normal)
{
    return themedIcon(name)
        .pixmap(QSize(size, size), 1.0, mode)
        .toImage()
        .convertToFormat(QImage::Format_ARGB32);
}

/// The colour of the most opaque pixel.
QColor colorOf(const QImage &image)
{
    QRgb best = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(best)) {
                best = image.pixel(x, y);
            }
        }
    }
    return QColor::fromRgb(best);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastRatioIsThatOfWcag()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        // #767676 on white is the well known grey that just passes AA: 4.54.
        QVERIFY(std::abs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.005);
    }

    void textIsReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<double>("least"); // WCAG 2.1: AA, and AAA
        QTest::newRow("light") << lightPalette() << 4.5;
        QTest::newRow("dark") << darkPalette() << 4.5;
        QTest::newRow("high contrast") << highContrastPalette() << 7.0;
    }

    void textIsReadable()
    {
        QFETCH(QPalette, palette);
        QFETCH(double, least);
        const auto check = [&palette, least](QPalette::ColorGroup group, QPalette::ColorRole text,
                                             QPalette::ColorRole background) {
            const double ratio = contrastRatio(palette.color(group, text), palette.color(group, background));
            if (ratio < least) {
                qWarning() << text << "on" << background << "has" << ratio;
            }
            return ratio >= least;
        };
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            for (const auto background : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) {
                for (const auto text : {QPalette::Text, QPalette::WindowText, QPalette::PlaceholderText,
                                        QPalette::Link, QPalette::LinkVisited}) {
                    QVERIFY(check(group, text, background));
                }
            }
            QVERIFY(check(group, QPalette::ButtonText, QPalette::Button));
            QVERIFY(check(group, QPalette::HighlightedText, QPalette::Highlight));
            QVERIFY(check(group, QPalette::ToolTipText, QPalette::ToolTipBase));
        }
        const SemanticColors colors = semanticColors(palette);
        for (const auto background : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) {
            for (const QColor &color :
                 {colors.error, colors.warning, colors.ok, colors.info, colors.muted, colors.tag,
                  colors.attribute, colors.string, colors.comment, colors.keyword, colors.number}) {
                QVERIFY2(contrastRatio(color, palette.color(background)) >= least,
                         qPrintable(color.name() + u" "_s + palette.color(background).name()));
            }
        }
        for (const QColor &hit : {colors.hit, colors.currentHit}) {
            QVERIFY2(contrastRatio(palette.color(QPalette::Text), hit) >= least, qPrintable(hit.name()));
        }
    }

    void controlsStandOutFromTheWindow_data()
    {
        QTest::addColumn<QString>("scheme");
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark, ColorScheme::HighContrast}) {
            const QString word = colorSchemeWord(scheme);
            QTest::newRow(qPrintable(word)) << word;
        }
    }

    void controlsStandOutFromTheWindow()
    {
        constexpr double least = 3; // WCAG 2.1, 1.4.11
        QFETCH(const QString, scheme);
        const ColorScheme wanted = colorSchemeFromWord(scheme);
        applyColorScheme(wanted);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *box = new QCheckBox(&window);
        auto *radio = new QRadioButton(&window);
        auto *bar = new QScrollBar(Qt::Vertical, &window);
        bar->setRange(0, 100);
        bar->setPageStep(30);
        column->addWidget(box);
        column->addWidget(radio);
        column->addWidget(bar);
        window.resize(300, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage image = window.grab().toImage();
        const auto best = [&image, &window](const QRect &line) {
            double ratio = 0;
            for (int x = line.left(); x <= line.right(); ++x) {
                ratio = std::max(ratio, contrastRatio(image.pixelColor(x, line.center().y()),
                                                      window.palette().color(QPalette::Window)));
            }
            return ratio;
        };
        for (const auto &[button, part] :
             {std::pair<QWidget *, QStyle::SubElement>{box, QStyle::SE_CheckBoxIndicator},
              {radio, QStyle::SE_RadioButtonIndicator}}) {
            QStyleOptionButton option;
            option.initFrom(button);
            // The edge alone.
            QRect edge = button->style()->subElementRect(part, &option, button);
            edge.setWidth(3);
            edge.translate(button->pos());
            QVERIFY2(best(edge) >= least, qPrintable(QString::number(best(edge))));
        }
        if (wanted == ColorScheme::HighContrast) {
            QStyleOptionSlider option;
            option.initFrom(bar);
            option.orientation = Qt::Vertical;
            option.maximum = bar->maximum();
            option.pageStep = bar->pageStep();
            option.upsideDown = false;
            const QRect slider =
                bar->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar);
            const QPoint middle = bar->pos() + slider.center();
            const QPoint below = bar->pos() + QPoint(slider.center().x(), slider.bottom() + 10);
            QVERIFY(contrastRatio(image.pixelColor(middle), image.pixelColor(below)) >= least);
        }
        applyColorScheme(ColorScheme::System);
    }

    void lightAndDarkAreToldApart()
    {
        QVERIFY(!isDark(lightPalette()));
        QVERIFY(isDark(darkPalette()));
        QVERIFY(isDark(highContrastPalette()));
        QVERIFY(isHighContrast(highContrastPalette()));
        QVERIFY(!isHighContrast(lightPalette()));
        QVERIFY(!isHighContrast(darkPalette()));
    }

    void aDesktopsHighContrastIsFollowed()
    {
        for (const QColor &background : {QColor(Qt::white), QColor(Qt::black)}) {
            const QColor text = background == Qt::white ? Qt::black : Qt::white;
            const SemanticColors colors = semanticColors(
                QPalette(text, background, text, text, text, text, text, background, background));
            for (const QColor &color : {colors.error, colors.warning, colors.ok, colors.info, colors.muted,
                                        colors.string, colors.keyword}) {
                QVERIFY2(contrastRatio(color, background) >= 7.0, qPrintable(color.name()));
            }
        }
    }

    void schemeIsAppliedAndTakenBack()
    {
        const QPalette before = QApplication::palette();
        applyColorScheme(ColorScheme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        applyColorScheme(ColorScheme::Light);
        QVERIFY(!isDark(QApplication::palette()));
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
        applyColorScheme(ColorScheme::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    }

    void schemeWordsAreKept()
    {
        for (const ColorScheme scheme :
             {ColorScheme::System, ColorScheme::Light, ColorScheme::Dark, ColorScheme::HighContrast}) {
            QCOMPARE(colorSchemeFromWord(colorSchemeWord(scheme)), scheme);
        }
        QCOMPARE(colorSchemeFromWord(u"pink"_s), ColorScheme::System);
    }

    void everyIconDrawsSomething()
    {
        for (const QString &name : iconNames) {
            QVERIFY2(!themedIcon(name).isNull(), qPrintable(name));
            for (const int size : {16, 32, 64}) {
                const QImage image = drawn(name, size);
                QCOMPARE(image.size(), QSize(size, size));
                const double covered = coverage(image);
                QVERIFY2(covered > 0.02 && covered < 0.95,
                         qPrintable(name + u' ' + QString::number(covered)));
            }
        }
        QVERIFY(themedIcon(u"no-such-icon"_s).isNull());
    }

    void everyIconFileIsWellFormed()
    {
        initializeResources();
        const QFileInfoList files = QDir(u":/icons"_s).entryInfoList();
        QVERIFY(files.size() >= iconNames.size());
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QXmlStreamReader reader(&file);
            while (!reader.atEnd()) {
                reader.readNext();
            }
            QVERIFY2(!reader.hasError(), qPrintable(info.fileName() + reader.errorString()));
        }
    }

    void iconsFollowThePalette()
    {
        const QIcon icon = themedIcon(u"list-add"_s);
        const auto color = [&icon](QIcon::Mode mode) {
            return colorOf(
                icon.pixmap(QSize(32, 32), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32));
        };
        applyColorScheme(ColorScheme::Light);
        QCOMPARE(color(QIcon::Normal), lightPalette().color(QPalette::WindowText));
        QCOMPARE(color(QIcon::Disabled), lightPalette().color(QPalette::Disabled, QPalette::WindowText));
        QCOMPARE(color(QIcon::Selected), lightPalette().color(QPalette::HighlightedText));
        applyColorScheme(ColorScheme::Dark);
        QCOMPARE(color(QIcon::Normal), darkPalette().color(QPalette::WindowText));
        applyColorScheme(ColorScheme::System);
    }

    void statusIconsDifferInShapeAndColor()
    {
        const QList<Severity> severities = {Severity::Ok, Severity::Info, Severity::Warning, Severity::Error};
        QList<QImage> shapes;
        QList<QRgb> colors;
        for (const Severity severity : severities) {
            const QImage image = drawn(severityIconName(severity), 16);
            shapes.append(image.convertToFormat(QImage::Format_Alpha8));
            colors.append(colorOf(image).rgb());
        }
        for (qsizetype i = 0; i < severities.size(); ++i) {
            for (qsizetype k = 0; k < i; ++k) {
                QVERIFY(shapes.at(i) != shapes.at(k));
                QVERIFY(colors.at(i) != colors.at(k));
            }
        }
    }

    void iconsAreSharpOnHighDpi()
    {
        const QPixmap pixmap = themedIcon(u"domain"_s).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void noteTakesNoRoomWithoutText()
    {
        StatusNote note;
        QVERIFY(note.isHidden());
        note.setNote(Severity::Error, u"<b>No</b> way"_s);
        QVERIFY(!note.isHidden());
        auto *label = note.findChild<QLabel *>(u"noteText"_s);
        QCOMPARE(label->text(), u"<b>No</b> way"_s);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        // The severity is not said by shape and colour alone.
        QVERIFY(label->accessibleName().startsWith(severityName(Severity::Error)));
        note.clear();
        QVERIFY(note.isHidden());
    }

    void iconsOfMessagesFollowTheTheme()
    {
        applyColorScheme(ColorScheme::Light);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *note = new StatusNote(&window);
        auto *bar = new MessageBar(&window);
        auto *findings = new FindingLabel(&window);
        for (QWidget *widget : std::initializer_list<QWidget *>{note, bar, findings}) {
            column->addWidget(widget);
        }
        window.show();
        note->setNote(Severity::Error, u"It is broken."_s);
        bar->showMessage(Severity::Error, u"It is broken."_s);
        findings->setFindings({Finding{&broken, {}, {}, {}, {}, {}}});
        const auto iconColors = [&window] {
            QList<QColor> colors;
            const QList<QLabel *> labels = window.findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (const QPixmap icon = label->pixmap(Qt::ReturnByValue); !icon.isNull()) {
                    colors.append(colorOf(icon.toImage().convertToFormat(QImage::Format_ARGB32)));
                }
            }
            return colors;
        };
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark, ColorScheme::HighContrast}) {
            applyColorScheme(scheme);
            QTRY_COMPARE(iconColors(), QList<QColor>(3, semanticColors(QApplication::palette()).error));
        }
        applyColorScheme(ColorScheme::System);
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
