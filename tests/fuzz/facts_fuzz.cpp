// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factcheck.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace countersign;

namespace {
void require(bool holds)
{
    if (!holds)
        std::abort();
}

Fact fact(const char16_t *name, FactValue value)
{
    return { QString::fromUtf16(name), std::move(value), {} };
}

Record line(const QString &order, const QString &product, int quantity)
{
    Record record;
    record.type = TypeId(QStringLiteral("back-order"));
    record.facts = { fact(u"order", order),
                     fact(u"product", product),
                     fact(u"quantity", Quantity::of(quantity)),
                     fact(u"ordered_quantity", Quantity::of(quantity + 9)),
                     fact(u"promised_date", QDate(2026, 11, 24)),
                     fact(u"new_date", QDate(2026, 12, 1)),
                     fact(u"amount", Money { 125000, { QStringLiteral("USD") } }),
                     fact(u"tracking", QStringLiteral("1Z999AA10123456784")),
                     fact(u"appointment_at", Moment { QDate(2026, 12, 3), QTime(14, 30) }),
                     fact(u"reason", QStringLiteral("2 of 5 trucks broke down")) };
    return record;
}

const Rulebook &rules()
{
    static const auto foundationOfAll = [] {
        Foundation foundation;
        foundation.requiredFacts
            = { { {}, { QStringLiteral("order"), QStringLiteral("quantity"), QStringLiteral("promised_date") }, {} } };
        foundation.holidays = { QDate(2026, 12, 25) };
        return std::make_shared<const Foundation>(foundation);
    }();
    static const Rulebook book(foundationOfAll);
    return book;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    Case subject;
    subject.today = QDate(2026, 11, 21);
    subject.type = TypeId(QStringLiteral("back-order"));
    subject.company.phone = QStringLiteral("206 555 0104");
    Contact contact;
    contact.name = QStringLiteral("Maria Anders");
    subject.account.contacts = { contact };
    subject.records = { line(QStringLiteral("10643"), QStringLiteral("Chai"), 21) };
    if (data[0] & 1)
        subject.records.push_back(line(QStringLiteral("SO-11072"), QStringLiteral("Rössle Sauerkraut"), 44));
    const qsizetype end = text.indexOf(u'\n');
    subject.letter.subject = (data[0] & 2) && end > 0 ? text.left(end) : QString();
    subject.letter.body = text;
    const FactJudgement judgement = judgeFacts(subject, rules());
    for (const Finding &finding : judgement.findings) {
        const QString &part = finding.part == LetterPart::Subject ? subject.letter.subject : subject.letter.body;
        require(finding.start >= 0 && finding.length >= 0 && finding.start + finding.length <= part.size());
        require(part.mid(finding.start, finding.length) == finding.text);
        require(!finding.message.isEmpty());
    }
    for (const FactStanding &standing : judgement.standings) {
        for (const FactStanding::Occurrence &occurrence : standing.occurrences) {
            const QString &part = occurrence.part == LetterPart::Subject ? subject.letter.subject : subject.letter.body;
            require(occurrence.start >= 0 && occurrence.start + occurrence.length <= part.size());
        }
    }
    const FactJudgement again = judgeFacts(subject, rules());
    require(again.findings == judgement.findings && again.standings == judgement.standings);
    return 0;
}
