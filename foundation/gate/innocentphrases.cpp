// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
// clang-format off
constexpr auto INNOCENT = std::to_array<QStringView>({
    // Somebody's trade, a part's name, a law of nature.
    u"is|was|be|as a|an =lawyer|attorney|solicitor|judge|barrister ?so|and she|he|they needs|need|loves|likes|wants|works|uses|prefers",
    u"gas|lpg|pressure|voltage|oxygen|water|speed|temperature|window|air|flow =regulator|regulators", u"threatened|wanted|tried|threatening ?once to =sue me|us|them|him|her ..6 year|chair|once|ago|careful|before",
    u"meeting|call|lunch|appointment|workshop|training with your|our|the =legal team|department|counsel", u"tennis|basketball|squash|food|volleyball|badminton|sports =court|courts", u"law =student|students|library|faculty|degree|books",
    u"case|cases of =wine|beer|water|juice|soap", u"jury =duty|service", u"in =case of", u"bench =vice|press|seat|test|tests", u"suit =jacket|carrier|hanger|hangers|bags|case", u"swim|boiler|wet|ski|track|business|dinner|three =suit|suits",
    // No harm in these: what is used up, a kind of goods, a turn of speech.
    u"=burn|burned|burnt|burning|burns through ?the|our|a|all|my|# ..2 stock|cups|box|boxes|budget|batch|pack|order|paper|toner|cartons|supplies", u"burning =question|desire|issue|ambition", u"burn =rate|time|gel|cream|test",
    u"paper =cut|cuts", u"cut|cuts|cutting =costs|prices|corners|price|off|out|down|flowers|keys|glass|roses|lengths|sheets|pieces|size", u"off|called|calling|phoned =sick with|today|leave|yesterday|so|and|this", u"sick =leave|note|pay|day|days|bay",
    u"panic =buying|bar|bars|button|buttons|room|alarm|alarms|mode|hardware", u"crying =shame|out", u"shot|shots =glass|glasses", u"dead =line|end|bolt|heading|weight|easy|right|slow|battery", u"killing =it|time", u"killer =deal|app|price",
    u"die|dying =cut|cast|cutter|cutters|down|out", u"fire =engine|red|pit|pits|truck|brick|bricks|clay|marshal|retardant|alarm|alarms", u"smoke|smoked =machine|grey|gray|glass|ham|salmon|cheese|level|flavour|free|oak|colour", u"shock =absorber|absorbers|proof|price|resistant",
    u"stroke =engine|oil|mower|engines|petrol", u"two|four|2|4 =stroke", u"brake =pads|discs|fluid|cleaner|cable|cables|shoes|disc", u"steering =committee|group|wheel cover|covers", u"explosion =proof|drawing|view", u"explosive =growth|demand|sales", u"poison =free|apple",
    u"accident =insurance|book|cover|prone", u"by|happy|little|no =accident", u"hospital =bed|beds|green|blue|white|kitchen|kitchens|porter|trust|grade", u"slippery =slope|when|elm", u"stress =test|tests|balls|free|relief|less", u"hazard =light|lights|tape|warning|labels",
    u"emergency =exit|exits|light|lights|lighting|number|contact|kit|door|supply|supplies|order|stock", u"safety =first|record|boots|shoes|gloves|glasses|razor|pins|net|week|day|stock|margin", u"struggling|struggle|struggled to =keep|choose|decide|fit|find|see|read|open|understand|log|lift|install|assemble|place|reach|download|upload|print ..1 up|between|which|the|a|it|my|your|page|form|with",
    u"hungry =for|crowd|guests|customers|horse|hungry", u"starving =artists", u"homeless =shelter|charity|project", u"wheelchair =ramp|ramps|access|accessible|user|users|cushion|cushions|spaces|space", u"disabled =toilet|toilets|parking|access|account|user|login|button|feature",
    u"pregnancy|maternity|baby =pillow|pillows|clothes|wear|leave|shower|shop", u"stop =crying|worrying over|laughing", u"cry|crying|tears|cried of|with|for|from =joy|laughter|happiness|laughing|onions", u"desperate =for|to try|see|get|know", u"dying|terrified =to|of spiders|heights", u"exhausted =your|stock|supply|range|battery|but|and",
    u"hate|sorry|sad to =leave you ..2 no|but no|it", u"afraid|fear =so|not|i|we|it|that|the|you|this|there|your", u"anxious|worried|nervous =to|about the weather|about nothing", u"nothing to =worry|fear",
    // Words of danger, law and farewell as a trade or a figure of speech has them.
    u"=beg your|pardon ?pardon", u"daylight =lamp|lamps|bulb|bulbs|saving|tubes|white|colour",
    u"wear and =tear|tears",
    u"=tears in|on the|a|two|one|some fabric|cover|cloth|cushion|cushions|seam|seams|lining|bag|bags|sleeve|canvas|tarp|paper|film|leather|upholstery",
    u"bee|bees =hives|hive|stings", u"=hives and|for frames|bees|the|honey",
    u"=wound on|onto|up|around|cable|wire|coil|coils", u"conference|seminar|symposium =proceedings",
    u"crime =novel|novels|fiction|story|stories|series|scene|thriller|writer|book|books",
    u"do|does|did|doing him|her|it|them|me =justice",
    u"=fca|fob hamburg|rotterdam|incoterms|incoterm|port|warehouse|our|your|as|airport",
    u"non =toxic|slip|flammable|hazardous|allergic|corrosive|explosive|poisonous|irritating",
    u"talks|project|negotiations|plans|plan|construction|building|works|work|market|sales ..6 =stalled|collapsed|stalling",
    u"overwhelmed by|with|at your|the|all|how|so ?many =kindness|orders|response|support|generosity|choice|demand|help|gifts|colours|work",
    u"=tread|treads of|depth|pattern|plate|plates|stair|width|rubber|oak",
    u"redundant =power|supply|supplies|drives|drive|disk|server|line|link|system|copy|data|entry",
    u"chocolate|butter|cheese|ice|wax|snow ..3 =melted|melts|melting",
    u"allergic to =cats|dogs|pollen|paperwork|mornings|wool|feathers|grass|dust",
    u"=pensioner|pensioners 's discount|price|rate|ticket|card|fare|special",
    u"my|our =doctor 's|is|has|practice|and|likes|recommended|surgery ?practice|office|surgery",
    u"box|boxes|carton|cartons|parcel|packaging|package|cakes|cake|tomatoes ..3 =squashed|crushed|pinched|bruised",
    u"=fatal error|exception", u"exploded =view|drawing|diagram",
    u"contagious =laugh|laughter|enthusiasm|energy|smile", u"ignition =key|keys|coil|switch|lock",
    u"glow =stick|sticks|worm|plug", u"blaze =orange|red", u"dangerous =goods|substances|cargo",
    u"hazardous =waste|goods|materials|area|areas", u"steering =wheel|column|lock cover|covers|knob",
    u"bleeding =heart|edge|radiators|key|valve", u"rash =decision|move|vest|guard|words",
    u"=puncture repair|proof|resistant|kit|kits",
    u"=stitches|stitching in|of|on|along|per the|inch|seam|cushion|cover|cm|hem",
    u"scorching =weather|summer|heat|hot|day", u"evacuated =tube|tubes|flask",
    u"chok* =valve|chain|point|collar|cherry", u"choker|chokers",
    u"drowning in =orders|work|paperwork|emails|mail|requests", u"mercury =thermometer|vapour|free|music",
    u"insulin =cooler|bag|bags|case|cases|fridge", u"far =cry from", u"war|battle =cry",
    u"trauma =kit|kits|bag|bags|shears|team|unit", u"=frantic week|day|time|season|period|morning|start|december",
    u"gutted =fish|building|mackerel|trout|interior|herring|house", u"at|of|a ?one ?single =stroke of",
    u"brush =stroke|strokes", u"stalking =horse", u"suicide =squad|door|doors|prevention",
    u"cancel|cancelled|delete ?out the|that|this|our ?# ?second|third|first|last|fourth|fifth|one =line|lines|item|items|position|positions",
    u"second|first|third|next|other|last =line of|item|on",
    u"farewell|goodbye =party|drinks|dinner|gift|present|card|do|lunch|speech|cake",
    u"=handover of|date|meeting|to|on|protocol|is|at",
    u"terminat* ?the ?all ?optic =fibre|fiber|cable|cables|wire|wires|connectors|resistor|lines",
    u"termination|terminating =block|point|kit|box|panel|resistor|tool",
    u"stored|put|kept|found|used|listed|said|parked|live|lives|see|also|shown|located =elsewhere|elsewhere ?the ?rest",
    u"stored|put|kept|found|used|listed|parked|lives|see|shown|located ..3 =elsewhere",
    u"elsewhere =in|on the|your|this|page|catalogue", u"close|closed|closing our|the|my ?account =books",
    u"what|how long ..3 =notice period ..2 terms|contract|by|standard|usual", u"notice =board|boards",
    u"left|leave|leaving you|him|her|them a =voicemail|message",
    u"your|the =chatbot|bot ..2 was|is|helped|helpful|great|nice|answered|useful",
    u"new|our|my =company name|address|details|logo|email|phone|domain",
    u"colour|color|shade|size|packaging|label|design|picture|photo|print|taste|weather|opinion|opinions|tastes|layout ..3 =differ|differs|deviates|mismatch",
    u"do you ?also ?still do|offer|give|have =cashback", u"offer|have|any =cashback $",
    u"=solicitor|solicitors|lawyer|lawyers|attorney|attorneys 's office|offices|room|practice|chambers",
    u"=judge of|at ?the|a cake|dog|wine|flower|photo", u"hard|difficult|easy to =judge",
    u"=judge for|by|from|whether|how", u"=garnish|garnished|garnishes of|with|for|the|it|dish|dishes|plates|and|salad|trays", u"salad|herb|fruit|lemon|cocktail|the|fresh|edible =garnish|garnishes !my|our|wages",
    u"liable to =break|change|wear|rust|fade|move", u"customer|product|brand =advocate|advocates",
    u"discriminating =taste|customers|palate|buyers", u"segregated =waste|bins|cycle|lane|storage",
    u"statutory =holiday|holidays", u"cancellation|cancelation|return|returns =policy", u"=injury|injuries time",
    u"cold =blood", u"blood =orange|oranges", u"dead =sea|stock|battery|simple|lift",
    u"accidentally|by accident =ordered|sent|deleted", u"hit =list|single|the road|send|reply|rate",
    u"fire =sale|up|away", u"fired =bricks|clay|up", u"burning =man",
    u"light|bulb|lamp|bulbs|lamps|fuse|motor ..2 burned|burnt =out", u"burned|burnt =out bulb|lamp",
    u"smoke =free|test|signals|screen", u"hot =sauce|dogs|plates|tub|chocolate", u"hot to =trot",
    u"toxic|poison|radioactive =green|yellow", u"near|missed =you|the post|call", u"cut =price|rate|above",
    u"sharp =knives|eye|price|prices|look|at|rise", u"broken =down|english|sleep|link",
    u"crash|crashed =page|app|site|website|laptop|server|program|browser|party", u"heart =attack song|shaped|warming",
    u"lost =count|track|in|post|property|touch|cause|sight of",
    u"lost my =card|password|invoice|receipt|login|phone|copy|pin|key|keys", u"hit by =surprise",
    u"choking =hazard label|labels|warning", u"fatal =attraction", u"shocked =by|at|to|that", u"shocking =pink",
    u"poison =pen", u"suffering =from ..2 shortage|delays", u"depression =in|glass", u"stressed =leather|that|the",
    u"pressed =steel", u"tears =easily|off|along", u"crying =out for", u"desperate =housewives|measures",
    u"panic =over|stations", u"scared =of ..1 colour|colours", u"homeless =books|furniture", u"alone =in ..1 field",
    u"killing =two|machine", u"dying =breed|trade", u"exhausted =our|the ..1 stock|supply|options",
    u"drained =tuna|weight", u"broken =heart cake|hearts", u"ruined =castle|church",
    u"legal =drama|thriller|pads|size|copy|notice page", u"court =shoes|jester|yard",
    u"trial =size|pack|order|run|period|version|and|balloon", u"trials =bike",
    u"action =figure|figures|camera|plan|list|item|items|required", u"claim =number|form|code|tag|check",
    u"claims =to be", u"rights =holder|reserved", u"act =fast|now|on|as", u"code =word|reader",
    u"sue =from|in|called|said|asked|will|and|at|has|is", u"jury =is out",
    u"suit =your|you|us|our|me|the ..1 room|colour|kitchen|needs", u"suits =us|me|you|the|our|well|fine",
    u"bench =height|marks", u"judgment|judgement =call", u"verdict ..4 =delicious|great|good|positive|excellent|love",
    u"sentence =structure", u"charge =nurse|cable|point|the ..1 battery", u"charged =battery|batteries|up",
    u"=overcharged ..2 battery|batteries|phone", u"manager =of|at the|our ..2 shop|hotel|store|branch signed",
    u"talk|speak|spoke|chat|talked ..1 =soon|later|german|french|english|spanish|to you|next",
    u"speak =english|german|french|spanish|polish", u"i|we =spoke|talked|chatted to|with", u"in|the|a =person who",
    u"per|third =person", u"call =centre|center|button|bell|log", u"call it =a|quits", u"call =off|out|for papers",
    u"someone =else's|picked|signed|left",
    u"leave ?a|some =feedback|review|note|instructions|blank|room|space|request", u"leaves =for|fall|on|tea",
    u"end =caps|cap|user|users|panel|grain|table|stop", u"ends =meet",
    u"closing =date|time|wedge|hours|balance|mechanism|plate", u"closed =toe|today|between",
    u"close =to|fit|up|friend", u"stop =by|valve|watch|cock|cap|light|sign|shop|over",
    u"switch =on|off|plate|gear|box|panel|cover", u"switched =on|off", u"move =in|the ..1 delivery|date|appointment",
    u"moving =house|office|boxes|date|parts|in|blanket|blankets", u"cancel =button|key",
    u"drop =off|box|cloth|leaf|shipping|in", u"final =invoice|payment|version|quantity|address|batch|coat|assembly",
    u"last =time you|week|year|order came|order was", u"nearly|almost =fell off|about|over my|our chair|laughing",
    u"nearly|almost =died laughing|of", u"=burned|burnt|burn a|the|some|two cd|cds|dvd|dvds|candle|candles|disc",
    u"sale|sales|shop|range|team|product|season|they|it ..3 =on fire !the|and|brigade",
    u"leave|left|leaving|leaves the =company|firm|team|post|school|job",
    u"close|shut|closed|closing ..4 =early|lunch|inventory|christmas|holiday|holidays|noon|weekend|stocktake",
    u"complaint ..3 about|against ..1 =weather|traffic", u"cancellation|termination =policy|clause|terms|conditions",
    u"what|which|how ..4 =cancellation|termination policy|clause|terms|conditions|fee|fees|rules",
    u"wrong =account by|number|address",
    u"lawyer|lawyers|attorney|solicitor 's =kids|children|wife|husband|dog|desk|cat|office", u"'s =nightmare before",
    u"killer =feature", u"up all =night party|dancing", u"=families with|come|love|visit",
    u"two|these|all|my =hands full|free|on|down|up", u"got|get a =shock when we|i|he|she|they saw|heard|read|noticed",
    u"quit|stopped|stop|no|non =smoking", u"smoking =area|room|ban|jacket|chips|salmon|policy",
    u"desperate to =play|try|see|know|get|have|read|taste",
    u"'s =office|desk|chair|birthday|name|car|number|room|signature|phone needs|need|is|has|wants|was|in|on|tomorrow|today",
    u"manager|boss|supervisor|director|owner 's =office|desk|chair|birthday|car|room|secretary|assistant|number|signature",
    u"pay|paid|settle|transfer|send the|our|your|my =balance on|by|next|tomorrow|today|as|this",
    u"crime to =eat|miss|throw|waste|hide|leave", u"would|could =kill for", u"kill =for|time|two",
    u"crazy|mad about =your|the|it|them", u"=dying to|for", u"back =hurts from carrying",
    // No call for a person, no end of the bond, no dispute.
    u"human =skeleton|anatomy|body|rights|resources|error|hair|consumption|size|figure|made|beings|form|factors", u"thank|thanks|greet|praise|congratulate|remember|compliment|regards|greetings|love ..1 =your|the|his|her|our ..2 supervisor|manager|boss|director|colleague|chief|team|owner",
    u"give|gave|get|had us|me|him|them|the|our ?driver|storeman|warehouse ?a =call|ring|buzz|bell|shout ..1 before|when|if|ahead|half|an|# ", u"=call|ring|phone us|me|him|ahead|the|our|first ..3 before|when|half|minutes|hour ?you ?the ..3 deliver|delivering|delivery|arrive|arriving|arrival|come|coming|unload|drop|arrives|comes|driver|truck",
    u"next time ?please ..3 =call|ring|phone", u"our|my ?own ?new|warehouse|store|purchasing|office|shop|facility|plant|site|kitchen|hotel|sales|accounts =manager|director|boss|owner|supervisor|chief will|has|is|asks|wants|likes|loves|signs|needs|was|approved|signed|says|said|asked|would|and", u"in|on|at|by|with|our =person|people|team of",
    u"cancel =noise|noise|culture|each", u"noise =cancelling|canceling|cancellation", u"end|ends =of the line|month|year|week|july|season|corridor|day", u"instead =of", u"termination =resistor|kit|box|panel", u"leave =it|the|them|a|at|with ?parcel|package|box|goods ..3 porch|door|neighbour|reception|gate|dock|yard|shed|note|message|review|keys|key",
    u"leaving =work|school|the office|party|gift|at|for ?holiday|vacation|lunch", u"rebate =scheme|form|agreement|programme|program|period", u"says|say|said =awaiting", u"credit =note has|arrived|received|fine|thanks|came", u"price|prices =are|is higher ..4 but that|fine|ok|life|fair",
    // Turns of speech that only sound of harm.
    u"insult to =injury", u"pain in ..1 the|my =ass|neck|butt|arse|behind|backside",
    u"hurt|hurts|hurting|damage|damaged|damaging|injure ..2 =credit|score|feelings|reputation|business|rating|wallet",
    u"=smell|smells|smelled|smelt|smelling|reek|reeks|reeked|stank|stinks ..3 cigarettes|cigarette|weed|marijuana", u"room|rooms|hallway|casino|lobby|hotel|corridor ..4 =smoke|smoky|smoking",
    u"so|too|very|really ..1 =hot|cold outside|here|today|inside", u"=tripping|tripped over people|each|one|themselves|itself|or",
    u"=fell they|like|that|as|asleep|for", u"not =operate|operates|operating in|as|on|within|at|until|from",
    u"for|from|before|planned|scheduled|recent|upcoming|eye|knee|hip|heart ..2 =surgery|operation !because|after|due",
    u"see|visit|visiting ...5 in =hospital",
    u"fire|fired|firing ..2 =employees|staff|him|her|them|developer|developers|people|everyone|team|app",
    u"slip|slipped my|our|your =mind", u"shocked|shock =at|by|how|that|when|to|value", u"sticker =shock",
    u"wheelchair =friendly|assistance|service|seating|van", u"desperate need of =refurbishment|repair|repairs|renovation|update|updating|paint|cleaning|upgrade|modernisation|modernization|attention|maintenance|training",
    u"staff|security|they|people|guards ..2 too =scared|afraid", u"it is =much", u"not|never =do it", u"without ..4 =receiving ..2 food",
    // Time and trouble taken, and no money.
    u"=took|takes|take|taking|taken ..5 # ..2 minute|minutes|min|mins|hour|hours|hr|hrs|day|days|week|weeks|month|months|years|seconds|times|calls|attempts|people",
    u"in =charge of ?the ?my file|files|case|account|matter|area|region", u"free of|without ..4 =charge|charges", u"half of =the time", u"big|huge|biggest|worst|terrible =mistake",
    u"attempt*|tried|trying|try to =collect my|our|the luggage|bag|bags|baggage|parcel|order|car|keys|package",
    u"=emptied my|our|the !account|accounts|wallet|bank|card",
    u"value|worth|waste|save|saving|well|big|good|easy|spend|spent|spending ..3 =money !back",
    // What the other side ended, and advice to strangers.
    u"!not it|bank|airline|hotel|driver|drivers|company|seller|carrier|store|chase|uber|lyft|amazon|delta|united|guys ..3 =close|closed|closing|cancel|cancels|cancelled|canceled|canceling|cancelling|terminate|terminated ..3 my|our|the|on|and|me|us|it",
    u"they|they're|they've ?are ?have ?had ?just ?decided ?to =close|closed|closing|cancelled|canceled|canceling|cancelling|terminated ..3 my|our|the|on|and|me|us|it|all",
    u"forced to =close|closed", u"flight|flights|ride|rides|trip|trips|train|trains ..4 was|were|is|been|got|getting|get|being ..2 =cancelled|canceled|delayed",
    u"=cancelled|canceled flight|flights|ride|rides|trip|trips|train", u"=cancellation|cancellations|cancelation fee|fees|policy|charge|charges",
    u"recommend*|suggest*|advise* ..5 =elsewhere|else", u"^ ?please ?just =try|stay|go|book|fly|eat|find ?with ?some somewhere|someone|anywhere|anyone|other else|place",
    u"end of my|the|our =lease|term|stay|trip|rental", u"order|ordered me|us =to", u"not =extend ?the|my|our car|hire|rental|stay|booking",
    u"consolidat*|transferred|forced|refinance* ..5 another|other|different =company", u"using|use this|that|the other =company|bank",
    u"fire your =app|developer|team|staff|manager|employees", u"at another =bank|company|store|hotel|airline",
    // Nobody is asked for.
    u"has|have|had|was|were ?been ?just put me|us|my =through", u"good|nice|again|great|food|on =board", u"with someone =else",
    // A dish, a bad day, things that come off: no want and no despair.
    u"not ..1 =eat meat|it|them|this|that|which|anything|or|any|the|much|what|dairy|gluten|sugar|pork|with|wheat|fish",
    u"=food|meal|meals was|were|offered|served|available|onboard|during|option|options|until",
    u"passengers|customers|guests|we|i|left|went ..2 =hungry|starving", u"a|the|absolute|absolutely|total|complete|this|was|is|real|living ..1 =nightmare", u"^ =nightmare",
    u"lose|lost|losing|loses my|our ..1 =hotel|seat|seats|reservation|luggage|bag|bags|money|phone|booking|place|ticket|tickets|flight|day|days|time|points|miles|spot|order|car",
    u"plane|aircraft|cabin|room|seat|seats|hotel|furniture|box|interior|literally ..4 =falling apart", u"all in =all",
    u"not|never worth ..1 =losing", u"lines|line|system|staff|phone|phones|crew|center|centre|service ..4 =overwhelmed",
    // What the other side calls off, and what calling off costs.
    u"they|airways|ba|driver|drivers|he|she ?just ?then ?also ?always ?keep ?will ?have ?had ?having =cancel|cancels|cancelled|canceled|cancelling|canceling",
    u"=cancels", u"=cancel|cancelled|canceled|cancelling on me|you|us|customers|riders", u"drivers|driver ..3 =cancel|cancelling|canceling",
    u"if|when|until you|u ..1 =cancel",
    u"booking|reservation|flight|ride|transaction ..2 was|were|got|getting ..1 =cancelled|canceled",
    u"debt =cancellation", u"away|different|ahead|behind|better|worse|compared ..2 =competition",
    u"=lost|loses|losing|cost us|me a|an|one|two|three|our|# ..2 day|days|hours|money|time|night|nights|half", u"not|never|even =bother|bothered to",
    u"=transfer|transferred|transferring|move|moved ..3 #m|money|funds|dollars", u"=last time i|we ..1 called|checked|spoke|looked|heard",
    u"=found out that", u"send|sends|sent|took|taken|take|drop|dropped|driver|drivers|parcel|package|delivered ..3 somewhere|someplace =else",
    u"=lost access", u"switch|switched|switching to ..2 =phone|device|number|card|seat|room|seats|terminal", u"i am =out somewhere|of|here|and|on|with|at|in",
    u"not ..2 =work|works|working anymore|any",
    u"take|took|taken|taking =advantage of ?the view|offer|menu|lounge|free|facilities|pool", u"worth =paying", u"not ..1 =fully", u"=rate|rated|rating them|it|this|the|you|# ..2 star|stars|0|zero",
    u"fell|gone|went =silent", u"no =power to", u"=steering transactions|me|us|customers|people|them|clients", u"out of my|our|your|their =control",
    u"support|service|staff|team|app|agents|they ..3 =unresponsive", u"=unresponsive support|customer|service|staff|app", u"not ..1 =accept|share ..2 ride|rides|trip",
    u"broke|broken|break my|our|her|his =leg|arm|ankle|wrist|foot # days|weeks", u"customer ?'s|passenger ?'s|own =responsibility to", u"registered =trademark|trademarks",
    u"customs =as", u"short =change me|us on the number",
    u"no ?warm|hot|more =food came|for|after|items|on|service", u"=food and|was|is|service|good|great|delicious|cold|tasty|terrible|bad|quality|poor|menu|choice",
    u"=take this airline|company|app|flight|bank|card|route", u"wont|won't =eat", u"=struggling to book|find|get|use|understand|log|open|load|check",
    u"the|is|it|app|service|site|product|was|completely ..1 =worthless", u"^ =worthless", u"mountain|dark|narrow|icy =road|roads", u"=board the|a|my|our bus|plane|flight|train|aircraft",
    u"=push|pushed me|us|him|her up|down|around|in", u"online|their|your|a =complaints form",
    // Neither harm nor want: impatience, a height, a bag, a child that cries on board.
    u"no =drive thru|through", u"prices|price|rates|rents|costs|fares is|are|go|went|going ?right off the =roof", u"human =being|beings ..1 planet|earth", u"=unbearable service|delay|delays|wait|queue|queues|noise|music", u"staff|agents|agent|team|crew ..2 =helpless",
    u"=can not wait to", u"can not =wait to", u"can not =carry it on|onto|yourself", u"=buy some|any|our|your|more food|snacks",
    u"no free =food", u"quality|standards|standard|service|time ..3 =slipping away", u"had to =give up and|on try|trying|wait|waiting",
    u"baby|babies|infant|infants|toddler|toddlers ..2 =crying", u"i am =# ft|foot|feet|inches|tall|cm",
    // Where one stays or parks, what others call off, what is cut.
    u"somewhere =else to|for stay|sleep|eat|park|sit|us|dinner|the", u"=somewhere else to|for stay|sleep|eat|park|sit|us|dinner|the",
    u"stay|stayed|park|parked|sit|sat|sleep|slept|eat|ate somewhere|someplace =else", u"=elsewhere it|they is|was|are|were|cost|costs",
    u"=stop to see|think|look|eat|rest|get|admire|refuel", u"because|due|despite|spite|after of|to|a|the ..1 =cancellation|cancellations",
    u"get|got|getting|gets|being =deleted|erased from|by", u"would|did|could|does not =extend properly|fully|down|out|far",
    u"how much it|that would ..3 =leave", u"airline|airlines|company|companies|supplier|suppliers has|have|had to =cancel",
    u"cutting|cut ..1 catering|costs|corners|staff",
    // A loan that is made, an end that is none, records that are put right.
    u"=close|closing|closed for|on a|my|our|the ?new loan|mortgage|refinance|house|home", u"in the =end this|they|the|it|i|we",
    u"=ended up with|in|on|at|going|paying", u"=withdraw|withdrew|withdrawal|withdrawals of|some|my|the|all ..2 money|funds|cash",
    u"remarks|entries|entry|inquiry|inquiries|records|reports|report ..5 =need|needs|must|should|deleted|removed", u"=pay|paid|paying ?any|much|close attention",
    u"=sent to my|our|your home|house address", u"you|they have the|a right to =close",
    // Out of a driveway, a speed, a visit to the workshop: no contract, no tariff, no money.
    u"back|backing|backed|pull|pulling|pulled =out of ?a|the|my|our driveway|garage|parking|spot|space|bay|street|lot|yard", u"rate of =speed",
    u"=taken to a|the|my|our ?local dealer|dealership|garage|workshop|mechanic|shop|hospital|vet|doctor",
    u"=cancel|withdraw|ignore|scrap ?my|our|the|this|that ?last|earlier|previous|first question|query|enquiry|inquiry|message|mail|email|note",
    u"delivery|deliveries|parcel|driver|truck|order|technician|engineer|goods did|does|has|had|have not =come|arrive|show|turn ..1 again",
    u"=court case study|studies|law", u"=cancel|cancelling the standing appointment|visit|call|meeting",
    u"=notice do|does you|it|they need|require|want",
    u"^ =what is|are ?the|your charge|charges|fee|fees for", u"customer|customers|client|guest|tenant ..1 =want|wants|wanted ?his|her|their money",
    // Praise, and what is no charge.
    u"=terrific", u"took|take|takes|taking =charge", u"those =not paying", u"=charging|charge|charged nothing",
    u"=adding ?the|my ?travel|flight insurance|luggage|baggage", u"=pay|paid|paying extra for food|drinks|water|snacks",
});

