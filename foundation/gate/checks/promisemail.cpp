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
