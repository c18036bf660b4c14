/** Where the parts of a decision come from, and why. */
import * as z from 'zod'
import { freeKey, oneOf } from './basic.ts'
import { shape } from './shape.ts'

export const text = (description: string) => z.string().describe(description)

export const citation = z
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

export const reason = shape('Why something holds or fails.', {
  code: text('A code; its words are in app/locales/*/decision.json under "reason".'),
  params: z
    .record(freeKey, z.unknown())
    .describe('What its words may use: days (YYYY-MM-DD), countries, numbers, amounts.'),
  bears: oneOf(['for', 'against', 'open'], 'For the buyer, against them, or open: a person must judge.'),
  citation,
})
