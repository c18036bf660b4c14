import { merchantOf } from '../system/merchant.ts'
import { until } from '../until.ts'
import { buyerIn, type Context, returnOf, statementOf } from './check-context.ts'
import { shopA } from './plans.ts'
import { itemOf, readAloud } from './reading.ts'

const title = 'Over-ear headphones Pro'

/** Nobody has recorded whether a product can be cleaned: a person judges, approves with a reason, and Shopify follows. */
export async function checkReview(context: Context): Promise<void> {
  const { comparison, control, system } = context
  comparison.step(
    '8. The merchant seals the Pro headphones for hygiene, but has recorded no evidence; Mihai buys and opens one',
  )
  const merchant = merchantOf({ appUrl: system.appUrl, control, shop: shopA })
  const { products } = await control.ledger(shopA)
  const product = products.find((one) => one.title === title)?.id
  await merchant.save('/app/products?index', { category: 'hygiene_sensitive', product: String(product) })
  const order = await control.placeOrder(shopA, 'mihai@example.ro', [
    { product: 'over-ear-headphones-pro', quantity: 1 },
  ])
  await control.fulfil(shopA, order.id)
  await control.deliver(shopA, order.id)
  await control.webhooksSettled()

  const { buyer } = await buyerIn(context, shopA, 'mihai@example.ro')
  const { unit } = itemOf((await buyer.view(order.id)).body, title)
  const answers = { sealIntact: false }
  const item = itemOf((await buyer.view(order.id, { [unit]: answers })).body, title)
  readAloud(comparison, item)
  comparison.expect('What he reads is', 'review', item.outcome)
  const receipt = await buyer.state(
    order.id,
    statementOf({ unit, quantity: 1, remedy: 'withdrawal', answers }),
  )
  comparison.expect('Answer', 201, receipt.status)
  comparison.expect('Decided', 'review', receipt.body.items?.[0]?.outcome)
  const waiting = await returnOf(context, shopA, order.id, 'REQUESTED')
  comparison.expect('Shopify’s return waits', 'REQUESTED', waiting?.status)
  await expectApproval(context, order, receipt.body.reference)
}

async function expectApproval(
  context: Context,
  order: { id: number; name: string },
  reference: string,
): Promise<void> {
  const { comparison, control, system } = context
  const merchant = merchantOf({ appUrl: system.appUrl, control, shop: shopA })
  comparison.step('9. The merchant opens what waits for a person, and approves it with a reason')
  const id = await until(
    async () => /\/app\/returns\/([0-9a-f-]{36})/.exec(await merchant.html('/app/returns'))?.[1],
    {
      patience: 20_000,
      every: 300,
    },
  )
  const place = `/app/returns/${id}`
  const page = await merchant.read(place)
  for (const part of [reference, order.name, title]) comparison.expectPart('The case shows', part, page)
  const reason = 'Seen by our workshop: it can be cleaned this time.'
  const [, seen = ''] = /name="seen" value="(\d+)"/.exec(await merchant.html(place)) ?? []
  const { status } = await merchant.submit(place, { resolution: 'approved', reason, seen })
  comparison.expect('Approving answers', 200, status)
  const made = await returnOf(context, shopA, order.id, 'OPEN')
  comparison.expect('Shopify’s return', 'OPEN', made?.status)
  comparison.expectPart('The case keeps the reason', reason, await merchant.read(place))
  await expectWhatHeReads(context, order, reference)
}

/** What the engine had left open is owed as if it had been granted at once. */
async function expectWhatHeReads(context: Context, order: { id: number }, reference: string): Promise<void> {
  const { comparison } = context
  const { buyer } = await buyerIn(context, shopA, 'mihai@example.ro')
  const { cases } = (await buyer.view(order.id)).body
  const told = cases.find((one) => one.reference === reference)
  comparison.expect('Mihai reads', 'Accepted', told?.state)
  comparison.expectPart('… what he gets back', 'RON', told?.total?.amount)
  comparison.expectPart('… by when', 'proof of posting', told?.total?.by)
}
