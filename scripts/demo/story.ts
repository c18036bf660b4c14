import type { Control, OrderLine, Placed } from '../system/control.ts'
import { openShop } from './open-shop.ts'
import { planA, planB, shopA, shopB } from './plans.ts'

type Doors = { appUrl: string; control: Control }

const ownJacket = { Specification: 'Built into the second button of my own navy jacket, 1080p' }
const camera = (properties?: Record<string, string>): OrderLine => ({
  product: 'button-camera',
  quantity: 1,
  ...(properties ? { properties } : {}),
})
const earpiece: OrderLine = { product: 'in-ear-earpiece', quantity: 1 }
const headphones = (quantity = 1): OrderLine => ({ product: 'over-ear-headphones', quantity })

/**
 * What has happened before a person arrives: two shops open on 2 November 2026, orders are placed that day, leave on
 * the 3rd and arrive on Monday the 9th; one more is still on its way. Then it is Monday the 16th.
 */
export async function playStory({ appUrl, control }: Doors): Promise<void> {
  await control.setClock('2026-11-02T08:00:00Z')
  await openShop(appUrl, control, planA)
  await openShop(appUrl, control, planB)

  const orders = [
    await order(control, shopA, 'ana@example.ro', [camera(), earpiece, headphones()]),
    await order(control, shopA, 'ana@example.ro', [camera(ownJacket)]),
    await order(control, shopA, 'mihai@example.ro', [headphones(2)], 'express'),
    await order(control, shopB, 'eleni@example.gr', [camera(ownJacket), earpiece, headphones()]),
    await order(control, shopB, 'nikos@example.gr', [camera(), { product: 'travel-pillow', quantity: 2 }]),
  ]
  await control.setClock('2026-11-03T09:00:00Z')
  for (const { shop, id } of orders) await control.fulfil(shop, id)
  await control.setClock('2026-11-09T10:30:00Z')
  for (const { shop, id } of orders) await control.deliver(shop, id)
  await control.setClock('2026-11-13T09:00:00Z')
  const late = await order(control, shopA, 'ana@example.ro', [earpiece])
  await control.fulfil(late.shop, late.id)
  await control.setClock('2026-11-16T08:00:00Z')
  await control.webhooksSettled()
}

async function order(
  control: Control,
  shop: string,
  customer: string,
  lines: OrderLine[],
  shipping?: 'standard' | 'express',
): Promise<Placed & { shop: string }> {
  return { shop, ...(await control.placeOrder(shop, customer, lines, shipping)) }
}
