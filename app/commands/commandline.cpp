// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandline.h"

#include "platform/log.h"
#include "sample/sampleworkplace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdio>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto HELP_OF_EVERY_VERB = "  --workspace DIR    where the data lives (default: your own data folder)\n"
                                    "  --practice         the sample company and the practice outbox\n"
                                    "  --today DATE       takes this day for today\n"
                                    "  --json             for machines: one JSON document\n"
                                    "  --help             this text\n";
constexpr auto HELP_OF_EXITS
    = "\nIt ends with 0: done; 1: done, but something needs a person (blocked, rejected, refused, "
      "failed, uncertain,\nbroken; an id that is not known is refused); 2: wrong arguments; 3: it "
      "could not (input that cannot be read,\nno database, nothing of that id to show).\n";

/// What an option takes, wherever it stands; the words joined with spaces.
struct Choices {
    QLatin1StringView option;
    QLatin1StringView words;
};
constexpr std::array CHOICES {
    Choices { "lane"_L1, "individual scan held released failed uncertain"_L1 },
    Choices { "type"_L1, "exception status"_L1 },
    Choices { "drafter"_L1, "vocabulary"_L1 },
    Choices { "paper"_L1, "a4 letter"_L1 },
    Choices { "purpose"_L1, "complaint repeat-exceptions renewal opportunity first-call"_L1 },
};

/// Whether a word can be the value of the option before it: an option is none, and neither is nothing at all.
bool isValue(const QString &word)
{
    return !word.trimmed().isEmpty() && !word.startsWith(u"--");
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

const CommandRule *ruleFor(const QStringList &words, qsizetype &used)
{
    for (const CommandRule &rule : commandRules()) {
        const QStringList verb = QString::fromLatin1(rule.verb).split(u' ');
        if (words.size() >= verb.size() && words.first(verb.size()) == verb) {
            used = verb.size();
            return &rule;
        }
    }
    return nullptr;
}

QString usageOf(const CommandRule &rule)
{
    QString text = u"countersign %1 %2\n  %3\n\n"_s.arg(QString::fromUtf8(rule.verb), QString::fromUtf8(rule.arguments),
                                                        QString::fromUtf8(rule.summary));
    for (const OptionRule &option : rule.options) {
        const QString name = u"--"_s + QString::fromUtf8(option.name)
            + (option.value ? u' ' + QString::fromUtf8(option.value) : QString());
        text += u"  %1 %2\n"_s.arg(name, -18).arg(QString::fromUtf8(option.help));
    }
    text += QString::fromUtf8(HELP_OF_EVERY_VERB);
    if (rule.moreHelp)
        text += u'\n' + rule.moreHelp();
    return text + QString::fromUtf8(HELP_OF_EXITS);
}

QString usage()
{
    QString text = u"countersign opens the window. With a verb it does everything that needs no eyes:\n\n"_s;
    for (const CommandRule &rule : commandRules()) {
        const QString call = QString::fromUtf8(rule.verb) + u' ' + QString::fromUtf8(rule.arguments);
        text += u"  %1 %2\n"_s.arg(call, -34).arg(QString::fromUtf8(rule.summary));
    }
    return text + u"\n`countersign VERB --help` says more of one. Everywhere:\n"_s
        + QString::fromUtf8(HELP_OF_EVERY_VERB) + QString::fromUtf8(HELP_OF_EXITS);
}

/// \returns why the value is wrong for the option, or nothing
QString whyNotChosen(const QString &option, const QString &value)
{
    const auto choices = std::ranges::find(CHOICES, option, &Choices::option);
    if (choices == CHOICES.end())
        return {};
    const QStringList words = QString(choices->words).split(u' ');
    return words.contains(value) ? QString()
                                 : u"--%1 is one of %2, and not '%3'."_s.arg(option, words.join(u", "_s), value);
}

/// Fills the call from the words after the verb. \returns why they are wrong, or nothing
QString readArguments(const CommandRule &rule, const QStringList &words, CommandCall &call)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(u"--")) {
            call.arguments += word;
            continue;
        }
        const QString name = word.mid(2).section(u'=', 0, 0);
        const auto option = std::ranges::find_if(
            rule.options, [&](const OptionRule &each) { return name == QLatin1StringView(each.name); });
        if (name == u"json") {
            call.json = true;
        } else if (option == rule.options.end() && name == u"today") {
            return u"--today needs a value."_s;
        } else if (option == rule.options.end()) {
            return u"There is no option --%1 here."_s.arg(name);
        } else if (!option->value) {
            call.options.insert(name, u"yes"_s);
        } else if (word.contains(u'=') && !word.section(u'=', 1).trimmed().isEmpty()) {
            call.options.insert(name, word.section(u'=', 1));
        } else if (!word.contains(u'=') && i + 1 < words.size() && isValue(words[i + 1])) {
            call.options.insert(name, words[++i]);
        } else {
            return u"--%1 needs a value (%2); one that begins with -- is given as --%1=VALUE."_s.arg(
                name, QString::fromUtf8(option->value));
        }
        if (QString why = whyNotChosen(name, call.value(name)); !why.isEmpty())
            return why;
    }
    if (call.arguments.size() < rule.argumentsAtLeast)
        return u"Something is missing: %1."_s.arg(QString::fromUtf8(rule.arguments));
    if (rule.argumentsAtMost >= 0 && call.arguments.size() > rule.argumentsAtMost)
        return u"'%1' is one word too many."_s.arg(call.arguments[rule.argumentsAtMost]);
    return {};
}

int wrongArguments(const QString &why)
{
    print(stderr, u"countersign: "_s + why + u"\n"_s);
    return static_cast<int>(Exit::WrongArguments);
}

