import { type SectionNotes, say } from './note.ts'

const DOCUMENT = 'extract/document/document-words.ts'

export const documentNotes: SectionNotes<'documentWords' | 'documentLabels' | 'deadlineWords' | 'domains' | 'domainWords'> = {
  documentWords: {
    about: say('说明文件是什么的词', 'a word that says what a document is'),
    uses: [
      { file: DOCUMENT, rule: say('判定文件类型、状态、标题和所称项数', 'decides kind, status, title and declared counts of a document') },
    ],
    fields: {
      uses: {
        about: say('用途', 'uses'),
        values: {
          circular: say('通知标题的结尾', 'ends the title of a circular'),
          announcement: say('公告标题的结尾', 'ends the title of an announcement'),
          issues: say('印发', 'the verb between issuer and plan (印发)'),
          cover: say('转发语', 'in the sentence that hands a plan on'),
          draft: say('草案', 'a text that is not final'),
          newspaper: say('只见于报纸', 'only newspapers print it'),
          subject: say('标题中的民生主题', 'names livelihood works in a title'),
          counted: say('标题或导语所数之物', 'what a title or lead counts'),
          group: say('按类计数', 'counts groups'),
          countable: say('按件计数', 'counts items'),
          red_head: say('发文机关标志', 'stands behind the issuer in a red head'),
          imprint: say('印发机关行的结尾', 'ends the line of the printing office'),
          behind_level: say('层级词之后，指本级（县人民政府）', "makes a level word speak of the document's division (县人民政府)"),
          behind_place: say('标题中地名之后', 'follows the name of a place in a title'),
          title_verb: say('标题开头，层级词之前（实施）', 'begins a title before the level word (实施)'),
          agency_letter: say('发文字号中不属地名的字', 'a letter of document numbers that is no part of a name'),
          this_year: say('今年', 'this year'),
          other_year: say('往年', 'another year'),
        },
      },
    },
  },
  documentLabels: {
    about: say('文件信息标签', 'a label before a field of the document'),
    uses: [{ file: DOCUMENT, rule: say('读出文号、机关和日期', 'gives number, issuer and dates') }],
    fields: {
      field: {
        about: say('字段', 'field'),
        values: {
          docNumber: say('发文字号', 'document number'),
          issuer: say('发文机关', 'issuer'),
          issued: say('成文或印发日期', 'date of issue'),
          published: say('发布日期', 'date of publication'),
        },
      },
    },
  },
  deadlineWords: {
    about: say('时间词', 'a word of time, or one that says what a date is for'),
    uses: [{ file: 'extract/deadline/index.ts', rule: say('读出完成时限和节点', 'gives deadlines and milestones') }],
    fields: {
      use: {
        about: say('用途', 'use'),
        values: {
          span: say('一年中的一段', 'a part of the year'),
          part: say('一月中的一段', 'a part of a month'),
          this_year: say('今年', 'this year'),
          next_year: say('明年', 'next year'),
          past_year: say('往年', 'a past year'),
          completion: say('完成', 'says that something is done'),
          start: say('开始', 'says that something begins'),
          step: say('中间步骤', 'says that a step is done'),
          report: say('报送，不是时限', 'reporting: no deadline'),
          recurring: say('反复发生，不是时限', 'recurring: no deadline'),
          past: say('已过去，不是时限', 'past: no deadline'),
        },
      },
      ends: { about: say('最后一天（月-日）', 'its last day (month-day)') },
    },
  },
  domains: {
    about: say('领域', 'a domain of the two-level scheme'),
    uses: [{ file: 'lexicon/domains.ts', rooms: ['extract/domain'], rule: say('事项的领域', 'what an item is about') }],
    fields: { code: { about: say('代码', 'code') }, english: { about: say('英文名', 'English name') } },
  },
  domainWords: {
    about: say('说明领域的词', 'a word that speaks for domains'),
    uses: [{ file: 'lexicon/domains.ts', rooms: ['extract/domain'], rule: say('由事项中的词判定领域', 'decides the domains of an item') }],
    fields: {
      codes: { about: say('领域代码（空：只遮住其中的词）', 'codes of domains (none: it only hides the words in it)') },
      weight: {
        about: say('分量', 'weight'),
        values: {
          decides: say('单独足够', 'enough alone'),
          alone: say('单独足够，并列列举时除外', 'enough unless it is one of several in an enumeration'),
          hints: say('需另有一词', 'needs another word'),
        },
      },
      unless: { about: say('同一分句有这些词时不算', 'does not count where one of these stands in the clause') },
    },
  },
}
