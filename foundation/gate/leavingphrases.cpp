// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto PHRASES = std::to_array<InboundWords>({
    // The bond ends.
    { Cancellation,
      u"=contract|agreement|lease|subscription|membership|plan|policy|partnership|relationship|cooperation|collaboration|arrangement|retainer|account ..2 ends|ending|stops|finishes|terminates|over|finished|ended|dies|lapses|lapse|closed ..1 on|at|after|with|now|here|there|today|immediately|as|from|#; "
      u"days|day|weeks|week|month|months|quarter ?'s =notice under|to|from|as|for|that|is|per|of|effective|according|on|hereby|by !before|delivery|if; "
      u"give|giving|gave|serve|serving|here|hereby|this|that|take|accept|is|our|my|hand|handing ..3 days|day|weeks|week|month|months ?'s =notice; "
      u"how many|much|long|which ..3 =notice ..4; =notice to leave|quit|terminate|vacate|end|cancel; "
      u"this is my|our =notice; "
      u"not|n't ..3 =renew|renewing|extend|extending|prolong|continue|continuing|resume ..1 the|our|my|with|it|this|next|after|beyond|for|when|your ..2; "
      u"let|letting|allow|have ..2 =run|lapse|expire|die|end|fizzle ..1 out|and|at|in|when; "
      u"right|within|under|my of|the =withdrawal|cooling|rescission|revocation ..2; cooling =off; "
      u"=withdraw|withdrawing|retract|retracting|rescind|revoke|revoking ..3 order|contract|purchase|booking|agreement|application|policy|offer|consent|membership; =withdraw|withdrawing from ..2 contract|agreement|purchase|programme|plan|deal|the; "
      u"=end|stop|kill|finish|scrap|bin|axe|drop|ditch|abort|nix|void|revoke|undo|annul|quash|scratch|withdraw|forget|halt|discontinue|terminate|disconnect|surrender|quit|close|cancel|foreclose|preclose|nullify|retract|dissolve ..2 my|our|the|this|that|whole|entire|all ..2 trial|order|orders|po|booking|contract|subscription|deal|reservation|membership|autoship|agreement|plan|policy|service|services|amc|sim|connection|line|broadband|lease|rental|purchase|arrangement|partnership|relationship|account|loan|standing|room|rooms|table|appointment|flight|tickets|ticket|trip|retainer|cover|insurance !number; "
      u"!they|you|erroneously|wrongly|airline|company|he|she|who|hotel|supplier|mistakenly|already|had cancel*|cancelled|canceled|canceling|scrub ..1 off|my|our|the|this|that|all|whole ..2 =room|rooms|table|appointment|seat|seats|ticket|tickets|flight|trip|course|class|classes|slot|event|party|tour|stay|hotel|reservation|booking|installation|hire|project|job|purchase|wedding|order|catering|shipment|transaction|amc|loan|deposit; call|calling|called off my|our|the|this|that ..2 =room|rooms|table|appointment|event|party|tour|stay|reservation|booking|installation|project|job|wedding|order|catering; "
      u"=cancellation ..4 confirm|order|contract|subscription|booking|effective|please|request|process|of|with|reason; "
      u"treat|consider|regard|mark|take|deem ..8 as =cancelled|canceled|withdrawn|void|closed|terminated|ended|dead|null; "
      u"=booking|reservation|appointment|table|room|order ...8 take|taken|cross|strike|remove|release|give|cancel|scrap|delete|scratch ..2 it|out|off|away|them; "
      u"not ..2 =need|require|want|needing|requiring|wanting ?the|our|my|your|this|that|any|those|these ..1 booking|reservation|room|rooms|table|slot|appointment|contract|subscription|service|services|order|goods|delivery|anymore|more|them|it ..3 anymore|more|longer|after|now|cancel|at; "
      u"no longer|not|don't ?be =need|require|want|needing|proceed|proceeding|going|go|continue|buy|use|using ..1 ahead|with|through|the|your|our|any|from|this ..3; "
      u"changed my|our =mind; "
      u"=discontinue|discontinuing|cease|ceasing|stop|stopping|suspend|halt !and|payments|payment|calling|contacting|harassing|withdrawals|taking|withdrawing|these|all ..3 effective|immediate|services|supply|supplies|deliveries|supplying|subscription|amc|immediately|renewal|forthwith; "
      u"with =immediate effect; "
      u"close|shut|delete|deactivate|kill|end|erase|disable|wipe|cancel ?out ?down my|our|the|this ..2 =login|account|accounts|profile|user|ledger|tab|membership|registration !information|info|number; "
      u"shut =down ..2 login|account|profile|access|service; "
      u"=stop ?it ..3 subscription|membership|plan|renewal|trial; "
      u"subscription|membership|trial|autoship ...12 =stop|end|cancel|quit|unsubscribe|out|terminate; "
      u"before ..4 turns|becomes|converts|renews|rolls|goes ..2 =paid|paying|full|again|renewed|over|automatically; "
      u"foreclose|foreclosure|preclosure|preclose ..3 =loan|account|emi; noc; "
      u"port|porting|switch|switching ..3 =number|out|away ..2 provider|network|away|from; =port out|my|our; "
      u"release|free|let|discharge me|us ..2 from|out|of|go ..2 =contract|agreement|obligation|commitment|it|lease|plan; "
      u"get|want|wants|wish|like|let|way|need|how ..2 =out of|from|as ..2 contract|agreement|deal|it|plan|lease|subscription|this|commitment|arrangement; "
      u"buy|pay ..2 out|off|early ..2 =contract|lease|agreement" },
    // The writer goes, and takes the custom along.
    { Cancellation,
      u"we|i are|am|'re|'ll|will|shall|have ?be|been|decided ?to =leaving|leave|off|gone|quit|quitting|out|switching|moving|going|switched|defecting|defect ?you|your|elsewhere|away|over|on ?company $; "
      u"we|i are|am =leaving; "
      u"time to|for ..1 =move|leave|go|part|switch|change|say ..1 on|goodbye|you|away|elsewhere|suppliers|supplier|provider $; "
      u"say|saying|bid|wave =goodbye|farewell|adieu|adios; our|the|we ways|paths =part|separate; "
      u"take|took|taking|get|remove|strike|cross|drop|delete|scratch ..1 us|me|our|my ..2 off|from|out ..2 your|the ..2 =round|route|list|lists|books|database|system|rota|schedule|roster|register|programme|program|ledger|client|customer|run; "
      u"remove|take|delete|strike me|us =from|off|out your|the; "
      u"at|with|to|from|by|join|joining|joined|use|using|found|chosen|choose|hired|prefer ..1 the|your|a|another|our|one =competition|competitor|competitors|rival|rivals|opposition ..6; "
      u"order*|buy*|shop*|purchas*|source*|get|go|going|went|gone|sign*|start*|take|move*|bring* ..4 at|with|to|from|by ..1 =competition|competitor|competitors|rival|rivals; "
      u"we|i will|shall|would|'ll|now|rather|from =buy|shop|source|buying|sourcing at|from|through|with !you|your|stock|the|our|now|next|this|a|it|time|us; "
      u"you|they =can|may keep ..1 it|them|your|those|the ..2; "
      u"you =can|may ?all shove|stuff|stick|shelve ..1 it|your|them; "
      u"seen|heard|had the =last|end of|we|you us|me|see|of|hear|order; "
      u"that|this|it was|is|'s|were|will ..1 my|our|the =last|final ..2 order|purchase|time|straw|visit|stay|booking|delivery|business|with|ever|you|we; "
      u"last you ..2 =see|hear|get|sell|saw|earn; "
      u"never|not ..3 =again|anymore|more from|with|at|here|order|buy|you|use|set|will ..2 us|you|your|here|order|buy|business|foot; "
      u"never|not|no|without ..2 =order|ordering|buy|buying|book|booking|shop|shopping|stay|staying|return|returning|hire|hiring|use|using|come|coming ..2 again|anymore; "
      u"not ..2 =coming|come|be|going|go ..1 back; "
      u"found|find|finding|got|have|chosen|picked|took|taken|hired|signed|using|switched|gone|going|went|moved|moving|move|engaged|appointed ..2 a|an|another|someone|somebody|some|with|to|new|over ?much|far =cheaper|better|closer|other|local|different|new|another|alternative|reliable ..1 one|firm|company|supplier|provider|shop|place|vendor|deal|offer|baker|caterer|bank|garage|gym|carrier|dealer|source|elsewhere|contractor|wholesaler|distributor; "
      u"our|my|the ?new|next|future =supplier|provider|vendor|wholesaler|carrier|contractor|distributor takes|starts|is|will|begins|delivers|from|has ..4 over|from|instead|next|now|january|cheaper|soon|already|monday; "
      u"another|others|someone|somebody|elsewhere|competitor|rival|alternative ..2 =instead|tomorrow|now|cheaper|hungry|waiting|happy|gladly; "
      u"=taking|take|took|moving|move|moved|shifting|shift|bringing|bring|giving|give|placing|place|transferring|transfer ..1 our|my|all|the|their ..1 business|custom|trade|money|orders|account|accounts|volume|budget|patronage|fleet ..2 elsewhere|somewhere|away|else; "
      u"business|custom|money|orders|account|trade|loyalty ..2 =elsewhere|somewhere else; "
      u"one|last|final|another ?more ..2 =chance|mistake|delay|warning|time|strike|slip|late|error ..4 leave|gone|out|leaving|cancel|goodbye|done|elsewhere|over|switch|ends|end|through; "
      u"or|otherwise|else ..2 we|i|i'm|we'll ..2 =leave|go|gone|cancel|switch|leaving|quit|out|elsewhere|walk|terminate|end; "
      u"=think|thinking|thought|considering|consider|tempted|planning|plan|decided|about|ready|inclined|going ..1 of|to|about ..1 leaving|leave|switching|switch|cancelling|canceling|cancel|quitting|quit|changing|ending|closing|moving|terminating|withdrawing|walking !my|it; "
      u"walk|walking|walked =away|out from|of|on|now|if|unless $; "
      u"lost|losing|lose|loses =us|me|another|a|our as|customer|client|business|custom|account|to; "
      u"no|any|longer|former|ex|not ?be ?a|your =customer|client|member|subscriber|tenant of|anymore|any|from|with|here|after|now $; "
      u"replac* ..1 you|your =with|by|soon|next; "
      u"rather|better|sooner|might|may|will|could|would ..3 =elsewhere ..2; "
      u"done|finished|through|over with ..1 =you|your|this|company|them; done with =you|your|this" },
    // It stops, it is over, we are elsewhere.
    { Cancellation,
      u"not|no|n't ?longer ..1 =want|need|require|wish|care|interested ..2 the|your|this|that|any|in|for|my|our ..2 ..3 any|anymore|longer|more|now; "
      u"=stop|end|quit|halt|cease|finish ..1 the|my|our|all|these|sending|those|any ..1 weekly|monthly|daily|standing|magazine|boxes|box|deliveries|service|lessons|classes|visits|insurance|shipments|contract|plan|newspaper|subscription|orders|order|parcels; "
      u"^ ?so ?then ?well we|i are|am|'re ?all ?so =done|finished|through $; "
      u"we|i are|am|'re =done|finished|through here|with ?you ?here $; we|i are|am =out of here; "
      u"after # years|# months|all|twelve|ten|twenty|five|fifteen|three ..4 we|i ..2 =done|leaving|out|finished|leave|gone|quitting|quit|goodbye|over; "
      u"tear|tearing|rip|ripping|tore up|apart ..2 =contract|agreement|lease|order|deal; "
      u"no =further|more|future|additional deliveries|orders|shipments|visits|business|services|boxes|invoices|supplies ..2; "
      u"so|please|and|therefore no =more|further ..1; "
      u"closing|close|closed|shut|shutting|giving|sold|selling|sell|retire|retiring|moving|winding ..1 up|down|the|our|my|away|out ..3 =so|and|please ..6 stop|cancel|no|end|close|last|final|terminate|deliveries|discontinue; "
      u"not|n't ..1 =make it|saturday|monday|tuesday|wednesday|thursday|friday|sunday|tonight|tomorrow ..8 table|booking|reservation|room|slot|seat|appointment; "
      u"=free|release|give|let up ?go ?of ..2 table|room|slot|seat|booking|reservation|date|appointment; "
      u"free|release the|our|my =table|room|slot|seat|booking|reservation|date|appointment; "
      u"where|that's|there|who ..2 we|i 'll|will|are|shall|'re|go|be ..2 =go|be|buy|order|buying|going|shop|shopping|taking|moving|ordering|ordering|heading|from $; "
      u"rival|competitor|competition|shop|firm|supplier|wholesaler|guys|company ..3 down|across|next|around|over|round|nearby the =road|street|corner|river|door|town ..8 less|cheaper|better|go|buy|order|be|instead|from; "
      u"=trial ..6 over|end|ends|stop|not|cancel|paid|convert|continue ..4; "
      u"not ..2 go|going|move|roll|switch on|onto|over|to ..2 the|a ..1 =paid|full|premium plan|version|contract|subscription|one; "
      u"void|cancel|scrap|kill|annul|withdraw|close|drop|delete|rescind|revoke our|my|the|this|that|purchase =po|pos|order|orders|requisition; "
      u"call|calling|called ..2 it|this|that|the ..3 =off|quits ..1 $; "
      u"found|have|had|got ..6 own|other|another|elsewhere stock|source|supplier ..3 =cancel|void|not|longer|needed; "
      u"over|finished|ended|dead|history for =me|us ..2; "
      u"=relationship|partnership|cooperation|dealings|contract ..3 over|ended|finished|history|end|done ..1; "
      u"consider|regard|treat ..6 =ended|over|finished|cancelled|terminated|closed|goodbye|resignation|termination; consider|regard|treat|take ..6 =notice !of|that|about|under|from; "
      u"moving|move|moved|switch|switching|switched|transfer|transferring|taking|take|bringing|porting ..1 our|my|the|all|everything ..2 =account|accounts|business|custom|contract|policy|insurance|mortgage|pension|domain|hosting to|over|away|elsewhere|across ..3; "
      u"not ..2 =go|going|carry|carrying|keep|keeping on|ahead ..2 with|doing ..3 contract|you|service|agreement|order|this|plan|membership|lease|business|it; "
      u"decided|decision|voted|resolved|agreed ..3 not ..2 =go|carry|keep|renew|continue|stay|proceed|sign" },
    // The work goes elsewhere, the name comes off.
    { Cancellation,
      u"=bring|bringing|brought|take|taking|took|move|moving|doing|do ..4 in house|inhouse; "
      u"in =house from|as|now|again|instead|next|after|starting; "
      u"take|get|cut|leave|let me|us =out of ..2 insurance|plan|policy|contract|scheme|list|programme|program|pool|agreement|subscription|service|deal; "
      u"=close the|this|that book|chapter ..2; return|send ..1 =everything|all ..1 and ..4; "
      u"our|my|the ?order|deal|contract|wedding|purchase|project|trip ?# is =off $; "
      u"order|booking|deal|contract ..1 # is =off; the =deal|order|contract|wedding|booking is|'s off $; "
      u"switch|switching|switched|moving|changing|change|going|migrate|migrating over|across|from|to ?over ?to ?a|our ..1 's|next|from|on|in|after =month|week|year|january|monday|summer|soon|then $; "
      u"are|am|'re|will|have|'ll ?be =switching|switched|switch to ..3; "
      u"can|may|could|possible|still|how|want|like|wish|way ?i|we|to ?still ?i|we ?to =back out ..2; "
      u"this|that|your =customer|account|client is|'s =gone|lost|leaving|closed|history $; "
      u"this|your|a =customer is gone|lost|leaving; "
      u"leave|quit|cancel|end|stop|exit|go ..1 before|early|during|mid ..2 =year|term|contract|end|minimum|period ..4; "
      u"fee|cost|penalty|charge if|for|when|to ..2 =leave|quit|cancel|exit|end|terminate|leaving|cancelling|ending" },
    // Rid of it, not needed, off.
    { Cancellation,
      u"get|be|getting|want|glad ..2 =rid of ..1 my|our|the|this|your ..2 subscription|contract|account|membership|plan|service|policy|you; "
      u"=wedding|party|event|trip|conference|project|show|move|concert|festival ..1 is|'s|has ?been off|cancelled|canceled ..4; "
      u"{ placing|place|giving|give|sending|send|taking|take|put|putting ..2 =orders|business|custom } ..2 with|to|at someone|somebody|another|others|competitor|competitors ..1; "
      u"no longer ..1 =need|require|want it|them|this|these|those|that|the|any|anything|your; "
      u"can|could|may ..3 be =cancelled|canceled|stopped|voided|withdrawn !by|from|without|if|for; "
      u"not|isn't ..1 =needed|required|wanted ..1 any|anymore|longer ..2; "
      u"hall|room|table|order|service|booking|contract|subscription|car|delivery ..3 not ..1 =needed|required ..1 any|anymore|longer; "
      u"=tender ..6 contract|not|bid|new|again|out; out to =tender" },
});
// clang-format on
} // namespace

std::span<const InboundWords> phrasesOfLeaving()
{
    return PHRASES;
}

} // namespace countersign
