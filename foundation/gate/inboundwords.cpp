// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
// clang-format off
constexpr auto SETS = std::to_array<TurnsOfPhrase::NamedWords>({
    { u"we", u"i we" },
    { u"our", u"my our the your this that his her a any" },
    { u"will", u"will shall would could can may might must should going want to" },
    { u"be", u"is are was were am be been being 's" },
    { u"person", u"husband wife son daughter kid kids child children toddler baby mother father mum dad mom colleague colleagues worker workers staff employee employees driver drivers customer customers guest guests resident residents patient patients visitor visitors people someone somebody cook clerk man woman him her me us lad team crew brother sister nobody dog cat i he she they" },
    { u"family", u"husband wife father mother dad mum mom son daughter brother sister partner founder owner colleague parent grandmother grandfather grandma grandpa baby child aunt uncle friend director mr mrs ms" },
    { u"body", u"hand hands finger fingers arm arms leg legs foot feet eye eyes face head skin throat toe toes knee neck stomach lungs hip hips shoulder wrist ankle rib ribs tooth teeth thumb ear ears nose lip tongue chest palm heel calf thigh cheek forehead elbow shin scalp throats wrists ankles knees elbows shoulders heels shins collarbone jaw pelvis spine thumbs fingertip fingertips knuckles eyelid eyelids cheeks" },
    { u"hurts", u"burned burnt cut crushed broke broken hurt bruised scalded trapped pinned swollen bleeding sore numb caught injured lost" },
    { u"danger", u"acid acids bleach lye caustic solvent solvents chemical chemicals ammonia chlorine steam fumes gas" },
    { u"foreign", u"glass metal plastic wood steel bone needle screw nail wire blade stone stones splinter splinters shard shards" },
    { u"vermin", u"slug slugs snail snails caterpillar caterpillars mould mold mouldy moldy maggot maggots insect insects worm worms rodent rodents mouse rat rats droppings salmonella listeria bacteria cockroach cockroaches moth moths" },
    { u"food", u"food meat milk cheese fish bread snack snacks jar jars can cans tin tins bottle bottles baby formula pack packs packet salad salads sauce meal meals rice flour sack sacks cereal jam pie pies roll rolls bun buns burger pizza pasta dough stew curry dessert yoghurt yogurt butter chocolate candy sandwich wrap cookies biscuits beans tuna ham sausage sausages eggs juice beer coffee soup noodles pudding muffin muffins cereals cake chicken water cartons carton" },
    { u"machine", u"door oven grill wheel wheels tire tires tyre tyres engine vehicle car ladder rack racks shelf shelves machine forklift guard crane hook chain rope hoist lift swing scaffold railing steps stroller chair bed strap harness trailer rollator rollators wheelchair wheelchairs walker crutch crutches hoist commode cot buggy bike bicycle scooter stool bench table" },
    { u"fails", u"came fell collapsed broke snapped detached gave stalled shook locked folded tipped burst shattered opened" },
    { u"boss", u"manager managers supervisor supervisors superior superiors director directors boss bosses chief ceo management owner executive" },
    { u"human", u"human person agent someone somebody anyone anybody representative operator" },
    { u"speak", u"speak speaking talk talking chat chatting" },
    { u"reach", u"want need get give let have reach connect connected transfer put contact ask demand request requested asked insist wish like refuse refused" },
    { u"supply", u"order orders ordering buy buying purchase purchasing deal dealing trade trading work working business shopping" },
    { u"rival", u"else elsewhere another other different new competitor competitors alternative alternatives vendor vendors supplier suppliers" },
    { u"supplier", u"supplier suppliers vendor vendors provider providers distributor company source sources firm house" },
    { u"contract", u"account accounts contract agreement subscription service membership relationship plan arrangement policy standing" },
    { u"bill", u"invoice invoices invoiced bill bills billed billing statement charge charges charged charging fee fees amount amounts balance payment payments price prices total interest rate surcharge debit deposit deduction cost demurrage reminder" },
    { u"wrong", u"wrong wrongly incorrect incorrectly mistake mistaken error errors false unfair incorrectly absurd ridiculous outrageous excessive insane crazy" },
    { u"money", u"money refund deposit payment funds cash" },
    { u"press", u"press radio tv television paper papers newspaper newspapers gazette tribune herald chronicle courier times news newsroom bbc cnn columnist reporter reporters journalist journalists channel editor" },
    { u"secret", u"data information details records prices pricing list order orders invoice invoices statement address terms volumes contract number" },
    { u"very", u"so very really quite just absolutely completely truly and now getting too all been getting always still utterly totally" },
    { u"court", u"court courts tribunal judge magistrate arbitration arbitrator arbitrators jury hearing trial bench" },
    { u"suit", u"suit lawsuit action proceedings proceeding case litigation writ petition injunction arbitration prosecution" },
    { u"lawsaction", u"file files filing filed lodge lodging lodged bring bringing brought start starting launch launching launched issue issuing institute instituting open opening raise raising pursue pursuing prepare preparing draft drafting make making" },
    { u"authority", u"regulator regulators ombudsman authorities authority inspector inspectors inspectorate commission commissioner ministry sheriff prosecutor watchdog council osha fda epa ftc fcc doj cfpb bbb senator congressman magistrate" },
    { u"gear", u"ladder ladders scaffold scaffolding clamp clamps harness harnesses helmet helmets rope ropes chain chains hook hooks sling slings hoist crane railing handrail guardrail brake brakes rung rungs strap straps carabiner winch jack jacks axle fork forks handlebar handlebars stem pedal pedals saddle seatpost hinge hinges bracket brackets" },
    { u"bills", u"invoice invoices bill bills charge charges fee fees surcharge statement amount amounts total balance debit debits deduction payment payments price prices levy penalty interest reminder demand line sum" },
    { u"charged", u"charged charge charging charges billed bill billing bills invoiced invoicing debited debiting debit deducted deducting deduct withdrew withdrawn withdrawing overcharged" },
    { u"relation", u"account accounts contract contracts agreement agreements subscription subscriptions membership service services relationship partnership plan lease rental deal arrangement cooperation collaboration autoship standing retainer policy programme program scheme club franchise file dealings" },
    { u"leaves", u"end ends ending ended finish finishing sever severing dissolve dissolving exit exiting quit quitting stop stopping break breaking pull pulling void annul annulling close closing drop dropping cease ceasing terminate terminating terminated cut cutting conclude concluding withdraw withdrawing leave leaving cancel cancelling canceling discontinue discontinuing rescind rescinding revoke wind winding" },
    { u"state", u"alabama alaska arizona arkansas california connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming" },
    { u"lawname", u"lending reporting collection collections practices relief transfer transfers disclosure settlement privacy opportunity insurance consumer credit rights protection borrower frank bliley exchange disabilities freedom accountability housing billing licensing" },
    { u"vehicle", u"car cars vehicle vehicles truck trucks van suv motorcycle automobile auto minivan sedan pickup jeep motor bus rv trailer coupe hybrid" },
    { u"road", u"driving drove traveling travelling travelled motion highway freeway interstate mph road speed speeds traffic intersection turning moving turnpike lane ramp merging exiting parked stopped accelerating backing light" },
    { u"carpart", u"axle shaft driveshaft wheel wheels tire tires tyre tyres tread frame subframe suspension joint joints rod rods strut struts spring springs hood rim bumper caliper hose linkage spindle hitch sunroof windshield mirror transmission pedal belt chain rotor" },
    { u"moneyout", u"payment payments charge charges transaction transactions withdrawal withdrawals debit debits purchase purchases fee fees deduction deductions transfer transfers" },
    { u"creditfile", u"report reports reporting score scores limit limits file files history card cards bureau bureaus union check rating application profile agency agencies line lines worthiness builder department inquiry inquiries offer offers terms reference approval" },
    { u"chief", u"manager managers supervisor supervisors superior superiors director directors boss bosses ceo cfo coo president chairman chairwoman vp owner owners proprietor executive executives management leadership headquarters board lead leader foreman" },
});

