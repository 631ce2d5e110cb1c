// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/briefingpaper.h"

#include "sheets/briefingtext.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr double DOTS_PER_INCH = 96; ///< in which the page is laid out, whatever it is drawn on
constexpr int METRE_DOTS = 3780; ///< the same in dots a metre
constexpr double MARGIN = 14; ///< millimetres
constexpr int SHARP = 1200; ///< dots an inch of the file

/// How much is given up so that all fits: the size of the type and the space around it, the legend, then statements of
/// each part, then their length.
struct Step {
    double points;
    double air;
    bool hasLegend;
    int statements;
    int characters;
};
constexpr int ALL = std::numeric_limits<int>::max();
constexpr std::array STEPS {
    Step { 10, 1, true, ALL, ALL },   Step { 9.5, 0.9, true, ALL, ALL },   Step { 9, 0.7, true, ALL, ALL },
    Step { 9, 0.6, false, ALL, ALL }, Step { 8.5, 0.5, false, ALL, ALL },  Step { 8, 0.4, false, ALL, ALL },
    Step { 8, 0.4, false, ALL, 480 }, Step { 7.5, 0.35, false, ALL, ALL }, Step { 8, 0.4, false, 16, 400 },
    Step { 8, 0.4, false, 12, 360 },  Step { 8, 0.4, false, 10, 320 },     Step { 8, 0.4, false, 8, 300 },
    Step { 8, 0.4, false, 7, 280 },   Step { 8, 0.4, false, 6, 260 },      Step { 7.5, 0.4, false, 6, 260 },
    Step { 7.5, 0.4, false, 5, 240 }, Step { 7.5, 0.4, false, 4, 220 },    Step { 7.5, 0.3, false, 3, 180 },
    Step { 7.5, 0.3, false, 2, 150 }, Step { 7.5, 0.3, false, 1, 120 },
};
constexpr size_t STATEMENTS_OF_A_PAGE = 160; ///< so many surely do not fit whole

/// The device that type is measured for.
QImage &measure()
{
    static QImage image = [] {
        QImage dots(1, 1, QImage::Format_ARGB32_Premultiplied);
        dots.setDotsPerMeterX(METRE_DOTS);
        dots.setDotsPerMeterY(METRE_DOTS);
        return dots;
    }();
    return image;
}

/// \returns the height that it takes
double set(QTextDocument &document, const PaperBriefing &paper, const ReceiptGroups &groups, const Step &step,
           double width)
{
    SheetDress dress { Theme::light() };
    dress.medium = SheetDress::Medium::Paper;
    dress.points = step.points;
    dress.air = step.air;
    dress.person = paper.person;
    dress.company = paper.company;
    dress.tier = Theme::light().tierColour(paper.briefing.tier, paper.tierColour);
    dress.statementsAtMost = step.statements;
    dress.charactersAtMost = step.characters;
    dress.hasLegend = step.hasLegend;
    document.setUseDesignMetrics(true);
    document.documentLayout()->setPaintDevice(&measure());
    document.setDocumentMargin(0);
    setBriefing(document, paper.briefing, groups, dress);
    document.setDocumentMargin(0);
    document.setTextWidth(width);
    return document.size().height();
}

} // namespace

QPageSize usualPaper()
{
    return QPageSize(QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                                        : QPageSize::A4);
}

bool printBriefing(const PaperBriefing &paper, QPagedPaintDevice &device)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    const QRectF inches = device.pageLayout().paintRect(QPageLayout::Inch);
    const QSizeF room = inches.size() * DOTS_PER_INCH;
    const ReceiptGroups groups(paper.briefing);
    QTextDocument document;
    double height = 0;
    // So many that they surely do not fit are not tried whole.
    const bool isLong = paper.briefing.statements.size() > STATEMENTS_OF_A_PAGE;
    for (const Step &step : STEPS) {
        if (isLong && step.statements == ALL)
            continue;
        height = set(document, paper, groups, step, room.width());
        if (height <= room.height())
            break;
    }
    const double dots = device.logicalDpiX() / DOTS_PER_INCH;
    // Should even the last step be too high, all of it becomes smaller: nothing is cut.
    const double shrink = std::min(1.0, room.height() / height);
    painter.scale(dots * shrink, dots * shrink);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = Theme::light().palette();
    document.documentLayout()->draw(&painter, context);
    return painter.end();
}

Result<Done> writeBriefingPdf(const PaperBriefing &paper, const QPageSize &size, const QString &file)
{
    const auto couldNot = [&](const QString &why) {
        return problem(Cause::Storage,
                       QCoreApplication::translate("countersign::BriefingPaper", "The file %1 cannot be written: %2")
                           .arg(file, why));
    };
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setResolution(SHARP);
        writer.setPageSize(size);
        writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout::Millimeter);
        writer.setCreator(u"Countersign"_s);
        writer.setTitle(
            QCoreApplication::translate("countersign::BriefingPaper", "Briefing: %1").arg(paper.briefing.accountName));
        if (!printBriefing(paper, writer))
            return couldNot(QCoreApplication::translate("countersign::BriefingPaper", "the page could not be drawn"));
    }
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes.data()) != bytes.size() || !target.commit())
        return couldNot(target.errorString());
    return Done {};
}

QString pdfNameOf(const Briefing &briefing)
{
    QString name = QCoreApplication::translate("countersign::BriefingPaper", "Briefing %1 %2", "account, day")
                       .arg(briefing.accountName, briefing.day.toString(Qt::ISODate));
    for (const QChar sign : u"/\\:*?\"<>|"_s)
        name.replace(sign, u'-');
    constexpr qsizetype LONGEST = 100;
    return name.left(LONGEST).trimmed() + u".pdf"_s;
}

} // namespace countersign
