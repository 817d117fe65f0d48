/** What a stretch of the text is in the ledger. */
export type ValueKind = 'quantity' | 'unit' | 'person' | 'deadline'

export const VALUE_COLOURS: Record<ValueKind, { fill: string; edge: string }> = {
  quantity: { fill: '#fde68a', edge: '#b45309' },
  unit: { fill: '#ddd6fe', edge: '#6d28d9' },
  person: { fill: '#dbeafe', edge: '#1d4ed8' },
  deadline: { fill: '#bbf7d0', edge: '#15803d' },
}
