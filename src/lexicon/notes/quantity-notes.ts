import { type SectionNotes, say } from './note.ts'

const QUANTITIES = 'extract/quantity'
const READER = 'extract/quantity/words.ts'

const comparators = {
  eq: say('等于', 'exactly'),
  gte: say('不少于', 'at least'),
  lte: say('不超过', 'at most'),
  approx: say('约', 'about'),
  range: say('区间', 'a range'),
}

export const quantityNotes: SectionNotes<'units' | 'bounds' | 'verbs' | 'adverbs' | 'perWords' | 'headNouns' | 'numeralNames'> = {
  units: {
    about: say('计量单位和量词', 'a unit of measure or a classifier'),
    uses: [
      {
        file: 'lexicon/units.ts',
        rooms: [QUANTITIES, 'audit', 'query'],
        rule: say(
          '数字后面的最长单位是它的单位，并换算为基准单位',
          'the longest unit behind a number is its unit, and gives its value in base units',
        ),
      },
      {
        file: 'diff/comparison-words.ts',
        rule: say('对比清单时，人、住户、席位只与同类相比', 'people, homes and places are held against their like when lists are compared'),
      },
    ],
    fields: {
      dimension: {
        about: say('量纲', 'what it measures'),
        values: {
          count: say('计数', 'a count'),
          length: say('长度', 'length'),
          area: say('面积', 'area'),
          volume: say('体积', 'volume'),
          mass: say('质量', 'mass'),
          money: say('金额', 'money'),
          time: say('时间', 'time'),
          age: say('年龄', 'age'),
          ratio: say('比率', 'a ratio'),
          energy: say('能量', 'energy'),
          power: say('功率', 'power'),
          data: say('数据', 'data'),
          temperature: say('温度', 'temperature'),
          other: say('其他', 'something else'),
        },
      },
      of: {
        about: say('所计对象（事物不注）', 'what it counts (left out for things)'),
        values: { people: say('人', 'people'), homes: say('住户、住房', 'homes'), places: say('席位', 'places') },
      },
      misread: { about: say('文字识别常误成的字', 'what text recognition takes it for') },
      base: { about: say('基准单位（无则为自身）', 'the unit of base values (its own where none is given)') },
      factor: { about: say('一个单位合多少基准单位', 'how many base units make one') },
    },
  },
  bounds: {
    about: say('界限词', 'a word that bounds a number'),
    uses: [
      {
        file: READER,
        rule: say('数字旁的界限词决定比较关系，并入原文引用', 'a bound beside a number decides its comparator and is part of its quote'),
      },
    ],
    fields: {
      position: {
        about: say('位置', 'where it stands'),
        values: {
          before: say('数字之前', 'before the number'),
          after: say('单位之后', 'after the unit'),
          inside: say('数字与单位之间', 'between number and unit'),
        },
      },
      comparator: { about: say('比较关系', 'comparator'), values: comparators },
    },
  },
  verbs: {
    about: say('动词', 'a verb of official promises'),
    uses: [
      {
        file: READER,
        rule: say(
          '支配数字的动词是动作，其类别参与判定作用',
          'the verb that governs a number is its action, and its kind helps decide the role',
        ),
      },
      { file: 'lexicon/segmenter.ts', rooms: [QUANTITIES], rule: say('加入分词词典', 'kept whole by the segmenter') },
      { file: 'outline/words.ts', rule: say('区分叙述句与名称、单位', 'tells sentences from names and units') },
      {
        file: 'diff/comparison-words.ts',
        rule: say('对比清单时动作的分量小于事物', 'says less than a thing does when lists are compared'),
      },
    ],
    fields: {
      kind: {
        about: say('作用', 'what it does with the number'),
        values: {
          act: say('承诺的动作', 'promises it'),
          light: say('轻动词，动作在后面的动名词（完成…改造）', 'light: the verbal noun behind it is the act (完成…改造)'),
          benefit: say('说明谁受益', 'says who gains'),
          cover: say('宾语为人时说明谁受益', 'says who gains where its object is people'),
          reach: say('达到某水平', 'leads to a level'),
          raise: say('提高某水平', 'raises a level'),
          lower: say('降低某水平', 'lowers a level'),
          involve: say('只说明范围', 'gives scope only'),
          fund: say('投入公共资金', 'puts in public money'),
          enable: say('使、让…', 'makes others able (使、让)'),
        },
      },
      nominal: { about: say('可在名词之后（危桥改造）', 'also stands behind its noun (危桥改造)') },
      strong: { about: say('几乎不作名词的一部分', 'is hardly ever part of a noun') },
      joins: { about: say('可与相邻动词合成一个动作', 'forms one act with the verb beside it') },
      causes: { about: say('使他人行动，动作属于他人', 'makes others act: the act is theirs') },
      passive: { about: say('后接动名词构成被动', 'makes a passive of the verbal noun behind it') },
      pays: { about: say('所付为公共资金', 'its money is public money') },
      inner: { about: say('可在短语中间识别', 'is taken in the middle of a phrase too') },
      names: { about: say('与其后的处所名词合为名称（培训学校）', 'makes a name with the noun of a place behind it (培训学校)') },
    },
  },
  adverbs: {
    about: say('状语', 'a word before the verb or the number that says nothing about what is counted'),
    uses: [
      { file: READER, rule: say('读动作和对象时略去', 'left out when action and object are read') },
      { file: 'outline/words.ts', rule: say('区分叙述句与名称、单位', 'tells sentences from names and units') },
      { file: 'diff/comparison-words.ts', rule: say('对比清单时略去', 'left out when lists are compared') },
    ],
    fields: {
      kind: {
        about: say('类别', 'kind'),
        values: { manner: say('方式', 'how or when'), total: say('总计', 'in all'), scope: say('范围', 'where') },
      },
    },
  },
  perWords: {
    about: say('均、每', 'a word that divides a number by recipients or periods'),
    uses: [{ file: READER, rule: say('数字前的均、每说明标准按什么计', 'before a number it says what a standard is counted by') }],
    fields: { per: { about: say('按什么计', 'what it divides by') } },
  },
  headNouns: {
    about: say('中心语', 'a head noun that helps decide a role'),
    uses: [
      {
        file: READER,
        rule: say('数字所计名词的中心语参与判定作用、动作和增减', 'the head of the counted noun helps decide role, action and change'),
      },
      { file: 'lexicon/segmenter.ts', rooms: [QUANTITIES], rule: say('加入分词词典', 'kept whole by the segmenter') },
    ],
    fields: {
      kinds: {
        about: say('类别', 'kinds'),
        values: {
          undertaking: say('项目、工程', 'an undertaking'),
          level: say('水平、质量', 'a level'),
          rate: say('率', 'a rate'),
          standard: say('标准', 'a standard'),
          capacity: say('能力', 'a capacity'),
          area: say('县、乡镇', 'an area'),
          place: say('中心、基地', 'a place that is built or run'),
          people: say('人群', 'people'),
          public_money: say('公共资金', 'public money'),
          sum: say('资金总额的名称，其末字虽是动词（总投资）', 'the name of a sum, though it ends like a verb (总投资)'),
          other_money: say('贷款、消费等其他资金', "other people's money"),
          growth: say('增幅', 'growth'),
          decline: say('降幅', 'decline'),
        },
      },
    },
  },
  numeralNames: {
    about: say('使数字不成为数量的词', 'a word beside a numeral that makes it no quantity'),
    uses: [{ file: READER, rule: say('旁边有此词的数字不是数量', 'a numeral beside it is no quantity') }],
    fields: {
      position: {
        about: say('位置', 'where it stands'),
        values: {
          before: say('数字之前', 'before the numeral'),
          after: say('数字之后', 'after the numeral'),
          after_chinese: say('仅在汉字小数之后', 'after small numerals in Chinese characters only'),
        },
      },
      kind: {
        about: say('数字是什么', 'what the numeral is'),
        values: {
          ordinal: say('序数', 'an ordinal'),
          identifier: say('编号', 'an identifier'),
          name: say('名称的一部分', 'part of a name'),
          grade: say('等级', 'a grade'),
          idiom: say('成语、口号', 'part of an idiom'),
        },
      },
    },
  },
}
