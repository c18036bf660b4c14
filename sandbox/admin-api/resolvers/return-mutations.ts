import {
  approveReturn,
  cancelReturn,
  closeReturn,
  createReturn,
  declineReturn,
  removeFromReturn,
  reopenReturn,
  requestReturn,
} from '../../shop/returns.ts'
import { idArgument } from '../../state/gid.ts'
import type { Return } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { answered } from './answered.ts'
import { exchangesFrom, linesFrom, type ReturnInput } from './return-input.ts'
import { orderFor, returnFor } from './return-lookup.ts'
import { returnView } from './return-view.ts'

type ById = { id: string }
interface DeclineInput extends ById {
  declineReason: string
  declineNote?: string | null
}
interface RemovalArguments {
  returnId: string
  returnLineItems?: { returnLineItemId: string; quantity: number }[] | null
  exchangeLineItems?: { exchangeLineItemId: string; quantity: number }[] | null
}

export const returnMutations: View = {
  returnRequest: ({ input }: { input: ReturnInput }, context: ApiContext) =>
    returnPayload(context, ['input'], () =>
      requestReturn(context.world, orderFor(context, input.orderId), linesFrom(input)),
    ),
  returnCreate: ({ returnInput }: { returnInput: ReturnInput }, context: ApiContext) =>
    returnPayload(context, ['returnInput'], () =>
      createReturn(
        context.world,
        orderFor(context, returnInput.orderId),
        linesFrom(returnInput),
        exchangesFrom(returnInput),
      ),
    ),
  returnApproveRequest: ({ input }: { input: ById }, context: ApiContext) =>
    returnPayload(context, ['input'], () => approveReturn(context.world, returnFor(context, input.id))),
  returnDeclineRequest: ({ input }: { input: DeclineInput }, context: ApiContext) =>
    returnPayload(context, ['input'], () => {
      const { id, declineReason, declineNote } = input
      return declineReturn(context.world, returnFor(context, id), declineReason, declineNote ?? null)
    }),
  returnCancel: ({ id }: ById, context: ApiContext) =>
    returnPayload(context, [], () => cancelReturn(context.world, returnFor(context, id))),
  returnClose: ({ id }: ById, context: ApiContext) =>
    returnPayload(context, [], () => closeReturn(context.world, returnFor(context, id))),
  returnReopen: ({ id }: ById, context: ApiContext) =>
    returnPayload(context, [], () => reopenReturn(context.world, returnFor(context, id))),
  removeFromReturn: (args: RemovalArguments, context: ApiContext) =>
    returnPayload(context, [], () =>
      removeFromReturn(context.world, returnFor(context, args.returnId, ['returnId']), {
        lines: (args.returnLineItems ?? []).map(({ returnLineItemId, quantity }) => ({
          lineId: idArgument(returnLineItemId, 'ReturnLineItem'),
          quantity,
        })),
        exchanges: (args.exchangeLineItems ?? []).map(({ exchangeLineItemId, quantity }) => ({
          lineId: idArgument(exchangeLineItemId, 'ExchangeLineItem'),
          quantity,
        })),
      }),
    ),
}

export const returnPayload = (context: ApiContext, argument: string[], act: () => Return): View =>
  answered(
    () => ({ return: returnView(context.shop, act(), context), userErrors: [] }),
    (error) => ({ return: null, userErrors: [error] }),
    argument,
  )
