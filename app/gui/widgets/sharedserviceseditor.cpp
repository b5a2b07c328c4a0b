// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sharedserviceseditor.h"

#include "theme/icons.h"
#include "widgets/actionbutton.h"
#include "widgets/authenticationeditor.h"
#include "widgets/fieldform.h"
#include "widgets/formvalues.h"
#include "widgets/servicepresets.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int largestPort = 65535;
constexpr int mostRowsShown = 6;

QList<RecordTableModel<SharedService>::Column> columns()
{
    return {
        {[] { return SharedServicesEditor::tr("Protocol"); },
         [](const SharedService &service) {
             const QString name = protocolName(service.protocol);
             return QVariant(service.number == 0 ? name : u"%1 (%2)"_s.arg(name).arg(service.number + 1));
         },
         {}},
        {[] { return SharedServicesEditor::tr("Host name"); },
         [](const SharedService &service) {
             return QVariant(service.host.value_or(SharedServicesEditor::tr("Different values")));
         },
         {}},
        {[] { return SharedServicesEditor::tr("Port"); },
         [](const SharedService &service) {
             return service.port ? QVariant(*service.port)
                                 : QVariant(SharedServicesEditor::tr("Different values"));
         },
         {}},
        {[] { return SharedServicesEditor::tr("Security"); },
         [](const SharedService &service) {
             return QVariant(service.security ? securityName(*service.security)
                                              : SharedServicesEditor::tr("Different values"));
         },
         {}},
        {[] { return SharedServicesEditor::tr("Domains"); },
         [](const SharedService &service) { return QVariant(QLocale().toString(service.domains)); },
         {}},
    };
}

} // namespace

SharedServicesEditor::SharedServicesEditor(QWidget *parent)
    : QWidget(parent),
      m_model(new RecordTableModel<SharedService>(columns(), this)),
      m_view(new QTableView(this)),
      m_presets(new QMenu(this)),
      m_add(new QAction(themedIcon(u"list-add"_s), {}, this)),
      m_remove(new QAction(themedIcon(u"list-remove"_s), {}, this)),
      m_form(new FieldForm(this)),
      m_host(new QLineEdit(this)),
      m_security(new QComboBox(this)),
      m_port(new QSpinBox(this)),
      m_username(new QComboBox(this)),
      m_authentication(new AuthenticationEditor(this, u"domains.service.authentication"_s)),
      m_methodsNote(new QLabel(this))
{
    buildTable();
    buildForm();
    QToolButton *add = actionButton(m_add, this, Qt::ToolButtonTextBesideIcon);
    add->setMenu(m_presets);
    add->setPopupMode(QToolButton::InstantPopup);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(actionButton(m_remove, this));
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    layout->addLayout(buttons);
    layout->addWidget(m_form);
    connectEditors();
    retranslate();
}

void SharedServicesEditor::buildTable()
{
    m_view->setObjectName(u"domains.services"_s);
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_presets->setObjectName(u"domains.services.presets"_s);
    m_add->setObjectName(u"domains.services.add"_s);
    m_remove->setObjectName(u"domains.services.remove"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(m_remove);
}

void SharedServicesEditor::buildForm()
{
    m_host->setObjectName(u"domains.service.host"_s);
    m_security->setObjectName(u"domains.service.security"_s);
    m_port->setObjectName(u"domains.service.port"_s);
    m_username->setObjectName(u"domains.service.username"_s);
    m_methodsNote->setObjectName(u"domains.service.methodsNote"_s);
    m_methodsNote->setWordWrap(true);
    m_port->setGroupSeparatorShown(false);
    // One step for a number, not one for each of its digits.
    m_port->setKeyboardTracking(false);
    for (const Security security : allSecurities()) {
        m_security->addItem({}, int(security));
    }
    fillUsernames(m_username);
    m_form->addField(u"/host"_s, m_host);
    m_form->addField(u"/security"_s, m_security);
    m_form->addField(u"/port"_s, m_port);
    m_form->addField(u"/username"_s, m_username);
    m_form->addField(u"/authentication"_s, m_authentication, m_methodsNote);
}

void SharedServicesEditor::connectEditors()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SharedServicesEditor::showCurrent);
    connect(m_view->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &SharedServicesEditor::fitHeight);
    connect(m_presets, &QMenu::aboutToShow, this, &SharedServicesEditor::fillPresets);
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeWanted(blank()); });
    connect(m_host, &QLineEdit::editingFinished, this, &SharedServicesEditor::commit);
    connect(m_username->lineEdit(), &QLineEdit::editingFinished, this, &SharedServicesEditor::commit);
    connect(m_username, &QComboBox::textActivated, this, [this](const QString &text) {
        SharedService change = blank();
        change.username = text;
        Q_EMIT edited(change);
    });
    connect(m_security, &QComboBox::activated, this, [this](int index) {
        SharedService change = blank();
        change.security = Security(m_security->itemData(index).toInt());
        Q_EMIT edited(change);
    });
    connect(m_port, &QSpinBox::valueChanged, this, [this](int port) {
        if (port > 0) {
            SharedService change = blank();
            change.port = port;
            Q_EMIT edited(change);
        }
    });
    connect(m_authentication, &AuthenticationEditor::edited, this,
            [this](const QList<Authentication> &methods) {
                SharedService change = blank();
                change.authentication = methods;
                Q_EMIT edited(change);
            });
}

