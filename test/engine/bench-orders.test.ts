import { expect, it } from 'vitest'
import { parseFacts } from '../../app/engine/index.ts'
import { orderNumber } from '../../bench/orders/order.ts'

/** What is measured must be what the command would decide: an order that it refuses takes no time to decide. */
it('every order that is measured is one that can be true', () => {
  const orders = Array.from({ length: 3_000 }, (_, index) => JSON.parse(JSON.stringify(orderNumber(index))))
  const refused = orders.flatMap((order, index) => {
    const parsed = parseFacts(order)
    return parsed.ok ? [] : [{ index, problems: parsed.problems }]
  })
  expect(refused).toEqual([])
})
