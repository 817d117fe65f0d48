import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
