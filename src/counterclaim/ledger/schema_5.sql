-- Version 5: incidents. All of it comes from the newest readings and can be made anew from them, but
-- for the names of mentions, by which an incident once shown is found for good.

CREATE TABLE incident_rules (            -- by which rules the tables below were made
    id INTEGER PRIMARY KEY CHECK (id = 1),
    made_by TEXT NOT NULL
) STRICT;

CREATE TABLE waiting (                   -- documents whose events are not yet among the incidents
    document INTEGER PRIMARY KEY REFERENCES document
) STRICT;

CREATE TABLE deck (                      -- the cards of the newest reading of a document
    document INTEGER PRIMARY KEY REFERENCES document,
    reading INTEGER NOT NULL UNIQUE REFERENCES reading,
    place INTEGER NOT NULL,              -- in the order of reports: day * 2^40 + head of the hash
    cards BLOB NOT NULL                  -- JSON, zlib
) STRICT;

CREATE TABLE deck_key (                  -- keys that cards of a document have; few or very many share one
    key INTEGER NOT NULL,
    place INTEGER NOT NULL,
    document INTEGER NOT NULL,
    cards INTEGER NOT NULL,              -- which of its cards have the key, as bits; -1: look
    PRIMARY KEY (key, place, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE card (                      -- one mention of a happening
    id INTEGER PRIMARY KEY,              -- document * 2^20 + its number in the deck
    place INTEGER NOT NULL,
    cluster INTEGER NOT NULL,            -- one card among those that certain ties connect
    incident INTEGER NOT NULL            -- incident.id
) STRICT;
CREATE INDEX card_of_cluster ON card (cluster, place);
CREATE INDEX card_of_incident ON card (incident);

CREATE TABLE card_tie (                  -- each tie of two cards twice, once from each
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    certain INTEGER NOT NULL,            -- 0: possible
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident (                  -- one happening, with what a list says of it
    id INTEGER PRIMARY KEY,              -- the card after which it is named
    name TEXT NOT NULL,                  -- the name of that mention: its id everywhere else
    level TEXT NOT NULL,
    type TEXT NOT NULL,
    since TEXT,                          -- the days on which it lies, [since, until)
    until TEXT,
    place TEXT,
    geonameid INTEGER,
    country TEXT,
    lat REAL,
    lon REAL,
    radius_km REAL,                      -- how far it may lie from there
    mentions INTEGER NOT NULL,
    reports INTEGER NOT NULL
) STRICT;
CREATE INDEX incident_by_reports ON incident (reports DESC, since IS NULL, since, name);

CREATE TABLE mention_name (              -- every mention that ever was: a hash of document and words
    name TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    follows TEXT                         -- a mention of the same incident, where this one is gone
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE card_words USING fts5 (
    words, content = '', detail = none, columnsize = 0,
    tokenize = 'porter unicode61 remove_diacritics 2'
);

INSERT INTO waiting (document) SELECT document FROM newest;
