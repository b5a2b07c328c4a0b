// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTableView;

namespace autoconfigure
{

class ComparisonModel;

/// The settings of the workspace and of every client beside each other, for one domain.
class ComparisonPage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonPage(QWidget *parent = nullptr);

    /// `name`: the domain as the reader wrote it.
    void showDomain(const DomainProbe &probe, const QString &name, bool isComplete);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void layOutTable();

    ComparisonModel *m_model;
    QLabel *m_title;
    QTableView *m_view;
    std::optional<DomainProbe> m_probe;
    QString m_name;
    bool m_isComplete = false;
};

} // namespace autoconfigure
