import * as z from 'zod'
import { clause, holds, review, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { endsAfter, period } from '../period.ts'

const owed = { duties: [{ who: 'shop', what: 'honour_voucher' }] } as const

/** A voucher sold as an offer has to be activated within so many days. What follows if it is not, this clause leaves open. */
export const voucherActivation = clause({
  id: 'voucher-activation',
  effect: 'permits',
  remedies: ['redemption'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days after the purchase, its day not counted'),
  }),
  needs: () => ['kind', 'offerSale', 'concludedOn', 'voucherActivatedAt', 'statedAt', 'calendar'],
  declares: ({ days }) => ({
    kinds: ['voucher'],
    terms: [{ of: 'activation', length: { days }, from: 'purchase' }],
    stands: { mark: 'weaker', provision: 'unfair-terms-3' },
  }),
  decide:
    ({ days }) =>
    ({ kind, offerSale, concludedOn, voucherActivatedAt, statedAt, calendar }) => {
      if (kind !== 'voucher') return silent
      if (!offerSale) return holds('voucher-without-term', {}, owed)
      const until = period({ from: concludedOn, event: 'purchase', days, calendar })
      const said = { lastDay: until.lastDay, assumed: false }
      if (voucherActivatedAt === 'not_activated' || voucherActivatedAt === 'not_recorded') {
        if (endsAfter(until, statedAt)) return holds('activation-open', said, { until, ...owed })
        return voucherActivatedAt === 'not_recorded'
          ? review('activation-unrecorded', {}, owed)
          : review('activation-missed', said, owed)
      }
      return endsAfter(until, voucherActivatedAt)
        ? holds('voucher-activated', {}, owed)
        : review('activation-missed', said, owed)
    },
})

const params = { days: 45 }
const base = {
  kind: 'voucher' as const,
  offerSale: true,
  concludedOn: '2026-11-02' as Day,
  voucherActivatedAt: 'not_activated' as const,
  calendar,
}

export const examples = (): Example<typeof voucherActivation>[] => [
  {
    case: 'not activated, day 44',
    params,
    facts: { ...base, statedAt: '2026-12-16T10:00:00Z' },
    expect: { kind: 'holds', code: 'activation-open', lastDay: '2026-12-17' },
  },
  {
    case: 'not activated, the last second of day 45',
    params,
    facts: { ...base, statedAt: '2026-12-17T21:59:59Z' },
    expect: { kind: 'holds', code: 'activation-open', lastDay: '2026-12-17' },
  },
  {
    case: 'not activated, day 46',
    params,
    facts: { ...base, statedAt: '2026-12-17T22:00:00Z' },
    expect: { kind: 'review', code: 'activation-missed' },
  },
  {
    case: 'activated in the last second, used months later',
    params,
    facts: { ...base, voucherActivatedAt: '2026-12-17T21:59:59Z', statedAt: '2027-03-01T10:00:00Z' },
    expect: { kind: 'holds', code: 'voucher-activated' },
  },
  {
    case: 'activated an instant later',
    params,
    facts: { ...base, voucherActivatedAt: '2026-12-17T22:00:00Z', statedAt: '2027-03-01T10:00:00Z' },
    expect: { kind: 'review', code: 'activation-missed' },
  },
  {
    case: 'nobody recorded whether it was activated, day 46',
    params,
    facts: { ...base, voucherActivatedAt: 'not_recorded', statedAt: '2026-12-17T22:00:00Z' },
    expect: { kind: 'review', code: 'activation-unrecorded' },
  },
  {
    case: 'not sold as an offer: no such term was agreed',
    params,
    facts: { ...base, offerSale: false, statedAt: '2026-12-17T22:00:00Z' },
    expect: { kind: 'holds', code: 'voucher-without-term' },
  },
  {
    case: 'goods are not activated',
    params,
    facts: { ...base, kind: 'goods', statedAt: '2026-12-17T22:00:00Z' },
    expect: { kind: 'silent' },
  },
]
