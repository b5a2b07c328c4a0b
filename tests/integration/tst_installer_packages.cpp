// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QDirIterator>
#include <QMimeDatabase>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

bool has(const QString &program)
{
    return !QStandardPaths::findExecutable(program, {u"/usr/bin"_s, u"/usr/sbin"_s, u"/bin"_s, u"/sbin"_s})
                .isEmpty();
}

/// Path below the folder and contents of every file.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString file = it.next();
        files.insert(QDir(folder).relativeFilePath(file), contents(file));
    }
    return files;
}

} // namespace

/// The packages of this build, made, checked, installed into a system of their own, started and removed.
class InstallerPackagesTest : public QObject, private CliRun
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!has(u"dpkg-deb"_s) || !has(u"dpkg-shlibdeps"_s)) {
            QSKIP("Debian packages are made where there is dpkg-dev");
        }
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        QVERIFY(makePackages(u"DEB"_s));
        m_packages = QDir(path(u"DEB"_s)).entryList({u"*.deb"_s}, QDir::Files, QDir::Name);
        QVERIFY2(!m_packages.isEmpty(), "cpack made no package");
        // "email-autoconfigure-cli_…" sorts in front of "email-autoconfigure_…".
        QVERIFY(m_packages.constFirst().startsWith(u"email-autoconfigure-cli_"_s));
    }

    void lintianFindsNothing()
    {
        if (!has(u"lintian"_s)) {
            QSKIP("lintian is not installed");
        }
        // Not made for Debian's own archive, whose bug tracker would know of it.
        QStringList arguments{u"--fail-on"_s, u"error,warning"_s, u"--suppress-tags"_s,
                              u"initial-upload-closes-no-bugs"_s};
        if (geteuid() == 0) {
            arguments.append(u"--allow-root"_s);
        }
        for (const QString &package : m_packages) {
            arguments.append(path(u"DEB/"_s + package));
        }
        QVERIFY(succeeds(u"lintian"_s, arguments));
    }

    void theVersionIsTheOneOfTheChangelogAndTheProgram()
    {
        const QString version = field(m_packages.constFirst(), u"Version"_s);
        const Outcome changelog =
            runProgram(u"dpkg-parsechangelog"_s, {u"--show-field=Version"_s, u"--file"_s,
                                                  QStringLiteral(SOURCE_ROOT "/installer/linux/changelog")});
        QCOMPARE(version, QString::fromUtf8(changelog.out).trimmed());
        QCOMPARE("email-autoconfigure-cli " + version.section(u'-', 0, 0).toUtf8() + '\n',
                 run({u"--version"_s}).out);
    }

    void theCommandLineNeedsNoDisplay()
    {
        const QString needs = field(m_packages.constFirst(), u"Depends"_s);
        QVERIFY2(needs.contains(u"libqt6core6 (>= 6.4"_s), qPrintable(needs));
        QVERIFY2(!needs.contains(u"gui"_s) && !needs.contains(u"widgets"_s), qPrintable(needs));
    }

    void theWindowNeedsItsLibraries()
    {
        if (m_packages.size() < 2) {
            QSKIP("built without the window");
        }
        const QString needs = field(m_packages.at(1), u"Depends"_s);
        for (const char *library : {"libqt6widgets6", "libqt6svg6", "libqt6keychain1", "libc6"}) {
            QVERIFY2(needs.contains(QLatin1StringView(library)), qPrintable(needs));
        }
    }

    void aptFindsWhatTheyNeed()
    {
        for (const QString &package : m_packages) {
            const Outcome outcome = runProgram(u"apt-get"_s, {u"--simulate"_s, u"--no-install-recommends"_s,
                                                              u"install"_s, path(u"DEB/"_s + package)});
            QVERIFY2(outcome.status == 0, (outcome.out + outcome.err).constData());
            QVERIFY2(outcome.out.contains("Inst " + field(package, u"Package"_s).toUtf8() + ' '),
                     outcome.out.constData());
        }
    }

    /// A system with nothing in it but our packages; what they need is this system's.
    void installsRunsAndLeavesNothing()
    {
        if (geteuid() != 0 && !has(u"fakeroot"_s)) {
            QSKIP("neither root nor fakeroot");
        }
        QVERIFY(QDir(folder()).mkpath(u"root/var/lib/dpkg"_s));
        for (const char *file : {"status", "available"}) {
            write(path(u"root/var/lib/dpkg/"_s + QLatin1StringView(file)), "");
        }
        for (const char *part : {"info", "updates", "triggers"}) {
            QVERIFY(QDir(folder()).mkpath(u"root/var/lib/dpkg/"_s + QLatin1StringView(part)));
        }
        QStringList files;
        for (const QString &package : m_packages) {
            files.append(path(u"DEB/"_s + package));
        }
        QVERIFY(dpkg(QStringList{u"--install"_s} + files));
        theInstalledCommandLineExportsTheSample();
        theInstalledWindowStarts();
        theDesktopKnowsTheFiles();

        QStringList names;
        for (const QString &package : m_packages) {
            names.append(field(package, u"Package"_s));
        }
        QVERIFY(QDir(path(u"root/usr/share/mime"_s)).removeRecursively());
        QFile::remove(path(u"root/usr/share/applications/mimeinfo.cache"_s));
        QVERIFY(dpkg(QStringList{u"--purge"_s} + names));
        QVERIFY2(!QFile::exists(path(u"root/usr"_s)),
                 qPrintable(filesIn(path(u"root/usr"_s)).keys().join(u' ')));
    }

    void theArchiveRunsWhereItIsUnpacked()
    {
        QVERIFY(makePackages(u"TGZ"_s, commandLineAlone));
        const QStringList archives = QDir(path(u"TGZ"_s)).entryList({u"*.tar.gz"_s}, QDir::Files);
        QCOMPARE(archives.size(), 1);
        QCOMPARE(runProgram(u"tar"_s, {u"-xzf"_s, path(u"TGZ/"_s + archives.constFirst()),
                                       u"--strip-components=1"_s, u"--one-top-level=unpacked"_s})
                     .status,
                 0);
        const Outcome version = runProgram(path(u"unpacked/bin/email-autoconfigure-cli"_s), {u"--version"_s});
        QCOMPARE(version.out, run({u"--version"_s}).out);
        QVERIFY(QFile::exists(path(u"unpacked/share/man/fr/man1/email-autoconfigure-cli.1.gz"_s)));
    }

    void rpmReadsItsPackages()
    {
        if (!has(u"rpmbuild"_s)) {
            QSKIP("rpmbuild is not installed");
        }
        QVERIFY(makePackages(u"RPM"_s, commandLineAlone));
        const QStringList packages = QDir(path(u"RPM"_s)).entryList({u"*.rpm"_s}, QDir::Files, QDir::Name);
        QCOMPARE(packages.size(), 1);
        const QString package = path(u"RPM/"_s + packages.constFirst());
        const Outcome files = runProgram(u"rpm"_s, {u"-qp"_s, u"--list"_s, package});
        QVERIFY2(files.out.contains("/usr/bin/email-autoconfigure-cli\n"),
                 (files.out + files.err).constData());
        // Folders of other packages would collide with theirs.
        QVERIFY2(!files.out.contains("/usr/share/man/man1\n"), files.out.constData());
        const Outcome needs = runProgram(u"rpm"_s, {u"-qp"_s, u"--requires"_s, package});
        QVERIFY2(needs.out.contains("libQt6Core.so.6"), (needs.out + needs.err).constData());
    }

