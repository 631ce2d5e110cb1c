// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/checkup.h"

#include "documents/reader.h"
#include "platform/dictionaries.h"
#include "services/publishing.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A document nobody looked at for this long says so.
constexpr int STALE_DAYS = 90;

QString checkupText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Checkup", sentence);
}

CheckupItem settingsItem(Settings &settings)
{
    QStringList missing;
    for (const QStringView key : { u"company.name", u"company.phone", u"me.name" }) {
        if (settings.value(key).isEmpty())
            missing += key.toString();
    }
    if (!settings.complaints().isEmpty())
        return { u"settings"_s, false, settings.complaints().join(u" "_s) };
    if (!missing.isEmpty())
        return { u"settings"_s, false,
                 checkupText(
                     "Not set yet: %1. `countersign settings set KEY VALUE` does it; letters are signed with them.")
                     .arg(missing.join(u", "_s)) };
    return { u"settings"_s, true, checkupText("Company and name are set.") };
}

CheckupItem foundationItem(Store &store, const QDateTime &now)
{
    const auto current = store.currentFoundation();
    if (!current)
        return { u"foundation"_s, false, current.error().says };
    if (!*current)
        return { u"foundation"_s, true, checkupText("None is published yet: the starter documents will be used.") };
    const FoundationReading reading = readFoundation((*current)->documents);
    const qint64 age = (*current)->at.daysTo(now);
    if (reading.hasErrors())
        return { u"foundation"_s, false,
                 checkupText("The version in force has errors: %1").arg(sentenceOf(reading.problems.front())) };
    if (age > STALE_DAYS)
        return { u"foundation"_s, true,
                 checkupText("Nobody changed the documents for %1 days: look at them.").arg(age) };
    return { u"foundation"_s, true,
             checkupText("Version %1, number %2.").arg((*current)->version.value()).arg((*current)->number) };
}

CheckupItem accountsItem(Store &store)
{
    const auto accounts = store.accounts();
    if (!accounts)
        return { u"accounts"_s, false, accounts.error().says };
    if (accounts->empty())
        return { u"accounts"_s, false,
                 checkupText("There are none. `countersign accounts import FILE` brings them in.") };
    const auto without = std::ranges::count_if(*accounts, [](const Account &account) {
        return std::ranges::none_of(account.contacts, [](const Contact &contact) { return !contact.email.isEmpty(); });
    });
    return { u"accounts"_s, true,
             checkupText("%1 accounts, %2 of them without an address.").arg(accounts->size()).arg(without) };
}

CheckupItem spellingItem(const QString &language)
{
    const Dictionaries dictionaries;
    if (dictionaries.isEmpty())
        return { u"spelling"_s, true,
                 checkupText("There is no dictionary, so that spelling is not checked. Install hunspell-en-gb or "
                             "hunspell-en-us, or put .aff and .dic into %1.")
                     .arg(Dictionaries::systemFolders().front()) };
    const QString there = dictionaries.languages().join(u", "_s);
    if (!dictionaries.have(language))
        return { u"spelling"_s, language.isEmpty(),
                 checkupText(
                     "There is no dictionary for %1, so that spelling is not checked; there are %2. Install it, "
                     "or name another under Spelling in the communication standards.")
                     .arg(language.isEmpty() ? u"en"_s : language, there) };
    return { u"spelling"_s, true, checkupText("Dictionaries: %1.").arg(there) };
}

/// The dictionary that the documents in force name; empty where they name none.
QString spellingInForce(Store &store)
{
    const auto current = store.currentFoundation();
    return current && *current ? readFoundation((*current)->documents).foundation.conventions.spelling : QString();
}

CheckupItem auditItem(Store &store)
{
    const auto report = store.verifyAudit();
    if (!report)
        return { u"audit"_s, false, report.error().says };
    return { u"audit"_s, report->intact && report->headMatches, report->says };
}

} // namespace

std::vector<CheckupItem> checkup(Workplace &place)
{
    std::vector<CheckupItem> items { { u"workspace"_s, true, place.workspace().folder() },
                                     settingsItem(place.settings()) };
    const auto store = place.store();
    if (!store) {
        items.push_back({ u"database"_s, false, store.error().says });
    } else {
        const auto description = (*store)->describe();
        items.push_back(
            { u"database"_s, description.has_value(), description ? *description : description.error().says });
        items.push_back(auditItem(**store));
        items.push_back(foundationItem(**store, place.clock()->now()));
        items.push_back(accountsItem(**store));
        items.push_back(spellingItem(spellingInForce(**store)));
    }
    const auto mail = place.tryMail();
    items.push_back({ u"mail"_s, mail.has_value(), mail ? *mail : mail.error().says });
    return items;
}

} // namespace countersign
