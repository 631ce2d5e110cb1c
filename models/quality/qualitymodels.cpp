// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality/qualitymodels.h"

#include <QLocale>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString valueWithOf(const Measured &measured)
{
    const QString of = ofInWords(measured);
    return of.isEmpty() ? valueInWords(measured) : u"%1 (%2)"_s.arg(valueInWords(measured), of);
}

QString dayInWords(const std::optional<CountedMoment> &moment)
{
    return moment ? QLocale(QLocale::English).toString(moment->at.date(), u"d MMM yyyy"_s) : QString();
}

using RestColumn = TableColumn<MeasureRow, NoContext>;
constexpr RestColumn REST_COLUMNS[] = {
    { QT_TRANSLATE_NOOP("countersign::RestModel", "Measure"),
      [](const MeasureRow &row, const NoContext &) {
          return QVariant(nameOf(row.measure));
      } },
    { QT_TRANSLATE_NOOP("countersign::RestModel", "This week"),
      [](const MeasureRow &row, const NoContext &) { return QVariant(valueInWords(row.now)); }, nullptr,
      [](const MeasureRow &row, const NoContext &) { return RestModel::tr("this week %1").arg(valueWithOf(row.now)); },
      Qt::AlignRight },
    { QT_TRANSLATE_NOOP("countersign::RestModel", "Of"),
      [](const MeasureRow &row, const NoContext &) { return QVariant(ofInWords(row.now)); }, nullptr,
      [](const MeasureRow &, const NoContext &) {
          return QString();
      } },
    { QT_TRANSLATE_NOOP("countersign::RestModel", "Week before"),
      [](const MeasureRow &row, const NoContext &) { return QVariant(valueInWords(row.before)); }, nullptr,
      [](const MeasureRow &row, const NoContext &) {
          return RestModel::tr("the week before %1").arg(valueWithOf(row.before));
      },
      Qt::AlignRight },
    { QT_TRANSLATE_NOOP("countersign::RestModel", "12 weeks"),
      [](const MeasureRow &row, const NoContext &) { return QVariant(valueInWords(row.period)); }, nullptr,
      [](const MeasureRow &row, const NoContext &) {
          return RestModel::tr("in 12 weeks %1").arg(valueWithOf(row.period));
      },
      Qt::AlignRight },
};

QString stateInWords(const AlertRow &row)
{
    switch (row.state) {
    case AlertRow::State::New:
        return AlertsModel::tr("Alert");
    case AlertRow::State::Acknowledged:
        return AlertsModel::tr("Acknowledged");
    case AlertRow::State::NotJudged:
        return AlertsModel::tr("Not judged");
    }
    Q_UNREACHABLE();
}

QString saysOf(const AlertRow &row)
{
    if (row.state != AlertRow::State::Acknowledged)
        return row.alert.standing.says;
    const Acknowledgment &said = row.acknowledgment;
    const QString note = said.note.isEmpty() ? AlertsModel::tr("Acknowledged by %1.").arg(said.by)
                                             : AlertsModel::tr("%1: “%2”").arg(said.by, said.note);
    return u"%1 %2"_s.arg(row.alert.standing.says, note);
}

using AlertColumn = TableColumn<AlertRow, NoContext>;
constexpr AlertColumn ALERT_COLUMNS[] = {
    { QT_TRANSLATE_NOOP("countersign::AlertsModel", "State"),
      [](const AlertRow &row, const NoContext &) {
          return QVariant(stateInWords(row));
      } },
    { QT_TRANSLATE_NOOP("countersign::AlertsModel", "Week"),
      [](const AlertRow &row, const NoContext &) {
          return QVariant(row.alert.week.shortName());
      } },
    { QT_TRANSLATE_NOOP("countersign::AlertsModel", "What it says"),
      [](const AlertRow &row, const NoContext &) {
          return QVariant(saysOf(row));
      } },
};

using LetterColumn = TableColumn<LetterBehind, BehindContext>;
constexpr LetterColumn BEHIND_COLUMNS[] = {
    { QT_TRANSLATE_NOOP("countersign::BehindModel", "Account"),
      [](const LetterBehind &letter, const BehindContext &) {
          return QVariant(letter.accountName);
      } },
    { QT_TRANSLATE_NOOP("countersign::BehindModel", "Counted as"),
      [](const LetterBehind &letter, const BehindContext &of) {
          return QVariant(letter.isPart ? partInWords(of.measure) : QString());
      } },
    { QT_TRANSLATE_NOOP("countersign::BehindModel", "Type"),
      [](const LetterBehind &letter, const BehindContext &) {
          return QVariant(letter.story.known.type);
      } },
    { QT_TRANSLATE_NOOP("countersign::BehindModel", "Tier"),
      [](const LetterBehind &letter, const BehindContext &) {
          return QVariant(letter.story.known.tier);
      } },
    { QT_TRANSLATE_NOOP("countersign::BehindModel", "Coordinator"),
      [](const LetterBehind &letter, const BehindContext &) {
          return QVariant(letter.story.known.coordinator);
      } },
    { QT_TRANSLATE_NOOP("countersign::BehindModel", "Drafted"),
      [](const LetterBehind &letter, const BehindContext &) {
          return QVariant(dayInWords(letter.story.drafted));
      } },
    { QT_TRANSLATE_NOOP("countersign::BehindModel", "Sent"),
      [](const LetterBehind &letter, const BehindContext &) {
          return QVariant(dayInWords(letter.story.sent));
      } },
};

} // namespace

RestModel::RestModel(QObject *parent)
    : ValueTableModel(
        REST_COLUMNS, "countersign::RestModel", [](const MeasureRow &row) { return keyOf(row.measure) + row.currency; },
        {}, parent)
{
}

AlertsModel::AlertsModel(QObject *parent)
    : ValueTableModel(
        ALERT_COLUMNS, "countersign::AlertsModel", [](const AlertRow &row) { return row.alert.id(); }, {}, parent)
{
}

QVariant AlertsModel::roleData(const AlertRow &row, int, int role) const
{
    if (role == StateRole)
        return static_cast<int>(row.state);
    return role == Qt::ToolTipRole ? QVariant(saysOf(row)) : QVariant();
}

BehindModel::BehindModel(QObject *parent)
    : ValueTableModel(
        BEHIND_COLUMNS, "countersign::BehindModel", [](const LetterBehind &letter) { return letter.story.id.value(); },
        {}, parent)
{
}

void BehindModel::fill(Measure measure, std::vector<LetterBehind> letters)
{
    setContext({ measure });
    fillRows(std::move(letters));
}

QVariant BehindModel::roleData(const LetterBehind &letter, int, int role) const
{
    return role == PartRole ? QVariant(letter.isPart) : QVariant();
}

} // namespace countersign