constexpr auto TRADE = std::to_array<QStringView>({
    u"do|does|can|could you|your|anyone ?still ?also ?perhaps =sell|stock|carry|do|make|have|supply|offer|print|deliver|keep|ship|run|hire|rent|provide", u"=quote|quotation|estimate ?us|me ?please ?for|on|the|a|#", u"how much is|are|for|does|do|would",
    u"=price|prices|availability|minimum|lead ?time ?list ?of|for|on a|an|the|#|your|these|those", u"i|we ?would|will|want|like|need|wish|going ?like ?to =order|buy|purchase|reorder|rent|hire", u"^ ?please =order|reorder|quote|supply|add|reserve ?for|of|#|a|the|us|me|another|to",
    u"=order for|of the|a|an|our|#|your", u"we|i ?also ?will ?would ?like =need|want|require|take|like #|more|another|some more", u"looking for a|an|some|#|new =replacement|supplier|pair|set|box|kind", u"=looking for a|an|some|#",
    u"please =send|ship|deliver|supply|add|pack ?me|us ?along #|another|more|a box|case|carton|pack|catalogue|sample|quote", u"# =x|pcs|pieces|cartons|cases|boxes|packs|packets|units|rolls|sets|pairs|pallets|tins|bottles|bags|reams ?of", u"catalogue|brochure|sample|samples|datasheet|leaflet =of|for|on|with|about",
    u"sell|selling|offer|stock ..1 it|them|that|those|this =as|in a|spare|separate|blue|red", u"what|which ..3 =colour|colours|color|size|sizes|rating|dimensions|weight|material ..1 is|are|does|do|of|for", u"=training|course|courses|workshop for|in|on|this|next|dates|two|three",
});

