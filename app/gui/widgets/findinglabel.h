// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QWidget>

class QLabel;

namespace autoconfigure
{

/// The findings of one field, below it: icon, word and sentence. Hidden where there are none.
class FindingLabel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingLabel(QWidget *parent = nullptr);

    void setFindings(const Findings &findings);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFindings();

    Findings m_findings;
    QLabel *m_icon;
    QLabel *m_text;
};

/// "Error: the sentence. The advice." for each finding, one a line.
QString findingsText(const Findings &findings);

} // namespace autoconfigure
