// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/promises.h"
#include "gate/documenttexts.h"
#include "gate/gate.h"
#include "gate/triage.h"
#include "text/phrasematcher.h"

#include <QSet>

#include <map>
#include <vector>

namespace countersign {

/// What the gate compiles of a Foundation, once.
struct Rulebook::Phrases {
    CommitmentRules commitments; ///< by index of Foundation::commitments
    PhraseLists lists; ///< as letterpatterns::List counts them
    std::vector<PhraseMatcher> typeNames; ///< by index of Foundation::types: name, id and synonyms
    std::vector<size_t> typeOfName; ///< by index of List::TypeNames: its index of Foundation::types
    std::vector<PhraseMatcher> triggers; ///< by index of Foundation::triggers; empty for those that look for no phrase

    QStringList triggerTopics; ///< by index of Foundation::triggers: what it looks at, in small letters
    QStringList triggerFacts; ///< by index of Foundation::triggers: the name of the fact it looks at, where it does
    std::vector<InboundKind> triggerKinds; ///< by index of Foundation::triggers: how each is to be understood

    /// A part of a letter in a section of the vocabulary, with its rows.
    struct Part {
        QString name;
        std::vector<const VocabularyRow *> rows; ///< in the order of the document
    };
    std::map<QString, std::vector<Part>> vocabulary; ///< by section: its parts, by name whatever the case
    DocumentTexts texts; ///< of the vocabulary
    QString foldedVocabulary; ///< all that it writes, folded as facts are read, a row a line
    std::vector<unsigned> requiredParts; ///< by index of Foundation::requiredParts: requiredPartsBits
    QSet<QString> ownWords; ///< case folded: what the documents themselves write, as their authors spell it

    explicit Phrases(const Foundation &foundation);
};

} // namespace countersign
