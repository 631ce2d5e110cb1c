// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/factnames.h"
#include "ports/desk.h"

#include <QTimeZone>

#include <vector>

/// A morning's work to test and to look at: letters in every lane and state, with invented texts.
namespace countersign::testing {

inline QDateTime sampleNow()
{
    return QDateTime(QDate(2026, 11, 18), QTime(9, 33), QTimeZone::utc());
}

struct SampleRow {
    const char *id;
    const char *account;
    const char *name;
    const char *tier;
    const char *type;
    State state;
    const char *contact;
    const char *subject;
    const char *orders;
    const char *products;
    int lines;
    int dueIn; ///< days from today to the promised date
};

inline Communication sampleCommunication(const SampleRow &row)
{
    const auto text = [](const char *utf8) {
        return QString::fromUtf8(utf8);
    };
    Communication letter;
    letter.id = CommunicationId(text(row.id));
    letter.batch = BatchId(QStringLiteral("B12"));
    letter.account = AccountId(text(row.account));
    letter.accountName = text(row.name);
    letter.tier = TierId(text(row.tier));
    letter.type = TypeId(text(row.type));
    letter.communication
        = letter.type.value() == QStringLiteral("shipped") || letter.type.value() == QStringLiteral("delivered")
        ? CommunicationKind::Status
        : CommunicationKind::Exception;
    for (int line = 0; line < row.lines; ++line)
        letter.records.push_back(RecordId(QStringLiteral("R%1%2").arg(letter.id.value().mid(1)).arg(line)));
    letter.state = row.state;
    letter.revision = 1;
    letter.contactName = text(row.contact);
    letter.to = QString(letter.contactName).toLower().replace(u' ', u'.').normalized(QString::NormalizationForm_D);
    letter.to.removeIf([](QChar c) { return c.unicode() > 127; });
    letter.to += u'@' + letter.account.value().toLower() + QStringLiteral(".example");
    letter.subject = text(row.subject);
    letter.orders = text(row.orders);
    letter.products = text(row.products);
    letter.promised = sampleNow().date().addDays(row.dueIn);
    letter.draftedAt = sampleNow().addSecs(-1800);
    letter.drafter = QStringLiteral("vocabulary");
    letter.owner = QStringLiteral("Laura Callahan");
    letter.verdict.revision = 1;
    letter.verdict.foundation = FoundationVersion(QStringLiteral("4f1c09a2be77"));
    return letter;
}

/// What a list shows of them.
inline std::vector<ListedRow> listedRows(const std::vector<Communication> &letters)
{
    std::vector<ListedRow> rows;
    for (const Communication &letter : letters)
        rows.emplace_back(listedOf(letter));
    return rows;
}

inline void sampleRelease(Communication &letter, ReviewKind how, int minutesAgo)
{
    letter.release = Release { QStringLiteral("Laura Callahan"),
                               sampleNow().addSecs(-60 * minutesAgo),
                               letter.revision,
                               how,
                               std::chrono::seconds(21),
                               MessageId(QStringLiteral("<%1@northwind.example>").arg(letter.id.value())) };
}

/// About twenty in review and released; the outbox's are in sampleOutbox().
inline std::vector<Communication> sampleCommunications()
{
    static constexpr SampleRow ROWS[] = {
        { "C1", "ERNSH", "Ernst Handel", "key", "back-order", State::InReview, "Roland Mendel",
          "Orders 11072 and 11008: three items will not ship in full", "11072; 11008",
          "Wimmers gute Semmelknödel; Chang; Rössle Sauerkraut", 3, 0 },
        { "C2", "RATTC", "Rattlesnake Canyon Grocery", "key", "back-order", State::InReview, "Paula Wilson",
          "Order 11077: six items are on back-order", "11077", "Chang; Aniseed Syrup; Tofu", 6, 28 },
        { "C3", "LINOD", "LINO-Delicateses", "growth", "back-order", State::InReview, "Felipe Izquierdo",
          "Order 11039: three items will not ship in full", "11039", "Rössle Sauerkraut; Steeleye Stout; Maxilaku", 3,
          13 },
        { "C4", "QUEEN", "Queen Cozinha", "growth", "back-order", State::InReview, "Lúcia Carvalho",
          "Order 11068: two items are late", "11068", "Konbu; Original Frankfurter grüne Soße", 2, 26 },
        { "C5", "RICAR", "Ricardo Adocicados", "growth", "back-order", State::InReview, "Janete Limeira",
          "Order 11059: three items are on back-order", "11059", "Konbu; Alice Mutton; Camembert Pierrot", 3, 35 },
        { "C6", "PERIC", "Pericles Comidas clásicas", "transactional", "discontinued", State::InReview,
          "Guillermo Fernández", "Order 11073: one item will not ship", "11073", "Guaraná Fantástica", 1, 27 },
        { "C7", "GREAL", "Great Lakes Food Market", "growth", "delivery-delay", State::InReview, "Howard Snyder",
          "Order 11040: Sir Rodney’s Scones is late", "11040", "Sir Rodney’s Scones", 1, 14 },
        { "C8", "BOTTM", "Bottom-Dollar Markets", "growth", "delivery-delay", State::InReview, "Elizabeth Lincoln",
          "Order 11045: Manjimup Dried Apples is late", "11045", "Manjimup Dried Apples", 1, 15 },
        { "C9", "REGGC", "Reggiani Caseifici", "growth", "delivery-delay", State::InReview, "Maurizio Moroni",
          "Order 11062: Perth Pasties is late", "11062", "Perth Pasties", 1, 22 },
        { "C10", "LILAS", "LILA-Supermercado", "growth", "delivery-delay", State::InReview, "Carlos González",
          "Order 11071: Konbu is late", "11071", "Konbu", 1, 27 },
        { "C11", "LEHMS", "Lehmanns Marktstand", "growth", "delivery-delay", State::InReview, "Renate Messner",
          "Order 11070: four items are late", "11070", "Chai; Chang; Pavlova; Tofu", 4, 27 },
        { "C12", "RICSU", "Richter Supermarkt", "growth", "delivery-delay", State::InReview, "Michael Holz",
          "Order 11075: Chang is late", "11075", "Chang", 1, 28 },
        { "C13", "BLAUS", "Blauer See Delikatessen", "transactional", "delivery-delay", State::InReview, "Hanna Moos",
          "Order 11058: two items are late", "11058", "Flotemysost; Sirop d’érable", 2, 21 },
        { "C14", "SIMOB", "Simons bistro", "transactional", "delivery-delay", State::InReview, "Jytte Petersen",
          "Order 11074: Pavlova is late", "11074", "Pavlova", 1, 28 },
        { "C15", "SAVEA", "Save-a-lot Markets", "key", "back-order", State::Released, "Jose Pavarotti",
          "Order 11064: two items are on back-order", "11064", "Alice Mutton; Jack’s New England Clam Chowder", 2, 19 },
        { "C16", "VAFFE", "Vaffeljernet", "growth", "delivery-delay", State::Released, "Palle Ibsen",
          "Order 10921: Vegie-spread is late", "10921", "Vegie-spread", 1, 9 },
        { "C17", "THEBI", "The Big Cheese", "transactional", "delivery-delay", State::Released, "Liz Nixon",
          "Order 10992: Mozzarella di Giovanni is late", "10992", "Mozzarella di Giovanni", 1, 12 },
        { "C18", "FRANK", "Frankenversand", "growth", "quality-issue", State::Held, "Peter Franken",
          "Order 10929: a batch we took back", "10929", "Sir Rodney’s Scones", 1, 3 },
        { "C19", "OCEAN", "Océano Atlántico", "transactional", "back-order", State::Dropped, "Yvonne Moncada",
          "Order 10986: four items are on back-order", "10986", "Schoggi Schokolade", 4, 8 },
        { "C20", "WHITC", "White Clover Markets", "key", "quality-issue", State::Escalated, "Karl Jablonski",
          "Order 11066: the cheese that arrived warm", "11066", "Gorgonzola Telino", 1, 1 },
    };
    std::vector<Communication> letters;
    for (const SampleRow &row : ROWS)
        letters.push_back(sampleCommunication(row));

    const auto flag = [&](std::size_t row, const char *id, const char *evidence) {
        letters[row].verdict.flags.push_back({ QString::fromUtf8(id), QString::fromUtf8(evidence) });
    };
    const auto finding = [&](std::size_t row, FindingKind kind, const char *rule, Severity severity, const char *text,
                             const char *expected, const char *message) {
        Finding each;
        each.kind = kind;
        each.rule = QString::fromUtf8(rule);
        each.severity = severity;
        each.text = QString::fromUtf8(text);
        if (*expected)
            each.expected = QString::fromUtf8(expected);
        each.message = QString::fromUtf8(message);
        letters[row].verdict.findings.push_back(each);
    };
    finding(0, FindingKind::Fact, "quantity-mismatch", Severity::Error, "98", "108",
            "98: the record says 108 are short");
    finding(0, FindingKind::Tone, "never-say", Severity::Warning, "We apologize for any inconvenience", "",
            "“apologize for any inconvenience” is never said. Say what went wrong and what happens next.");
    letters[0].verdict.blocks.push_back({ QStringLiteral("error-finding"), QStringLiteral("1 error to mend") });
    flag(0, "fact-mismatch", "98 in the letter, 108 in the record");
    flag(0, "key-account", "Key account: its tier is reviewed individually");
    flag(0, "relationship-risk", "Contract renews on 4 January, in 47 days");
    flag(1, "key-account", "Key account: its tier is reviewed individually");
    letters[1].edited = true;
    letters[1].revision = letters[1].verdict.revision = 2;
    flag(2, "repeat-occurrence", "Third back-order since 23 October");
    finding(2, FindingKind::Clarity, "long-sentence", Severity::Warning, "", "",
            "A sentence of 34 words. Two are easier to read.");
    flag(3, "relationship-risk", "Contract renews in 38 days");
    flag(4, "relationship-risk", "Called back 6 days ago about order 11059");
    flag(5, "account-note", "Note: phone Guillermo before writing");
    flag(17, "quality-issue", "Quality issues are reviewed individually");
    flag(19, "key-account", "Key account: its tier is reviewed individually");
    sampleRelease(letters[14], ReviewKind::Individually, 21);
    sampleRelease(letters[15], ReviewKind::InAScan, 29);
    sampleRelease(letters[16], ReviewKind::InAScan, 29);
    letters[17].stateReason = QStringLiteral("Waits for the laboratory");
    letters[18].stateReason = QStringLiteral("The customer cancelled the order");
    letters[19].stateReason = QStringLiteral("They ask for the team lead");
    return letters;
}

/// Seventeen on their way: one uncertain, one failed, four waiting, eleven sent.
inline std::vector<Communication> sampleOutbox()
{
    struct Sample {
        SampleRow row;
        int minutesAgo;
        const char *reply;
        const char *says;
    };
    static constexpr Sample SAMPLES[] = {
        { { "C101", "RATTC", "Rattlesnake Canyon", "key", "back-order", State::Uncertain, "Paula Wilson",
            "Order 11077: six items", "11077", "Tofu", 6, 28 },
          2,
          "",
          "Took the whole text, then the line went dead" },
        { { "C102", "OCEAN", "Océano Atlántico", "transactional", "delivered", State::Failed, "Yvonne Moncada",
            "Order 10986: delivered", "10986", "Schoggi Schokolade", 1, -2 },
          3,
          "550 5.1.1 No such mailbox here",
          "There is no such mailbox there" },
        { { "C103", "WHITC", "White Clover Markets", "key", "shipped", State::Queued, "Karl Jablonski",
            "Order 11066: shipped", "11066", "Gorgonzola Telino", 1, 1 },
          1,
          "",
          "" },
        { { "C104", "THEBI", "The Big Cheese", "transactional", "delivered", State::Queued, "Liz Nixon",
            "Order 10992: delivered", "10992", "Mozzarella di Giovanni", 1, 12 },
          1,
          "",
          "" },
        { { "C105", "SAVEA", "Save-a-lot Markets", "key", "shipped", State::Queued, "Jose Pavarotti",
            "Order 11064: shipped", "11064", "Alice Mutton", 2, 19 },
          1,
          "",
          "" },
        { { "C106", "GREAL", "Great Lakes Food Market", "growth", "delivery-delay", State::Queued, "Howard Snyder",
            "Order 11040: Sir Rodney’s Scones", "11040", "Sir Rodney’s Scones", 1, 14 },
          1,
          "",
          "" },
        { { "C107", "BOTTM", "Bottom-Dollar Markets", "growth", "delivery-delay", State::Sent, "Elizabeth Lincoln",
            "Order 11045: Manjimup Dried Apples", "11045", "Manjimup Dried Apples", 1, 15 },
          2,
          "250 2.0.0 Ok: queued as 4Fh2-71",
          "Accepted as 4Fh2-71" },
        { { "C108", "LEHMS", "Lehmanns Marktstand", "growth", "delivery-delay", State::Sent, "Renate Messner",
            "Order 11070: four items", "11070", "Chai", 4, 27 },
          2,
          "250 2.0.0 Ok: queued as 4Fh2-70",
          "Accepted as 4Fh2-70" },
        { { "C109", "LILAS", "LILA-Supermercado", "growth", "delivery-delay", State::Sent, "Carlos González",
            "Order 11071: Konbu", "11071", "Konbu", 1, 27 },
          2,
          "250 2.0.0 Ok: queued as 4Fh2-69",
          "Accepted as 4Fh2-69" },
        { { "C110", "RICSU", "Richter Supermarkt", "growth", "delivery-delay", State::Sent, "Michael Holz",
            "Order 11075: Chang", "11075", "Chang", 1, 28 },
          3,
          "250 2.0.0 Ok: queued as 4Fh2-68",
          "Accepted as 4Fh2-68" },
        { { "C111", "SIMOB", "Simons bistro", "transactional", "delivery-delay", State::Sent, "Jytte Petersen",
            "Order 11074: Pavlova", "11074", "Pavlova", 1, 28 },
          3,
          "250 2.0.0 Ok: queued as 4Fh2-67",
          "Accepted as 4Fh2-67" },
        { { "C112", "BLAUS", "Blauer See Delikatessen", "transactional", "delivery-delay", State::Sent, "Hanna Moos",
            "Order 11058: two items", "11058", "Flotemysost", 2, 21 },
          3,
          "250 2.0.0 Ok: queued as 4Fh2-66",
          "Accepted as 4Fh2-66" },
        { { "C113", "REGGC", "Reggiani Caseifici", "growth", "delivery-delay", State::Sent, "Maurizio Moroni",
            "Order 11062: Perth Pasties", "11062", "Perth Pasties", 1, 22 },
          3,
          "250 2.0.0 Ok: queued as 4Fh2-65",
          "Accepted as 4Fh2-65" },
        { { "C114", "QUEEN", "Queen Cozinha", "growth", "delivery-delay", State::Sent, "Lúcia Carvalho",
            "Order 11068: two items", "11068", "Konbu", 2, 26 },
          3,
          "250 2.0.0 Ok: queued as 4Fh2-64",
          "Accepted as 4Fh2-64" },
        { { "C115", "LINOD", "LINO-Delicateses", "growth", "back-order", State::Sent, "Felipe Izquierdo",
            "Order 11039: three items", "11039", "Maxilaku", 3, 13 },
          3,
          "250 2.0.0 Ok: queued as 4Fh2-63",
          "Accepted as 4Fh2-63" },
        { { "C116", "ERNSH", "Ernst Handel", "key", "back-order", State::Sent, "Roland Mendel",
            "Orders 11072 and 11008: three items", "11072; 11008", "Chang", 3, 0 },
          3,
          "250 2.0.0 Ok: queued as 4Fh2-62",
          "Accepted as 4Fh2-62" },
        { { "C117", "RICAR", "Ricardo Adocicados", "growth", "back-order", State::Sent, "Janete Limeira",
            "Order 11059: three items", "11059", "Konbu", 3, 35 },
          3,
          "250 2.0.0 Ok: queued as 4Fh2-61",
          "Accepted as 4Fh2-61" },
    };
    std::vector<Communication> letters;
    for (const Sample &sample : SAMPLES) {
        Communication letter = sampleCommunication(sample.row);
        sampleRelease(letter, ReviewKind::InAScan, sample.minutesAgo + 5);
        letter.sending
            = Sending { sampleNow().addSecs(-60 * sample.minutesAgo), sampleNow().addSecs(-60 * sample.minutesAgo),
                        sample.row.state == State::Queued ? 0 : 1, QString::fromUtf8(sample.reply),
                        QString::fromUtf8(sample.says) };
        letters.push_back(std::move(letter));
    }
    return letters;
}

/// What the desk hands out for a letter that a test did not describe itself.
inline OpenLetter sampleLetter(const Communication &communication, const QDateTime &now)
{
    using namespace factnames;
    OpenLetter open;
    open.account.id = communication.account;
    open.account.name = communication.accountName;
    open.account.tier = communication.tier;
    open.account.contacts = { Contact { communication.contactName, {}, communication.to, {}, {}, {} } };
    open.account.owner = communication.owner;
    open.account.city = QStringLiteral("Graz");
    open.account.annualRevenue = Money { 6987300, { QStringLiteral("USD") } };

    Dossier &dossier = open.dossier;
    dossier.communication = communication;
    const QStringList orders = communication.orders.split(QStringLiteral("; "), Qt::SkipEmptyParts);
    const QStringList products = communication.products.split(QStringLiteral("; "), Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < communication.records.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        Record record;
        record.id = communication.records[i];
        record.account = communication.account;
        record.communication = communication.communication;
        record.type = communication.type;
        record.row = static_cast<int>(i) + 2;
        const auto set = [&](QStringView name, FactValue value) {
            record.set({ name.toString(), std::move(value), SourceCell { record.row, 1 } });
        };
        set(ORDER, orders.value(std::min(at, orders.size() - 1)));
        set(PRODUCT, products.value(std::min(at, products.size() - 1)));
        set(QUANTITY, Quantity::of(8 + 100 * (at == 0 ? 1 : 0)));
        set(ORDERED_QUANTITY, Quantity::of(130));
        if (communication.promised)
            set(PROMISED_DATE, *communication.promised);
        dossier.records.push_back(record);
    }
    QString body = QStringLiteral("Dear %1,\n\nI am writing about your order %2.\n\n")
                       .arg(communication.contactName, orders.join(QStringLiteral(" and ")));
    for (const Record &record : dossier.records)
        body += QStringLiteral("– %1: %2 of 130 are on back-order.\n")
                    .arg(record.text(PRODUCT), plainQuantity(*record.value<Quantity>(QUANTITY)));
    body += QStringLiteral(
        "\nThe rest of the order is not affected. Reply to this message or call me on 206 555 0104.\n\n"
        "Kind regards,\nLaura Callahan\nNorthwind Traders, Customer Service\n");
    dossier.letter = { communication.to, communication.subject, body };
    dossier.draft.letter = dossier.letter;
    dossier.draft.provenance.drafter = communication.drafter;
    dossier.draft.provenance.draftedAt = communication.draftedAt;
    dossier.revisions = { Revision { 1, dossier.letter, communication.drafter, communication.draftedAt } };

    const auto event = [&](EventKind kind, const QDateTime &at, const QString &by, QJsonObject details = {}) {
        dossier.events.push_back({ static_cast<qint64>(dossier.events.size()) + 1, at, kind, communication.id,
                                   communication.account, by, std::move(details) });
    };
    event(EventKind::Imported, communication.draftedAt.addSecs(-5), communication.owner);
    event(EventKind::Drafted, communication.draftedAt, {});
    event(EventKind::Judged, communication.draftedAt.addSecs(1), {});
    if (communication.release)
        event(EventKind::Released, communication.release->at, communication.release->by);
    if (communication.sending) {
        const QDateTime since = communication.sending->since;
        event(EventKind::Queued, since.addSecs(-61), {});
        const QJsonObject words { { QStringLiteral("says"), communication.sending->says },
                                  { QStringLiteral("reply"), communication.sending->reply } };
        switch (communication.state) {
        case State::Sent:
            event(EventKind::Sent, since, {}, words);
            break;
        case State::Failed:
            event(EventKind::Failed, since, {}, words);
            break;
        case State::Uncertain:
            event(EventKind::Uncertain, since, {}, words);
            break;
        default:
            break;
        }
    }
    open.subject.today = now.date();
    open.subject.account = open.account;
    open.subject.id = communication.id;
    open.subject.communication = communication.communication;
    open.subject.type = communication.type;
    open.subject.records = dossier.records;
    open.subject.letter = dossier.letter;
    open.subject.revision = communication.revision;
    return open;
}

} // namespace countersign::testing
