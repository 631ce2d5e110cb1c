// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/bench.h"
#include "commands/briefreply.h"
#include "services/calldesk.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

// The accounts that somebody should know of before the day begins.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString writtenMorning(const QDate &day)
{
    return QLocale::c().toString(day, u"dddd, d MMMM yyyy"_s);
}

QString headOf(const QDate &day, size_t count)
{
    if (count == 0)
        return u"%1: nothing is open at any account.\n"_s.arg(writtenMorning(day));
    return count == 1
        ? u"%1: 1 account has something open.\n"_s.arg(writtenMorning(day))
        : u"%1: %2 accounts have something open, the most pressing first.\n"_s.arg(writtenMorning(day)).arg(count);
}

QString lineOf(const Briefing &briefing)
{
    const QString tier = briefing.tierName.isEmpty() ? QString() : u", "_s + briefing.tierName;
    return u"\n%1 (%2)%3\n  Open: %4\n  %5\n"_s.arg(briefing.accountName, briefing.account.value(), tier,
                                                    inWords(briefing.open), briefing.health.sentence);
}

/// A name for each: two accounts may be called alike.
QString freeName(const Briefing &briefing, QSet<QString> &taken)
{
    const QFileInfo name(pdfNameOf(briefing));
    QString tried = name.fileName();
    for (int i = 2; taken.contains(tried.toCaseFolded()); ++i)
        tried = u"%1 (%2).pdf"_s.arg(name.completeBaseName()).arg(i);
    taken.insert(tried.toCaseFolded());
    return tried;
}

Result<QStringList> writeAll(const std::vector<Briefing> &briefings, const CommandCall &call, const Office &office,
                             const QString &folder)
{
    if (briefings.empty())
        return QStringList();
    if (!QDir().mkpath(folder))
        return problem(Cause::Storage, u"The folder %1 cannot be made."_s.arg(folder));
    QStringList files;
    QSet<QString> taken;
    for (const Briefing &briefing : briefings) {
        const QString file = QDir(folder).filePath(freeName(briefing, taken));
        const auto written = writeBriefing(briefing, call, office, file);
        if (!written)
            return tl::unexpected(written.error());
        files += file;
    }
    return files;
}

} // namespace

Result<Reply> briefTheMorning(CommandCall &call)
{
    if (!call.arguments.isEmpty())
        return call.wrong(
            u"--all is every account with something open; '%1' is one word too many."_s.arg(call.arguments.first()));
    if (call.has(u"history"_s))
        return call.wrong(u"--history is of one account; name it in place of --all."_s);
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    const auto briefings = morningBriefings(*bench->store, bench->office, purposeFromKey(call.value(u"purpose"_s)));
    if (!briefings)
        return tl::unexpected(briefings.error());
    QStringList files;
    const QString folder = call.value(u"pdf"_s);
    if (call.has(u"pdf"_s)) {
        const auto written = writeAll(*briefings, call, bench->office, folder);
        if (!written)
            return tl::unexpected(written.error());
        files = *written;
    }
    const QDate day = bench->office.today();
    Reply reply;
    reply.text = headOf(day, briefings->size());
    QJsonArray all;
    for (size_t i = 0; i < briefings->size(); ++i) {
        reply.text += lineOf((*briefings)[i]);
        QJsonObject json = briefingToJson((*briefings)[i]);
        if (!files.isEmpty())
            json[u"pdf"_s] = files[static_cast<qsizetype>(i)];
        all += json;
    }
    if (!files.isEmpty())
        reply.text += files.size() == 1 ? u"\nThe briefing is in %1\n"_s.arg(files.first())
                                        : u"\nThe %1 briefings are in %2\n"_s.arg(files.size()).arg(folder);
    reply.json = QJsonObject { { u"day"_s, day.toString(Qt::ISODate) },
                               { u"count"_s, static_cast<qint64>(briefings->size()) },
                               { u"briefings"_s, all } };
    return reply;
}

} // namespace countersign
