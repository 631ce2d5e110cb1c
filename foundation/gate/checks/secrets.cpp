// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/secrets.h"

#include "gate/checks/letterpatterns.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// More than these show nothing new.
constexpr size_t ENOUGH = 200;

struct SecretForm {
    QStringView what;
    QStringView pattern; ///< the secret itself is the group "secret"
    QStringView cues;
};

/// What follows "password is" and is none: "on the letter", "required".
#define NO_SECRET                                                                                                      \
    uR"((?!(?:not|on|in|at|by|being|to|the|a|an|your|our|their|his|her|its|this|that|what|where|which|with|from|for|of|only|also|still|now|too|as|case|same|sent|set|reset|see|ask|use|please|none|n/a|new|old|ready|valid|safe|secret|strong|weak|wrong|right|correct|long|short|temporary|lost|gone|here|there|below|above|yours|private|unique|blank|empty|missing|optional|due|later|separate\w*|overleaf|unchanged|never|always|no|printed|known|unknown|kept|changed)\b|\w*(?:ed|able|ible|incorrect|ing|ive)\b))"
#define SECRET uR"((?<secret>[^\s"'“”‘’<>]*[^\s"'“”‘’<>.,;:!?)]))"
#define NAMES_A_PASSWORD uR"(\b(?:passwords?|passcode|passwort|passphrase|passwd|pwd)\b)"
#define NAMES_A_CODE                                                                                                   \
    uR"(\b(?:api key|access (?:token|code|key)|secret key|log-?in code|security code|verification code|one-?time (?:code|pin)|otp|(?-i:PIN)|pin (?:code|number))\b)"
#define IS_SAID_TO_BE                                                                                                  \
    uR"((?:\s+(?:for|of|to) (?:\w+ ){0,3}\w+)?(?:\s+(?:is|was|will be|(?:has been |is |was )?(?:re)?set to|(?:has been |is |was )?changed to)\s*:?|\s*[:=])\s*["'“‘]?)"
constexpr std::array SECRET_FORMS {
    SecretForm {
        u"a key of a program",
        uR"((?<![\w-])(?<secret>(?:AKIA|ASIA)[0-9A-Z]{16}|gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{22,}|glpat-[\w-]{20,}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,}|[sr]k_(?:live|test)_\w{16,}|xox[abeprs]-[\w-]{10,}|AIza[\w-]{35}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*)(?![\w-]))",
        u"akia asia gho_ ghp_ ghs_ ghu_ ghr_ github_pat_ glpat- sk- sk_ rk_ xox aiza eyj" },
    SecretForm { u"a private key", uR"((?<secret>-----BEGIN [A-Z ]*PRIVATE KEY-----))", u"-----begin" },
    SecretForm { u"a password", u"(?i)" NAMES_A_PASSWORD IS_SAID_TO_BE NO_SECRET SECRET, u"passw passc passp pwd" },
    SecretForm { u"an access code", u"(?i)" NAMES_A_CODE IS_SAID_TO_BE uR"((?=[^\s]*\d))" SECRET,
                 u"api access secret login log-in security verification one-time onetime ·otp· ·pin·" },
    // "user ruth and password Winter26": what holds letters and digits is no word of the sentence.
    SecretForm {
        u"a password",
        uR"((?i)\b(?:password|passcode|passwort|passphrase|pwd|api key|access (?:token|code))\s+["'“‘]?(?=[^\s"']*\d)(?=[^\s"']*[a-z])(?<secret>[^\s"']{4,}[^\s"'.,;:!?)]))",
        u"passw passc passp pwd api access" },
    SecretForm {
        u"an access code",
        uR"((?:\bPIN\b|(?i:\b(?:pin (?:code|number)|cvv2?|cvc2?|card verification (?:code|value|number)|one-?time (?:code|passcode|password)|otp|verification code|access code|security code|log-?in code)\b))(?i:(?:\s+(?:for|of|to|on)\s+(?:\w+ ){0,3}\w+)?\s*(?:is|was|:|=|#)?\s*)(?<secret>\d{3,8})(?![\w-]))",
        u"·pin· cvv cvc verification one-time onetime ·otp· access security login log-in" },
};
} // namespace

std::span<const CuedPatterns::Pattern> letterpatterns::secretPatterns()
{
    static const std::vector<CuedPatterns::Pattern> patterns = [] {
        std::vector<CuedPatterns::Pattern> made;
        for (const auto &each : SECRET_FORMS)
            made.push_back({ each.pattern, each.cues, /*knowsAllLetters=*/false });
        return made;
    }();
    return patterns;
}

std::vector<Secret> secretsIn(const ReadPart &part)
{
    const QString &plain = part.plain().text();
    std::vector<Secret> found;
    using letterpatterns::Table;
    for (const size_t index : letterpatterns::worthTrying(Table::Secrets, part)) {
        auto matches = letterpatterns::patternOf(Table::Secrets, index).globalMatch(plain);
        while (matches.hasNext() && found.size() < ENOUGH) {
            const auto match = matches.next();
            const Span place { match.capturedStart(), match.capturedLength() };
            const bool isThere
                = std::ranges::any_of(found, [&](const Secret &other) { return other.at.overlaps(place); });
            if (!isThere)
                found.push_back({ place,
                                  { match.capturedStart(u"secret"_s), match.capturedLength(u"secret"_s) },
                                  SECRET_FORMS[index].what });
        }
    }
    return found;
}

} // namespace countersign
