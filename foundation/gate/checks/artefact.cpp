// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/artefact.h"

#include "gate/checks/letterpatterns.h"
#include "gate/wording.h"
#include "text/cuedpatterns.h"
#include "text/phrasematcher.h"
#include "text/plaintext.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
enum class Artefact { Placeholder, Markdown, Prompt };

/// What was left in the text, as the person is told who takes it out.
enum class Left { Unfilled, UnfilledDate, OpenEnd, EmptyValue, Filler, Marks, Link, Head, Machine, Count };

QStringView adviceOn(Left left)
{
    switch (left) {
    case Left::Unfilled:
        return u"%1 was never filled in. Put in what belongs there.";
    case Left::UnfilledDate:
        return u"%1 was never filled in. Put the date in.";
    case Left::OpenEnd:
        return u"%1 leaves something open. Say what is not known yet, and until when.";
    case Left::EmptyValue:
        return u"%1 stands where a value is missing. Put the value in, or take the sentence out.";
    case Left::Filler:
        return u"%1 is filler text. Take it out.";
    case Left::Marks:
        return u"%1 has formatting marks that the customer would see. Take them out.";
    case Left::Link:
        return u"%1 would not be a link in this letter. Write the address itself.";
    case Left::Head:
        return u"%1 belongs above the letter, not in it. Take it out.";
    case Left::Machine:
        return u"%1 is the machine talking to you, not you to the customer. Take it out.";
    case Left::Count:
        return u"%1 counts the words of the draft. Take it out.";
    }
    Q_UNREACHABLE();
}

struct ArtefactPattern {
    Artefact kind;
    Severity severity;
    QStringView pattern;
    Left left;
    QStringView cues; ///< as CuedPatterns wants them
};

