import * as z from 'zod'
import { clause, settles } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { reason } from '../../reason.ts'

const NAMED = settles({ repaidBy: 'named_account' }, reason('repaid-to-named-account', {}))
const CREDIT = settles({ repaidBy: 'store_credit' }, reason('repaid-in-credit-as-agreed', {}))
const SAME = settles({ repaidBy: 'same_means' }, reason('repaid-by-same-means', {}))

/**
 * CRD 13(1): by the means the buyer paid with, unless they expressly agreed to another. Cash paid to the
 * courier cannot go back the way it came, so it goes to the account that the buyer names.
 */
export const sameMeans = clause({
  id: 'same-means',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({}),
  needs: () => ['storeCreditConsent', 'refundAccountNamed', 'paymentMeans'],
  decide:
    () =>
    ({ storeCreditConsent, refundAccountNamed, paymentMeans }) => {
      if (storeCreditConsent) return CREDIT
      const isCash = paymentMeans.length > 0 && paymentMeans.every((means) => means === 'cash_on_delivery')
      return isCash && refundAccountNamed ? NAMED : SAME
    },
})

type Row = Example<typeof sameMeans>

const row = (
  name: string,
  code: 'named_account' | 'store_credit' | 'same_means',
  facts: Row['facts'],
): Row => ({
  case: name,
  params: {},
  facts,
  expect: { kind: 'settles', repaidBy: code },
})

const card: Row['facts'] = { storeCreditConsent: false, refundAccountNamed: false, paymentMeans: ['card'] }

export const examples = (): Row[] => [
  row('paid by card', 'same_means', card),
  row('paid by card, and an account named: still the card', 'same_means', {
    ...card,
    refundAccountNamed: true,
  }),
  row('store credit expressly agreed to', 'store_credit', { ...card, storeCreditConsent: true }),
  row('cash on delivery, an account named', 'named_account', {
    ...card,
    refundAccountNamed: true,
    paymentMeans: ['cash_on_delivery'],
  }),
  row('cash on delivery, no account named yet', 'same_means', {
    ...card,
    paymentMeans: ['cash_on_delivery'],
  }),
  row('part cash, part card: each goes back as it came', 'same_means', {
    ...card,
    refundAccountNamed: true,
    paymentMeans: ['cash_on_delivery', 'card'],
  }),
  row('nothing recorded: the means it was paid by', 'same_means', { ...card, paymentMeans: [] }),
]
