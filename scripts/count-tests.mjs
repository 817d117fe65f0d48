// Prints what a report of vitest's json reporter counts, as "passed failed skipped". usage: count-tests.mjs REPORT EXIT_CODE
import { existsSync, readFileSync } from 'node:fs'

/**
 * A file that fails without a failed test (it does not load) counts as one failed; so does a run that failed in no test (an unhandled error), and a run without report.
 * @param {{testResults: {status: string, assertionResults: {status: string}[]}[]} | null} report
 * @param {number} exitCode of the run
 */
export function countTests(report, exitCode) {
  const files = report?.testResults ?? []
  const statuses = files.flatMap(({ status, assertionResults }) => {
    const own = assertionResults.map((result) => result.status)
    return status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own
  })
  const count = (/** @type {(status: string) => boolean} */ test) => statuses.filter(test).length
  const failed = count((status) => status === 'failed')
  return {
    passed: count((status) => status === 'passed'),
    failed: failed === 0 && (exitCode !== 0 || report === null) ? 1 : failed,
    skipped: count((status) => status !== 'passed' && status !== 'failed'),
  }
}

if (import.meta.filename === process.argv[1]) {
  const [path = '', exitCode = '1'] = process.argv.slice(2)
  const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
  const { passed, failed, skipped } = countTests(report, Number(exitCode))
  console.log(passed, failed, skipped)
}
