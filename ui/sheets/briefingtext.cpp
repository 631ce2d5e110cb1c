// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/briefingtext.h"

#include "sheets/sheetpictures.h"

#include <QApplication>
#include <QCoreApplication>
#include <QTextDocument>
#include <QTextOption>
#include <QUrl>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

struct SheetWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::BriefingSheet)
};

using enum BriefingSection;

/// Those whose sentences are long have the whole width; the numbers share it with their chart.
bool isWide(BriefingSection section)
{
    return section == Health || section == Open || section == Said || section == NotToSay || section == Numbers
        || section == TalkingPoints;
}

struct Mark {
    QString icon; ///< empty: a dash
    Token ink;
};

Mark markOf(const Statement &statement)
{
    if (statement.section == NotToSay)
        return { u"cross"_s, Token::Error };
    switch (statement.standing) {
    case MatterStanding::Plain:
        return { {}, Token::Muted };
    case MatterStanding::Good:
        return { u"tick"_s, Token::Success };
    case MatterStanding::Waiting:
        return { u"clock"_s, Token::Muted };
    case MatterStanding::Doubtful:
        return { u"warning"_s, Token::Warning };
    case MatterStanding::Bad:
        return { u"error"_s, Token::Error };
    }
    Q_UNREACHABLE();
}

Token inkOf(MatterStanding standing)
{
    switch (standing) {
    case MatterStanding::Plain:
    case MatterStanding::Waiting:
        return Token::Muted;
    case MatterStanding::Good:
        return Token::Success;
    case MatterStanding::Doubtful:
        return Token::Warning;
    case MatterStanding::Bad:
        return Token::Error;
    }
    Q_UNREACHABLE();
}

struct LevelLook {
    QString icon;
    Token ink;
};

LevelLook lookOf(HealthLevel level)
{
    switch (level) {
    case HealthLevel::Unknown:
        return { u"note"_s, Token::Note };
    case HealthLevel::Steady:
        return { u"agrees"_s, Token::Success };
    case HealthLevel::NeedsCare:
        return { u"warning"_s, Token::Warning };
    case HealthLevel::InTrouble:
        return { u"error"_s, Token::Error };
    }
    Q_UNREACHABLE();
}

/// Writes the page as the part of HTML that text documents know.
class Writer {
public:
    Writer(QTextDocument &document, const Briefing &briefing, const ReceiptGroups &groups, const SheetDress &dress)
        : m_document(document)
        , m_briefing(briefing)
        , m_groups(groups)
        , m_dress(dress)
    {
    }

    QString page()
    {
        QString html = head() + health();
        const std::vector<BriefingSection> sections = m_briefing.sections();
        // Two narrow parts that follow each other stand side by side; the order is that of the call.
        for (size_t i = 0; i < sections.size(); ++i) {
            if (sections[i] == Health)
                continue;
            const bool isPair = !isWide(sections[i]) && i + 1 < sections.size() && !isWide(sections[i + 1]);
            if (isPair)
                html += twoColumns(sections[i], sections[i + 1]);
            else if (sections[i] == Numbers && hasChart())
                html += framed(cell(part(Numbers), 58, em() * 1.6) + cell(months(), 42, 0));
            else
                html += oneColumn(sections[i]);
            i += isPair ? 1 : 0;
        }
        return html + foot();
    }

private:
    bool isPaper() const { return m_dress.medium == SheetDress::Medium::Paper; }
    QString colour(Token token) const { return m_dress.theme.colour(token).name(); }
    /// Space between lines and parts, of which paper has less when it fills.
    double air(double of) const { return of * m_dress.air; }
    double em() const { return m_dress.points * 96 / 72; }

    QString styled(const QString &text, Token ink, double factor = 1, bool isStrong = false) const
    {
        return u"<span style=\"color:%1; font-size:%2pt; font-weight:%3\">%4</span>"_s.arg(
            colour(ink), QString::number(m_dress.points * factor, 'f', 2), isStrong ? u"600"_s : u"400"_s, text);
    }
    QString picture(const QString &url, const QSizeF &size) const
    {
        return u"<img src=\"%1\" width=\"%2\" height=\"%3\" style=\"vertical-align:middle\">"_s.arg(
            url, QString::number(size.width()), QString::number(size.height()));
    }
    QString iconOf(const QString &name, Token ink, double factor = 1) const
    {
        const double side = em() * factor;
        const QString url = u"icon:%1:%2"_s.arg(name, m_dress.theme.colour(ink).name().mid(1));
        m_document.addResource(QTextDocument::ImageResource, QUrl(url),
                               iconPicture(name, m_dress.theme.colour(ink), side));
        return picture(url, { side, side });
    }

