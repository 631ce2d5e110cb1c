// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto SIGNS = std::to_array<InboundWords>({
    // Money, and papers about it.
    { BillingDispute,
      u"invoice|invoices|invoiced|bill|bills|billed|charge|charges|charged|fee|fees|surcharge|paid|paying|payment|payments|refund|deposit|debit|debited|statement|amount|#m|euros|dollars|pounds|bucks|quid|money|credited|reminder|tariff|rent|premium|interest|surcharges|handling|vat|voucher|extras|payout|cent|quote|rate|dunning", 1 },
    // That it is not so.
    { BillingDispute,
      u"wrong|incorrect|mistake|mistaken|miscounted|unfair|explained|unjustified|ridiculous|outrageous|absurd|scandal|robbery|cheated|robbed|conned; "
      u"take|taken|taking|strike|remove|knock ..3 =off; =explain that|this|it|me|how|why; "
      u"refus*|owe|owes|owed|twice|doubled|overpaid; "
      u"not|never ..3 =ours|mine|ordered|agreed|wanted|owe|signed|authorised|told|used|delivered|true|fair|happened; "
      u"too =much|high|many; =more than we|i|you|the|agreed|it|is|was|that|#; "
      u"should|supposed|meant ..2 =be|cost|have; !as promised|agreed|quoted|advertised; "
      u"give|pay|send|transfer|want|get|expect|have ..5 =back; correct|fix|amend|reverse ..1 =it|that|this; "
      u"not ..2 =add|match|agree|tally|right|correct|pay; still =waiting|nothing|missing|open|outstanding|owed; "
      u"only =got|received|half|had|used|ordered; =half of|it|the|was; never =came|arrived|happened|delivered; "
      u"nobody|noone =told|said|mentioned|warned|ordered|agreed; none of|single; no =sign|trace; "
      u"still =have|hold|keep; cancel|withdraw|void =it|this|that; full =price; instead", 2 },
    // What binds.
    { Cancellation,
      u"contract|contracts|agreement|account|subscription|membership|order|orders|booking|reservation|service|services|plan|policy|lease|insurance|supplier|customer|customers|deal|standing|business|deliveries|partnership", 1 },
    // That it ends.
    { Cancellation,
      u"cancel|cancelling|canceling|terminate|quit|quitting|goodbye|elsewhere|farewell|competitor|competitors|competition|withdraw|withdrawing; "
      u"lapse|tender|rid; no =longer want|need|needs|require|wish|use|using|interested|order|buy|work|works|deal|care|be|have|like|is|a|your|our|with; any|anymore =more|longer; anymore; !to|with|by|for someone|somebody =else !'s|s|on|picked|will|in|is|has|was|take|look|help|used|opened|took; "
      u"not ..3 =renew|renewing|continue|continuing|stay|staying|bother; "
      u"be|are|am|is|'re|it 's|all =done|finished|over $; =enough of|is; never =again; "
      u"=switch|switching to|away|from; had =it; walk|walking|walked =away; without =us|me", 2 },
    // Somebody.
    { ManagerRequest,
      u"manager|supervisor|boss|superior|director|owner|ceo|management|human|person|grown|adult|chief|head|robot|bot|someone|somebody|anyone|anybody", 1 },
    // That they are wanted.
    { ManagerRequest,
      u"speak|talk|speaking|talking|escalat*|complain; more|higher|with|real|the =authority|power; "
      u"listen|listens|decide|decides|senior|voice; =responsible !for; =higher up|ups|level|rank|person|manager; higher =up|ups; "
      u"put|connect|transfer|pass ..2 =through|on|over !hold; connect|transfer|pass =me|us; "
      u"call|ring|phone|write|contact|answer|explain|apologise|listen|see|meet =me|us; "
      u"take|takes =responsibility|over|charge; "
      u"want|need|demand|insist|expect|get|fetch|bring|give|find|send ..3 =your|a|the|somebody|someone ..2 manager|supervisor|boss|superior|director|owner|ceo|human|person|grown|adult|chief|head", 2 },
    // No money, no roof.
    { Distress,
      u"rent|mortgage|pension|benefits|savings|overdraft|debt|debts|broke|unemployed|jobless|wages|payroll|starve|hungry|food|eat|eating|roof|evicted|homeless|bankrupt|penniless", 1 },
    // Ill and weak.
    { Distress,
      u"ill|sick|cancer|hospital|pills|tablets|disabled|wheelchair|oxygen|surgery|operation|illness|disease|stroke|dementia|blind|deaf|pregnant|diagnosed|depression|depressed|therapy|epilepsy|bedridden|dying|frail|breathing", 2 },
    // What the mind goes through.
    { Distress,
      u"afraid|scared|cry|crying|cried|tears|sleep|slept|alone|lonely|tired|worry|worried|nerves|cope|bear|desperate|ashamed|shaking|nightmare|hopeless|helpless|exhausted|despair|beg|frightened|fear|anxious|panic", 3 },
    // Those who hang on it.
    { Distress,
      u"kids|children|baby|mother|father|wife|husband|widow|son|daughter|family|pensioner|grandmother|families|carer; "
      u"am|is|'m|are =#|seventy|eighty|ninety years; single =mother|mum|dad|parent", 4 },
    // That all is lost.
    { Distress,
      u"lose|losing|lost|ruined|finished|everything|anymore|gone|hopeless|destroyed|nothing; "
      u"no =way|hope|strength|idea|one; the|my|our =end|last|limit; give|giving|gave =up; to =close|sell|fold", 5 },
    // Harm.
    { Safety,
      u"burned|burnt|bleeding|bled|hurt|hurts|injured|swollen|swelled|vomiting|vomited|dizzy|fainted|pain|ambulance|stitches|unconscious|choking|choked|blisters|slipped|tripped|trapped|bruised|scar|surgery|poisoned|rash|limping|crushed|shock|electrocuted|evacuated|exploded|unsafe|dangerous", 1 },
    // On whom, by what.
    { Safety,
      u"finger|fingers|hand|hands|arm|leg|foot|eye|eyes|face|head|skin|throat|knee|neck|stomach|baby|toddler|child|children|kid|kids|son|daughter|guest|guests|patient|patients|resident|residents|pupil|pupils|worker|workers|colleague|apprentice|cook|chef|grandmother|grandson|wife|husband|mother|father|nurse|cleaner|cyclist|pedestrian|fire|gas|electric|electrical|voltage|blade|knife|chemical|chemicals|acid|fumes|brake|brakes|ladder|mould|flames|sparks|wiring|socket|hinge|sharp|steam|boiling|collapsed|snapped|battery|saw|ate|eating|drank|cream|contaminated", 2 },
});
// clang-format on
} // namespace

std::span<const InboundWords> signsOfKinds()
{
    return SIGNS;
}

size_t fieldsThatTell(InboundKind kind)
{
    return kind == Distress ? 3 : 2;
}

} // namespace countersign
