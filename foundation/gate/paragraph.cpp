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

Paragraph::Paragraph(QStringView read)
    : text(read.toString())
    , normalised(read)
    , words(countersign::words(read))
    , sentences(countersign::sentences(read))
    , lines(countersign::lines(read))
    , digits(std::ranges::count_if(read, [](QChar unit) { return unit.isDigit(); }))
{
}

std::vector<PlacedParagraph> paragraphsOf(QStringView text)
{
    std::vector<PlacedParagraph> placed;
    for (const Span &at : paragraphs(text))
        placed.push_back({ at, Paragraph::of(text.mid(at.start, at.length)) });
    return placed;
}

size_t Paragraph::nextIndex()
{
    static std::atomic<size_t> next = 0;
    return next++;
}

} // namespace countersign
