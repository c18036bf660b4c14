/** What a merchant pressed on a case, with what they typed; what cannot be understood is named beside its field. */
import type {
  ArrivedPieces,
  DeductionAnswer,
  Disposition,
  SendingProof,
  Tracking,
} from '../../../returns/case/case-event.ts'
import type { ActErrors } from './act-errors.ts'
import { INTEGER, isDay, keysOf, LONGEST_NAME, textOf } from './form-fields.ts'
import { readAmount } from './read-amount.ts'
import { readDelivery } from './read-delivery.ts'
import { readDisposition, readMissing, readReplacement } from './read-goods.ts'
import { type LOGGED_CHANNELS, readLogged, readQuestion } from './read-message-act.ts'
import { reasonError } from './reason-error.ts'

export type Act =
  | { intent: 'arrive'; pieces: ArrivedPieces[] }
  | { intent: 'send'; keys: number[]; proof: SendingProof; sentOn: string; tracking?: Tracking }
  | { intent: 'settle'; waived: boolean; keys?: number[]; rest?: true; isCounted?: true }
  | { intent: 'offer'; key: number; amountMinor: number; reason: string; answerBy: string }
  | { intent: 'answer'; deductionId: string; answer: DeductionAnswer }
  | { intent: 'withdraw'; deductionId: string }
  | { intent: 'transfer'; settlementId: string }
  | { intent: 'way'; returnId: string; tracking: Tracking }
  | { intent: 'takeBack'; keys: number[]; reason: string }
  | { intent: 'replace'; key: number; variantId: string; quantity: number }
  | { intent: 'dispose'; key: number; disposition: Disposition; locationId?: string }
  | { intent: 'missing'; key: number }
  | { intent: 'close'; reason: string }
  | { intent: 'reopen'; returnId: string }
  | { intent: 'contest'; keys: number[]; reason: string }
  | { intent: 'deliver'; keys: number[]; on: string; reason: string }
  | { intent: 'ask'; question: string }
  | { intent: 'sendAgain'; messageId: string }
  | { intent: 'markSent'; messageId: string }
  | { intent: 'log'; formId: string; channel: (typeof LOGGED_CHANNELS)[number]; text: string }

/** undefined: the form is none of ours. */
export type ReadAct = { ok: true; act: Act } | { ok: false; errors: ActErrors } | undefined

export interface Reading {
  /** ISO 4217, of the order. */
  currency: string
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
}

/** How each intent's form is read. */
const READERS: { [I in Act['intent']]: (form: FormData, reading: Reading) => ReadAct } = {
  arrive: readArrival,
  send: readSending,
  settle: readSettling,
  offer: readOffer,
  answer: readAnswer,
  withdraw: (form) => named(form, 'deductionId', (deductionId) => ({ intent: 'withdraw', deductionId })),
  transfer: (form) => named(form, 'settlementId', (settlementId) => ({ intent: 'transfer', settlementId })),
  way: readWay,
  takeBack: (form) => readReasoned(form, 'takeBack'),
  replace: readReplacement,
  dispose: readDisposition,
  missing: readMissing,
  close: readClosing,
  reopen: (form) => named(form, 'returnId', (returnId) => ({ intent: 'reopen', returnId })),
  contest: (form) => readReasoned(form, 'contest'),
  deliver: readDelivery,
  ask: readQuestion,
  sendAgain: (form) => named(form, 'messageId', (messageId) => ({ intent: 'sendAgain', messageId })),
  markSent: (form) => named(form, 'messageId', (messageId) => ({ intent: 'markSent', messageId })),
  log: readLogged,
}

export function readAct(form: FormData, reading: Reading): ReadAct {
  const intent = textOf(form, 'intent')
  return Object.hasOwn(READERS, intent) ? READERS[intent as Act['intent']](form, reading) : undefined
}

/** @returns the number of the last event that was shown; undefined where the form says none */
export function seenIn(form: FormData): number | undefined {
  const seen = textOf(form, 'seen')
  return INTEGER.test(seen) ? Number(seen) : undefined
}

const understood = (act: Act): ReadAct => ({ ok: true, act })
const named = (form: FormData, name: string, act: (id: string) => Act): ReadAct => {
  const id = textOf(form, name)
  return id === '' || id.length > LONGEST_NAME ? undefined : understood(act(id))
}

