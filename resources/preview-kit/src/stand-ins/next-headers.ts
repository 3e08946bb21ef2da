// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// next/headers: a request without headers and cookies.

const cookieStore = {
  get: () => undefined,
  getAll: () => [],
  has: () => false,
  set: () => undefined,
  delete: () => undefined,
};

export async function cookies() {
  return cookieStore;
}

export async function headers() {
  return new Headers();
}
