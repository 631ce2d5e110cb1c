// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/records.h"

#include "domain/factnames.h"
#include "intake/columnsurvey.h"
#include "intake/folding.h"
#include "intake/rowreader.h"

#include <QHash>

#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Makes the records of one file, row by row.
class RecordMaker {
public:
    RecordMaker(const Mapping &mapping, const Knowledge &knowledge, const Directory &directory)
        : m_mapping(mapping)
        , m_knowledge(knowledge)
        , m_directory(directory)
        , m_reader(mapping, knowledge)
    {
    }

    void take(const SheetRow &row, StagedRecords &staged)
    {
        m_reader.moveTo(row);
        m_remark.clear();
        const QString state = m_reader.text(columns::STATE);
        if (stateWord(state) == StateWord::Over) {
            staged.ignored.push_back({ row.number, u"It is already %1."_s.arg(state.toLower()) });
            return;
        }
        Record record;
        record.row = row.number;
        takeAccount(record);
        takeType(record);
        takeFacts(record);
        if (!m_reader.isRefused() && record.facts.empty())
            m_reader.refuse(u"The row names a customer but nothing that happened."_s);
        if (!m_reader.isRefused())
            refuseAgain(record, staged);
        else
            staged.rejected.push_back({ row.number, m_reader.reason() });
    }

private:
    void takeAccount(Record &record)
    {
        const QString id = m_reader.text(factnames::ACCOUNT);
        const QString name = m_reader.text(columns::ACCOUNT_NAME);
        const QString order = m_reader.text(factnames::ORDER);
        const AccountId ordered = order.isEmpty() ? AccountId() : m_directory.accountOfOrder(order);
        if (id.isEmpty() && name.isEmpty()) {
            if (!ordered.isNull())
                record.account = ordered;
            else if (order.isEmpty())
                m_reader.refuse(u"The row names neither a customer nor an order."_s);
            else
                m_reader.refuse(u"The row names no customer, and the order %1 is not known."_s.arg(order));
            return;
        }
        const Directory::AccountMatch match = m_directory.accountCalled(id.isEmpty() ? name : id);
        if (!match.account) {
            m_reader.refuse(match.says);
            return;
        }
        if (!id.isEmpty() && !name.isEmpty() && m_directory.isAccountName(name)
            && folded(match.account->name) != folded(name)) {
            m_reader.refuse(u"The account %1 is %2, but the row names '%3', which is another one."_s.arg(
                match.account->id.value(), match.account->name, name));
            return;
        }
        if (!ordered.isNull() && ordered != match.account->id) {
            m_reader.refuse(
                u"The order %1 belongs to %2, not to %3."_s.arg(order, ordered.value(), match.account->id.value()));
            return;
        }
        record.account = match.account->id;
    }

    void takeType(Record &record)
    {
        const MappedColumn *column = m_mapping.find(columns::TYPE);
        const QString called = m_reader.text(columns::TYPE);
        record.communication = m_knowledge.communication.value_or(CommunicationKind::Exception);
        if (called.isEmpty()) {
            if (m_mapping.type.isNull()) {
                m_reader.refuse(
                    column ? u"Column '%1': the row does not say what kind of matter it is."_s.arg(column->header)
                           : u"Neither the row nor the file says what kind of matter it is."_s);
                return;
            }
            record.type = m_mapping.type;
            if (const TypeRule *type = m_directory.typeCalled(record.type.value()))
                takeKind(*type, type->name, record);
            return;
        }
        if (const TypeRule *type = m_directory.typeCalled(called)) {
            record.type = type->id;
            takeKind(*type, called, record);
            return;
        }
        if (const TypeRule *type = m_directory.typeNearly(called)) {
            m_reader.refuse(u"Column '%1': the vocabulary has no '%2'; the nearest is %3."_s.arg(column->header, called,
                                                                                                 type->name));
            return;
        }
        record.type = TypeId(factNameOf(called).replace(u'_', u'-'));
        if (record.type.isNull())
            m_reader.refuse(u"Column '%1': '%2' is no kind of matter."_s.arg(column->header, called));
        else
            m_remark
                = u"The vocabulary has no '%1'; it is taken as a new kind, '%2'."_s.arg(called, record.type.value());
    }

