-- Version 3: what people decide. Rulings are added, never changed; each carries the hash of the one
-- before. Their words stand apart, so that those on a sealed document can go and the chain holds.

CREATE TABLE ruling (
    number INTEGER PRIMARY KEY,          -- 1, 2, 3 … without a gap
    at TEXT NOT NULL,
    who TEXT NOT NULL CHECK (who <> ''),
    kind TEXT NOT NULL CHECK (kind IN (
        'add', 'accept', 'reject', 'correct', 'merge', 'split', 'note', 'assess', 'seal',
        'sensitive', 'undo'
    )),
    batch INTEGER NOT NULL,              -- the number of the first of those made at once
    upon INTEGER NOT NULL,               -- the last ruling that its author had seen; 0 for none
    forced INTEGER NOT NULL,             -- 1: made although there was a later one on the same
    undoes INTEGER REFERENCES ruling,
    words_hash TEXT NOT NULL,            -- SHA-256 of ruling_words.words
    previous TEXT NOT NULL,              -- the hash of the ruling before; 64 zeros for the first
    hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE ruling_target (             -- what a ruling is on, by ids that stay
    ruling INTEGER NOT NULL REFERENCES ruling,
    position INTEGER NOT NULL,
    part INTEGER NOT NULL,               -- of a split: to which part it goes
    thing TEXT NOT NULL,                 -- document, claim, event, origin, incident, comparison …
    name TEXT NOT NULL,                  -- its id in the record, or its own
    document TEXT,                       -- document.hash
    reading TEXT,                        -- reading.made_by
    slot TEXT,
    PRIMARY KEY (ruling, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX ruling_target_by_document ON ruling_target (document, thing, name);
CREATE INDEX ruling_target_by_name ON ruling_target (thing, name);

CREATE TABLE ruling_words (              -- JSON: before, after, why, salt
    ruling INTEGER PRIMARY KEY REFERENCES ruling,
    words TEXT NOT NULL
) STRICT;

CREATE TABLE sealed (                    -- documents whose content is gone
    document TEXT PRIMARY KEY,           -- document.hash
    ruling INTEGER NOT NULL REFERENCES ruling,
    lifted INTEGER NOT NULL DEFAULT 0    -- 1: the seal was undone, it may be taken in again
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ruling_follows BEFORE INSERT ON ruling
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM ruling)
    OR NEW.previous IS NOT coalesce(
        (SELECT hash FROM ruling ORDER BY number DESC LIMIT 1), printf('%064d', 0)
    )
BEGIN SELECT RAISE(ABORT, 'a ruling follows the one before it'); END;

CREATE TRIGGER ruling_is_not_changed BEFORE UPDATE ON ruling
BEGIN SELECT RAISE(ABORT, 'rulings are added, never changed'); END;

CREATE TRIGGER ruling_is_not_removed BEFORE DELETE ON ruling
BEGIN SELECT RAISE(ABORT, 'rulings are added, never removed'); END;

CREATE TRIGGER ruling_target_is_of_the_last BEFORE INSERT ON ruling_target
WHEN NEW.ruling IS NOT (SELECT max(number) FROM ruling) OR EXISTS (
    SELECT 1 FROM ruling_target WHERE ruling = NEW.ruling AND position >= NEW.position
)
BEGIN SELECT RAISE(ABORT, 'targets are given with their ruling'); END;

CREATE TRIGGER ruling_target_is_not_changed BEFORE UPDATE ON ruling_target
BEGIN SELECT RAISE(ABORT, 'rulings are added, never changed'); END;

CREATE TRIGGER ruling_target_is_not_removed BEFORE DELETE ON ruling_target
BEGIN SELECT RAISE(ABORT, 'rulings are added, never removed'); END;

CREATE TRIGGER ruling_words_are_of_the_last BEFORE INSERT ON ruling_words
WHEN NEW.ruling IS NOT (SELECT max(number) FROM ruling)
    OR EXISTS (SELECT 1 FROM ruling_words WHERE ruling = NEW.ruling)
BEGIN SELECT RAISE(ABORT, 'words are given with their ruling'); END;

CREATE TRIGGER ruling_words_are_not_changed BEFORE UPDATE ON ruling_words
BEGIN SELECT RAISE(ABORT, 'rulings are added, never changed'); END;

CREATE TRIGGER ruling_words_go_with_a_sealed_document BEFORE DELETE ON ruling_words
WHEN NOT EXISTS (
    SELECT 1 FROM ruling_target JOIN sealed ON sealed.document = ruling_target.document
    WHERE ruling_target.ruling = OLD.ruling
) OR EXISTS (SELECT 1 FROM ruling WHERE number = OLD.ruling AND kind IN ('seal', 'undo'))
BEGIN SELECT RAISE(ABORT, 'rulings are added, never removed'); END;

CREATE TRIGGER sealed_by_a_ruling BEFORE INSERT ON sealed
WHEN NOT EXISTS (
    SELECT 1 FROM ruling JOIN ruling_target ON ruling_target.ruling = ruling.number
    WHERE number = NEW.ruling AND kind = 'seal' AND document = NEW.document
)
BEGIN SELECT RAISE(ABORT, 'a document is sealed by a ruling'); END;
