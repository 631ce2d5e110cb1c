// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "intake/cellvalues.h"
#include "intake/columnnames.h"
#include "intake/headings.h"
#include "intake/knowledge.h"
#include "intake/table.h"

#include <map>
#include <optional>
#include <vector>

namespace countersign {

/// What one column of a file is taken for, and why.
struct MappedColumn {
    int column = 0; ///< the first is 1
    QString header; ///< as the file has it, on one line
    QString fact; ///< one of factnames or columns, or a name of the company's own; empty: not taken over
    QString reason; ///< a sentence
    bool own = false; ///< a fact under its own name
    ColumnDialect dialect;
    bool operator==(const MappedColumn &) const = default;
};

/// Something that the file leaves open and a person can say.
struct MappingQuestion {
    enum class About { DateOrder, DecimalMark, Type, Account } about = About::DateOrder;
    int column = 0; ///< 0: the whole file
    QString says; ///< a sentence that ends in a question mark
    QStringList options; ///< keys to answer with: "day first", "month first"; "point", "comma"; type ids; headers
    bool operator==(const MappingQuestion &) const = default;
};

/// How a file is read: which row is the header, what each column is, how dates and numbers are written.
struct Mapping {
    IntakeKind kind = IntakeKind::Records;
    int headerRow = 0; ///< the number of the row; 0: the file has none
    std::vector<MappedColumn> columns; ///< in the order of the file
    TypeId type; ///< of rows that name none; null where nothing says it
    QString typeReason;
    bool typeIsFromAPerson = false; ///< so that a profile keeps it; a title speaks for its own file alone
    Codes codes;
    QString profile; ///< the name of the profile that was used, else empty
    std::vector<MappingQuestion> questions;
    bool operator==(const Mapping &) const = default;

    const MappedColumn *find(QStringView fact) const;
};

/// What a person confirmed of one kind of file, for the next one of the same shape (intake/profile.h).
struct ImportProfile {
    QString name;
    QString signature; ///< of the header's shape
    IntakeKind kind = IntakeKind::Records;
    std::map<QString, QString> facts; ///< by column key (headings.h); an empty fact: not taken over
    DateOrder dateOrder = DateOrder::Unknown;
    DecimalMark decimalMark = DecimalMark::Unknown;
    TypeId type;
    bool operator==(const ImportProfile &) const = default;
};

/// The sheet with the most recognised columns; a Problem where none has any that such a file needs.
Result<size_t> chooseTable(const std::vector<SheetTable> &tables, const Knowledge &knowledge,
                           IntakeKind kind = IntakeKind::Records);

/// Codes that a sheet other than the chosen one explains, in two columns headed by words such as "Code" and "Meaning".
Codes codesExplained(const std::vector<SheetTable> &tables, size_t chosen);

/// Decides what each column is. Never fails: what stays open is in `questions`.
Mapping mapColumns(const SheetTable &table, const Knowledge &knowledge,
                   const std::optional<ImportProfile> &profile = {}, IntakeKind kind = IntakeKind::Records,
                   const Codes &codes = {});

/// The mapping with one of its questions answered by one of its options; unchanged where the option is none of them.
Mapping answered(Mapping mapping, const MappingQuestion &question, const QString &option);

} // namespace countersign
