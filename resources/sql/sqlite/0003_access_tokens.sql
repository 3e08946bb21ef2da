-- SPDX-FileCopyrightText: 2026 The Enigma Designer authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what on a registry server. A token itself is shown once and never stored, only its hash.

CREATE TABLE access_tokens (
    uid TEXT PRIMARY KEY NOT NULL,
    registry_uid TEXT NOT NULL REFERENCES registries (uid) ON DELETE CASCADE,
    name TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    scope TEXT NOT NULL CHECK (scope IN ('read', 'publish', 'admin')),
    expires_at TEXT,
    last_used_at TEXT,
    revoked_at TEXT,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX access_tokens_registry ON access_tokens (registry_uid);
