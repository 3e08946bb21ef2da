-- SPDX-FileCopyrightText: 2026 The Enigma Designer authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a registry server keeps while versions are published to it.

CREATE TABLE blob_uploads (
    registry_uid TEXT NOT NULL REFERENCES registries (uid) ON DELETE CASCADE,
    sha256 TEXT NOT NULL REFERENCES blobs (sha256) ON DELETE CASCADE,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (registry_uid, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_keys (
    registry_uid TEXT NOT NULL REFERENCES registries (uid) ON DELETE CASCADE,
    key TEXT NOT NULL,
    body_sha256 TEXT NOT NULL CHECK (length(body_sha256) = 64),
    created_at TEXT NOT NULL,
    PRIMARY KEY (registry_uid, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX request_keys_age ON request_keys (created_at);
