// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundlewriter.h"
#include "storage/workspacefile.h"
#include "support/sampleworkspace.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class BundleWriterTest : public QObject
{
    Q_OBJECT

private:
    const Workspace m_workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s});

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QStringList entries(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// The place of the error, or "written".
    static QString outcome(const Workspace &workspace, const QString &target, bool force = false)
    {
        const Result<ExportSummary> done = exportBundle(workspace, {target, {}, force}, {});
        return done ? u"written"_s : done.error().place;
    }

private Q_SLOTS:
    void aFolderHoldsWhatTheSummarySays()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"bundle"_s);
        const Result<ExportSummary> done = exportBundle(m_workspace, {target, {}, false}, {});
        QVERIFY(done);
        QCOMPARE(done->target, QFileInfo(target).canonicalFilePath());
        QCOMPARE(done->paths.size(), done->files);
        qint64 bytes = 0;
        for (const QString &path : done->paths) {
            QVERIFY2(QFileInfo(target + u'/' + path).isFile(), qPrintable(path));
            bytes += QFileInfo(target + u'/' + path).size();
        }
        QCOMPARE(bytes, done->bytes);
        QCOMPARE(entries(folder.path()), QStringList{u"bundle"_s});
        // A web server runs as another user.
        QVERIFY(QFileInfo(target).permission(QFileDevice::ReadOther | QFileDevice::ExeOther));
    }

    void archivesAreTheSameOnAnyDayAndHoldTheFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("unpack");
        QTest::newRow("zip") << u"b.zip"_s << QStringList{u"unzip"_s, u"-q"_s};
        QTest::newRow("tar.gz") << u"b.tar.gz"_s << QStringList{u"tar"_s, u"xzf"_s};
    }

    void archivesAreTheSameOnAnyDayAndHoldTheFolder()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, unpack);
        QTemporaryDir folder;
        const QString archive = folder.filePath(name);
        QCOMPARE(outcome(m_workspace, archive), u"written"_s);
        const QByteArray first = read(archive);
        QTest::qSleep(2100); // longer than the smallest step of a .zip's clock
        QCOMPARE(outcome(m_workspace, archive), u"written"_s);
        QCOMPARE(read(archive), first);

        const QString plain = folder.filePath(u"plain"_s);
        const QString unpacked = folder.filePath(u"unpacked"_s);
        QCOMPARE(outcome(m_workspace, plain), u"written"_s);
        QVERIFY(QDir().mkpath(unpacked));
        QProcess process;
        process.setWorkingDirectory(unpacked);
        process.start(unpack.first(), unpack.mid(1) + QStringList{archive});
        if (!process.waitForStarted()) {
            QSKIP("the unpacking program is not installed");
        }
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(QProcess::execute(u"diff"_s, {u"-r"_s, plain, unpacked}), 0);
    }

    void anUnchangedBundleIsReplaced_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("folder") << u"bundle"_s;
        QTest::newRow("zip") << u"bundle.zip"_s;
        QTest::newRow("tar.gz") << u"bundle.tar.gz"_s;
    }

    void anUnchangedBundleIsReplaced()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString target = folder.filePath(name);
        QCOMPARE(outcome(sampleWorkspace({u"old.example"_s}), target), u"written"_s);
        QCOMPARE(outcome(m_workspace, target), u"written"_s);
        QVERIFY(!QFileInfo::exists(target + u"/www/old.example"_s));
        QCOMPARE(entries(folder.path()), QStringList{name});
    }

    void aChangedBundleIsReplacedOnlyIfForced()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"bundle"_s);
        const QString readme = target + u"/README.md"_s;
        QCOMPARE(outcome(m_workspace, target), u"written"_s);
        const QByteArray original = read(readme);
        write(readme, "my notes");
        QCOMPARE(outcome(m_workspace, target), target);
        QCOMPARE(read(readme), QByteArray("my notes"));
        QCOMPARE(outcome(m_workspace, target, true), u"written"_s);
        QCOMPARE(read(readme), original);

        write(target + u"/www/.htaccess"_s, "added");
        QCOMPARE(outcome(m_workspace, target), target);
        QVERIFY(QFile::remove(target + u"/www/.htaccess"_s));
        QVERIFY(QFile::remove(target + u"/settings.json"_s));
        QCOMPARE(outcome(m_workspace, target), target);
        QCOMPARE(outcome(m_workspace, target, true), u"written"_s);
    }

    void whatIsNoBundleStays()
    {
        QTemporaryDir folder;
        const QString documents = folder.filePath(u"Documents"_s);
        QVERIFY(QDir().mkpath(documents));
        write(documents + u"/letter.txt"_s, "dear");
        QCOMPARE(outcome(m_workspace, documents), documents);
        QCOMPARE(outcome(m_workspace, documents, true), documents);
        write(documents + u"/manifest.json"_s, "{\"format\": \"something else\"}");
        QCOMPARE(outcome(m_workspace, documents, true), documents);
        QCOMPARE(read(documents + u"/letter.txt"_s), QByteArray("dear"));

        const QString file = folder.filePath(u"photos.zip"_s);
        write(file, "PK?");
        QCOMPARE(outcome(m_workspace, file), file);
        QCOMPARE(read(file), QByteArray("PK?"));
        QCOMPARE(outcome(m_workspace, file, true), u"written"_s);

        const QString plainFile = folder.filePath(u"plain"_s);
        write(plainFile, "text");
        QCOMPARE(outcome(m_workspace, plainFile, true), plainFile);
        const QString folderLikeFile = folder.filePath(u"folder.zip"_s);
        QVERIFY(QDir().mkpath(folderLikeFile));
        QCOMPARE(outcome(m_workspace, folderLikeFile, true), folderLikeFile);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::Hidden | QDir::AllDirs) == false);
        QCOMPARE(entries(folder.path()),
                 QStringList({u"Documents"_s, u"folder.zip"_s, u"photos.zip"_s, u"plain"_s}));
    }

    void anEmptyFolderIsFilled()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"new"_s);
        QVERIFY(QDir().mkpath(target));
        QCOMPARE(outcome(m_workspace, target), u"written"_s);
        QVERIFY(QFileInfo::exists(target + u"/manifest.json"_s));
        QCOMPARE(entries(folder.path()), QStringList{u"new"_s});
    }

    void aLinkStaysALink()
    {
        QTemporaryDir folder;
        const QString real = folder.filePath(u"real"_s);
        const QString link = folder.filePath(u"link"_s);
        QVERIFY(QDir().mkpath(real));
        QVERIFY(QFile::link(real, link));
        QCOMPARE(outcome(m_workspace, link), u"written"_s);
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(QFileInfo::exists(real + u"/manifest.json"_s));
        const QString dangling = folder.filePath(u"dangling"_s);
        QVERIFY(QFile::link(folder.filePath(u"absent"_s), dangling));
        QCOMPARE(outcome(m_workspace, dangling, true), dangling);
    }

    void whatAKilledExportLeftIsRemovedByTheNext()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"big.autoconf.json"_s);
        QStringList names;
        for (int i = 0; i < 20000; ++i) {
            names.append(u"d%1.example"_s.arg(i));
        }
        QVERIFY(saveWorkspace(sampleWorkspace(names), file));
        const QString exports = folder.filePath(u"exports"_s);
        QVERIFY(QDir().mkdir(exports));
        const auto start = [&file, &exports](QProcess &process) {
            process.start(QStringLiteral(CLI_PROGRAM),
                          {u"export"_s, file, u"--out"_s, exports + u"/bundle"_s});
            return process.waitForStarted();
        };
        const auto workFolders = [&exports] {
            return QDir(exports).entryList({u".bundle-*"_s}, QDir::Dirs | QDir::Hidden, QDir::Name);
        };
        const auto hasBegun = [&workFolders, &exports] {
            const QStringList found = workFolders();
            return !found.isEmpty() && QFile::exists(exports + u'/' + found.constFirst() + u"/bundle/www"_s);
        };
        QProcess killed;
        QVERIFY(start(killed));
        QTRY_VERIFY_WITH_TIMEOUT(hasBegun(), 60000);
        killed.kill();
        QVERIFY(killed.waitForFinished());
        QCOMPARE(workFolders().size(), 1);
        const QString left = workFolders().constFirst();

        // Another program that is still at work, and somebody's folder of that name.
        QProcess running;
        QVERIFY(start(running));
        QTRY_VERIFY_WITH_TIMEOUT(
            workFolders().size() == 1 && workFolders().constFirst() != left && hasBegun(), 60000);
        const QString ofRunning = workFolders().constFirst();
        ::kill(static_cast<pid_t>(running.processId()), SIGSTOP);
        QVERIFY(QDir(exports).mkpath(u".bundle-abcdef/bundle"_s));
        QVERIFY(QDir(exports).mkpath(u".bundle-ABCDEF/mine"_s));
        write(exports + u"/.bundle-ABCDEF/lock"_s, "");

        QCOMPARE(outcome(m_workspace, exports + u"/bundle"_s), u"written"_s);
        QStringList expected = {ofRunning, u".bundle-abcdef"_s, u".bundle-ABCDEF"_s, u"bundle"_s};
        expected.sort();
        QStringList found = entries(exports);
        found.sort();
        QCOMPARE(found, expected);
        running.kill();
        QVERIFY(running.waitForFinished());
        QCOMPARE(outcome(m_workspace, exports + u"/bundle"_s), u"written"_s);
        QVERIFY(!entries(exports).contains(ofRunning));
    }

    void aMissingOrUnwritableFolderIsNamed()
    {
        QTemporaryDir folder;
        QCOMPARE(outcome(m_workspace, folder.filePath(u"absent/bundle"_s)), folder.filePath(u"absent"_s));
        QVERIFY(entries(folder.path()).isEmpty());
        // Not even root may create files there.
        QCOMPARE(outcome(m_workspace, u"/proc/bundle"_s), u"/proc"_s);
        QCOMPARE(outcome(m_workspace, QString()), QString());
    }

    void aDeviceOrAPipeIsNotReplaced()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(outcome(m_workspace, pipe, true), pipe);
        QVERIFY(!QFileInfo(pipe).isDir());
        QVERIFY(QFileInfo::exists(pipe));
    }

    void aFullDiskLeavesWhatWasThere_data() { anUnchangedBundleIsReplaced_data(); }

    void aFullDiskLeavesWhatWasThere()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString target = folder.filePath(name);
        QCOMPARE(outcome(m_workspace, target), u"written"_s);
        const QByteArray before = read(QFileInfo(target).isDir() ? target + u"/manifest.json"_s : target);

        // A limit on the size of files fails a write in the middle, as a full disk does.
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit small = limit;
        small.rlim_cur = 2048;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const QString seen = outcome(sampleWorkspace({u"other.example"_s}), target);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);

        QCOMPARE(seen, target);
        QCOMPARE(read(QFileInfo(target).isDir() ? target + u"/manifest.json"_s : target), before);
        QCOMPARE(entries(folder.path()), QStringList{name});
    }

    void aCancelLeavesWhatWasThere_data() { anUnchangedBundleIsReplaced_data(); }

    void aCancelLeavesWhatWasThere()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        for (const bool existing : {false, true}) {
            const QString target = folder.filePath(name);
            if (existing) {
                QCOMPARE(outcome(sampleWorkspace({u"old.example"_s}), target), u"written"_s);
            }
            const Result<ExportSummary> done = exportBundle(
                m_workspace, {target, {}, false}, [](qsizetype finished, qsizetype) { return finished < 1; });
            QVERIFY(done);
            QVERIFY(done->cancelled);
            QCOMPARE(entries(folder.path()), existing ? QStringList{name} : QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(BundleWriterTest)
#include "tst_bundlewriter.moc"
