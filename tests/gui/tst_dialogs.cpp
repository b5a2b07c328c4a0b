// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "report/language.h"
#include "settings/session.h"
#include "support/everydialog.h"
#include "support/sampleworkspace.h"
#include "support/scripteddialogs.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScreen>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWhatsThis>

#include <memory>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

/// Something to type or choose in.
bool isField(const QWidget *widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    return (line != nullptr && !line->isReadOnly()) || (text != nullptr && !text->isReadOnly()) ||
           qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ||
           qobject_cast<const QCheckBox *>(widget) != nullptr;
}

QString helpOf(const QWidget *widget)
{
    QString help;
    for (; help.isEmpty() && widget != nullptr && !widget->isWindow(); widget = widget->parentWidget()) {
        help = widget->whatsThis().isEmpty() ? widget->toolTip() : widget->whatsThis();
    }
    return help;
}

/// What has a letter that leads to the widget, or to that which it is the label of.
QStringList mnemonicTexts(const QWidget *widget)
{
    QStringList texts;
    if (const auto *label = qobject_cast<const QLabel *>(widget);
        label != nullptr && label->buddy() != nullptr) {
        texts.append(label->text());
    } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
        texts.append(group->title());
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        texts.append(button->text());
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts.append(tabs->tabText(i));
        }
    }
    return texts;
}

/// All that a widget says to somebody.
QStringList textsOf(const QWidget *widget)
{
    QStringList texts = {widget->windowTitle(), widget->toolTip(), widget->whatsThis(),
                         widget->accessibleName()};
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        texts.append(label->text());
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        texts.append(button->text());
    } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
        texts.append(group->title());
    } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        texts.append(line->placeholderText());
    } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < box->count(); ++i) {
            texts.append(box->itemText(i));
        }
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts.append(tabs->tabText(i));
        }
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
               view != nullptr && view->model() != nullptr) {
        for (int i = 0; i < view->model()->columnCount(); ++i) {
            texts.append(view->model()->headerData(i, Qt::Horizontal).toString());
        }
    }
    return {u"%1 %2: %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                               texts.join(u'|'))};
}

bool isHelpShown()
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    return std::any_of(widgets.cbegin(), widgets.cend(), [](const QWidget *widget) {
        return widget->isVisible() && widget->inherits("QWhatsThat");
    });
}

} // namespace

