// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts that a module exports, named without the component's own name: DialogTrigger of dialog.tsx is Trigger.

import { Children, isValidElement, type ReactNode } from "react";

import type { Shown } from "./components";

export type Parts = Record<string, Shown>;

export interface Family {
  name: string;
  parts: Parts; // Any name may be asked for: a part that does not exist leaves its element children in its place.
  has: (...names: string[]) => boolean;
}

export function familyOf(components: Record<string, Shown>, file: string): Family {
  const names = Object.keys(components);
  const name = rootName(names, file);
  const short = (one: string) => (one === name ? "Root" : one.startsWith(name) ? one.slice(name.length) : one);
  const own = new Map<string, Shown>();
  for (const one of names) {
    own.set(short(one), components[one]);
    for (const [part, value] of Object.entries(components[one])) {
      if (/^[A-Z]/.test(part) && typeof value !== "string") {
        own.set(part, value as unknown as Shown); // Tabs.List beside Tabs
      }
    }
  }
  return {
    name,
    parts: new Proxy({} as Parts, { get: (_, part: string) => own.get(part) ?? Absent }),
    has: (...wanted) => wanted.every((part) => own.has(part)),
  };
}

function Absent({ children }: { children?: ReactNode }) {
  return Children.toArray(children).filter((child) => isValidElement(child));
}

function rootName(names: string[], file: string): string {
  const wanted = file
    .replace(/^.*\//, "")
    .replace(/\..*$/, "")
    .replaceAll(/[^a-z0-9]/gi, "")
    .toLowerCase();
  const same = names.find((one) => one.toLowerCase() === wanted);
  if (same) {
    return same;
  }
  const prefixed = names.find((one) => one.toLowerCase().startsWith(wanted));
  if (prefixed && names.length > 1) {
    return prefixed.slice(0, wanted.length);
  }
  const followers = (one: string) => names.filter((other) => other.startsWith(one)).length;
  return names.reduce((best, one) => (followers(one) > followers(best) ? one : best), names[0]);
}
