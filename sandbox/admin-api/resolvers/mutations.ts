import { orderOf, productOf, returnOf } from '../../shop/find.ts'
import { productGid, setProductMetafields, type WantedMetafield } from '../../shop/metafields.ts'
import { Refusal } from '../../shop/refusal.ts'
import {
  approveReturn,
  cancelReturn,
  closeReturn,
  createReturn,
  declineReturn,
  requestReturn,
  type WantedReturnLine,
} from '../../shop/returns.ts'
import { idArgument, parseGid } from '../../state/gid.ts'
import type { Order, Return } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { accessDenied } from '../resolve-field.ts'
import { metafieldView } from './metafield-view.ts'
import { RETURN_REASONS, reasonByLegacy } from './return-reasons.ts'
import { returnView } from './return-view.ts'

interface ReturnLineInput {
  fulfillmentLineItemId: string
  quantity: number
  customerNote?: string | null
  returnReasonNote?: string | null
  returnReason?: string | null
  returnReasonDefinitionId?: string | null
  restockingFee?: unknown
}
interface ReturnInput {
  orderId: string
  returnLineItems: ReturnLineInput[]
  returnShippingFee?: unknown
  exchangeLineItems?: unknown[] | null
}

export const mutations: View = {
  returnRequest: ({ input }: { input: ReturnInput }, context: ApiContext) =>
    returnPayload(context, ['input'], () =>
      requestReturn(context.world, orderFor(context, input), linesFrom(input)),
    ),
  returnCreate: ({ returnInput }: { returnInput: ReturnInput }, context: ApiContext) => {
    if ((returnInput.exchangeLineItems ?? []).length > 0) throw notModelled('ReturnInput.exchangeLineItems')
    return returnPayload(context, ['returnInput'], () =>
      createReturn(context.world, orderFor(context, returnInput), linesFrom(returnInput)),
    )
  },
  returnApproveRequest: ({ input }: { input: { id: string } }, context: ApiContext) =>
    returnPayload(context, ['input'], () => approveReturn(context.world, returnFor(context, input.id))),
  returnDeclineRequest: (
    { input }: { input: { id: string; declineReason: string; declineNote?: string | null } },
    context: ApiContext,
  ) =>
    returnPayload(context, ['input'], () =>
      declineReturn(
        context.world,
        returnFor(context, input.id),
        input.declineReason,
        input.declineNote ?? null,
      ),
    ),
  returnCancel: ({ id }: { id: string }, context: ApiContext) =>
    returnPayload(context, [], () => cancelReturn(context.world, returnFor(context, id))),
  returnClose: ({ id }: { id: string }, context: ApiContext) =>
    returnPayload(context, [], () => closeReturn(context.world, returnFor(context, id))),
  metafieldsSet: ({ metafields }: { metafields: WantedMetafield[] }, context: ApiContext) =>
    setMetafields(context, metafields),
}

function returnPayload(context: ApiContext, argument: string[], act: () => Return): View {
  try {
    return { return: returnView(context.shop, act(), context), userErrors: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {
      return: null,
      userErrors: [{ field: [...argument, ...error.field], message: error.message, code: error.code }],
    }
  }
}

function setMetafields(context: ApiContext, wanted: WantedMetafield[]): View {
  try {
    if (wanted.length > 25)
      throw new Refusal(
        ['metafields'],
        'Exceeded the maximum metafields input limit of 25.',
        'LESS_THAN_OR_EQUAL_TO',
      )
    const owned = wanted.map((metafield, index) => ({
      metafield,
      product: ownerFor(context, metafield, index),
    }))
    return {
      metafields: setProductMetafields(context.world, context.shop, owned).map(metafieldView),
      userErrors: [],
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const elementIndex = Number(error.field[1] ?? 0)
    return {
      metafields: null,
      userErrors: [{ field: error.field, message: error.message, code: error.code, elementIndex }],
    }
  }
}

/** Setting a product's metafield needs what changing the product needs. */
function ownerFor(context: ApiContext, { ownerId }: WantedMetafield, index: number) {
  if (parseGid(ownerId)?.type !== 'Product') throw notModelled(`metafields of ${ownerId}`)
  if (!context.token.scopes.includes('write_products'))
    throw accessDenied('metafieldsSet', '`write_products` access scope.')
  const product = productOf(context.world, context.shop, idArgument(ownerId, 'Product'))
  if (product === null)
    throw new Refusal(['metafields', String(index), 'ownerId'], 'Owner does not exist.', 'INVALID')
  if (productGid(product) !== ownerId)
    throw new Refusal(['metafields', String(index), 'ownerId'], 'Owner does not exist.', 'INVALID')
  return product
}

function orderFor({ world, shop }: ApiContext, { orderId }: ReturnInput): Order {
  const order = orderOf(world, shop, idArgument(orderId, 'Order'))
  if (order === null) throw new Refusal(['orderId'], 'Order not found.', 'NOT_FOUND')
  return order
}

function returnFor({ world, shop }: ApiContext, id: string): Return {
  const made = returnOf(world, shop, idArgument(id, 'Return'))
  if (made === null) throw new Refusal(['id'], 'Return not found.', 'NOT_FOUND')
  return made
}

function linesFrom({ returnLineItems, returnShippingFee }: ReturnInput): WantedReturnLine[] {
  if (returnShippingFee) throw notModelled('returnShippingFee')
  return returnLineItems.map((line, index) => {
    if (line.restockingFee) throw notModelled('restockingFee')
    return {
      fulfillmentLineId: idArgument(line.fulfillmentLineItemId, 'FulfillmentLineItem'),
      quantity: line.quantity,
      customerNote: line.customerNote ?? null,
      reasonNote: line.returnReasonNote ?? '',
      reason: reasonOf(line, index),
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
