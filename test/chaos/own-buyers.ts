/** A buyer who buys once: what they ask of the shop concerns one life alone. */
import type { Stage } from './stage.ts'

export const ownBuyer = (life: number): string => `buyer-${life}@example.com`

/** Someone with this address buys in this shop: one whom it has, or another who lives like its first. */
export function introduce({ sandbox }: Stage, shop: string, email: string): void {
  const { state, store } = sandbox.world
  const theirs = state.customers.filter((one) => one.shop === shop)
  const [first] = theirs
  if (first === undefined || theirs.some((one) => one.email === email)) return
  state.customers.push({ ...structuredClone(first), id: store.newId(), email })
}
