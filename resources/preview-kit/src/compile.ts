// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiles single modules: TSX in, a function in the style of CommonJS and what it asks for out. Each is compiled once.

import { transform } from "sucrase";

import { Failure, problem, sourceUrl, type Problem } from "./problems";

export interface Source {
  code: string;
  imports: Record<string, string>;
}

export interface Request {
  specifier: string;
  names: string[]; // The named exports that the code uses as values.
}

type Run = (require: (specifier: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

export interface Compiled {
  code: string;
  run: Run;
  requests: Request[];
}

const compiled = new Map<string, Compiled>();
const importStatement =
  /(?:var (_\w+) = |(?<=^|[;{}\s]))require\('([^'\n]+)'\);|_interopRequireWildcard\(require\(["']([^"'\n]+)["']\)\)/gm;

// Throws a Failure that says where the source is wrong.
export function compile(key: string, source: Source): Compiled {
  const known = compiled.get(key);
  if (known?.code === source.code) {
    return known;
  }
  const output = key.endsWith(".json") ? `module.exports = ${source.code}` : transformed(key, source.code);
  const fresh = { code: source.code, run: evaluated(key, output), requests: requestsOf(output) };
  compiled.set(key, fresh);
  return fresh;
}

function transformed(key: string, code: string): string {
  try {
    return transform(code, {
      transforms: ["typescript", "jsx", "imports"],
      jsxRuntime: "automatic",
      production: true,
      disableESTransforms: true,
      filePath: key,
    }).code;
  } catch (error) {
    throw new Failure([syntaxProblem(key, error as Error)]);
  }
}

// The compiler says: Error transforming <file>: <what> (<line>:<column>)
function syntaxProblem(key: string, { message }: Error): Problem {
  const [, what, line, column] = /^(?:Error transforming .*?: )?([^]*?)\.?(?:\s*\((\d+):(\d+)\))?$/.exec(message)!;
  const place = line ? { line: Number(line), column: Number(column) } : {};
  return problem("syntax", `${what}.`, { module: key, ...place });
}

const head = "(function(require,module,exports){";

function evaluated(key: string, output: string): Run {
  try {
    return (0, eval)(`${head}${output}\n})\n//# sourceURL=${sourceUrl(key)}`) as Run;
  } catch (error) {
    const message = (error as Error).message;
    throw new Failure([problem("syntax", `${message}.`, { module: key, line: lineOfMessage(output, message) })]);
  }
}

// The browser does not tell the line of a syntax error: it is where the beginning of the code first fails in the same way.
function lineOfMessage(output: string, message: string): number {
  const lines = output.split("\n");
  const failsAt = (count: number) => {
    try {
      return (0, eval)(head + lines.slice(0, count).join("\n"));
    } catch (error) {
      return (error as Error).message === message;
    }
  };
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = failsAt(middle) ? [low, middle] : [middle + 1, high];
  }
  return Math.max(low, 1);
}

// Read from the compiled code, where types are gone and every use of an import says its module. What is exported again is not a
// use: it may be a type.
function requestsOf(output: string): Request[] {
  const requests = new Map<string, Request>();
  for (const [, variable, statement, dynamic] of output.matchAll(importStatement)) {
    const specifier = statement ?? dynamic;
    const request = requests.get(specifier) ?? { specifier, names: [] };
    requests.set(specifier, request);
    if (variable) {
      const uses = output.matchAll(new RegExp(`\\b${variable}\\.([A-Za-z_$][\\w$]*)`, "g"));
      const byDefault = output.includes(`_interopRequireDefault(${variable})`) ? ["default"] : [];
      request.names = [...new Set([...[...uses].map((match) => match[1]), ...byDefault])];
    }
  }
  return [...requests.values()];
}
