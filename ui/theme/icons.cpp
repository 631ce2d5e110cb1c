// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include "theme/theme.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE declares a function and so must stand outside of any namespace. Naming it here is what keeps the
// icons when the linker takes this file out of the static library.
static void keepIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace countersign {

namespace {
QString pathOf(const QString &name)
{
    static const bool isKept = (keepIcons(), true);
    Q_UNUSED(isKept)
    return u":/countersign/icons/"_s + name + u".svg"_s;
}

QByteArray svgOf(const QString &name)
{
    static QHash<QString, QByteArray> known;
    const auto found = known.constFind(name);
    if (found != known.constEnd())
        return *found;
    QFile file(pathOf(name));
    const QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    known.insert(name, svg);
    return svg;
}

class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, std::optional<QColor> colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colourFor(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        // The size comes in device pixels here: the ratio is in it already.
        return iconPixmap(m_name, colourFor(mode), std::min(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qRound(std::min(size.width(), size.height()) / std::max(scale, 1.0));
        return iconPixmap(m_name, colourFor(mode), side, std::max(scale, 1.0));
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !hasIcon(m_name); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::of(nullptr);
        switch (mode) {
        case QIcon::Disabled:
            return theme.muted();
        case QIcon::Selected:
            return m_colour.value_or(theme.onAccent());
        case QIcon::Normal:
        case QIcon::Active:
            return m_colour.value_or(theme.text());
        }
        Q_UNREACHABLE();
    }

    QString m_name;
    std::optional<QColor> m_colour;
};
} // namespace

bool hasIcon(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QStringList iconNames()
{
    QStringList names;
    const QStringList files = QDir(QFileInfo(pathOf(u"alert"_s)).path()).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (file != u"countersign.svg"_s)
            names.append(file.chopped(4));
    }
    return names;
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    const QString key = u"countersign-icon/%1/%2/%3/%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = svgOf(name);
    if (svg.isEmpty() || size <= 0)
        return {};
    const double stroke = size < 20 ? 1.5 * 20 / size : 1.5;
    svg.replace("currentColor", colour.name().toLatin1());
    svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(stroke, 'f', 3) + "\"");
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter *painter, const QRectF &where, const QString &name, const QColor &colour)
{
    const int side = qRound(std::min(where.width(), where.height()));
    const QPixmap pixmap = iconPixmap(name, colour, side, painter->device()->devicePixelRatioF());
    // On whole pixels: half of one would blur every line.
    const QPointF at(std::round(where.center().x() - side / 2.0), std::round(where.center().y() - side / 2.0));
    painter->drawPixmap(at, pixmap);
}

QIcon icon(const QString &name)
{
    return name.isEmpty() ? QIcon() : QIcon(new ThemedIconEngine(name, {}));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return name.isEmpty() ? QIcon() : QIcon(new ThemedIconEngine(name, colour));
}

QIcon applicationIcon()
{
    QIcon result;
    QSvgRenderer renderer(pathOf(u"countersign"_s));
    for (const int size : { 16, 24, 32, 48, 64, 128, 256 }) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace countersign
