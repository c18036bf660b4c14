import { allocate } from '../allocate.ts'
import type { RepaymentMeans } from '../decision.ts'
import type { Facts, PaymentFacts } from '../facts.ts'
import type { Money } from '../money.ts'
import { money } from '../money.ts'
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
  const ways = new Set(entries.map(({ owed }) => owed.repayment?.means ?? 'same_means'))
  const [only, ...others] = ways
  return only !== undefined && others.length === 0 ? only : 'same_means'
}

const sharesOf = (
  refund: Money,
  { order: { payments } }: Facts,
): { payment?: PaymentFacts; amount: Money }[] => {
  const open = payments?.filter((payment) => leftOf(payment) > 0).toSorted(byId) ?? []
  if (open.length === 0) return [{ amount: refund }]
  return allocate(refund, open.map(leftOf)).flatMap((amount, index) => {
    const payment = open[index]
    return payment && amount.minor > 0 ? [{ payment, amount: money(amount.minor, amount.currency) }] : []
  })
}

const byId = (a: PaymentFacts, b: PaymentFacts): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
