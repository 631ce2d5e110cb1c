// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/compose.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

enum class LineKind { Text, Bullet, Number };

struct HtmlLine {
    LineKind kind = LineKind::Text;
    QString text;
    int number = 0; ///< of a numbered line
};

HtmlLine lineOf(const QString &line)
{
    const QString text = line.trimmed();
    for (const QString &mark : { u"- "_s, u"* "_s, u"• "_s, u"– "_s }) {
        if (text.startsWith(mark) && text.size() > mark.size())
            return { LineKind::Bullet, text.mid(mark.size()).trimmed(), 0 };
    }
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    // "4)" and "001." would be shown as "4." and "1.": those stay text.
    const bool isNumbered = digits > 0 && digits <= 3 && digits + 2 < text.size() && text[0] != u'0'
        && text[digits] == u'.' && text[digits + 1] == u' ';
    if (isNumbered)
        return { LineKind::Number, text.mid(digits + 2).trimmed(), text.left(digits).toInt() };
    return { LineKind::Text, line, 0 };
}

/// Consecutive lines of one kind become one block.
class HtmlWriter {
public:
    void add(const HtmlLine &line)
    {
        if (line.text.trimmed().isEmpty()) {
            close();
            return;
        }
        const bool goesOn
            = m_open && m_kind == line.kind && (line.kind != LineKind::Number || line.number == m_lastNumber + 1);
        if (!goesOn) {
            close();
            open(line);
        } else if (line.kind == LineKind::Text) {
            m_html += u"<br>\n"_s;
        }
        m_lastNumber = line.number;
        if (line.kind == LineKind::Text)
            m_html += line.text.toHtmlEscaped();
        else
            m_html += u"<li dir=\"auto\">"_s + line.text.toHtmlEscaped() + u"</li>\n"_s;
    }
    QString finished()
    {
        close();
        return m_html;
    }

private:
    void open(const HtmlLine &line)
    {
        m_open = true;
        m_kind = line.kind;
        switch (line.kind) {
        case LineKind::Text:
            m_html += u"<p dir=\"auto\">"_s;
            return;
        case LineKind::Bullet:
            m_html += u"<ul>\n"_s;
            return;
        case LineKind::Number:
            m_html += line.number == 1 ? u"<ol>\n"_s : u"<ol start=\"%1\">\n"_s.arg(line.number);
            return;
        }
        Q_UNREACHABLE();
    }
    void close()
    {
        if (!m_open)
            return;
        m_open = false;
        switch (m_kind) {
        case LineKind::Text:
            m_html += u"</p>\n"_s;
            return;
        case LineKind::Bullet:
            m_html += u"</ul>\n"_s;
            return;
        case LineKind::Number:
            m_html += u"</ol>\n"_s;
            return;
        }
        Q_UNREACHABLE();
    }

    QString m_html;
    LineKind m_kind = LineKind::Text;
    bool m_open = false;
    int m_lastNumber = 0;
};

} // namespace

QString htmlOf(const QString &text)
{
    HtmlWriter writer;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        writer.add(lineOf(line));
    return u"<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"></head>\n<body>\n"_s + writer.finished()
        + u"</body>\n</html>\n"_s;
}

} // namespace countersign
