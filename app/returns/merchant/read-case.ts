/** One case as the merchant's page shows it. */
import type { BuyerAct, Message, Photo, Statement } from '@prisma/client'
import { z } from 'zod'
import { db } from '../../db.server.ts'
import { openMessage } from '../../messages/sealed-message.ts'
import { isOnlyCancelled } from '../carry-out/closing-step.ts'
import { type CaseState, needsPerson, statusOf, type Wait } from '../case/case.ts'
import type { RecordedEvent, StatedLine } from '../case/case-event.ts'
import { type KeptCase, loadCase } from '../case/case-store.ts'
import { isEntered } from '../case/channel.ts'
import { ibanInFours } from '../case/iban.ts'
import { isLeftToThem } from '../case/is-paid-in.ts'
import { wordsOfAct } from '../case/sealed-act.ts'
import { openEntered, openStatement } from '../case/sealed-statement.ts'
import { openAccount, openAnswerBy } from '../case/stated-wishes.ts'
import { resolutionsOf, waitingKeys } from '../case/waiting-for.ts'
import type { WhyNot } from '../case/why-not.ts'
import { decidedSince } from '../deciding/decided-since.ts'
import { readDecision, type StoredDecision } from '../deciding/stored-decision.ts'
import { unrecordedProducts } from '../deciding/unrecorded-products.ts'
import { openPlace } from '../photos/photo-place.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { choicesNow } from '../settling/choices-now.ts'
import { choicesFor, givenBack } from '../settling/given-back.ts'
import { type CarryOutView, carryOutView } from './carry-out-view.ts'
import { caseLines } from './case-lines.ts'
import { moneyNowAndThen } from './case-money.ts'
import type { CaseView, DecisionView, FactView, MessageView, TimelineEntry, WaitView } from './case-view.ts'
import { repaidView } from './repaid-view.ts'
import type { PhotoView } from './stated-item-view.ts'

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
  return {
    ...{ id, reference, channel: state.channel, order: { id: orderId, name: orderName } },
    ...{ state: statusOf(state), needsPerson: needsPerson(state) },
    statement: statementView(statement, { messages, photos }, kept),
    lines: caseLines(state, decided),
    ...(decided === undefined ? {} : { decision: decisionView(decided) }),
    ...(known === undefined ? {} : moneyNowAndThen(state, waiting, known, choices)),
    facts: decided === undefined ? [] : factViews(decided, kept),
    waiting: waitViews(kept, decided),
    timeline: timelineView(events, acts),
    messages: messages.map(messageView),
    shopifyReturns: state.returns.map((returned) => ({
      ...{ id: returned.id, name: returned.name, state: returned.state },
      ...(returned.note === undefined ? {} : { note: returned.note }),
      ...(isLeftToThem(state, returned) && { isOpenedAgain: true }),
    })),
    actions: resolutionsOf(state).map((resolution) => ACTION[resolution]),
    repaid: repaidView(kept, known, toPay),
    carryOut: withAccount(carryOutView(state, decided), statement),
  }
}

function timelineView(events: readonly RecordedEvent[], acts: readonly BuyerAct[]): TimelineEntry[] {
  return events.map(({ seq, at, actor, event }) => {
    const act = 'actId' in event ? acts.find(({ id }) => id === event.actId) : undefined
    const words = act && wordsOfAct(act)
    return { seq, at: at.toISOString(), actor, event, ...(words && { words }) }
  })
}

const ACTION = { approved: 'approve', declined: 'decline', dealt_with: 'dealWith' } as const

function statementView(
  statement: Statement,
  { messages, photos }: { messages: readonly Message[]; photos: readonly Photo[] },
  { state, events }: KeptCase,
): CaseView['statement'] {
  const { notes } = openStatement(statement)
  const { words } = openEntered(statement)
  const answerBy = openAnswerBy(statement)
  const sent = messages.find(({ kind }) => kind === 'acknowledgement')
  return {
    sentAt: statement.sentAt.toISOString(),
    receivedAt: statement.receivedAt.toISOString(),
    locale: statement.locale,
    ...(sent === undefined ? {} : { contact: openMessage(sent.id, sent).recipient }),
    ...(answerBy.kind === 'whatsapp' && { whatsapp: answerBy.number }),
    ...(isEntered(statement.channel) && { entered: enteredIn(events) }),
    ...(words && { words }),
    items: statedIn(events).map(({ key, title, quantity, remedy, defect }) => {
      const note = notes[key]
      const taken = photos.filter((photo) => photo.key === key).map(photoView)
      return {
        ...{ title, quantity, remedy, ...(note === undefined ? {} : { note }) },
        ...(defect && { defect }),
        ...(taken.length > 0 && { photos: taken }),
      }
    }),
    mismatches: state.mismatches,
  }
}

function photoView(photo: Photo): PhotoView {
  const place = openPlace(photo)
  const { id, status } = photo
  if (status === 'kept' && 'url' in place) return { id, state: 'kept', url: place.url }
  return { id, state: status === 'failed' ? 'failed' : 'coming' }
}

/** Shown to who is to pay to it, and only then. */
function withAccount(carryOut: CarryOutView, statement: Statement): CarryOutView {
  const account = carryOut.transfers.length > 0 ? openAccount(statement) : undefined
  if (account === undefined) return carryOut
  const named = { holder: account.holder, iban: ibanInFours(account.iban) }
  return { ...carryOut, transfers: carryOut.transfers.map((one) => ({ ...one, account: named })) }
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
    case 'buyer_wrote':
      return code === 'buyer_wrote'
    case 'deduction_answered':
      return code === 'goods_back' && event.answer === 'goods_back'
    default:
      return false
  }
}

function messageView(message: Message): MessageView {
  const { id, kind, key, channel, status, subject, createdAt, sentAt } = message
  const { recipient, text } = openMessage(id, message)
  const view = {
    id,
    kind,
    key,
    channel,
    status,
    subject,
    recipient,
    text,
    createdAt: createdAt.toISOString(),
  }
  return sentAt === null ? view : { ...view, sentAt: sentAt.toISOString() }
}
