// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundwords.h"

namespace countersign {

namespace {
using enum InboundKind;

// clang-format off
constexpr InboundWords WORDS[] {
    { Legal,
      u"lawyer*; attorney*; solicitor*; barrister*; legal action*; legal proceeding*; legal step*; "
      u"legal counsel; legal advice; legal team; legal department; legally; illegal*; unlawful*; lawsuit*; "
      u"litigat*; suing; sued; small claims; in court; to court; the courts; court order; "
      u"court date; court case; law enforcement; against the law; the law; by law; state law; federal law; "
      u"consumer law; violation*; violat*; my rights; our rights; my legal rights; statut*; u.s.c; usc; ecoa; "
      u"fdcpa; fcra; scra; tila; attorney general; department of justice; doj; cfpb; ftc; fca; regulator; "
      u"regulators; ombudsman; trading standards; consumer protection; better business bureau; bbb; liable; "
      u"liability; breach of contract; in breach of; breached the contract; breached our contract; seek damages; "
      u"claim damages; claim for damages; sue for damages; garnish*; subpoena*; cease and desist; discriminat*; "
      u"pursuant to; class action; tribunal; arbitration; notarized; cap on interest; usury; usurious; "
      u"predatory lend*; prosecut*; press charges; report you to; reporting you to; file a complaint with; "
      u"filed a complaint with; letter before action; formal notice; hold you responsible; hold you accountable; "
      u"statutory" },
    { Safety,
      u"got hurt; was hurt; were hurt; been hurt; gotten hurt; is hurt; hurt himself; hurt herself; "
      u"hurt my; hurt his; hurt her; burned; burnt; burns; burn marks; caught fire; on fire; "
      u"flames; smoke; smoking; smoked; explod*; explosion*; electric shock*; electrical shock*; a shock; "
      u"electrocut*; unsafe; not safe; isn't safe; danger*; hazard*; hospital*; ambulance; emergency room; "
      u"allergic; allergen*; anaphyla*; poison*; made us sick; made me sick; got sick; fell ill; food poisoning; "
      u"vomit*; contaminat*; glass in; shards; metal in; metal piece*; metal fragment*; chok*; crash*; "
      u"accident*; collision; collided; brakes; brake failure; brake pedal; steering; lost power; loss of power; "
      u"total loss of power; air bag*; airbag*; stalled; stalling; tread; blowout; blew out; rollover; "
      u"overheat*; spark*; gas leak; carbon monoxide; fumes; toxic; fatal*; could have been killed; "
      u"could have killed; nearly killed; been killed; bleeding; bled; cut my; cut his; cut her; cut himself; "
      u"cut herself; sharp edge*; collapsed; seat belt*; seatbelt*; restraint*; fell off; came loose; "
      u"short circuit; shorted; melted; recall notice; safety risk; broke his; broke her; unconscious; "
      u"stitches; concussion" },
    { Distress,
      u"lost my job; lost his job; lost her job; laid off; out of work; unemployed; homeless; evict*; foreclos*; "
      u"feed my; feed our; for food; crying; cried; made me cry; in tears; stressed; so much stress; stress and; "
      u"anxi*; depress*; desperate*; don't know what to do; do not know what to do; don't know what else to do; "
      u"at my wits' end; at our wits' end; wits end; can't cope; cannot cope; can't sleep; cannot sleep; "
      u"lost sleep; harassed; feel harassed; scared; frighten*; terrified; terrifying; afraid for; "
      u"i'm afraid of; i am afraid of; fear for; in fear; panic*; suicid*; end my life; kill myself; self-harm; "
      u"cancer; chemo*; terminally ill; disabled; disability; single mother; single mom; single parent; "
      u"hardship*; struggling to survive; struggle to survive; struggling financially; can't afford; "
      u"cannot afford; can not afford; couldn't afford; mental health; mental breakdown; nervous breakdown; "
      u"breaking down; going under; go under; bankrupt*; lose my business; losing my business; "
      u"lose our business; losing our business; lose my house; lose my home; lose my car; lose everything; "
      u"losing everything; lost everything; ruined my life; ruining my life; on the verge; falling apart; "
      u"vulnerable; elderly mother; elderly father; heart attack; traumati*; devastat*; helpless; hopeless; "
      u"begging you; i beg you; i'm begging; last hope; out of options; nowhere else to turn; very ill; "
      u"seriously ill; i am sick with; surgery; medical bills; no heat; without heat; without food; abuse; "
      u"abusive; threatened me" },
    { Bereavement,
      u"passed away; has died; died last; died on; died in; died this; he died; she died; father died; "
      u"mother died; husband died; wife died; funeral; bereave*; my late husband; my late wife; my late father; "
      u"my late mother; late husband; late wife; death in the family; death of my; death of our; deceased; "
      u"the estate of; mourning; grieving; condolence*; lost my husband; lost my wife; lost my father; "
      u"lost my mother; lost my son; lost my daughter; lost our founder; widow*" },
    { BillingDispute,
      u"overcharg*; over-charg*; overbill*; over billed; charged twice; billed twice; double charg*; "
      u"double bill*; charged double; charged me; charged us; charged my; keep charging; charging me; "
      u"charging us; charge interest; charging interest; interest charge*; interest rate*; percentage rate; "
      u"late fee*; late charge*; hidden fee*; extra fee*; extra charge*; fees i; the fees; all the fees; "
      u"added fees; refund*; money back; my money; our money; owe me; owes me; owed to me; owed back; owe us; "
      u"don't owe; do not owe; didn't owe; did not owe; not owe; dispute; disputed; disputing; disputes; "
      u"wrong amount; wrong invoice; wrong bill; wrong price; incorrect amount; incorrect balance; "
      u"incorrect invoice; incorrect bill; incorrect charge*; incorrect price; incorrectly billed; "
      u"incorrectly charged; not the correct amount; the correct amount; billing error*; invoice error*; "
      u"error on the invoice; error on our invoice; error on my bill; mistake on the invoice; "
      u"mistake on our invoice; invoice is wrong; invoice is incorrect; bill is wrong; bill is incorrect; "
      u"overpaid; over paid; overpayment; already paid; paid off; paid in full; pay in full; "
      u"payment was not applied; payment not applied; not applied to; refuse to pay; refusing to pay; "
      u"will not pay; won't pay; not paying; not going to pay; withhold payment; withholding payment; "
      u"stop payment; chargeback; charge back; debited; withdrew; withdrawn from my; withdrawals; "
      u"taken from my account; taken out of my account; took money; took out of my; money was taken; "
      u"money out of my; unauthorized charge*; unauthorised charge*; unauthorized transaction*; "
      u"unauthorised transaction*; unauthorized payment*; unauthorized debit*; never authorized; "
      u"did not authorize; didn't authorize; never authorised; did not authorise; didn't authorise; "
      u"fraudulent charge*; fraudulent transaction*; fraudulent loan; fraudulent account*; not my account; "
      u"not my loan; in my name; apr; balance due; balance of; still have a balance; false balance; "
      u"outstanding balance; expecting me to pay; want me to pay; agreed price; price we agreed; "
      u"more than agreed; more than quoted; quoted price; not what was quoted; never ordered; "
      u"did not order this; credit note; never credited; not credited; not been credited; haven't been credited; "
      u"short paid; underpaid; math was incorrect; towards the principal; toward the principal; "
      u"to the principal; rebat*; reimburs*; compensat*; charge on my; charges on my; unknown charge*; "
      u"don't recognise; don't recognize; do not recognise; do not recognize; not recognise*; not recognize*; "
      u"rip-off; ripped off; ripping" },
    { Fraud,
      u"fraud*; scam*; forged; forgery; identity theft; stolen; stole; phish*; impersonat*; did not authorize; "
      u"did not authorise; didn't authorize; didn't authorise; never authorized; never authorised; unauthorized; "
      u"unauthorised; counterfeit*; fake invoice*; fake e-mail*; fake email*; bank details have changed; "
      u"changed your bank details; new bank details; pretending to be; represented himself as; "
      u"represented herself as; embezzl*; swindl*; con artist; ponzi; money laundering; in my name" },
    { Privacy,
      u"data breach*; personal data; personal information; private information; privacy; gdpr; ccpa; hacked; "
      u"hacker*; hacking; leaked; delete my data; delete our data; my data; our data; someone else's order; "
      u"someone else's invoice; someone else's details; another customer's; other customer's; another company's; "
      u"not our invoice; security breach; breach of security; security incident; malware; ransomware; virus; "
      u"compromised; password was; data protection; subject access request; shared my information; "
      u"shared our prices; confidential*; right to be forgotten" },
    { Press,
      u"journalist*; reporter; reporters; newspaper*; the press; the media; news channel; news station; "
      u"news outlet*; local news; television; on tv; go public; going public; went public; social media; "
      u"twitter; facebook; instagram; tiktok; linkedin post; post about; posting about; post this; trustpilot; "
      u"yelp; google review*; bad review*; negative review*; one-star; 1-star; one star review*; review online; "
      u"tell everyone; tell the world; expose you; exposing; name and shame; watchdog; consumer affairs; "
      u"blog about; podcast; better business bureau" },
    { Cancellation,
      u"cancel; cancels; cancelling; canceling; cancellation*; terminat*; close my account; "
      u"close our account; close the account; closing my account; closing our account; closing the account; "
      u"delete my account; delete our account; deleting my account; deletion of; delete account; close account; "
      u"end the contract; end our contract; end my contract; ending the contract; ending our contract; "
      u"get out of the contract; leave you; leaving you; leave your company; take our business elsewhere; "
      u"take my business elsewhere; taking our business elsewhere; taking my business elsewhere; "
      u"business elsewhere; switch supplier*; switching supplier*; switch to another; switching to another; "
      u"another supplier; other suppliers; change supplier*; changing supplier*; a new supplier; "
      u"move to a competitor; not renew*; won't renew; won't be renewing; will not be renewing; "
      u"no longer do business; stop doing business; done with you; we are done; we're done; i'm done with; "
      u"notice period; give notice; giving notice; notice of termination; unsubscribe; opt out of the contract; "
      u"last order with you; last time we order; never order again; never buy again; withdraw from the" },
    { ManagerRequest,
      u"formal complaint; official complaint; supervisor*; your manager; your boss; a manager; the manager; "
      u"senior manager; real person; live agent; live person; live human; human being; actual human; a human; "
      u"give me human; to human; speak to someone; talk to someone; speak with someone; talk with someone; "
      u"speak to somebody; talk to somebody; someone in charge; person in charge; who is in charge; "
      u"who's in charge; someone senior; somebody senior; someone higher; higher up; higher-up; your director; "
      u"managing director; your ceo; the ceo; head of; call me back; call us back; "
      u"a call from; call me today; call me as soon; please call me; please call us; give me a call; "
      u"give us a call; phone me; ring me; escalate this; escalate the; escalate my; escalated to; "
      u"speak to a person; talk to a person; customer service agent; human agent; talk to an agent; "
      u"speak to an agent; speak with an agent" },
    { Negotiation,
      u"make an exception; exception to your; exception to the; one-time exception; bend the rules; negotiat*; "
      u"renegotiat*; better price; better terms; lower price; price match; match the price; match their price; "
      u"special terms; special price; special pricing; extended terms; extend our payment; extend the payment; "
      u"extend payment; longer payment; payment terms; payment plan; net 60; net 90; discount*; waive*; "
      u"goodwill; as a gesture; best you can do; volume pricing; rebate agreement; counter-offer; counteroffer; "
      u"meet us halfway" },
    { Outage,
      u"outage*; other customers; several customers; all our sites; all our stores; all sites; all locations; "
      u"all branches; every site; everyone is; everybody is; nobody can; no one can; none of our; is down; "
      u"are down; went down; been down; system down; site down; down since; nationwide; company-wide; "
      u"whole building; entire building; across the region; at all our" },
};

constexpr InboundPattern PATTERNS[] {
    { Legal, uR"(\b(?:will|'ll|to|shall|would|could|can|may|might|must|should|i|we|they|and|or|not) sue\b|\bsue (?:you|your|us|them|the|for|over)\b)" },
    { Legal, uR"(\b(?:our|my|the) (?:insurers?|insurance (?:company|broker)|underwriters?|loss adjusters?)\b.{0,40}\b(?:writ\w+|touch|contact\w*|claim\w*|hear|recover\w*|pursue|informed|notified|involved)\b|\bentitled to (?:reject|a full refund|rescind|withhold|terminate|damages|compensation|claim|repudiate)\b|\b(?:sale of goods|consumer rights|supply of goods|late payment|data protection|consumer protection|equality|trade descriptions) (?:act|regulations|directive)\b|\breserve (?:all |our |my )+(?:legal )?rights\b)" },
    { Safety, uR"(\binjur\w*\b(?! (?:trees?|plants?|pride|time)\b)|\bfires?\b(?! (?:doors?|exits?|drills?|extinguishers?|alarms?|escapes?|stations?|lanes?|hoses?|blankets?|wardens?|wood|places?|works|proof|safety|rated|resistant|retardant|regulations?|certificates?|sale|brigade access)\b)|\bburning (?!(?:candles?|lamps?|oils?|stoves?|wood|questions?|logs?|issue)\b)\w+|\bburning(?=[.,;!?]|$)|\bsmell\w* (?:of|like) (?:burning|gas|smoke)\b)" },
    { Safety, uR"(\bsafety\b(?! (?:data|sheets?|shoes?|boots?|glasses|gloves?|goggles|helmets?|vests?|harness\w*|footwear|wear|equipment|gear|signs?|signage|labels?|razors?|pins?|nets?|stocks?|catalog\w*|training|officers?|managers?|certificates?|documents?|first\b)))" },
    { Safety, uR"(\b(?:acids?|bleach|lye|caustic\w*|solvents?|chemicals?|ammonia|chlorine|oven cleaner|boiling \w+|hot (?:oil|water|steam))\b.{0,60}\b(?:hands?|skin|eyes?|face|arms?|legs?|clothes|leak\w*|spill\w*|splash\w*|burn\w*|smell\w*|cough\w*|fumes)\b|\b(?:chemical|gas|burning|toxic|acrid) (?:smell|odou?r|stench)\b|\b(?:cough\w*|chok\w*|gasp\w*|trouble breathing|difficulty breathing|could not breathe|couldn't breathe|fainted|passed out|collapsed|rash|blisters?|swollen|swelling)\b)" },
    { Safety, uR"(\b(?:taken|fallen|falling|feeling|feel|off|gone|made (?:\w+ )?) ?(?:ill|sick|unwell|poorly)\b|\b(?:ill|sick|unwell) (?:after|from) (?:the |your |eating|drinking|using|cleaning)|\b(?:glass|metal|plastic|wood|steel|bone|needle)s? (?:splinters?|shards?|fragments?|particles?|(?:pieces?|bits?|chips?) (?:in|inside|found|among)\b)|\b(?:splinters?|shards?|fragments?|pieces?|bits?) of (?:glass|metal|plastic|wood|steel)\b)" },
    { Safety, uR"(\b(?:mou?ld\w*|maggots?|insects?|worms?|rodents?|mouse|rat|droppings|salmonella|listeria|e\. ?coli|bacteria|foreign (?:bod(?:y|ies)|objects?))\b.{0,40}\b(?:food|meat|milk|cheese|fish|bread|snacks?|jars?|cans?|tins?|bottles?|baby|infant|formula|packs?|salads?|sauces?|meals?)\b|\b(?:food|meat|milk|baby|infant|formula|jars?|meals?)\b.{0,40}\b(?:mou?ld\w*|maggots?|salmonella|listeria|bacteria|foreign (?:bod(?:y|ies)|objects?))\b)" },
    { Safety, uR"(\b(?:slipped|tripped|fell (?:over|down|off|on|from|into)|knocked (?:over|down|out)|trapped|crushed|pinned|caught in|struck|scalded|electrified|cut (?:open|by|on))\b.{0,60}\b(?:me|him|her|us|someone|somebody|resident|staff|worker|employee|colleague|customer|visitor|child|kids?|driver|man|woman|foot|feet|hands?|arms?|legs?|heads?|fingers?|back|toes?)\b|\b(?:i|he|she|someone|somebody|residents?|patients?|guests?|visitors?|customers?|staff|workers?|employees?|colleagues?|children|child|kids?|people|yardman|drivers?|lad)\b.{0,30}\b(?:slipped|tripped|fell|was (?:trapped|crushed|pinned|struck|hit))\b(?! (?:behind|short|through|ill|the|a|an|it|in price|by \d|from \d))\b)" },
    { Safety, uR"(\b(?:started|starts|switched on|turned on|moved|moves|dropped|opened|came on) (?:up )?(?:by itself|on its own)\b(?! (?:page|line|row|pallet|shelf))|\bbrakes?\b.{0,40}\b(?:not hold|n't hold|not work\w*|n't work\w*|fail\w*|gone|went|faulty|defective|slip\w*)\b|\b(?:guard|safety (?:switch|catch|guard|valve)|emergency stop)\b.{0,40}\b(?:missing|broken|fail\w*|not work\w*|n't work\w*|came off|loose)\b|\b(?:gave|given|giving|gives) way\b|\blive (?:wire|cable)s?\b|\bexposed (?:wires?|wiring|cables?)\b)" },
    { Distress, uR"(\b(?:how (?:i|we) (?:will|can|are going to|am going to|shall|'ll)|how to) (?:ever )?(?:get through|survive|manage|cope|go on|feed|keep going|make it through|make ends meet|pay the (?:rent|wages|staff))\b|\b(?:can't|cannot|can not|could not|couldn't) (?:take|stand|bear|handle|face|go through) (?:\w+ ){0,3}(?:more|longer|anymore|again|this|it)\b|\b(?:at the end of my|at my|at our) (?:rope|tether|wit'?s'? ?'?end|limit|breaking point)\b)" },
    { Distress, uR"(\b(?:let|letting|lay|laying) (?:people|staff|workers|employees|everyone|half the \w+|\w+ of (?:my|our) (?:people|staff)) (?:go|off)\b|\b(?:may|might|will|would|could|have to|going to) (?:have to )?(?:close|shut|fold|go (?:bust|broke|out of business))\b.{0,30}\b(?:shop|business|doors|down|for good|because)\b|\b(?:make|making|pay) (?:staff|people) redundant\b|\bout of business\b)" },
    { Bereavement, uR"(\b(?:husband|wife|father|mother|dad|mum|mom|son|daughter|brother|sister|partner|founder|owner|colleague|parent|mr|mrs|ms)\b(?:'s| \w+'s)? (?:sudden |recent |untimely )?(?:death|passing)\b|\b(?:executor|executrix|administrator|probate)\b|\bthe late (?:mr|mrs|ms|dr|herr|frau)\b|\bsince (?:the |his |her |their )?(?:death|passing) of\b|\b(?:is|are) no longer with us\b.{0,40}\b(?:died|passed|funeral|sadly)\b|\bsadly\b.{0,40}\bno longer with us\b|\b(?:he|she|husband|wife|father|mother|dad|mum|mom|founder|owner|brother|sister|son|daughter|mr \w+|mrs \w+|ms \w+) (?:has |had |sadly |suddenly )?(?:died|passed away|passed on)\b)" },
    { BillingDispute, uR"(\bnot (?:what|the (?:price|rate|amount|one)) (?:that )?(?:we|was|you|i)(?:'d| had)? (?:agreed|quoted|ordered|were told|was told)\b|\b(?:billed|charged|invoiced)\b.{0,20}\b(?:for|at)\b.{0,40}\b(?:when|but|although|though|while|instead of|only)\b|\b(?:charge|fee|surcharge|levy|cost|line|item)s?\b.{0,40}\b(?:nobody|no one|never|not|n't)\b.{0,20}\b(?:told|agreed|mentioned|ordered|discussed|warned|asked|aware|quoted)\b|\b(?:overdue|outstanding|unpaid|reminder|dunning)\b.{0,40}\b(?:we|i|already|have|has been|was)(?: have| 've|'ve)? paid\b)" },
    { Fraud, uR"(\b(?:never|not|n't) (?:placed|place|made|make|ordered|order|sent|send|requested|signed)\b.{0,40}\b(?:somebody|someone|used our name|in our name|another person)\b|\b(?:somebody|someone|anyone|ex-employee|former employee|stranger)\b.{0,40}\b(?:used|using|has been using|stole|got into|took over|abused|misused) (?:our|my) (?:name|login|log-in|account|details|card|password|address|identity)\b|\b(?:login|log-in|account|card|password|name|details|credentials)s? (?:was|were|has been|have been|is being) (?:used|misused|abused|taken over)\b|\b(?:is|are|was|were|be|looks?) (?:a |like a )?(?:fake|forged|bogus|phony|spoofed|counterfeit)\b|\b(?:fake|bogus|spoofed|phony) (?:\w+ )?(?:e-?mail|invoice|message|letter|call|order|account|bank|website|supplier)s?\b)" },
    { Privacy, uR"(\b(?:other|all|forty|\d+|dozens of|many|several|different|strangers) (?:\w+ )?(?:customers?|addresses|recipients|people|clients|names)\b.{0,30}\b(?:in|on) (?:the |your |a )?(?:cc|copy|bcc|to)\b|\b(?:cc|bcc|copied|addressed|visible)\b.{0,30}\b(?:other|all|every|forty|\d+) (?:\w+ )?(?:customers?|clients|recipients|people)\b|\b(?:what|which|all|any|every) (?:of )?(?:the |my |our |personal )*(?:data|information|details|records)\b.{0,30}\b(?:you (?:\w+ ){0,2}(?:hold|have|store|keep)\w*\b.{0,20}\b(?:about|on|of) (?:me|us)|about (?:me|us)|on (?:me|us))\b|\b(?:sent|gave|given|showed|shown|disclosed|forwarded|leaked|mailed) (?:our|my) (?:\w+ )?(?:prices?|data|details|orders?|invoices?|information|address|contract|terms) to (?:a |an |the )?(?:different|other|another|wrong|competing)\b|\b(?:data|information|details|everything|anything|what)\b.{0,25}\b(?:stored?|hold|held|keep|kept|have|saved|collected|recorded)\b.{0,15}\b(?:about|on|of) (?:me|us|my|our)\b|\b(?:delete|erase|remove|forget)\b.{0,30}\b(?:about (?:me|us)|my (?:details|information|records|profile)|our (?:details|information|records|profile)|everything you have)\b|\b(?:why|how|who)\b.{0,40}\b(?:my|our) (?:private|personal|home|mobile) (?:number|address|phone|details|e-?mail)\b)" },
    { Press, uR"(\b(?:local|national|regional) (?:papers?|press|radio|tv|television|newspapers?|news)\b|\b(?:told|tell|telling|gave|give|going|go|went|speak|spoke|talk\w*|story|contact\w*|call\w*|interview\w*|approach\w*|asked)\b.{0,40}\b(?:local|national|regional|the|our|your|a) (?:radio|tv|television|paper|papers|press|gazette|tribune|herald|chronicle|times|news|newsroom|broadcaster|bbc|cnn|columnist|reporter)\b|\b(?:see|read|hear|find|appear|published|printed|print) (?:\w+ ){0,3}(?:in|on) (?:the )?(?:gazette|tribune|herald|chronicle|papers?|headlines|front page|radio|evening \w+)\b)" },
    { Cancellation, uR"(\b(?:take|treat|accept|consider|regard|read) (?:this|it|my \w+|our \w+)(?: \w+)? as (?:\w+ ){0,2}(?:notice|termination|cancellation|resignation)\b|\b(?:never|no longer|stop|cease)\b (?:\w+ ){0,3}(?:order\w*|buy\w*|purchas\w*|deal\w*|trad\w*|work\w*|do\w* business|shop\w*)(?: anything)? (?:\w+ ){0,3}(?:from|with) (?:you|your \w+)\b|\b(?:not|\w+n't)\b (?:\w+ ){0,3}(?:order\w*|buy\w*|purchas\w*|deal\w*|trad\w*|work\w*|do\w* business|shop\w*)(?: anything)? (?:\w+ ){0,3}(?:from|with) (?:you|your \w+) (?:again|any ?more|any longer|in (?:the )?future|from now)\b|\bcount (?:us|me) out\b|\b(?:moving|move|moved|taking|take|took|giving|give|gave|transferring|transfer|switching|switch|placing|place)\b (?:\w+ )?(?:our|my|all our|the|future) (?:\w+ )?(?:business|orders?|custom|account|contract)\b.{0,30}\b(?:(?:someone|somebody|anyone|somewhere) else|elsewhere|(?:an)?other (?:supplier|vendor|company|provider|distributor|firm|house)s?|competitors?)\b)" },
    { Cancellation, uR"(\bcancel+ed\b(?<!the cancelled)(?<!the canceled)(?<!this cancelled)(?<!that cancelled)(?<!a cancelled)(?<!any cancelled)(?<!your cancelled)(?! (?:lines?|items?|stamps?|che(?:ck|que)s?)\b))" },
    { ManagerRequest, uR"((?<!for the )(?<!for your )(?<!for that )(?<!for a )\bcall[ -]?back\b|\b(?:speak|talk|deal|write|complain|turn) (?:to|with) (?:whoever|the (?:owner|boss|person|people|one) (?:who|that|in)|who(?:ever)? (?:runs?|owns?|leads?|is responsible|is in charge))\b|\b(?:your|the|a) (?:superiors?|line manager|team lead(?:er)?|head office|management|executive|general manager|area manager)\b(?=.{0,40}\b(?:call\w*|contact\w*|write|speak|talk|reply|phone|ring|know)\b)|\b(?:raise|take|discuss|bring|escalate|pass)\b.{0,40}\b(?:superiors?|management|line manager|head office|your (?:boss|director|manager))\b)" },
    { Legal, uR"(\b(?:law|laws|legal|regulation|act|code)\b.{0,40}\b(?:against|violat\w*|broke|breaking|break|requires?|right|rights|action)\b)" },
    { Legal, uR"(\bhas to be illegal\b|\b\d+ (?:usc|u\.s\.c)\b|\bregulation [a-z]\b|\b(?:reported?|reporting|complain\w*|complaint)\b.{0,40}\b(?:to|with) (?:the )?(?:\w+ ){0,3}(?:authorit\w+|regulator|agency|department|commission|bureau|ministry|police)\b)" },
    { Safety, uR"(\bwhile driving\b|\b(?:lost|loss of|losing|no) (?:\w+ ){0,2}(?:steering|brakes?|power|control|traction)\b|\b(?:fell|felt|got|became|were|was) (?:very |really |badly )?(?:ill|sick|dizzy)\b|\bsent (?:\w+ ){0,3}to (?:the )?hospital\b|\b(?:almost|nearly|could have|might have) (?:\w+ ){0,3}(?:hurt|killed|died|injured|crashed|hit)\b|\b(?:almost|nearly) (?:died|crashed)\b)" },
    { Safety, uR"(\b(?:wheel|tire|tyre|engine|vehicle|ladder|rack|shelf|machine|forklift|guard)s?\b.{0,40}\b(?:came off|fell off|collapsed|broke off|snapped|detached|gave way|stalled|shak\w+|locked up)\b)" },
    { Distress, uR"(\b(?:lose|losing|lost|take|took|taking) (?:my|our) (?:house|home|business|shop|livelihood|savings|job|car)\b|\b(?:can't|cannot|can not|unable to|no money to) (?:\w+ ){0,2}(?:pay (?:my |the )?(?:rent|bills|staff|wages)|feed|eat|sleep|breathe|live|survive|go on)\b|\b(?:i|we) (?:am|are|feel|felt|was|were|have been|'m|'re)(?: \w+){0,3} (?:harassed|stressed|scared|desperate|overwhelmed|depressed|anxious|crying|terrified|frightened|helpless|suicidal|distraught|exhausted|broken)\b|\btrouble paying\b)" },
    { BillingDispute, uR"(\b(?:charg\w*|bill(?:ed|ing|s)?|invoic\w*|fees?|interest|amounts?|balance|payments?|prices?|rate|total)\b.{0,60}\b(?:wrong\w*|incorrect\w*|mistake|error\w*|too (?:much|high)|twice|double|extra|more than|higher than|never|not (?:match|agree|correct|right|disclosed|posted|applied|received|mine|my)|without (?:my|our|notif\w*|permission|consent)|supposed to|unfair|absurd|crazy|ridiculous|outrageous|insane|excessive|illegal|predatory|instead of|should (?:have been|be)|does not|doesn't|didn't|did not)\b)" },
    { BillingDispute, uR"(\b(?:wrong\w*|incorrect\w*|error|mistake|not disclos\w*|did not disclose|didn't (?:say|tell|disclose|mention)|wasn't (?:told|charged)|never (?:told|disclosed|agreed|received|signed|took|applied|got)|not aware|supposed to be|should not|shouldn't|lied)\b.{0,60}\b(?:charg\w*|bill(?:ed|ing|s)?|invoic\w*|fees?|interest|amounts?|balance|payments?|prices?|rate|apr|loan|paid|refund)\b)" },
    { BillingDispute, uR"(\b\d+(?:\.\d+)? ?% (?:interest|apr|rate)|\binterest\b.{0,20}\d+(?:\.\d+)? ?%|\bapr\b.{0,20}\d|\b(?:took|taken|take|taking|withdrew|deducted|debited)\b.{0,60}(?:\$|£|€|dollars?|money|account)\b|\b(?:took|taken|debited|withdrew)\b.{0,30}[$£€{])" },
    { BillingDispute, uR"(\b(?:want|need|get|demand|give|waiting for|where is|where's)\b.{0,30}\b(?:my money|money back|refund|credit note|our money|my deposit|our deposit)\b|\b(?:owe[sd]?|owing)\b.{0,40}\b(?:me|us|nothing|anything|back)\b|\bpaid\b.{0,60}\b(?:still|again|twice|but|already)\b|\bstill\b.{0,40}\b(?:owe|charging|charged|billing|billed|collecting|reporting)\b)" },
    { ManagerRequest, uR"(\b(?:speak|talk|chat|put (?:me|us) through|transfer|connect|escalate|pass|get|give|want|need|ask(?:ed|ing)?|request(?:ed|ing)?|demand(?:ed|ing)?|reach|refer|contact|waiting for)\b(?:\W+\w+){0,6}?\W+(?:managers?|supervisors?|human|a person|real person|someone|somebody|representative|agent|boss|director|in charge|superior|call back|callback)\b)" },
    { ManagerRequest, uR"(\b(?:never|nobody|no one|not|n't)\b.{0,20}\b(?:called|phoned|rang|returned)\b.{0,20}\b(?:back|call|calls|me|us)\b|\breturn(?:ed)? (?:my|our|the) calls?\b)" },
    { Cancellation, uR"(\b(?:want|wish|like|need|going|decided|plan\w*|intend|looking|how|can|could|please|would)\b.{0,40}\b(?:cancel|close|terminate|delete|end|leave|quit|stop)\b.{0,30}\b(?:account|contract|agreement|subscription|service|order|booking|membership|policy|purchase|transaction|standing order|relationship|company)\b)" },
    { Privacy, uR"(\b(?:received|got|sent|see|seeing|shown|have)\b.{0,30}\b(?:somebody|someone|another|other|different) (?:\w+ )?(?:else's|customer'?s?|company'?s?|client'?s?|person'?s?)\b.{0,30}\b(?:order|invoice|data|details|letter|e-?mail|statement|information|address)s?\b)" },
    { Press, uR"(\b(?:post|share|publish|write|put|tell)\b.{0,30}\b(?:online|on the internet|on social|publicly|review|reviews|everyone|the world)\b)" },
};
// clang-format on
} // namespace

std::span<const InboundWords> inboundWords()
{
    return WORDS;
}

std::span<const InboundPattern> inboundPatterns()
{
    return PATTERNS;
}

} // namespace countersign
