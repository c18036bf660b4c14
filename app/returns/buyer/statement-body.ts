/** What a buyer's page may send. Shape only: whether it fits the order is found after it was recorded. */
import { z } from 'zod'
import { answerBy } from '../case/answer-by.ts'

export const NOTE_LENGTH = 1000
const MOST_ITEMS = 250

/**
 * The database's JSON takes neither NUL nor half a surrogate pair. A statement is not turned away for
 * them: texts are read with a mark in their place, and what was sent is kept sealed as it came.
 */
const text = (longest: number) => z.string().max(longest).transform(storable)

const storable = (given: string): string =>
  given.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\u0000', '\uFFFD')

const answers = z.record(text(40), z.boolean())

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
})

export const statementBody = z.object({
  locale: text(35).optional(),
  items: z.array(item).min(1).max(MOST_ITEMS),
  submissionKey: z.uuid(),
  /** Absent, or not to be understood: by e-mail. A statement is not turned away for it. */
  answerBy: answerBy.optional().catch(undefined),
})

export const answersBody = z.object({
  locale: text(35).optional(),
  answers: z.record(text(100), answers).default({}),
})

export type StatementInput = z.infer<typeof statementBody>
export type AnswersInput = z.infer<typeof answersBody>
