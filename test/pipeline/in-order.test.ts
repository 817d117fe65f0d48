import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mapInOrder } from '../../src/pipeline/in-order.ts'

test('results come in the order of the inputs, however long each takes, and no more work is ahead than said', async () => {
  let running = 0
  let most = 0
  const delays = [30, 1, 20, 2, 10, 3, 1, 1, 15, 1]
  const results: number[] = []
  const work = async (index: number): Promise<number> => {
    most = Math.max(most, ++running)
    await setTimeout(delays[index])
    running--
    return index
  }
  for await (const result of mapInOrder(delays.keys(), 3, work)) results.push(result)
  expect(results).toEqual([...delays.keys()])
  expect(most).toBe(3)
})

test('what is not taken is not run ahead for', async () => {
  let begun = 0
  const results = mapInOrder(Array.from({ length: 100 }).keys(), 2, async () => ++begun)
  await results.next()
  expect(begun).toBeLessThanOrEqual(4)
})
