// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"

namespace countersign {

/// A change of a Foundation document that follows from what people keep changing in drafts.
struct Improvement {
    enum class Kind {
        NeverSay, ///< the phrase joins the never-say table
        Vocabulary, ///< the vocabulary says the other words in its place
    } kind
        = Kind::NeverSay;
    QString phrase; ///< as drafts have it
    QString instead; ///< what people write; may be empty for NeverSay: they leave it out
    std::vector<TierId> tiers; ///< of NeverSay; empty: all
    bool operator==(const Improvement &) const = default;
};

/// A line of a document, before and after; a new line has nothing before.
struct ChangedLine {
    QString before;
    QString after;
    bool operator==(const ChangedLine &) const = default;
};

struct ImprovedDocuments {
    FoundationBytes documents; ///< all five
    QString file; ///< that changed
    std::vector<ChangedLine> lines;
};

/// The documents with that change; every other byte stays. A Problem (Input) says why there is nothing to change: the
/// table has the phrase, or the vocabulary does not say it.
Result<ImprovedDocuments> improved(const FoundationBytes &documents, const Improvement &improvement);

} // namespace countersign
