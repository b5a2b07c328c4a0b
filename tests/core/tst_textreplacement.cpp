// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textreplacement.h"
#include "support/sampleworkspace.h"

#include <QElapsedTimer>
#include <QTest>

using namespace autoconfigure;
using namespace Qt::StringLiterals;

namespace
{

const TextFields everywhere = TextField::HostNames | TextField::UserNames | TextField::DisplayNames |
                              TextField::DomainNames | TextField::DocumentationUrls | TextField::Hosting;

TextReplacement replacing(const QString &text, const QString &with)
{
    return {.text = text, .replacement = with, .fields = everywhere, .wholeLabels = true};
}

/// "/domains/0/name: a.example > b.example"
QStringList inShort(const QList<ProposedChange> &changes)
{
    QStringList lines;
    for (const ProposedChange &change : changes) {
        lines.append(u"%1: %2 > %3"_s.arg(change.where.toString(), change.before, change.after));
    }
    return lines;
}

QStringList found(const Workspace &workspace, const TextReplacement &replacement)
{
    const Result<QList<ProposedChange>> changes = findReplacements(workspace, replacement);
    return changes ? inShort(*changes) : QStringList{u"error: "_s + changes.error().text()};
}

/// One text of every kind; the own services of the domain come from `hosts`.
Workspace workspaceWith(const QStringList &hosts)
{
    Workspace workspace = test::sampleWorkspace({u"example.org"_s});
    workspace.profiles[0].documentation = {{u"en"_s, u"Help"_s, u"https://www.example.org/help"_s, {}}};
    QList<MailService> services;
    for (const QString &host : hosts) {
        services.append(test::service(Protocol::Imap, Security::Tls, host));
    }
    workspace.domains[0].overrides.services = services;
    return workspace;
}

} // namespace

class TestTextReplacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFieldsAreSearched()
    {
        const Workspace workspace = workspaceWith({u"imap.example.org"_s});
        QCOMPARE(found(workspace, replacing(u"example.org"_s, u"example.net"_s)),
                 (QStringList{
                     u"/hosting/domain: example.org > example.net"_s,
                     u"/profiles/0/documentation/0/url: https://www.example.org/help > "
                     "https://www.example.net/help"_s,
                     u"/domains/0/name: example.org > example.net"_s,
                     u"/domains/0/overrides/services/0/host: imap.example.org > imap.example.net"_s,
                 }));
    }

    void onlyChosenFieldsAreSearched()
    {
        TextReplacement replacement = replacing(u"example.org"_s, u"example.net"_s);
        replacement.fields = TextField::HostNames;
        QCOMPARE(found(workspaceWith({u"imap.example.org"_s}), replacement),
                 QStringList{u"/domains/0/overrides/services/0/host: imap.example.org > imap.example.net"_s});
        replacement.fields = {};
        QVERIFY(found(workspaceWith({u"imap.example.org"_s}), replacement).isEmpty());
    }

    void labels_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("whole") << u"mail.example.org"_s << u"mail.example.org"_s << true;
        QTest::newRow("longer label") << u"webmail.example.org"_s << u"mail.example.org"_s << false;
        QTest::newRow("hyphen") << u"web-mail.example.org"_s << u"mail.example.org"_s << false;
        QTest::newRow("longer end") << u"mail.example.organic"_s << u"mail.example.org"_s << false;
        QTest::newRow("more labels") << u"eu.mail.example.org"_s << u"mail.example.org"_s << true;
        QTest::newRow("one label") << u"mail.example.org"_s << u"mail"_s << true;
        QTest::newRow("letter with accent") << u"émail.example.org"_s << u"mail.example.org"_s << false;
        QTest::newRow("placeholder") << u"mail.%EMAILDOMAIN%"_s << u"%EMAILDOMAIN%"_s << true;
        QTest::newRow("dots are dots") << u"mailxexample.org"_s << u"mail.example.org"_s << false;
    }

    void labels()
    {
        QFETCH(QString, host);
        QFETCH(QString, text);
        QFETCH(bool, isFound);
        TextReplacement replacement = replacing(text, u"new"_s);
        replacement.fields = TextField::HostNames;
        Workspace workspace = workspaceWith({host});
        workspace.profiles.clear();
        workspace.domains[0].mx.clear();
        QCOMPARE(found(workspace, replacement).size(), isFound ? 1 : 0);
    }

    void partsOfLabelsAreFoundWhereWanted()
    {
        TextReplacement replacement = replacing(u"MAIL.example.org"_s, u"m.example.org"_s);
        replacement.wholeLabels = false;
        const Workspace workspace = workspaceWith({u"webmail.example.org"_s});
        QCOMPARE(
            found(workspace, replacement),
            QStringList{u"/domains/0/overrides/services/0/host: webmail.example.org > webm.example.org"_s});
        replacement.isCaseSensitive = true;
        QVERIFY(found(workspace, replacement).isEmpty());
    }

    void aPatternsGroupsAreFilledIn()
    {
        TextReplacement replacement = replacing(uR"((imap|smtp)\.(example)\.org)"_s, uR"(\2-\1.net)"_s);
        replacement.isPattern = true;
        QCOMPARE(found(workspaceWith({u"imap.example.org"_s}), replacement),
                 QStringList{u"/domains/0/overrides/services/0/host: imap.example.org > example-imap.net"_s});
    }

    void plainTextIsNoPatternAndHasNoGroups()
    {
        Workspace workspace = workspaceWith({});
        workspace.profiles[0].displayName = u"A (b) \\1"_s;
        QCOMPARE(found(workspace, replacing(u"(b)"_s, u"\\1$1"_s)),
                 QStringList{u"/profiles/0/displayName: A (b) \\1 > A \\1$1 \\1"_s});
    }

    void aWrongPatternIsNamed()
    {
        TextReplacement replacement = replacing(u"(mail"_s, u"x"_s);
        replacement.isPattern = true;
        const Result<QList<ProposedChange>> changes = findReplacements(workspaceWith({}), replacement);
        QVERIFY(!changes);
        QVERIFY2(changes.error().text().contains(u"regular expression"_s),
                 qPrintable(changes.error().text()));
    }

    void aPatternThatNeverEndsIsRefused()
    {
        TextReplacement replacement = replacing(u"^(a|aa)+$"_s, u"x"_s);
        replacement.isPattern = true;
        replacement.wholeLabels = false;
        Workspace workspace = workspaceWith({});
        workspace.profiles[0].displayName = QString(200, u'a') + u'!';
        QElapsedTimer timer;
        timer.start();
        const Result<QList<ProposedChange>> changes = findReplacements(workspace, replacement);
        QVERIFY(!changes);
        QVERIFY2(changes.error().text().contains(u"too long"_s), qPrintable(changes.error().text()));
        // Without the bound it would be centuries.
        QVERIFY(timer.elapsed() < 30000);
    }

    void somethingTooLongIsRefused()
    {
        QVERIFY(!findReplacements(workspaceWith({}), replacing(QString(2000, u'a'), u"b"_s)));
        QVERIFY(!findReplacements(workspaceWith({}), replacing(u"a"_s, QString(2000, u'b'))));
    }

    void anInvalidResultIsMarked()
    {
        const Result<QList<ProposedChange>> changes = findReplacements(
            workspaceWith({u"imap.example.org"_s, u"smtp.example.org"_s}), replacing(u"imap"_s, u"im ap"_s));
        QVERIFY(changes);
        QCOMPARE(changes->size(), 1);
        QCOMPARE(worstSeverity(changes->constFirst().findings), Severity::Error);
        QCOMPARE(changes->constFirst().findings.constFirst().code(), u"host-invalid"_s);
    }

    void onlyAcceptedChangesAreMade()
    {
        const Workspace workspace = workspaceWith({u"imap.example.org"_s});
        Result<QList<ProposedChange>> changes =
            findReplacements(workspace, replacing(u"example.org"_s, u"example.net"_s));
        QVERIFY(changes);
        QCOMPARE(changes->size(), 4);
        Workspace expected = workspace;
        expected.domains[0].name = u"example.net"_s;
        expected.hosting.domain = u"example.net"_s;
        changes->removeAt(3);
        changes->removeAt(1);
        QCOMPARE(withReplacements(workspace, *changes), expected);
    }

    void nothingIsFoundForNothing()
    {
        QVERIFY(found(workspaceWith({}), replacing({}, u"x"_s)).isEmpty());
        QVERIFY(found(workspaceWith({}), replacing(u"example.org"_s, u"example.org"_s)).isEmpty());
    }

    void tenThousandDomains()
    {
        Workspace workspace = test::sampleWorkspace({});
        for (int i = 0; i < 10000; ++i) {
            Domain domain = test::domain(u"d%1.example.org"_s.arg(i));
            domain.overrides.services = workspace.profiles.at(0).services;
            workspace.domains.append(domain);
        }
        QElapsedTimer timer;
        timer.start();
        const Result<QList<ProposedChange>> changes =
            findReplacements(workspace, replacing(u"example.org"_s, u"example.net"_s));
        qInfo("found and validated: %lld ms", timer.restart());
        QVERIFY(changes);
        QCOMPARE(changes->size(), 10000);
        const Workspace after = withReplacements(workspace, *changes);
        qInfo("made: %lld ms", timer.elapsed());
        QCOMPARE(after.domains.constLast().name, u"d9999.example.net"_s);
    }
};

QTEST_GUILESS_MAIN(TestTextReplacement)
#include "tst_textreplacement.moc"
