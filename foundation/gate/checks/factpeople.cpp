// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/people.h"
#include "facts/similarity.h"
#include "gate/checks/factfinders.h"
#include "text/remembered.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// A word of a name, as written, and folded without its accents.
struct NameWord {
    QString written, plain;
};
using NameWords = std::vector<NameWord>;

QString plainOf(QStringView word)
{
    const QString folded = foldedText(word);
    const bool isPlain = std::ranges::all_of(folded, [](QChar c) { return c.unicode() < 0x80; });
    return isPlain ? folded : withoutAccents(folded);
}

NameWords nameWordsOf(const QStringList &written)
{
    NameWords words;
    for (const QString &word : written)
        words.push_back({ word, plainOf(word) });
    return words;
}

struct PersonName {
    QString title; ///< folded: "mr", "ms", "dr"; empty without
    NameWords words; ///< without the title
};

PersonName readName(QStringView written)
{
    const QString text = written.toString();
    PersonName name;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (name.words.empty()) {
            QString title = foldedText(word);
            while (title.endsWith(u'.'))
                title.chop(1);
            if (isPersonTitle(title)) {
                name.title = title;
                continue;
            }
        }
        name.words.push_back({ word, plainOf(word) });
    }
    return name;
}

/// A name that is held; the same people are looked for in letter after letter.
std::shared_ptr<const PersonName> nameOf(const QString &text)
{
    constexpr size_t MOST = 500;
    thread_local Remembered<std::shared_ptr<const PersonName>> known(MOST);
    return known.of(text, [](QStringView written) { return std::make_shared<const PersonName>(readName(written)); });
}

bool isNear(const NameWord &a, const NameWord &b)
{
    const int allowed = b.written.size() < 4 ? 0 : b.written.size() < 8 ? 1 : 2;
    return allowed > 0 && editDistance(a.plain, b.plain, allowed) <= allowed;
}

enum class Likeness { Same, Near, None };

/// Whether every word of the letter is a word of the name, or nearly so, in the name's order.
Likeness likeness(const NameWords &written, const NameWords &name)
{
    size_t from = 0;
    Likeness likeness = Likeness::Same;
    for (const NameWord &word : written) {
        size_t at = from;
        while (at < name.size() && word.plain != name[at].plain
               && !(word.written.size() <= 2 && word.written.front() == name[at].written.front()))
            ++at;
        if (at == name.size()) {
            at = from;
            while (at < name.size() && !isNear(word, name[at]))
                ++at;
            if (at == name.size())
                return Likeness::None;
            likeness = Likeness::Near;
        }
        from = at + 1;
    }
    return likeness;
}

/// The contact's name in the form of the letter: first name for a first name, title and surname where the contact has
/// that title.
QString rightForm(const PersonOccurrence &person, const Contact &contact)
{
    const auto held = nameOf(contact.name);
    const PersonName &right = *held;
    if (!person.title.isEmpty())
        return contact.salutation.trimmed().isEmpty() ? contact.name.simplified() : contact.salutation.simplified();
    if (person.words.size() == 1 && right.words.size() > 1)
        return right.words.front().written;
    return contact.name.simplified();
}

bool isFemale(QStringView title)
{
    return title == u"mrs" || title == u"ms" || title == u"miss" || title == u"frau";
}

void judgeGreeting(const PartReading &reading, const PersonOccurrence &person, const Contact &contact,
                   FactLedger &ledger)
{
    const QStringView text = reading.tokens.original(person.span);
    const auto held = nameOf(contact.name);
    const PersonName &right = *held;
    const auto saluted = nameOf(contact.salutation);
    const PersonName &salutation = *saluted;
    const auto report = [&](Severity severity, const QString &expected, const QString &message) {
        ledger.report(u"person-mismatch", severity, reading.part, person.span, expected, message);
    };
    const NameWords written = nameWordsOf(person.words);
    Likeness like = likeness(written, right.words);
    bool isOfSalutation = false; // "Madaem Varga" for a "Madame Varga"
    if (like != Likeness::Same && !salutation.words.empty()) {
        const Likeness other = likeness(written, salutation.words);
        if (other == Likeness::Same || like == Likeness::None) {
            like = other;
            isOfSalutation = true;
        }
    }
    if (like == Likeness::None) {
        // Another's name tells nothing of the form: a contact with a salutation is greeted by it.
        const bool isSaluted = person.words.size() > 1 && !contact.salutation.trimmed().isEmpty();
        report(Severity::Error, isSaluted ? contact.salutation.simplified() : rightForm(person, contact),
               u"The letter greets “%1”; it goes to %2."_s.arg(text, contact.name.simplified()));
        return;
    }
    if (like == Likeness::Near) {
        report(Severity::Warning, isOfSalutation ? contact.salutation.simplified() : rightForm(person, contact),
               u"“%1” is nearly the contact's name, %2."_s.arg(text, contact.name.simplified()));
        return;
    }
    if (!person.title.isEmpty() && person.title != salutation.title && person.title != right.title
        && !(isFemale(person.title) && person.title != u"mr" && isFemale(salutation.title))) {
        const bool isOther
            = !salutation.title.isEmpty() && !isAcademicTitle(person.title) && !isAcademicTitle(salutation.title);
        report(isOther ? Severity::Error : Severity::Warning, rightForm(person, contact),
               isOther ? u"The letter says “%1”; the contact is %2."_s.arg(text, contact.salutation.simplified())
                       : u"Nothing says that the contact is “%1”; the name in full is %2."_s.arg(
                           text, contact.name.simplified()));
        if (isOther)
            return;
    }
    ledger.stateContact(reading.part, person.span);
}

