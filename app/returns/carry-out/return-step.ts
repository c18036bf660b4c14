/** A case's Returns: asked for, judged, cut back, on their way. Pure. */
import { carrying } from '../case/carrying.ts'
import {
  type Acceptance,
  type CaseLine,
  type CaseState,
  isOpen,
  outstandingQuantity,
  type ShopifyReturn,
} from '../case/case.ts'
import type { ReturnGroup, WaitCode } from '../case/case-event.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { LineToReturn, StepOf } from '../case/step.ts'

const GROUP: Record<Acceptance, ReturnGroup | undefined> = {
  pending: undefined,
  accepted: 'accepted',
  refused: 'refused',
  review: 'review',
  needs_answer: 'review',
}

/** Lines that go into one Return together; an exchange is settled in another way than a refund. */
const TOGETHER: readonly { group: ReturnGroup; isIn: (line: CaseLine) => boolean }[] = [
  { group: 'accepted', isIn: ({ remedy }) => remedy !== 'exchange' },
  { group: 'accepted', isIn: ({ remedy }) => remedy === 'exchange' },
  { group: 'refused', isIn: () => true },
  { group: 'review', isIn: () => true },
]

export function request(
  state: CaseState,
  reference: string,
  units: readonly OrderUnit[],
): StepOf<'request'> | undefined {
  for (const { group, isIn } of TOGETHER) {
    const chosen = state.lines.filter(
      (line) =>
        GROUP[line.acceptance] === group &&
        isIn(line) &&
        isToBeReturned(state, line, units) &&
        !isExchangeOfShopify(state, line),
    )
    if (chosen.length === 0) continue
    const keys = chosen.map(({ key }) => key)
    return {
      kind: 'request',
      group,
      keys,
      lines: linesOf(chosen, units),
      tag: tagOf(state, reference),
    }
  }
  return undefined
}

/** Accepted, and nobody has said that they arrange it themselves. */
export const isExchangeOfShopify = ({ exchangedByHand }: CaseState, line: CaseLine): boolean =>
  line.remedy === 'exchange' && line.acceptance === 'accepted' && !exchangedByHand.includes(line.key)

/** What goes out in exchange has to be said when the Return is made, so that it is one of its own. */
export function exchange(
  state: CaseState,
  reference: string,
  units: readonly OrderUnit[],
): StepOf<'exchange'> | undefined {
  const chosen = state.lines.filter(
    (line) =>
      isExchangeOfShopify(state, line) &&
      state.replacements.some(({ key }) => key === line.key) &&
      isToBeReturned(state, line, units),
  )
  if (chosen.length === 0) return undefined
  const keys = chosen.map(({ key }) => key)
  const replacements = state.replacements
    .filter(({ key }) => keys.includes(key))
    .map(({ replacement }) => replacement)
  const tag = tagOf(state, reference)
  return { kind: 'exchange', keys, lines: linesOf(chosen, units), replacements, tag }
}

/** The number of Returns known is part of the state, so a second try finds what the first one made. */
const tagOf = (state: CaseState, reference: string) => `${reference}-${state.returns.length + 1}`

const linesOf = (lines: readonly CaseLine[], units: readonly OrderUnit[]): LineToReturn[] =>
  lines.map((line) => ({ fulfillmentLineId: parcelOf(line, units) ?? '', quantity: line.quantity }))

/** What was not shipped when it was stated is in another unit since it was (shipping-step.ts). */
const parcelOf = ({ unit, shippedAs }: CaseLine, units: readonly OrderUnit[]): string | undefined =>
  units.find(({ unit: name, shipped }) =>
    shippedAs === undefined ? name === unit : shipped?.fulfillmentLineId === shippedAs,
  )?.shipped?.fulfillmentLineId

/**
 * What is refused is told so in Shopify where it takes a Return of it: of more than was left it does not, nor of what it
 * refused before, and declining that again would be the only answer. What is left now does not say so: our own Return of it
 * may be there, and not be written down.
 */
const isTold = ({ mismatches, untold }: CaseState, { key }: CaseLine): boolean =>
  !untold.includes(key) && !mismatches.some((one) => one.key === key && one.code === 'quantity_beyond_left')

/**
 * There is a parcel of it that no Return carries yet and nobody waits to hear about. Of what is paid back in part Shopify takes
 * no Return of all.
 */
