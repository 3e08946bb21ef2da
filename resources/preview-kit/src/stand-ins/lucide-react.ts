// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// lucide-react with the icons as data, which is a third of the size and no work for the icons that nobody uses.

import Icon from "../../node_modules/lucide-react/dist/esm/Icon.mjs";
import { LucideProvider, useLucideContext } from "../../node_modules/lucide-react/dist/esm/context.mjs";
import createLucideIcon from "../../node_modules/lucide-react/dist/esm/createLucideIcon.mjs";
import json from "enigma:lucide-icons";

import type { ComponentType } from "react";

type IconNode = [string, Record<string, string>][];

const icons = JSON.parse(json) as [name: string, exportNames: string[], node: IconNode][];
const indexOf = new Map(icons.flatMap(([, names], index) => names.map((name) => [name, index] as const)));
const components: ComponentType[] = [];
const others: Record<string, unknown> = { __esModule: true, Icon, LucideProvider, createLucideIcon, useLucideContext };

function iconAt(index: number): ComponentType {
  const [name, , node] = icons[index];
  return (components[index] ??= createLucideIcon({ name, size: 24, node }));
}

// Each icon also has the names HouseIcon and LucideHouse.
function findIcon(name: unknown): number | undefined {
  const text = String(name);
  return indexOf.get(text) ?? indexOf.get(text.replace(/Icon$/, "")) ?? indexOf.get(text.replace(/^Lucide/, ""));
}

const table: Record<string, unknown> = new Proxy(others, {
  get: (_, name) => {
    const index = findIcon(name);
    return index === undefined ? others[name as string] : iconAt(index);
  },
  has: (_, name) => findIcon(name) !== undefined || Object.hasOwn(others, name),
  ownKeys: () => [...indexOf.keys(), ...Object.keys(others)],
  getOwnPropertyDescriptor: (_, name) => ({ configurable: true, enumerable: true, value: table[name as string] }),
});
others.icons = table;

module.exports = table;
