/**
 * Brings a case as far as it can go without a person: acknowledge, decide, carry out in Shopify. Looks at
 * what is true now, so it may be called again at any time and be killed anywhere.
 */
import { now } from '../../clock.server.ts'
import { Unavailable } from '../../errors.ts'
import { type Admin, adminFor } from '../../shopify/admin.ts'
import { turnOfJob } from '../../shopify/budget.ts'
import { acknowledgeAtOnce } from '../buyer/acknowledge-at-once.ts'
import { acknowledgeCase } from '../buyer/acknowledge-case.ts'
import { type CaseLine, type CaseState, isOpen, outstandingQuantity } from '../case/case.ts'
import { changeCase, type KeptCase, loadCase } from '../case/case-store.ts'
import { isKnown } from '../case/is-known.ts'
import { isOver } from '../case/is-over.ts'
import type { Step } from '../case/step.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import { decideCase, unitsForCase } from '../deciding/decide-case.ts'
import { readShopCircumstances } from '../deciding/read-circumstances.ts'
import { reconcileCase } from '../reconcile/reconcile-case.ts'
import { keepOrder, readOrderNow } from '../reconcile/reconcile-order.ts'
import { holdingCase } from './hold-case.ts'
import { isOnlyThought, lastStep, nextStep } from './next-step.ts'
import { unitsSince } from './out-of-order.ts'
import { putAway } from './putting-away-step.ts'
import { isRefusedFirst } from './refused-first.ts'
import { takeStep } from './take-step.ts'

/** Far more than any case needs: whoever gets here turns in a circle. */
const MOST_STEPS = 1_000

/**
 * @throws what Shopify's gateway throws, and Unavailable while another worker is at the case; the queue
 * tries again when it is worth it
 */
export async function advanceCase(shop: string, caseId: string): Promise<void> {
  const isToldAlready = await acknowledgeAtOnce(shop, caseId)
  await turnOfJob(shop)
  await holdingCase(shop, caseId, async () => {
    const refused = new Set<string>()
    while ((await advance(shop, caseId, { refused, isToldAlready })) === 'look_again');
  })
}

/** What came of it: nothing is left to do but wait, or Shopify refused a step that what is true now may explain. */
type Advanced = 'at_rest' | 'look_again'

/** What was done in this turn: what Shopify refused, and whether the acknowledgement needed no reading of the order. */
interface Turn {
  refused: Set<string>
  isToldAlready: boolean
}

async function advance(shop: string, caseId: string, { refused, isToldAlready }: Turn): Promise<Advanced> {
  const circumstances = await readShopCircumstances(shop)
  const found = await loadCase(shop, caseId)
  if (circumstances === null || found === null) return 'at_rest'
  const admin = await adminFor(shop)
  const seen = await reconcileCase(admin, found)
  if (isAtRest(seen)) return 'at_rest'
  const reading = await readOrderNow(shop, found.orderId)
  if (reading === null)
    return isOver(seen.state) ? carryOut(admin, seen, lastStep, refused) : leaveWithoutOrder(seen)
  if (!isKnown(seen.state, FOUND)) await record(seen, byEngine(FOUND))
  await keepOrder(shop, reading)
  if (!isToldAlready) await acknowledgeCase(admin, seen, circumstances, reading)
  const decided = await decideCase({ domain: shop, circumstances }, caseId, reading, await now())
  if (decided === null) return 'at_rest'
  // Refunds are read only once it is known what is owed.
  const isNew = seen.state.decisionId === undefined && decided.state.decisionId !== undefined
  const known = isNew ? await reconcileCase(admin, decided) : decided
  const units = unitsSince(known.state, known.openedAt, await unitsForCase(known, reading))
  return carryOut(admin, known, (state) => nextStep(state, known.reference, units), refused)
}

/**
 * A case that is over goes on when its Return is opened again, or while something is still to be tidied up: a hold, goods that
 * came after they were paid for.
 */
const isAtRest = ({ state }: KeptCase): boolean =>
  state.closed && state.reopening.length === 0 && state.holds.length === 0 && putAway(state) === undefined

async function carryOut(
  admin: Admin,
  seen: KeptCase,
  stepOf: (state: CaseState) => Step | undefined,
  refused: Set<string>,
): Promise<Advanced> {
  let kept = seen
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = stepOf(kept.state)
    if (next === undefined) return 'at_rest'
    const taken = await takeStep(admin, kept, next)
    if (isRefusedFirst(refused, next, taken)) return 'look_again'
    const after = await (isOnlyThought(next) ? conclude(kept, taken) : record(kept, taken))
    // What comes again without changing anything would come for ever.
    if (after === null || after.state.lastSeq === kept.state.lastSeq) return 'at_rest'
    kept = after
  }
  throw new Error('a case that never comes to rest')
}

/** What was done in Shopify is recorded whoever else wrote meanwhile, once. */
const record = (kept: KeptCase, taken: Taken): Promise<KeptCase | null> => write(kept, taken, () => true)

/**
 * What only follows from the case as it was read is not recorded once somebody has acted on it: asked whether the goods are
 * in order, they may have ordered the refund by now. It is thought over again.
 */
const conclude = (kept: KeptCase, taken: Taken): Promise<KeptCase | null> =>
  write(kept, taken, ({ lastSeq }) => lastSeq === kept.state.lastSeq)

async function write(
  { shop, id }: KeptCase,
  { happenings, along }: Taken,
  isStillMeant: (state: CaseState) => boolean,
): Promise<KeptCase | null> {
  const at = await now()
  return changeCase(shop, id, at, async ({ state }, tx) => {
    if (!isStillMeant(state)) return []
    const news = happenings.filter(({ event }) => !isKnown(state, event))
    if (news.length > 0) await along?.(tx, at)
    return news
  })
}

const FOUND = { type: 'order_found' } as const

/** Whether it can go on is asked of what is still open or owed. */
async function leaveWithoutOrder(kept: KeptCase): Promise<Advanced> {
  const isConcerned = (line: CaseLine) => isOpen(line) || outstandingQuantity(kept.state, line) > 0
  const keys = kept.state.lines.filter(isConcerned).map(({ key }) => key)
  if (keys.length === 0) return 'at_rest'
  const after = await conclude(kept, byEngine({ type: 'left_for_review', code: 'order_not_found', keys }))
  if (after?.state.waits.every(({ code }) => code !== 'order_not_found'))
    throw new Unavailable('the case has moved on')
  return 'at_rest'
}
