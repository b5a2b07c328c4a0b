// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/addresstemplate.h"

#include <QCoreApplication>

namespace autoconfigure
{

namespace
{

QByteArray mark(QByteArrayView name)
{
    return QByteArray(templateMark.data(), templateMark.size()).append(name).append("}}");
}

/// A local part that stands nowhere in `bytes`. Its hyphens make it look different as a label.
QString absentLocalPart(const QByteArray &bytes)
{
    QString word = QStringLiteral("autoconfigure-local-part");
    while (bytes.contains(word.toLatin1())) {
        word += QStringLiteral("-x");
    }
    return word;
}

/// How a text is escaped at `position` of the document.
QByteArrayView encodingAt(const ClientFormat &format, const QByteArray &bytes, qsizetype position)
{
    if (QByteArrayView(format.mediaType).contains("json")) {
        return "json";
    }
    // QXmlStreamWriter escapes both signs wherever they are not part of a tag.
    return bytes.lastIndexOf('<', position) > bytes.lastIndexOf('>', position) ? "xml-attribute" : "xml-text";
}

} // namespace

Result<QByteArray> addressTemplate(const ClientFormat &format, const DomainSettings &settings)
{
    const QByteArray everybodys = format.render(settings, std::nullopt);
    if (everybodys.contains(mark({}).chopped(2))) {
        return failure(settings.domain, QCoreApplication::translate(
                                            "Bundle", "“%1” cannot be part of a name: responders replace it.")
                                            .arg(templateMark));
    }
    const Account account{absentLocalPart(everybodys), settings.domain};
    QByteArray bytes = format.render(settings, account);
    for (const DerivedValue &derived : format.derivedValues) {
        const QByteArray name = derived.kind == DerivedValue::Kind::Label
                                    ? QByteArray("label")
                                    : "uuid:" + QByteArray(derived.name);
        bytes.replace(derived.value(settings.domain, account).toUtf8(), mark(name));
    }
    const QByteArray word = account.localPart.toLatin1();
    for (qsizetype at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at)) {
        const QByteArray name = mark(QByteArray("local-part:").append(encodingAt(format, bytes, at)));
        bytes.replace(at, word.size(), name);
        at += name.size();
    }
    return bytes;
}

} // namespace autoconfigure
