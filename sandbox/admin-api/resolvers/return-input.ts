import { minorFrom } from '../../shop/money.ts'
import type { WantedExchangeLine, WantedReturnLine } from '../../shop/new-return.ts'
import { Refusal } from '../../shop/refusal.ts'
import { idArgument } from '../../state/gid.ts'
import { notModelled } from '../not-modelled.ts'
import { RETURN_REASONS, reasonByLegacy } from './return-reasons.ts'

interface ReturnLineInput {
  fulfillmentLineItemId: string
  quantity: number
  customerNote?: string | null
  returnReasonNote?: string | null
  returnReason?: string | null
  returnReasonDefinitionId?: string | null
  restockingFee?: { percentage: number } | null
}
export interface ReturnInput {
  orderId: string
  returnLineItems: ReturnLineInput[]
  returnShippingFee?: unknown
  exchangeLineItems?: ExchangeLineInput[] | null
}
interface ExchangeLineInput {
  variantId?: string | null
  quantity: number
  appliedDiscount?: { value?: { amount?: { amount: string } | null } | null } | null
  giftCardCodes?: unknown[] | null
}

export function linesFrom({ returnLineItems, returnShippingFee }: ReturnInput): WantedReturnLine[] {
  if (returnShippingFee) throw notModelled('returnShippingFee')
  return returnLineItems.map((line, index) => {
    return {
      fulfillmentLineId: idArgument(line.fulfillmentLineItemId, 'FulfillmentLineItem'),
      quantity: line.quantity,
      customerNote: line.customerNote ?? null,
      reasonNote: line.returnReasonNote ?? '',
      reason: reasonOf(line, index),
      restockingFeePercent: line.restockingFee?.percentage ?? null,
    }
  })
}

function reasonOf({ returnReasonDefinitionId, returnReason }: ReturnLineInput, index: number): string | null {
  if (!returnReasonDefinitionId) return returnReason ? (reasonByLegacy(returnReason)?.handle ?? null) : null
  const id = idArgument(returnReasonDefinitionId, 'ReturnReasonDefinition')
  const reason = RETURN_REASONS.find((one) => one.id === id)
  if (!reason) {
    throw new Refusal(
      ['returnLineItems', String(index), 'returnReasonDefinitionId'],
      'Return reason definition not found.',
      'NOT_FOUND',
    )
  }
  return reason.handle
}

export function exchangesFrom({ exchangeLineItems }: ReturnInput): WantedExchangeLine[] {
  return (exchangeLineItems ?? []).map((line, index) => {
    if (!line.variantId || (line.giftCardCodes ?? []).length > 0)
      throw notModelled(`exchangeLineItems.${index} without a variant, or of gift cards`)
    if (line.appliedDiscount && !line.appliedDiscount.value?.amount)
      throw notModelled(`exchangeLineItems.${index}.appliedDiscount by percentage`)
    return {
      variantId: idArgument(line.variantId, 'ProductVariant'),
      quantity: line.quantity,
      discountMinor: minorFrom(line.appliedDiscount?.value?.amount?.amount ?? '0'),
    }
  })
}
