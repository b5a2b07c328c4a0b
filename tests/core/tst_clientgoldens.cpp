// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"
#include "model/hostname.h"
#include "storage/workspacefile.h"
#include "support/sampleworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto rewriteVariable = "AUTOCONFIGURE_REWRITE_GOLDENS";

QDir goldenFolder()
{
    return QDir(QStringLiteral(TEST_DATA) + u"/golden"_s);
}

QByteArray contents(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Golden {
    QString fileName;
    QByteArray bytes;
};

/// "DOMAIN.FORMAT.SUFFIX" for everybody, "ADDRESS.FORMAT.SUFFIX" for one user.
QString goldenName(const QString &who, const ClientFormat &format)
{
    return who + u'.' + format.idString() + u'.' + QFileInfo(QString::fromLatin1(format.fileName)).suffix();
}

/// What the formats write for a case: a workspace, and the users of addresses.txt.
QList<Golden> render(const QString &folder)
{
    const QDir dir(folder);
    const QString fileName = dir.filePath(u"workspace.autoconf.json"_s);
    const Result<Workspace> workspace = parseWorkspace(contents(fileName), fileName);
    if (!workspace) {
        qWarning("%s", qPrintable(workspace.error().text()));
        return {};
    }
    QList<Golden> goldens;
    for (const ClientFormat *format : clientFormats()) {
        for (qsizetype i = 0; i < workspace->domains.size(); ++i) {
            const DomainSettings settings = settingsOf(*workspace, i);
            if (!format->isFor(settings)) {
                continue;
            }
            goldens.append(
                {dir.filePath(goldenName(settings.domain, *format)), format->render(settings, {})});
        }
        if (!format->perUser) {
            continue;
        }
        const QString addresses = QString::fromUtf8(contents(dir.filePath(u"addresses.txt"_s)));
        for (const QString &address : addresses.split(u'\n', Qt::SkipEmptyParts)) {
            const Result<Account> account = parseAccount(address);
            const qsizetype index = account ? workspace->indexOfDomain(account->domain) : -1;
            if (index < 0) {
                qWarning("not an address of this case: %s", qPrintable(address));
                return {};
            }
            if (format->isFor(settingsOf(*workspace, index))) {
                goldens.append({dir.filePath(goldenName(account->address(), *format)),
                                format->render(settingsOf(*workspace, index), *account)});
            }
        }
    }
    return goldens;
}

QStringList goldenFiles()
{
    QStringList files;
    for (const QFileInfo &folder : goldenFolder().entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QFileInfo &file : QDir(folder.filePath()).entryInfoList(QDir::Files)) {
            if (file.fileName() != u"workspace.autoconf.json" && file.fileName() != u"addresses.txt") {
                files.append(file.filePath());
            }
        }
    }
    return files;
}

/// The program's exit code; its output goes to `output`.
int run(const QString &program, const QStringList &arguments, QByteArray &output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(30'000)) {
        output = "cannot run " + program.toUtf8();
        return -1;
    }
    output = process.readAll();
    return process.exitCode();
}

} // namespace

class ClientGoldensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentHasTheBytesThatWereRead_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QFileInfo &folder : goldenFolder().entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QTest::newRow(qPrintable(folder.fileName())) << folder.filePath();
        }
    }

    void everyDocumentHasTheBytesThatWereRead()
    {
        QFETCH(QString, folder);
        const QList<Golden> goldens = render(folder);
        QVERIFY(!goldens.isEmpty());
        for (const Golden &golden : goldens) {
            if (qEnvironmentVariableIsSet(rewriteVariable)) {
                QFile file(golden.fileName);
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(golden.bytes);
            }
            QVERIFY2(QFile::exists(golden.fileName), qPrintable(golden.fileName));
            QCOMPARE(QString::fromUtf8(golden.bytes), QString::fromUtf8(contents(golden.fileName)));
            QCOMPARE(golden.bytes, contents(golden.fileName));
            if (!golden.fileName.endsWith(u".reg")) {
                QVERIFY(golden.bytes.endsWith(">\n") || golden.fileName.endsWith(u".json"));
                QVERIFY(!golden.bytes.endsWith("\n\n") && !golden.bytes.contains('\r'));
            }
        }
    }

    void everyFormatAndEveryGoldenIsCompared()
    {
        QStringList expected;
        for (const QFileInfo &folder : goldenFolder().entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const Golden &golden : render(folder.filePath())) {
                expected.append(golden.fileName);
            }
        }
        expected.sort();
        QStringList found = goldenFiles();
        found.sort();
        QCOMPARE(found, expected);
        for (const ClientFormat *format : clientFormats()) {
            QVERIFY2(!found.filter(u'.' + format->idString() + u'.').isEmpty(), format->id);
        }
    }

    void aFormatThatIsNotPerUserIgnoresTheUser()
    {
        const DomainSettings settings = settingsOf(everyFormatWorkspace({u"example.org"_s}), 0);
        for (const ClientFormat *format : clientFormats()) {
            const QByteArray forEverybody = format->render(settings, std::nullopt);
            const QByteArray forOne = format->render(settings, Account{u"jean"_s, u"example.org"_s});
            QCOMPARE(forEverybody != forOne, format->perUser);
        }
    }

    void xmllintReadsEveryDocument()
    {
        QByteArray output;
        const QStringList files = goldenFiles().filter(u".xml"_s) + goldenFiles().filter(u".mobileconfig"_s);
        QVERIFY2(run(u"xmllint"_s, QStringList{u"--noout"_s, u"--nonet"_s} + files, output) == 0,
                 output.constData());
    }

    void aRegistryFileIsWhatWindowsImports()
    {
        const QStringList files = goldenFiles().filter(u".reg"_s);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            const QByteArray bytes = contents(file);
            QVERIFY(bytes.startsWith("\xFF\xFE"));
            const QString text = QString::fromUtf16(reinterpret_cast<const char16_t *>(bytes.constData() + 2),
                                                    (bytes.size() - 2) / 2);
            const QString domain = QFileInfo(file).fileName().section(u".outlook-local"_s, 0, 0);
            QCOMPARE(text, u"Windows Registry Editor Version 5.00\r\n\r\n"
                           "[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\AutoDiscover]\r\n"
                           "\"%1\"=\"C:\\\\ProgramData\\\\Autodiscover\\\\%1.xml\"\r\n"
                           "\"PreferLocalXML\"=dword:00000001\r\n"_s.arg(domain));
        }
    }

    void plistutilReadsEveryProfile()
    {
        const QStringList profiles = goldenFiles().filter(u".mobileconfig"_s);
        QVERIFY(!profiles.isEmpty());
        for (const QString &profile : profiles) {
            QByteArray output;
            QVERIFY2(run(u"plistutil"_s, {u"-i"_s, profile}, output) == 0, output.constData());
            QVERIFY2(output.startsWith("bplist00"), output.constData());
        }
    }

    void anotherProgramReadsTheValuesThatWereExpectedByHand()
    {
        QByteArray output;
        const QString script = QStringLiteral(TEST_DATA) + u"/check_goldens.py"_s;
        QVERIFY2(run(u"python3"_s, {script, goldenFolder().path()}, output) == 0, output.constData());
        QVERIFY2(output.contains("documents as expected"), output.constData());
    }

    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<QString>("fileName");
        for (const QString &file : goldenFiles()) {
            QTest::newRow(qPrintable(file.section(u'/', -2))) << file;
        }
    }

    void whatIsWrittenIsReadAgain()
    {
        QFETCH(QString, fileName);
        for (const ClientFormat *format : clientFormats()) {
            if (fileName.contains(u'.' + format->idString() + u'.')) {
                const Result<ParsedDocument> document = format->parse(contents(fileName));
                // These only lead to another document.
                QCOMPARE(document.has_value(),
                         format->idString() != u"autodiscover-v2" && format->idString() != u"outlook-local");
                if (document && format->appliesTo == nullptr) {
                    QVERIFY(document->services.size() >= 2);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(ClientGoldensTest)
#include "tst_clientgoldens.moc"
