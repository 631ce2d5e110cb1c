-- A statement ends with a semicolon at the end of a line that an empty line follows.
-- What the measures count. All of it follows from the audit log and is counted anew from it where it lags behind.

CREATE TABLE letter_stories (
    letter TEXT NOT NULL PRIMARY KEY,
    sent_at BIGINT,
    body TEXT NOT NULL
);

CREATE INDEX letter_stories_by_sending ON letter_stories (sent_at) WHERE sent_at IS NOT NULL;

CREATE TABLE letter_weeks (
    week TEXT NOT NULL,
    letter TEXT NOT NULL,
    PRIMARY KEY (week, letter)
);

CREATE TABLE weekly_counts (
    week TEXT NOT NULL,
    communication TEXT NOT NULL,
    type TEXT NOT NULL,
    tier TEXT NOT NULL,
    coordinator TEXT NOT NULL,
    drafter TEXT NOT NULL,
    counted TEXT NOT NULL,
    currency TEXT NOT NULL,
    total BIGINT NOT NULL,
    PRIMARY KEY (week, communication, type, tier, coordinator, drafter, counted, currency)
);

CREATE TABLE weekly_accounts (
    week TEXT NOT NULL,
    communication TEXT NOT NULL,
    type TEXT NOT NULL,
    tier TEXT NOT NULL,
    coordinator TEXT NOT NULL,
    drafter TEXT NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (week, communication, type, tier, coordinator, drafter, account)
);

-- One row: in which time zone, by which way of counting and up to which event was counted.
CREATE TABLE counting (
    id BIGINT NOT NULL PRIMARY KEY,
    zone TEXT NOT NULL,
    way BIGINT NOT NULL,
    up_to BIGINT NOT NULL
);
