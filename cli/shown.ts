/** Longer ones are cut in the middle: the beginning says which it is, the end which of them. */
const LONGEST = 100

/** What someone named, for a message: on one line, and no longer than can be read. */
export const shown = (name: string): string => {
  const letters = [
    ...name.slice(0, LONGEST * 2),
    ...(name.length > LONGEST * 2 ? name.slice(-LONGEST * 2) : ''),
  ]
  const cut =
    letters.length > LONGEST ? [...letters.slice(0, 40), '…', ...letters.slice(41 - LONGEST)] : letters
  return onOneLine(cut.join(''))
}

// Ends of lines, what a terminal would obey, and what turns the direction of writing.
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** The same data with every text so. */
export const visible = <T>(data: T): T =>
  JSON.parse(JSON.stringify(data), (_, value) => (typeof value === 'string' ? onOneLine(value) : value))

/** With what has no shape of its own written out, so that a message stays one line and shows what it holds. */
export const onOneLine = (text: string): string =>
  text.replace(UNSEEN, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
