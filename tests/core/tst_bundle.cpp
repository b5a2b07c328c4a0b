// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/addresstemplate.h"
#include "bundle/bundle.h"
#include "bundle/routes.h"
#include "bundle/webserver.h"
#include "clients/clientformat.h"
#include "support/sampleworkspace.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class BundleTest : public QObject
{
    Q_OBJECT

private:
    using Files = QMap<QString, QByteArray>;

    static Files generate(const Workspace &workspace, const QList<BundleTarget> &targets = {},
                          QStringList *order = nullptr)
    {
        Files files;
        const Result<void> done = generateBundle(workspace, targets,
                                                 [&](const BundleFile &file) -> Result<void> {
                                                     files.insert(file.path, file.bytes);
                                                     if (order != nullptr) {
                                                         order->append(file.path);
                                                     }
                                                     return {};
                                                 },
                                                 {});
        return done ? files : Files();
    }

    static QString refusal(const Workspace &workspace)
    {
        const Result<void> done =
            generateBundle(workspace, {}, [](const BundleFile &) -> Result<void> { return {}; }, {});
        return done ? QString() : done.error().place;
    }

private Q_SLOTS:
    void everyPublishPointHasItsFile()
    {
        const Workspace workspace = everyFormatWorkspace({u"example.org"_s, u"société.example"_s});
        const Files files = generate(workspace);
        const QStringList folders = {u"example.org"_s, u"xn--socit-esab.example"_s};
        for (qsizetype i = 0; i < 2; ++i) {
            for (const ClientFormat *format : clientFormats()) {
                for (const PublishPoint &point : format->publishPoints) {
                    const QString path = u"www/"_s + folders.at(i) + QLatin1StringView(point.path);
                    if (!point.isFile) {
                        // The path's file is another format's; a responder has this one.
                        QVERIFY(files.value(path) != format->render(settingsOf(workspace, i), std::nullopt));
                        QVERIFY(files.contains(u"documents/"_s + folders.at(i) + u'/' +
                                               documentName(*format, format->perUser)));
                        continue;
                    }
                    QCOMPARE(files.value(path), format->render(settingsOf(workspace, i), std::nullopt));
                }
            }
        }
        QVERIFY(files.value(u"dns/xn--socit-esab.example.zone"_s)
                    .contains("_imaps._tcp.xn--socit-esab.example."));
    }

    void aFormatForNoDomainLeavesNoTrace()
    {
        const Files files = generate(sampleWorkspace({u"example.org"_s, u"example.net"_s}));
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            for (const char *word : {"activesync", "ActiveSync", "mobilesync", "ua-auto-config", "pacc"}) {
                // The program's own files are the same for everybody.
                QVERIFY2(!it.key().contains(QLatin1StringView(word)) &&
                             (!it.value().contains(word) || it.key().startsWith(u"responders/")),
                         qPrintable(it.key()));
            }
        }
    }

    void aFormatIsThereForTheDomainsThatItIsFor()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s});
        workspace.domains[1].overrides.services = {
            service(Protocol::ActiveSync, Security::Tls, u"phone.example.net"_s)};
        const Files files = generate(workspace);
        QVERIFY(files.contains(u"documents/example.net/activesync-autodiscover.address.xml"_s));
        QVERIFY(!files.contains(u"documents/example.org/activesync-autodiscover.address.xml"_s));
        QVERIFY(files.value(u"routes.json"_s).contains("mobilesync/responseschema"));
        QVERIFY(files.contains(u"outlook/example.org.reg"_s));
        // Nothing there that Outlook could read mail with.
        QVERIFY(!files.contains(u"outlook/example.net.reg"_s));
    }

    void managedPcsGetTheDocumentThatTheRegistryNames()
    {
        const Workspace workspace = sampleWorkspace({u"société.example"_s});
        const Files files = generate(workspace, {BundleTarget::Outlook});
        QCOMPARE(files.value(u"outlook/xn--socit-esab.example.xml"_s),
                 clientFormat(u"outlook-autodiscover")->render(settingsOf(workspace, 0), std::nullopt));
        QVERIFY(files.contains(u"outlook/xn--socit-esab.example.reg"_s));
        for (const QString &name : {u"README.md"_s, u"LISEZMOI.md"_s}) {
            QVERIFY(files.value(name).contains("C:\\ProgramData\\Autodiscover\\DOMAIN"));
            QVERIFY(!files.value(name).contains("nginx") && !files.value(name).contains("{{"));
        }
    }

    void aPaccDocumentHasItsChecksumInTheZone()
    {
        const Files files = generate(everyFormatWorkspace({u"example.org"_s}));
        const QByteArray bytes = files.value(u"www/example.org/.well-known/user-agent-configuration.json"_s);
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64();
        const QByteArray zone = files.value(u"dns/example.org.zone"_s);
        QVERIFY2(
            zone.contains("_ua-auto-config.example.org. 3600 IN TXT \"v=UAAC1; a=sha256; d=" + hash + '"'),
            zone.constData());
        QVERIFY(zone.contains("\nua-auto-config.example.org. 3600 IN A 192.0.2.10"));
        QVERIFY(files.value(u"nginx/hosting.conf"_s).contains("server_name ua-auto-config.example.org;"));
    }

    void theManifestComesLastAndNamesEveryFile()
    {
        QStringList order;
        const Files files = generate(sampleWorkspace({u"example.org"_s, u"example.net"_s}), {}, &order);
        QCOMPARE(order.last(), u"manifest.json"_s);
        const QJsonObject manifest = QJsonDocument::fromJson(files.value(order.last())).object();
        QCOMPARE(manifest.value(u"format"_s).toString(), u"email-autoconfigure-bundle"_s);
        QCOMPARE(manifest.value(u"domains"_s).toArray(), QJsonArray({u"example.org"_s, u"example.net"_s}));
        const QJsonArray listed = manifest.value(u"files"_s).toArray();
        QCOMPARE(listed.size(), files.size() - 1);
        for (const QJsonValue &entry : listed) {
            const QByteArray bytes = files.value(entry.toObject().value(u"path"_s).toString());
            QCOMPARE(entry.toObject().value(u"size"_s).toInt(), bytes.size());
            QCOMPARE(entry.toObject().value(u"sha256"_s).toString().toLatin1(),
                     QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        }
        QCOMPARE(generate(sampleWorkspace({u"example.org"_s, u"example.net"_s})), files);
    }

    void targetsChooseTheFolders_data()
    {
        QTest::addColumn<QList<BundleTarget>>("targets");
        QTest::addColumn<QStringList>("folders");
        QTest::newRow("static") << QList<BundleTarget>{BundleTarget::Static} << QStringList{u"www"_s};
        QTest::newRow("apache") << QList<BundleTarget>{BundleTarget::Apache}
                                << QStringList{u"apache"_s, u"www"_s};
        QTest::newRow("nginx") << QList<BundleTarget>{BundleTarget::Nginx}
                               << QStringList{u"nginx"_s, u"www"_s};
        QTest::newRow("caddy") << QList<BundleTarget>{BundleTarget::Caddy}
                               << QStringList{u"caddy"_s, u"www"_s};
        for (const BundleTarget responder : {BundleTarget::Php, BundleTarget::Flask, BundleTarget::Node}) {
            QTest::newRow(qPrintable(bundleTargetWord(responder)))
                << QList<BundleTarget>{responder, BundleTarget::Nginx}
                << QStringList{u"documents"_s, u"nginx"_s, u"responders"_s, u"www"_s};
        }
        QTest::newRow("dns") << QList<BundleTarget>{BundleTarget::Dns} << QStringList{u"dns"_s};
        QTest::newRow("outlook") << QList<BundleTarget>{BundleTarget::Outlook} << QStringList{u"outlook"_s};
        QTest::newRow("all") << QList<BundleTarget>()
                             << QStringList{u"apache"_s, u"caddy"_s,   u"dns"_s,        u"documents"_s,
                                            u"nginx"_s,  u"outlook"_s, u"responders"_s, u"www"_s};
    }

    void targetsChooseTheFolders()
    {
        QFETCH(QList<BundleTarget>, targets);
        QFETCH(QStringList, folders);
        QStringList seen;
        const Files files = generate(sampleWorkspace({u"example.org"_s}), targets);
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            if (it.key().contains(u'/') && !seen.contains(it.key().section(u'/', 0, 0))) {
                seen.append(it.key().section(u'/', 0, 0));
            }
        }
        QCOMPARE(seen, folders);
        for (const QString &name : {u"README.md"_s, u"LISEZMOI.md"_s}) {
            const QByteArray text = files.value(name);
            QVERIFY2(text.contains("example.org") && !text.contains("{{"), text.constData());
            QCOMPARE(text.contains("a2ensite"), targets.isEmpty() || targets.contains(BundleTarget::Apache));
            QCOMPARE(text.contains("nginx -t"), targets.isEmpty() || targets.contains(BundleTarget::Nginx));
            QCOMPARE(text.contains("caddy validate"),
                     targets.isEmpty() || targets.contains(BundleTarget::Caddy));
            QCOMPARE(text.contains("gunicorn"), targets.isEmpty() || targets.contains(BundleTarget::Flask));
            QCOMPARE(text.contains("apt install nodejs"),
                     targets.isEmpty() || targets.contains(BundleTarget::Node));
            QCOMPARE(text.contains("apt install php-fpm"),
                     targets.isEmpty() || targets.contains(BundleTarget::Php));
            QCOMPARE(text.contains("dig +short"), targets.isEmpty() || targets.contains(BundleTarget::Dns));
        }
    }

    void theReadmeNamesEachStepForTheseDomains()
    {
        const Files files = generate(sampleWorkspace({u"example.org"_s, u"société.example"_s}));
        for (const QString &name : {u"README.md"_s, u"LISEZMOI.md"_s}) {
            const QByteArray text = files.value(name);
            for (const QString &part :
                 {u"société.example (xn--socit-esab.example)"_s, u"`dns/xn--socit-esab.example.zone`"_s,
                  u"certbot certonly --webroot -w /srv/email-autoconfigure/acme --cert-name "
                  "autodiscover.xn--socit-esab.example -d autodiscover.xn--socit-esab.example"_s,
                  u"curl -sSL https://autoconfig.example.org/mail/config-v1.1.xml | cmp - "
                  "www/example.org/mail/config-v1.1.xml"_s,
                  u"192.0.2.10"_s}) {
                QVERIFY2(text.contains(part.toUtf8()), qPrintable(name + u": "_s + part));
            }
        }
        QVERIFY(files.value(u"LISEZMOI.md"_s).contains("Obtenir les certificats"));
    }

    void aTemplateBecomesTheUsersDocument()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.profiles[0].services[0].username = u"%EMAILLOCALPART%+%EMAILDOMAIN%"_s;
        // What would be taken for the user, if the name that stands in for it were always the same.
        workspace.profiles[0].displayName = u"autoconfigure-local-part & <Co>"_s;
        const DomainSettings settings = settingsOf(workspace, 0);
        const Account account = parseAccount(u"o'neil&co@example.org"_s).value();
        for (const ClientFormat *format : clientFormats()) {
            QByteArray document = addressTemplate(*format, settings).value();
            document.replace("{{autoconfigure:local-part:xml-text}}", "o'neil&amp;co");
            document.replace("{{autoconfigure:label}}", "o-27neil-26co");
            for (const DerivedValue &value : format->derivedValues) {
                if (value.kind == DerivedValue::Kind::Uuid) {
                    document.replace("{{autoconfigure:uuid:" + QByteArray(value.name) + "}}",
                                     value.value(settings.domain, account).toLatin1());
                }
            }
            QCOMPARE(document, format->render(settings, account));
        }
    }

    void whatRespondersReplaceIsRefusedInNames()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.profiles[0].displayName = u"{{autoconfigure:label}}"_s;
        QCOMPARE(refusal(workspace), u"example.org"_s);
    }

    void oneResponderIsNamedInEveryStep()
    {
        const Files files = generate(sampleWorkspace({u"example.org"_s, u"example.net"_s}),
                                     {BundleTarget::Nginx, BundleTarget::Php});
        const QByteArray text = files.value(u"README.md"_s);
        QVERIFY(text.contains("/nginx/hosting-php.conf /etc/nginx/sites-enabled/"));
        QVERIFY(text.contains("include /srv/email-autoconfigure/nginx/main-site-php.inc;"));
        QVERIFY(text.contains("<EMailAddress>user@example.net</EMailAddress>"));
        QVERIFY(!text.contains("`hosting-php`"));
        const QByteArray all = generate(sampleWorkspace({u"example.org"_s})).value(u"README.md"_s);
        QVERIFY(all.contains("`hosting-php`, `main-site-php`, `hosting-flask`"));
        QVERIFY(all.contains("/nginx/hosting.conf /etc/nginx/sites-enabled/"));
    }

    void thousandsOfDomainsKeepTheReadmeShort()
    {
        QStringList names = {u"example.org"_s};
        for (int i = 0; i < 1000; ++i) {
            names.append(u"d%1.example"_s.arg(i));
        }
        const Files files = generate(sampleWorkspace(names));
        QVERIFY(files.value(u"README.md"_s).size() < 16'000);
        QVERIFY(files.value(u"README.md"_s).contains("… and 981 more files in `dns/`, one per domain"));
        QVERIFY(files.value(u"README.md"_s).contains("for domain in $(ls /srv/email-autoconfigure/www); do"));
    }

    void whatNoBundleCanBeMadeOfIsRefused()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        QCOMPARE(refusal(workspace), QString());
        QCOMPARE(refusal(sampleWorkspace({})), u"/domains"_s);
        QCOMPARE(refusal(sampleWorkspace({u"example.org"_s, u"../etc"_s})), u"/domains/1/name"_s);
        QCOMPARE(refusal(sampleWorkspace({u"example.org"_s, u"EXAMPLE.org."_s})), u"/domains/1/name"_s);
        workspace.hosting.domain = u"not a host"_s;
        QCOMPARE(refusal(workspace), u"/hosting/domain"_s);
        for (const QString &path : {u"relative"_s, u"/srv/a\"b"_s, u"/srv/$x"_s, u"/srv/a\nb"_s, u"/srv/%h"_s,
                                    u"/srv/a\\"_s, QString()}) {
            workspace = sampleWorkspace({u"example.org"_s});
            workspace.hosting.root = path;
            QCOMPARE(refusal(workspace), u"/hosting/root"_s);
            workspace = sampleWorkspace({u"example.org"_s});
            workspace.hosting.certificate = path;
            QCOMPARE(refusal(workspace), u"/hosting/certificate"_s);
            workspace = sampleWorkspace({u"example.org"_s});
            workspace.hosting.certificateKey = path;
            QCOMPARE(refusal(workspace), u"/hosting/certificateKey"_s);
        }
    }

    void theServersConfigurationIsWhatTheBundleHolds()
    {
        const Workspace workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s});
        const Files files = generate(workspace);
        const std::tuple<QString, QString, decltype(&apacheConfiguration)> servers[] = {
            {u"apache/"_s, u".conf"_s, apacheConfiguration},
            {u"nginx/"_s, u".conf"_s, nginxConfiguration},
            {u"caddy/"_s, u".caddy"_s, caddyConfiguration}};
        for (const auto &[folder, ending, configuration] : servers) {
            QVERIFY(files.contains(folder + u"hosting-php"_s + ending));
            QCOMPARE(configuration(workspace, {0, 1}), files.value(folder + u"http"_s + ending) +
                                                           files.value(folder + u"hosting"_s + ending) +
                                                           files.value(folder + u"redirects"_s + ending));
            // A domain's own part stands in the file as it is shown.
            const QByteArray one = configuration(workspace, {1});
            QVERIFY(one.contains(files.value(folder + u"redirects"_s + ending)));
            QVERIFY(!one.contains("autoconfig.example.org\n"));
        }
    }

    void aProviderNeedNotBeAMailDomain()
    {
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.hosting.domain = u"provider.example"_s;
        const Files files = generate(workspace);
        QVERIFY(files.value(u"nginx/hosting.conf"_s).contains("server_name autoconfig.provider.example;"));
        QVERIFY(files.value(u"nginx/redirects.conf"_s)
                    .contains("return 302 https://autoconfig.provider.example/example.org$request_uri;"));
        QVERIFY(files.value(u"README.md"_s).contains("autodiscover.provider.example"));
    }

    void aCancelEndsTheWork()
    {
        int files = 0;
        const Result<void> done = generateBundle(
            sampleWorkspace({u"a.example"_s, u"b.example"_s, u"c.example"_s}), {BundleTarget::Dns},
            [&files](const BundleFile &file) -> Result<void> {
                files += file.path.endsWith(u".zone") ? 1 : 0;
                return {};
            },
            [](qsizetype finished, qsizetype) { return finished < 1; });
        QVERIFY(!done);
        QCOMPARE(files, 1);
    }
};

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
