// Reads a file as the library does and prints how many pages it has and how many bytes the process held at most, as JSON; started by formats.ts.
// usage: npx tsx bench/peak-memory.ts FILE
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readBytes } from '../src/read/index.ts'

const [file = ''] = process.argv.slice(2)
const outcome = await readBytes(readFileSync(file), { name: basename(file) })
if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.finding))
// maxRSS comes in kilobytes of 1024 bytes.
console.log(JSON.stringify({ pages: outcome.document.source.pages.length, bytes: process.resourceUsage().maxRSS * 1024 }))
