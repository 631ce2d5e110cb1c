-- A statement ends with a semicolon at the end of a line that an empty line follows.

-- Hand-offs to a named person, and their packets on the way out: a packet is no letter to a customer.
CREATE TABLE escalations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    route TEXT NOT NULL,
    person TEXT NOT NULL,
    address TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    due_at INTEGER,
    closed_at INTEGER,
    subject TEXT NOT NULL,
    packet TEXT NOT NULL,
    state TEXT NOT NULL,
    message_id TEXT NOT NULL,
    sender TEXT NOT NULL,
    bytes BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    not_before INTEGER,
    sending_since INTEGER,
    attempts INTEGER NOT NULL,
    reply TEXT NOT NULL,
    says TEXT NOT NULL,
    lease_host TEXT,
    lease_process INTEGER,
    lease_boot TEXT
) STRICT;

CREATE INDEX escalations_by_account ON escalations (account) WHERE closed_at IS NULL;

CREATE INDEX escalations_by_state ON escalations (state);

CREATE TABLE escalated_letters (
    escalation INTEGER NOT NULL REFERENCES escalations (id),
    letter INTEGER NOT NULL REFERENCES communications (id),
    closed_at INTEGER,
    PRIMARY KEY (escalation, letter)
) STRICT;

CREATE INDEX escalated_letters_by_letter ON escalated_letters (letter);