export const isToBeReturned = (state: CaseState, line: CaseLine, units: readonly OrderUnit[]): boolean =>
  lacksReturn(state, line) && parcelOf(line, units) !== undefined

/** The same of a line that is known to have a parcel. */
export const lacksReturn = (state: CaseState, line: CaseLine): boolean =>
  !state.isClosing &&
  !state.takenBack.includes(line.key) &&
  (line.acceptance !== 'accepted' || outstandingQuantity(state, line) === line.quantity) &&
  (line.acceptance !== 'refused' || isTold(state, line)) &&
  !isCarried(state, line) &&
  !waitsFor(state, line, ['mismatch', 'shopify_refused', 'refund_refused', 'unpaid'])

/** A Return that was declined carries a line only when the line was refused; one that a person cancelled is not made again. */
export const isCarried = (state: CaseState, { key, acceptance }: CaseLine): boolean =>
  acceptance === 'refused'
    ? state.returns.some(({ keys }) => keys.includes(key))
    : carrying(state, key).length > 0

export const waitsFor = (state: CaseState, line: CaseLine, codes: readonly WaitCode[]): boolean =>
  state.waits.some(({ code, keys }) => codes.includes(code) && keys.includes(line.key))

export function verdict(state: CaseState): StepOf<'approve' | 'decline'> | undefined {
  const due = state.returns.map((returned) => ({ kind: verdictDue(state, returned), returned }))
  // What is to be over is not opened before.
  const found = due.find(({ kind }) => kind === 'decline' || (kind === 'approve' && !state.isClosing))
  return found?.kind === undefined ? undefined : { kind: found.kind, returned: found.returned }
}

/** What we are about to say of a Return; undefined while a line of it is open, or after it was said. */
export function verdictDue(state: CaseState, returned: ShopifyReturn): 'approve' | 'decline' | undefined {
  const lines = linesIn(state, returned)
  if (returned.state !== 'requested' || isStuck(state, returned)) return undefined
  if (lines.length === 0 || lines.some(isOpen)) return undefined
  return lines.every(({ acceptance }) => acceptance === 'accepted') ? 'approve' : 'decline'
}

const linesIn = ({ lines }: CaseState, { keys }: ShopifyReturn): CaseLine[] =>
  lines.filter(({ key }) => keys.includes(key))

/** Shopify refused something about it, and a person looks. */
export const isStuck = (state: CaseState, returned: ShopifyReturn): boolean =>
  linesIn(state, returned).some((line) => waitsFor(state, line, ['shopify_refused']))

/**
 * What the buyer took back does not come back, nor what was approved and then refused, by a day of delivery that was proven later:
 * a Return is cut by it, or ends when nothing else is in it.
 */
export function cutBack(state: CaseState): StepOf<'remove' | 'cancelReturn'> | undefined {
  for (const returned of state.returns) {
    if (returned.state !== 'requested' && returned.state !== 'approved') continue
    const isRefusedSince = (key: number) =>
      returned.state === 'approved' &&
      state.lines.some((line) => line.key === key && line.acceptance === 'refused')
    const keys = returned.keys.filter((key) => state.takenBack.includes(key) || isRefusedSince(key))
    if (keys.length === 0 || isStuck(state, returned)) continue
    return keys.length === returned.keys.length
      ? { kind: 'cancelReturn', returned }
      : { kind: 'remove', returned, keys }
  }
  return undefined
}

/** Opened again because a merchant says so, or because what was ordered to be paid back is in it. */
export function reopen(state: CaseState): StepOf<'reopenReturn'> | undefined {
  const returned = state.returns.find(
    (known) =>
      known.state === 'closed' &&
      !isStuck(state, known) &&
      (state.reopening.includes(known.id) || (!state.closed && isOrderedIn(state, known))),
  )
  return returned === undefined ? undefined : { kind: 'reopenReturn', returned }
}

const isOrderedIn = (state: CaseState, returned: ShopifyReturn): boolean =>
  linesIn(state, returned).some(
    (line) => state.ordered.includes(line.key) && outstandingQuantity(state, line) > 0,
  )

export function arrange(state: CaseState): StepOf<'arrange'> | undefined {
  for (const way of state.ways.filter(({ reverseDeliveryId }) => reverseDeliveryId === undefined)) {
    const returned = state.returns.find(({ id, state: at }) => id === way.returnId && at === 'approved')
    if (returned !== undefined && !isStuck(state, returned)) return { kind: 'arrange', way, returned }
  }
  return undefined
}
