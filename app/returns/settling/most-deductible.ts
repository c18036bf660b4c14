/** How much less can be offered for a line: never more than it is paid back by itself (docs/decisions/0012-settlement.md). */
import { z } from 'zod'
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import { loadCase } from '../case/case-store.ts'
import { decidedSince } from '../deciding/decided-since.ts'
import { asGranted } from '../deciding/doubtful-lines.ts'
import { readDecision } from '../deciding/stored-decision.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { agreedLeft } from './agreed-deductions.ts'
import { choicesFor, givenBack } from './given-back.ts'
import { owedFor, type Planning } from './plan-settlement.ts'

/** What a case would be settled by at this moment. */
export type Standing = Pick<Planning, 'decided' | 'choices'>

/** @returns undefined where there is no such case, or nothing is decided of it */
export async function readStanding(shop: string, caseId: string): Promise<Standing | undefined> {
  const kept = z.uuid().safeParse(caseId).success ? await loadCase(shop, caseId) : null
  if (kept?.state.decisionId === undefined) return undefined
  const inForce = await readDecision(shop, kept.state.decisionId)
  const [since, given, stored] = await Promise.all([
    decidedSince(kept, inForce),
    givenBack(shop, kept.orderId),
    storedOrder(shop, kept.orderId),
  ])
  const { facts } = since
  return {
    decided: { facts, decision: asGranted(inForce, since) },
    choices: choicesFor(given, caseId, stored?.order, facts.order.currency),
  }
}

/** @returns minor units of the order's currency: what the unpaid pieces get, less what was agreed of it before */
export function mostDeductible(state: CaseState, line: CaseLine, { decided, choices }: Standing): number {
  const { currency } = decided.facts.order
  const pieces = [{ key: line.key, quantity: outstandingQuantity(state, line) }]
  const paid = { payments: [], shippingLeftMinor: 0, currency }
  const gets = owedFor(pieces, { state, decided, choices, paid })
    .lines.filter(({ unit, remedy }) => unit === line.unit && remedy === line.remedy)
    .reduce((sum, { amount }) => sum + amount.minor, 0)
  return Math.max(0, gets - agreedLeft(state, line, currency))
}
