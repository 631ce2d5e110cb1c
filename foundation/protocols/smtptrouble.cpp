// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/smtpoutcome.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct TroubleWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Trouble)
};

/// What a refusal means, for its sentence.
enum class Means {
    Busy,
    Quota,
    NotNow,
    WantsLogin,
    WrongPassword,
    LoginLater,
    Sender,
    TooLarge,
    RecipientLater,
    RecipientNever,
    LetterLater,
    LetterNever,
};

/// One row of "Whose trouble is it": the first that fits holds.
struct RefusalRow {
    SmtpStage from;
    SmtpStage to; ///< inclusive, in the order of the conversation
    int least;
    int most;
    const char *enhanced; ///< how the enhanced code starts; empty: any or none
    TroubleScope scope;
    TroubleNext next;
    Means means;
    std::chrono::minutes atLeast { 0 };
};

using enum TroubleNext;
constexpr auto first = SmtpStage::Connect;
constexpr auto last = SmtpStage::Quit;
constexpr std::chrono::minutes untilTheNextWindow { 60 };

constexpr std::array refusals {
    RefusalRow { first, last, 421, 421, "", TroubleScope::Server, PauseAndRetry, Means::Busy },
    RefusalRow { first, last, 432, 432, "", TroubleScope::Server, PauseAndRetry, Means::Busy },
    RefusalRow { SmtpStage::Auth, SmtpStage::Auth, 400, 499, "", TroubleScope::Server, PauseAndRetry,
                 Means::LoginLater },
    RefusalRow { SmtpStage::Auth, SmtpStage::Auth, 500, 599, "", TroubleScope::Server, PauseForPerson,
                 Means::WrongPassword },
    RefusalRow { first, last, 450, 459, "4.7.", TroubleScope::Server, PauseAndRetry, Means::Busy },
    RefusalRow { first, last, 452, 452, "4.5.3", TroubleScope::Server, PauseAndRetry, Means::Busy },
    RefusalRow { first, last, 550, 550, "5.4.5", TroubleScope::Server, PauseAndRetry, Means::Quota,
                 untilTheNextWindow },
    RefusalRow { first, last, 554, 554, "5.2.0", TroubleScope::Server, PauseAndRetry, Means::Quota,
                 untilTheNextWindow },
    RefusalRow { first, SmtpStage::Tls, 400, 599, "", TroubleScope::Server, PauseAndRetry, Means::NotNow },
    RefusalRow { SmtpStage::Mail, last, 530, 530, "", TroubleScope::Server, PauseForPerson, Means::WantsLogin },
    RefusalRow { SmtpStage::Mail, SmtpStage::Mail, 552, 552, "5.2.2", TroubleScope::Identity, PauseForPerson,
                 Means::Sender },
    RefusalRow { SmtpStage::Mail, SmtpStage::Mail, 552, 552, "", TroubleScope::Letter, Fail, Means::TooLarge },
    RefusalRow { SmtpStage::Mail, SmtpStage::Mail, 500, 599, "", TroubleScope::Identity, PauseForPerson,
                 Means::Sender },
    RefusalRow { SmtpStage::Mail, SmtpStage::Mail, 400, 499, "", TroubleScope::Server, PauseAndRetry, Means::NotNow },
    RefusalRow { SmtpStage::Recipient, SmtpStage::Recipient, 400, 499, "", TroubleScope::Recipient, RetryLater,
                 Means::RecipientLater },
    RefusalRow { SmtpStage::Recipient, SmtpStage::Recipient, 500, 599, "", TroubleScope::Recipient, Fail,
                 Means::RecipientNever },
    RefusalRow { SmtpStage::Data, SmtpStage::Dot, 400, 499, "", TroubleScope::Letter, RetryLater, Means::LetterLater },
    RefusalRow { SmtpStage::Data, SmtpStage::Dot, 500, 599, "", TroubleScope::Letter, Fail, Means::LetterNever },
    RefusalRow { first, last, 0, 999, "", TroubleScope::Server, PauseAndRetry, Means::NotNow },
};

const RefusalRow &rowFor(const SmtpOutcome &outcome)
{
    return *std::ranges::find_if(refusals, [&outcome](const RefusalRow &row) {
        return outcome.stage >= row.from && outcome.stage <= row.to && outcome.code >= row.least
            && outcome.code <= row.most && outcome.enhanced.startsWith(row.enhanced);
    });
}

