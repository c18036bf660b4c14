/** What somebody without an account types into a form of their case: as it came, as an act, and what is still missing. Pure. */
import { z } from 'zod'
import { actBody } from '../buyer/act-body.ts'

export { PARCEL_LENGTH, WORDS_LENGTH } from '../buyer/act-body.ts'

/** Longer than any of it may be, and short enough to be kept while a page comes back. */
const MOST = 4_000
const typed = z.string().max(MOST).default('')

/** As typed, blanks and all. */
export const typedAct = z.object({
  kind: z.enum(['send', 'answer', 'take_back', 'write']),
  offerId: typed,
  answer: typed,
  words: typed,
  parcel: typed,
  carrier: typed,
  receipt: typed,
  /** Of the lines that were sent. */
  keys: z.array(z.string().max(10)).max(250).default([]),
})

export type TypedAct = z.infer<typeof typedAct>
export type ActField = 'answer' | 'words' | 'parcel' | 'carrier' | 'receipt' | 'keys'
export type ActProblem = 'missing' | 'too_long'
export type ActProblems = Partial<Record<ActField, ActProblem>>

/** @returns null for what is none of our forms */
export function typedIn(form: FormData): TypedAct | null {
  const given = [...form].filter(([name, value]) => name !== 'keys' && typeof value === 'string')
  // A browser counts the end of a line as one character and sends two.
  const plain = given.map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n').slice(0, MOST)])
  const keys = form.getAll('keys').filter((value) => typeof value === 'string')
  return typedAct.safeParse({ ...Object.fromEntries(plain), keys }).data ?? null
}

/** The same as the account's page would send. */
export function bodyOf(act: TypedAct, more: { locale: string; submissionKey: string; seen: number }) {
  const { kind } = act
  const { seen, ...said } = more
  const filled = (...fields: ('words' | 'parcel' | 'carrier' | 'receipt')[]) =>
    Object.fromEntries(fields.map((field) => [field, act[field].trim()]).filter(([, words]) => words !== ''))
  switch (kind) {
    case 'send':
      return { ...said, kind, keys: act.keys.map(Number), ...filled('carrier', 'parcel', 'receipt') }
    case 'answer':
      return { ...said, kind, seen, offerId: act.offerId, answer: act.answer, ...filled('words') }
    case 'take_back':
      return { ...said, kind, seen }
    case 'write':
      return { ...said, kind, ...filled('words') }
  }
}

/** What keeps it from being done, by its field; without any it can be read. */
export function problemsOfAct(body: ReturnType<typeof bodyOf>): ActProblems {
  const issues = actBody.safeParse(body).error?.issues ?? []
  return Object.fromEntries(
    issues.map(({ path: [name] }) => {
      const field = ENTERED.find((one) => one === name) ?? 'answer'
      const isEntered = field !== 'answer' && typeof Object.entries(body).find(isOf(field))?.[1] === 'string'
      return [field, isEntered ? 'too_long' : 'missing']
    }),
  )
}

const ENTERED = ['words', 'parcel', 'carrier', 'receipt', 'keys'] as const
const isOf =
  (field: string) =>
  ([name]: [string, unknown]): boolean =>
    name === field
