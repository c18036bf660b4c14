import * as z from 'zod'
import { clause, fails, holds } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { endsAfter, period } from '../../period.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

/**
 * Directive (EU) 2019/771 art 10 and 14: the seller answers for new goods that are not as they should be,
 * whatever ends withdrawal; repair or replacement free of charge, transport included.
 */
export const conformity = clause({
  id: 'conformity',
  effect: 'permits',
  remedies: ['conformity_claim'],
  params: z.strictObject({ months: z.int().positive() }),
  needs: () => ['received', 'statedAt', 'calendar'],
  decide:
    ({ months }) =>
    ({ received, statedAt, calendar }) => {
      const owed = { returnPaidBy: 'shop', duties: [{ who: 'shop', what: 'repair_or_replace' }] } as const
      if (!received.begun) return holds('guarantee-not-begun', {}, { ...owed, until: 'open' })
      const until = period({ from: received.day, event: 'delivery', months, calendar })
      const said = { lastDay: until.lastDay, assumed: received.assumed }
      return endsAfter(until, statedAt)
        ? holds('guarantee-open', said, { ...owed, until })
        : fails('guarantee-ended', said, { until })
    },
})

const params = { months: 24 }
const received = receivedOn('2026-11-09')

export const examples = (): Example<typeof conformity>[] => [
  {
    case: 'a defect in month 8',
    params,
    facts: { received, statedAt: '2027-07-09T12:00:00Z', calendar },
    expect: { kind: 'holds', code: 'guarantee-open', lastDay: '2028-11-09' },
  },
  {
    case: 'the last second of the two years',
    params,
    facts: { received, statedAt: '2028-11-09T21:59:59Z', calendar },
    expect: { kind: 'holds', code: 'guarantee-open', lastDay: '2028-11-09' },
  },
  {
    case: 'the next instant',
    params,
    facts: { received, statedAt: '2028-11-09T22:00:00Z', calendar },
    expect: { kind: 'fails', code: 'guarantee-ended', lastDay: '2028-11-09' },
  },
  {
    case: 'not delivered: it begins with the delivery',
    params,
    facts: { received: NOT_RECEIVED, statedAt: '2026-11-05T12:00:00Z', calendar },
    expect: { kind: 'holds', code: 'guarantee-not-begun' },
  },
]
