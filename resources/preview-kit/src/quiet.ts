// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A preview stays where it is and asks nothing: links and forms that nobody handles go nowhere, and no dialog of the browser stops it.

Object.assign(window, {
  alert: () => undefined,
  confirm: () => false,
  prompt: () => null,
  print: () => undefined,
});

addEventListener("submit", (event) => event.preventDefault());

addEventListener("click", (event) => {
  const link = (event.target as Element).closest?.("a[href]");
  if (link && !link.getAttribute("href")!.startsWith("#")) {
    event.preventDefault();
  }
});
