import { type Dice, diceOf } from '../../bench/orders/dice.ts'
import { shopA, shopB } from '../../scripts/demo/plans.ts'
import type { Life } from './life.ts'
import { stories } from './stories.ts'

/** What an order of each story makes Shopify send, at least: measured, and held to by the report. */
export const WEBHOOKS_OF_A_LIFE = 6

const BUYERS: Record<string, readonly string[]> = {
  [shopA]: ['ana@example.ro', 'mihai@example.ro'],
  [shopB]: ['eleni@example.gr', 'nikos@example.gr'],
}

/** The days on which orders are placed; what follows takes its own time. */
const DAYS_OF_ORDERS = 12

/** The same seed gives the same lives. Every story is told, in both shops, before one is told again. */
export function planOf(seed: number, webhooks: number): Life[] {
  const dice = diceOf(seed)
  const count = Math.ceil(webhooks / WEBHOOKS_OF_A_LIFE)
  const names = Object.keys(stories)
  const lives: Life[] = []
  for (let id = 0; id < count; id++) {
    const story = names[Math.floor(id / 2) % names.length] ?? ''
    lives.push(lifeOf(dice, id, id % 2 === 0 ? shopA : shopB, story))
  }
  return lives
}

function lifeOf(dice: Dice, id: number, shop: string, story: string): Life {
  const start = dice.between(0, DAYS_OF_ORDERS - 1)
  const acts = stories[story]?.(dice) ?? []
  return {
    ...{ id, shop, story },
    customer: dice.one(BUYERS[shop] ?? []),
    acts: acts.map(({ day, act }) => ({ day: start + day, act })),
  }
}
