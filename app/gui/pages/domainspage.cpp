// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/domainspage.h"

#include "model/hostname.h"
#include "models/differencesmodel.h"
#include "models/recordcolumns.h"
#include "widgets/elidedlabel.h"
#include "widgets/fieldform.h"
#include "widgets/formvalues.h"
#include "widgets/recordtable.h"
#include "widgets/rowcopy.h"
#include "widgets/sharedserviceseditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

void setUpDifferences(QTableView *view)
{
    view->setObjectName(u"domains.differences"_s);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    new RowCopy(view);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() * 3 / 2);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(DifferencesModel::Value, QHeaderView::Stretch);
    view->setMinimumHeight(view->fontMetrics().height() * 10);
}

} // namespace

DomainsPage::DomainsPage(WorkspaceDocument *document, QWidget *parent)
    : Page(document, parent),
      m_names(new ElidedLabel(this)),
      m_form(new FieldForm(this)),
      m_profile(new QComboBox(this)),
      m_mxNote(new QLabel(this)),
      m_unifyMx(new QPushButton(this)),
      m_mxModel(new RecordTableModel<MxHost>(mxColumns(), this)),
      m_mx(new RecordTable(u"domains.mx"_s, m_mxModel, this)),
      m_overrides(new OverridesSummary(this)),
      m_services(new SharedServicesEditor(this)),
      m_hostingNote(new QLabel(this)),
      m_openHosting(new QPushButton(this)),
      m_same(new QLabel(this)),
      m_differencesModel(new DifferencesModel(this)),
      m_differences(new QTableView(this))
{
    setObjectName(u"domainsPage"_s);
    m_names->setObjectName(u"domains.names"_s);
    m_profile->setObjectName(u"domains.profile"_s);
    m_mxNote->setWordWrap(true);
    m_unifyMx->setObjectName(u"domains.unifyMx"_s);
    m_same->setWordWrap(true);
    m_differences->setModel(m_differencesModel);
    setUpDifferences(m_differences);
    m_hostingNote->setWordWrap(true);
    m_openHosting->setObjectName(u"domains.openHosting"_s);
    buildColumn();
    connectEditors();
    connectServices();
    retranslate();
}

void DomainsPage::buildColumn()
{
    column()->addWidget(m_names);
    m_form->addField(u"/profile"_s, m_profile);
    column()->addWidget(m_form);
    m_mxHeading = addHeading(m_mx->view());
    column()->addWidget(m_mxNote);
    auto *unify = new QHBoxLayout;
    unify->addWidget(m_unifyMx);
    unify->addStretch();
    column()->addLayout(unify);
    m_mx->setStretchedColumn(0);
    column()->addWidget(m_mx);
    m_overridesHeading = addHeading(nullptr);
    column()->addWidget(m_overrides);
    m_servicesHeading = addHeading(m_services->view());
    column()->addWidget(m_services);
    auto *hosting = new QHBoxLayout;
    hosting->addWidget(m_hostingNote, 1);
    hosting->addWidget(m_openHosting);
    column()->addLayout(hosting);
    m_differencesHeading = addHeading(m_differences);
    column()->addWidget(m_same);
    column()->addWidget(m_differences);
    column()->addStretch();
}

void DomainsPage::setPositions(const QList<qsizetype> &positions)
{
    if (m_positions != positions) {
        m_services->commit();
        m_overrides->commit();
        m_positions = positions;
    }
    load();
}

void DomainsPage::showFindings(const Findings & /*findings*/) {}

bool DomainsPage::focusField(const FieldPath & /*path*/)
{
    return false;
}

