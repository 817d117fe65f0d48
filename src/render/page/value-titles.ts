import {
  assignmentRoleLabel,
  explanationWords,
  type Language,
  labelOf,
  pageViewWords,
  quantityRoleLabel,
  UNTITLED,
} from '../../messages/index.ts'
import type { AssignedName, AssignmentRole, Deadline, Item, Quantity } from '../../model/index.ts'

// What a value was read as, in the lines of its tooltip: the printed words, what they mean, the item that it belongs to.

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '')

const titleOf = (lines: readonly (string | null)[]): string => lines.filter((line) => line !== null).join('\n')

/** @param item null for a result, which belongs to none */
export function quantityTitle(quantity: Quantity, item: Item | null, language: Language): string {
  const said = explanationWords[language]
  const { quote, value, valueMax, unit, comparator, role, per, action, object, certainty } = quantity
  const number = valueMax === null ? String(value) : `${value}–${valueMax}`
  const about = [action, object].filter((part) => part !== null).map(oneLine)
  return titleOf([
    oneLine(quote),
    `${said.value}: ${said.comparators[comparator]} ${number} ${unit}`.trimEnd(),
    per.length > 0 ? `${said.per}: ${per.join(', ')}` : null,
    `${said.role}: ${item ? quantityRoleLabel(role, language) : pageViewWords[language].valueKinds.result}`,
    about.length > 0 ? `${said.governing}: ${about.join(' + ')}` : null,
    `${said.certainty}: ${said.grades[certainty]}`,
    item && itemTitle(item, language),
  ])
}

export function nameTitle({ name, canonical }: AssignedName, role: AssignmentRole, item: Item, language: Language): string {
  return titleOf([
    `${assignmentRoleLabel(role, language)}: ${oneLine(name)}`,
    canonical && `${explanationWords[language].canonical}: ${canonical.name}`,
    itemTitle(item, language),
  ])
}

export function deadlineTitle({ quote, date, kind }: Deadline, item: Item, language: Language): string {
  const said = explanationWords[language]
  return titleOf([
    oneLine(quote ?? ''),
    `${labelOf('deadline', language)}: ${date ?? said.noDate} (${said.kinds[kind]})`,
    itemTitle(item, language),
  ])
}

export const itemTitle = ({ path, title }: Item, language: Language): string =>
  `${pageViewWords[language].item} ${path}: ${oneLine(title ?? UNTITLED[language])}`
