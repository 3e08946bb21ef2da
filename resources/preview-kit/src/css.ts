// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a style sheet apart at its top level, as far as the preview has to know its parts.

export interface SheetParts {
  tokens: string; // Rules that only set custom properties: they reach the page as they are.
  rest: string[]; // Every statement that Tailwind has to read.
}

const dropped = /^@(import|charset|source|plugin|config|reference|tailwind)\b/;
const selectorRule = /^[^@]/;
const fontToken = /(--(?:default-)?font-(sans|heading|mono)\b[\w-]*\s*:)([^;}]*)/g;
const genericFamilies = /,?\s*\b(ui-|system-ui|sans-serif|monospace)[^]*$/;
const needsTailwind = /--(spacing|alpha|value|modifier)\(|theme\(|@(apply|variant|layer|theme|slot)\b/;

// Packages, files and addresses cannot be loaded here, and the kit brings Tailwind and tw-animate-css itself.
export function splitSheet(css: string): SheetParts {
  const parts: SheetParts = { tokens: "", rest: [] };
  for (const statement of statementsOf(css)) {
    const text = statement.trim();
    if (dropped.test(text)) {
      continue;
    }
    const isTokens = selectorRule.test(text) && setsOnlyCustomProperties(text) && !needsTailwind.test(text);
    if (isTokens) {
      parts.tokens += `${text}\n`;
    } else {
      parts.rest.push(text);
    }
  }
  return parts;
}

// Font families come from the network more often than not: the interface's own stand behind those of a theme, and in place of a
// variable that nothing sets.
export function withFonts(css: string, known: Set<string>): string {
  return css.replace(fontToken, (_, property: string, kind: string, value: string) => {
    const [own, generic] = kind === "mono" ? ['"JetBrains Mono"', "monospace"] : ['"Inter"', "sans-serif"];
    const families = value.replace(/var\((--[\w-]+)\)/g, (reference, name) => (known.has(name) ? reference : own));
    const named = families.replace(genericFamilies, "");
    return families.trim().startsWith("var(") ? property + families : `${property}${named}, ${own}, ${generic}`;
  });
}

// The custom properties that a style sheet sets anywhere.
export function customProperties(css: string): Set<string> {
  return new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
}

function setsOnlyCustomProperties(rule: string): boolean {
  const body = rule.slice(rule.indexOf("{") + 1, rule.lastIndexOf("}"));
  return (
    !body.includes("{") && body.split(";").every((one) => /^\s*(--|$)/.test(one) || /^\s*color-scheme\s*:/.test(one))
  );
}

function statementsOf(css: string): string[] {
  const statements: string[] = [];
  const text = css.replace(/\/\*[^]*?(\*\/|$)/g, "");
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; ++at) {
    const character = text[at];
    if (character === "\\") {
      ++at;
    } else if (character === '"' || character === "'") {
      at = endOfString(text, at);
    } else if (character === "{") {
      ++depth;
    } else if (character === "}") {
      depth = Math.max(0, depth - 1);
    }
    if (depth === 0 && (character === ";" || character === "}")) {
      statements.push(text.slice(start, at + 1));
      start = at + 1;
    }
  }
  statements.push(text.slice(start));
  return statements.filter((statement) => /[^\s;]/.test(statement));
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; ++at) {
    if (text[at] === "\\") {
      ++at;
    } else if (text[at] === text[start] || text[at] === "\n") {
      return at;
    }
  }
  return text.length;
}
