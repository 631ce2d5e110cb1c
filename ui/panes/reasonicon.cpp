// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/reasonicon.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QString iconOfReason(const QString &id, const QString &words)
{
    if (id == "relationship-risk"_L1) {
        if (words.contains("renew"_L1, Qt::CaseInsensitive))
            return u"calendar"_s;
        return words.contains("call"_L1, Qt::CaseInsensitive) ? u"callback"_s : u"alert"_s;
    }
    struct Icon {
        QStringView id;
        QStringView name;
    };
    static constexpr std::array ICONS { Icon { u"trigger", u"escalate" },
                                        Icon { u"escalation-trigger", u"escalate" },
                                        Icon { u"fact-mismatch", u"error" },
                                        Icon { u"error-finding", u"error" },
                                        Icon { u"missing-facts", u"record" },
                                        Icon { u"drafter-uncertain", u"uncertain" },
                                        Icon { u"needs-human-review", u"uncertain" },
                                        Icon { u"compliance", u"sign" },
                                        Icon { u"quality-issue", u"alert" },
                                        Icon { u"value-threshold", u"receipt" },
                                        Icon { u"duplicate", u"history" },
                                        Icon { u"account-note", u"person" },
                                        Icon { u"repeat-occurrence", u"repeat" },
                                        Icon { u"novel-case", u"note" },
                                        Icon { u"key-account", u"flag" },
                                        Icon { u"sampled", u"eye" },
                                        Icon { u"phase-individual", u"eye" },
                                        Icon { u"no-address", u"mail" },
                                        Icon { u"opted-out", u"mail" },
                                        Icon { u"taken-out", u"review" } };
    const auto found = std::ranges::find(ICONS, QStringView(id), &Icon::id);
    return found == ICONS.end() ? u"flag"_s : found->name.toString();
}

} // namespace countersign
