/** Appends without spreading: a list of some hundred thousand would not fit on the call stack. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each)
}
