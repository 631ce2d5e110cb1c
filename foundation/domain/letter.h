// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace countersign {

/// What goes to the customer, at one revision.
struct Letter {
    QString to; ///< an address without a name: "maria.anders@alfki.example"
    QString subject;
    QString body; ///< lines end in "\n"
    bool operator==(const Letter &) const = default;
};

/// How a draft came to be.
struct Provenance {
    QString drafter; ///< "vocabulary", or the configured name of a language model
    QString model;
    FoundationVersion foundation;
    QString promptHash;
    QDateTime draftedAt; ///< UTC
    std::optional<qint64> tokens;
    bool fellBack = false; ///< a model failed and the vocabulary wrote it
    QStringList doubts; ///< what the drafter said it was not sure of, each a sentence
    bool operator==(const Provenance &) const = default;
};

/// As the drafter produced it; never altered afterwards.
struct Draft {
    Letter letter;
    Provenance provenance;
    bool operator==(const Draft &) const = default;
};

} // namespace countersign
