-- Version 4: claims by what people filter and sort by, so that neither adding nor looking slows down.

CREATE INDEX taken_by_raw ON taken (raw) WHERE raw IS NOT NULL;

DROP TABLE claim_words;
DROP INDEX claim_of_reading;
DROP INDEX claim_by_type;
DROP INDEX claim_by_voice;
DROP INDEX claim_by_place;
ALTER TABLE claim RENAME TO claim_3;

CREATE TABLE claim (                     -- one proposition on one chain, as people look for it
    id INTEGER PRIMARY KEY,              -- the order of what is found: day of publication, then as added
    reading INTEGER NOT NULL REFERENCES reading,
    shown INTEGER NOT NULL,              -- 1: its reading is the newest of its document
    name TEXT NOT NULL,                  -- its id in the record
    outlet TEXT,                         -- of its document
    published TEXT,
    kind TEXT NOT NULL,                  -- event, count, control, relation, statement
    type TEXT,                           -- of an event PLOVER's, of a count what is counted
    polarity TEXT,
    status TEXT,
    speaker TEXT,                        -- the words that name the innermost source
    voice TEXT,                          -- the innermost source: entity, or NULL where not known
    party TEXT,                          -- the side that the innermost source speaks for
    anonymity TEXT,
    place TEXT,                          -- the first place, as the gazetteer names it
    country TEXT,                        -- of the first place
    first_day TEXT,                      -- the days in which it happened, [first_day, last_day)
    last_day TEXT,
    words TEXT NOT NULL,
    keys TEXT GENERATED ALWAYS AS (      -- for the index: x0, a letter, the value; bare if not known
        'x0 x0k' || hex(kind) || ' x0t' || hex(type) || ' x0o' || hex(outlet)
        || ' x0s' || hex(coalesce(voice, speaker)) || ' x0p' || hex(party)
        || ' x0a' || hex(anonymity) || ' x0l' || hex(place) || ' x0c' || hex(country)
        || ' x0y' || coalesce(substr(first_day, 1, 4), '')
        || ' x0y' || coalesce(substr(last_day, 1, 4), '')
        || CASE WHEN substr(last_day, 1, 4) - substr(first_day, 1, 4) > 1 THEN ' x0long' ELSE '' END
    ) VIRTUAL
) STRICT;

-- An id is the day's number (1 is the first of January of the year 1; 4194303 for none) times 2^41,
-- plus how many claims there were before.
INSERT INTO claim (
    id, reading, shown, name, outlet, published, kind, type, polarity, status, voice, party,
    anonymity, country, first_day, last_day, words
)
SELECT (coalesce(CAST(julianday(published) - 1721424.5 AS INTEGER), 4194303) << 41) + claim_3.id,
    claim_3.reading, newest.reading IS NOT NULL, name, outlet, published, kind, type, polarity,
    status, voice, party, anonymity, country, first_day, last_day, words
FROM claim_3 JOIN reading ON reading.id = claim_3.reading
    JOIN document ON document.id = reading.document
    LEFT JOIN newest ON newest.reading = claim_3.reading
ORDER BY 1;

CREATE TABLE claim_count (claims INTEGER NOT NULL) STRICT; -- how many claims there ever were
INSERT INTO claim_count SELECT coalesce(max(id), 0) FROM claim_3;

DROP TABLE claim_3;
CREATE INDEX claim_of_reading ON claim (reading);

CREATE VIRTUAL TABLE claim_words USING fts5 (
    words, speaker, keys, content = claim, content_rowid = id,
    tokenize = 'unicode61 remove_diacritics 2'
);
