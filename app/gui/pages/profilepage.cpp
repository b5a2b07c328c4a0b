// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/profilepage.h"

#include "document/edits.h"
#include "models/recordcolumns.h"
#include "widgets/fieldform.h"
#include "widgets/findinglabel.h"
#include "widgets/formvalues.h"
#include "widgets/recordtable.h"
#include "widgets/serviceseditor.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ProfilePage::ProfilePage(WorkspaceDocument *document, QWidget *parent)
    : Page(document, parent),
      m_form(new FieldForm(this)),
      m_id(new QLineEdit(this)),
      m_usage(new QLabel(this)),
      m_displayName(new QLineEdit(this)),
      m_shortName(new QLineEdit(this)),
      m_services(new ServicesEditor(u"profile.services"_s, this)),
      m_documentationModel(new RecordTableModel<Documentation>(documentationColumns(), this)),
      m_documentation(new RecordTable(u"profile.documentation"_s, m_documentationModel, this)),
      m_appleForm(new FieldForm(this)),
      m_organization(new QLineEdit(this)),
      m_consentFr(new QLineEdit(this)),
      m_consentEn(new QLineEdit(this))
{
    setObjectName(u"profilePage"_s);
    m_id->setObjectName(u"profile.id"_s);
    m_usage->setObjectName(u"profile.usage"_s);
    m_displayName->setObjectName(u"profile.displayName"_s);
    m_shortName->setObjectName(u"profile.shortName"_s);
    m_form->addField(u"/id"_s, m_id, m_usage);
    m_form->addField(u"/displayName"_s, m_displayName);
    m_form->addField(u"/shortName"_s, m_shortName);
    column()->addWidget(m_form);
    m_servicesHeading = addHeading(m_services->tableView());
    column()->addWidget(m_services);
    m_documentationHeading = addHeading(m_documentation->view());
    m_documentation->setStretchedColumn(2);
    column()->addWidget(m_documentation);
    m_organization->setObjectName(u"profile.apple.organization"_s);
    m_consentFr->setObjectName(u"profile.apple.consent.fr"_s);
    m_consentEn->setObjectName(u"profile.apple.consent.en"_s);
    m_appleForm->addField(u"/organization"_s, m_organization);
    m_appleForm->addField(u"/consent/fr"_s, m_consentFr);
    m_appleForm->addField(u"/consent/en"_s, m_consentEn);
    m_appleHeading = addHeading(m_organization);
    column()->addWidget(m_appleForm);
    column()->addStretch();
    connectEditors();
    connectApple();
    connect(document, &WorkspaceDocument::changed, this, [this](const ChangeEvent &event) {
        using Kind = ChangeEvent::Kind;
        if (event.kind == Kind::ProfileChanged ? event.first == m_index
                                               : event.kind != Kind::HostingChanged) {
            load();
        }
    });
    retranslate();
}

void ProfilePage::setIndex(qsizetype index)
{
    m_index = index;
    const FieldPath path = FieldPath() / u"profiles" / std::max<qsizetype>(index, 0);
    m_form->setBasePath(path);
    load();
    m_services->setBasePath(path / u"services");
    m_appleForm->setBasePath(path / u"apple");
}

void ProfilePage::showFindings(const Findings &findings)
{
    if (!isLoaded()) {
        return;
    }
    const FieldPath path = m_form->basePath();
    m_documentation->showFindings(findings, path / u"documentation");
    m_services->showFindings(findings);
    Findings rest = m_form->showFindings(findings);
    rest.removeIf([&path](const Finding &finding) {
        return finding.where.isWithin(path / u"documentation") ||
               finding.where.isWithin(path / u"services") || finding.where.isWithin(path / u"apple");
    });
    remainingFindings()->setFindings(rest + m_appleForm->showFindings(findings));
}

bool ProfilePage::focusField(const FieldPath &path)
{
    const FieldPath base = m_form->basePath();
    if (!isLoaded() || !path.isWithin(base)) {
        return false;
    }
    QWidget *editor = m_form->editorAt(path);
    if (editor == nullptr) {
        editor = m_appleForm->editorAt(path);
    }
    if (editor == nullptr && path.isWithin(base / u"documentation")) {
        m_documentation->selectRow(path.segments().value(3).toInt());
        editor = m_documentation->view();
    } else if (editor == nullptr && m_services->focusField(path)) {
        return true;
    }
    (editor == nullptr ? m_id : editor)->setFocus(Qt::OtherFocusReason);
    return true;
}

