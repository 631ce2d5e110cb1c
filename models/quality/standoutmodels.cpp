// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality/standoutmodels.h"

#include <QLocale>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString orNothing(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString tiersInWords(const EditGroup &group)
{
    QStringList parts;
    for (const auto &tier : group.tiers)
        parts.append(group.tiers.size() == 1 ? tier.first.value()
                                             : u"%1 %2"_s.arg(tier.first.value()).arg(tier.second));
    return parts.join(u", "_s);
}

QString shareOf(const Proportion &proportion)
{
    return EditsModel::tr("%1 of %2").arg(proportion.part).arg(proportion.whole);
}

QString stateOf(const Pattern &pattern)
{
    if (!pattern.pAmongMany)
        return PatternsModel::tr("Not judged");
    return pattern.standsOut() ? PatternsModel::tr("Stands out") : PatternsModel::tr("Not clear");
}

using EditColumn = TableColumn<EditGroup, NoContext>;
constexpr EditColumn EDIT_COLUMNS[] = {
    { QT_TRANSLATE_NOOP("countersign::EditsModel", "Changes"),
      [](const EditGroup &group, const NoContext &) {
          return QVariant(nameOf(group.edit.kind));
      } },
    { QT_TRANSLATE_NOOP("countersign::EditsModel", "The draft said"),
      [](const EditGroup &group, const NoContext &) {
          return QVariant(orNothing(group.edit.struck));
      } },
    { QT_TRANSLATE_NOOP("countersign::EditsModel", "People wrote"),
      [](const EditGroup &group, const NoContext &) {
          return QVariant(orNothing(group.edit.put));
      } },
    { QT_TRANSLATE_NOOP("countersign::EditsModel", "Times"),
      [](const EditGroup &group, const NoContext &) { return QVariant(group.times); }, nullptr, nullptr,
      Qt::AlignRight },
    { QT_TRANSLATE_NOOP("countersign::EditsModel", "Tiers"),
      [](const EditGroup &group, const NoContext &) {
          return QVariant(tiersInWords(group));
      } },
};

using PatternColumn = TableColumn<Pattern, PatternContext>;
constexpr PatternColumn PATTERN_COLUMNS[] = {
    { QT_TRANSLATE_NOOP("countersign::PatternsModel", "State"),
      [](const Pattern &pattern, const PatternContext &) {
          return QVariant(stateOf(pattern));
      } },
    { QT_TRANSLATE_NOOP("countersign::PatternsModel", "Traces to"),
      [](const Pattern &pattern, const PatternContext &) {
          return QVariant(u"%1, %2"_s.arg(pattern.value, nameOf(pattern.of)));
      } },
    { QT_TRANSLATE_NOOP("countersign::PatternsModel", "Seven days"),
      [](const Pattern &pattern, const PatternContext &) { return QVariant(shareOf(pattern.now)); }, nullptr, nullptr,
      Qt::AlignRight },
    { QT_TRANSLATE_NOOP("countersign::PatternsModel", "Weeks before"),
      [](const Pattern &pattern, const PatternContext &) { return QVariant(shareOf(pattern.before)); }, nullptr,
      nullptr, Qt::AlignRight },
    { QT_TRANSLATE_NOOP("countersign::PatternsModel", "Accounts"),
      [](const Pattern &pattern, const PatternContext &) { return QVariant(pattern.accounts); }, nullptr, nullptr,
      Qt::AlignRight },
};

} // namespace

EditsModel::EditsModel(QObject *parent)
    : ValueTableModel(
        EDIT_COLUMNS, "countersign::EditsModel", [](const EditGroup &group) { return group.edit.key(); }, {}, parent)
{
}

QVariant EditsModel::roleData(const EditGroup &group, int, int role) const
{
    return role == Qt::ToolTipRole ? QVariant(countersign::sentenceOf(group)) : QVariant();
}

QString EditsModel::sentenceOf(const EditGroup &group) const
{
    return u"%1: %2"_s.arg(nameOf(group.edit.kind), countersign::sentenceOf(group));
}

PatternsModel::PatternsModel(QObject *parent)
    : ValueTableModel(
        PATTERN_COLUMNS, "countersign::PatternsModel",
        [](const Pattern &pattern) { return QString(nameOf(pattern.of) + u'\n' + pattern.value.toCaseFolded()); }, {},
        parent)
{
}

void PatternsModel::fill(const PatternReading &reading)
{
    setContext({ reading });
    fillRows(reading.patterns);
}

QVariant PatternsModel::roleData(const Pattern &pattern, int, int role) const
{
    if (role == StandsOutRole)
        return pattern.standsOut();
    return role == Qt::ToolTipRole ? QVariant(sentenceOf(pattern)) : QVariant();
}

QString PatternsModel::sentenceOf(const Pattern &pattern) const
{
    return countersign::sentenceOf(pattern, context().reading);
}

QString editsInWords(const EditReading &edits)
{
    if (edits.letters == 0)
        return EditsModel::tr("no letter of the last four weeks was changed");
    QStringList kinds;
    for (const EditKind kind : EDIT_KINDS) {
        if (const auto many = edits.byKind.find(kind); many != edits.byKind.end())
            kinds.append(u"%1 %2"_s.arg(many->second).arg(nameOf(kind).toLower()));
    }
    const QString letters = edits.letters == 1 ? EditsModel::tr("1 letter of the last four weeks")
                                               : EditsModel::tr("%1 letters of the last four weeks").arg(edits.letters);
    return u"%1: %2"_s.arg(letters, kinds.join(u", "_s));
}

QString patternsInWords(const PatternReading &patterns)
{
    const QString from = QLocale(QLocale::English).toString(patterns.from, u"d MMMM"_s);
    return PatternsModel::tr("%1 since %2, %3 in the eight weeks before")
        .arg(patterns.now)
        .arg(from)
        .arg(patterns.before);
}

} // namespace countersign
