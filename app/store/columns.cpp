// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"

#include "exchange/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString typeKey(FactType type)
{
    switch (type) {
    case FactType::Text:
        return u"text"_s;
    case FactType::Date:
        return u"date"_s;
    case FactType::Moment:
        return u"moment"_s;
    case FactType::Quantity:
        return u"quantity"_s;
    case FactType::Money:
        return u"money"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject factToJson(const Fact &fact)
{
    QJsonObject json { { u"fact"_s, fact.name }, { u"type"_s, typeKey(typeOf(fact.value)) } };
    if (const auto *quantity = std::get_if<Quantity>(&fact.value)) {
        json[u"value"_s] = QString::number(quantity->thousandths);
        if (!quantity->unit.isEmpty())
            json[u"unit"_s] = quantity->unit;
    } else if (const auto *money = std::get_if<Money>(&fact.value)) {
        json[u"value"_s] = QString::number(money->minor);
        if (!money->currency.isNull())
            json[u"currency"_s] = money->currency.code;
    } else if (const auto *moment = std::get_if<Moment>(&fact.value)) {
        json[u"value"_s] = moment->date.toString(Qt::ISODate);
        if (moment->time.isValid())
            json[u"time"_s] = moment->time.toString(Qt::ISODateWithMs);
    } else {
        json[u"value"_s] = plainValue(fact.value);
    }
    if (fact.source)
        json[u"at"_s] = QJsonArray { fact.source->row, fact.source->column };
    return json;
}

std::optional<FactValue> factValueFromJson(const QJsonObject &json)
{
    const QString type = json[u"type"_s].toString();
    const QString value = json[u"value"_s].toString();
    if (type == typeKey(FactType::Text))
        return value;
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (type == typeKey(FactType::Date))
        return day.isValid() ? std::optional<FactValue>(day) : std::nullopt;
    if (type == typeKey(FactType::Moment)) {
        const QTime time = QTime::fromString(json[u"time"_s].toString(), Qt::ISODateWithMs);
        return day.isValid() ? std::optional<FactValue>(Moment { day, time }) : std::nullopt;
    }
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (!ok)
        return {};
    if (type == typeKey(FactType::Quantity))
        return Quantity { number, json[u"unit"_s].toString() };
    if (type == typeKey(FactType::Money))
        return Money { number, Currency { json[u"currency"_s].toString() } };
    return {};
}

void setDay(QJsonObject &json, const QString &key, const std::optional<QDate> &day)
{
    if (day)
        json[key] = day->toString(Qt::ISODate);
}

std::optional<QDate> dayFrom(const QJsonValue &value)
{
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

QString jsonColumn(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject jsonFromColumn(const QString &column)
{
    return QJsonDocument::fromJson(column.toUtf8()).object();
}

QString factsColumn(const std::vector<Fact> &facts)
{
    QJsonArray json;
    for (const Fact &fact : facts)
        json += factToJson(fact);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<Fact>> factsFromColumn(const QString &column)
{
    const QJsonDocument document = QJsonDocument::fromJson(column.toUtf8());
    if (!document.isArray())
        return {};
    std::vector<Fact> facts;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject json = value.toObject();
        std::optional<FactValue> read = factValueFromJson(json);
        if (!read)
            return {};
        Fact fact { json[u"fact"_s].toString(), std::move(*read), {} };
        if (const QJsonArray at = json[u"at"_s].toArray(); at.size() == 2)
            fact.source = SourceCell { at.at(0).toInt(), at.at(1).toInt() };
        facts.push_back(std::move(fact));
    }
    return facts;
}

QString orderColumn(const Order &order)
{
    QJsonObject json;
    setDay(json, u"ordered"_s, order.ordered);
    setDay(json, u"required"_s, order.required);
    setDay(json, u"shipped"_s, order.shipped);
    json[u"carrier"_s] = order.carrier;
    if (order.total)
        json[u"total"_s] = moneyToJson(*order.total);
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        QJsonObject own { { u"line"_s, line.line },
                          { u"product"_s, line.product },
                          { u"sku"_s, line.sku },
                          { u"thousandths"_s, QString::number(line.quantity.thousandths) },
                          { u"unit"_s, line.quantity.unit } };
        if (line.unitPrice)
            own[u"unit_price"_s] = moneyToJson(*line.unitPrice);
        lines += own;
    }
    json[u"lines"_s] = lines;
    return jsonColumn(json);
}

std::optional<Order> orderFromColumn(const QString &column)
{
    const QJsonDocument document = QJsonDocument::fromJson(column.toUtf8());
    if (!document.isObject())
        return {};
    const QJsonObject json = document.object();
    Order order;
    order.ordered = dayFrom(json[u"ordered"_s]);
    order.required = dayFrom(json[u"required"_s]);
    order.shipped = dayFrom(json[u"shipped"_s]);
    order.carrier = json[u"carrier"_s].toString();
    order.total = moneyFromJson(json[u"total"_s], {});
    for (const QJsonValue &value : json[u"lines"_s].toArray()) {
        const QJsonObject own = value.toObject();
        OrderLine line;
        line.line = own[u"line"_s].toString();
        line.product = own[u"product"_s].toString();
        line.sku = own[u"sku"_s].toString();
        line.quantity = { own[u"thousandths"_s].toString().toLongLong(), own[u"unit"_s].toString() };
        line.unitPrice = moneyFromJson(own[u"unit_price"_s], {});
        order.lines.push_back(std::move(line));
    }
    return order;
}

} // namespace countersign