/** Per line how it came (`came.<key>`) and how many pieces (`arrived.<key>`). */
function readArrival(form: FormData): ReadAct {
  const errors: ActErrors = {}
  const pieces: ArrivedPieces[] = []
  for (const key of keysOf(form)) {
    const condition = textOf(form, `came.${key}`)
    if (condition !== 'whole' && condition !== 'damaged') continue
    const typed = textOf(form, `arrived.${key}`)
    const quantity = INTEGER.test(typed) ? Number(typed) : 0
    if (quantity > 0) pieces.push({ key, quantity, condition })
    else errors[`arrived.${key}`] = 'pieces'
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return pieces.length > 0
    ? understood({ intent: 'arrive', pieces })
    : { ok: false, errors: { pieces: 'nothingArrived' } }
}

function readSending(form: FormData, { today }: Reading): ReadAct {
  const proof = textOf(form, 'proof')
  if (proof !== 'carrier' && proof !== 'posting_receipt') return undefined
  const sentOn = textOf(form, 'sentOn')
  const { tracking, errors } = readTracking(form, proof === 'carrier')
  if (!isDay(sentOn)) errors.sentOn = 'day'
  else if (sentOn > today) errors.sentOn = 'dayInFuture'
  const keys = keysOf(form)
  if (keys.length === 0) errors.lines = 'lines'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return understood({ intent: 'send', keys, proof, sentOn, ...(tracking && { tracking }) })
}

function readWay(form: FormData): ReadAct {
  const { tracking, errors } = readTracking(form, true)
  if (tracking === undefined) return { ok: false, errors }
  return named(form, 'returnId', (returnId) => ({ intent: 'way', returnId, tracking }))
}

function readTracking(form: FormData, isRequired: boolean): { tracking?: Tracking; errors: ActErrors } {
  const [number, carrier] = [textOf(form, 'number'), textOf(form, 'carrier')]
  if (number === '') return { errors: isRequired ? { number: 'number_required' } : {} }
  if (number.length > LONGEST_NAME || carrier.length > LONGEST_NAME) return { errors: { number: 'tooLong' } }
  return { tracking: { number, ...(carrier === '' ? {} : { carrier }) }, errors: {} }
}

function readOffer(form: FormData, { currency, today }: Reading): ReadAct {
  const [key, reason, answerBy] = [textOf(form, 'key'), textOf(form, 'reason'), textOf(form, 'answerBy')]
  if (!INTEGER.test(key)) return undefined
  const amountMinor = readAmount(textOf(form, 'amount'), currency)
  const errors: ActErrors = reasonError(reason)
  if (amountMinor === undefined) errors.amount = 'amount'
  if (!isDay(answerBy)) errors.answerBy = 'day'
  else if (answerBy <= today) errors.answerBy = 'dayPassed'
  return amountMinor === undefined || Object.keys(errors).length > 0
    ? { ok: false, errors }
    : understood({ intent: 'offer', key: Number(key), amountMinor, reason, answerBy })
}

/** Without `keys`: whatever is still to be paid. */
function readSettling(form: FormData): ReadAct {
  const keys = keysOf(form)
  const waived = textOf(form, 'waived') === 'true'
  const isRest = textOf(form, 'rest') === 'true'
  const isCounted = textOf(form, 'counted') === 'true'
  return understood({
    ...{ intent: 'settle', waived, ...(keys.length > 0 && { keys }), ...(isRest && { rest: true }) },
    ...(isCounted && { isCounted: true }),
  })
}

/** Of which items, and how it is known. */
function readReasoned(form: FormData, intent: 'takeBack' | 'contest'): ReadAct {
  const [keys, reason] = [keysOf(form), textOf(form, 'reason')]
  const errors = reasonError(reason)
  if (keys.length === 0) errors.lines = 'lines'
  return Object.keys(errors).length > 0 ? { ok: false, errors } : understood({ intent, keys, reason })
}

function readAnswer(form: FormData): ReadAct {
  const answer = textOf(form, 'answer')
  if (answer !== 'agreed' && answer !== 'disagreed' && answer !== 'goods_back') return undefined
  return named(form, 'deductionId', (deductionId) => ({ intent: 'answer', deductionId, answer }))
}

function readClosing(form: FormData): ReadAct {
  const reason = textOf(form, 'reason')
  const errors = reasonError(reason)
  return Object.keys(errors).length > 0 ? { ok: false, errors } : understood({ intent: 'close', reason })
}
