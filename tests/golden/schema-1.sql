-- The tables of a data file as 0.1.0 made them. Never to be changed: such files are out there.
CREATE TABLE events (
  session TEXT NOT NULL,
  seq INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE records (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
PRAGMA application_id = 0x41616e6d;
PRAGMA user_version = 1;