/// A name as it is held, and its words.
struct KnownName {
    QString written;
    std::shared_ptr<const PersonName> held;
    const NameWords &words() const { return held->words; }
    QString name() const { return written.simplified(); }
};

std::vector<KnownName> namesOfAllKnown(const FactLedger &ledger)
{
    const Case &subject = ledger.subject();
    QStringList known { subject.company.coordinatorName, subject.account.owner, subject.account.accountManager,
                        subject.company.name, subject.account.name };
    for (const Contact &contact : subject.account.contacts)
        known << contact.name << contact.salutation;
    for (const RouteRule &route : ledger.foundation().routes)
        known += route.name;
    for (const Record &record : subject.records) {
        for (const Fact &fact : record.facts) {
            if (const auto *text = std::get_if<QString>(&fact.value); text && text->size() < 200)
                known += *text;
        }
    }
    std::vector<KnownName> names;
    names.reserve(static_cast<size_t>(known.size()));
    for (const QString &name : std::as_const(known)) {
        if (auto held = nameOf(name); !held->words.empty())
            names.push_back({ name, std::move(held) });
    }
    return names;
}

/// Everybody who is known of, made when first asked for: most letters speak of nobody but the one they greet.
class KnownPeople {
public:
    explicit KnownPeople(const FactLedger &ledger)
        : m_ledger(ledger)
    {
    }
    const std::vector<KnownName> &names()
    {
        if (!m_names)
            m_names = namesOfAllKnown(m_ledger);
        return *m_names;
    }

private:
    const FactLedger &m_ledger;
    std::optional<std::vector<KnownName>> m_names;
};

/// How the written name stands to all that are known: the same as one, nearly one, or none.
struct Acquaintance {
    Likeness likeness = Likeness::None;
    const KnownName *name = nullptr; ///< which it is, or nearly is
};
Acquaintance acquaintanceOf(const PersonOccurrence &person, const std::vector<KnownName> &known)
{
    Acquaintance found;
    const NameWords written = nameWordsOf(person.words);
    for (const KnownName &name : known) {
        const Likeness like = likeness(written, name.words());
        if (like == Likeness::Same)
            return { Likeness::Same, &name };
        if (like == Likeness::Near && !found.name)
            found = { Likeness::Near, &name };
    }
    return found;
}

/// Whether the name is one of the customer's people: nobody of theirs signs our letters.
bool isContact(const PersonOccurrence &person, const FactLedger &ledger)
{
    return person.words.size() > 1
        && std::ranges::any_of(ledger.subject().account.contacts, [&](const Contact &contact) {
               return likeness(nameWordsOf(person.words), nameOf(contact.name)->words) == Likeness::Same;
           });
}

void judgeSigner(const PartReading &reading, const PersonOccurrence &person, KnownPeople &known, FactLedger &ledger)
{
    const QString right = ledger.subject().company.coordinatorName.simplified();
    if (right.isEmpty())
        return;
    const Likeness like = likeness(nameWordsOf(person.words), nameOf(right)->words);
    if (like == Likeness::Same)
        return;
    const Acquaintance other = acquaintanceOf(person, known.names());
    if ((like == Likeness::None && other.likeness == Likeness::Same && !isContact(person, ledger)))
        return;
    const QStringView text = reading.tokens.original(person.span);
    const bool isFull = person.words.size() > 1;
    // A first name alone may be what a colleague is called.
    const bool isSure = like == Likeness::None && isFull;
    ledger.report(u"person-mismatch", isSure ? Severity::Error : Severity::Warning, reading.part, person.span,
                  isFull ? right : nameOf(right)->words.front().written,
                  u"The letter is signed “%1”; it comes from %2."_s.arg(text, right));
}

/// Whether the words belong to something else that the letter names: a place's name, a text of the record.
bool isTaken(const PartReading &reading, const PersonOccurrence &person)
{
    for (qsizetype at = person.first; at <= person.last; ++at) {
        if (reading.claims.isTaken(at))
            return true;
    }
    return std::ranges::any_of(reading.anchors, [&](const Anchor &anchor) {
        return anchor.first <= person.last && person.first <= anchor.last;
    });
}

