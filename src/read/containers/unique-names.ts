import { parse } from 'node:path/posix'

/** `通知.docx`, `通知 (2).docx`: a name that comes again gets a number, in order. */
export function withUniqueNames<T extends { name: string }>(files: readonly T[]): T[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const { dir, name, ext } = parse(file.name)
    let unique = file.name
    for (let number = 2; taken.has(unique); number++) unique = `${dir === '' ? '' : `${dir}/`}${name} (${number})${ext}`
    taken.add(unique)
    return unique === file.name ? file : { ...file, name: unique }
  })
}
