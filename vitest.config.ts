import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * What takes five seconds or more because it starts commands, waits for limits, draws, converts, recognises or repeats, and what it tests is tested by smaller parts
 * too: run with TAIZHANG_TEST=all, as .ci/run does.
 */
const LONG = [
  'test/**/linear-time.test.ts',
  'test/cli/{containers,correct,corrections-gold,diff,diff-years,doctor,explain,former-regions}.test.ts',
  'test/cli/{import-every-day,inspect,reextract,results,watch}.test.ts',
  'test/diff/properties.test.ts',
  'test/docs/{asking,comparison}.test.ts',
  'test/extract/{doc-parity,places}.test.ts',
  'test/fixtures/pages/files.test.ts',
  'test/layout/designs.test.ts',
  'test/pipeline/killed-import.test.ts',
  'test/query/sql/run-sql.test.ts',
  'test/read/{hostile-pages,isolated,reader-contract}.test.ts',
  'test/read/doc/doc.test.ts',
  'test/read/docx/size.test.ts',
  'test/read/html/hostile.test.ts',
  'test/read/ocr/{read-line,scanned-page}.test.ts',
  'test/text/numeral-speed.test.ts',
]

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: process.env.TAIZHANG_TEST === 'all' ? [] : LONG,
    // Loading the modules anew for every file would take longer than the tests; no module keeps what a test could change.
    isolate: false,
    // Where there are two processors, one would wait for the commands that tests start and for limits that they let pass.
    maxWorkers: availableParallelism(),
    // Milliseconds: a test that reads all seeds, or starts a command, takes a few seconds on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Packages are imported as Node.js does it: the default of a CommonJS module is what it exports.
    deps: { interopDefault: false },
    coverage: { include: ['src/**'] },
  },
})
