/** What a buyer's page may send. Shape only: whether it fits the order is found after it was recorded. */
import { z } from 'zod'

export const NOTE_LENGTH = 1000
const MOST_ITEMS = 250

const answers = z.record(z.string().max(40), z.boolean())

const item = z.object({
  unit: z.string().min(1).max(100),
  quantity: z.number().int().min(1).max(100_000),
  remedy: z.enum(['withdrawal', 'exchange', 'goodwill_return', 'conformity_claim', 'commercial_guarantee']),
  answers: answers.default({}),
  note: z.string().max(NOTE_LENGTH).optional(),
})

export const statementBody = z.object({
  locale: z.string().max(35).optional(),
  items: z.array(item).min(1).max(MOST_ITEMS),
  submissionKey: z.uuid(),
})

export const answersBody = z.object({
  locale: z.string().max(35).optional(),
  answers: z.record(z.string().max(100), answers).default({}),
})

export type StatementInput = z.infer<typeof statementBody>
export type AnswersInput = z.infer<typeof answersBody>
