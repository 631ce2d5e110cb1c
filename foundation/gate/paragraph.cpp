// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/paragraph.h"

#include "text/remembered.h"
#include "text/words.h"

#include <atomic>

namespace countersign {

std::shared_ptr<const Paragraph> Paragraph::of(QStringView text)
{
    constexpr size_t MOST = 1000;
    thread_local Remembered<std::shared_ptr<const Paragraph>> known(MOST);
    return known.of(text, [](QStringView read) { return std::make_shared<const Paragraph>(read); });
}

namespace {
bool isAllPlain(QStringView text)
{
    constexpr char16_t NOT_PLAIN = 0xFF80;
    char16_t all = 0;
    for (const QChar unit : text)
        all = static_cast<char16_t>(all | unit.unicode());
    return (all & NOT_PLAIN) == 0;
}

qsizetype countDigits(QStringView text, bool isPlain)
{
    if (!isPlain)
        return std::ranges::count_if(text, [](QChar unit) { return unit.isDigit(); });
    qsizetype count = 0;
    for (const QChar unit : text)
        count += static_cast<char16_t>(unit.unicode() - u'0') < 10 ? 1 : 0;
    return count;
}
} // namespace

Paragraph::Paragraph(QStringView read)
    : text(read.toString())
    , normalised(read)
    , words(countersign::words(read))
    , sentences(countersign::sentences(read))
    , lines(countersign::lines(read))
    , isPlain(isAllPlain(read))
    , digits(countDigits(read, isPlain))
{
}

std::vector<PlacedParagraph> paragraphsOf(QStringView text)
{
    std::vector<PlacedParagraph> placed;
    for (const Span &at : paragraphs(text))
        placed.push_back({ at, Paragraph::of(text.mid(at.start, at.length)) });
    return placed;
}

namespace {
std::atomic<size_t> countOfAnswers = 0; ///< that any check has asked for so far
}

size_t Paragraph::nextIndex()
{
    return countOfAnswers++;
}

/// All at once: a check asks after the other, each for an answer of its own.
void Paragraph::makeRoomFor(size_t index) const
{
    m_answers.resize(std::max(index + 1, countOfAnswers.load()));
}

} // namespace countersign
