import type { Control } from '../../scripts/system/control.ts'
import { shopA } from './start-for-test.ts'

export interface Story {
  id: number
  gid: string
  name: string
  /** Fulfilment lines in the order of the order's lines. */
  fulfillmentLines: { gid: string; lineId: number; quantity: number }[]
  lineIds: number[]
}

interface Fulfilled {
  id: number
  lines: { id: number; lineId: number; quantity: number }[]
}

type Line = { product: string; quantity: number; properties?: Record<string, string>; discountMinor?: number }

/** An order that was paid, sent and delivered. */
export async function deliveredOrder(
  control: Control,
  lines: Line[],
  shop = shopA,
  customer = 'ana@example.ro',
): Promise<Story> {
  const placed = await control.call<{ id: number; gid: string; name: string; lines: { id: number }[] }>(
    `/shops/${shop}/orders`,
    { customer, lines },
  )
  const { lines: sent } = await control.call<Fulfilled>(`/shops/${shop}/orders/${placed.id}/fulfill`, {})
  await control.deliver(shop, placed.id)
  return {
    id: placed.id,
    gid: placed.gid,
    name: placed.name,
    lineIds: placed.lines.map(({ id }) => id),
    fulfillmentLines: sent.map(({ id, lineId, quantity }) => ({
      gid: `gid://shopify/FulfillmentLineItem/${id}`,
      lineId,
      quantity,
    })),
  }
}
