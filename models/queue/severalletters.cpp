// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/severalletters.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QString SeveralLetters::staying() const
{
    const auto say = [](const char *words, int count) {
        return QCoreApplication::translate("countersign::SeveralLetters", words).arg(count);
    };
    QStringList parts;
    if (unread > 0)
        parts << say(QT_TRANSLATE_NOOP("countersign::SeveralLetters", "%1 not read yet"), unread);
    if (blocked > 0)
        parts << say(QT_TRANSLATE_NOOP("countersign::SeveralLetters", "%1 blocked"), blocked);
    if (!aside.empty())
        parts << say(QT_TRANSLATE_NOOP("countersign::SeveralLetters", "%1 put aside"), static_cast<int>(aside.size()));
    if (released > 0)
        parts << say(QT_TRANSLATE_NOOP("countersign::SeveralLetters", "%1 released before"), released);
    return parts.join(u", "_s);
}

SeveralLetters severalOf(const QueueModel &queue, const std::vector<CommunicationId> &selected, const ReadLetters &read,
                         const std::vector<ReleaseOrder> &scanned, const QString &by, const QDateTime &now)
{
    QHash<CommunicationId, const ReleaseOrder *> inAScan;
    for (const ReleaseOrder &order : scanned)
        inAScan.insert(order.id, &order);
    SeveralLetters several;
    several.all = selected;
    for (const CommunicationId &id : selected) {
        const ListedLetter *letter = queue.letter(id);
        const auto section = letter ? sectionOf(*letter) : std::nullopt;
        if (!section)
            continue;
        if (*section == QueueSection::Released) {
            ++several.released;
            continue;
        }
        if (*section == QueueSection::Aside) {
            several.aside.push_back(id);
            continue;
        }
        several.inReview.push_back(id);
        const std::optional<ReadLetters::Reading> reading = read.of(*letter);
        ReleaseOrder order { id, letter->revision, ReviewKind::Individually, by, now, {} };
        if (reading)
            order.attention = reading->attention;
        if (!mayBeReleased(*letter, order))
            ++several.blocked;
        else if (reading)
            several.toRelease.push_back(order);
        else if (const ReleaseOrder *seen = inAScan.value(id); seen && mayBeReleased(*letter, *seen))
            several.toRelease.push_back(*seen);
        else
            ++several.unread;
    }
    return several;
}

} // namespace countersign
