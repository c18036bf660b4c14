import type { AdminTime } from '../../../locales/admin-time.ts'
import type { ActResult, By } from '../../../returns/acting/act-on-case.ts'
import { type AnswerRefusal, answerDeduction } from '../../../returns/acting/answer-deduction.ts'
import { recordSending, type SendingRefusal } from '../../../returns/acting/record-sending.ts'
import { type TakeBackRefusal, takeBack } from '../../../returns/acting/take-back.ts'
import {
  logAnswer,
  type MessageRefusal,
  markSent,
  sendAgain,
} from '../../../returns/merchant/act-on-message.ts'
import { arrangeReturnWay, type ReturnWayRefusal } from '../../../returns/merchant/arrange-return-way.ts'
import { askBuyer, type QuestionRefusal } from '../../../returns/merchant/ask-buyer.ts'
import { chooseVariant, type VariantRefusal } from '../../../returns/merchant/choose-variant.ts'
import {
  type ClosingRefusal,
  closeCase,
  type ReopeningRefusal,
  reopenCase,
} from '../../../returns/merchant/close-case.ts'
import { confirmTransfer, type TransferRefusal } from '../../../returns/merchant/confirm-transfer.ts'
import { type ContestRefusal, contestSending } from '../../../returns/merchant/contest-sending.ts'
import {
  type OfferRefusal,
  offerDeduction,
  withdrawOffer,
} from '../../../returns/merchant/offer-deduction.ts'
import { orderSettlement, type SettlementRefusal } from '../../../returns/merchant/order-settlement.ts'
import { type PutAwayRefusal, putAway } from '../../../returns/merchant/put-away.ts'
import { type ArrivalRefusal, recordArrival } from '../../../returns/merchant/record-arrival.ts'
import { type DeliveryRefusal, stateDelivery } from '../../../returns/merchant/state-delivery.ts'
import type { Act } from './read-act.ts'

export interface Acted {
  shop: string
  caseId: string
  by: By
  now: Date
  time: AdminTime
  /** ISO 4217, of the order. */
  currency: string
}

export type ActRefusal =
  | ArrivalRefusal
  | SendingRefusal
  | SettlementRefusal
  | OfferRefusal
  | AnswerRefusal
  | TransferRefusal
  | ReturnWayRefusal
  | TakeBackRefusal
  | VariantRefusal
  | PutAwayRefusal
  | ClosingRefusal
  | ReopeningRefusal
  | QuestionRefusal
  | MessageRefusal
  | DeliveryRefusal
  | ContestRefusal

const NOON_MS = 43_200_000

/** The one use case of what was pressed. */
export function doAct(
  act: Act,
  { shop, caseId, by, now, time, currency }: Acted,
): Promise<ActResult<ActRefusal>> {
  switch (act.intent) {
    case 'arrive':
      return recordArrival(shop, caseId, { pieces: act.pieces, arrivedAt: now }, by)
    case 'send': {
      // A day is all that is known: its middle, unless that is still to come.
      const sentAt = new Date(Math.min(now.getTime(), time.startOf(act.sentOn).getTime() + NOON_MS))
      return recordSending(shop, caseId, { ...act, sentAt }, by)
    }
    case 'settle':
      return orderSettlement(shop, caseId, act, by)
    case 'offer': {
      const { key, amountMinor, reason } = act
      const offer = {
        key,
        amount: { minor: amountMinor, currency },
        reason,
        answerBy: time.endOf(act.answerBy),
      }
      return offerDeduction(shop, caseId, offer, by)
    }
    case 'answer':
      return answerDeduction(shop, caseId, act, by)
    case 'withdraw':
      return withdrawOffer(shop, caseId, act, by)
    case 'transfer':
      return confirmTransfer(shop, caseId, act, by)
    case 'way':
      return arrangeReturnWay(shop, caseId, act, by)
    case 'takeBack':
      return takeBack(shop, caseId, act, by)
    case 'replace':
      return chooseVariant(shop, caseId, act, by)
    case 'dispose':
      return putAway(shop, caseId, act, by)
    case 'missing':
      return putAway(shop, caseId, { key: act.key, disposition: 'missing' }, by)
    case 'close':
      return closeCase(shop, caseId, act, by)
    case 'reopen':
      return reopenCase(shop, caseId, act, by)
    case 'contest':
      return contestSending(shop, caseId, act, by)
    case 'deliver':
      return stateDelivery(shop, caseId, act, by)
    case 'ask':
      return askBuyer(shop, caseId, act, by)
    case 'sendAgain':
      return sendAgain(shop, caseId, act, by)
    case 'markSent':
      return markSent(shop, caseId, act, by)
    case 'log':
      return logAnswer(shop, caseId, act)
  }
}
