// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/receiptgroups.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString counted(qint64 count, const QString &one, const QString &several)
{
    return (count == 1 ? one : several).arg(count);
}

QString kindInWords(ReceiptKind kind, qint64 count)
{
    const auto say = [](const char *text) {
        return ReceiptsModel::tr(text);
    };
    switch (kind) {
    case ReceiptKind::Account:
        return say(QT_TRANSLATE_NOOP("countersign::ReceiptsModel", "the account"));
    case ReceiptKind::Contact:
        return counted(count, ReceiptsModel::tr("%1 contact"), ReceiptsModel::tr("%1 contacts"));
    case ReceiptKind::Note:
        return counted(count, ReceiptsModel::tr("%1 note"), ReceiptsModel::tr("%1 notes"));
    case ReceiptKind::Order:
        return counted(count, ReceiptsModel::tr("%1 order"), ReceiptsModel::tr("%1 orders"));
    case ReceiptKind::Record:
        return counted(count, ReceiptsModel::tr("%1 record"), ReceiptsModel::tr("%1 records"));
    case ReceiptKind::Letter:
        return counted(count, ReceiptsModel::tr("%1 letter"), ReceiptsModel::tr("%1 letters"));
    case ReceiptKind::History:
        return counted(count, ReceiptsModel::tr("%1 letter before"), ReceiptsModel::tr("%1 letters before"));
    case ReceiptKind::Complaint:
        return counted(count, ReceiptsModel::tr("%1 complaint"), ReceiptsModel::tr("%1 complaints"));
    case ReceiptKind::Callback:
        return counted(count, ReceiptsModel::tr("%1 callback"), ReceiptsModel::tr("%1 callbacks"));
    case ReceiptKind::Escalation:
        return counted(count, ReceiptsModel::tr("%1 escalation"), ReceiptsModel::tr("%1 escalations"));
    case ReceiptKind::Document:
        return counted(count, ReceiptsModel::tr("%1 line of the documents"),
                       ReceiptsModel::tr("%1 lines of the documents"));
    case ReceiptKind::Rule:
        return say(QT_TRANSLATE_NOOP("countersign::ReceiptsModel", "a rule of health"));
    case ReceiptKind::House:
        return say(QT_TRANSLATE_NOOP("countersign::ReceiptsModel", "all accounts"));
    }
    Q_UNREACHABLE();
}

QString keyOf(const std::vector<Receipt> &receipts)
{
    QStringList parts;
    for (const Receipt &receipt : receipts)
        parts += countersign::keyOf(receipt.kind) + u' ' + receipt.id;
    return parts.join(u'\n');
}

using ReceiptColumn = TableColumn<ReceiptGroup, ReceiptContext>;
constexpr std::array RECEIPT_COLUMNS {
    ReceiptColumn { QT_TRANSLATE_NOOP("countersign::ReceiptsModel", "Receipt"),
                    [](const ReceiptGroup &group, const ReceiptContext &) {
                        return QVariant(group.title);
                    } },
};

} // namespace

QString kindsInWords(const std::vector<Receipt> &receipts)
{
    std::map<ReceiptKind, qint64> counts;
    for (const Receipt &receipt : receipts)
        ++counts[receipt.kind];
    QStringList parts;
    for (const auto &[kind, count] : counts)
        parts += kindInWords(kind, count);
    if (parts.size() < 2)
        return parts.join(QString());
    return ReceiptsModel::tr("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(u", "_s), parts.last());
}

ReceiptGroups::ReceiptGroups(const Briefing &briefing)
{
    m_numbers.reserve(briefing.statements.size());
    for (const Statement &statement : briefing.statements) {
        std::vector<int> numbers;
        if (statement.receipts.size() <= EACH_UP_TO) {
            for (const Receipt &receipt : statement.receipts)
                numbers.push_back(numberOf({ receipt }, briefing));
        } else {
            // The rule of a reason has a number of its own.
            std::vector<Receipt> records = statement.receipts;
            std::vector<Receipt> rules;
            std::ranges::copy_if(records, std::back_inserter(rules),
                                 [](const Receipt &receipt) { return receipt.kind == ReceiptKind::Rule; });
            std::erase_if(records, [](const Receipt &receipt) { return receipt.kind == ReceiptKind::Rule; });
            numbers.push_back(numberOf(records, briefing));
            for (const Receipt &rule : rules)
                numbers.push_back(numberOf({ rule }, briefing));
        }
        for (const int number : numbers)
            m_groups[static_cast<size_t>(number - 1)].restsOn += statement.text;
        m_numbers.push_back(std::move(numbers));
    }
}

int ReceiptGroups::numberOf(const std::vector<Receipt> &receipts, const Briefing &briefing)
{
    // All rules are one: they are shown in one table.
    const bool isRule = receipts.front().kind == ReceiptKind::Rule;
    const QString key = isRule ? u"rule"_s : keyOf(receipts);
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    ReceiptGroup group;
    group.number = static_cast<int>(m_groups.size()) + 1;
    group.receipts = receipts;
    const auto behind = briefing.evidence.find(receipts.front());
    if (receipts.size() == 1 && behind != briefing.evidence.end()) {
        group.title = behind->second.title;
        group.source = isRule ? QString() : behind->second.source;
    } else {
        group.title = kindsInWords(receipts);
        if (!group.title.isEmpty())
            group.title[0] = group.title[0].toUpper();
        if (behind != briefing.evidence.end())
            group.source = ReceiptsModel::tr("beginning with %1").arg(behind->second.title);
    }
    m_known.insert(key, group.number);
    m_groups.push_back(std::move(group));
    return m_groups.back().number;
}

const ReceiptGroup *ReceiptGroups::group(int number) const
{
    return number < 1 || number > static_cast<int>(m_groups.size()) ? nullptr
                                                                    : &m_groups[static_cast<size_t>(number - 1)];
}

ReceiptsModel::ReceiptsModel(QObject *parent)
    : ValueTableModel(
        RECEIPT_COLUMNS, "countersign::ReceiptsModel", [](const ReceiptGroup &group) { return group.number; }, {},
        parent)
{
}

QVariant ReceiptsModel::roleData(const ReceiptGroup &group, int, int role) const
{
    switch (role) {
    case NumberRole:
        return group.number;
    case SourceRole:
        return group.source;
    case Qt::ToolTipRole:
        return sentenceOf(group);
    default:
        return {};
    }
}

QString ReceiptsModel::sentenceOf(const ReceiptGroup &group) const
{
    QString sentence = tr("Receipt %1: %2").arg(group.number).arg(group.title);
    if (!group.source.isEmpty())
        sentence += u", "_s + group.source;
    if (!group.restsOn.isEmpty())
        sentence += u". "_s + tr("For: %1").arg(group.restsOn.join(u"; "_s));
    return sentence;
}

} // namespace countersign
