// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "exchange/json.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString exchangeText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Exchange", sentence);
}

/// A JSON number as people would type it: 21, not 21.0; 10.5, not 10.500000000000001.
QString numberText(double number)
{
    if (std::floor(number) == number && std::abs(number) < 1e15)
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', 15);
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return numberText(value.toDouble());
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts += textOf(part);
        return parts.join(u"; "_s);
    }
    case QJsonValue::Null:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        return {};
    }
    Q_UNREACHABLE();
}

bool saysNothing(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return true;
    return value.isString() && value.toString().trimmed().isEmpty();
}

std::optional<Moment> momentOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QDate day = QDate::fromString(trimmed.left(10), Qt::ISODate);
    if (!day.isValid())
        return {};
    if (trimmed.size() == 10)
        return Moment { day, {} };
    const QTime time = QTime::fromString(trimmed.mid(11, trimmed.size() >= 19 ? 8 : 5), Qt::ISODate);
    const QChar between = trimmed.at(10);
    if ((between != u'T' && between != u' ') || !time.isValid())
        return {};
    return Moment { day, time };
}

std::optional<Quantity> quantityOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double thousandths = value.toDouble() * 1000;
        if (std::abs(thousandths) > 9e15)
            return {};
        return Quantity { static_cast<qint64>(std::llround(thousandths)), {} };
    }
    const QString text = value.toString().trimmed();
    const qsizetype space = text.indexOf(u' ');
    bool ok = false;
    const double number = (space < 0 ? text : text.left(space)).toDouble(&ok);
    if (!ok || std::abs(number) > 9e12)
        return {};
    return Quantity { static_cast<qint64>(std::llround(number * 1000)),
                      space < 0 ? QString() : text.mid(space + 1).trimmed() };
}

Result<FactValue> valueOf(const QString &name, const QJsonValue &value, const Currency &currency)
{
    switch (factTypeOf(name)) {
    case FactType::Text:
        return FactValue { textOf(value) };
    case FactType::Date: {
        const QDate date = QDate::fromString(value.toString().trimmed().left(10), Qt::ISODate);
        if (!date.isValid())
            return problem(Cause::Input,
                           exchangeText("'%1' is '%2', which is no date (write 2026-11-21).").arg(name, textOf(value)));
        return FactValue { date };
    }
    case FactType::Moment: {
        const auto moment = momentOf(value.toString());
        if (!moment)
            return problem(
                Cause::Input,
                exchangeText("'%1' is '%2', which is no time (write 2026-11-21T10:30).").arg(name, textOf(value)));
        return FactValue { *moment };
    }
    case FactType::Quantity: {
        const auto quantity = quantityOf(value);
        if (!quantity)
            return problem(Cause::Input, exchangeText("'%1' is '%2', which is no number.").arg(name, textOf(value)));
        return FactValue { *quantity };
    }
    case FactType::Money: {
        const auto money = moneyFromJson(value, currency);
        if (!money)
            return problem(Cause::Input,
                           exchangeText("'%1' is '%2', which is no amount (write 1250.00).").arg(name, textOf(value)));
        return FactValue { *money };
    }
    }
    Q_UNREACHABLE();
}

QJsonValue jsonOf(const FactValue &value)
{
    if (const auto *quantity = std::get_if<Quantity>(&value)) {
        if (!quantity->unit.isEmpty())
            return plainQuantity(*quantity) + u' ' + quantity->unit;
        if (quantity->isWhole())
            return quantity->thousandths / 1000;
        return static_cast<double>(quantity->thousandths) / 1000.0;
    }
    if (const auto *money = std::get_if<Money>(&value))
        return moneyToJson(*money);
    return plainValue(value);
}

} // namespace

QJsonObject moneyToJson(const Money &money)
{
    QJsonObject json { { u"amount"_s, plainAmount(money) } };
    if (!money.currency.isNull())
        json[u"currency"_s] = money.currency.code;
    return json;
}

std::optional<Money> moneyFromJson(const QJsonValue &value, const Currency &currency)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QString code = object[u"currency"_s].toString();
        return moneyFromJson(object[u"amount"_s],
                             code.isEmpty() ? currency : currencyOf(code).value_or(Currency { code.toUpper() }));
    }
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (std::abs(number) > 1e13)
            return {};
        return moneyFromPlain(QString::number(number, 'f', minorDigits(currency)), currency);
    }
    return value.isString() ? moneyFromPlain(value.toString(), currency) : std::nullopt;
}

QJsonObject factsToJson(const std::vector<Fact> &facts)
{
    QJsonObject json;
    for (const Fact &fact : facts)
        json[fact.name] = jsonOf(fact.value);
    return json;
}

Result<std::vector<Fact>> factsFromJson(const QJsonObject &facts, const Currency &currency)
{
    Currency meant = currency;
    if (const QString code = facts[factnames::CURRENCY.toString()].toString(); !code.isEmpty())
        meant = currencyOf(code, currency).value_or(Currency { code.trimmed().toUpper() });
    std::vector<Fact> read;
    read.reserve(static_cast<size_t>(facts.size()));
    for (auto at = facts.begin(); at != facts.end(); ++at) {
        if (saysNothing(at.value()))
            continue;
        Result<FactValue> value = valueOf(at.key(), at.value(), meant);
        if (!value)
            return tl::unexpected(value.error());
        read.push_back({ at.key(), std::move(*value), {} });
    }
    return read;
}

} // namespace countersign