void ProfilePage::connectEditors()
{
    // Renaming touches the domains too, so it waits until the new id is complete.
    connect(m_id, &QLineEdit::editingFinished, this, [this] {
        if (isLoaded() && !renameProfile(document(), m_index, m_id->text().trimmed())) {
            load();
        }
    });
    connect(m_displayName, &QLineEdit::textEdited, this, [this](const QString &text) {
        ServiceProfile changed = profile();
        changed.displayName = text.trimmed();
        edit(
            changed, [] { return tr("Change display name"); }, u"displayName"_s);
    });
    connect(m_shortName, &QLineEdit::textEdited, this, [this](const QString &text) {
        ServiceProfile changed = profile();
        changed.shortName = text.trimmed();
        edit(
            changed, [] { return tr("Change short name"); }, u"shortName"_s);
    });
    connect(m_documentationModel, &RecordTableModelBase::edited, this, [this] {
        ServiceProfile changed = profile();
        changed.documentation = m_documentationModel->records();
        edit(changed, [] { return tr("Change links to help"); });
    });
    connect(m_services, &ServicesEditor::edited, this,
            [this](const QList<MailService> &services, const LiveText &text, const QString &mergeKey) {
                ServiceProfile changed = profile();
                changed.services = services;
                edit(changed, text, mergeKey);
            });
}

void ProfilePage::connectApple()
{
    const auto connectText = [this](QLineEdit *edit, const QString &mergeKey,
                                    QString &(*member)(AppleSettings &)) {
        connect(edit, &QLineEdit::textEdited, this, [this, mergeKey, member](const QString &text) {
            ServiceProfile changed = profile();
            member(changed.apple) = text.trimmed();
            this->edit(
                changed, [] { return tr("Change what Apple devices show"); }, mergeKey);
        });
    };
    connectText(m_organization, u"apple.organization"_s,
                [](AppleSettings &apple) -> QString & { return apple.organization; });
    connectText(m_consentFr, u"apple.consent.fr"_s,
                [](AppleSettings &apple) -> QString & { return apple.consent.fr; });
    connectText(m_consentEn, u"apple.consent.en"_s,
                [](AppleSettings &apple) -> QString & { return apple.consent.en; });
}

void ProfilePage::load()
{
    setEnabled(isLoaded());
    if (!isLoaded()) {
        return;
    }
    const ServiceProfile shown = profile();
    setTitle(shown.displayName.isEmpty() ? shown.id : shown.displayName);
    showText(m_id, shown.id);
    showText(m_displayName, shown.displayName);
    showText(m_shortName, shown.shortName);
    showText(m_organization, shown.apple.organization);
    showText(m_consentFr, shown.apple.consent.fr);
    showText(m_consentEn, shown.apple.consent.en);
    m_documentationModel->setRecords(shown.documentation);
    m_services->setServices(shown.services);
    const QList<Domain> &domains = document()->workspace().domains;
    const auto users = std::count_if(domains.begin(), domains.end(),
                                     [&shown](const Domain &domain) { return domain.profile == shown.id; });
    m_usage->setText(tr("Used by %n domain(s)", nullptr, int(users)));
}

bool ProfilePage::isLoaded() const
{
    return m_index >= 0 && m_index < document()->workspace().profiles.size();
}

ServiceProfile ProfilePage::profile() const
{
    return document()->workspace().profiles.at(m_index);
}

void ProfilePage::edit(const ServiceProfile &profile, const LiveText &text, const QString &mergeKey)
{
    document()->setProfile(m_index, profile, text, mergeKey);
}

void ProfilePage::retranslate()
{
    m_form->setTexts(m_id, tr("&Identifier:"),
                     tr("The word by which domains refer to this profile; no client sees it. Changing it "
                        "changes the domains with it. Example: main."));
    m_form->setTexts(m_displayName, tr("Displa&y name:"),
                     tr("What users see as the name of their mail provider. Thunderbird and Apple Mail show "
                        "it. Example: Example Mail."));
    m_form->setTexts(m_shortName, tr("Short &name:"),
                     tr("A short form of the display name, at most 20 characters. Thunderbird shows it. "
                        "Example: Example."));
    m_servicesHeading->setText(tr("&Services"));
    m_documentationHeading->setText(tr("Lin&ks to help"));
    m_documentation->setTexts({tr("Links to help"),
                               tr("Help pages for users, one per language. Thunderbird links to them. "
                                  "Example: en, Settings, https://example.org/help."),
                               tr("Add link"), tr("Remove link")});
    m_appleHeading->setText(tr("Apple devices"));
    m_appleForm->setTexts(
        m_organization, tr("Organi&zation:"),
        tr("Whom the configuration profile is from; iPhone, iPad and Mac show it. Empty: the "
           "display name. Example: Example Company."));
    m_appleForm->setTexts(m_consentFr, tr("Consent te&xt in French:"),
                          tr("What users have to agree to before they install the profile, on devices in "
                             "French. Empty in both languages: they are asked nothing. Example: Ces réglages "
                             "sont ceux de la société Exemple."));
    m_appleForm->setTexts(m_consentEn, tr("Consent text in En&glish:"),
                          tr("The same text in English, for devices in every other language. Example: These "
                             "are the settings of Example Company."));
    if (isLoaded()) {
        load();
    }
}

} // namespace autoconfigure
