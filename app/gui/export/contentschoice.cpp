// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/contentschoice.h"

#include "bundle/responder.h"
#include "widgets/contexthelp.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int columns = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(autoconfigure::ExportDialog)
};

} // namespace

ContentsChoice::ContentsChoice(QWidget *parent) : QGroupBox(parent)
{
    auto *grid = new QGridLayout(this);
    for (const BundleTarget target : allBundleTargets()) {
        auto *box = new QCheckBox(this);
        box->setObjectName(u"contents-"_s + bundleTargetWord(target));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &ContentsChoice::changed);
        const int place = static_cast<int>(m_boxes.size());
        grid->addWidget(box, place / columns, place % columns);
        m_boxes.append(box);
    }
    grid->setColumnStretch(columns, 1);
    retranslate();
}

QList<BundleTarget> ContentsChoice::chosen() const
{
    QList<BundleTarget> targets;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked()) {
            targets.append(allBundleTargets().at(i));
        }
    }
    return targets;
}

void ContentsChoice::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ContentsChoice::retranslate()
{
    setTitle(Texts::tr("Contents"));
    setWhatsThis(
        Texts::tr("What the bundle holds beside the documents: the configuration of your web server, a "
                  "responder that it can run, the DNS records. Example: NGINX, PHP and DNS."));
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const BundleTarget target = allBundleTargets().at(i);
        m_boxes.at(i)->setText(bundleTargetName(target));
        if (!respondersOf({target}).isEmpty()) {
            m_boxes.at(i)->setToolTip(
                Texts::tr("A program that puts the user's address into the answers to Outlook "
                          "and Apple devices."));
        }
    }
}

} // namespace autoconfigure
