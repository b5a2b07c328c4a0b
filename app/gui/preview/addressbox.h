// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/usernamepattern.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace autoconfigure
{

class StatusNote;

/// "Preview as user": an address whose documents are shown, with what is wrong with it.
class AddressBox : public QWidget
{
    Q_OBJECT

public:
    explicit AddressBox(QWidget *parent = nullptr);

    /// The domain that is previewed, as A-labels; empty for none.
    void setDomain(const QString &domain);
    /// Whether what is shown depends on the address at all.
    void setDependsOnAddress(bool depends);

    /// The user to render for: none while the field is empty, holds no address or one of another domain.
    const std::optional<Account> &account() const { return m_account; }

Q_SIGNALS:
    void accountChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void update();

    QLabel *m_label;
    QLineEdit *m_address;
    StatusNote *m_note;
    QString m_domain;
    bool m_dependsOnAddress = true;
    std::optional<Account> m_account;
};

} // namespace autoconfigure
