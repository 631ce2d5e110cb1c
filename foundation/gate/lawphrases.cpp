// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto PHRASES = std::to_array<InboundWords>({
    // Somebody speaks for the writer in law.
    { Legal,
      u"complain|complained|complaint|complaints|reported|reporting ..2 to|with ..2 central|reserve|federal =bank|regulator|ombudsman|regulators; "
      u"we|i =act|acting|represent|representing for|the|mr|mrs|ms|my|our ..6 matter|claim|case|client|dispute|regarding|concerning|against; "
      u"i|we =act for|on; act|acting|write|writing on ?the behalf of ..3 =client|clients; "
      u"my|our =client|clients 's|has|have|is|are|will|demands|claims|seeks|requires|reserves|instructs ..4 instructed|suffered|claim|claims|loss|rights|injured|damages|demand|demands|proceedings|liable|reserve; "
      u"=instructed|instructions by|from|of our|my client|clients; "
      u"=instructed by|to commence|issue|act|recover|take; power of =attorney; accept|accepting =service; "
      u"=service by|of email|post|fax|court|proceedings; "
      u"to|with|by|at|through|from|of|our|my =law firm|firms|centre|clinic; "
      u"=handed|passed|given|put|turned|referred ..3 to|with|in ..2 lawyers|counsel|legal|expert|experts|arbitration|ombudsman; "
      u"in the =hands of ..2 lawyers|counsel|court|police|expert|justice|legal; "
      u"expect|expecting|await a|another ?formal|official =letter from !us|me; "
      u"next|further ?the letter|mail|communication|thing ..4 =from ..1 lawyer|counsel|court|solicitor|legal; "
      u"lawyer|lawyering =up; "
      u"legal =aid|adviser|advisor|advisers|advisors|expert|insurance|protection|fund|hotline; "
      u"address|direct|send|refer all|any|further|everything ..3 =correspondence|communication|communications ..4 to|with|through" },
    // Where it is judged, also in pictures: the bench, robes, a day before somebody who decides.
    { Legal,
      u"in|wearing =robes|wigs; on the =bench; day|days in|at|before =court; "
      u"let|leave|have|ask|make ..2 court|judge|tribunal|arbitrator|magistrate|jury ..2 =decide|decides|explain|explaining|settle|rule|judge|sort|do|determine|look; "
      u"decided|settled|ruled|judged|resolved|determined|heard|sorted by|in|before|at ..2 =court|judge|tribunal|arbitration|arbitrator|magistrate|jury; "
      u"before|by|to|from|in ..1 district|county|high|supreme|civil|commercial|labour|labor|consumer|small|european|federal =court|courts|tribunal; "
      u"have|has|had|got|my|our =court on|date|next|tomorrow|monday|tuesday|wednesday|thursday|friday|case|hearing|summons|proceedings|filing|again|over|about|for; "
      u"a|the|my|our|court =hearing on|is|date|next|in|at|before|about|tomorrow !aid|aids|test|protection; "
      u"consumer|district|state|national|redressal =forum|redressal; consumer =forum|court|tribunal|commission; "
      u"approach|approaching|move|moving|knock*|petition the|a|any ?appropriate|competent|consumer|high =forum|court|courts|commission|tribunal|authority|authorities; "
      u"judgment|judgement|verdict|ruling|title|award|order|decree ..2 =against|enforced|enforceable|enforcement ..2 you|your|us|them; "
      u"=judgment|judgement since|debt|entered|in|from|was|against|by; "
      u"got|have|obtain*|won|with the|a|our|my =judgment|judgement|verdict|title; "
      u"court|arbitral =order|ruling|award|costs|fees|papers; "
      u"=enforce|enforcing|enforcement ..4 judgment|judgement|title|contract|rights|claim|agreement|award|debt|terms; "
      u"=bailiff|bailiffs ..4 with|title|enforce|you|warrant|judgment|judgement; "
      u"adjudicat*|conciliation|courtroom|courthouse|magistrates; =appeal ..2 decision|court|ruling|judgment; "
      u"as far as it|this|we|i =goes|takes; "
      u"all the =way to|up ..2 court|supreme|top|highest|strasbourg|brussels|parliament; strasbourg; "
      u"see|meet|seeing|meeting you|us|each ..1 before|in|at ..2 =judge|court|bench|tribunal|arbitrator; "
      u"constrained|compelled|obliged|forced|option|choice|alternative ?but to ..1 =approach|initiate|litigate|seek|move|knock|proceed ..4 legal|court|forum|action|proceedings|law|redress|commission|authority|remedy|against; "
      u"behind =bars; go|sent|end|land ..2 to|in|up =jail|prison; jailed|imprison*" },
    // An authority is told.
    { Legal,
      u"privacy|information|data|competition|banking|insurance|financial|energy|housing|rental|gambling|charity|human|equality|trade|utility|utilities|communications|telecoms ..1 =commissioner|commission|ombudsman|watchdog|tribunal; "
      u"privacy|information|data|competition|consumer|banking|insurance|financial|energy|utility|utilities ..1 =authority|regulator ..4 tell|told|hear|know|will|complain|report|has|is|to; "
      u"consumer ..1 =association|centre|center|council|office|hotline|advice|organisation|organization|champion|rights|body|forum; "
      u"citizens =advice; environmental =health !report|services|certificate; "
      u"food =standards agency|authority|office; health and =safety executive|authority|inspectorate; "
      u"told|tell|telling|inform*|notif*|report*|complain*|complaint|write|wrote|writing|contact*|called|call|phoned|alert*|filed|went|go|going|hear|letter|copy ..2 to|with|the|your|at|from|by ..2 =regulator|regulators|ombudsman|commission|commissioner|ministry|minister|mp|congressman|senator|inspectorate|customs|irs|hmrc|ico|hse|cma|accc|cnil|bafin|ofcom|ofgem|ofwat|authorities|attorney|sheriff|prosecutor; "
      u"=trading standards|standard; "
      u"reported|reporting|report you|this|it|your to|with ..3 =authority|authorities|board|bureau|office|agency|inspectors|department; "
      u"=fined|prosecuted|investigated|audited|sanctioned|raided by|for ..4; by the =authorities; "
      u"inspection ..4 =fine|fined|violation|breach" },
    // What the law says.
    { Legal,
      u"is|be|are|even|really|hardly|not|that|this|it =lawful|lawfully; "
      u"is|that|this|it|even ..2 =legal ..2 to|by|at|for|in ..4 keep|charge|sell|do|withhold|refuse|record|demand; "
      u"=allowed|permitted|required|obliged|obligated|forbidden|prohibited|capped|entitled|guaranteed ..1 by ..1 law|statute|regulation|regulations|contract|state; "
      u"above|over|beyond|more|than|exceeds|exceed ..2 what|the|legal|state|statutory|lawful ..2 =law|state|statute|regulations|maximum|cap ?allows|permits|allow|permit; "
      u"what the =law|state|statute|act allows|permits|says|requires; "
      u"=law says|requires|allows|forbids|prohibits|protects|is|gives|obliges|demands|entitles; "
      u"under|per|by|to|of|against|violates|breaches|with|in|and ..6 =directive|directives|statute|ordinance|decree|legislation; "
      u"under|per|by|of|violates|to|against|the ..5 =act|regulations ..1 you|we|i|they|this|#; sale of =goods; "
      u"consumer|civil|commercial|criminal|labour|labor|penal|building|fire ..1 =code|law|laws; "
      u"under|against|per|by european|eu|german|french|uk|english|federal|state|consumer|our|local =law|laws|rules|regulations; "
      u"my|our|consumer|statutory|legal|warranty|tenant|tenants|passenger|your =rights as|under|are|to|and|have|of|by|here; "
      u"know|knows|exercise|using|use|reserve|enforce ..1 my|our ..2 =right|rights; "
      u"right|rights of =withdrawal|rescission|rejection|retention|set; "
      u"legally|statutorily|contractually =binding|obliged|entitled|required|bound|responsible; duty of =care; "
      u"strict|product|public|vicarious =liability; "
      u"defamat*|libel|libellous|slander|slanderous|plagiar*|malpractice|perjury|coercion; "
      u"trade|registered =mark|marks !up; "
      u"=copyright|trademark|trademarks|patent|patents|patented|intellectual|design ..6 infring*|without|permission|violat*|copied|copy|stolen|use|using|remove|theft|owner|property|breach; "
      u"=infring*|copied|copying|copies|stole|imitat*|using ..4 our|my ..2 patent|design|designs|copyright|trademark|logo|brand|mark|photos|photographs|images; "
      u"because|due|of ..2 of|to|is ..1 my|our|her|his|a ..1 =race|skin|religion|headscarf|hijab|accent|gender|sexuality|ethnicity|nationality ..4; "
      u"refus*|denied|turned|thrown|kept ..8 =wheelchair|headscarf|hijab|turban|guide|black|gay|muslim|jewish; "
      u"racist|racism|sexist|sexism|homophobic|segregat*|whistleblower; "
      u"equal|equality|disability|human|civil =rights|act|opportunity|treatment !brochure; "
      u"wrongful|unfair|constructive =dismissal|termination|arrest; gdpr|ccpa|hipaa; "
      u"data =protection ..2 law|laws|act|authority|regulation|regulations|breach|rules|rights|complaint|violation; "
      u"right to =erasure|access|object; article|art =15|17|82" },
    // Held to it: papers kept, warnings given, a claim made good.
    { Legal,
      u"preserve|preserving|retain|keep|secure|save|safeguard|hold ...10 recordings|recording|correspondence|footage|logs|emails|records|documents|document|notes|samples ...10 =evidence|proof|claim|hearing|trial|court|investigation|inquiry; "
      u"as|for|in =evidence; "
      u"needed|used|kept|collected|saved|photographed|documented|gathering|keeping|have|submit ..4 =evidence|witness|witnesses; "
      u"evidence|proof =against; witness =statement|statements; "
      u"independent|sworn|court|forensic =expert|assessor|surveyor ..3 says|confirmed|confirms|opinion|fault|has|found|report|will; "
      u"=fair|formal|final|official|due|last|written warning ..6 court|legal|proceedings|lawyer|law|action|steps; "
      u"had ?fair ?a =fair warning; put|putting|placed|place|are you ?hereby on =notice; hereby on =notice; "
      u"all necessary|appropriate|further|available|required|needful|legal =steps|actions|action|measures|means; "
      u"take|taking =steps|measures|action against|recover|enforce; "
      u"at your own|sole ?own|sole ?risk ?and =cost|peril|expense|risk and|of ..2 consequences|risk|cost|responsibility; "
      u"cost and =consequences|risk; bear|face|suffer|responsible|accept|answer|legal ..3 =consequences; "
      u"=answer|answerable for ..2 this|it|damage|what ..2 $; "
      u"claim|claims|claiming|sue|seek|recover|invoice|charge|demand ..4 =damages|losses|compensation|restitution|costs ..4 you|your|court|loss|caused|suffered; "
      u"=compensation for ..3 loss|losses|damage|damages|injury|pain|suffering|lost|wages|earnings|production|stress|downtime; "
      u"pain and =suffering; "
      u"loss of =earnings|profit|profits|income|amenity|business ..6 claim|claiming|liable|damages|compensation|you|pay|recover|your; "
      u"=honour|honor|fulfil|fulfill|perform|respect ?the|our|your|this|terms ?of ?the ..1 contract|agreement|obligation|obligations or|failing|otherwise; "
      u"you|supplier|company|firm ?have|has|are ..1 =broke|broken|breached|breaching|violated|violating|violate|breach|infringed|reneged|renege ..3 it|contract|agreement|law|terms|obligation|obligations|duty|rights|deal|promise|conditions|regulations|directive|act !down|off; "
      u"=contract ..3 broken|breached|violated|enforceable|enforce|obliges|breach|unfulfilled; "
      u"material|fundamental|repudiatory|anticipatory|serious =breach; non =performance|compliance; "
      u"=fraudulent|criminal|unlawful|illegal|illicit|wrongful|negligent|reckless conduct|practice|practices|act|acts|behaviour|behavior|misrepresentation|activity|activities|charges|fees|lending|retention; "
      u"unfair|abusive|deceptive|dishonest =terms|practices|practice|collection|conduct|trading|selling|clause|clauses|competition; "
      u"liquidated =damages; "
      u"contractual|delay|late ?delivery =penalty|penalties ..6 contract|clause|claim|apply|due|percent|%; "
      u"=penalty|penalties under|per|as|according|in ..4 contract|agreement|clause|section; "
      u"=sue|sues|suing you|your; sue your|the =pants|company|lot" },
    // Right and wrong as the writer reads the law, and who pays by right.
    { Legal,
      u"against|violate|violates|breaches|ignoring|outside|contrary ..1 to|the|all|any|state|local|eu =regulations|regulation|rules; "
      u"in =violation !count; there is|'s|are|must ..2 =law|laws|statutes about|against|for|that|which|on; "
      u"=law ..1 about|against this|that|it; =going|go legal $; get|gets|getting|turn|turns =legal $; "
      u"a|the|some|our|any =court|judge|tribunal will|would|can|may|shall|must ..2 say|says|decide|tell|see|agree|disagree|think|be|take|want|have|side; "
      u"not|rather|avoid|without|before ..3 =arbitration|litigation|tribunal; "
      u"go|going|goes|proceed ..1 to =arbitration|litigation|tribunal|law; "
      u"carry|carries|bear|bears|accept|have|has|with ..2 =full|sole|entire responsibility|liability|blame ..4 loss|damage|accident|injury|costs|this|it|for; "
      u"=advised|told by|that ..6 liable|responsible|responsibility|claim|rights|case|entitled|breach; "
      u"recourse|regress|redress against|from|of =you|your; =recourse|regress ..3 against|from you|your; "
      u"insurer|insurers|insurance|underwriter|underwriters ..6 =recourse|subrogation|recover|recovery|liability|regress ..4; insurer|insurers|underwriter|underwriters ..6 =claim|claims ..4; "
      u"from|of|with|against|to your =insurers|insurer|underwriters; "
      u"claim|claiming|recover|recovering|reclaim|demand ..8 =insurers|insurer|insurance; "
      u"inspector|inspectors|inspectorate|inspection from|of|at ..3 =labour|labor|health|trade|fire|building|tax|food|office ..2; "
      u"explain|answer ..4 =inspector|inspectors|inspectorate|authorities|judge|court|ombudsman|regulator|prosecutor|police; "
      u"people|somebody|someone|those|hands|gentlemen who|in|with ..2 wear|wearing =suits|robes|wigs|ties; "
      u"hold|own|registered|have the|this|a =mark|trademark|patent since|in|for|on; "
      u"too close|similar|identical|like to ..1 our|ours =logo|mark|brand|name|design; "
      u"=logo|brand|mark|design|name|slogan ..4 close|similar|identical|confusingly|resembles to ours|our|mine; "
      u"have|has|had|got|with|strong|good|watertight|winnable a|an|no ?very ?strong ?good ?watertight =case $; "
      u"=case against you|your|them; strong|watertight|good|winnable|solid|airtight =case; "
      u"my|our =case is|will ..3 strong|watertight|court|heard|won; win ..3 =court|case; "
      u"=proceed ..2 against you|your" },
    // Steps that follow, papers that somebody swore to.
    { Legal,
      u"further|next|other|more|appropriate|stronger|legal =steps|measures|action ..2 will|shall|follow|taken|without|against; "
      u"an|the|our|my =action for|against ..2 payment|damages|recovery|you|debt|specific|breach; "
      u"notary|notarised|notarized|notarial|bailiff|court|expert ..3 =recorded|certified|sealed|witnessed|documented|protocol|attested|deed; "
      u"under =oath; sworn|swear|swore before|to|an|in =affidavit|oath|statement|court; "
      u"=recovery of ..1 dues|debts|debt|damages|costs|losses ..2" },
});
// clang-format on
} // namespace

std::span<const InboundWords> phrasesOfLaw()
{
    return PHRASES;
}

} // namespace countersign
