// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportdialog.h"

#include "export/contentschoice.h"
#include "export/errorsnote.h"
#include "export/exportjob.h"
#include "export/signerunlock.h"
#include "theme/icons.h"
#include "theme/statusnote.h"
#include "widgets/contexthelp.h"
#include "widgets/growtofit.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView targetKey("export/target");

} // namespace

ExportDialog::ExportDialog(const Workspace &workspace, QWidget *parent, QSettings *settings)
    : QDialog(parent),
      m_workspace(workspace),
      m_settings(settings),
      m_job(new ExportJob(this)),
      m_formatLabel(new QLabel(this)),
      m_format(new QComboBox(this)),
      m_pathLabel(new QLabel(this)),
      m_path(new QLineEdit(this)),
      m_browse(new QPushButton(this)),
      m_contents(new ContentsChoice(this)),
      m_errorNote(new ErrorsNote(this)),
      m_unlock(new SignerUnlock(this)),
      m_progress(new QProgressBar(this)),
      m_outcomeNote(new StatusNote(this)),
      m_written(new QPlainTextEdit(this)),
      m_replace(new QPushButton(this)),
      m_openFolder(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(u"exportDialog"_s);
    buildForm();
    buildResult();
    connect(m_job, &ExportJob::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_job, &ExportJob::finished, this, [this] { finish(m_job->result()); });
    connect(m_unlock, &SignerUnlock::opened, this, &ExportDialog::write);
    connect(m_unlock, &SignerUnlock::asked, this, [this] { growToFit(this); });
    connect(m_unlock, &SignerUnlock::failed, this, [this](const QString &why) { finish(failure({}, why)); });
    connect(m_errorNote, &ErrorsNote::reviewed, this, [this] {
        growToFit(this);
        updateButtons();
    });
    restore();
    retranslate();
    m_errorNote->review(workspace);
    updateButtons();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::buildForm()
{
    m_format->setObjectName(u"exportFormat"_s);
    m_format->addItems({QString(), QString(), QString()});
    m_path->setObjectName(u"exportPath"_s);
    m_path->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_browse->setObjectName(u"exportBrowse"_s);
    m_browse->setIcon(themedIcon(u"document-open"_s));
    m_browse->setAutoDefault(false);
    m_formatLabel->setBuddy(m_format);
    m_pathLabel->setBuddy(m_path);
    connect(m_contents, &ContentsChoice::changed, this, &ExportDialog::updateButtons);
    connect(m_format, &QComboBox::activated, this, &ExportDialog::formatChosen);
    connect(m_path, &QLineEdit::textEdited, this, &ExportDialog::pathEdited);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::updateButtons);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
}

void ExportDialog::buildResult()
{
    m_errorNote->setObjectName(u"exportErrors"_s);
    m_outcomeNote->setObjectName(u"exportOutcome"_s);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->hide();
    m_written->setObjectName(u"exportWritten"_s);
    m_written->setReadOnly(true);
    m_written->setTabChangesFocus(true);
    m_written->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_written->hide();
    m_replace->setObjectName(u"exportReplace"_s);
    m_openFolder->setObjectName(u"exportOpenFolder"_s);
    m_openFolder->setIcon(themedIcon(u"document-open"_s));
    m_export->setObjectName(u"exportStart"_s);
    m_export->setIcon(themedIcon(u"export"_s));
    m_export->setDefault(true);
    m_close->setObjectName(u"exportClose"_s);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_openFolder, QDialogButtonBox::ActionRole);
    buttons->addButton(m_replace, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    // The box shows what it takes in.
    m_replace->hide();
    m_openFolder->hide();

    auto *layout = new QGridLayout(this);
    layout->addWidget(m_formatLabel, 0, 0);
    layout->addWidget(m_format, 0, 1, 1, 2);
    layout->addWidget(m_pathLabel, 1, 0);
    layout->addWidget(m_path, 1, 1);
    layout->addWidget(m_browse, 1, 2);
    layout->addWidget(m_contents, 2, 0, 1, 3);
    layout->addWidget(m_errorNote, 3, 0, 1, 3);
    layout->addWidget(m_unlock, 4, 0, 1, 3);
    layout->addWidget(m_progress, 5, 0, 1, 3);
    layout->addWidget(m_outcomeNote, 6, 0, 1, 3);
    layout->addWidget(m_written, 7, 0, 1, 3);
    layout->setRowStretch(8, 1);
    layout->addWidget(buttons, 9, 0, 1, 3);
    layout->setColumnStretch(1, 1);

    connect(m_export, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_replace, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_openFolder, &QPushButton::clicked, this, &ExportDialog::openFolder);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

void ExportDialog::restore()
{
    QString path = m_settings != nullptr ? m_settings->value(QString(targetKey)).toString() : QString();
    if (path.isEmpty()) {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        path = (QFileInfo(documents).isDir() ? documents : QDir::homePath()) + u"/autoconfigure-bundle"_s;
    }
    m_path->setText(QDir::toNativeSeparators(path));
    m_format->setCurrentIndex(static_cast<int>(targetFormatOf(path)));
}

void ExportDialog::remember()
{
    if (m_settings != nullptr) {
        m_settings->setValue(QString(targetKey), QDir::fromNativeSeparators(m_path->text()));
    }
}

void ExportDialog::updateButtons()
{
    const bool running = isRunning();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_format, m_path, m_browse, m_contents}) {
        widget->setEnabled(!running);
    }
    m_progress->setVisible(m_job->isRunning());
    m_export->setText(m_errorNote->hasErrors() ? tr("&Export anyway") : tr("&Export"));
    m_export->setEnabled(!running && !m_path->text().trimmed().isEmpty() && !m_contents->chosen().isEmpty());
    m_close->setText(running ? tr("&Cancel") : tr("&Close"));
}

