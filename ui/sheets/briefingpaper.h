// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/briefing.h"
#include "domain/result.h"

#include <QColor>
#include <QPageSize>

class QPagedPaintDevice;
class QPainter;

namespace countersign {

/// A briefing on its way to paper.
struct PaperBriefing {
    Briefing briefing;
    QString person; ///< for whom it is; may be empty
    QString company;
    QColor tierColour; ///< of the company, or invalid
};

/// The paper that is usual where this person is: Letter in North America, else A4.
QPageSize usualPaper();

/// Sets it on one page of the device, whatever the account: the type gives way a little, then what does not fit is
/// summed up in words; nothing is cut. \returns false where the device cannot be drawn on
bool printBriefing(const PaperBriefing &paper, QPagedPaintDevice &device);

/// One page of that size, as a file.
Result<Done> writeBriefingPdf(const PaperBriefing &paper, const QPageSize &size, const QString &file);

/// "Briefing Ernst Handel 2026-11-21.pdf": without signs that a file system refuses.
QString pdfNameOf(const Briefing &briefing);

} // namespace countersign
