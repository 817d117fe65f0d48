import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** What a page of the documentation shows: files by name, and commands with what they print. */
export interface DocumentExamples {
  files: Record<string, string>
  commands: { args: string[]; output: string }[]
}

/** The fenced examples of a page: ```yaml name.yaml and ```text name.txt are files, ```console is `$ taizhang …` with its output. */
export function examplesOf(page: string): DocumentExamples {
  const examples: DocumentExamples = { files: {}, commands: [] }
  for (const [, kind, name, content = ''] of readFileSync(join(ROOT, page), 'utf8').matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)) {
    if (name !== undefined) examples.files[name] = content
    else if (kind === 'console') examples.commands.push(commandOf(content))
  }
  return examples
}

function commandOf(content: string): DocumentExamples['commands'][number] {
  const [line = '', ...output] = content.split('\n')
  return { args: line.replace(/^\$ taizhang /, '').split(' '), output: output.join('\n') }
}
