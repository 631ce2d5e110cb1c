// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto REPORTS = std::to_array<InboundWords>({
    // A law is cited or asked after: by its number, its state, its name; whether something is legal.
    { Legal,
      u"cfr; ucc; violates|violated|violating =#; this|a|direct|clear is|as ?a ?direct =violation; "
      u"direct|clear =violation; law =does|say|allows; what|which ..3 =rights do|does|have|am; laws !of; "
      u"regulations ..3 abid*|follow*|violat*|broke*; "
      u"=unauthorized|unauthorised|prohibited|forbidden|banned|outlawed ..2 in|by ..2 state|law|country; "
      u"# u s =c|code; # us =c|code; us =code; estoppel; court =ordered|appointed; "
      u"their|your|of|these|several|multiple =violations !count; =violations; code of =federal; # usc|cfr; usury; "
      u"statutes; "
      u"pursuant|accordance|under|line|per|violates|violation|violated|violating ..5 =section|sections|subsection ?#; "
      u"=section|sections|subsection # ..8 act|code|states|usc|law|rights; "
      u"=@state ..1 law|laws|statute|statutes|regulation|regulations|code|courts|court; "
      u"law|laws|legal|illegal|licensed|cap|statute|statutes|rights of|in|under|for ..3 =@state; "
      u"state|federal|usury|lending|banking|bankruptcy|privacy|collection|consumer|interest|payday|military|credit =law|laws|regulation|regulations|statute|statutes !firm|school|enforcement|student; "
      u"by =law !firm|school; the =law $; "
      u"=law|laws states|says|requires|prohibits|protect|protects|established|against|that|prohibiting|regulating; "
      u"is|are|was|be ?even|really|all this|it|that|they|those|any|how|loan|loans|rate|interest ..1 =legal; "
      u"how ..4 =legal; "
      u"whether|if|not|think|investigate|know|fact|even|completely|perfectly|totally|barely ..5 =legal !name|team|department|size; "
      u"how ..6 =allowed|get away|getting away ..1 with|to ..2 charge|do|lend|report|take; "
      u"not|never|no|without|un ..2 ?properly ?legally =licensed|license|licence ..3 to|in|by|with|lend|collect|operate; "
      u"unlicensed; "
      u"not|without|never ..2 registered|authorised|authorized|approved|permitted|licensed to|in|by ..3 =operate|lend|collect|state; "
      u"military =lending|borrower act; truth in =lending; fair =credit|debt|lending|housing|billing; "
      u"equal =credit; dodd|gramm =frank|leach|bliley; service|servicemembers ..1 civil|members =relief; mla; scra; "
      u"tila; fcra; hipaa; hippa; hippaa; ecoa; udaap; respa; coppa; @lawname =act; "
      u"protected|protection|protections|covered|rights ..3 under|by|via ..3 =act|law|fcra|scra|constitution" },
    // Rights are claimed; somebody is treated as less for what they are.
    { Legal,
      u"violat* ..5 my|our|his|her|their|consumer|privacy|civil|human|federal|protected|federally ..3 =right|rights|privacy|law|laws; "
      u"=violat* my|our|his|her|their|the ?consumer|a ?federal ..2 rights|right|privacy|law|laws|act|agreement|contract|settlement|terms|regulation; "
      u"=violation|violations|violates|violating of|under|by|the ..2 law|laws|act|rights|right|agreement|contract|privacy|terms|#|settlement|regulation|hipaa|defamation; "
      u"not ?i|we have|has|had|know|any ..2 my|a|any|the =rights|right to; "
      u"=rights|right to|of privacy|rescind|rescission|cure|know|dispute; my =rights; "
      u"rights as a =consumer|customer|borrower|tenant|veteran|citizen|cosigner; discriminat*; "
      u"because|due|based|account|on ..4 =race|religion|gender|ethnicity|nationality|disability|sex; racial*; "
      u"equal =opportunity|protection !employer" },
    // It goes, or went, to court: suits, judgments, pay that is seized, counsel.
    { Legal,
      u"=@lawsaction ..3 claim|claims ..3 court|county|tribunal|damages|small|against; law suit|suits; lawsuit*; "
      u"=suit|suits !case|jacket|you|your|our ..3 filed|against|settled|recover|won; "
      u"file|filed|filing ?a|civil =suit; sued !from; "
      u"sue|sueing|suing ..2 me|us|you|them|him|her|this|the|these|for|over; being|be|been|get|getting =sued; "
      u"garnish|garnished|garnishing|garnishment|garnishments|garnishes ..4 wage|wages|pay|paycheck|paychecks|check|checks|salary|income|account|bank|employer|tax; "
      u"wage|wages|pay|paycheck|salary|income|bank|account ..4 =garnish|garnished|garnishing|garnishment|garnishments; "
      u"garnishment|garnishments; "
      u"take|taking|took|taken|taking|drag|threaten*|threat* ..3 me|us|them|you|him|her|with ..3 to|with|through|of ..1 =court|arbitration; "
      u"threat* ..5 =legal|court|sue|lawsuit|litigation|garnish|garnishment|arrest|jail|attorney|warrant; "
      u"pretend*|claim*|impersonat*|pos* ..4 =attorney|attorneys|lawyer|lawyers|court|law; "
      u"served|serve|serving ..4 =papers|documents; "
      u"served|serve|serving|received|receive|got|sent ..4 =summons|subpoena|judgment|judgement|warrant|affidavit|garnishment; "
      u"court|civil|small =case|date|judgment|judgement|hearing|papers|documents|action|lawsuit|suit|documents|order|costs|system; "
      u"default|a|the|had =judgment|judgement !of|call; injunction; litigate|litigated; arbitrate; "
      u"legal =action|actions|steps|counsel|representation|help|aid|matter|recourse|fees|ramifications|obligation|right|rights|issue|proceedings|documents|document; "
      u"class =action; settlement ..3 with|from|against|agreement|lawsuit; defamation; slander; usury; "
      u"extortion ..6 law|legal|court|report; prosecut*; "
      u"criminal =charges|charge|offense|offence|prosecution|complaint|investigation; "
      u"hold|held ..4 accountable|liable|responsible for ..3 =damages|damage|loss|losses; punitive; "
      u"statutory =damages" },
    // Whoever supervises is told or named.
    { Legal,
      u"cfpb; ftc; fcc; fdic; occ; bbb; ncua; irs; finra; sec ..2 =complaint|filing; nmls; hud; "
      u"consumer ..1 financial|finance =protection|bureau; trade =commission; attorney|attorneys =general|generals; "
      u"states ?'s ?' =attorney; state =attorney|regulator|regulators|representative|senator|banking|agency|board; "
      u"department|dept|division|office|bureau of ..2 =justice|banking|insurance|commerce|treasury|financial|finance|consumer|corporations|labor|education; "
      u"better =business; consumer =affairs|protection|bureau|advocacy|advocate; "
      u"federal =agency|agencies|government|authorities|regulators|regulator|trade|reserve; fbi; "
      u"report|reported|reporting|complain|complained|complaint|forward|contact|contacted|tell|told|notify|notified ..5 =government|senator|congressman|congress|governor|regulators|legislators|authorities|ombudsman|regulator" },
    // A vehicle that fails on the road: what moves it, stops it, steers it, holds who sits in it.
    { Safety,
      u"=@vehicle|engine|it ..4 stall|stalls|stalled|stalling !holder|in; =stalls $; will|would|to|may|can =stall; "
      u"=@vehicle|engine|it ..4 dies|died|quit|quits|cut|cuts|shut|shuts|shutting|cutting|turned|turns ..1 off|out|down|while|on|when|at|completely ..8 @road; "
      u"@road ..10 =@vehicle|engine|it ..4 dies|died|quit|quits|cut|cuts|shut|shuts|shutting|cutting|jerked|jerks|jerking|lurched|lurches|lunged|surged|surges|hesitated|shuddered|decelerated|accelerated; "
      u"=lose|loses|loose|looses|losing|loosing|lost|loss|no|without|zero|reduced|decreased|intermittent|low|complete|total|partial|sudden|any ..3 power|acceleration|brakes|braking|brake|steering|traction|control|propulsion|drive|oil !of|outlet|attorney|supply|washer|cord|button|over; "
      u"power|brake|brakes|braking|steering|traction =loss|failure|failures|failed|fails|fail|lost|outage; "
      u"not|unable|never|could|hard|difficult|refus*|failed|fails|fail ..4 =accelerate|brake|steer|decelerate; "
      u"=accelerat* ..4 itself|own|unintended*|unexpected*|sudden*|uncontroll*|without|wildly|alone; "
      u"sudden|unintended|uncontrolled|unexpected|unwanted|sporadic =acceleration|braking|deceleration; "
      u"suddenly|unexpectedly ..2 =accelerated|accelerates|accelerate|braked|brakes|stopped|surged|swerved; "
      u"begin|begins|began|begun|started|starts to ..1 =accelerate|surge|roll|swerve|lunge; "
      u"hard|difficult|impossible to =control|steer|brake; jump|jumped|jumping|over ..2 =curb; "
      u"hesitat*|jerk*|buck*|shudder* ..3 when|while|on|upon|during ..1 accelerat*|highway|freeway|speed; "
      u"swerve|swerved|swerving; "
      u"headlights|headlamps|lights ..3 =went|go|goes|cut|shut out|off ..6 night|dark|driving|highway; "
      u"pedal ..3 =floor; gas|accelerator|throttle ?pedal ..2 =stuck|stick|sticks|sticking|jammed; "
      u"@vehicle kept|keeps =going|accelerating|moving|rolling; "
      u"=@vehicle ..3 suddenly|unexpectedly|violently|abruptly ..3 accelerat*|stop*|brak*|swerv*|jerk*|veer*|lurch*|surg*|lunge*|slow*|decelerat*|shift*|pull*; "
      u"not|unable|barely|hardly|hard|difficult|failed|fails|fail to =stop ..2 @vehicle|it|in|when|properly|completely; "
      u"failed|fails|fail to =stop; could|did|would|will not =stop ?the|my car|@vehicle; "
      u"=steering|wheel|wheels|brake|brakes|transmission ..4 seized|seizes|locked|locks|lock|froze|frozen|jammed|stuck|stiff|jerk*|shak*|unresponsive|respond|loose|fail*; "
      u"@vehicle|it|park|gear|neutral ..6 =roll|rolls|rolled|rolling ..3 away|backward|backwards|forward|down|into|back; "
      u"=rolled|rolls|roll away|over; "
      u"=@carpart ..5 snapped|snap|snaps|split|splits|broke|breaks|broken|fractured|cracked|sheared|separated|separates|separation|detached|collapsed|came|fell|flew|flies|fly|blew|blown|blow|burst|exploded|shredded|shattered|peeled|disconnected; "
      u"blow|blew|blown|blowing|tire|tyre ?a =out|blowout|blowouts ..3 tire|tyre|while|on|at|highway; "
      u"tire|tires|tyre|tyres =blew|blow|blown|burst|exploded|failure|separated|separation|shredded; "
      u"tread =separation; "
      u"=deploy|deploys|deployed|deploying|deployment ..6 bag|bags|airbag|airbags|not|did|without|while; "
      u"bag|bags|airbag|airbags ..4 =deploy|deployed|deploying|deployment|explode|rupture*; "
      u"=seat|belt|belts|seatbelt|buckle|latch ..4 not|fail*|broke*|came|loose|unlatch*|open* ..3 latch|lock|restrain|hold|retract|crash|impact|while|open|undone" },
    // It crashed, burned, hurt, or nearly did; whoever drives it is afraid to.
    { Safety,
      u"!nervous|emotional|emotionally =crash|crashes|crashed|crashing|collision|collisions|collide|collided|wreck|wrecked|accident|accidents|rollover !helmet|report|course|insurance|forgiveness|cover; "
      u"near|nearly|almost ..5 =crash|accident|collision|miss|wreck|rear|hit|ditch|wall|killed|wrecked|crashed; "
      u"rear =ended|end; close =call|calls; "
      u"hit|hits|hitting|struck|strike|ran|run|into|went|drove|crashed|slammed|jumped|across ..4 =wall|tree|pole|guardrail|rail|ditch|curb|fence|median|embankment|deer|pedestrian|garage|barrier|divider|intersection|house|building; "
      u"caus*|risk|result*|possib*|potential*|prevent*|lead*|avoid ..5 =accident|accidents|crash|collision|death|deaths|injury|injuries|fatality|fatalities|harm|fire|fires; "
      u"=fire|fires|flames|smoke|smoking|smoked|burning|burned|burnt|melted|sparks|overheat* ..5 engine|hood|vehicle|car|truck|dash|dashboard|wire|wires|wiring|vents|exhaust|column|under|from|inside|underneath|smell|odor|pipe; "
      u"engine|hood|vehicle|car|truck|dash|electrical|wiring|exhaust|brake|tailpipe|battery =fire|smoke|smoking|smoked|burned|burning|sparks; "
      u"=smell|smelled|smells|odor|odour|fumes ..4 gas|gasoline|fuel|burning|burnt|exhaust|smoke|rubber|electrical|plastic; "
      u"=fuel|gas|gasoline|carbon|exhaust ..3 leak|leaks|leaked|leaking|monoxide|spray*|spill*|fumes|entering; "
      u"=sustained|suffered|receiv* ..6 injury|injuries|burns|concussion|bruise*|whiplash|fracture*|lacerat*; "
      u"=injury|injuries|injured|killed|strangl*|suffocat*; whiplash; "
      u"=kill|kills|killing|hurt|injure|injuring|die|dead ..3 someone|somebody|people|anyone|others|child|children|passenger|passengers|driver|occupants|son|daughter; "
      u"=someone|somebody|people|anyone|family|child|children|son|daughter|we|i|he|she ..5 killed|injured|dead|hurt !badly; "
      u"death =to|trap; "
      u"=safety ..1 risk|issue|issues|hazard|concern|concerns|problem|problems|defect|recall|related|reasons|matter|threat; "
      u"risk|hazard|danger|threat|concern to|for ..2 =safety; "
      u"afraid|scared|scary|fear*|terrified|terrifying|nervous|concerned|worried|frighten*|uncomfortable|unsafe|dangerous|not ?safe ..3 =drive|driving|driven|ride|operate; "
      u"not ..2 feel ..1 =safe|comfortable ..2 driving|drive|riding; should|do not =drive the|this|your|it|my; "
      u"not|un|longer|never ..2 =safe ..2 to|for|vehicle|car|drive; "
      u"=unsafe|dangerous|dangerously|hazard|hazardous|hazards|deadly; "
      u"loss|lost|lose|loses|losing|out|maintain|regain ..1 of|full|total|all|complete|the ?my =control !number|panel|group" },
    // No work, no home, no food; fallen ill, worn down, hunted.
    { Distress,
      u"lost|lose|losing|without|no|out|between|left|quit|unable|find|laid|need|cut ..2 my|a|his|her|our|of|off|to|any ..1 =job|jobs|employment|work|income !boots|clothes|shoes|order|orders|done; "
      u"laid|furloughed =off|job|work; let go from|by|of ..1 my|work|job; unemployed; "
      u"unemployment !insurance|coverage; jobless; "
      u"i|we|he|she|husband|wife|am|spouse|been|currently ..3 not|longer|stopped ..1 =working|employed !properly|on|with|correctly|right|as|out; "
      u"non =working single|mother|mom|father; not =employed; "
      u"unable|prevent*|kept|keeps|stopped|stopping|missed|missing|miss|lost|lose|out ..3 to|from|of|a ..2 =work !with|out|on|for|properly|it|this|something|order; "
      u"i|we|he|she|husband|wife ..1 can|could|am|are|was|is not ?able ?to =work !with|out|on|for|properly|it|this; "
      u"hardship*; "
      u"financial|financially ..3 =hardship|hardships|crisis|ruin|strain|struggle*|distress|setback|bind|burden; "
      u"financially =struggling|strapped|ruined|devastated; hard|tough|difficult|rough|desperate|trying =times; "
      u"fell|fallen|fall|hit|going|went ..3 =times; homeless*; evict*; eviction; foreclos*; foreclosure; "
      u"shelter ..4 =live|living|stay; living in ?my|a|our =car|shelter|motel|hotel; "
      u"lose|losing|lost ..2 =house|home|apartment|farm; roof over; "
      u"feed|feeding|food|groceries|diapers ..5 =kids|child|children|family|baby|table|eat|myself; "
      u"afford|buy|pay|no|enough|without ..3 =food|groceries|medicine|medication|medications|rent|utilities|diapers|heat; "
      u"not|barely|nothing|food ?to =eat; behind|afford|risk|missed|unable ..4 =rent|mortgage ..4; "
      u"not ..2 =pay ..2 rent|mortgage; rent|mortgage ..3 =behind|late|due|unpaid|missed" },
    { Distress,
      u"chemo|chemotherapy|dialysis|tumor|icu|transplant|miscarriage; heart =attack; my|i|her|his|am ..8 =hospital|surgery|surgeries !account|card; "
      u"=i|am|wife|husband|mother|father|son|daughter|child|mom|dad|spouse|family ..6 cancer|stroke|dialysis|sick|ill|illness|hospital|hospitalized|surgery|surgeries|disability|disabled|disease|pregnant|coma|caregiver|sickness|sicknesses|operation ; "
      u"health|medical|mental =issue|issues|problem|problems|condition|conditions|reasons|bills|emergency|crisis|leave|health|distress|breakdown; doctor|doctors|therapist|psychiatrist says|said|told|has|advised|ordered; "
            u"cry|crying|cried|tears|sobbing|weeping; stressful|stressing; anxiety|anxious; depress*; suicid*; panic attack*; nervous breakdown; mental|emotional|emotionally|mentally ..2 =anguish|distress|health|stress|drained|exhausted|abuse|toll|pain|wreck|trauma*; nightmare; "
      u"on|only|live|living ..3 =ssi|ssdi; loss|decrease|reduction|lack|drop|cut ..2 =income|wages|hours !tax; income|hours|wages|pay ..3 =decreased|reduced|dropped|stopped|cut; due|because|from|with ..2 =illness; mentally =unstable|ill|exhausted; threat* ..2 call|contact|tell|visit ..1 =employer|job|boss|family|workplace|work; fixed =income; single =mother|mom|mum|parent|father|dad; disabled =veteran|vet|mother|person; threaten* ..3 =messages|message|voicemail|voicemails|calls|call|texts|letters|letter|emails; harass*; harrass*; harras*; bully*; bullied; intimidat*; threatened|threatening|threatens|threats|threaten ..4 me|us|my|to ..4 home|house|job|work|family|kids|jail|arrest|arrested|police|car|take; abusive; stalk*; "
      u"come|came|coming|comes|showed|show|showing|visit*|sent ..5 my|our ..3 =house|home|door|residence|workplace|doorstep|job; calling|calls|call|called ..4 my|our ..2 =job|workplace|work|employer|family|mother|relatives|neighbors|references ..8 stop|told|embarrass*|constantly|daily|repeatedly|every; "
      u"scared|terrified|frightened|afraid ..3 of|for|that|to|my|losing|they; desperate; desperation; beg|begging ..3 =help|you|them; at my =wits; humiliat*; embarrass* ..5 =cry|work|coworkers|job|family|neighbors; "
      u"bankrupt|bankruptcy ..6 =kids|children|home|house|job|family|lose; kids|children|baby ..6 =bankrupt|afford|feed|suffer*|starv*" },
    { Safety, u"bedbug|bedbugs; bed =bug|bugs" },
    { Legal, u"without|by|unless|until|need|needs|require*|get|got ..2 court =order|orders; from|to|with|at ?the =dot|faa|finra|occ" },
    { Distress, u"my ?late ?own husband|wife|mother|father|son|daughter|child|parent|mom|dad|mum|uncle|aunt|brother|sister|cousin|grandmother|grandfather ..3 =died|passed|dying !out; attend|to|for|after ..2 =funeral !directors|home|flowers|parlour|wreath|wreaths" },
    { Distress, u"not|stop|being|be|am|was|feel|felt ..2 =harassed|harass|harassing|bullied|threatened !legal|to sue; stranded ..8 =night|alone|airport|hours|children|kids|dark|winter|cold" },
});
// clang-format on
} // namespace

std::span<const InboundWords> reportsOfHarm()
{
    return REPORTS;
}

} // namespace countersign