void DomainsPage::connectEditors()
{
    connect(document(), &WorkspaceDocument::changed, this, [this](const ChangeEvent &event) {
        using Kind = ChangeEvent::Kind;
        // Where positions move, the window tells which ones are shown.
        if (isVisible() && (event.kind == Kind::DomainsChanged || event.kind == Kind::DomainChanged ||
                            event.kind == Kind::ProfileChanged)) {
            load();
        }
    });
    connect(m_profile, &QComboBox::activated, this, [this](int index) {
        const QString id = m_profile->itemData(index).toString();
        edit([&id](Domain &domain) { domain.profile = id; },
             [](int count) { return tr("Change the profile of %n domain(s)", nullptr, count); });
    });
    const auto setMx = [this](const QList<MxHost> &mx) {
        edit([&mx](Domain &domain) { domain.mx = mx; },
             [](int count) { return tr("Change the mail servers of %n domain(s)", nullptr, count); });
    };
    connect(m_mxModel, &RecordTableModelBase::edited, this, [this, setMx] { setMx(m_mxModel->records()); });
    connect(m_unifyMx, &QPushButton::clicked, this, [this, setMx] {
        // A copy: the edit changes what it is taken from.
        const QList<MxHost> first = document()->workspace().domains.at(m_positions.constFirst()).mx;
        setMx(first);
        m_mx->view()->setFocus();
    });
    connect(m_overrides, &OverridesSummary::cleared, this, &DomainsPage::clear);
    connect(m_overrides, &OverridesSummary::named, this, &DomainsPage::setName);
    connect(m_overrides, &OverridesSummary::ownServicesWanted, this, &DomainsPage::giveOwnServices);
    connect(m_openHosting, &QPushButton::clicked, this, &DomainsPage::hostingWanted);
}

void DomainsPage::connectServices()
{
    connect(m_services, &SharedServicesEditor::edited, this, [this](const SharedService &change) {
        edit([&change](Domain &domain) { changeService(domain, change); },
             [change](int count) {
                 return change.host       ? tr("Change the host name in %n domain(s)", nullptr, count)
                        : change.security ? tr("Change the security in %n domain(s)", nullptr, count)
                        : change.username ? tr("Change the user name in %n domain(s)", nullptr, count)
                        : change.authentication
                            ? tr("Change the authentication in %n domain(s)", nullptr, count)
                            : tr("Change the port in %n domain(s)", nullptr, count);
             });
    });
    connect(m_services, &SharedServicesEditor::addWanted, this, [this](const MailService &service) {
        edit([&service](Domain &domain) { addService(domain, service); },
             [](int count) { return tr("Add a service to %n domain(s)", nullptr, count); });
    });
    connect(m_services, &SharedServicesEditor::removeWanted, this, [this](const SharedService &service) {
        edit([&service](Domain &domain) { removeService(domain, service); },
             [](int count) { return tr("Remove a service from %n domain(s)", nullptr, count); });
    });
}

void DomainsPage::setName(OverridesSummary::Part part, const QString &name)
{
    const bool isShort = part == OverridesSummary::Part::ShortName;
    edit(
        [&name, isShort](Domain &domain) {
            (isShort ? domain.overrides.shortName : domain.overrides.displayName) = name;
        },
        [isShort](int count) {
            return isShort ? tr("Change the short name of %n domain(s)", nullptr, count)
                           : tr("Change the display name of %n domain(s)", nullptr, count);
        });
}

void DomainsPage::clear(OverridesSummary::Part part)
{
    const auto take = [part](Domain &domain) {
        switch (part) {
        case OverridesSummary::Part::DisplayName:
            domain.overrides.displayName.reset();
            break;
        case OverridesSummary::Part::ShortName:
            domain.overrides.shortName.reset();
            break;
        case OverridesSummary::Part::Documentation:
            domain.overrides.documentation.reset();
            break;
        case OverridesSummary::Part::Services:
            domain.overrides.services.reset();
            break;
        }
    };
    edit(take, [](int count) { return tr("Let %n domain(s) follow the profile", nullptr, count); });
}

void DomainsPage::giveOwnServices()
{
    const Workspace &workspace = document()->workspace();
    const auto give = [&workspace](Domain &domain) {
        const qsizetype index = workspace.indexOfProfile(domain.profile);
        if (!domain.overrides.services && index >= 0) {
            domain.overrides.services = workspace.profiles.at(index).services;
        }
    };
    edit(give, [](int count) { return tr("Give %n domain(s) own services", nullptr, count); });
}

