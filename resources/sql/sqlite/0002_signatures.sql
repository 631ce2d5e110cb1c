-- A statement ends with a semicolon at the end of a line that an empty line follows.

-- In which role a check was signed; empty where that was not recorded.
ALTER TABLE signatures ADD COLUMN role TEXT NOT NULL DEFAULT '';
