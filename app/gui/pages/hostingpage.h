// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace autoconfigure
{

class FieldForm;
class FileEdit;

/// Where the documents are served.
class HostingPage : public Page
{
    Q_OBJECT

public:
    explicit HostingPage(WorkspaceDocument *document, QWidget *parent = nullptr);

    void showFindings(const Findings &findings) override;
    bool focusField(const FieldPath &path) override;

protected:
    void retranslate() override;

private:
    QLineEdit *createEdit(const QString &member);
    void connectText(QLineEdit *edit, QString Hosting::*member, const QString &mergeKey);
    void connectList(QLineEdit *edit, QStringList Hosting::*member, const QString &mergeKey);
    FileEdit *createFileEdit(const QString &member);
    void connectFile(FileEdit *edit, QString SigningFiles::*member, const QString &mergeKey);
    void load();

    FieldForm *m_form;
    QLineEdit *m_domain;
    QLineEdit *m_webHost;
    QLineEdit *m_ipv4;
    QLineEdit *m_ipv6;
    QSpinBox *m_ttl;
    QLineEdit *m_certificate;
    QLineEdit *m_certificateKey;
    QLineEdit *m_root;
    QLineEdit *m_tsigKeyName;
    QCheckBox *m_pacc;
    QLabel *m_signingHeading = nullptr;
    FieldForm *m_signingForm;
    FileEdit *m_signingCertificate;
    FileEdit *m_signingKey;
    FileEdit *m_signingChain;
};

} // namespace autoconfigure
