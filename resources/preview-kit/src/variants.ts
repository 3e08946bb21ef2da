// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Remembers which variants a component declares, so that an example can show every one of them.

type Classes = (props?: Record<string, unknown>) => string;

export interface Variants {
  classes: Classes;
  values: Record<string, string[]>; // axis → values, in the order of the source
  defaults: Record<string, unknown>;
}

interface Config {
  variants?: Record<string, Record<string, unknown>>;
  defaultVariants?: Record<string, unknown>;
}

let recorded: Variants[] = [];

export function recordingVariants(exports: Record<string, unknown>): Record<string, unknown> {
  const original = exports.cva as (base: unknown, config?: Config) => Classes;
  const cva = (base: unknown, config?: Config) => {
    const classes = original(base, config);
    const axes = Object.entries(config?.variants ?? {}).map(([axis, values]) => [axis, Object.keys(values)]);
    recorded.push({ classes, values: Object.fromEntries(axes), defaults: config?.defaultVariants ?? {} });
    return classes;
  };
  return { ...exports, cva };
}

// Runs a module; what it declares goes into the list, not what the modules that it imports declare.
export function recordVariants(into: Variants[], run: () => void): void {
  const outer = recorded;
  recorded = into;
  try {
    run();
  } finally {
    recorded = outer;
  }
}
