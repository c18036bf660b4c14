/** Shopify says that a Return is closed, and shows it as it was for a moment: nobody has opened it again. */
import { expect, test } from 'vitest'
import { carryReturn } from '../../../app/returns/carry-out/carry-return.ts'
import type { ShopifyReturn } from '../../../app/returns/case/case.ts'
import type { Admin } from '../../../app/shopify/admin.ts'

const returned: ShopifyReturn = { id: '9', name: '#1-R1', group: 'accepted', keys: [0], state: 'approved' }
const page = { nodes: [], pageInfo: { hasNextPage: false } }

/** Closes a Return when it is told to, and shows that after as many readings. */
function late(readings: number): Admin {
  let left = readings
  let isClosed = false
  const status = () => (isClosed && left-- <= 0 ? 'CLOSED' : 'OPEN')
  const found = () => ({
    ...{ id: 'gid://shopify/Return/9', name: '#1-R1', status: status(), decline: null },
    ...{ returnLineItems: page, exchangeLineItems: page, reverseFulfillmentOrders: page },
  })
  const answer = (operation: string) => {
    if (operation.includes('query ReturnProgress')) return { return: found() }
    const refused = {
      returnClose: { return: null, userErrors: [{ message: 'Only an open one.', field: [] }] },
    }
    if (isClosed) return refused
    isClosed = true
    return { returnClose: { return: { id: 'gid://shopify/Return/9' }, userErrors: [] } }
  }
  return { shop: 'shop', call: async (operation: string) => answer(operation) } as unknown as Admin
}

const close = (admin: Admin) => carryReturn(admin, { kind: 'closeReturn', returned })
const closed = { happenings: [{ actor: 'engine', event: { type: 'shopify_return_closed', returnId: '9' } }] }

test('it is written down when it is read as closed', async () => {
  expect(await close(late(0))).toEqual(closed)
})

test('until then it is tried again, and found closed', async () => {
  const admin = late(1)
  await expect(close(admin)).rejects.toMatchObject({ name: 'Unavailable', retryable: true })
  expect(await close(admin)).toEqual(closed)
})