/// "Ms Curtis, who runs our warehouse", "Mr Vance of our Leeds depot", "my colleague Ms Curtis": the letter itself says
/// that the person is one of ours, whom no record needs to hold.
bool isIntroduced(const PartReading &reading, const PersonOccurrence &person)
{
    constexpr qsizetype NEAR = 6; // tokens
    const Tokens &tokens = reading.tokens;
    const auto isOurs = [&tokens](qsizetype at) {
        return tokens.isOneOf(at, u"our", u"my");
    };
    qsizetype before = person.first - 1;
    if (tokens.isSign(before, u','))
        --before;
    for (qsizetype at = before; at > before - 4 && tokens[at].isWord(); --at) {
        if (isOurs(at))
            return true;
        if (tokens.isOneOf(at, u"to", u"with", u"by", u"from", u"and", u"that", u"told", u"asked"))
            break;
    }
    qsizetype next = person.last + 1;
    if (tokens.isOneOf(next, u"of", u"from", u"in", u"at"))
        return isOurs(next + 1);
    // "Mr Vance is looking into it and will write to you": who answers for us is one of us.
    constexpr qsizetype FAR = 24; // tokens
    for (qsizetype at = next; at < next + FAR && reading.regions.shareSentence(at, person.first); ++at) {
        if (!tokens.isOneOf(at, u"will", u"he'll", u"she'll"))
            continue;
        const bool answers = tokens.isOneOf(at + 1, u"call", u"ring", u"phone", u"contact", u"visit", u"answer",
                                            u"write", u"reply", u"get", u"be", u"come", u"send", u"tell", u"explain");
        for (qsizetype word = at + 2; answers && word < at + 6; ++word) {
            if (tokens.is(word, u"you"))
                return true;
        }
    }
    if (!tokens.isSign(next, u','))
        return false;
    ++next;
    if (isOurs(next))
        return true;
    if (!tokens.is(next, u"who"))
        return false;
    for (qsizetype at = next + 1; at < next + NEAR && !tokens.isSign(at, u',') && !tokens.endsLine(at); ++at) {
        if (isOurs(at) || tokens.is(at, u"us"))
            return true;
    }
    return false;
}

/// No name reaches over the end of a line.
std::vector<PersonOccurrence> fullNamesIn(const PartReading &reading, qsizetype end)
{
    struct FullNames {
        std::vector<PersonOccurrence> people;
    };
    std::vector<PersonOccurrence> found;
    for (const CutPlace &place : reading.cuts) {
        const Tokens &tokens = *place.cut->tokens;
        const auto &own
            = place.paragraph->answer<FullNames>([&] { return FullNames { findFullNames(tokens, tokens.size()) }; });
        for (const PersonOccurrence &person : own.people) {
            if (person.first + place.firstToken + 1 >= end)
                return found;
            PersonOccurrence &here = found.emplace_back(person);
            here.first += place.firstToken;
            here.last += place.firstToken;
            here.span = reading.tokens.spanOf(here.first, here.last);
        }
    }
    return found;
}

/// The fact of a person who does something in the record, whom the letter does not name: "technician", "handled_by".
std::optional<size_t> personUnnamed(const PartReading &reading, const FactLedger &ledger)
{
    constexpr std::array<QStringView, 16> ROLES { u"by",      u"technician", u"engineer",    u"driver",
                                                  u"visitor", u"manager",    u"handler",     u"inspector",
                                                  u"fitter",  u"buyer",      u"electrician", u"installer",
                                                  u"contact", u"agent",      u"surveyor",    u"supervisor" };
    const auto roleIn = [](QStringView fact) {
        return fact.mid(fact.lastIndexOf(u'_') + 1);
    };
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &fact = ledger.fact(at);
        if (fact.type != FactType::Text || factTypeOf(fact.fact->name) != FactType::Text
            || std::ranges::find(ROLES, roleIn(fact.fact->name)) == ROLES.end())
            continue;
        const auto held = nameOf(plainValue(fact.fact->value));
        constexpr size_t MOST_WORDS = 4;
        const bool isAName = held->words.size() > 1 && held->words.size() <= MOST_WORDS
            && std::ranges::all_of(held->words, [](const NameWord &word) { return word.written.front().isUpper(); });
        if (isAName && !reading.tokens.folded().contains(foldedText(held->words.back().written)))
            return at;
    }
    return {};
}

