import type { CaseState } from '../../app/returns/case/case.ts'

/**
 * All but the numbering, and the instants, at which nobody may have looked. A refund that a person made beside the Returns is
 * held against what is owed: of a line for which nothing is owed any more, it matters to nobody whether it was seen before. A
 * parcel number matters for what has not arrived, and the way of what was taken out of a Return for nobody.
 */
export function whatMatters(state: CaseState) {
  const { lines, returns, waits, arrivals, handled, refundsElsewhere, ways, shipments, closed } = state
  const isIn = (key: number) => returns.some(({ keys }) => keys.includes(key))
  const owed = new Set(
    lines
      .filter(({ key, acceptance }) => acceptance === 'accepted' && !handled.includes(key))
      .map(({ key }) => key),
  )
  const onItsWay = new Set(
    lines.filter(({ key, reception }) => reception === 'in_transit' && isIn(key)).map(({ key }) => key),
  )
  return {
    lines: lines.map(({ key, acceptance, reception, settlement }) => ({
      ...{ key, acceptance },
      ...(isIn(key) && { reception }),
      ...(owed.has(key) && { settlement }),
    })),
    returns: returns.map(({ id, state: status, keys }) => ({ id, status, keys })),
    waits: waits.map(({ code, keys }) => ({ code, keys })),
    handled: handled.toSorted(),
    arrivals: Object.fromEntries(arrivals.map(({ key, quantity }) => [key, quantity])),
    paid: refundsElsewhere
      .filter(({ keys }) => keys.some((key) => owed.has(key)))
      .map(({ refundId, pieces, refunded }) => ({ refundId, pieces, refunded }))
      .sort((a, b) => (a.refundId < b.refundId ? -1 : 1)),
    ways: ways.map(({ reverseDeliveryId }) => reverseDeliveryId).sort(),
    sent: shipments
      .map(({ keys, tracking }) => ({ keys: keys.filter((key) => onItsWay.has(key)), tracking }))
      .filter(({ keys }) => keys.length > 0)
      .sort((a, b) => Number(a.keys[0]) - Number(b.keys[0])),
    closed,
  }
}
