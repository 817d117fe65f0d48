import { type SectionNotes, say } from './note.ts'

const ASSIGNMENTS = 'extract/assignment'
const NAMES = 'lexicon/organisation-name.ts'
const LISTS = 'extract/assignment/unit-words.ts'

const nameRule = say('切分单位名称：前缀、本名、通名', 'cuts the name of a unit into prefix, own name and ending')
const personRule = say('识别写有领导姓名的标题和单元格', 'finds headings and cells that name a person')
const unitBracketRule = say('识别没有标签的单位括号', 'finds brackets of units without a label')

export const organisationNotes: SectionNotes<
  | 'organisations'
  | 'organisationEndings'
  | 'organisationStarts'
  | 'placeEndings'
  | 'unitListWords'
  | 'roleWords'
  | 'personTitles'
  | 'familyNames'
> = {
  organisations: {
    about: say('机构全称（不含地区）', 'a unit under its full local name without region'),
    uses: [
      {
        file: 'lexicon/organisation-forms.ts',
        rooms: [ASSIGNMENTS, 'query'],
        rule: say('由简称还原规范全称', 'gives short forms their full official name'),
      },
      { file: 'outline/words.ts', rule: unitBracketRule },
      {
        file: 'lexicon/domains.ts',
        rooms: ['extract/domain'],
        rule: say('单位名称中的词不说明领域', 'the words in its name say nothing about the domain'),
      },
    ],
    fields: {
      stems: { about: say('简称去掉通名的部分（住建）', 'short forms without ending (住建)') },
      endings: { about: say('可接的通名（无则为局、厅、委、办）', 'what may stand behind them (局, 厅, 委, 办 where none is given)') },
      kind: {
        about: say('类别', 'kind'),
        values: {
          government: say('政府部门', 'a department of the government'),
          party: say('党委部门', 'a department of the party committee'),
          organ: say('其他机关', 'another organ of state'),
          mass: say('群团组织', 'a mass organisation'),
          judicial: say('司法机关', 'a court or procuratorate'),
          vertical: say('垂直管理单位', 'a unit of a national system'),
          enterprise: say('企业', 'a firm'),
          institution: say('事业单位', 'a public institution'),
        },
      },
      system: { about: say('全称中地区之前的系统名', 'what the official name begins with, before the region') },
      renamed: { about: say('机构改革后的单位、年份和依据', 'the unit that took over, the year and the reform') },
    },
  },
  organisationEndings: {
    about: say('机构通名', 'what names of units end with'),
    uses: [
      { file: NAMES, rooms: [ASSIGNMENTS], rule: nameRule },
      { file: 'lexicon/organisation-forms.ts', rooms: [ASSIGNMENTS, 'query'], rule: say('与简称组合', 'combines with short forms') },
      { file: 'outline/words.ts', rule: unitBracketRule },
    ],
    fields: {
      kind: {
        about: say('类别', 'kind'),
        values: {
          bureau: say('部门，可带共同前缀', 'a bureau: takes the prefix of its list'),
          body: say('其他机构，可带共同前缀', 'another body: takes the prefix of its list'),
          company: say('公司，有自己的名称', 'a company with a name of its own'),
          seat: say('跟在地名之后（人民政府）', 'stands behind the name of a division (人民政府)'),
          collective: say('泛指若干单位', 'many units'),
        },
      },
      full: { about: say('完整写法', 'the word written out') },
      department: { about: say('政府部门的通用结尾', 'any government department may end so') },
      of: { about: say('前面的地名以此结尾', 'what the names of its divisions end with') },
    },
  },
  organisationStarts: {
    about: say('机构名称的开头', 'what names of units begin with'),
    uses: [
      { file: NAMES, rooms: [ASSIGNMENTS], rule: nameRule },
      { file: 'outline/words.ts', rule: unitBracketRule },
    ],
    fields: {
      kind: {
        about: say('类别', 'kind'),
        values: {
          system: say('全国性系统（国网）', 'a national system with names of its own (国网)'),
          collective: say('各、有关', 'many units (各, 有关)'),
          organ: say('层级词与党政部门之间', 'stands between the level word and a department'),
          plain: say('形似层级词而不是（市场）', 'looks like a level word and is none (市场)'),
          of_level: say('层级词之后，泛指若干单位（市直）', 'behind a level word speaks of many units (市直)'),
        },
      },
    },
  },
  placeEndings: {
    about: say('县以下地名的结尾', 'what names of places below the county end with'),
    uses: [
      { file: NAMES, rooms: [ASSIGNMENTS], rule: say('切分单位名称中的地名', 'finds the place in the name of a unit') },
      { file: 'outline/words.ts', rule: unitBracketRule },
      { file: 'extract/assignment/unit-words.ts', rule: say('等字之后的地名通名（等乡镇）', 'what may stand behind 等 (等乡镇)') },
      { file: 'extract/document/document-words.ts', rule: say('识别文件所指的地区', 'finds the place that a document is about') },
    ],
    fields: {
      kind: {
        about: say('类别', 'kind'),
        values: { place: say('地名', 'ends the name of a place'), common: say('只是形似地名', 'a word that only ends like one') },
      },
    },
  },
  unitListWords: {
    about: say('单位列表中不是名称的词', 'a word of a list of units that names none'),
    uses: [
      { file: LISTS, rule: say('切分单位列表', 'cuts a list of units into names') },
      {
        file: 'diff/comparison-words.ts',
        rule: say('对比清单时随单位列表略去', 'left out, with the list that it closes, when lists are compared'),
      },
    ],
    fields: {
      kind: {
        about: say('类别', 'kind'),
        values: {
          open: say('列表未尽（等单位）', 'the list goes on (等单位)'),
          vague: say('不指名的说法（相关单位）', 'begins a phrase that names nobody (相关单位)'),
          glue: say('连接两个名称（和）', 'joins two names (和)'),
          lead_in: say('名称之前（由）', 'stands before a name (由)'),
        },
      },
    },
  },
  roleWords: {
    about: say('说明单位作用的词', 'a word that says what the units before it do'),
    uses: [
      { file: LISTS, rule: say('给前面的单位以作用', 'gives the units before it their role') },
      { file: 'outline/words.ts', rule: unitBracketRule },
    ],
    fields: {
      role: {
        about: say('作用', 'role'),
        values: {
          lead: say('牵头', 'lead'),
          responsible: say('责任', 'responsible'),
          cooperating: say('配合', 'cooperating'),
          supervising_leader: say('分管领导', 'supervising leader'),
          unit_leader: say('责任领导', 'unit leader'),
        },
      },
    },
  },
  personTitles: {
    about: say('职务', 'the title of a person'),
    uses: [
      { file: LISTS, rule: say('区分人名与单位', 'tells persons from units') },
      { file: 'outline/words.ts', rule: personRule },
    ],
    fields: {},
  },
  familyNames: {
    about: say('姓氏', 'family names'),
    uses: [
      { file: LISTS, rule: say('识别人名', 'finds the names of persons') },
      { file: 'outline/words.ts', rule: personRule },
    ],
    fields: { names: { about: say('所列姓氏', 'the names') } },
  },
}
