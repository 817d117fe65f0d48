import { type SectionNotes, say } from './note.ts'

export const repealNotes: SectionNotes<'repealWords'> = {
  repealWords: {
    about: say('废止用语', 'a word of the sentence that ends the force of another document'),
    uses: [{ file: 'extract/document/repeal-words.ts', rule: say('读出本文件废止了哪些文件', 'says which documents a document repeals') }],
    fields: {
      use: {
        about: say('用途', 'use'),
        values: {
          verb: say('废止', 'ends the force of a document (废止)'),
          adverb: say('动词之前（予以）', 'stands before the verb (予以)'),
          decides: say('作出决定（决定）', 'says who decides it (决定)'),
          from: say('起算时间的开头（自）', 'begins the moment from which on (自)'),
          lead: say('被废止文件之前（原）', 'stands before the document that is named (原)'),
          joint: say('两个文件之间（和）', 'stands between two documents (和)'),
          noun: say('文号之后（文件）', 'stands behind a document number (文件)'),
          list: say('所指文件列在下面（下列）', 'says that the documents stand below (下列)'),
          mention: say('只是提到，并不废止（根据、拟）', 'says that a document is only mentioned (根据, 拟)'),
        },
      },
    },
  },
}
