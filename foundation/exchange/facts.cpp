// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "exchange/json.h"
#include "exchange/objectreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString exchangeText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Exchange", sentence);
}

/// The value as a text of the record; nothing for what no text says.
std::optional<QString> textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return numberFromJson(value);
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray()) {
            const auto text = part.isArray() ? std::nullopt : textOf(part);
            if (!text)
                return {};
            parts += *text;
        }
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

/// A time that names its offset is put on the company's clock; without a time zone of the company that is UTC.
std::optional<Moment> momentOf(const QString &text, const QByteArray &timezone)
{
    static const QRegularExpression written(
        u"^(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?)(Z|[+-]\\d{2}:?\\d{2})?)?$"_s);
    const auto match = written.match(text.trimmed());
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!day.isValid())
        return {};
    if (match.captured(2).isEmpty())
        return Moment { day, {} };
    const QTime time = QTime::fromString(match.captured(2), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    QString offset = match.captured(3);
    if (offset.isEmpty() || (offset == u"Z" && timezone.isEmpty()))
        return Moment { day, time };
    const int sign = offset.startsWith(u'-') ? -1 : 1;
    offset.remove(u':');
    const int seconds = offset == u"Z" ? 0 : sign * (offset.mid(1, 2).toInt() * 60 + offset.mid(3, 2).toInt()) * 60;
    const QDateTime moment = QDateTime(day, time, Qt::OffsetFromUTC, seconds)
                                 .toTimeZone(timezone.isEmpty() ? QTimeZone::utc() : QTimeZone(timezone));
    return Moment { moment.date(), moment.time() };
}

/// The thousandths of a number, exact but for what a double cannot help; nothing where there is a finer part.
std::optional<qint64> thousandthsOf(double number)
{
    constexpr double NOISE = 1e-6;
    const double thousandths = number * 1000;
    if (!std::isfinite(thousandths) || std::abs(thousandths) > 9e15
        || std::abs(thousandths - std::round(thousandths)) > NOISE * std::max(1.0, std::abs(number)))
        return {};
    return static_cast<qint64>(std::llround(thousandths));
}

std::optional<Quantity> quantityOf(const QJsonValue &value)
{
    QString unit;
    double number = value.toDouble();
    if (value.isString()) {
        const QString text = value.toString().trimmed();
        const qsizetype space = text.indexOf(u' ');
        bool ok = false;
        number = (space < 0 ? text : text.left(space)).toDouble(&ok);
        if (!ok)
            return {};
        unit = space < 0 ? QString() : text.mid(space + 1).trimmed();
    } else if (!value.isDouble()) {
        return {};
    }
    const auto thousandths = thousandthsOf(number);
    return thousandths ? std::optional(Quantity { *thousandths, unit }) : std::nullopt;
}

bool isMoneyObject(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object.contains(u"amount"_s) && object.size() == (object.contains(u"currency"_s) ? 2 : 1);
}

/// The value, or what it should have been: "date (write 2026-11-21)".
tl::expected<FactValue, QString> valueOf(const QString &name, const QJsonValue &value, const Currency &currency,
                                         const QByteArray &timezone)
{
    const auto orElse = [](const auto &read, const QString &what) -> tl::expected<FactValue, QString> {
        if (read)
            return FactValue { *read };
        return tl::unexpected(what);
    };
    switch (factTypeOf(name)) {
    case FactType::Text:
        if (isMoneyObject(value))
            return orElse(moneyFromJson(value, currency), exchangeText("amount (write 1250.00)"));
        return orElse(textOf(value),
                      value.isDouble() ? exchangeText("number that can be kept (write it as text)")
                                       : exchangeText("text or number"));
    case FactType::Date:
        return orElse(dayFromJson(value), exchangeText("date (write 2026-11-21)"));
    case FactType::Moment:
        return orElse(momentOf(value.toString(), timezone), exchangeText("time (write 2026-11-21T10:30)"));
    case FactType::Quantity:
        return orElse(quantityOf(value), exchangeText("number"));
    case FactType::Money:
        return orElse(moneyFromJson(value, currency), exchangeText("amount (write 1250.00)"));
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
        const QJsonValue named = value.toObject()[u"currency"_s];
        const QString code = named.toString().trimmed();
        if (!named.isString() && !named.isNull() && !named.isUndefined())
            return {};
        const QJsonValue amount = value.toObject()[u"amount"_s];
        if (amount.isObject())
            return {};
        return moneyFromJson(amount,
                             code.isEmpty() ? currency : currencyOf(code).value_or(Currency { code.toUpper() }));
    }
    const int digits = minorDigits(currency);
    QString plain = value.toString();
    if (value.isDouble()) {
        constexpr double NOISE = 1e-6, MOST = 1e13;
        const double number = value.toDouble();
        const double minor = number * std::pow(10, digits);
        if (!std::isfinite(number) || std::abs(number) > MOST
            || std::abs(minor - std::round(minor)) > NOISE * std::max(1.0, std::abs(number)))
            return {};
        plain = QString::number(number, 'f', digits);
    } else if (!value.isString()) {
        return {};
    }
    // An amount that is finer than its currency would have to be altered to be kept.
    const qsizetype point = plain.indexOf(u'.');
    const QStringView finer = point < 0 ? QStringView() : QStringView(plain).trimmed().mid(point + 1 + digits);
    if (std::ranges::any_of(finer, [](QChar digit) { return digit != u'0'; }))
        return {};
    return moneyFromPlain(plain, currency);
}

QJsonObject factsToJson(const std::vector<Fact> &facts)
{
    QJsonObject json;
    for (const Fact &fact : facts)
        json[fact.name] = jsonOf(fact.value);
    return json;
}

Result<std::vector<Fact>> factsFromJson(const QJsonObject &facts, const Currency &currency, const QString &where,
                                        const QByteArray &timezone)
{
    ObjectReader reader(facts, where);
    Currency meant = currency;
    if (const QString code = reader.text(factnames::CURRENCY).trimmed(); !code.isEmpty())
        meant = currencyOf(code, currency).value_or(Currency { code.toUpper() });
    std::vector<Fact> read;
    read.reserve(static_cast<size_t>(facts.size()));
    for (auto at = facts.begin(); at != facts.end(); ++at) {
        if (saysNothing(at.value()))
            continue;
        auto value = valueOf(at.key(), at.value(), meant, timezone);
        if (value)
            read.push_back({ at.key(), std::move(*value), {} });
        else
            reader.refuse(at.key(), value.error());
    }
    if (reader.refused())
        return tl::unexpected(*reader.refused());
    return read;
}

} // namespace countersign
