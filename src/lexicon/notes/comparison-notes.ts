import { type SectionNotes, say } from './note.ts'

export const comparisonNotes: SectionNotes<'likeWords' | 'scopeWords'> = {
  likeWords: {
    about: say('近义词', 'a word that lists of other years and places put otherwise'),
    uses: [
      {
        file: 'diff/comparison-words.ts',
        rule: say('对比清单时同类的词算作相同', 'words of one kind count as alike when lists are compared'),
      },
    ],
    fields: {
      kind: {
        about: say('种类', 'kind'),
        values: {
          thing: say('建设、提供的事物', 'what is built, given or run'),
          people: say('受益的人', 'who gains'),
          act: say('动作', 'what is done to it'),
          idle: say('不说明事物和动作的词', 'says nothing of either'),
        },
      },
    },
  },
  scopeWords: {
    about: say('城乡用词', 'a word that says whether something is for the country or the town'),
    uses: [
      {
        file: 'diff/comparison-words.ts',
        rule: say('只为农村与只为城区的事项少有对应', 'what is for the country alone is seldom what is for the town alone'),
      },
    ],
    fields: {
      scope: {
        about: say('城乡', 'scope'),
        values: { rural: say('农村', 'the country'), urban: say('城区', 'the town') },
      },
    },
  },
}
