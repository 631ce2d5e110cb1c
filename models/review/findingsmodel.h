// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/verdict.h"

#include <QAbstractListModel>

namespace countersign {

/// The block that the text itself asks for, and the finding that shows where it does.
inline constexpr QLatin1StringView NEEDS_HUMAN_REVIEW("needs-human-review");

/// What is wrong or doubtful in the letter, in the order of the text.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< int of Severity
        CorrectionRole, ///< what can be put in, or empty
        OverriddenRole, ///< a person's reason, or empty
        PlaceRole, ///< the words it is about
        MayBeAcceptedRole, ///< by a person, with a reason
        HasSuggestionsRole, ///< a word that no dictionary knows: it is corrected from a list
    };

    explicit FindingsModel(QObject *parent = nullptr);

    void show(const std::vector<Finding> &findings);
    const Finding &finding(int row) const { return m_findings[static_cast<size_t>(row)]; }
    /// The row of the same finding in what is shown now; -1 where it is gone.
    int rowOf(const FindingKey &key) const;
    int rowAt(LetterPart part, qsizetype position) const; ///< the gravest there, or -1
    /// What a person would mend first: the first error that blocks, else the first; -1 for none.
    int firstToMend() const;
    /// An error that nobody accepted yet and that a reason can lift: what the text asks for itself cannot be.
    bool mayBeAccepted(int row) const;
    QString summary() const; ///< "1 error, 2 warnings"
    static bool hasSuggestions(const Finding &finding);
    /// The row of the unknown word at that place; -1 for none.
    int unknownWordAt(LetterPart part, qsizetype position) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString spoken(const Finding &finding) const;
    QString ruleStands(const Finding &finding) const; ///< "The rule: communication-standards.md, line 45", or empty

    std::vector<Finding> m_findings;
};

} // namespace countersign
