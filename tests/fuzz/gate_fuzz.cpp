// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/reader.h"
#include "gate/gate.h"
#include "gate/triage.h"

#include <QFile>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace countersign;

// The whole gate with the starter documents, over any letter and any inbound text: no crash, every place within its
// text, the same answer twice.
namespace {
void require(bool holds)
{
    if (!holds)
        std::abort();
}

const Rulebook &starter()
{
    static const Rulebook book([] {
        FoundationBytes bytes;
        for (const QStringView name : FOUNDATION_FILES) {
            QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/foundation/") + name.toString());
            require(file.open(QIODevice::ReadOnly));
            bytes[name.toString()] = file.readAll();
        }
        return std::make_shared<const Foundation>(readFoundation(bytes).foundation);
    }());
    return book;
}

std::shared_ptr<const Neighbours> neighbours()
{
    static const auto known = [] {
        Account other;
        other.id = AccountId(QStringLiteral("BLAUS"));
        other.name = QStringLiteral("Blauer See Delikatessen GmbH");
        Contact contact;
        contact.name = QStringLiteral("Hanna Moos");
        contact.email = QStringLiteral("hanna.moos@blaus.example");
        other.contacts = { contact };
        return std::make_shared<const Neighbours>(
            std::vector<Account> { other },
            std::vector<Neighbours::OwnedNumber> { { QStringLiteral("10501"), other.id } });
    }();
    return known;
}

Case caseOf(const QString &text, int shape)
{
    Case subject;
    subject.today = QDate(2026, 11, 21);
    subject.type = TypeId(shape & 1 ? QStringLiteral("quality-issue") : QStringLiteral("back-order"));
    subject.company.name = QStringLiteral("Northwind Traders");
    subject.company.phone = QStringLiteral("206 555 0104");
    subject.account.id = AccountId(QStringLiteral("ALFKI"));
    subject.account.name = QStringLiteral("Alfreds Futterkiste");
    subject.account.tier = TierId(shape & 2 ? QStringLiteral("key") : QStringLiteral("transactional"));
    Contact contact;
    contact.name = QStringLiteral("Maria Anders");
    contact.email = QStringLiteral("maria.anders@alfki.example");
    subject.account.contacts = { contact };
    Record record;
    record.type = subject.type;
    record.facts = { { QStringLiteral("order"), QStringLiteral("10643"), {} },
                     { QStringLiteral("product"), QStringLiteral("Chai"), {} },
                     { QStringLiteral("quantity"), Quantity::of(21), {} },
                     { QStringLiteral("promised_date"), QDate(2026, 11, 24), {} },
                     { QStringLiteral("new_date"), QDate(2026, 12, 1), {} } };
    subject.records = { record };
    const qsizetype end = text.indexOf(u'\n');
    subject.letter.to = shape & 4 && end > 0 ? text.left(end) : contact.email;
    subject.letter.subject = shape & 8 && end > 0 ? text.left(end) : QString();
    subject.letter.body = text;
    subject.neighbours = neighbours();
    return subject;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const Case subject = caseOf(text, data[0]);
    const Verdict verdict = judge(subject, starter());
    for (const Finding &finding : verdict.findings) {
        const QString &part = finding.part == LetterPart::Subject ? subject.letter.subject
            : finding.part == LetterPart::To                      ? subject.letter.to
                                                                  : subject.letter.body;
        require(finding.start >= 0 && finding.length >= 0 && finding.start + finding.length <= part.size());
        require(part.mid(finding.start, finding.length) == finding.text);
        require(!finding.message.isEmpty() && !finding.message.contains(u'\n'));
    }
    require(judge(subject, starter()) == verdict);
    const Triage inbound = triage(QString(), text, starter(), &subject.account);
    for (const InboundTrigger &trigger : inbound.triggers)
        require(!trigger.trigger.isEmpty() && !trigger.route.isEmpty());
    require(triage(QString(), text, starter(), &subject.account) == inbound);
    return 0;
}
