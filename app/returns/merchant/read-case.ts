/** One case as the merchant's page shows it. */
import type { Message, Statement } from '@prisma/client'
import { z } from 'zod'
import { db } from '../../db.server.ts'
import { openMessage } from '../../messages/sealed-message.ts'
import { isOnlyCancelled } from '../carry-out/closing-step.ts'
import { type CaseState, needsPerson, statusOf, type Wait } from '../case/case.ts'
import type { RecordedEvent, StatedLine } from '../case/case-event.ts'
import { type KeptCase, loadCase } from '../case/case-store.ts'
import { isEntered } from '../case/channel.ts'
import { isLeftToThem } from '../case/is-paid-in.ts'
import { openAnswerBy, openEntered, openStatement } from '../case/sealed-statement.ts'
import { resolutionsOf, waitingKeys } from '../case/waiting-for.ts'
import type { WhyNot } from '../case/why-not.ts'
import { decidedSince } from '../deciding/decided-since.ts'
import { readDecision, type StoredDecision } from '../deciding/stored-decision.ts'
import { unrecordedProducts } from '../deciding/unrecorded-products.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { choicesNow } from '../settling/choices-now.ts'
import { choicesFor, givenBack } from '../settling/given-back.ts'
import { carryOutView } from './carry-out-view.ts'
import { caseLines } from './case-lines.ts'
import { moneyNowAndThen } from './case-money.ts'
import type { CaseView, DecisionView, FactView, WaitView } from './case-view.ts'
import { messageView } from './message-view.ts'
import { repaidView } from './repaid-view.ts'

/** @returns null when the shop has no such case */
export async function readCase(shop: string, id: string): Promise<CaseView | null> {
  const kept = z.uuid().safeParse(id).success ? await loadCase(shop, id) : null
  if (kept === null) return null
  const [statement, messages, decided, given, stored] = await Promise.all([
    db.statement.findUniqueOrThrow({ where: { shop_id: { shop, id: kept.statementId } } }),
    db.message.findMany({ where: { shop, caseId: id }, orderBy: { createdAt: 'asc' } }),
    kept.state.decisionId === undefined ? undefined : readDecision(shop, kept.state.decisionId),
    givenBack(shop, kept.orderId),
    storedOrder(shop, kept.orderId),
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
    statement: statementView(statement, messages, kept),
    lines: caseLines(state, decided),
    ...(decided === undefined ? {} : { decision: decisionView(decided) }),
    ...(known === undefined ? {} : moneyNowAndThen(state, waiting, known, choices)),
    facts: decided === undefined ? [] : factViews(decided, kept),
    waiting: waitViews(kept, decided),
    timeline: events.map(({ seq, at, actor, event }) => ({ seq, at: at.toISOString(), actor, event })),
    messages: messages.map(messageView),
    ...whatsappOf(statement),
    hasSlip: carryOut.awaited.length > 0 && decided !== undefined,
    shopifyReturns: state.returns.map((returned) => ({
      ...{ id: returned.id, name: returned.name, state: returned.state },
      ...(returned.note === undefined ? {} : { note: returned.note }),
      ...(isLeftToThem(state, returned) && { isOpenedAgain: true }),
    })),
    actions: resolutionsOf(state).map((resolution) => ACTION[resolution]),
    repaid: repaidView(kept, known, toPay),
    carryOut,
  }
}

const ACTION = { approved: 'approve', declined: 'decline', dealt_with: 'dealWith' } as const

function statementView(
  statement: Statement,
  messages: readonly Message[],
  { state, events }: KeptCase,
): CaseView['statement'] {
  const { notes } = openStatement(statement)
  const { words } = openEntered(statement)
  const sent = messages.find(({ kind }) => kind === 'acknowledgement')
  return {
    sentAt: statement.sentAt.toISOString(),
    receivedAt: statement.receivedAt.toISOString(),
    locale: statement.locale,
    ...(sent === undefined ? {} : { contact: openMessage(sent.id, sent).recipient }),
    ...(isEntered(statement.channel) && { entered: enteredIn(events) }),
    ...(words && { words }),
    items: statedIn(events).map(({ key, title, quantity, remedy }) => {
      const note = notes[key]
      return { title, quantity, remedy, ...(note === undefined ? {} : { note }) }
    }),
    mismatches: state.mismatches,
  }
}

const enteredIn = ([recorded]: readonly RecordedEvent[]) =>
  recorded && { by: recorded.actor, at: recorded.at.toISOString() }

/** As it was stated, whatever became of it. */
const statedIn = (events: readonly RecordedEvent[]): StatedLine[] =>
  events.flatMap(({ event }) => (event.type === 'statement_recorded' ? event.lines : []))

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
      return item === undefined ? source : { ...source, item }
    })
}

/** Since when each thing waits: the event that brought it. */
function waitViews({ state, events }: KeptCase, decided: StoredDecision | undefined): WaitView[] {
  return state.waits.map((wait) => {
    const since = events.findLast(({ event }) => isCauseOf(event, wait))?.at ?? events[0]?.at
    const waiting = state.lines.filter(({ key }) => wait.keys.includes(key))
    const unrecorded =
      decided === undefined || wait.code !== 'review' ? [] : unrecordedProducts(waiting, decided)
    const detail = isOfCancelled(state, wait) ? { detail: 'return_cancelled' satisfies WhyNot } : {}
    return { ...wait, ...detail, unrecorded, since: since?.toISOString() ?? '' }
  })
}

const isOfCancelled = (state: CaseState, { code, keys }: Wait): boolean =>
  code === 'unpaid' && keys.every((key) => isOnlyCancelled(state, { key }))

function isCauseOf(event: RecordedEvent['event'], { code, detail }: Wait): boolean {
  switch (event.type) {
    case 'left_for_review':
      return event.code === code
    case 'mismatch_found':
      return code === 'mismatch'
    case 'deadline_passed':
      return code === 'deadline' && event.act === 'person' && event.kind === detail
    case 'settlement_failed':
      return code === 'refund_refused'
    case 'refund_fell_short':
      return code === 'paid_short'
    case 'deduction_answered':
      return code === 'goods_back' && event.answer === 'goods_back'
    default:
      return false
  }
}

function whatsappOf(statement: Statement): Pick<CaseView, 'whatsapp'> {
  const by = openAnswerBy(statement)
  return by.kind === 'whatsapp' ? { whatsapp: by.number } : {}
}
