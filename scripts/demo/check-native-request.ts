import { buyerIn, type Context, returnOf } from './check-context.ts'
import { shopA, shopB } from './plans.ts'

/** Shopify's own request form goes through the same decision. */
export async function checkNativeRequests(context: Context): Promise<void> {
  const { comparison, control } = context
  const mihai = await buyerIn(context, shopA, 'mihai@example.ro')
  const order = mihai.orders[0]?.id ?? 0
  comparison.step('10. Mihai asks in Shopify’s own form to send back one of his two headphones')
  await control.requestReturn(shopA, order, [
    { product: 'over-ear-headphones', quantity: 1, note: 'Too large for me' },
  ])
  const granted = await returnOf(context, shopA, order, 'OPEN', 'DECLINED')
  comparison.expect('Shopify’s return', 'OPEN', granted?.status)

  const eleni = await buyerIn(context, shopB, 'eleni@example.gr')
  const bespoke = eleni.orders[0]?.id ?? 0
  comparison.step('11. Eleni asks in that form to send back the camera made for her')
  await control.requestReturn(shopB, bespoke, [{ product: 'button-camera', quantity: 1 }])
  const declined = await returnOf(context, shopB, bespoke, 'OPEN', 'DECLINED')
  comparison.expect('Shopify’s return', 'DECLINED', declined?.status)
  comparison.say(declined?.decline?.note ?? '')
  comparison.expectPart('… its note cites', '16', declined?.decline?.note)
}
