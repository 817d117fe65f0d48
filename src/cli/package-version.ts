import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The installed package's own description; package.json lies two folders above, in src and in dist alike. */
function packageDescription(): { version: string; engines: { node: string } } {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'))
}

export const packageVersion = (): string => packageDescription().version

/** The oldest Node that will do, as 20.19. */
export const neededNode = (): string => packageDescription().engines.node.replace('>=', '')
