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

QStringList knownPeople(const FactLedger &ledger)
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
    return known;
}
} // namespace

void judgePeople(const std::vector<PartReading *> &parts, FactLedger &ledger)
{
    const Contact *contact = contactOf(ledger.subject().account, ledger.subject().letter.to);
    for (PartReading *reading : parts) {
        if (reading->part != LetterPart::Body)
            continue;
        const std::vector<PersonOccurrence> people = findPeople(reading->tokens);
        for (const PersonOccurrence &person : people) {
            if (person.isGreeted) {
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
            const QStringList known = knownPeople(ledger);
            bool isSame = false;
            const QString *near = nullptr;
            for (const QString &name : known) {
                const Likeness like = likeness(person.words, nameOf(name).words);
                isSame = isSame || like == Likeness::Same;
                near = like == Likeness::Near && !near ? &name : near;
            }
            if (isSame)
                continue;
            const QStringView text = reading->tokens.original(person.span);
            ledger.report(u"person-mismatch", Severity::Warning, reading->part, person.span, {},
                          near ? u"“%1” is nearly %2."_s.arg(text, *near)
                               : u"No record, contact or colleague bears the name “%1”."_s.arg(text));
        }
    }
}

} // namespace countersign
