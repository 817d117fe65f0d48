/** Milliseconds of processor time that work takes in this process: other processes on a busy machine do not count, as they do on the clock. */
export function processorMilliseconds(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
