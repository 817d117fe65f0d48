import { createRequire } from 'node:module'

/**
 * Characters of official writing that only Traditional Chinese has (繁体字): a text in it has some of them in every line. They are the quick look
 * that spares all other texts the table.
 */
const SIGNS =
  '實業務單動項開縣農責進區設個辦學發體眾點時會難醫關為場對質頭標萬億牽職費準網領資鄉養產續殘強電鎮監確機補優療聯級護檢問兒線納氣車規國範訓黨們' +
  '與積師貼團廣報熱環達組運衛應劃結間調圍術戶經決態綜邊數題園適蓋婦擴總類條構專館將見畢過長險計議節協維財幫臺賽創穩歲無連斷營參滿勞輸驗診購視權號' +
  '嚴畝頃噸餘兩隻種幾輛棟層處撥貸張盞雙顆圓塊'
const SIGN = new RegExp(`[${SIGNS}]`)
/** Traditional writing shares two characters of three with Simplified; a name or a slip of the pen in a Simplified text is one of hundreds. */
const LEAST_SHARE = 0.05
const HAN = /\p{Script=Han}/gu

type Fold = (text: string) => string
let fold: Fold | null = null

/** The table of opencc (繁转简) with the variants of Hong Kong and Taiwan; loaded on first use (30 ms). */
function loadFold(): Fold {
  const { ConverterFactory, Locale } = createRequire(import.meta.url)('opencc-js/t2cn') as typeof import('opencc-js/t2cn')
  const variants = ['hk', 'tw'].flatMap((locale) => Locale.from[locale] ?? [])
  return ConverterFactory(...variants, ...(Locale.to.cn ?? []))
}

/** A word in Simplified Chinese, character for character: 戶 → 户. */
export function simplified(word: string): string {
  fold ??= loadFold()
  const converted = fold(word)
  // What would change the length (a character outside the basic plane) stays: offsets must hold.
  return converted.length === word.length ? converted : [...word].map((character) => sameLength(character, fold?.(character))).join('')
}

const sameLength = (character: string, converted = character): string => (converted.length === character.length ? converted : character)

/**
 * A text in Traditional Chinese as Simplified Chinese of the same length, so that every offset holds in both: recognisers read it, and what they find is
 * quoted from the text as printed. Null for a text that is not Traditional.
 */
export function simplifiedTwin(text: string): string | null {
  if (!SIGN.test(text)) return null
  const twin = simplified(text)
  let changed = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== twin.charCodeAt(at)) changed++
  const written = text.match(HAN)?.length ?? 0
  return changed >= written * LEAST_SHARE ? twin : null
}
