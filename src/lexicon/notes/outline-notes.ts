import { type SectionNotes, say } from './note.ts'

const READER = 'outline/words.ts'

export const outlineNotes: SectionNotes<
  'labels' | 'columns' | 'requirementWords' | 'titleWords' | 'resultWords' | 'lineMarks' | 'listWords'
> = {
  labels: {
    about: say('标签词', 'a label before a colon, in a bracket or over a column'),
    uses: [
      {
        file: READER,
        rule: say('标签以最长的此类词结尾，即为该字段', 'the longest of these that a label ends with says which field it heads'),
      },
      {
        file: 'diff/comparison-words.ts',
        rule: say('对比清单时连同其后的单位略去', 'left out, with the units behind it, when lists are compared'),
      },
    ],
    fields: {
      kind: {
        about: say('字段', 'field'),
        values: {
          lead: say('牵头单位', 'lead units'),
          responsible: say('责任单位', 'responsible units'),
          cooperating: say('配合单位', 'cooperating units'),
          supervising_leader: say('分管领导', 'a leader of the government'),
          unit_leader: say('责任领导', 'a leader of the unit'),
          units: say('单位，未说明作用', 'units without a role'),
          deadline: say('完成时限', 'the deadline'),
          result: say('完成情况', 'what was delivered'),
          other: say('其他', 'something else'),
        },
      },
    },
  },
  columns: {
    about: say('表头', 'a header word of a table'),
    uses: [{ file: READER, rule: say('决定表格各列是什么', 'says what a column of a table holds') }],
    fields: {
      column: {
        about: say('列', 'column'),
        values: {
          number: say('序号', 'the number'),
          group: say('类别', 'the group'),
          title: say('名称', 'the title'),
          content: say('内容', 'the content'),
          amount: say('数量', 'how much'),
          measure: say('计量单位', 'the unit of measure'),
        },
      },
    },
  },
  requirementWords: {
    about: say('工作要求类标题用词', 'a word of headings that ask for something and promise nothing'),
    uses: [
      {
        file: READER,
        rule: say('全由此类词组成的标题是工作要求，不是事项', 'a heading of nothing but these is a requirement and no item'),
      },
    ],
    fields: {
      weight: {
        about: say('分量', 'weight'),
        values: {
          whole: say('单独成为此类标题', 'such a heading on its own'),
          core: say('至少要有一个', 'one of these at least must be there'),
          filler: say('可以夹在其中', 'may stand among the others'),
        },
      },
    },
  },
  titleWords: {
    about: say('方案、清单标题用词', "a word of a plan's or list's own title"),
    uses: [
      { file: READER, rule: say('识别清单自己的标题', "finds the list's own title") },
      { file: 'extract/document/document-words.ts', rule: say('识别文件标题', "finds the document's title") },
    ],
    fields: {
      parts: {
        about: say('在标题中', 'in a title'),
        values: {
          document: say('文种，居末', 'the sort of document, at the end'),
          thing: say('清单所列之物，居末', 'what the list holds, at the end'),
          subject: say('主题', 'the subject'),
        },
      },
    },
  },
  resultWords: {
    about: say('完成情况用词', 'a word that tells what was done'),
    uses: [{ file: READER, rule: say('把已完成的内容与承诺分开', 'parts what was delivered from what is promised') }],
    fields: {
      place: {
        about: say('位置', 'where it counts'),
        values: {
          title: say('标题中', 'in a heading'),
          body: say('正文中', 'in running text'),
          promise: say('有此词的句子仍是承诺', 'a sentence with it looks ahead all the same'),
        },
      },
    },
  },
  lineMarks: {
    about: say('版记等标志行用词', 'a word that gives a line away wherever it stands'),
    uses: [{ file: READER, rule: say('有此词的行不是事项内容', 'a line with it is no part of an item') }],
    fields: {
      mark: {
        about: say('这一行是', 'the line is'),
        values: {
          copy_to: say('抄送', 'copies to'),
          printed: say('印发', 'printed and issued'),
          attachment: say('附件', 'an attachment mark'),
          byline: say('记者署名', 'a byline'),
          news_lead: say('电头', 'the lead of a news report'),
          masthead: say('报头', 'a masthead'),
          web: say('网页文字', 'text of a web page'),
        },
      },
      place: {
        about: say('在行中', 'where in the line'),
        values: { start: say('行首', 'at its start'), end: say('行末', 'at its end'), anywhere: say('任意', 'anywhere') },
      },
    },
  },
  listWords: {
    about: say('清单前后的用词', 'a word around a list'),
    uses: [{ file: READER, rule: say('识别清单从何处开始、如何编号', 'finds where a list begins and how it is numbered') }],
    fields: {
      kinds: {
        about: say('用途', 'kinds'),
        values: {
          announcing: say('预告清单（以下、如下）', 'announces a list (以下, 如下)'),
          announcing_end: say('冒号前的是', 'the 是 before the colon'),
          noun: say('清单所列之物', 'what a list consists of'),
          counted_noun: say('数字旁的此类名词', 'such a noun beside a number'),
          counter: say('项、件', 'counts items (项, 件)'),
          label_noun: say('序号前的名词', "stands before an item's number"),
          total: say('合计', 'a total'),
          field: say('领域标题（方面）', 'in the heading of a field (方面)'),
          date: say('说明时限的单元格', 'in a cell that says when'),
          leading_verb: say('标题中领导姓名之后（领办）', 'behind the name of a leader in a heading (领办)'),
          continued: say('续表', 'above a table that goes on (续表)'),
          score: say('考核表的分值栏（分值）', 'ends the header cell of a column of scores (分值)'),
          assessment: say('考核表的考核内容栏（考核指标）', 'ends the header cell of a column that says what is rated, and how (考核指标)'),
        },
      },
    },
  },
}
