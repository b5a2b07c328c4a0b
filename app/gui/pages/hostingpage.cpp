// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/hostingpage.h"

#include "widgets/fieldform.h"
#include "widgets/fileedit.h"
#include "widgets/findinglabel.h"
#include "widgets/formvalues.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QStringList listOf(const QString &text)
{
    QString spaced = text;
    spaced.replace(u',', u' ').replace(u';', u' ');
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

HostingPage::HostingPage(WorkspaceDocument *document, QWidget *parent)
    : Page(document, parent),
      m_form(new FieldForm(this)),
      m_domain(createEdit(u"domain"_s)),
      m_webHost(createEdit(u"webHost"_s)),
      m_ipv4(createEdit(u"ipv4"_s)),
      m_ipv6(createEdit(u"ipv6"_s)),
      m_ttl(new QSpinBox(this)),
      m_certificate(createEdit(u"certificate"_s)),
      m_certificateKey(createEdit(u"certificateKey"_s)),
      m_root(createEdit(u"root"_s)),
      m_tsigKeyName(createEdit(u"tsigKeyName"_s)),
      m_pacc(new QCheckBox(this)),
      m_signingForm(new FieldForm(this)),
      m_signingCertificate(createFileEdit(u"certificate"_s)),
      m_signingKey(createFileEdit(u"key"_s)),
      m_signingChain(createFileEdit(u"chain"_s))
{
    setObjectName(u"hostingPage"_s);
    m_ttl->setObjectName(u"hosting.ttlHours"_s);
    m_form->setBasePath(FieldPath() / u"hosting");
    m_form->addField(u"/domain"_s, m_domain);
    m_form->addField(u"/webHost"_s, m_webHost);
    m_form->addField(u"/ipv4"_s, m_ipv4);
    m_form->addField(u"/ipv6"_s, m_ipv6);
    m_form->addField(u"/ttlHours"_s, m_ttl);
    m_form->addField(u"/certificate"_s, m_certificate);
    m_form->addField(u"/certificateKey"_s, m_certificateKey);
    m_form->addField(u"/root"_s, m_root);
    m_form->addField(u"/tsigKeyName"_s, m_tsigKeyName);
    m_pacc->setObjectName(u"hosting.pacc"_s);
    m_form->addField(u"/pacc"_s, m_pacc);
    column()->addWidget(m_form);
    m_signingForm->setBasePath(FieldPath() / u"hosting" / u"signing");
    m_signingForm->addField(u"/certificate"_s, m_signingCertificate);
    m_signingForm->addField(u"/key"_s, m_signingKey);
    m_signingForm->addField(u"/chain"_s, m_signingChain);
    m_signingHeading = addHeading(m_signingCertificate);
    column()->addWidget(m_signingForm);
    setTabOrder(m_root, m_signingCertificate);
    column()->addStretch();

    connectText(m_domain, &Hosting::domain, u"domain"_s);
    connectText(m_webHost, &Hosting::webHost, u"webHost"_s);
    connectList(m_ipv4, &Hosting::ipv4, u"ipv4"_s);
    connectList(m_ipv6, &Hosting::ipv6, u"ipv6"_s);
    connectText(m_certificate, &Hosting::certificate, u"certificate"_s);
    connectText(m_certificateKey, &Hosting::certificateKey, u"certificateKey"_s);
    connectText(m_root, &Hosting::root, u"root"_s);
    connectText(m_tsigKeyName, &Hosting::tsigKeyName, u"tsigKeyName"_s);
    connectFile(m_signingCertificate, &SigningFiles::certificate, u"signing.certificate"_s);
    connectFile(m_signingKey, &SigningFiles::key, u"signing.key"_s);
    connectFile(m_signingChain, &SigningFiles::chain, u"signing.chain"_s);
    connect(m_ttl, &QSpinBox::valueChanged, this, [this](int hours) {
        Hosting hosting = this->document()->workspace().hosting;
        hosting.ttlHours = hours;
        this->document()->setHosting(
            hosting, [] { return tr("Change hosting"); }, u"ttlHours"_s);
    });
    connect(m_pacc, &QCheckBox::toggled, this, [this](bool checked) {
        Hosting hosting = this->document()->workspace().hosting;
        hosting.pacc = checked;
        this->document()->setHosting(hosting, [] { return tr("Change hosting"); });
    });
    connect(document, &WorkspaceDocument::changed, this, [this](const ChangeEvent &event) {
        if (event.kind == ChangeEvent::Kind::HostingChanged || event.kind == ChangeEvent::Kind::Reset) {
            load();
        }
    });
    retranslate();
    load();
}

void HostingPage::showFindings(const Findings &findings)
{
    const FieldPath signing = m_signingForm->basePath();
    Findings rest = m_form->showFindings(findings);
    rest.removeIf([&signing](const Finding &finding) { return finding.where.isWithin(signing); });
    remainingFindings()->setFindings(rest + m_signingForm->showFindings(findings));
}

bool HostingPage::focusField(const FieldPath &path)
{
    if (!path.isWithin(m_form->basePath())) {
        return false;
    }
    QWidget *editor = m_form->editorAt(path);
    if (editor == nullptr && path.isWithin(m_signingForm->basePath())) {
        editor = m_signingForm->editorAt(path);
        editor = editor == nullptr ? m_signingCertificate : editor;
    }
    (editor == nullptr ? m_domain : editor)->setFocus(Qt::OtherFocusReason);
    return true;
}

QLineEdit *HostingPage::createEdit(const QString &member)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(u"hosting."_s + member);
    return edit;
}

