// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto REPORTS = std::to_array<InboundWords>({
    // Money that was taken without leave, twice, too early, or after it was due no more.
    { BillingDispute,
      u"=@moneyout ..4 not|never ?have|has|ever|even|been ..1 do|did|does|done|make|made|making|authorise*|authorize*|authorised|approve*|recognise*|recognize*|recall|remember|initiate*|request*|agree*|consent*|want|know|mine|me|appear|owe|sign*; "
      u"not|never ..2 make|made|do|did|authorise*|authorize*|approve*|recognise*|recognize*|recall|remember|initiate*|consent*|sign|agree* ..3 this|that|the|these|any|a|to|for ..1 =@moneyout; "
      u"unauthorised|unauthorized|fraudulent|unknown|unrecognised|unrecognized|suspicious|strange|weird|random|mysterious|unexpected|unexplained|erroneous|bogus|illegal|excessive|ridiculous|outrageous|extra|additional|unexpected|hidden|duplicate|duplicated|double|second|surprise|incorrect|wrong|questionable ..2 =@moneyout|dollar|pound|euro|cash|amount !facility; "
      u"=@moneyout ..5 twice|duplicate|duplicated|doubled|multiple|repeatedly|extra|several|incorrect*|wrong*|erroneous*|too|higher|more|exorbitant|outrageous|astronomical|ridiculous|insane|crazy|absurd|increasing|increased|increases; "
      u"charged|charging|charge ..3 =twice|double|extra|more|again|too; "
      u"=withdrew|withdraw|withdrawn|withdrawing|withdrawal|withdrawals|debited|debiting|drafted|drafting|drained|emptied|deducted|deducting|pulled|pulling|taken|took|taking|take|drawn|drawing ..5 from|out ..1 of|my|our ..3 account|accounts|checking|bank|paycheck|check|card; "
      u"=drafted|debited|drained|emptied|overdrew|overdraft|overdrafted|overdrawn|overdraw|overdrafting|overdrafts ..3 my|our|fee|fees|account|the; "
      u"caus* ..4 =overdraft|overdrafts|nsf; "
      u"try*|trying|tried|attempt*|continue*|continuing|keep|keeps|kept ..3 =withdraw|withdrawing|debit|debiting|draft|drafting|charge|charging|collect|collecting|pulling|deduct|deducting|billing|taking ..3 !sure|care|place|part|advantage; !i|we|can|could|may still ..3 =withdraw|withdrawing|debit|debiting|draft|drafting|charge|charging|collect|collecting|pulling|deduct|deducting|billing|taking ..3 !sure|care|place|part|advantage; "
      u"someone|somebody|thief|fraudster|hacker|scammer ..4 =used|using|charged|spent|withdrew|bought|opened ..4 card|money|loan|purchase|purchases|name; "
      u"they|somebody|someone =stole ..2 money|funds|#m; "
      u"revoked|revoke|stop|stopped|withdrew ..4 =ach|autopay|authorization|eft|payments ..12 still|continue*|keep|again|never|not" },
    // The price of money: interest and fees that are high, hidden, endless.
    { BillingDispute,
      u"=interest|apr|rate|rates|fee|fees|finance ..6 high|higher|highest|outrageous|excessive|ridiculous|insane|crazy|exorbitant|absurd|astronomical|unreasonable|unfair|predatory|extreme*|enormous|inordinate|over|too|beyond|illegal|unlawful|not|never|increas*|accru*|daily|shocked|unbelievable|disclosed|explained|hidden|only|compound*; "
      u"high|higher|outrageous|excessive|ridiculous|insane|crazy|exorbitant|absurd|astronomical|unreasonable|unfair|predatory|extreme|enormous|inordinate|usurious|illegal|all|late|hidden|unexpected|undisclosed ..2 =interest|apr|rates|fee|fees; "
      u"# % ..2 =interest|apr|rate|annual; =interest|apr|rate|rates|percentage ..5 # %|percent; "
      u"# =percent interest|apr; charged|charging|charge|charges|paying|pays ..3 # =%|percent !off; "
      u"impossible to ..1 =pay|payoff|repay; fail* ..3 apply|credit|post|process|applying ..3 =payment|payments; "
      u"make|making me =pay ..1 more; intend|intends|plan|plans|planning ..1 to =withdraw|debit|deduct; "
      u"cost|costs|costing me ..4 =#m; loan|rate ..3 very|too|so|extremely|really|insanely =high; "
      u"paid|paying|pay|charged|charging|charge|taking|adding|added|accruing|accrued|gouging|refund|waive|owe ..5 =interest|fees|fee|apr !free|report; "
      u"not|nothing|none|little|very|barely|hardly|nine|all ..6 =principal|principle; "
      u"applied|apply|toward|towards|to|goes|going|went|reduce|reducing|touch|paying ..5 =principal|principle; "
      u"balance|loan|principal|payoff|amount|debt|total ..6 not|never|barely|hardly|no ..3 =going|gone|went|decreas*|declin*|chang*|down|lower*|reduc*|moved|closer; "
      u"balance|loan|principal|payoff|amount|debt|total ..4 =increas*|grows|growing|goes|going|went|doubled|tripled|bigger ..2 up|higher|larger|more|bigger|each|every|instead|to|and|rather; "
      u"predatory; loan =shark|sharks|sharking; loanshark*; payday =trap; rip|ripped|ripping =off|us; "
      u"gouge|gouged|gouging; scam* ..4 =money|me|paid|charg*|out; robbery; price gouging; "
      u"take|takes|taking|took|taken =advantage; take|taking|took|charge ..3 =double|twice; "
      u"not ..3 affect|effect|reduce|lower|change|decrease ..2 =balance|principal|loan|debt; "
      u"=paying|pay|paid for ..8 not|never ..3 completed|delivered|received|finished|installed|provided|done; "
      u"principal|balance|loan ..4 =still ..2 higher|same|more|the; "
      u"claim*|say|says|saying|said ..3 i =took|borrowed|owe|owed ..3; times the =amount|original|loan; "
      u"triple|double|quadruple|twice|thrice|times ..3 =loan|borrowed|amount|original|price; "
      u"=more than|then ..2 what|the|i|we|double|triple|twice ..2 borrowed|owed|owe|original|agreed|loan|principal|paid; "
      u"pay|paying|paid|owe|owing|cost ..6 #m|# ..5 =for|on|over ..2 a|an|the|my ..2 #m|# ..2 loan|dollar|item|purchase" },
    // What is owed was paid, is not owed, was never borrowed; a balance that is wrong.
    { BillingDispute,
      u"not|never ..2 =owe|owed|owes ..3; no longer =owe; "
      u"=debt|loan|account|balance ..5 not|never ?was|is|been ..1 mine|ours|owed|valid|legitimate|my|ever|opened|applied|signed|authorized|received|took|agreed; "
      u"say|says|saying|said|claim|claims|claiming|claimed|state|states|stating|insist*|told|shows|showing|show|tell|telling ..4 i|we ..1 ?still =owe|owed|owing|behind|delinquent|late; "
      u"=still|now ..2 owe|owed|owing|owes|charging|billing|charged|collecting|showing|deducting|withdrawing|taking|says|shows|debiting|claims|claiming|want ..4; "
      u"paid|pay|payed|settled|satisfied|paying ?it|them|this|loan|account|balance|off|everything ..4 =full|off ..12 still|yet|but|however|now|then|again|report*|shows|showing|says|saying|claim*|bill|charg*|want*|send*|collect*|continu*|refus*; "
      u"already =paid|payed|settled; paid more =than; overpaid; overpay*; over =paid|charged|charging|payment; "
      u"paid|payed ..4 =extra|back|over ..2 #m|#|double|more|than|loan; "
      u"dispute|disputed|disputing|disputes ..5 =amount|charge|charges|balance|debt|payment|payments|fee|fees|loan|account|transaction|bill|it|this|these|both; "
      u"disputed; "
      u"=balance|amount|payoff|payment|payments|total|bill|price|math|figures|numbers ..5 wrong|incorrect|inaccurate|error|errors|false|different|discrepanc*|match*|mistake|higher|more|doubled|jumped|changed|changes|unsure|confus*; "
      u"=balance|amount|payoff|payment|payments|bill|price|math|figures|numbers|total !loss ..5 not; "
      u"=payment|payments|check|checks|money|deposit|funds|transfer ..6 not|never ..2 credited|posted|applied|received|processed|counted|recorded|honored|cashed|showing|reflected|returned|refunded|accepted|updated|recognized|acknowledged; "
      u"not|never ..3 =credited|apply|applied|posted ..3 my|the|to|it|payment|payments|account; "
      u"not ..2 the ?right|correct|full|whole|same =amount|cash|money|sum; "
      u"wrong|incorrect|less|short|smaller ..2 =amount|cash|money|sum; "
      u"not|never ..3 right|correct|full|whole =amount|cash|balance|change; "
      u"late|missed|delinquent|delinquency|behind|overdue|past =payment|payments|due|fee|fees|charge|charges ..8 not|never|error|wrong|false*|incorrect*|remove|waive|removed|waived|reverse|reversed|although|though|even|despite|time; "
      u"late =fee|fees|charge|charges; "
      u"never ..3 received|got|borrowed|saw|seen ..3 =money|loan|funds|item|product|goods|merchandise|refund|payout|dime|penny; "
      u"not ..1 received|got|receive|get ..3 =refund|money|funds|payout|reimbursement; "
      u"not|never ..1 =refund|refunded|refunding|reimbursed; "
      u"refus*|decline*|denied|deny|denying|fail*|unwilling ..4 =refund|reimburse|reimbursement|reimbursed|refunded|refunding ..4; "
      u"refund|reimburse|return|pay|get|give|give|want|demand|need|return* ..3 me|my|our|us|the|all ..1 =money|deposit|payment|funds ..3; "
      u"money =back; "
      u"tack|tacked|tacking|pad|padded|added|adding|adds|charge|charged ..3 =fee|fees|interest|insurance|charges|cost|costs|warranty|addons|coverage|products ..6; "
      u"=add|added ons|on|packages|fees|interest|insurance ..3; "
      u"forced|pressured|made|required|tricked|misled ..5 =insurance|addon|addons|fee|fees|product|products|extra|pay|interest|coverage; "
      u"want|wants|wanting|demand*|expect|expects|expecting|asking|forcing|make|making ..1 me|us|i to ..2 =pay|repay|make|send ..4; "
      u"told|agreed|promised|quoted|said|supposed|advertised|stated|contract ..8 =#m|#|rate|interest|payment|payments|fee|fees|amount ..10 but|instead|now|however|actually|then|only|and|were|was ..6 #m|#|charged|charging|more|higher|different|%; "
      u"no idea|clue ..4 =charge|charges|loan|payment|fee|balance|account|amount; "
      u"never ..3 =applied|took|signed|opened|agreed|authorized|asked|requested|requesting|consented|borrowed ..4 loan|loans|account|credit|charge|fee|payment|payments|debit; "
      u"loan|loans ..6 never =applied|took|signed|opened|agreed|authorized|requested|received|made; "
      u"identity =theft|thief|stolen ..16 loan|charge|charges|account|debt|owe|balance; "
      u"fraudulent|false|fake|bogus ..2 =loan|loans|account|accounts|debt|balance|check|charge|charges|transaction|transactions|payment; "
      u"unknown =loan|charge|charges|balance; loan =stacking" },
    // How short questions put it.
    { BillingDispute,
      u"why ..6 =charged|charge|charges|charging|fee|fees|debited|deducted|billed|extra ..6; "
      u"what ..3 is|are|was ..3 this|these|that|extra ..2 =charge|fee|charges|payment|for; "
      u"there is|are|'s ..3 =fee|charge|payment|transaction|debit|charges|fees ..2 on|in my|our|the; "
      u"multiple|several|many|two|both|# ..1 =charges|payments|debits|transactions|withdrawals ..3 same|transaction|purchase|from|on; "
      u"not|never ..2 okay|ok|happy|fine|satisfied|pleased|agree|accept|understand|aware|expect|informed|told|approve ..4 =fee|fees|charge|charges|payment|transaction|interest|rate|amount|deduction; "
      u"=transaction|transactions|payment|charge|purchase|withdrawal ..5 twice|multiple|again|duplicate*|double|times|wrong|error|fraud*|strange|unknown|familiar; "
      u"not|never =refund|reimburse ..1 me|us|my|it|the; where ..3 =refund|money; "
      u"get|want|need|demand|request*|ask*|expect|waiting|claim ..4 =refund|reimbursement|rebate ..4 now|immediately|because|never|not|still|asap|since|for; "
      u"demand* ..3 =refund; "
      u"less|fewer =money|cash|than ..4 asked|requested|expected|withdrew|should|supposed|needed; "
      u"atm ..8 =wrong|less|short|only|not; "
      u"paid|waiting ..6 =never|not ..4 arriv*|came|got|received|delivered|credited|shown; "
      u"not =paying ..2 for|these|this|that|it|you|them" },
    // Away from it: whatever form of to cancel, also where it is refused.
    { Cancellation,
      u"please|can|could|to|just|you|must|have|want|like|need|wish|help|how|let|and|me|kindly|assistance|i|we|would ..1 { =cancel !out|line|lines|each|any ..1; "
      u"^ ?please|hi|yes|no|so|hello =cancel; "
      u"help|assistance|with|about|problem|problems|need|on|for|to|try|tried|trying ..1 =cancelling|canceling ..1; "
      u"?no|not|never|any can|could|able|let|allow|allows|allowed|allowing|letting|way|possible|unable|refus*|impossible|difficult|hard|option ..2 not|no|to|of|me|us|never ..3 =cancel|unsubscribe|quit|opt; "
      u"?no|not|never|any can|could|able|let|allow|allows|allowed|allowing|letting|way|possible|unable|refus*|impossible|difficult|hard|option ..2 not|no|to|of|me|us|never ..3 =close|terminate|delete ..3 account|accounts|loan|card|contract|membership|subscription|it|profile|app; "
      u"unable|refus*|impossible ..4 =cancel|close|unsubscribe|terminate ..2 my|the|this|our|account|accounts|subscription|membership|contract|loan|it|out; "
      u"=close|closing|cancel|cancelling|canceling|delete|deleting|terminate|terminating|kill|shut ..1 my|our|the|this|these|all|an|a|down ..4 account|accounts|card|membership|subscription|profile|contract|policy|program|programme|debit|order|mandate|loan !number|manager|was|were|had|balance; "
      u"want|like|need|wish|please|going|to|can|could =close|cancel|terminate|delete it|this|that|everything|both; "
      u"want|need|get|like|request|requested|requesting|asked ..5 =cancelled|canceled|terminated|closed|deleted ..1; "
      u"make|making|request|requesting|requested|need|want|confirm|process ..2 =cancellation|closure|termination|deletion !fee|policy|charge; "
      u"get|have|want ..2 account|loan|card =close; "
      u"account|accounts|profile|user =closing|closure|deletion|removal|removals|deactivation|cancellation|termination !date|fee|policy; "
      u"my|our|these|this|all ..2 =account|accounts ..4 closed|cancelled|canceled|deleted|terminated|deactivated ..1 permanently|immediately|please|now|asap|fully|completely; "
      u"not ..1 want|need|require ..1 this|the|my|your|that|their|any|these|it =loan|loans|subscription|service|services|contract|account|accounts|insurance|card|policy|membership|product|order|item|appointment|booking|reservation|standing ..2; "
      u"want|wants|wish|need ..2 =out of ..2 contract|agreement|loan|lease|system|deal|arrangement|plan|policy; "
      u"opt =out; "
      u"not|never|no|longer|wish|want ..5 =business with|at ..3 you|this|them|company|that|such|again|ever; "
      u"no longer ..2 do|doing|want|wish ..3 =business; "
      u"never ..3 =use|work|deal|buy ..2 this|them|you|again ..3 company|app|again|bank|service; "
      u"get|getting ..1 =rid of ..3 account|card|loan|subscription|membership|it; "
      u"go|going|take|taking|move|moving ..4 =elsewhere; somewhere =else ..1; "
      u"drop|release|scrap|kill|forget|stop|undo|annul ..1 my|that|the|this|our ..2 =meeting|slot|booking|reservation|appointment|order|orders|purchase|debit|account|savings|standing ..2 slot|order|orders|account|booking; "
      u"stop my|this|the =purchase|order|standing|direct|transfer|payment ..1" },
    // To somebody: spoken to, asked for in vain, or called back by.
    { ManagerRequest,
      u"no|not|unable|never|impossible|nobody|cannot|without|refus*|declin*|difficult ..3 able|way|option|possible|can|could|let|letting|allow|me|us|put|give|one|anyone|opportunity|possibility ..5 =speak|talk|reach|contact|connected|transferred|escalate ..4 person|human|someone|somebody|anyone|anybody|live|real|agent|representative|manager|supervisor|management|operator|corporate|member; "
      u"not|unable|never|nobody|cannot|impossible|no ..4 =get|reach|contact|find|able|getting|reached ..2 a|to|ahold|hold|through|anyone|anybody|someone|an|any ..3 anyone|anybody|someone|person|human|representative|agent|manager|supervisor|live|touch|through|customer ..4; "
      u"could|can never get =anyone; "
      u"can|could|may|might|how|must|should|shall|let|until|unless|want|wish|when ..1 i|we|me|us ..1 { =speak|talk ..2 to|with ..3 agent|agents|representative|rep|human|person|someone|somebody|supervisor|manager|management|operator|corporate|advisor|adviser }; "
      u"!i|we|they|he|she|finally speak|talk|talking|speaking|chat|connect|transfer ..2 to|with|me|a|an|us ..4 =agent|agents|representative|rep|human|person|someone|somebody|supervisor|supervisors|manager|managers|management|operator|corporate|assistant|advisor|adviser|live|superior|worker|banker|leadership !for|who|from|about|and|that|in|at; "
      u"be|get|please ..1 =connected|transferred to|with ..3 person|human|agent|someone|somebody|manager|supervisor|representative|operator|department|live; "
      u"need|want|help|how|like|to ..3 =contact|contacting ..1 somebody|someone|person|agent|human|representative|operator !who|from|about|at|in; "
      u"put me|us ..1 through; "
      u"ask|asked|asking|request|requested|requesting|demand|demanded|demanding|want|wanted|need|like|insist* ..2 to|for|a|with ..4 =supervisor|supervisors|manager|managers|management|boss|superior|executive|human !of|help|approval|override|code|assistance; "
      u"speak|talk|contact|reach|speaking|escalate ..3 =corporate !newsletter; "
      u"ask|asked|request|requested|demand|want|wanted|need|allowed|let|try|tried ..3 to =speak|talk ..2 to|with ..3 supervisor|manager|management|someone|somebody|higher|corporate|human|person|agent|representative|anyone; "
      u"not|never|nobody|no|none|without|nothing ..4 =returned|returning|return|returns ..2 my|our|the|me|us|a|any|phone ..2 call|calls|messages|message|emails; "
      u"not|never|nobody|no|none ..3 =call|calls|called|calling ..1 me|us back; no =callback|callbacks; "
      u"promised|told|said|supposed|waiting|expecting|waited|would|will|receive|get|getting ..5 =callback|call back ..14 never|not|nothing|still|nobody|no|yet|days|weeks; "
      u"need|want|like|please|have|would|wish|asking|waiting|hoping ..3 =someone|somebody|manager|supervisor|representative ?to ?please call|contact|phone|ring|reach ..1 me|us|back; "
      u"call me|us =back; please|kindly|must|should =call|ring me|us !if|when; please =contact me !if|when; "
      u"somebody|someone|anybody|another|other|different =else|agent|person|representative|advisor|rep ..4 look|help|take|assist|handle|deal|talk|speak|please; "
      u"let|allow me|us ..1 =speak|talk ..2 to|with; "
      u"from an|a|your|real|live|human =agent|person|human|representative; "
      u"human|live|real|actual|non|robotic =agent|agents|person|human|representative|operator|being; "
      u"no|not|with|to|talking|instead|hate ..3 =bot|bots|robot|chatbot|computer|ai|automated !card|payment|payments|door|doors|gate|checkout|till ..2; "
      u"i|we ..3 left|leave|leaving ..4 =message|messages|voicemail|voicemails ..10 manager|supervisor|no|not|never|return*|back|response|unanswered|nobody; "
      u"get|give|put|connect|transfer|pass|hand ..2 me|us|this|my ..3 to|with|on|through|a|an|some ..3 =human|person|agent|manager|supervisor|someone|somebody|representative|operator|superior; "
      u"file|take ..2 ?it to|with =corporate|management" },
    // Asked for in vain.
    { ManagerRequest,
      u"haven't|have ?still not|never ?yet ?been ?able ?to =talked|spoken|talk|speak|reached|reach|gotten ..2 to|with|through|hold|a|any ..3 human|person|manager|supervisor|representative|agent|anyone|anybody|somebody|someone; can|could not|never =talk|speak|reach|get|contact ..2 to|with|through|hold|a|any ..3 human|person|manager|supervisor|representative|agent|anyone|anybody|somebody|someone; cannot|impossible|unable|way ..1 to|ever|even ..1 =talk|talked|speak|spoken|spoke|reach|reached|get|got|gotten|contact ..2 to|with|through|hold|a|any ..3 human|person|manager|supervisor|representative|agent|anyone|anybody|somebody|someone; "
      u"no|not|zero|nonexistent|without ?a|any|single =human|person|humans ..1 support|service|being|beings|contact|customer|help|agent|interaction|available|there; "
      u"no|nobody|never|not ?a|the =manager|managers|supervisor ..2 came|called|come|showed|appeared|available|helped|would; "
      u"can|could|please|will ..2 someone|somebody|anyone|anybody ..1 =call|phone|ring|contact|dm|message|tweet|email ?or ..2 me|us; "
      u"not|never ..1 =call|called|phone|phoned|ring|rang ?me ?us back; "
      u"run|ran|given|got|the =runaround; =run around from|by|between|walking" },
    // Refused.
    { BillingDispute,
      u"not|never|refus*|won't|wouldn't ..3 =give|issue|provide|grant|honor|honour ..3 refund|credit|compensation|reimbursement|discount; "
      u"lost|lose|losing|denied|without ..3 =discount|deposit|refund ..2; debt|balance|loan|account ..3 =settled|cleared|paid ..2 full|off|already|letter" },
    // Gone, to another by name.
    { Cancellation,
      u"appl*|request*|ask|asked|asking|call|calling|called|wait|waiting|submit*|tried|trying|try|filed|form ..4 for|to|of|my|our ..3 =cancellation|closure|termination !fee|fees|policy|charge|charges; "
      u"request*|ask|asked|asking|tried|trying|try|appl*|want|wanted|like|wish ..1 to { =cancel|close|terminate|deactivate ..2 the|my|our|this|that|a|all ..2 card|cards|account|accounts|subscription|contract|service|services|plan|membership|policy|loan|line }; "
      u"that|this is|'s ..1 why ..1 =switched|switch|left|leaving|moved|changed; "
      u"delete|deleting|deleted|uninstall*|uninstalled ..2 =app|account|application|it; "
      u"from|starting now =on|forward ?i ?we ?'ll ?will ?am use|using|fly|flying|book|booking|shop|shopping|take|taking|ride; "
      u"never|not ..1 =fly|flying|travel|travelling|traveling|use|using|book|booking|stay|staying|return|shop ..4 again; avoid ..1 =flying|using|booking|staying ..4 again|future; no longer =use|fly|book|shop|stay; "
      u"i|we ?have ?just ?now =closed|cancelled|canceled my|our ..2 account|accounts|membership|subscription|policy|contract; switched|moved to another =airline|bank|company|provider; "
      u"now|will|only|'ll|be ..2 =use|using|take|taking|fly|flying|book|booking ..3 instead ?of; final|last =straw; "
      u"not|never ..2 =make|making|place|placing ..2 further|more|another|future ..1 booking|bookings|order|orders|purchase|purchases; "
      u"not|never ..1 =trying|try|bothering|coming|dealing ..3 again; never have to =fly|use|deal|stay|book|shop|travel|order ..4 again; "
      u"seek*|search*|hunt* ..2 =other|another|different|new airline|airlines|supplier|suppliers|vendor|vendors|provider|providers|bank|company|carrier; do my|our best to =avoid" },
});
// clang-format on
} // namespace

std::span<const InboundWords> reportsOfDealings()
{
    return REPORTS;
}

} // namespace countersign
