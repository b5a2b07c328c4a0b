// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportdialog.h"
#include "storage/workspacefile.h"
#include "theme/statusnote.h"
#include "widgets/growtofit.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

Workspace manyDomains(int count)
{
    Workspace workspace = newWorkspace(u"example.org"_s);
    Domain domain = workspace.domains.first();
    for (int i = 1; i < count; ++i) {
        domain.name = u"d%1.example"_s.arg(i);
        workspace.domains.append(domain);
    }
    return workspace;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    template <typename T>
    static T *child(const ExportDialog &dialog, const char *name)
    {
        T *found = dialog.findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT(found != nullptr);
        return found;
    }

    static void run(ExportDialog &dialog, const QString &target, const char *button = "exportStart")
    {
        child<QLineEdit>(dialog, "exportPath")->setText(target);
        child<QPushButton>(dialog, button)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60000);
        // The note comes with the end.
        QTRY_VERIFY(!child<StatusNote>(dialog, "exportOutcome")->text().isEmpty());
    }

    static bool isSeenWhole(const StatusNote &note)
    {
        const QLabel *label = note.label();
        return label->height() >= label->heightForWidth(label->width());
    }

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void aFolderIsWrittenAndNamed()
    {
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        dialog.show();
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        const QString target = m_folder.filePath(u"bundle"_s);
        run(dialog, target);
        auto *note = child<StatusNote>(dialog, "exportOutcome");
        QVERIFY2(note->severity() == Severity::Ok, qPrintable(note->text()));
        QVERIFY(note->text().contains(QDir::toNativeSeparators(target)));
        QCOMPARE(exported.count(), 1);
        QVERIFY(QFileInfo::exists(target + u"/manifest.json"_s));
        QVERIFY(child<QPushButton>(dialog, "exportOpenFolder")->isVisible());
        const QStringList written =
            child<QPlainTextEdit>(dialog, "exportWritten")->toPlainText().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(written.contains(u"manifest.json"_s));
        for (const QString &path : written) {
            QVERIFY2(QFileInfo::exists(target + u'/' + path), qPrintable(path));
        }
    }

    void anArchiveIsWritten_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("zip") << 1 << u".zip"_s << QByteArray("PK\x03\x04", 4);
        QTest::newRow("tar.gz") << 2 << u".tar.gz"_s << QByteArray("\x1f\x8b", 2);
    }

    void anArchiveIsWritten()
    {
        QFETCH(int, format);
        QFETCH(QString, ending);
        QFETCH(QByteArray, magic);
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        auto *path = child<QLineEdit>(dialog, "exportPath");
        path->setText(m_folder.filePath(u"archive"_s));
        auto *formats = child<QComboBox>(dialog, "exportFormat");
        formats->setCurrentIndex(format);
        Q_EMIT formats->activated(format);
        QVERIFY2(path->text().endsWith(u"archive"_s + ending), qPrintable(path->text()));
        run(dialog, path->text());
        QVERIFY(contents(path->text()).startsWith(magic));
    }

    void theEndingOfTheTypedPathChoosesTheFormat()
    {
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        dialog.show();
        auto *path = child<QLineEdit>(dialog, "exportPath");
        auto *formats = child<QComboBox>(dialog, "exportFormat");
        path->clear();
        QTest::keyClicks(path, u"/tmp/a.tar.gz"_s);
        QCOMPARE(formats->currentIndex(), 2);
        path->clear();
        QTest::keyClicks(path, u"/tmp/a.zip"_s);
        QCOMPARE(formats->currentIndex(), 1);
        QTest::keyClicks(path, u"x"_s);
        QCOMPARE(formats->currentIndex(), 0);
    }

    void withoutTargetOrPathThereIsNothingToStart()
    {
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        auto *start = child<QPushButton>(dialog, "exportStart");
        QVERIFY(start->isEnabled());
        child<QLineEdit>(dialog, "exportPath")->clear();
        QVERIFY(!start->isEnabled());
        child<QLineEdit>(dialog, "exportPath")->setText(u"/tmp/x"_s);
        QVERIFY(start->isEnabled());
        QList<QCheckBox *> boxes = dialog.findChildren<QCheckBox *>(QRegularExpression(u"^contents-"_s));
        QCOMPARE(boxes.size(), allBundleTargets().size());
        for (QCheckBox *box : boxes) {
            QVERIFY(!box->text().isEmpty());
            box->setChecked(false);
        }
        QVERIFY(!start->isEnabled());
    }

    void onlyTheChosenTargetsAreWritten()
    {
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>(QRegularExpression(u"^contents-"_s))) {
            box->setChecked(box->objectName() == u"contents-dns");
        }
        const QString target = m_folder.filePath(u"dns-only"_s);
        run(dialog, target);
        QVERIFY(QFileInfo::exists(target + u"/dns"_s));
        QVERIFY(!QFileInfo::exists(target + u"/apache"_s));
        QVERIFY(!QFileInfo::exists(target + u"/nginx"_s));
    }

    void errorsAreNamedBeforehandAndDoNotBlock()
    {
        Workspace workspace = newWorkspace(u"example.org"_s);
        workspace.profiles[0].services[0].port = 99999;
        ExportDialog dialog(workspace);
        auto *start = child<QPushButton>(dialog, "exportStart");
        const QString before = start->text();
        auto *note = child<StatusNote>(dialog, "exportErrors");
        QTRY_VERIFY(!note->isHidden());
        QCOMPARE(note->severity(), Severity::Error);
        QVERIFY2(note->text().contains(u"99999"), qPrintable(note->text()));
        QVERIFY(start->text() != before);
        QVERIFY(start->isEnabled());
    }

    void allErrorsThatAreNamedCanBeRead()
    {
        Workspace workspace = newWorkspace(u"example.org"_s);
        for (MailService &service : workspace.profiles[0].services) {
            service.host = u"a name with blanks in it which no client connects to.example.org"_s;
        }
        workspace.profiles[0].services.append(workspace.profiles[0].services);
        workspace.hosting.ipv4 = {u"300.1.2"_s};
        ExportDialog dialog(workspace);
        dialog.show();
        auto *note = child<StatusNote>(dialog, "exportErrors");
        QTRY_VERIFY(note->isVisible());
        QTRY_VERIFY(isSeenWhole(*note));
    }

    void aWindowGrowsWithATextThatIsReplaced()
    {
        QDialog dialog;
        auto *note = new StatusNote(&dialog);
        (new QVBoxLayout(&dialog))->addWidget(note);
        note->setNote(Severity::Info, u"Short"_s);
        dialog.show();
        note->setNote(Severity::Info, u"many words "_s.repeated(60));
        growToFit(&dialog);
        QTRY_VERIFY(isSeenWhole(*note));
    }

    void whatIsInTheWayIsReplacedOnlyOnTheReadersWord()
    {
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        dialog.show();
        const QString target = m_folder.filePath(u"mine.zip"_s);
        {
            QFile file(target);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("not a bundle");
        }
        run(dialog, target);
        auto *note = child<StatusNote>(dialog, "exportOutcome");
        QCOMPARE(note->severity(), Severity::Error);
        QVERIFY(note->text().contains(u"mine.zip"));
        QCOMPARE(contents(target), QByteArray("not a bundle"));
        auto *replace = child<QPushButton>(dialog, "exportReplace");
        QVERIFY(replace->isVisible());
        run(dialog, target, "exportReplace");
        QVERIFY2(note->severity() == Severity::Ok, qPrintable(note->text()));
        QVERIFY(contents(target).startsWith("PK"));
        QVERIFY(!replace->isVisible());
    }

    void aFolderOfOtherFilesCannotBeReplaced()
    {
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        dialog.show();
        QTemporaryDir folder;
        QFile mine(folder.filePath(u"thesis.txt"_s));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.close();
        run(dialog, folder.path());
        QCOMPARE(child<StatusNote>(dialog, "exportOutcome")->severity(), Severity::Error);
        // Another try would fail in the same way.
        QVERIFY(!child<QPushButton>(dialog, "exportReplace")->isVisible());
    }

    void anImpossibleTargetIsSaid()
    {
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        dialog.show();
        run(dialog, u"/proc/no/such/place"_s);
        QCOMPARE(child<StatusNote>(dialog, "exportOutcome")->severity(), Severity::Error);
        QVERIFY(!child<QPushButton>(dialog, "exportReplace")->isVisible());
        QVERIFY(child<QPushButton>(dialog, "exportStart")->isEnabled());
    }

    void cancelLeavesNothingBehind()
    {
        QTemporaryDir folder;
        ExportDialog dialog(manyDomains(3000));
        dialog.show();
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        child<QLineEdit>(dialog, "exportPath")->setText(folder.filePath(u"big"_s));
        child<QPushButton>(dialog, "exportStart")->click();
        QVERIFY(dialog.isRunning());
        QVERIFY(child<QProgressBar>(dialog, "exportProgress")->isVisible());
        QVERIFY(!child<QLineEdit>(dialog, "exportPath")->isEnabled());
        child<QPushButton>(dialog, "exportClose")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60000);
        QTRY_VERIFY(!child<StatusNote>(dialog, "exportOutcome")->text().isEmpty());
        QCOMPARE(child<StatusNote>(dialog, "exportOutcome")->severity(), Severity::Info);
        QCOMPARE(exported.count(), 0);
        // The dialog stays for another try.
        QVERIFY(dialog.isVisible());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void closingTheWindowCancelsAndCloses()
    {
        QTemporaryDir folder;
        ExportDialog dialog(manyDomains(3000));
        dialog.show();
        child<QLineEdit>(dialog, "exportPath")->setText(folder.filePath(u"big.tar.gz"_s));
        child<QPushButton>(dialog, "exportStart")->click();
        dialog.close();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), 60000);
        QVERIFY(!dialog.isRunning());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aDialogThatGoesCancels()
    {
        QTemporaryDir folder;
        {
            ExportDialog dialog(manyDomains(3000));
            child<QLineEdit>(dialog, "exportPath")->setText(folder.filePath(u"big"_s));
            child<QPushButton>(dialog, "exportStart")->click();
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void theLastTargetIsRemembered()
    {
        QSettings settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        const QString target = m_folder.filePath(u"remembered.zip"_s);
        {
            ExportDialog dialog(newWorkspace(u"example.org"_s), nullptr, &settings);
            run(dialog, target);
        }
        ExportDialog again(newWorkspace(u"example.org"_s), nullptr, &settings);
        QCOMPARE(child<QLineEdit>(again, "exportPath")->text(), QDir::toNativeSeparators(target));
        QCOMPARE(child<QComboBox>(again, "exportFormat")->currentIndex(), 1);
    }

    void everythingInteractiveHasANameForAssistiveTechnology()
    {
        ExportDialog dialog(newWorkspace(u"example.org"_s));
        dialog.show();
        for (QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
