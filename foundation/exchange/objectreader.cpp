// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/objectreader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
QString readerText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Exchange", sentence);
}
} // namespace

QString shownJson(const QJsonValue &value)
{
    constexpr qsizetype LONGEST = 60;
    QString text;
    switch (value.type()) {
    case QJsonValue::String:
        text = u"'%1'"_s.arg(value.toString());
        break;
    case QJsonValue::Double:
        text = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        break;
    case QJsonValue::Bool:
        text = value.toBool() ? u"true"_s : u"false"_s;
        break;
    case QJsonValue::Array:
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
        break;
    case QJsonValue::Object:
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"null"_s;
    }
    text = text.simplified();
    return text.size() > LONGEST ? text.left(LONGEST - 1) + u'…' : text;
}

std::optional<QDate> dayFromJson(const QJsonValue &value)
{
    static const QRegularExpression day(u"^(\\d{4}-\\d{2}-\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?$"_s);
    const auto match = day.match(value.toString().trimmed());
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QString> numberFromJson(const QJsonValue &value)
{
    const QVariant variant = value.toVariant();
    if (variant.typeId() == QMetaType::LongLong)
        return QString::number(variant.toLongLong());
    constexpr double EXACT_UP_TO = 9007199254740992.0; // 2^53: beyond it a double leaves out whole numbers
    const double number = value.toDouble();
    if (!std::isfinite(number) || std::abs(number) > EXACT_UP_TO)
        return {};
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

ObjectReader::ObjectReader(const QJsonValue &value, const QString &where)
    : m_where(where)
    , m_object(value.toObject())
{
    if (!value.isObject())
        m_refused = Problem { Cause::Input,
                              readerText("%1 is %2, which is no object (write {…}).").arg(where, shownJson(value)),
                              {} };
}

bool ObjectReader::has(QStringView key) const
{
    const QJsonValue there = value(key);
    return !there.isUndefined() && !there.isNull();
}

QString ObjectReader::whereIs(QStringView key) const
{
    return m_where.isEmpty() ? key.toString() : m_where + u'.' + key.toString();
}

void ObjectReader::refuse(QStringView key, const QString &what)
{
    refuse(
        { Cause::Input, readerText("%1 is %2, which is no %3.").arg(whereIs(key), shownJson(value(key)), what), {} });
}

void ObjectReader::refuse(const Problem &problem)
{
    if (!m_refused)
        m_refused = problem;
}

QString ObjectReader::text(QStringView key)
{
    if (has(key) && !value(key).isString())
        refuse(key, readerText("text"));
    return value(key).toString();
}

QString ObjectReader::id(QStringView key)
{
    if (value(key).isDouble()) {
        const auto number = numberFromJson(value(key));
        if (!number || number->contains(u'.'))
            refuse(key, readerText("id (write it as text)"));
        return number.value_or(QString());
    }
    return text(key).trimmed();
}

QString ObjectReader::requiredText(QStringView key)
{
    const QString said = text(key).trimmed();
    if (said.isEmpty())
        refuse({ Cause::Input, readerText("%1 is missing.").arg(whereIs(key)), {} });
    return said;
}

QString ObjectReader::requiredId(QStringView key)
{
    const QString said = id(key);
    if (said.isEmpty())
        refuse({ Cause::Input, readerText("%1 is missing.").arg(whereIs(key)), {} });
    return said;
}

bool ObjectReader::isSet(QStringView key)
{
    if (has(key) && !value(key).isBool())
        refuse(key, readerText("answer (write true or false)"));
    return value(key).toBool();
}

int ObjectReader::count(QStringView key)
{
    if (!has(key))
        return 0;
    const int number = value(key).toInt(-1);
    if (number < 0)
        refuse(key, readerText("count (write a whole number)"));
    return number;
}

std::optional<QDate> ObjectReader::day(QStringView key)
{
    if (!has(key) || (value(key).isString() && value(key).toString().trimmed().isEmpty()))
        return {};
    const auto date = dayFromJson(value(key));
    if (!date)
        refuse(key, readerText("date (write 2026-11-21)"));
    return date;
}

QStringList ObjectReader::words(QStringView key)
{
    if (value(key).isString()) {
        const QString word = text(key);
        return word.isEmpty() ? QStringList() : QStringList { word };
    }
    QStringList words;
    const QJsonArray written = list(key);
    for (const QJsonValue &word : written) {
        if (!word.isString())
            refuse(key, readerText("list of texts"));
        words += word.toString();
    }
    return words;
}

QJsonArray ObjectReader::list(QStringView key)
{
    if (has(key) && !value(key).isArray())
        refuse(key, readerText("list (write […])"));
    return value(key).toArray();
}

} // namespace countersign
