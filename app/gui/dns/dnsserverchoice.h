// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnscheck.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSettings;

namespace autoconfigure
{

/// Who is asked: the system's resolver, a name server, or the domain's own name servers. Remembered in the
/// settings.
class DnsServerChoice : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives the widget.
    explicit DnsServerChoice(QSettings *settings, QWidget *parent = nullptr);

    /// What was chosen, into the options; the error where the address is none.
    Result<void> apply(DnsCheckOptions &options) const;
    void focusAddress();

    /// The name server that was chosen in an earlier check, or none for the system's resolver.
    static std::optional<DnsServer> remembered(const QSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showAddress();
    void remember();

    QSettings *m_settings;
    QLabel *m_label;
    QComboBox *m_choice;
    QLineEdit *m_address;
};

/// For a reader: "the system's resolver", "192.0.2.53", "the domain's own name servers".
QString serverText(const DnsCheckOptions &options);

} // namespace autoconfigure
