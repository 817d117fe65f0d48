/** A line of its own that stands for lines left out. */
const LEFT_OUT = '…'

/**
 * The printed lines, cut where the page cuts them: a page that shows five lines, … and two gets the first five, … and the last two of what is printed now.
 * Where nothing would be left out any more, all lines stand.
 */
export function cutLike(shown: readonly string[], printed: readonly string[]): string[] {
  const cut = shown.indexOf(LEFT_OUT)
  if (cut === -1) return [...printed]
  const after = shown.length - cut - 1
  if (cut + after >= printed.length) return [...printed]
  return [...printed.slice(0, cut), LEFT_OUT, ...printed.slice(printed.length - after)]
}
