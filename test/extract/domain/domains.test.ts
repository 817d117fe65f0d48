import { describe, expect, test } from 'vitest'
import { extractDomains } from '../../../src/extract/domain/index.ts'
import { codesIn, domainsIn, itemOf, lexicon } from './reading.ts'

describe('what an item is about', () => {
  test('each domain keeps the words that decided, in the order of the text', () => {
    expect(domainsIn('新建小学2所，增加学位1800个；建设村级日间照料中心6个。')).toEqual({
      'education.school_building': ['小学', '学位'],
      'elder_care.community': ['日间照料中心'],
    })
  })

  test('words have their place in the source', () => {
    const { text, item } = itemOf({ body: '全年改造危桥9座。' })
    expect(extractDomains(text, item, { lexicon })).toEqual([{ code: 'transport.bridges', words: [{ start: 4, end: 6 }] }])
  })

  test('a line wrap inside a word does not hide it', () => {
    expect(domainsIn('新增养老\n  床位300张')).toEqual({ 'elder_care.institutions': ['养老\n  床位'] })
  })

  test('full-width and narrow characters are the same', () => {
    expect(codesIn('配置ＡＥＤ20台')).toEqual(['health.emergency'])
  })

  test('the first level code stands where the words tell no more', () => {
    expect(codesIn('为全区中小学更换设备')).toEqual(['education'])
  })

  test('words for the domain as a whole go with its second level', () => {
    expect(domainsIn('支持老年人就近用餐，新建老年食堂20家')).toEqual({ 'elder_care.meals': ['老年人', '老年食堂'] })
  })

  test('a word may speak for two domains', () => {
    expect(codesIn('免费开展“两癌”检查')).toEqual(['children_women.womens_health', 'health.screening'])
  })

  test('the title counts more than the text: it comes first', () => {
    expect(codesIn('建设停车位300个。', '改造老旧小区')).toEqual(['urban_renewal.old_communities', 'transport.parking'])
    expect(codesIn('改造老旧小区30个。', '新增停车位')).toEqual(['transport.parking', 'urban_renewal.old_communities'])
  })

  test('of equals the code decides the order', () => {
    expect(codesIn('新建公厕3座，改造危桥2座')).toEqual(['environment.sanitation', 'transport.bridges'])
    expect(codesIn('改造危桥2座，新建公厕3座')).toEqual(['environment.sanitation', 'transport.bridges'])
  })

  test('a title that stands outside the text is read too', () => {
    const text = '教育提质行动'
    const item = { ...itemOf({ title: text, body: '' }).item, leaf: false, body: [] }
    expect(extractDomains(text, item, { lexicon })).toEqual([{ code: 'education', words: [{ start: 0, end: 2 }] }])
  })

  test('fields are not read', () => {
    const { text, item } = itemOf({ body: '新建公厕3座。牵头单位：第一中学、人民医院' })
    const body = [{ start: 0, end: text.indexOf('牵头') }]
    expect(extractDomains(text, { ...item, body }, { lexicon }).map(({ code }) => code)).toEqual(['environment.sanitation'])
  })
})

describe('evidence must be enough', () => {
  test('one word that hints is not', () => {
    expect(codesIn('惠及学生3000名')).toEqual([])
    expect(codesIn('培训3000人次')).toEqual([])
  })

  test('two that hint are', () => {
    expect(codesIn('为学校学生改善条件')).toEqual(['education'])
  })

  test('a hint said twice or in another spelling is still one', () => {
    expect(codesIn('惠及学生3000名，其中在校生2000名、中小学生1000名')).toEqual([])
  })

  test('a text without any word of a field has no domain', () => {
    expect(codesIn('提高工作效率，切实增强群众获得感、幸福感、安全感，满意度达到95%以上。')).toEqual([])
  })

  test('one of several in an enumeration is only named', () => {
    expect(codesIn('为残疾人、农民工、退役军人等提供法律援助')).toEqual(['legal_services.aid'])
    expect(codesIn('在机场、车站、景区等公共场所配置除颤器60台')).toEqual(['health.emergency'])
  })

  test('but one with a number of its own is promised', () => {
    expect(codesIn('新建公园2座、博物馆1座')).toEqual(['culture_sport.venues', 'environment.greening'])
  })
})

describe('words that deceive', () => {
  test.each([
    ['培训乡村医生300名', ['health.primary_care']],
    ['培训救护员800名', ['health.emergency']],
    ['培训城镇职工3000名，新增岗位600个', ['employment']],
    ['新建老年学校2所', ['elder_care.learning']],
    ['新建公交站台40个', ['transport.public_transport']],
    ['代缴养老保险费200人', ['social_protection.insurance']],
    ['为动物接种疫苗3万头', []],
    ['在交通银行网点办理', []],
    ['支持消费品生产企业', []],
    ['坚持依法治污', []],
    ['供暖季公交车免费乘坐', ['transport.public_transport']],
    ['由市教育局、县卫生健康委组织评估', []],
    ['村（社区）负责落实', []],
    ['改造农贸市场快检室12个', ['safety.food']],
    ['公共场所电动自行车充电设施300处', ['safety.ebikes']],
  ])('%s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes)
  })
})
