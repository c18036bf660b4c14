/** What becomes of goods changes in a case: chosen, told to Shopify with the refund, or after it. Pure. */
import { type CaseState, settledQuantity } from './case.ts'
import { type EventOf, withoutWaits } from './change-lines.ts'
import { arrivedQuantity, placedWithRefund, placesOf, together, withoutPlace } from './places.ts'

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

/** That pieces are missing was said of these, and of none that are paid for later. */
export function putAway(state: CaseState, { key, places }: EventOf<'put_away'>): CaseState {
  const isSaid = places.some(({ disposition }) => disposition === 'missing')
  const dispositions = state.dispositions.filter(
    (one) => !(isSaid && one.key === key && one.disposition === 'missing'),
  )
  const others = state.places.filter((place) => place.key !== key)
  const known = { ...state, dispositions, places: [...others, ...places.map((place) => ({ key, ...place }))] }
  return withoutWaits(known, [key], ['not_put_away'])
}

/** What comes after it was paid for, somebody looks at anew: what was chosen for others of its line was for those. */
export function withoutOldChoices(state: CaseState, { pieces }: EventOf<'arrived'>): CaseState {
  const late = state.lines.filter(
    (line) =>
      pieces.some(({ key }) => key === line.key) &&
      settledQuantity(state, line.key) > arrivedQuantity(state, line.key) &&
      withoutPlace(state, line) === 0,
  )
  const isLate = (key: number) => late.some((line) => line.key === key)
  return {
    ...state,
    dispositions: state.dispositions.filter(
      ({ key, disposition }) => disposition === 'missing' || !isLate(key),
    ),
  }
}

/** What Shopify was told with a refund through a Return. */
export function withPlaces(state: CaseState, settlementId: string): CaseState {
  const paid = state.settlements.find(({ id, way }) => id === settlementId && way === 'return')
  return (paid?.pieces ?? []).reduce((before, { key, quantity }) => {
    const line = before.lines.find((known) => known.key === key)
    const placing = line && placedWithRefund(before, line, quantity)
    if (placing === undefined || placing.quantity === 0) return before
    const places = together([...placesOf(before, key), placing])
    return putAway(before, { type: 'put_away', key, places })
  }, state)
}
