// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Has Style Dictionary and Terrazzo read token files and write CSS of them: node read-tokens.mjs FILE…
// For each NAME.json, NAME.style-dictionary.css and NAME.terrazzo.css; any warning or error of theirs ends it.

import { readFile, writeFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"

import css from "@terrazzo/plugin-css"
import { build, defineConfig, Logger, parse } from "@terrazzo/parser"
import StyleDictionary from "style-dictionary"

async function styleDictionary(tokens) {
  const dictionary = new StyleDictionary({
    tokens,
    log: { verbosity: "verbose", warnings: "error", errors: { brokenReferences: "throw" } },
    platforms: { css: { transformGroup: "css", files: [{ destination: "tokens.css", format: "css/variables" }] } },
  })
  const [file] = await dictionary.formatPlatform("css")
  return file.output
}

async function terrazzo(file, source, modes) {
  const permutations = modes.map((mode) => ({ input: { mode }, prepare: (text) => `.${mode} {${text}}` }))
  const plugins = [css({ filename: "tokens.css", ...(permutations.length ? { permutations } : {}) })]
  const config = defineConfig({ tokens: [file], plugins }, { cwd: pathToFileURL(`${process.cwd()}/`) })
  const logger = new Logger({ level: "warn" })
  const read = await parse([{ filename: pathToFileURL(file), src: source }], { config, logger })
  const written = await build(read.tokens, { resolver: read.resolver, sources: read.sources, config, logger })
  if (logger.errorCount + logger.warnCount > 0) {
    throw new Error(`Terrazzo complains about ${file}`)
  }
  return written.outputFiles[0].contents
}

// Style Dictionary does not read resolvers: it gets the sets that make up a mode.
function setsOf(resolver, mode) {
  const [base] = resolver.sets.light.sources
  return [base, ...(resolver.modifiers?.mode.contexts[mode] ?? [])]
}

function merged(trees) {
  const result = {}
  for (const tree of trees) {
    for (const [group, tokens] of Object.entries(tree)) {
      result[group] = { ...result[group], ...tokens }
    }
  }
  return result
}

for (const file of process.argv.slice(2)) {
  const source = await readFile(file, "utf8")
  const json = JSON.parse(source)
  const modes = json.sets ? Object.keys(json.modifiers?.mode.contexts ?? { light: [] }) : []
  const name = file.replace(/\.json$/, "")
  const dictionaries = json.sets
    ? await Promise.all(modes.map(async (mode) => `.${mode} ${await styleDictionary(merged(setsOf(json, mode)))}`))
    : [await styleDictionary(json)]
  await writeFile(`${name}.style-dictionary.css`, dictionaries.join("\n"))
  await writeFile(`${name}.terrazzo.css`, await terrazzo(file, source, json.modifiers ? modes : []))
}
