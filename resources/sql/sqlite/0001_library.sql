-- SPDX-FileCopyrightText: 2026 The Enigma Designer authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The library: registries, components, drafts, versions, remotes and the outbox. Statements are separated by blank lines.

CREATE TABLE users (
    uid TEXT PRIMARY KEY NOT NULL,
    email TEXT UNIQUE,
    display_name TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE registries (
    uid TEXT PRIMARY KEY NOT NULL,
    owner_uid TEXT REFERENCES users (uid) ON DELETE CASCADE,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 255 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    cli_name TEXT NOT NULL UNIQUE CHECK (length(cli_name) BETWEEN 1 AND 255 AND cli_name NOT GLOB '*[^a-z0-9-]*'),
    description TEXT NOT NULL DEFAULT '',
    homepage TEXT NOT NULL DEFAULT '',
    is_public INTEGER NOT NULL DEFAULT 1 CHECK (is_public IN (0, 1)),
    component_count INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    deleted_at TEXT
) STRICT;

CREATE TABLE components (
    uid TEXT PRIMARY KEY NOT NULL,
    registry_uid TEXT NOT NULL REFERENCES registries (uid) ON DELETE CASCADE,
    slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 255 AND slug NOT GLOB '*[^a-z0-9-]*'),
    title TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    item_type TEXT NOT NULL CHECK (item_type GLOB 'registry:*'),
    primitive_type TEXT NOT NULL DEFAULT 'none' CHECK (primitive_type IN ('radix', 'base-ui', 'none')),
    author TEXT NOT NULL DEFAULT '',
    categories TEXT NOT NULL DEFAULT '[]',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX components_slug ON components (registry_uid, slug) WHERE deleted_at IS NULL;

CREATE INDEX components_recent ON components (registry_uid, updated_at) WHERE deleted_at IS NULL;

CREATE TABLE component_packages (
    component_uid TEXT NOT NULL REFERENCES components (uid) ON DELETE CASCADE,
    name TEXT NOT NULL,
    range TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('dependency', 'dev')),
    PRIMARY KEY (component_uid, kind, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX component_packages_name ON component_packages (name);

CREATE TABLE component_links (
    component_uid TEXT NOT NULL REFERENCES components (uid) ON DELETE CASCADE,
    target TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('own', 'registry', 'url', 'builtin')),
    PRIMARY KEY (component_uid, target)
) STRICT, WITHOUT ROWID;

CREATE INDEX component_links_target ON component_links (target);

CREATE TABLE blobs (
    sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    bytes BLOB NOT NULL,
    encoding TEXT NOT NULL CHECK (encoding IN ('plain', 'zstd')),
    size INTEGER NOT NULL CHECK (size >= 0),
    line_count INTEGER NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;

CREATE TABLE component_versions (
    uid TEXT PRIMARY KEY NOT NULL,
    component_uid TEXT NOT NULL REFERENCES components (uid) ON DELETE CASCADE,
    major INTEGER NOT NULL CHECK (major >= 0),
    minor INTEGER NOT NULL CHECK (minor >= 0),
    patch INTEGER NOT NULL CHECK (patch >= 0),
    is_latest INTEGER NOT NULL DEFAULT 0 CHECK (is_latest IN (0, 1)),
    changelog TEXT NOT NULL,
    manifest TEXT NOT NULL CHECK (json_valid(manifest)),
    manifest_sha256 TEXT NOT NULL CHECK (length(manifest_sha256) = 64),
    parent_version_uid TEXT REFERENCES component_versions (uid) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    author_uid TEXT REFERENCES users (uid) ON DELETE SET NULL,
    bytes INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    yanked_at TEXT,
    yank_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (component_uid, major, minor, patch)
) STRICT;

CREATE UNIQUE INDEX component_versions_latest ON component_versions (component_uid) WHERE is_latest = 1;

CREATE TABLE version_files (
    version_uid TEXT NOT NULL REFERENCES component_versions (uid) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    file_type TEXT NOT NULL,
    target TEXT NOT NULL DEFAULT '',
    blob_sha256 TEXT NOT NULL REFERENCES blobs (sha256) ON DELETE RESTRICT,
    PRIMARY KEY (version_uid, path)
) STRICT, WITHOUT ROWID;

CREATE INDEX version_files_blob ON version_files (blob_sha256);

CREATE TABLE drafts (
    uid TEXT PRIMARY KEY NOT NULL,
    component_uid TEXT NOT NULL UNIQUE REFERENCES components (uid) ON DELETE CASCADE,
    base_version_uid TEXT REFERENCES component_versions (uid) ON DELETE SET NULL,
    data TEXT NOT NULL CHECK (json_valid(data)),
    revision INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE draft_files (
    draft_uid TEXT NOT NULL REFERENCES drafts (uid) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    file_type TEXT NOT NULL,
    target TEXT NOT NULL DEFAULT '',
    content BLOB NOT NULL,
    PRIMARY KEY (draft_uid, path)
) STRICT;

CREATE TABLE remotes (
    uid TEXT PRIMARY KEY NOT NULL,
    registry_uid TEXT NOT NULL REFERENCES registries (uid) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255 AND name NOT GLOB '*[^a-z0-9-]*'),
    kind TEXT NOT NULL CHECK (kind IN ('folder', 'git', 'server')),
    url TEXT NOT NULL CHECK (length(url) > 0),
    token_variable TEXT NOT NULL DEFAULT '',
    paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
    last_sync_at TEXT,
    last_error TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (registry_uid, name)
) STRICT;

CREATE TABLE outbox (
    uid TEXT PRIMARY KEY NOT NULL,
    remote_uid TEXT NOT NULL REFERENCES remotes (uid) ON DELETE CASCADE,
    version_uid TEXT NOT NULL REFERENCES component_versions (uid) ON DELETE CASCADE,
    idempotency_key TEXT NOT NULL UNIQUE,
    payload_sha256 TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'refused')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT,
    last_error TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (remote_uid, version_uid)
) STRICT;

CREATE INDEX outbox_order ON outbox (remote_uid, uid);

CREATE INDEX outbox_version ON outbox (version_uid);

CREATE TABLE remote_state (
    remote_uid TEXT NOT NULL REFERENCES remotes (uid) ON DELETE CASCADE,
    version_uid TEXT NOT NULL REFERENCES component_versions (uid) ON DELETE CASCADE,
    component_uid TEXT NOT NULL REFERENCES components (uid) ON DELETE CASCADE,
    remote_revision TEXT NOT NULL DEFAULT '',
    confirmed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (remote_uid, version_uid)
) STRICT, WITHOUT ROWID;

CREATE INDEX remote_state_version ON remote_state (version_uid);

CREATE INDEX remote_state_component ON remote_state (component_uid);

CREATE TABLE audit_log (
    uid TEXT PRIMARY KEY NOT NULL,
    actor_uid TEXT REFERENCES users (uid) ON DELETE SET NULL,
    registry_uid TEXT REFERENCES registries (uid) ON DELETE CASCADE,
    action TEXT NOT NULL,
    resource TEXT NOT NULL,
    sentence TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX audit_log_recent ON audit_log (registry_uid, uid);

CREATE TABLE search_documents (
    id INTEGER PRIMARY KEY,
    component_uid TEXT NOT NULL UNIQUE REFERENCES components (uid) ON DELETE CASCADE,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    name, title, description, words,
    content = 'search_documents', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER search_documents_insert AFTER INSERT ON search_documents BEGIN
    INSERT INTO search (rowid, name, title, description, words)
    VALUES (new.id, new.name, new.title, new.description, new.words);
END;

CREATE TRIGGER search_documents_delete AFTER DELETE ON search_documents BEGIN
    INSERT INTO search (search, rowid, name, title, description, words)
    VALUES ('delete', old.id, old.name, old.title, old.description, old.words);
END;

CREATE TRIGGER search_documents_update AFTER UPDATE ON search_documents BEGIN
    INSERT INTO search (search, rowid, name, title, description, words)
    VALUES ('delete', old.id, old.name, old.title, old.description, old.words);
    INSERT INTO search (rowid, name, title, description, words)
    VALUES (new.id, new.name, new.title, new.description, new.words);
END;

CREATE TRIGGER users_touch AFTER UPDATE ON users WHEN new.updated_at = old.updated_at BEGIN
    UPDATE users SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.uid;
END;

CREATE TRIGGER registries_touch AFTER UPDATE OF slug, name, cli_name, description, homepage, is_public, deleted_at ON registries
WHEN new.updated_at = old.updated_at BEGIN
    UPDATE registries SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.uid;
END;

CREATE TRIGGER components_touch AFTER UPDATE ON components WHEN new.updated_at = old.updated_at BEGIN
    UPDATE components SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.uid;
END;

CREATE TRIGGER drafts_touch AFTER UPDATE ON drafts WHEN new.updated_at = old.updated_at BEGIN
    UPDATE drafts SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.uid;
END;

CREATE TRIGGER remotes_touch AFTER UPDATE ON remotes WHEN new.updated_at = old.updated_at BEGIN
    UPDATE remotes SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.uid;
END;

CREATE TRIGGER components_count_insert AFTER INSERT ON components BEGIN
    UPDATE registries SET component_count = component_count + 1 WHERE uid = new.registry_uid;
END;

CREATE TRIGGER components_count_delete AFTER DELETE ON components WHEN old.deleted_at IS NULL BEGIN
    UPDATE registries SET component_count = component_count - 1 WHERE uid = old.registry_uid;
END;

CREATE TRIGGER components_count_trash AFTER UPDATE OF deleted_at ON components
WHEN (old.deleted_at IS NULL) <> (new.deleted_at IS NULL) BEGIN
    UPDATE registries SET component_count = component_count + iif(new.deleted_at IS NULL, 1, -1) WHERE uid = new.registry_uid;
END;

CREATE TRIGGER versions_latest_insert AFTER INSERT ON component_versions BEGIN
    UPDATE component_versions SET is_latest = 0 WHERE component_uid = new.component_uid AND is_latest = 1;
    UPDATE component_versions SET is_latest = 1 WHERE uid = (
        SELECT uid FROM component_versions WHERE component_uid = new.component_uid AND yanked_at IS NULL
        ORDER BY major DESC, minor DESC, patch DESC LIMIT 1);
END;

CREATE TRIGGER versions_latest_yank AFTER UPDATE OF yanked_at ON component_versions BEGIN
    UPDATE component_versions SET is_latest = 0 WHERE component_uid = new.component_uid AND is_latest = 1;
    UPDATE component_versions SET is_latest = 1 WHERE uid = (
        SELECT uid FROM component_versions WHERE component_uid = new.component_uid AND yanked_at IS NULL
        ORDER BY major DESC, minor DESC, patch DESC LIMIT 1);
END;

CREATE TRIGGER versions_immutable BEFORE UPDATE OF uid, component_uid, major, minor, patch, changelog, manifest, manifest_sha256,
    bytes, created_at ON component_versions BEGIN
    SELECT RAISE (ABORT, 'a version never changes');
END;

CREATE TRIGGER versions_undeletable BEFORE DELETE ON component_versions
WHEN EXISTS (SELECT 1 FROM components WHERE uid = old.component_uid AND deleted_at IS NULL) BEGIN
    SELECT RAISE (ABORT, 'a version is never deleted');
END;

CREATE TRIGGER version_files_match BEFORE INSERT ON version_files
WHEN NOT EXISTS (
    SELECT 1 FROM component_versions AS v, json_each (v.manifest, '$.files') AS f
    WHERE v.uid = new.version_uid AND f.value ->> 'path' = new.path AND f.value ->> 'sha256' = new.blob_sha256) BEGIN
    SELECT RAISE (ABORT, 'the manifest does not name this file');
END;

CREATE TRIGGER version_files_immutable BEFORE UPDATE ON version_files BEGIN
    SELECT RAISE (ABORT, 'a version never changes');
END;

CREATE TRIGGER version_files_undeletable BEFORE DELETE ON version_files
WHEN EXISTS (SELECT 1 FROM component_versions WHERE uid = old.version_uid) BEGIN
    SELECT RAISE (ABORT, 'a version never changes');
END;

CREATE TRIGGER blobs_immutable BEFORE UPDATE ON blobs BEGIN
    SELECT RAISE (ABORT, 'a blob never changes');
END;

CREATE TRIGGER components_kept BEFORE DELETE ON components
WHEN old.deleted_at IS NULL AND EXISTS (SELECT 1 FROM registries WHERE uid = old.registry_uid) BEGIN
    SELECT RAISE (ABORT, 'only the trash is emptied');
END;

CREATE TRIGGER registries_kept BEFORE DELETE ON registries WHEN old.deleted_at IS NULL BEGIN
    SELECT RAISE (ABORT, 'only the trash is emptied');
END;

CREATE TRIGGER audit_log_append_only BEFORE UPDATE ON audit_log BEGIN
    SELECT RAISE (ABORT, 'the log is only appended to');
END;
