// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/filecontroller.h"

#include "document/edits.h"
#include "document/openfile.h"
#include "settings/session.h"
#include "storage/classicsettings.h"
#include "storage/documentimport.h"
#include "storage/resourcefile.h"
#include "storage/workspacefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringConverter>
#include <QWidget>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// No text in any encoding that is known by its byte order mark.
bool isBinary(const QByteArray &bytes)
{
    constexpr qsizetype looked = 4096;
    return !QStringConverter::encodingForData(bytes) &&
           bytes.first(std::min(looked, bytes.size())).contains('\0');
}

QString mergedText()
{
    return FileController::tr("The changes of both are brought together.");
}

} // namespace

FileController::FileController(WorkspaceDocument *document, Session *session, Dialogs *dialogs,
                               QWidget *window)
    : QObject(window),
      m_document(document),
      m_file(new OpenFile(document, recoveryFolder(), this)),
      m_session(session),
      m_dialogs(dialogs),
      m_window(window)
{
    connect(m_file, &OpenFile::mergeStepped, this, [this](bool isDone) {
        Q_EMIT message(Severity::Info, isDone ? LiveText(mergedText) : LiveText([] {
                           return tr(
                               "The merge is undone: what the other program has changed is not in here.");
                       }));
    });
}

QString FileController::documentName() const
{
    return m_document->filePath().isEmpty() ? tr("Untitled") : QFileInfo(m_document->filePath()).fileName();
}

bool FileController::saveChangesIfWanted()
{
    if (!m_document->isModified()) {
        return true;
    }
    switch (m_dialogs->askToSave(m_window, documentName())) {
    case Dialogs::SaveAnswer::Save:
        return save();
    case Dialogs::SaveAnswer::Discard:
        return true;
    case Dialogs::SaveAnswer::Cancel:
        break;
    }
    return false;
}

bool FileController::offerRecovery(Recovery *recovery)
{
    while (const std::optional<RecoveredWorkspace> found = recovery->findAbandoned()) {
        switch (m_dialogs->askToRecover(m_window, *found)) {
        case Dialogs::RecoveryAnswer::Restore:
            m_document->restore(found->workspace, found->filePath);
            recovery->takeOver();
            m_file->forget();
            if (!found->filePath.isEmpty()) {
                m_file->followRestored(found->filePath, found->savedAt);
            }
            Q_EMIT opened();
            return true;
        case Dialogs::RecoveryAnswer::Discard:
            recovery->discard();
            break;
        case Dialogs::RecoveryAnswer::Later:
            recovery->release();
            break;
        }
    }
    return false;
}

void FileController::createNew()
{
    if (saveChangesIfWanted()) {
        m_document->reset({}, {});
        m_file->forget();
        Q_EMIT opened();
    }
}

void FileController::open()
{
    const QString filePath = askForFile(Dialogs::FileKind::Workspace);
    if (!filePath.isEmpty()) {
        openAny(filePath);
    }
}

void FileController::openSample()
{
    if (!saveChangesIfWanted()) {
        return;
    }
    const QString name = u"sample.autoconf.json"_s;
    if (const Result<Workspace> sample = parseWorkspace(resourceFile(name), name)) {
        m_document->reset(*sample, {});
        m_file->forget();
        Q_EMIT opened();
    } else {
        Q_EMIT message(Severity::Error, sample.error().text());
    }
}

bool FileController::save()
{
    const QString filePath = m_document->filePath();
    if (filePath.isEmpty() || !m_file->maySave()) {
        return saveAs();
    }
    if (m_file->isFollowing(filePath) && m_file->isChanged()) {
        switch (m_dialogs->askAboutChangedFile(m_window, documentName())) {
        case Dialogs::ChangedFileAnswer::Merge:
            merge();
            return false;
        case Dialogs::ChangedFileAnswer::Overwrite:
            break;
        case Dialogs::ChangedFileAnswer::SaveAs:
            return saveAs();
        case Dialogs::ChangedFileAnswer::Cancel:
            return false;
        }
    }
    return write(filePath, std::nullopt);
}

bool FileController::saveAs()
{
    QString proposal = m_document->filePath();
    if (proposal.isEmpty()) {
        const QString &domain = m_document->workspace().hosting.domain;
        proposal = QDir::home().filePath((domain.isEmpty() ? u"mail"_s : domain) + u".autoconf.json"_s);
    }
    const QString filePath = m_dialogs->fileToSave(m_window, proposal);
    if (filePath.isEmpty()) {
        return false;
    }
    std::optional<FileLock> lock;
    if (!m_file->isFollowing(filePath)) {
        lock = m_file->lock(filePath);
    }
    if (lock ? lock->owner() != FileLock::Owner::Ours : m_file->isOpenElsewhere()) {
        Q_EMIT message(Severity::Error, [name = QDir::toNativeSeparators(filePath)] {
            return tr("%1 is open in another window. Choose another name.").arg(name);
        });
        return false;
    }
    return write(filePath, std::move(lock));
}

bool FileController::write(const QString &filePath, std::optional<FileLock> lock)
{
    const Result<QByteArray> saved = m_document->save(filePath);
    if (!saved) {
        Q_EMIT message(Severity::Error, saved.error().text());
        return false;
    }
    m_file->follow(filePath, *saved, std::move(lock));
    m_session->addRecentFile(filePath);
    Q_EMIT recentFilesChanged();
    return true;
}