    QString receipts(const Statement &statement)
    {
        const auto place = static_cast<size_t>(&statement - m_briefing.statements.data());
        QString html;
        for (const int number : m_groups.numbersOf(place)) {
            // The rules are led to once, under the reasons.
            const ReceiptGroup *group = m_groups.group(number);
            if (statement.weight != 0 && group && group->receipts.front().kind == ReceiptKind::Rule)
                continue;
            if (isPaper()) {
                html += u"\u00a0"_s + styled(u"[%1]"_s.arg(number), Token::Muted, 0.78);
                continue;
            }
            html += receipt(number);
        }
        return html;
    }
    QString receipt(int number)
    {
        const QString url = RECEIPT_SCHEME.toString() + QString::number(number);
        if (m_pictured.insert(number).second)
            showReceipt(m_document, number, false, m_dress);
        return u"&nbsp;<a href=\"%1\">%2</a>"_s.arg(url, picture(url, receiptSize(number, m_dress.font())));
    }
    /// The number under which the rules of health stand.
    QString rules()
    {
        const auto found = std::ranges::find_if(
            m_groups.all(), [](const ReceiptGroup &group) { return group.receipts.front().kind == ReceiptKind::Rule; });
        return isPaper() || found == m_groups.all().end() ? QString() : receipt(found->number);
    }
    QString internalTag() const
    {
        return u"&nbsp;<span style=\"color:%1; background-color:%2; font-size:%3pt\">&nbsp;%4&nbsp;</span>"_s.arg(
            colour(Token::Note), colour(Token::NoteTint), QString::number(m_dress.points * 0.82, 'f', 2),
            SheetWords::tr("internal").toHtmlEscaped());
    }
    bool isWhollyInternal(BriefingSection section) const
    {
        const auto all = m_briefing.of(section);
        return std::ranges::all_of(all, &Statement::isInternal);
    }

    QString cut(const QString &text) const
    {
        if (text.size() <= m_dress.charactersAtMost)
            return text.toHtmlEscaped();
        const qsizetype space = text.lastIndexOf(u' ', m_dress.charactersAtMost);
        return (text.left(space > m_dress.charactersAtMost / 2 ? space : m_dress.charactersAtMost) + u'…')
            .toHtmlEscaped();
    }

    QString row(const QString &mark, const QString &text, double markWidth) const
    {
        return u"<tr><td width=\"%1\" style=\"padding-top:1px\">%2</td><td style=\"padding-bottom:%4px\">%3</td></tr>"_s
            .arg(QString::number(markWidth), mark, text, QString::number(em() * air(0.22)));
    }

    QString statement(const Statement &statement, bool isTagged)
    {
        const Mark mark = markOf(statement);
        QString text = cut(statement.text) + receipts(statement);
        if (!statement.outcome.isEmpty())
            text += u' ' + styled(cut(statement.outcome), inkOf(statement.standing));
        if (isTagged && statement.isInternal())
            text += internalTag();
        return row(mark.icon.isEmpty() ? styled(u"–"_s, Token::Muted) : iconOf(mark.icon, mark.ink, 0.95), text,
                   em() * 1.35);
    }

    QString caption(BriefingSection section) const
    {
        QString words = styled(nameOf(section).toUpper().toHtmlEscaped(), Token::Muted, 0.82, true);
        if (isWhollyInternal(section))
            words += internalTag();
        return u"<p style=\"margin-top:%1px; margin-bottom:%2px\">%3</p>"_s.arg(
            QString::number(em() * air(0.7)), QString::number(em() * air(0.4)), words);
    }

