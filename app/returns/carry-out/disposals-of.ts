/** What Shopify is asked to do with goods, where its work of taking a line back has room for them. Pure. */
import type { Disposal } from '../../shopify/disposal.ts'
import type { ReturnProgress, ReverseWork } from '../../shopify/return-progress.ts'
import type { CaseLine } from '../case/case.ts'
import type { Placing } from '../case/places.ts'
import { reverseLinesOf, roomFor } from '../reconcile/places-there.ts'
import { SHOPIFY_TYPE } from '../settling/processing-of.ts'

/** Of one piece of work; for what lies in another there is another step. */
export function disposalsOf(
  line: CaseLine,
  found: ReturnProgress,
  { quantity, disposition, locationId }: Placing,
): Disposal[] {
  const own = reverseLinesOf(line, found)
  const roomOf = ({ lines }: ReverseWork) =>
    roomFor(
      lines.filter((known) => own.includes(known)),
      disposition,
      quantity,
    )
  const at = locationId === undefined ? {} : { locationId }
  const rooms = found.reverse.map(roomOf).find((room) => room.length > 0) ?? []
  return rooms.map((room) => ({ ...room, type: SHOPIFY_TYPE[disposition], ...at }))
}
