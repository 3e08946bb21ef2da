// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bundles the preview kit: node build.mjs FOLDER writes kit.js, kit.json and licenses.txt there. Fails when a listed package
// cannot be bundled.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";

import { base, bundles } from "./packages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const common = {
    absWorkingDir: here,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    legalComments: "none",
    target: "chrome120",
    define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic",
    loader: { ".css": "text" },
};

// The messages of zod in forty languages, of which it uses one until it is told otherwise.
const oneLanguage = {
    name: "one-language",
    setup(host) {
        host.onLoad({ filter: /zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
            contents: 'export { default as en } from "./en.js";',
        }));
    },
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

function matching(pattern) {
    const folder = join(here, "node_modules", pattern.slice(0, -"/*".length));
    const prefix = pattern.slice(0, -1);
    if (!existsSync(join(folder, "package.json"))) {
        return readdirSync(folder).map((name) => prefix + name);
    }
    const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return Object.keys(exports)
        .filter((one) => /^\.\/[\w-]+$/.test(one))
        .map((one) => prefix + one.slice("./".length));
}

// bundle → specifier → what is bundled for it
const filesOf = Object.fromEntries(
    Object.entries(bundles).map(([name, listed]) => {
        const isNamed = Array.isArray(listed);
        const specifiers = isNamed ? listed.flatMap((one) => (one.endsWith("/*") ? matching(one) : [one])) : [];
        return [name, isNamed ? Object.fromEntries(specifiers.map((one) => [one, one])) : listed];
    }),
);
const provided = new Set([...base, ...Object.values(filesOf).flatMap(Object.keys)]);

// Modules that this file makes up, by their name after "enigma:".
function virtual(contentsOf) {
    return {
        name: "virtual",
        setup(host) {
            host.onResolve({ filter: /^enigma:/ }, ({ path }) => ({
                path: path.slice("enigma:".length),
                namespace: "enigma",
            }));
            host.onLoad({ filter: /.*/, namespace: "enigma" }, async ({ path }) => ({
                contents: await contentsOf[path](),
                resolveDir: here,
            }));
        },
    };
}

// [name, export names, drawing] of each icon; the names that every icon has, HouseIcon and LucideHouse, are left out.
async function lucideIcons() {
    const folder = join(here, "node_modules/lucide-react/dist/esm");
    const exported = Object.entries(await import(join(folder, "lucide-react.mjs")));
    const files = readdirSync(join(folder, "icons")).filter((file) => file.endsWith(".mjs") && file !== "index.mjs");
    const found = await Promise.all(files.map((file) => import(join(folder, "icons", file))));
    const data = [...new Map(found.filter(({ __iconData }) => __iconData).map((one) => [one.default, one.__iconData]))];
    return data.map(([component, { name, node }]) => {
        const all = exported.filter(([, one]) => one === component).map(([exportName]) => exportName);
        const isDerived = (one) =>
            (one.endsWith("Icon") && all.includes(one.slice(0, -"Icon".length))) ||
            (one.startsWith("Lucide") && all.includes(one.slice("Lucide".length)));
        return [
            name,
            all.filter((one) => !isDerived(one)),
            node.map(([tag, { key, ...attributes }]) => [tag, attributes]),
        ];
    });
}

const madeUp = {
    "lucide-icons": async () => `export default ${JSON.stringify(JSON.stringify(await lucideIcons()))}`,
};

function tableOf(files) {
    return Object.entries(files).map(
        ([one, file]) => `${JSON.stringify(one)}: () => require(${JSON.stringify(file)}),`,
    );
}

const inputs = new Set(); // Every file that is in the script.

// A bundle as the page keeps it: compressed, because the browser reads every character of a script before the page may start.
async function packed(files) {
    const own = new Set(Object.keys(files));
    const needs = new Set();
    const isExternal = (path) => {
        const external = provided.has(path) && !own.has(path);
        if (external) {
            needs.add(path);
        }
        return external;
    };
    const { metafile, outputFiles } = await build({
        ...common,
        stdin: { contents: `module.exports = {${tableOf(files).join("\n")}}`, resolveDir: here },
        format: "cjs",
        platform: "browser",
        plugins: [virtual(madeUp), oneLanguage, resolveAsImport(isExternal)],
    });
    Object.keys(metafile.inputs).forEach((input) => inputs.add(input));
    const { text } = outputFiles[0];
    return { text: deflateRawSync(text, { level: 9 }).toString("base64"), needs: [...needs] };
}

const bundleTexts = Object.fromEntries(
    await Promise.all(Object.entries(filesOf).map(async ([name, files]) => [name, await packed(files)])),
);
const owners = Object.fromEntries(
    Object.entries(filesOf).flatMap(([name, files]) => Object.keys(files).map((specifier) => [specifier, name])),
);

const bundled = () => `
    export const base = {${tableOf(Object.fromEntries(base.map((one) => [one, one]))).join("\n")}};
    export const owners = ${JSON.stringify(owners)};
    export const bundles = ${JSON.stringify(bundleTexts)};`;
const { metafile, outputFiles } = await build({
    ...common,
    entryPoints: ["src/kit.ts"],
    format: "iife",
    platform: "browser",
    plugins: [virtual({ bundles: bundled }), resolveAsImport(() => false)],
});

// The notices that the licences of the packages ask for, of those that are in the script.
function notices() {
    const folders = [...inputs]
        .map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
        .filter(Boolean);
    return [...new Set(folders)].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(here, folder, "package.json"), "utf8"));
        const file = readdirSync(join(here, folder)).find((one) => /^licen[cs]e/i.test(one));
        const text = file ? readFileSync(join(here, folder, file), "utf8").trim() : `Licence: ${license}`;
        return `${name} ${version}\n\n${text}\n`;
    });
}

const [, , folder] = process.argv;
const script = outputFiles[0].contents;
Object.keys(metafile.inputs).forEach((input) => inputs.add(input));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "kit.js"), script);
writeFileSync(join(folder, "licenses.txt"), notices().join(`\n${"-".repeat(80)}\n\n`));
const packages = [...provided].sort();
const sha256 = createHash("sha256").update(script).digest("hex");
writeFileSync(join(folder, "kit.json"), `${JSON.stringify({ packages, sha256 }, null, 2)}\n`);
