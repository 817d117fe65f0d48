import { type SectionNotes, say } from './note.ts'

const ROOMS = ['extract/document', 'extract/assignment']
const READER = 'lexicon/regions.ts'
const DOCUMENT = 'extract/document/document-words.ts'

const namesRule = say('在标题、机关、文中认出行政区划', 'finds divisions in titles, issuers and text')

export const regionNotes: SectionNotes<
  'regionSuffixes' | 'levelWords' | 'regionShortNames' | 'numberPrefixes' | 'peopleNames' | 'corpsDivisions' | 'formerRegions'
> = {
  regionSuffixes: {
    about: say('行政区划通名', 'what the official name of a division ends with'),
    uses: [
      { file: READER, rooms: ROOMS, rule: say('由全称得到简称', 'makes short names of official ones') },
      {
        file: 'lexicon/organisation-name.ts',
        rooms: ['extract/assignment'],
        rule: say('切分单位名称中的地名', 'finds the division in the name of a unit'),
      },
      { file: DOCUMENT, rule: say('识别文件所指的地区', 'finds the place that a document is about') },
    ],
    fields: {
      level: {
        about: say('层级', 'level'),
        values: {
          province: say('省级', 'province'),
          prefecture: say('地级', 'prefecture'),
          county: say('县级', 'county'),
          corps: say('兵团', 'the 兵团'),
        },
      },
      committee: { about: say('党委部门名称中党委的写法', 'what the party committee is called before a department') },
    },
  },
  levelWords: {
    about: say('层级词，代指本文件的地区', 'a word that stands for the division that a text is about'),
    uses: [
      { file: READER, rooms: ROOMS, rule: say('代入文件的地区（州教育局）', "is replaced by the document's division (州教育局)") },
      {
        file: 'lexicon/organisation-name.ts',
        rooms: ['extract/assignment'],
        rule: say('单位列表的共同前缀', 'is the shared prefix of a list of units'),
      },
      { file: DOCUMENT, rule: say('说明文件属于哪一级', 'says of which level a document is') },
    ],
    fields: {
      suffixes: { about: say('代指以此结尾的地区', 'stands for divisions whose names end with') },
      use: {
        about: say('用法', 'use'),
        values: {
          prefix: say('单位名称的开头', 'begins the names of units'),
          whole: say('独立成词（全州、我县）', 'a word of its own (全州, 我县)'),
        },
      },
    },
  },
  regionShortNames: {
    about: say('约定俗成的地区简称', 'a short name of a division that no rule makes'),
    uses: [{ file: READER, rooms: ROOMS, rule: namesRule }],
    fields: { region: { about: say('全称', 'official name') } },
  },
  numberPrefixes: {
    about: say('发文机关代字', 'what document numbers of a division begin with'),
    uses: [{ file: DOCUMENT, rule: say('由发文字号推断地区', 'infers the division from a document number') }],
    fields: { region: { about: say('全称', 'official name') } },
  },
  peopleNames: {
    about: say('自治地方名称中的民族名', 'the name of a people in the name of an autonomous division'),
    uses: [{ file: READER, rooms: ROOMS, rule: say('简称中略去', 'left out of short names') }],
    fields: {},
  },
  corpsDivisions: {
    about: say('兵团师市', 'a division of the 新疆生产建设兵团'),
    uses: [{ file: READER, rooms: ROOMS, rule: namesRule }],
    fields: {
      official: { about: say('全称', 'official name') },
      code: { about: say('所辖城市的行政区划代码（GB/T 2260）', 'code of its city (GB/T 2260)') },
    },
  },
  formerRegions: {
    about: say('撤并更名的地区', 'a division that was renamed or ended'),
    uses: [{ file: READER, rooms: ROOMS, rule: namesRule }],
    fields: {
      code: { about: say('当时的行政区划代码（GB/T 2260）', 'the code that it had (GB/T 2260)') },
      until: { about: say('变更的年份', 'the year of the change') },
      regions: { about: say('今为', 'what it is today') },
    },
  },
}
