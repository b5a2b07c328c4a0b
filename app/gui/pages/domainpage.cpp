// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/domainpage.h"

#include "model/hostname.h"
#include "models/recordcolumns.h"
#include "widgets/fieldform.h"
#include "widgets/findinglabel.h"
#include "widgets/formvalues.h"
#include "widgets/recordtable.h"
#include "widgets/serviceseditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

DomainPage::DomainPage(WorkspaceDocument *document, QWidget *parent)
    : Page(document, parent),
      m_form(new FieldForm(this)),
      m_name(new QLineEdit(this)),
      m_ascii(new QLabel(this)),
      m_profile(new QComboBox(this)),
      m_mxModel(new RecordTableModel<MxHost>(mxColumns(), this)),
      m_mx(new RecordTable(u"domain.mx"_s, m_mxModel, this)),
      m_overrides(new FieldForm(this)),
      m_ownDisplayName(new QCheckBox(this)),
      m_displayName(new QLineEdit(this)),
      m_ownShortName(new QCheckBox(this)),
      m_shortName(new QLineEdit(this)),
      m_ownDocumentation(new QCheckBox(this)),
      m_documentationModel(new RecordTableModel<Documentation>(documentationColumns(), this)),
      m_documentation(new RecordTable(u"domain.documentation"_s, m_documentationModel, this)),
      m_ownServices(new QCheckBox(this)),
      m_services(new ServicesEditor(u"domain.services"_s, this))
{
    setObjectName(u"domainPage"_s);
    m_name->setObjectName(u"domain.name"_s);
    m_ascii->setObjectName(u"domain.ascii"_s);
    m_ascii->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_profile->setObjectName(u"domain.profile"_s);
    m_ownDisplayName->setObjectName(u"domain.ownDisplayName"_s);
    m_displayName->setObjectName(u"domain.displayName"_s);
    m_ownShortName->setObjectName(u"domain.ownShortName"_s);
    m_shortName->setObjectName(u"domain.shortName"_s);
    m_ownDocumentation->setObjectName(u"domain.ownDocumentation"_s);
    m_ownServices->setObjectName(u"domain.ownServices"_s);

    m_form->addField(u"/name"_s, m_name, m_ascii);
    m_form->addField(u"/profile"_s, m_profile);
    m_overrides->addOptionalField(u"/overrides/displayName"_s, m_ownDisplayName, m_displayName);
    m_overrides->addOptionalField(u"/overrides/shortName"_s, m_ownShortName, m_shortName);

    column()->addWidget(m_form);
    m_mxHeading = addHeading(m_mx->view());
    m_mx->setStretchedColumn(0);
    column()->addWidget(m_mx);
    m_overridesHeading = addHeading(nullptr);
    column()->addWidget(m_overrides);
    column()->addWidget(m_ownDocumentation);
    m_documentation->setStretchedColumn(2);
    column()->addWidget(m_documentation);
    column()->addWidget(m_ownServices);
    column()->addWidget(m_services);
    column()->addStretch();

    connectEditors();
    connectOverrides();
    connect(document, &WorkspaceDocument::changed, this, [this](const ChangeEvent &event) {
        using Kind = ChangeEvent::Kind;
        if (event.kind == Kind::DomainChanged ? event.first == m_index : event.kind != Kind::HostingChanged) {
            load();
        }
    });
    retranslate();
}

void DomainPage::setIndex(qsizetype index)
{
    m_index = index;
    const FieldPath path = FieldPath() / u"domains" / std::max<qsizetype>(index, 0);
    m_form->setBasePath(path);
    m_overrides->setBasePath(path);
    load();
    m_services->setBasePath(path / u"overrides" / u"services");
}

void DomainPage::showFindings(const Findings &findings)
{
    if (!isLoaded()) {
        return;
    }
    const FieldPath path = m_form->basePath();
    m_mx->showFindings(findings, path / u"mx");
    m_documentation->showFindings(findings, path / u"overrides" / u"documentation");
    m_services->showFindings(findings);
    Findings rest;
    for (const Finding &finding : m_overrides->showFindings(m_form->showFindings(findings))) {
        const bool isShown = finding.where.isWithin(path / u"mx") ||
                             finding.where.isWithin(path / u"overrides" / u"documentation") ||
                             finding.where.isWithin(path / u"overrides" / u"services");
        if (!isShown) {
            rest.append(finding);
        }
    }
    remainingFindings()->setFindings(rest);
}

