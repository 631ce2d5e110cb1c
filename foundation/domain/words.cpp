// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/words.h"

#include <QMetaEnum>

namespace countersign {

namespace {
/// "DocumentChanged" → "document-changed".
QString kebab(const char *name)
{
    QString key;
    for (const char *c = name; *c; ++c) {
        const QChar letter = QLatin1Char(*c);
        if (letter.isUpper() && !key.isEmpty())
            key += u'-';
        key += letter.toLower();
    }
    return key;
}

template <class Enum> QString enumKey(Enum value)
{
    return kebab(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

template <class Enum> std::optional<Enum> enumFromKey(QStringView key)
{
    const QMetaEnum values = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < values.keyCount(); ++i) {
        const auto value = static_cast<Enum>(values.value(i));
        if (key.trimmed().compare(keyOf(value), Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}
} // namespace

QString keyOf(CommunicationKind value)
{
    return enumKey(value);
}
QString keyOf(State value)
{
    return enumKey(value);
}
QString keyOf(Severity value)
{
    return enumKey(value);
}
QString keyOf(FindingKind value)
{
    return enumKey(value);
}
QString keyOf(Lane value)
{
    return enumKey(value);
}
QString keyOf(LetterPart value)
{
    return enumKey(value);
}
QString keyOf(Role value)
{
    return enumKey(value);
}
QString keyOf(ReviewMode value)
{
    return enumKey(value);
}
QString keyOf(ReviewKind value)
{
    switch (value) {
    case ReviewKind::Individually:
        return QStringLiteral("individual");
    case ReviewKind::InAScan:
        return QStringLiteral("scan");
    }
    Q_UNREACHABLE();
}
QString keyOf(EventKind value)
{
    return enumKey(value);
}

template <> std::optional<CommunicationKind> fromKey(QStringView key)
{
    return enumFromKey<CommunicationKind>(key);
}
template <> std::optional<State> fromKey(QStringView key)
{
    return enumFromKey<State>(key);
}
template <> std::optional<Severity> fromKey(QStringView key)
{
    return enumFromKey<Severity>(key);
}
template <> std::optional<FindingKind> fromKey(QStringView key)
{
    return enumFromKey<FindingKind>(key);
}
template <> std::optional<Lane> fromKey(QStringView key)
{
    return enumFromKey<Lane>(key);
}
template <> std::optional<LetterPart> fromKey(QStringView key)
{
    return enumFromKey<LetterPart>(key);
}
template <> std::optional<Role> fromKey(QStringView key)
{
    return enumFromKey<Role>(key);
}
template <> std::optional<ReviewMode> fromKey(QStringView key)
{
    return enumFromKey<ReviewMode>(key);
}
template <> std::optional<ReviewKind> fromKey(QStringView key)
{
    return enumFromKey<ReviewKind>(key);
}
template <> std::optional<EventKind> fromKey(QStringView key)
{
    return enumFromKey<EventKind>(key);
}

} // namespace countersign