/// What a template, a program or a language model leaves behind. Multi-line, case matters unless the pattern says (?i).
constexpr std::array
    PATTERNS {
        ArtefactPattern { Artefact::Placeholder, Severity::Error,
                          uR"([$#]?\{\{[^{}\n]{0,60}\}\}|[$#]?\{%?[ ]?[A-Za-z_][\w .:|-]{0,60}%?\}|\{\d{0,2}\})",
                          Left::Unfilled, u"{" },
        ArtefactPattern { Artefact::Placeholder, Severity::Error, uR"(\[\[[^\[\]\n]{1,60}\]\](?!\())", Left::Unfilled,
                          u"[[" },
        ArtefactPattern { Artefact::Placeholder, Severity::Error, uR"(\[[A-Z][A-Z0-9]*(?:[ _/'.-]+[A-Z0-9]+)*\](?!\())",
                          Left::Unfilled, u"[" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"((?i)\[[^\[\]\n]{0,40}\b(?:names?|dates?|numbers?|insert|your|company|customers?|clients?|recipients?|orders?|products?|items?|contacts?|phone|telephone|e-?mail|amount|price|title|position|signature|address|placeholder|here|details|link|xx+|tbd|fill|add|reason|quantity|carrier|tracking|today|tomorrow|sender|agent|manager|team|department|city|website|url|weekday|invoice)\b[^\[\]\n]{0,40}\](?!\())",
            Left::Unfilled, u"[" },
        ArtefactPattern { Artefact::Placeholder, Severity::Error, uR"(\[[a-z]+(?:_[a-z0-9]+)+\])", Left::Unfilled,
                          u"[" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"(<{1,2}(?!/?(?i:a|b|i|u|p|br|div|span|strong|em|ul|ol|li|h[1-6]|table|tr|td|th|html|body|head|img|hr|code|pre|font|blockquote|think|thinking)\b)[A-Za-z_][\w '.-]{0,40}>{1,2}(?!\w))",
            Left::Unfilled, u"<" },
        ArtefactPattern { Artefact::Placeholder, Severity::Error,
                          uR"(«\s?[A-Za-z]*[_ ]?(?i:name|date|number|order|product|contact|company|field)[\w ]*\s?»)",
                          Left::Unfilled, u"«" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"((?<![\w%])%(?:\d\$)?[sdif](?!\w)|%\(\w+\)[sdif]|%[A-Z][A-Z0-9_]{1,40}%|(?<![\w%])%[1-9](?![\d%]))",
            Left::Unfilled, u"%" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"((?<!\w)(?:__[A-Z][A-Z0-9_]*__|__[a-z]+(?:_[a-z0-9]+)+__|__(?:name|date|order|product|customer|contact|company|amount|quantity|address|phone|field)__|\*\|[A-Z][A-Z0-9_:]*\|\*|@@\w+@@|##\w+##|\$[A-Z]+_[A-Z_]+)(?!\w))",
            Left::Unfilled, u"__ *| @@ ## $" },
        ArtefactPattern { Artefact::Placeholder, Severity::Error, uR"((?<!\w)_{3,}(?!\w)|(?<!\S)\.{5,}(?!\S))",
                          Left::Unfilled, u"___ ....." },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"((?<![\w-])(?:X{3,}|x{3,}|XX/XX(?:/X{2,4})?|[$€£]X+(?:[.,]X+)*|X{1,3}(?:,X{3})+)(?![\w-]))",
            Left::Unfilled, u"xxx xx/xx $x €x £x" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"(\b(?:DD|dd)[./-](?:MM|mm)[./-](?:YYYY|yyyy|YY|yy)\b|\b(?:MM|mm)[./-](?:DD|dd)[./-](?:YYYY|yyyy|YY|yy)\b|\b(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)\b)",
            Left::UnfilledDate, u"dd. dd/ dd- mm. mm/ mm- yyyy-" },
        ArtefactPattern { Artefact::Placeholder, Severity::Error, uR"(\b(?:TBD|tbd|TODO|FIXME|TKTK)\b)", Left::Unfilled,
                          u"tbd todo fixme tktk" },
        ArtefactPattern { Artefact::Placeholder, Severity::Warning, uR"(\b(?:TBC|TBA)\b)", Left::OpenEnd, u"tbc tba" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"((?<![\w-])(?:NaN|(?i:null(?!\s+(?:and|or)\s+void|\s+hypothesis)))(?![\w-])|\[object Object\]|(?i:\binvalid date\b))",
            Left::EmptyValue, u"nan null object invalid" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"((?i)(?<!\bas yet )(?<!\byet )(?<!\bstill )(?<!\bremains )(?<!\bleft )(?<!\bbe )(?<!\bleaves it )(?<![\w-])undefined(?![\w-]))",
            Left::EmptyValue, u"undefined" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"((?:(?<=Dear )|(?<=Hello )|(?<=Hi )|(?<= on )|(?<= by )|(?<= until )|(?<= of )|(?<= order )|(?<=#))(?:None|N/A|n/a)\b)",
            Left::EmptyValue, u"none n/a" },
        ArtefactPattern { Artefact::Placeholder, Severity::Error,
                          uR"((?i)\blorem ipsum\b(?:,? dolor sit amet\b)?|\bdolor sit amet\b)", Left::Filler,
                          u"lorem dolor" },
        ArtefactPattern {
            Artefact::Placeholder, Severity::Error,
            uR"((?i)\((?:insert|add|enter|fill in|your|customer|contact|company)\b[^()\n]{0,30}\b(?:name|date|number|here|title|details|phone|address|amount)\)|\((?:insert|fill in) (?!the\b|an?\b|it\b|this\b|your\b)\w[\w -]{0,30}\))",
            Left::Unfilled, u"(insert (add (enter (fill (your (customer (contact (company" },
        ArtefactPattern { Artefact::Markdown, Severity::Error,
                          uR"(\*\*(?=\S)[^*\n]{1,200}\*\*|(?<!\w)__(?=\S)[^_\n]+__(?!\w)|~~(?=\S)[^~\n]{1,200}~~)",
                          Left::Marks, u"** __ ~~" },
        ArtefactPattern { Artefact::Markdown, Severity::Error, uR"((?m)^[ \t]{0,3}#{1,6}[ \t]+(?=[^\d\s])[^\n]*)",
                          Left::Marks, u"#" },
        ArtefactPattern { Artefact::Markdown, Severity::Error, uR"((?m)^[ \t]*(?:```|~~~)[^\n]*)", Left::Marks,
                          u"``` ~~~" },
        ArtefactPattern { Artefact::Markdown, Severity::Error, uR"(!?\[[^\[\]\n]{1,120}\]\([^()\s]{1,300}\))",
                          Left::Link, u"](" },
        ArtefactPattern { Artefact::Markdown, Severity::Error, uR"((?<![\w`])`[^`\n]{1,80}`(?![\w`]))", Left::Marks,
                          u"`" },
        ArtefactPattern { Artefact::Markdown, Severity::Error,
                          uR"((?<![\w*])\*(?=[^\s*])[^*\n]{1,80}(?<=[^\s*])\*(?![\w*]))", Left::Marks, u"*" },
        ArtefactPattern { Artefact::Markdown, Severity::Error,
                          uR"((?m)^[ \t]*\|[^\n]*\|[ \t]*$|^[ \t]*(?:\*{3,}|_{3,})[ \t]*$)", Left::Marks,
                          u"| *** ___" },
        ArtefactPattern {
            Artefact::Markdown, Severity::Error,
            uR"((?i)</?(?:a|b|i|u|p|br|div|span|strong|em|ul|ol|li|h[1-6]|table|tr|td|th|html|body|img|hr|code|pre|font|blockquote)(?:\s[^<>\n]{0,200})?/?>|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});)",
            Left::Marks, u"< &nbsp &amp &lt &gt &quot &#" },
        ArtefactPattern { Artefact::Prompt, Severity::Error, uR"((?mi)^[ \t*]*subject(?:[ ]line)?[ *]*:[^\n]*)",
                          Left::Head, u"subject" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?m)^[ \t*]*(?:Assistant|User|Human|AI|Body|E-?mail [Bb]ody|Draft|Prompt|Response|(?:Option|Version|Draft|Variant) \d(?:[ ]?\([^()\n]{1,30}\))?)[ *]*:)",
            Left::Machine, u": & assistant ·user ·human ·ai body draft prompt response option version variant" },
        // What a program tells a model before it writes.
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\byou are an? (?:(?:helpful|friendly|professional|polite|experienced|expert|skilled|careful|virtual|digital|ai|customer[ -]?(?:service|support|success)|senior|world-class)[ ,]+(?:and )?){1,4}(?:assistant|chatbot|bot|copywriter|writer|agent|representative|expert|specialist|model)\b|\byou are (?:an ai|a (?:large )?language model|a chatbot)\b[^\n.]{0,30})",
            Left::Machine, u"assistant bot· writer· ·agent· representative ·expert specialist model ·ai·" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\b(?:ignore|disregard|forget) (?:all |any )?(?:of )?(?:the |your |my )?(?:previous|prior|above|earlier|preceding) (?:instructions?|prompts?|messages?|rules|text)\b)",
            Left::Machine, u"ignore disregard forget" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?mi)^[ \t*]*(?:tone|style|voice|register)[ *]*:[ *]*(?:(?:very|warm|friendly|professional|formal|informal|polite|casual|concise|empathetic|neutral|apologetic|business|calm|direct)\b[ ,/&]*(?:(?:and|but|yet) )?){1,5}\.?|^[ \t*]*(?:system prompt|user prompt|target audience|word limit|output format)[ *]*:[^\n]*|^[ \t*]*system(?: message)?[ *]*:[ *]*(?:be|you|write|keep|use|do|never|always|respond|answer|act|reply|speak)\b[^\n]*)",
            Left::Machine, u"·tone· ·style· ·voice· ·register· ·prompt· audience ·limit· ·format· ·system·" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?mi)(?:^[ \t]*|(?<=[.!?:] ))(?:please )?(?:(?:rewrite|rephrase|reword|summari[sz]e|proofread|polish|shorten) (?:the (?:following|above|text|draft|e-?mail|letter|message)|this|it)\b|(?:write|draft|compose|generate|create) (?:me )?(?:an?|the) (?:(?:polite|short|brief|friendly|professional|formal|concise|empathetic|warm|clear|apologetic)[ ,]+(?:and )?){1,3}(?:customer )?(?:e-?mail|letter|message|reply|response|notice|notification|text)\b)[^\n.]{0,60})",
            Left::Machine,
            u"·rewrite· rephrase reword summari proofread ·polish· ·shorten· ·polite· ·short· ·brief· ·friendly· "
            u"professional ·formal· concise empathetic ·warm· ·clear· apologetic" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?mi)(?:^[ \t]*|(?<=[.!?:] ))(?:please )?(?:keep (?:it|this|the (?:e-?mail|letter|message|reply|response|text)) (?:(?:under|below|to|within|at) (?:about |around |at most |a maximum of )?\d+ (?:words|characters|sentences|lines|paragraphs)|short and \w+)|(?:use|keep|write in|respond in|adopt|maintain) an? (?:\w+[ ,]+(?:and )?){1,3}(?:tone|voice|style)|do not (?:mention|invent|make up|include) (?:any |that )?(?:facts|information|details|you are an ai|placeholders)|(?:limit|restrict) (?:it|this|your (?:answer|reply|response)) to \d+ \w+)\b[^\n.]{0,40})",
            Left::Machine,
            u"·tone· ·voice· ·style· do·not·mention do·not·invent do·not·make do·not·include ·limit·it ·limit·this "
            u"·limit·your ·restrict·it ·restrict·this ·restrict·your ·keep·it ·keep·this ·keep·the" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"(<\|[^<>|\n]{1,40}\|>|\[/?INST\]|</?(?:s|think|thinking|answer|response|system|instructions?)>|(?m:^#{2,}[ ]?(?:Response|Instruction)s?:?))",
            Left::Machine, u"< [inst [/inst ##" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?mi)^[ \t]*(?:(?:sure|certainly|of course|absolutely|great|okay|no problem)[,!.]?\s+)here(?:['’]s| is| are)\b[^\n]{0,80}?(?=[:.!\n]|$))",
            Left::Machine, u"·here·" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\bhere(?:['’]s| is| are)\s+(?:the|a|an|your|my|one|two)\s+(?:(?:(?:polite|short|brief|possible|suggested|proposed|revised|updated|rewritten|professional|draft|improved|final|new|concise|friendly|formal|sample|customer|completed|requested)\s+){0,3}(?:drafts?|e-?mails?|rewrite|template)|(?:(?:polite|short|brief|possible|suggested|proposed|revised|updated|rewritten|professional|draft|improved|final|new|concise|friendly|formal|sample|customer|completed|requested)\s+){1,3}(?:letter|version|reply|response|message))\b(?![^\n.]*\b(?:you sent|we received|attached)))",
            Left::Machine, u"·here·" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\blet me know if you(?:['’]d| would)? (?:like|want|prefer|need) (?:me to )?(?:(?:any|some|further|other) )?(?:adjust|chang|revis|edit|tweak|modif|rewrit|shorten|a different (?:tone|version)|another version|make (?:it|this) (?:more|less|shorter|longer))\w*(?: (?:the|this|it|to the|to this|anything)\b(?: (?:tone|draft|text|e-?mail|letter|message|wording|length))?)?(?![^\n.]*\b(?:order|delivery|line|quantity|address|date|appointment)\b))",
            Left::Machine,
            u"·know·if·you & adjust chang revis edit tweak modif rewrit shorten different version ·make·" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\b(?:let me know|tell me|just ask|just say|say so)\b[^\n.?!]{0,60}\b(?:(?:this|the|my) draft|(?:the|a|another|more \w+) tone|wording|(?:another|an? (?:different|alternative|shorter|longer)|this|final) version|rewrit\w+|rephras\w+|shorten\w*|lengthen\w*|more (?:formal|concise|casual|friendly|polite)|less formal)\b[^\n.?!]{0,40})",
            Left::Machine,
            u"·draft ·tone· wording version rewrit rephras shorten lengthen formal concise casual friendly polite" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\b(?:would|do) you (?:like|want|prefer) (?:me|us) to (?:make (?:it|this|the \w+) (?:\w+ )?(?:short|long|brief|more|less|warm|friend|formal|polite|firm|simple)\w*|adjust|revise|rewrite|rephrase|shorten|lengthen|edit|tweak|polish|soften|translate|proofread|draft|write another|try (?:again|another)|change the (?:tone|wording|style|length|draft))\b[^\n?.!]{0,80}\??)",
            Left::Machine, u"like·me·to want·me·to prefer·me·to like·us·to want·us·to prefer·us·to" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\banything (?:else )?(?:that )?you(?:['’]d| would)? (?:like|want) me to (?:change|adjust|revise|edit|modify|rewrite|reword|tweak)\b(?![^\n.?]*\b(?:order|delivery|line|quantity|address|date|appointment|account)\b)[^\n.?!]{0,40}\??)",
            Left::Machine, u"anything" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\b(?:I )?hope (?:that )?(?:this|the|my) (?:(?:draft|version|rewrite|revision|template)\b[^\n.!]{0,60}|(?:e-?mail|letter|message|reply|response|text)\b (?:meets your (?:needs|requirements|expectations)|is what you (?:were looking for|needed|had in mind|asked for)|fits your (?:needs|request))[^\n.!]{0,20}))",
            Left::Machine, u"·hope·" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?mi)^[ \t]*(?:(?:sure|certainly|of course|absolutely|great|okay|ok|no problem|gladly)[,!.:]?\s+)?(?:here(?:['’]s| is| are)|below(?:['’]s| is| are)|(?:this|the following) is|please find below|i(?:['’]ve| have) (?:prepared|written|drafted|composed))\b(?![^\n]*\b(?:from|you sent|you wrote|we received|our carrier)\b)[^\n]{0,60}?\b(?:version|draft|e-?mail|letter|message|reply|response|rewrite|text|template|notification|notice)\b[^\n:]{0,40}:[ \t]*$)",
            Left::Machine,
            u": & here's here’s ·here·is ·here·are below's below’s ·below·is ·below·are ·this·is· following·is "
            u"please·find·below prepared written drafted composed" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?mi)^[ \t*#]*(?:output|completion|(?:(?:final|alternative|revised|rewritten|improved|polished|updated|short(?:er)?|longer|formal|friendl(?:y|ier)|concise|suggested|proposed) (?:version|draft|e-?mail|letter|message|reply|response|text)|alternative|rewrite|revision)(?: \d)?)[ *]*:)",
            Left::Machine,
            u": & output completion ·final· alternative ·revised· rewritten improved polished ·updated· ·short "
            u"·longer· "
            u"·formal· friendl concise suggested proposed rewrite revision" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?mi)^[ \t]*[\[(*]*(?:note|assumption|disclaimer|caveat|explanation)s?[ *]*:[ *]*(?:(?:I|we)(?:['’]ve| have)? (?:assum|left|kept|used|made|avoid|added|omitted|inserted|tried|not (?:includ|add|mention|invent))\w*|this (?:draft|version|e-?mail|letter|reply|response) (?:is|has|was|does|assumes)|(?:the|this) (?:above|draft)\b|please (?:replace|fill in|insert|review the draft|adjust))\b[^\n]{0,200}|\bI(?:['’]ve| have) assumed (?:that )?(?:the|your|you|a|this)\b[^\n.]{0,80})",
            Left::Machine, u"·note· ·notes· assumption disclaimer caveat explanation assumed" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?mi)^[ \t*]*(?:to|from|cc|bcc|reply-to)[ *]*:[ \t*]*[^\n@]{0,80}@[^\n]*$(?!(?:\n[^\n]*){0,6}\n[ \t]*>)|^[ \t*]*(?:to|from|cc|date|sent)[ *]*:[^\n]+(?=\n(?:[^\n]*\n){0,3}[ \t*]*subject[ *]*:))",
            Left::Head, u"@ subject" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\(?\b(?:word|character) count\b[ ]*[:=]?[ ]*\d*\)?|\([ ]*(?:about |approx\.? |~)?\d+ words[ ]*\))",
            Left::Count, u"·count· ·words·" },
        ArtefactPattern {
            Artefact::Prompt, Severity::Error,
            uR"((?i)\bfeel free to (?:adjust|customi[sz]e|personali[sz]e|tweak|modify|adapt|edit)\b[^\n.]{0,60}|\bI(?:['’]ve| have) (?:drafted|rewritten|revised|written) (?:the|a|an|this) (?:e-?mail|letter|message|reply|response|draft)\b|\b(?:as|per) (?:your|the) (?:instructions|prompt)\b|\bnote to (?:the )?(?:reviewer|editor|coordinator|self)\b|\[end of (?:draft|letter|message|e-?mail)\])",
            Left::Machine, u"·feel· drafted rewritten ·revised· ·written· instructions ·prompt· ·note· [end" },
    };

/// The lines of a mail's header, which may have blank lines between them.
constexpr size_t HEADER = [] {
    for (size_t index = 0; index < PATTERNS.size(); ++index) {
        if (PATTERNS[index].left == Left::Head && PATTERNS[index].cues.front() == u'@')
            return index;
    }
    return PATTERNS.size();
}();
static_assert(HEADER < PATTERNS.size());

QString ruleOf(Artefact kind)
{
    switch (kind) {
    case Artefact::Placeholder:
        return u"placeholder"_s;
    case Artefact::Markdown:
        return u"markdown"_s;
    case Artefact::Prompt:
        return u"prompt"_s;
    }
    Q_UNREACHABLE();
}

QString messageFor(const ArtefactPattern &pattern, QStringView found)
{
    return adviceOn(pattern.left).toString().arg(wording::quoted(found));
}

/// More than these show nothing new, and comparing each with all others would take long.
constexpr size_t ENOUGH = 500;

void addUnlessCovered(std::vector<Finding> &findings, Finding finding)
{
    if (findings.size() >= ENOUGH)
        return;
    const Span place { finding.start, finding.length };
    const bool isCovered = std::ranges::any_of(findings, [&](const Finding &other) {
        return other.part == finding.part && Span { other.start, other.length }.overlaps(place);
    });
    if (!isCovered)
        findings.push_back(std::move(finding));
}

/// What a pattern finds.
struct Match {
    size_t pattern = 0;
    Span at;
};

/// The places of the patterns in a text, but for the white space around them.
std::vector<Match> matchesIn(const QString &text, std::span<const size_t> patterns)
{
    const PlainText plain(text);
    std::vector<Match> found;
    for (const size_t index : patterns) {
        auto matches = letterpatterns::patternOf(letterpatterns::Table::Artefacts, index).globalMatch(plain.text());
        while (matches.hasNext() && found.size() < ENOUGH) {
            const auto match = matches.next();
            Span place { match.capturedStart(), match.capturedLength() };
            while (place.length > 0 && plain.text()[place.start].isSpace()) {
                ++place.start;
                --place.length;
            }
            while (place.length > 0 && plain.text()[place.end() - 1].isSpace())
                --place.length;
            found.push_back({ index, plain.original(place) });
        }
    }
    return found;
}

/// Those of a letter, by pattern; all but the lines of a header stand within a paragraph.
std::vector<Match> matchesIn(const ReadPart &part)
{
    struct Matches {
        std::vector<Match> found;
    };
    const std::vector<size_t> worthTrying = letterpatterns::worthTrying(letterpatterns::Table::Artefacts, part);
    if (worthTrying.empty())
        return {};
    std::vector<Match> found;
    for (const auto &[at, read] : part.paragraphs) {
        const Paragraph &paragraph = *read;
        const auto &own = paragraph.answer<Matches>([&] {
            std::vector<size_t> patterns = letterpatterns::worthTrying(letterpatterns::Table::Artefacts, paragraph);
            std::erase(patterns, HEADER);
            return Matches { matchesIn(paragraph.text, patterns) };
        });
        for (Match match : own.found) {
            match.at.start += at.start;
            found.push_back(match);
        }
    }
    if (std::ranges::find(worthTrying, HEADER) != worthTrying.end()) {
        const std::vector<Match> headers = matchesIn(part.text, { &HEADER, 1 });
        found.insert(found.end(), headers.begin(), headers.end());
    }
    std::ranges::stable_sort(found, {}, &Match::pattern);
    return found;
}

void addPatterns(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    for (const Match &match : matchesIn(part)) {
        const ArtefactPattern &pattern = PATTERNS[match.pattern];
        if (findings.size() >= ENOUGH)
            break;
        if (match.at.length == 0 || reading.isOfTheRecord(part, match.at))
            continue;
        addUnlessCovered(findings,
                         findingAt(part, match.at, FindingKind::Artefact, ruleOf(pattern.kind), pattern.severity,
                                   messageFor(pattern, part.at(match.at))));
    }
}

} // namespace

std::span<const CuedPatterns::Pattern> letterpatterns::artefactPatterns()
{
    static const std::vector<CuedPatterns::Pattern> patterns = [] {
        std::vector<CuedPatterns::Pattern> made;
        made.reserve(PATTERNS.size());
        for (const auto &each : PATTERNS)
            made.push_back({ each.pattern, each.cues });
        return made;
    }();
    return patterns;
}

QStringList letterpatterns::aiPhrases()
{
    return { u"as an ai"_s,
             u"as an ai language model"_s,
             u"as an ai model"_s,
             u"as an ai assistant"_s,
             u"as a language model"_s,
             u"as a large language model"_s,
             u"as an artificial intelligence"_s,
             u"as an automated assistant"_s,
             u"i am an ai"_s,
             u"i am an artificial intelligence"_s,
             u"i'm an artificial intelligence"_s,
             u"i am a machine"_s,
             u"i am a chatbot"_s,
             u"i'm a chatbot"_s,
             u"i'm an ai"_s,
             u"i am a language model"_s,
             u"i'm a language model"_s,
             u"i am only an ai"_s,
             u"i'm just an ai"_s,
             u"i am just an ai"_s,
             u"as your ai assistant"_s,
             u"as a virtual assistant"_s,
             u"large language model"_s,
             u"ai language model"_s,
             u"my training data"_s,
             u"my knowledge cutoff"_s,
             u"my knowledge cut-off"_s,
             u"as of my last update"_s,
             u"i cannot browse"_s,
             u"i don't have access to real-time"_s,
             u"i do not have access to real-time"_s,
             u"i don't have access to your"_s,
             u"i cannot fulfill this request"_s,
             u"i cannot fulfil this request"_s,
             u"i can't fulfill this request"_s,
             u"i can't assist with that"_s,
             u"i cannot assist with that"_s,
             u"i can't help with that request"_s,
             u"i don't have personal"_s,
             u"ai-generated"_s,
             u"generated by ai"_s,
             u"written by ai"_s,
             u"generated by an ai"_s,
             u"chatgpt"_s,
             u"openai"_s,
             u"as an llm"_s };
}

std::vector<Finding> artefactsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    for (const ReadPart *part : reading.parts()) {
        for (const PhraseHit &hit : letterpatterns::hitsIn(letterpatterns::List::AiPhrases, reading, *part)) {
            if (!reading.isOfTheRecord(*part, hit.at))
                addUnlessCovered(findings,
                                 findingAt(*part, hit.at, FindingKind::Artefact, u"ai-phrase"_s, Severity::Error,
                                           u"%1 gives the machine away. Take the sentence out."_s.arg(
                                               wording::quoted(part->at(hit.at)))));
        }
        addPatterns(findings, reading, *part);
    }
    return findings;
}

} // namespace countersign
