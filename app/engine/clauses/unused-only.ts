import * as z from 'zod'
import { clause, holds, silent } from '../clause.ts'
import type { Example } from '../example.ts'

const BACK_TO_BUYER = [{ who: 'buyer', what: 'pay_redelivery' }] as const

/** Goods that are proven to have been used are not taken back; they return to the buyer at the buyer's cost. */
export const unusedOnly = clause({
  id: 'unused-only',
  effect: 'excludes',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  defeats: ['withdrawal-period', 'exchange-window', 'goodwill-window', 'force-majeure'],
  floor: 'handled-goods',
  params: z.strictObject({}),
  needs: () => ['used'],
  declares: () => ({ requires: ['unused'], stands: { mark: 'weaker', provision: 'crd-14-2' } }),
  decide:
    () =>
    ({ used }) =>
      used === true ? holds('use-proven', {}, { duties: BACK_TO_BUYER }) : silent,
})

export const examples = (): Example<typeof unusedOnly>[] => [
  {
    case: 'proven to have been used',
    params: {},
    facts: { used: true },
    expect: { kind: 'holds', code: 'use-proven', duties: ['buyer pay_redelivery'] },
  },
  { case: 'found to be unused', params: {}, facts: { used: false }, expect: { kind: 'silent' } },
  { case: 'nobody has proven it', params: {}, facts: { used: undefined }, expect: { kind: 'silent' } },
]
