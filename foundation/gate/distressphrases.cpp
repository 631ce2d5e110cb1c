// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto PHRASES = std::to_array<InboundWords>({
    // Without a roof, without food, without money.
    { Distress,
      u"live|living|sleep|sleeping|stay|staying in|on|at|out ?of my|a|the|our =car|van|tent|shelter|shelters|street|streets|sofa|couch|hostel|bench|refuge; "
      u"sleeping|sleep =rough; sofa =surfing; =nowhere to|else|left ..1 live|go|sleep|stay|turn; "
      u"not know ..1 =where ..4 go|live|sleep|stay; "
      u"on|claim|claiming|applied|apply ..1 =welfare|benefits|disability|jobseekers; "
      u"food =bank|banks|stamps|parcel|parcels; universal =credit; soup =kitchen; "
      u"=nothing|little ..2 in|for|on the|my|our ..1 cupboard|cupboards|fridge|larder|bank|table|purse|house; "
      u"nothing to =eat|live|wear; nothing ..1 but|except =tea|bread|water|rice|noodles; "
      u"live|living|survive|surviving|exist|get|getting|scrape|scraping ..1 on|by|off ..1 =tea|toast|noodles|bread|rice|pension|savings|loans|scraps|nothing|handouts; "
      u"not|never|hardly|barely ?been ?able ?to =eaten|slept|eat|sleep ..1 properly|for|in|since|a|anything; "
      u"skip|skipping|skipped =meals; "
      u"sold|sell|selling|pawn|pawned|pawning ..2 =ring|furniture|jewellery|jewelry|everything|belongings|what|blood; "
      u"sold|sell|selling|pawned ..2 =car|house|home|tools|tv|van ..3 pay|eat|survive|live|keep|feed; "
      u"my|our ?very =last|remaining ..1 cent|penny|money|savings|dollar|euros|pounds|hundred|food; "
      u"not|never|cannot =pay|afford ..6 before|until|unless|because ..4 paid|job|work|benefits|disability|wages|approved|pension|better|hospital|month; "
      u"pay|paying ..4 when|once|if|as|after|until ..4 =work|job|wages|salary|benefits|disability|pension|unemployment|payday ..3; "
      u"bank =account empty|frozen|overdrawn; "
      u"choose|choosing|choice|decide|deciding between ..1 =heating|eating|food|rent|medicine|bills; "
      u"=heating or eating; to|in the =poorhouse|gutter|wall; "
      u"in =arrears|debt ..4 eyes|neck|every|everywhere|with|deep; "
      u"everything|all ..1 i|we|i've ?have|had|ever ?ever =saved|own|owned|worked|have|built|possess ..6 is|in|gone|for|into|on|are; "
      u"life 's =work|savings; =decades|years of work|saving|savings|sweat ..4 gone|lost|container|waiting; "
      u"if ..8 =finished|ruined|bankrupt|bust|homeless|done $; "
      u"i|we am|are ?@very =finished|ruined|sunk|bust|destitute|penniless|lost|wrecked $; "
      u"=flood|fire|storm|hurricane|earthquake|war|tornado|burglary|divorce|accident|cyclone|quake ..6 lost|nothing|everything|gone|destroyed|left; "
      u"shop|house|home|stock|business|roof|farm|everything|savings is|are =gone $; "
      u"give|grant|allow|need me|us ..2 =time ..4 pay|payments|payment|breathe|recover; breathing =space|room ..2; "
      u"no|without|lost ?more|any|my|our|his|her|of =wages|income|salary|paycheck|paycheque|pay for|since|because|until|till|this|coming|anymore; "
      u"behind|late with|on my|our|the =rent|mortgage|bills|payments|loan; "
      u"to|for ..3 pay|feed|support|care|provide ..2 my|our|# ..1 =kids|children|family|staff|baby|mother|employees|parents ..2; "
      u"let|letting|lay|laying|sack|fire|dismiss ..2 =staff|people|workers|team|employees|everyone|crew off|go" },
    // Ill, frail, dependent.
    { Distress,
      u"i|she|he|wife|husband|mother|father|son|daughter|mum|dad ?have|has|with|got|suffers|suffer ?been|from|with ?severe|bad|chronic|terminal|early|advanced|diagnosed|with =ms|cancer|epilepsy|parkinson's|parkinsons|dementia|diabetes|arthritis|lupus|copd|autism|ptsd|adhd|leukaemia|leukemia|tumour|tumor|als|fibromyalgia|schizophrenia|bipolar|emphysema|alzheimer's|crohn's|anorexia; "
      u"i|she|he|wife|husband|mother|father|son|daughter|mum|dad|child|brother|sister|who|baby am|is|are|was|were ?@very|partially|profoundly|severely|terminally|registered|legally|almost|nearly ?now|going =blind|deaf|disabled|bedridden|housebound|paralysed|paralyzed|pregnant|dying|frail|bedbound|autistic|epileptic|diabetic|sighted|tetraplegic|quadriplegic|wheelchair|immobile|incontinent|crippled|confused|suicidal|depressed|terminal|incapacitated !if|to|spot; "
      u"on a|the|his|her|my ?home =ventilator|dialysis|respirator|nebuliser|nebulizer; "
      u"breathing|dialysis|feeding|oxygen|suction|medical|heart =machine|tube|concentrator|equipment|monitor ..6 power|battery|electricity|home|without|stop*|needs|on|last; "
      u"father|mother|son|daughter|wife|husband|baby|child|mum|dad ..4 =breathing|dialysis|oxygen|feeding machine|tube|concentrator|at; "
      u"i|he|she|we|wife|husband|mother|father|mom|mum|dad|son|daughter|child|baby|sister|brother ..2 =diagnosed ..2; "
      u"=diagnosis ..3 bad|terminal|cancer|came|is|hospital|monday|wife|husband|mother; "
      u"carer|caregiver|caring|care|looking|look for|after my|our|her|his ..3 =mother|father|wife|husband|son|daughter|brother|sister|mum|dad|parents|child; "
      u"=disabled|autistic|sick|ill|dying|vulnerable|handicapped|deaf|blind brother|sister|son|daughter|child|wife|husband|mother|father|mum|dad|person|customer|adult|resident|residents|boy|girl; "
      u"i am|'m|'ll|she|he|mother|father|be|nearly|almost|is ?now ?over ?nearly ?almost =#|seventy|eighty|ninety|eighties|nineties years|yrs|year|and ..2 old|alone|widow*|live|cannot|old|ill|walk; "
      u"on|by my|her|his =own ..2 since|and|with|at|now|in|here; "
      u"not ?been|able|go|get|left|leave|gone ?to ?able|out|left =outside|house|bed|stairs|flat|door|toilet since|for|without|down|up|because|in|to; "
      u"not ..3 get|go|come|climb|walk|leave|reach|use ..1 =down|up|out|upstairs|house|bed|bath|toilet|stairs ..1 stairs|house|bed|of|without|since|flat|alone|anymore; "
      u"neighbour|neighbours|neighbor|friend|friends|daughter|son|sister|church ..1 =brings|bring|carries|carry|lends|lend|feeds|washes ..2 food|water|meals|me|us|shopping; "
      u"baby|babies|newborn|children|kids|toddler|mother|grandmother|elderly ..6 =cold|hungry|freezing|shivering|starving|dark|crying|sick; "
      u"no|without ..1 =heating|heat|power|electricity|water|fridge|cooker ..3 baby|babies|newborn|children|kids|toddler|mother|grandmother|elderly|pensioner|since|days|winter" },
    // Fear and despair.
    { Distress,
      u"@be|'s|be|been|feel|feels|felt|got|gets|getting|living|live ?@very ?in =afraid|scared|frightened|terrified|petrified|fear ..1 of|for|to !saying|say|that; "
      u"fears|fear|feared for ..1 =safety|life|lives|job|jobs|children|kids; "
      u"=follows|followed|following|stalks|stalking|stalked|threatens|threatened|threatening|intimidates|chased|cornered|grabbed ..1 me|us|her|him|girls|staff|children|wife|daughter|my|our !up|back|your|email|emails|letter; "
      u"waits|waited|waiting|lurks|sits|sat|parked|stands|standing outside ..2 =home|house|door|shop|school|closing|flat|work|car; "
      u"banging|bang|banged|pounding|hammering|kicking|kicked on|at|in ..1 =door|doors|window|windows; "
      u"nightmare|nightmares ..2 since|every|about|for; having|have|has|had =nightmares; "
      u"=shaking|trembling|shivering|sobbing as|when|while|all|with|and|since|every|right; "
      u"hands are|were =shaking|trembling; "
      u"children|kids|son|daughter|wife|mother|girls|staff are|is|'s|were ..1 =scared|frightened|terrified|afraid|crying|upset|shaking|traumatised; "
      u"in|such|into|got|get ..1 a|an|such|terrible ..1 dreadful|terrible|awful|bad|right|poor|sorry|desperate|horrible|fragile|low =state|way|place|shape !of; "
      u"out of my|our =wits; driving|drives|drove|driven ?me|us|him|her to =despair; "
      u"not|hardly|barely ..1 =think|function|concentrate|speak straight|anymore|properly|for|clearly|any|through; "
      u"at|past|reached|near|to ?my|our|the|a =breaking point; breaking =point; "
      u"so|too|very|just|bone|all =tired ..1 of|and|now|i|to ..1 living|life|fight|crying|fighting|this|everything|go|being $; "
      u"am|'m|are so =tired $; why i|we ..1 =go|bother|live|exist|keep|get on|living|up|trying|exist|going|to; "
      u"do ?not ?want ?to =exist|live|wake anymore|up|like|any|longer; "
      u"not want to =live|exist|wake|be here|anymore|any|up|around; or at =all $; "
      u"no =point|purpose|sense|meaning in|to ..1 living|life|going|anything|go|carry|trying|any; "
      u"life has|is ..2 =meaning|worthless|pointless|unbearable; better =off without|dead; "
      u"=goodbye|farewell ..2 forever|world|everyone|life; had =enough of life|living|it; "
      u"thought|thinking|thoughts|think about|of =suicide|ending|dying|jumping|pills|death|harming|killing; "
      u"cannot|not|no|never ..2 =take|bear|stand|cope|face|manage|handle|do|carry|fight|go|continue|keep|hold ..2 anymore|longer|more|another; "
      u"i am|'m =drowning|breaking|sinking|suffocating|collapsing|cracking|broken|begging|desperate|falling|crumbling|exhausted|devastated|heartbroken|crushed; "
      u"=mercy|plead|pleading|implore|beseech|imploring on|with|for|you ..3; i|we =beg|beseech|implore|pray you|of; "
      u"have a =heart; "
      u"=cry|crying|cried|sob|sobbing|tears|weep|wept ..2 phone|over|about|because|when|since|every|at|in|while|myself|night|daily|kitchen|car|bathroom|desk; "
      u"brought|reduced|drove|driven ..2 to =tears; burst into|out =tears|crying; "
      u"=crying|cries|cried|sobbing !shame|out; grown man =cry|crying; "
      u"broke|break|breaks|breaking my|our|her|his =heart|spirit; heart is|'s =broken|breaking; "
      u"=destroyed|destroying|breaking|crushed|crushing|killing|finishing|ruined|ruining|wrecked|consuming me|us ..2 $; "
      u"cost|costing|costs|lost|losing|lose me|us|my|our|him|her ?my|our =marriage|sanity|health|home|job|sleep|nerves|livelihood|reputation|mind|house" },
    // All is lost, nobody is there, it cannot go on.
    { Distress,
      u"=close|closing|shut|shutting|fold|folding ..4 for good|ever; "
      u"# =families|jobs|people|households|nine|ten|six depend|depends|hang|hangs; that 's|is ..1 =families; "
      u"have|has|got|'ve|with|there 's|is =nobody|noone ..1 left|else|to; have|has|got|'ve|with|there 's|is =no one left|else|to; "
      u"husband|wife|partner|father|mother ..1 =left me|us|; walked out =on me|us; "
      u"easier|better|simpler if|not|to|without ..3 =here|exist|around|wake|gone|alive|be ..1; "
      u"sometimes|often|maybe|perhaps ..4 think|wish|wonder|wondered|feel ..6 =not|end|over|here|without|gone|dead|alive|point|bridge ..3 here|be|all|it|me|anymore|exist|wake; "
      u"put|sunk|invested|poured|stuck|spent ..1 all|everything|every ..4 into|in|on ..2 =it|shop|cafe|business|this|restaurant|house|that|farm ..6 slipping|gone|lost|fail|failing|going|sinking|away|dying|now|and; "
      u"=slipping|falling|crumbling|sinking|drifting ..1 away|apart|from|through; "
      u"going|go|goes|gone|fall|fell to =pieces|bits|ruin|rack; "
      u"not|never|no ?longer ..1 =work and|since|because|for|anymore|any|with|after ..6 pay|afford|rent|bills|eat|alone|money|ill|accident|back; "
      u"since ..3 =accident|stroke|operation|divorce|illness|surgery|diagnosis|fall|flood|fire|redundancy|layoff ..6 not|no|cannot|nothing|alone|lost|without|struggle*; "
      u"not ..2 =pay my|our|the|them ..2 girls|boys|staff|people|men|women|workers|team|rent|wages|mortgage; "
      u"=hours|nights|night|weeks|days of|without|with no|without|little|hardly|barely|crying ?sleep ?any sleep|crying|tears|food|heating; "
      u"worrying|worried|worry|fear|anguish|upset|stress ..1 =sick|myself|to|constantly|day|night|endless|terribly|sleepless|about how|whether ..3; "
      u"it|this|that|you|letters ..2 is|are|'s|has|have|been|makes|making|make|made|getting ..1 =killing|breaking|destroying|crushing|drowning|eating|tormenting|torturing|wearing|grinding me|us|him|her|my ..1" },
    // At the edge: the body gives way, the door stays shut, others feed us.
    { Distress,
      u"start|starts|starting|begin|begins|make|makes|making me|us|to|i ..2 =shake|tremble|cry|shiver|panic|sweat|weep ..2; "
      u"phone|door|doorbell|post|letter|mail rings|bell|comes|arrives ..4 =shake|tremble|panic|freeze|afraid|jump|hide|cry; "
      u"not|never ..1 =dare to|go|open|answer|leave|look; =dare not open|answer|leave|go; "
      u"hide|hiding ..3 =door|phone|bell|collector|collectors; "
      u"choose|choosing|choice|decide|torn between ..3 and ..1 =medicine|food|heating|rent|bill|bills|eating|meals|insulin; "
      u"live|living|live|survive|depend|depending|eat|eating on ..1 what =church|neighbours|neighbors|friends|others|charity|parents ..2; "
      u"=charity|handouts|foodbank|alms ..2 live|eat|now|feeds|feed; "
      u"not|don't|please ..2 =cut|switch|turn|take ..2 off|away ..6 baby|mother|father|child|ill|monitor|oxygen|winter|wheelchair|power|heating|disabled; "
      u"=pushed|driven|pushing|driving|taken|taking|push|drive|took|brought|bringing me|us|him|her ..1 to|over|past ..1 edge|limit|limits|brink|wall|despair|verge|cliff|end|breaking; "
      u"is|was|this|it ?all ?just ?getting ?now ?@very =much for|to|i|all ..1 me|us|bear|take|just|want; "
      u"it is ?all ?just ?too =much; sleep|close|shut and ..2 not|never ..1 =wake; not to =wake; "
      u"shop|business|restaurant|farm|cafe|bakery|work is|was my|our ?whole ?entire =life; "
      u"feel|feeling|felt|close|want|ready|tempted|about like|to|of ?just =giving|give up ..1; "
      u"let|letting|lose|losing|send|sack|dismiss ..1 =everybody|everyone|everyone|staff|half|people|all ..2 go|off|home|away ..2; "
      u"hold|keep|carry|drag on ..1 =longer ..1 $; "
      u"have|has|had no|neither =strength|energy|hope|will|money|family|relatives|friends ..1 left|to|anymore|and|who; "
      u"not|can't ..2 =carry|lift|climb|walk|reach|stand ..6 floor|floors|stairs|water|age|knees|hip|crutches|own|alone|seventy|eighty; "
      u"at my =age; at ?the =age of; i am|'m =#|sixty|seventy|eighty|ninety ..1 and|i|with|this|years; "
      u"turning|turned|nearly|aged =seventy|eighty|ninety; "
      u"someone|somebody|men|man|collector|collectors|agent|agents|guy|people|he|they ..3 =threatened|threatening|threaten|threatens|shouted|shouting|screamed|followed|following|cornered|grabbed ..2 me|us|my|at|our|her|him|family|children ..2; "
      u"my nerves are|'re =shot|gone|raw|frayed|finished; on my|our =nerves|knees|own|last ..1 and|since|now|legs; "
      u"skin and =bones; hang|hanging|holding on by ..1 =thread" },
    // Low, alone, threatened.
    { Distress,
      u"i|we|she|he am|'m|are|is|'s ..2 =ill|sick|old|blind|disabled|weak|widowed and ..1 alone|old|ill|poor|sick|weak|broke|tired; "
      u"=alone and ..1 ill|sick|old|cold|afraid|scared|broke|disabled; "
      u"so|this|very|feel|feeling|felt =low ..1 that|lately|i|and|these|right|now; "
      u"not|n't|can't ..1 =get up ..1 some|any|most|in|anymore|days; "
      u"world|life|everything|family|home ..2 =fallen|falling|collapsed|crumbling|shattered ..1 apart|down|to|pieces; "
      u"feel|feeling|felt|feels ..2 =threatened|intimidated|hunted|persecuted|cornered|trapped|unsafe|worthless|hopeless|suicidal|ashamed|lost|abandoned; "
      u"heart|condition|illness|depression|anxiety|blood|nerves|health ..2 =worse|attack|worsened|worsening|suffering|suffers|failing|fail; "
      u"make|makes|making|made ..5 =heart|condition|illness|depression|anxiety|nerves|health worse; "
      u"=nobody|noone|no one ..1 i|we ..1 can|could ..1 ask|turn|call; "
      u"old|elderly|sick|disabled =woman|man|lady|couple|widow|pensioner ..2 and|who|not|living|alone" },
    // The weak go without, and a bad time of one's life.
    { Distress,
      u"heating|heat|boiler|water|power|electricity|heater ..3 =out|off|broken|down|dead|failed ...14 baby|babies|newborn|infant|toddler|children|kids|elderly|old|grandmother|grandfather|pensioner|disabled; "
      u"without|no ..1 =heating|heat|power|electricity|water ...14 baby|babies|newborn|infant|toddler|children|kids|elderly|old|grandmother|grandfather|pensioner|disabled; "
      u"baby|babies|newborn|infant|toddler|elderly|grandmother|grandfather|pensioner|disabled ...14 without|no ..1 =heating|heat|power|electricity|water; "
      u"having|had|have|going|through ..3 hard|tough|rough|difficult|bad|terrible|dark =time|times|patch|period|spell|year !finding|getting|with|believing|understanding|reaching|to|hearing|on|loading|using" },
    // Nothing left for what one lives on.
    { Distress,
      u"no|without|any ?more =money ?is ?was left|anymore !on|in|over; "
      u"husband|wife|partner|mother|father|mum|mom|dad|son|daughter|child|baby|brother|sister ..4 in =intensive|palliative; "
      u"not ..2 ?even =buy|afford|pay|get ..3 food|groceries|rent|bills|medicine|medication|electric|electricity|heating|water|insulin|diapers|formula; "
      u"not ..2 =able to ..2 eat|live|sleep|breathe|survive|cope|feed|heat|pay ..4; "
      u"have|got|had no ?more =money ..2 left|and|to|for; "
      u"car|house|home|flat|furniture|van ..2 about|going|will ..2 =taken|repossessed|seized|foreclosed|auctioned; "
      u"=evicted|eviction|repossess*|foreclos* ..3 my|our|us|me|home|house|notice; "
      u"husband|wife|mother|father|mum|mom|dad|son|daughter|him|her|grandmother|grandfather|brother|sister ..5 =coma|icu; "
      u"before ..3 =died|passed|dies; say =goodbye to ..1 my|our|her|his" },
});
// clang-format on
} // namespace

std::span<const InboundWords> phrasesOfDistress()
{
    return PHRASES;
}

} // namespace countersign
