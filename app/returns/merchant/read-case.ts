/** One case as the merchant's page shows it. */
import type { BuyerAct } from '@prisma/client'
import { z } from 'zod'
import { db } from '../../db.server.ts'
import { needsPerson, statusOf } from '../case/case.ts'
import type { CaseEvent, RecordedEvent } from '../case/case-event.ts'
import { type KeptCase, loadCase } from '../case/case-store.ts'
import { isLeftToThem } from '../case/is-paid-in.ts'
import { wordsOfAct } from '../case/sealed-act.ts'
import { resolutionsOf, waitingKeys } from '../case/waiting-for.ts'
import { decidedSince } from '../deciding/decided-since.ts'
import { readDecision, type StoredDecision } from '../deciding/stored-decision.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { choicesNow } from '../settling/choices-now.ts'
import { choicesFor, givenBack } from '../settling/given-back.ts'
import { carryOutView } from './carry-out-view.ts'
import { caseLines } from './case-lines.ts'
import { moneyNowAndThen } from './case-money.ts'
import type { CaseView, DecisionView, FactView, TimelineEntry } from './case-view.ts'
import { sourceOfDelivery } from './contestable-delivery.ts'
import { messageView } from './message-view.ts'
import { repaidView } from './repaid-view.ts'
import { statementView, withAccount } from './statement-view.ts'
import { waitViews } from './wait-views.ts'

/** @returns null when the shop has no such case */
export async function readCase(shop: string, id: string): Promise<CaseView | null> {
  const kept = z.uuid().safeParse(id).success ? await loadCase(shop, id) : null
  if (kept === null) return null
  const [statement, messages, photos, decided, given, stored, acts] = await Promise.all([
    db.statement.findUniqueOrThrow({ where: { shop_id: { shop, id: kept.statementId } } }),
    db.message.findMany({ where: { shop, caseId: id }, orderBy: { createdAt: 'asc' } }),
    db.photo.findMany({ where: { shop, caseId: id }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    kept.state.decisionId === undefined ? undefined : readDecision(shop, kept.state.decisionId),
    givenBack(shop, kept.orderId),
    storedOrder(shop, kept.orderId),
    db.buyerAct.findMany({ where: { shop, caseId: id } }),
  ])
  const waiting = waitingKeys(kept.state)
  const currency = decided?.facts.order.currency ?? ''
  const choices = choicesFor(given, id, stored?.order, currency)
  const toPay = choicesNow(given, kept, stored?.order, currency)
  const known = decided && (await decidedSince(kept, decided))
  const { state, reference, orderId, orderName, events } = kept
  const carryOut = carryOutView(state, decided)
  return {
    ...{ id, reference, channel: state.channel, order: { id: orderId, name: orderName } },
    ...{ state: statusOf(state), needsPerson: needsPerson(state) },
    statement: statementView(statement, { messages, photos }, kept),
    lines: caseLines(state, decided),
    ...(decided === undefined ? {} : { decision: decisionView(decided) }),
    ...(known === undefined ? {} : moneyNowAndThen(state, waiting, known, choices)),
    facts: decided === undefined ? [] : factViews(decided, kept),
    waiting: waitViews(kept, decided, (event) => wordsTo(event, acts)),
    timeline: timelineView(events, acts),
    messages: messages.map(messageView),
    hasSlip: carryOut.awaited.length > 0 && decided !== undefined,
    shopifyReturns: state.returns.map((returned) => ({
      ...{ id: returned.id, name: returned.name, state: returned.state },
      ...(returned.note === undefined ? {} : { note: returned.note }),
      ...(isLeftToThem(state, returned) && { isOpenedAgain: true }),
    })),
    actions: resolutionsOf(state).map((resolution) => ACTION[resolution]),
    repaid: repaidView(kept, known, toPay),
    carryOut: withAccount(carryOut, statement, { state, acts }),
  }
}

function timelineView(events: readonly RecordedEvent[], acts: readonly BuyerAct[]): TimelineEntry[] {
  return events.map(({ seq, at, actor, event }) => {
    const words = wordsTo(event, acts)
    return { seq, at: at.toISOString(), actor, event, ...(words && { words }) }
  })
}

/** What the buyer wrote to it. */
function wordsTo(event: CaseEvent, acts: readonly BuyerAct[]): string | undefined {
  const act = 'actId' in event ? acts.find(({ id }) => id === event.actId) : undefined
  return act && wordsOfAct(act)
}

const ACTION = { approved: 'approve', declined: 'decline', dealt_with: 'dealWith' } as const

function decisionView(decided: StoredDecision): DecisionView {
  const { id, decidedAt, policyVersion, lawVersion, engineVersion, factsSha256 } = decided
  return { id, decidedAt: decidedAt.toISOString(), policyVersion, lawVersion, engineVersion, factsSha256 }
}

/** The facts of the order and of the items that the case is about; the order's other items only through their delivery. */
function factViews({ sources }: StoredDecision, { state }: KeptCase): FactView[] {
  const titles = new Map(state.lines.map(({ unit, title }) => [unit, title]))
  return sources
    .filter(({ unit, fact }) => unit === undefined || titles.has(unit) || fact === 'delivery')
    .map((source) => {
      const item = source.unit === undefined ? undefined : titles.get(source.unit)
      const isOvertaken =
        source.fact === 'delivery' && sourceOfDelivery(sources, source.unit ?? '') !== source
      return { ...source, ...(item !== undefined && { item }), ...(isOvertaken && { isOvertaken }) }
    })
}
