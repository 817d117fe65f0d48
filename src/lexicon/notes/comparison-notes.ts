import { type SectionNotes, say } from './note.ts'

export const comparisonNotes: SectionNotes<'likeWords'> = {
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
}
