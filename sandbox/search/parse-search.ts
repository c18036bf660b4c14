/**
 * Shopify's search syntax: terms joined by spaces, AND or OR, negated by NOT or `-`, grouped by parentheses; a term is
 * a bare word or `field:value` with `<`, `<=`, `>`, `>=`, a trailing `*` for a prefix and a lone `*` for "has one".
 * AND binds more tightly than OR. Source: https://shopify.dev/docs/api/usage/search-syntax
 */
export type Search =
  | { kind: 'all'; of: Search[] }
  | { kind: 'any'; of: Search[] }
  | { kind: 'not'; of: Search }
  | { kind: 'word'; word: string }
  | { kind: 'field'; field: string; comparator: Comparator; value: string }

export type Comparator = '=' | '<' | '<=' | '>' | '>='

const TOKEN = /\(|\)|[^\s()"':]+:(?:[<>]=?)?(?:"[^"]*"|'[^']*'|[^\s()]*)|"[^"]*"|'[^']*'|[^\s()]+/g

/** Throws when parentheses do not match or a term is missing; the message names the search. */
export function parseSearch(text: string): Search {
  const tokens = text.match(TOKEN) ?? []
  const rest = [...tokens]
  const found = anyOf(rest, text)
  if (rest.length > 0) throw new Error(`the search "${text}" has a ")" too many`)
  return found
}

function anyOf(rest: string[], text: string): Search {
  const of = [allOf(rest, text)]
  while (rest[0] === 'OR') {
    rest.shift()
    of.push(allOf(rest, text))
  }
  return of.length === 1 ? (of[0] as Search) : { kind: 'any', of }
}

function allOf(rest: string[], text: string): Search {
  const of: Search[] = []
  while (rest.length > 0 && rest[0] !== 'OR' && rest[0] !== ')') {
    if (rest[0] === 'AND') rest.shift()
    else of.push(one(rest, text))
  }
  return of.length === 1 ? (of[0] as Search) : { kind: 'all', of }
}

function one(rest: string[], text: string): Search {
  const token = rest.shift() ?? ''
  if (token === 'NOT') return { kind: 'not', of: one(rest, text) }
  if (token === '-' && rest[0] === '(') return { kind: 'not', of: one(rest, text) }
  if (token === '(') {
    const inner = anyOf(rest, text)
    if (rest.shift() !== ')') throw new Error(`the search "${text}" lacks a ")"`)
    return inner
  }
  if (token.startsWith('-') && token.length > 1) return { kind: 'not', of: term(token.slice(1)) }
  return term(token)
}

function term(token: string): Search {
  const match = /^([^\s"':]+):([<>]=?)?(.*)$/s.exec(token)
  if (!match) return { kind: 'word', word: unquoted(token) }
  const [, field = '', comparator = '=', value = ''] = match
  return { kind: 'field', field, comparator: comparator as Comparator, value: valueFrom(value) }
}

/** An instant must be quoted; without quotes its time is not read. */
function valueFrom(text: string): string {
  const plain = unquoted(text)
  return plain === text && /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : plain
}

const unquoted = (text: string): string => /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text
