-- SPDX-FileCopyrightText: 2026 The Enigma Designer authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was edited, step by step, so that it can be undone after a restart: a stream for the text of each file of a
-- component, and one with an empty path for its files and details.

CREATE TABLE edit_streams (
    component_uid TEXT NOT NULL REFERENCES components (uid) ON DELETE CASCADE,
    path TEXT NOT NULL,
    steps INTEGER NOT NULL CHECK (steps >= 0),
    done INTEGER NOT NULL CHECK (done BETWEEN 0 AND steps),
    fits TEXT NOT NULL CHECK (length(fits) = 64),
    PRIMARY KEY (component_uid, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE edit_steps (
    component_uid TEXT NOT NULL,
    path TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    data BLOB NOT NULL,
    PRIMARY KEY (component_uid, path, position),
    FOREIGN KEY (component_uid, path) REFERENCES edit_streams (component_uid, path)
        ON UPDATE CASCADE ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
