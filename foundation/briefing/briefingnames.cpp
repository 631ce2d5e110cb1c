// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/matters.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using Words = BriefingWords;
}

QString keyOf(CallPurpose purpose)
{
    switch (purpose) {
    case CallPurpose::Complaint:
        return u"complaint"_s;
    case CallPurpose::RepeatExceptions:
        return u"repeat-exceptions"_s;
    case CallPurpose::Renewal:
        return u"renewal"_s;
    case CallPurpose::Opportunity:
        return u"opportunity"_s;
    case CallPurpose::FirstCall:
        return u"first-call"_s;
    }
    Q_UNREACHABLE();
}

std::optional<CallPurpose> purposeFromKey(QStringView key)
{
    const auto found = std::find_if(CALL_PURPOSES.begin(), CALL_PURPOSES.end(),
                                    [&](CallPurpose purpose) { return keyOf(purpose) == key; });
    return found == CALL_PURPOSES.end() ? std::nullopt : std::optional(*found);
}

QString nameOf(CallPurpose purpose)
{
    switch (purpose) {
    case CallPurpose::Complaint:
        return Words::tr("Complaint");
    case CallPurpose::RepeatExceptions:
        return Words::tr("Repeat exceptions");
    case CallPurpose::Renewal:
        return Words::tr("Renewal");
    case CallPurpose::Opportunity:
        return Words::tr("Opportunity");
    case CallPurpose::FirstCall:
        return Words::tr("First call");
    }
    Q_UNREACHABLE();
}

QString keyOf(BriefingSection section)
{
    switch (section) {
    case BriefingSection::Health:
        return u"health"_s;
    case BriefingSection::Open:
        return u"open"_s;
    case BriefingSection::Said:
        return u"said"_s;
    case BriefingSection::Voices:
        return u"complaints-and-callbacks"_s;
    case BriefingSection::Numbers:
        return u"numbers"_s;
    case BriefingSection::Patterns:
        return u"patterns"_s;
    case BriefingSection::People:
        return u"people"_s;
    case BriefingSection::TalkingPoints:
        return u"talking-points"_s;
    case BriefingSection::NotToSay:
        return u"not-to-say"_s;
    case BriefingSection::Questions:
        return u"questions"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(BriefingSection section)
{
    switch (section) {
    case BriefingSection::Health:
        return Words::tr("Why");
    case BriefingSection::Open:
        return Words::tr("Open matters");
    case BriefingSection::Said:
        return Words::tr("What we said, and whether it was kept");
    case BriefingSection::Voices:
        return Words::tr("Complaints, callbacks, escalations");
    case BriefingSection::Numbers:
        return Words::tr("Numbers");
    case BriefingSection::Patterns:
        return Words::tr("Patterns");
    case BriefingSection::People:
        return Words::tr("People");
    case BriefingSection::TalkingPoints:
        return Words::tr("Talking points");
    case BriefingSection::NotToSay:
        return Words::tr("What not to say");
    case BriefingSection::Questions:
        return Words::tr("Questions to ask");
    }
    Q_UNREACHABLE();
}

QString nameOf(HealthLevel level)
{
    switch (level) {
    case HealthLevel::Unknown:
        return Words::tr("Not known");
    case HealthLevel::Steady:
        return Words::tr("Steady");
    case HealthLevel::NeedsCare:
        return Words::tr("Needs care");
    case HealthLevel::InTrouble:
        return Words::tr("In trouble");
    }
    Q_UNREACHABLE();
}

} // namespace countersign