private:
    /// False, with what the program said, where it fails.
    bool succeeds(const QString &program, const QStringList &arguments) const
    {
        const Outcome outcome = runProgram(program, arguments, 240'000);
        if (outcome.status != 0) {
            qWarning("%s: %s%s", qPrintable(program), outcome.out.constData(), outcome.err.constData());
        }
        return outcome.status == 0;
    }

    bool makePackages(const QString &generator, const QStringList &options = {}) const
    {
        const QString build = QFileInfo(QStringLiteral(CLI_PROGRAM)).path() + u"/.."_s;
        return succeeds(u"cpack"_s, QStringList{u"-G"_s, generator, u"--config"_s,
                                                build + u"/CPackConfig.cmake"_s, u"-B"_s, path(generator)} +
                                        options);
    }

    QString field(const QString &package, const QString &name) const
    {
        return QString::fromUtf8(
                   runProgram(u"dpkg-deb"_s, {u"--field"_s, path(u"DEB/"_s + package), name}).out)
            .trimmed();
    }

    /// As root or as anybody: the files' owner is of no matter here.
    bool dpkg(const QStringList &arguments) const
    {
        QStringList command{u"dpkg"_s, u"--root="_s + path(u"root"_s), u"--log=/dev/null"_s,
                            u"--force-depends,not-root,bad-path"_s};
        command += arguments;
        if (geteuid() != 0) {
            command.prepend(u"fakeroot"_s);
        }
        const QString program = command.takeFirst();
        return succeeds(program, command);
    }

    void theInstalledCommandLineExportsTheSample() const
    {
        const QString sample = QStringLiteral(SOURCE_ROOT "/resources/sample.autoconf.json");
        const Outcome installed = runProgram(path(u"root/usr/bin/email-autoconfigure-cli"_s),
                                             {u"export"_s, sample, u"--out"_s, path(u"installed"_s)});
        QVERIFY2(installed.status == 0, installed.err.constData());
        QCOMPARE(run({u"export"_s, sample, u"--out"_s, path(u"built"_s)}).status, 0);
        QVERIFY(filesIn(path(u"installed"_s)).size() > 20);
        QCOMPARE(filesIn(path(u"installed"_s)), filesIn(path(u"built"_s)));
    }

    void theInstalledWindowStarts()
    {
        if (m_packages.size() < 2) {
            return;
        }
        m_environment.insert(u"EMAIL_AUTOCONFIGURE_CONFIG_DIR"_s, path(u"settings"_s));
        const Outcome window = runProgram(
            path(u"root/usr/bin/email-autoconfigure"_s),
            {u"--exit-after-startup"_s, QStringLiteral(SOURCE_ROOT "/resources/sample.autoconf.json")});
        QVERIFY2(window.status == 0, window.err.constData());
    }

    /// As the triggers of the system do it after an installation.
    void theDesktopKnowsTheFiles() const
    {
        if (m_packages.size() < 2 || !has(u"update-mime-database"_s) || !has(u"update-desktop-database"_s)) {
            return;
        }
        const Outcome types = runProgram(u"update-mime-database"_s, {path(u"root/usr/share/mime"_s)});
        QVERIFY2(types.status == 0, types.err.constData());
        qputenv("XDG_DATA_DIRS", path(u"root/usr/share"_s).toUtf8() + ":/usr/share");
        const QString sample = QStringLiteral(SOURCE_ROOT "/resources/sample.autoconf.json");
        const QString type = u"application/x-email-autoconfigure+json"_s;
        QCOMPARE(QMimeDatabase().mimeTypeForFile(sample).name(), type);
        QVERIFY(QFile::copy(sample, path(u"workspace"_s)));
        QCOMPARE(QMimeDatabase().mimeTypeForFile(path(u"workspace"_s)).name(), type);
        QCOMPARE(QMimeDatabase().mimeTypeForFile(QStringLiteral(TEST_DATA "/classic/settings.json")).name(),
                 u"application/json"_s);
        QCOMPARE(runProgram(u"update-desktop-database"_s, {path(u"root/usr/share/applications"_s)}).status,
                 0);
        QVERIFY(contents(path(u"root/usr/share/applications/mimeinfo.cache"_s))
                    .contains("application/x-email-autoconfigure+json=email-autoconfigure.desktop;"));
    }

    // Says as much of the other kinds of packages, in half the time.
    const QStringList commandLineAlone{u"-D"_s, u"CPACK_COMPONENTS_ALL=cli"_s};
    QStringList m_packages;
};

QTEST_GUILESS_MAIN(InstallerPackagesTest)
#include "tst_installer_packages.moc"
