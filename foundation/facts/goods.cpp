// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/goods.h"

#include "text/wordset.h"

#include <array>

namespace countersign {

namespace {
constexpr std::array<QStringView, 160> UNITS {
    u"nos",      u"ampoule", u"ampoules", u"bag",       u"bags",       u"bale",       u"bales",     u"bar",
    u"barrel",   u"barrels", u"bars",     u"bin",       u"bins",       u"blisters",   u"blocks",    u"boards",
    u"bolts",    u"bottle",  u"bottles",  u"box",       u"boxes",      u"bricks",     u"bucket",    u"buckets",
    u"bunch",    u"bunches", u"bundle",   u"bundles",   u"can",        u"canister",   u"canisters", u"cans",
    u"capsules", u"carboys", u"carton",   u"cartons",   u"cartridge",  u"cartridges", u"case",      u"cases",
    u"coil",     u"coils",   u"cones",    u"container", u"containers", u"copies",     u"copy",      u"crate",
    u"crates",   u"ctn",     u"ctns",     u"cylinder",  u"cylinders",  u"demijohn",   u"demijohns", u"drum",
    u"drums",    u"ea",      u"each",     u"flask",     u"flasks",     u"glass",      u"glasses",   u"hampers",
    u"jar",      u"jars",    u"jerrycan", u"jerrycans", u"jug",        u"jugs",       u"keg",       u"kegs",
    u"kit",      u"kits",    u"length",   u"lengths",   u"loaf",       u"loaves",     u"multipack", u"multipacks",
    u"pack",     u"package", u"packages", u"packet",    u"packets",    u"packs",      u"pail",      u"pails",
    u"pair",     u"pairs",   u"pallet",   u"pallets",   u"panel",      u"panels",     u"parts",     u"pc",
    u"pcs",      u"pie",     u"piece",    u"pieces",    u"pies",       u"pkg",        u"pkgs",      u"planks",
    u"plate",    u"plates",  u"pot",      u"pots",      u"pouch",      u"pouches",    u"punnet",    u"punnets",
    u"ream",     u"reams",   u"reel",     u"reels",     u"roll",       u"rolls",      u"round",     u"rounds",
    u"sachet",   u"sachets", u"sack",     u"sacks",     u"sausgs",     u"set",        u"sets",      u"sheet",
    u"sheets",   u"skein",   u"skeins",   u"skid",      u"skids",      u"slabs",      u"sleeve",    u"sleeves",
    u"spool",    u"spools",  u"stems",    u"strips",    u"tablets",    u"tank",       u"tanks",     u"tin",
    u"tins",     u"tote",    u"totes",    u"tray",      u"trays",      u"trolleys",   u"tub",       u"tube",
    u"tubes",    u"tubs",    u"unit",     u"units",     u"vial",       u"vials",      u"wheel",     u"wheels"
};
constexpr std::array<QStringView, 59> MEASURES {
    u"v",      u"volt",     u"volts",     u"watt",        u"watts", u"hz",    u"ah",     u"t",      u"gal",    u"gals",
    u"hp",     u"kva",      u"cc",        u"centimetres", u"cl",    u"cm",    u"feet",   u"foot",   u"ft",     u"g",
    u"gallon", u"gallons",  u"gram",      u"grams",       u"gs",    u"inch",  u"inches", u"k",      u"kg",     u"kgs",
    u"kilo",   u"kilogram", u"kilograms", u"kilos",       u"kw",    u"kwh",   u"l",      u"lb",     u"lbs",    u"liter",
    u"liters", u"litre",    u"litres",    u"m",           u"mb",    u"meter", u"meters", u"metre",  u"metres", u"mg",
    u"ml",     u"mm",       u"ounce",     u"ounces",      u"oz",    u"ton",   u"tonne",  u"tonnes", u"tons"
};
constexpr std::array<QStringView, 12> MATTERS { u"article", u"articles", u"item",    u"items",
                                                u"line",    u"lines",    u"order",   u"orders",
                                                u"product", u"products", u"service", u"services" };
constexpr std::array<QStringView, 118> OTHERS { u"account",
                                                u"accounts",
                                                u"attempts",
                                                u"branches",
                                                u"buildings",
                                                u"callbacks",
                                                u"calls",
                                                u"carriers",
                                                u"centre",
                                                u"centres",
                                                u"chances",
                                                u"choices",
                                                u"colleagues",
                                                u"companies",
                                                u"customers",
                                                u"day",
                                                u"days",
                                                u"degree",
                                                u"degrees",
                                                u"deliveries",
                                                u"delivery",
                                                u"depot",
                                                u"depots",
                                                u"details",
                                                u"drivers",
                                                u"emails",
                                                u"employees",
                                                u"engineers",
                                                u"examples",
                                                u"facilities",
                                                u"facts",
                                                u"floors",
                                                u"fold",
                                                u"gates",
                                                u"hour",
                                                u"hours",
                                                u"hrs",
                                                u"ideas",
                                                u"inspectors",
                                                u"instalments",
                                                u"invoices",
                                                u"issues",
                                                u"locations",
                                                u"makers",
                                                u"meetings",
                                                u"messages",
                                                u"mills",
                                                u"min",
                                                u"mins",
                                                u"minute",
                                                u"minutes",
                                                u"month",
                                                u"months",
                                                u"months'",
                                                u"notes",
                                                u"notices",
                                                u"o'clock",
                                                u"occasions",
                                                u"offices",
                                                u"option",
                                                u"options",
                                                u"page",
                                                u"pages",
                                                u"parcels",
                                                u"people",
                                                u"percent",
                                                u"percentage",
                                                u"persons",
                                                u"phases",
                                                u"photographs",
                                                u"photos",
                                                u"pictures",
                                                u"places",
                                                u"points",
                                                u"possibilities",
                                                u"problems",
                                                u"quarter",
                                                u"quarters",
                                                u"question",
                                                u"questions",
                                                u"reasons",
                                                u"replies",
                                                u"representatives",
                                                u"rooms",
                                                u"sec",
                                                u"seconds",
                                                u"shifts",
                                                u"shipments",
                                                u"sites",
                                                u"staff",
                                                u"stages",
                                                u"stars",
                                                u"step",
                                                u"steps",
                                                u"stops",
                                                u"stores",
                                                u"suggestions",
                                                u"supplier",
                                                u"suppliers",
                                                u"teams",
                                                u"technicians",
                                                u"tests",
                                                u"th",
                                                u"things",
                                                u"tickets",
                                                u"times",
                                                u"trailers",
                                                u"trials",
                                                u"trips",
                                                u"trucks",
                                                u"vans",
                                                u"vendors",
                                                u"visits",
                                                u"warehouses",
                                                u"ways",
                                                u"week",
                                                u"weeks",
                                                u"year" };

constexpr WordSet SET_OF_UNITS(UNITS);
constexpr WordSet SET_OF_MEASURES(MEASURES);
constexpr WordSet SET_OF_MATTERS(MATTERS);
constexpr WordSet SET_OF_OTHERS(OTHERS);
} // namespace

bool isGoodsUnit(QStringView folded)
{
    return SET_OF_UNITS.contains(folded);
}
bool isMeasure(QStringView folded)
{
    return SET_OF_MEASURES.contains(folded);
}
bool isMatterNoun(QStringView folded)
{
    return SET_OF_MATTERS.contains(folded);
}
bool isOtherNoun(QStringView folded)
{
    return SET_OF_OTHERS.contains(folded) || folded == u"years" || folded == u"years'";
}

} // namespace countersign
