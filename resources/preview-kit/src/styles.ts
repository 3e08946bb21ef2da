// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The styles of a preview: Tailwind over the theme, for the classes of the sources and of the page. The values of a theme's tokens
// stand in a sheet of their own, so that changing them costs no compilation.

import { compile } from "tailwindcss";
import preflight from "tailwindcss/preflight.css";
import tailwindTheme from "tailwindcss/theme.css";
import animations from "../node_modules/tw-animate-css/dist/tw-animate.css";

import { customProperties, splitSheet, withFonts } from "./css";
import { problem, type Problem } from "./problems";

type Compiler = Awaited<ReturnType<typeof compile>>;

const tailwindSheet = sheet("tailwind");
const tokenSheet = sheet("tokens");

const fonts = '--font-sans: "Inter", sans-serif; --font-mono: "JetBrains Mono", monospace;';
const defaultFonts = `@layer enigma { :root {${fonts}} }`;
const prelude = [
  "@layer enigma, theme, base, components, utilities;",
  `@layer theme {${tailwindTheme}}`,
  `@layer base {${preflight}}`,
  "@layer utilities { @tailwind utilities; }",
  animations,
  "@custom-variant dark (&:is(.dark *));",
  `@theme {${fonts}}`,
].join("\n");

let compiler: Compiler;
let compiledFrom = "";
let lastRefusal = "";
let given = { theme: "", css: "" };
let problems: Problem[] = [];
const candidates = new Set<string>();

// Puts the styles into the page; an answer says what Tailwind refused, which is left out.
export async function setStyles(theme: string, css: string): Promise<Problem[]> {
  if (compiler && given.theme === theme && given.css === css) {
    return problems;
  }
  given = { theme, css };
  const known = customProperties(theme + css);
  const themeParts = splitSheet(withFonts(theme, known));
  const cssParts = splitSheet(withFonts(css, known));
  // The theme stands last: its values win over those that an item brings.
  const statements = [...cssParts.rest, ...themeParts.rest, defaultsFor(known)];
  const source = statements.join("\n");
  if (!compiler || source !== compiledFrom) {
    compiledFrom = source;
    problems = [];
    compiler = (await compiled(source)) ?? (await compiledWithout(statements));
    write(tailwindSheet, compiler.build([...candidates]));
  }
  write(tokenSheet, defaultFonts + cssParts.tokens + themeParts.tokens);
  return problems;
}

async function compiled(source: string): Promise<Compiler | null> {
  try {
    return await compile(`${prelude}\n${source}`, { loadModule, loadStylesheet });
  } catch (error) {
    lastRefusal = String((error as Error).message).split("\n")[0];
    return null;
  }
}

// The statements that Tailwind accepts, each after those before it.
async function compiledWithout(statements: string[]): Promise<Compiler> {
  let accepted = "";
  let result = (await compiled(""))!;
  for (const statement of statements) {
    const next = await compiled(accepted + statement);
    if (next) {
      [result, accepted] = [next, `${accepted}${statement}\n`];
    } else {
      problems.push(problem("theme", `Tailwind cannot read a part of the theme: ${lastRefusal}`));
    }
  }
  return result;
}

export function addSources(codes: string[]): void {
  add(new Set(codes.flatMap(candidatesIn)));
}

// The classes that the page has by now, however they were put together.
export function addPage(): void {
  const classes = new Set<string>();
  for (const element of document.querySelectorAll("[class]")) {
    element.classList.forEach((name) => classes.add(name));
  }
  add(classes);
}

function add(names: Set<string>): void {
  const known = candidates.size;
  names.forEach((name) => candidates.add(name));
  if (candidates.size > known) {
    write(tailwindSheet, compiler.build([...candidates]));
  }
}

new MutationObserver(() => compiler && addPage()).observe(document, {
  attributeFilter: ["class"],
  childList: true,
  subtree: true,
});

// What shadcn's own style sheet says, where the theme has the tokens for it.
function defaultsFor(tokens: Set<string>): string {
  const has = (...names: string[]) => names.every((name) => tokens.has(`--color-${name}`));
  return `@layer base {
        ${has("border") ? "* { @apply border-border; }" : ""}
        ${has("ring") ? "* { @apply outline-ring/50; }" : ""}
        ${has("background", "foreground") ? "body { @apply bg-background text-foreground; }" : ""}
    }`;
}

// Every word of a string literal, and every word of the text itself in case quotes do not pair up.
function candidatesIn(code: string): string[] {
  const words: string[] = [];
  for (const literal of [/"((?:[^"\\]|\\.)*)"/g, /'((?:[^'\\\n]|\\.)*)'/g, /`((?:[^`\\]|\\.)*)`/g, /^(.*)$/gm]) {
    for (const [, text] of code.matchAll(literal)) {
      for (const word of text.split(/\s+/)) {
        if (word.length < 256 && /^[@!*a-z[-]/.test(word)) {
          words.push(word);
        }
      }
    }
  }
  return words;
}

// Plugins and configurations are programs of their own packages: Tailwind goes on without them.
async function loadModule(id: string, base: string) {
  return { path: id, base, module: () => undefined };
}

async function loadStylesheet(id: string, base: string) {
  return { path: id, base, content: "" };
}

function sheet(name: string): HTMLStyleElement {
  const element = document.createElement("style");
  element.dataset.enigma = name;
  document.head.append(element);
  return element;
}

function write(element: HTMLStyleElement, css: string): void {
  if (element.textContent !== css) {
    element.textContent = css;
  }
}
