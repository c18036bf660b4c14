/** The intake decision of a case: made once, stored with everything it stands on. */
import { createHash, randomUUID } from 'node:crypto'
import { db } from '../../db.server.ts'
import { canonicalJson } from '../../engine/index.ts'
import { Unavailable } from '../../errors.ts'
import type { Mismatch, StatedLine } from '../case/case-event.ts'
import { changeCase, type Happening, type KeptCase, loadCase } from '../case/case-store.ts'
import { isEntered } from '../case/channel.ts'
import { type Claimed, type OrderUnit, unitsOf } from '../case/order-units.ts'
import { openAccount } from '../case/stated-wishes.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'
import type { Said } from './circumstances.ts'
import { claimedByOthers } from './claimed-units.ts'
import { stillHolds } from './decide-in-turn.ts'
import { type Decided, decideUnits } from './decide-units.ts'
import { decidedLines } from './decided-lines.ts'
import type { Stated } from './gather-facts.ts'
import { circumstancesOf, type ShopCircumstances } from './read-circumstances.ts'

/** Each time another statement about the same order was decided in between. */
const TRIES = 5

/**
 * Repeatable: a case that was decided stays as it was decided, whoever comes second finds it so.
 * @returns the case as it then is; null when the shop has no such case
 * @throws Unavailable (retryable) when other statements keep coming in between, or one has its Return by now that the reading
 *   does not show
 */
export async function decideCase(
  shop: { domain: string; circumstances: ShopCircumstances },
  caseId: string,
  reading: OrderReading,
  at: Date,
): Promise<KeptCase | null> {
  const kept = await loadCase(shop.domain, caseId)
  if (kept === null || kept.state.decisionId !== undefined) return kept
  for (let tried = 1; tried <= TRIES; tried++) {
    const after = await decideNow(shop, kept, reading, at)
    if (after === null || after.state.decisionId !== undefined) return after
  }
  throw new Unavailable('other statements about the order keep coming in between')
}

/** @returns the case, undecided when another statement took something of the order meanwhile */
async function decideNow(
  shop: { domain: string; circumstances: ShopCircumstances },
  kept: KeptCase,
  reading: OrderReading,
  at: Date,
): Promise<KeptCase | null> {
  const claimed = await claimedByOthers(kept.shop, kept.orderId, kept)
  const units = unitsAfter(claimed, kept, reading)
  const asked = kept.state.lines
  const mismatches = mismatchesOf(asked, units)
  const decided = await decideUnits(
    shop.domain,
    circumstancesOf(shop.circumstances, reading),
    units,
    saidOf(asked, mismatches),
    ...(await howStated(kept)),
  )
  return changeCase(shop.domain, kept.id, at, async (current, tx) => {
    if (current.state.decisionId !== undefined) return []
    if (!(await stillHolds(tx, kept, claimed, reading))) return []
    const id = randomUUID()
    await tx.caseDecision.create({
      data: { shop: shop.domain, id, caseId: kept.id, ...decisionRow(decided), decidedAt: at },
    })
    return whatWasDecided(id, asked, mismatches, units, decided)
  })
}

/** The order's units, less what other statements and other Returns already speak for. */
export const unitsForCase = async (kept: KeptCase, reading: OrderReading): Promise<OrderUnit[]> =>
  unitsAfter(await claimedByOthers(kept.shop, kept.orderId, kept), kept, reading)

const unitsAfter = (claimed: Claimed, kept: KeptCase, { order }: OrderReading): OrderUnit[] =>
  unitsOf(order, claimed, new Set(kept.state.returns.map(({ id }) => id)))

/** When the buyer sent it, how it came to those who entered it, and whether it names an account. */
async function howStated({ shop, statementId }: KeptCase): Promise<[Date, Stated]> {
  const statement = await db.statement.findUniqueOrThrow({ where: { shop_id: { shop, id: statementId } } })
  const { sentAt, channel } = statement
  const accountNamed = openAccount(statement) !== undefined
  return [sentAt, { ...(isEntered(channel) && { channel }), ...(accountNamed && { accountNamed }) }]
}

/** What the statement says that the order does not bear out. */
export function mismatchesOf(asked: readonly StatedLine[], units: readonly OrderUnit[]): Mismatch[] {
  const seen = new Set<string>()
  return asked.flatMap(({ key, unit, quantity }): Mismatch[] => {
    const known = units.find((candidate) => candidate.unit === unit)
    if (known === undefined) return [{ key, code: 'unknown_unit' }]
    if (seen.has(unit)) return [{ key, code: 'unit_twice' }]
    seen.add(unit)
    return quantity > known.left ? [{ key, code: 'quantity_beyond_left', left: known.left }] : []
  })
}

/** A line that does not fit is decided nevertheless, for what there is, so that the person who looks sees what was said. */
export function saidOf(asked: readonly StatedLine[], mismatches: readonly Mismatch[]): Map<string, Said> {
  const said = new Map<string, Said>()
  for (const line of asked) {
    const mismatch = mismatches.find(({ key }) => key === line.key)
    if (mismatch === undefined) said.set(line.unit, line)
    else if (mismatch.left !== undefined && mismatch.left > 0)
      said.set(line.unit, { ...line, quantity: mismatch.left })
  }
  return said
}

const decisionRow = ({ facts, sources, decision, policy }: Decided) => {
  const text = canonicalJson(facts)
  return {
    stage: 'intake',
    facts: text,
    factsSha256: createHash('sha256').update(text).digest('hex'),
    sources: canonicalJson(sources),
    decision: canonicalJson(decision),
    policyVersion: policy.version,
    lawVersion: decision.lawVersion,
    engineVersion: decision.engineVersion,
  }
}

function whatWasDecided(
  decisionId: string,
  asked: readonly StatedLine[],
  misfits: readonly Mismatch[],
  units: readonly OrderUnit[],
  decided: Decided,
): Happening[] {
  const { lines, mismatches } = decidedLines(asked, misfits, units, decided)
  const outcomes = lines.map(({ line, remedy }) => ({ key: line.key, outcome: remedy.outcome }))
  const happened: Happening[] = [{ actor: 'engine', event: { type: 'decided', decisionId, outcomes } }]
  if (mismatches.length > 0) happened.push({ actor: 'engine', event: { type: 'mismatch_found', mismatches } })
  return happened
}
