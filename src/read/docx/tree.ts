import type { Element, Node } from '@xmldom/xmldom'

/**
 * Changes to the tree in constant time. xmldom numbers all children of a parent anew (`childNodes`) at every change, which takes quadratic time
 * in a long body, table or paragraph; nothing here reads those numbers: trees are walked from sibling to sibling.
 */
interface Linked {
  parentNode: Linked | null
  firstChild: Linked | null
  lastChild: Linked | null
  previousSibling: Linked | null
  nextSibling: Linked | null
}

const linked = (node: Node): Linked => node as unknown as Linked

/** Takes a node out of its parent. */
export function remove(node: Node): void {
  const link = linked(node)
  const { parentNode: parent, previousSibling: previous, nextSibling: next } = link
  if (!parent) return
  if (previous) previous.nextSibling = next
  else parent.firstChild = next
  if (next) next.previousSibling = previous
  else parent.lastChild = previous
  link.parentNode = null
  link.previousSibling = null
  link.nextSibling = null
}

/** Puts a node before a child of a parent; at the end where `next` is null. */
export function insertBefore(parent: Node, node: Node, next: Node | null): void {
  remove(node)
  const link = linked(node)
  const above = linked(parent)
  const after = next && linked(next)
  const before = after ? after.previousSibling : above.lastChild
  link.parentNode = above
  link.previousSibling = before
  link.nextSibling = after
  if (before) before.nextSibling = link
  else above.firstChild = link
  if (after) after.previousSibling = link
  else above.lastChild = link
}

export const append = (parent: Node, node: Node): void => insertBefore(parent, node, null)

/** Puts a node where another stands, which goes. */
export function replaceBy(element: Node, replacement: Node): void {
  if (element.parentNode) insertBefore(element.parentNode, replacement, element)
  remove(element)
}

/** Puts an element's children where it stands. */
export function unwrap(element: Element): void {
  while (element.firstChild && element.parentNode) insertBefore(element.parentNode, element.firstChild, element)
  remove(element)
}
