import { type Correction, type CorrectionChange, type Item, itemFieldsSchema, type Span } from '../../model/index.ts'
import { itemName } from '../item-name.ts'
import { type Draft, idOfAdded, insertInOrder, type Met, mark, removeFrom, saysOther } from './draft.ts'

type ItemChange = Extract<CorrectionChange, { target: 'item' }>

/** Lays what a person said of an item over its document. */
export function correctItem(draft: Draft, item: Item, change: ItemChange): Met {
  if (change.action === 'reject') {
    removeFrom(draft.document.items, item)
    return { readsNow: null }
  }
  const readsNow = saysOther(item, change.was, change.set, ['title']) ? itemName(item, draft.document.text) : null
  const { title } = (change.action === 'accept' ? change.was : change.set) ?? {}
  if (title !== undefined) item.title = title
  mark(draft, item, change.action === 'accept' ? 'accepted' : 'changed')
  return { readsNow }
}

/** Adds an item that was missed; where it is read now, it takes the title that the person gave. Null where another item has its path. */
export function addItem(draft: Draft, span: Span, { id }: Correction, change: ItemChange): Met | null {
  const { path, title } = itemFieldsSchema.parse(change.set)
  const ofPath = draft.document.items.find((item) => item.path === path)
  if (ofPath && ofPath.start < span.end && span.start < ofPath.end) {
    if (title !== null) ofPath.title = title
    mark(draft, ofPath, 'changed')
    return { readsNow: null }
  }
  if (ofPath) return null
  const added: Item = {
    ...span,
    id: idOfAdded(id),
    path,
    title,
    label: null,
    leaf: true,
    truncated: false,
    declaredCount: null,
    domains: [],
    assignments: [],
    deadline: null,
    milestones: [],
    quantities: [],
  }
  insertInOrder(draft.document.items, added)
  mark(draft, added, 'added')
  return { readsNow: null }
}
