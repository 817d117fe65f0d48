// Reads a file as the library does and prints how many bytes its process held at most; started by formats.ts. Linux.
// usage: npx tsx bench/peak-memory.ts FILE
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readBytes } from '../src/read/index.ts'

const [file = ''] = process.argv.slice(2)
const outcome = await readBytes(readFileSync(file), { name: basename(file) })
if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.finding))
// Not maxRSS: a process begins with that of the one that started it.
const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
console.log(Number(kilobytes) * 1024)