bool DomainPage::focusField(const FieldPath &path)
{
    const FieldPath base = m_form->basePath();
    if (!isLoaded() || !path.isWithin(base)) {
        return false;
    }
    QWidget *editor = m_form->editorAt(path);
    if (editor == nullptr) {
        editor = m_overrides->editorAt(path);
    }
    if (editor == nullptr && path.isWithin(base / u"mx")) {
        m_mx->selectRow(path.segments().value(3).toInt());
        editor = m_mx->view();
    } else if (editor == nullptr && path.isWithin(base / u"overrides" / u"documentation")) {
        m_documentation->selectRow(path.segments().value(4).toInt());
        editor = m_documentation->view();
    } else if (editor == nullptr && m_services->focusField(path)) {
        return true;
    }
    (editor == nullptr ? m_name : editor)->setFocus(Qt::OtherFocusReason);
    return true;
}

void DomainPage::connectEditors()
{
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        Domain changed = domain();
        changed.name = text.trimmed();
        edit(
            changed, [] { return tr("Change domain name"); }, u"name"_s);
    });
    connect(m_profile, &QComboBox::activated, this, [this](int index) {
        Domain changed = domain();
        changed.profile = m_profile->itemData(index).toString();
        edit(changed, [] { return tr("Change profile of a domain"); });
    });
    connect(m_mxModel, &RecordTableModelBase::edited, this, [this] {
        Domain changed = domain();
        changed.mx = m_mxModel->records();
        edit(changed, [] { return tr("Change mail servers"); });
    });
}

void DomainPage::connectOverrides()
{
    connect(m_ownDisplayName, &QCheckBox::clicked, this, [this](bool isOwn) {
        Domain changed = domain();
        changed.overrides.displayName = isOwn ? std::optional(profile().displayName) : std::nullopt;
        edit(changed, [] { return tr("Change own display name"); });
    });
    connect(m_displayName, &QLineEdit::textEdited, this, [this](const QString &text) {
        Domain changed = domain();
        changed.overrides.displayName = text.trimmed();
        edit(
            changed, [] { return tr("Change own display name"); }, u"displayName"_s);
    });
    connect(m_ownShortName, &QCheckBox::clicked, this, [this](bool isOwn) {
        Domain changed = domain();
        changed.overrides.shortName = isOwn ? std::optional(profile().shortName) : std::nullopt;
        edit(changed, [] { return tr("Change own short name"); });
    });
    connect(m_shortName, &QLineEdit::textEdited, this, [this](const QString &text) {
        Domain changed = domain();
        changed.overrides.shortName = text.trimmed();
        edit(
            changed, [] { return tr("Change own short name"); }, u"shortName"_s);
    });
    connect(m_ownDocumentation, &QCheckBox::clicked, this, [this](bool isOwn) {
        Domain changed = domain();
        changed.overrides.documentation = isOwn ? std::optional(profile().documentation) : std::nullopt;
        edit(changed, [] { return tr("Change own links to help"); });
    });
    connect(m_documentationModel, &RecordTableModelBase::edited, this, [this] {
        Domain changed = domain();
        changed.overrides.documentation = m_documentationModel->records();
        edit(changed, [] { return tr("Change own links to help"); });
    });
    connect(m_ownServices, &QCheckBox::clicked, this, [this](bool isOwn) {
        Domain changed = domain();
        changed.overrides.services = isOwn ? std::optional(profile().services) : std::nullopt;
        edit(changed, [] { return tr("Change own services"); });
    });
    connect(m_services, &ServicesEditor::edited, this,
            [this](const QList<MailService> &services, const LiveText &text, const QString &mergeKey) {
                Domain changed = domain();
                changed.overrides.services = services;
                edit(changed, text, mergeKey);
            });
}

void DomainPage::load()
{
    setEnabled(isLoaded());
    if (!isLoaded()) {
        return;
    }
    const Domain shown = domain();
    setTitle(toUnicodeHost(shown.name));
    showText(m_name, shown.name);
    const QString ascii = toAsciiHost(shown.name);
    m_ascii->setVisible(!ascii.isEmpty() && ascii != shown.name.toLower());
    m_ascii->setText(tr("In files and in DNS: %1").arg(ascii));
    m_mxModel->setRecords(shown.mx);
    loadProfiles();
    loadOverrides();
}

