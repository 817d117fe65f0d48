import { describe, expect, test } from 'vitest'
import { consoleBlocks, withOutputs } from '../../scripts/readme/console-blocks.ts'
import { cutLike } from '../../scripts/readme/cut-lines.ts'

const PAGE = 'Two lines:\n\n```console\n$ echo one\none\n```\n\n```console\n$ seq 9\n1\n…\n9\n```\n\n```sh\n$ not shown\n```\n'

describe('the lines of a command that a page shows', () => {
  test('are found, each block one command', () => {
    expect(consoleBlocks(PAGE)).toEqual([
      { command: 'echo one', shown: ['one'] },
      { command: 'seq 9', shown: ['1', '…', '9'] },
    ])
  })

  test('are replaced, and nothing else is', () => {
    expect(withOutputs(PAGE, ({ shown }) => shown)).toBe(PAGE)
    expect(withOutputs(PAGE, ({ command }) => [command.toUpperCase()])).toBe(
      PAGE.replace('\none\n', '\nECHO ONE\n').replace('1\n…\n9', 'SEQ 9'),
    )
  })

  test('are cut where the page cuts them', () => {
    expect(cutLike(['a', 'b', '…', 'c'], ['1', '2', '3', '4', '5'])).toEqual(['1', '2', '…', '5'])
    expect(cutLike(['a', '…'], ['1', '2', '3'])).toEqual(['1', '…'])
    expect(cutLike(['…', 'a'], ['1', '2', '3'])).toEqual(['…', '3'])
  })

  test('stand as they are where nothing is cut, or nothing would be left out', () => {
    expect(cutLike(['a'], ['1', '2', '3'])).toEqual(['1', '2', '3'])
    expect(cutLike(['a', '…', 'b'], ['1', '2'])).toEqual(['1', '2'])
    expect(cutLike(['a …', 'b'], ['1', '2', '3'])).toEqual(['1', '2', '3'])
  })
})
