// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documentreaders.h"
#include "documents/values.h"

#include <QSet>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array TIER_COLUMNS { ColumnSpec { u"Tier", MUST_BE_FILLED }, ColumnSpec { u"Name" },
                                    ColumnSpec { u"Annual revenue from" },  ColumnSpec { u"Review", MUST_STAND },
                                    ColumnSpec { u"First response" },       ColumnSpec { u"Colour" } };
constexpr TableSpec TIERS { u"Tiers", Presence::Required, TIER_COLUMNS };
constexpr std::size_t MOST_TIERS = 50;

QString proseUnder(const MarkdownDocument &document, QStringView heading)
{
    QStringList parts;
    for (const Section &section : document.sections) {
        if (!section.heading.isEmpty() && isSameTitle(section.heading, heading) && !section.prose.isEmpty())
            parts += section.prose;
    }
    return parts.join(u"\n\n"_s);
}

TierRule tierOf(const RuleRow &row, const Currency &bare, DocumentProblems &problems)
{
    TierRule tier;
    tier.id = TierId(row.text(u"Tier").simplified());
    const QString what = u"tier %1"_s.arg(quoted(tier.id.value()));
    const auto complain = [&](const DocumentCell &cell, const QString &message) {
        problems.error(cell.line, cell.column, what + u": "_s + message);
    };
    tier.name = row.text(u"Name").isEmpty() ? tier.id.value() : row.text(u"Name").simplified();
    if (const DocumentCell &revenue = row.cell(u"Annual revenue from"); revenue.isSet()) {
        tier.revenueFrom = amountOf(revenue.text, bare);
        if (!tier.revenueFrom)
            complain(revenue,
                     u"annual revenue %1 is no amount%2"_s.arg(quoted(revenue.text), amountAdvice(revenue.text)));
    }
    const DocumentCell &review = row.cell(u"Review");
    if (const auto mode = fromKey<ReviewMode>(review.text))
        tier.review = *mode;
    else
        complain(review, u"review %1 is not known (write individual or batch)"_s.arg(quoted(review.text)));
    if (const DocumentCell &response = row.cell(u"First response"); response.isSet()) {
        tier.firstResponse = durationOf(response.text);
        if (!tier.firstResponse)
            complain(response,
                     u"first response %1 is no duration%2"_s.arg(quoted(response.text), durationAdvice(response.text)));
    }
    if (const DocumentCell &colour = row.cell(u"Colour"); colour.isSet()) {
        if (const auto read = colourOf(colour.text))
            tier.colour = *read;
        else
            complain(colour, u"colour %1 is no colour (write it as #7B3FA0)"_s.arg(quoted(colour.text)));
    }
    tier.source = { problems.file(), row.line() };
    return tier;
}

void checkRevenueRule(const std::vector<TierRule> &tiers, DocumentProblems &problems)
{
    const TierRule *first = nullptr;
    for (const TierRule &tier : tiers) {
        if (!tier.revenueFrom)
            continue;
        const QString what = u"tier %1"_s.arg(quoted(tier.id.value()));
        if (!first)
            first = &tier;
        else if (tier.revenueFrom->currency != first->revenueFrom->currency)
            problems.warning(
                tier.source.line, 1,
                u"%1: its annual revenue is in %2, that of tier %3 in %4 (use one currency, or accounts in the other "
                u"find no tier)"_s.arg(what, tier.revenueFrom->currency.code, quoted(first->id.value()),
                                       first->revenueFrom->currency.code));
        for (const TierRule &other : tiers) {
            if (&other == &tier)
                break;
            if (other.revenueFrom == tier.revenueFrom)
                problems.warning(
                    tier.source.line, 1,
                    u"%1: starts at the same annual revenue as tier %2 (the one written first is taken)"_s.arg(
                        what, quoted(other.id.value())));
        }
    }
}
} // namespace

void readTiers(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems)
{
    const std::vector<RuleRow> rows = rulesUnder(document, TIERS, problems);
    QHash<QString, int> seen;
    QStringList headings { u"Tiers"_s };
    for (const RuleRow &row : rows) {
        if (foundation.tiers.size() >= MOST_TIERS) {
            problems.error(row.line(), 1, u"there are more than %1 tiers (join some)"_s.arg(MOST_TIERS));
            break;
        }
        TierRule tier = tierOf(row, foundation.conventions.currency, problems);
        const DocumentCell &id = row.cell(u"Tier");
        const QString key = foldedName(tier.id.value());
        if (key == u"all" || tier.id.value().contains(u';')) {
            problems.error(id.line, id.column,
                           u"tier %1: this cannot be a tier's id (choose a word of its own)"_s.arg(quoted(id.text)));
            continue;
        }
        if (seen.contains(key)) {
            problems.error(
                id.line, id.column,
                u"tier %1 stands here twice, first on line %2 (remove one)"_s.arg(quoted(id.text)).arg(seen[key]));
            continue;
        }
        seen.insert(key, row.line());
        tier.prose = proseUnder(document, tier.name);
        headings += tier.name;
        foundation.tiers.push_back(std::move(tier));
    }
    checkRevenueRule(foundation.tiers, problems);
    reportStrayTables(document, headings, problems);
}

} // namespace countersign
