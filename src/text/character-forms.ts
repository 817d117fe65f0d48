/**
 * Characters that stand for an ordinary one in a form of their own: radicals (部首), compatibility ideographs, punctuation for vertical lines. Fonts name
 * them instead of the ordinary character because both look the same; nobody searches for them.
 */

/** CJK Radicals Supplement, which NFKC leaves alone, each before its ideograph; from EquivalentUnifiedIdeograph.txt of Unicode 14.0. */
const SUPPLEMENT =
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ' +
  '⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ' +
  '⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟 '

/** Kangxi radicals that fonts for Simplified Chinese name for another character than NFKC: Source Han (思源) draws 户 for ⼾, which NFKC makes 戶. */
const KANGXI = '⼾户'

/** Vertical forms and CJK compatibility forms, each before what stands in a level line; NFKC would give the narrow ones of ASCII. */
const VERTICAL =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'

/**
 * Characters that share the glyph of an ordinary one in fonts for Simplified Chinese, so that a pdf made from its glyphs may name either: Source Han Sans
 * draws 胶 for 㬵, most fonts one line for — and ―.
 */
const SAME_GLYPH = '㬵胶 ―— ⋯…'

/** Kangxi radicals and compatibility ideographs: NFKC has exactly one character for each. */
const COMPATIBILITY = /[\u2f00-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u
const SPECIAL = /[\u2015\u22ef\u3b35\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe4f\u{2f800}-\u{2fa1f}]/u

const ORDINARY = new Map<string, string>()
for (const pair of [...SUPPLEMENT.split(' '), ...SAME_GLYPH.split(' '), KANGXI]) remember(pair)
for (let at = 0; at < VERTICAL.length; at += 2) remember(VERTICAL.slice(at, at + 2))

function remember(pair: string): void {
  const [form, ordinary] = pair
  if (form && ordinary) ORDINARY.set(form, ordinary)
}

/** The text with every special form as the ordinary character, one for one: ⽇ → 日, ⺠ → 民, ︵ → （. Widths and all else stay. */
export function plainForm(text: string): string {
  if (!SPECIAL.test(text)) return text
  let plain = ''
  for (const character of text)
    plain += ORDINARY.get(character) ?? (COMPATIBILITY.test(character) ? character.normalize('NFKC') : character)
  return plain
}
