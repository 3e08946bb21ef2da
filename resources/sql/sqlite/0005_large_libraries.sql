-- SPDX-FileCopyrightText: 2026 The Enigma Designer authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What keeps lists, facets and search quick in a large library: derived columns kept by triggers, categories as rows, and
-- a search index that stores no text twice. The index is filled by the program, see search_state; its memory while it is
-- written (hashsize, in bytes) is such that importing a large registry is written at once.

CREATE VIEW component_states AS
SELECT c.uid AS component_uid,
    CASE
        WHEN l.uid IS NULL AND EXISTS (SELECT 1 FROM component_versions WHERE component_uid = c.uid) THEN 'yanked'
        WHEN NOT EXISTS (SELECT 1 FROM remote_state WHERE component_uid = c.uid) THEN 'never'
        WHEN EXISTS (SELECT 1 FROM drafts WHERE component_uid = c.uid)
            OR NOT EXISTS (SELECT 1 FROM remote_state WHERE version_uid = l.uid) THEN 'changed'
        ELSE 'published'
    END AS state,
    (SELECT count(*) FROM component_versions WHERE component_uid = c.uid) AS version_count
FROM components AS c LEFT JOIN component_versions AS l ON l.component_uid = c.uid AND l.is_latest = 1;

DROP TRIGGER components_touch;

ALTER TABLE components ADD COLUMN state TEXT NOT NULL DEFAULT 'never'
    CHECK (state IN ('never', 'changed', 'published', 'yanked'));

ALTER TABLE components ADD COLUMN version_count INTEGER NOT NULL DEFAULT 0;

UPDATE components SET (state, version_count) =
    (SELECT s.state, s.version_count FROM component_states AS s WHERE s.component_uid = components.uid);

CREATE TRIGGER components_touch AFTER UPDATE OF registry_uid, slug, title, description, item_type, primitive_type, author,
    categories, deleted_at ON components WHEN new.updated_at = old.updated_at BEGIN
    UPDATE components SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.uid;
END;

DROP TRIGGER versions_latest_insert;

CREATE TRIGGER versions_latest_insert AFTER INSERT ON component_versions BEGIN
    UPDATE component_versions SET is_latest = 0 WHERE component_uid = new.component_uid AND is_latest = 1;
    UPDATE component_versions SET is_latest = 1 WHERE uid = (
        SELECT uid FROM component_versions WHERE component_uid = new.component_uid AND yanked_at IS NULL
        ORDER BY major DESC, minor DESC, patch DESC LIMIT 1);
    UPDATE components SET (state, version_count) = (
        SELECT s.state, s.version_count FROM component_states AS s WHERE s.component_uid = new.component_uid)
    WHERE uid = new.component_uid;
END;

DROP TRIGGER versions_latest_yank;

CREATE TRIGGER versions_latest_yank AFTER UPDATE OF yanked_at ON component_versions BEGIN
    UPDATE component_versions SET is_latest = 0 WHERE component_uid = new.component_uid AND is_latest = 1;
    UPDATE component_versions SET is_latest = 1 WHERE uid = (
        SELECT uid FROM component_versions WHERE component_uid = new.component_uid AND yanked_at IS NULL
        ORDER BY major DESC, minor DESC, patch DESC LIMIT 1);
    UPDATE components SET (state, version_count) = (
        SELECT s.state, s.version_count FROM component_states AS s WHERE s.component_uid = new.component_uid)
    WHERE uid = new.component_uid;
END;

CREATE TRIGGER drafts_state_insert AFTER INSERT ON drafts BEGIN
    UPDATE components SET state = (SELECT s.state FROM component_states AS s WHERE s.component_uid = new.component_uid)
    WHERE uid = new.component_uid;
END;

CREATE TRIGGER drafts_state_delete AFTER DELETE ON drafts BEGIN
    UPDATE components SET state = (SELECT s.state FROM component_states AS s WHERE s.component_uid = old.component_uid)
    WHERE uid = old.component_uid;
END;

CREATE TRIGGER remote_state_insert AFTER INSERT ON remote_state BEGIN
    UPDATE components SET state = (SELECT s.state FROM component_states AS s WHERE s.component_uid = new.component_uid)
    WHERE uid = new.component_uid;
END;

CREATE TRIGGER remote_state_delete AFTER DELETE ON remote_state BEGIN
    UPDATE components SET state = (SELECT s.state FROM component_states AS s WHERE s.component_uid = old.component_uid)
    WHERE uid = old.component_uid;
END;

CREATE TRIGGER components_count_move AFTER UPDATE OF registry_uid ON components
WHEN old.registry_uid <> new.registry_uid AND new.deleted_at IS NULL BEGIN
    UPDATE registries SET component_count = component_count - 1 WHERE uid = old.registry_uid;
    UPDATE registries SET component_count = component_count + 1 WHERE uid = new.registry_uid;
END;

CREATE TABLE component_categories (
    component_uid TEXT NOT NULL REFERENCES components (uid) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (component_uid, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX component_categories_name ON component_categories (name);

INSERT OR IGNORE INTO component_categories (component_uid, name)
SELECT c.uid, j.value FROM components AS c, json_each (c.categories) AS j;

CREATE INDEX components_name ON components (slug, registry_uid, item_type, state, version_count, deleted_at, uid)
WHERE deleted_at IS NULL;

CREATE INDEX components_changed ON components (updated_at, uid, registry_uid, item_type, state, deleted_at)
WHERE deleted_at IS NULL;

CREATE INDEX components_facets ON components (registry_uid, item_type, state, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX components_trash ON components (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX component_versions_number ON component_versions (component_uid, is_latest, uid, major, minor, patch)
WHERE is_latest = 1;

DROP TABLE search;

DROP TABLE search_documents;

CREATE TABLE search_documents (
    id INTEGER PRIMARY KEY,
    component_uid TEXT NOT NULL UNIQUE REFERENCES components (uid) ON DELETE CASCADE
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    name, title, description, docs, packages, paths,
    content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE search_words USING fts5 (
    words,
    content = '', contentless_delete = 1, detail = none, prefix = '3',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE search_names USING fts5 (
    name,
    content = '', contentless_delete = 1, tokenize = 'trigram'
);

INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);

INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 33554432);

INSERT INTO search_names (search_names, rank) VALUES ('hashsize', 33554432);

CREATE TRIGGER search_documents_delete AFTER DELETE ON search_documents BEGIN
    DELETE FROM search WHERE rowid = old.id;
    DELETE FROM search_words WHERE rowid = old.id;
    DELETE FROM search_names WHERE rowid = old.id;
END;

CREATE TABLE search_state (
    generation INTEGER NOT NULL
) STRICT;

INSERT INTO search_state (generation) VALUES (0);
