/** What a person is to pay by hand, as the merchant's page offers it. Pure. */
import { type Money, money } from '../../engine/index.ts'
import { adminMoney } from '../../locales/admin-money.ts'
import type { CaseState } from '../case/case.ts'

export interface TransferView {
  settlementId: string
  amount: string
  /** How the buyer paid, as Shopify names it. */
  gateways: string[]
  /** Which the buyer named, as people read it; absent: none. */
  account?: { holder: string; iban: string }
}

export const transfersOf = ({ settlements }: CaseState): TransferView[] =>
  settlements
    .filter(({ state, isTransferred }) => state === 'planned' && !isTransferred)
    .flatMap(({ id, repayments }) => {
      const byHand = repayments.filter((one) => one.byHand)
      const amount = sumOf(byHand.map((one) => one.amount))
      return amount === undefined
        ? []
        : [
            {
              settlementId: id,
              amount: adminMoney(amount),
              gateways: [...new Set(byHand.map(({ gateway }) => gateway))],
            },
          ]
    })

const sumOf = (amounts: readonly Money[]): Money | undefined => {
  const [first] = amounts
  return (
    first &&
    money(
      amounts.reduce((sum, { minor }) => sum + minor, 0),
      first.currency,
    )
  )
}
