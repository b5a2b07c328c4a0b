// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/deploydialog.h"

#include "deploy/changesmodel.h"
#include "deploy/passwordpanel.h"
#include "deploy/sshpasswords.h"
#include "deploy/targeteditor.h"
#include "export/contentschoice.h"
#include "export/errorsnote.h"
#include "export/signerunlock.h"
#include "theme/icons.h"
#include "widgets/growtofit.h"
#include "widgets/resizeinletters.h"
#include "widgets/rowcopy.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostLogLines = 5000;
constexpr int wholeProgress = 1000;

} // namespace

DeployDialog::DeployDialog(WorkspaceDocument *document, QWidget *parent, QSettings *settings)
    : QDialog(parent),
      m_document(document),
      m_options{SshPrompts::Askpass, QCoreApplication::applicationFilePath()},
      m_target(new TargetEditor(document, this)),
      m_contents(new ContentsChoice(this)),
      m_errors(new ErrorsNote(this)),
      m_progress(new QProgressBar(this)),
      m_stepLabel(new QLabel(this)),
      m_passwords(new SshPasswords(this)),
      m_password(new PasswordPanel(u"deployPassword"_s, this)),
      m_unlock(new SignerUnlock(this)),
      m_outcomeNote(new StatusNote(this)),
      m_tabs(new QTabWidget(this)),
      m_changes(new ChangesModel(this)),
      m_changesView(new QTableView(this)),
      m_log(new QPlainTextEdit(this)),
      m_test(createButton(u"deployTest"_s)),
      m_preview(createButton(u"deployPreview"_s)),
      m_forget(createButton(u"deployForget"_s)),
      m_rollback(createButton(u"deployRollback"_s)),
      m_check(createButton(u"deployCheck"_s)),
      m_probe(createButton(u"deployProbe"_s)),
      m_deploy(createButton(u"deployStart"_s)),
      m_close(createButton(u"deployClose"_s))
{
    setObjectName(u"deployDialog"_s);
    buildLayout();
    connect(m_target, &TargetEditor::changed, this, &DeployDialog::forgetOutcome);
    connect(m_contents, &ContentsChoice::changed, this, &DeployDialog::forgetOutcome);
    connect(document, &WorkspaceDocument::changed, this,
            [this] { m_errors->review(m_document->workspace()); });
    connect(m_errors, &ErrorsNote::reviewed, this, [this] {
        growToFit(this);
        updateButtons();
    });
    connectPasswords();
    connect(m_test, &QPushButton::clicked, this, [this] { start(DeploymentAction::Test); });
    connect(m_preview, &QPushButton::clicked, this, [this] { start(DeploymentAction::Preview); });
    connect(m_deploy, &QPushButton::clicked, this, [this] { start(DeploymentAction::Deploy); });
    connect(m_rollback, &QPushButton::clicked, this, &DeployDialog::askBeforeRollback);
    connect(m_check, &QPushButton::clicked, this, [this] {
        Q_EMIT checkWanted();
        reject();
    });
    connect(m_probe, &QPushButton::clicked, this, [this] {
        Q_EMIT probeWanted();
        reject();
    });
    retranslate();
    updateButtons();
    resizeInLetters(this, 100, 44, settings);
    m_errors->review(document->workspace());
}

DeployDialog::~DeployDialog() = default;

QPushButton *DeployDialog::createButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void DeployDialog::buildLayout()
{
    m_contents->setObjectName(u"deployContents"_s);
    m_errors->setObjectName(u"deployErrors"_s);
    m_outcomeNote->setObjectName(u"deployOutcome"_s);
    m_progress->setObjectName(u"deployProgress"_s);
    m_progress->setTextVisible(false);
    m_changesView->setObjectName(u"deployChanges"_s);
    m_changesView->setModel(m_changes);
    m_changesView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_changesView->setShowGrid(false);
    m_changesView->setWordWrap(false);
    m_changesView->setTabKeyNavigation(false);
    new RowCopy(m_changesView);
    m_changesView->verticalHeader()->hide();
    m_changesView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_changesView->horizontalHeader()->setStretchLastSection(true);
    m_changesView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_changesView->setColumnWidth(ChangesModel::Change, fontMetrics().averageCharWidth() * 16);
    m_log->setObjectName(u"deployLog"_s);
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setMaximumBlockCount(mostLogLines);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_tabs->addTab(m_changesView, QString());
    m_tabs->addTab(m_log, QString());
    m_tabs->setMinimumHeight(fontMetrics().height() * 10);
    m_deploy->setIcon(themedIcon(u"deploy"_s));
    m_deploy->setDefault(true);
    m_preview->setIcon(themedIcon(u"view-refresh"_s));
    m_check->setIcon(themedIcon(u"dns"_s));
    m_probe->setIcon(themedIcon(u"probe"_s));

    auto *looks = new QHBoxLayout;
    looks->addWidget(m_test);
    looks->addWidget(m_preview);
    looks->addStretch(1);
    looks->addWidget(m_forget);
    looks->addWidget(m_rollback);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    buttons->addButton(m_probe, QDialogButtonBox::ActionRole);
    buttons->addButton(m_deploy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    // The box shows what it takes in.
    m_check->hide();
    m_probe->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &DeployDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_target);
    column->addWidget(m_contents);
    column->addWidget(m_errors);
    column->addLayout(looks);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_stepLabel);
    column->addWidget(m_progress);
    column->addWidget(m_password);
    column->addWidget(m_unlock);
    column->addWidget(m_outcomeNote);
    column->addWidget(buttons);
}

