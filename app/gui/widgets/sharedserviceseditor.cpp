// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sharedserviceseditor.h"

#include "widgets/fieldform.h"
#include "widgets/formvalues.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
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
      m_form(new FieldForm(this)),
      m_host(new QLineEdit(this)),
      m_security(new QComboBox(this)),
      m_port(new QSpinBox(this))
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
    m_host->setObjectName(u"domains.service.host"_s);
    m_security->setObjectName(u"domains.service.security"_s);
    m_port->setObjectName(u"domains.service.port"_s);
    m_port->setGroupSeparatorShown(false);
    // One step for a number, not one for each of its digits.
    m_port->setKeyboardTracking(false);
    for (const Security security : allSecurities()) {
        m_security->addItem({}, int(security));
    }
    m_form->addField(u"/host"_s, m_host);
    m_form->addField(u"/security"_s, m_security);
    m_form->addField(u"/port"_s, m_port);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    layout->addWidget(m_form);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SharedServicesEditor::showCurrent);
    connect(m_view->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &SharedServicesEditor::fitHeight);
    connect(m_host, &QLineEdit::editingFinished, this, &SharedServicesEditor::commit);
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
    retranslate();
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
    const QString host = m_host->text().trimmed();
    if (!m_host->isModified() || current() == nullptr || host.isEmpty()) {
        return;
    }
    m_host->setModified(false);
    SharedService change = blank();
    change.host = host;
    Q_EMIT edited(change);
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
    m_host->setPlaceholderText(tr("Different values"));
    m_security->setPlaceholderText(tr("Different values"));
    m_view->setAccessibleName(tr("Services that the domains list themselves"));
    m_view->setWhatsThis(tr("One row for each service that at least one of the domains lists itself, instead "
                            "of its profile's. Where the domains differ, the value is missing."));
    m_form->setTexts(m_host, tr("H&ost name:"),
                     tr("Given to this service in all of the domains that list it. %EMAILDOMAIN% stands for "
                        "each domain. Example: mail.%EMAILDOMAIN%."));
    m_form->setTexts(m_security, tr("Connection se&curity:"),
                     tr("Given to this service in all of the domains that list it; a standard port goes "
                        "along. Example: TLS."));
    m_form->setTexts(m_port, tr("Port num&ber:"),
                     tr("Given to this service in all of the domains that list it. Example: 993."));
    showCurrent();
}

} // namespace autoconfigure
