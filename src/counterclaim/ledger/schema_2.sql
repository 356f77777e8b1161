-- Version 2: control layers, and of what was fetched or archived the address, time and headers.

ALTER TABLE taken ADD COLUMN address TEXT;  -- from where the bytes came, after any redirects
ALTER TABLE taken ADD COLUMN answered TEXT; -- when they were fetched or archived, UTC
ALTER TABLE taken ADD COLUMN headers TEXT;  -- of the response: a JSON list of [name, value]

CREATE TABLE layer (                     -- one file of who held what, as a user gave it
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,         -- of its bytes and of what was said of it as a whole
    name TEXT NOT NULL,
    ref TEXT NOT NULL,
    raw TEXT NOT NULL REFERENCES raw,
    origin TEXT,                         -- who made it, as the user says
    licence TEXT,
    updated TEXT,                        -- the newest date of a snapshot in it
    run INTEGER NOT NULL REFERENCES run,
    added TEXT NOT NULL,
    refused INTEGER NOT NULL             -- rows that could not be used
) STRICT;

CREATE TABLE layer_row (                 -- a claim that somebody held a place; never changed
    id INTEGER PRIMARY KEY,
    layer INTEGER NOT NULL REFERENCES layer,
    line INTEGER NOT NULL,               -- of the file, or the number of its feature
    place TEXT,
    key TEXT,                            -- the place's name in plain letters, to look it up
    country TEXT,
    area TEXT,                           -- JSON: [lat, lon], or polygons of rings of [lon, lat]
    holder TEXT NOT NULL,                -- in the layer's words
    entity TEXT,                         -- the actor that they mean, NULL where none is known
    hold TEXT NOT NULL,                  -- held, contested, nobody, unknown
    doubtful INTEGER NOT NULL,           -- 1 where the row itself puts a question mark
    began TEXT,                          -- dates: a year, a month or a day; NULL is unknown
    ended TEXT,
    as_of TEXT,
    updated TEXT,
    source TEXT,
    source_url TEXT,
    licence TEXT,
    note TEXT
) STRICT;
CREATE INDEX layer_row_by_place ON layer_row (key);
CREATE INDEX layer_row_of_layer ON layer_row (layer);

CREATE VIRTUAL TABLE layer_box USING rtree (id, south, north, west, east);
