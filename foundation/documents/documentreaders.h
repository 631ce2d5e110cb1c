// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/references.h"
#include "documents/tables.h"

/// One reader for each document. What a document defines for the others (tiers, types, routes) is read first, what
/// names it afterwards.
namespace countersign {

void readTiers(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems);
void readTypes(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems);
void readRoutes(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems);

/// The writing conventions come first: they say what a bare amount means, in every document.
void readConventions(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems);

void readStandards(const MarkdownDocument &document, const References &references, Foundation &foundation,
                   DocumentProblems &problems);
void readVocabulary(const MarkdownDocument &document, const References &references, Foundation &foundation,
                    DocumentProblems &problems);
void readFlags(const MarkdownDocument &document, const References &references, Foundation &foundation,
               DocumentProblems &problems);
void readGate(const MarkdownDocument &document, const References &references, Foundation &foundation,
              DocumentProblems &problems);
void readTriggers(const MarkdownDocument &document, const References &references, Foundation &foundation,
                  DocumentProblems &problems);

/// The parts of a letter that the gate may require, in their order.
const QStringList &letterParts();
/// The parts that a vocabulary section may write.
const QStringList &vocabularyParts();
/// The key of a family's section in the vocabulary: "logistics, several".
QString severalKey(QStringView family);

/// Reports what is wrong with a phrase that the gate will look for, if anything is.
void checkPhrase(const QString &phrase, const DocumentCell &cell, const QString &what, DocumentProblems &problems);

/// Checks that need all five documents: the texts' placeholders, and whether every letter can be written.
/// \param problems of the five files, in their order
void crossCheck(const Foundation &foundation, std::vector<DocumentProblems> &problems);

} // namespace countersign