QString sentenceFor(Means means, const SmtpOutcome &outcome, const SmtpParties &parties)
{
    const QString &server = parties.server;
    const QString &reply = outcome.reply;
    switch (means) {
    case Means::Busy:
        return TroubleWords::tr("%1 takes no more mail for now (%2). Sending goes on by itself after a pause.")
            .arg(server, reply);
    case Means::Quota:
        return TroubleWords::tr(
                   "The sending limit of %1 is reached (%2). Sending goes on by itself when it takes mail again.")
            .arg(server, reply);
    case Means::NotNow:
        return TroubleWords::tr("%1 does not take mail at the moment (%2). Sending goes on by itself after a pause.")
            .arg(server, reply);
    case Means::WantsLogin:
        return TroubleWords::
            tr("%1 wants a login before it takes mail (%2). Set mail.out.auth and mail.out.user, then resume sending.")
                .arg(server, reply);
    case Means::WrongPassword:
        return TroubleWords::tr(
                   "%1 refused the login (%2). Look at the user and the password, then resume sending. Nothing is "
                   "tried until then, so that the account is not locked.")
            .arg(server, reply);
    case Means::LoginLater:
        return TroubleWords::tr(
                   "%1 cannot check the login at the moment (%2). Sending goes on by itself after a pause.")
            .arg(server, reply);
    case Means::Sender:
        return TroubleWords::tr(
                   "%1 does not take mail from %2 (%3). Letters from this address wait until you look at mail.from "
                   "and resume sending.")
            .arg(server, parties.from, reply);
    case Means::TooLarge:
        return TroubleWords::tr("The letter is too large for %1 (%2). It was not sent; shorten it.").arg(server, reply);
    case Means::RecipientLater:
        return TroubleWords::tr("%1 cannot be reached at the moment (%2). It is tried again later.")
            .arg(parties.to, reply);
    case Means::RecipientNever:
        return TroubleWords::tr("%1 does not take mail for %2 (%3). It was not sent; look at the address.")
            .arg(server, parties.to, reply);
    case Means::LetterLater:
        return TroubleWords::tr("%1 did not take the letter this time (%2). It is tried again later.")
            .arg(server, reply);
    case Means::LetterNever:
        return TroubleWords::tr(
                   "%1 refused the letter (%2). It was not sent; read what the server says before you send it again.")
            .arg(server, reply);
    }
    Q_UNREACHABLE();
}

Trouble serverTrouble(TroubleNext next, const QString &says)
{
    return { TroubleScope::Server, next, {}, says, {} };
}

Trouble brokenOff(const SmtpOutcome &outcome, const SmtpParties &parties)
{
    const bool hadALetter = outcome.stage >= SmtpStage::Mail && outcome.stage <= SmtpStage::Dot;
    if (hadALetter) {
        return { TroubleScope::Letter,
                 RetryLater,
                 {},
                 TroubleWords::tr(
                     "The connection to %1 broke before the letter was complete: it was surely not sent. It is tried "
                     "again later.")
                     .arg(parties.server),
                 {} };
    }
    const bool isMute = outcome.stage == SmtpStage::Greeting && parties.security == MailSecurity::StartTls
        && (outcome.fault == SmtpFault::TimedOut || outcome.fault == SmtpFault::Closed);
    if (isMute && parties.port == portOfTls) {
        return serverTrouble(
            PauseForPerson,
            TroubleWords::tr("%1 says nothing on port %2: this looks like a port for TLS from the first byte. Nothing "
                             "was sent. Set mail.out.security to tls, then resume sending.")
                .arg(parties.server)
                .arg(parties.port));
    }
    if (isMute && outcome.fault == SmtpFault::TimedOut) {
        return serverTrouble(
            PauseAndRetry,
            TroubleWords::tr(
                "%1 did not greet. Sending goes on by itself after a pause; if it stays so and the port is "
                "one for TLS from the first byte, set mail.out.security to tls.")
                .arg(parties.server));
    }
    if (outcome.stage == SmtpStage::StartTls && outcome.fault == SmtpFault::Early) {
        return serverTrouble(
            PauseForPerson,
            TroubleWords::tr("Somebody between here and %1 may have meddled with the connection: there was text "
                             "where encryption should begin. Nothing was sent. Resume sending from a network that "
                             "you trust.")
                .arg(parties.server));
    }
    return serverTrouble(
        PauseAndRetry,
        TroubleWords::tr("%1 broke off the conversation before any letter was sent. Sending goes on by itself after "
                         "a pause.")
            .arg(parties.server));
}

