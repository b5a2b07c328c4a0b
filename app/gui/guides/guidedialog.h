// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guides/guide.h"
#include "model/domainsettings.h"
#include "model/result.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QTextBrowser;

namespace autoconfigure
{

class AddressBox;
class GuideDocument;
class StatusNote;

/// The guides of one domain: which client, which language, for everybody or for one address; shown as they
/// are printed and saved.
class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    /// `remembered` keeps the size and may be null.
    explicit GuideDialog(const DomainSettings &settings, QWidget *parent = nullptr,
                         QSettings *remembered = nullptr);

    /// The guide that is shown.
    Guide guide() const;
    Result<void> saveHtml(const QString &fileName) const;
    Result<void> savePdf(const QString &fileName) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildChoices();
    void retranslate();
    void refresh();
    void print();
    /// Asks for a file of that ending and reports what came of it.
    void askAndSave(const QString &ending, const std::function<Result<void>(const QString &)> &save);

    const DomainSettings m_settings;
    QLabel *m_clientLabel;
    QComboBox *m_client;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    AddressBox *m_address;
    QTextBrowser *m_view;
    GuideDocument *m_document;
    StatusNote *m_note;
    QPushButton *m_print;
    QPushButton *m_saveHtml;
    QPushButton *m_savePdf;
    QPushButton *m_close;
};

} // namespace autoconfigure
