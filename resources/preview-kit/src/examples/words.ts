// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plausible short words for a component that has none of its own.

const words: [RegExp, string][] = [
  [/badge|tag|chip|status/i, "New"],
  [/label|field/i, "Email address"],
  [/kbd|shortcut/i, "⌘ K"],
  [/link/i, "Read more"],
  [/toggle/i, "Bold"],
  [/heading|title/i, "A good title"],
  [/button|action/i, "Save"],
  [/text|paragraph|prose|typography|marker|message|bubble/i, "The quick brown fox jumps over the lazy dog."],
];

export function wordFor(name: string): string {
  return words.find(([pattern]) => pattern.test(name))?.[1] ?? name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
}
