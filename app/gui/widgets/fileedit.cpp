// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fileedit.h"

#include "theme/icons.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

FileEdit::FileEdit(QWidget *parent)
    : QLineEdit(parent), m_choose(addAction(themedIcon(u"document-open"_s), TrailingPosition))
{
    m_choose->setShortcut(Qt::Key_F4);
    m_choose->setShortcutContext(Qt::WidgetShortcut);
    connect(m_choose, &QAction::triggered, this, &FileEdit::choose);
    retranslate();
}

void FileEdit::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({m_filter, tr("All files (*)")});
    const QFileInfo file(text());
    dialog->setDirectory(file.isAbsolute() ? file.absolutePath() : QDir::homePath());
    dialog->selectFile(file.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        setText(QDir::toNativeSeparators(path));
        Q_EMIT textEdited(text());
    });
    dialog->open();
}

void FileEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void FileEdit::retranslate()
{
    m_choose->setText(tr("Choose a file…"));
    m_choose->setToolTip(tr("Choose a file… (F4)"));
}

} // namespace autoconfigure
