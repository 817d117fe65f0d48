/** Sets of things that belong together, by their keys (并查集, Galler and Fischer 1964). */
export interface Groups {
  join(one: string, other: string): void
  /** Every set that was joined of two keys or more, in the order in which the first of each was seen. */
  all(): string[][]
}

export function createGroups(): Groups {
  const parents = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root)) root = parent
    return root
  }
  const add = (key: string): void => {
    if (!parents.has(key)) parents.set(key, key)
  }
  return {
    join(one, other) {
      add(one)
      add(other)
      parents.set(rootOf(other), rootOf(one))
    },
    all() {
      const groups = new Map<string, string[]>()
      for (const key of parents.keys()) {
        const root = rootOf(key)
        groups.set(root, [...(groups.get(root) ?? []), key])
      }
      return [...groups.values()]
    },
  }
}
