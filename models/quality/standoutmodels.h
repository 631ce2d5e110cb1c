// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measures/edits.h"
#include "measures/patterns.h"
#include "quality/qualitymodels.h"

namespace countersign {

/// What people change in drafts, the most frequent first.
class EditsModel : public ValueTableModel<EditGroup, QString, NoContext> {
    Q_OBJECT
public:
    explicit EditsModel(QObject *parent = nullptr);
    void fill(std::vector<EditGroup> groups) { fillRows(std::move(groups)); }

protected:
    QVariant roleData(const EditGroup &group, int column, int role) const override;
    QString sentenceOf(const EditGroup &group) const override;
};

/// Whether something stands out, for a cell's dress.
struct PatternContext {
    PatternReading reading;
    bool operator==(const PatternContext &) const = default;
};

/// What the newest exceptions have in common.
class PatternsModel : public ValueTableModel<Pattern, QString, PatternContext> {
    Q_OBJECT
public:
    enum Role { StandsOutRole = FirstOwnRole };

    explicit PatternsModel(QObject *parent = nullptr);
    void fill(const PatternReading &reading);

protected:
    QVariant roleData(const Pattern &pattern, int column, int role) const override;
    QString sentenceOf(const Pattern &pattern) const override;
};

/// "34 edited letters: 12 tone, 4 fact"
QString editsInWords(const EditReading &edits);
/// "31 exceptions since 16 November, against 240 in the eight weeks before"
QString patternsInWords(const PatternReading &patterns);

} // namespace countersign