FileEdit *HostingPage::createFileEdit(const QString &member)
{
    auto *edit = new FileEdit(this);
    edit->setObjectName(u"hosting.signing."_s + member);
    return edit;
}

void HostingPage::connectFile(FileEdit *edit, QString SigningFiles::*member, const QString &mergeKey)
{
    connect(edit, &QLineEdit::textEdited, this, [this, member, mergeKey](const QString &text) {
        Hosting hosting = document()->workspace().hosting;
        hosting.signing.*member = QDir::fromNativeSeparators(text.trimmed());
        document()->setHosting(
            hosting, [] { return tr("Change who signs the profiles"); }, mergeKey);
    });
}

void HostingPage::connectText(QLineEdit *edit, QString Hosting::*member, const QString &mergeKey)
{
    connect(edit, &QLineEdit::textEdited, this, [this, member, mergeKey](const QString &text) {
        Hosting hosting = document()->workspace().hosting;
        hosting.*member = text.trimmed();
        document()->setHosting(
            hosting, [] { return tr("Change hosting"); }, mergeKey);
    });
}

void HostingPage::connectList(QLineEdit *edit, QStringList Hosting::*member, const QString &mergeKey)
{
    connect(edit, &QLineEdit::textEdited, this, [this, member, mergeKey](const QString &text) {
        Hosting hosting = document()->workspace().hosting;
        hosting.*member = listOf(text);
        document()->setHosting(
            hosting, [] { return tr("Change hosting"); }, mergeKey);
    });
}

void HostingPage::load()
{
    const Hosting &hosting = document()->workspace().hosting;
    showText(m_domain, hosting.domain);
    showText(m_webHost, hosting.webHost);
    // A comma that has just been typed is not yet in the list.
    if (listOf(m_ipv4->text()) != hosting.ipv4) {
        showText(m_ipv4, hosting.ipv4.join(u", "_s));
    }
    if (listOf(m_ipv6->text()) != hosting.ipv6) {
        showText(m_ipv6, hosting.ipv6.join(u", "_s));
    }
    showNumber(m_ttl, hosting.ttlHours, 1, 8760);
    showText(m_certificate, hosting.certificate);
    showText(m_certificateKey, hosting.certificateKey);
    showText(m_root, hosting.root);
    showText(m_tsigKeyName, hosting.tsigKeyName);
    const QSignalBlocker blocker(m_pacc);
    m_pacc->setChecked(hosting.pacc);
    showText(m_signingCertificate, QDir::toNativeSeparators(hosting.signing.certificate));
    showText(m_signingKey, QDir::toNativeSeparators(hosting.signing.key));
    showText(m_signingChain, QDir::toNativeSeparators(hosting.signing.chain));
}

