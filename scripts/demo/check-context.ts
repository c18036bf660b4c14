import { randomUUID } from 'node:crypto'
import type { StatementBody, WantedItem } from '../../app/returns/buyer/buyer-wire.ts'
import { type Buyer, buyerOf } from '../system/buyer.ts'
import type { Control, Ledger, LedgerReturn } from '../system/control.ts'
import type { System } from '../system/start-system.ts'
import { until } from '../until.ts'
import type { Comparison } from './comparison.ts'

export type Context = { system: System; control: Control; comparison: Comparison }

/** The buyer with this address in this shop, and the orders they placed, oldest first. */
export async function buyerIn(
  { system, control }: Context,
  shop: string,
  email: string,
): Promise<{ buyer: Buyer; orders: Ledger['orders'] }> {
  const { customers, orders } = await control.ledger(shop)
  const customer = customers.find((one) => one.email === email)
  if (!customer) throw new Error(`${shop} has no customer ${email}`)
  const buyer = buyerOf({ appUrl: system.appUrl, control, shop, customer: customer.id })
  return { buyer, orders: orders.filter(({ customerId }) => customerId === customer.id) }
}

export const statementOf = (...items: WantedItem[]): StatementBody => ({
  locale: 'en',
  submissionKey: randomUUID(),
  items,
})

/** Waits until Shopify's return for an order is in one of these states; what it is in the end, when it is not. */
export async function returnOf(
  { control }: Context,
  shop: string,
  orderId: number,
  ...statuses: string[]
): Promise<LedgerReturn | undefined> {
  const last = async () =>
    (await control.ledger(shop)).returns.filter((made) => made.orderId === orderId).at(-1)
  const settled = await until(
    async () => {
      const made = await last()
      return made && statuses.includes(made.status) ? made : null
    },
    { patience: 20_000, every: 200 },
  )
  return settled ?? (await last())
}

/** Waits for a message to this address that holds all of these words; undefined when none comes. */
export async function mailWith({ control }: Context, to: string, ...words: string[]) {
  const look = async () =>
    (await control.mail(to)).find(({ subject, text }) =>
      words.every((word) => `${subject}\n${text}`.includes(word)),
    )
  return until(look, { patience: 20_000, every: 200 })
}