/// "I spoke to Mary Jones", "Ruth Okafur knows": a name that is nearly a known one, or none where somebody is meant.
void judgeFullNames(const PartReading &reading, KnownPeople &known, qsizetype greeted, FactLedger &ledger)
{
    const qsizetype end
        = reading.signature.first <= reading.signature.last ? reading.signature.first : reading.tokens.size();
    const std::optional<size_t> unnamed = personUnnamed(reading, ledger);
    // "Peter Novak will carry it out": what people do.
    const auto acts = [&reading](const PersonOccurrence &person) {
        return reading.tokens.isOneOf(person.last + 1, u"will", u"has", u"is", u"was", u"had", u"signed", u"can",
                                      u"comes", u"came", u"visits", u"visited", u"takes", u"took", u"handles", u"looks",
                                      u"repaired", u"fitted", u"finished", u"did", u"and", u"accepted", u"serviced",
                                      u"checked", u"installed", u"replaced", u"cleaned", u"inspected", u"received")
            || reading.tokens.isOneOf(person.first - 1, u"by", u"is", u"from", u"to", u"with");
    };
    for (const PersonOccurrence &person : fullNamesIn(reading, end)) {
        if (person.first <= greeted || isPersonTitle(reading.tokens[person.first - 1].text)
            || (reading.tokens.isSign(person.first - 1, u'.')
                && (!unnamed || reading.tokens[person.first - 2].text.size() < 2)))
            continue;
        const bool isFound = std::ranges::any_of(ledger.findings(), [&](const Finding &finding) {
            return finding.part == reading.part && Span { finding.start, finding.length }.overlaps(person.span);
        });
        const bool isProduct = isFound || std::ranges::any_of(reading.products, [&](const NameOccurrence &name) {
                                   return name.first <= person.last && person.first <= name.last;
                               });
        const Acquaintance found = isProduct ? Acquaintance { Likeness::Same } : acquaintanceOf(person, known.names());
        const QStringView text = reading.tokens.original(person.span);
        const bool sharesAWord = found.name && std::ranges::any_of(person.words, [&](const QString &word) {
                                     return std::ranges::find(found.name->words(), plainOf(word), &NameWord::plain)
                                         != found.name->words().end();
                                 });
        if (found.likeness == Likeness::Near && (sharesAWord || person.isSpokenOf)) {
            ledger.report(u"person-mismatch", Severity::Warning, reading.part, person.span, found.name->name(),
                          u"“%1” is nearly %2."_s.arg(text, found.name->name()));
        } else if (found.likeness == Likeness::None && unnamed && acts(person) && !isTaken(reading, person)) {
            ledger.report(u"person-mismatch", Severity::Error, reading.part, person.span,
                          plainValue(ledger.fact(*unnamed).fact->value), disagreement(text, ledger.fact(*unnamed)),
                          *unnamed);
        } else if (found.likeness == Likeness::None && person.isSpokenOf && !isIntroduced(reading, person)) {
            ledger.report(u"person-mismatch", Severity::Warning, reading.part, person.span, {},
                          u"No record, contact or colleague bears the name “%1”."_s.arg(text));
        }
    }
}
} // namespace

void judgePeople(const std::vector<PartReading *> &parts, FactLedger &ledger)
{
    const Contact *contact = contactOf(ledger.subject().account, ledger.subject().letter.to);
    KnownPeople known(ledger);
    for (PartReading *reading : parts) {
        if (reading->part != LetterPart::Body)
            continue;
        const std::vector<PersonOccurrence> people = findPeople(reading->tokens);
        qsizetype greeted = -1;
        for (const PersonOccurrence &person : people) {
            if (person.isGreeted) {
                greeted = person.last;
                if (!contact || contact->name.trimmed().isEmpty())
                    continue;
                // The company is greeted, not a person: "Dear Ernst Handel team".
                const QString text = reading->tokens.original(person.span).toString();
                const QString account = foldedText(ledger.subject().account.name).simplified();
                if (!account.isEmpty()
                    && (foldedText(text).simplified().contains(account)
                        || account.contains(foldedText(text).simplified())))
                    continue;
                judgeGreeting(*reading, person, *contact, ledger);
                continue;
            }
            if (person.title.isEmpty() || reading->isInSignature(person.first))
                continue;
            const Acquaintance found = acquaintanceOf(person, known.names());
            if (found.likeness == Likeness::Same || (!found.name && isIntroduced(*reading, person)))
                continue;
            const QStringView text = reading->tokens.original(person.span);
            ledger.report(u"person-mismatch", Severity::Warning, reading->part, person.span, {},
                          found.name ? u"“%1” is nearly %2."_s.arg(text, found.name->name())
                                     : u"No record, contact or colleague bears the name “%1”."_s.arg(text));
        }
        judgeFullNames(*reading, known, greeted, ledger);
        if (reading->signature.first <= reading->signature.last) {
            if (const auto signer = findSigner(reading->tokens, reading->signature.first))
                judgeSigner(*reading, *signer, known, ledger);
        }
    }
}

} // namespace countersign