void FileController::reload()
{
    if (const Result<void> reloaded = m_file->reload(); !reloaded) {
        Q_EMIT message(Severity::Error, reloaded.error().text());
    }
}

void FileController::merge()
{
    if (const Result<Findings> conflicts = m_file->merge()) {
        Q_EMIT imported(mergedText, *conflicts);
    } else {
        Q_EMIT message(Severity::Error, conflicts.error().text());
    }
}

void FileController::importSettings()
{
    const QString filePath = askForFile(Dialogs::FileKind::Settings);
    if (filePath.isEmpty()) {
        return;
    }
    if (const Result<QByteArray> bytes = read(filePath)) {
        addSettings(*bytes, filePath);
    } else {
        Q_EMIT message(Severity::Error, bytes.error().text());
    }
}

void FileController::importTable(Dialogs::FileKind kind)
{
    const QString filePath = askForFile(kind);
    if (filePath.isEmpty()) {
        return;
    }
    if (const Result<QByteArray> bytes = read(filePath)) {
        Q_EMIT tableRead(*bytes, QFileInfo(filePath).fileName());
    } else {
        Q_EMIT message(Severity::Error, bytes.error().text());
    }
}

void FileController::openAny(const QString &filePath, Place place)
{
    const Result<QByteArray> bytes = read(filePath);
    if (!bytes) {
        Q_EMIT message(Severity::Error, bytes.error().text());
    } else if (looksLikeClassicSettings(*bytes) || looksLikeClientDocument(*bytes)) {
        addSettings(*bytes, filePath);
    } else if (filePath.endsWith(".json"_L1, Qt::CaseInsensitive) || bytes->trimmed().startsWith('{')) {
        openWorkspace(filePath, *bytes, place);
    } else if (isBinary(*bytes)) {
        Q_EMIT message(Severity::Error,
                       Error{QDir::toNativeSeparators(filePath),
                             tr("this is neither a workspace, nor settings, nor a list of domains")}
                           .text());
    } else {
        Q_EMIT tableRead(*bytes, QFileInfo(filePath).fileName());
    }
}

bool FileController::isVacant() const
{
    return m_document->filePath().isEmpty() && !m_document->isModified() &&
           m_document->workspace() == Workspace();
}

void FileController::openWorkspace(const QString &filePath, const QByteArray &bytes, Place place)
{
    // Read first: nobody should have to answer for a file that cannot be opened.
    Result<Workspace> workspace = parseWorkspace(bytes, filePath);
    if (!workspace) {
        Q_EMIT message(Severity::Error, workspace.error().text());
        return;
    }
    const QString absolute = QFileInfo(filePath).absoluteFilePath();
    const bool isOurs = m_file->isFollowing(absolute);
    std::optional<FileLock> lock;
    if (!isOurs) {
        lock = m_file->lock(absolute);
        if (lock->owner() == FileLock::Owner::OtherWindow) {
            Q_EMIT openInOtherWindow(absolute);
            return;
        }
        if (place == Place::FreeWindow && !isVacant()) {
            // The other window will want it.
            lock.reset();
            Q_EMIT windowWanted(absolute);
            return;
        }
    }
    if (!saveChangesIfWanted()) {
        return;
    }
    QByteArray content = bytes;
    if (isOurs) {
        // Perhaps it has just been saved.
        const Result<QByteArray> again = read(absolute);
        workspace = again ? parseWorkspace(*again, filePath) : tl::unexpected(again.error());
        if (!workspace) {
            Q_EMIT message(Severity::Error, workspace.error().text());
            return;
        }
        content = *again;
    }
    m_document->reset(*workspace, absolute);
    m_file->follow(absolute, content, std::move(lock));
    m_session->addRecentFile(filePath);
    Q_EMIT recentFilesChanged();
    Q_EMIT opened();
}

void FileController::addSettings(const QByteArray &bytes, const QString &filePath)
{
    const QString name = QFileInfo(filePath).fileName();
    const Result<Import> import = looksLikeClientDocument(bytes) ? importClientDocument(bytes, name)
                                                                 : importClassicSettings(bytes, name);
    if (!import) {
        Q_EMIT message(Severity::Error, import.error().text());
        return;
    }
    addImport(*import, [name] { return tr("Imported: %1.").arg(name); });
}

void FileController::addImport(const Import &import, const LiveText &done)
{
    const MergedPlaces places =
        mergeWorkspace(m_document, import.workspace, [] { return tr("Import settings"); });
    Findings findings = import.findings;
    for (Finding &finding : findings) {
        finding.where = places.placeOf(finding.where);
    }
    Q_EMIT imported(done, findings);
}

QString FileController::askForFile(Dialogs::FileKind kind)
{
    const QStringList recent = m_session->recentFiles();
    const QString folder =
        recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.constFirst()).absolutePath();
    return m_dialogs->fileToOpen(m_window, kind, folder);
}

Result<QByteArray> FileController::read(const QString &filePath) const
{
    // As much as loadWorkspace() takes.
    constexpr qint64 largestFile = 256LL * 1024 * 1024;
    QFile file(filePath);
    const QString native = QDir::toNativeSeparators(filePath);
    if (QFileInfo(filePath).isDir()) {
        return failure(native, tr("this is a folder; a file is needed"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(native, tr("the file cannot be read: %1").arg(file.errorString()));
    }
    QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile) {
        return failure(native, tr("the file is larger than 256 MiB"));
    }
    return bytes;
}

} // namespace autoconfigure
