import { describe, expect, it } from 'vitest'
import { LANGUAGES, messageOf } from '../../../src/messages/index.ts'
import { extractBytes } from '../parity.ts'

const HEAD = '玛政办发〔2025〕9号\n玛纳斯县2025年民生实事项目实施方案\n'
const LIST = '一、新建幼儿园5所。\n二、改造老旧小区20个。\n三、新建农村公路86公里。\n'

const repealsIn = async (sentence: string, place: 'before' | 'behind' = 'behind') => {
  const text = place === 'before' ? `${sentence}\n${HEAD}${LIST}` : `${HEAD}${LIST}${sentence}\n`
  const { findings, text: read } = await extractBytes(new TextEncoder().encode(text))
  return findings
    .filter(({ code }) => code === 'repeals_notice')
    .map((finding) => ({ finding, ...finding.data, quote: read.slice(finding.start ?? 0, finding.end ?? 0) }))
}

const A = '《玛纳斯县民生实事工作方案》'
const N = '玛政办发〔2023〕5号'
const title = '玛纳斯县民生实事工作方案'

describe('a document repeals another', () => {
  it.each([
    [`${A}（${N}）同时废止。`, `${A}（${N}）同时废止`],
    [`本通知自印发之日起施行，原${A}（${N}）同时废止。`, `原${A}（${N}）同时废止`],
    [`${A}（${N}）自本通知印发之日起废止。`, `${A}（${N}）自本通知印发之日起废止`],
    [`${A}(玛政办发[2023]5号)自2025年1月1日起予以废止。`, `${A}(玛政办发[2023]5号)自2025年1月1日起予以废止`],
    [`${A}（${N}），自发布之日起停止执行；`, `${A}（${N}），自发布之日起停止执行`],
    [`本方案有效期三年，${A}（2023年3月1日，${N}）不再执行。`, `${A}（2023年3月1日，${N}）不再执行`],
    [`现将${A}（${N}）予以废止。`, `将${A}（${N}）予以废止`],
    [`对${N}${A}予以废止。`, `对${N}${A}予以废止`],
    [`经研究，县政府决定废止${A}（${N}）。`, `废止${A}（${N}）`],
    [`本通知自印发之日起施行，并废止${A}（${N}）。`, `并废止${A}（${N}）`],
    [`自本办法施行之日起废止${A}（${N}）。`, `自本办法施行之日起废止${A}（${N}）`],
  ])('%s', async (sentence, quote) => {
    const [found, ...others] = await repealsIn(sentence)
    expect(others).toEqual([])
    expect(found).toMatchObject({ title, quote, finding: { severity: 'info', itemPath: null } })
    expect(String(found?.finding.data.number).replace(/[[\]]/g, (mark) => (mark === '[' ? '〔' : '〕'))).toBe(N)
    for (const language of LANGUAGES) expect(messageOf(found?.finding ?? { code: 'internal_error', data: {} }, language)).toContain(title)
  })

  it('by its number alone, with what stands before it left out', async () => {
    for (const sentence of [`原${N}文件同时废止。`, `此前印发的${N}文件同时废止。`, `现将${N}文予以废止。`, `决定废止${N}文件。`])
      expect(await repealsIn(sentence)).toMatchObject([{ number: N, title: null }])
  })

  it('where lines end within its title and its number', async () => {
    const sentence = '《玛纳斯县民生实\n事工作方案》（玛政办发\n〔2023〕5号）同时废止。'
    expect(await repealsIn(sentence)).toMatchObject([{ number: N, title, quote: sentence.slice(0, -1) }])
  })

  it('by its title alone', async () => {
    expect(await repealsIn(`原${A}同时废止。`)).toMatchObject([{ number: null, title, quote: `原${A}同时废止` }])
  })

  it('several in one sentence, each with the whole sentence for its quote', async () => {
    const sentence = `${A}（${N}）、《玛纳斯县实事管理办法》（玛政发〔2021〕2号）和玛政办发〔2020〕7号等3个文件同时废止。`
    const found = await repealsIn(sentence)
    expect(found.map(({ finding }) => finding.data.number)).toEqual([N, '玛政发〔2021〕2号', '玛政办发〔2020〕7号'])
    for (const { quote } of found) expect(quote).toBe(sentence.slice(0, -1))
  })

  it('with the plan that its title names, also in the marks of a title within a title', async () => {
    for (const marks of ['〈〉', '《》', '<>', ''])
      expect(
        await repealsIn(`《关于印发${marks.charAt(0)}玛纳斯县2023年民生实事实施方案${marks.charAt(1)}的通知》（${N}）同时废止。`),
      ).toMatchObject([{ number: N, plan: '玛纳斯县2023年民生实事实施方案' }])
  })

  it('in the title of a circular that does nothing else', async () => {
    expect(await repealsIn(`玛纳斯县人民政府办公室关于废止${A}的通知`, 'before')).toMatchObject([{ title, quote: `废止${A}` }])
  })

  it('in a list below the statement, up to the line that names none', async () => {
    const list = `经清理，下列2件规范性文件予以废止：\n1.${A}（${N}）\n2.关于做好民生实事工作的通知（玛政办发〔2020〕7号）\n以下文件继续有效：\n3.《玛纳斯县实事管理办法》（玛政发〔2021〕2号）`
    expect(await repealsIn(list)).toMatchObject([
      { number: N, title, quote: `${A}（${N}）`, statement: '予以废止' },
      { number: '玛政办发〔2020〕7号', title: '关于做好民生实事工作的通知' },
    ])
  })

  it('in Traditional characters, quoted as printed', async () => {
    const [found] = await repealsIn('原《瑪納斯縣民生實事工作方案》同時廢止。')
    expect(found?.quote).toBe('原《瑪納斯縣民生實事工作方案》同時廢止')
  })
})

describe('a document only mentions another', () => {
  it.each([
    `根据${A}（${N}），制定本方案。`,
    `根据${A}（${N}），予以废止。`,
    `按照${A}停止执行2项收费。`,
    `按照${A}，停止执行2项收费。`,
    `做好文件废止清理工作，落实${A}（${N}）。`,
    `完成${A}等文件的废止工作。`,
    `废止${A}等文件的清理工作要抓紧。`,
    `${A}（${N}）第三条同时废止。`,
    `${A}中与本通知不一致的内容同时废止。`,
    `${A}（${N}）不予废止。`,
    `${A}（${N}）继续有效，其他文件同时废止。`,
    `${A}废止后，按本办法执行。`,
    `如${A}（${N}）废止，另行通知。`,
    `拟将${A}（${N}）废止。`,
    `建议废止${A}（${N}）。`,
    `按照《玛纳斯县关于废止部分文件的决定》（${N}）要求执行。`,
    `根据《关于废止〈玛纳斯县民生实事工作方案〉的通知》（${N}），做好衔接。`,
    `落实关于废止${A}的通知精神，做好衔接。`,
    `各单位要对照${A}（${N}）开展清理，及时废止。`,
    `县司法局对${A}（${N}）提出予以废止的建议。`,
    `${A}规定的收费项目停止执行。`,
    `${A}（${N}）有效期届满自动失效。`,
    '此前有关规定同时废止。',
    '废止旧标准3项。',
    `拟废止下列文件：\n1.${A}（${N}）`,
    `下列文件继续有效：\n1.${A}（${N}）`,
  ])('%s', async (sentence) => {
    expect(await repealsIn(sentence)).toEqual([])
  })
})
