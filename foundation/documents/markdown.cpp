// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/markdown.h"

#include "documents/plainsource.h"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
struct MarkdownParserDeleter {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct MarkdownNodeDeleter {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct MarkdownIteratorDeleter {
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};
using MarkdownTree = std::unique_ptr<cmark_node, MarkdownNodeDeleter>;

MarkdownTree treeOf(const QByteArray &text)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, MarkdownParserDeleter> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    if (cmark_syntax_extension *tables = cmark_find_syntax_extension("table"))
        cmark_parser_attach_syntax_extension(parser.get(), tables);
    cmark_parser_feed(parser.get(), text.constData(), static_cast<std::size_t>(text.size()));
    return MarkdownTree(cmark_parser_finish(parser.get()));
}

/// The words under a node, whatever their emphasis.
QString wordsOf(cmark_node *node)
{
    const std::unique_ptr<cmark_iter, MarkdownIteratorDeleter> iterator(cmark_iter_new(node));
    QString words;
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        if (event != CMARK_EVENT_ENTER)
            continue;
        cmark_node *part = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(part);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            words += u' ';
        } else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
            words += QString::fromUtf8(cmark_node_get_literal(part));
        } else if (type == CMARK_NODE_HTML_INLINE) {
            const QString tag = QString::fromUtf8(cmark_node_get_literal(part));
            words += tag.startsWith(u"<br"_s, Qt::CaseInsensitive) ? u" "_s : tag;
        }
    }
    return words.trimmed();
}

bool hasEmphasis(cmark_node *node)
{
    const std::unique_ptr<cmark_iter, MarkdownIteratorDeleter> iterator(cmark_iter_new(node));
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        if (cmark_node_get_type(cmark_iter_get_node(iterator.get())) == CMARK_NODE_EMPH)
            return true;
    }
    return false;
}

bool isNode(cmark_node *node, const char *type)
{
    return qstrcmp(cmark_node_get_type_string(node), type) == 0;
}

TableRow rowOf(cmark_node *node, int line, const PlainSource &source)
{
    const std::vector<int> columns = cellColumns(source.line(line));
    TableRow row { line, {}, static_cast<int>(columns.size()) };
    for (cmark_node *cell = cmark_node_first_child(node); cell; cell = cmark_node_next(cell)) {
        const std::size_t index = row.cells.size();
        const int column = index < columns.size() ? columns[index] : std::max(1, int(source.line(line).size()));
        row.cells.push_back({ wordsOf(cell), line, column, hasEmphasis(cell) });
    }
    return row;
}

/// The lines a node stands on, first and last.
std::pair<int, int> linesOf(cmark_node *node)
{
    return { cmark_node_get_start_line(node), cmark_node_get_end_line(node) };
}

MarkdownTable tableOf(cmark_node *node, const PlainSource &source)
{
    std::vector<cmark_node *> rows;
    for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row))
        rows.push_back(row);
    MarkdownTable table;
    // The parser loses the header's line where a paragraph runs into the table; the rows below keep theirs.
    const int headerLine = rows.size() > 1 ? cmark_node_get_start_line(rows[1]) - 2 : cmark_node_get_end_line(node) - 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0)
            table.header = rowOf(rows[i], std::max(1, headerLine), source);
        else
            table.rows.push_back(rowOf(rows[i], cmark_node_get_start_line(rows[i]), source));
    }
    return table;
}

/// Puts the lines from..to that no table holds under the section.
void addProse(Section &section, int from, int to, const PlainSource &source)
{
    QStringList lines;
    for (int line = from; line <= to; ++line)
        lines += source.line(line).toString();
    const QString prose = lines.join(u'\n').trimmed();
    if (!prose.isEmpty())
        section.prose += (section.prose.isEmpty() ? QString() : u"\n\n"_s) + prose;
}
} // namespace

bool DocumentCell::isSet() const
{
    return !text.isEmpty() && text != u"-" && text != u"–" && text != u"—";
}

MarkdownDocument readMarkdown(const QString &file, const QByteArray &bytes, DocumentProblems &problems)
{
    MarkdownDocument document { file, { Section {} } };
    const PlainSource source = plainSourceOf(bytes, problems);
    const MarkdownTree tree = treeOf(source.text());
    int next = 1; // the first line that is not in a section yet
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        const auto [first, last] = linesOf(node);
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
            addProse(document.sections.back(), next, first - 1, source);
            const int column = firstLetterOfHeading(source.line(first));
            document.sections.push_back(
                { wordsOf(node).simplified(), cmark_node_get_heading_level(node), first, column, {}, {}, {} });
            next = last + 1;
        } else if (isNode(node, "table")) {
            MarkdownTable table = tableOf(node, source);
            addProse(document.sections.back(), next, table.header.line - 1, source);
            next = std::max(table.header.line + 2, table.rows.empty() ? 0 : table.rows.back().line + 1);
            document.sections.back().tables.push_back(std::move(table));
        } else if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH) {
            for (int line = first; line <= last; ++line) {
                if (source.line(line).trimmed().startsWith(u'|'))
                    document.sections.back().strayRows.push_back(line);
            }
        }
    }
    addProse(document.sections.back(), next, source.lineCount(), source);
    return document;
}

} // namespace countersign
