import * as z from 'zod'
import { clause, holds, review, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { endsAfter, period } from '../period.ts'

/**
 * Once the days to activate a voucher are over the shop *may* refuse it. What it does with that choice is
 * its setting; what becomes of the price the document does not say. Whether it is fair to a consumer
 * (93/13) is for the law's side to weigh.
 */
export const voucherRefusal = clause({
  id: 'voucher-refusal',
  effect: 'excludes',
  remedies: ['redemption'],
  defeats: ['voucher-activation'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days after the purchase, its day not counted'),
    afterwards: z.enum(['refuse', 'review']).describe('What the shop does with its choice'),
  }),
  needs: () => ['kind', 'offerSale', 'concludedOn', 'voucherActivatedAt', 'statedAt', 'calendar'],
  declares: ({ afterwards }) => ({
    kinds: ['voucher'],
    triggers: ['activation_missed'],
    ...(afterwards === 'review' && { demands: ['shop_discretion'] as const }),
    stands: { mark: 'weaker', provision: 'unfair-terms-3' },
  }),
  decide:
    ({ days, afterwards }) =>
    ({ kind, offerSale, concludedOn, voucherActivatedAt, statedAt, calendar }) => {
      if (kind !== 'voucher' || !offerSale) return silent
      const until = period({ from: concludedOn, event: 'purchase', days, calendar })
      const isRecorded = voucherActivatedAt !== 'not_recorded'
      const activatedAt = isRecorded && voucherActivatedAt !== 'not_activated' ? voucherActivatedAt : statedAt
      if (endsAfter(until, activatedAt)) return silent
      if (!isRecorded) return review('activation-unrecorded', {})
      const said = { lastDay: until.lastDay, assumed: false }
      return afterwards === 'refuse' ? holds('activation-missed', said) : review('activation-missed', said)
    },
})

const params = { days: 45, afterwards: 'refuse' as const }
const base = {
  kind: 'voucher' as const,
  offerSale: true,
  concludedOn: '2026-11-02' as Day,
  voucherActivatedAt: 'not_activated' as const,
  calendar,
}

export const examples = (): Example<typeof voucherRefusal>[] => [
  {
    case: 'the last second of day 45',
    params,
    facts: { ...base, statedAt: '2026-12-17T21:59:59Z' },
    expect: { kind: 'silent' },
  },
  {
    case: 'day 46',
    params,
    facts: { ...base, statedAt: '2026-12-17T22:00:00Z' },
    expect: { kind: 'holds', code: 'activation-missed' },
  },
  {
    case: 'day 46, where a person decides each time',
    params: { ...params, afterwards: 'review' },
    facts: { ...base, statedAt: '2026-12-17T22:00:00Z' },
    expect: { kind: 'review', code: 'activation-missed' },
  },
  {
    case: 'activated in the last second',
    params,
    facts: { ...base, voucherActivatedAt: '2026-12-17T21:59:59Z', statedAt: '2027-01-10T10:00:00Z' },
    expect: { kind: 'silent' },
  },
  {
    case: 'activated an instant too late',
    params,
    facts: { ...base, voucherActivatedAt: '2026-12-17T22:00:00Z', statedAt: '2027-01-10T10:00:00Z' },
    expect: { kind: 'holds', code: 'activation-missed' },
  },
  {
    case: 'nobody recorded whether it was activated',
    params,
    facts: { ...base, voucherActivatedAt: 'not_recorded', statedAt: '2026-12-17T22:00:00Z' },
    expect: { kind: 'review', code: 'activation-unrecorded' },
  },
  {
    case: 'not sold as an offer',
    params,
    facts: { ...base, offerSale: false, statedAt: '2026-12-17T22:00:00Z' },
    expect: { kind: 'silent' },
  },
]
