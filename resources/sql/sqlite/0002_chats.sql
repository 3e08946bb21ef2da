-- SPDX-FileCopyrightText: 2026 The Enigma Designer authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Conversations with AI models: message trees.

CREATE TABLE ai_chats (
    uid TEXT PRIMARY KEY NOT NULL,
    registry_uid TEXT REFERENCES registries (uid) ON DELETE CASCADE,
    component_uid TEXT REFERENCES components (uid) ON DELETE SET NULL,
    title TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    deleted_at TEXT
) STRICT;

CREATE INDEX ai_chats_recent ON ai_chats (updated_at) WHERE deleted_at IS NULL;

CREATE TABLE ai_messages (
    uid TEXT PRIMARY KEY NOT NULL,
    chat_uid TEXT NOT NULL REFERENCES ai_chats (uid) ON DELETE CASCADE,
    parent_uid TEXT REFERENCES ai_messages (uid) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('system', 'user', 'assistant')),
    state TEXT NOT NULL CHECK (state IN ('complete', 'incomplete', 'cancelled', 'failed')),
    text TEXT NOT NULL,
    reasoning TEXT NOT NULL DEFAULT '',
    context TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(context)),
    model TEXT NOT NULL DEFAULT '',
    tokens_in INTEGER NOT NULL DEFAULT 0,
    tokens_out INTEGER NOT NULL DEFAULT 0,
    tokens_cached INTEGER NOT NULL DEFAULT 0,
    first_token_ms INTEGER NOT NULL DEFAULT 0,
    duration_ms INTEGER NOT NULL DEFAULT 0,
    fault TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX ai_messages_chat ON ai_messages (chat_uid, uid);

CREATE TRIGGER ai_chats_touch AFTER UPDATE ON ai_chats WHEN new.updated_at = old.updated_at BEGIN
    UPDATE ai_chats SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.uid;
END;

CREATE TRIGGER ai_messages_touch AFTER UPDATE ON ai_messages WHEN new.updated_at = old.updated_at BEGIN
    UPDATE ai_messages SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.uid;
END;

CREATE TRIGGER ai_chats_active AFTER INSERT ON ai_messages BEGIN
    UPDATE ai_chats SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE uid = new.chat_uid;
END;
