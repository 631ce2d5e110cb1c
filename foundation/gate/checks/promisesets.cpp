// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/promisewords.h"

#include <array>
#include <vector>

namespace countersign {

namespace {
// clang-format off
constexpr auto SETS = std::to_array<TurnsOfPhrase::NamedWords>({
    { u"we", u"we i" },
    { u"will", u"will shall would can could may might going" },
    { u"be", u"is are am be being been was were 's" },
    { u"giving", u"give giving given pay paying paid return returning returned hand handing transfer transferring transferred remit remitting send sending sent refund refunding get getting" },
    { u"the", u"the a an any all this that these those your every each our" },
    { u"sum", u"money amount amounts sum price payment payments deposit charge charges difference total overpayment overcharge excess surplus cost costs fee fees freight" },
    { u"cost", u"cost costs expense expenses bill freight shipping postage carriage charge charges fee fees tab" },
    { u"fee", u"fee fees surcharge surcharges charge charges interest penalty penalties minimum" },
    { u"loss", u"loss losses damage damages sales sale revenue earnings profit profits harm overtime penalty penalties hours" },
    { u"bill", u"bill bills invoice invoices account statement payment payments price balance total" },
    { u"trouble", u"problem problems issue issues trouble delay delays mistake mistakes error errors shortage shortages situation thing inconvenience experience failure failures outage outages" },
    { u"new", u"new fresh another" },
    { u"goods", u"one ones set sets unit units batch batches box boxes case cases item items piece pieces carton cartons bag bags pack packs pallet pallets part parts product products stock goods order bottle bottles" },
    { u"wares", u"set sets unit units batch batches box boxes case cases item items piece pieces carton cartons bag bags pack packs pallet pallets part parts product products order bottle bottles delivery shipping freight visit repair installation" },
    { u"arrives", u"be arrive come reach ship leave get have receive work run hold stay" },
    { u"harm", u"risk danger hazard threat" },
    { u"data", u"data information records record account details" },

    // Of the clause around a name:
    { u"subject", u"we i you they he she it who which nobody somebody someone" },
    { u"opens", u"we i you they he she it this that there our your the a an please so and or which then nobody no whether" },
    { u"turn", u"but however although though because whereas yet otherwise unless if whether when once until that who which so why how where what" },
    { u"condition", u"if whether unless when once until should before after where how why" },
    { u"like", u"like prefer want rather choose wish" },
    { u"have", u"have has had" },
    { u"may", u"may" },
    { u"done", u"issued sent processed credited approved posted initiated submitted paid refunded arranged booked" },
    { u"when", u"monday tuesday wednesday thursday friday saturday sunday tomorrow tonight noon end close weekend" },
    { u"grants", u"give* gave issu* offer* grant* send* sent process* arrang* approv* apply applied applying put add added adding rais* authoris* authoriz* provid* extend* receive receiving get getting have having find pay paying owe* owing ship* deliver* includ* enclos* attach* entitle* due make making prepar* book post ready there here take accept see throw come comes coming set organis* organiz* initiat* request initiated consider prepared agreed agree instructed secured secure" },
    { u"speaks", u"ask* request* discuss* forward* pass passed mention* look* check* review* explain* decision decide decides deciding determin* evaluat* assess* know tell told hear heard understand note noted regret* quot* refer* comment* speak* talk* question* sign print* list* describ* appreciat* thank* handle* need needs want wanted wants promis* consider* answer* say said see wrote write offering claim* communicat* announc* inform* notif* verif* apologi*" },
    { u"granted", u"being granted approved due included applied issued enclosed attached yours available possible ready processed coming on arranged booked waiting guaranteed offered given made paid raised" },
    { u"passive", u"be been being is are get gets getting was were it" },
    { u"was", u"was were" },
    { u"happens", u"leaves ships arrives follows follow applies apply comes come goes go" },
    { u"past", u"in on last ago already back" },
    { u"preposition", u"of for on to in at with by from and or against toward towards per as via" },
    { u"small", u"# % percent a an the your our full partial complete any one this that new free special of no further" },
    { u"third", u"bank banks carrier carriers supplier suppliers manufacturer maker insurer insurers broker landlord vendor merchant merchants customer" },
    { u"paper", u"policy policies section reference references number numbers card cards form forms request requests notice clause clauses tiers tier catalogue cycles cycle value desk department team terms question questions enquiry enquiries inquiry inquiries claim claims certificate certificates conditions period limit limits check checks rating ratings score scores line lines hold holds application applications controller controllers control controls manager managers union unions insurance history facility agreement stand rules page list table schedule status" },
    { u"ours", u"our us team company" },
    { u"you", u"you customers" },
    { u"gets", u"get gets getting receive receiving have are see qualify qualifies eligible 'll" },
    { u"lets", u"let attached enclosed here" },
    { u"by", u"by with from" },
    { u"open", u"decided discussed depend depends reviewed explained ordered bought purchased found obtained" },
    { u"ifs", u"if whether unless" },
    { u"offers", u"shall like want prefer may" },
    { u"there", u"there" },
    { u"been", u"been" },
    { u"finite", u"is are am was were has have had will shall can could may might would do does did 's ended expired related began started ran went belonged concerned needs need holds hangs runs travels" },
    { u"figure", u"# %" },
    { u"strives", u"strive strives striving try tries trying aim aims aiming endeavour endeavor endeavouring endeavoring seek seeks seeking attempt attempts attempting work works working hope hopes hoping wish wishes" },
    { u"hopes", u"hope hopes hoping" },
    { u"only", u"only" },
    { u"numbers", u"number volume lot amount" },
    { u"of", u"of" },
    { u"applies", u"applies apply" },
    { u"these", u"the your these those this" },
    { u"in", u"in" },
    { u"effort", u"best utmost everything hardest all" },
    { u"pains", u"effort efforts" },
    { u"does", u"do doing did try trying give giving" },
    { u"to", u"to" },
    { u"us", u"us" },
    { u"asksfor", u"can could may shall might" },
    { u"should", u"should" },
    { u"reaches", u"arrive reach appear show be get" },
    { u"unknown", u"who why how" },
    { u"it", u"it this that these there nothing" },
    { u"hedge", u"probably perhaps maybe likely possibly presumably hopefully apparently" },
    { u"topic", u"regarding concerning about re status" },
    { u"delays", u"delay delays delayed late error errors mistake mistakes problem problems trouble" },
    { u"gone", u"left shipped gone departed posted cleared arrived" },
    { u"couponlike", u"card cards code codes voucher vouchers coupon coupons" },
    { u"trifle", u"link links image images page pages file files text wording sentence paragraph address photo picture pictures invoice statement form confirmation letter copy document documents certificate password email emails video videos" },
    { u"policy", u"conditions policy policies terms rules" },
    { u"under", u"under per according" },
    { u"lightly", u"being now already also not just hereby fully" },
    { u"asks", u"ask* request* wanted mention* said say wrote suggest* propos* demand* hoped claim* wished told offer*" },
    { u"that", u"that" },
    { u"feels", u"told tell feel felt think thought believe believed say said wrote write claim claimed suggest suggested ask asked mentioned hold" },
    { u"weighs", u"consider* review* discuss* look* check* deciding explor* examin* assess* wonder* question* debat* ponder* whether wish request* idea suggestion proposal question hope need needs like" },
    { u"gladly", u"happy glad pleased delighted ready prepared willing let let's lets able welcome" },
    { u"team", u"team colleague colleagues manager department desk staff office accounts accounting finance billing company management engineers developers designers sales directors" },
    { u"earlier", u"last earlier previous yesterday ago past" },
    { u"asksto", u"asked told instructed authorised authorized approved arranged agreed" },
    { u"please", u"please" },
    { u"thanks", u"thank thanks appreciat* grateful" },
    { u"plural", u"refunds discounts credits replacements vouchers rebates returns repayments gifts guarantees coupons reductions reimbursements" },
    { u"reports", u"note* understand understood know see gather hear heard read record* passed regist* aware take believe" },
    { u"states", u"says said states stated claims claim claimed argues argue maintains writes wrote asserts alleges alleged suggests holds insists" },
});
// clang-format on
} // namespace

std::span<const TurnsOfPhrase::NamedWords> promiseSets()
{
    static const std::vector<TurnsOfPhrase::NamedWords> all = [] {
        std::vector<TurnsOfPhrase::NamedWords> sets(std::begin(SETS), std::end(SETS));
        sets.insert(sets.end(), promiseClasses().begin(), promiseClasses().end());
        return sets;
    }();
    return all;
}

} // namespace countersign
