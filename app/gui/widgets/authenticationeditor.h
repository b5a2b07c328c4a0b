// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/mailservice.h"

#include <QWidget>

class QAction;
class QListWidget;

namespace autoconfigure
{

/// The authentication methods of a service: those that are checked, in the order of preference.
class AuthenticationEditor : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names.
    explicit AuthenticationEditor(QWidget *parent = nullptr,
                                  const QString &name = QStringLiteral("service.authentication"));

    QListWidget *list() const { return m_list; }
    void setValue(const QList<Authentication> &value);

Q_SIGNALS:
    void edited(const QList<autoconfigure::Authentication> &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void move(int step);
    void publish();
    void enableActions();

    QListWidget *m_list;
    QAction *m_up;
    QAction *m_down;
    QList<Authentication> m_value;
    bool m_loading = false;
};

} // namespace autoconfigure
