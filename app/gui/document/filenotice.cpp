// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/filenotice.h"

#include "document/filecontroller.h"
#include "document/openfile.h"
#include "document/workspacedocument.h"

#include <QAction>
#include <QEvent>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

FileNotice::FileNotice(WorkspaceDocument *document, FileController *files, QWidget *parent)
    : MessageBar(parent, u"fileNotice"_s),
      m_document(document),
      m_files(files),
      m_merge(create(u"mergeFile"_s)),
      m_reload(create(u"reloadFile"_s)),
      m_keepOurs(create(u"keepOurs"_s)),
      m_editAnyway(create(u"editAnyway"_s))
{
    connect(m_merge, &QAction::triggered, files, &FileController::merge);
    connect(m_reload, &QAction::triggered, files, &FileController::reload);
    connect(m_keepOurs, &QAction::triggered, files->file(), &OpenFile::keepOurs);
    connect(m_editAnyway, &QAction::triggered, files->file(), &OpenFile::editAnyway);
    connect(files->file(), &OpenFile::stateChanged, this, &FileNotice::showState);
    connect(document, &WorkspaceDocument::modifiedChanged, this, [this] {
        // Closed by hand, it stays so.
        if (!isHidden()) {
            showState();
        }
    });
    retranslate();
}

QAction *FileNotice::create(const QString &name)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    return action;
}

void FileNotice::showState()
{
    const QString name = m_files->documentName();
    const bool isModified = m_document->isModified();
    switch (m_files->file()->state()) {
    case OpenFile::State::InStep:
        hide();
        break;
    case OpenFile::State::Changed:
        if (isModified) {
            showMessage(Severity::Warning, tr("%1 was changed by another program, and here too.").arg(name),
                        {m_merge, m_reload, m_keepOurs});
        } else {
            showMessage(Severity::Warning, tr("%1 was changed by another program.").arg(name),
                        {m_reload, m_keepOurs});
        }
        break;
    case OpenFile::State::Removed:
        showMessage(
            Severity::Warning,
            tr("%1 is not there any more: it was deleted or moved. Saving writes it again.").arg(name));
        break;
    case OpenFile::State::WriteProtected:
        showMessage(
            Severity::Info,
            tr("%1 is write-protected. What is changed here can be saved under another name.").arg(name));
        break;
    case OpenFile::State::OpenElsewhere:
        showMessage(Severity::Warning,
                    tr("%1 is being edited in another run of this program. What is changed here can be "
                       "saved under another name.")
                        .arg(name),
                    m_editAnyway);
        break;
    }
}

void FileNotice::changeEvent(QEvent *event)
{
    MessageBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!isHidden()) {
            showState();
        }
    }
}

void FileNotice::retranslate()
{
    m_merge->setText(tr("Merge"));
    m_merge->setToolTip(tr("Bring the changes of both together, as one step that can be undone"));
    m_reload->setText(tr("Reload"));
    m_reload->setToolTip(tr("Show what the file has now, as one step that can be undone"));
    m_keepOurs->setText(tr("Keep mine"));
    m_keepOurs->setToolTip(tr("Stay with what is here; saving then overwrites the file"));
    m_editAnyway->setText(tr("Edit anyway"));
    m_editAnyway->setToolTip(tr("Let saving write to this file"));
}

} // namespace autoconfigure
