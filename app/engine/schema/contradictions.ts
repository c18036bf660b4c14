/** What cannot be true together, though each fact by itself is well formed. Both places are named. */
import type { Day, Instant } from '../day.ts'
import { addDays } from '../day.ts'
import type { Facts, LineFacts, OrderFacts } from '../facts.ts'
import type { Money } from '../money.ts'
import type { Problem } from '../policy.ts'

export const contradictionsIn = (facts: Facts): Problem[] => {
  const found: Problem[] = []
  const { statement, statedAt, order, lines } = facts
  inOrder(found, statement?.receivedAt, 'statement.receivedAt', statedAt, 'statedAt')
  inOrder(found, statedAt, 'statedAt', order.concludedAt, 'order.concludedAt')
  ofOrder(found, order)
  if (lines.length > 1) apart(found, lines, ({ unit }) => unit, 'lines', 'unit')
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    ofLine(found, line, `lines.${index}`, order.currency)
    ofDelivery(found, line.delivery, `lines.${index}.delivery`, facts)
  }
  return found
}

const ofOrder = (
  found: Problem[],
  { outwardShipping, currency, bankCosts, payments = [] }: OrderFacts,
): void => {
  const { paid, cheapestStandard, refunded } = outwardShipping
  const at = 'order.outwardShipping'
  inCurrency(found, currency, paid, at, 'paid')
  inCurrency(found, currency, cheapestStandard, at, 'cheapestStandard')
  inCurrency(found, currency, refunded, at, 'refunded')
  inCurrency(found, currency, bankCosts, 'order', 'bankCosts')
  withinPaid(found, outwardShipping, at)
  if (payments.length > 1) apart(found, payments, ({ id }) => id, 'order.payments', 'id')
  for (const [index, payment] of payments.entries()) {
    inCurrency(found, currency, payment.paid, `order.payments.${index}`, 'paid')
    inCurrency(found, currency, payment.refunded, `order.payments.${index}`, 'refunded')
    withinPaid(found, payment, `order.payments.${index}`)
  }
}

const ofLine = (found: Problem[], line: LineFacts, at: string, currency: string): void => {
  const { product, condition, exchange, shopClaims, service, comingBack } = line
  inCurrency(found, currency, line.paid, at, 'paid')
  inCurrency(found, currency, product.price, at, 'product.price')
  if (product.deductions) ofDeductions(found, product.deductions, `${at}.product.deductions`, currency)
  inCurrency(found, currency, condition?.diminishedValue, at, 'condition.diminishedValue')
  inCurrency(found, currency, exchange?.replacementPrice, at, 'exchange.replacementPrice')
  inCurrency(found, currency, shopClaims?.compensation?.amount, at, 'shopClaims.compensation.amount')
  inCurrency(found, currency, shopClaims?.setOff?.amount, at, 'shopClaims.setOff.amount')
  if (service) ofService(found, service, `${at}.service`)
  if (comingBack) {
    const { receivedAt, sentAt } = comingBack
    inOrder(found, receivedAt, `${at}.comingBack.receivedAt`, sentAt, `${at}.comingBack.sentAt`)
  }
}

type Deductions = NonNullable<LineFacts['product']['deductions']>

const ofDeductions = (
  found: Problem[],
  { smallTraces, accessories = {} }: Deductions,
  at: string,
  currency: string,
): void => {
  inCurrency(found, currency, smallTraces, at, 'smallTraces')
  for (const [name, money] of Object.entries(accessories))
    inCurrency(found, currency, money, `${at}.accessories`, name)
}

const ofDelivery = (found: Problem[], delivery: LineFacts['delivery'], at: string, facts: Facts): void => {
  if (delivery.status === 'not_shipped') return
  const { concludedAt } = facts.order
  inOrder(found, delivery.shippedAt, `${at}.shippedAt`, concludedAt, 'order.concludedAt')
  if (delivery.status === 'in_transit') return
  const { possessionOn, shippedAt } = delivery
  if (possessionOn < firstDayOf(shippedAt))
    found.push({
      path: `${at}.possessionOn`,
      message: `${possessionOn} is before it was shipped (${at}.shippedAt, ${shippedAt})`,
    })
  // Who has sent a statement may do so before the parcel comes; who only asks cannot know of tomorrow's parcel.
  if (delivery.source === 'assumed' || facts.statement !== undefined) return
  if (possessionOn > lastDayOf(facts.statedAt))
    found.push({
      path: `${at}.possessionOn`,
      message: `${possessionOn} is after statedAt, ${facts.statedAt}, and no statement was sent before it came`,
    })
}

/** The earliest local day of an instant: no clock is more than twelve hours behind UTC. */
const firstDayOf = (at: Instant): Day =>
  Number(at.slice(11, 13)) < 12 ? addDays(at.slice(0, 10) as Day, -1) : (at.slice(0, 10) as Day)

/** The latest: none is more than fourteen hours ahead of it. */
const lastDayOf = (at: Instant): Day =>
  Number(at.slice(11, 13)) >= 10 ? addDays(at.slice(0, 10) as Day, 1) : (at.slice(0, 10) as Day)

const ofService = (found: Problem[], service: NonNullable<LineFacts['service']>, at: string): void => {
  const { startedAt, performedAt, sessions } = service
  if (sessions && sessions.used > sessions.total) {
    const message = `${sessions.used} is more than ${at}.sessions.total, ${sessions.total}`
    found.push({ path: `${at}.sessions.used`, message })
  }
  if (startedAt !== 'not_started')
    inOrder(found, performedAt, `${at}.performedAt`, startedAt, `${at}.startedAt`)
  else if (performedAt !== undefined) {
    const message = `It was performed, but ${at}.startedAt says that it has not started`
    found.push({ path: `${at}.performedAt`, message })
  }
}

const inCurrency = (
  found: Problem[],
  currency: string,
  money: Money | undefined,
  at: string,
  name: string,
): void => {
  if (money === undefined || money.currency === currency) return
  const message = `${money.currency} is not the order's currency (order.currency, ${currency})`
  found.push({ path: `${at}.${name}.currency`, message })
}

const withinPaid = (
  found: Problem[],
  { paid, refunded }: { paid: Money; refunded?: Money },
  at: string,
): void => {
  if (refunded === undefined || refunded.minor <= paid.minor) return
  const message = `${refunded.minor} is more than what was paid (${at}.paid.minor, ${paid.minor})`
  found.push({ path: `${at}.refunded.minor`, message })
}

/** Canonical instants sort as text. */
const inOrder = (
  found: Problem[],
  later: Instant | undefined,
  path: string,
  earlier: Instant | undefined,
  than: string,
): void => {
  if (later === undefined || earlier === undefined || later >= earlier) return
  found.push({ path, message: `${later} is before ${than}, ${earlier}` })
}

/** No two entries of a list share a name. */
const apart = <T>(
  found: Problem[],
  entries: readonly T[],
  nameOf: (entry: T) => string,
  at: string,
  field: string,
): void => {
  const seen = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    const name = nameOf(entry)
    const first = seen.get(name)
    if (first === undefined) seen.set(name, index)
    else found.push({ path: `${at}.${index}.${field}`, message: `"${name}" is also that of ${at}.${first}` })
  }
}
