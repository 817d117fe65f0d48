import { type Data, said, valueWords } from './finding-data.ts'
import type { Wording } from './language.ts'

const targetName = valueWords({
  quantity: { zh: '数量', en: 'quantity' },
  assignment: { zh: '单位或人员', en: 'unit or person' },
  deadline: { zh: '时限', en: 'deadline' },
  item: { zh: '事项', en: 'item' },
  finding: { zh: '发现', en: 'finding' },
})

const unplacedReason = valueWords({
  text_gone: { zh: '文中已没有这些文字', en: 'its words are not in the text any more' },
  context_changed: { zh: '前后文字已改变', en: 'other words stand around it now' },
  several_places: { zh: '文中有几处相同，无法确定是哪一处', en: 'several places are alike and it could be any of them' },
  item_gone: { zh: '所在事项已不存在', en: 'no item has this place any more' },
  path_taken: { zh: '该序号已属于另一事项', en: 'another item has its path' },
})

/** The wording of what became of a person's corrections. */
export const correctionWordings: Record<'correction_not_placed' | 'corrected_value_read_otherwise', Wording<Data>> = {
  correction_not_placed: {
    zh: ({ target, quote, by, on, reason, correction }) =>
      `${said(by, '?')} ${said(on, '?')} 对${targetName(target, 'zh')}“${said(quote, '')}”的订正（${said(correction, '?')}）未能落实：${unplacedReason(reason, 'zh')}`,
    en: ({ target, quote, by, on, reason, correction }) =>
      `the correction ${said(correction, '?')} by ${said(by, '?')} of ${said(on, '?')} (${targetName(target, 'en')} “${said(quote, '')}”) has no place: ${unplacedReason(reason, 'en')}`,
  },
  corrected_value_read_otherwise: {
    zh: ({ target, quote, by, now, correction }) =>
      `${targetName(target, 'zh')}“${said(quote, '')}”现在读作“${said(now, '?')}”，与 ${said(by, '?')} 订正时所见不同；仍以订正（${said(correction, '?')}）为准`,
    en: ({ target, quote, by, now, correction }) =>
      `the ${targetName(target, 'en')} “${said(quote, '')}” is read as “${said(now, '?')}” now, which is not what ${said(by, '?')} saw; the correction ${said(correction, '?')} stands`,
  },
}
