// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xmlstream.h"

#include <charconv>
#include <expat.h>
#include <memory>
#include <type_traits>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int DEEPEST = 100;

std::string_view localName(const char *name)
{
    const std::string_view whole(name);
    const size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

struct Parsing {
    XML_Parser parser = nullptr;
    XmlListener *listener = nullptr;
    int depth = 0;
    bool refused = false;
};

void refuse(Parsing &parsing)
{
    parsing.refused = true;
    XML_StopParser(parsing.parser, XML_FALSE);
}

void XMLCALL onStart(void *user, const XML_Char *name, const XML_Char **attributes)
{
    auto &parsing = *static_cast<Parsing *>(user);
    if (++parsing.depth > DEEPEST)
        refuse(parsing);
    else
        parsing.listener->started(localName(name), XmlAttributes(attributes));
}

void XMLCALL onEnd(void *user, const XML_Char *name)
{
    auto &parsing = *static_cast<Parsing *>(user);
    --parsing.depth;
    parsing.listener->ended(localName(name));
}

void XMLCALL onText(void *user, const XML_Char *text, int size)
{
    static_cast<Parsing *>(user)->listener->said(QByteArrayView(text, size));
}

void XMLCALL onDoctype(void *user, const XML_Char *, const XML_Char *, const XML_Char *, int)
{
    refuse(*static_cast<Parsing *>(user));
}
} // namespace

const char *XmlAttributes::find(std::string_view name) const
{
    for (const char **pair = m_pairs; pair[0]; pair += 2) {
        if (localName(pair[0]) == name)
            return pair[1];
    }
    return nullptr;
}

QString XmlAttributes::text(std::string_view name) const
{
    return QString::fromUtf8(find(name));
}

int XmlAttributes::number(std::string_view name, int otherwise) const
{
    const char *value = find(name);
    if (!value)
        return otherwise;
    const std::string_view text(value);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0 ? number : otherwise;
}

bool XmlAttributes::isTrue(std::string_view name) const
{
    const char *value = find(name);
    return value && (std::string_view(value) == "1" || std::string_view(value) == "true");
}

Result<Done> parseXml(ZipArchive &archive, const QString &entry, XmlListener &listener)
{
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                                          XML_ParserFree);
    Parsing parsing { parser.get(), &listener };
    XML_SetUserData(parser.get(), &parsing);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
    bool isWellFormed = true;
    const auto unpacked = archive.read(entry, [&](QByteArrayView piece) {
        isWellFormed = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), 0) == XML_STATUS_OK;
        return isWellFormed && listener.stopsBecause().isEmpty();
    });
    if (!unpacked)
        return unpacked;
    if (const QString because = listener.stopsBecause(); !because.isEmpty())
        return problem(Cause::Input, because);
    if (parsing.refused)
        return problem(Cause::Input,
                       u"'%1' holds declarations that no workbook has. It was not read."_s.arg(archive.name()));
    if (!isWellFormed || XML_Parse(parser.get(), "", 0, 1) != XML_STATUS_OK)
        return problem(
            Cause::Input,
            u"'%1' is damaged in its part '%2'. Save it again and import the new file."_s.arg(archive.name(), entry));
    return Done {};
}

} // namespace countersign
