/** A case with the decision that its facts come to by now: what has come back moves the day of a refund. */
import { zoneOf } from '../engine/index.ts'
import { policyOfVersion } from '../policies/policy-at.ts'
import { loadCase } from '../returns/case/case-store.ts'
import type { ShopCircumstances } from '../returns/deciding/read-circumstances.ts'
import { readDecision } from '../returns/deciding/stored-decision.ts'
import { choicesFor, givenBack } from '../returns/settling/given-back.ts'
import type { OrderContent } from '../shopify/order.ts'
import type { CaseToWatch } from './case-to-watch.ts'
import { asStillAway, withWayBack } from './way-back.ts'

/**
 * @param order where it is still stored: one that was redacted is not
 * @returns null when the shop has no such case, or it is not decided
 */
export async function watchCase(
  shop: string,
  caseId: string,
  { country, settings }: ShopCircumstances,
  order: OrderContent | undefined,
): Promise<CaseToWatch | null> {
  const kept = await loadCase(shop, caseId)
  if (kept?.state.decisionId === undefined) return null
  const { facts: decidedOn, policyVersion } = await readDecision(shop, kept.state.decisionId)
  const facts = withWayBack(decidedOn, kept.state)
  const away = asStillAway(facts, kept.state)
  const policy = await policyOfVersion(shop, policyVersion)
  const given = await givenBack(shop, kept.orderId)
  const decision = policy.compiled(facts)
  return {
    ...{ caseId, state: kept.state, facts, decision },
    stillAway: away === facts ? decision : policy.compiled(away),
    inspected: new Set(kept.events.flatMap(({ event }) => (event.type === 'inspected' ? event.keys : []))),
    choices: choicesFor(given, caseId, order, facts.order.currency),
    ...{ zone: zoneOf(facts.order.place), country: settings.country || country },
    settings: settings.deadlines,
  }
}
