import type { Customer, Shop } from '../state/model.ts'
import type { World } from '../world.ts'

/**
 * Someone with this address buys in this shop: one whom it has, or another who lives like its first.
 * @returns null where the shop has no customer to liken them to
 */
export function introduceCustomer({ state, store }: World, shop: Shop, email: string): Customer | null {
  const theirs = state.customers.filter((one) => one.shop === shop.domain)
  const known = theirs.find((one) => one.email === email)
  const [first] = theirs
  if (known !== undefined || first === undefined) return known ?? null
  const another = { ...structuredClone(first), id: store.newId(), email }
  state.customers.push(another)
  return another
}
