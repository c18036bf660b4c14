import { allocate } from '../allocate.ts'
import type { RepaymentMeans } from '../decision.ts'
import type { Facts, PaymentFacts } from '../facts.ts'
import { compareText } from '../instance.ts'
import type { Money } from '../money.ts'
import type { Entry } from './entries.ts'
import type { Choices, Repaid, Settlement } from './shape.ts'

type Way = Pick<Settlement, 'repayments' | 'needs'>

/** What of a payment has not been repaid. */
const leftOf = ({ paid, refunded }: PaymentFacts): number => Math.max(0, paid.minor - (refunded?.minor ?? 0))

/** All that can still be repaid by the means of payment; undefined where nobody told how it was paid. */
export const repayable = ({ order: { payments } }: Facts): number | undefined =>
  payments?.reduce((sum, payment) => sum + leftOf(payment), 0)

/**
 * Every payment gets its share, in proportion to what is left of it: no means is emptied before another, and
 * the part paid by gift card is a gift card's again. Cash cannot go back the way it came: it needs an
 * account. Only with the buyer's express consent does it all become store credit (CRD 13(1)).
 */
export const repaymentOf = (
  refund: Money,
  entries: readonly Entry[],
  facts: Facts,
  choices: Choices,
): Way => {
  if (refund.minor === 0) return { repayments: [], needs: [] }
  const preferred = preferredOf(entries, facts, choices)
  const repayments = sharesOf(refund, facts).map(({ payment, amount }): Repaid => {
    const by =
      payment?.means === 'cash_on_delivery' && preferred === 'same_means' ? 'named_account' : preferred
    return { ...(payment && { payment: payment.id, means: payment.means }), by, amount }
  })
  const isNamed = facts.statement?.refundAccountNamed === true || choices.accountNamed === true
  const isNeeded = !isNamed && repayments.some(({ by }) => by === 'named_account')
  return { repayments, needs: isNeeded ? ['refund_account'] : [] }
}

/** One way for all of it: another than that of the payment only where everything that is repaid goes it. */
const preferredOf = (entries: readonly Entry[], facts: Facts, choices: Choices): RepaymentMeans => {
  if (choices.storeCredit === true || facts.statement?.storeCreditConsent === true) return 'store_credit'
  const ways = entries.map(({ owed }) => owed.repayment?.means ?? 'same_means')
  return ways.reduce((one, other) => (one === other ? one : 'same_means'))
}

const sharesOf = (
  refund: Money,
  { order: { payments } }: Facts,
): { payment: PaymentFacts | undefined; amount: Money }[] => {
  if (payments === undefined) return [{ payment: undefined, amount: refund }]
  const sorted = payments.toSorted((a, b) => compareText(a.id, b.id))
  return allocate(refund, sorted.map(leftOf))
    .map((amount, index) => ({ payment: sorted[index], amount }))
    .filter(({ amount }) => amount.minor > 0)
}
