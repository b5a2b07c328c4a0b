// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/passwordpanel.h"

#include "theme/statusnote.h"
#include "widgets/contexthelp.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

PasswordPanel::PasswordPanel(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_note(new StatusNote(this)),
      m_prompt(new QLabel(this)),
      m_password(new QLineEdit(this)),
      m_send(new QPushButton(this)),
      m_keep(new QCheckBox(this))
{
    m_prompt->setTextFormat(Qt::PlainText);
    m_prompt->setWordWrap(true);
    m_prompt->setBuddy(m_password);
    m_password->setObjectName(name);
    m_password->setEchoMode(QLineEdit::Password);
    m_send->setObjectName(name + u"Send"_s);
    m_send->setAutoDefault(false);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    m_note->setObjectName(name + u"Note"_s);
    layout->addWidget(m_note, 0, 0, 1, 2);
    layout->addWidget(m_prompt, 1, 0, 1, 2);
    layout->addWidget(m_password, 2, 0);
    layout->addWidget(m_send, 2, 1);
    layout->addWidget(m_keep, 3, 0, 1, 2);
    m_keep->setObjectName(name + u"Keep"_s);
    connect(m_send, &QPushButton::clicked, this, &PasswordPanel::send);
    retranslate();
    hide();
}

void PasswordPanel::ask(const QString &question, const QString &note, bool canKeep)
{
    m_note->setNote(Severity::Info, note);
    m_keep->setEnabled(canKeep);
    m_keep->setChecked(canKeep && m_keep->isChecked());
    m_prompt->setText(question);
    m_password->clear();
    show();
    m_password->setFocus(Qt::OtherFocusReason);
}

void PasswordPanel::dismiss()
{
    m_password->clear();
    hide();
}

void PasswordPanel::send()
{
    const QString password = m_password->text();
    dismiss();
    Q_EMIT answered(password, m_keep->isChecked());
}

void PasswordPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Not for the dialog as well, which would press its default button.
        event->accept();
        send();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PasswordPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PasswordPanel::retranslate()
{
    m_send->setText(tr("C&ontinue"));
    m_keep->setText(tr("Keep it in the s&ystem’s keychain"));
    m_password->setAccessibleName(tr("Passphrase or password"));
    setHelp(m_password,
            tr("Goes to the program that asks, and nowhere else. Example: the passphrase of your ssh "
               "key."));
    setHelp(m_keep, tr("The next time it is answered from there. It is kept once it has been right."));
}

} // namespace autoconfigure
