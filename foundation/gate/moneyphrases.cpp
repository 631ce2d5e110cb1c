// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

#include <array>

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr auto PHRASES = std::to_array<InboundWords>({
    // Money that should come back, in whatever words.
    { BillingDispute,
      u"cashback|cash ..1 =back|cashback ..6 not|where|never|still|months|weeks|conditions|met|missing; "
      u"where|when|still|my|our|no =cashback|payout; cashback; "
      u"=send|give|pay|wire|transfer|return|hand|refund ..2 me|us|back ..2 the|our|my ..1 rest|difference|balance|remainder|overpayment|excess|other|surplus|money; "
      u"=repay|reimburse|refund ..3 #|#m|it|me|us|the|that|what|our|my|in; "
      u"=difference|rest|remainder|overpayment|excess ..3 back|returned|refunded|owed|due|please|missing; "
      u"you|still|company =owe|owes|owing ..3 #|#m|me|us|refund|money|deposit|difference|dollars; "
      u"#|#m ?dollars|euros|pounds|quid|bucks|twenty =back to|please|now|immediately|into|on|or $; "
      u"back to =us|me|my|our please|now|immediately $; back =to us|me $; times #|#m ..4 =back; "
      u"give|hand|pay|send|want|need|get|expect|have|demand|see|put|where ..4 =back ..2 the|my|our|those|these|what|# ..2 months|money|fee|fees|#m|#|payments|payment|deposit|difference|paid; "
      u"credited|refunded|reimbursed|repaid|returned|paid|got|received|gave ..2 =only|half|part|one|some|just|less|partially of|back|it|the|a|#m|# ..4; "
      u"only|half|part|partially|less|just|third ..4 =credited|refunded|reimbursed|repaid; "
      u"=rest|remainder|balance|other ..2 is|was|of ..2 #|#m|outstanding|missing|still|owed|open ..4; "
      u"=credit|credited|refund|refunded !@creditfile ..6 short|less|incomplete|partial|half|wrong|missing; "
      u"deposit|bond|retention|escrow|prepayment|payment|down ..6 =withheld|kept|never|not|still|back|returned ..2 back|returned|refunded|released|seen|months|weeks|held|yet; "
      u"=keeping|kept|keep|pocketed|withholding|withheld|sitting ..2 my|our|on ..2 deposit|money|payment|refund|funds|cash|bond; "
      u"return|release|refund ..3 =deposit|bond|retention|prepayment|escrow; "
      u"payout|commission|bonus|settlement|remittance|reimbursement|expenses|rebate|cashback ..6 =short|missing|late|less|overdue|withheld|unpaid|never|owed; "
      u"short =paid|by|payment; underpaid|underpayment|shortpaid; paid ..3 =less|short|under ..2 than|#|#m; "
      u"rebate|bonus|kickback|discount ..6 =promised|missing|outstanding|unpaid|owed|never|not ..4" },
    // Asked for twice, or for what nobody wanted.
    { BillingDispute,
      u"somebody|someone|you|they|agent|salesman|who ..2 =signed|sign|enrolled|subscribed|opted|put|registered|added|upgraded me|us|our ..1 up|in|for|to|on|into|onto|account; "
      u"never|nobody|nothing|without ..4 =asked|agreed|consented|requested|signed|subscribed|ordered|approved|wanted|opted|authorised|authorized ..2 to|for|that|this|it|up|any|such|a ..3; "
      u"against our|my =will|wishes|instructions ..4 charged|billed|signed; "
      u"never|not|nobody ..4 =ask|agree|sign|order|consent|subscribe|request|authorise|authorize ..4 subscription|plan|premium|extra|insurance|cover|upgrade|add|membership|warranty|support|package|service|option; "
      u"not|never ..3 =received|got|delivered|ordered|arrived|came|had|get|receive|seen|signed ...12 invoice|bill|statement|billed|charged|invoiced|paid; "
      u"no =business|place|right|reason being|to|on|in ..3 invoice|bill|statement|account|card|charge|debit|take; "
      u"invoice|bill|statement|billed|charged|invoiced ..3 # ...8 =ordered|received|got|delivered|counted|signed|had|arrived|only; "
      u"=bought|priced|marked|advertised|tagged|labelled|shelf|promo|offer|quoted|promised|listed ..2 at|for|as|says|said #|#m ..6 scanned|rang|charged|billed|till|checkout|invoiced|paid|debited; "
      u"=scanned|rang|rung ..1 at|as|up|for #|#m|higher|wrong|full|more; "
      u"till|checkout|register|terminal ..4 =wrong|charged|took|double|twice|more|higher|price; "
      u"on|at|for|during promo|sale|offer|special|discount ..8 =charged|billed|scanned|paid|invoiced|till; "
      u"two|three|identical|duplicate|same|double|four =charges|payments|debits|invoices|bills|entries|transactions|withdrawals ..3 for|of|on|same|within|from|in; "
      u"invoiced|billed|charged|paid|debited|taken|deducted|collected|took ..6 =twice|double|thrice|duplicate|again|times; "
      u"=twice ..4 invoiced|billed|charged|debited|same; "
      u"already|have|had|has|been|was|long =paid|settled|cleared|transferred ..6 reminder|reminders|dunning|overdue|again|still|ago; "
      u"=reminder|reminders|dunning|demand ...10 paid|settled|cleared|already|never|not|credited|disputed|returned|cancelled; "
      u"keep|keeps|kept|still|continue|continues|again ?being|to ?on =charged|billed|charging|billing|invoiced|invoicing|debited|debiting|taking|deducting|withdrawing; "
      u"=charged|billed|debited|invoiced|paying|charging|billing ...12 cancelled|canceled|closed|ended|terminated|quit|returned|stopped|moved|never|empty|holiday|closed|unused; "
      u"stop|stopped|quit ..2 =charging|billing|debiting|taking|invoicing|withdrawing|deducting; "
      u"account|card|statement|bank ...6 =minus|charged|debited|taken|withdrawn|missing|short|overdrawn|gone ..4 #|#m|twice|without|again|you|your|by|because; "
      u"=took|taken|take|taking|drawn|debited|pulled|withdrew|skimmed|deducted|helped ..3 #|#m|money|payment|out|twice|too|more|from|yourselves ..4 account|card|bank|twice|much|permission|asking|without|deposit" },
    // Figures that do not agree.
    { BillingDispute,
      u"=invoice|bill|statement|charge|price|total|amount|balance|quote|sum|order|figure ..3 is|was|are|'s|does|looks|seems|comes|has ?not|n't ..2 off|out|wrong|incorrect|short|inflated|high|double|twice|overstated|outdated|mistaken|doubled|fishy|strange|odd|weird|funny ..2 by|#|#m|on|again|than|should|to|for; "
      u"=correct|fix|amend|change|redo|revise|reissue|sort|check|recalculate ..8 before|until|then|otherwise|or|and ..2 we|i|will|we'll|then ..1 pay|paying|settle|transfer|release; "
      u"pay|paying|settle|transfer|release ..3 =when|once|as|after|until|unless|if ..6 correct*|right|credited|fixed|new|replaced|proper|amended|agrees|matches|revised|explained|explanation|reduced; "
      u"not ?be|to|going|we|i|are ?be|going|to ?to =pay|paying|settle|settling|honour|honouring|accept|accepting ..2 the|this|that|your|a|more|for|any|it|until|such|extra ..1 difference|invoice|bill|charge|fee|increase|surcharge|penalty|amount|rest|reminder|interest|price|it|unless|until|extra|that|this|broken|something|goods|more|penny|cent|late; "
      u"=refuse|decline|refusing|declining|unwilling to pay|settle|accept|honour ..4; "
      u"no =way|intention ..4 pay|paying|accept; "
      u"=surcharge|fee|charge|penalty|levy|supplement|interest|toll|handling|minimum ..3 on|for ..1 a|an|my|our|one ..2 #|dollar|order|parcel|small|single|reminder|letter|visit|day|delay; "
      u"=explain|justify|account that|this|these|the|for|how|why|to ..6 charge|charges|fee|fees|surcharge|amount|invoice|bill|figure|#m|position|item|difference|price|interest|#; "
      u"where ..4 =#m|charge|fee|amount|surcharge|figure|sum ..2 come|comes|came|from; "
      u"what ..3 =surcharge|fee|charge|position|item|#m ..2 for|is|supposed|about|mean|doing; "
      u"cannot|can|could|may|right|not|allowed|entitled ?you ?not ?to =charge|bill|invoice|debit|deduct|demand|levy|impose|withhold ..2 #|#m|interest|fee|fees|us|me|for|that|such|extra|twice|reminder; "
      u"=charge|charging|charged|bill|billing|invoice ..2 #|#m|us|me ..4 for|on ..3 reminder|letter|nothing|delay|mistake|phone|call|parking|waiting|cancelled|return|missing|broken|storage|breathing; "
      u"meter|reading|readings|scale|gauge|scales|consumption|usage ..6 =wrong|faulty|inaccurate|estimated|misread|impossible|overstated|absurd; "
      u"reads|read|measures|shows|counted|counts ..4 too =much|high|many; "
      u"estimated =bill|bills|reading|readings|consumption ..6; back =bill|billed|billing|bills; "
      u"retroactive|retroactively|backdated ..4 =charge|charged|billed|bill|invoice|invoiced|increase|price; "
      u"billed|charged|invoiced|raised ..3 =retroactively|retrospectively|backdated|retroactive; "
      u"credit =report|file|score|bureau|bureaus|history ..8 wrong|error|errors|incorrect|inaccurate|remove|removed|false|mistake|not|damaged|ruined|hurt|late|dispute; "
      u"debt|balance|loan|collection|account ..3 not ..1 =mine|ours|owed|valid|true|correct; "
      u"=vat|tax|currency|exchange|rate|gratuity|tip|duty|customs ..6 wrong|twice|double|incorrect|never|added|without|instead|not ..4 charged|invoice|bill|paid|agreed|applied|rate|should|owe|exempt|us|asked; "
      u"short|missing|less|fewer|under ..4 but|yet|and ..3 =invoiced|billed|charged|paid|bill|invoice; "
      u"=invoiced|billed|charged|paid|paying|pay for ..6 not|never|n't|nothing|missing|broken|empty|nobody|without|only|but ..3 delivered|received|arrived|get|got|have|used|work|came|had|came|shipped|ordered|there; "
      u"quoted|agreed|promised|offered|advertised|signed|told|shook|estimate|offer|confirmation ..8 =charged|invoiced|billed|invoice|bill|paid|taken|debited ..8 #|#m|more|instead|double|full|extra|different|higher|but|not; "
      u"price|prices|rate|rent|premium|fee|fees|tariff ..3 =up|raised|increased|hiked|doubled|jumped|risen|tripled ..6 without|no|notice|telling|warning|word|retroactively|agreed|contract|fixed|overnight; "
      u"fixed|agreed|contract|guaranteed|locked =price|prices|rate|tariff ...10 but|now|charged|invoice|billed|instead|not|higher|more; "
      u"=increase|rise|hike|increases ..6 without|never|not|no ..4 agreed|notice|told|accept|contract|explained|warned|announced|accepted|word; "
      u"conned|fleeced|diddled|robbed|scalped|cheated|swindled|overpriced|ripoff|shortchanged|extorted|gouged; "
      u"short =changed|change; rip =off; daylight =robbery; "
      u"double =dipping|billed|charged|billing|charging|payment|paid; "
      u"gift|voucher|points|wallet|balance|prepaid ..4 =gone|vanished|disappeared|expired|wiped|rejected|zero|missing|missing ..3; "
      u"=collectors|collector|collections|debt ..6 paid|wrong|mistake|already|dispute*|mine|ours|owe" },
    // Told by comparison: what it was, what it should be, whose it is.
    { BillingDispute,
      u"=bill|invoice|charge|rent|premium|fee|price|rate|statement|payment ..3 last|was|used|before|normally|usually|always ..2 #|#m ...8 now|this|one|suddenly|but|yet|today ..6 #|#m; "
      u"last|previous|usual|normal =bill|invoice|rate|charge|statement|payment ..6 #|#m; "
      u"why|how|where ..3 is|are|was|do|does|did|have|come ..2 =#|#m ..10 said|quote|quoted|agreed|offer|when|instead|should|last|bill|charged|invoice; "
      u"not|never|isn't ..1 =our|my|ours|mine debt|debts|invoice|bill|charge|account|order|purchase|signature|fee ..6; "
      u"=debt|debts|invoice|bill|charge|fine ..3 previous|former|other|wrong|another|someone|somebody|neighbour|neighbor ..3 tenant|owner|else|'s; "
      u"belongs|addressed|meant to|for ..2 =previous|former|another|somebody|someone ..3 bill|invoice|debt; "
      u"=bill|invoice|price|charge|amount|docket|rate|fee ..6 not ..3 what ..1 we|i ..2 shook|agreed|signed|discussed; "
      u"not ..3 what|the ..4 we|you ..2 =shook|agreed|signed|settled|discussed|quoted|arranged ..2; "
      u"=shook hands on|at; "
      u"says|say|said|shows|advertised|promised|claims ..3 # =%|percent|discount|off ..8 none|nothing|not|without|no|full|but|never; "
      u"got|get|given|gave|received|saw ..1 =none|no ..1 discount|rebate|reduction|it; "
      u"short|down|out|missing|lacking =on|in|from|by ..2 last|payout|payment|transfer|remittance|settlement|commission|invoice|bill; "
      u"# ?euros|dollars|pounds|bucks|quid =short|missing|over|under ..1 on|from|in|by|too|; "
      u"shows|lists|has|says|still|carries|there|an =open item|items|balance|amount|invoice|post|position ..8 settled|paid|cleared|long|never|not|ago|already|wrong|mistake; "
      u"=pay|paying|paid|billed|charged|invoiced|charge for ..2 two|three|both|four|more|#|half|nothing|full|a|an|the ..6 and|but|though|although|when|while ..2 got|have|only|one|used|use|received|get|had|nobody|never|not|no; "
      u"=interest|penalty|surcharge|handling|fee|charge|levy|dunning|reminder ..2 on|for what|which $; "
      u"=interest|penalty|reminder|dunning|surcharge|fee ...12 paid|pay|on|in time|already|ago|advance|punctually|due $; "
      u"paid on =time|receipt|delivery; "
      u"pay|settle|transfer|release ..2 ?it =when|once|if|as|after|until ..1 the|your|our|this|that|a|it|soon ..3 invoice|bill|amount|figure|it|total|statement|sum|price ..2 is|'s|are|has|right|correct|correctly; "
      u"=position|item|line|entry|post|charge|fee ..6 never|not|nobody|unknown|new ..2 had|ordered|agreed|know|seen|before|asked|recognise; "
      u"take|remove|strike|delete ..1 =it|them|that|this off ..2 $; "
      u"freight|shipping|delivery|carriage|installation|setup|training|support|tax|service ..2 =supposed|meant|promised|included|free|agreed ..3 ..4; "
      u"told|promised|assured|said|supposed|meant ..4 =free|included|waived|refunded|credited !to|of ..3 $; "
      u"=extra|additional|another|further #|#m ..3 for ..3; an =extra #|#m|charge|fee|cost; "
      u"total|sum|amount|figure|figures|math|maths|arithmetic|calculation ..1 =wrong|off|incorrect|odd|nonsense; "
      u"=bill|invoice|statement ..2 joke|rubbish|nonsense|fantasy|fiction|insult|mess|mystery|riddle" },
    // Papers compared, sums held back, extras of which nobody spoke.
    { BillingDispute,
      u"=quote|quotation|estimate|offer|contract|order|tender|confirmation ..4 for|was|is|said|says|at ..2 #|#m ...12 bill|invoice|billed|charged|invoiced|paid|pay ..4 #|#m; "
      u"=bill|invoice|billed|charged|invoiced ..4 for ..1 #|#m ...12 quote|quoted|estimate|offer|ordered|agreed|delivered|came|worked|were ..4 #|#m; "
      u"came|worked|visited|delivered|used|parked|stayed ..3 twice|once|# ...10 =bill|billed|invoice|invoiced|charge|charged ..4; "
      u"nobody|noone|never|not|without|who|one ..3 =told|said|mentioned|warned|asked|informed|spoke|explained ..6 surcharge|fee|charge|cost|costs|extra|price|increase|deposit|interest|extras|tax|minimum; "
      u"not a =single ..10 bill|invoice|ordered|agreed; =none of ..8 bill|invoice|statement|ordered|agreed|charges; "
      u"=extras|additions|supplements|surcharges ..8 not|never|nobody|ordered|agreed|bill|invoice; "
      u"=put|added|charging|charged|charges|billed ..1 vat|tax|duty|interest|fees|fee|handling|freight ..4 although|again|wrongly|twice|without|export; "
      u"=vat|tax|duty|customs ..6 export|exempt|reverse|ddp|although|not|free|wrong|too ..3; "
      u"# ?euros|dollars|pounds =too much|many|high; by #|#m ..1 =too; that is|'s #|#m =too much|many; "
      u"still|yet =have|hold|keep|got|sit|owe ..3 # ..2 deposit|money|payment; "
      u"still have our|my ..1 =#|deposit|money|payment|bond; "
      u"# gone|missing|taken|vanished|disappeared|short|debited =from my|our|the ..1 account|card|bank|balance; "
      u"=#|#m|money is|was|'s|has ?been gone|missing|taken|debited|drawn from|off|out ..2 account|card|bank; "
      u"percent|%|half|discount off|reduced|price ..6 =till|invoice|full|checkout|bill|charged; "
      u"full price at|on|though|although|despite|instead =till|checkout|the|for|of ..4; "
      u"=full price at|on the till|checkout|bill|invoice|receipt; "
      u"want|like|need|expect ..1 the|that|this|these|all|your ..2 =fee|charge|surcharge|position|item|bill|invoice|extras|amount|interest ..2 explained|gone|removed|justified|corrected|cancelled|credited|back|waived|out|refunded; "
      u"promised ..4 =voucher|refund|discount|credit|rebate|cashback|compensation|reimbursement ...10 never|not|nothing|still|nowhere; "
      u"=nil|zero|clear|settled balance ..8 reminder|dunning|withdraw|letter|demand; "
      u"withdraw|cancel|stop|scrap|recall ..2 =dunning|reminder|demand|collection ..2; "
      u"no|without ..2 =sign|trace|word|news of|from|about the|our|my|your|that ..1 #|#m|money|refund|payment|credit|deposit|cheque|check|transfer|cashback; "
      u"the|those|that|my|our =#|#m|money ..1 that|which|you ..1 you ..1 owe|owed|promised|took|hold; "
      u"=owe us|me ..3; "
      u"cough|pay|paying|fork|part|shell ..1 up|out|with ..1 =another|single|more|one cent|penny|dime|euro|dollar; "
      u"not|won't ..3 =cent|penny|dime|another until|till|unless|more|before|of|for ..4; "
      u"=charge|charging|charged for ..3 that|which|it 's|is|was|were ?supposed ?to ?be free|included|never|not|ours|mine|broken|cancelled; "
      u"invoice|bill addressed|sent|made to|out ..2 us|me ...8 =went|delivered|received|belongs|meant; "
      u"=invoice ...6 goods ..2 went|delivered ..3; "
      u"please =cancel|void|withdraw|reverse|credit|correct it|this|that ?one ?please ?invoice ?bill $; "
      u"=rate|tariff|price ..2 card|list|agreed|contract says|said|was|is ..2 # ...6 charged|billed|got|paid|invoice" },
    // Where it went, and what was to come for it.
    { BillingDispute,
      u"where 's|is|are|did ..2 =#|#m|percent|%|discount|rebate|bonus|credit|money|difference|voucher ..8 gave|promised|agreed|go|went|owe|told|offered|phone|disappear|vanish; "
      u"pulled|took|taken|drew|debited|deducted|charged|grabbed|snatched ..1 =#|#m ..6 what|why|sunday|monday|card|again|without|nothing; "
      u"how|why|tell|explain ..4 # ?hours|days|visits|boxes|months ..2 =turn|become|became|cost|make|makes|amount|come ..4 #|#m; "
      u"want|need|give|get|expect|demand ..2 =what i|we ?have ?had paid|spent; "
      u"=returned|sent back ..10 want|where|expect|still ..4 paid|money|refund|credit|back|charged; "
      u"promised|agreed|said|supposed|offered ..2 to =match|waive|refund|credit|reduce|deduct|discount|cancel|correct|adjust ...10 not|never|nothing|but|still; "
      u"=promised to match|waive|refund|credit|reduce|deduct|discount|adjust ..6 not|never|didn't|nothing; "
      u"=bill|invoice|statement|charge 's|is|was|are|covers|runs ?for ..2 #|twelve|whole|full ..2 months|month|weeks|days|year ...10 moved|left|only|cancelled|closed|ended|started|since; "
      u"demand|demanding|want|wanting|asking|chasing|insist ..2 =payment|money|pay for|on|of ..10 sent back|returned|never|not|cancelled|broken|ordered|refused|got|arrived; "
      u"=payment for ..6 sent|returned|never|not|cancelled; "
      u"=nothing on|in|about the|this|your ..1 bill|invoice|statement; sense ..6 =bill|invoice|statement; "
      u"=bill|invoice|statement ..4 sense; "
      u"invoice|bill|statement ..2 =lists|shows|charges|has|says # ...10 was|were|only|had|got|received ..5 #; "
      u"paid ..4 and|but now|still|then ..1 you|they ..2 =ask|asking|want|demand|bill|charge|claim|say; "
      u"sent|returned|shipped|gave|brought ..1 back ?all # ...8 =credited|refunded ..2 #; returned ?all # ...8 =credited|refunded ..2 #" },
});
// clang-format on
} // namespace

std::span<const InboundWords> phrasesOfMoney()
{
    return PHRASES;
}

} // namespace countersign
