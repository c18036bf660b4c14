/** The second half of a case's life, folded: on the way, arrived, looked at, paid, over. Pure. */
import { buyerWrote } from './buyer-wrote.ts'
import type { CaseState } from './case.ts'
import type { CaseEvent } from './case-event.ts'
import type { EventOf } from './change-lines.ts'
import { type ComingBack, comingBack } from './coming-back.ts'
import { deliveryStated } from './delivery-changes.ts'
import { ended } from './ending-changes.ts'
import { fellShort } from './fell-short.ts'
import { offerChanged } from './offer-changes.ts'
import {
  executed,
  failed,
  nothingToRepay,
  ordered,
  paidElsewhere,
  planned,
  sent,
  transferred,
} from './settling-changes.ts'

/** By fold-case.ts. */
export type Handled =
  | 'statement_recorded'
  | 'mismatch_found'
  | 'acknowledged'
  | 'decided'
  | 'shopify_return_requested'
  | 'shopify_return_approved'
  | 'shopify_return_declined'
  | 'shopify_return_cancelled'
  | 'shopify_return_closed'
  | 'left_for_review'
  | 'resolved_by_merchant'
  | 'question_asked'
  | 'closed'

type Carried = Exclude<CaseEvent, { type: Handled }>

export function carriedOut(state: CaseState, event: Carried): CaseState {
  switch (event.type) {
    case 'fulfillment_held':
    case 'fulfillment_released':
    case 'return_way_ordered':
    case 'return_way_arranged':
    case 'sent_back':
    case 'sending_contested':
    case 'arrived':
    case 'inspected':
    case 'disposition_chosen':
    case 'placing_sent':
    case 'put_away':
    case 'replacement_chosen':
    case 'shipped_after_all':
      return comingBack(state, event)
    case 'deduction_offered':
    case 'deduction_answered':
    case 'deduction_withdrawn':
      return offerChanged(state, event)
    default:
      return later(state, event)
  }
}

type Later = Exclude<
  Carried,
  ComingBack | EventOf<'deduction_offered' | 'deduction_answered' | 'deduction_withdrawn'>
>

function later(state: CaseState, event: Later): CaseState {
  switch (event.type) {
    case 'settlement_ordered':
      return ordered(state, event)
    case 'settlement_planned':
      return planned(state, event)
    case 'settlement_sent':
      return sent(state, event)
    case 'transfer_confirmed':
      return transferred(state, event)
    case 'settlement_executed':
      return executed(state, event)
    case 'refund_fell_short':
      return fellShort(state, event)
    case 'settlement_failed':
      return failed(state, event)
    case 'refunded_in_shopify':
      return paidElsewhere(state, event)
    case 'nothing_to_repay':
      return nothingToRepay(state, event)
    case 'account_named':
      return { ...state, accountActId: event.actId }
    case 'buyer_wrote':
      return buyerWrote(state, event)
    case 'delivery_stated':
      return deliveryStated(state, event)
    case 'refund_noticed':
    case 'refund_counted':
      return strange(state, event)
    default:
      return ended(state, event)
  }
}

function strange(state: CaseState, event: EventOf<'refund_noticed' | 'refund_counted'>): CaseState {
  if (event.type === 'refund_noticed')
    return { ...state, noticedRefunds: [...state.noticedRefunds, event.refundId] }
  const { keys, refund } = event
  return { ...state, countedRefunds: [...state.countedRefunds, { ...refund, keys }] }
}
