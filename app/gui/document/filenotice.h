// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/messagebar.h"

namespace autoconfigure
{

class FileController;
class WorkspaceDocument;

/// Says what is the matter with the document's file, and offers the ways on, until it is dealt with.
class FileNotice : public MessageBar
{
    Q_OBJECT

public:
    FileNotice(WorkspaceDocument *document, FileController *files, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();
    QAction *create(const QString &name);

    WorkspaceDocument *m_document;
    FileController *m_files;
    QAction *m_merge;
    QAction *m_reload;
    QAction *m_keepOurs;
    QAction *m_editAnyway;
};

} // namespace autoconfigure
