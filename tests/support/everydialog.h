// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulk/importtabledialog.h"
#include "bulk/replacedialog.h"
#include "compare/comparedialog.h"
#include "deploy/deploydialog.h"
#include "dialogs/newdomaindialog.h"
#include "dialogs/runningdomaindialog.h"
#include "export/exportdialog.h"
#include "guides/guidedialog.h"
#include "guides/qrcodedialog.h"
#include "probe/beforeswitchdialog.h"
#include "probe/logindialog.h"

#include <functional>

namespace autoconfigure::test
{

struct DialogMaker {
    const char *name;
    std::function<QDialog *(WorkspaceDocument *document, QWidget *parent)> make;
};

/// Every dialog of the program as it opens, but for the desktop's own.
inline QList<DialogMaker> everyDialog()
{
    return {
        {"deploy",
         [](WorkspaceDocument *document, QWidget *parent) -> QDialog * {
             return new DeployDialog(document, parent);
         }},
        {"export", [](WorkspaceDocument *document,
                      QWidget *parent) { return new ExportDialog(document->workspace(), parent); }},
        {"replace", [](WorkspaceDocument *document,
                       QWidget *parent) { return new ReplaceDialog(document->workspace(), parent); }},
        {"import of a table",
         [](WorkspaceDocument *document, QWidget *parent) {
             return new ImportTableDialog(document->workspace(), "domain,profile\nnew.example,main\n",
                                          QStringLiteral("table.csv"), parent);
         }},
        {"new domain",
         [](WorkspaceDocument *document, QWidget *parent) {
             return new NewDomainDialog(document->workspace(), true, parent);
         }},
        {"copy of a domain",
         [](WorkspaceDocument *document, QWidget *parent) {
             return new NewDomainDialog(document->workspace(), false, parent);
         }},
        {"running domain",
         [](WorkspaceDocument * /*document*/, QWidget *parent) { return new RunningDomainDialog(parent); }},
        {"user guides",
         [](WorkspaceDocument *document, QWidget *parent) {
             return new GuideDialog(settingsOf(document->workspace(), 0), parent);
         }},
        {"QR code",
         [](WorkspaceDocument * /*document*/, QWidget *parent) {
             return new QrCodeDialog(QStringLiteral("https://autodiscover.example.org/email.mobileconfig"),
                                     parent);
         }},
        {"login",
         [](WorkspaceDocument * /*document*/, QWidget *parent) {
             return new LoginDialog({QStringLiteral("example.org")}, QStringLiteral("example.org"), parent);
         }},
        {"before the switch", [](WorkspaceDocument * /*document*/,
                                 QWidget *parent) { return new BeforeSwitchDialog({}, parent); }},
        {"comparison",
         [](WorkspaceDocument * /*document*/, QWidget *parent) {
             auto *dialog = new CompareDialog(parent);
             dialog->setDocuments(QStringLiteral("example.org"),
                                  {{QStringLiteral("GET https://autoconfig.example.org/mail/config-v1.1.xml"),
                                    nullptr, "<a>\n<b>1</b>\n</a>\n", "<a>\n<b>2</b>\n</a>\n"}},
                                  QDateTime(QDate(2026, 3, 1), QTime(12, 30)));
             return dialog;
         }},
    };
}

} // namespace autoconfigure::test
