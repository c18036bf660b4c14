import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'

/** A flat part of the price that the shop keeps when goods come back. On a consumer's withdrawal it is void (CRD 13, 14). */
export const restockingFee = clause({
  id: 'restocking-fee',
  effect: 'settles',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  params: z.strictObject({
    percent: z.number().min(0.01).max(100).describe('Percent of what was paid, at most two decimals'),
  }),
  needs: () => ['paid'],
  declares: () => ({ takesOff: ['restocking_fee'], stands: { mark: 'weaker', provision: 'crd-14-2' } }),
  decide: ({ percent }) => {
    // In hundredths of a percent, so that the product is a whole number before it is divided.
    const rate = Math.round(percent * 100)
    return ({ paid }) => {
      const fee = Math.floor((paid.minor * rate) / 10_000)
      if (fee === 0) return silent
      return settles({ amounts: [{ what: 'restocking_fee', amount: money(-fee, paid.currency) }] })
    }
  },
})

const line = (minor: number) => [{ what: 'restocking_fee' as const, minor }]

export const examples = (): Example<typeof restockingFee>[] => [
  {
    case: 'fifteen percent',
    params: { percent: 15 },
    facts: { paid: money(18_900, 'RON') },
    expect: { kind: 'settles', amounts: line(-2_835) },
  },
  {
    case: 'a fraction of a ban is the buyer’s',
    params: { percent: 12.5 },
    facts: { paid: money(999, 'RON') },
    expect: { kind: 'settles', amounts: line(-124) },
  },
  {
    case: 'less than one ban is nothing',
    params: { percent: 1 },
    facts: { paid: money(99, 'RON') },
    expect: { kind: 'silent' },
  },
  {
    case: 'exactly one ban',
    params: { percent: 1 },
    facts: { paid: money(100, 'RON') },
    expect: { kind: 'settles', amounts: line(-1) },
  },
]
