// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every variant of a component: a table of two axes, or a gallery of one.

import type { ReactElement, ReactNode } from "react";

import { Gallery, Table } from "./frame";
import { requirePackage } from "../packages";
import type { Variants } from "../variants";
import type { Shown } from "./components";

const rowAxes = ["variant", "intent", "color", "colour", "tone", "kind"];
const sizes = ["2xs", "xs", "sm", "small", "default", "base", "md", "medium", "lg", "large", "xl", "2xl"];

// The variants that belong to a component: buttonVariants to Button, by name in the order of the source.
export function variantsOf(name: string, code: string, recorded: Variants[], isAlone: boolean): Variants | null {
  const names = [...code.matchAll(/(\w+)\s*=\s*cva\s*\(/g)].map((match) => match[1]);
  const stem = (one: string) => one.replace(/_?(variants?|styles?|classes|cva)$/i, "").toLowerCase();
  const named = recorded.filter((_, index) => stem(names[index] ?? "") === name.toLowerCase());
  const [found] = (named.length > 0 || !isAlone ? named : recorded).filter(({ values }) => axesOf(values).length > 0);
  return found ?? null;
}

export function showVariants(
  { values }: Variants,
  isWide: boolean,
  make: (props: Record<string, unknown>) => ReactElement,
): ReactNode {
  const [first, second] = axesOf(values);
  const cell = (props: Record<string, string>) =>
    make(Object.fromEntries(Object.entries(props).map(([axis, value]) => [axis, valueOf(value)])));
  if (!second || isWide) {
    const cells = sorted(values[first]).map((value) => ({
      label: captionOf(first, value),
      node: cell({ [first]: value }),
    }));
    return <Gallery cells={cells} direction={isWide ? "column" : "row"} />;
  }
  return (
    <Table
      rows={sorted(values[first])}
      columns={sorted(values[second])}
      cell={(row, column) => cell({ [first]: row, [second]: column })}
    />
  );
}

// A size for icons holds an icon, not a word.
export function childFor(props: Record<string, unknown>, word: string): ReactNode {
  const isIcon = Object.values(props).some((value) => /(^|-)icon(-|$)/.test(String(value)));
  if (!isIcon) {
    return word;
  }
  const { PlusIcon } = requirePackage("lucide-react") as Record<string, Shown>;
  return <PlusIcon />;
}

// Axes worth showing, at most two: what is called a variant first, then the one with most values.
function axesOf(values: Record<string, string[]>): string[] {
  const rank = (axis: string) => (rowAxes.includes(axis) ? 100 : axis === "size" ? 50 : 0) + values[axis].length;
  return Object.keys(values)
    .filter((axis) => values[axis].length > 1)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, 2);
}

function sorted(values: string[]): string[] {
  const rank = (value: string) =>
    sizes.indexOf(value.replace(/^icon-?/, "") || "default") + (/^icon/.test(value) ? 100 : 0);
  const areSizes = values.every((value) => sizes.includes(value.replace(/^icon-?/, "") || "default"));
  return areSizes ? [...values].sort((a, b) => rank(a) - rank(b)) : values;
}

function valueOf(value: string): unknown {
  return value === "true" ? true : value === "false" ? false : value;
}

function captionOf(axis: string, value: string): string {
  return value === "true" ? axis : value === "false" ? `not ${axis}` : value;
}
