import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/** Other goods, or another number of them, than were sold go back at the shop's cost, for whatever reason they go back. */
export const wrongDeliveryCost = clause({
  id: 'wrong-delivery-cost',
  effect: 'settles',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  params: z.strictObject({}),
  needs: () => ['defect'],
  declares: () => ({
    kinds: ['goods'],
    returnCost: 'shop',
    stands: { mark: 'stronger', provision: 'crd-14-1' },
  }),
  decide:
    () =>
    ({ defect }) =>
      defect === 'wrong_item' || defect === 'too_many' || defect === 'too_few'
        ? settles({ returnPaidBy: 'shop' })
        : silent,
})

export const examples = (): Example<typeof wrongDeliveryCost>[] => [
  {
    case: 'another product than the one sold',
    params: {},
    facts: { defect: 'wrong_item' },
    expect: { kind: 'settles', returnPaidBy: 'shop' },
  },
  {
    case: 'one too many',
    params: {},
    facts: { defect: 'too_many' },
    expect: { kind: 'settles', returnPaidBy: 'shop' },
  },
  {
    case: 'one too few: what did arrive goes back',
    params: {},
    facts: { defect: 'too_few' },
    expect: { kind: 'settles', returnPaidBy: 'shop' },
  },
  {
    case: 'as ordered, but defective',
    params: {},
    facts: { defect: 'defective' },
    expect: { kind: 'silent' },
  },
  { case: 'nothing reported', params: {}, facts: { defect: 'none_reported' }, expect: { kind: 'silent' } },
]
