import { currencyPaidIn } from '../../shop/currency-paid-in.ts'
import { minorFrom } from '../../shop/money.ts'
import { processReturn, type WantedProcessing } from '../../shop/process-return.ts'
import { Refusal } from '../../shop/refusal.ts'
import type { WantedDisposition } from '../../shop/reverse-fulfillment.ts'
import { idArgument } from '../../state/gid.ts'
import type { DispositionType, Order } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { orderOfReturn, returnFor } from './return-lookup.ts'
import { returnPayload } from './return-mutations.ts'
import { type RefundShippingInput, shippingWanted } from './suggested-outcome.ts'

export interface DispositionInput {
  reverseFulfillmentOrderLineItemId: string
  quantity: number
  dispositionType: DispositionType
  locationId?: string | null
}
interface MoneyInput {
  amount: string
  currencyCode: string
}
interface ProcessInput {
  returnId: string
  returnLineItems?: { id: string; quantity: number; dispositions?: DispositionInput[] | null }[] | null
  exchangeLineItems?: { id: string; quantity: number }[] | null
  refundShipping?: RefundShippingInput | null
  refundDuties?: unknown[] | null
  tipLineId?: string | null
  financialTransfer?: { issueRefund?: IssueRefund | null } | null
  note?: string | null
}
interface IssueRefund {
  allowOverRefunding?: boolean | null
  orderTransactions: { parentId: string; transactionAmount: MoneyInput }[]
  refundMethods?: unknown[] | null
}

export const processingMutations: View = {
  returnProcess: ({ input }: { input: ProcessInput }, context: ApiContext) =>
    returnPayload(context, ['input'], () => {
      const made = returnFor(context, input.returnId, ['returnId'])
      const order = orderOfReturn(context, made)
      return processReturn(context.world, order, made, processingFrom(context, order, input))
    }),
}

export const dispositionFrom = (input: DispositionInput): WantedDisposition => ({
  reverseLineId: idArgument(input.reverseFulfillmentOrderLineItemId, 'ReverseFulfillmentOrderLineItem'),
  quantity: input.quantity,
  type: input.dispositionType,
  hasLocation: Boolean(input.locationId),
})

function processingFrom(context: ApiContext, order: Order, input: ProcessInput): WantedProcessing {
  if ((input.refundDuties ?? []).length > 0 || input.tipLineId) throw notModelled('duties and tips')
  const refund = input.financialTransfer?.issueRefund ?? null
  if ((refund?.refundMethods ?? []).length > 0) throw notModelled('store credit')
  return {
    lines: (input.returnLineItems ?? []).map(({ id, quantity, dispositions }) => ({
      returnLineId: idArgument(id, 'ReturnLineItem'),
      quantity,
      dispositions: (dispositions ?? []).map(dispositionFrom),
    })),
    exchanges: (input.exchangeLineItems ?? []).map(({ id, quantity }) => ({
      exchangeLineId: idArgument(id, 'ExchangeLineItem'),
      quantity,
    })),
    shippingMinor: shippingWanted(order, input.refundShipping),
    payments: refund === null ? null : paymentsFrom(currencyPaidIn(context.shop, order), refund),
    allowOverRefunding: refund?.allowOverRefunding ?? false,
    note: input.note ?? null,
    by: 'app',
  }
}

function paymentsFrom(currency: string, { orderTransactions }: IssueRefund): WantedProcessing['payments'] {
  return orderTransactions.map(({ parentId, transactionAmount }, index) => {
    if (transactionAmount.currencyCode !== currency)
      throw new Refusal(
        ['financialTransfer', 'issueRefund', 'orderTransactions', String(index), 'transactionAmount'],
        `Currency must be ${currency}.`,
        'INVALID',
      )
    return {
      parentId: idArgument(parentId, 'OrderTransaction'),
      minor: minorFrom(transactionAmount.amount),
    }
  })
}
