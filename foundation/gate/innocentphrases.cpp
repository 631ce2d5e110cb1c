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
    u"emergency =exit|exits|light|lights|lighting|number|stop|contact|kit|door|supply|supplies|order|stock", u"safety =first|record|boots|shoes|gloves|glasses|razor|pins|net|week|day|stock|margin", u"struggling|struggle|struggled to =keep|choose|decide|fit|find|see|read|open|understand|log|lift|install|assemble|place|reach|download|upload|print ..1 up|between|which|the|a|it|my|your|page|form|with",
    u"hungry =for|crowd|guests|customers|horse|hungry", u"starving =artists", u"homeless =shelter|charity|project", u"wheelchair =ramp|ramps|access|accessible|user|users|cushion|cushions|spaces|space", u"disabled =toilet|toilets|parking|access|account|user|login|button|feature",
    u"pregnancy|maternity|baby =pillow|pillows|clothes|wear|leave|shower|shop", u"stop =crying|worrying over|laughing", u"cry|crying|tears|cried of|with|for|from =joy|laughter|happiness|laughing|onions", u"desperate =for|to try|see|get|know", u"dying|terrified =to|of spiders|heights", u"exhausted =your|stock|supply|range|battery|but|and",
    u"hate|sorry|sad to =leave you ..2 no|but no|it", u"afraid|fear =so|not|i|we|it|that|the|you|this|there|your", u"anxious|worried|nervous =to|about the weather|about nothing", u"nothing to =worry|fear",
    // No call for a person, no end of the bond, no dispute.
    u"human =skeleton|anatomy|body|rights|resources|error|hair|consumption|size|figure|made|beings|form|factors", u"thank|thanks|greet|praise|congratulate|remember|compliment|regards|greetings|love ..1 =your|the|his|her|our ..2 supervisor|manager|boss|director|colleague|chief|team|owner",
    u"give|gave|get|had us|me|him|them|the|our ?driver|storeman|warehouse ?a =call|ring|buzz|bell|shout ..1 before|when|if|ahead|half|an|# ", u"=call|ring|phone us|me|him|ahead|the|our|first ..3 before|when|half|minutes|hour ?you ?the ..3 deliver|delivering|delivery|arrive|arriving|arrival|come|coming|unload|drop|arrives|comes|driver|truck",
    u"next time ?please ..3 =call|ring|phone", u"our|my ?own ?new|warehouse|store|purchasing|office|shop|facility|plant|site|kitchen|hotel|sales|accounts =manager|director|boss|owner|supervisor|chief will|has|is|asks|wants|likes|loves|signs|needs|was|approved|signed|says|said|asked|would|and", u"in|on|at|by|with|our =person|people|team of",
    u"cancel =noise|noise|culture|each", u"noise =cancelling|canceling|cancellation", u"ends|end =on|of|at the|line|month|year|week|july|season|corridor|day", u"instead =of", u"termination =resistor|kit|box|panel", u"leave =it|the|them|a|at|with ?parcel|package|box|goods ..3 porch|door|neighbour|reception|gate|dock|yard|shed|note|message|review|keys|key",
    u"leaving =work|school|the office|party|gift|at|for ?holiday|vacation|lunch", u"rebate =scheme|form|agreement|programme|program|period", u"says|say|said =awaiting", u"credit =note has|arrived|received|fine|thanks|came", u"price|prices =are|is higher ..4 but that|fine|ok|life|fair",
});

constexpr auto TRADE = std::to_array<QStringView>({
    u"do|does|can|could you|your|anyone ?still ?also ?perhaps =sell|stock|carry|do|make|have|supply|offer|print|deliver|keep|ship|run|hire|rent|provide", u"=quote|quotation|estimate ?us|me ?please ?for|on|the|a|#", u"how much is|are|for|does|do|would|=cost",
    u"=price|prices|availability|minimum|lead ?time ?list ?of|for|on a|an|the|#|your|these|those", u"i|we ?would|will|want|like|need|wish|going ?like ?to =order|buy|purchase|reorder|rent|hire", u"^ ?please =order|reorder|quote|supply|add|reserve ?for|of|#|a|the|us|me|another|to",
    u"=order for|of the|a|an|our|#|your", u"we|i ?also ?will ?would ?like =need|want|require|take|like #|more|another|some more", u"looking for a|an|some|#|new =replacement|supplier|pair|set|box|kind", u"=looking for a|an|some|#",
    u"please =send|ship|deliver|supply|add|pack ?me|us ?along #|another|more|a box|case|carton|pack|catalogue|sample|quote", u"# =x|pcs|pieces|cartons|cases|boxes|packs|packets|units|rolls|sets|pairs|pallets|tins|bottles|bags|reams ?of", u"catalogue|brochure|sample|samples|datasheet|leaflet =of|for|on|with|about",
    u"sell|selling|offer|stock ..1 it|them|that|those|this =as|in a|spare|separate|blue|red", u"what|which ..3 =colour|colours|color|size|sizes|rating|dimensions|weight|material ..1 is|are|does|do|of|for", u"=training|course|courses|workshop for|in|on|this|next|dates|two|three",
});
// clang-format on
} // namespace

std::span<const QStringView> innocentPhrases()
{
    return INNOCENT;
}

std::span<const QStringView> wordsOfTrade()
{
    return TRADE;
}

} // namespace countersign
