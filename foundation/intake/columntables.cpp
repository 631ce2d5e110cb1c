// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/columntables.h"

#include "domain/factnames.h"

namespace countersign {

namespace {
constexpr ColumnNames RECORD_NAMES[] = {
    { columns::TYPE,
      u"exception type;type of exception;type;exception code;exception;issue type;exception category;problem "
      u"type;event type;"
      u"notification type;type code;code;reason "
      u"code;category;issue;kind;event;class;status;ausnahmeart;art;typ;tipo;milestone type;"
      u"shipment status;order status;delivery status;status code" },
    { columns::STATE,
      u"state;exception status;exception state;open closed;open/closed;case status;record status;line "
      u"status;closed;resolved;status" },
    { factnames::ACCOUNT,
      u"account id;account number;account code;account;customer id;customer number;customer code;customer account;"
      u"client id;client number;client code;sold to number;sold to id;sold to;sold to party;customer;client;bill to "
      u"number;"
      u"bill to id;bill to;ship to number;ship to id;ship to;debtor number;debtor;kunden nr;kundennr;kundennummer;"
      u"kunden nummer;kdnr;kd nr;kunde;numero client;code client;cliente;"
      u"sell to customer number;sell to number;sell to customer;sell to;code cliente;codigo cliente;numero cliente;n "
      u"client;klantnummer;klant;debiteur;auftraggeber" },
    { columns::ACCOUNT_NAME,
      u"account name;customer name;company;company name;client name;sold to name;customer company;business name;"
      u"bill to name;ship to name;firma;firmenname;kundenname;kunde;customer;account;client;nom client;sold to;ship "
      u"to;name;buyer;"
      u"sell to customer name;sell to name;nombre cliente;klantnaam" },
    { factnames::ORDER,
      u"order number;order no;order id;order;sales order number;sales order;so number;so;sales document;sales doc;"
      u"order reference;order ref;document number;po number;purchase order number;purchase order;po;work order "
      u"number;work order;"
      u"wo;job number;customer po;customer po number;auftragsnummer;auftragsnr;auftrags "
      u"nr;auftrag;bestellnummer;bestellnr;bestell nr;"
      u"bestellung;numero commande;commande;pedido;reference;"
      u"verkaufsbeleg;beleg;belegnummer;ordernummer;n commande;number commande;n pedido;number pedido;numero "
      u"pedido;number order;number" },
    { factnames::LINE,
      u"line number;line no;line;order line;line item;line id;item line;order line number;position "
      u"number;position;zeile;posten;so line;"
      u"ligne;numero ligne;linea;regel;regelnummer;line item number" },
    { factnames::SKU,
      u"sku;product id;product code;product number;item number;item code;item id;part number;part no;part "
      u"code;material number;"
      u"article number;article code;stock code;stock number;catalogue number;catalog number;item sku;product "
      u"sku;upc;ean;"
      u"artikelnummer;artikelnr;artikel nr;material;item;product;part;article;code;"
      u"p n;pn;reference article;ref article;code article;codigo articulo;referencia articulo;artikelcode;number" },
    { factnames::PRODUCT,
      u"product;product name;product description;item description;item name;item;description;article "
      u"description;article;"
      u"part description;material description;part "
      u"name;part;goods;artikelbezeichnung;bezeichnung;artikel;produkt;producto;produit;material;"
      u"designation;libelle;descripcion;articulo;omschrijving;artikelomschrijving" },
    { factnames::QUANTITY,
      u"quantity affected;affected quantity;quantity short late;quantity short;short quantity;quantity "
      u"backorder;backorder quantity;"
      u"quantity on backorder;quantity late;late quantity;quantity delayed;delayed quantity;quantity open;open "
      u"quantity;quantity outstanding;"
      u"outstanding quantity;quantity remaining;remaining quantity;quantity missing;missing quantity;quantity "
      u"unavailable;quantity due;"
      u"quantity rejected;quantity defective;defective quantity;units affected;units "
      u"short;shortage;shortfall;short;backorder;"
      u"fehlmenge;offene menge;menge offen;quantity;units;menge;pieces;cantidad;quantite;"
      u"quantity rem;quantity rmng;remaining;quantity balance;balance "
      u"quantity;balance;restmenge;ruckstandsmenge;rueckstandsmenge;fehlende menge;quantity manquante;quantite "
      u"manquante;quantity restante;quantite restante;cantidad pendiente;aantal;aantal open;aantal tekort;tekort;how "
      u"many" },
    { factnames::ORDERED_QUANTITY,
      u"quantity ordered;ordered quantity;order quantity;quantity order;original quantity;total quantity;bestellmenge;"
      u"auftragsmenge;units ordered;ordered;quantity;units;menge;"
      u"quantity commandee;quantite commandee;cantidad pedida;besteld aantal;aantal besteld;bestelde hoeveelheid" },
    { factnames::ORDER_DATE,
      u"order date;date ordered;ordered on;ordered;date of order;order placed;placed on;date placed;placed;so date;po "
      u"date;purchase date;"
      u"order entry date;entry date;booking date;auftragsdatum;bestelldatum;date commande;fecha pedido;order created;"
      u"belegdatum;orderdatum;besteldatum;date pedido;fecha documento" },
    { factnames::PROMISED_DATE,
      u"promised date;date promised;promised;promised delivery date;promised ship date;promised delivery;promised "
      u"ship;original promised date;"
      u"original promised;original date;original eta;original ship date;original delivery date;original due "
      u"date;committed date;commit date;"
      u"confirmed date;required date;date required;required by;required;requested date;request date;requested delivery "
      u"date;requested ship date;"
      u"required delivery date;required ship date;wanted date;need by date;need by;needed by;due date;date "
      u"due;due;delivery date;delivery due;scheduled date;scheduled ship date;"
      u"scheduled delivery date;scheduled delivery;planned date;planned delivery date;planned ship date;ship by "
      u"date;ship by;deliver by;target date;"
      u"liefertermin;lieferdatum;wunschtermin;zugesagt;zugesagter termin;termin;date promise;fecha prometida;"
      u"confirmed ship date;confirmed delivery date;confirmed shipment date;planned shipment date;planned shipping "
      u"date;planned receipt date;shipment date planned;customer request date;customer requested date;customer "
      u"required date;customer requested delivery date;wunschlieferdatum;bestatigtes datum;bestaetigtes "
      u"datum;bestatigter termin;liefertermin alt;alter liefertermin;old eta;old etd;old date;old due date;old "
      u"delivery date;old ship date;previous date;previous eta;former date;date livraison;date livraison prevue;date "
      u"prevue;fecha entrega;fecha entrega prevista;leverdatum;gewenste leverdatum;last promised date;last "
      u"promised;shipment date;was due;was promised" },
    { factnames::NEW_DATE,
      u"new date;new eta;revised eta;revised date;rev eta;rev date;updated eta;updated date;latest eta;new promised "
      u"date;new promised;new delivery date;"
      u"new ship date;new due date;revised promised date;revised promised;revised delivery date;revised ship "
      u"date;revised;rescheduled date;rescheduled to;"
      u"expected date;expected ship date;expected delivery date;expected delivery;expected ship;expected "
      u"arrival;expected in stock;expected;"
      u"estimated date;estimated ship date;estimated delivery date;estimated delivery;estimated ship;estimated "
      u"arrival;estimated time of arrival;eta;"
      u"etd;next available date;next available;available date;available;availability date;availability;back in stock "
      u"date;back in stock;restock date;"
      u"replenishment date;arrival date;stock due date;stock due;new ship;neuer termin;neuer liefertermin;neues datum;"
      u"nouvelle date;nueva fecha;"
      u"new etd;revised etd;rev etd;updated etd;eta date;etd date;rev ship date;rev due date;rev delivery "
      u"date;backorder eta;backorder date;expected receipt date;expected receipt;liefertermin neu;neues "
      u"lieferdatum;neuer termin neu;nouvelle date livraison;nueva fecha entrega;nieuwe leverdatum;new "
      u"leverdatum;confirmed ship date;confirmed shipment date;confirmed delivery date;confirmed date;bestatigtes "
      u"datum;bestaetigtes datum;planned shipment date;planned shipping date;last promised date;last promised;actual "
      u"date;now due;now expected;now promised" },
    { factnames::SHIPPED_DATE,
      u"shipped date;date shipped;shipped on;ship date;shipped;shipment date;dispatch date;dispatched "
      u"on;dispatched;date dispatched;"
      u"actual ship date;versanddatum;versandt;goods issue date" },
    { factnames::DELIVERED_DATE,
      u"delivered date;date delivered;delivered on;delivered;delivered at;actual delivery date;delivery date "
      u"actual;pod date;delivery date;zugestellt" },
    { factnames::CARRIER,
      u"carrier;carrier name;shipper;ship via;shipped via;shipped by;freight carrier;courier;shipping company;delivery "
      u"company;freight company;"
      u"shipping carrier;via;ship method;shipping method;spediteur;spedition;transportista;transporteur" },
    { factnames::TRACKING,
      u"tracking number;tracking no;tracking;tracking id;tracking code;tracking reference;waybill "
      u"number;waybill;awb;airway bill;"
      u"consignment number;consignment;pro number;parcel number;sendungsnummer;trackingnummer" },
    { factnames::BILLED_AMOUNT,
      u"billed amount;amount billed;invoiced amount;invoice amount;amount invoiced;charged amount;amount "
      u"charged;billed;charged;invoiced;"
      u"invoice total;invoice value;rechnungsbetrag" },
    { factnames::CORRECT_AMOUNT,
      u"correct amount;corrected amount;amount should be;should be;expected amount;contract amount;agreed "
      u"amount;correct total;correct" },
    { factnames::ORDER_VALUE,
      u"order value;order total;order amount;value of order;total order value;order net value;net order value;total "
      u"value;auftragswert;bestellwert;"
      u"grand total;total;net value;value;"
      u"nettowert;nettoauftragswert;ordervalue;montant commande" },
    { factnames::AMOUNT,
      u"amount;amount affected;affected amount;line value;line amount;line total;extended price;extended amount;net "
      u"amount;disputed amount;"
      u"amount disputed;amount in dispute;difference;credit amount;total amount;value;betrag;importe;montant;"
      u"bedrag" },
    { factnames::CURRENCY, u"currency;currency code;wahrung;waehrung;devise;moneda;cur" },
    { factnames::INVOICE,
      u"invoice number;invoice no;invoice id;invoice;bill "
      u"number;rechnungsnummer;rechnungsnr;rechnung;factura;facture" },
    { factnames::REASON,
      u"reason;exception reason;delay reason;reason for delay;reason description;cause;root "
      u"cause;remark;comment;note;explanation;details;detail;"
      u"issue description;problem description;exception description;hold "
      u"reason;problem;grund;bemerkung;bemerkungen;ursache;motivo;motif;description of issue;"
      u"reden;motif retard;causa;memo" },
    { factnames::SERVICE, u"service;service name;service affected;affected service;system;service type;dienst" },
    { factnames::STARTED_AT,
      u"started at;start time;started;start;outage start;disruption start;began at;began;start date;start date "
      u"time;beginn;down since;since" },
    { factnames::RESTORED_AT,
      u"restored at;restored;restoration time;end time;outage end;disruption end;service restored;resolved at;end;end "
      u"date;expected restoration;ende" },
    { factnames::MILESTONE,
      u"milestone;milestone name;project milestone;phase;project phase;stage;project stage;meilenstein" },
    { factnames::APPOINTMENT_AT,
      u"appointment at;appointment;appointment date;appointment time;appointment date time;visit date;visit;scheduled "
      u"visit;scheduled at;"
      u"scheduled for;booking time;termin am;service date" },
    { factnames::RECEIVED_AT,
      u"received at;received on;received;date received;received date;complaint date;complaint received;eingang" },
    { factnames::DUE_AT,
      u"due at;due by;respond by;response due;reply by;resolve by;resolution due;target resolution" },
    { factnames::STATUS, u"status;order status;shipment status;delivery status;line status" },
    { factnames::CONTACT_NAME,
      u"contact name;contact;contact person;attn;attention;attention to;customer contact;buyer "
      u"name;buyer;ansprechpartner;contacto" },
    { factnames::SALUTATION, u"salutation;anrede;form of address" },
    { factnames::INBOUND_TEXT,
      u"inbound text;customer message;complaint text;message;message text;customer comment;complaint;email "
      u"text;body;complaint description" },
};

constexpr ColumnNames ACCOUNT_NAMES[] = {
    { columns::ID,
      u"account id;id;account number;account code;account no;customer id;customer number;customer code;customer "
      u"no;client id;client number;"
      u"client code;debtor number;kundennummer;kunden nr;kdnr;kundennr;account;customer;client;number;code;key" },
    { columns::NAME,
      u"account name;name;company name;company;customer name;client name;business name;organisation;organization;legal "
      u"name;firma;firmenname;"
      u"kundenname;customer;account;client;kunde" },
    { columns::TIER,
      u"tier;account tier;customer tier;segment;account segment;customer segment;class;account class;customer "
      u"class;abc class;category;level;service level;stufe" },
    { columns::REVENUE,
      u"annual revenue;revenue;yearly revenue;annual sales;sales;turnover;annual turnover;revenue per "
      u"year;spend;annual spend;umsatz;jahresumsatz;"
      u"annual value;chiffre affaires;revenue ytd;sales ytd;revenue total;ytd revenue;ytd sales;rev" },
    { factnames::CURRENCY, u"currency;currency code;wahrung;waehrung;devise;cur" },
    { columns::OWNER,
      u"owner;coordinator;account owner;customer service rep;csr;service rep;customer service "
      u"representative;coordinator name;account coordinator;"
      u"service coordinator;inside sales;betreuer;sachbearbeiter" },
    { columns::ACCOUNT_MANAGER,
      u"account manager;account executive;key account manager;kam;sales rep;sales representative;sales "
      u"person;salesperson;rep;account rep;"
      u"relationship manager;manager;vertreter;kundenbetreuer" },
    { columns::RENEWAL_DATE,
      u"renewal date;renewal;contract renewal;contract renewal date;renews on;renews;contract end;contract end "
      u"date;contract expiry;expires;"
      u"next renewal;vertragsende;verlangerung" },
    { factnames::CONTACT_NAME,
      u"contact name;contact;contact person;primary contact;main contact;primary contact name;full name;contact full "
      u"name;person;attn;attention;ansprechpartner" },
    { factnames::CONTACT_FIRST_NAME, u"contact first name;first name;given name;forename;vorname;prenom" },
    { columns::CONTACT_LAST_NAME, u"contact last name;last name;surname;family name;nachname;nom" },
    { factnames::SALUTATION, u"salutation;form of address;anrede;contact salutation;addressed as" },
    { columns::EMAIL,
      u"email;email address;contact email;contact email address;primary email;customer email;mail address;correo" },
    { columns::TELEPHONE,
      u"telephone;telephone number;contact telephone;contact telephone number;mobile;mobile "
      u"number;telefon;telefono;cell" },
    { columns::RECEIVES,
      u"receives;what the contact receives;contact receives;receives messages;notifications;gets;subscribed to;notify "
      u"for;send;empfangt" },
    { columns::OPTED_OUT,
      u"opted out;opt out;optout;opted out of;unsubscribed;unsubscribed from;do not contact;do not email;do not "
      u"mail;no contact;abgemeldet" },
    { columns::COUNTRY, u"country;country code;land;pays;pais;country region" },
    { columns::CITY, u"city;town;ort;stadt;ville;ciudad" },
};

constexpr ColumnNames ORDER_NAMES[] = {
    { columns::NUMBER,
      u"order number;order no;order id;order;sales order number;sales order;so number;so;sales "
      u"document;number;document number;po number;"
      u"purchase order number;purchase order;po;auftragsnummer;auftragsnr;auftrags "
      u"nr;auftrag;bestellnummer;bestellung;numero commande;commande;id;"
      u"verkaufsbeleg;belegnummer;ordernummer;n commande;number commande;n pedido;number pedido;numero pedido" },
    { factnames::ACCOUNT,
      u"account id;account number;account code;account;customer id;customer number;customer code;customer "
      u"account;client id;client number;client code;"
      u"sold to number;sold to id;sold to;sold to party;customer;client;bill to;debtor "
      u"number;debtor;kundennummer;kunden nr;kdnr;kundennr;kunde;ship to;"
      u"sell to customer number;sell to number;klantnummer;n client;numero cliente;codigo cliente" },
    { columns::ACCOUNT_NAME,
      u"account name;customer name;company;company name;client name;sold to name;business "
      u"name;firma;kundenname;customer;account;client;kunde;sold to;"
      u"sell to customer name;klantnaam" },
    { factnames::ORDER_DATE,
      u"order date;date ordered;ordered on;ordered;date of order;date;order placed;placed on;date placed;placed;so "
      u"date;po date;purchase date;order entry date;"
      u"booking date;entry date;auftragsdatum;bestelldatum;created;order created;"
      u"belegdatum;orderdatum;besteldatum;date commande;fecha pedido" },
    { columns::REQUIRED_DATE,
      u"required date;date required;required by;required;promised date;date promised;promised;requested date;request "
      u"date;requested delivery date;"
      u"promised delivery date;required delivery date;due date;due;delivery date;need by date;need by;wanted "
      u"date;deliver by;scheduled delivery date;"
      u"liefertermin;wunschtermin;lieferdatum;"
      u"wunschlieferdatum;leverdatum;date livraison;fecha entrega;customer request date" },
    { factnames::SHIPPED_DATE,
      u"shipped date;date shipped;shipped on;ship date;shipped;shipment date;dispatch date;dispatched;actual ship "
      u"date;versanddatum" },
    { factnames::CARRIER,
      u"carrier;carrier name;shipper;ship via;shipped via;shipped by;freight carrier;courier;shipping company;via;ship "
      u"method;shipping method;spediteur" },
    { columns::TOTAL,
      u"order total;total;order value;order amount;total amount;total value;grand total;net value;net "
      u"total;amount;value;auftragswert;bestellwert;gesamtbetrag;summe" },
    { factnames::CURRENCY, u"currency;currency code;wahrung;waehrung;devise;cur" },
    { factnames::LINE,
      u"line number;line no;line;order line;line item;line id;order line number;position number;position;zeile;"
      u"ligne;linea;regel" },
    { factnames::SKU,
      u"sku;product id;product code;product number;item number;item code;item id;part number;part no;material "
      u"number;article number;stock code;"
      u"item sku;product sku;artikelnummer;artikelnr;artikel nr;item;product;part;article;material;"
      u"p n;reference article;codigo articulo" },
    { factnames::PRODUCT,
      u"product;product name;product description;item description;item name;item;description;article "
      u"description;article;part description;material description;"
      u"part name;part;artikelbezeichnung;bezeichnung;artikel;produkt;material;"
      u"designation;descripcion;omschrijving" },
    { factnames::QUANTITY,
      u"quantity;quantity ordered;ordered quantity;order quantity;units;menge;bestellmenge;pieces;ordered;"
      u"aantal;quantite;cantidad;quantity commandee;cantidad pedida" },
    { columns::UNIT_PRICE,
      u"unit price;price;price per unit;price each;sales price;net price;each price;unit "
      u"cost;preis;stuckpreis;einzelpreis" },
};
} // namespace

std::span<const ColumnNames> namesOf(IntakeKind kind)
{
    switch (kind) {
    case IntakeKind::Records:
        return RECORD_NAMES;
    case IntakeKind::Accounts:
        return ACCOUNT_NAMES;
    case IntakeKind::Orders:
        return ORDER_NAMES;
    }
    Q_UNREACHABLE();
}

} // namespace countersign
