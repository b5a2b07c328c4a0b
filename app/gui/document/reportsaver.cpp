// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportsaver.h"

#include "storage/writefile.h"
#include "theme/statusnote.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QtConcurrentRun>

#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView folderKey("report/folder");

QString endingOf(const QString &filter)
{
    return filter.section(u"*."_s, 1).section(u')', 0, 0);
}

} // namespace

ReportSaver::ReportSaver(std::function<Content()> report, QSettings *settings, QWidget *parent)
    : QObject(parent), m_report(std::move(report)), m_settings(settings), m_window(parent)
{
    connect(&m_writing, &QFutureWatcher<Result<void>>::finished, this, [this] {
        m_outcome = m_writing.result();
        Q_EMIT changed();
    });
}

ReportSaver::~ReportSaver()
{
    m_writing.disconnect(this);
    m_writing.waitForFinished();
}

void ReportSaver::ask(const QString &name, const QStringList &filters)
{
    auto *dialog = new QFileDialog(m_window, tr("Save the report"), m_settings->value(folderKey).toString());
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endingOf(filters.constFirst()));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &filePath) {
        m_settings->setValue(folderKey, QFileInfo(filePath).absolutePath());
        save(filePath);
    });
    dialog->open();
}

void ReportSaver::save(const QString &filePath)
{
    if (isSaving()) {
        return;
    }
    m_filePath = filePath;
    m_writing.setFuture(QtConcurrent::run(
        [content = m_report(), filePath] { return writeFile(filePath, content(filePath)); }));
    Q_EMIT changed();
}

void ReportSaver::showOutcome(StatusNote *note) const
{
    if (m_outcome && *m_outcome) {
        note->setNote(Severity::Ok, tr("The report is saved: %1").arg(QDir::toNativeSeparators(m_filePath)));
    } else if (m_outcome) {
        note->setNote(Severity::Error, m_outcome->error().text());
    }
}

} // namespace autoconfigure
