// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// next/font: fonts of the network never load, so every one is the font of the interface.

const font = () => ({
  className: "",
  variable: "",
  style: { fontFamily: "Inter, system-ui, sans-serif" },
});

// Google's fonts are named exports, one per family.
module.exports = new Proxy(font, {
  get: (_, name) => (name === "__esModule" ? true : font),
  has: () => true,
});
