-- A statement ends with a semicolon at the end of a line that an empty line follows.
-- Instants are UTC milliseconds, dates ISO text, money minor units, truth 0 or 1.

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    history_known INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE past_communications (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    day TEXT NOT NULL,
    communication TEXT NOT NULL,
    type TEXT NOT NULL,
    orders TEXT NOT NULL,
    known_as TEXT NOT NULL,
    subject TEXT NOT NULL,
    outcome TEXT NOT NULL,
    UNIQUE (account, day, communication, type, orders)
) STRICT;

CREATE TABLE orders (
    number TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX orders_by_account ON orders (account);

CREATE TABLE foundations (
    number INTEGER NOT NULL PRIMARY KEY,
    version TEXT NOT NULL,
    reason TEXT NOT NULL,
    published_by TEXT NOT NULL,
    published_at INTEGER NOT NULL
) STRICT;

CREATE TABLE foundation_files (
    foundation INTEGER NOT NULL REFERENCES foundations (number),
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (foundation, name)
) STRICT;

CREATE TABLE documents (
    name TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE suppressed_addresses (
    address TEXT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT;

CREATE TABLE batches (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    communication TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    records INTEGER NOT NULL
) STRICT;

CREATE TABLE communications (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    batch INTEGER REFERENCES batches (id),
    account TEXT NOT NULL,
    tier TEXT NOT NULL,
    communication TEXT NOT NULL,
    type TEXT NOT NULL,
    state TEXT NOT NULL,
    revision INTEGER NOT NULL,
    contact_name TEXT NOT NULL,
    to_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    orders TEXT NOT NULL,
    products TEXT NOT NULL,
    promised TEXT,
    drafted_at INTEGER NOT NULL,
    drafter TEXT NOT NULL,
    edited INTEGER NOT NULL,
    taken_out INTEGER NOT NULL,
    state_reason TEXT NOT NULL,
    finished_at INTEGER,
    released_by TEXT,
    released_at INTEGER,
    released_revision INTEGER,
    released_how TEXT,
    attention INTEGER,
    message_id TEXT,
    not_before INTEGER,
    sending_since INTEGER,
    attempts INTEGER NOT NULL,
    reply TEXT NOT NULL,
    says TEXT NOT NULL,
    lease_host TEXT,
    lease_process INTEGER,
    lease_boot TEXT,
    verdict BLOB NOT NULL
) STRICT;

CREATE INDEX communications_by_state ON communications (state);

CREATE INDEX communications_unfinished ON communications (id) WHERE finished_at IS NULL;

CREATE INDEX communications_by_end ON communications (finished_at) WHERE finished_at IS NOT NULL;

CREATE INDEX communications_by_account ON communications (account);

CREATE TABLE records (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL REFERENCES batches (id),
    account TEXT NOT NULL,
    communication TEXT NOT NULL,
    type TEXT NOT NULL,
    identity TEXT NOT NULL,
    order_number TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    sheet_row INTEGER NOT NULL,
    facts TEXT NOT NULL,
    letter INTEGER REFERENCES communications (id),
    place INTEGER NOT NULL,
    overtaken_by INTEGER REFERENCES records (id)
) STRICT;

CREATE INDEX records_by_identity ON records (identity) WHERE overtaken_by IS NULL;

CREATE INDEX records_by_account ON records (account, communication);

CREATE INDEX records_by_letter ON records (letter, place);

CREATE INDEX records_without_letter ON records (batch) WHERE letter IS NULL;

CREATE TABLE drafts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    letter INTEGER NOT NULL REFERENCES communications (id),
    standing TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX drafts_by_letter ON drafts (letter);

CREATE TABLE revisions (
    letter INTEGER NOT NULL REFERENCES communications (id),
    number INTEGER NOT NULL,
    to_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (letter, number)
) STRICT;

CREATE TABLE overrides (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    letter INTEGER NOT NULL REFERENCES communications (id),
    finding TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE INDEX overrides_by_letter ON overrides (letter);

CREATE TABLE signatures (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    letter INTEGER NOT NULL REFERENCES communications (id),
    name TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE INDEX signatures_by_letter ON signatures (letter);

CREATE TABLE outbox (
    letter INTEGER NOT NULL PRIMARY KEY REFERENCES communications (id),
    message_id TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    bytes BLOB NOT NULL,
    sha256 BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX outbox_by_message_id ON outbox (message_id);

CREATE TABLE callbacks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    letter INTEGER REFERENCES communications (id),
    expected INTEGER NOT NULL,
    reason TEXT NOT NULL,
    logged_by TEXT NOT NULL,
    logged_at INTEGER NOT NULL
) STRICT;

CREATE INDEX callbacks_by_account ON callbacks (account);

CREATE TABLE audit_chain (
    number INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    communication TEXT NOT NULL,
    account TEXT NOT NULL,
    details_digest BLOB NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE INDEX audit_chain_by_communication ON audit_chain (communication, number);

CREATE TABLE audit_details (
    number INTEGER NOT NULL PRIMARY KEY REFERENCES audit_chain (number),
    body TEXT NOT NULL,
    salt BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_chain_keeps_its_entries BEFORE UPDATE ON audit_chain
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_chain_loses_no_entry BEFORE DELETE ON audit_chain
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
