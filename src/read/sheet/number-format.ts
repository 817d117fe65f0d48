import { SSF } from '@e965/xlsx'

/** Characters that formats print and that the library takes only in quotation marks: 年 and ¥, outside of them. */
const BARE_TEXT = /[^\x20-\x7e]+/g
/** Morning and afternoon are the one Chinese word that means something in a format. */
const HALF_DAY = '上午/下午'
/** A day of the week: 星期三, and 三 for aaa. */
const WEEKDAY = /aaa+/gi
const WEEKDAYS = '日一二三四五六'
/** [$-804], [DBNum1], [Red] and the like say in which language, digits or colour; currencies ([$¥-804]) and times ([h]) say more. */
const SETTINGS = /\[(?:\$-[^\]]*|DBNum\d|(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|黑色?|红色?|蓝色?|绿色?))\]/gi
/** The point between year, month and day; one between digits is the decimal point. */
const DATE_POINT = /\.(?!0)/g
const QUOTED = /("[^"]*"|\\.)/

/** The long date and the time of the system's settings, as they are in China. */
const SYSTEM_FORMATS: readonly { mark: RegExp; format: string }[] = [
  { mark: /\[\$-F800\]/i, format: 'yyyy"年"m"月"d"日"' },
  { mark: /\[\$-F400\]/i, format: 'h:mm:ss' },
]

/** What a sheet shows where its format cannot be understood. */
const PLAIN_DATE = 'yyyy/m/d'
const PLAIN_NUMBER = 'General'

/** How a number looks in a sheet: 0.123 in 0.0% is 12.3%, a day in yyyy"年"m"月"d"日" its date. `epoch1904`: days count from 1904. */
export function shownNumber(value: number, format: string, epoch1904: boolean): string {
  const isDate = SSF.is_date(format)
  for (const written of [understood(format, value, isDate, epoch1904), isDate ? PLAIN_DATE : PLAIN_NUMBER]) {
    try {
      return SSF.format(written, value, { date1904: epoch1904, dateNF: PLAIN_DATE })
    } catch {
      // A format that the library cannot follow: the plain one is next.
    }
  }
  return String(value)
}

/** The same format in the words that the library knows. */
function understood(format: string, value: number, isDate: boolean, epoch1904: boolean): string {
  const known = SYSTEM_FORMATS.find(({ mark }) => mark.test(format))?.format ?? format
  return known
    .split(QUOTED)
    .map((part, at) => {
      if (at % 2 === 1) return part
      const plain = part.replace(SETTINGS, '')
      const withDays = isDate ? plain.replace(WEEKDAY, (word) => weekday(value, word.length, epoch1904)).replace(DATE_POINT, '"."') : plain
      return withDays
        .split(HALF_DAY)
        .map((text) => text.replace(BARE_TEXT, '"$&"'))
        .join(HALF_DAY)
    })
    .join('')
}

/** Days from the calendar of 1904 to that of 1900. */
const EPOCH_DISTANCE = 1462
const WEEK = 7

function weekday(serial: number, letters: number, epoch1904: boolean): string {
  // Day 1 of the calendar of 1900 counts as a Sunday.
  const day = Math.floor(serial + (epoch1904 ? EPOCH_DISTANCE : 0) - 1) % WEEK
  const name = WEEKDAYS.charAt((day + WEEK) % WEEK)
  return letters > 3 ? `星期${name}` : name
}
