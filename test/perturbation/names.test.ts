import { describe, expect, it } from 'vitest'
import { compileOrganisations, parseOrganisation } from '../../src/lexicon/organisations.ts'
import { compileRegions } from '../../src/lexicon/regions.ts'
import type { AnnotatedText } from './annotated-text.ts'
import { inventedBureauStems } from './bureaux.ts'
import { annotated, kit } from './documents.ts'
import { type Perturbation, perturbDocument } from './perturb-document.ts'
import { townIndex } from './place-names.ts'
import { inventedStems } from './places.ts'
import { randomFrom } from './random.ts'

const rename = (document: AnnotatedText, only: Perturbation) => perturbDocument(document, { ...kit, seed: 1, only: [only] })
const renamed = (text: string, region: string | null = null): string => rename(annotated(text, [], { region }), 'places').text
const namesOf = ({ gold }: AnnotatedText) => gold.items.flatMap(({ assignments }) => assignments.flatMap(({ names }) => names))

describe('invented names', () => {
  const stems = inventedStems(compileRegions(kit.lexicon), kit.words, randomFrom('1'))

  it('of places are of no division and no town, and hide none', () => {
    const regions = compileRegions(kit.lexicon)
    expect(stems.length).toBeGreaterThan(100)
    for (const ending of ['', '省', '市', '县', '区', '州', '镇', '乡', '街道']) {
      expect(stems.filter((stem) => regions.named(stem + ending).length > 0 || townIndex().get(stem + ending))).toEqual([])
    }
    expect(stems.filter((stem) => regions.longestAt(`${stem}州`, 1))).toEqual([])
  })

  it('of bureaux are in no lexicon', () => {
    const organisations = compileOrganisations(kit.lexicon)
    const bureaux = inventedBureauStems(kit.lexicon, kit.words, randomFrom('1'))
    expect(bureaux.length).toBeGreaterThan(30)
    for (const ending of ['局', '委', '办', '厅']) {
      expect(bureaux.filter((stem) => parseOrganisation(organisations, `市${stem}${ending}`).form !== null)).toEqual([])
    }
  })
})

describe('places', () => {
  it('get one name each, wherever they stand, and keep their endings', () => {
    expect(renamed('昌吉州印发通知，昌吉回族自治州昌吉市、阜康市实施。')).toBe('云渚州印发通知，云渚回族自治州云渚市、澄渚市实施。')
  })

  it('keep the line break that cuts them', () => {
    expect(renamed('玛纳斯县办实事，玛纳\n斯县人民政府。')).toBe('云渚县办实事，云渚\n县人民政府。')
  })

  it('are towns behind a county, and villages behind a town, too', () => {
    expect(renamed('在霍城县清水河镇黄台子村修渠。')).toMatch(/^在..县..镇..村修渠。$/u)
    expect(renamed('在霍城县清水河镇黄台子村修渠。')).not.toMatch(/霍城|清水河|黄台子/u)
  })

  it('are short names of the place that the document is about and of what it lies in', () => {
    expect(renamed('克州实施项目，新疆工匠培训。', '克孜勒苏柯尔克孜自治州')).toBe('云渚州实施项目，澄渚工匠培训。')
  })

  it('are found in Traditional print', () => {
    expect(renamed('甘谷縣開幕')).toBe('云渚縣開幕')
  })

  it('of the 兵团 get the number of no division', () => {
    expect(renamed('第二师铁门关市与兵团四师协作。')).toBe('第二十二师云渚市与兵团二十四师协作。')
  })

  it.each(['一体化平台州直单位', '医保定点药店', '老城区管网', '建设新城区', '各乡镇、农村', '县新建示范村', '全州、全县、自治区'])(
    'are none in %s',
    (text) => {
      expect(renamed(text)).toBe(text)
    },
  )

  it('change in title, issuer, number and region of the annotation', () => {
    const document = annotated('玛政办发〔2025〕3号\n玛纳斯县人民政府办公室\n《玛纳斯县2025年实事方案》', [], {
      title: '玛纳斯县2025年实事方案',
      docNumber: '玛政办发〔2025〕3号',
      issuer: '玛纳斯县人民政府办公室',
      region: '玛纳斯县',
    })
    const { text, gold } = rename(document, 'places')
    const [, prefix, name] = /^(.)政办发〔2025〕3号\n(..)县/u.exec(text) ?? []
    expect([prefix, name]).not.toEqual(['玛', '玛纳斯'])
    expect(gold.document).toMatchObject({
      title: `${name}县2025年实事方案`,
      docNumber: `${prefix}政办发〔2025〕3号`,
      issuer: `${name}县人民政府办公室`,
      region: `${name}县`,
    })
  })

  it('leave no region where the text has it without an ending only, or not at all', () => {
    const regionOf = (text: string, region: string) => rename(annotated(text, [], { region }), 'places').gold.document.region
    expect(regionOf('重庆接续办好实事', '重庆市')).toBeNull()
    expect(regionOf('蓟州区民心工程', '天津市蓟州区')).toBe('云渚区')
    expect(regionOf('市政府实事', '武汉市')).toBe('武汉市')
  })
})

