-- SPDX-FileCopyrightText: 2026 The Enigma Designer authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The log of one component or version, for its page.

CREATE INDEX audit_log_resource ON audit_log (resource, uid);
