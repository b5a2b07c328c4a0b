// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include "storage/resourcefile.h"
#include "theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace autoconfigure
{

namespace
{

/// Draws one SVG file as a mask filled with a colour of the palette of the moment.
class SymbolicIconEngine : public QIconEngine
{
public:
    explicit SymbolicIconEngine(const QString &name) : m_name(name) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap image = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        if (size.isEmpty()) {
            return {};
        }
        const QColor tint = isColored() ? QColor() : color(mode);
        const QString key = QStringLiteral("autoconfigure-icon:%1:%2x%3:%4:%5")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(tint.isValid() ? tint.rgba() : 0)
                                .arg(isColored() ? static_cast<int>(mode) : 0);
        QPixmap image;
        if (!QPixmapCache::find(key, &image)) {
            image = render(size, tint, mode);
            QPixmapCache::insert(key, image);
        }
        return image;
    }

    QString key() const override { return QStringLiteral("autoconfigure-symbolic"); }
    QString iconName() override { return m_name; }
    QIconEngine *clone() const override { return new SymbolicIconEngine(m_name); }

private:
    bool isColored() const { return m_name == QLatin1StringView("app"); }

    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        }
        if (mode == QIcon::Selected) {
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        }
        const SemanticColors colors = semanticColors(palette);
        if (m_name == QLatin1StringView("status-error")) {
            return colors.error;
        }
        if (m_name == QLatin1StringView("status-warning")) {
            return colors.warning;
        }
        if (m_name == QLatin1StringView("status-ok")) {
            return colors.ok;
        }
        if (m_name == QLatin1StringView("status-info")) {
            return colors.info;
        }
        return palette.color(QPalette::Active, QPalette::WindowText);
    }

    QPixmap render(const QSize &size, const QColor &tint, QIcon::Mode mode) const
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QSvgRenderer renderer(QStringLiteral(":/icons/") + m_name + QStringLiteral(".svg"));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&image);
        if (isColored() && mode == QIcon::Disabled) {
            painter.setOpacity(0.4);
        }
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        if (tint.isValid()) {
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(image.rect(), tint);
        }
        return image;
    }

    QString m_name;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    initializeResources();
    if (!QFile::exists(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"))) {
        return {};
    }
    return QIcon(new SymbolicIconEngine(name));
}

QString severityIconName(Severity severity)
{
    return QStringLiteral("status-") + severityWord(severity);
}

} // namespace autoconfigure
