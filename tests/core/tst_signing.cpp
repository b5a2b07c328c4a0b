// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signed profiles, held against openssl's command line and libplist's plistutil.
#include "bundle/bundle.h"
#include "bundle/serveddocument.h"
#include "clients/signeddata.h"
#include "signing/signingreview.h"
#include "storage/documentimport.h"
#include "support/sampleworkspace.h"
#include "support/signingfiles.h"

#include <QMap>
#include <QSslConfiguration>
#include <QTest>

using namespace autoconfigure;
using namespace autoconfigure::test;
using namespace Qt::StringLiterals;

class SigningTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    QTemporaryDir m_folder;
    QByteArray m_profile;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    static QByteArray contents(const QString &fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::shared_ptr<const SigningIdentity> signer(const QString &name = u"rsa"_s) const
    {
        return SigningIdentity::load(signingFiles(m_certificates, name), std::nullopt).value();
    }

    /// What openssl takes out of the signature, given nothing but the root; empty where it does not verify.
    QByteArray verified(const QByteArray &bytes, QByteArray &log) const
    {
        const QString out = path(u"content"_s);
        QFile::remove(out);
        // It writes what it could not verify as well.
        const bool isVerified =
            openssl({u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"der"_s, u"-in"_s,
                     written(u"signed"_s, bytes), u"-CAfile"_s, m_certificates.path(u"ca.pem"_s),
                     u"-purpose"_s, u"any"_s, u"-out"_s, out},
                    &log);
        return isVerified ? contents(out) : QByteArray();
    }

    /// A profile that openssl signed as administrators do it, with its signing time.
    QByteArray signedByOpenssl(const QStringList &more, const QByteArray &content) const
    {
        const QString out = path(u"foreign"_s);
        QFile::remove(out);
        openssl(QStringList{u"cms"_s, u"-sign"_s, u"-binary"_s, u"-md"_s, u"sha256"_s, u"-signer"_s,
                            m_certificates.certificate(u"rsa"_s), u"-inkey"_s, m_certificates.key(u"rsa"_s),
                            u"-certfile"_s, m_certificates.path(u"intermediate.pem"_s), u"-in"_s,
                            written(u"plain"_s, content), u"-out"_s, out} +
                more);
        return contents(out);
    }

    static QStringList codes(const Findings &findings)
    {
        QStringList list;
        for (const Finding &finding : findings) {
            list.append(finding.code());
        }
        return list;
    }

    static void trust(const QList<QSslCertificate> &authorities)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(authorities);
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(TestCertificates::isInstalled(), "openssl");
        QVERIFY2(m_certificates.prepare(), m_certificates.log.constData());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto issue = [this](const QString &name, auto change) {
            TestCertificates::Wish wish = rsaWish();
            change(wish);
            QVERIFY2(m_certificates.issue(name, wish), m_certificates.log.constData());
        };
        issue(u"rsa"_s, [](auto &) {});
        issue(u"ec"_s, [](auto &wish) { wish.key = TestCertificates::Wish().key; });
        issue(u"own"_s, [](auto &wish) {
            wish.selfSigned = true;
            wish.byIntermediate = false;
        });
        issue(u"expired"_s, [&now](auto &wish) {
            wish.from = now.addDays(-40);
            wish.until = now.addDays(-2);
        });
        issue(u"expiring"_s, [&now](auto &wish) { wish.until = now.addDays(9); });
        issue(u"future"_s, [&now](auto &wish) { wish.from = now.addDays(2); });
        QVERIFY(encryptKey(m_certificates, u"rsa"_s, u"correct horse é"_s));
        Workspace workspace = sampleWorkspace({u"example.org"_s});
        workspace.profiles[0].services.append(service(Protocol::CalDav, Security::Tls, u"dav.example.org"_s));
        m_profile = clientFormat(u"apple-profile")->render(settingsOf(workspace, 0), std::nullopt);
        trust(m_certificates.authority());
    }

    void opensslVerifiesWhatIsSignedAndPlistutilReadsIt()
    {
        for (const QString &name : {u"rsa"_s, u"ec"_s}) {
            const Result<QByteArray> bytes = signer(name)->sign(m_profile);
            QVERIFY2(bytes.has_value(), bytes ? "" : qPrintable(bytes.error().text()));
            QByteArray log;
            QCOMPARE(verified(*bytes, log), m_profile);
            QProcess plistutil;
            plistutil.start(u"plistutil"_s, {u"-i"_s, path(u"content"_s)});
            QVERIFY(plistutil.waitForFinished());
            QCOMPARE(plistutil.exitCode(), 0);
            QVERIFY(plistutil.readAllStandardOutput().startsWith("bplist00"));
            // Not a byte may be different.
            QByteArray changed = *bytes;
            changed.replace("dav.example.org", "bad.example.org");
            QCOMPARE(verified(changed, log), QByteArray());
        }
    }

    void theChainIsInTheSignatureAndTheRootIsNot()
    {
        SigningFiles files = signingFiles(m_certificates, u"rsa"_s);
        files.chain = m_certificates.path(u"ca.pem"_s);
        const auto withRoot = SigningIdentity::load(files, std::nullopt);
        QVERIFY(withRoot.has_value());
        const QByteArray bytes = (*withRoot)->sign(m_profile).value();
        QByteArray printed;
        QVERIFY(openssl({u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-noout"_s, u"-inform"_s, u"der"_s, u"-in"_s,
                         written(u"signed"_s, bytes)},
                        &printed));
        QCOMPARE(printed.count("subject: CN=Test intermediate"), 1);
        QCOMPARE(printed.count("subject: CN=mail.example.test"), 1);
        QCOMPARE(printed.count("subject: CN=Test authority"), 0);
        QVERIFY(printed.contains("algorithm: sha256"));
        QVERIFY(printed.contains("signedAttrs:\n          <ABSENT>"));
    }

    void theSameProfileGivesTheSameBytes()
    {
        const QByteArray first = signer()->sign(m_profile).value();
        QTest::qWait(1100); // a signing time would be another one
        QCOMPARE(signer()->sign(m_profile).value(), first);
    }

    void anEncryptedKeyWantsItsPassphrase()
    {
        using Reason = SigningFailure::Reason;
        SigningFiles files = signingFiles(m_certificates, u"rsa"_s);
        const QString traditional = path(u"traditional.key"_s);
        QVERIFY(openssl({u"rsa"_s, u"-traditional"_s, u"-aes256"_s, u"-in"_s, files.key, u"-out"_s,
                         traditional, u"-passout"_s, u"pass:correct horse é"_s}));
        for (const QString &key : {m_certificates.key(u"rsa.encrypted"_s), traditional}) {
            files.key = key;
            const auto none = SigningIdentity::load(files, std::nullopt);
            QVERIFY(!none.has_value());
            QCOMPARE(none.error().reason, Reason::PassphraseNeeded);
            for (const QString &wrong : {u"correct horse"_s, QString(), QString(3000, u'x')}) {
                const auto refused = SigningIdentity::load(files, wrong);
                QVERIFY(!refused.has_value());
                QCOMPARE(refused.error().reason, Reason::PassphraseWrong);
                QCOMPARE(refused.error().error.place, key);
            }
            QVERIFY(SigningIdentity::load(files, u"correct horse é"_s).has_value());
        }
    }

    void filesThatDoNotFitAreRefused()
    {
        using Reason = SigningFailure::Reason;
        const SigningFiles good = signingFiles(m_certificates, u"rsa"_s);
        const auto reasonOf = [](const SigningFiles &files) {
            const auto loaded = SigningIdentity::load(files, std::nullopt);
            return loaded ? std::nullopt : std::optional(loaded.error().reason);
        };
        QCOMPARE(reasonOf(good), std::nullopt);
        SigningFiles files = good;
        files.key = m_certificates.key(u"ec"_s);
        QCOMPARE(reasonOf(files), Reason::KeyMismatch);
        files.key = good.certificate;
        QCOMPARE(reasonOf(files), Reason::KeyUnreadable);
        files = good;
        files.certificate = good.key;
        QCOMPARE(reasonOf(files), Reason::CertificateUnreadable);
        files.certificate = path(u"nowhere.pem"_s);
        QCOMPARE(reasonOf(files), Reason::CertificateUnreadable);
        files = good;
        files.chain = written(u"text"_s, "no certificate");
        QCOMPARE(reasonOf(files), Reason::ChainUnreadable);
    }

    void theReviewSaysWhatDevicesWillShow_data()
    {
        QTest::addColumn<SigningFiles>("files");
        QTest::addColumn<QStringList>("expected");
        const auto of = [this](const QString &name) { return signingFiles(m_certificates, name); };
        const QString who = u"signing-certificate"_s;
        const QString users = u"signing-users-unsigned"_s;
        QTest::newRow("nothing is signed") << SigningFiles() << QStringList();
        QTest::newRow("all is well") << of(u"rsa"_s) << QStringList{who, users};
        QTest::newRow("expired") << of(u"expired"_s)
                                 << QStringList{who, u"signing-certificate-expired"_s, users};
        QTest::newRow("expires") << of(u"expiring"_s)
                                 << QStringList{who, u"signing-certificate-expires"_s, users};
        QTest::newRow("not yet") << of(u"future"_s)
                                 << QStringList{who, u"signing-certificate-not-yet"_s, users};
        QTest::newRow("self-signed") << of(u"own"_s) << QStringList{who, u"signing-self-signed"_s, users};
        QTest::newRow("EC") << of(u"ec"_s) << QStringList{who, u"signing-key-not-rsa"_s, users};
        SigningFiles files = of(u"rsa"_s);
        const QList<QSslCertificate> chain = m_certificates.chain(u"rsa"_s);
        files.certificate = written(u"leaf.pem"_s, chain.constFirst().toPem());
        QTest::newRow("leaf alone") << files << QStringList{who, u"signing-chain-incomplete"_s, users};
        files.chain = m_certificates.path(u"intermediate.pem"_s);
        QTest::newRow("chain in its own file") << files << QStringList{who, users};
        files.chain = written(u"chain.pem"_s, chain.at(1).toPem() + m_certificates.authority().at(0).toPem());
        QTest::newRow("root in the chain") << files << QStringList{who, u"signing-root-included"_s, users};
        files = of(u"rsa"_s);
        files.key = m_certificates.key(u"ec"_s);
        QTest::newRow("another key") << files << QStringList{who, u"signing-key-mismatch"_s, users};
        files.key = m_certificates.key(u"rsa.encrypted"_s);
        QTest::newRow("encrypted key") << files << QStringList{who, users};
        files.key = path(u"nowhere"_s);
        QTest::newRow("no key file") << files << QStringList{who, u"signing-key-unreadable"_s, users};
        files.key = u"key.pem"_s;
        QTest::newRow("relative path") << files << QStringList{u"signing-path-relative"_s};
        files.key.clear();
        QTest::newRow("no key") << files << QStringList{u"signing-file-missing"_s};
    }

    void theReviewSaysWhatDevicesWillShow()
    {
        QFETCH(SigningFiles, files);
        QFETCH(QStringList, expected);
        const Findings findings = reviewSigning(files, QDateTime::currentDateTimeUtc());
        QCOMPARE(codes(findings), expected);
        for (const Finding &finding : findings) {
            QVERIFY(finding.where.isWithin(FieldPath::fromString(u"/hosting/signing"_s)));
            QVERIFY2(!finding.message().contains(u'%'), qPrintable(finding.message()));
            if (finding.code() == u"signing-certificate-expires") {
                QCOMPARE(finding.arguments.at(0), u"9"_s);
            }
        }
    }

    void whatOpensslSignedIsRead_data()
    {
        QTest::addColumn<QStringList>("options");
        const QStringList whole = {u"-nodetach"_s, u"-outform"_s};
        QTest::newRow("DER") << whole + QStringList{u"der"_s};
        QTest::newRow("PEM") << whole + QStringList{u"pem"_s};
        QTest::newRow("BER, streamed") << whole + QStringList{u"der"_s, u"-stream"_s};
    }

    void whatOpensslSignedIsRead()
    {
        QFETCH(QStringList, options);
        const QByteArray bytes = signedByOpenssl(options, m_profile);
        QVERIFY(isSignedData(bytes));
        const Result<SignedContent> content = readSignedData(bytes);
        QVERIFY2(content.has_value(), content ? "" : qPrintable(content.error().text()));
        QCOMPARE(content->content, m_profile);
        QVERIFY(content->isIntact);
        QCOMPARE(content->certificates.size(), 2);
        QCOMPARE(content->certificates.constFirst(), m_certificates.chain(u"rsa"_s).constFirst());
    }

    void anImportTakesOverTheContentAndSaysWhoSigned()
    {
        const Result<Import> plain = importClientDocument(m_profile, u"f"_s, u"example.org"_s);
        QVERIFY(plain.has_value());
        const QByteArray bytes = signedByOpenssl({u"-nodetach"_s, u"-outform"_s, u"der"_s}, m_profile);
        QVERIFY(looksLikeClientDocument(bytes));
        const Result<Import> import = importClientDocument(bytes, u"f"_s, u"example.org"_s);
        QVERIFY2(import.has_value(), import ? "" : qPrintable(import.error().text()));
        QCOMPARE(import->workspace == plain->workspace, true);
        QCOMPARE(import->workspace.profiles.at(0).services.size(), 3);
        QCOMPARE(codes(import->findings),
                 QStringList({u"signature-read"_s, u"signature-trusted"_s}) + codes(plain->findings));
        QVERIFY(import->findings.at(0).message().contains(u"mail.example.test"_s));

        trust({});
        QVERIFY(codes(importClientDocument(bytes, u"f"_s)->findings).contains(u"signature-untrusted"_s));
        trust(m_certificates.authority());

        QByteArray changed = bytes;
        changed.replace("dav.example.org", "bad.example.org");
        const Result<Import> broken = importClientDocument(changed, u"f"_s, u"example.org"_s);
        QVERIFY(broken.has_value());
        QVERIFY(codes(broken->findings).contains(u"signature-broken"_s));
        QVERIFY(!codes(broken->findings).contains(u"signature-trusted"_s));

        const QByteArray old = signer(u"expired"_s)->sign(m_profile).value();
        QVERIFY(codes(importClientDocument(old, u"f"_s)->findings).contains(u"signature-expired"_s));
    }

    void whatIsNoSignedProfileGivesAClearError()
    {
        const auto errorOf = [](const QByteArray &bytes) {
            const Result<Import> import = importClientDocument(bytes, u"f"_s);
            return import ? QString() : import.error().text();
        };
        const QByteArray whole = signer()->sign(m_profile).value();
        const QString detached = errorOf(signedByOpenssl({u"-outform"_s, u"der"_s}, m_profile));
        QVERIFY2(detached.startsWith(u"f: The file is a signature alone"_s), qPrintable(detached));
        QVERIFY2(errorOf(signer()->sign("bplist00\xd1").value()).contains(u"binary property list"_s),
                 qPrintable(errorOf(signer()->sign("bplist00\xd1").value())));
        QVERIFY(errorOf(signer()->sign(whole).value()).contains(u"signed twice"_s));
        QVERIFY(errorOf(signer()->sign("<html/>").value()).startsWith(u"f:"_s));
        const QString encrypted = path(u"encrypted"_s);
        QVERIFY(openssl({u"cms"_s, u"-encrypt"_s, u"-outform"_s, u"der"_s, u"-in"_s,
                         written(u"plain"_s, m_profile), u"-out"_s, encrypted,
                         m_certificates.certificate(u"rsa"_s)}));
        QVERIFY(clientFormat(u"apple-profile")
                    ->parse(contents(encrypted))
                    .error()
                    .message.contains(u"encrypted"_s));
        // Cut off anywhere, or damaged: an error or a finding, never a crash.
        for (qsizetype length = 0; length < whole.size(); length += 29) {
            QVERIFY(!clientFormat(u"apple-profile")->parse(whole.first(length)));
        }
        for (qsizetype at = 0; at < whole.size(); at += 31) {
            QByteArray damaged = whole;
            damaged[at] = static_cast<char>(damaged.at(at) ^ 0x41);
            (void)clientFormat(u"apple-profile")->parse(damaged);
        }
    }

    void aBundleHoldsSignedProfilesAndSaysSo()
    {
        const Workspace workspace = sampleWorkspace({u"example.org"_s, u"example.net"_s});
        const auto generate = [&workspace](const SigningIdentity *identity) {
            QMap<QString, QByteArray> files;
            const Result<void> done = generateBundle(
                workspace, {},
                [&files](const BundleFile &file) -> Result<void> {
                    files.insert(file.path, file.bytes);
                    return {};
                },
                {}, identity);
            return done ? files : QMap<QString, QByteArray>();
        };
        const QMap<QString, QByteArray> plain = generate(nullptr);
        const QMap<QString, QByteArray> files = generate(signer().get());
        QCOMPARE(files, generate(signer().get()));
        QCOMPARE(files.keys(), plain.keys());
        QByteArray log;
        for (const QString &domain : {u"example.org"_s, u"example.net"_s}) {
            const QString published = u"www/"_s + domain + u"/email.mobileconfig"_s;
            QCOMPARE(verified(files.value(published), log), plain.value(published));
            const QString answered = u"documents/"_s + domain + u"/apple-profile.mobileconfig"_s;
            QCOMPARE(files.value(answered), files.value(published));
        }
        QStringList different;
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            if (plain.value(it.key()) != it.value()) {
                different.append(it.key());
            }
        }
        QCOMPARE(different, (QStringList{u"LISEZMOI.md"_s, u"README.md"_s,
                                         u"documents/example.net/apple-profile.mobileconfig"_s,
                                         u"documents/example.org/apple-profile.mobileconfig"_s,
                                         u"manifest.json"_s, u"www/example.net/email.mobileconfig"_s,
                                         u"www/example.org/email.mobileconfig"_s}));
        const QByteArray until =
            signer()->certificate().expiryDate().toUTC().toString(u"yyyy-MM-dd"_s).toUtf8();
        for (const QString &name : {u"README.md"_s, u"LISEZMOI.md"_s}) {
            QVERIFY(files.value(name).contains("mail.example.test"));
            QVERIFY(files.value(name).contains(until));
            QVERIFY(!files.value(name).contains("{{"));
            QVERIFY(!plain.value(name).contains("openssl"));
        }
    }
};

QTEST_GUILESS_MAIN(SigningTest)
#include "tst_signing.moc"