    QString part(BriefingSection section)
    {
        const std::vector<const Statement *> all = m_briefing.of(section);
        const auto room = static_cast<size_t>(m_dress.statementsAtMost);
        // One that would be left out alone takes no more room than the line that says so.
        const size_t shown = all.size() <= room + 1 ? all.size() : room;
        QString html = caption(section) + u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">"_s;
        const bool isTagged = !isWhollyInternal(section);
        for (size_t i = 0; i < shown; ++i)
            html += statement(*all[i], isTagged);
        if (shown < all.size()) {
            QString more = leftOutInWords({ all.begin() + static_cast<std::ptrdiff_t>(shown), all.end() });
            if (!isPaper())
                more += u" – "_s + SheetWords::tr("press A to see them");
            html += row(styled(u"+"_s, Token::Muted), styled(more.toHtmlEscaped(), Token::Muted), em() * 1.35);
        }
        html += u"</table>"_s;
        return html;
    }
    bool hasChart() const
    {
        return std::ranges::any_of(m_briefing.months, [](const MonthCount &month) { return month.exceptions > 0; });
    }
    QString months() const
    {
        QFont font = m_dress.font();
        font.setPointSizeF(font.pointSizeF() * 0.95);
        m_document.addResource(QTextDocument::ImageResource, QUrl(u"chart:months"_s),
                               monthsPicture(m_briefing.months, font, m_dress.theme));
        return u"<p style=\"margin-top:%1px; margin-bottom:%2px\">%3</p><p style=\"margin-top:0px\">%4</p>"_s.arg(
            QString::number(em() * air(0.7)), QString::number(em() * air(0.4)),
            styled(SheetWords::tr("Exceptions by month").toUpper().toHtmlEscaped(), Token::Muted, 0.82, true),
            picture(u"chart:months"_s, monthsSize(font)));
    }

    QString framed(const QString &cells) const
    {
        return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:%2px\"><tr>%1</tr></table>"_s
            .arg(cells, QString::number(em() * air(0.5)));
    }
    QString cell(const QString &html, int percent, double right) const
    {
        return u"<td width=\"%1%\" style=\"border-top:1px solid %2; border-top-style:solid; padding-top:%5px; padding-right:%3px\">%4</td>"_s
            .arg(QString::number(percent), colour(Token::Separator), QString::number(right), html,
                 QString::number(em() * air(0.3)));
    }
    QString oneColumn(BriefingSection section) { return framed(cell(part(section), 100, 0)); }
    QString twoColumns(BriefingSection left, BriefingSection right)
    {
        return framed(cell(part(left), 50, em() * 1.6) + cell(part(right), 50, 0));
    }

    QString head() const
    {
        const QString name = u"<span style=\"font-size:%1pt; font-weight:600\">%2</span>"_s.arg(
            QString::number(m_dress.points * 1.6, 'f', 2), m_briefing.accountName.toHtmlEscaped());
        const QString tier = u"&nbsp;&nbsp;<span style=\"color:%1; font-weight:600\">%2</span>"_s.arg(
            m_dress.tier.isValid() ? m_dress.tier.name() : colour(Token::Muted), m_briefing.tierName.toHtmlEscaped());
        const QString day = writtenDate(m_briefing.day);
        const QString whom = m_dress.person.isEmpty()
            ? SheetWords::tr("Briefing of %1").arg(day)
            : SheetWords::tr("Briefing for %1, %2", "person, day").arg(m_dress.person, day);
        const QString about = SheetWords::tr("Call about: %1").arg(nameOf(m_briefing.purpose));
        return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr><td>%1%2</td>"
               "<td align=\"right\" style=\"vertical-align:bottom\">%3<br>%4</td></tr></table>"_s.arg(
                   name, tier, styled(whom.toHtmlEscaped(), Token::Muted),
                   styled(about.toHtmlEscaped(), Token::Text, 1, true));
    }

    QString health()
    {
        const countersign::Health &health = m_briefing.health;
        const LevelLook look = lookOf(health.level);
        const QString level = nameOf(health.level);
        QString rest = health.sentence;
        if (rest.startsWith(level))
            rest.remove(0, level.size());
        QString html = u"<p style=\"margin-top:%1px; margin-bottom:%1px; font-size:%2pt\">%3 %4%5%6</p>"_s.arg(
            QString::number(em() * 0.35), QString::number(m_dress.points * 1.1, 'f', 2),
            iconOf(look.icon, look.ink, 1.15),
            u"<span style=\"color:%1; font-weight:600\">%2</span>"_s.arg(colour(look.ink), level.toHtmlEscaped()),
            rest.toHtmlEscaped(), internalTag());
        html += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">"_s;
        for (const Statement *statement : m_briefing.of(Health)) {
            const QString weight = statement->weight == 0 ? u"–"_s
                : statement->weight > 0                   ? u"+%1"_s.arg(statement->weight)
                                                          : u"−%1"_s.arg(-statement->weight);
            html += row(styled(weight, statement->weight == 0 ? Token::Muted : inkOf(statement->standing), 0.95, true),
                        cut(statement->text) + receipts(*statement), em() * 2.4);
        }
        html += u"</table>"_s;
        if (health.level != HealthLevel::Unknown)
            html += u"<p style=\"margin-top:0px; margin-bottom:0px\">%1</p>"_s.arg(
                styled(SheetWords::tr("Together %1. From %2 on it needs care, from %3 on it is in trouble.")
                           .arg(health.weight)
                           .arg(CARE_FROM)
                           .arg(TROUBLE_FROM)
                           .toHtmlEscaped(),
                       Token::Muted, 0.88)
                + rules());
        return html;
    }