void DeployDialog::connectPasswords()
{
    connect(m_password, &PasswordPanel::answered, m_passwords, &SshPasswords::userAnswered);
    connect(m_passwords, &SshPasswords::userWanted, this,
            [this](const QString &prompt, const QString &why, bool canKeep) {
                m_password->ask(tr("ssh asks: %1").arg(prompt), why, canKeep);
                growToFit(this);
            });
    connect(m_passwords, &SshPasswords::answered, this, [this](const QString &password) {
        if (m_deployment) {
            m_deployment->answerPassword(password);
        }
    });
    connect(m_passwords, &SshPasswords::noted, m_log, &QPlainTextEdit::appendPlainText);
    connect(m_passwords, &SshPasswords::keptChanged, this, &DeployDialog::updateButtons);
    connect(m_forget, &QPushButton::clicked, m_passwords, &SshPasswords::forgetKept);
    connect(m_unlock, &SignerUnlock::opened, this, &DeployDialog::run);
    connect(m_unlock, &SignerUnlock::asked, this, [this] { growToFit(this); });
    connect(m_unlock, &SignerUnlock::failed, this, [this](const QString &why) {
        m_outcomeNote->setNote(Severity::Error, why);
        updateButtons();
        growToFit(this);
    });
}

void DeployDialog::focusField(const FieldPath &path)
{
    m_target->focusField(path);
}

bool DeployDialog::isRunning() const
{
    return m_deployment || m_unlock->isBusy();
}

void DeployDialog::start(DeploymentAction action)
{
    if (isRunning()) {
        return;
    }
    m_target->keep();
    m_action = action;
    m_log->clear();
    m_log->appendPlainText(m_target->target().address());
    forgetOutcome();
    const bool uploads = action == DeploymentAction::Deploy || action == DeploymentAction::Preview;
    m_unlock->start(uploads ? m_document->workspace().hosting.signing : SigningFiles());
    updateButtons();
}

void DeployDialog::run(const std::shared_ptr<const SigningIdentity> &signer)
{
    m_progress->setRange(0, 0);
    DeploymentJob job{m_action, m_target->target(), {}, {}, releaseName(QDateTime::currentDateTimeUtc())};
    if (m_action == DeploymentAction::Deploy || m_action == DeploymentAction::Preview) {
        job.workspace = m_document->workspace();
        job.contents = m_contents->chosen();
        job.signer = signer;
    }
    m_deployment = std::make_unique<Deployment>(job, m_options);
    connect(m_deployment.get(), &Deployment::logged, m_log, &QPlainTextEdit::appendPlainText);
    connect(m_deployment.get(), &Deployment::progress, this, &DeployDialog::showProgress);
    m_passwords->begin();
    connect(m_deployment.get(), &Deployment::passwordAsked, m_passwords, &SshPasswords::ask);
    connect(m_deployment.get(), &Deployment::finished, this, &DeployDialog::finish);
    m_tabs->setCurrentWidget(m_action == DeploymentAction::Preview ? static_cast<QWidget *>(m_changesView)
                                                                   : m_log);
    m_deployment->start();
    updateButtons();
    growToFit(this);
}

void DeployDialog::askBeforeRollback()
{
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Roll back"),
        tr("Serve the release before the current one again on %1?").arg(m_target->target().address()),
        QMessageBox::Cancel, this);
    box->setObjectName(u"deployRollbackQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = box->addButton(tr("Roll &back"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this] { start(DeploymentAction::Rollback); });
    box->open();
}

void DeployDialog::showProgress(DeploymentStep step, qint64 done, qint64 total)
{
    m_step = step;
    m_stepLabel->setText(tr("%1…", "step of a deployment").arg(deploymentStepName(step)));
    m_progress->setRange(0, total > 0 ? wholeProgress : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(done * wholeProgress / total) : 0);
}

