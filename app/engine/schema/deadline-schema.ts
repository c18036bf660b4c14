/** Until when, in a decision, and how that was found. */
import * as z from 'zod'
import { day, flag } from './basic.ts'
import { citation, text } from './citation-schema.ts'
import { shape } from './shape.ts'

/** As the engine writes one: canonical. */
export const instant = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    .meta({ description: `${description} In UTC, to the millisecond.`, format: 'date-time' })

const step = z
  .union([
    shape('The day that the period is counted from; itself not counted.', {
      kind: z.literal('from').describe('The event.'),
      day: day('It.'),
      event: text('What happened on it: receipt, conclusion, purchase, issuance, statement, …'),
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
      why: text('Why: not-informed (of the right), or repaired.'),
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

export const deadline = shape('Until when; absent: it has no deadline.', {
  lastDay: day('The last day that counts. Absent: the period has not begun.').exactOptional(),
  endsAt: instant(
    'The exclusive end: the last instant that counts is before it. Absent: the period has not begun.',
  ).exactOptional(),
  open: flag('There is no end yet.'),
  steps: z.array(step).describe('How the last day was found, in order.'),
  citation,
})
