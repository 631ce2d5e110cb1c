// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/personalnumbers.h"

#include "gate/checks/letterpatterns.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <span>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// More than these show nothing new.
constexpr size_t ENOUGH = 200;
constexpr qsizetype FEWEST_DIGITS = 4; ///< of any of them

bool isAsciiLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// As QChar::isLetterOrNumber, sooner for plain text.
inline bool isOfAWord(char16_t unit)
{
    constexpr size_t PLAIN = 0x80;
    static constexpr auto OF_A_WORD = [] {
        std::array<bool, PLAIN> units {};
        for (size_t c = 0; c < PLAIN; ++c)
            units[c] = (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
        return units;
    }();
    return unit < PLAIN ? OF_A_WORD[unit] : QChar(unit).isLetterOrNumber();
}

/// Letters and digits alone, in capitals.
QString bare(QStringView written)
{
    QString kept;
    for (const QChar c : written) {
        if (isAsciiLetter(c) || isAsciiDigit(c))
            kept += c.toUpper();
    }
    return kept;
}

int valueOf(QChar c)
{
    return isAsciiDigit(c) ? c.unicode() - u'0' : c.unicode() - u'A' + 10;
}

/// What the number is modulo `divisor`, letters counting as two digits (ISO 7064).
int remainder(QStringView number, int divisor)
{
    int rest = 0;
    for (const QChar c : number) {
        const int value = valueOf(c);
        rest = (rest * (value > 9 ? 100 : 10) + value) % divisor;
    }
    return rest;
}

int weighted(QStringView digits, std::initializer_list<int> weights)
{
    int sum = 0;
    qsizetype at = 0;
    for (const int weight : weights)
        sum += valueOf(digits[at++]) * weight;
    return sum;
}

bool isSocialSecurityNumber(QStringView number)
{
    return number.size() == 9 && !number.startsWith(u"000") && !number.startsWith(u"666") && number[0] != u'9'
        && number.mid(3, 2) != u"00" && number.mid(5) != u"0000";
}

bool isNationalInsuranceNumber(QStringView number)
{
    constexpr std::array<QStringView, 7> NEVER_GIVEN { u"BG", u"GB", u"NK", u"KN", u"TN", u"NT", u"ZZ" };
    return number.size() == 9 && isAsciiLetter(number[0]) && isAsciiLetter(number[1])
        && std::ranges::all_of(number.mid(2, 6), isAsciiDigit) && number[8] >= u'A' && number[8] <= u'D'
        && std::ranges::find(NEVER_GIVEN, number.left(2)) == NEVER_GIVEN.end();
}

bool isNhsNumber(QStringView number)
{
    if (number.size() != 10)
        return false;
    const int check = 11 - weighted(number, { 10, 9, 8, 7, 6, 5, 4, 3, 2 }) % 11;
    return check != 10 && valueOf(number[9]) == check % 11;
}

bool isSocialInsuranceNumber(QStringView number)
{
    return number.size() == 9 && hasLuhnDigit(number);
}

bool isCodiceFiscale(QStringView number)
{
    constexpr std::array<int, 36> ODD { 1,  0,  5, 7, 9,  13, 15, 17, 19, 21, 1,  0,  5,  7,  9,  13, 15, 17,
                                        19, 21, 2, 4, 18, 20, 11, 3,  6,  8,  12, 14, 16, 10, 22, 25, 24, 23 };
    constexpr QStringView FORM = u"LLLLLLDDLDDLDDDL";
    for (qsizetype at = 0; at < FORM.size(); ++at) {
        if (number.size() != FORM.size() || (FORM[at] == u'L' && !isAsciiLetter(number[at]))
            || (FORM[at] == u'D' && !isAsciiDigit(number[at])))
            return false;
    }
    int sum = 0;
    for (qsizetype at = 0; at < 15; ++at) {
        const int value = valueOf(number[at]);
        sum += at % 2 == 0 ? ODD[static_cast<size_t>(value)] : value > 9 ? value - 10 : value;
    }
    return number[15] == QChar(u'A' + sum % 26);
}

bool isSteuerId(QStringView number)
{
    if (number.size() != 11 || number[0] == u'0')
        return false;
    int product = 10;
    for (qsizetype at = 0; at < 10; ++at) {
        const int sum = (valueOf(number[at]) + product) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return valueOf(number[10]) == (11 - product) % 10;
}

bool isNir(QStringView number)
{
    if (number.size() != 15)
        return false;
    QString digits = number.toString();
    // Corsica's departments are 2A and 2B.
    digits.replace(5, 2, number.mid(5, 2) == u"2A" ? u"19"_s : number.mid(5, 2) == u"2B" ? u"18"_s : digits.mid(5, 2));
    return digits.size() == 15 && std::ranges::all_of(digits, isAsciiDigit)
        && digits.right(2).toInt() == 97 - remainder(QStringView(digits).left(13), 97);
}

/// Of the Spanish DNI and NIE: the letter that the number modulo 23 stands for.
bool hasSpanishLetter(QStringView number)
{
    QString digits = number.toString();
    const qsizetype foreigner = u"XYZ"_s.indexOf(digits.front());
    if (foreigner >= 0)
        digits[0] = QChar(static_cast<char16_t>(u'0' + foreigner));
    return digits.size() == 9 && digits.back() == u"TRWAGMYFPDXBNJZSQVHLCKE"_s[digits.left(8).toInt() % 23];
}

bool isRoutingNumber(QStringView number)
{
    return number.size() == 9 && weighted(number, { 3, 7, 1, 3, 7, 1, 3, 7, 1 }) % 10 == 0 && number != u"000000000";
}

bool hasADigit(QStringView number)
{
    return std::ranges::count_if(number, isAsciiDigit) >= 4;
}

struct NumberForm {
    QStringView what;
    QStringView pattern; ///< what stands in the group "number", or else all of it, is the number
    QStringView cues; ///< as CuedPatterns wants them
    bool (*isOne)(QStringView); ///< of the letters and digits alone
};

// Where the form alone could be an article's or a parcel's number, the word beside it is part of the pattern.
constexpr std::array NUMBER_FORMS {
    NumberForm {
        u"a social security number",
        uR"(\b(?:SSN|[Ss]ocial [Ss]ecurity)\b(?:[\s:#(]|\b(?:[Nn]umber|[Nn]o\.?|is|was)\b){0,6}(?<number>\d{3}[ -]?\d{2}[ -]?\d{4})(?![\w-]))",
        u"·ssn· ·social·", isSocialSecurityNumber },
    NumberForm {
        u"a National Insurance number",
        uR"((?i)\b(?:NI|NINO|national insurance)\b(?:[\s:#(]|\b(?:number|no\.?|is|was)\b){0,6}(?<number>[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?(?:\d{2}[ -]?){3}[A-D])(?!\w))",
        u"·ni· ·nino· ·national·", isNationalInsuranceNumber },
    NumberForm {
        u"an NHS number",
        uR"((?i)\bNHS\b(?:[\s:#(]|\b(?:number|no\.?|is|was)\b){0,6}(?<number>\d{3}[ -]?\d{3}[ -]?\d{4})(?!\w))", u"nhs",
        isNhsNumber },
    NumberForm {
        u"a social insurance number",
        uR"((?:\bSIN\b|(?i:\bsocial insurance\b))(?:[\s:#(]|\b(?i:number|no\.?|is|was)\b){0,6}(?<number>\d{3}[ -]?\d{3}[ -]?\d{3})(?!\w))",
        u"·sin· ·social·", isSocialInsuranceNumber },
    NumberForm {
        u"a German tax number",
        uR"((?i)(?:\bsteuer-?\s?(?:id|identifikations)\w*|\bidnr\b|\btax id\b)[.-]?(?:[\s:#(]|\b(?:nummer|number|nr\.?|no\.?|is|ist|was)\b){0,6}(?<number>\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3})(?!\w))",
        u"·steuer ·idnr· ·tax·", isSteuerId },
    NumberForm {
        u"a French social security number",
        uR"((?<![\w-])(?<number>[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2})(?![\w-]))",
        u"·nir· ·sociale· ·social· ·insee·", isNir },
    NumberForm {
        u"a Spanish identity number",
        uR"((?i)\b(?:DNI|NIE|NIF|documento nacional)\b(?:[\s:#(]|\b(?:number|no\.?|is|was|es)\b){0,6}(?<number>[XYZ\d]-?\d{7}-?[A-Z])(?!\w))",
        u"·dni· ·nie· ·nif· ·documento·", hasSpanishLetter },
    NumberForm {
        u"a passport number",
        uR"((?i)\bpassport(?: number| no\.?)?\s*(?:is|was|:|#)?\s*(?<number>(?=[A-Z]{0,3}\d)[A-Z0-9]{6,12})(?!\w))",
        u"passport", hasADigit },
    NumberForm {
        u"a driving licence number",
        uR"((?i)\b(?:driver['’]?s?|driving) licen[cs]e(?: number| no\.?)?\s*(?:is|was|:|#)?\s*(?<number>(?=[A-Z]*\d)[A-Z0-9][A-Z0-9 -]{4,18}[A-Z0-9])(?!\w))",
        u"·driver ·driving·", hasADigit },
    NumberForm {
        u"a tax number",
        uR"((?i)\btax (?:id|number|identification number)(?: is| was)?\s*[:#]?\s*(?<number>(?=[A-Z-]{0,3}\d)[A-Z0-9][A-Z0-9 -]{5,}\d)(?!\w))",
        u"·tax·", hasADigit },
    NumberForm { u"a bank's sort code",
                 uR"((?i)\bsort code\b(?:[\s:#(]|\b(?:is|was)\b){0,6}(?<number>\d{2}[ -]?\d{2}[ -]?\d{2})(?!\w))",
                 u"·sort·", nullptr },
    NumberForm {
        u"a bank's routing number",
        uR"((?i)\b(?:routing|ABA|RTN)\b(?:[\s:#(]|\b(?:transit|number|no\.?|is|was)\b){0,6}(?<number>\d{9})(?!\w))",
        u"·routing· ·aba· ·rtn·", isRoutingNumber },
    NumberForm {
        u"a bank account number",
        uR"((?i)\b(?:sort code|routing|bank|iban|blz|bic|swift)\b[^\n]{0,60}\baccount(?: number| no\.?)?\b(?:[\s:#(]|\b(?:is|was)\b){0,6}(?<number>\d{6,17})(?!\w)|\bbank account(?: number| no\.?)?(?:[\s:#(]|\b(?:is|was)\b){0,6}(?<number2>\d{6,17})(?!\w))",
        u"account", nullptr },
};

/// How many letters and digits an account number of that country has (ISO 13616); 0 where it has none.
int ibanLengthOf(QStringView country)
{
    static const QHash<QString, int> lengths = [] {
        constexpr QStringView TABLE
            = u"AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 "
              u"FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 "
              u"LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 "
              u"SI19 SK24 SM27 TN24 TR26 UA29 VA22 XK20";
        QHash<QString, int> made;
        for (const QStringView entry : TABLE.split(u' '))
            made.insert(entry.left(2).toString(), entry.mid(2).toInt());
        return made;
    }();
    return lengths.value(country.toString().toUpper(), 0);
}

/// The account number that begins here, in groups or in one; of length 0 where there is none.
Span ibanAt(QStringView text, qsizetype start)
{
    const auto unit = [text](qsizetype at) {
        return at < text.size() ? text[at] : QChar(u' ');
    };
    const bool begins = isAsciiLetter(unit(start)) && isAsciiLetter(unit(start + 1)) && isAsciiDigit(unit(start + 2))
        && isAsciiDigit(unit(start + 3)) && (start == 0 || !text[start - 1].isLetterOrNumber());
    const int length = begins ? ibanLengthOf(text.mid(start, 2)) : 0;
    QString number;
    qsizetype at = start;
    while (number.size() < length && at < text.size()) {
        const bool isGap = (text[at] == u' ' || text[at] == u'-') && at > start && text[at - 1] != text[at];
        if (!isGap && !isAsciiLetter(text[at]) && !isAsciiDigit(text[at]))
            return {};
        if (!isGap)
            number += text[at].toUpper();
        ++at;
    }
    if (length == 0 || number.size() < length || unit(at).isLetterOrNumber())
        return {};
    return remainder(number.mid(4) + number.left(4), 97) == 1 ? Span { start, at - start } : Span {};
}

/// "219-09-9999" as it is written, with nothing joined to it.
void addHyphenated(std::vector<PersonalNumber> &found, const QString &plain)
{
    constexpr qsizetype AREA = 3;
    constexpr qsizetype GROUP = 2;
    constexpr qsizetype SERIAL = 4;
    constexpr qsizetype WHOLE = AREA + 1 + GROUP + 1 + SERIAL;
    const auto areDigits = [&plain](qsizetype from, qsizetype count) {
        return std::ranges::all_of(QStringView(plain).mid(from, count), isAsciiDigit);
    };
    const auto joins = [&plain](qsizetype at) {
        return at >= 0 && at < plain.size() && (plain[at].isLetterOrNumber() || plain[at] == u'-' || plain[at] == u'_');
    };
    for (qsizetype hyphen = plain.indexOf(u'-'); hyphen >= 0; hyphen = plain.indexOf(u'-', hyphen + 1)) {
        const qsizetype from = hyphen - AREA;
        if (from < 0 || from + WHOLE > plain.size() || plain[hyphen + 1 + GROUP] != u'-' || !areDigits(from, AREA)
            || !areDigits(hyphen + 1, GROUP) || !areDigits(hyphen + 2 + GROUP, SERIAL) || joins(from - 1)
            || joins(from + WHOLE) || found.size() >= ENOUGH)
            continue;
        if (isSocialSecurityNumber(bare(QStringView(plain).mid(from, WHOLE))))
            found.push_back({ { from, WHOLE }, u"a social security number" });
    }
}

/// A run of letters and digits that holds a digit, or one or two letters.
struct CodeToken {
    Span at;
};

/// Numbers that their form and check digits alone make certain: the groups in which they are written are telling.
void addByForm(std::vector<PersonalNumber> &found, const QString &plain)
{
    constexpr std::array<qsizetype, 7> NIR_GROUPS { 1, 2, 2, 2, 3, 3, 2 };
    constexpr std::array<qsizetype, 5> NATIONAL_INSURANCE_GROUPS { 2, 2, 2, 2, 1 };
    constexpr qsizetype CODICE_FISCALE = 16;
    std::vector<CodeToken> run; // tokens one space apart
    const auto isGrouped = [&run](std::span<const qsizetype> groups) {
        if (run.size() < groups.size())
            return false;
        const size_t first = run.size() - groups.size();
        for (size_t i = 0; i < groups.size(); ++i) {
            if (run[first + i].at.length != groups[i])
                return false;
        }
        return true;
    };
    const auto last = [&](size_t count) {
        const qsizetype from = run[run.size() - count].at.start;
        return bare(QStringView(plain).mid(from, run.back().at.end() - from));
    };
    const auto add = [&](size_t count, QStringView what) {
        const qsizetype from = run[run.size() - count].at.start;
        found.push_back({ { from, run.back().at.end() - from }, what });
    };
    const char16_t *units = QStringView(plain).utf16();
    const qsizetype size = plain.size();
    const auto isDigitAt = [units](qsizetype at) {
        return static_cast<char16_t>(units[at] - u'0') < 10;
    };
    for (qsizetype at = 0; at < size && found.size() < ENOUGH;) {
        if (run.empty()) {
            // On to the next digit, and back to the two letters that may lead to it.
            qsizetype digit = at;
            while (digit < size && !isDigitAt(digit))
                ++digit;
            if (digit == size)
                return;
            constexpr qsizetype LETTERS_BEFORE = 3;
            qsizetype start = digit;
            while (start > at && isOfAWord(units[start - 1]))
                --start;
            const qsizetype earliest = std::max(at, start - LETTERS_BEFORE);
            at = start > at && units[start - 1] == u' ' && start - 1 > earliest && isOfAWord(units[start - 2])
                    && isOfAWord(units[earliest]) && (earliest == 0 || !isOfAWord(units[earliest - 1]))
                ? earliest
                : start;
        }
        if (!isOfAWord(units[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        bool hasDigit = false;
        for (; at < size && isOfAWord(units[at]); ++at)
            hasDigit = hasDigit || units[at] <= u'9';
        const Span place { start, at - start };
        if (!hasDigit && place.length > 2) {
            run.clear();
            continue;
        }
        if (!run.empty() && (run.back().at.end() + 1 != start || plain[start - 1] != u' '))
            run.clear();
        if (place.length > CODICE_FISCALE) {
            run.clear();
            continue;
        }
        run.push_back({ place });
        if (run.size() > NIR_GROUPS.size())
            run.erase(run.begin());
        if (place.length == CODICE_FISCALE && isCodiceFiscale(last(1)))
            add(1, u"an Italian tax number");
        else if (isGrouped(NIR_GROUPS) && isNir(last(NIR_GROUPS.size())))
            add(NIR_GROUPS.size(), u"a French social security number");
        else if (isGrouped(NATIONAL_INSURANCE_GROUPS)
                 && isNationalInsuranceNumber(last(NATIONAL_INSURANCE_GROUPS.size())))
            add(NATIONAL_INSURANCE_GROUPS.size(), u"a National Insurance number");
    }
}

template <class Found> bool isAmong(const std::vector<Found> &found, const Span &place)
{
    return std::ranges::any_of(found, [&](const Found &other) { return other.at.overlaps(place); });
}

} // namespace

bool hasLuhnDigit(QStringView digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (qsizetype at = digits.size() - 1; at >= 0; --at, isDoubled = !isDoubled) {
        const int value = digits[at].digitValue() * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

std::span<const CuedPatterns::Pattern> letterpatterns::personalNumberPatterns()
{
    static const std::vector<CuedPatterns::Pattern> patterns = [] {
        std::vector<CuedPatterns::Pattern> made;
        made.reserve(std::size(NUMBER_FORMS));
        for (const auto &each : NUMBER_FORMS)
            made.push_back({ each.pattern, each.cues, /*knowsAllLetters=*/false });
        return made;
    }();
    return patterns;
}

namespace {
/// Those whose form alone tells them.
std::vector<PersonalNumber> numbersByForm(const QString &plain)
{
    std::vector<PersonalNumber> found;
    const qsizetype digits = std::ranges::count_if(plain, isAsciiDigit);
    if (digits < FEWEST_DIGITS)
        return found;
    const char16_t *units = QStringView(plain).utf16();
    for (qsizetype at = 0, past = plain.size() - 1; at + 2 < past && found.size() < ENOUGH; ++at) {
        // Behind the two letters of the country.
        while (at + 2 < past && static_cast<char16_t>(units[at + 2] - u'0') > 9)
            ++at;
        if (at + 2 >= past || !isAsciiLetter(units[at + 1]))
            continue;
        const Span iban = ibanAt(plain, at);
        if (iban.length > 0) {
            found.push_back({ iban, u"a bank account number (IBAN)" });
            at = iban.end() - 1;
        }
    }
    addHyphenated(found, plain);
    constexpr qsizetype FEWEST_BY_FORM = 6;
    if (digits >= FEWEST_BY_FORM)
        addByForm(found, plain);
    return found;
}

/// None reaches over a blank line.
std::vector<PersonalNumber> numbersByForm(const ReadPart &part, const QString &plain)
{
    // What is hidden in the text moves the places.
    if (plain.size() != part.text.size())
        return numbersByForm(plain);
    struct Numbers {
        std::vector<PersonalNumber> found;
    };
    std::vector<PersonalNumber> found;
    for (const auto &[at, read] : part.paragraphs) {
        const Paragraph &paragraph = *read;
        if (paragraph.isPlain && paragraph.digits < FEWEST_DIGITS)
            continue;
        const auto &own
            = paragraph.answer<Numbers>([&] { return Numbers { numbersByForm(PlainText(paragraph.text).text()) }; });
        for (PersonalNumber number : own.found) {
            number.at.start += at.start;
            if (found.size() < ENOUGH)
                found.push_back(number);
        }
    }
    return found;
}
} // namespace

std::vector<PersonalNumber> personalNumbersIn(const ReadPart &part)
{
    if (part.digits < FEWEST_DIGITS)
        return {};
    const QString &plain = part.plain().text();
    std::vector<PersonalNumber> found = numbersByForm(part, plain);
    using letterpatterns::Table;
    for (const size_t index : letterpatterns::worthTrying(Table::PersonalNumbers, part)) {
        const NumberForm &form = NUMBER_FORMS[index];
        auto matches = letterpatterns::patternOf(Table::PersonalNumbers, index).globalMatch(plain);
        while (matches.hasNext() && found.size() < ENOUGH) {
            const auto match = matches.next();
            QString group = u"number"_s;
            if (match.capturedLength(group) <= 0)
                group = u"number2"_s;
            const bool isNamed = match.capturedLength(group) > 0;
            const Span place { isNamed ? match.capturedStart(group) : match.capturedStart(),
                               isNamed ? match.capturedLength(group) : match.capturedLength() };
            const QString number = bare(QStringView(plain).mid(place.start, place.length));
            if ((!form.isOne || form.isOne(number)) && !isAmong(found, place))
                found.push_back({ place, form.what });
        }
    }
    return found;
}

} // namespace countersign
