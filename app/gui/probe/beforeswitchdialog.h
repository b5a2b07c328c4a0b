// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "probe/hostoverride.h"

#include <QDialog>
#include <QSslCertificate>

#include <optional>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSettings;

namespace autoconfigure
{

class StatusNote;

/// What is in place before the DNS is switched: addresses to use instead of the DNS's, a name server that has
/// the new zone already, and a private certificate authority.
struct BeforeSwitch {
    QList<HostOverride> overrides;
    std::optional<DnsServer> nameServer;
    QString authorityFile;
    QList<QSslCertificate> authorities;

    bool isEmpty() const { return overrides.isEmpty() && !nameServer && authorities.isEmpty(); }
};

/// One line an override; the error names the line's text.
Result<QList<HostOverride>> parseOverrides(const QString &text);
/// Every certificate of a PEM file; an error where there is none.
Result<QList<QSslCertificate>> readAuthorities(const QString &filePath);

/// Asks for a BeforeSwitch; cannot be accepted while something in it is wrong.
class BeforeSwitchDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` remembers the size and may be null.
    explicit BeforeSwitchDialog(const BeforeSwitch &present, QWidget *parent = nullptr,
                                QSettings *settings = nullptr);

    const BeforeSwitch &value() const { return m_value; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    /// What the file is now; only where its own field changes.
    void readAuthority();
    void browse();
    void retranslate();

    BeforeSwitch m_value;
    Result<QList<QSslCertificate>> m_authorities;
    QLabel *m_explanation;
    QLabel *m_overridesLabel;
    QPlainTextEdit *m_overrides;
    QLabel *m_nameServerLabel;
    QLineEdit *m_nameServer;
    QLabel *m_authorityLabel;
    QLineEdit *m_authority;
    QPushButton *m_browse;
    StatusNote *m_note;
    QDialogButtonBox *m_buttons;
};

} // namespace autoconfigure
