// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "gate/checks/promises.h"
#include "gate/contentwords.h"

#include <QHash>
#include <QStringList>

#include <set>

namespace countersign {

/// A text that a document gives letters to say, with what the gate compares a letter's sentences with.
struct DocumentText {
    std::set<Promise> promises; ///< that it means, however loosely
    ContentWords content;
    QStringList figures; ///< as figuresIn gives them
    bool hasPlaceholder = false;
    bool isConditional = false;

    explicit DocumentText(const QString &text);
};

/// Every text of the vocabulary, by its words. Immutable once made, shared between threads.
class DocumentTexts {
public:
    explicit DocumentTexts(const Foundation &foundation);
    const DocumentText &of(const QString &text) const; ///< asserts that it is one of the vocabulary's

private:
    QHash<QString, DocumentText> m_texts;
};

/// Percentages and amounts: "5%", "$50".
QStringList figuresIn(QStringView text);

/// "If you have paid", "should that be too late", "is that too late?": whether something must be so first.
bool namesACondition(QStringView text);

} // namespace countersign
