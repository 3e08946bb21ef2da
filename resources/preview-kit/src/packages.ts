// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The packages of the kit: unpacked when a component names them, evaluated when it first imports them.

import { base, bundles, owners } from "enigma:bundles";

import { recordingVariants } from "./variants";

type Namespace = Record<string, unknown>;
type Bundle = Record<string, () => Namespace>;

const texts = new Map<string, string>();
const evaluated = new Map<string, Bundle>();
const packages = new Map<string, Namespace>();
const listeners: ((specifier: string, exports: Namespace) => void)[] = [];

export function hasPackage(specifier: string): boolean {
  return Object.hasOwn(base, specifier) || Object.hasOwn(owners, specifier);
}

// Makes packages ready for requirePackage(), with those that they need themselves.
export async function unpack(specifiers: Iterable<string>): Promise<void> {
  const names = new Set<string>();
  const add = (specifier: string) => {
    const name = owners[specifier];
    if (name && !names.has(name)) {
      names.add(name);
      bundles[name].needs.forEach(add);
    }
  };
  [...specifiers].forEach(add);
  const absent = [...names].filter((name) => !texts.has(name));
  await Promise.all(absent.map(async (name) => texts.set(name, await inflate(bundles[name].text))));
}

export function requirePackage(specifier: string): Namespace {
  let found = packages.get(specifier);
  if (!found) {
    found = evaluate(specifier);
    packages.set(specifier, found);
    listeners.forEach((listener) => listener(specifier, found!));
  }
  return found;
}

// For what has to be set once in a package, before the component that imports it runs.
export function whenLoaded(listener: (specifier: string, exports: Namespace) => void): void {
  listeners.push(listener);
}

function evaluate(specifier: string): Namespace {
  if (Object.hasOwn(base, specifier)) {
    const exports = base[specifier]();
    return specifier === "class-variance-authority" ? recordingVariants(exports) : exports;
  }
  if (!texts.has(owners[specifier])) {
    throw new Error(`${specifier} is not in the preview kit.`);
  }
  return bundleOf(owners[specifier])[specifier]();
}

function bundleOf(name: string): Bundle {
  let bundle = evaluated.get(name);
  if (!bundle) {
    const module = { exports: {} as Bundle };
    const code = `(function(require,module,exports){${texts.get(name)}\n})\n//# sourceURL=enigma-kit:/${name}.js`;
    (0, eval)(code)(requirePackage, module, module.exports);
    bundle = module.exports;
    evaluated.set(name, bundle);
  }
  return bundle;
}

async function inflate(packed: string): Promise<string> {
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; ++at) {
    bytes[at] = binary.charCodeAt(at);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
