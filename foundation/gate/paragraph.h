// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/keepsakes.h"
#include "text/normalised.h"
#include "text/span.h"

#include <QString>
#include <QStringView>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace countersign {

/// A paragraph of a letter, made ready for all checks. The letters of a batch share most of their paragraphs, and a key
/// stroke changes one: each thread keeps those that it read lately, with what the checks found out about them, so that
/// nothing is read twice. What is kept hangs on the words of the paragraph alone, never on the letter around it. Places
/// count from its start.
class Paragraph {
public:
    /// The paragraph with this text; the same object for the same text while it is remembered. Of this thread.
    static std::shared_ptr<const Paragraph> of(QStringView text);

    explicit Paragraph(QStringView read);
    Paragraph(const Paragraph &) = delete;
    Paragraph &operator=(const Paragraph &) = delete;

    const QString text;
    const NormalisedText normalised;
    const std::vector<Span> words;
    const std::vector<Span> sentences;
    const std::vector<Span> lines;
    const bool isPlain; ///< all of it is ASCII
    const qsizetype digits; ///< how many there are, of any script

    QStringView at(const Span &place) const { return QStringView(text).mid(place.start, place.length); }

    /// What a check found out about the paragraph, under a type of the check's own; `make` is asked where it is not
    /// known yet.
    template <class Answer, class Make> Answer &answer(Make make) const
    {
        const size_t index = indexOf<Answer>();
        if (index >= m_answers.size())
            makeRoomFor(index);
        if (!m_answers[index]) {
            // What it asks the paragraph in its turn may make room.
            auto *made = m_kept.keep<Answer>(make());
            m_answers[index] = made;
        }
        return *static_cast<Answer *>(m_answers[index]);
    }

    /// The same about a place in it.
    template <class Answer, class Make> Answer answerAt(const Span &place, Make make) const
    {
        constexpr qsizetype LONGEST = 4000; // what nobody writes twice
        if (text.size() > LONGEST)
            return make();
        auto &known = answer<ByPlace<Answer>>([] { return ByPlace<Answer>(); }).answers;
        for (const auto &[at, is] : known) {
            if (at == place)
                return is;
        }
        return known.emplace_back(place, make()).second;
    }

private:
    template <class Answer> struct ByPlace {
        std::vector<std::pair<Span, Answer>> answers;
    };
    static size_t nextIndex();
    void makeRoomFor(size_t index) const;
    template <class Answer> static size_t indexOf()
    {
        static const size_t index = nextIndex();
        return index;
    }

    mutable Keepsakes m_kept;
    mutable std::vector<void *> m_answers; ///< by type, kept in m_kept; null where it was not asked for
};

/// A paragraph in its letter.
struct PlacedParagraph {
    Span at;
    std::shared_ptr<const Paragraph> read;
};
/// Those of a text; between them there is white space alone.
std::vector<PlacedParagraph> paragraphsOf(QStringView text);

} // namespace countersign
