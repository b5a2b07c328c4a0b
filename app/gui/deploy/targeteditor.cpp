// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/targeteditor.h"

#include "model/validationparts.h"
#include "theme/icons.h"
#include "widgets/contexthelp.h"
#include "widgets/fieldform.h"
#include "widgets/formvalues.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

TargetEditor::TargetEditor(WorkspaceDocument *document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_choiceLabel(new QLabel(this)),
      m_choice(new QComboBox(this)),
      m_add(new QToolButton(this)),
      m_remove(new QToolButton(this)),
      m_form(new FieldForm(this)),
      m_ssh(new QLineEdit(this)),
      m_directory(new QLineEdit(this)),
      m_keep(new QSpinBox(this)),
      m_reload(new QLineEdit(this)),
      m_serveHere(new QPushButton(this))
{
    m_choice->setObjectName(u"deployTarget"_s);
    m_choiceLabel->setBuddy(m_choice);
    m_add->setObjectName(u"deployAdd"_s);
    m_add->setIcon(themedIcon(u"list-add"_s));
    m_remove->setObjectName(u"deployRemove"_s);
    m_remove->setIcon(themedIcon(u"list-remove"_s));
    m_ssh->setObjectName(u"deploy.ssh"_s);
    m_directory->setObjectName(u"deploy.directory"_s);
    m_keep->setObjectName(u"deploy.keep"_s);
    m_reload->setObjectName(u"deploy.reload"_s);
    m_reload->setPlaceholderText(u"sudo systemctl reload nginx"_s);
    m_serveHere->setObjectName(u"deployServeHere"_s);
    m_serveHere->setAutoDefault(false);
    m_form->addField(u"/ssh"_s, m_ssh);
    m_form->addField(u"/directory"_s, m_directory, m_serveHere);
    m_form->addField(u"/keep"_s, m_keep);
    m_form->addField(u"/reload"_s, m_reload);

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_choiceLabel);
    choice->addWidget(m_choice, 1);
    choice->addWidget(m_add);
    choice->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(choice);
    column->addWidget(m_form);

    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        m_index = index;
        load();
    });
    connect(m_add, &QToolButton::clicked, this, &TargetEditor::add);
    connect(m_remove, &QToolButton::clicked, this, &TargetEditor::removeCurrent);
    connect(m_serveHere, &QPushButton::clicked, this, &TargetEditor::serveHere);
    connect(m_ssh, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit(u"ssh"_s, [&text](DeploymentTarget &target) { target.ssh = text.trimmed(); });
    });
    connect(m_directory, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit(u"directory"_s, [&text](DeploymentTarget &target) { target.directory = text; });
    });
    connect(m_keep, &QSpinBox::valueChanged, this, [this](int count) {
        edit(u"keep"_s, [count](DeploymentTarget &target) { target.keep = count; });
    });
    connect(m_reload, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit(u"reload"_s, [&text](DeploymentTarget &target) { target.reload = text; });
    });
    connect(document, &WorkspaceDocument::changed, this, &TargetEditor::load);
    retranslate();
    load();
}

DeploymentTarget TargetEditor::suggestion() const
{
    const Hosting &hosting = m_document->workspace().hosting;
    DeploymentTarget target;
    target.ssh = hosting.webHost;
    target.directory = QDir::cleanPath(hosting.root);
    if (target.directory.endsWith("/current"_L1)) {
        target.directory.chop(8);
    }
    return target;
}

QList<DeploymentTarget> TargetEditor::targets() const
{
    const QList<DeploymentTarget> &targets = m_document->workspace().deployment;
    return targets.isEmpty() ? QList<DeploymentTarget>{suggestion()} : targets;
}

DeploymentTarget TargetEditor::target() const
{
    return targets().at(m_index);
}

void TargetEditor::keep()
{
    m_document->setDeployment(targets(), [] { return tr("Add deployment target"); });
}

template <typename Set>
void TargetEditor::edit(const QString &mergeKey, Set set)
{
    QList<DeploymentTarget> edited = targets();
    set(edited[m_index]);
    m_document->setDeployment(
        edited, [] { return tr("Change deployment target"); }, mergeKey + QString::number(m_index));
}