/// What all dialogs have in common.
class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(installLanguage(u"en"_s));
        m_session = std::make_unique<Session>(m_folder->path());
        m_window = std::make_unique<MainWindow>(m_session.get(), &m_dialogs);
        m_window->document()->reset(sampleWorkspace({u"example.org"_s, u"example.net"_s}), {});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void f1TellsWhatAFieldIsForInADialogToo()
    {
        m_window->findChild<QAction *>(u"deploy"_s)->trigger();
        auto *dialog = m_window->findChild<QDialog *>(u"deployDialog"_s);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *field = dialog->findChild<QLineEdit *>(u"deploy.directory"_s);
        field->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), field);
        QTest::keyClick(field, Qt::Key_F1);
        QTRY_VERIFY(isHelpShown());
        QWhatsThis::hideText();
        QTRY_VERIFY(!isHelpShown());
    }

    void everyFieldTellsWhatItIsFor()
    {
        for (const DialogMaker &maker : everyDialog()) {
            const std::unique_ptr<QDialog> dialog(maker.make(m_window->document(), nullptr));
            const QList<QWidget *> widgets = dialog->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                QVERIFY2(!isField(widget) || !helpOf(widget).isEmpty(),
                         qPrintable(QString::fromLatin1(maker.name) + u": "_s + widget->objectName()));
            }
        }
    }

    void noDialogHasAMnemonicTwice_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("French") << u"fr"_s;
    }

    void noDialogHasAMnemonicTwice()
    {
        QFETCH(const QString, language);
        QVERIFY(installLanguage(language));
        for (const DialogMaker &maker : everyDialog()) {
            const std::unique_ptr<QDialog> dialog(maker.make(m_window->document(), nullptr));
            dialog->show();
            QHash<QString, QString> texts;
            const QList<QWidget *> widgets = dialog->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                for (const QString &text : mnemonicTexts(widget)) {
                    const QString key = QKeySequence::mnemonic(text).toString();
                    // What is hidden comes beside the others later; the same part twice takes turns.
                    if (key.isEmpty() || (!widget->isVisible() && texts.value(key) == text)) {
                        continue;
                    }
                    QVERIFY2(!texts.contains(key), qPrintable(QString::fromLatin1(maker.name) + u": "_s +
                                                              texts.value(key) + u" | "_s + text));
                    texts.insert(key, text);
                }
            }
        }
    }

    void aDialogHasTheSizeThatItWasGiven()
    {
        const auto openDialog = [this] {
            m_window->findChild<QAction *>(u"replaceText"_s)->trigger();
            return QPointer(m_window->findChild<QDialog *>(u"replaceDialog"_s));
        };
        QPointer<QDialog> dialog = openDialog();
        const QSize wanted = dialog->size() - QSize(40, 30);
        dialog->resize(wanted);
        dialog->close();
        QTRY_VERIFY(dialog == nullptr);
        dialog = openDialog();
        QCOMPARE(dialog->size(), wanted);
        // Never more than the screen has.
        dialog->resize(30000, 20000);
        dialog->close();
        QTRY_VERIFY(dialog == nullptr);
        dialog = openDialog();
        const QSize room = dialog->screen()->availableSize();
        QVERIFY(dialog->width() <= room.width() && dialog->height() <= room.height());
    }

    void aLanguageSwitchReachesEverythingThatIsOpen()
    {
        const QStringList french = textsOfEverything(u"fr"_s, u"fr"_s);
        const QStringList switched = textsOfEverything(u"en"_s, u"fr"_s);
        QCOMPARE(switched.size(), french.size());
        QStringList left;
        for (qsizetype i = 0; i < french.size(); ++i) {
            if (switched.at(i) != french.at(i)) {
                left.append(switched.at(i) + u" | "_s + french.at(i));
            }
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        const QStringList english = textsOfEverything(u"fr"_s, u"en"_s);
        QVERIFY(english.contains(u"undo: Change own display name"_s));
        QVERIFY(!english.contains(u"undo: Changer le nom affiché propre"_s));
    }

private:
    /// Every dialog and page is opened, something done that is told of, and then the language switched.
    QStringList textsOfEverything(const QString &language, const QString &later)
    {
        cleanup();
        installLanguage(language);
        m_session = std::make_unique<Session>(m_folder->path());
        m_window = std::make_unique<MainWindow>(m_session.get(), &m_dialogs);
        WorkspaceDocument *document = m_window->document();
        document->reset(sampleWorkspace({u"example.org"_s, u"example.net"_s}),
                        m_folder->filePath(u"w.autoconf.json"_s));
        m_window->show();
        for (const QString &dock : {u"findingsDock"_s, u"dnsDock"_s, u"probeDock"_s}) {
            m_window->findChild<QWidget *>(dock)->show();
        }
        m_window->findChild<QCheckBox *>(u"domain.ownDisplayName"_s)->click();
        m_window->showAgain();
        for (const DialogMaker &maker : everyDialog()) {
            maker.make(document, m_window.get());
        }
        installLanguage(later);
        QCoreApplication::sendPostedEvents();
        QStringList texts = textsOf(m_window.get());
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            // Qt's own buttons of docks and bars of tabs stay as they were made.
            if (!widget->objectName().startsWith("qt_"_L1) &&
                qobject_cast<QTabBar *>(widget->parentWidget()) == nullptr) {
                texts += textsOf(widget);
            }
        }
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            texts.append(u"%1: %2, %3"_s.arg(action->objectName(), action->text(), action->toolTip()));
        }
        texts.append(u"undo: "_s + document->undoText());
        return texts;
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