constexpr auto INNOCENT = std::to_array<QStringView>({
    // Said of the past or by others, and no wish of the writer: talks that were had, papers that were filed.
    u"!never|not|nobody|no|rather =spoke|spoken|talked to|with", u"after|was|were|been ..2 =speaking|talking to|with",
    u"has|have|had|was|were|been|being ..1 =escalated", u"hard|soft|credit =pull|pulls|pulled",
    u"sold|sell|sells|selling|assigned|changed|transferred|gave ..6 another|other|new|different =company|companies|vendor|vendors|lender|servicer|provider",
    u"at|by|till|until|toward|towards|near the =end of", u"provide|provided|without|failed|receive|received|require|requires ..3 =day|days notice",
    u"switch|switches|switched|switching =into|between|itself", u"consumer|customer|client =claim|reclamation",
    u"{ =fell|fall|fallen|falling on|upon|into|behind|short|back|apart|through } ..1 hard|difficult|tough|rough|debt|financial|financially|hardship|times|payments|and",
    u"pedal|brake|brakes|button|accelerator|clutch ..3 =depressed|depressing|depress", u"=depressed|depress|depressing ..3 pedal|brake|brakes|button|clutch|accelerator",
    u"light|lights|lamp|indicator =came|comes|come|coming on", u"door|window =regulator|regulators",
    u"remove|removed|removing|delete|deleted|deleting ..6 =from ..3 credit|report|reports|file|bureau|bureaus|record|history",
    u"late|negative|collection|incorrect|inaccurate =account|accounts", u"have|has|had ..2 =done business", u"reached =out to", u"he|she|they|who|rep|agent|representative would|will =call|contact me|us", u"was|were|got|when|been|finally|then =transferred|connected to|with ?a|an|the ?live|real|human agent|person|representative|rep|manager|supervisor", u"=chat session|sessions", u"=filed|submitted ..3 complaint|complaints with|against|to", u"get|gets|getting|am|are paid =twice|weekly|biweekly", u"authorize|authorise ..2 =call|calls|calling|contact", u"=withdrew|withdraw|withdrawn ..2 application", u"was|were =backing out|up", u"with|to|told|call|called|calls|contact* my =manager|managers|boss|supervisor|employer|director", u"claim|claims|reclamation against your|ur =organization|organisation|business|company", u"=insurance claim|claims", u"card ..5 =swallowed", u"=swallowed ..2 card", u"sorry to =hear|read|learn ..8", u"you|your are|is ..1 =sick|ill", u"=hit my|our|the account|bank|credit|job|score|checking",
    u"=stop|stopping|stopped|halt ..4 payment|payments|withdrawal|withdrawals|ach|autopay|debits|debit|harassment|calls", u"opt in ..2 =opt", u"option|permission|chance ..4 =opt",
    u"fell|fall|fallen ..4 =short|behind", u"car|vehicle|truck|van|machine|it ..2 =broke|breaks|broken|breaking down",
    u"credit|reporting =bureau|bureaus|agency|agencies", u"escalate|escalating|escalation ..1 =collection|collections",
    u"!why|what|how|that|but is|are there ?any ..2 =charge|charges|fee|fees", u"!why|what|how will|would|do|does|can|could|if i|you|we ..4 =charged",
    u"taken|took|brought it|him|her|car|vehicle|truck|van to ..3 =twice|times|again", u"information|details is|was =taken",
    u"sued|suing our|my|the|their ..1 =landlord|neighbour|neighbor|builder|ex", u"judge|attorney|lawyer|solicitor 's =assistant|office|chambers|secretary|wedding",
    u"court =order of", u"attorney general =joke|costume", u"injured =reserve|list", u"legal =name|entity|address|form|holiday|holidays",
    u"tipped|toppled over|on ...6 no =injuries|harm|damage", u"computer|laptop|system|website|site|server|app|printer|pc|software|programme|screen|portal|browser|phone|tablet ..2 =crashed|crash|crashes|crashing|froze|collapsed",
    u"sales|orders|business|team|season ...6 on =fire", u"termination =resistor|resistors|board|kit|plug", u"other =supplier|vendor for|of|is|has|was",
    u"false payment =instructions", u"corrected invoice ..2 =fine|right|perfect|arrived|came|good|ok", u"balance =confirmation|sheet|bike|board",
    u"thanks|thank|appreciate ?you for ..1 =taking|removing|correcting|refunding|crediting|fixing|waiving|sorting ..4 off|surcharge|charge|fee|invoice|bill|amount|us|error|mistake|it|that", u"real person 's =name",
    u"=thanks|regards|compliments|thank|praise|congratulations|hello|greetings ..2 to your|the|his ..2 manager|boss|director|supervisor|owner|chief", u"i|we =spoke|talked|met ?to|with your|the ..1 supervisor|manager|director|owner",
    u"panic =over", u"struggling|struggle|struggled to =fit|find|see|read|open|understand|get|log|lift|install|assemble|place|reach", u"alone in|at the =shop|store|office|warehouse", u"slippery =slide", u"forward|send|copy|pass ..4 to our|my ..2 =manager|director|boss|owner|supervisor", u"dying =for|to", u"point in =time", u"police =academy", u"bill of =lading", u"owing =to", u"owe you ?guys a ..1 =drink|beer|coffee|favour|favor|thank|answer|reply", u"who ..2 your|our|the account =manager", u"account =manager !please|to|call", u"off your|the ..1 =mailing list", u"off your =mailing list", u"same ..1 =again please", u"the same ..3 =again", u"done =typing|eating|counting|packing|waiting", u"fraud =prevention|seminar|training|protection|awareness", u"reporter =mugs|notebook|pads",
    u"french =press|presses", u"code|coupon|card|password|link|session|certificate|offer|quote|contract|warranty|voucher ..2 =expired",
    u"general|area|store|office|shop|floor|sales|project|credit|purchasing|account|warehouse|facility|kitchen|property =manager at|here|asks|wants|of|and|is|was|will|signed|has|from|on",
    u"the press =arrived|works|runs|broke|came|is|was|on", u"swallow|eat|absorb the =cost|price|increase|loss",
    u"this|that|it =amounts to", u"balance of ?my|our|the =points|power|flavours",
    u"lawyer|lawyers|attorney|solicitor =friend|friends|next|office|offices|costume",
    u"lawyers|lawyer|attorneys 's|favourite|favorite ?favourite|favorite =coffee|tea|chai|lunch|favourite|favorite",
    u"lawyers =favourite|favorite", u"not|n't =contact|call|mail|write ?to our|my|the lawyer|lawyers|attorney",
    u"injury =lawyer|lawyers|time", u"law =office|offices|school|books", u"legal =size|pad|pads|paper|holiday",
    u"liability =insurance|certificate|cover|waiver", u"was a =joke", u"my|our|your lawyer|attorney =friend",
    u"be|am|stay in =hospital for", u"i was|were =ill|sick last|yesterday|this", u"no =electricity for",
    u"local =paper had|has", u"get|have a =discount of ..6 $",
    u"hospital =kitchen|corners|bed|beds|linen|gown|gowns|pharmacy|shop|grade|staff|administrator|purchasing",
    u"general|county|city|university|children's|memorial|to|for =hospital !after|with|because|by|and",
    u"hazard =tape|light|lights|sign|signs|label|labels", u"smoke =detector|detectors|alarm|alarms|machine",
    u"carbon monoxide =detector|detectors|sensor|sensors",
    u"fire =league|door|doors|exit|exits|drill|drills|extinguisher|extinguishers|escape|station|lane|hose|hoses|blanket|blankets|warden|sale|safety|rated|proof|place|wood|works|pit|certificate|regulations|hydrant",
    u"allergen =information|list|labels|card|sheet", u"poison =symbol|ivy",
    u"=burns ?just right|hot|well|clean|easily|nicely", u"buns =burn", u"sparkling ?water =water|wine|wines|apple",
    u"sauce =burns", u"electric =kettle|shaver", u"spark =plug|plugs",
    u"cash|register|phone|phones|orders|inbox =exploded", u"exploded|exploding with =orders|orders|joy|colour|flavour",
    u"accident =book|report|forms|insurance", u"crash =course|mat|mats|barrier|barriers",
    u"danger =signs|sign|tape|labels", u"=cried|cry|crying with laughter|joy|laughing",
    u"cancer =charity|research|foundation|awareness|centre|center|walk|society", u"anxious to =try|see|taste|get",
    u"stress =ball|balls|relief|test|tests", u"desperate for =chai|coffee|tea|more|your",
    u"grief|bereavement =counselling|counseling|group|support|cards",
    u"funeral =home|homes|flowers|director|directors|parlour|wreaths", u"sympathy|condolence =cards|card",
    u"dead =stock|bolt|line", u"distressed =oak|leather|finish|wood|look", u"depressed =button|key",
    u"not|wholly|am|'m =upset", u"battery|batteries =charge|charges|charger",
    u"charge|charging|overcharging the =battery|batteries", u"overcharging ?the ?of ?a ?battery =battery",
    u"credit =note has arrived|come", u"credit note has =arrived|come", u"not want ..1 =money back",
    u"not want ..1 money =back", u"amount|bill|invoice ..4 =is|was right|correct",
    u"charge|charged for ..4 =rush|now|back", u"will|when|would i|we ?i|we be =charged",
    u"what|how|do|much ?much ?do you =charge", u"charge the =usual|card|same|account", u"driver 's =fee",
    u"overcharging ?the =battery", u"cancel =line|lines|item|items|meeting|out|one",
    u"cancel|cancelled|cancelling ..1 =line|lines|item|items|meeting|visit|stamp|cheque|check",
    u"the|this|that|any|your|a =cancelled|canceled line|item|order|cheque|check|lines|items",
    u"cancel ?out the =two|credit|entries", u"terminal =block|blocks", u"switch ?to|on|off =on|off|plate|lamp",
    u"switching to the =larger|smaller|bigger|new|blue|decaf|other", u"for your|the|that =callback|call yesterday",
    u"thank*|thanks for ..2 =call|callback",
    u"the|our|old|area|floor|store|credit|new =manager of|retired|is|wants|will|signed|of",
    u"which =supervisor|manager signed", u"in|old|with|of =newspaper|newspapers",
    u"newspaper =wrapping|wrap|rack|racks|stand|stands", u"television|tv =stand|stands|bracket|brackets|cabinet",
    u"public =holiday|with ?the|holidays", u"go|going =public with ?the ?our ?new menu|range", u"breaking =news",
    u"press =fit|button|stud|studs", u"scam =proof", u"fraud|scam proof =holograms|labels", u"no =fraud ?here",
    u"fake =grass|fur|leather|flowers|plants|tan|lashes", u"steal|stole|stolen the =show",
    u"safety =data|sheet|sheets|shoes|boots|glasses|gloves|goggles|helmets|vests|stock|officer|catalogue|labels|pins|signs|training|certificate",
    u"data =sheet|sheets|cable|cables|logger|label", u"privacy =film|screen|screens|glass|fence|policy",
    u"virus =season|scan", u"confidential =shredding|bins|envelopes", u"down =payment|jackets|town|pillows|stairs",
    u"volume =discount on ..4 $", u"is|are|there|any a|any =discount on",
});
// clang-format on
} // namespace

std::span<const QStringView> innocentWords()
{
    return INNOCENT;
}

std::span<const TurnsOfPhrase::NamedWords> inboundSets()
{
    return SETS;
}

} // namespace countersign
