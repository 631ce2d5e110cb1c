// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/references.h"

#include "documents/values.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool isAll(const DocumentCell &cell, const QString &what, DocumentProblems &problems)
{
    if (!cell.isSet())
        return true;
    const QStringList names = listOf(cell.text);
    if (!names.contains(u"all"_s, Qt::CaseInsensitive))
        return false;
    if (names.size() > 1)
        problems.warning(
            cell.line, cell.column,
            u"%1: %2 names all and more (write all alone, or only the others)"_s.arg(what, quoted(cell.text)));
    return true;
}

/// Reads a list with `find`, which gives nothing for a name that is not known.
template <class Value, class Find>
std::optional<std::vector<Value>> namedValues(const DocumentCell &cell, const QString &what, const QString &kind,
                                              Find find, const QStringList &names, DocumentProblems &problems)
{
    std::vector<Value> values;
    if (isAll(cell, what, problems))
        return values;
    for (const QString &name : listOf(cell.text)) {
        if (const auto value = find(name))
            values.push_back(*value);
        else
            problems.error(
                cell.line, cell.column,
                u"%1: %2 %3 is not known%4"_s.arg(what, kind, quoted(name), problems.suggestionFrom(name, names)));
    }
    return values.empty() ? std::nullopt : std::optional(values);
}
} // namespace

QString foldedName(QStringView name)
{
    QString folded = name.toString().toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_' || c == u'‐' || c == u'‑'; });
    return folded;
}

QString reachOf(const AppliesTo &to)
{
    QStringList names;
    for (const TierId &tier : to.tiers)
        names += u"tier "_s + tier.value();
    for (const TypeId &type : to.types)
        names += u"type "_s + type.value();
    for (const CommunicationKind communication : to.communications)
        names += keyOf(communication);
    names.sort();
    return names.join(u';');
}

const QStringList &communicationNames()
{
    static const QStringList NAMES { keyOf(CommunicationKind::Exception), keyOf(CommunicationKind::Status),
                                     keyOf(CommunicationKind::Acknowledgment) };
    return NAMES;
}

References::References(const Foundation &foundation)
{
    for (const TierRule &rule : foundation.tiers) {
        m_tierNames += rule.id.value();
        m_tiers.insert(foldedName(rule.id.value()), rule.id);
    }
    for (const TierRule &rule : foundation.tiers) {
        if (const QString name = foldedName(rule.name); !name.isEmpty() && !m_tiers.contains(name))
            m_tiers.insert(name, rule.id);
    }
    for (const TypeRule &rule : foundation.types) {
        m_typeNames += rule.id.value();
        m_types.insert(foldedName(rule.id.value()), rule.id);
    }
    for (const TypeRule &rule : foundation.types) {
        if (const QString name = foldedName(rule.name); !name.isEmpty() && !m_types.contains(name))
            m_types.insert(name, rule.id);
    }
}

std::optional<TierId> References::tier(QStringView name) const
{
    if (m_tiers.isEmpty())
        return TierId(name.trimmed().toString());
    const auto found = m_tiers.constFind(foldedName(name));
    return found == m_tiers.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<TypeId> References::type(QStringView name) const
{
    if (m_types.isEmpty())
        return TypeId(name.trimmed().toString());
    const auto found = m_types.constFind(foldedName(name));
    return found == m_types.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<std::vector<TierId>> References::tiers(const DocumentCell &cell, const QString &what,
                                                     DocumentProblems &problems) const
{
    const auto find = [this](const QString &name) {
        return tier(name);
    };
    return namedValues<TierId>(cell, what, u"tier"_s, find, m_tierNames, problems);
}

std::optional<std::vector<TypeId>> References::types(const DocumentCell &cell, const QString &what,
                                                     DocumentProblems &problems) const
{
    const auto find = [this](const QString &name) {
        return type(name);
    };
    return namedValues<TypeId>(cell, what, u"type"_s, find, m_typeNames, problems);
}

std::optional<std::vector<CommunicationKind>> References::communications(const DocumentCell &cell, const QString &what,
                                                                         DocumentProblems &problems) const
{
    const auto find = [](const QString &name) {
        return fromKey<CommunicationKind>(name);
    };
    return namedValues<CommunicationKind>(cell, what, u"communication"_s, find, communicationNames(), problems);
}

std::optional<AppliesTo> References::appliesTo(const DocumentCell &cell, const QString &what,
                                               DocumentProblems &problems) const
{
    AppliesTo to;
    if (isAll(cell, what, problems))
        return to;
    const bool bothKnown = !m_tiers.isEmpty() && !m_types.isEmpty();
    for (const QString &name : listOf(cell.text)) {
        const auto communication = fromKey<CommunicationKind>(name);
        const auto ofTiers = m_tiers.constFind(foldedName(name));
        const auto ofTypes = m_types.constFind(foldedName(name));
        const bool isTier = ofTiers != m_tiers.constEnd();
        const bool isType = ofTypes != m_types.constEnd();
        if (int(communication.has_value()) + int(isTier) + int(isType) > 1)
            problems.error(
                cell.line, cell.column,
                u"%1: %2 may be a tier, a type or a communication (give them different ids)"_s.arg(what, quoted(name)));
        if (communication) {
            to.communications.push_back(*communication);
        } else if (isTier) {
            to.tiers.push_back(*ofTiers);
        } else if (isType || !bothKnown) {
            to.types.push_back(isType ? *ofTypes : TypeId(name));
        } else {
            problems.error(cell.line, cell.column,
                           u"%1: %2 is no type, tier or communication%3"_s.arg(
                               what, quoted(name),
                               problems.suggestionFrom(name, m_typeNames + m_tierNames + communicationNames())));
        }
    }
    return to == AppliesTo() ? std::nullopt : std::optional(to);
}

} // namespace countersign
