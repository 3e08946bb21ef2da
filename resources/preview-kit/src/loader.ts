// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loads the modules of a preview: what the first one reaches, cycles allowed.

import { compile, type Source } from "./compile";
import { hasPackage, requirePackage, unpack } from "./packages";
import { Failure, problem, problemOf, type Problem } from "./problems";
import { recordVariants, type Variants } from "./variants";

export type Sources = Record<string, Source>;

export interface Loaded {
  code: string;
  exports: Record<string, unknown>;
  variants: Variants[];
}

type Answer = (from: string, specifier: string) => unknown;

const stylesheet = /\.(css|scss|sass|less)(\?.*)?$/;
const image = /\.(png|jpe?g|gif|webp|avif|svg|ico)(\?.*)?$/;
const placeholderImage =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="100%" height="100%" fill="#8884"/></svg>',
  );

export interface Reached {
  keys: string[];
  packages: string[]; // Unpacked.
}

// Compiles what the root reaches, and answers with it. Throws a Failure that names every module which does not compile or cannot be
// found, and every package that the kit has not.
export async function compileAll(sources: Sources, root: string): Promise<Reached> {
  const problems: Problem[] = [];
  const packages = new Set<string>();
  const missing = new Set<string>();
  const keys = new Set([root]);
  const follow = (key: string, specifier: string) => {
    const target = targetOf(sources, key, specifier);
    const place = () => importPlace(key, sources[key].code, specifier);
    if (target !== null) {
      keys.add(target);
    } else if (hasPackage(specifier)) {
      packages.add(specifier);
    } else if (isFile(specifier)) {
      problems.push(problem("missing-module", `${specifier} is not among the files of this preview.`, place()));
    } else if (!isAsset(specifier)) {
      const name = hasPackage(packageOf(specifier)) ? specifier : packageOf(specifier);
      missing.add(name);
      problems.push(problem("missing-package", `${name} is not in the preview kit.`, place()));
    }
  };
  for (const key of keys) {
    if (!sources[key]) {
      throw new Failure([problem("missing-module", `${key} is not among the files of this preview.`)]);
    }
    try {
      compile(key, sources[key]).requests.forEach(({ specifier }) => follow(key, specifier));
    } catch (error) {
      problems.push(...(error as Failure).problems);
    }
  }
  if (problems.length > 0) {
    const onlyPackages = problems.every(({ kind }) => kind === "missing-package");
    throw new Failure(problems, onlyPackages ? [...missing] : []);
  }
  await unpack(packages);
  return { keys: [...keys], packages: [...packages] };
}

// Runs a compiled module and what it imports, each once; the first answer is the module itself.
export function run(sources: Sources, root: string): Loaded[] {
  const modules = new Map<string, Loaded>();
  const load = (key: string) => {
    const known = modules.get(key);
    if (known) {
      return known;
    }
    const loaded: Loaded = { code: sources[key].code, exports: {}, variants: [] };
    modules.set(key, loaded);
    recordVariants(loaded.variants, () => {
      compile(key, sources[key]).run((specifier) => answer(key, specifier), loaded, loaded.exports);
    });
    return loaded;
  };
  const answer: Answer = (from, specifier) => {
    const target = targetOf(sources, from, specifier);
    if (target !== null) {
      return load(target).exports;
    }
    if (stylesheet.test(specifier)) {
      return {};
    }
    return image.test(specifier) ? { __esModule: true, default: placeholderImage } : requirePackage(specifier);
  };
  try {
    load(root);
  } catch (error) {
    const unknown = unknownNames(sources, modules.keys(), answer);
    throw new Failure(unknown.length > 0 ? unknown : [problemOf(error)]);
  }
  const unknown = unknownNames(sources, modules.keys(), answer);
  if (unknown.length > 0) {
    throw new Failure(unknown);
  }
  return [...modules.values()];
}

function unknownNames(sources: Sources, keys: Iterable<string>, answer: Answer): Problem[] {
  return [...keys].flatMap((key) =>
    compile(key, sources[key]).requests.flatMap(({ specifier, names }) => {
      const exports = Object(names.length > 0 ? answer(key, specifier) : {});
      const absent = names.filter((name) => !(name in exports) && (name !== "default" || exports.__esModule));
      return absent.map((name) => {
        const message =
          name === "default" ? `${specifier} has no default export.` : `"${name}" is not exported by ${specifier}.`;
        return problem("missing-export", message, importPlace(key, sources[key].code, specifier, name));
      });
    }),
  );
}

// The module that an import leads to; null when it does not lead to a module of this preview.
function targetOf(sources: Sources, key: string, specifier: string): string | null {
  const target = isAsset(specifier) ? undefined : sources[key].imports[specifier];
  return target !== undefined && sources[target] ? target : null;
}

function isFile(specifier: string): boolean {
  return /^(\.|@\/|~\/|#|\/)/.test(specifier) && !isAsset(specifier);
}

function isAsset(specifier: string): boolean {
  return stylesheet.test(specifier) || image.test(specifier);
}

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

function importPlace(key: string, code: string, specifier: string, name?: string): Partial<Problem> {
  const lines = code.split("\n");
  const end = lines.findIndex((line) => line.includes(`"${specifier}"`) || line.includes(`'${specifier}'`));
  if (end < 0) {
    return { module: key };
  }
  const word = name && new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`);
  for (let line = end; line >= 0; --line) {
    const column = word ? lines[line].search(word) : lines[line].search(/\S/);
    if (column >= 0) {
      return { module: key, line: line + 1, column: column + 1 };
    }
    if (/^\s*import\b/.test(lines[line])) {
      break;
    }
  }
  return { module: key, line: end + 1, column: 1 };
}

// Where a component is defined whose name React tells: the first that one of the modules has.
export function placeOfComponent(sources: Sources, names: string[]): Partial<Problem> {
  for (const name of names) {
    const definition = new RegExp(`\\b(function|const|let|var|class) ${name}\\b`);
    for (const key of Object.keys(sources)) {
      const line = sources[key].code.split("\n").findIndex((text) => definition.test(text));
      if (line >= 0) {
        return { module: key, line: line + 1 };
      }
    }
  }
  return {};
}
