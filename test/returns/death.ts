/**
 * A process that dies when it is about to write down what Shopify has done. For tests that name the event:
 *   vi.mock('…/case/case-store.ts', async (original) => (await import('../death.ts')).mortal(await original()))
 */
import { beforeEach } from 'vitest'

type Store = typeof import('../../app/returns/case/case-store.ts')

/** The type of the event; the first that writes it down dies. Empty again once somebody has. */
export const death = { before: '' }

export function mortal(store: Store): Store {
  const changeCase: Store['changeCase'] = (shop, id, at, next) =>
    store.changeCase(shop, id, at, async (kept, tx) => {
      const happenings = await next(kept, tx)
      if (!happenings.some(({ event }) => event.type === death.before)) return happenings
      death.before = ''
      throw new Error('killed')
    })
  return { ...store, changeCase }
}

/** Nobody dies of what an earlier test asked for. */
export const liveAnew = (): void =>
  beforeEach(() => {
    death.before = ''
  })
