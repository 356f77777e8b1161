-- Version 6: lineage. By which keys reports are found that one may have something from, and who
-- took what from whom. All of it can be made anew from the readings.

CREATE TABLE lineage_report (            -- a report in the order of publication
    document INTEGER PRIMARY KEY REFERENCES document,
    place INTEGER NOT NULL UNIQUE,       -- its day, and within a day its hash; undated ones last
    sentences TEXT NOT NULL,             -- JSON: [part, start, end] of each
    due INTEGER NOT NULL                 -- 1: what it has from others is to be worked out anew
) STRICT;
CREATE INDEX lineage_report_due ON lineage_report (place) WHERE due = 1;

CREATE TABLE lineage_key (               -- what one report may share with another
    what INTEGER NOT NULL,               -- 0 words in order, 1 two names, 2 a name, 3 its outlet's
    key INTEGER NOT NULL,                -- hash of 64 bits
    place INTEGER NOT NULL,              -- of the report
    PRIMARY KEY (what, key, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX lineage_key_of ON lineage_key (place);

CREATE TABLE descent (                   -- one report took something from another, or credits it
    taker INTEGER NOT NULL REFERENCES document,
    number INTEGER NOT NULL,
    giver INTEGER REFERENCES document,   -- NULL where its report is not at hand
    absent TEXT,                         -- then the name under which it is credited
    kind TEXT NOT NULL,                  -- copy, partial, rewrite, spun, credit
    direction TEXT NOT NULL,             -- known, unknown
    rests TEXT NOT NULL,                 -- what it stands on, in plain words
    passages TEXT NOT NULL,              -- JSON: [taken, given or null, share or null]; spans
    PRIMARY KEY (taker, number),
    CHECK ((giver IS NULL) = (absent IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX descent_by_giver ON descent (giver);
