/** What the goods' way changes in a case: held back, on the way, arrived, to be kept or replaced. Pure. */
import type { Arrival } from './arrival.ts'
import type { CaseLine, CaseState, Reception, ReturnWay } from './case.ts'
import type { ArrivedPieces } from './case-event.ts'
import { type EventOf, withLines, withoutDeadlines, withoutWaits } from './change-lines.ts'
import { isWithBuyer } from './is-away.ts'
import { FORGOTTEN, isKnownNumber } from './parcel-number.ts'
import { dispositionChosen, placingSent, putAway, withoutOldChoices } from './placing-changes.ts'
import { shippedAfterAll } from './shipping-changes.ts'

export type ComingBack = EventOf<
  | 'fulfillment_held'
  | 'fulfillment_released'
  | 'return_way_ordered'
  | 'return_way_arranged'
  | 'sent_back'
  | 'sending_contested'
  | 'arrived'
  | 'inspected'
  | 'disposition_chosen'
  | 'placing_sent'
  | 'put_away'
  | 'replacement_chosen'
  | 'shipped_after_all'
>

export function comingBack(state: CaseState, event: ComingBack): CaseState {
  switch (event.type) {
    case 'fulfillment_held':
      return {
        ...state,
        holds: [...state.holds, ...event.holds],
        held: [...new Set([...state.held, ...event.keys])],
      }
    case 'fulfillment_released':
      return { ...state, holds: state.holds.filter(({ holdId }) => !event.holdIds.includes(holdId)) }
    case 'return_way_ordered':
      return withWay(state, event)
    case 'return_way_arranged':
      return withWay(state, event)
    case 'sent_back':
      return withoutDeadlines(sentBack(stillOpen(state), event), event.keys, ['goods_not_sent'])
    case 'sending_contested':
      return sendingContested(state, event.keys)
    case 'arrived':
      return arrived(withoutOldChoices(stillOpen(state), event), event)
    case 'inspected':
      return withoutDeadlines({ ...state, decisionId: event.decisionId }, event.keys, ['inspection_overdue'])
    case 'disposition_chosen':
      return dispositionChosen(state, event)
    case 'placing_sent':
      return placingSent(state, event)
    case 'put_away':
      return putAway(state, event)
    case 'shipped_after_all':
      return shippedAfterAll(state, event)
    case 'replacement_chosen': {
      const { key, replacement } = event
      const others = state.replacements.filter((known) => known.key !== key)
      const chosen = { ...state, replacements: [...others, { key, replacement }] }
      return withoutWaits(chosen, [key], ['replacement', 'shopify_refused'])
    }
  }
}

/**
 * One way per Return: what is said of it later replaces what was said before, and is to be arranged anew. What Shopify was
 * told of it meanwhile does not.
 */
function withWay(state: CaseState, event: EventOf<'return_way_ordered' | 'return_way_arranged'>): CaseState {
  const { returnId, tracking } = event
  const before = state.ways.find((known) => known.returnId === returnId)
  const isOvertaken = event.type === 'return_way_arranged' && waitsForAnother(before, tracking)
  const latest = isOvertaken ? before?.tracking : (tracking ?? before?.tracking)
  const way: ReturnWay = {
    ...{ returnId, parcels: parcelsOf(before?.parcels ?? [], event) },
    ...(latest === undefined ? {} : { tracking: latest }),
    ...(event.type === 'return_way_arranged' && !isOvertaken
      ? { reverseDeliveryId: event.reverseDeliveryId }
      : {}),
  }
  return { ...state, ways: [...state.ways.filter((known) => known.returnId !== returnId), way] }
}

/** Another number is still to be told. */
const waitsForAnother = (before: ReturnWay | undefined, told: ReturnWay['tracking']): boolean =>
  before?.tracking !== undefined &&
  before.reverseDeliveryId === undefined &&
  !isKnownNumber(before.tracking.number, told?.number)

/** There may be several: what is said of one says nothing of the others. A number that was forgotten stays so. */
function parcelsOf(
  before: ReturnWay['parcels'],
  event: EventOf<'return_way_ordered' | 'return_way_arranged'>,
): ReturnWay['parcels'] {
  if (event.type === 'return_way_ordered') return before
  const { reverseDeliveryId, tracking } = event
  const known = before.find((one) => one.reverseDeliveryId === reverseDeliveryId)
  const number = tracking?.number ?? (known?.number === FORGOTTEN ? FORGOTTEN : undefined)
  const parcel = { reverseDeliveryId, ...(number === undefined ? {} : { number }) }
  return [...before.filter((known) => known.reverseDeliveryId !== reverseDeliveryId), parcel]
}

/** The day that closed it had not seen that the goods come: they are looked at first. */
const stillOpen = (state: CaseState): CaseState =>
  state.isClosingUnlessComing && !state.closed ? { ...state, isClosing: false } : state

const sentBack = (state: CaseState, { keys, proof, sentAt, tracking }: EventOf<'sent_back'>): CaseState => ({
  ...withLines(state, keys, (line) =>
    line.reception === 'awaiting' ? { ...line, reception: 'in_transit' } : line,
  ),
  shipments: [...state.shipments, { keys, proof, sentAt, ...(tracking === undefined ? {} : { tracking }) }],
})

/** They are with the buyer again, as far as anybody can show. */
function sendingContested(state: CaseState, keys: readonly number[]): CaseState {
  const shipments = state.shipments.map((one) => ({
    ...one,
    keys: one.keys.filter((key) => !keys.includes(key)),
  }))
  return {
    ...withLines(state, keys, (line) =>
      line.reception === 'in_transit' ? { ...line, reception: 'awaiting' } : line,
    ),
    shipments: shipments.filter((one) => one.keys.length > 0),
  }
}

/** Pieces may come in several parcels: what came counts together. */
function arrived(state: CaseState, { pieces, arrivedAt }: EventOf<'arrived'>): CaseState {
  const before = new Map(state.arrivals.map((arrival) => [arrival.key, arrival]))
  for (const { key, quantity } of pieces) {
    const known = before.get(key)
    before.set(key, known === undefined ? { key, quantity, arrivedAt } : withMore(known, quantity, arrivedAt))
  }
  const keys = pieces.map(({ key }) => key)
  const received = withLines(state, keys, (line) => ({
    ...line,
    reception: receptionOf(
      line,
      before.get(line.key)?.quantity ?? 0,
      pieces.filter(({ key }) => key === line.key),
    ),
  }))
  const after = { ...received, arrivals: [...before.values()] }
  return withoutDeadlines(after, withoutMissing(after, keys), ['goods_not_sent'])
}

const withMore = (known: Arrival, quantity: number, arrivedAt: string): Arrival => ({
  ...{ ...known, quantity: known.quantity + quantity },
  ...(arrivedAt !== known.arrivedAt && {
    later: [...(known.later ?? []), { before: known.quantity, arrivedAt }],
  }),
})

/** Of which nothing is still to be sent. */
const withoutMissing = (state: CaseState, keys: readonly number[]): number[] =>
  state.lines.filter((line) => keys.includes(line.key) && !isWithBuyer(state, line)).map(({ key }) => key)

function receptionOf(line: CaseLine, quantity: number, came: readonly ArrivedPieces[]): Reception {
  if (line.reception === 'damaged' || came.some(({ condition }) => condition === 'damaged')) return 'damaged'
  return quantity >= line.quantity ? 'received' : 'short'
}
