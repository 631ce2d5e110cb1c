// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/people.h"
#include "facts/similarity.h"
#include "gate/checks/factfinders.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
struct PersonName {
    QString title; ///< folded: "mr", "ms", "dr"; empty without
    QStringList words; ///< as written, without the title
};

PersonName nameOf(const QString &text)
{
    PersonName name;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        QString plain = foldedText(word);
        while (plain.endsWith(u'.'))
            plain.chop(1);
        if (name.words.isEmpty() && isPersonTitle(plain))
            name.title = plain;
        else
            name.words += word;
    }
    return name;
}

bool isAlike(QStringView a, QStringView b)
{
    return withoutAccents(foldedText(a)) == withoutAccents(foldedText(b));
}

bool isNear(QStringView a, QStringView b)
{
    const int allowed = b.size() < 4 ? 0 : b.size() < 8 ? 1 : 2;
    return allowed > 0
        && editDistance(withoutAccents(foldedText(a)), withoutAccents(foldedText(b)), allowed) <= allowed;
}

enum class Likeness { Same, Near, None };

/// Whether every word of the letter is a word of the name, or nearly so, in the name's order.
Likeness likeness(const QStringList &written, const QStringList &name)
{
    qsizetype from = 0;
    Likeness likeness = Likeness::Same;
    for (const QString &word : written) {
        qsizetype at = from;
        while (at < name.size() && !isAlike(word, name[at]) && !(word.size() <= 2 && word.front() == name[at].front()))
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
    const PersonName right = nameOf(contact.name);
    if (!person.title.isEmpty())
        return contact.salutation.trimmed().isEmpty() ? contact.name.simplified() : contact.salutation.simplified();
    if (person.words.size() == 1 && right.words.size() > 1)
        return right.words.front();
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
    const PersonName right = nameOf(contact.name);
    const PersonName salutation = nameOf(contact.salutation);
    const auto report = [&](Severity severity, const QString &expected, const QString &message) {
        ledger.report(u"person-mismatch", severity, reading.part, person.span, expected, message);
    };
    Likeness like = likeness(person.words, right.words);
    if (like != Likeness::Same && !salutation.words.isEmpty()) {
        const Likeness other = likeness(person.words, salutation.words);
        if (other == Likeness::Same || like == Likeness::None)
            like = other;
    }
    if (like == Likeness::None) {
        report(Severity::Error, rightForm(person, contact),
               u"The letter greets “%1”; it goes to %2."_s.arg(text, contact.name.simplified()));
        return;
    }
    if (like == Likeness::Near) {
        report(Severity::Warning, rightForm(person, contact),
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
    QString name;
    QStringList words;
};

std::vector<KnownName> knownPeople(const FactLedger &ledger)
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
    for (const QString &name : std::as_const(known)) {
        if (QStringList words = nameOf(name).words; !words.isEmpty())
            names.push_back({ name.simplified(), std::move(words) });
    }
    return names;
}

/// How the written name stands to all that are known: the same as one, nearly one, or none.
struct Acquaintance {
    Likeness likeness = Likeness::None;
    const KnownName *name = nullptr; ///< which it is, or nearly is
};
Acquaintance acquaintanceOf(const PersonOccurrence &person, const std::vector<KnownName> &known)
{
    Acquaintance found;
    for (const KnownName &name : known) {
        const Likeness like = likeness(person.words, name.words);
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
               return likeness(person.words, nameOf(contact.name).words) == Likeness::Same;
           });
}

void judgeSigner(const PartReading &reading, const PersonOccurrence &person, const std::vector<KnownName> &known,
                 FactLedger &ledger)
{
    const QString right = ledger.subject().company.coordinatorName.simplified();
    if (right.isEmpty())
        return;
    const Likeness like = likeness(person.words, nameOf(right).words);
    const Acquaintance other = acquaintanceOf(person, known);
    if (like == Likeness::Same
        || (like == Likeness::None && other.likeness == Likeness::Same && !isContact(person, ledger)))
        return;
    const QStringView text = reading.tokens.original(person.span);
    const bool isFull = person.words.size() > 1;
    // A first name alone may be what a colleague is called.
    const bool isSure = like == Likeness::None && isFull;
    ledger.report(u"person-mismatch", isSure ? Severity::Error : Severity::Warning, reading.part, person.span,
                  isFull ? right : nameOf(right).words.front(),
                  u"The letter is signed “%1”; it comes from %2."_s.arg(text, right));
}

/// "I spoke to Mary Jones", "Ruth Okafur knows": a name that is nearly a known one, or none where somebody is meant.
void judgeFullNames(const PartReading &reading, const std::vector<KnownName> &known, qsizetype greeted,
                    FactLedger &ledger)
{
    const qsizetype end
        = reading.signature.first <= reading.signature.last ? reading.signature.first : reading.tokens.size();
    for (const PersonOccurrence &person : findFullNames(reading.tokens, end)) {
        if (person.first <= greeted || isPersonTitle(reading.tokens[person.first - 1].text)
            || reading.tokens.isSign(person.first - 1, u'.'))
            continue;
        const bool isProduct = std::ranges::any_of(reading.products, [&](const NameOccurrence &name) {
            return name.first <= person.last && person.first <= name.last;
        });
        const Acquaintance found = isProduct ? Acquaintance { Likeness::Same } : acquaintanceOf(person, known);
        const QStringView text = reading.tokens.original(person.span);
        const bool sharesAWord = found.name && std::ranges::any_of(person.words, [&](const QString &word) {
                                     return std::ranges::any_of(
                                         found.name->words, [&](const QString &right) { return isAlike(word, right); });
                                 });
        if (found.likeness == Likeness::Near && (sharesAWord || person.isSpokenOf)) {
            ledger.report(u"person-mismatch", Severity::Warning, reading.part, person.span, found.name->name,
                          u"“%1” is nearly %2."_s.arg(text, found.name->name));
        } else if (found.likeness == Likeness::None && person.isSpokenOf) {
            ledger.report(u"person-mismatch", Severity::Warning, reading.part, person.span, {},
                          u"No record, contact or colleague bears the name “%1”."_s.arg(text));
        }
    }
}
} // namespace

void judgePeople(const std::vector<PartReading *> &parts, FactLedger &ledger)
{
    const Contact *contact = contactOf(ledger.subject().account, ledger.subject().letter.to);
    const std::vector<KnownName> known = knownPeople(ledger);
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
            const Acquaintance found = acquaintanceOf(person, known);
            if (found.likeness == Likeness::Same)
                continue;
            const QStringView text = reading->tokens.original(person.span);
            ledger.report(u"person-mismatch", Severity::Warning, reading->part, person.span, {},
                          found.name ? u"“%1” is nearly %2."_s.arg(text, found.name->name)
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
