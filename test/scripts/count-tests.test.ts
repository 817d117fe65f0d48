import { expect, test } from 'vitest'
import { countTests } from '../../scripts/count-tests.mjs'

const file = (status: string, ...statuses: string[]) => ({ status, assertionResults: statuses.map((own) => ({ status: own })) })

test.each([
  [
    'all passed',
    { testResults: [file('passed', 'passed', 'passed'), file('passed', 'passed', 'skipped')] },
    0,
    { passed: 3, failed: 0, skipped: 1 },
  ],
  ['one failed', { testResults: [file('failed', 'passed', 'failed')] }, 1, { passed: 1, failed: 1, skipped: 0 }],
  ['a file that does not load', { testResults: [file('failed'), file('passed', 'passed')] }, 1, { passed: 1, failed: 1, skipped: 0 }],
  ['an error outside tests', { testResults: [file('passed', 'passed')] }, 1, { passed: 1, failed: 1, skipped: 0 }],
  ['no report', null, 0, { passed: 0, failed: 1, skipped: 0 }],
])('%s', (_, report, exitCode, counts) => {
  expect(countTests(report, exitCode)).toEqual(counts)
})