void DomainPage::loadProfiles()
{
    const QSignalBlocker blocker(m_profile);
    m_profile->clear();
    const QString id = domain().profile;
    for (const ServiceProfile &each : document()->workspace().profiles) {
        m_profile->addItem(profileTitle(each), each.id);
    }
    if (m_profile->findData(id) < 0) {
        m_profile->addItem(id.isEmpty() ? tr("None") : tr("%1 (unknown)").arg(id), id);
    }
    m_profile->setCurrentIndex(m_profile->findData(id));
}

void DomainPage::loadOverrides()
{
    const ProfileOverrides overrides = domain().overrides;
    const ServiceProfile base = profile();
    m_ownDisplayName->setChecked(overrides.displayName.has_value());
    m_displayName->setEnabled(overrides.displayName.has_value());
    showText(m_displayName, overrides.displayName.value_or(base.displayName));
    m_ownShortName->setChecked(overrides.shortName.has_value());
    m_shortName->setEnabled(overrides.shortName.has_value());
    showText(m_shortName, overrides.shortName.value_or(base.shortName));
    m_ownDocumentation->setChecked(overrides.documentation.has_value());
    m_documentation->setVisible(overrides.documentation.has_value());
    m_documentationModel->setRecords(overrides.documentation.value_or(QList<Documentation>()));
    m_ownServices->setChecked(overrides.services.has_value());
    m_services->setVisible(overrides.services.has_value());
    m_services->setServices(overrides.services.value_or(QList<MailService>()));
}

bool DomainPage::isLoaded() const
{
    return m_index >= 0 && m_index < document()->workspace().domains.size();
}

Domain DomainPage::domain() const
{
    return document()->workspace().domains.at(m_index);
}

ServiceProfile DomainPage::profile() const
{
    const qsizetype index = document()->workspace().indexOfProfile(domain().profile);
    return index < 0 ? ServiceProfile() : document()->workspace().profiles.at(index);
}

void DomainPage::edit(const Domain &domain, const LiveText &text, const QString &mergeKey)
{
    document()->setDomain(m_index, domain, text, mergeKey);
}

void DomainPage::retranslate()
{
    m_form->setTexts(m_name, tr("&Name:"),
                     tr("The part of the addresses after the @. All clients look for their settings under "
                        "it. Example: example.org or société.example."));
    m_form->setTexts(m_profile, tr("Prof&ile:"),
                     tr("The set of mail services that this domain shares with others. All documents are "
                        "made of it. Example: main."));
    m_mxHeading->setText(tr("M&X: servers that take mail for the domain"));
    m_mx->setTexts({tr("MX hosts"),
                    tr("The servers that take mail for this domain; published in DNS for other mail servers, "
                       "lower preference first. Some clients guess settings from it. Example: "
                       "mail.example.org, 10."),
                    tr("Add mail server"), tr("Remove mail server")});
    m_overridesHeading->setText(tr("Different from the profile"));
    m_ownDisplayName->setText(tr("Own displa&y name:"));
    m_displayName->setAccessibleName(tr("Own display name"));
    m_overrides->setTexts(m_displayName, {},
                          tr("What users see as the name of their mail provider, for this domain only. "
                             "Thunderbird and Apple Mail show it. Example: Example Mail."));
    m_ownShortName->setText(tr("O&wn short name:"));
    m_shortName->setAccessibleName(tr("Own short name"));
    m_overrides->setTexts(m_shortName, {},
                          tr("A short form of the display name, at most 20 characters, for this domain only. "
                             "Thunderbird shows it. Example: Example."));
    m_ownDocumentation->setText(tr("Own lin&ks to help"));
    m_documentation->setTexts({tr("Own links to help"),
                               tr("Help pages for users of this domain, one per language. Thunderbird links "
                                  "to them. Example: en, Settings, https://example.org/help."),
                               tr("Add link"), tr("Remove link")});
    m_ownServices->setText(tr("Own &services"));
    if (isLoaded()) {
        load();
    }
}

} // namespace autoconfigure