void TargetEditor::add()
{
    QList<DeploymentTarget> edited = m_document->workspace().deployment;
    edited.append(suggestion());
    m_index = edited.size() - 1;
    m_document->setDeployment(edited, [] { return tr("Add deployment target"); });
    m_ssh->setFocus(Qt::OtherFocusReason);
    m_ssh->selectAll();
}

void TargetEditor::removeCurrent()
{
    QList<DeploymentTarget> edited = m_document->workspace().deployment;
    edited.removeAt(m_index);
    m_document->setDeployment(edited, [] { return tr("Remove deployment target"); });
}

void TargetEditor::serveHere()
{
    Hosting hosting = m_document->workspace().hosting;
    hosting.root = target().servedFolder();
    m_document->setHosting(hosting, [] { return tr("Change hosting"); });
}

void TargetEditor::load()
{
    const QList<DeploymentTarget> all = targets();
    m_index = std::clamp<qsizetype>(m_index, 0, all.size() - 1);
    m_choice->clear();
    for (const DeploymentTarget &one : all) {
        m_choice->addItem(one.address());
    }
    m_choice->setCurrentIndex(static_cast<int>(m_index));
    m_remove->setEnabled(!m_document->workspace().deployment.isEmpty());
    const DeploymentTarget &shown = all.at(m_index);
    showText(m_ssh, shown.ssh);
    showText(m_directory, shown.directory);
    showNumber(m_keep, shown.keep, 1, DeploymentTarget::mostKept);
    showText(m_reload, shown.reload);
    showFindings();
    Q_EMIT changed();
}

void TargetEditor::showFindings()
{
    Workspace shown;
    shown.hosting = m_document->workspace().hosting;
    shown.deployment = targets();
    Findings findings;
    validateDeployment(shown, findings);
    m_form->setBasePath(FieldPath() / u"deployment" / m_index);
    findings.removeIf([this](const Finding &one) { return !one.where.isWithin(m_form->basePath()); });
    m_usable = worstSeverity(findings) != Severity::Error;
    m_form->showFindings(findings);
    m_serveHere->setVisible(m_usable &&
                            QDir::cleanPath(shown.hosting.root) != QDir::cleanPath(target().servedFolder()));
}

void TargetEditor::focusField(const FieldPath &path)
{
    const QStringList segments = path.segments();
    m_index = segments.value(1).toLongLong();
    load();
    QWidget *editor = m_form->editorAt(path);
    (editor == nullptr ? m_ssh : editor)->setFocus(Qt::OtherFocusReason);
}

void TargetEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFindings();
    }
}

void TargetEditor::retranslate()
{
    m_choiceLabel->setText(tr("&Target:"));
    m_choice->setAccessibleName(tr("Target"));
    setHelp(m_choice, tr("The servers that this workspace is deployed to; one is shown at a time. Example: "
                         "deploy@www.example.org:/srv/email-autoconfigure."));
    m_add->setToolTip(tr("Add a target"));
    m_add->setAccessibleName(tr("Add a target"));
    m_remove->setToolTip(tr("Remove this target"));
    m_remove->setAccessibleName(tr("Remove this target"));
    m_form->setTexts(m_ssh, tr("&Server:"),
                     tr("The server as ssh takes it; your keys, agent, known hosts and configuration apply. "
                        "Example: deploy@www.example.org, ssh://www.example.org:2222."));
    m_form->setTexts(m_directory, tr("&Folder:"),
                     tr("Where the releases are kept on the server; the web server serves its link "
                        "“current”. Example: /srv/email-autoconfigure."));
    m_serveHere->setText(tr("Let the &web server serve what is deployed there"));
    m_form->setTexts(m_keep, tr("&Keep:"),
                     tr("How many releases stay on the server, the served one among them. Example: 5."));
    m_keep->setSuffix(tr(" releases", "after a number"));
    m_form->setTexts(m_reload, tr("&Reload command:"),
                     tr("Runs on the server when the new release is in place; may stay empty. Example: sudo "
                        "systemctl reload nginx."));
}

} // namespace autoconfigure
