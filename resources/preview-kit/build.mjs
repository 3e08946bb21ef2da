// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bundles the preview kit: node build.mjs FOLDER writes kit.js and kit.json there. Fails when a listed package cannot be bundled.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { base, bundles, standIns } from "./packages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const common = {
    absWorkingDir: here,
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    target: "chrome120",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".css": "text" },
};

// Every package in its ES module form, also where it is required: one copy of each, and the smaller one.
function resolveAsImport(isExternal) {
    return {
        name: "as-import",
        setup(host) {
            host.onResolve({ filter: /^[^.]/ }, async ({ path, kind, resolveDir, pluginData }) => {
                if (pluginData === "resolving" || kind === "entry-point") {
                    return undefined;
                }
                if (isExternal(path)) {
                    return { path, external: true };
                }
                const kindWanted = kind === "require-call" ? "import-statement" : kind;
                return host.resolve(path, { kind: kindWanted, resolveDir, pluginData: "resolving" });
            });
        },
    };
}

function installed(scope) {
    return readdirSync(join(here, "node_modules", scope)).map((name) => `${scope}/${name}`);
}

// bundle → specifier → what is bundled for it
const filesOf = {
    ...Object.fromEntries(Object.entries(bundles).map(([name, listed]) => {
        const specifiers = listed.flatMap((one) => (one.endsWith("/*") ? installed(one.slice(0, -2)) : [one]));
        return [name, Object.fromEntries(specifiers.map((one) => [one, one]))];
    })),
    "stand-ins": standIns,
};
const provided = new Set([...base, ...Object.values(filesOf).flatMap(Object.keys)]);

function tableOf(files) {
    return Object.entries(files).map(([one, file]) => `${JSON.stringify(one)}: () => require(${JSON.stringify(file)}),`);
}

async function bundleText(files) {
    const own = new Set(Object.keys(files));
    const { outputFiles } = await build({
        ...common,
        stdin: { contents: `module.exports = {${tableOf(files).join("\n")}}`, resolveDir: here },
        format: "cjs",
        platform: "browser",
        plugins: [resolveAsImport((path) => provided.has(path) && !own.has(path))],
    });
    return outputFiles[0].text;
}

const texts = Object.fromEntries(
    await Promise.all(Object.entries(filesOf).map(async ([name, files]) => [name, await bundleText(files)])),
);
const owners = Object.fromEntries(
    Object.entries(filesOf).flatMap(([name, files]) => Object.keys(files).map((specifier) => [specifier, name])),
);

const bundlesModule = {
    name: "bundles",
    setup(host) {
        host.onResolve({ filter: /^enigma:bundles$/ }, ({ path }) => ({ path, namespace: "enigma" }));
        host.onLoad({ filter: /.*/, namespace: "enigma" }, () => ({
            contents: `export const base = {${tableOf(Object.fromEntries(base.map((one) => [one, one]))).join("\n")}};
                export const owners = ${JSON.stringify(owners)};
                export const texts = ${JSON.stringify(texts)};`,
            resolveDir: here,
        }));
    },
};
const { outputFiles } = await build({
    ...common,
    entryPoints: ["src/kit.ts"],
    format: "iife",
    platform: "browser",
    jsx: "automatic",
    plugins: [bundlesModule, resolveAsImport(() => false)],
});

const [, , folder] = process.argv;
const script = outputFiles[0].contents;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "kit.js"), script);
const packages = [...provided].sort();
const sha256 = createHash("sha256").update(script).digest("hex");
writeFileSync(join(folder, "kit.json"), `${JSON.stringify({ packages, sha256 }, null, 2)}\n`);
