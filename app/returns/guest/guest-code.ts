/** The code that is mailed to a guest: only its keyed hash is kept, and what was typed to ask for it only sealed. */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../engine/index.ts'
import { keyedHash } from '../../keyed-hash.server.ts'
import { open, seal } from '../../secret-box.server.ts'
import { addressOf, LONGEST } from './given-by-guest.ts'

/** As typed, blanks and all. */
export interface AskedByGuest {
  /** The number of an order, or a reference of ours. */
  order: string
  email: string
}

export type AskedProblems = Partial<Record<keyof AskedByGuest, 'missing' | 'no_address' | 'too_long'>>

const DIGITS = 8
export const GOOD_FOR_MS = 15 * 60_000

export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')

/** As people type it: in groups, with blanks around it. */
export const codeIn = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s.-]/g, '')

/** Bound to the form that asked for it: it opens nothing else. */
export const hashOfCode = (shop: string, id: string, code: string): string =>
  keyedHash(`guest-code/${shop}/${id}`, code)

/** Takes as long for a code that was never made. */
export function isRightCode(kept: string | null, shop: string, id: string, typed: string): boolean {
  const given = Buffer.from(hashOfCode(shop, id, codeIn(typed)))
  const known = Buffer.from(kept ?? hashOfCode(shop, id, ''))
  return timingSafeEqual(given, known) && kept !== null
}

/** The same form with the same words asks once; mended words ask anew. */
export const idOfAsking = (key: string, asked: AskedByGuest): string => idOfTyped(key, { ...asked })

/** A form's key and what was typed into it, as one id. */
export function idOfTyped(key: string, typed: Record<string, unknown>): string {
  const hash = createHash('sha256')
    .update(`${key} ${canonicalJson(typed)}`)
    .digest('hex')
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return [...parts, hash.slice(20, 32)].join('-')
}

export function askedIn(form: FormData): AskedByGuest {
  const typed = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return { order: typed('order'), email: typed('email') }
}

export function problemsOfAsking(asked: AskedByGuest): AskedProblems {
  const problems: AskedProblems = {}
  for (const field of ['order', 'email'] as const) {
    if (asked[field].length > LONGEST[field]) problems[field] = 'too_long'
    else if (asked[field].trim() === '') problems[field] = 'missing'
  }
  if (problems.email === undefined && addressOf(asked) === undefined) problems.email = 'no_address'
  return problems
}

const placeOf = (id: string) => `guest-code/${id}/content`
const asked = z.object({ order: z.string(), email: z.string() })

export const sealAsked = (id: string, typed: AskedByGuest): string =>
  seal(canonicalJson({ ...typed }), placeOf(id))

/** @returns undefined once it was looked for */
export const openAsked = (row: { id: string; content: string | null }): AskedByGuest | undefined =>
  row.content === null ? undefined : asked.parse(JSON.parse(open(row.content, placeOf(row.id))))
