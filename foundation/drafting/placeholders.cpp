// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafting/placeholders.h"

#include "domain/factnames.h"

#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QString> unlessEmpty(const QString &text)
{
    const QString oneLine = text.simplified(); // a letter has it in the middle of a sentence
    return oneLine.isEmpty() ? std::nullopt : std::optional(oneLine);
}

/// More of them than this and a sentence counts them instead of naming each.
constexpr qsizetype NAMED_AT_MOST = 3;

} // namespace

std::optional<QString> filled(QStringView text, const std::function<std::optional<QString>(const QString &)> &textOf)
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        result += text.mid(at, open - at);
        const auto value = textOf(text.mid(open + 1, close - open - 1).trimmed().toString());
        if (!value)
            return {};
        result += *value;
        at = close + 1;
        // "Reason: the last stock was used." needs no second point.
        const bool isEnded = value->endsWith(u'.') || value->endsWith(u'!') || value->endsWith(u'?');
        if (isEnded && at < text.size() && text[at] == u'.')
            ++at;
    }
    result += text.mid(at);
    return result;
}

std::optional<QString> placeholderText(QStringView name, const Record &record, const Brief &brief)
{
    using namespace factnames;
    if (name == ACCOUNT)
        return unlessEmpty(brief.account.name);
    if (name == CONTACT_NAME)
        return unlessEmpty(brief.contact.name);
    if (name == CONTACT_FIRST_NAME)
        return unlessEmpty(brief.contact.firstName());
    if (name == SALUTATION)
        return unlessEmpty(brief.contact.salutation.isEmpty() ? brief.contact.name : brief.contact.salutation);
    if (name == COMPANY_NAME)
        return unlessEmpty(brief.company.name);
    if (name == COMPANY_PHONE)
        return unlessEmpty(brief.company.phone);
    if (name == COORDINATOR_NAME)
        return unlessEmpty(brief.company.coordinatorName);
    const Fact *fact = record.find(name);
    // "Quantity affected: 0 of 10" says that nothing is the matter; it is for a person to look at.
    if (name == QUANTITY && fact) {
        const auto *quantity = std::get_if<Quantity>(&fact->value);
        if (quantity && quantity->thousandths == 0)
            return {};
    }
    return fact ? unlessEmpty(writtenValue(fact->value, brief.today)) : std::nullopt;
}

QString listed(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.first(words.size() - 1).join(u", "_s) + u" and "_s + words.last();
}

QString numberWord(qsizetype number)
{
    constexpr std::array<QStringView, 13> WORDS { u"no",    u"one",   u"two",  u"three", u"four",   u"five",  u"six",
                                                  u"seven", u"eight", u"nine", u"ten",   u"eleven", u"twelve" };
    return number >= 0 && number < static_cast<qsizetype>(WORDS.size()) ? WORDS[static_cast<size_t>(number)].toString()
                                                                        : QString::number(number);
}

std::optional<QString> sharedText(const QString &name, const std::vector<Record> &records, const Brief &brief)
{
    QStringList texts;
    for (const Record &record : records) {
        const auto text = placeholderText(name, record, brief);
        if (!text)
            return {};
        if (!texts.contains(*text))
            texts += *text;
    }
    if (texts.size() == 1)
        return texts.first();
    using namespace factnames;
    if (name == PRODUCT && texts.size() > NAMED_AT_MOST)
        return numberWord(texts.size()) + u" items"_s;
    for (const QStringView listable : { ORDER, PRODUCT, INVOICE, SERVICE, SKU, TRACKING }) {
        if (name == listable)
            return listed(texts);
    }
    return {};
}

} // namespace countersign
