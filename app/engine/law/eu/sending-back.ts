import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { period } from '../../period.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

/** CRD 14(1): back within fourteen days of the statement; the buyer pays for it only if the shop said so before. */
export const sendingBack = clause({
  id: 'sending-back',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({ days: z.int().positive() }),
  needs: () => ['shippedAt', 'statedOn', 'returnCostDisclosed', 'calendar'],
  decide:
    ({ days }) =>
    ({ shippedAt, statedOn, returnCostDisclosed, calendar }) => {
      if (shippedAt === 'not_shipped') return silent
      const by = period({ from: statedOn, event: 'statement', days, calendar }).lastDay
      return settles({
        returnPaidBy: returnCostDisclosed ? 'buyer' : 'shop',
        duties: [{ who: 'buyer', what: 'send_back', by }],
      })
    },
})

const facts = { statedOn: '2026-11-16' as const, shippedAt: '2026-11-03T12:00:00Z' as const, calendar }

export const examples = (): Example<typeof sendingBack>[] => [
  {
    case: 'told before ordering that the return is at their cost; 30 Nov and 1 Dec are holidays',
    params: { days: 14 },
    facts: { ...facts, returnCostDisclosed: true },
    expect: { kind: 'settles', returnPaidBy: 'buyer', by: '2026-12-02' },
  },
  {
    case: 'not told: the shop pays',
    params: { days: 14 },
    facts: { ...facts, returnCostDisclosed: false },
    expect: { kind: 'settles', returnPaidBy: 'shop', by: '2026-12-02' },
  },
  {
    case: 'not shipped: nothing to send back',
    params: { days: 14 },
    facts: { ...facts, shippedAt: 'not_shipped', returnCostDisclosed: false },
    expect: { kind: 'silent' },
  },
]
