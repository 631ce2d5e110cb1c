// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto PHRASES = std::to_array<InboundWords>({
    // Somebody who may decide.
    { ManagerRequest,
      u"whoever|whomever|who|whom|person|one|somebody|someone ..3 she|he|you|they|your|it|it's ..2 =works|work|answer|answers|report|reports|pays|signs|employs ..1 to|for|your|you|them ..2; "
      u"over|above|beyond|outranks|outrank|more|higher ..3 =rank|stripes|seniority|clout|authority|position|salary|standing|wages|grade; "
      u"=more|higher ..2 than ..1 you|your|her|his|yours have|has|job|pay|grade|desk; "
      u"someone|somebody|soul|person|people|anyone|anybody|one|adult|colleague|human|man|woman|lady|guy|contact with|who|has|that|holds|having ..4 =power|clout|authority|stripes|rank|ranking|say|pull|weight|influence|mandate|brain|brains|pulse|heartbeat|teeth|backbone|spine|decide|decides|decisions|fix|solve|authorise|authorize|approve|understands|responsible|matters|boss; "
      u"who|whom|where|how|address|email|number ..2 do|can|should|must|to|may|would|we|i|shall ..2 =complain|appeal|escalate; "
      u"who|whom do|can|should|must|to|may|would|shall i|we ..2 =write|turn|go|talk|speak|address|contact|call|ring|send ..2 to|with|about|next|instead|above $; "
      u"any|kind|one|living|single|decent|poor =soul|souls; "
      u"one|single|same|named =person ..6 please|just|only|take|call|ring|own|handle|deal|contact|responsible|case; "
      u"take|takes|taking|took =charge|ownership|responsibility|on|over ..2 this|case|matter|it|problem|account|my|our; "
      u"your|the|a|his|her|senior|regional|area|duty|shift|branch|general|store|depot|service =superior|supervisor|boss|chief|manager|director|owner|principal|proprietor|president|superintendent|foreman|head|management ..3 here|tomorrow|today|now|please|immediately|personally|himself|herself|instead|phone|line|call|reply|answer|back|email|number; "
      u"want|wanted|need|demand|like|wish|get|expect|insist|request*|ask|asked|asking ..3 to|see|for|with|on|his|her|your =superior|superiors|supervisor|boss|manager|director|chief|owner|upstairs|management|ceo|md|gm|higher|senior; "
      u"talk|talks|speak|spoke|speaking|talking|meet|meeting|see|hear|conversation|word|chat|appointment|sit|answer|reply ..4 to|with|from|by ..4 =manager|managers|supervisor|boss|director|owner|ceo|chief|head|management|md|superior|upstairs|principal|partner|foreman|matron|headmaster|someone|somebody ..2 not|else|higher|senior|above|other|else|instead|please|today|now|about|here|tomorrow|who; "
      u"refus*|not|won't|never ..4 =manager|supervisor|boss|director|superior ..4 speak|talk|call|through|name|available|back|back|put|give|phone|let|connect; "
      u"=escalate|escalation|escalating|escalated !payments|debt ..4; up the =ladder|chain|line|tree|hierarchy; "
      u"to|at|from|by the =top|management|boardroom|executive|leadership ..2; "
      u"executive =team|office|complaints|office|board|response; board of =directors; "
      u"second|next|third|higher|upper =level|line|tier|instance ..2 support|please|of|now|management|complaint; "
      u"formal|formally|official|officially|written|proper|serious|registered ..2 =complaint|complain|complaining|grievance|grievances|objection; "
      u"complaint|complaints ..2 =handler|manager|officer|procedure|form|address|team|department|desk|process" },
    // Somebody alive, and on the telephone.
    { ManagerRequest,
      u"!the person|human|somebody|someone|voice|body at|on|behind|off the|your|other ..2 =end|line|phone|telephone|desk|screen|counter; "
      u"line|through|on|to|with ..2 =person|human ..2 at|on|who|not|alive|please|instead|real $; "
      u"off|from|past|with|by|of|no|more|another|stop|enough|not|hate|stupid|not ?a|this|the|your|any|more|these =robot|robots|bot|bots|chatbot|machine|computer|machines|menu|menus|automation|ai|autoresponder|template|templates|script|scripts|loop ..2 $; "
      u"loop|circles|round|pillar ..3 =robot|bot|menu|phone|department|departments|post|circles; "
      u"=robot|bot|chatbot|machine ..6 human|person|someone|somebody|people|real|understand|loop|useless|answers|replies|same; "
      u"real|actual|live|living|human|breathing|proper|thinking|genuine|flesh =person|human|people|being|beings|voice|agent|soul|brain|blood|operator|contact|employee|staff|answer|conversation ..3 please|now|not|who|to|instead|at|answer|talk|on|there|call; "
      u"is|are|anybody|anyone|somebody|does ..2 =anybody|anyone|somebody|someone|human|person ..1 there|alive|out|reading|home|actually|listening|real|work|read; "
      u"talk|speak|speaking|talking|reach|get ..3 to|with|hold ..1 a|an|any|some|another ..2 =human|person|adult|grown|people|soul|someone|somebody|agent|representative|operator|rep|advisor|adviser|consultant|colleague ..1 !for|from; "
      u"not|n't|never|nobody|no|none|anyone|somebody|someone|please|even|please|to ..3 pick|picks|picked|picking|answer|answers|answering|answered ..2 up|the|your|my ..1 =phone|phones|telephone|calls|call; "
      u"!can|could|i not|never|nobody|no|without ..3 =answers|answer|answered|picks|ringing|calls|rings|phones ..2 phone|phones|call|calls|back|up|me|us; not|never|nobody|no ..3 =returns|returned ..2 phone|call|calls|message|messages; "
      u"keep|keeps|kept|always|everyone|again|times ..2 hung|hang|hangs|hanging =up on|me|us; put|cut ..2 =off|through me|us; "
      u"passed|pushed|shunted|bounced|transferred|handed|kicked|sent ..2 =around|pillar ..3; "
      u"i|we|keep|kept|after|only|to ..2 left|leave|leaving ..3 =messages|voicemails|message|voicemail ..4; "
      u"=call|ring|phone ..1 me|us ..2 cell|mobile|directly|urgently|awake|number|at|home; "
      u"awake|available|reachable|here|home until|till|after|before|between|all|on ..1 =#|ten|nine|eight|five|noon|evening; "
      u"want|need|like|please|have|let|get|make|somebody|wish|expect|ask ..2 someone|somebody|anyone|anybody|one|person|adult|grownup|man|woman|human|boss|you|whoever ..4 =call|calls|ring|rings|phone|phones|telephone|visit|visits ..1 me|us|back|here; "
      u"not|instead|rather|stop|no|enough|sick|tired|without ..4 =emails|email|letters|forms|form|tickets|ticket|chat|mails|messages|texts ..6 call|phone|talk|speak|person|human|ring|voice|conversation; "
      u"face to =face; "
      u"by|over|on the =phone|telephone ..3 please|instead|today|talk|discuss|explain|want; "
      u"=talk|discuss|explain|speak|settle|clear|sort ..3 by|over|on ..1 phone|telephone|person" },
    // No more of what a machine or a form says.
    { ManagerRequest,
      u"no|not|stop|enough|instead|without|another|any ..2 =emails|mails|letters|forms|texts|tickets|surveys|templates ..8 called|call|phone|talk|person|speak|human|voice|ring; "
      u"want|like|wish|prefer|need|expect|ask|asked|insist|rather to be =called|phoned|rung|telephoned|heard ..2; "
      u"am|is|are|'m|was ..3 machine|robot|bot|computer|ai|person|human ..1 =answering|answers|writing|reading|replying|talking|there; "
      u"=machine|robot|bot|computer|ai|software ..2 answering|answers|writing|wrote|replying|talking|decides|reading; "
      u"meeting|meet|appointment|call|talk|conversation|word|sit|speak ..2 with|to|from ..3 =head|heads|chief|lead|leader|leaders|principal|superior|director|directors|owner|owners|manager|supervisor|boss ..2 !of staff; "
      u"let|have|make|get ..1 a|an|some|real|any =person|human ..1 look|read|answer|check|handle|deal|see|decide|call|reply" },
    // Asked for by rank.
    { ManagerRequest,
      u"i|we|am|are ..2 =writing|write|turning|turn|address|addressing to ..1 the|your ..1 owner|manager|director|ceo|boss|management|head|board|chief|president|proprietor; "
      u"is|are|isn't there|your|a|the ..1 =supervisor|manager|director|boss|superior|owner on|in|around|available|there|here|present|reachable|about ..2; "
      u"ask|asked|asking|asks for ..2 your|the|a|his|her ..2 =head|manager|director|supervisor|boss|superior|chief|owner|lead ..2; "
      u"meeting|talk|talks|discussion|call|answer|decision|reply|solved|handled|escalation at|on|from|by ..1 ?the =management|director|board|executive|senior|higher|leadership ?level ..1; "
      u"my|our|the|this|that ..1 =complaint|complaints|grievance ..6 registered|recorded|logged|ignored|acknowledged|unanswered|escalated|handled; "
      u"=complaint of|dated|from the|last|# ..6 not|never|no|still|ignored|unanswered|registered|answered" },
    // Handed up.
    { ManagerRequest,
      u"refer|refers|pass|forward|send|take|hand|escalate|raise|bring this|it|me|that|us|matter|complaint ..2 to ..3 =manager|supervisor|boss|director|management|superior|superiors !on|of|for" },
    // Not with machines.
    { ManagerRequest,
      u"not ..2 =transfer|transferred|transferring|connect|connected|escalate|escalated|put|passed ..2 to|with|through ..2 supervisor|manager|senior|superior|human|person; "
      u"{ have|get|let|ask ..4 rep|representative|agent|manager|supervisor|person =call|contact|phone|ring } ..1 me|us; "
      u"not|n't|never|hate|refuse ..2 =talk|talking|speak|speaking|deal|dealing|chat|chatting to|with ..1 machines|robots|bots|computers|machine|robot|bot|computer|chatbot; "
      u"^ ?please =transfer|connect|escalate me|us|this; "
      u"someone|somebody|anyone|anybody ..6 =picks|answers|listens|reads|cares|understands|thinks ..1; "
      u"must|should|can|could be =someone|somebody|anyone ..6 who|that|in; "
      u"=someone|somebody in that|this|your building|company|office|house|place" },
});
// clang-format on
} // namespace

std::span<const InboundWords> phrasesOfAPerson()
{
    return PHRASES;
}

} // namespace countersign
