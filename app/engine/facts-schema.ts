/** The facts' one description: checked against it when they come in, published as JSON Schema, typed by it. */
import * as z from 'zod'
import type { Facts } from './facts.ts'
import type { Problem } from './policy.ts'
import { instant } from './schema/basic.ts'
import { contradictionsIn } from './schema/contradictions.ts'
import { faultWords } from './schema/fault-words.ts'
import { lineSchema } from './schema/line-schema.ts'
import { orderSchema, statementSchema } from './schema/order-schema.ts'
import { problemsOf } from './schema/problems.ts'
import { withPrototypeKeys } from './schema/prototype-keys.ts'
import { shape } from './schema/shape.ts'
import { swiftCheck } from './schema/swift-check.ts'

/** The most units that one order may have. */
const MOST_LINES = 1_000

export const factsSchema = shape(
  'What is known of an order that someone wants to send (parts of) back. A fact that is absent is unknown, which is not the same as no.',
  {
    statedAt: instant('When the buyer sent the statement; for a preview, now.'),
    statement: statementSchema.exactOptional(),
    order: orderSchema,
    lines: z
      .array(lineSchema)
      .min(1)
      .max(MOST_LINES)
      .describe('Every unit of the order, not only those that come back.'),
  },
)

export type ParsedFacts = { ok: true; facts: Described } | { ok: false; problems: readonly Problem[] }

const isRight = swiftCheck(factsSchema)

/**
 * Facts from a document that anyone may have written: every fault with its place, contradictions included.
 * Instants come out in UTC, to the millisecond.
 */
export const parseFacts = (input: unknown): ParsedFacts => {
  if (isRight(input)) return unlessContradictory(input as Facts)
  const parsed = factsSchema.safeParse(input, { error: faultWords })
  const problems = withPrototypeKeys(parsed.success ? [] : problemsOf(parsed.error.issues), input)
  return parsed.success && problems.length === 0 ? unlessContradictory(parsed.data) : { ok: false, problems }
}

const unlessContradictory = (facts: Described): ParsedFacts => {
  const problems = contradictionsIn(facts)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, facts }
}

/** The facts, as long as the schema describes them whole: no field more and none less. Else nothing here compiles. */
type Described = Same<Frozen<z.output<typeof factsSchema>>, Frozen<Facts>> extends true ? Facts : never
type Frozen<T> = T extends string | number | boolean ? T : { readonly [K in keyof T]: Frozen<T[K]> }
type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false
