/**
 * Brings a case as far as it can go without a person: acknowledge, decide, carry out in Shopify. Looks at
 * what is true now, so it may be called again at any time and be killed anywhere.
 */
import { now } from '../clock.server.ts'
import { type Admin, adminFor } from '../shopify/admin.ts'
import { acknowledgeCase } from './acknowledge-case.ts'
import { changeCase, type Happening, type KeptCase, loadCase } from './case-store.ts'
import { decideCase, unitsForCase } from './decide-case.ts'
import { holdingCase } from './hold-case.ts'
import { isKnown } from './is-known.ts'
import { nextStep } from './next-step.ts'
import { readShopCircumstances } from './read-circumstances.ts'
import { keepOrder, type OrderReading, readOrderNow } from './reconcile-order.ts'
import { takeStep } from './take-step.ts'

/** Far more than any case needs: whoever gets here turns in a circle. */
const MOST_STEPS = 1_000

/**
 * @throws what Shopify's gateway throws, and Unavailable while another worker is at the case; the queue
 * tries again when it is worth it
 */
export const advanceCase = (shop: string, caseId: string): Promise<void> =>
  holdingCase(shop, caseId, () => advance(shop, caseId))

async function advance(shop: string, caseId: string): Promise<void> {
  const circumstances = await readShopCircumstances(shop)
  const found = await loadCase(shop, caseId)
  if (circumstances === null || found === null || found.state.closed) return
  const admin = await adminFor(shop)
  const reading = await readOrderNow(shop, found.orderId)
  if (reading === null) return leaveWithoutOrder(found)
  await keepOrder(shop, reading)
  await acknowledgeCase(admin, caseId, circumstances, reading)
  const decided = await decideCase({ domain: shop, circumstances }, caseId, reading, await now())
  if (decided !== null) await carryOut(admin, decided, reading)
}

async function carryOut(admin: Admin, decided: KeptCase, reading: OrderReading): Promise<void> {
  const units = await unitsForCase(decided, reading)
  let kept = decided
  for (let taken = 0; taken < MOST_STEPS; taken++) {
    const step = nextStep(kept.state, kept.reference, units)
    if (step === undefined) return
    const happening = await takeStep(admin, kept, step)
    const after = await record(kept, happening)
    if (after === null) return
    kept = after
  }
  throw new Error('a case that never comes to rest')
}

/** What was done in Shopify is recorded whoever else wrote meanwhile, once. */
const record = async ({ shop, id }: KeptCase, happening: Happening): Promise<KeptCase | null> =>
  changeCase(shop, id, await now(), async ({ state }) => (isKnown(state, happening.event) ? [] : [happening]))

async function leaveWithoutOrder(kept: KeptCase): Promise<void> {
  const keys = kept.state.lines.map(({ key }) => key)
  await record(kept, { actor: 'engine', event: { type: 'left_for_review', code: 'order_not_found', keys } })
}
