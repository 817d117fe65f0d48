// Loaded before a program: says at its end the most memory that it had, in MB. Linux.
import { readFileSync } from 'node:fs'

process.on('exit', () => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  process.stderr.write(`${Math.round(Number(kilobytes) / 1000)} MB at most\n`)
})
