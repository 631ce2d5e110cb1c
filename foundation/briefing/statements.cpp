// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"

#include "text/normalised.h"
#include "text/phrasematcher.h"

#include <algorithm>
#include <set>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;
using Sections = std::array<BriefingSection, 10>;

/// In which order the parts stand: what the call is about comes first.
Sections orderFor(CallPurpose purpose)
{
    using enum BriefingSection;
    switch (purpose) {
    case CallPurpose::Complaint:
        return { Health, Voices, Said, Open, TalkingPoints, NotToSay, Patterns, People, Numbers, Questions };
    case CallPurpose::RepeatExceptions:
        return { Health, Open, Patterns, Said, Voices, TalkingPoints, NotToSay, Numbers, People, Questions };
    case CallPurpose::Renewal:
        return { Health, Numbers, Said, Open, Voices, Patterns, TalkingPoints, NotToSay, People, Questions };
    case CallPurpose::Opportunity:
        return { Health, Numbers, Open, Said, Voices, Patterns, People, TalkingPoints, NotToSay, Questions };
    case CallPurpose::FirstCall:
        return { Health, People, Open, Said, Voices, Numbers, Patterns, TalkingPoints, NotToSay, Questions };
    }
    Q_UNREACHABLE();
}

/// What our own words give away stays in the house, whatever it is about.
void keepInternalTermsInside(const Foundation &foundation, std::vector<Statement> &statements)
{
    QStringList terms;
    for (const InternalTerm &term : foundation.internalTerms)
        terms += term.term;
    for (const Competitor &competitor : foundation.competitors)
        terms += competitor.name;
    if (terms.isEmpty())
        return;
    const PhraseMatcher matcher(terms);
    for (Statement &statement : statements) {
        if (matcher.matches(NormalisedText(statement.text + u' ' + statement.outcome)))
            statement.audience = Audience::Internal;
    }
}

std::vector<std::pair<QString, QDate>> sourcesOf(const AccountFile &file, const Matters &matters)
{
    std::map<QString, QDate> newest;
    const auto take = [&newest](const QString &source, const QDate &day) {
        QDate &known = newest[source];
        known = std::max(known, day);
    };
    for (const Order &order : file.orders) {
        if (order.ordered)
            take(Words::tr("Orders"), std::max(*order.ordered, order.shipped.value_or(*order.ordered)));
    }
    for (const FiledRecord &filed : file.records)
        take(Words::tr("Reports"), filed.on);
    for (const FiledLetter *letter : matters.sent)
        take(Words::tr("Letters"), matters.sentOn(*letter));
    for (const PastCommunication &past : file.account.history.value_or(std::vector<PastCommunication>()))
        take(Words::tr("Earlier letters"), past.date);
    for (const CallbackMatter &matter : matters.callbacks)
        take(Words::tr("Callbacks"), matter.on);
    return { newest.begin(), newest.end() };
}

} // namespace

Statement *Statements::add(Statement statement)
{
    std::erase_if(statement.receipts, [](const Receipt &receipt) { return receipt.id.isEmpty(); });
    if (statement.receipts.empty() || statement.text.isEmpty())
        return nullptr;
    // Each once, in the order in which they were given.
    std::set<Receipt> seen;
    std::erase_if(statement.receipts, [&](const Receipt &receipt) { return !seen.insert(receipt).second; });
    return &all.emplace_back(std::move(statement));
}

Statement Statements::say(BriefingSection section, const QString &text, std::vector<Receipt> receipts)
{
    Statement statement;
    statement.section = section;
    statement.text = text;
    statement.receipts = std::move(receipts);
    return statement;
}

Statement Statements::note(BriefingSection section, const QString &text, std::vector<Receipt> receipts)
{
    Statement statement = say(section, text, std::move(receipts));
    statement.audience = Audience::Internal;
    return statement;
}

std::vector<const Statement *> Briefing::of(BriefingSection section) const
{
    std::vector<const Statement *> found;
    for (const Statement &statement : statements) {
        if (statement.section == section)
            found.push_back(&statement);
    }
    return found;
}

std::vector<BriefingSection> Briefing::sections() const
{
    std::vector<BriefingSection> found;
    for (const BriefingSection section : orderFor(purpose)) {
        if (std::ranges::find(statements, section, &Statement::section) != statements.end())
            found.push_back(section);
    }
    return found;
}

Briefing briefingOf(const BriefingSubject &subject, std::optional<CallPurpose> purpose)
{
    const Matters matters(subject);
    const Account &account = subject.file.account;
    Briefing briefing;
    briefing.account = account.id;
    briefing.accountName = account.name.isEmpty() ? account.id.value() : account.name;
    briefing.tier = matters.tier;
    const TierRule *tier = subject.foundation.tier(matters.tier);
    briefing.tierName = tier && !tier->name.isEmpty() ? tier->name : matters.tier.value();
    briefing.day = subject.today;
    briefing.suggested = suggestedPurpose(matters);
    briefing.purpose = purpose.value_or(briefing.suggested);
    Statements page;
    briefing.health = judgeHealth(matters, page);
    briefing.open = openMattersOf(matters);
    addOpen(matters, page);
    addSaid(matters, page);
    addVoices(matters, page);
    addNumbers(matters, page);
    addPatterns(matters, page);
    addPeople(matters, page);
    addTalkingPoints(matters, briefing.purpose, page);
    addNotToSay(matters, page);
    addQuestions(matters, page);
    keepInternalTermsInside(subject.foundation, page.all);
    const Sections order = orderFor(briefing.purpose);
    std::ranges::stable_sort(page.all, {}, [&](const Statement &statement) {
        return std::find(order.begin(), order.end(), statement.section) - order.begin();
    });
    briefing.statements = std::move(page.all);
    briefing.months = exceptionsByMonth(matters);
    for (const Statement &statement : briefing.statements) {
        for (const Receipt &receipt : statement.receipts) {
            if (!briefing.evidence.contains(receipt))
                briefing.evidence.emplace(receipt, evidenceOf(receipt, matters));
        }
    }
    briefing.sources = sourcesOf(subject.file, matters);
    return briefing;
}

} // namespace countersign
