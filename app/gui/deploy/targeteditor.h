// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/fieldpath.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace autoconfigure
{

class FieldForm;

/// Chooses and edits the workspace's deployment targets; every edit can be undone. Without a target the
/// fields show what a first one could be, and typing makes it.
class TargetEditor : public QWidget
{
    Q_OBJECT

public:
    explicit TargetEditor(WorkspaceDocument *document, QWidget *parent = nullptr);

    /// What the fields show.
    DeploymentTarget target() const;
    /// Without errors: ssh can be told.
    bool isUsable() const { return m_usable; }
    /// Puts what is shown into the workspace if it has no target yet.
    void keep();
    void focusField(const FieldPath &path);

Q_SIGNALS:
    /// Another target is chosen, or this one has other values.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    DeploymentTarget suggestion() const;
    QList<DeploymentTarget> targets() const;
    template <typename Set>
    void edit(const QString &mergeKey, Set set);
    void add();
    void removeCurrent();
    void serveHere();
    void load();
    void showFindings();
    void retranslate();

    WorkspaceDocument *m_document;
    qsizetype m_index = 0;
    bool m_usable = false;
    QLabel *m_choiceLabel;
    QComboBox *m_choice;
    QToolButton *m_add;
    QToolButton *m_remove;
    FieldForm *m_form;
    QLineEdit *m_ssh;
    QLineEdit *m_directory;
    QSpinBox *m_keep;
    QLineEdit *m_reload;
    QPushButton *m_serveHere;
};

} // namespace autoconfigure
