/** What somebody without an account types, and what of it is still missing. Pure. */
import { oneAddress } from '../../messages/one-address.ts'

/** As typed, blanks and all. */
export interface GivenByGuest {
  name: string
  /** The order's number, as people write it. */
  order: string
  email: string
  /** What they withdraw from, if not from all of it. */
  words: string
}

export type GuestField = keyof GivenByGuest
export type GuestProblem = 'missing' | 'no_address' | 'too_long'
export type GuestProblems = Partial<Record<GuestField, GuestProblem>>

/** Characters that a field takes. */
export const LONGEST: Readonly<Record<GuestField, number>> = {
  name: 200,
  order: 100,
  email: 254,
  words: 1000,
}

/** A browser counts the end of a line as one character and sends two. */
const isTooLong = (field: GuestField, typed: string): boolean => typed.length > 2 * LONGEST[field]

const FIELDS = Object.keys(LONGEST) as readonly GuestField[]

export function givenIn(form: FormData): GivenByGuest {
  const typed = (field: GuestField): string => {
    const value = form.get(field)
    return typeof value === 'string' ? value : ''
  }
  return { name: typed('name'), order: typed('order'), email: typed('email'), words: typed('words') }
}

/** Whether there is a statement in it at all: something that fits the form. */
export const saysSomething = (given: GivenByGuest): boolean =>
  FIELDS.some((field) => given[field].trim() !== '') &&
  !FIELDS.some((field) => isTooLong(field, given[field]))

/** Where an acknowledgement can go; undefined: nowhere. */
export const addressOf = ({ email }: Pick<GivenByGuest, 'email'>): string | undefined =>
  oneAddress.safeParse(email.trim()).data

/** What keeps us from knowing the order, or from answering. It keeps nobody from stating. */
export function problemsOf(given: GivenByGuest): GuestProblems {
  const found = FIELDS.map((field) => [field, problemOf(field, given)] as const)
  return Object.fromEntries(found.filter(([, problem]) => problem !== undefined))
}

function problemOf(field: GuestField, given: GivenByGuest): GuestProblem | undefined {
  if (isTooLong(field, given[field])) return 'too_long'
  if (field !== 'order' && field !== 'email') return undefined
  if (given[field].trim() === '') return 'missing'
  return field === 'email' && addressOf(given) === undefined ? 'no_address' : undefined
}
