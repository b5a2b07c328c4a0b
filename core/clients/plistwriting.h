// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QXmlStreamWriter;

namespace autoconfigure
{

/// Writes the entries of a property list's dictionary, in the order of the calls.
class PlistWriter
{
public:
    explicit PlistWriter(QXmlStreamWriter &xml) : m_xml(xml) {}

    void text(const QString &key, const QString &value);
    void number(const QString &key, int value);
    void flag(const QString &key, bool value);
    /// `write` writes the dictionary's entries.
    void dictionary(const QString &key, const std::function<void()> &write);
    /// `write` calls item() for each element.
    void array(const QString &key, const std::function<void()> &write);
    /// A dictionary in an array.
    void item(const std::function<void()> &write);

private:
    void container(const QString &element, const std::function<void()> &write);

    QXmlStreamWriter &m_xml;
};

/// A property list as XML whose value is the dictionary that `write` fills.
QByteArray plistDocument(const std::function<void(PlistWriter &)> &write);

} // namespace autoconfigure
