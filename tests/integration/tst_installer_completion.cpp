// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace
{

QString script(const QString &shell)
{
    return QStringLiteral(SOURCE_ROOT "/installer/completion/email-autoconfigure-cli.") + shell;
}

} // namespace

/// What Tab offers, asked of the program itself and through the real shells.
class InstallerCompletionTest : public QObject, private CliRun
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_environment.insert(u"PATH"_s, QFileInfo(QStringLiteral(CLI_PROGRAM)).path() + u':' +
                                            m_environment.value(u"PATH"_s));
        m_environment.insert(u"HOME"_s, folder());
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        makeWorkspace();
        write(path(u"ca.pem"_s), "");
    }

    void theProgramKnowsWhatFits_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("commands") << QStringList{u"e"_s} << QStringList{u"export"_s};
        QTest::newRow("after --lang")
            << QStringList{u"--lang"_s, u"fr"_s, u"vali"_s} << QStringList{u"validate"_s};
        QTest::newRow("languages") << QStringList{u"--lang"_s, u""_s} << QStringList{u"en"_s, u"fr"_s};
        QTest::newRow("options without a command")
            << QStringList{u"--"_s} << QStringList{u"--lang"_s, u"--help"_s, u"--version"_s};
        QTest::newRow("the file first") << QStringList{u"export"_s, u""_s} << QStringList{u":files"_s};
        QTest::newRow("no second file")
            << QStringList{u"export"_s, u"a.autoconf.json"_s, u""_s} << QStringList{};
        QTest::newRow("options that are left")
            << QStringList{u"zone"_s, u"a.autoconf.json"_s, u"--domain"_s, u"x"_s, u"--lang=fr"_s, u"--"_s}
            << QStringList{u"--format"_s, u"--help"_s};
        QTest::newRow("targets") << QStringList{u"export"_s, u"--target"_s, u"n"_s}
                                 << QStringList{u"nginx"_s, u"node"_s};
        QTest::newRow("targets in one word")
            << QStringList{u"deploy"_s, u"--target=ng"_s} << QStringList{u"--target=nginx"_s};
        QTest::newRow("formats of documents")
            << QStringList{u"preview"_s, u"--client"_s, u"mozilla"_s} << QStringList{u"mozilla-autoconfig"_s};
        QTest::newRow("clients of the probe") << QStringList{u"probe"_s, u"--client"_s, u"thunderbird-"_s}
                                              << QStringList{u"thunderbird-android"_s};
        QTest::newRow("engines") << QStringList{u"check"_s, u"--dns-engine"_s, u""_s}
                                 << QStringList{u"qt"_s, u"c-ares"_s, u"auto"_s};
        QTest::newRow("report") << QStringList{u"check"_s, u"--format="_s}
                                << QStringList{u"--format=text"_s, u"--format=json"_s, u"--format=html"_s};
        QTest::newRow("no HTML") << QStringList{u"validate"_s, u"--format"_s, u""_s}
                                 << QStringList{u"text"_s, u"json"_s};
        QTest::newRow("a file as value")
            << QStringList{u"probe"_s, u"--ca-file"_s, u""_s} << QStringList{u":files"_s};
        QTest::newRow("domains of the file")
            << QStringList{u"zone"_s, u"a.autoconf.json"_s, u"--domain"_s, u""_s}
            << QStringList{u"société.example"_s};
        QTest::newRow("no domains without a file")
            << QStringList{u"zone"_s, u"--domain"_s, u""_s} << QStringList{};
        QTest::newRow("no such file")
            << QStringList{u"zone"_s, u"none.json"_s, u"--domain"_s, u""_s} << QStringList{};
        QTest::newRow("the user's own words")
            << QStringList{u"probe"_s, u"--email"_s, u""_s} << QStringList{};
        QTest::newRow("no such command") << QStringList{u"nonsense"_s, u"--nonsense=x"_s} << QStringList{};
        QTest::newRow("behind --") << QStringList{u"validate"_s, u"--"_s, u"-"_s} << QStringList{u":files"_s};
    }

    void theProgramKnowsWhatFits()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, expected);
        const Outcome outcome = run(QStringList{u"--complete"_s} + words);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QByteArray());
        QStringList offered;
        for (const QString &line : QString::fromUtf8(outcome.out).split(u'\n', Qt::SkipEmptyParts)) {
            offered.append(line.section(u'\t', 0, 0));
        }
        QCOMPARE(offered, expected);
    }

    void optionsThatCanBeRepeatedStay()
    {
        const QByteArray offered =
            run({u"--complete"_s, u"export"_s, u"--target=dns"_s, u"--force"_s, u"--"_s}).out;
        QVERIFY2(offered.contains("--target\t"), offered.constData());
        QVERIFY2(offered.contains("--out\t"), offered.constData());
        QVERIFY2(!offered.contains("--force\t"), offered.constData());
    }

    void noEscapeSequenceComesFromAFile()
    {
        QByteArray workspace = contents(path(u"a.autoconf.json"_s));
        workspace.replace("société.example", "\\u001b[31m.example");
        write(path(u"hostile.json"_s), workspace);
        const Outcome outcome = run({u"--complete"_s, u"zone"_s, u"hostile.json"_s, u"--domain"_s, u""_s});
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(QFile::remove(path(u"hostile.json"_s)));
    }

    void everyCommandIsOffered()
    {
        const QByteArray help = run({u"--help"_s}).out;
        const QByteArray offered = run({u"--complete"_s, u""_s}).out;
        QVERIFY(offered.count('\n') >= 10);
        for (const QByteArray &line : offered.split('\n')) {
            QVERIFY2(help.contains("  " + line.left(line.indexOf('\t'))), line.constData());
        }
    }

    void descriptionsAreInTheSystemsLanguage()
    {
        m_environment.insert(u"LC_ALL"_s, u"fr_FR.UTF-8"_s);
        const QByteArray offered = run({u"--complete"_s, u"exp"_s}).out;
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        QVERIFY2(offered.startsWith("export\t") && offered.contains("serveur web"), offered.constData());
    }

    void bash_data() { lines(); }

    void bash()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        const QString library = u"/usr/share/bash-completion/bash_completion"_s;
        if (!QFile::exists(library)) {
            QSKIP("bash-completion is not installed");
        }
        // As readline does it: words are broken at "=" and ":" too.
        const QString driver = uR"(
            . "$1"; . "$2"; compopt() { :; }
            COMP_LINE=$3 COMP_POINT=${#3} COMP_WORDS=() COMP_TYPE=9 COMP_KEY=9
            rest=$3
            while [[ $rest =~ ^[[:space:]]*([=:]+|[^[:space:]=:]+) ]]; do
                COMP_WORDS+=("${BASH_REMATCH[1]}"); rest=${rest:${#BASH_REMATCH[0]}}
            done
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=("")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _email_autoconfigure_cli "${COMP_WORDS[0]}"
            printf '%s\n' "${COMPREPLY[@]}")"_s;
        const Outcome outcome =
            runProgram(u"bash"_s, {u"-c"_s, driver, u"bash"_s, library, script(u"bash"_s), line});
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        QStringList offered = QString::fromUtf8(outcome.out).split(u'\n', Qt::SkipEmptyParts);
        // What stands in front of the last "=" stays on the line.
        const QString word = line.section(u' ', -1);
        offered.replaceInStrings(QRegularExpression(u"^"_s), word.left(word.lastIndexOf(u'=') + 1));
        offered.sort();
        QCOMPARE(offered, expected);
    }

    void fish_data() { lines(); }

    void fish()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        if (QStandardPaths::findExecutable(u"fish"_s).isEmpty()) {
            QSKIP("fish is not installed");
        }
        const Outcome outcome =
            runProgram(u"fish"_s, {u"--no-config"_s, u"-c"_s, u"source $argv[1]; complete -C $argv[2]"_s,
                                   script(u"fish"_s), line});
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        QStringList offered;
        for (const QString &candidate : QString::fromUtf8(outcome.out).split(u'\n', Qt::SkipEmptyParts)) {
            offered.append(candidate.section(u'\t', 0, 0));
        }
        offered.sort();
        QCOMPARE(offered, expected);
    }

    void zsh_data() { lines(); }

    /// A real interactive shell at a terminal of its own: Tab, then a key that writes the line to a file.
    void zsh()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        if (QStandardPaths::findExecutable(u"zsh"_s).isEmpty()) {
            QSKIP("zsh is not installed");
        }
        if (expected.size() != 1) {
            QSKIP("Tab writes only what is the only candidate");
        }
        QVERIFY(QDir(folder()).mkpath(u"zsh"_s));
        QFile::copy(script(u"zsh"_s), path(u"zsh/_email-autoconfigure-cli"_s));
        const QString driver = uR"(
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell 'PROMPT=; fpath=($PWD/zsh $fpath); autoload -Uz compinit && compinit -u -d $PWD/zcompdump'
            zpty -w shell 'answer() { print -r -- "$BUFFER" >line.new && mv line.new line; zle kill-buffer }'
            zpty -w shell 'zle -N answer; bindkey "^G" answer; : >ready'
            for (( i = 0; i < 400; ++i )); do [[ -e ready ]] && break; zpty -rt shell waste; sleep 0.05; done
            zpty -w -n shell $1$'\t'$'\a'
            for (( i = 0; i < 400; ++i )); do [[ -e line ]] && break; zpty -rt shell waste; sleep 0.05; done
            zpty -d shell
            cat line; rm -f line ready)"_s;
        const Outcome outcome = runProgram(u"zsh"_s, {u"-f"_s, u"-c"_s, driver, u"zsh"_s, line});
        QCOMPARE(QString::fromUtf8(outcome.out).trimmed(),
                 line.section(u' ', 0, -2) + u' ' + expected.constFirst());
    }

private:
    static void lines()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("expected");
        const QString program = u"email-autoconfigure-cli "_s;
        QTest::newRow("command") << program + u"exp"_s << QStringList{u"export"_s};
        QTest::newRow("option") << program + u"export a.autoconf.json --tar"_s << QStringList{u"--target"_s};
        QTest::newRow("value") << program + u"export a.autoconf.json --target n"_s
                               << QStringList{u"nginx"_s, u"node"_s};
        QTest::newRow("only value") << program + u"export a.autoconf.json --target ng"_s
                                    << QStringList{u"nginx"_s};
        QTest::newRow("value in one word")
            << program + u"check a.autoconf.json --format=j"_s << QStringList{u"--format=json"_s};
        QTest::newRow("file") << program + u"validate a.au"_s << QStringList{u"a.autoconf.json"_s};
        QTest::newRow("file in one word")
            << program + u"probe a.autoconf.json --ca-file=c"_s << QStringList{u"--ca-file=ca.pem"_s};
        QTest::newRow("domain") << program + u"zone a.autoconf.json --domain so"_s
                                << QStringList{u"société.example"_s};
    }
};

QTEST_GUILESS_MAIN(InstallerCompletionTest)
#include "tst_installer_completion.moc"
