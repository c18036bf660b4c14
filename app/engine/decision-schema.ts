/** The decision's description, for whoever reads one: published as JSON Schema, held against real decisions by tests. */
import * as z from 'zod'
import type { Decision } from './decision.ts'
import { oneOf } from './schema/basic.ts'
import { citation, reason, text } from './schema/citation-schema.ts'
import { deadline, instant } from './schema/deadline-schema.ts'
import { duty, lineOfMoney, owed, repayment, sharedLine } from './schema/owed-schema.ts'
import { shape } from './schema/shape.ts'

const OUTCOMES = ['granted', 'refused', 'asks', 'review'] as const

const remedy = oneOf(
  ['withdrawal', 'exchange', 'goodwill_return', 'conformity_claim', 'commercial_guarantee', 'redemption'],
  'withdrawal: by law or the like contract, for no reason. exchange: for another product. goodwill_return: money back beyond the law. conformity_claim: the legal guarantee. commercial_guarantee: the shop’s own. redemption: the benefit of a voucher.',
)

const displaced = shape('A clause that was not applied.', {
  clause: citation,
  by: citation.describe('What took its place.'),
  reason,
})

const ask = shape('A question for the buyer.', {
  fact: oneOf(['sealIntact', 'packageOpened'], 'The fact to ask for; see the schema of facts.'),
  choices: z.array(z.boolean()).describe('The answers, in the order to show them.'),
})

const change = shape('A smallest set of facts that would change the answer.', {
  facts: z
    .array(
      shape('One of them.', {
        fact: text('The fact, by its name in docs/clauses.md.'),
        knows: z.array(z.string()).describe('Who can know it.'),
        from: z.unknown().describe('As it was taken to be.'),
        to: z.unknown().describe('As it would have to be.'),
      }),
    )
    .describe('All of these together.'),
  outcome: oneOf(OUTCOMES, 'What the outcome would then be.'),
})

const remedyDecision = shape('The answer for one remedy.', {
  remedy,
  outcome: oneOf(
    OUTCOMES,
    'granted: yes. refused: no. review: a person decides. asks: the buyer is asked something first.',
  ),
  citations: z.array(citation).min(1).describe('What determined the outcome.'),
  reasons: z.array(reason).describe('Every reason, for and against.'),
  disregarded: z
    .array(displaced)
    .describe('Clauses that the law displaced, each with the provision that did.'),
  asks: z.array(ask).describe('What to ask the buyer: each answer can change something. Empty: nothing.'),
  deadline: deadline.exactOptional(),
  duties: z
    .array(duty)
    .describe('Who must do what; where it is granted, or the way back of what is refused.'),
  money: z
    .array(lineOfMoney)
    .describe('What is owed for this unit, line by line; what is owed once per order is in `sharedMoney`.'),
  repayment: repayment.exactOptional(),
  ifApproved: owed.exactOptional(),
  wouldChange: z
    .array(change)
    .describe(
      'Only where it was asked for (--explain), and not granted: the smallest changes of the facts that would better the answer.',
    )
    .exactOptional(),
})

const schema = shape('What a buyer is owed, unit by unit and remedy by remedy.', {
  engineVersion: text('The engine that decided.'),
  lawVersion: text('The law that was applied: country and the day its data was read.'),
  policyVersion: text('The policy document that was applied.'),
  statedAt: instant('When it was stated, as decided.'),
  lines: z
    .array(
      shape('One unit.', {
        unit: text('As named in the facts.'),
        orderLine: text('As named in the facts.'),
        quantity: z.int().min(1).describe('Pieces, as in the facts.'),
        remedies: z
          .array(remedyDecision)
          .describe('One for each remedy that the policy or the law knows, most favourable first.'),
      }),
    )
    .describe('One for each unit of the facts, in their order.'),
  sharedMoney: z
    .array(
      shape('Owed once per order.', {
        ...sharedLine,
        remedy,
        units: z
          .array(z.string())
          .describe('The units that it is owed with: the first of them that comes back.'),
      }),
    )
    .describe('Owed once per order, whichever of these units come back.'),
})

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** Compiles only as long as every decision is of the shape that is described. */
export const decisionSchema: Frozen<Decision> extends Frozen<z.input<typeof schema>> ? typeof schema : never =
  schema