    QString foot() const
    {
        QStringList sources;
        for (const auto &[source, day] : m_briefing.sources)
            sources += SheetWords::tr("%1 up to %2", "source, its newest day")
                           .arg(source, writtenDate(day, m_briefing.day));
        QString words = sources.isEmpty() ? SheetWords::tr("No records of this account.")
                                          : SheetWords::tr("Records: %1.").arg(sources.join(u", "_s));
        words += u' '
            + (isPaper() ? m_dress.hasLegend ? SheetWords::tr("Numbers in brackets lead to these records.")
                                             : SheetWords::tr("Numbers in brackets lead to the records, on the screen.")
                         : SheetWords::tr("Every number in a box leads to its record."))
            + u' ' + SheetWords::tr("Put together from records by rule; no model wrote any of it.");
        QString html = styled(words.toHtmlEscaped(), Token::Muted, 0.85);
        if (isPaper() && m_dress.hasLegend)
            html += u"<br>"_s + styled(legend().toHtmlEscaped(), Token::Muted, 0.75);
        if (isPaper())
            html += u"<br>"_s
                + styled((m_dress.company.isEmpty()
                              ? SheetWords::tr("INTERNAL: not for the customer.")
                              : SheetWords::tr("INTERNAL: for %1, not for the customer.").arg(m_dress.company))
                             .toHtmlEscaped(),
                         Token::Text, 0.85, true)
                + u' '
                + styled(SheetWords::tr("What is not marked internal may be discussed.").toHtmlEscaped(), Token::Muted,
                         0.85);
        else
            html += u"<br>"_s
                + styled(SheetWords::tr("What is marked internal stays in the house; the rest may be discussed.")
                             .toHtmlEscaped(),
                         Token::Muted, 0.85);
        return framed(cell(u"<p style=\"margin-top:%1px\">%2</p>"_s.arg(QString::number(em() * 0.3), html), 100, 0));
    }
    QString legend() const
    {
        QStringList parts;
        for (const ReceiptGroup &group : m_groups.all())
            parts += u"%1\u00a0%2"_s.arg(QString::number(group.number), group.title);
        return parts.join(u" · "_s);
    }

    QTextDocument &m_document;
    const Briefing &m_briefing;
    const ReceiptGroups &m_groups;
    const SheetDress &m_dress;
    std::set<int> m_pictured; ///< numbers whose frames are drawn
};

} // namespace

QFont SheetDress::font() const
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    if (medium == Medium::Paper)
        font.setHintingPreference(QFont::PreferNoHinting); // the page is drawn finer than it is laid out
    return font;
}

QString leftOutInWords(const std::vector<const Statement *> &leftOut)
{
    std::vector<Receipt> first;
    first.reserve(leftOut.size());
    for (const Statement *statement : leftOut)
        first.push_back(statement->receipts.front());
    return SheetWords::tr("%1 more: %2", "number, kinds of records").arg(leftOut.size()).arg(kindsInWords(first));
}

void setBriefing(QTextDocument &document, const Briefing &briefing, const ReceiptGroups &groups,
                 const SheetDress &dress)
{
    document.clear();
    document.setDefaultFont(dress.font());
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setDefaultStyleSheet(u"body { color: %1 } a { color: %2; text-decoration: none }"_s.arg(
        dress.theme.text().name(), dress.theme.accent().name()));
    document.setHtml(u"<body>"_s + Writer(document, briefing, groups, dress).page() + u"</body>"_s);
}

void showReceipt(QTextDocument &document, int number, bool isCurrent, const SheetDress &dress)
{
    if (dress.medium == SheetDress::Medium::Paper)
        return;
    document.addResource(
        QTextDocument::ImageResource, QUrl(RECEIPT_SCHEME.toString() + QString::number(number)),
        receiptPicture(number, isCurrent ? ReceiptLook::Current : ReceiptLook::Plain, dress.font(), dress.theme));
}

} // namespace countersign
