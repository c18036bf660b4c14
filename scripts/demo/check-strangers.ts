import { buyerIn, type Context, statementOf } from './check-context.ts'
import { shopA, shopB } from './plans.ts'

/** Who is not the buyer learns nothing, not even that there is something. */
export async function checkStrangers(context: Context): Promise<void> {
  const { comparison, control, system } = context
  const ana = await buyerIn(context, shopA, 'ana@example.ro')
  const mihai = await buyerIn(context, shopA, 'mihai@example.ro')
  const eleni = await buyerIn(context, shopB, 'eleni@example.gr')
  comparison.step('13. Strangers knock')
  const order = mihai.orders[0]?.id ?? 0
  const other = await ana.buyer.view(order)
  const none = await ana.buyer.view(4_040_404)
  comparison.expect('Another buyer’s order', 404, other.status)
  comparison.expect(
    '… answers as one that does not exist',
    JSON.stringify(none.body),
    JSON.stringify(other.body),
  )
  comparison.expect('Another shop’s order', 404, (await eleni.buyer.view(order)).status)

  const customer = (await control.ledger(shopA)).customers[0]?.id ?? 0
  const tokens = {
    'An expired token': await control.customerToken(shopA, customer, { expired: '1' }),
    'A token for another app': await control.customerToken(shopA, customer, { aud: 'another-app' }),
    'A forged token': `${(await control.customerToken(shopA, customer)).slice(0, -4)}AAAA`,
  }
  for (const [name, token] of Object.entries(tokens)) {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const { status } = await fetch(`${system.appUrl}/buyer/orders/${order}`, {
      method: 'POST',
      headers,
      body: '{"answers":{}}',
    })
    comparison.expect(name, 401, status)
  }
  const wrong = await mihai.buyer.state(
    order,
    statementOf({ unit: 'no/such', quantity: 99, remedy: 'withdrawal', answers: {} }),
  )
  comparison.expect('A statement about a line that is not there', 422, wrong.status)
  comparison.expect('… is kept all the same', 'yes', 'receipt' in wrong.body ? 'yes' : 'no')
}
