// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went wrong, in sentences for designers, with the place in their source.

export type Kind =
  "syntax" | "runtime" | "missing-package" | "missing-module" | "missing-export" | "no-example" | "theme";

export interface Problem {
  message: string;
  module: string | null;
  line: number | null;
  column: number | null;
  kind: Kind;
}

export class Failure extends Error {
  constructor(
    readonly problems: Problem[],
    readonly missing: string[] = [], // Packages, when nothing but packages is missing.
    readonly components: string[] = [], // The components around it, innermost first.
  ) {
    super(problems[0].message);
  }
}

export function problem(kind: Kind, message: string, place: Partial<Problem> = {}): Problem {
  return { message, module: null, line: null, column: null, ...place, kind };
}

const noSentence = "The component failed without a message.";
const longestSentence = 500;
const scheme = "enigma-module:/";

export function sourceUrl(key: string): string {
  return scheme + encodeURIComponent(key);
}

// Where it happened, when the stack of the error leads into a module.
export function placeOf(error: unknown): Partial<Problem> {
  const frame = /enigma-module:\/([^:\s)]+):(\d+)/.exec(String((error as Error)?.stack ?? ""));
  return frame ? { module: decodeURIComponent(frame[1]), line: Number(frame[2]) } : {}; // Columns are those of compiled code.
}

// React's production build has numbers for its messages; these are the ones that a component under work runs into.
const reactSentences: Record<string, (argument: string) => string> = {
  "31": (what) => `An object is used as a child, which React cannot show (${what}).`,
  "130": (what) => `An element's component is ${what || "undefined"}: check its import and its name.`,
  "137": (what) => `<${what}> is an empty element and cannot have children.`,
  "152": () => "A component returns nothing: a return may be missing.",
  "185": () => "A component sets its state each time it renders, without end.",
  "300": () => "A component calls fewer hooks than before: hooks must not stand behind a condition.",
  "301": () => "A component sets its state while it renders, without end.",
  "310": () => "A component calls more hooks than before: hooks must not stand behind a condition.",
  "321": () => "A hook is called outside of a component.",
};

const numbered = /Minified React error #(\d+); visit (\S+)/;

export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error ?? "");
  const react = numbered.exec(message);
  if (!react) {
    return message || noSentence;
  }
  const argument = new URL(react[2]).searchParams.get("args[]") ?? "";
  return reactSentences[react[1]]?.(argument) ?? `React refuses to show this (its error ${react[1]}).`;
}

// Tells the browser of an error that nobody handles, as it tells itself of those in timers and event handlers.
export function tell(error: unknown): void {
  if (error instanceof Error && numbered.test(error.message)) {
    error.message = sentenceOf(error);
  }
  reportError(error);
}

export function problemOf(error: unknown): Problem {
  try {
    return problem("runtime", sentenceOf(error).slice(0, longestSentence), placeOf(error));
  } catch {
    return problem("runtime", noSentence); // What was thrown cannot be read.
  }
}