TargetFormat ExportDialog::chosenFormat() const
{
    return static_cast<TargetFormat>(m_format->currentIndex());
}

void ExportDialog::formatChosen()
{
    QString path = m_path->text();
    path.chop(targetEnding(targetFormatOf(path)).size());
    m_path->setText(path + targetEnding(chosenFormat()));
}

void ExportDialog::pathEdited()
{
    m_format->setCurrentIndex(static_cast<int>(targetFormatOf(m_path->text())));
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Where to export"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // An existing target is the writer's business: it replaces its own bundles only.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const TargetFormat format = chosenFormat();
    if (format == TargetFormat::Folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        dialog->setAcceptMode(QFileDialog::AcceptOpen);
    } else {
        dialog->setNameFilter(u"*"_s + targetEnding(format));
    }
    const QFileInfo target(m_path->text());
    dialog->setDirectory(target.absolutePath());
    dialog->selectFile(target.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) {
        const bool hasEnding = targetFormatOf(path) == format;
        m_path->setText(QDir::toNativeSeparators(hasEnding ? path : path + targetEnding(format)));
    });
    dialog->open();
}

bool ExportDialog::isRunning() const
{
    return m_job->isRunning() || m_unlock->isBusy();
}

void ExportDialog::start(bool force)
{
    if (isRunning()) {
        return;
    }
    m_hasOutcome = false;
    m_replace->hide();
    m_openFolder->hide();
    m_written->hide();
    m_outcomeNote->clear();
    m_force = force;
    m_unlock->start(m_workspace.hosting.signing);
    updateButtons();
}

void ExportDialog::write(const std::shared_ptr<const SigningIdentity> &signer)
{
    m_progress->setRange(0, 0);
    remember();
    m_job->start(m_workspace, {.target = QDir::fromNativeSeparators(m_path->text().trimmed()),
                               .targets = m_contents->chosen(),
                               .force = m_force,
                               .signer = signer});
    updateButtons();
}

void ExportDialog::finish(const Result<ExportSummary> &outcome)
{
    m_outcome = outcome;
    m_hasOutcome = true;
    updateButtons();
    showOutcome();
    growToFit(this);
    if (m_outcome && !m_outcome->cancelled) {
        Q_EMIT exported(*m_outcome);
    }
    if (m_closeWhenDone) {
        QDialog::reject();
    }
}

void ExportDialog::showOutcome()
{
    if (!m_hasOutcome) {
        return;
    }
    if (!m_outcome) {
        m_outcomeNote->setNote(Severity::Error, m_outcome.error().text());
        m_replace->setVisible(m_outcome.error().code == ErrorCode::Replaceable);
        return;
    }
    if (m_outcome->cancelled) {
        m_outcomeNote->setNote(Severity::Info, tr("Cancelled. What was there before is unchanged."));
        return;
    }
    m_outcomeNote->setNote(
        Severity::Ok,
        tr("%n file(s) written, %1: %2", nullptr, static_cast<int>(m_outcome->files))
            .arg(QLocale().formattedDataSize(m_outcome->bytes), QDir::toNativeSeparators(m_outcome->target)));
    m_written->setPlainText(m_outcome->paths.join(u'\n'));
    m_written->show();
    m_openFolder->show();
    m_openFolder->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::openFolder()
{
    const QFileInfo target(m_outcome->target);
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(target.isDir() ? target.absoluteFilePath() : target.absolutePath()));
}

void ExportDialog::reject()
{
    if (m_job->isRunning()) {
        m_job->cancel();
    } else if (m_unlock->isBusy()) {
        m_unlock->cancel();
        ExportSummary cancelled;
        cancelled.cancelled = true;
        finish(cancelled);
    } else {
        QDialog::reject();
    }
}

void ExportDialog::closeEvent(QCloseEvent *event)
{
    // The button and Esc only cancel; the window closes as soon as the writer has stopped.
    m_closeWhenDone = isRunning();
    QDialog::closeEvent(event);
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    m_formatLabel->setText(tr("&Format:"));
    m_format->setItemText(static_cast<int>(TargetFormat::Folder), tr("Folder"));
    m_format->setItemText(static_cast<int>(TargetFormat::Zip), tr("ZIP archive (.zip)"));
    m_format->setItemText(static_cast<int>(TargetFormat::TarGz), tr("Compressed tar archive (.tar.gz)"));
    m_format->setAccessibleName(tr("Format"));
    setHelp(m_format, tr("A folder for a web server on this machine, or one file to copy to another machine. "
                         "Example: ZIP archive."));
    m_pathLabel->setText(tr("&Target:"));
    setHelp(m_path, tr("The folder or the file that the bundle becomes. A bundle of an earlier export is "
                       "replaced as a whole. Example: /srv/email-autoconfigure."));
    m_browse->setText(tr("&Browse…"));
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_written->setAccessibleName(tr("Written files"));
    m_replace->setText(tr("&Replace"));
    m_openFolder->setText(tr("Ope&n folder"));
    updateButtons();
    showOutcome();
}

} // namespace autoconfigure
