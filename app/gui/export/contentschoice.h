// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundle.h"

#include <QGroupBox>
#include <QList>

class QCheckBox;

namespace autoconfigure
{

/// Which parts a bundle gets; all of them at first.
class ContentsChoice : public QGroupBox
{
    Q_OBJECT

public:
    explicit ContentsChoice(QWidget *parent = nullptr);

    /// In the order of allBundleTargets(); empty where nothing is chosen.
    QList<BundleTarget> chosen() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    /// One for each of allBundleTargets().
    QList<QCheckBox *> m_boxes;
};

} // namespace autoconfigure
