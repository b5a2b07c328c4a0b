// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsplan.h"

#include <QTableView>

namespace autoconfigure
{

class DnsPlanModel;

/// The records of a DNS plan as a table: necessity, reason, clients. Ctrl+C copies the selected records as
/// they stand in a zone.
class DnsPlanView : public QTableView
{
    Q_OBJECT

public:
    explicit DnsPlanView(QWidget *parent = nullptr);

    void setPlan(const DnsPlan &plan);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void copyRecords();
    void retranslate();
    void fitColumns();

    DnsPlanModel *m_plan;
};

} // namespace autoconfigure
