/**
 * A buyer does something on a case of theirs: what they sent, what happened and the work that follows are one transaction.
 * The same key is the same act, also when it comes twice at once. Shopify hears of it through the job.
 */
import { randomUUID } from 'node:crypto'
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import type { Tx } from '../../db.server.ts'
import { log } from '../../log.server.ts'
import { type ActResult, actOnCase, type By, type Once } from '../acting/act-on-case.ts'
import { type AnswerRefusal, answerDeduction } from '../acting/answer-deduction.ts'
import { recordSending, type SendingRefusal } from '../acting/record-sending.ts'
import { type TakeBackRefusal, takeBack } from '../acting/take-back.ts'
import { sealAct } from '../case/sealed-act.ts'
import type { ActInput, ActOf } from './act-body.ts'
import type { BuyerCaseInFull } from './buyer-wire.ts'
import { givenParcel } from './given-parcel.ts'
import { type AccountRefusal, nameAccount } from './name-account.ts'
import { type NoTakingBack, whyNoTakingBack } from './own-acts.ts'
import { type OwnCase, ownCase } from './own-case.ts'
import { tellOwnCase } from './read-own-case.ts'

/** `nothing_given`: neither a parcel nor a receipt. */
export type OwnActRefusal =
  | AnswerRefusal
  | SendingRefusal
  | TakeBackRefusal
  | AccountRefusal
  | NoTakingBack
  | 'nothing_given'

export type OwnActResult =
  | { kind: 'not_found' }
  | { kind: 'done'; isNew: boolean; told: BuyerCaseInFull }
  /** Nothing of it is kept; `told`: how the case stands. */
  | { kind: 'refused'; why: OwnActRefusal | 'changed_meanwhile'; told: BuyerCaseInFull }

/**
 * @param given the body as it came, of which `act` is the checked reading
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function actOnOwnCase(
  buyer: BuyerSession,
  caseId: string,
  act: ActInput,
  given: unknown,
): Promise<OwnActResult> {
  const own = await ownCase(buyer, caseId)
  return own === null ? { kind: 'not_found' } : actOnKnownCase(own, act, given)
}

/** The same for whoever was found to be its buyer. */
export async function actOnKnownCase(own: OwnCase, act: ActInput, given: unknown): Promise<OwnActResult> {
  const { shop, caseId } = own
  const actId = randomUUID()
  const seen = 'seen' in act ? { seen: act.seen } : {}
  const by: By = { actor: 'buyer', ...seen, once: await onceOf(own, { actId, act, given }) }
  const result = await carryOut(shop, caseId, { act, actId, by })
  if (!result.ok && result.why === 'not_found') return { kind: 'not_found' }
  const told = await tellOwnCase(own, act.locale)
  if (!result.ok) return { kind: 'refused', why: result.why as OwnActRefusal, told }
  log.info({ shop, caseId, kind: act.kind }, 'a buyer acted on their case')
  return { kind: 'done', isNew: result.again !== true, told }
}

interface Acting<Input = ActInput> {
  act: Input
  actId: string
  by: By
}

function carryOut(
  shop: string,
  caseId: string,
  { act, actId, by }: Acting,
): Promise<ActResult<OwnActRefusal>> {
  switch (act.kind) {
    case 'send':
      return send(shop, caseId, { act, actId, by })
    case 'answer': {
      const worded = act.words ? { actId } : {}
      return answerDeduction(shop, caseId, { deductionId: act.offerId, answer: act.answer, ...worded }, by)
    }
    case 'name_account':
      return nameAccount(shop, caseId, { act, actId, by })
    case 'take_back':
      return takeBack(shop, caseId, {}, by, whyNoTakingBack)
    case 'write':
      return actOnCase<OwnActRefusal>(shop, caseId, by, () => [{ type: 'buyer_wrote', actId, asks: true }])
  }
}

/** A number shows Shopify's page the parcel; what a receipt says is for people to read. */
async function send(
  shop: string,
  caseId: string,
  { act, actId, by }: Acting<ActOf<'send'>>,
): Promise<ActResult<OwnActRefusal>> {
  const tracking = givenParcel(act)
  if (tracking === undefined && !act.receipt) return { ok: false, why: 'nothing_given' }
  const proof = act.receipt ? 'posting_receipt' : 'given_number'
  const sending = { keys: [...new Set(act.keys)], proof, sentAt: await now() } as const
  const worded = act.receipt ? { actId } : {}
  return recordSending(shop, caseId, { ...sending, ...worded, ...(tracking && { tracking }) }, by)
}

async function onceOf(
  { shop, caseId }: OwnCase,
  { actId, act, given }: { actId: string; act: ActInput; given: unknown },
): Promise<Once> {
  const { kind, submissionKey } = act
  const at = await now()
  const key = { shop, caseId, submissionKey }
  return {
    isKnown: async (tx: Tx) =>
      (await tx.buyerAct.findUnique({ where: { shop_caseId_submissionKey: key }, select: { id: true } })) !==
      null,
    write: async (tx: Tx) => {
      await tx.buyerAct.create({ data: { ...key, id: actId, kind, at, content: sealAct(actId, given) } })
    },
  }
}
