import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { canonicalOrganisation, compileOrganisations, organisationKey, parseOrganisation } from '../../src/lexicon/organisations.ts'

const lexicon = loadLexicon()
const organisations = compileOrganisations(lexicon)
const region = (name: string) => organisations.regions.named(name)[0] ?? null
const canonical = (name: string, of: string | null = null): string | null =>
  canonicalOrganisation(organisations, name, { region: of === null ? null : region(of) })?.name ?? null
const key = (name: string): string | null => organisationKey(organisations, name)

describe('the lexicon of units', () => {
  it('reads each entry from its own example', () => {
    for (const { word, example } of lexicon.organisations)
      expect([example, parseOrganisation(organisations, example).form?.entry.word]).toEqual([example, word])
  })

  it('knows each name and alias behind a level word and behind a place that is in no table', () => {
    for (const { word, aliases } of lexicon.organisations) {
      for (const name of [word, ...aliases]) {
        for (const prefix of ['县', '自治州', '甲山县'])
          expect([prefix + name, parseOrganisation(organisations, prefix + name).form?.entry.word]).toEqual([prefix + name, word])
      }
    }
  })

  it('names a successor that it has for every unit that was renamed', () => {
    const words = new Set(lexicon.organisations.map(({ word }) => word))
    for (const { word, renamed } of lexicon.organisations) if (renamed) expect([word, words.has(renamed.to)]).toEqual([word, true])
  })
})

describe('parseOrganisation', () => {
  const EXAMPLES: [string, string, string, string, string][] = [
    ['州党委宣传部', 'level', '州', '党委', '宣传部'],
    ['甲山县住建局', 'region', '甲山县', '', '住建局'],
    ['市市场监管局', 'level', '市', '', '市场监管局'],
    ['市场监管局', 'none', '', '', '市场监管局'],
    ['市政务服务局', 'level', '市', '', '政务服务局'],
    ['市政公用局', 'none', '', '', '市政公用局'],
    ['县乡村振兴局', 'level', '县', '', '乡村振兴局'],
    ['市县公安局', 'collective', '', '', '市县公安局'],
    ['各县（市、区）人民政府', 'collective', '', '', '各县（市、区）人民政府'],
    ['州直有关单位', 'collective', '', '', '州直有关单位'],
    ['国网甲山供电公司', 'system', '', '', '国网甲山供电公司'],
    ['城市管理局', 'none', '', '', '城市管理局'],
    ['高新区管委会', 'region', '高新区', '', '管委会'],
    ['余干县教育局', 'region', '余干县', '', '教育局'],
  ]
  for (const [name, kind, prefix, organ, core] of EXAMPLES) {
    it(name, () => expect(parseOrganisation(organisations, name)).toMatchObject({ kind, prefix, organ, core }))
  }

  it('keeps the second name in a bracket apart', () => {
    expect(parseOrganisation(organisations, '自治州住建局（人防办）')).toMatchObject({
      prefix: '自治州',
      core: '住建局',
      bracket: '（人防办）',
    })
  })
})

describe('canonicalOrganisation', () => {
  const EXAMPLES: [string, string | null, string | null][] = [
    ['自治州住建局（人防办）', '大理白族自治州', '大理白族自治州住房和城乡建设局'],
    ['住建局', '余干县', '余干县住房和城乡建设局'],
    ['州党委宣传部', '大理白族自治州', '大理白族自治州党委宣传部'],
    ['宣传部', '余干县', '余干县委宣传部'],
    ['区教育局', '番禺区', '广州市番禺区教育局'],
    ['市卫健委', '番禺区', '广州市卫生健康委员会'],
    ['市教委', '北京市', '北京市教育委员会'],
    ['省住建厅', '余干县', '江西省住房和城乡建设厅'],
    ['师市教育局', '第八师石河子市', '新疆生产建设兵团第八师石河子市教育局'],
    ['国家税务总局黔南州税务局', '余干县', '国家税务总局黔南布依族苗族自治州税务局'],
    ['团县委', '余干县', '共青团余干县委员会'],
    ['县国土局', '余干县', '余干县国土资源局'],
    ['杭州海关', '余干县', '杭州海关'],
    ['市教育局', null, '市教育局'],
    // nothing is made up
    ['国网甲山供电公司', '余干县', null],
    ['县云图数据局', '余干县', null],
    ['各乡镇人民政府', '余干县', null],
    ['州直有关部门', '大理白族自治州', null],
    ['张三', '余干县', null],
  ]
  for (const [name, of, expected] of EXAMPLES) it(`${name} in ${of ?? 'no region'}`, () => expect(canonical(name, of)).toBe(expected))

  it('says how it was read', () => {
    expect(canonicalOrganisation(organisations, '县住建局', { region: region('余干县') })?.rule).toBe('stem_and_ending+level_word')
    expect(canonicalOrganisation(organisations, '省教育厅', { region: null })?.rule).toBe('stem_and_ending+level_word_unresolved')
  })
})

describe('organisationKey', () => {
  it('is one for all forms of a unit', () => {
    const forms = [
      '住建局',
      '住房和城乡建设局',
      '住房城乡建设局',
      '市住建委',
      '自治州住建局（人防办）',
      '甲山县住建局',
      '自治州住建局(人防办)',
      '住 建局',
    ]
    expect(new Set(forms.map(key))).toEqual(new Set(['住房和城乡建设局']))
    expect(new Set(['卫健委', '卫生健康委', '县卫生健康委员会', '卫健局', '县卫计委', '县卫生局'].map(key))).toEqual(
      new Set(['卫生健康委员会']),
    )
  })

  it('follows renamings', () => {
    expect(key('县国土局')).toBe(key('县自然资源局'))
    expect(key('市环保局')).toBe(key('州生态环境局'))
    expect(key('县工商局')).toBe(key('市场监管局'))
  })

  it('keeps different units apart', () => {
    const units = ['教育局', '教体局', '财政局', '文旅局', '文广旅局', '水利局', '水务局', '自然资源局', '市监委', '市场监管局']
    expect(new Set(units.map(key)).size).toBe(units.length)
  })

  it('is the bare name of a unit that the lexicon does not know', () => {
    expect(key('市云图数据局')).toBe('云图数据局')
    expect(key('甲山县云图数据局')).toBe('云图数据局')
    expect(key('各乡镇人民政府')).toBe('各乡镇人民政府')
    expect(key('')).toBeNull()
  })
})