void DeployDialog::finish(const DeploymentOutcome &outcome)
{
    if (m_deployment) {
        m_deployment.release()->deleteLater(); // still inside of its signal
    }
    m_password->dismiss();
    m_passwords->end(outcome.end == DeploymentOutcome::End::Done);
    m_outcome = outcome;
    if (outcome.difference) {
        m_changes->setDifference(*outcome.difference);
    } else if (outcome.switched) {
        m_changes->setDifference({});
    }
    updateButtons();
    showOutcome();
    growToFit(this);
    Q_EMIT ended(outcome);
    if (m_closeWhenDone) {
        QDialog::reject();
    }
}

QString DeployDialog::outcomeText(const Finding &finding) const
{
    QString text = finding.message();
    if (m_outcome->difference) {
        const ManifestDifference &difference = *m_outcome->difference;
        text += u' ' + (difference.isEmpty()
                            ? tr("Nothing would change.")
                            : tr("%1, %2, %3.", "files added, changed, removed")
                                  .arg(tr("%n file(s) added", nullptr, int(difference.added.size())),
                                       tr("%n changed", "files", int(difference.changed.size())),
                                       tr("%n removed", "files", int(difference.removed.size()))));
    }
    return finding.advice().isEmpty() ? text : text + u'\n' + finding.advice();
}

void DeployDialog::showOutcome()
{
    if (!m_outcome) {
        return;
    }
    if (m_outcome->findings.isEmpty()) {
        m_outcomeNote->setNote(Severity::Info, tr("Cancelled. What is served is unchanged."));
        return;
    }
    QStringList texts;
    for (const Finding &finding : m_outcome->findings) {
        texts.append(outcomeText(finding));
    }
    m_outcomeNote->setNote(worstSeverity(m_outcome->findings), texts.join(u'\n'));
}

void DeployDialog::forgetOutcome()
{
    // Of another target or other contents.
    m_outcome.reset();
    m_outcomeNote->clear();
    m_changes->setDifference({});
    updateButtons();
}

void DeployDialog::updateButtons()
{
    const bool running = isRunning();
    const bool ready = !running && m_target->isUsable();
    m_target->setEnabled(!running);
    m_contents->setEnabled(!running);
    for (QPushButton *button : {m_test, m_rollback}) {
        button->setEnabled(ready);
    }
    for (QPushButton *button : {m_preview, m_deploy}) {
        button->setEnabled(ready && !m_contents->chosen().isEmpty());
    }
    m_forget->setVisible(!running && m_passwords->hasKept());
    m_stepLabel->setVisible(m_deployment != nullptr);
    m_progress->setVisible(m_deployment != nullptr);
    for (QPushButton *next : {m_check, m_probe}) {
        next->setVisible(!running && m_outcome && m_outcome->switched);
    }
    m_deploy->setText(m_errors->hasErrors() ? tr("&Deploy anyway") : tr("&Deploy"));
    m_close->setText(running ? tr("&Cancel") : tr("&Close"));
}

void DeployDialog::reject()
{
    if (m_deployment) {
        m_deployment->cancel();
    } else if (m_unlock->isBusy()) {
        m_unlock->cancel();
        DeploymentOutcome cancelled;
        cancelled.end = DeploymentOutcome::End::Cancelled;
        finish(cancelled);
    } else {
        QDialog::reject();
    }
}

void DeployDialog::closeEvent(QCloseEvent *event)
{
    // The button and Esc only cancel; the window closes as soon as the run has ended.
    m_closeWhenDone = isRunning();
    QDialog::closeEvent(event);
}

void DeployDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void DeployDialog::retranslate()
{
    setWindowTitle(tr("Deploy"));
    m_tabs->setTabText(0, tr("C&hanges"));
    m_tabs->setTabText(1, tr("&Log"));
    m_changesView->setAccessibleName(tr("Files that change"));
    m_log->setAccessibleName(tr("Log"));
    m_progress->setAccessibleName(tr("Progress of the deployment"));
    m_test->setText(tr("Test co&nnection"));
    m_preview->setText(tr("&Preview changes"));
    m_forget->setText(tr("For&get the kept passphrase"));
    m_forget->setToolTip(tr("Removes what ssh was answered with from the system's keychain"));
    m_rollback->setText(tr("Roll &back…"));
    m_check->setText(tr("Ch&eck the DNS now"));
    m_probe->setText(tr("Probe cl&ients now"));
    m_changes->retranslate();
    m_stepLabel->setText(tr("%1…", "step of a deployment").arg(deploymentStepName(m_step)));
    updateButtons();
    showOutcome();
}

} // namespace autoconfigure
