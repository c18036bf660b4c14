/** What becomes of goods changes in a case: chosen, told to Shopify with the refund, or after it. Pure. */
import { type CaseState, settledQuantity } from './case.ts'
import type { Place, WaitCode } from './case-event.ts'
import { type EventOf, withoutWaits } from './change-lines.ts'
import { arrivedQuantity, countOf, placedWithRefund, placesOf, together, withoutPlace } from './places.ts'

/** Whoever chooses anew has it tried again. */
export function dispositionChosen(state: CaseState, event: EventOf<'disposition_chosen'>): CaseState {
  const { type: _, ...chosen } = event
  const isMissing = (disposition: string) => disposition === 'missing'
  const others = state.dispositions.filter(
    ({ key, disposition }) => key !== event.key || isMissing(disposition) !== isMissing(event.disposition),
  )
  return withoutWaits(
    {
      ...state,
      dispositions: [...others, chosen],
      putAwayByHand: state.putAwayByHand.filter((key) => key !== event.key),
    },
    [event.key],
    ['not_put_away'],
  )
}

/** The last that Shopify was told of a line is what is waited for. */
export function placingSent(state: CaseState, event: EventOf<'placing_sent'>): CaseState {
  const { type: _, ...sent } = event
  const before = state.placingsSent.find(({ key }) => key === sent.key)
  const isSame = before?.disposition === sent.disposition && before.quantity === sent.quantity
  const since = isSame ? before.since : sent.sentAt
  return {
    ...state,
    placingsSent: [...state.placingsSent.filter(({ key }) => key !== sent.key), { ...sent, since }],
  }
}

/**
 * Shopify refused where goods went. It concerns the stock, whatever becomes of the case: one that is over waits for whoever
 * sees to it, and nothing else is asked of it but what keeps it from being closed.
 */
export const placingRefused = (state: CaseState, keys: readonly number[]): CaseState => ({
  ...state,
  closed: false,
  waits: state.isClosing ? state.waits.filter(({ code }) => WHILE_CLOSING.includes(code)) : state.waits,
  placingsSent: state.placingsSent.filter(({ key }) => !keys.includes(key)),
})

const WHILE_CLOSING: readonly WaitCode[] = ['not_put_away', 'shopify_refused', 'buyer_wrote']

/** Whoever closes the case has seen that it was refused. */
export function placedByHand(state: CaseState): CaseState {
  const keys = state.waits.filter(({ code }) => code === 'not_put_away').flatMap((wait) => wait.keys)
  const putAwayByHand = [...new Set([...state.putAwayByHand, ...keys])]
  return withoutWaits({ ...state, putAwayByHand }, keys, ['not_put_away'])
}

export const putAway = (state: CaseState, { key, places }: EventOf<'put_away'>): CaseState =>
  known(withoutSent(state, key, places), key, places)

/** That pieces are missing was said of these, and of none that are paid for later. */
function known(state: CaseState, key: number, places: readonly Place[]): CaseState {
  const isSaid = places.some(({ disposition }) => disposition === 'missing')
  const dispositions = state.dispositions.filter(
    (one) => !(isSaid && one.key === key && one.disposition === 'missing'),
  )
  const others = state.places.filter((place) => place.key !== key)
  const told = { ...state, dispositions, places: [...others, ...places.map((place) => ({ key, ...place }))] }
  return withoutWaits(told, [key], ['not_put_away'])
}

/** What we told is there where as many pieces more have its place; fewer may be somebody else's. */
const withoutSent = (state: CaseState, key: number, places: readonly Place[]): CaseState => {
  const before = placesOf(state, key)
  const placingsSent = state.placingsSent.filter(
    (sent) =>
      sent.key !== key ||
      countOf(places, sent.disposition) < countOf(before, sent.disposition) + sent.quantity,
  )
  return { ...state, placingsSent }
}

/**
 * What comes after it was paid for, somebody looks at anew: what was chosen for others of its line, or what a person tells
 * Shopify of those, was for those.
 */
export function withoutOldChoices(state: CaseState, { pieces }: EventOf<'arrived'>): CaseState {
  const late = state.lines.filter(
    (line) =>
      pieces.some(({ key }) => key === line.key) &&
      settledQuantity(state, line.key) > arrivedQuantity(state, line.key) &&
      (withoutPlace(state, line) === 0 || state.putAwayByHand.includes(line.key)),
  )
  const isLate = (key: number) => late.some((line) => line.key === key)
  return {
    ...state,
    dispositions: state.dispositions.filter(
      ({ key, disposition }) => disposition === 'missing' || !isLate(key),
    ),
    putAwayByHand: state.putAwayByHand.filter((key) => !isLate(key)),
  }
}

/** What Shopify was told with a refund through a Return. */
export function withPlaces(state: CaseState, settlementId: string): CaseState {
  const paid = state.settlements.find(({ id, way }) => id === settlementId && way === 'return')
  return (paid?.pieces ?? []).reduce((before, { key, quantity }) => {
    const line = before.lines.find((known) => known.key === key)
    const placing = line && placedWithRefund(before, line, quantity)
    if (placing === undefined || placing.quantity === 0) return before
    return known(before, key, together([...placesOf(before, key), placing]))
  }, state)
}