describe('bureaux', () => {
  it('keep their endings and what stands in front, and shared prefixes stay shared', () => {
    const document = annotated('牵头单位：自治州住建局（人防办）、发展改革委\n责任单位：市委编办，市政府金融办，市民政局，州残联', [
      {
        assignments: [
          { role: 'lead', names: ['自治州住建局（人防办）', '自治州发展改革委'] },
          { role: 'responsible', names: ['市委编办', '市政府金融办', '市民政局', '州残联'] },
        ],
      },
    ])
    const { text, gold } = rename(document, 'bureaux')
    const [lead = '', responsible = ''] = text.split('\n')
    expect(lead).toMatch(/^牵头单位：自治州\p{Script=Han}+局（\p{Script=Han}+办）、\p{Script=Han}+委$/u)
    expect(responsible).toMatch(/^责任单位：市委\p{Script=Han}+办，市政府\p{Script=Han}+办，市\p{Script=Han}+局，州\p{Script=Han}+联$/u)
    expect(text).not.toMatch(/住建|人防|发展改革|编|金融|民政|残/u)
    const [first, second = '', ...others] = namesOf({ text, gold })
    expect(lead).toBe(`牵头单位：${first}、${second.replace(/^自治州/u, '')}`)
    expect(responsible).toBe(`责任单位：${others.join('，')}`)
  })

  it('have 和 in the middle where they had it', () => {
    const document = annotated('牵头单位：州文化和旅游局', [{ assignments: [{ role: 'lead', names: ['州文化和旅游局'] }] }])
    expect(rename(document, 'bureaux').text).toMatch(/^牵头单位：州\p{Script=Han}{2,}和\p{Script=Han}{2,}局$/u)
  })

  it.each([
    ['各县（市）人民政府'],
    ['相关管委会'],
    ['国家税务总局伊犁州税务局'],
    ['国网克州供电公司'],
    ['兵团四师有关部门'],
    ['县政府办'],
    ['12345热线成员单位'],
  ])('are none or not plain ones: %s', (name) => {
    const document = annotated(`责任单位：${name}`, [{ assignments: [{ role: 'responsible', names: [name] }] }])
    expect(rename(document, 'bureaux')).toMatchObject({ text: document.text, gold: document.gold })
  })

  it('keep their names where the text gives them no ending of their own, and as parts of kept names', () => {
    const document = annotated('责任单位：州教育、民政局，国家税务总局伊犁州税务局，州税务局', [
      { assignments: [{ role: 'responsible', names: ['州教育局', '州民政局', '国家税务总局伊犁州税务局', '州税务局'] }] },
    ])
    const { text, gold } = rename(document, 'bureaux')
    const [, civil, tax] = /^责任单位：州教育、(\p{Script=Han}+局)，国家税务总局伊犁州税务局，(州\p{Script=Han}+局)$/u.exec(text) ?? []
    expect([civil, tax]).not.toEqual(['民政局', '州税务局'])
    expect(namesOf({ text, gold })).toEqual(['州教育局', `州${civil}`, '国家税务总局伊犁州税务局', tax])
  })

  it('of 市场监管局 have no prefix taken from their first character', () => {
    const document = annotated('责任单位：市场监管局', [{ assignments: [{ role: 'responsible', names: ['市场监管局'] }] }])
    expect(rename(document, 'bureaux').text).not.toMatch(/：市|市场/u)
  })
})

describe('persons', () => {
  it('get names of as many characters, also where the print divides them or runs them together', () => {
    const document = annotated('责任县领导：张志刚、李卫\n领导 | 陆 明俞 悦 |', [
      { assignments: [{ role: 'supervising_leader', names: ['张志刚', '李卫', '陆明', '俞悦'] }] },
    ])
    const { text, gold } = rename(document, 'persons')
    const names = namesOf({ text, gold })
    expect(text).toMatch(/^责任县领导：\p{Script=Han}{3}、\p{Script=Han}{2}\n领导 \| . .. . \|$/u)
    expect(text).not.toMatch(/张志刚|李卫|陆|俞/u)
    expect(text.replace(/\s/gu, '')).toBe(`责任县领导：${names[0]}、${names[1]}领导|${names[2]}${names[3]}|`)
  })

  it.each(['各区区长', '相关管委会主任', '分管副市长'])('are none: %s', (name) => {
    const document = annotated(`牵头领导：${name}`, [{ assignments: [{ role: 'unit_leader', names: [name] }] }])
    expect(rename(document, 'persons').text).toBe(document.text)
  })
})
