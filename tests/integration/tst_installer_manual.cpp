// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace
{

/// build/…/app holds the programs, build/…/man their manual pages.
QString programs()
{
    return QFileInfo(QStringLiteral(CLI_PROGRAM)).path();
}

QString page(const QString &folder, const QString &program)
{
    return programs() + u"/../man/"_s + folder + u'/' + program + u".1"_s;
}

/// "--lang" and so on: what the help lists, not what it mentions.
QStringList optionsIn(const QByteArray &help)
{
    static const QRegularExpression listed(u"^ +(?:-\\w, )?(--[a-z-]+)"_s,
                                           QRegularExpression::MultilineOption);
    QStringList options;
    for (const QRegularExpressionMatch &match : listed.globalMatch(QString::fromUtf8(help))) {
        options.append(match.captured(1));
    }
    return options;
}

} // namespace

/// The manual pages as man shows them.
class InstallerManualTest : public QObject, private CliRun
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(page(u"man1"_s, u"email-autoconfigure-cli"_s))) {
            QSKIP("manual pages are not made for this system");
        }
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        // As wide as it gets, so that no text is broken.
        m_environment.insert(u"MANWIDTH"_s, u"1000"_s);
        // Without bold and underlined letters.
        m_environment.insert(u"MANROFFOPT"_s, u"-c"_s);
    }

    void pagesHaveNoFaults_data() { pages(); }

    void pagesHaveNoFaults()
    {
        QFETCH(QString, folder);
        QFETCH(QString, program);
        if (QStandardPaths::findExecutable(u"man"_s).isEmpty()) {
            QSKIP("man is not installed");
        }
        const Outcome shown =
            runProgram(u"man"_s, {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, page(folder, program)});
        QCOMPARE(shown.err, QByteArray());
        QCOMPARE(shown.status, 0);
        if (!QStandardPaths::findExecutable(u"mandoc"_s).isEmpty()) {
            const Outcome lint =
                runProgram(u"mandoc"_s, {u"-T"_s, u"lint"_s, u"-W"_s, u"warning"_s, page(folder, program)});
            QCOMPARE(lint.out + lint.err, QByteArray());
        }
    }

    void everyOptionIsThere_data() { pages(); }

    void everyOptionIsThere()
    {
        QFETCH(QString, folder);
        QFETCH(QString, program);
        QStringList options = optionsIn(runProgram(programs() + u'/' + program, {u"--help"_s}).out);
        QVERIFY(options.contains(u"--lang"_s));
        if (program.endsWith(u"-cli"_s)) {
            for (const QByteArray &line : run({u"--complete"_s, u""_s}).out.split('\n')) {
                const QString command = QString::fromUtf8(line).section(u'\t', 0, 0);
                options.append(optionsIn(run({command, u"--help"_s}).out));
            }
            QVERIFY(options.contains(u"--rollback"_s));
        }
        const QString shown = manual(folder, program);
        for (const QString &option : std::as_const(options)) {
            QVERIFY2(shown.contains(u' ' + option), qPrintable(option));
        }
    }

    void theCommandsAreInTheLanguageOfThePage()
    {
        const QString french = manual(u"fr/man1"_s, u"email-autoconfigure-cli"_s);
        QVERIFY2(french.contains(u"Le fichier de l’espace de travail."_s), qPrintable(french));
        QVERIFY(!french.contains(u"The workspace"_s));
        QVERIFY(!french.contains(u'@'));
        const QString english = manual(u"man1"_s, u"email-autoconfigure-cli"_s);
        QVERIFY(english.contains(u"The workspace file."_s));
        QVERIFY(english.contains(u"One of static, apache, nginx, caddy"_s));
    }

private:
    static void pages()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("program");
        for (const char *folder : {"man1", "fr/man1"}) {
            for (const char *program : {"email-autoconfigure-cli", "email-autoconfigure"}) {
                const QString name = QString::fromLatin1(program);
                if (QFile::exists(page(QString::fromLatin1(folder), name))) {
                    QTest::addRow("%s/%s", folder, program) << QString::fromLatin1(folder) << name;
                }
            }
        }
    }

    QString manual(const QString &folder, const QString &program) const
    {
        return QString::fromUtf8(
            runProgram(u"man"_s, {u"-E"_s, u"UTF-8"_s, u"-l"_s, page(folder, program)}).out);
    }
};

QTEST_GUILESS_MAIN(InstallerManualTest)
#include "tst_installer_manual.moc"
