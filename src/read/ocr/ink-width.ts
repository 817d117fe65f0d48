/** How wide the ink of a character is, in em, and how far it may be off from face to face. */
export interface InkWidth {
  width: number
  deviation: number
}

const HAN: InkWidth = { width: 0.88, deviation: 0.12 }
const DIGIT: InkWidth = { width: 0.43, deviation: 0.1 }
/** With a foot or without. */
const ONE: InkWidth = { width: 0.27, deviation: 0.1 }
const HYPHEN: InkWidth = { width: 0.33, deviation: 0.12 }
const LETTER: InkWidth = { width: 0.5, deviation: 0.18 }
const MARK: InkWidth = { width: 0.18, deviation: 0.12 }
const BRACKET: InkWidth = { width: 0.25, deviation: 0.12 }
const DOUBLE_BRACKET: InkWidth = { width: 0.45, deviation: 0.12 }
const DASH: InkWidth = { width: 0.95, deviation: 0.15 }
const WIDE_SIGN: InkWidth = { width: 0.75, deviation: 0.15 }

const KINDS: readonly { characters: RegExp; ink: InkWidth }[] = [
  { characters: /^\p{Script=Han}/u, ink: HAN },
  { characters: /^[1１]/, ink: ONE },
  { characters: /^\p{Nd}/u, ink: DIGIT },
  { characters: /^[-‐‑–]/, ink: HYPHEN },
  { characters: /^[%％‰＋+＝=×÷㎡㎥℃…]/u, ink: WIDE_SIGN },
  { characters: /^[《》«»]/u, ink: DOUBLE_BRACKET },
  { characters: /^[—―──一]/u, ink: DASH },
  { characters: /^\p{Letter}/u, ink: LETTER },
  { characters: /^[\p{Ps}\p{Pe}“”"〝〞]/u, ink: BRACKET },
]

/** What to expect of a character's ink by its kind. */
export const inkWidthOf = (text: string): InkWidth => KINDS.find(({ characters }) => characters.test(text))?.ink ?? MARK
