-- SPDX-FileCopyrightText: 2026 The Enigma Designer authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Emptying the trash follows every reference to what goes: each needs an index.

CREATE INDEX component_versions_parent ON component_versions (parent_version_uid) WHERE parent_version_uid IS NOT NULL;

CREATE INDEX drafts_base ON drafts (base_version_uid);

CREATE INDEX ai_messages_parent ON ai_messages (parent_uid);

CREATE INDEX ai_chats_registry ON ai_chats (registry_uid);

CREATE INDEX ai_chats_component ON ai_chats (component_uid);

CREATE INDEX blob_uploads_blob ON blob_uploads (sha256);
