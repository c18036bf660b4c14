/** Staff can prove on which day something was delivered, other than a buyer said or we assumed: decided again by it. */
import { z } from 'zod'
import { now } from '../../clock.server.ts'
import type { Tx } from '../../db.server.ts'
import { type Day, type Instant, parseDay, parseInstant } from '../../engine/index.ts'
import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import { type KeptCase, loadCase } from '../case/case-store.ts'
import { isUntouched } from '../case/delivery-changes.ts'
import { unitsOf } from '../case/order-units.ts'
import { decidedByDelivery } from '../deciding/decided-by-delivery.ts'
import { circumstancesOf, readShopCircumstances } from '../deciding/read-circumstances.ts'
import { readDecision, type StoredDecision } from '../deciding/stored-decision.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { isContestable } from './contestable-delivery.ts'

export interface StatedDelivery {
  keys: readonly number[]
  /** The buyer's calendar day, `YYYY-MM-DD`. */
  on: string
  /** What proves it. */
  reason: string
}

/**
 * `not_contestable`: nothing was decided yet, or the carrier said so itself, or it is on its way back, here, or paid ·
 * `before_sending`, `after_statement`: no day on which it can have been delivered to somebody who had it then.
 */
export type DeliveryRefusal = 'not_contestable' | 'before_sending' | 'after_statement'

/** What the buyer was told stands until a person decides; where the day changes nothing, nothing is asked. */
export async function stateDelivery(
  shop: string,
  caseId: string,
  stated: StatedDelivery,
  by: By,
): Promise<ActResult<DeliveryRefusal>> {
  const kept = z.uuid().safeParse(caseId).success ? await loadCase(shop, caseId) : null
  if (kept === null) return { ok: false, why: 'not_found' }
  if (kept.state.decisionId === undefined) return { ok: false, why: 'not_contestable' }
  const inForce = await readDecision(shop, kept.state.decisionId)
  const chosen = kept.state.lines.filter(({ key }) => stated.keys.includes(key))
  const isMeant = chosen.length > 0 && chosen.every((line) => isContestable(kept.state, line, inForce))
  const parcels = isMeant ? await parcelsOf(kept, chosen) : undefined
  if (parcels === undefined) return { ok: false, why: 'not_contestable' }
  if (stated.on < parcels.sentOn) return { ok: false, why: 'before_sending' }
  if (stated.on > parcels.localDay(inForce.facts.statedAt)) return { ok: false, why: 'after_statement' }
  return decide(kept, inForce, { ...stated, units: parcels.units }, by)
}

async function decide(
  kept: KeptCase,
  inForce: StoredDecision,
  { keys, on, reason, units }: StatedDelivery & { units: readonly string[] },
  by: By,
): Promise<ActResult<DeliveryRefusal>> {
  const at = await now()
  const again = await decidedByDelivery(kept, inForce, { units, on: parseDay(on), at })
  const once = { isKnown: async () => false, write: (tx: Tx) => again.store(tx, at) }
  return actOnCase<DeliveryRefusal | 'changed_meanwhile'>(kept.shop, kept.id, { ...by, once }, (state) => {
    if (state.decisionId !== inForce.id) return 'changed_meanwhile'
    const isOpen = (key: number) => state.lines.some((line) => line.key === key && isUntouched(state, line))
    if (!keys.every(isOpen)) return 'not_contestable'
    const { decisionId, outcomes } = again
    const changed = again.doubtful.filter(isOpen)
    return [{ type: 'delivery_stated', keys: [...keys], on, reason, decisionId, outcomes, changed }]
  })
}

interface Parcels {
  /** All that went out with what was named. */
  units: string[]
  sentOn: Day
  localDay: (instant: Instant) => Day
}

async function parcelsOf(
  { shop, orderId }: KeptCase,
  chosen: readonly { unit: string }[],
): Promise<Parcels | undefined> {
  const [reading, circumstances] = await Promise.all([
    storedOrder(shop, orderId),
    readShopCircumstances(shop),
  ])
  if (reading === null || circumstances === null) return undefined
  const { localDay } = circumstancesOf(circumstances, reading)
  const units = unitsOf(reading.order).filter(({ shipped }) => shipped !== undefined)
  const named = units.filter(({ unit }) => chosen.some((line) => line.unit === unit))
  const parcels = new Set(named.map(({ shipped }) => shipped?.fulfillment.id))
  const sent = named.map(({ shipped }) => localDay(parseInstant(shipped?.fulfillment.createdAt ?? '')))
  const [sentOn] = sent.toSorted().toReversed()
  if (sentOn === undefined) return undefined
  const along = units.filter(({ shipped }) => parcels.has(shipped?.fulfillment.id))
  return { units: along.map(({ unit }) => unit), sentOn, localDay }
}