    void takeKind(const TypeRule &type, const QString &called, Record &record)
    {
        if (m_knowledge.communication && type.communication != *m_knowledge.communication)
            m_reader.refuse(u"'%1' is of the kind '%2', but the file is read for '%3'."_s.arg(
                called, keyOf(type.communication), keyOf(*m_knowledge.communication)));
        record.communication = type.communication;
    }

    void takeFacts(Record &record)
    {
        for (const MappedColumn &column : m_mapping.columns) {
            const bool isFact = !column.fact.isEmpty() && column.fact != factnames::ACCOUNT
                && column.fact != columns::ACCOUNT_NAME && column.fact != columns::STATE
                && column.fact != columns::TYPE;
            const bool isStatus = column.fact == columns::TYPE
                && headerKey(column.header).contains(factnames::STATUS.toString())
                && record.communication == CommunicationKind::Status;
            if (!isFact && !isStatus)
                continue;
            auto value = m_reader.value(column);
            if (!value)
                continue;
            if (column.fact == factnames::CURRENCY)
                value = FactValue(m_reader.currency().code);
            record.facts.push_back({ isStatus ? factnames::STATUS.toString() : column.fact, std::move(*value),
                                     SourceCell { m_reader.row().number, column.column } });
        }
    }

    /// A second row about the same thing: dropped where it says the same, refused where it says something else.
    void refuseAgain(const Record &record, StagedRecords &staged)
    {
        const QString identity = identityOf(record);
        const auto known = m_known.find(identity);
        if (known == m_known.end()) {
            m_known.insert(identity, { staged.records.size() });
            staged.records.push_back(record);
            if (!m_remark.isEmpty())
                staged.remarks.push_back({ record.row, m_remark });
            return;
        }
        const auto same = std::ranges::find_if(*known, [&](size_t at) {
            return std::ranges::equal(staged.records[at].facts, record.facts, [](const Fact &a, const Fact &b) {
                return a.name == b.name && a.value == b.value;
            });
        });
        const int first = staged.records[known->front()].row;
        if (same != known->end()) {
            staged.ignored.push_back({ record.row, u"It says the same as row %1."_s.arg(staged.records[*same].row) });
        } else if (std::ranges::all_of(*known, [&](size_t at) { return isAnotherPart(staged.records[at], record); })) {
            known->push_back(staged.records.size());
            staged.records.push_back(record);
            staged.remarks.push_back(
                { record.row, u"It is taken as a further part of what row %1 is about, of another day."_s.arg(first) });
        } else {
            staged.rejected.push_back(
                { record.row,
                  u"It is about the same thing as row %1 but says something else; give both a line or product of their own."_s
                      .arg(first) });
        }
    }

    /// Goods of one order line that come on several days: each part has a day of its own.
    static bool isAnotherPart(const Record &one, const Record &other)
    {
        for (const QStringView name : { factnames::NEW_DATE, factnames::SHIPPED_DATE, factnames::DELIVERED_DATE }) {
            const auto *day = one.value<QDate>(name);
            const auto *otherDay = other.value<QDate>(name);
            if (day && otherDay && *day != *otherDay)
                return true;
        }
        return false;
    }

    const Mapping &m_mapping;
    const Knowledge &m_knowledge;
    const Directory &m_directory;
    RowReader m_reader;
    QString m_remark;
    QHash<QString, std::vector<size_t>> m_known; ///< indices of records by identity
};
} // namespace

StagedRecords applyMapping(const SheetTable &table, const Mapping &mapping, const Knowledge &knowledge)
{
    const Directory directory(knowledge, mapping.codes);
    const RowSieve sieve(table, mapping, directory);
    RecordMaker maker(mapping, knowledge, directory);
    StagedRecords staged;
    for (size_t i = sieve.firstRow(); i < table.rows.size(); ++i) {
        const SheetRow &row = table.rows[i];
        if (row.isBlank())
            continue;
        if (const auto because = sieve.ignoredBecause(row))
            staged.ignored.push_back({ row.number, *because });
        else if (const auto shifted = sieve.refusedBecause(row))
            staged.rejected.push_back({ row.number, *shifted });
        else
            maker.take(row, staged);
    }
    return staged;
}

} // namespace countersign
