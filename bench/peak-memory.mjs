// Reads a file as the library does and prints how many bytes its process held at most; started by formats.ts. Linux. Not TypeScript: what compiles while it
// runs would hold several times what reading needs.
// usage: node bench/peak-memory.mjs LIBRARY FILE   (LIBRARY: the folder of the compiled sources)
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [library = '', file = ''] = process.argv.slice(2)
const { readBytes } = await import(pathToFileURL(join(library, 'read', 'index.js')).href)
const outcome = await readBytes(readFileSync(file), { name: basename(file) })
if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.finding))
// Not maxRSS: a process begins with that of the one that started it.
const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
console.log(Number(kilobytes) * 1024)
