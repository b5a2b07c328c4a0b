// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guidedialog.h"

#include "guides/guidepaper.h"
#include "model/hostname.h"
#include "preview/addressbox.h"
#include "report/language.h"
#include "storage/writefile.h"
#include "theme/icons.h"
#include "theme/statusnote.h"
#include "widgets/contexthelp.h"
#include "widgets/resizeinletters.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

GuideDialog::GuideDialog(const DomainSettings &settings, QWidget *parent, QSettings *remembered)
    : QDialog(parent),
      m_settings(settings),
      m_clientLabel(new QLabel(this)),
      m_client(new QComboBox(this)),
      m_languageLabel(new QLabel(this)),
      m_language(new QComboBox(this)),
      m_address(new AddressBox(this)),
      m_view(new QTextBrowser(this)),
      m_document(new GuideDocument(this)),
      m_note(new StatusNote(this)),
      m_print(new QPushButton(this)),
      m_saveHtml(new QPushButton(this)),
      m_savePdf(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(u"guideDialog"_s);
    buildChoices();
    m_view->setObjectName(u"guideView"_s);
    m_view->setDocument(m_document);
    m_view->setOpenExternalLinks(true);
    // Paper is white in a dark window, too.
    QPalette paper = m_view->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    m_view->setPalette(paper);
    m_document->setDocumentMargin(fontMetrics().height());
    m_note->setObjectName(u"guideNote"_s);
    m_print->setObjectName(u"guidePrint"_s);
    m_saveHtml->setObjectName(u"guideSaveHtml"_s);
    m_savePdf->setObjectName(u"guideSavePdf"_s);
    m_close->setObjectName(u"guideClose"_s);
    auto *buttons = new QDialogButtonBox(this);
    for (QPushButton *button : {m_print, m_saveHtml, m_savePdf}) {
        button->setAutoDefault(false);
        button->setIcon(themedIcon(u"document-save"_s));
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    m_print->setIcon(themedIcon(u"document-print"_s));
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);

    auto *choices = new QHBoxLayout;
    choices->addWidget(m_clientLabel);
    choices->addWidget(m_client, 1);
    choices->addWidget(m_languageLabel);
    choices->addWidget(m_language);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choices);
    layout->addWidget(m_address);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resizeInLetters(this, 110, 40, remembered);

    connect(m_print, &QPushButton::clicked, this, &GuideDialog::print);
    connect(m_saveHtml, &QPushButton::clicked, this, [this] {
        askAndSave(u"html"_s, [this](const QString &fileName) { return saveHtml(fileName); });
    });
    connect(m_savePdf, &QPushButton::clicked, this,
            [this] { askAndSave(u"pdf"_s, [this](const QString &fileName) { return savePdf(fileName); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    refresh();
}

void GuideDialog::buildChoices()
{
    m_client->setObjectName(u"guideClient"_s);
    m_language->setObjectName(u"guideLanguage"_s);
    m_clientLabel->setBuddy(m_client);
    m_languageLabel->setBuddy(m_language);
    for (const GuideClient client : allGuideClients()) {
        m_client->addItem(QString(), guideClientWord(client));
    }
    for (const QString &language : availableLanguages()) {
        m_language->addItem(languageName(language), language);
    }
    m_language->setCurrentIndex(m_language->findData(currentLanguage()));
    m_address->setDomain(m_settings.domain);
    connect(m_client, &QComboBox::currentIndexChanged, this, &GuideDialog::refresh);
    connect(m_language, &QComboBox::currentIndexChanged, this, &GuideDialog::refresh);
    connect(m_address, &AddressBox::accountChanged, this, &GuideDialog::refresh);
}

Guide GuideDialog::guide() const
{
    const std::optional<GuideClient> client = guideClientFromWord(m_client->currentData().toString());
    return guideOf(client.value_or(GuideClient::Iphone), m_settings, m_address->account(),
                   m_language->currentData().toString());
}

Result<void> GuideDialog::saveHtml(const QString &fileName) const
{
    return writeFile(fileName, guideHtml(guide()));
}

Result<void> GuideDialog::savePdf(const QString &fileName) const
{
    return writeGuidePdf(guide(), fileName);
}

void GuideDialog::refresh()
{
    m_note->clear();
    m_document->setGuide(guide());
    m_view->setTextCursor(QTextCursor(m_document));
}

void GuideDialog::print()
{
    auto *dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->printer()->setPageSize(QPageSize(QPageSize::A4));
    dialog->printer()->setDocName(guide().title);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [guide = guide()](QPrinter *printer) { paintGuide(guide, printer); });
    dialog->open();
}

void GuideDialog::askAndSave(const QString &ending, const std::function<Result<void>(const QString &)> &save)
{
    auto *dialog = new QFileDialog(this, tr("Save the guide"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(u"%1.%2.%3.%4"_s.arg(m_settings.domain, m_client->currentData().toString(),
                                            m_language->currentData().toString(), ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, save](const QString &fileName) {
        const Result<void> saved = save(fileName);
        m_note->setNote(saved ? Severity::Ok : Severity::Error,
                        saved ? tr("Saved: %1").arg(fileName) : saved.error().text());
    });
    dialog->open();
}

void GuideDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void GuideDialog::retranslate()
{
    setWindowTitle(tr("User guides of %1").arg(toUnicodeHost(m_settings.domain)));
    m_clientLabel->setText(tr("&Client:"));
    setHelp(m_client, tr("Whom the guide is for: it shows the steps of that client. Example: Thunderbird."));
    m_languageLabel->setText(tr("&Language:"));
    setHelp(m_language, tr("The language that the users read, whatever that of this window is. Example: "
                           "Français."));
    for (int i = 0; i < m_client->count(); ++i) {
        m_client->setItemText(i, guideClientName(allGuideClients().at(i)));
    }
    m_view->setAccessibleName(tr("Guide"));
    m_print->setText(tr("&Print…"));
    m_saveHtml->setText(tr("Save as &HTML…"));
    m_savePdf->setText(tr("Save as P&DF…"));
    m_close->setText(tr("Cl&ose"));
}

} // namespace autoconfigure
