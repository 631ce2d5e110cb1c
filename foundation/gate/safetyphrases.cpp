// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto PHRASES = std::to_array<InboundWords>({
    // What a body suffered, and who looked after it.
    { Safety,
      u"at|to|in|from|the =a e; at|to|in|into|from =a e; at|to|in|into|from ?the =casualty|icu|er|resus|ward; "
      u"on a|the =drip|ventilator|stretcher; stitch|stitched|sutures =up|cut|hand|wound; # =stitches|sutures; "
      u"in a|plaster =cast|sling; in =plaster|traction|crutches; on =crutches; stomach =pumped|pump; "
      u"burns|poison|spinal =unit|clinic|surgeon|centre|hotline|helpline|control; resuscitat*|tourniquet|antivenom; "
      u"intensive =care; emergency =surgery|operation|caesarean|helicopter|vet|doctor|room|department|dentist; "
      u"=broken|broke|fractured|cracked|dislocated|sprained|shattered|bruised|twisted|crushed|severed|torn|smashed|burned|burnt|scalded|swollen|bleeding|numb|cut|knocked|lost|losing|loses|chipped ?a|two|three|both|one|his|her|my|their|the|several|four|some|front ?two|left|right|front @body|tooth|vertebra|vertebrae|bone|bones|ligament|tendon|cornea|eyesight|sight|vision|hearing|limb; "
      u"@body|tongue|mouth ..3 =swelled|swelling|swells|burns|burning|stings|stung|blistered|blistering|bled|bleeds|itches|peeled|peeling|tingles|tingled|numb|hurts|streaming; "
      u"@person =blacked out; lost|losing|lose =consciousness|vision|sight|hearing|blood; "
      u"unresponsive|comatose|convulsing|hypothermia|heatstroke|dehydrated|disorientated|disoriented; "
      u"found|lying|lay ?him|her ?unconscious on the =floor|ground|pavement; "
      u"off =work since|with|because|after ..6 injury|burn|back|hand|cut|accident|fall|chemical|fumes|machine; "
      u"made|makes|making|turned|left|leaves|leaving|had|has me|us|him|her|them|people|everyone|two|three|half|my|our ..2 =sick|ill|vomiting|sneezing|coughing|wheezing|dizzy|faint|breathless|choking|gasping|limping|bleeding|scarred|blind; "
      u"upset =stomach|stomachs|tummy; =stomach ..3 upset|bug|pains|cramping; "
      u"food|lead|alcohol|blood|salmonella =poisoning; "
      u"gastroenteritis|norovirus|legionella|legionnaires|ecoli|campylobacter|hepatitis|tetanus|sepsis|septic|cholera|botulism|anthrax; "
      u"e =coli; =scar|scars|scarred|scarring ..3 life|face|arm|hand|burn|permanent|for; "
      u"in|with ..2 =agony|shock since|after|from|because; "
      u"threw|throws|throwing|thrown|been =up|sick all|after|from|since; "
      u"swollen|swelled|rash|spots|hives|reaction|blisters|itching|burns|red =after|from|since|because|when ..2 use|using|wearing|touching|eating|applying|putting|your|first|drinking|cream|soap; "
      u"=reacted badly|allergically; allergic|severe|bad|skin|anaphylactic =reaction|shock; "
      u"=needed|needs|required|getting|got|given ..2 oxygen|stitches|antidote|epipen|surgery|bandaging|injection|inhaler|medical" },
    // Food, medicine and water that are not what the label says.
    { Safety,
      u"=sesame|nut|nuts|peanut|peanuts|almond|almonds|hazelnut|hazelnuts|milk|gluten|egg|eggs|soy|soya|lactose|shellfish|mustard|celery|wheat|sulphites|crustaceans|lupin|dairy|allergen|allergens ..4 not|missing|nowhere|never|without ..5 label|labelled|labeled|listed|declared|mentioned|ingredients|packaging|pack|packet|wrapper|menu|stated; "
      u"label|pack|packet|wrapper|menu|sticker|bag|tin ..3 not|never|omits|nothing ..3 mention|list|warn|declare|about|show|say ..4 =sesame|nut|nuts|peanut|peanuts|almonds|milk|gluten|egg|eggs|soy|soya|lactose|shellfish|mustard|celery|wheat|allergens|dairy; "
      u"gluten|nut|dairy|lactose|egg|milk|peanut =free ...10 not|was|contained|contains|had|has|full|found|reaction|ill|coeliac|celiac|traces ..4 gluten|nut|nuts|dairy|lactose|egg|milk|peanut|peanuts|wheat|reaction|ill|cream|sick; "
      u"anaphylaxis|anaphylactic; "
      u"wrong|double|triple|ten|incorrect ..2 =dose|dosage|strength|medicine|medication|tablets|pills|insulin|vaccine !of; "
      u"=tablets|pills|tablet|pill|capsules|vials|insulin|medicine|medication ..12 mg|ml|mcg ..8 inside|instead|not|were|actually|but|overdose|wrong; "
      u"#mg|mg =inside|instead|not; "
      u"tablets|pills|capsules|medicine|medication|dose ...14 mg ..6 =inside|instead|not|wrong; "
      u"mislabel*|mispack*|mix* ..6 =tablets|pills|medicine|medication|insulin|vials|dose|gas|acid|chemical|chemicals|poison; "
      u"=mislabelled|mislabeled|misbranded ..6 acid|bleach|gas|nuts|medicine|tablets|chemical|food|milk|chemicals|cleaner|allergen; "
      u"=acid|bleach|lye|ammonia|chlorine|solvent|diesel|petrol|gasoline|paraffin|antifreeze|detergent|cleaner|descaler|disinfectant|additive|methanol|turpentine|kerosene|weedkiller ..2 in|inside|into ..3 water|juice|drink|drinks|milk|food|lemonade|wine|beer|tea|coffee|kettle|tap|bottle|bottles !spray; "
      u"=drank|drunk|sipped|swallowed|tasted|licked|inhaled|breathed|gulped from|some|one|it|of|in|half ..6 bottle|cleaner|bleach|fumes|additive|acid|glass|them|it|dust|powder|chemical|one|some; "
      u"=@foreign|nails|razor|blades|pin|pins|staple|staples|tooth|bolt|bolts|syringe|button ...8 sticking|poking|out|inside|in|into|baked|among|between|through ..3 @food|loaf|bread|bag|mouth|lunch|plate|bowl|kibble|feed !recycling|bin; "
      u"something|lump|piece|bit|pieces|shard|shards|sliver|chunk|slivers ..1 =hard|sharp|metal|metallic|glassy ..3 in|inside ..2 @food|loaf|plate|mouth|bag; "
      u"=mould|mold|mouldy|moldy|fungus|slime|maggots|larvae|weevils|droppings|hairs ..5 @food|loaf|loaves|cheese|jars|plate|nursery|ate|eaten|eating|kids|children|dining; "
      u"off|rotten|rancid|spoiled|spoilt|putrid|thawed|defrosted|raw|undercooked|green =chicken|meat|fish|milk|eggs|prawns|mince|shrimp|sushi|beef|pork|turkey|oysters|mussels ..6 served|sold|ate|sick|delivered|guests|kids|children|sent; "
      u"=chicken|meat|fish|prawns|mince|shrimp|beef|pork|turkey|oysters|mussels|vaccine|vaccines|insulin ..4 off|rotten|rancid|spoiled|thawed|defrosted|warm|stank|stinks|smelled|smelt|slimy|grey|slime; "
      u"water|tap|well|pipes ..4 =contaminated|brown|poisoned|undrinkable|bacteria; unfit for ..1 =consumption; "
      u"not fit for ..1 =consumption|human; sell|use by|before =date ..6 passed|expired|ago|last|old|gone|ill|sick" },
    // Current, fire, gas, heat.
    { Safety,
      u"tingle|tingled|electrocution|unearthed|ungrounded|flashover; # =volts on|at|off|from|across|in; "
      u"volts|voltage|current|live =on|through|from|off|in the|its|our|my ?metal ?outer casing|case|housing|body|frame|chassis|handle|tap|sink|surface|shell|door; "
      u"casing|case|housing|body|frame|handle|chassis|shell|tap|machine|fence is|was|were|became|gets|are|being =live|electrified|energised|energized; "
      u"got|gets|get|had|gave|gives|felt|receive*|feel ..2 =shock|jolt|zap|tingle from|off|when|as|through|by|touching; "
      u"not|never =earthed|grounded|insulated|fused; "
      u"electrician|engineer|fireman|firefighter|fitter|inspector ..3 =said|says|told|condemned|measured|disconnected|sealed|tagged ..8 dangerous|touch|unsafe|killed|death|fire|live|lethal|lucky|burned|burnt|volts; "
      u"set|sets|setting|catch|catches|caught|catching|went|goes|going ..3 =fire|alight|ablaze|flames !alarm|exit|door; "
      u"up in =flames|smoke; "
      u"burn|burned|burnt|burning =down|to ?the ?our ground|cinder|house|shop|kitchen|garage|shed|down; "
      u"kitchen|house|flat|bin|shed|garage|room|curtain|curtains|roof|building|shop|sofa|bed|socket|cable|plug|wall|worktop|counter|battery|motor ..1 =burned|burnt|burning|burns|charred|melted|singed|scorched|smouldering|smoldering|alight|exploded; "
      u"=melt|melts|melted|melting plastic|through|into|the|cable|socket|plug|casing|wires|onto|its; "
      u"=smoke came|comes|coming|pouring|poured|rising|billowing|filled|everywhere|from|out; "
      u"fire =started|broke|spread|brigade|service|fighters|crew ..2 came|called|out|attended|said|put|our|the|shop|kitchen|house|warehouse|in|at; "
      u"firefighters|firemen; "
      u"smells|smelled|smelling|smelt|smell|stinks|stink|reeks|stench of|like =burn*|gas|smoke|petrol|chemicals|chlorine|ammonia|acid|melting|solvent; "
      u"=exploding|explodes|exploded|explode|blew|bursts|burst|popped|detonated ..2 in|up|off|near|beside|while|when|into|apart|under|like|open|at|all !with|joy|orders|demand; "
      u"=gas ..3 leak|leaks|leaking|leaked|escapes|escaping|hissing|poisoning|exposure|evacuated; "
      u"too|so|very|scalding|boiling|burning|red|extremely|dangerously|really|incredibly =hot to|that|it|on ..2 touch|hold|burn*|melt*|blister*|scald*; "
      u"=boiling|scalding ..2 water|oil|soup|liquid|coffee|tea|steam|milk ..6 over|on|onto|burst|spilled|splashed|leg|hand|sprayed|child|came|sprays|jet; "
      u"overheats|overheated|overheating" },
    // What is there to protect and does not.
    { Safety,
      u"slug|slugs|maggot|maggots|cockroach|cockroaches|worm|worms|mouse|rat|caterpillar|insect|insects|beetle|fly|moth|moths ..1 =in|inside one|it|them|every|each|mine|ours !field|garden; "
      u"sprinkler|sprinklers|alarm|alarms|detector|detectors|sensor|sensors|extinguisher|extinguishers ..3 not =respond|sound|ring|react|trigger|discharge|beep; "
      u"keeps|kept|continues|goes|keep ?on =running|spinning|turning|moving|cutting|heating|rolling ..6 off|released|release|go|stopped|switch|trigger|button|unplugged; "
      u"harness|harnesses|sling|slings|strap|straps|lanyard|rope|ropes|belt|stitching|seam|seams|rivet|rivets|bolt|bolts|wheel|rung|rungs ..4 coming|came|comes|working =undone|apart|loose|off; "
      u"emergency|safety|deadman|kill|panic =stop|switch|cutoff|brake|button|latch|interlock ..6 not|nothing|never|failed|fails|dead|useless|broken|stuck|jammed|late; "
      u"emergency|safety|deadman|kill|panic stop|switch|cutoff|brake|button|latch|interlock ..2 not =do|work|react|respond|stop|engage|trip" },
    // Things that give way, and somebody who is under them.
    { Safety,
      u"can|could|may|might|will|would|going ?to|about ?have|just ?to ?have =fall|fallen|drop|dropped|collapse|collapsed|tip|tipped|topple|toppled|come|break|broken|slip|slipped|roll|rolled|explode|exploded|burst|swing|slam|crash|land|landed|shatter|shattered ..1 on|onto|over|off|down|upon|in|into ?to ?a|our|my|the|any|some|anyone ..1 child|children|kid|kids|toddler|baby|someone|somebody|anyone|anybody|customer|guest|worker|him|her|me|us|people|pedestrian|head|heads|passer|shoppers|pupils|residents|eye|eyes|face|motorway; "
      u"kill|killing|killed|maim|blind|electrocute|hurt|injure|poison|strangle|suffocate|drown|choke ..1 =someone|somebody|people|anyone|anybody|him|her|child|children|kids|toddler|baby|customer|guest|worker|pedestrian|staff; "
      u"can|could|may|might|will|would|going ?to =kill|maim|electrocute|decapitate|strangle|suffocate; "
      u"=folded|folds|collapsed|collapses|tipped|tips|toppled|gave|gives|snapped|snaps|broke|breaks|fell|falls|dropped|drops|buckled|buckles|crashed|shut|closed|slammed|caved|cracked|shattered|detached|sheared|split|rolled|slid|slipped|burst|exploded|failed ..3 with|under|beneath|onto|on|while|when|as ..4 patient|patients|person|child|children|toddler|baby|rider|resident|residents|pupil|pupils|student|man|woman|worker|him|her|me|kid|kids|son|daughter|mother|father|wife|husband|grandmother|colleague|guest|stood|standing|sat|sitting|climbing|climbed|riding|driving|motorway|highway|speed|passenger|passengers|lady|gentleman|someone|somebody; "
      u"fork|frame|handlebar|handlebars|axle|pedal|saddle|seatpost|wheel|wheels|spoke|brake|brakes|tyre|tire|tyres|strut|hinge|bracket|bolt|bolts|weld|welds|rung|strap|buckle|hook|cable|rope|chain|carabiner|anchor|harness|belt|clip|leg|legs|seat|blade|mast|beam|lock|catch ..2 =broke|broken|snapped|snaps|cracked|sheared|gave|failed|fails|fail|detached|buckled|tore|torn|ripped|bent|burst|undone|opens|opened|slips|slipped|corroded ..8 ride|riding|ride|road|motorway|driving|child|him|her|me|climbing|height|air|downhill|worker|he|she|they|baby|someone|speed|crane|lift; "
      u"lost|losing|loses|lose ?a|its ..1 =wheel|wheels|blade|brakes|steering|balance|grip|control|footing|load; "
      u"lost|losing|loses|no ?all ?engine =power on|at|while|in|when ..4 motorway|highway|interstate|freeway|road|speed|mph|traffic|lane|driving|overtaking|turn; "
      u"brakes|brake ..3 =failed|fail|fails|gone|went|spongy|soft|nothing|floor; "
      u"steering ..2 =locked|failed|loose|heavy|went|gone|seized; "
      u"smoke|co|carbon|monoxide|gas|fire|heat|panic|fall|emergency|safety ..2 detector|detectors|alarm|alarms|sensor|sensors|sprinkler|sprinklers|extinguisher|extinguishers|button|exit ..6 { =not|silent|dead|failed|fails|fail|useless|empty|expired|blocked|never|locked|defective|faulty }; "
      u"mask|masks|respirator|respirators|helmet|helmets|goggles|visor|visors|harness|harnesses|lifejacket|lifejackets|ppe|airbag|airbags|seatbelt|guard|guards|railing|railings|handrail|barrier ..6 { =not|leak|leaks|leaked|leakage|tore|torn|tears|split|splits|cracked|crack|cracks|snapped|expired|defective|faulty|useless|failed|fail|missing|failing|counterfeit } ..6 seal|hold|protect|close|lock|certified|tested|measured|hands|chemical|acid|worker|patients|accident|impact|fall|inflate|sealed|when|while|deployed|on|under; "
      u"glove|gloves|boots|apron|suit|suits|gowns|vest|vests ..6 { =leak|leaks|leaked|tore|torn|tears|split|splits|cracked|dissolved } ..6 hands|chemical|acid|worker|patients|surgery|skin|solvent|cutting; "
      u"people|nurses|staff|patients|workers|pupils ..4 =exposed|unprotected to|by|against; "
      u"nearly|almost|narrowly|just|barely|could|would ..3 =killed|crushed|decapitated|electrocuted|blinded|flattened|impaled|scalped|drowned|trampled; "
      u"missed ..3 =centimetre|centimetres|centimeters|inch|inches|metre|hair|whisker|feet|millimetres|cm; "
      u"by =centimetres|inches|millimetres|centimeters|whisker; "
      u"luckily|thankfully|fortunately|lucky|luck|miracle ..8 =alive|underneath|unhurt|unharmed; "
      u"unhurt|unharmed|unscathed; accident|accidents|injury|injuries|disaster|catastrophe =waiting; "
      u"matter|question of =time ..4 someone|somebody|hurt|injured|killed|accident|dies|before|until; "
      u"before|until someone|somebody|anyone|anybody|a|people|child|else|he|she|one ..2 gets|is|dies|hurt|killed|injured|falls|burned|electrocuted ..1 =hurt|killed|injured|burned|electrocuted|seriously|badly; "
      u"death =trap|traps; deathtrap*|firetrap; "
      u"child|children|toddler|toddlers|baby|kids|infant|infants|pupils|dog ..4 =choke|choked|choking|swallow|swallowed|swallowing|strangle|strangled|trapped|suffocate|electrocuted|burned|poisoned; "
      u"button|eye|eyes|magnet|magnets|battery|bead|beads|part|parts|piece|wheel ..2 came|comes|fell|falls|broke|breaks|pulls =off|out|loose|away ..6 child|baby|toddler|mouth|swallow*|chok*|throat|infant|daughter|son; "
      u"sharp|jagged|protruding|exposed|rusty|broken =edge|edges|corner|corners|point|points|nail|nails|screw|screws|glass|blade|wire|wires|metal ..10 cut|child|children|finger|fingers|hand|hands|bleed*|bled|hurt|baby|anyone|someone|toddler; "
      u"no|without|missing|removed|lacks|lacking ..2 =guard|guards|railing|handrail|interlock|estop|safeguard; "
      u"not =roadworthy|airworthy|seaworthy|childproof|fireproof; unsafe|unroadworthy; "
      u"health|safety|fire|choking|trip|electrical|serious|public|biological|slip|real|huge|massive|major =hazard|risk|danger|threat !assessment|assessments; "
      u"trap|trapped|trapping|caught|stuck|pinned|wedged|jammed|crushed ..3 =finger|fingers|hand|arm|leg|foot|lift|elevator|underneath; "
      u"=slipped|slip|tripped|trip|skidded|fell|falls|slid|stumbled|tumbled ..2 on|over|down|off|from|through ..4 your|the|a ..2 floor|wet|stairs|step|steps|mat|rug|ladder|cable|hose|carpet|kerb|spill|puddle|tiles|ramp|bed|chair|stool|roof|path|ice|pallet|oil|bath|balcony|platform|patch|water; "
      u"fell|fallen|falls|fall ..2 # =feet|metres|meters|m|foot|floors|storeys; "
      u"=carcinogenic|radioactive|corrosive|cyanide|formaldehyde" },
    // What came of it, told plainly.
    { Safety,
      u"broke|break|breaks|breaking|came|come|coming out in|with ?a|an ?red ?itchy|nasty =rash|spots|hives|sores|blisters|boils|welts|eczema|lumps; "
      u"=skin ..4 came|comes|coming|peeling|peeled|fell|red|raw|blistered|burning|burns off|away|red|raw|since|after|when|where; "
      u"=lime|bleach|acid|glue|dust|chemical|chemicals|splinter|splinters|cement|powder|lye|spray|foam|chips|metal|glass ..2 in|into ..1 his|her|my|their|the|one eye|eyes|lung|lungs|throat|finger|hand; "
      u"in|needed|need|having|had|under|after|into|emergency ?the =surgery|operation|theatre|theater ..6 because|after|since|saw|machine|hand|finger|that|your|now; "
      u"eye|hand|burns|burn|dental|emergency|trauma =clinic|hospital|surgeon|ward|department; "
      u"=rushed|airlifted|carted|wheeled|carried ..3 hospital|clinic|emergency|er|surgery|off|away; "
      u"=head|neck|fingers|finger|arm|hand|leg fits|fit|goes|got|gets|get|slips|can ..2 through|between|stuck|caught|in; "
      u"=gap|gaps|hole|slot ..6 head|fingers|baby|child|fit|fits; "
      u"child|baby|safety|childproof|window|door ..1 =lock|locks|latch|catch|gate|cap|caps|strap|seat|restraint ..4 not|opens|fails|broken|undone|useless|open ..2; "
      u"=strap|buckle|belt|harness|clip|catch|latch|lock ..6 opens|open|undoes|releases|unlocks|opened|unlatches|released by|on|while|when itself|its|own|driving|moving; "
      u"wheel|nut|nuts|bolt|bolts|screws|axle|hitch|coupling|trailer ..3 =loose|missing|undone|overtook|rolled|detached|off ..4 wheel|motorway|road|driving|speed|overtook|me|highway|lane|child; "
      u"went|go|fell|came|crashed ..1 down =with it|the|him|her|me; "
      u"slide|slides|slip|slips|wobble|wobbles|sway|sways|shifts|gives|tips|rocks on|under|when|in|if|as ..3 =tiles|tile|wet|ice|load|weight|ladder|climb|step|stand|standing|child|children ..1; "
      u"=feet|legs|rung|rungs|base|top of|on the|a|this ..1 ladder|scaffold|stool|steps|stepladder ..4 slide|slip|broke|cracked|loose|wobble|gave; "
      u"off the =ladder|scaffold|roof|stool|platform|stage|ramp; "
      u"=lid|cap|cork|top|valve|hose|nozzle|fitting|seal|glass|panel blew|flew|shot|burst|popped|came|exploded ..2 off|out|and|hit|face|ceiling|eye; "
      u"grandma|grandpa|grandmother|grandfather|granny|mother|father|wife|husband|daughter|son|colleague|cook|cooks|chef|trainee|apprentice|cleaner|nurse|driver|customer|guest|guests|resident|pupil|neighbour|niece|nephew|cousin ..3 =fell|tripped|slipped|sick|choked|burned|burnt|scalded|cut|injured|hurt|collapsed|fainted|bleeding|hospitalised|swallowed|electrocuted|trapped|poisoned !asleep|in|behind|ill ..8" },
    // Left open, given way, found where children play.
    { Safety,
      u"left|leaves|leave ..3 =gas|valve|wires|cables|hatch|manhole|pit|blade|trench|shaft|socket open|on|live|exposed|bare|uncovered|running; "
      u"open|uncovered|unsecured =hatch|manhole|pit|shaft|trench|socket|wiring; "
      u"=rail|railing|guardrail|handrail|banister|balustrade|parapet|fence|gate|barrier|step|stair|board|plank|floor|floorboard|grating ..1 gave|gives|broke|opens|opened|collapsed|moved|came|went|cracked|snapped|wobbles ..4 lean*|child|baby|stood|way|weight|when|under|stepped|down|loose|off; "
      u"needles|syringes|glass|nails|asbestos|broken|chemicals|maggots|rats|snakes ..3 in|on|under ..2 =sandpit|sand|playground|garden|toys|toy|pillow|mattress|mulch|compost|topsoil|sandbox|pool|playroom|nursery; "
      u"=needles|syringes|razor ..4 found|inside|in" },
    // Shut in, running on, not sealed.
    { Safety,
      u"splinter|splinters|shard|shards|sliver|piece|bit of ..1 =glass|metal|wood|wire|steel|plastic in|into ..2 @body|mouth|bread|food; "
      u"shut|closed|locked|slammed|fell ..2 =behind me|him|her|us ..8 open|inside|out|trapped|locked; "
      u"not ..2 =open ..1 from ..1 inside; "
      u"locked|shut|trapped|stuck =inside|in ..1 freezer|cold|room|lift|elevator|car|cabin|sauna|cooler; "
      u"stove|gas|burner|heater|oven|iron|fryer|saw|machine|engine|hob|boiler|pump|press ..4 not ..1 =turn|switch|shut|stop ..1 off|itself; "
      u"no|without|missing|broken|lacks ..2 =child|safety cap|lock|catch|guard|switch|valve|seal|label|warning|strap|belt|pin|gate; "
      u"disrespect|disregard|disregards|ignore|ignores|ignored|ignoring|neglect|neglects|violat*|breach*|flout* ..4 =health|hygiene ..1 safety|rules|standards|laws; "
      u"assault*|assult|assulted; car|vehicle|truck|van|motorcycle ..4 =totaled|totalled|wrecked; "
      u"driver ..4 =drunk|drunken|asleep|stoned|phone|reckless|speeding|swerving; drunk|drunken =driver" },
});
// clang-format on
} // namespace

std::span<const InboundWords> phrasesOfSafety()
{
    return PHRASES;
}

} // namespace countersign
