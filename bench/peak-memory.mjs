// Reads a file as the library does, extracts it where that is asked for, and prints as JSON what that took; started by formats.ts. Linux. Not TypeScript: what
// compiles while it runs would hold several times what reading needs.
// usage: node bench/peak-memory.mjs LIBRARY FILE [--extract]   (LIBRARY: the folder of the compiled sources)
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [library = '', file = '', extract] = process.argv.slice(2)
const { readBytes } = await import(pathToFileURL(join(library, 'read', 'index.js')).href)
const { extractDocument } = extract ? await import(pathToFileURL(join(library, 'index.js')).href) : {}
const before = process.cpuUsage()
const outcome = await readBytes(readFileSync(file), { name: basename(file) })
if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.finding))
const items = extract ? extractDocument(outcome.document).items.length : 0
const { user, system } = process.cpuUsage(before)
// Not maxRSS: a process begins with that of the one that started it.
const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
console.log(
  JSON.stringify({ peakBytes: Number(kilobytes) * 1024, seconds: (user + system) / 1e6, characters: outcome.document.text.length, items }),
)
