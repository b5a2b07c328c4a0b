// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsserverchoice.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

enum Choice { System, Server, Authoritative };
constexpr const char *words[] = {"system", "server", "authoritative"};

constexpr QLatin1StringView choiceKey("dns/resolver");
constexpr QLatin1StringView addressKey("dns/server");

} // namespace

DnsServerChoice::DnsServerChoice(QSettings *settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_label(new QLabel(this)),
      m_choice(new QComboBox(this)),
      m_address(new QLineEdit(this))
{
    m_choice->setObjectName(u"dnsResolver"_s);
    m_address->setObjectName(u"dnsServer"_s);
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    m_label->setBuddy(m_choice);
    for (const char *word : words) {
        m_choice->addItem(QString(), QString::fromLatin1(word));
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(settings->value(choiceKey).toString())));
    m_address->setText(settings->value(addressKey).toString());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_label);
    layout->addWidget(m_choice);
    layout->addWidget(m_address);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DnsServerChoice::showAddress);
    connect(m_choice, &QComboBox::activated, this, &DnsServerChoice::remember);
    connect(m_address, &QLineEdit::editingFinished, this, &DnsServerChoice::remember);
    retranslate();
    showAddress();
}

Result<void> DnsServerChoice::apply(DnsCheckOptions &options) const
{
    options.resolver.server.reset();
    options.authoritative = m_choice->currentIndex() == Authoritative;
    if (m_choice->currentIndex() == Server) {
        const Result<DnsServer> server = DnsServer::fromString(m_address->text().trimmed());
        if (!server) {
            return tl::unexpected(server.error());
        }
        options.resolver.server = *server;
    }
    return {};
}

std::optional<DnsServer> DnsServerChoice::remembered(const QSettings &settings)
{
    const Result<DnsServer> server = DnsServer::fromString(settings.value(addressKey).toString());
    return settings.value(choiceKey).toString() == QLatin1StringView(words[Server]) && server
               ? std::optional(*server)
               : std::nullopt;
}

void DnsServerChoice::focusAddress()
{
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
}

void DnsServerChoice::showAddress()
{
    m_address->setVisible(m_choice->currentIndex() == Server);
}

void DnsServerChoice::remember()
{
    m_settings->setValue(choiceKey, m_choice->currentData());
    m_settings->setValue(addressKey, m_address->text().trimmed());
}

void DnsServerChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void DnsServerChoice::retranslate()
{
    m_label->setText(tr("Ask:", "the name server"));
    m_choice->setAccessibleName(tr("Name server to ask"));
    m_choice->setItemText(System, tr("System's resolver"));
    m_choice->setItemText(Server, tr("This name server"));
    m_choice->setItemText(Authoritative, tr("Domain's own name servers"));
    m_choice->setToolTip(
        tr("The domain's own name servers tell what is published now, and are compared with each other. "
           "Resolvers may still have the previous answer."));
    m_address->setAccessibleName(tr("Address of the name server"));
    m_address->setToolTip(tr("IP address, with a port if it is not 53"));
    m_address->setPlaceholderText(u"192.0.2.53"_s);
}

QString serverText(const DnsCheckOptions &options)
{
    if (options.authoritative) {
        return DnsServerChoice::tr("the domain's own name servers");
    }
    return options.resolver.server ? options.resolver.server->toString()
                                   : DnsServerChoice::tr("the system's resolver");
}

} // namespace autoconfigure
