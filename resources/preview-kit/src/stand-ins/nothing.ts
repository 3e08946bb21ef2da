// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For modules that only do something on a server or in a real page.

export default function Nothing() {
  return null;
}