QByteArray bytesOf(const QJsonValue &json)
{
    return json.isArray() ? QJsonDocument(json.toArray()).toJson() : QJsonDocument(json.toObject()).toJson();
}

} // namespace

tl::unexpected<Problem> CommandCall::wrong(const QString &why)
{
    m_isWrong = true;
    return problem(Cause::Input, why);
}

QStringList CommandCall::complaints() const
{
    return m_workplace ? m_workplace->settings().complaints() : QStringList();
}

Result<Workplace *> CommandCall::workplace()
{
    if (!m_workplace) {
        auto opened = where.practice ? openSampleWorkplace(where) : Workplace::open(where);
        if (!opened)
            return tl::unexpected(opened.error());
        m_workplace = std::move(*opened);
        m_workplace->keepLog("verb begins");
    }
    return m_workplace.get();
}

Result<QString> CommandCall::person()
{
    if (has(u"as"_s) && !value(u"as"_s).trimmed().isEmpty())
        return value(u"as"_s).trimmed();
    const auto place = workplace();
    if (!place)
        return tl::unexpected(place.error());
    const QString name = (*place)->settings().me().name;
    if (name.isEmpty())
        return wrong(u"Say who does this: --as NAME, or `countersign settings set me.name NAME` once."_s);
    return name;
}

Result<Office> CommandCall::office()
{
    const auto place = workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto name = person();
    if (!name)
        return tl::unexpected(name.error());
    Result<Office> office = (*place)->office();
    if (office)
        office->me.name = *name;
    return office;
}

GlobalOptions readGlobalOptions(const QStringList &arguments)
{
    GlobalOptions options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        const QString name = word.section(u'=', 0, 0);
        if (name == u"--practice") {
            options.where.practice = true;
            continue;
        }
        if (name != u"--workspace" && name != u"--today" && name != u"--picture") {
            options.rest += word;
            continue;
        }
        const bool isJoined = word.contains(u'=');
        // Without a date it is a word of the verb's own: `brief --all --today`.
        if (word == u"--today" && !options.rest.isEmpty()
            && (i + 1 == arguments.size() || !isValue(arguments[i + 1]))) {
            options.rest += word;
            continue;
        }
        const bool hasValue = isJoined ? !word.section(u'=', 1).trimmed().isEmpty()
                                       : i + 1 < arguments.size() && isValue(arguments[i + 1]);
        if (!hasValue) {
            options.trouble = name + u" needs a value."_s;
            return options;
        }
        const QString value = isJoined ? word.section(u'=', 1) : arguments[++i];
        if (name == u"--workspace") {
            options.where.folder = value;
        } else if (name == u"--picture") {
            options.picture = value;
        } else {
            const QDate day = QDate::fromString(value, Qt::ISODate);
            if (!day.isValid())
                options.trouble = u"--today is '%1', which is no date (write 2026-11-21)."_s.arg(value);
            options.where.today = day;
        }
    }
    return options;
}

bool isForTheCommandLine(const QStringList &arguments)
{
    const GlobalOptions global = readGlobalOptions(arguments);
    return !global.trouble.isEmpty() || !global.rest.isEmpty();
}

bool drawsPages(const QStringList &arguments)
{
    return std::ranges::any_of(arguments,
                               [](const QString &word) { return word == u"--pdf" || word.startsWith(u"--pdf="); });
}

int runCommandLine(const QStringList &arguments)
{
    const GlobalOptions global = readGlobalOptions(arguments);
    if (!global.trouble.isEmpty())
        return wrongArguments(global.trouble);
    takeQtMessages();
    // --json may stand before the verb as well as after it.
    QStringList words = global.rest;
    const bool isJsonFirst = !words.isEmpty() && words.first() == u"--json";
    while (!words.isEmpty() && words.first() == u"--json")
        words.removeFirst();
    if (words.isEmpty() || words.first() == u"--help" || words.first() == u"-h" || words.first() == u"help") {
        print(stdout, usage());
        return 0;
    }
    if (words.first() == u"--version") {
        print(stdout, u"countersign "_s + QCoreApplication::applicationVersion() + u"\n"_s);
        return 0;
    }
    qsizetype used = 0;
    const CommandRule *rule = ruleFor(words, used);
    if (!rule)
        return wrongArguments(u"There is no verb '%1'. `countersign --help` lists them."_s.arg(words.first()));
    if (words.contains(u"--help"_s) || words.last() == u"-h") {
        print(stdout, usageOf(*rule));
        return 0;
    }
    CommandCall call;
    call.where = global.where;
    call.json = isJsonFirst;
    if (const QString why = readArguments(*rule, words.mid(used), call); !why.isEmpty())
        return wrongArguments(why + u" `countersign %1 --help` says how."_s.arg(QString::fromUtf8(rule->verb)));
    const Result<Reply> reply = rule->run(call);
    logEvent(LogLevel::Info, "verb ends",
             { { "verb", QLatin1StringView(rule->verb) },
               { "exit",
                 static_cast<int>(reply                ? reply->exit
                                      : call.isWrong() ? Exit::WrongArguments
                                                       : Exit::CouldNot) } });
    for (const QString &complaint : call.complaints())
        print(stderr, u"countersign: "_s + complaint.simplified() + u"\n"_s);
    if (!reply && call.isWrong())
        return wrongArguments(reply.error().says.simplified());
    if (!reply) {
        print(stderr, u"countersign: "_s + reply.error().says.simplified() + u"\n"_s);
        return static_cast<int>(Exit::CouldNot);
    }
    for (const QString &aside : reply->asides)
        print(stderr, aside + u"\n"_s);
    print(stdout, call.json && !reply->json.isNull() ? QString::fromUtf8(bytesOf(reply->json)) : reply->text);
    return static_cast<int>(reply->exit);
}

} // namespace countersign