void HostingPage::retranslate()
{
    setTitle(tr("Hosting"));
    m_form->setTexts(m_domain, tr("Hosti&ng domain:"),
                     tr("The domain whose autoconfig and autodiscover hosts answer for all the others. All "
                        "clients are led to it. Example: example.org."));
    m_form->setTexts(m_webHost, tr("&Web server:"),
                     tr("The web server’s own name, to which autoconfig and autodiscover point in DNS. Empty "
                        "where they point to the addresses below. Example: www.example.org."));
    m_form->setTexts(m_ipv4, tr("IPv4 &addresses:"),
                     tr("The web server’s IPv4 addresses, with commas between them; for A records where no "
                        "web server name is given. Example: 192.0.2.10."));
    m_form->setTexts(m_ipv6, tr("IPv6 addre&sses:"),
                     tr("The web server’s IPv6 addresses, with commas between them; for AAAA records where "
                        "no web server name is given. Example: 2001:db8::10."));
    m_form->setTexts(m_ttl, tr("Time to &live:"),
                     tr("How long Outlook keeps what it was told before it asks again, in hours. Example: "
                        "168, a week."));
    m_ttl->setSuffix(tr(" h", "hours, after a number"));
    m_form->setTexts(m_certificate, tr("&Certificate:"),
                     tr("The certificate’s path on the web server, for the Apache and NGINX configurations; "
                        "%HOST% stands for the host. Example: /etc/letsencrypt/live/%HOST%/fullchain.pem."));
    m_form->setTexts(m_certificateKey, tr("Certificate &key:"),
                     tr("The private key’s path on the web server; only the path is kept. Example: "
                        "/etc/letsencrypt/live/%HOST%/privkey.pem."));
    m_form->setTexts(m_root, tr("F&older on the web server:"),
                     tr("Where the bundle is unpacked; the Apache and NGINX configurations point to it. "
                        "Example: /srv/email-autoconfigure."));
    m_form->setTexts(m_tsigKeyName, tr("TSIG key name:"),
                     tr("The name of the key with which nsupdate changes the DNS; the scripts in the bundle "
                        "name it. The key itself stays on the name server and in your key file. Example: "
                        "nsupdate.example.org."));
    m_form->setTexts(
        m_pacc, tr("&PACC:"),
        tr("Publish the settings in the IETF’s JSON form too, which is still a draft and read by few "
           "clients. Every domain then needs the host ua-auto-config with a certificate, and a TXT "
           "record that changes with the settings. Example: on, for users of Himalaya."));
    m_pacc->setText(tr("Publish at ua-auto-config"));
    m_signingHeading->setText(tr("Si&gnature of Apple profiles"));
    const QString filter = tr("PEM files (*.pem *.crt *.cer *.key)");
    for (FileEdit *edit : {m_signingCertificate, m_signingKey, m_signingChain}) {
        edit->setNameFilter(filter);
    }
    m_signingForm->setTexts(
        m_signingCertificate, tr("S&igning certificate:"),
        tr("The certificate that signs the profiles at export, a PEM file on this machine. "
           "iPhone, iPad and Mac show its name as “Verified”. That of the web server will "
           "do. Example: /home/admin/tls/fullchain.pem."));
    m_signingForm->setTexts(m_signingKey, tr("Signing ke&y:"),
                            tr("The certificate’s private key, a PEM file on this machine. Its passphrase is "
                               "asked for at export and kept in the system’s keychain alone. Example: "
                               "/home/admin/tls/privkey.pem."));
    m_signingForm->setTexts(m_signingChain, tr("In&termediate certificates:"),
                            tr("The intermediate certificates, where they are not in the certificate’s file. "
                               "Devices need them to verify the signature. Example: "
                               "/home/admin/tls/chain.pem."));
}

} // namespace autoconfigure
