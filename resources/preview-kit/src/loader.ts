// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiles and runs the modules of a preview: TSX in, CommonJS between them, cycles allowed.

import { transform } from "sucrase";

import { hasPackage, requirePackage, unpack } from "./packages";
import { Failure, placeOf, problem, problemOf, sourceUrl, type Problem } from "./problems";
import { recordVariants, type Variants } from "./variants";

export interface Source {
    code: string;
    imports: Record<string, string>;
}

export type Sources = Record<string, Source>;

export interface Loaded {
    code: string;
    exports: Record<string, unknown>;
    variants: Variants[];
}

interface Request {
    specifier: string;
    names: string[]; // The named exports that the code uses as values.
}

type Run = (require: (specifier: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

type Answer = (from: string, specifier: string) => unknown;

interface Compiled {
    code: string;
    run: Run;
    requests: Request[];
}

const compiled = new Map<string, Compiled>();
const stylesheet = /\.(css|scss|sass|less)(\?.*)?$/;
const image = /\.(png|jpe?g|gif|webp|avif|svg|ico)(\?.*)?$/;
const placeholderImage =
    "data:image/svg+xml," +
    encodeURIComponent(
        '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="100%" height="100%" fill="#8884"/></svg>',
    );

// Compiles what the root reaches, and answers with it. Throws a Failure that names every module which does not compile or cannot be
// found, and every package that the kit has not.
export async function compileAll(sources: Sources, root: string): Promise<string[]> {
    const problems: Problem[] = [];
    const missing = new Set<string>();
    const keys = new Set([root]);
    for (const key of keys) {
        if (!sources[key]) {
            throw new Failure([problem("missing-module", `${key} is not among the files of this preview.`)]);
        }
        try {
            for (const { specifier } of compile(key, sources[key]).requests) {
                const target = sources[key].imports[specifier];
                if (target !== undefined && sources[target]) {
                    keys.add(target);
                } else if (isMissingModule(specifier)) {
                    const message = `${specifier} is not among the files of this preview.`;
                    problems.push(problem("missing-module", message, importPlace(key, sources[key].code, specifier)));
                } else if (!answersWithoutFile(specifier)) {
                    const name = hasPackage(packageOf(specifier)) ? specifier : packageOf(specifier);
                    missing.add(name);
                    const message = `${name} is not in the preview kit.`;
                    problems.push(problem("missing-package", message, importPlace(key, sources[key].code, specifier)));
                }
            }
        } catch (error) {
            problems.push(syntaxProblem(key, error));
        }
    }
    if (problems.length > 0) {
        const onlyPackages = problems.every(({ kind }) => kind === "missing-package");
        throw new Failure(problems, onlyPackages ? [...missing] : []);
    }
    await unpack([...keys].flatMap((key) => compiled.get(key)!.requests.map(({ specifier }) => specifier)));
    return [...keys];
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
            compiled.get(key)!.run((specifier) => answer(key, specifier), loaded, loaded.exports);
        });
        return loaded;
    };
    const answer: Answer = (from, specifier) => {
        const target = sources[from].imports[specifier];
        if (target !== undefined && sources[target]) {
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

// Where a component is defined whose name React tells: the first that one of the modules has.
export function placeOfComponent(sources: Sources, names: string[]): Partial<Problem> {
    for (const name of names) {
        const definition = new RegExp(`\\b(function|const|let|var|class) ${name}\\b`);
        for (const key of compiled.keys()) {
            const line = sources[key]?.code.split("\n").findIndex((text) => definition.test(text)) ?? -1;
            if (line >= 0) {
                return { module: key, line: line + 1 };
            }
        }
    }
    return {};
}

function compile(key: string, source: Source): Compiled {
    const known = compiled.get(key);
    if (known?.code === source.code) {
        return known;
    }
    compiled.delete(key);
    const output = key.endsWith(".json")
        ? `module.exports = ${source.code}`
        : transform(source.code, {
              transforms: ["typescript", "jsx", "imports"],
              jsxRuntime: "automatic",
              production: true,
              disableESTransforms: true,
              filePath: key,
          }).code;
    const wrapped = `(function(require,module,exports){${output}\n})\n//# sourceURL=${sourceUrl(key)}`;
    const fresh = { code: source.code, run: (0, eval)(wrapped) as Run, requests: requestsOf(output) };
    compiled.set(key, fresh);
    return fresh;
}

// Read from the compiled code, where types are gone and every use of an import says its module.
function requestsOf(output: string): Request[] {
    const requests = new Map<string, Request>();
    for (const [, variable, specifier] of output.matchAll(/(?:var (\w+) = )?require\(['"]([^'"\n]+)['"]\)/g)) {
        const request = requests.get(specifier) ?? { specifier, names: [] };
        requests.set(specifier, request);
        if (variable) {
            const uses = output.matchAll(new RegExp(`\\b${variable}\\.([A-Za-z_$][\\w$]*)`, "g"));
            const reexports = output.matchAll(new RegExp(`_createNamedExportFrom\\(${variable}, '\\w+', '(\\w+)'\\)`, "g"));
            request.names = [...new Set([...uses, ...reexports].map((match) => match[1]))];
        }
    }
    return [...requests.values()];
}

function unknownNames(sources: Sources, keys: Iterable<string>, answer: Answer): Problem[] {
    return [...keys].flatMap((key) =>
        compiled.get(key)!.requests.flatMap(({ specifier, names }) => {
            const exports = names.length > 0 ? answer(key, specifier) : {};
            const absent = names.filter((name) => !(name in Object(exports)) && name !== "default");
            return absent.map((name) => {
                const message = `"${name}" is not exported by ${specifier}.`;
                return problem("missing-export", message, importPlace(key, sources[key].code, specifier, name));
            });
        }),
    );
}

function isMissingModule(specifier: string): boolean {
    return /^(\.|@\/|~\/|#|\/)/.test(specifier) && !stylesheet.test(specifier) && !image.test(specifier);
}

function answersWithoutFile(specifier: string): boolean {
    return hasPackage(specifier) || stylesheet.test(specifier) || image.test(specifier);
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

function syntaxProblem(key: string, error: unknown): Problem {
    const message = String((error as Error)?.message ?? error).replace(/^Error transforming .*?: /, "");
    const at = /\((\d+):(\d+)\)\s*$/.exec(message);
    const place = at ? { line: Number(at[1]), column: Number(at[2]) } : placeOf(error);
    const sentence = message.replace(/\s*\(\d+:\d+\)\s*$/, "").replace(/[^.]$/, "$&.");
    return problem("syntax", sentence, { ...place, module: key });
}
