import * as z from 'zod'
import type { Extras } from '../clause.ts'
import { clause, holds, silent } from '../clause.ts'
import type { Example } from '../example.ts'
import type { FactValues } from '../fact-register.ts'

const SEND_BACK = { who: 'buyer', what: 'send_back' } as const

/** Something else was delivered than was sold, or another number of it: the shop puts it right and pays for the way back. */
const RIGHTED: Readonly<Partial<Record<FactValues['defect'], Extras>>> = {
  wrong_item: { returnPaidBy: 'shop', duties: [SEND_BACK, { who: 'shop', what: 'replace' }] },
  too_many: { returnPaidBy: 'shop', duties: [{ who: 'shop', what: 'collect' }] },
  too_few: { duties: [{ who: 'shop', what: 'deliver_missing' }] },
}

export const wrongDelivery = clause({
  id: 'wrong-delivery',
  effect: 'permits',
  remedies: ['conformity_claim'],
  params: z.strictObject({}),
  needs: () => ['defect'],
  declares: () => ({
    kinds: ['goods'],
    returnCost: 'shop',
    stands: { mark: 'compatible', provision: 'sales-14' },
  }),
  decide:
    () =>
    ({ defect }) => {
      const owed = RIGHTED[defect]
      return owed ? holds('wrong-delivery', {}, owed) : silent
    },
})

export const examples = (): Example<typeof wrongDelivery>[] => [
  {
    case: 'another product than the one sold',
    params: {},
    facts: { defect: 'wrong_item' },
    expect: {
      kind: 'holds',
      code: 'wrong-delivery',
      duties: ['buyer send_back', 'shop replace'],
      returnPaidBy: 'shop',
    },
  },
  {
    case: 'one too many: the shop sees to it that it goes back, at its cost',
    params: {},
    facts: { defect: 'too_many' },
    expect: { kind: 'holds', code: 'wrong-delivery', duties: ['shop collect'], returnPaidBy: 'shop' },
  },
  {
    case: 'one too few: the shop sends what is missing',
    params: {},
    facts: { defect: 'too_few' },
    expect: { kind: 'holds', code: 'wrong-delivery', duties: ['shop deliver_missing'] },
  },
  {
    case: 'as ordered, but defective',
    params: {},
    facts: { defect: 'defective' },
    expect: { kind: 'silent' },
  },
  { case: 'nothing reported', params: {}, facts: { defect: 'none_reported' }, expect: { kind: 'silent' } },
]
