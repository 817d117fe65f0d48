import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { canonicalUnit, compileUnits, inBaseUnits } from '../../src/lexicon/units.ts'
import type { ExtractedDocument, Item, Quantity } from '../../src/model/index.ts'
import { perfectPairs, SEED_DIRECTORY } from '../evaluate/annotated-seeds.ts'

const units = compileUnits(loadLexicon())

/** GB/T 2260 codes of the regions of the seeds; the annotations give names alone. */
const REGION_CODES: Record<string, string> = {
  克孜勒苏柯尔克孜自治州: '653000',
  伊犁哈萨克自治州: '654000',
  昌吉回族自治州: '652300',
  玛纳斯县: '652324',
}

/** The seeds with an extraction that says what the annotations say, complete as an extractor leaves it: ids, base values, what counts in sums. */
export function annotatedDocuments(): ExtractedDocument[] {
  return perfectPairs().map(({ gold, extracted }) => {
    const sha256 = createHash('sha256')
      .update(readFileSync(join(SEED_DIRECTORY, gold.source)))
      .digest('hex')
    const { region } = extracted.document
    return {
      ...extracted,
      source: { ...extracted.source, sha256 },
      document: { ...extracted.document, region: region && { ...region, code: REGION_CODES[region.name] ?? null } },
      items: extracted.items.map((item) => completeItem(item, sha256)),
    }
  })
}

/** The annotated seed of that number: 0 to 4. */
export function annotatedDocument(number: number): ExtractedDocument {
  const document = annotatedDocuments()[number]
  if (!document) throw new RangeError(`there is no seed ${number}`)
  return document
}

const idOf = (...parts: (string | number)[]): string => createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16)

function completeItem(item: Item, sha256: string): Item {
  return {
    ...item,
    id: idOf(sha256, item.path),
    quantities: item.quantities.map((quantity) => completeQuantity(quantity, idOf(sha256, quantity.start, quantity.end))),
  }
}

function completeQuantity(quantity: Quantity, id: string): Quantity {
  const unit = canonicalUnit(units, quantity.unit)
  return {
    ...quantity,
    id,
    dimension: unit.dimension,
    baseUnit: unit.baseUnit,
    baseValue: inBaseUnits(quantity.value, unit),
    baseValueMax: quantity.valueMax === null ? null : inBaseUnits(quantity.valueMax, unit),
    countsInTotal: quantity.partOf === null && quantity.role !== 'baseline',
  }
}
