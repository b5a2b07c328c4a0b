// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <csignal>

using namespace Qt::StringLiterals;

/// The commands that read and write whole workspaces.
class CliFilesTest : public QObject, private CliRun
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { removeEntries(); }

    // import

    void importRefusesWhatIsNoList()
    {
        write(path(u"page.html"_s), "<html><body>example.org</body></html>");
        const Outcome outcome = run({u"import"_s, u"page.html"_s, u"--out=new.autoconf.json"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.startsWith("email-autoconfigure-cli: page.html:1:6: "));
        QVERIFY(!QFile::exists(path(u"new.autoconf.json"_s)));
    }

    void aListNeedsAProfile()
    {
        write(path(u"list.txt"_s), "example.org\n");
        const Outcome outcome = run({u"import"_s, u"list.txt"_s, u"--out=new.autoconf.json"_s});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains("--profile-from"));
    }

    void aListSharesProfileAndHosting()
    {
        makeWorkspace();
        write(path(u"list.csv"_s), "domain;displayName\nexample.net;Réseau\nno domain\nsociété.example;\n");
        const Outcome outcome = run({u"import"_s, u"list.csv"_s, u"--profile-from=a.autoconf.json"_s,
                                     u"--out=new.autoconf.json"_s, u"--format=json"_s});
        const QJsonObject json = outcome.json();
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        QCOMPARE(json[u"findings"_s].toArray().size(), 1);
        QVERIFY(outcome.status == 0 || json[u"findings"_s][0][u"severity"_s] == u"error"_s);
        const QJsonObject base = jsonFile(path(u"a.autoconf.json"_s));
        const QJsonObject file = jsonFile(path(u"new.autoconf.json"_s));
        QCOMPARE(file[u"profiles"_s], base[u"profiles"_s]);
        QCOMPARE(file[u"hosting"_s], base[u"hosting"_s]);
        QStringList names;
        for (const QJsonValue &domain : file[u"domains"_s].toArray()) {
            names.append(domain[u"name"_s].toString());
            QCOMPARE(domain[u"profile"_s], u"main"_s);
        }
        QCOMPARE(names, (QStringList{u"example.net"_s, u"société.example"_s}));
    }

    void aListWithoutTheHostingDomainIsServedByItsFirst()
    {
        makeWorkspace();
        write(path(u"list.txt"_s), "example.net\nexample.com\n");
        const Outcome outcome = run({u"import"_s, u"list.txt"_s, u"--profile-from=a.autoconf.json"_s,
                                     u"--out=new.autoconf.json"_s, u"--format=json"_s});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.json()[u"findings"_s][0][u"code"_s], u"list-hosting-domain"_s);
        const QJsonObject file = jsonFile(path(u"new.autoconf.json"_s));
        QCOMPARE(file[u"hosting"_s][u"domain"_s], u"example.net"_s);
        QCOMPARE(run({u"validate"_s, u"new.autoconf.json"_s}).status, 0);
    }

    void classicSettingsBecomeAWorkspace()
    {
        write(path(u"settings.json"_s),
              R"({"info": {"name": "Example", "url": "https://example.org", "domain": "example.org"},)"
              R"("server": {"imap": {"host": "mail.example.org", "port": "993", "socket": "SSL"},)"
              R"("smtp": {"host": "{{$SMTP_HOST}}", "port": 587, "socket": "STARTTLS"},)"
              R"("domain_required": false}, "ttl": 24})");
        const Outcome outcome =
            run({u"import"_s, u"settings.json"_s, u"--out"_s, u"new.autoconf.json"_s, u"--lang=en"_s});
        QVERIFY2(outcome.status == 0 || outcome.status == 1, outcome.err.constData());
        QVERIFY2(outcome.out.contains("{{$SMTP_HOST}}"), outcome.out.constData());
        const QJsonObject file = jsonFile(path(u"new.autoconf.json"_s));
        QCOMPARE(file[u"domains"_s][0][u"name"_s], u"example.org"_s);
        QCOMPARE(file[u"profiles"_s][0][u"services"_s][0][u"port"_s], 993);
    }

    void aDocumentOfClientsBecomesAWorkspace_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QStringList>("domains");
        QTest::addColumn<QStringList>("services");
        QTest::addColumn<QByteArrayList>("said");
        // Read off the documents by hand.
        QTest::newRow("config-v1.1.xml")
            << u"ispdb.xml"_s << QStringList{u"bigmail.example"_s, u"bigmail.net.example"_s}
            << QStringList{u"imap imap.bigmail.example 993 tls %EMAILADDRESS%"_s,
                           u"pop3 pop.bigmail.example 110 starttls %EMAILADDRESS%"_s,
                           u"smtp smtp.bigmail.example 587 starttls %EMAILLOCALPART%"_s}
            << QByteArrayList{"mail of bigmail.net.example (MX)", "domain mx.bigmail.example", "ews"};
        QTest::newRow("Autodiscover")
            << u"automx2.xml"_s << QStringList{u"example.org"_s}
            << QStringList{u"smtp smtp.example.org 587 starttls jane@example.org"_s,
                           u"imap imap.example.org 993 tls jane@example.org"_s}
            << QByteArrayList{"document-domain-from-server", "document-without-mx", "CalDAV"};
        QTest::newRow("Apple profile")
            << u"mailcow.mobileconfig"_s << QStringList{u"example.org"_s}
            << QStringList{u"caldav mail.example.org 443 tls %EMAILADDRESS%"_s,
                           u"imap mail.example.org 993 tls %EMAILADDRESS%"_s,
                           u"smtp mail.example.org 587 starttls %EMAILLOCALPART%"_s}
            << QByteArrayList{"SMIMEEnabled"};
        QTest::newRow("PACC") << u"pacc.json"_s << QStringList{u"example.com"_s}
                              << QStringList{u"imap imap.example.com 993 tls %EMAILADDRESS%"_s,
                                             u"jmap jmap.example.com 443 tls %EMAILADDRESS%"_s,
                                             u"smtp smtp.example.com 465 tls %EMAILADDRESS%"_s}
                              << QByteArrayList{"document-domain-from-server", "protocols.managesieve"};
    }

    void aDocumentOfClientsBecomesAWorkspace()
    {
        QFETCH(QString, document);
        QFETCH(QStringList, domains);
        QFETCH(QStringList, services);
        QFETCH(QByteArrayList, said);
        const Outcome outcome = run({u"import"_s, QStringLiteral(TEST_DATA "/foreign/") + document,
                                     u"--out"_s, u"new.autoconf.json"_s, u"--lang=en"_s});
        QVERIFY2(outcome.status == 0 || outcome.status == 1, outcome.err.constData());
        for (const QByteArray &words : said) {
            QVERIFY2(outcome.out.contains(words), outcome.out.constData());
        }
        const QJsonObject file = jsonFile(path(u"new.autoconf.json"_s));
        QStringList names;
        for (const QJsonValue &domain : file[u"domains"_s].toArray()) {
            names.append(domain[u"name"_s].toString());
            QVERIFY(domain[u"mx"_s].toArray().isEmpty());
            QCOMPARE(domain[u"profile"_s], file[u"profiles"_s][0][u"id"_s]);
        }
        QCOMPARE(names, domains);
        QCOMPARE(file[u"hosting"_s][u"domain"_s], domains.constFirst());
        QStringList imported;
        for (const QJsonValue &service : file[u"profiles"_s][0][u"services"_s].toArray()) {
            imported.append(QStringList{service[u"protocol"_s].toString(), service[u"host"_s].toString(),
                                        QString::number(service[u"port"_s].toInt()),
                                        service[u"security"_s].toString(), service[u"username"_s].toString()}
                                .join(u' '));
        }
        QCOMPARE(imported, services);
        // A password in a document is never taken over.
        QVERIFY(!QJsonDocument(file).toJson().contains("secret-7"));
        QVERIFY(!outcome.out.contains("secret-7"));
    }

    void withoutANetworkNothingIsSaidAboutARunningDomain()
    {
        const Outcome outcome =
            run({u"import"_s, u"--from-domain=example.org"_s, u"--out=new.autoconf.json"_s,
                 u"--nameserver=127.0.0.1:1"_s, u"--resolve=*=127.0.0.1:1"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY(!QFile::exists(path(u"new.autoconf.json"_s)));
        QCOMPARE(run({u"import"_s, u"--from-domain=not a name"_s, u"--out=new.autoconf.json"_s}).status, 2);
        QCOMPARE(run({u"import"_s, u"--out=new.autoconf.json"_s}).status, 2);
    }

    void theDomainOfADocumentCanBeGiven()
    {
        const Outcome outcome =
            run({u"import"_s, QStringLiteral(TEST_DATA "/foreign/automx2.xml"), u"--domain"_s,
                 u"société.example"_s, u"--out"_s, u"new.autoconf.json"_s});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY(!outcome.out.contains("document-domain-from-server"));
        QCOMPARE(jsonFile(path(u"new.autoconf.json"_s))[u"domains"_s][0][u"name"_s], u"société.example"_s);
    }

    void importReplacesAFileOnlyWhenForced()
    {
        makeWorkspace();
        write(path(u"list.txt"_s), "example.net\n");
        write(path(u"old.autoconf.json"_s), "old");
        const QStringList import{u"import"_s, u"list.txt"_s, u"--profile-from=a.autoconf.json"_s,
                                 u"--out=old.autoconf.json"_s};
        QCOMPARE(run(import).status, 3);
        QCOMPARE(contents(path(u"old.autoconf.json"_s)), "old");
        QCOMPARE(run(import + QStringList{u"--force"_s}).status, 0);
        QVERIFY(contents(path(u"old.autoconf.json"_s)).contains("example.net"));
    }

    // validate

    void reportsHaveOneShapeInEveryLanguage()
    {
        write(
            path(u"bad.autoconf.json"_s),
            R"({"format": "email-autoconfigure", "version": 1,)"
            R"("profiles": [{"id": "p", "services": [{"protocol": "imap", "host": "not a host", "port": 993, "security": "starttls"}]}],)"
            R"("domains": [{"name": "example.org", "profile": "nowhere"}, {"name": "EXAMPLE.org", "profile": "p"}]})");
        const Outcome text = run({u"validate"_s, u"bad.autoconf.json"_s, u"--lang=en"_s});
        QCOMPARE(text.status, 1);
        QList<QStringList> stable;
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            const Outcome outcome =
                run({u"validate"_s, u"bad.autoconf.json"_s, u"--format=json"_s, u"--lang"_s, language});
            QCOMPARE(outcome.status, 1);
            QVERIFY(outcome.out.endsWith("}\n"));
            QStringList lines;
            for (const QJsonValue &finding : outcome.json()[u"findings"_s].toArray()) {
                const QStringList keys = finding.toObject().keys();
                QCOMPARE(keys, (QStringList{u"actual"_s, u"advice"_s, u"code"_s, u"expected"_s, u"message"_s,
                                            u"path"_s, u"severity"_s, u"subject"_s}));
                QVERIFY(!finding[u"message"_s].toString().isEmpty());
                lines.append(finding[u"severity"_s].toString() + u' ' + finding[u"code"_s].toString() + u' ' +
                             finding[u"path"_s].toString());
                QVERIFY(text.out.contains(finding[u"code"_s].toString().toUtf8()));
            }
            stable.append(lines);
        }
        QVERIFY(!stable.at(0).isEmpty());
        QCOMPARE(stable.at(0), stable.at(1));
        QVERIFY(stable.at(0).filter(u"/domains/0/profile"_s).size() == 1);
    }

    // export

    void theBundleHoldsWhatPreviewShows()
    {
        makeWorkspace();
        const Outcome outcome =
            run({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s, u"--format=json"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        const QJsonObject json = outcome.json();
        QVERIFY(json[u"findings"_s].isArray());
        QCOMPARE(json[u"target"_s].toString(), path(u"bundle"_s));
        QCOMPARE(json[u"files"_s].toInt(), json[u"paths"_s].toArray().size());
        for (const QJsonValue &file : json[u"paths"_s].toArray()) {
            QVERIFY(QFile::exists(path(u"bundle/"_s + file.toString())));
        }
        QCOMPARE(contents(path(u"bundle/www/xn--socit-esab.example/mail/config-v1.1.xml"_s)),
                 preview({u"--domain=société.example"_s}).out);
        QCOMPARE(contents(path(u"bundle/dns/xn--socit-esab.example.zone"_s)),
                 run({u"zone"_s, u"a.autoconf.json"_s, u"--domain=société.example"_s}).out);
    }

    void targetsChooseTheParts()
    {
        makeWorkspace();
        QCOMPARE(run({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s, u"--target=dns"_s, u"--target"_s,
                      u"nginx"_s})
                     .status,
                 0);
        const QStringList parts =
            QDir(path(u"bundle"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(parts.contains(u"dns"_s) && parts.contains(u"nginx"_s));
        QVERIFY(!parts.contains(u"apache"_s));
    }

    void exportKeepsWhatIsNotABundle()
    {
        makeWorkspace();
        QVERIFY(QDir(folder()).mkpath(u"home/documents"_s));
        write(path(u"home/thesis.txt"_s), "years of work");
        for (const QStringList &force : {QStringList(), QStringList{u"--force"_s}}) {
            const Outcome outcome =
                run(QStringList{u"export"_s, u"a.autoconf.json"_s, u"--out=home"_s} + force);
            QCOMPARE(outcome.status, 3);
            QVERIFY(outcome.err.startsWith("email-autoconfigure-cli: "));
            QCOMPARE(contents(path(u"home/thesis.txt"_s)), "years of work");
        }
        // An unchanged bundle is replaced.
        QCOMPARE(run({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s}).status, 0);
        QCOMPARE(run({u"export"_s, u"a.autoconf.json"_s, u"--out=bundle"_s}).status, 0);
    }

    void anInterruptedExportLeavesNothing()
    {
        // Large enough that it is still at work when it is interrupted.
        QByteArray list;
        for (int i = 0; i < 10000; ++i) {
            list += "client-" + QByteArray::number(i) + ".example\n";
        }
        makeWorkspace();
        write(path(u"list.txt"_s), list);
        QCOMPARE(run({u"import"_s, u"list.txt"_s, u"--profile-from=a.autoconf.json"_s,
                      u"--out=big.autoconf.json"_s})
                     .status,
                 0);
        const QStringList before = entries();

        QProcess process;
        process.setWorkingDirectory(folder());
        process.start(QStringLiteral(CLI_PROGRAM), {u"export"_s, u"big.autoconf.json"_s, u"--out=bundle"_s});
        QVERIFY(process.waitForStarted());
        // It writes beside its target.
        QTRY_VERIFY_WITH_TIMEOUT(entries() != before || process.state() == QProcess::NotRunning, 30000);
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardError().startsWith("email-autoconfigure-cli: "));
        QCOMPARE(entries(), before);
    }

    void whatStandsInAFileCannotSteerTheTerminal()
    {
        write(
            path(u"evil.autoconf.json"_s),
            R"({"format": "email-autoconfigure", "version": 1,)"
            R"("profiles": [], "domains": [{"name": "\u001b[2J\u009b31mexample.org", "profile": "\u001b]0;title\u0007"}]})");
        const Outcome outcome = run({u"validate"_s, u"evil.autoconf.json"_s});
        QVERIFY(outcome.status == 1 || outcome.status == 3);
        const QByteArray all = outcome.out + outcome.err;
        QVERIFY(!all.isEmpty());
        QVERIFY(!all.contains('\x1b') && !all.contains('\x07') && !all.contains("\xc2\x9b"));
    }
};

QTEST_GUILESS_MAIN(CliFilesTest)
#include "tst_clifiles.moc"
