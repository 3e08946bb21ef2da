// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Serves a folder as plain files on a free loopback port, as any static host does: node static-server.mjs FOLDER

import { createServer } from "node:http"
import { readFile } from "node:fs/promises"
import { join, normalize } from "node:path"

const root = process.argv[2]

const server = createServer(async (request, response) => {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname))
    response.end(await readFile(join(root, path)))
  } catch {
    response.writeHead(404).end("{}")
  }
})

server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`))
