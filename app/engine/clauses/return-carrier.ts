import * as z from 'zod'
import { clause, holds, review, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/** Goods come back with the carrier that brought them, or one that the shop chooses; for a withdrawal an offer, never a condition. */
export const returnCarrier = clause({
  id: 'return-carrier',
  effect: 'excludes',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  defeats: ['withdrawal-period', 'exchange-window', 'goodwill-window', 'force-majeure'],
  floor: 'any-carrier',
  params: z.strictObject({
    carriers: z
      .array(z.enum(['original', 'shop_chosen']))
      .min(1)
      .describe('The carriers that the document names'),
    otherwise: z.enum(['review', 'refuse']).describe('What becomes of goods that came with another one'),
  }),
  needs: () => ['returnCarrier'],
  declares: () => ({ demands: ['carrier'], stands: { mark: 'weaker', provision: 'crd-14-1' } }),
  decide:
    ({ carriers, otherwise }) =>
    ({ returnCarrier: carrier }) => {
      if (carrier === undefined || carriers.some((one) => one === carrier)) return silent
      return otherwise === 'refuse' ? holds('other-carrier', {}) : review('other-carrier', {})
    },
})

const params = { carriers: ['original' as const, 'shop_chosen' as const], otherwise: 'review' as const }

export const examples = (): Example<typeof returnCarrier>[] => [
  {
    case: 'the carrier that brought it',
    params,
    facts: { returnCarrier: 'original' },
    expect: { kind: 'silent' },
  },
  {
    case: 'one that the shop chose',
    params,
    facts: { returnCarrier: 'shop_chosen' },
    expect: { kind: 'silent' },
  },
  {
    case: 'another one: a person looks',
    params,
    facts: { returnCarrier: 'other' },
    expect: { kind: 'review', code: 'other-carrier' },
  },
  {
    case: 'another one, where the shop says that it refuses that',
    params: { ...params, otherwise: 'refuse' },
    facts: { returnCarrier: 'other' },
    expect: { kind: 'holds', code: 'other-carrier' },
  },
  {
    case: 'the original one, where only one that the shop chooses counts',
    params: { carriers: ['shop_chosen'], otherwise: 'review' },
    facts: { returnCarrier: 'original' },
    expect: { kind: 'review', code: 'other-carrier' },
  },
  { case: 'not sent yet', params, facts: { returnCarrier: undefined }, expect: { kind: 'silent' } },
]
