// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The packages of the kit, each evaluated when a component first imports it.

import { base, owners, texts } from "enigma:bundles";

import { recordingVariants } from "./variants";

type Namespace = Record<string, unknown>;

const bundles = new Map<string, Record<string, () => Namespace>>();
const packages = new Map<string, Namespace>();
const listeners: ((specifier: string, exports: Namespace) => void)[] = [];

export function hasPackage(specifier: string): boolean {
    return Object.hasOwn(base, specifier) || Object.hasOwn(owners, specifier);
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
    return bundleOf(owners[specifier])[specifier]();
}

function bundleOf(name: string): Record<string, () => Namespace> {
    let bundle = bundles.get(name);
    if (!bundle) {
        const module = { exports: {} };
        const run = (0, eval)(`(function(require,module,exports){${texts[name]}\n})\n//# sourceURL=enigma-kit:/${name}.js`);
        run(requirePackage, module, module.exports);
        bundle = module.exports as Record<string, () => Namespace>;
        bundles.set(name, bundle);
    }
    return bundle;
}
