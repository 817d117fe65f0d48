import { ENCLOSED_IN_CIRCLE } from './number-format.ts'

/**
 * What an EQ field shows, in one line. Chinese Word writes 带圈字符 (①), 合并字符, 双行合一 and older 拼音指南 as EQ fields, which store no result.
 * @returns null for a field of another kind
 */
export function equationFieldText(instruction: string): string | null {
  const equation = /^\s*EQ\s(.*)$/is.exec(instruction)?.[1]
  if (equation === undefined) return null
  // Phonetic guides say so in a switch for their alignment; their reading stands before the text that it reads.
  const isPhonetic = /\\\*\s*hps/i.test(equation)
  const source = equation.replace(/\\\*\s*("[^"]*"|\S+)/g, '')
  return readTerms({ source, at: 0 }, '', isPhonetic).trim()
}

interface Position {
  source: string
  at: number
}

const CIRCLES = /^[○〇◯]$/u

/** Text and commands up to a separator or closing bracket. */
function readTerms(position: Position, end: string, isPhonetic: boolean): string {
  const { source } = position
  let text = ''
  while (position.at < source.length && !end.includes(source.charAt(position.at))) {
    const command = /^\\([a-z]+)((?:\s*\\[a-z]+\s*-?\d*)*)\s*\(/i.exec(source.slice(position.at, position.at + LONGEST_COMMAND))
    if (command) {
      position.at += command[0].length
      text += commandText((command[1] ?? '').toLowerCase(), readArguments(position, isPhonetic), isPhonetic)
      continue
    }
    // \( \) \, \\ stand for themselves.
    if (source.charAt(position.at) === '\\') position.at += 1
    text += source.charAt(position.at)
    position.at += 1
  }
  return text
}

/** A command with its switches: \o\ad, \s\up 11. */
const LONGEST_COMMAND = 60

function readArguments(position: Position, isPhonetic: boolean): string[] {
  const given: string[] = []
  while (position.at < position.source.length) {
    given.push(readTerms(position, ',;，；)', isPhonetic).trim())
    const closing = position.source.charAt(position.at)
    position.at += 1
    if (closing === ')') break
  }
  return given
}

function commandText(command: string, given: readonly string[], isPhonetic: boolean): string {
  const [first = '', second = ''] = given
  if (command === 'f') return `${first}/${second}`
  if (command === 'r') return second === '' ? `√${first}` : `${first}√${second}`
  if (command !== 'o') return given.join('')
  if (isPhonetic) return given.at(-1) ?? ''
  const enclosing = given.findIndex((one) => CIRCLES.test(one))
  return enclosing < 0 ? given.join('') : inCircle(given.filter((_, at) => at !== enclosing).join(''))
}

/** ㊀ … ㊰: circled ideographs, whose compatibility form is the ideograph. */
const CIRCLED_IDEOGRAPHS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 49 }, (_, at) => String.fromCodePoint(0x3280 + at)).map((circled) => [circled.normalize('NFKC'), circled]),
)

const inCircle = (text: string): string => (/^\d+$/.test(text) ? ENCLOSED_IN_CIRCLE(Number(text)) : (CIRCLED_IDEOGRAPHS.get(text) ?? text))