QString notOfferedSentence(const SmtpOutcome &outcome, const SmtpParties &parties)
{
    if (outcome.stage == SmtpStage::StartTls) {
        return TroubleWords::tr(
                   "%1 does not offer encryption on this port. Nothing was sent. Look at mail.out.port and "
                   "mail.out.security, then resume sending.")
            .arg(parties.server);
    }
    if (outcome.detail.isEmpty()) {
        return TroubleWords::tr(
                   "%1 does not offer a login. Nothing was sent. Look at mail.out.port, or set mail.out.auth to none, "
                   "then resume sending.")
            .arg(parties.server);
    }
    return TroubleWords::tr(
               "%1 does not offer the way to log in that mail.out.auth names; it offers: %2. Nothing was sent. Change "
               "it, then resume sending.")
        .arg(parties.server, outcome.detail);
}

Trouble troubleOfFault(const SmtpOutcome &outcome, const SmtpParties &parties)
{
    const QString &server = parties.server;
    switch (outcome.fault) {
    case SmtpFault::Refused:
        break;
    case SmtpFault::Closed:
    case SmtpFault::TimedOut:
    case SmtpFault::Garbage:
    case SmtpFault::Early:
        return brokenOff(outcome, parties);
    case SmtpFault::NotOffered:
        return serverTrouble(PauseForPerson, notOfferedSentence(outcome, parties));
    case SmtpFault::NotEncrypted:
        return serverTrouble(
            PauseForPerson,
            TroubleWords::tr("The password would go to %1 unencrypted, so nothing was sent. Set mail.out.security to "
                             "starttls or tls, then resume sending.")
                .arg(server));
    case SmtpFault::HostNotFound:
        return serverTrouble(
            PauseAndRetry,
            TroubleWords::tr("There is no server named %1, or the network is down. Sending is tried again after a "
                             "pause; look at mail.out.host if it stays so.")
                .arg(server));
    case SmtpFault::Unreachable:
        return serverTrouble(
            PauseAndRetry,
            TroubleWords::tr("%1 cannot be reached (%2). Sending is tried again after a pause; look at mail.out.port "
                             "if it stays so.")
                .arg(server, outcome.detail));
    case SmtpFault::TlsFailed:
        return serverTrouble(
            PauseAndRetry,
            TroubleWords::tr("No encrypted connection to %1 came about (%2). Sending is tried again after a pause; "
                             "look at mail.out.security if it stays so.")
                .arg(server, outcome.detail));
    case SmtpFault::CertificateRefused:
        return serverTrouble(
            PauseForPerson,
            TroubleWords::tr("The certificate of %1 cannot be trusted (%2). Nothing was sent. If it is your own "
                             "authority's, name its file in mail.out.ca_file, then resume sending.")
                .arg(server, outcome.detail));
    case SmtpFault::NoSecret:
        return serverTrouble(PauseForPerson,
                             TroubleWords::tr("The password for %1 is not to be had. %2 Then resume sending.")
                                 .arg(server, outcome.detail));
    case SmtpFault::TooLarge:
        return { TroubleScope::Letter,
                 Fail,
                 {},
                 TroubleWords::tr("The letter is larger than the %2 bytes that %1 takes. It was not sent; shorten it.")
                     .arg(server, outcome.detail),
                 {} };
    case SmtpFault::NeedsSmtpUtf8:
        return {
            TroubleScope::Recipient,
            Fail,
            {},
            TroubleWords::tr(
                "%1 cannot deliver to addresses like %2, whose part before the @ is not in plain letters. It was not "
                "sent; ask for another address.")
                .arg(server, parties.to),
            {}
        };
    case SmtpFault::NotFit:
        return { TroubleScope::Letter,
                 Fail,
                 {},
                 TroubleWords::tr("The letter cannot be sent as it is: %1").arg(outcome.detail),
                 {} };
    case SmtpFault::HeldBack:
        return { TroubleScope::Letter,
                 RetryLater,
                 {},
                 TroubleWords::tr("Sending was stopped before the letter was complete. It was surely not sent."),
                 {} };
    }
    Q_UNREACHABLE();
}

} // namespace

