// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpanel.h"

#include "dns/dnsplan.h"
#include "guides/qrcodedialog.h"
#include "model/hostname.h"
#include "preview/addressbox.h"
#include "preview/dnsplanview.h"
#include "preview/dragsource.h"
#include "preview/findbar.h"
#include "preview/previewfooter.h"
#include "preview/sourceview.h"
#include "storage/writefile.h"
#include "theme/icons.h"
#include "theme/statusnote.h"
#include "widgets/actionrow.h"
#include "widgets/elidedlabel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto feedbackTime = 2s;

bool isSearchKey(QKeyEvent *event)
{
    return event->matches(QKeySequence::Find) || event->matches(QKeySequence::FindNext) ||
           event->matches(QKeySequence::FindPrevious);
}

} // namespace

PreviewPanel::PreviewPanel(WorkspaceDocument *document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_sources(previewSources()),
      m_address(new AddressBox(this)),
      m_tabs(new QTabBar(this)),
      m_summary(new ElidedLabel(this)),
      m_tableAction(new QAction(this)),
      m_findAction(new QAction(this)),
      m_codeAction(new QAction(this)),
      m_copyAction(new QAction(this)),
      m_saveAction(new QAction(this)),
      m_note(new StatusNote(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new QLabel(this)),
      m_table(new DnsPlanView(this)),
      m_find(new FindBar(this)),
      m_footer(new PreviewFooter(this))
{
    buildTools();
    buildViews();

    auto *tools = new QHBoxLayout;
    tools->addWidget(m_summary, 1);
    auto *buttons = new ActionRow(this);
    for (QAction *action : {m_tableAction, m_codeAction, m_findAction, m_copyAction, m_saveAction}) {
        buttons->add(action, action == m_findAction ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
    tools->addWidget(buttons);
    for (QWidget *handle : std::initializer_list<QWidget *>{m_tabs, buttons->widgetForAction(m_saveAction)}) {
        new DragSource(handle, [this] { drag(); });
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_address);
    layout->addWidget(m_tabs);
    layout->addLayout(tools);
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_find);
    layout->addWidget(m_footer);

    connect(m_document, &WorkspaceDocument::changed, this, &PreviewPanel::refresh);
    connect(m_address, &AddressBox::accountChanged, this, &PreviewPanel::refresh);
    connect(m_tabs, &QTabBar::currentChanged, this, &PreviewPanel::showCurrentView);
    retranslate();
    showCurrentView();
}

void PreviewPanel::buildTools()
{
    m_tabs->setObjectName(u"previewTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_summary->setObjectName(u"previewSummary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_tableAction->setObjectName(u"previewTable"_s);
    m_tableAction->setCheckable(true);
    m_findAction->setObjectName(u"previewFind"_s);
    m_findAction->setIcon(themedIcon(u"edit-find"_s));
    m_codeAction->setObjectName(u"previewCode"_s);
    m_codeAction->setIcon(themedIcon(u"qr-code"_s));
    m_copyAction->setObjectName(u"previewCopy"_s);
    m_copyAction->setIcon(themedIcon(u"edit-copy"_s));
    m_saveAction->setObjectName(u"previewSave"_s);
    m_saveAction->setIcon(themedIcon(u"document-save"_s));
    m_note->setObjectName(u"previewNote"_s);
    connect(m_tableAction, &QAction::toggled, this, &PreviewPanel::showCurrentView);
    connect(m_findAction, &QAction::triggered, m_find, &FindBar::open);
    connect(m_codeAction, &QAction::triggered, this, &PreviewPanel::showCode);
    connect(m_copyAction, &QAction::triggered, this, &PreviewPanel::copy);
    connect(m_saveAction, &QAction::triggered, this, &PreviewPanel::saveAs);
}

void PreviewPanel::buildViews()
{
    m_empty->setObjectName(u"previewEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_empty);
    for (const PreviewSource &source : m_sources) {
        m_tabs->addTab(QString());
        auto *view = new SourceView(source.syntax, this);
        view->setObjectName(u"previewSource-"_s + source.id);
        m_views.append(view);
        m_stack->addWidget(view);
    }
    m_table->setObjectName(u"previewDnsTable"_s);
    m_stack->addWidget(m_table);
}

bool PreviewPanel::hasDomain() const
{
    return m_domain >= 0 && m_domain < m_document->workspace().domains.size();
}

QString PreviewPanel::domainName() const
{
    if (!hasDomain()) {
        return {};
    }
    const QString name = m_document->workspace().domains.at(m_domain).name;
    const QString ascii = toAsciiHost(name);
    return ascii.isEmpty() ? name : ascii;
}

const PreviewSource &PreviewPanel::current() const
{
    return m_sources.at(m_tabs->currentIndex());
}

SourceView *PreviewPanel::currentView() const
{
    return m_views.at(m_tabs->currentIndex());
}

QByteArray PreviewPanel::shownSource() const
{
    return hasDomain() ? currentView()->source() : QByteArray();
}

void PreviewPanel::setDomain(qsizetype index)
{
    m_domain = index;
    refresh();
}

void PreviewPanel::showSource(const QString &id)
{
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        if (m_sources.at(i).id == id) {
            m_tabs->setCurrentIndex(static_cast<int>(i));
        }
    }
}

void PreviewPanel::refresh()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    const bool shown = hasDomain();
    for (QAction *action : {m_tableAction, m_findAction, m_copyAction, m_saveAction}) {
        action->setEnabled(shown);
    }
    m_tabs->setEnabled(shown);
    m_address->setEnabled(shown);
    m_note->clear();
    if (!shown) {
        m_codeAction->setVisible(false);
        m_find->close();
        m_stack->setCurrentWidget(m_empty);
        m_summary->clear();
        m_footer->hide();
        return;
    }
    showTabsOfDomain();
    const PreviewSource &source = current();
    const Workspace &workspace = m_document->workspace();
    {
        // What the box says about the address changes, what is rendered follows right below.
        const QSignalBlocker blocker(m_address);
        m_address->setDomain(domainName());
        m_address->setDependsOnAddress(source.dependsOnAddress());
    }
    m_codeUrl = source.codeUrl(workspace, m_domain, m_address->account());
    m_codeAction->setVisible(!m_codeUrl.isEmpty());
    currentView()->setSource(source.render(workspace, m_domain, m_address->account()));
    const bool isZone = source.syntax == Syntax::Zone;
    if (isZone) {
        const DnsPlan plan = dnsPlanOf(workspace, m_domain);
        m_table->setPlan(plan);
        if (!plan.findings.isEmpty()) {
            const Finding &finding = plan.findings.first();
            m_note->setNote(finding.severity(), finding.message() + u' ' + finding.advice());
        }
    }
    if (isZone && m_tableAction->isChecked()) {
        m_stack->setCurrentWidget(m_table);
    } else {
        m_stack->setCurrentWidget(currentView());
    }
    refreshFooter();
}

void PreviewPanel::showTabsOfDomain()
{
    const QSignalBlocker blocker(m_tabs);
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const int tab = static_cast<int>(i);
        const bool isWanted = m_sources.at(i).isFor(m_document->workspace(), m_domain);
        // Qt 6.4 forgets to close the gap of a hidden tab when the next one is told what it is already.
        if (m_tabs->isTabVisible(tab) != isWanted) {
            m_tabs->setTabVisible(tab, isWanted);
        }
    }
    // The shown one has gone: the first one that is there takes its place.
    for (int i = 0; i < m_tabs->count() && !m_tabs->isTabVisible(m_tabs->currentIndex()); ++i) {
        if (m_tabs->isTabVisible(i)) {
            m_tabs->setCurrentIndex(i);
            prepareView();
        }
    }
}

void PreviewPanel::refreshFooter()
{
    const PreviewSource &source = current();
    const QString size = QLocale().formattedDataSize(shownSource().size());
    m_summary->setText(
        source.mediaType.isEmpty() ? size : tr("%1 · %2", "media type, size").arg(source.mediaType, size));
    const bool canBeSigned = source.format != nullptr && source.format->canBeSigned;
    const SigningFiles &signing = m_document->workspace().hosting.signing;
    m_footer->describe(source, domainName(),
                       canBeSigned ? m_signature.text(signing, m_address->account().has_value()) : QString());
    m_footer->show();
}

void PreviewPanel::showCurrentView()
{
    prepareView();
    refresh();
}

void PreviewPanel::prepareView()
{
    const bool isZone = current().syntax == Syntax::Zone;
    const bool isTable = isZone && m_tableAction->isChecked();
    m_tableAction->setVisible(isZone);
    m_findAction->setVisible(!isTable);
    m_find->setView(currentView());
    if (isTable) {
        m_find->close();
    }
}

void PreviewPanel::showCode()
{
    auto *dialog = new QrCodeDialog(m_codeUrl, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PreviewPanel::copy()
{
    QApplication::clipboard()->setText(current().text(shownSource()));
    m_copyAction->setText(tr("Copied"));
    QTimer::singleShot(feedbackTime, this, [this] { m_copyAction->setText(tr("&Copy")); });
}

void PreviewPanel::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the previewed text"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(current().fileName(domainName()));
    // The bytes of this moment, whatever changes while the dialog is open.
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        if (const Result<void> saved = saveShownSource(fileName); saved) {
            m_note->setNote(Severity::Ok, tr("Saved: %1").arg(fileName));
        } else {
            m_note->setNote(Severity::Error, saved.error().text());
        }
    });
    dialog->open();
}

Result<void> PreviewPanel::saveShownSource(const QString &fileName) const
{
    return writeFile(fileName, shownSource());
}

std::unique_ptr<QMimeData> PreviewPanel::shownFile() const
{
    // One folder each: files of several domains have the same name.
    QTemporaryDir folder(m_dragged.filePath(u"XXXXXX"_s));
    folder.setAutoRemove(false);
    const QString fileName = folder.filePath(current().fileName(domainName()));
    if (!hasDomain() || !folder.isValid() || !saveShownSource(fileName)) {
        return nullptr;
    }
    auto file = std::make_unique<QMimeData>();
    file->setUrls({QUrl::fromLocalFile(fileName)});
    file->setText(current().text(shownSource()));
    return file;
}

void PreviewPanel::drag()
{
    if (std::unique_ptr<QMimeData> file = shownFile()) {
        auto *dragged = new QDrag(this);
        dragged->setMimeData(file.release());
        dragged->setPixmap(m_saveAction->icon().pixmap(style()->pixelMetric(QStyle::PM_LargeIconSize)));
        dragged->exec(Qt::CopyAction);
    }
}

bool PreviewPanel::event(QEvent *event)
{
    // The window has these keys too; inside the panel they are the panel's.
    if (event->type() == QEvent::ShortcutOverride && hasDomain() &&
        isSearchKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PreviewPanel::keyPressEvent(QKeyEvent *event)
{
    const bool canFind = hasDomain() && m_findAction->isVisible();
    if (canFind && event->matches(QKeySequence::Find)) {
        m_find->open();
    } else if (canFind && event->matches(QKeySequence::FindNext)) {
        m_find->next();
    } else if (canFind && event->matches(QKeySequence::FindPrevious)) {
        m_find->previous();
    } else if (canFind && event->key() == Qt::Key_Escape && !m_find->isHidden()) {
        m_find->close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PreviewPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void PreviewPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // What it says of the files may be an error, in the other language.
        m_signature = {};
        refresh();
    }
}

void PreviewPanel::retranslate()
{
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const QString title = m_sources.at(i).title();
        m_tabs->setTabText(static_cast<int>(i), title);
        m_tabs->setTabToolTip(static_cast<int>(i), tr("Drag the tab to where a file of it shall be"));
        m_views.at(i)->setAccessibleName(tr("Preview: %1").arg(title));
    }
    m_tabs->setAccessibleName(tr("What is previewed"));
    m_tableAction->setText(tr("&Reasons"));
    m_tableAction->setToolTip(tr("Show the records as a table with their reasons"));
    m_findAction->setText(tr("Find"));
    m_findAction->setToolTip(tr("Find in this text (%1)")
                                 .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_codeAction->setText(tr("&QR code…"));
    m_codeAction->setToolTip(tr("Show the address of the profile for a phone to scan"));
    m_copyAction->setText(tr("&Copy"));
    m_copyAction->setToolTip(tr("Copy the whole text"));
    m_saveAction->setText(tr("&Save as…"));
    m_saveAction->setToolTip(tr("Save this text in a file, or drag it to where the file shall be"));
    m_empty->setText(tr("Select a domain to see what its users' mail clients will receive."));
}

} // namespace autoconfigure
