/** What holds for every run by itself, checked against the sandbox's own ledger. */
import type { Order } from '../../sandbox/state/model.ts'
import { movedInstants } from './first-instant.ts'
import { isForgotten } from './forget-buyers.ts'
import { type Kept, nothingKept } from './kept.ts'
import { lastingDeadlines } from './lasting-deadlines.ts'
import { isPaidByDay, paidOffTheDay } from './paid-by-day.ts'
import type { CaseRow, GuestRow, Remains } from './remains.ts'
import { orderOf, type Told } from './told.ts'

export function brokenPromises(remains: Remains, all: readonly Told[]): { broken: string[]; kept: Kept } {
  const kept = nothingKept()
  const broken = all.flatMap((told) => {
    const order = orderOf(remains.state.orders, told)
    const cases = remains.cases.filter(({ orderId }) => orderId === String(order.id))
    kept.orders += 1
    kept.deadlines += cases.flatMap(({ deadlines }) => lastingDeadlines(deadlines)).length
    if (isForgotten(told)) kept['buyers forgotten on the way'] += 1
    const found = [
      ...leftUndone(told),
      ...unknown(remains, order, told),
      ...statementsLost(told, cases, remains.guests, kept),
      ...instantsMoved(remains, cases, kept),
      ...madeTwice(remains, order, kept),
      ...photosLost(remains, cases, kept),
      ...paidWrong(order, cases, kept),
    ]
    return found.map(
      (what) => `life ${told.life.id} (${told.life.story}, ${order.name} of ${order.shop}): ${what}`,
    )
  })
  return { broken, kept }
}

/** People do what their story tells: who cannot, waits for something that was lost. */
const leftUndone = ({ life, done }: Told): string[] => {
  const next = life.acts[done]
  return next === undefined ? [] : [`nobody could ${next.act.kind} on day ${next.day} or after`]
}

/** What Shopify says of an order has reached us. */
const unknown = ({ orders }: Remains, order: Order, told: Told): string[] => {
  const known = orders.find(({ orderId }) => orderId === String(order.id))
  if (known === undefined) return isForgotten(told) ? [] : ['the order was never read']
  return known.shopifyUpdatedAt.getTime() >= Date.parse(order.updatedAt)
    ? []
    : ['the order is known as it was before']
}

/** Each that a door acknowledged is there once, with the instant at which it was first taken in. */
function statementsLost(
  told: Told,
  cases: readonly CaseRow[],
  guests: readonly GuestRow[],
  kept: Kept,
): string[] {
  return told.statements.flatMap(({ submissionKey, reference, from, to, isGuests }) => {
    kept.statements += 1
    if (isGuests) kept['statements of guests'] += 1
    const found = isGuests
      ? [...cases, ...guests].filter((row) => row.reference === reference)
      : cases.filter((row) => row.submissionKey === submissionKey)
    const [only] = found
    if (only === undefined) return ['a statement that was acknowledged is not there']
    if (found.length > 1) return [`a statement is there ${found.length} times`]
    const at = only.sentAt.getTime()
    return at >= from && at <= to
      ? []
      : [`a statement has the instant ${only.sentAt.toISOString()}, given ${isoOf(from)} to ${isoOf(to)}`]
  })
}

/** The window above is as wide as the trouble lasted: what is kept of a statement says more closely when it came first. */
const instantsMoved = ({ state }: Remains, cases: readonly CaseRow[], kept: Kept): string[] =>
  cases.flatMap((row) => {
    if (row.channel === 'native') kept['statements made at Shopify'] += 1
    return movedInstants(row, state.returns)
  })

const isoOf = (instant: number): string => new Date(instant).toISOString()

/** A Return that the app made carries the tag of its step: the same tag on two is the same step done twice. */
function madeTwice({ state }: Remains, order: Order, kept: Kept): string[] {
  const returns = state.returns.filter(({ orderId }) => orderId === order.id)
  kept.returns += returns.length
  kept.exchanges += returns.flatMap(({ exchangeLines }) => exchangeLines).length
  const tags = returns.flatMap(({ lines }) => [
    ...new Set(lines.map(({ customerNote }) => tagIn(customerNote ?? ''))),
  ])
  const seen = tags.filter((tag) => tag !== undefined)
  return seen.length === new Set(seen).size ? [] : [`a Return was made twice: ${seen}`]
}

const tagIn = (note: string): string | undefined => /^RC-[0-9A-Z]+-\d+/.exec(note)?.[0]

/** Each that came with a statement is one file of the shop, by the name that we gave it. */
const photosLost = ({ state }: Remains, cases: readonly CaseRow[], kept: Kept): string[] =>
  cases
    .flatMap(({ photos }) => photos)
    .flatMap((id) => {
      kept.photos += 1
      const files = state.files.filter(({ filename }) => filename.includes(id)).length
      return files === 1 ? [] : [`a photo is ${files} times among the shop's files`]
    })

/** Each settlement that was executed is exactly one refund of exactly the planned sum, and nobody was paid more than they paid. */
function paidWrong(order: Order, cases: readonly CaseRow[], kept: Kept): string[] {
  const sumOf = (kind: string) =>
    order.transactions.filter((one) => one.kind === kind).reduce((sum, { minor }) => sum + minor, 0)
  const problems = sumOf('REFUND') > sumOf('SALE') ? ['more was paid back than was paid'] : []
  kept.refunds += order.refunds.filter(({ by }) => by === 'app').length
  kept['refunds by people'] += order.refunds.filter(({ by }) => by === 'person').length
  kept['deliveries paid back'] += order.refunds.filter(({ shippingMinor }) => shippingMinor > 0).length
  kept['pieces taken out of orders'] += order.lines.reduce((sum, { editedOut }) => sum + editedOut, 0)
  const claimed = new Set<string>()
  for (const row of cases) {
    const { lines: state } = row
    problems.push(...unpaid(state), ...paidOffTheDay(order, row))
    if (isPaidByDay(row)) kept['refunds by their day'] += 1
    for (const { way, state: at, refund, refundId } of state.settlements) {
      if (at !== 'executed' || refundId === undefined) continue
      kept.settlements += 1
      if (claimed.has(refundId)) problems.push(`refund ${refundId} stands for two settlements`)
      claimed.add(refundId)
      const paid = paidWith(order, refundId)
      if (paid !== refund.minor)
        problems.push(`a settlement (${way}) of ${refund.minor} was paid with ${paid}`)
    }
  }
  const ours = order.refunds.filter(({ by }) => by === 'app')
  const nobodys = ours.filter(({ id }) => !claimed.has(String(id)))
  if (nobodys.length > 0) problems.push(`${nobodys.length} refunds that no case knows of`)
  return problems
}

/** What was ordered is paid, or a person knows why not. */
function unpaid({ ordered, restOrdered, settlements, waits }: CaseRow['lines']): string[] {
  const planned = settlements.filter(({ state }) => state === 'planned').length
  if (waits.length > 0 || planned + ordered.length + restOrdered.length === 0) return []
  return [`a refund that was ordered is missing: ${planned} planned, lines ${ordered} not even that`]
}

function paidWith(order: Order, refundId: string): number | undefined {
  const refund = order.refunds.find(({ id }) => String(id) === refundId)
  return refund?.transactionIds
    .map((id) => order.transactions.find((one) => one.id === id)?.minor ?? 0)
    .reduce((sum, minor) => sum + minor, 0)
}
