// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QStringView>

#include <vector>

namespace countersign {

/// The words of a text, as a word-boundary iterator calls them: runs that hold a letter or a digit ("don't" and "24.5"
/// are one, "back-order" is two).
std::vector<Span> words(QStringView text);

/// Its sentences, without the white space around them. A blank line, a list item and a short line end one; the point of
/// an abbreviation, an initial or a decimal does not.
std::vector<Span> sentences(QStringView text);

/// Its paragraphs: what stands between blank lines, without the white space around them.
std::vector<Span> paragraphs(QStringView text);

/// Its lines that hold more than white space, trimmed.
std::vector<Span> lines(QStringView text);

/// What the reading grade of a text rests on.
struct ReadingLoad {
    size_t sentences = 0;
    size_t words = 0;
    size_t syllables = 0;
};

/// The Flesch-Kincaid grade: the years of school that reading it takes. 0 without a word.
double readingGrade(const ReadingLoad &load);
double readingGrade(QStringView text);

/// The syllables that an English word is spoken in, by its letters; at least 1.
int syllables(QStringView word);

} // namespace countersign