void SharedServicesEditor::fillPresets()
{
    // In the language of now.
    m_presets->clear();
    for (const ServicePreset &preset : servicePresets()) {
        connect(m_presets->addAction(preset.name), &QAction::triggered, this, [this, preset] {
            MailService service = preset.service;
            const SharedService *shown = current();
            service.host =
                shown == nullptr ? u"mail.%EMAILDOMAIN%"_s : shown->host.value_or(u"mail.%EMAILDOMAIN%"_s);
            Q_EMIT addWanted(service);
        });
    }
}

void SharedServicesEditor::setServices(const QList<SharedService> &services)
{
    m_model->setRecords(services);
    setVisible(!services.isEmpty());
    if (!m_view->currentIndex().isValid() && !services.isEmpty()) {
        m_view->selectRow(0);
    }
    fitHeight();
    showCurrent();
}

void SharedServicesEditor::commit()
{
    for (QLineEdit *edit : {m_host, m_username->lineEdit()}) {
        const QString text = edit->text().trimmed();
        if (!edit->isModified() || current() == nullptr || text.isEmpty()) {
            continue;
        }
        edit->setModified(false);
        SharedService change = blank();
        (edit == m_host ? change.host : change.username) = text;
        Q_EMIT edited(change);
    }
}

void SharedServicesEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        fitHeight();
    }
    QWidget::changeEvent(event);
}

const SharedService *SharedServicesEditor::current() const
{
    const int row = m_view->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->records().at(row) : nullptr;
}

SharedService SharedServicesEditor::blank() const
{
    SharedService service;
    if (const SharedService *shown = current()) {
        service.protocol = shown->protocol;
        service.number = shown->number;
    }
    return service;
}

void SharedServicesEditor::showCurrent()
{
    const SharedService *service = current();
    m_form->setEnabled(service != nullptr);
    m_remove->setEnabled(service != nullptr);
    if (service == nullptr) {
        return;
    }
    showText(m_host, service->host.value_or(QString()));
    m_host->setModified(false);
    m_security->setCurrentIndex(service->security ? m_security->findData(int(*service->security)) : -1);
    if (service->port) {
        m_port->setSpecialValueText({});
        showNumber(m_port, *service->port, 1, largestPort);
    } else {
        m_port->setSpecialValueText(tr("Different values"));
        showNumber(m_port, 0, 0, largestPort);
    }
    showText(m_username->lineEdit(), service->username.value_or(QString()));
    m_username->lineEdit()->setModified(false);
    m_authentication->setValue(service->authentication.value_or(QList<Authentication>()));
    m_methodsNote->setVisible(!service->authentication);
}

void SharedServicesEditor::fitHeight()
{
    const int rows = std::min(m_model->rowCount(), mostRowsShown);
    const QScrollBar *scrollBar = m_view->horizontalScrollBar();
    const int below = scrollBar->maximum() > 0 ? scrollBar->sizeHint().height() : 0;
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + 2 * m_view->frameWidth() +
                           below + rows * m_view->verticalHeader()->defaultSectionSize());
}

void SharedServicesEditor::retranslate()
{
    m_model->retranslate();
    for (int i = 0; i < m_security->count(); ++i) {
        m_security->setItemText(i, securityName(Security(m_security->itemData(i).toInt())));
    }
    for (QLineEdit *edit : {m_host, m_username->lineEdit()}) {
        edit->setPlaceholderText(tr("Different values"));
    }
    m_security->setPlaceholderText(tr("Different values"));
    m_methodsNote->setText(tr("Different values. The first choice here is given to all."));
    m_add->setText(tr("Add service"));
    m_add->setIconText(m_add->text());
    m_add->setToolTip(tr("Add a service to all of the domains that list their own"));
    m_remove->setText(tr("Remove service"));
    m_remove->setToolTip(tr("Remove this service from all of the domains that list it"));
    m_view->setAccessibleName(tr("Services that the domains list themselves"));
    m_view->setWhatsThis(tr("One row for each service that at least one of the domains lists itself, instead "
                            "of its profile's. Where the domains differ, the value is missing."));
    setTexts();
    showCurrent();
}

void SharedServicesEditor::setTexts()
{
    m_form->setTexts(m_host, tr("H&ost name:"),
                     tr("Given to this service in all of the domains that list it. %EMAILDOMAIN% stands for "
                        "each domain. Example: mail.%EMAILDOMAIN%."));
    m_form->setTexts(m_security, tr("Connection se&curity:"),
                     tr("Given to this service in all of the domains that list it; a standard port goes "
                        "along. Example: TLS."));
    m_form->setTexts(m_port, tr("Port num&ber:"),
                     tr("Given to this service in all of the domains that list it. Example: 993."));
    m_form->setTexts(m_username, tr("User name &pattern:"),
                     tr("What users log in with; given to this service in all of the domains that list it. "
                        "Example: %EMAILADDRESS%."));
    m_form->setTexts(m_authentication, tr("&Authentication:"),
                     tr("The methods that the server accepts, the preferred one first; given to this service "
                        "in all of the domains that list it. Example: Password, which is safe inside of "
                        "TLS."));
    m_authentication->list()->setAccessibleName(tr("Authentication methods"));
    m_authentication->list()->setToolTip(m_authentication->toolTip());
}

} // namespace autoconfigure
