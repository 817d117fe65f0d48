// A thread beside the reading thread, which may be busy for as long as it likes. Plain JavaScript: a thread has no loader for TypeScript, and it starts in 30 ms.
import { rmSync, writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

/** Milliseconds between two looks: a process that fills memory as fast as it can adds some 100 MB in that time. */
const INTERVAL = 50
const STANDARD_ERROR = 2

/** @type {{bytes: number, lastWords: string, temporaryFolder: string}} */
const { bytes, lastWords, temporaryFolder } = workerData
const parent = process.ppid

setInterval(() => {
  if (process.memoryUsage.rss() > bytes) {
    writeSync(STANDARD_ERROR, `${lastWords}\n`)
    end()
  }
  // Who started us is gone, killed perhaps: nobody waits for the answer.
  if (process.ppid !== parent) end()
}, INTERVAL)

/** The whole group where we lead one, so that programs that we started end too. */
function end() {
  rmSync(temporaryFolder, { recursive: true, force: true })
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    process.kill(process.pid, 'SIGKILL')
  }
}
