import { numericId } from '../numeric-id.ts'
import { type AccountLine, accountLine } from './account-line.ts'
import type { OrderInAccountQuery, OrderInAccountQueryVariables } from './generated/customer.ts'
import { ACCOUNT_API, ORDER_IN_ACCOUNT } from './order-in-account.ts'

/** An order has 500 lines at most. */
const MOST_PAGES = 10

export interface AccountOrder {
  /** Tells the order's lines as they come, page by page: all that are known, each time. Tells nothing where there is no answer. */
  lines(heard: (lines: AccountLine[]) => void): Promise<void>
}

/**
 * The order as the account knows it: what each thing is, never what can be done about it. Nothing hangs on it, so that it
 * is not asked twice and nobody is told that it failed.
 * @param id `gid://shopify/Order/…`
 */
export const accountOrder = (id: string, locale: string): AccountOrder => ({
  lines: async (heard) => {
    const known: AccountLine[] = []
    let after: string | null = null
    for (let page = 0; page < MOST_PAGES; page++) {
      const read: Read | null = await pageOf({ id, after }, locale).catch(() => null)
      if (read === null) return
      known.push(...read.lines)
      heard([...known])
      if (read.next === null) return
      after = read.next
    }
  },
})

interface Read {
  lines: AccountLine[]
  next: string | null
}

/** Null where the account has no such order. Throws where its answer is none. */
async function pageOf(variables: OrderInAccountQueryVariables, locale: string): Promise<Read | null> {
  const response = await fetch(ACCOUNT_API, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: ORDER_IN_ACCOUNT, variables }),
  })
  const { data }: { data?: OrderInAccountQuery | null } = await response.json()
  const order = data?.order
  if (!order || numericId(order.id) !== numericId(variables.id)) return null
  const { nodes, pageInfo } = order.lineItems
  return {
    lines: nodes.flatMap((node) => accountLine(node, locale)),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  }
}