void DomainsPage::edit(const std::function<void(Domain &)> &change, const std::function<QString(int)> &text)
{
    PlacedDomains changed;
    for (const qsizetype position : std::as_const(m_positions)) {
        const Domain &before = document()->workspace().domains.at(position);
        Domain after = before;
        change(after);
        if (after != before) {
            changed.append({position, after});
        }
    }
    document()->setDomains(changed, [text, count = int(changed.size())] { return text(count); });
    if (changed.isEmpty()) {
        // The editor shows what was chosen, the document has it not.
        load();
    }
}

void DomainsPage::load()
{
    setEnabled(isLoaded());
    if (!isLoaded()) {
        return;
    }
    const Workspace &workspace = document()->workspace();
    m_selection = selectionOf(workspace, m_positions);
    setTitle(tr("%Ln domain(s)", nullptr, int(m_positions.size())));
    constexpr qsizetype mostNames = 30;
    QStringList names;
    for (const qsizetype position : m_positions.mid(0, mostNames)) {
        names.append(toUnicodeHost(workspace.domains.at(position).name));
    }
    m_names->setText(names.join(u", "_s) + (m_positions.size() > mostNames ? u"…"_s : QString()));
    loadProfiles();
    loadMx();
    m_overrides->setSelection(m_selection);
    m_servicesHeading->setVisible(!m_selection.services.isEmpty());
    m_services->setServices(m_selection.services);
    const QList<DifferingValue> differences = differencesOf(workspace, m_positions);
    m_differencesModel->setDifferences(differences);
    m_differences->setVisible(!differences.isEmpty());
    m_same->setVisible(differences.isEmpty());
}

void DomainsPage::loadProfiles()
{
    const QSignalBlocker blocker(m_profile);
    m_profile->clear();
    for (const ServiceProfile &each : document()->workspace().profiles) {
        m_profile->addItem(profileTitle(each), each.id);
    }
    const std::optional<QString> &id = m_selection.profile;
    if (id && m_profile->findData(*id) < 0) {
        m_profile->addItem(id->isEmpty() ? tr("None") : tr("%1 (unknown)").arg(*id), *id);
    }
    m_profile->setPlaceholderText(tr("Different values"));
    m_profile->setCurrentIndex(id ? m_profile->findData(*id) : -1);
}

void DomainsPage::loadMx()
{
    const bool isCommon = m_selection.mx.has_value();
    m_mxModel->setRecords(m_selection.mx.value_or(QList<MxHost>()));
    m_mx->setVisible(isCommon);
    m_mxNote->setVisible(!isCommon);
    m_unifyMx->setVisible(!isCommon);
    const QString &first = document()->workspace().domains.at(m_positions.constFirst()).name;
    m_unifyMx->setToolTip(
        tr("All of the selected domains get the mail servers of %1.").arg(toUnicodeHost(first)));
}

bool DomainsPage::isLoaded() const
{
    return !m_positions.isEmpty() && m_positions.constLast() < document()->workspace().domains.size();
}

void DomainsPage::retranslate()
{
    m_form->setTexts(m_profile, tr("Prof&ile:"),
                     tr("The set of mail services that these domains use. Choosing one gives it to all of "
                        "them. Example: main."));
    m_mxHeading->setText(tr("M&X: servers that take mail for the domains"));
    m_mxNote->setText(tr("Different values: they are listed below."));
    m_unifyMx->setText(tr("&Use the first domain's for all"));
    m_mx->setTexts({tr("MX hosts"),
                    tr("The servers that take mail for all of these domains; lower preference first. "
                       "%EMAILDOMAIN% stands for each domain. Example: mail.example.org, 10."),
                    tr("Add mail server"), tr("Remove mail server")});
    m_overridesHeading->setText(tr("Different from the profile"));
    m_servicesHeading->setText(tr("Own &services"));
    m_hostingNote->setText(tr("Hosting is the same for all domains of the workspace."));
    m_openHosting->setText(tr("Open hosting"));
    m_differencesHeading->setText(tr("Differences bet&ween these domains"));
    m_same->setText(tr("None: these domains differ in their names only."));
    m_differencesModel->retranslate();
    m_differences->setAccessibleName(tr("Differences between these domains"));
    if (isLoaded()) {
        load();
    }
}

} // namespace autoconfigure
