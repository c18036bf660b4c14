import type { Decision, MoneyLine, Owed } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { Money } from '../money.ts'
import type { Choices, Pieces } from './shape.ts'
import { SettlementError } from './shape.ts'

/**
 * What a settlement counts with, before it counts: a negative number of pieces, or another currency, would
 * make money.
 * @throws SettlementError naming the unit; RangeError naming the choice or the amount
 */
export const checkAmounts = (decision: Decision, facts: Facts, choices: Choices): void => {
  const { currency } = facts.order
  checkChoices(choices, currency)
  const { paid, refunded } = facts.order.outwardShipping
  within(currency, paid, 'outwardShipping.paid')
  within(currency, refunded, 'outwardShipping.refunded')
  for (const payment of facts.order.payments ?? []) {
    within(currency, payment.paid, `payment ${payment.id}`)
    within(currency, payment.refunded, `payment ${payment.id}`)
  }
  for (const { unit, paid } of facts.lines) ofUnit(unit, currency, [paid])
  for (const { unit, remedies } of decision.lines)
    for (const { money, ifApproved } of remedies)
      ofUnit(unit, currency, [...amountsOf(money), ...(ifApproved ? amountsOfOwed(ifApproved) : [])])
  for (const { what, amount } of decision.sharedMoney) within(currency, amount, `shared ${what}`)
}

const amountsOf = (lines: readonly MoneyLine[]): Money[] => lines.map(({ amount }) => amount)
const amountsOfOwed = ({ money, shared }: Owed): Money[] => amountsOf([...money, ...shared])

const ofUnit = (unit: string, currency: string, amounts: readonly Money[]): void => {
  if (amounts.some((amount) => amount.currency !== currency))
    throw new SettlementError('other_currency', unit)
  if (!amounts.every(({ minor }) => Number.isSafeInteger(minor)))
    throw new SettlementError('not_an_amount', unit)
}

const checkChoices = ({ before, order, deliverySaved }: Choices, currency: string): void => {
  for (const [unit, pieces] of Object.entries(before?.units ?? {}))
    if (!isCount(pieces)) throw new SettlementError('not_settled_before', unit)
  ofPieces(before?.given, 'before.given', currency)
  ofPieces(order, 'order', currency)
  within(currency, before?.deliverySaved, 'before.deliverySaved')
  within(currency, before?.delivery?.repaid, 'before.delivery')
  if ((before?.delivery?.repaid.minor ?? 0) < 0) throw new RangeError('before.delivery: below zero')
  within(currency, deliverySaved, 'deliverySaved')
}

const ofPieces = (given: Pieces | undefined, name: string, currency: string): void => {
  if (!given) return
  if (!isCount(given.pieces))
    throw new RangeError(`${name}.pieces: not a whole number from 0: ${given.pieces}`)
  within(currency, given.paid, `${name}.paid`)
  if (given.paid.minor < 0) throw new RangeError(`${name}.paid: below zero: ${given.paid.minor}`)
}

const within = (currency: string, amount: Money | undefined, name: string): void => {
  if (!amount) return
  if (amount.currency !== currency)
    throw new RangeError(`${name}: ${amount.currency} is not the order's currency, ${currency}`)
  if (!Number.isSafeInteger(amount.minor))
    throw new RangeError(`${name}: not a whole number of minor units: ${amount.minor}`)
}

const isCount = (pieces: number): boolean => Number.isSafeInteger(pieces) && pieces >= 0
