/** What a buyer's page may send. Shape only: whether it fits the order is found after it was recorded. */
import { z } from 'zod'
import type { Day } from '../../engine/index.ts'
import { PHOTO_TYPES, PHOTOS_PER_ITEM } from '../photos/photo-rules.ts'

export const NOTE_LENGTH = 1000
const MOST_ITEMS = 250

/**
 * The database's JSON takes neither NUL nor half a surrogate pair. A statement is not turned away for
 * them: texts are read with a mark in their place, and what was sent is kept sealed as it came.
 */
const text = (longest: number) => z.string().max(longest).transform(storable)

export const storable = (given: string): string =>
  given.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\u0000', '\uFFFD')

const answers = z.record(text(40), z.boolean())

const day = z.iso.date() as unknown as z.ZodType<Day>

const defect = z.object({
  kind: z.enum(['defective', 'damaged_in_transit', 'wrong_item', 'too_few']).default('defective'),
  noticedOn: day.optional(),
  wanted: z.enum(['repair', 'replacement', 'price_reduction', 'refund']).optional(),
  cureFailed: z.boolean().optional(),
})

/** Checked where it is read (case/stated-wishes.ts): an account that cannot be one costs nobody their statement. */
const repayment = z.discriminatedUnion('by', [
  z.object({ by: z.literal('same_means') }),
  z.object({ by: z.literal('account'), holder: text(140), iban: text(60) }),
])

const answerBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('email') }),
  z.object({ kind: z.literal('whatsapp'), number: text(40) }),
])

const item = z.object({
  unit: text(100).refine((unit) => unit !== ''),
  quantity: z.number().int().min(1).max(100_000),
  remedy: z.enum([
    'withdrawal',
    'exchange',
    'goodwill_return',
    'conformity_claim',
    'commercial_guarantee',
    'redemption',
  ]),
  answers: answers.default({}),
  note: text(NOTE_LENGTH).optional(),
  arrivedOn: day.optional(),
  defect: defect.optional(),
  /** What was uploaded before: ids of photos. */
  photos: z.array(z.uuid()).max(PHOTOS_PER_ITEM).optional(),
})

export const statementBody = z.object({
  locale: text(35).optional(),
  items: z.array(item).min(1).max(MOST_ITEMS),
  submissionKey: z.uuid(),
  repayment: repayment.optional(),
  /** Absent, or not to be understood: by e-mail. A statement is not turned away for it. */
  answerBy: answerBy.optional().catch(undefined),
})

export const answersBody = z.object({
  locale: text(35).optional(),
  answers: z.record(text(100), answers).default({}),
  arrivedOn: z.record(text(100), day).default({}),
})

export const photoBody = z
  .object({
    locale: text(35).optional(),
    name: text(255).default(''),
    /** Empty where the browser knows none, as of HEIC in most: then the name says it. */
    type: text(100),
    size: z.number().int().min(0),
  })
  .transform(({ type, name, ...rest }) => ({ ...rest, type: type === '' ? typeByName(name) : type }))

const typeByName = (name: string): string =>
  Object.entries(PHOTO_TYPES).find(([, ending]) => name.toLowerCase().endsWith(`.${ending}`))?.[0] ?? ''

export type PhotoInput = z.infer<typeof photoBody>
export type StatementInput = z.infer<typeof statementBody>
export type AnswersInput = z.infer<typeof answersBody>
