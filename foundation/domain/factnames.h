// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// The names of the facts that the documents and reports share (foundation-documents.md, Fact names). A company may add
/// its own: any other column of a report is a fact under its own name, in lower case with underscores.
namespace countersign::factnames {

inline constexpr QStringView ACCOUNT
    = u"account",
    CONTACT_NAME = u"contact_name", CONTACT_FIRST_NAME = u"contact_first_name", SALUTATION = u"salutation",
    INBOUND_TEXT = u"inbound_text", ORDER = u"order", LINE = u"line", PRODUCT = u"product", SKU = u"sku",
    QUANTITY = u"quantity", ///< what is affected
    ORDERED_QUANTITY = u"ordered_quantity", ORDER_DATE = u"order_date", PROMISED_DATE = u"promised_date",
    NEW_DATE = u"new_date", SHIPPED_DATE = u"shipped_date", CARRIER = u"carrier", TRACKING = u"tracking",
    AMOUNT = u"amount", BILLED_AMOUNT = u"billed_amount", CORRECT_AMOUNT = u"correct_amount",
    ORDER_VALUE = u"order_value", CURRENCY = u"currency", INVOICE = u"invoice", REASON = u"reason",
    SERVICE = u"service", STARTED_AT = u"started_at", RESTORED_AT = u"restored_at", MILESTONE = u"milestone",
    STATUS = u"status", APPOINTMENT_AT = u"appointment_at", DELIVERED_DATE = u"delivered_date",
    RECEIVED_AT = u"received_at", DUE_AT = u"due_at", COMPANY_NAME = u"company_name", COMPANY_PHONE = u"company_phone",
    COORDINATOR_NAME = u"coordinator_name";

} // namespace countersign::factnames
