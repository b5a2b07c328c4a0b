// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/serviceseditor.h"

#include "models/recordcolumns.h"
#include "widgets/fieldform.h"
#include "widgets/recordtable.h"
#include "widgets/serviceform.h"
#include "widgets/servicepresets.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ServicesEditor::ServicesEditor(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_model(new RecordTableModel<MailService>(serviceColumns(), this)),
      m_table(new RecordTable(name, m_model, this)),
      m_form(new ServiceForm(this)),
      m_presets(new QMenu(this))
{
    m_presets->setObjectName(name + u".presets"_s);
    m_table->setAddMenu(m_presets);
    m_table->setStretchedColumn(1);
    setFocusProxy(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    layout->addWidget(m_form);

    connect(m_table, &RecordTable::currentRowChanged, this, &ServicesEditor::showCurrent);
    connect(m_model, &RecordTableModelBase::edited, this, &ServicesEditor::publish);
    connect(m_form, &ServiceForm::edited, this,
            [this](const MailService &service, const LiveText &text, const QString &mergeKey) {
                const int row = m_table->currentRow();
                QList<MailService> services = m_model->records();
                services[row] = service;
                m_model->setRecords(services);
                Q_EMIT edited(services, text,
                              mergeKey.isEmpty() ? QString() : u"services/%1/%2"_s.arg(row).arg(mergeKey));
            });
    // Built when shown: in the language of that moment.
    connect(m_presets, &QMenu::aboutToShow, this, [this] {
        m_presets->clear();
        for (const ServicePreset &preset : servicePresets()) {
            connect(m_presets->addAction(preset.name), &QAction::triggered, this,
                    [this, service = preset.service] { add(service); });
        }
    });
    retranslate();
    showCurrent();
}

void ServicesEditor::setServices(const QList<MailService> &services)
{
    m_model->setRecords(services);
    if (m_table->currentRow() < 0 && !services.isEmpty()) {
        m_table->selectRow(0);
    }
    showCurrent();
}

void ServicesEditor::setBasePath(const FieldPath &path)
{
    if (m_basePath != path) {
        m_basePath = path;
        m_table->selectRow(m_model->rowCount() > 0 ? 0 : -1);
        showCurrent();
    }
}

void ServicesEditor::showFindings(const Findings &findings)
{
    m_findings.clear();
    for (const Finding &finding : findings) {
        if (finding.where.isWithin(m_basePath)) {
            m_findings.append(finding);
        }
    }
    m_table->showFindings(m_findings, m_basePath, RecordTable::TextsBelow::OfTheListOnly);
    m_form->fields()->showFindings(m_findings);
}

bool ServicesEditor::focusField(const FieldPath &path)
{
    if (!path.isWithin(m_basePath)) {
        return false;
    }
    const QStringList rest = path.segments().mid(m_basePath.segments().size());
    if (!rest.isEmpty() && rest.constFirst().toInt() < m_model->rowCount()) {
        m_table->selectRow(rest.constFirst().toInt());
    }
    QWidget *editor = m_form->fields()->editorAt(path);
    (editor == nullptr ? tableView() : editor)->setFocus(Qt::OtherFocusReason);
    return true;
}

QWidget *ServicesEditor::tableView() const
{
    return m_table->view();
}

void ServicesEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ServicesEditor::retranslate()
{
    m_table->setTexts({tr("Services in order of preference"),
                       tr("The mail services that users are offered, the preferred one first. Clients take "
                          "the first that they can use. Example: IMAP over TLS, then submission over TLS."),
                       tr("Add service"), tr("Remove service")});
}

void ServicesEditor::add(const MailService &preset)
{
    MailService service = preset;
    const QList<MailService> &services = m_model->records();
    service.host = services.isEmpty() ? u"mail.%EMAILDOMAIN%"_s : services.constLast().host;
    m_model->append(service);
    m_form->hostEdit()->setFocus(Qt::OtherFocusReason);
    if (auto *edit = qobject_cast<QLineEdit *>(m_form->hostEdit())) {
        edit->selectAll();
    }
}

void ServicesEditor::showCurrent()
{
    const int row = m_table->currentRow();
    const bool isService = row >= 0 && row < m_model->rowCount();
    m_form->setVisible(isService);
    if (isService) {
        m_form->fields()->setBasePath(m_basePath / row);
        m_form->setService(m_model->records().at(row));
        m_form->fields()->showFindings(m_findings);
    }
}

void ServicesEditor::publish(RecordTableModelBase::Edit edit)
{
    using Edit = RecordTableModelBase::Edit;
    const auto text = [edit] {
        return edit == Edit::Add      ? tr("Add service")
               : edit == Edit::Remove ? tr("Remove service")
                                      : tr("Move service");
    };
    Q_EMIT edited(m_model->records(), LiveText(text), {});
}

} // namespace autoconfigure
