/** Where a text stops being JSON, for messages: `JSON.parse` itself tells the place only sometimes. */
export interface JsonFault {
  /** Both count from 1, in UTF-16 units as editors do. */
  line: number
  column: number
  message: string
}

// A string holds as they are: everything from the space on but quotation marks and backslashes.
const TOKEN =
  /[ \t\n\r]*(?:([[\]{},:])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

type Wanted =
  | 'a value'
  | 'a value or "]"'
  | 'a key or "}"'
  | 'a key'
  | '":"'
  | '"," or the end of what is open'
  | 'the end'

/** What is open: a list, or an object with the keys it has so far. */
type Open = '[' | Set<string>

/**
 * The first fault; undefined where the text is JSON, nested at most so deep. A key that stands twice in one
 * object is a fault: which of the two was meant nobody can know.
 */
export const findJsonFault = (text: string, deepest: number): JsonFault | undefined => {
  const open: Open[] = []
  let wanted: Wanted = 'a value'
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    const blank = /[ \t\n\r]*/y
    blank.lastIndex = at
    const start = at + (blank.exec(text)?.[0].length ?? 0)
    if (!match) return start >= text.length && wanted === 'the end' ? undefined : faultAt(text, start, wanted)
    const repeated = repeatedKey(wanted, match, open)
    if (repeated !== undefined)
      return { ...placeOf(text, start), message: `${repeated} stands twice in one object` }
    const next = after(wanted, match, open)
    if (next === undefined) return faultAt(text, start, wanted)
    if (open.length > deepest) return faultAt(text, start, `at most ${deepest} levels`)
    wanted = next
    at = TOKEN.lastIndex
  }
}

const isKey = (wanted: Wanted): boolean => wanted === 'a key' || wanted === 'a key or "}"'

/** Notes the key. However it is escaped, it is the same key. */
const repeatedKey = (
  wanted: Wanted,
  [, , text]: RegExpExecArray,
  open: readonly Open[],
): string | undefined => {
  const keys = open.at(-1)
  if (text === undefined || !isKey(wanted) || !(keys instanceof Set)) return undefined
  const key: string = JSON.parse(text)
  if (keys.has(key)) return JSON.stringify(key.slice(0, 80))
  keys.add(key)
  return undefined
}

const after = (wanted: Wanted, [, sign, text]: RegExpExecArray, open: Open[]): Wanted | undefined => {
  const closed = (): Wanted => (open.length === 0 ? 'the end' : '"," or the end of what is open')
  const takesValue = wanted === 'a value' || wanted === 'a value or "]"'
  if (sign === undefined) {
    if (takesValue) return closed()
    return isKey(wanted) && text !== undefined ? '":"' : undefined
  }
  if (sign === '[' || sign === '{') {
    if (!takesValue) return undefined
    open.push(sign === '[' ? '[' : new Set())
    return sign === '[' ? 'a value or "]"' : 'a key or "}"'
  }
  if (sign === ':') return wanted === '":"' ? 'a value' : undefined
  const isAfterValue = wanted === '"," or the end of what is open'
  if (sign === ',') return !isAfterValue ? undefined : open.at(-1) === '[' ? 'a value' : 'a key'
  const mayClose = sign === ']' ? wanted === 'a value or "]"' : wanted === 'a key or "}"'
  if (!(isAfterValue || mayClose) || (open.at(-1) === '[') !== (sign === ']')) return undefined
  open.pop()
  return closed()
}

const faultAt = (text: string, at: number, wanted: string): JsonFault => {
  const found = at >= text.length ? 'the text ends' : `there is ${JSON.stringify(text.slice(at, at + 20))}`
  return { ...placeOf(text, at), message: `${wanted} expected, ${found}` }
}

const placeOf = (text: string, at: number): Pick<JsonFault, 'line' | 'column'> => {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
