-- A ledger of version 1. Times are UTC, ISO 8601; days are ISO 8601; spans count code points.

CREATE TABLE run (                       -- one call that took documents in
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    tool TEXT NOT NULL,                  -- counterclaim and its version
    who TEXT                             -- as the user gave it; never taken from the machine
) STRICT;

CREATE TABLE raw (                       -- the bytes that documents were made from
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    packed BLOB                          -- zlib; NULL where they were sealed or are not kept
) STRICT, WITHOUT ROWID;

CREATE TABLE document (                  -- one published item; never changed, but for sealing
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,           -- SHA-256 of text, title, outlet, url, published
    title TEXT,
    outlet TEXT,
    url TEXT,
    published TEXT,
    language TEXT,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE taken (                     -- where a document came from, each time it came
    document INTEGER NOT NULL REFERENCES document,
    run INTEGER NOT NULL REFERENCES run,
    ref TEXT NOT NULL,                   -- the path, address or id under which it was given
    raw TEXT REFERENCES raw,
    at TEXT NOT NULL,
    PRIMARY KEY (document, run, ref)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (                   -- what one model with its tables read in one document
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    made_by TEXT NOT NULL,               -- version, model and tables: the same, the same reading
    at TEXT NOT NULL,
    record BLOB NOT NULL,                -- the record as JSON, zlib
    UNIQUE (document, made_by)
) STRICT;

CREATE TABLE newest (                    -- the reading of each document that is shown
    document INTEGER PRIMARY KEY REFERENCES document,
    reading INTEGER NOT NULL UNIQUE REFERENCES reading
) STRICT;

CREATE TABLE claim (                     -- one proposition on one chain, as people look for it
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES reading,
    name TEXT NOT NULL,                  -- its id in the record
    kind TEXT NOT NULL,                  -- event, count, control, relation, statement
    type TEXT,                           -- of an event PLOVER's, of a count what is counted
    polarity TEXT,
    status TEXT,
    voice TEXT,                          -- the innermost source: entity, or NULL where not known
    party TEXT,                          -- the side that the innermost source speaks for
    anonymity TEXT,
    country TEXT,                        -- of the first place
    first_day TEXT,                      -- the days in which it happened, [first_day, last_day)
    last_day TEXT,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX claim_of_reading ON claim (reading);
CREATE INDEX claim_by_type ON claim (kind, type, first_day);
CREATE INDEX claim_by_voice ON claim (party, voice);
CREATE INDEX claim_by_place ON claim (country, first_day);

CREATE VIRTUAL TABLE document_text USING fts5 (
    title, text, content = document, content_rowid = id, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE claim_words USING fts5 (
    words, content = claim, content_rowid = id, tokenize = 'unicode61 remove_diacritics 2'
);
