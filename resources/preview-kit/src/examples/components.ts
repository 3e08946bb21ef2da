// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which exports of a module React can show.

import type { ComponentType } from "react";

export type Shown = ComponentType<Record<string, unknown>>;

// By the field's convention a component's name starts with a capital; hooks and helpers do not. A module of nothing but providers
// has nothing to see.
export function componentsOf(exports: Record<string, unknown>): Record<string, Shown> {
  const named = Object.entries(exports).map(
    ([name, value]) => [name === "default" ? nameOf(value) : name, value] as const,
  );
  const components = named.filter(([name, value]) => /^[A-Z]/.test(name) && isComponent(value));
  const isVisible = components.some(([name]) => !/(Provider|Context)$/.test(name));
  return Object.fromEntries(isVisible ? components : []) as Record<string, Shown>;
}

function nameOf(value: unknown): string {
  const { displayName, name } = Object(value) as { displayName?: string; name?: string };
  return displayName || name || "Default";
}

const providerType = Symbol.for("react.context");

function isComponent(value: unknown): boolean {
  const type = Object(value).$$typeof;
  return typeof value === "function" || (typeof type === "symbol" && type !== providerType);
}
