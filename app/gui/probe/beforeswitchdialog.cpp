// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/beforeswitchdialog.h"

#include "theme/statusnote.h"
#include "widgets/contexthelp.h"
#include "widgets/growtofit.h"
#include "widgets/resizeinletters.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestFile = qint64(4) * 1024 * 1024;

} // namespace

Result<QList<HostOverride>> parseOverrides(const QString &text)
{
    QList<HostOverride> overrides;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        const Result<HostOverride> one = HostOverride::fromString(line.trimmed());
        if (!one) {
            return tl::unexpected(one.error());
        }
        overrides.append(*one);
    }
    return overrides;
}

Result<QList<QSslCertificate>> readAuthorities(const QString &filePath)
{
    QFile file(filePath);
    const QString name = QDir::toNativeSeparators(filePath);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(name, file.errorString());
    }
    QList<QSslCertificate> found = QSslCertificate::fromData(file.read(largestFile), QSsl::Pem);
    if (found.isEmpty()) {
        return failure(name, BeforeSwitchDialog::tr("The file holds no certificate in PEM form."));
    }
    return found;
}

BeforeSwitchDialog::BeforeSwitchDialog(const BeforeSwitch &present, QWidget *parent, QSettings *settings)
    : QDialog(parent),
      m_value(present),
      m_explanation(new QLabel(this)),
      m_overridesLabel(new QLabel(this)),
      m_overrides(new QPlainTextEdit(this)),
      m_nameServerLabel(new QLabel(this)),
      m_nameServer(new QLineEdit(this)),
      m_authorityLabel(new QLabel(this)),
      m_authority(new QLineEdit(this)),
      m_browse(new QPushButton(this)),
      m_note(new StatusNote(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"beforeSwitchDialog"_s);
    m_overrides->setObjectName(u"probeOverrides"_s);
    m_nameServer->setObjectName(u"probeNameServer"_s);
    m_authority->setObjectName(u"probeAuthority"_s);
    m_browse->setObjectName(u"probeAuthorityBrowse"_s);
    m_explanation->setWordWrap(true);
    m_overrides->setTabChangesFocus(true);
    m_overrides->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_overridesLabel->setBuddy(m_overrides);
    m_nameServerLabel->setBuddy(m_nameServer);
    m_authorityLabel->setBuddy(m_authority);
    m_nameServer->setText(present.nameServer ? present.nameServer->toString() : QString());
    QStringList lines;
    for (const HostOverride &override : present.overrides) {
        lines.append(override.toString());
    }
    m_overrides->setPlainText(lines.join(u'\n'));
    m_authority->setText(QDir::toNativeSeparators(present.authorityFile));

    auto *file = new QHBoxLayout;
    file->addWidget(m_authority, 1);
    file->addWidget(m_browse);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_explanation);
    column->addWidget(m_overridesLabel);
    column->addWidget(m_overrides, 1);
    m_overrides->setMinimumHeight(fontMetrics().height() * 5);
    column->addWidget(m_nameServerLabel);
    column->addWidget(m_nameServer);
    column->addWidget(m_authorityLabel);
    column->addLayout(file);
    column->addWidget(m_note);
    column->addWidget(m_buttons);
    resizeInLetters(this, 75, 22, settings);

    connect(m_overrides, &QPlainTextEdit::textChanged, this, &BeforeSwitchDialog::check);
    connect(m_nameServer, &QLineEdit::textChanged, this, &BeforeSwitchDialog::check);
    connect(m_authority, &QLineEdit::textChanged, this, &BeforeSwitchDialog::readAuthority);
    connect(m_browse, &QPushButton::clicked, this, &BeforeSwitchDialog::browse);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    readAuthority();
}

void BeforeSwitchDialog::readAuthority()
{
    const QString filePath = QDir::fromNativeSeparators(m_authority->text().trimmed());
    m_authorities = filePath.isEmpty() ? QList<QSslCertificate>() : readAuthorities(filePath);
    check();
}

void BeforeSwitchDialog::check()
{
    const Result<QList<HostOverride>> overrides = parseOverrides(m_overrides->toPlainText());
    m_value = {};
    QString problem;
    if (overrides) {
        m_value.overrides = *overrides;
    } else {
        problem = overrides.error().text();
    }
    if (const QString text = m_nameServer->text().trimmed(); !text.isEmpty()) {
        const Result<DnsServer> server = DnsServer::fromString(text);
        if (server) {
            m_value.nameServer = *server;
        } else if (problem.isEmpty()) {
            problem = server.error().text();
        }
    }
    m_value.authorityFile = QDir::fromNativeSeparators(m_authority->text().trimmed());
    if (m_authorities) {
        m_value.authorities = *m_authorities;
    } else if (problem.isEmpty()) {
        problem = m_authorities.error().text();
    }
    m_note->setNote(Severity::Error, problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
    growToFit(this);
}

void BeforeSwitchDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Certificate authority"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_authority->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void BeforeSwitchDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        readAuthority();
    }
}

void BeforeSwitchDialog::retranslate()
{
    setWindowTitle(tr("Before the DNS switch"));
    m_explanation->setText(tr("Probes a new server while the DNS still points at the old one: requests go to "
                              "these addresses, with the same host name and the same check of the "
                              "certificate. It holds until the program ends."));
    m_overridesLabel->setText(tr("&Addresses, one a line: HOST[:PORT]=IP[:PORT], with * for every host"));
    m_overrides->setAccessibleName(tr("Addresses to use instead of the DNS"));
    setHelp(m_overrides,
            tr("Where the requests for a host go instead of where the DNS says, one a line. The "
               "probe and its mail servers use it. Example: autoconfig.example.org=192.0.2.10."));
    m_overrides->setPlaceholderText(u"autoconfig.example.org=192.0.2.10\n*=192.0.2.10"_s);
    m_nameServerLabel->setText(tr("&Name server to ask instead of the system's resolver:"));
    m_nameServer->setAccessibleName(tr("Name server to ask"));
    setHelp(m_nameServer, tr("A name server that has the new zone already, before the others do. Example: "
                             "192.0.2.53, or 192.0.2.53:5353 where it listens at another port."));
    m_nameServer->setPlaceholderText(u"192.0.2.53"_s);
    m_authorityLabel->setText(tr("&Private certificate authority (PEM file):"));
    m_authority->setAccessibleName(tr("File of the private certificate authority"));
    setHelp(m_authority, tr("Certificates that are trusted beside those of the system, for servers that have "
                            "none of a public authority yet. Example: /home/admin/tls/test-ca.pem."));
    m_browse->setText(tr("&Browse…"));
}

} // namespace autoconfigure
