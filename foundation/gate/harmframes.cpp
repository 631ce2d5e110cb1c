// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto FRAMES = std::to_array<InboundWords>({
    // Who judges, what is done before them, and what is wanted there.
    { Legal,
      u"hear|heard from ..2 =court|courts; county|small|high|district|circuit|supreme|crown|civil|federal|state =court; responsible|liable|answerable|binding|valid in =law; unenforceable; labor|labour|licensing|state|medical|health|trade|consumer|county ..1 =board|inspectorate|agency|commission; by =law; lose|losing|revoke|revoked|loses ..2 your =licence|license|permit|certification|accreditation; =judge|tribunal|magistrate|jury|arbitrator !'s|at|of; to =trial; we|i|will ..1 =file|sue $; or =else ..1 we|i; come|comes|coming|go|going after ..1 =you; =penalty|penalties ..5 clause|section|contract|agreement|deadline|enforce|contractual; clause|section|contract ..4 =penalty|penalties; engag*|hir*|retain*|instruct*|consult*|involv* ..4 =law|legal|counsel; to the full|fullest =extent; =justice ..2; bring you to =book; pay|answer for ..1 =this|that $; =@court ..2 decide|decides|hear|hears|rule|rules|see|order|find|date|papers|case|proceedings|filing|battle; "
      u"see|meet|seeing you|each ..1 in|at|before ..1 =@court; go|going|take|taking|took|proceed|refer* ..4 to|before ..1 =@court !yard|house; "
      u"=@lawsaction|commence|commencing|initiate|initiating ..3 @suit; =@lawsaction ..3 complaint|report ..3 with|to|against; "
      u"@suit ..3 =filed|lodged|brought|started|issued|commenced|initiated|prepared|pending|underway|drafted|served|follow; "
      u"legal =means|affairs|claim|claims|case|matter|notice|obligation|obligations|duty|duties|grounds|recourse|ramifications|fees|costs|papers|letter|options|demand|battle|fight|redress|opinion|representation|liability|implications|ground|effect|basis|measures|suit|trouble|responsibility|channels|assistance; "
      u"your =legal people|affairs|counsel|side; hear*|contact*|forward*|pass|tell|notif*|put|show|write ..6 your =legal team|department; =@authority ..6 you|your|complaint|report|informed|contacted|notified|told|involved|aware|know|hear|hears|investigat*; "
      u"report*|inform*|notif*|complain*|contact*|write|writing|written|told|tell|telling|refer*|alert* ..5 =@authority; "
      u"fail|fails|failed|failing|break|breaks|breach* ..4 =regulation|regulations|law|laws|statute|code|act|directive; "
      u"not|n't ..4 =regulation|regulations|legal|lawful|statute|statutory; inspector*|council ..6 =fined|fine|prosecut*|violation; "
      u"formal|legal|written =demand; final =demand letter|before|for; demand =letter; letter of =demand; "
      u"=notice before|of|prior ?to action|intent|intention|claim|dispute|breach|default; before =action; "
      u"intent|intention|intend|prepared|ready to =claim|sue|litigate|prosecute|recover; failing =which; or =else $; without =prejudice; "
      u"proceedings; proceeding against; injunctive|equitable|punitive|liquidated|consequential|statutory =relief|damages; "
      u"every|all|any|other|further ..1 =remedy|remedies ..4; pursue|pursuing|seek|seeking|exercise ..3 =remedy|remedies|redress|recourse|restitution|damages|relief; "
      u"pursue|pursuing|chase you|this|it|them ..2 for|through|legally =damages|losses|courts|costs|legally; "
      u"claim|claiming|recover|recovering|recoup|seek|seeking|demand|demanding|charge|charging|reimburse ..5 =loss|losses|damage|damages|fine|fines|penalty|penalties ..4 from|against|you|your; "
      u"claim|claiming|demand|demanding|seek|seeking|want|require|expect|owed|entitled ..4 =compensation|damages|reparation|restitution|indemnity|indemnification; "
      u"compensat* ..4 =losses|loss|damage|damages|injury|injuries|suffering|earnings; "
      u"pass|passing|charge|bill ..3 =fine|penalty|penalties|claim|losses ..2 on|to|you; "
      u"you|company|supplier ..3 =responsible|liable|accountable|answerable|culpable for ..6; "
      u"hold|holding|held ..3 =responsible|liable|accountable|answerable; your =negligence|liability|malpractice|carelessness; "
      u"reserve|reserving|waive|enforce|exercise|assert|invoke|infring*|violat* ..4 =rights|right|clause|guarantee|warranty; "
      u"not|never|without ..2 waive|waiving =rights; breach*|violat*|infring*|contraven* ..6 =contract|agreement|law|clause|terms|act|regulations|rights|copyright|trademark|patent|warranty|duty; "
      u"broke|broken|breaking|violated|breached ..3 =contract|agreement|law|promise|terms|word; "
      u"in|of =default; contractual|statutory ..1 =obligation|obligations|right|rights|duty|penalty|penalties|deadline|claim; "
      u"clause|section|article|paragraph # ..10 =breach*|penalty|penalties|terminate|damages|claim|liable|obligated|entitled|requires|agreement|contract|act; "
      u"under|per|pursuant|according ..4 =clause|section|article # ..8 act|entitled|liable|breach|claim|you|we; "
      u"liquidated|delay|late|contract|contractual ?delivery =penalty|penalties|damages ..3 due|apply|applies|per|claim|enforce|under|of; "
      u"preserve|retain|keep ..4 =evidence; all|any ..1 =evidence ..6 court|lawyer|claim; evidence|witness|witnesses ..4 =court|claim|case|hearing|trial; "
      u"affidavit|deposition|writ|plaintiff|defendant|litigant|tort|claimant|subrogat*|indemnity|statutory|trademark|infringement; "
      u"sworn =statement; registered =agent; serve|served|serving|service ..3 =papers|documents|process|notice|summons; papers ..3 =served; "
      u"insurer|insurers|insurance ..3 =claim|claims|claiming|pursue|pursuing|recover|recovering ..6 you|your|against|from|be; "
      u"claim ..4 your =insurance|insurer|liability; your =insurance|insurer ..4 details|name|number|policy|claim|contact; name of your ..2 =insurer|insurance|insurers; "
      u"criminal ..1 =offence|offense|charge|charges|complaint|matter|act|case; =crime|criminals|criminal ..2; "
      u"police|sheriff ..4 =report|complaint|statement|called|involved|informed|case; call*|went|go|going|inform*|tell|report* ..3 the =police !academy|station; "
      u"by|in|under|before|against the =law !firm|school|office; my|our|consumer|your =rights ..2 as|under|consumer|customer; "
      u"dragg*|drag|haul|take|taking you ..2 to|through|into|before ..1 =@court; see you|u ..1 in =court; "
      u"settle|settlement|settling ..6 =court|legal|lawyers|litigation; out of court; =mediation|mediator|arbitrator|arbitrate; "
      u"false|deceptive|misleading|deceitful|fraudulent =advertising|claim|claims|statement|labelling|labeling|description; misrepresent*|misled|mislead; bait and =switch; "
      u"unfit for =purpose; fit for =purpose; merchantable; consumer|warranty|lemon|goods|sale ..2 =act|law|laws; "
      u"our =barrister|barristers|litigators" },
    // A body and what it feels; a thing and its dangerous state; what nearly happened.
    { Safety,
      u"=paint|coating|varnish|enamel ..3 flakes|flaking|peels|peeling|chips ..6 baby|eats|mouth|food|child|kids; lost|loses|lose|losing a|its =wheel|tyre|tire|blade|propeller; =shattered|exploded|burst|disintegrated ..4 while|when|during|in; was|were|been|had ..1 =rushed|airlifted|hospitalised ..3; chest|stomach|abdominal|belly =pain|pains|cramps|ache; gas ..4 =valve ..5 not|stuck|close|leaking|loose; baby|toddler|child|kid|son|daughter|dog ..2 =eats|chews|chewed|licks|swallows|eating|chewing ..2 it|them|paint|piece|pieces; could|might|may|will ..2 =kill|hurt|injure|blind|maim|burn|electrocute|poison|choke|strangle someone|somebody|people|anyone|a|my|our|him|her|us|me; =nails|nail|screw|screws|staple|staples|wire|wires|spike|spikes|splinter ..3 sticking|protruding|poking|jutting; leak*|drip*|spray* ..4 =electrics|electric|electrical|socket|sockets|wiring|plug|fuse; not ..2 =mention|list|declare|show|say ..4 peanut*|nuts|nut|milk|gluten|eggs|egg|sesame|soy|allergen|allergens|shellfish; =peanuts|gluten|shellfish|sesame|nuts ..2 in it|there|them; started|starts|start|moved|moves|runs|ran|turned|turns|switched|opens|opened ..2 on its|their =own; =dog|cat|pet|puppy|kitten|horse|hens|chickens|cows|sheep ..4 sick|ill|vomit*|poisoned|swallowed|vet|choked|burned|lame; =dog|cat|pet|puppy|kitten|horse|hens|chickens|cows|sheep ..3 died|dead ..3 after|from|because|eating|when; get|got|gets|catch|trap ..4 =head|hand|finger|fingers|foot|neck|arm ..2 stuck|trapped|caught|jammed; cable|plug|cord|charger|battery|socket|adapter ..3 gets|is|got|becomes|feels|was ..1 =warm|hot|hotter; came down with =food|salmonella|something|stomach; =poisoning; nasty|deep|bad|bleeding|severe|serious =cut|gash|wound|burn|burns|bruise|fall|shock|reaction|injury; a|an ..2 =cut|gash|burn|shock|bruise from|on|by|off; =missed ..3 girl|boy|child|kid|toddler|customer|worker|man|woman|someone|me|him|head|face; =closed|slammed|shut|fell|dropped|landed|rolled|crashed|tipped|toppled|collapsed ..1 on|onto ..4 @body|me|him|us|customer|child|worker|trainees|guest|colleague|people|boy|girl|lady; =slid|skidded|swerved|veered|aquaplaned|derailed|capsized ..2; lose|loses|losing ..2 =finger|fingers|hand|eye|limb|foot|arm|leg; gave|give|gives|giving|causes|causing|caused|got|getting ..4 =headache|headaches|rash|rashes|nausea|burns|cramps|migraines|blisters|splinters; =sprayed|splashed|squirted|spat ..4 @body|me|him|her|us; =pressure ..4 climbing|rising|relief|explode|built; unhygienic|cockroaches|bedbugs|lice|rodents; sparks; short =circuited|circuiting; kick|kicked|kicks =back; jammed|caught|stuck|trapped ..3 =@body|hair|sleeve; =hair|sleeve|clothes|scarf|apron caught|trapped|pulled; hives|anaphylactic|eczema|seizure|seizures|convulsions|tetanus|botulism|bandage|bandaged|sprained|sprain|dislocated|lacerat*|puncture*|gash|gashed|wound|wounds|scald*|frostbite|concussed|whiplash|limping|welts; "
      u"blurred =vision; =bulging|swollen|blown ..2 can|cans|tin|tins|lid|lids|jar|jars|battery|batteries|pouch; can|cans|tin|tins|lid|lids|battery|batteries ..4 =bulging|swollen|blown|swelled|hissing|leaking|popped; "
      u"could|would|might|may|can|will|nearly|almost ..2 have|be|of|been|has ..2 =fallen|killed|hurt|injured|burned|burnt|electrocuted|died|choked|slipped|tripped|crushed|drowned|blinded|maimed|poisoned|scalded|cut|disaster|tragedy|serious|worse|ugly|fatal; "
      u"anyone|anybody|someone|somebody|kid|child|people|staff|customer|guest ..2 could|might|may|will|can ..1 =touch|fall|trip|slip|burn|choke|swallow|drown|stumble|bleed; "
      u"accident|disaster|injury|fire|tragedy waiting to =happen; near =miss; narrowly =missed|escaped|avoided; just|barely|nearly|only =missed me|him|her|us|my|our|the|hitting; "
      u"=@gear ..6 cracked|crack|bent|rusted|rusty|frayed|torn|loose|worn|broke|broken|snapped|failed|slipped|collapsed|buckled|gave|came|fell|unstable|wobbly|faulty|defective; cracked|bent|rusted|frayed|torn|loose|worn|missing|faulty|defective|unstable|wobbly ..2 =@gear; "
      u"=wiring|wires|wire|cable|cables|cord|socket|plug|outlet ..6 bare|exposed|melted|burnt|burned|charred|black|blackened|live|sparking|sparks|smoking|hot|frayed|loose|glowing|scorched; bare|exposed|live|frayed|melted|charred =wiring|wires|wire|cable|cables|cord|socket|plug|outlet; "
      u"glow|glowed|glowing|glows|charred|smouldered|ignited|ignite|ignites|ignition|combust*|detonat*|erupted|blaze|ablaze|alight|zapped|jolt; "
      u"overheat*|superheated; red|burning|scalding|boiling|too|very|extremely|so|dangerously =hot ..4 touch|hold|handle|surface|burn|burnt|burned|outside|plug|cable|battery|charger|case|handle; "
      u"=battery|batteries|charger|adapter|adaptor|plug|motor|heater|kettle|toaster|iron|fryer|boiler|oven|machine|unit|lamp|blanket|dryer ..4 hot|smoking|smoked|smoke|fire|flames|sparks|sparking|burning|burnt|melted|melting|exploded|burst|leaking|leaked|swelled|shock|shocks|shocked|caught; "
      u"=breaker|fuse ..3 tripped|trips|blew|blown|melted|burnt; the =fire !alarm|alarms|drill|door|doors|exit|exits|sale|extinguisher|extinguishers|engine|marshal|chief|code|safety|truck|brigade|department|inspector|inspection|station|regulations|certificate|officer|insurance|wood|place|pit; fire ..1 =started|broke|began|spread|damage|damaged; set* ..3 =fire|alight|ablaze; =fire !alarm|alarms|drill|door|doors|exit|sale|extinguisher|extinguishers|place|wood|league|works|and|pit|department|brigade|blanket|blankets|hose|station|rated|escape|lane|safety|proof|certificate|hydrant|warden|regulations ..4 kitchen|house|shop|store|warehouse|garage|office|flat|room|hall; "
      u"jagged|razor ..1 sharp; =jagged|sharp ..3 edge|edges|corner|corners|point|points|metal|glass|splinter|splinters|burr|burrs|end|ends; edge|edges|corner|corners|rim ..3 =sharp|jagged|razor; "
      u"splinter|splinters ..3 in|under|into =@body; =@body ..6 blister|blisters|blistered|itch|itchy|itches|itching|red|swollen|swelled|bleeding|bled|numb|stings|stinging|burnt|burned|raw|cut|bruised|broken|sprained|injured|hurts|tingles|tingling|watering|peeling; "
      u"burn*|sting*|itch*|irritat*|blister*|swell*|scratch*|pierc*|stab*|prick*|jab*|slic* ..3 =@body; "
      u"itchy|blister|blisters|vomited|puke|puked|puking|queasy|dizzy|dizziness|cramps|diarrhoea|breathless|wheezing|migraine|faints|collapsed|feverish|unwell|nauseated; "
      u"saw|see|seeing|called|calling|visit|visited|went|go|rushed|took|taken|sent ..3 =doctor|dentist|vet|physician|paramedics|clinic|medic|optician|gp|er|hospital|emergency; urgent =care; poison =control|centre|center|line; "
      u"was|were|is|fell|got|been|feel|feeling|feels|felt|so|all ..1 =sick|ill|unwell|poorly ..6 after|from|since|because|eating|drinking|ate|drank|your|night; "
      u"ate|eating|eaten|drank|drinking|tasted|after ..10 =sick|ill|vomit|vomited|vomiting|threw|throwing|cramps|unwell|poisoned|poisoning|hospital|nausea; "
      u"@person ..3 =ate|drank|licked|inhaled|swallowed|ingested|breathed ..6 cleaner|bleach|pellet|pellets|glue|battery|magnet|magnets|button|fumes|dust|detergent|chemical|chemicals|paint|gel; "
      u"swallow|swallowed|swallows !the|it|price|cost|hard; bit ..2 on|into ..4 =something|stone|glass|metal|screw|plastic|bone|hard; chip*|broke|broken|cracked|lost ..3 a|my|his|her|the =tooth|teeth; "
      u"=rancid|undercooked|putrid|tainted|salmonella|listeria|maggots|maggot|mouldy|moldy; ?past|after|beyond ..3 =expiry|expiration; =expired ..6 medicine|milk|meat|food|baby|formula|yoghurt|cream|stock|fish|eggs|chicken|tablets|helmets; milk|meat|food|formula|yoghurt|chicken|fish|eggs|tablets|medicine|cream|sauce ..6 =expired|rotten|rancid|off|sour|contaminated|raw|mouldy|spoiled|tainted; "
      u"smell|smells|smelled|smelt|stinks|reeks ..3 =gas|burning|smoke|chemicals|chemical|ammonia|petrol|gasoline|solvent|bleach|rotten|fuel; gas ..4 =smell|leak|leaking|leaks|escaping|escape|hissing|exploded|evacuat*; leak* ..3 =gas|acid|fuel|chlorine|ammonia|refrigerant|chemicals|coolant|bleach|propane; "
      u"foreign =object|objects|body|bodies|matter; =@foreign ..2 in|inside|into|on|among ..3 @food; =@foreign ..2 inside|in|baked|embedded|mixed ..2 @food|it|them|bag|box|dough|soup|mouth|roll|bun; found|was|were|is|are|with ..4 =@foreign ..2 in|inside|among; "
      u"=hair|tooth|nail|plaster|bandaid|finger|cockroach|fly|bug|bugs|beetle|insect|insects|worm|worms|larvae|weevil|weevils|slug|snail ..4 in|inside|crawling ..4 @food|bag|box|soup|dish|dinner|lunch|mouth; "
      u"not|wrongly|un ..2 =labelled|labeled|declared|listed ..6 nuts|nut|peanuts|peanut|milk|gluten|egg|eggs|sesame|soy|allergen|allergens; "
      u"allerg* ..6 =reaction|attack|not|undeclared|wrong|missing|hospital; reaction ..2 =to the|your; "
      u"=@machine ..4 fell|falls|collapsed|broke|snapped|tipped|tips|toppled|unstable|wobbles|rolled|runaway|started|jerked|jammed|stuck ..4 on|onto|under|with|while|when|by|him|her|me|us|child|customer|down|over|itself|way; "
      u"=shelf|shelving|rack|racking|ceiling|roof|wall|sign|awning|door|gate|panel|tile|tiles|window|pane|beam|scaffold|stage|canopy|chandelier|fan|bookcase|wardrobe|cupboard ..2 fell|collapsed|came|crashed|caved|shattered|dropped|toppled|gave|landed ..1 down|off|onto|over|out|way|apart|from; "
      u"wheel|tyre|tire|blade|guard|brake|pedal|handlebar|rung|rotor|mirror|propeller|hood|bonnet|hitch ..2 =fell|came|flew|broke|snapped|burst|blew|detached|locked|failed ..1; flew =off|out|across ..3; "
      u"=shattered|exploded|burst|snapped|collapsed ..4 in|on|under|over|into ..2 hand|hands|face|me|him|her|us|child|lap|legs|feet|load; "
      u"not =brake|steer|breathe|safe; =guard|interlock|latch|catch|valve|cutoff|failsafe|estop ..3 missing|broken|broke|failed|fails|disabled|gone|stuck|jammed|bypassed|removed|loose; "
      u"product|safety|under|been|a|being ?a =recall|recalled !from; lost|losing ..3 =finger|fingers|eye|sight|hearing|consciousness|balance|tip; unconscious|blinded|deafened; "
      u"carcinogen*|toxic|toxin|toxins|lethal|deadly|perilous|hazard|hazards|unsanitary|infested|infestation|contagious|biohazard; "
      u"=slipped|tripped|fell|slid|stumbled|tumbled ..4 stairs|steps|floor|ice|puddle|pallet|hose|cable|spill|ramp|wet|oil|concrete|head|back|knee|down; puddle|spill|ice|oil ..4 =floor|slip|slipped|aisle|walkway; "
      u"almost|nearly|practically ..2 =choked|fell|hit|lost|crushed|crashed|died|electrocuted|suffocated|drowned|burned|swallowed|killed|ran|went|took|sliced|cut|fainted|collided; "
      u"choking|strangulation|suffocation|tripping|trip|fire|burn|electrocution =hazard|risk|danger; small =parts ..6 child|choke|swallow|baby|toddler|came|off; "
      u"=forklift|truck|van|lorry|driver ..3 hit|struck|ran|reversed|backed|clipped|knocked ..4 me|him|her|us|worker|man|woman|colleague|child|car|pedestrian|cyclist|employee|someone|into|over; "
      u"emergency =services|room|call; call*|dialled|dialed|ring|rang ..2 =911|999|112|ambulance; choked; gasping|gagging; "
      u"carbon monoxide|co =alarm|poisoning|detector ..3 went|goes|beep*|triggered|off; alarm ..1 =went|goes off; water ..4 =electric|electrics|sockets|socket|electricity; "
      u"made|makes|making|make @person|them|everyone ..1 =sick|vomit|faint|cough|dizzy|throw; pulled ..2 =muscle|back; back =injury|pain; =nearly|almost lost ..2 eye|finger|balance|control" },
    // What weighs on the writer.
    { Distress,
      u"out of =bed ..1 ; shop|store|cafe|business|bakery|restaurant|farm|doors ..3 have ?to =close|shut|fold; not|barely|hardly ..3 =get out of bed; keep|keeping ..3 roof over ..2 =heads|head; could|would|will|might|may|going|about ..2 =finish|ruin|break|sink|kill|bankrupt us|me; has|have|had|is ..1 =broken|ruined|destroyed|crushed|breaking|destroying|crushing me|us|my|our; =nowhere ..2 turn|go|else; on =benefits|welfare|disability; have|has|with|got ..1 =nothing left|to eat|live|till|until|for; worst =day|week|month|time|year of my|our; not ..1 =do ..1 this|it anymore|any|longer|alone; not to =wake up; not =deal with ..4 too|anymore|now|alone|on; recovering from ..1 a|my =stroke|surgery|operation|heart|cancer|breakdown|accident; =recovering from ..1 surgery|cancer|a; frightens|frighten|scares|scare|terrifies =me|us|her|him; lose|losing|lost ..1 my|our|the ?whole =bakery|salon|garage|practice|orchard|clinic|nursery|pub|hotel|vineyard|stall|workshop|deli|flat|apartment|car|van|truck|kids|children|contract|licence|license; no|not|see ..3 =point ..1 in|of ?going|living|anything|trying; i|she|he|we|wife|husband|mother ..1 =broke|break|breaking down; special =needs; by a =thread; head above =water; =last|only hope; on my =knees; i|we =give up; not|n't|hardly =face ..1 another|it|this|tomorrow|my|the ..1 $; sick|dying|ill|disabled|autistic ..1 =child|son|daughter|kid|baby|wife|husband|mother|father|parent; =let|been|made go ..1 from ..2 job|work|position; lay|laid|laying =off; lost|losing|lose ..2 =job|home|house|livelihood|everything|apartment|savings|shop|mind|hope|faith|farm; "
      u"=breaks|broke|breaking|broken my|our|her|his heart; ashamed|humiliat*|mortified|worthless|devastat*|traumati*|trauma|ptsd|insomnia|nightmares|hysterical|weeping|weep|wept|trembling|tearful|inconsolable; feel|feeling|feels|felt|am|so =hopeless|helpless|powerless|miserable|sick|awful; "
      u"not know ..1 =who|where|how|what|whom ..1 to ..1 write|turn|ask|call|go|do|tell|manage|survive|cope ..1 anymore|else|to|next|now; not =know what|how we|i ..4; at a =loss what|how; "
      u"not|never stop*|slept|sleeping ?been =crying|shaking|slept|worrying|sleeping; not|hardly|barely ..2 =slept|sleep|eaten|breathe|function|cope; not =think straight|clearly; not ..1 get out of =bed; "
      u"awake|up|lie|lying all|at|every ?the =night|nights; sleepless|sick with|from|over ..1 =worry|night|nights; lose|losing|lost|without =sleep; keeps me|us =awake|up; "
      u"falling|fall|coming =apart; going|go =under; losing|lose my|our =mind|sanity; on the =verge|brink|edge of ..3; breaking =point; at|reached|past my|our|the ?very ?absolute =limit|limits|wits|breaking; my =wits|limit; end of my|our|the ?whole =rope|tether|wits|strength; last =legs; my =wits; "
      u"not|never|n't ..3 =cope|survive|manage|carry|bear ..2 this|it|on|anymore|longer|much|any|much|with|without|another; not ..3 =cope $; not ..3 go =on ..2 this|any|anymore|much|longer; not|n't ..2 =take|stand|handle|bear ..1 this|it|more|much|anymore; too =much for me|us; "
      u"=crying|cry|cries|cried|sobs|sob|sobbing|tears !of|with|for ..6; driving|drives|drove me|us ..1 to ..1 =despair|tears|edge|suicide; "
      u"beg|begging|implore|imploring|pleading|plead !for ..4; have =mercy; cry for =help; need =help desperately|badly; "
      u"i|we|she|he|mother|husband|wife|mum|dad|father|son|daughter|kids|children|staff|family am|are|is|'s|was|were|feel ?@very ?@very =scared|frightened|terrified|desperate|devastated|anxious|alone|exhausted|overwhelmed|drained|broken|crushed|disabled|blind|deaf|bedridden|housebound|frail|elderly|vulnerable|unemployed|homeless|dying|starving|freezing|suffering|struggling|ruined !that|we|i|of|with|to|leave; "
      u"=scared|afraid|frightened|terrified of|to|for|that ..2 lose|losing|open|answer|tell|go|home|job|shop|business|life|my|our|safety|what; scared; fear|fearing|dread ..3 =worst|job|home|future|life|lives|every|opening; "
      u"panic =attack|attacks; =panicking|panicked|panicky; anxiety; heart =failure|condition|disease|problem|pounding|trouble|patient; dementia|alzheimer*|parkinson*|epilep*|dialysis|insulin|ventilator|chemotherapy|hospice|bedridden|housebound|caregiver|pacemaker|miscarr*|autistic|diabetic|palliative|asthmatic; multiple =sclerosis; "
      u"on|with|for|in|awaiting =dialysis|medication|antidepressants|chemo|radiotherapy; my|our|her|his =wheelchair|pension|disability|carer|illness|therapist|depression; in|uses|use|needs a =wheelchair; fixed =income; "
      u"elderly|frail|disabled|vulnerable|handicapped|housebound|widowed ..1 =mother|father|mum|dad|parents|lady|woman|man|person|couple|customer|people|neighbour|aunt|son|daughter|wife|husband|resident|residents|widow; "
      u"i am|'m|she|he is ?now ?nearly ?almost ?over =# years|and|yrs; i|she|he am|is in my|her|his =seventies|eighties|nineties; pensioner|pensioners|retiree; i am ..2 =widow|widower; single|lone|sole =mother|mum|mom|parent|dad|father|breadwinner|earner|income; live|living|lives|am|all|so|completely|totally =alone ..1 and|with|in|here|at; so|all =alone; "
      u"no|without =heat|heating|hot|money|food|income|electricity|power|water|medicine|roof ..6 baby|kids|children|mother|winter|family|anymore|nights|months; "
      u"not|n't|cannot|barely|hardly ..3 =pay|afford|cover|make|meet ..2 rent|mortgage|payroll|wages|salaries|staff|bills|loan|food|medicine|heating|ends; ends =meet; that|it was|is my|our|the =rent|mortgage|payroll|pension; =payroll|rent|mortgage ..4 bounced|due|late|unpaid|miss|missed|behind|money; behind on|with ..2 =rent|mortgage|payments|bills; "
      u"landlord|bank|bailiff|bailiffs|collectors|creditors ..8 =evict|evicting|door|threat*|repossess*|seize|foreclos*|coming|knocking|call*; bailiff|bailiffs ..6 door|house|home|took|take|taken|taking|came|coming|outside; my|our|the|facing|face =foreclosure; eviction|repossess*|bankrupt|bankruptcy|destitute|penniless|insolvent|insolvency; up to my|our =eyes|neck ..3 debt|debts; =debts|debt ..4 drowning|crushing|mounting|cannot|pay; "
      u"ruin|ruined|ruining|ruins|destroy|destroyed|destroying|destroys|kill|killing|kills|sink|sinking|bury|finish|wreck|wrecking|cost|costs|costing ..2 me|us|my|our ..2 =business|shop|store|life|livelihood|marriage|health|family|company|farm|restaurant|bakery|wedding|reputation|job|lives; "
      u"my|our|the =business|shop|cafe|bakery|restaurant|store|farm|company|life|marriage|family|livelihood ..3 stake|line|dying|survive|going|finished|falling|collapse|collapsing|ruins|hangs|fold|under|failing|doomed|suffer|suffering|over; "
      u"have|had|going|forced|may|might|will ..2 to =close|shut|fold|sell|give ..3 down|doors|up|shop|business|house|everything|for|good|house|home; =livelihood|livelihoods; all|life|last|our|my =savings ..3; nothing|little|not|barely|no ..2 money|cash ?to =left|live|eat|feed|spare; feed ..1 my|our|the =family|kids|children|baby|son|daughter; "
      u"suicid*|self harm; want|wish|better|rather ..3 =dead|die|vanish|disappear; not want to =live|wake|exist; not want to =be here|alive|around; no =reason|point|will|way ..1 live|living|on|forward|out|going; ending =it; end it =all; hurt|harm|kill =myself; "
      u"worried|worry|stressed|sick|ill|scared|bored to|with ?about =death|sick; my|our|her|his =nerves|sanity|blood|depression|anxiety|mental; mental|emotional =health|breakdown|state|distress|wreck|toll; toll on ..2 =health|family|me; stress ..4 =ill|sick|health|me|us|doctor|sleep|baby|unbearable; under so|too|such|enormous|a ..2 =stress|pressure|strain; "
      u"going through a|an|so|the|very|hell ..3 =divorce|separation|time|patch|hell|lot; divorce; abus* ..3 =husband|partner|relationship|me; domestic =violence|abuse; personal =crisis|tragedy|hardship; in|at|a ..1 =crisis|hardship|despair|agony|anguish|distress; "
      u"newborn|premature|pregnant|toddler ..8 =cold|heat|hungry|sleep|without|no|formula|fridge|hospital; =nobody|noone|no else to ..1 help|turn|talk|ask|listen; nobody =cares|listens|helps ..3 $; i|we have =nothing left|more; =give|giving|gave up ..2 hope|on|everything|living; lost|losing|no|without|beyond =hope; unbearable|intolerable|agonising|agonizing|distraught|petrified" },
    { Bereavement,
      u"heavy =heart ..20 ; left us|this =on|after|forever|world|peacefully|suddenly; =died|death|dying ..4 wife|husband|mother|father|son|daughter|brother|sister|owner|founder|boss|partner|suddenly; laid to =rest; @family ..3 is =gone|dead; no longer =alive|living; lost her|his|my|our =battle|fight; rest in =peace" },
    { Fraud,
      u"fakes; =crooks|crook|thief|thieves|theft|thieving|embezzle*|conman|hoax|impostor|imposter|racket; =steal|stealing|steals|stole|stolen|pilfer* ..6 loads|load|boxes|goods|stock|parcel|card|us|me|money|identity|account|details|van|truck; "
      u"hacked ..10 =payment|bank|instructions|invoice; false|forged|fake|altered|tampered =payment|bank|signature|invoice|instructions|documents|certificate|certificates|label|labels|email; not|never|nobody ..3 =signed|placed|made|requested|sent ..2 this|that|the ..1 order|orders|contract|payment|document|form; "
      u"bank ..2 =account|details ..6 another|changed|different|new|suspicious|country|genuine|real|legit; suspicious|dubious|strange =email|message|call|invoice|payment|order|link|caller|mail; is|was ..3 =genuine|legit|legitimate|really ..3 you|email|yours|message|real" },
    { Privacy,
      u"a|been|data|security ..1 =breach ..3 at|of|your|in|end|system|systems; password|passwords ..4 =sale|leaked|forum|online|stolen|changed|exposed|hacked; mailbox|portal|account|system|systems|server|email ..4 =broken|hacked|compromised|hijacked|infected; "
      u"read|said|shouted|announced|shared|printed|published|posted|wrote|told|gave ..6 =card|phone|address|number|name|details|salary|password|diagnosis ..6 aloud|loud|public|everyone|front|out|online|stranger|strangers|neighbour|anyone; "
      u"not|never ..1 =consented|consent|agreed|signed|subscribed|asked ..2 to|up|for ..2 marketing|newsletter|newsletters|emails|calls|texts|tracking|cookies; where|how ..2 you|they ..1 =got|get|obtained|find|found|have ..3 my|our ..2 details|number|email|address|name|data" },
    { Press,
      u"blogger|influencer|influencers|columnist|reddit|tripadvisor; =star|stars on|review|rating ..4; a =thread|post|video|story ..3 on|about|online|reddit|facebook; write|work|report for the|a|our ..4 =@press; large =readership|following|audience; =followers; comment on|for ..4 =story|article|strike|report|piece" },
});
// clang-format on
} // namespace

std::span<const InboundWords> framesOfHarm()
{
    return FRAMES;
}

} // namespace countersign
