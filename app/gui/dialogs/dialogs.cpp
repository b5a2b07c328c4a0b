// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString workspaceFilter()
{
    return QCoreApplication::translate("Dialogs", "Workspaces (*.autoconf.json)") + u";;"_s +
           QCoreApplication::translate("Dialogs", "All files (*)");
}

} // namespace

Dialogs::SaveAnswer DesktopDialogs::askToSave(QWidget *parent, const QString &name)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    box.setText(QCoreApplication::translate("Dialogs", "Save the changes to “%1”?").arg(name));
    box.setInformativeText(QCoreApplication::translate("Dialogs", "Without saving, the changes are lost."));
    box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return SaveAnswer::Save;
    case QMessageBox::Discard:
        return SaveAnswer::Discard;
    default:
        return SaveAnswer::Cancel;
    }
}

Dialogs::RecoveryAnswer DesktopDialogs::askToRecover(QWidget *parent, const RecoveredWorkspace &recovered)
{
    const QString name = recovered.filePath.isEmpty()
                             ? QCoreApplication::translate("Dialogs", "a workspace that was never saved")
                             : recovered.filePath;
    QStringList domains;
    for (const Domain &domain : recovered.workspace.domains.mid(0, 5)) {
        domains.append(domain.name);
    }
    if (recovered.workspace.domains.size() > domains.size()) {
        domains.append(u"…"_s);
    }
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    box.setText(QCoreApplication::translate("Dialogs",
                                            "The program was cut off before the last changes were saved."));
    box.setInformativeText(QCoreApplication::translate("Dialogs", "Kept on %1: %2\nDomains: %3")
                               .arg(QLocale().toString(recovered.savedAt.toLocalTime(), QLocale::ShortFormat),
                                    name, domains.join(u", "_s)));
    QPushButton *restore =
        box.addButton(QCoreApplication::translate("Dialogs", "&Restore"), QMessageBox::AcceptRole);
    QPushButton *discard =
        box.addButton(QCoreApplication::translate("Dialogs", "&Discard"), QMessageBox::DestructiveRole);
    QPushButton *later =
        box.addButton(QCoreApplication::translate("Dialogs", "Ask &later"), QMessageBox::RejectRole);
    box.setDefaultButton(restore);
    box.setEscapeButton(later);
    box.exec();
    return box.clickedButton() == restore   ? RecoveryAnswer::Restore
           : box.clickedButton() == discard ? RecoveryAnswer::Discard
                                            : RecoveryAnswer::Later;
}

Dialogs::ChangedFileAnswer DesktopDialogs::askAboutChangedFile(QWidget *parent, const QString &name)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Warning);
    box.setText(QCoreApplication::translate("Dialogs", "“%1” was changed by another program.").arg(name));
    box.setInformativeText(QCoreApplication::translate(
        "Dialogs", "Merging brings both changes together here; look at the result and save again. "
                   "Overwriting loses what the other program has changed."));
    QPushButton *merge =
        box.addButton(QCoreApplication::translate("Dialogs", "&Merge"), QMessageBox::AcceptRole);
    QPushButton *overwrite =
        box.addButton(QCoreApplication::translate("Dialogs", "&Overwrite"), QMessageBox::DestructiveRole);
    QPushButton *saveAs =
        box.addButton(QCoreApplication::translate("Dialogs", "Save &as…"), QMessageBox::ActionRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(merge);
    box.exec();
    return box.clickedButton() == merge       ? ChangedFileAnswer::Merge
           : box.clickedButton() == overwrite ? ChangedFileAnswer::Overwrite
           : box.clickedButton() == saveAs    ? ChangedFileAnswer::SaveAs
                                              : ChangedFileAnswer::Cancel;
}

QString DesktopDialogs::fileToOpen(QWidget *parent, FileKind kind, const QString &folder)
{
    switch (kind) {
    case FileKind::Workspace:
        return QFileDialog::getOpenFileName(
            parent, QCoreApplication::translate("Dialogs", "Open a workspace"), folder, workspaceFilter());
    case FileKind::Settings:
        return QFileDialog::getOpenFileName(
            parent, QCoreApplication::translate("Dialogs", "Import settings of another program"), folder,
            QCoreApplication::translate("Dialogs",
                                        "Settings and client documents (*.json *.xml *.mobileconfig)") +
                u";;"_s + QCoreApplication::translate("Dialogs", "All files (*)"));
    case FileKind::DomainList:
        return QFileDialog::getOpenFileName(
            parent, QCoreApplication::translate("Dialogs", "Import a list of domains"), folder,
            QCoreApplication::translate("Dialogs", "Lists (*.txt *.csv)") + u";;"_s +
                QCoreApplication::translate("Dialogs", "All files (*)"));
    case FileKind::DomainTable:
        return QFileDialog::getOpenFileName(
            parent, QCoreApplication::translate("Dialogs", "Import domains from CSV"), folder,
            QCoreApplication::translate("Dialogs", "Tables (*.csv *.txt)") + u";;"_s +
                QCoreApplication::translate("Dialogs", "All files (*)"));
    }
    return {};
}

QString DesktopDialogs::fileToSave(QWidget *parent, const QString &proposal)
{
    QString fileName = QFileDialog::getSaveFileName(
        parent, QCoreApplication::translate("Dialogs", "Save the workspace"), proposal, workspaceFilter());
    if (!fileName.isEmpty() && !QFileInfo(fileName).fileName().contains(u'.')) {
        fileName += u".autoconf.json"_s;
    }
    return fileName;
}

} // namespace autoconfigure
