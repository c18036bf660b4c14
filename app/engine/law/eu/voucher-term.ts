import * as z from 'zod'
import { clause, review, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'

const OPEN = review('voucher-term-open', {})

/**
 * Directive 93/13/EEC art 3: whether a short term after which a paid voucher is worth nothing is fair depends
 * on the whole contract and on national voucher law, so nothing is refused on it: a person judges.
 */
export const voucherTerm = clause({
  id: 'voucher-term',
  effect: 'permits',
  remedies: ['redemption'],
  params: z.strictObject({}),
  needs: () => ['kind', 'offerSale'],
  decide:
    () =>
    ({ kind, offerSale }) =>
      kind === 'voucher' && offerSale ? OPEN : silent,
})

export const examples = (): Example<typeof voucherTerm>[] => [
  {
    case: 'a voucher sold with a short activation term',
    params: {},
    facts: { kind: 'voucher', offerSale: true },
    expect: { kind: 'review', code: 'voucher-term-open' },
  },
  {
    case: 'a voucher without such a term',
    params: {},
    facts: { kind: 'voucher', offerSale: false },
    expect: { kind: 'silent' },
  },
  {
    case: 'anything else',
    params: {},
    facts: { kind: 'service', offerSale: true },
    expect: { kind: 'silent' },
  },
]