Trouble troubleOf(const SmtpOutcome &outcome, const SmtpParties &parties)
{
    Trouble trouble;
    if (outcome.fault == SmtpFault::Refused) {
        const RefusalRow &row = rowFor(outcome);
        trouble = { row.scope, row.next, {}, sentenceFor(row.means, outcome, parties), row.atLeast };
    } else {
        trouble = troubleOfFault(outcome, parties);
    }
    const QString what = outcome.enhanced.isEmpty() ? keyOf(outcome.fault) : QString::fromLatin1(outcome.enhanced);
    trouble.kind = u"%1 %2 %3"_s.arg(keyOf(outcome.stage)).arg(outcome.code).arg(what);
    return trouble;
}

QString meaningOf(const SmtpOutcome &outcome, const SmtpParties &parties)
{
    switch (outcome.fate) {
    case SmtpOutcome::Fate::Accepted:
        return TroubleWords::tr("%1 took the letter.").arg(parties.server);
    case SmtpOutcome::Fate::Uncertain:
        return TroubleWords::tr(
                   "%1 was given the whole letter and did not say whether it took it. It may have been sent; it is not "
                   "sent again by itself. Look in the Sent folder, then decide.")
            .arg(parties.server);
    case SmtpOutcome::Fate::NotAccepted:
        return troubleOf(outcome, parties).says;
    }
    Q_UNREACHABLE();
}

QString keyOf(SmtpStage stage)
{
    switch (stage) {
    case SmtpStage::Connect:
        return u"connect"_s;
    case SmtpStage::Greeting:
        return u"greeting"_s;
    case SmtpStage::Hello:
        return u"hello"_s;
    case SmtpStage::StartTls:
        return u"starttls"_s;
    case SmtpStage::Tls:
        return u"tls"_s;
    case SmtpStage::Auth:
        return u"auth"_s;
    case SmtpStage::Idle:
        return u"idle"_s;
    case SmtpStage::Mail:
        return u"mail"_s;
    case SmtpStage::Recipient:
        return u"recipient"_s;
    case SmtpStage::Data:
        return u"data"_s;
    case SmtpStage::Body:
        return u"body"_s;
    case SmtpStage::Dot:
        return u"dot"_s;
    case SmtpStage::Reset:
        return u"reset"_s;
    case SmtpStage::Quit:
        return u"quit"_s;
    }
    Q_UNREACHABLE();
}

QString keyOf(SmtpFault fault)
{
    switch (fault) {
    case SmtpFault::Refused:
        return u"refused"_s;
    case SmtpFault::Closed:
        return u"closed"_s;
    case SmtpFault::TimedOut:
        return u"timed-out"_s;
    case SmtpFault::Garbage:
        return u"garbage"_s;
    case SmtpFault::Early:
        return u"early"_s;
    case SmtpFault::NotOffered:
        return u"not-offered"_s;
    case SmtpFault::NotEncrypted:
        return u"not-encrypted"_s;
    case SmtpFault::HostNotFound:
        return u"host-not-found"_s;
    case SmtpFault::Unreachable:
        return u"unreachable"_s;
    case SmtpFault::TlsFailed:
        return u"tls-failed"_s;
    case SmtpFault::CertificateRefused:
        return u"certificate-refused"_s;
    case SmtpFault::NoSecret:
        return u"no-secret"_s;
    case SmtpFault::TooLarge:
        return u"too-large"_s;
    case SmtpFault::NeedsSmtpUtf8:
        return u"needs-smtputf8"_s;
    case SmtpFault::NotFit:
        return u"not-fit"_s;
    case SmtpFault::HeldBack:
        return u"held-back"_s;
    }
    Q_UNREACHABLE();
}

std::chrono::seconds patienceFor(SmtpStage stage)
{
    using namespace std::chrono_literals;
    switch (stage) {
    case SmtpStage::Connect:
        return 1min;
    case SmtpStage::Greeting:
    case SmtpStage::Hello:
    case SmtpStage::Mail:
    case SmtpStage::Recipient:
    case SmtpStage::Reset:
        return 5min;
    case SmtpStage::StartTls:
    case SmtpStage::Tls:
    case SmtpStage::Auth:
    case SmtpStage::Data:
        return 2min;
    case SmtpStage::Body:
        return 3min;
    case SmtpStage::Dot:
        return 10min;
    case SmtpStage::Idle:
        return 0s;
    case SmtpStage::Quit:
        return 2s;
    }
    Q_UNREACHABLE();
}

} // namespace countersign