constexpr auto THANKS = std::to_array<QStringView>({
    u"=thanks|thank ?you ?so ?very ?much for|again|everyone|all|your", u"lovely|wonderful|delicious|fantastic|brilliant|gorgeous|superb|splendid|marvellous", u"=great fun|stuff|job|work|service|taste|look|quality|product|success|time|taste|help|gift|and|to|on|in|for|as|with",
    u"look|looks|looked|is|are|was|were|works|worked|tasted|looking ?really ?so ?all =great|perfect|nice|fine|beautiful|good|excellent", u"we|i|everyone|customers|kids|guests|all ?really ?just =love|loved|enjoyed|adore|like|liked", u"well =done|made", u"look|looking =forward",
    u"no =worries|rush|hurry|drama|harm|problem|trouble|urgency|need", u"ha|haha|hehe|lol", u"congratulations|congrats|cheers", u"happy|glad|pleased|delighted|thrilled =with|to|about|that|we|birthday", u"=happy with|to|birthday|customer|customers|anniversary|guests", u"same ..2 =again|please", u"as =always|usual",
    u"^ =how do|can|many|much|long|often|wide|big|heavy", u"^ =what|which|who|when|where is|are|do|does|time|size|colour|kind|else|would|can", u"^ =is|are|does|do|can|could|may|would it|there|this|that|these|you|the|your|i|we", u"for the =party|wedding|festival|fair|exhibition|film|play|shop|office|museum|school|christmas|halloween|window|garden",
});
// clang-format on
} // namespace

std::span<const QStringView> wordsOfThanks()
{
    return THANKS;
}

std::span<const QStringView> innocentPhrases()
{
    return INNOCENT;
}

std::span<const QStringView> wordsOfTrade()
{
    return TRADE;
}

} // namespace countersign
