// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

struct Message {
    QString context;
    QString source;
    QStringList translations;
    bool finished = true;

    QByteArray name() const { return (context + u": "_s + source).toUtf8(); }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation"_s) &&
                   !xml.atEnd()) {
                if (xml.isStartElement() && xml.name() == u"numerusform"_s) {
                    message.translations.append(xml.readElementText());
                } else if (xml.isCharacters()) {
                    text += xml.text();
                }
            }
            if (message.translations.isEmpty()) {
                message.translations.append(text);
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &language)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/translations/email-autoconfigure_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == u"message"_s) {
            messages.append(readMessage(xml, context));
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// "%1", "%n" and so on: what a translation must not lose.
QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d|n)"_s);
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
        found.insert(match.captured(1));
    }
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English plurals") << u"en"_s;
        QTest::newRow("French") << u"fr"_s;
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        const QList<Message> messages = readMessages(language);
        QVERIFY(!messages.isEmpty());
        QByteArrayList open;
        for (const Message &message : messages) {
            if (!message.finished || message.translations.contains(QString())) {
                open.append(message.name());
            }
        }
        QVERIFY2(open.isEmpty(), open.join('\n').constData());
    }

    /// A wrapper called tr() outside of a QObject makes lupdate file its texts under the namespace, where
    /// nobody looks for them.
    void everyContextIsAskedFor()
    {
        for (const Message &message : readMessages(u"fr"_s)) {
            QVERIFY2(message.context != u"autoconfigure"_s && !message.context.isEmpty(),
                     message.name().constData());
        }
    }

    void translationsKeepTheirPlaceholders()
    {
        for (const Message &message : readMessages(u"fr"_s)) {
            for (const QString &translation : message.translations) {
                // A singular may say "one" in words.
                const QSet<QString> optional{u"n"_s};
                QVERIFY2(!message.finished ||
                             placeholders(message.source) - optional == placeholders(translation) - optional,
                         message.name().constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
