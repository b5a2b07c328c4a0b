// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probechoices.h"

#include "model/usernamepattern.h"
#include "probe/clientsequence.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView localPartKey("probe/localPart");
constexpr QLatin1StringView leftOutKey("probe/leftOutClients");
constexpr QLatin1StringView mailServersKey("probe/checksMailServers");
constexpr QLatin1StringView databaseKey("probe/asksProviderDatabase");
constexpr int localPartLetters = 16;

} // namespace

ProbeChoices::ProbeChoices(QSettings *settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_label(new QLabel(this)),
      m_localPart(new QLineEdit(this)),
      m_menu(new QMenu(this)),
      m_clients(new QAction(this)),
      m_database(new QAction(this)),
      m_mailServers(new QAction(this)),
      m_switch(new QAction(themedIcon(u"dns"_s), QString(), this))
{
    m_localPart->setObjectName(u"probeLocalPart"_s);
    m_localPart->setText(settings->value(localPartKey, ProbeOptions().localPart).toString());
    m_localPart->setFixedWidth(fontMetrics().averageCharWidth() * localPartLetters);
    m_label->setBuddy(m_localPart);
    m_clients->setObjectName(u"probeClients"_s);
    m_switch->setObjectName(u"probeBeforeSwitch"_s);
    // Looks pressed while it is on.
    m_switch->setCheckable(true);
    createMenu();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_label);
    layout->addWidget(m_localPart);
    QToolButton *clients = actionButton(m_clients, this, Qt::ToolButtonTextOnly);
    clients->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(clients);
    layout->addWidget(actionButton(m_switch, this));
    connect(m_localPart, &QLineEdit::editingFinished, this, &ProbeChoices::remember);
    connect(m_switch, &QAction::triggered, this, &ProbeChoices::askBeforeSwitch);
    retranslate();
}

void ProbeChoices::createMenu()
{
    m_menu->setObjectName(u"probeClientsMenu"_s);
    const QStringList leftOut = m_settings->value(leftOutKey).toStringList();
    for (const ClientSequence *sequence : clientSequences()) {
        QAction *client = m_menu->addAction(sequence->nameString());
        client->setObjectName(u"probeClient."_s + sequence->idString());
        client->setData(sequence->idString());
        client->setCheckable(true);
        client->setChecked(!leftOut.contains(sequence->idString()));
        connect(client, &QAction::toggled, this, &ProbeChoices::remember);
    }
    m_menu->addSeparator();
    m_database->setObjectName(u"probeDatabase"_s);
    m_database->setCheckable(true);
    m_database->setChecked(m_settings->value(databaseKey, true).toBool());
    connect(m_database, &QAction::toggled, this, &ProbeChoices::remember);
    m_menu->addAction(m_database);
    m_mailServers->setObjectName(u"probeMailServers"_s);
    m_mailServers->setCheckable(true);
    m_mailServers->setChecked(m_settings->value(mailServersKey, true).toBool());
    connect(m_mailServers, &QAction::toggled, this, &ProbeChoices::remember);
    m_menu->addAction(m_mailServers);
    m_clients->setMenu(m_menu);
}

QStringList ProbeChoices::chosenClients() const
{
    QStringList chosen;
    const QList<QAction *> actions = m_menu->actions();
    for (const QAction *action : actions) {
        if (action->isChecked() && action->data().isValid()) {
            chosen.append(action->data().toString());
        }
    }
    return chosen;
}

Result<void> ProbeChoices::apply(ProbePlan &plan) const
{
    const QString localPart = m_localPart->text().trimmed();
    // Any domain will do to see whether the part before the @ is one.
    const Result<Account> account = parseAccount(localPart + u"@example.org"_s);
    if (!account) {
        return tl::unexpected(account.error());
    }
    ProbeOptions &options = plan.clients;
    options.clients = chosenClients();
    plan.asksClients = !options.clients.isEmpty();
    plan.asksMailServers = m_mailServers->isChecked();
    if (!plan.asksClients && !plan.asksMailServers) {
        return failure(tr("Clients"), tr("Neither a client nor the mail servers are chosen."));
    }
    options.localPart = account->localPart;
    options.asksProviderDatabase = m_database->isChecked();
    options.http.overrides = m_beforeSwitch.overrides;
    if (m_beforeSwitch.nameServer) {
        options.resolver.server = options.http.nameServer = m_beforeSwitch.nameServer;
    }
    options.http.authorities = m_beforeSwitch.authorities;
    plan.mailServers.http = options.http;
    return {};
}

void ProbeChoices::focusAddress()
{
    m_localPart->setFocus(Qt::OtherFocusReason);
    m_localPart->selectAll();
}

void ProbeChoices::setBeforeSwitch(const BeforeSwitch &value)
{
    m_beforeSwitch = value;
    retranslate();
}

void ProbeChoices::askBeforeSwitch()
{
    // The click has toggled it.
    retranslate();
    auto *dialog = new BeforeSwitchDialog(m_beforeSwitch, this, m_settings);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setBeforeSwitch(dialog->value()); });
    dialog->open();
}

void ProbeChoices::remember()
{
    const QStringList chosen = chosenClients();
    QStringList leftOut;
    for (const ClientSequence *sequence : clientSequences()) {
        if (!chosen.contains(sequence->idString())) {
            leftOut.append(sequence->idString());
        }
    }
    m_settings->setValue(localPartKey, m_localPart->text().trimmed());
    m_settings->setValue(leftOutKey, leftOut);
    m_settings->setValue(mailServersKey, m_mailServers->isChecked());
    m_settings->setValue(databaseKey, m_database->isChecked());
    retranslate();
}

void ProbeChoices::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ProbeChoices::retranslate()
{
    m_label->setText(tr("Address:"));
    m_localPart->setAccessibleName(tr("Part of the address before the @"));
    m_localPart->setToolTip(tr("The part before the @ of the address that clients are given"));
    m_clients->setText(tr("%1 of %n client(s)", nullptr, static_cast<int>(clientSequences().size()))
                           .arg(QLocale().toString(chosenClients().size())));
    m_clients->setToolTip(tr("Clients whose search for the settings is followed"));
    m_mailServers->setText(tr("Check the mail servers"));
    m_database->setText(tr("Ask Mozilla's database of providers"));
    m_switch->setText(m_beforeSwitch.isEmpty() ? tr("Before the DNS switch…")
                                               : tr("Before the DNS switch: on…"));
    m_switch->setToolTip(m_beforeSwitch.isEmpty() ? tr("Before the DNS switch: addresses to use instead of "
                                                       "the DNS, and a private certificate authority")
                                                  : tr("Before the DNS switch: the DNS is not used for some "
                                                       "hosts, or other authorities are trusted"));
    m_switch->setChecked(!m_beforeSwitch.isEmpty());
}

} // namespace autoconfigure
