/** The decision's description, for whoever reads one: published as JSON Schema, held against real decisions by tests. */
import * as z from 'zod'
import type { Decision } from './decision.ts'
import { day, flag, freeKey, oneOf } from './schema/basic.ts'
import { shape } from './schema/shape.ts'

const OUTCOMES = ['granted', 'refused', 'asks', 'review'] as const

const text = (description: string) => z.string().describe(description)

const instant = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    .meta({ description: `${description} In UTC, to the millisecond.`, format: 'date-time' })

const money = shape('In the smallest unit of the currency; positive to the buyer, negative taken off.', {
  minor: z.int().describe('A whole number of the smallest unit: 18900 is 189.00 EUR; 1500 is 1500 JPY.'),
  currency: text('ISO 4217.'),
})

const remedy = oneOf(
  ['withdrawal', 'exchange', 'goodwill_return', 'conformity_claim', 'commercial_guarantee', 'redemption'],
  'withdrawal: by law or the like contract, for no reason. exchange: for another product. goodwill_return: money back beyond the law. conformity_claim: the legal guarantee. commercial_guarantee: the shop’s own. redemption: the benefit of a voucher.',
)

const citation = z
  .union([
    shape("A clause of the shop's document.", {
      layer: z.literal('contract').describe('What the shop promised.'),
      clause: text('Which rule it is.'),
      ref: text("The document's own label, e.g. A7."),
    }),
    shape('A provision of law.', {
      layer: z.literal('law').describe('What the law says.'),
      provision: text('Country and provision, e.g. RO/crd-16-e.'),
    }),
  ])
  .describe('Where an answer comes from.')

const reason = shape('Why something holds or fails.', {
  code: text('A code; its words are in app/locales/*/decision.json under "reason".'),
  params: z
    .record(freeKey, z.unknown())
    .describe('What its words may use: days (YYYY-MM-DD), countries, numbers, amounts.'),
  bears: oneOf(['for', 'against', 'open'], 'For the buyer, against them, or open: a person must judge.'),
  citation,
})

const step = z
  .union([
    shape('The day that the period is counted from; itself not counted.', {
      kind: z.literal('from').describe('The event.'),
      day: day('It.'),
      event: text('What happened on it.'),
    }),
    shape('Calendar days.', {
      kind: z.literal('days').describe('Days are counted.'),
      days: z.int().describe('How many.'),
      to: day('The last of them.'),
    }),
    shape('Months.', {
      kind: z.literal('months').describe('Months are counted.'),
      months: z.int().describe('How many.'),
      to: day('The last day.'),
    }),
    shape('Longer, and why.', {
      kind: z.literal('extended').describe('It runs on.'),
      why: text('Why.'),
      months: z.int().describe('By how many months.'),
      to: day('The last day.'),
    }),
    shape('That day is a Saturday or Sunday.', {
      kind: z.literal('weekend').describe('A weekend is passed over.'),
      day: day('It.'),
      to: day('The next.'),
    }),
    shape('That day is a public holiday.', {
      kind: z.literal('holiday').describe('A holiday is passed over.'),
      day: day('It.'),
      name: text('A key; its words are in app/locales/*/decision.json under "holiday".'),
      to: day('The next.'),
    }),
  ])
  .describe('One step on the way to the last day.')

const deadline = shape('Until when; absent: it has no deadline.', {
  lastDay: day('The last day that counts. Absent: the period has not begun.').exactOptional(),
  endsAt: instant(
    'The exclusive end: the last instant that counts is before it. Absent: the period has not begun.',
  ).exactOptional(),
  open: flag('There is no end yet.'),
  steps: z.array(step).describe('How the last day was found, in order.'),
  citation,
})

const duty = shape('What someone must do.', {
  who: oneOf(['buyer', 'shop'], 'Who.'),
  what: text('What; its words are in app/locales/*/decision.json under "duty".'),
  by: day('By when, end of day; absent: no day is set.').exactOptional(),
  citation,
})

const moneyLine = { what: text('What it is for.'), amount: money, citation }
const lineOfMoney = shape('An amount, and why.', moneyLine)

const sharedLine = {
  ...moneyLine,
  partial: shape('How it is counted where only part of the order comes back; absent: all of it.', {
    rule: oneOf(
      ['none', 'pro_rata', 'marginal', 'full'],
      'Nothing, by value, what it would not have cost, or all.',
    ),
    citation,
  }).exactOptional(),
}

const repayment = shape('How the buyer is repaid, and why; absent: no money is repaid.', {
  means: oneOf(
    ['same_means', 'named_account', 'store_credit'],
    'As they paid, to an account they named, or in store credit.',
  ),
  citation,
})

const displaced = shape('A clause that was not applied.', {
  clause: citation,
  by: citation.describe('What took its place.'),
  reason,
})

const ask = shape('A question for the buyer.', {
  fact: oneOf(['sealIntact', 'packageOpened'], 'The fact to ask for; see the schema of facts.'),
  choices: z.array(z.boolean()).describe('The answers, in the order to show them.'),
})

const owed = shape('What is owed if a person grants it; absent: no person is asked.', {
  duties: z.array(duty).describe('Who would have to do what.'),
  money: z.array(lineOfMoney).describe('What would be owed for this unit.'),
  shared: z
    .array(shape('An amount owed once per order.', sharedLine))
    .describe('What would be owed once per order.'),
  repayment: repayment.exactOptional(),
})

const change = shape('A smallest set of facts that would change the answer.', {
  facts: z
    .array(
      shape('One of them.', {
        fact: text('The fact.'),
        knows: z.array(z.string()).describe('Who can know it.'),
        from: z.unknown().describe('As it was taken to be.'),
        to: z.unknown().describe('As it would have to be.'),
      }),
    )
    .describe('All of these together.'),
  outcome: oneOf(OUTCOMES, 'What the answer would then be.'),
})

const remedyDecision = shape('The answer for one remedy.', {
  remedy,
  outcome: oneOf(OUTCOMES, 'review: a person decides. asks: the buyer is asked something first.'),
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
