// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/promisewords.h"

#include <array>

namespace countersign {

namespace {
using enum Promise;
using enum Speaks;

// clang-format off
/// Classes of words that the turns of everyday mail join.
constexpr auto CLASSES = std::to_array<TurnsOfPhrase::NamedWords>({
    { u"funds", u"money amount amounts funds sum cashback cashbacks refund refunds balance deposit bonus reward rewards payout payouts salary cash difference" },
    { u"holdings", u"money funds savings deposits investment investments information data details account accounts card cards balance wallet password passwords" },
    { u"days", u"monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today noon midnight eod cob weekend week month end close" },
    { u"spans", u"hour hours hr hrs h minute minutes mins day days week weeks month months 24hrs 48hrs 72hrs 24h 48h" },
    { u"things", u"it this that they these those amount access order orders package parcel item items goods part parts issue concern problem account file document documents report card cards update statement work repair portal service line system" },
    { u"featurelike", u"feature features functionality functionalities function functions integration integrations app apps version versions capability capabilities enhancement enhancements module dashboard portal website platform checkout scanner" },
    { u"mends", u"resolve resolved resolving fix fixed fixing solve solved settle settled rectify rectified repair repaired replace replaced refund refunded credited deliver delivered arrive receive reach sorted processed" },
});

constexpr auto PHRASES = std::to_array<PromiseWords>({
    // What is promised in other words still.
    { Deadline, Saying, u"delivery|shipment|production|installation|completion|collection is|are ..2 =scheduled|planned|set|expected within|in ..3 @spans" },
    { Deadline, Saying, u"will|shall ..1 be|arrive|ship|leave|reach|come|land|follow|get|go|collect|fit|install|finish|complete|replace|repair|have ..8 =within|in ..3 @spans !of|after|from|if|advance" },
    { Deadline, Saying, u"will|shall ..1 arrive|ship|leave|reach|come|land|follow|get|go|collect|fit|install|finish|complete|replace|repair|have ..8 =by|before ?the ?end ?of ?this ?next ?coming @days" },
    { Deadline, Saying, u"will|shall ..1 be|arrive|ship|leave|reach|come|land|follow|get|go|collect|fit|install|finish|complete|replace|repair|have ..8 =tomorrow !if" },
    { Roadmap, Saying, u"new|larger|smaller|improved|lighter|second|additional|updated|upgraded ..4 will|shall ..2 =launch|open|appear|debut|roll" },
    { Roadmap, Saying, u"{ @we ..3 =launch|launching|introduce|introducing|release|releasing|extend|extending|expand|expanding } ..4 range|line|size|sizes|version|feature|features|branch|depot|store|stores|warehouse|product|products|model|models|colour|colours|option|options|site|portal|service|services" },
    { Guarantee, Saying, u"every|each|all|any ..4 will|shall =meet|pass|last|hold ..4 standard|standards|specification|specifications|inspection|test|tests|years|season" },
    { Deadline, Saying, u"will|shall be|arrive|reach|leave ..6 no =later than" },
    { Deadline, Saying, u"will|shall be =delivered|shipped|dispatched ..6 today|tomorrow|tonight|@days" },
    { Discount, Saying, u"you|will ..3 =pay|paying ..1 the|your old|previous|former|earlier|current price|rate|prices|rates" },
    { LegalConclusion, Saying, u"will|would =save ..3 money|costs|thousands|hundreds !by|if" },
    { FreeOfCharge, Saying, u"bill|cost|costs|charge|charges|freight|invoice ..7 =goes|go|comes|falls|fall to|on us" },
    { FreeOfCharge, Saying, u"no =freight|shipping|delivery|carriage|handling line|charge|charges|cost|costs|item|fee ..3 on|for|to ..3" },
    { Guarantee, Saying, u"not|no one|single ..5 will|shall be =out|below|faulty|defective|damaged|short|wrong|late|missing" },
    { LegalConclusion, Saying, u"is|are ..2 =requirement|requirements of ..2 law|laws|statute|regulation" },
    { LegalConclusion, Saying, u"could|may|might|will|would ..2 be ..1 =liable for ..3 civil|criminal|penalties|damages|fines|losses|loss" },
    { LegalConclusion, Saying, u"has|have not =breached" },
    { LegalConclusion, Saying, u"has|have ?the|a|every =right to ..8 under ..2 agreement|contract|terms|law|act" },
    { LegalConclusion, Saying, u"not|never ..3 =caused|cause ..5 headache|headaches|illness|rash|rashes|symptoms|injury|injuries|pain|reaction|sickness|burns|allergy" },
    { NoRecurrence, Saying, u"will|shall be no =more|further ..2 mix|mixups|errors|error|mistakes|mistake|delays|problems|trouble|slips|surprises|confusion|failures" },
    { Guarantee, Saying, u"be =assured ..1 that ..1 @we will|shall" },
    { Refund, Saying, u"expect ..3 #m ..4 =back|returned|refunded|reversed in|to|on|into ..3 account|card|bank" },
    { Replacement, Saying, u"eligible|entitled|able ..1 to =receive|get|have ..2 replacement|replacements" },
    { Replacement, Saying, u"@we will|shall ..2 =send|ship|mail|forward you ..1 the|a|your|another ..1 replacement|replacements|substitute" },
    { Replacement, Doing, u"=exchange|exchanging|swap|swapping ..1 them|it|those|these|any|this|that $" },
    { Replacement, Saying, u"right|correct|proper =goods|items|item|product|products|order|part|parts|one|ones ..2 be|been dispatched|sent|shipped|mailed|despatched|forwarded" },
    { Roadmap, Saying, u"will|shall|to =join our|the ..1 range|line|catalogue|catalog|portfolio|assortment|programme" },
    { Roadmap, Saying, u"will|shall be =rolled out" },
    { SecurityConclusion, Saying, u"will|shall ..2 =remain|stay|kept|keep ..2 confidential|private|secret" },
    { Waiver, Saying, u"=disregard|ignore|forget the|that|this|any ..3 charge|charges|fee|fees|interest|penalty|surcharge !dispute|if" },
    { Credit, Saying, u"will|shall be =credited to|on|against ..4 account|accounts|invoice|statement|bill" },
    // What is assured will be.
    { Guarantee, Saying, u"rest|be|please|been =assured ...8 will|shall|would ..3 @mends" },
    { Guarantee, Saying, u"=assure you ?that your|the|our|it|all|everything|these|those|this|no|nothing|payments|orders !feedback|concern|concerns|complaint|comments|opinion|call|message|case|matter|request|suggestion" },
    { Guarantee, Saying, u"you|it|this|they|card|service|order ..1 will|should|would =definitely|certainly|surely|absolutely see|get|receive|have|notice|find|work|arrive|be|come" },
    { Guarantee, Saying, u"comply|complying|honour|honor|honouring|honoring|fulfil|fulfill ..1 with|our|the|your ?our ?full ?lifetime =warranty|guarantee" },
    { Guarantee, Saying, u"@we|team|and|will|shall =ensure ..8 is|are|gets|get|be @mends" },
    { Guarantee, Saying, u"@we|team|and|will|shall =ensure ..8 is|are|gets|get|be shipped|completed|closed|restored|corrected" },
    { Guarantee, Saying, u"that|this is|'s a|an|our ..1 =guarantee|promise|commitment" },
    // That it stays with this once.
    { NoRecurrence, Saying, u"you ..1 will|shall|would|going not|never ..2 =face|experience|encounter|see|have ..2 such|any|these|those|similar ..2 @trouble|challenges|challenge|instances|instance|difficulties|difficulty|hassle|inconveniences" },
    { NoRecurrence, Saying, u"not|never ..1 =have to do|ask|call|chase|repeat|go ..4 again" },
    { NoRecurrence, Saying, u"take|takes|taking|taken ..2 =steps|measures|precautions|precaution|action|actions ..3 curb|prevent|avoid|stop|eliminate|minimise|minimize ..3 such|this|these|it|any|similar|future|recurrence|instances|incidents|errors|mistakes|problems|delays" },
    // Money on its way to the customer.
    { Refund, Saying, u"@funds ..6 will|shall|should|would ?then ?get ?be ?auto ?automatically ?also =refunded|returned|repaid|reimbursed|settled|deposited|disbursed !by" },
    { Refund, Saying, u"@funds ..3 will|shall|should|would ..1 be =available|reflected|processed|released !for|from|when|once" },
    { Refund, Saying, u"it|this|that|they|these|those|@funds ..2 will|shall|should|would ..1 be|reach|hit|land|show|appear|reflect|reflected ..2 in|into|on|to your ..2 =account|card|wallet|bank" },
    { Refund, Saying, u"money|amount|payment ..6 will|shall|should be auto|automatically =refunded|reversed|returned|credited" },
    { Credit, Saying, u"held|kept|stored|saved|issued|given ..1 as ..3 =credit|voucher|vouchers|funds" },
    { Credit, Saying, u"provide|give|offer|issue|send|grant you ?with ?a ..2 =travel|flight|trip|store|ride funds|credit|credits|voucher|vouchers" },
    { Credit, Saying, u"add|adding|added|give|giving|granted ..5 =credits !earned|from" },
    { Waiver, Saying, u"charges|charge|cost|costs|fee|fees|rate ..2 will|shall not|never be =affected|changed|increased|impacted|altered" },
    { Replacement, Saying, u"right|correct|proper goods|item|items|product|products|order|one|ones|part|parts|unit|units ..1 to|will ..1 be =sent|dispatched|shipped|delivered|despatched|mailed" },
    // What is to come.
    { Roadmap, Saying, u"in|under|of|part our|the|already ?product ?development =pipeline !pressure|capacity|company" },
    { Roadmap, Saying, u"will|shall|soon|going ..2 be|go ?back ?out =live soon|shortly|in|very|with|for ..4" },
    { Roadmap, Saying, u"will|should|shall ..2 be =available ..3 future|upcoming|coming|next update|updates|version|versions|release|releases" },
    { Roadmap, Saying, u"will|should|shall ..3 be =launched|introduced|enabled|released ?very soon|shortly" },
    { Roadmap, Saying, u"come|coming|be =up with ..2 more|new|better|exciting|improved" },
    { Roadmap, Saying, u"you will|shall ..1 =see|find|have it|this|that|these|them ..5 in|on|with ..1 coming|upcoming|future|next months|weeks|update|updates|version|versions|release|releases" },
    { Roadmap, Saying, u"@we ..3 =working to|on|towards ..2 release|releasing|launch|launching|relaunch*|introduce|introducing|enable|enabling|expand|expanding ..1" },
    { Roadmap, Saying, u"@we have ..2 @facility|withdrawal|withdrawals|features|option|options =coming" },
    { Roadmap, Saying, u"@we will|shall have ..3 @facility|access|withdrawal|withdrawals|features|option|options ..2 =available|live|ready ..3 within|in|by|soon|next" },
    { Roadmap, Saying, u"switch|change|upgrade|migration|functionality|facility|feature|option ..8 will|should|shall be =available|live|ready|enabled ..1 in|by|from|on|within|soon" },
    { Roadmap, Saying, u"@featurelike ..8 =soon|shortly|planned|phases|coming !as|after" },
    { Roadmap, Saying, u"@featurelike ..4 on its|their|the =way" },
    { Roadmap, Saying, u"option|options|button|setting|mode ..3 =coming|planned|introduced|added" },
    { Roadmap, Saying, u"@featurelike|methods|options|improvements|updates|things ..3 in the =works" },
    { Roadmap, Saying, u"=working|work|busy ?hard on|with ?a|an|the|this|that|adding|building ..2 @featurelike" },
    { Roadmap, Saying, u"included|fixed|solved|added|come|comes|available|released|planned ..1 in|with|for|as ..3 =next|upcoming|coming|future|later ?software ?app update|updates|version|versions|release|releases" },
    { Roadmap, Saying, u"in|over|within the =coming|next weeks|months ..1 you|we will|can|shall ..2 see|find|launch|introduce|add|offer" },
    { Roadmap, Saying, u"@we ..3 =adding|introducing|launching|rolling|opening ..6 soon|shortly" },
    { Roadmap, Saying, u"version|release|app|feature ..1 =out before|by|in|for|soon|next" },
    { Refund, Saying, u"@funds|payment ..1 gets|get =reversed|refunded|returned|credited to|into|back|on" },
    { Compensation, Saying, u"give|given|giving|gave|add|added ..1 you ..1 =extra|additional month|months|week|weeks|days|day|year|credit" },
    { NoRecurrence, Saying, u"not|never ..1 =have to do|ask|call|chase|repeat|worry ..4 more|anymore" },
    { Roadmap, Saying, u"version # =brings|adds|includes|supports" },
    { Roadmap, Saying, u"goes|go|going|be|come|comes =online in|on|from|by|soon|next|this|shortly" },
    { Roadmap, Saying, u"watch|look =out for our|the new|next" },
    { Roadmap, Saying, u"in the process of =adding|introducing|launching|building|developing|expanding" },
    { Roadmap, Saying, u"@we ..1 will|shall =include|add ..3 in|into|with ..1 next|upcoming|coming|future update|release|version|edition|catalogue" },
    { Roadmap, Saying, u"=expand|expanding to|into|in ..2 cities|countries|markets|regions|states|areas" },
    { Roadmap, Saying, u"@we will =support this|the|that|your ..3 until|till" },
    { Guarantee, Saying, u"covered|protected|backed by our|the|a ..2 =guarantee" },
    { Waiver, Saying, u"fee|fees|charge|charges ..5 will|shall be =reversed|refunded|removed|waived|cancelled" },
    { LegalConclusion, Saying, u"company|team|firm ..1 =takes|accepts|bears|assumes ..3 responsibility|blame|fault|liability" },
    // What is safe.
    { SecurityConclusion, Saying, u"your|our|all|the|any|customer|client ..2 { @holdings ..5 is|are|will|remain|remains|stay|stays|be ..2 =safe|secure|insured|encrypted }" },
    { SecurityConclusion, Saying, u"not|nothing ..3 =evidence|indication|indications|sign|signs|proof ..10 affected|compromised|accessed|misused|exposed|stolen|breached|impacted|disclosed" },
    { SecurityConclusion, Saying, u"military|bank =grade|level encryption|security" },
    { SecurityConclusion, Saying, u"=militarygrade|bankgrade encryption|security" },
    // A day that is ours to keep.
    { Deadline, Saying, u"@we|team ..1 will|shall|should|going ..10 =by|before ?the ?the ?end ?close ?of ?business ?the ?this ?next ?coming @days" },
    { Deadline, Saying, u"@we|team|driver|technician|engineer|fitter|colleague ..1 will|shall|should|going ..10 =in|within ..4 @spans" },
    { Deadline, Saying, u"@we|team|driver|technician|engineer|fitter|colleague ..1 will|shall|going ..8 =on|this|next|tomorrow|tonight ?coming ?the @days|tomorrow|tonight" },
    { Deadline, Saying, u"@we|team ..1 will|shall|going ..8 =today|tomorrow|tonight" },
    { Deadline, Saying, u"@we|team will|shall =have ..4 running|working|live|online|repaired|fixed|ready|up ?again|and ?running by|before|within|in|on ..5" },
    { Waiver, Saying, u"invoice|invoices|charge|charges|fee|fees|penalty|reminder will|shall|has|have|is|are ..2 =cancelled|canceled|voided|withdrawn|dropped|scrapped !on|if" },
    { LegalConclusion, Saying, u"can|could|may|will|shall ..1 not =hold you ..1 responsible|liable|accountable" },
    { Discount, Saying, u"@we can|could|will|shall ..1 =let you have ..4 for|at ..1 #|#m" },
    { Compensation, Saying, u"as|in ?a ?an ?some =compensation|apology|amends|goodwill|thanks ..3 @we|you" },
    { Roadmap, Saying, u"version|model|release|update|edition|upgrade ..4 =comes|come|coming|is|will ?be out in|on|by|next|this|with" },
    { FreeOfCharge, Saying, u"=two|three for ?the ?price ?of one|two" },
    { FreeOfCharge, Saying, u"{ are|is =free ?of ?charge } for you|your" },
    { NoRecurrence, Saying, u"there|you|we ..1 { will|shall ..2 =no more|further late|missed|short|wrong|damaged|delayed ..1 deliveries|delivery|orders|shipments|invoices }" },
    { NoRecurrence, Saying, u"there|you|we ..1 { will|shall ..2 =no more|further ..2 delays|delay|errors|mistakes|mistake|shortages|breakdowns|interruptions|trouble|problems|failures }" },
    { Waiver, Saying, u"invoice|invoices|balance|debt|amount|charge|charges|sum|fee ..3 =written|writing off" },
    // Others' bills, and what is mended for nothing.
    { Compensation, Saying, u"@we will|shall ..1 =settle|meet|honour|honor ..2 invoice|invoices|bill|bills|expense|expenses|claim of|from|for" },
    { Compensation, Saying, u"that|they|it|carrier|insurer|insurance|supplier|manufacturer will|shall =pay|compensate|reimburse|refund you|your" },
    { FreeOfCharge, Saying, u"@we|will|can ..3 repair|repaired|replace|replaced|fix|fixed|do|mend|service|exchange ..4 =under|on warranty|guarantee" },
    { Guarantee, Saying, u"will|shall =last|hold|keep ..1 at|for|you|up ..3 years|decades|seasons|lifetime" },
    { FreeOfCharge, Saying, u"consider|regard|see ..3 { =taken care of }" },
    { Deadline, Saying, u"@things ..3 will|should|shall|would ..6 =in|within ..4 @spans" },
    { Deadline, Saying, u"@things ..3 will|should|shall|would ..6 =by|before ?the ?end ?of ?business ?the ?this ?next @days" },
    { Deadline, Saying, u"@things ..3 will|should|shall|going ..5 =on|this|next|early ?coming ?next ?the @days" },
    { Deadline, Saying, u"@things ..3 will|should|shall be ..2 =today|tomorrow|tonight" },
    { Deadline, Saying, u"will|should|shall be ..1 =available|ready|done|complete|completed|resolved|fixed|settled|live|verified|dispatched|processed|upgraded|activated !again ..2 @days" },
    { Deadline, Saying, u"will|should|shall be ..1 resolved|fixed|settled|done|complete|completed|ready|verified|processed|upgraded|activated|delivered =in|within ..3 @spans" },
    { Deadline, Saying, u"will|shall provide|send|complete|finish|deliver|fix|resolve|have|get ..6 =by|before ?the ?end ?of ?business ?the ?this ?next @days" },
    { Deadline, Saying, u"will|should|shall ..2 be able to ..5 =in|within ..2 hours|minutes" },
    { Deadline, Saying, u"you will|should|shall ..1 =receive|have|get ..5 on|next|this|early|tomorrow|within|in ?early ?next ?the ..2 @days|@spans|tomorrow" },
});
// clang-format on
} // namespace

std::span<const PromiseWords> promisesOfMail()
{
    return PHRASES;
}

std::span<const TurnsOfPhrase::NamedWords> classesOfMail()
{
    return CLASSES;
}

} // namespace countersign
