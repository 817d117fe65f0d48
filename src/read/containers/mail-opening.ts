/** Bytes from the start in which the header of a mail is looked for. Relays add some thousand. */
const OPENING_BYTES = 64 * 1024

/** RFC 5322: a field name is printable ASCII without a colon. */
const FIELD = /^([!-9;-~]+)[ \t]*:/
const CONTINUED = /^[ \t]/
/** Before a mail that was cut out of a mailbox file. */
const MAILBOX_LINE = /^>?From [^\n]*\n/

/** Fields of which a header has two or more; a text that begins with names and colons has none of them. */
const MAIL_FIELDS: ReadonlySet<string> = new Set([
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
  'dkim-signature',
  'date',
  'from',
  'to',
  'subject',
  'x-mailer',
])

/** Two of them and nothing but fields before the first empty line: a page that Word saved as one file (mht) is such a message too. */
export function beginsLikeMail(bytes: Uint8Array): boolean {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, OPENING_BYTES)).replace(/^ï»¿/, '').replace(MAILBOX_LINE, '')
  const [header = ''] = opening.split(/\r?\n\r?\n/, 1)
  const lines = header.split(/\r?\n/)
  // A header that goes on beyond the opening ends in the middle of a line.
  if (header.length === opening.length && bytes.length > OPENING_BYTES) lines.pop()
  const names = new Set<string>()
  for (const line of lines) {
    if (CONTINUED.test(line)) continue
    const name = FIELD.exec(line)?.[1]
    if (name === undefined) return false
    names.add(name.toLowerCase())
  }
  return [...names].filter((name) => MAIL_FIELDS.has(name)).length >= 2
}
