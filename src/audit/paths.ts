import type { Item } from '../model/index.ts'

/** The path of the group that an item stands in; '' at the top: 4/1 → 4. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** How deep an item stands: 1 at the top. */
export const depthOf = (path: string): number => path.split('/').length

/** The groups that each item stands in, the nearest first. */
export function groupsAround(items: readonly Item[]): (item: Item) => Item[] {
  const byPath = new Map(items.map((item) => [item.path, item]))
  return ({ path }) => {
    const groups: Item[] = []
    for (let parent = parentOf(path); parent !== ''; parent = parentOf(parent)) {
      const group = byPath.get(parent)
      if (group) groups.push(group)
    }
    return groups
  }
}
