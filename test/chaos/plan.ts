import { type Dice, diceOf } from '../../bench/orders/dice.ts'
import { shopA, shopB } from '../../scripts/demo/plans.ts'
import type { Life } from './life.ts'
import { ownBuyer } from './own-buyers.ts'
import { ONLY_IN, stories } from './stories.ts'

/** What an order makes Shopify send, rather less than measured: the report holds a run to what was asked for. */
export const WEBHOOKS_OF_A_LIFE = 11

const BUYERS: Record<string, readonly string[]> = {
  [shopA]: ['ana@example.ro', 'mihai@example.ro'],
  [shopB]: ['eleni@example.gr', 'nikos@example.gr'],
}

/** Mails that an order can come to, far more than measured: a mailbox that is full hides what was not written. */
export const MAILS_OF_A_LIFE = 100

/** What concerns all that a buyer has bought, and what is limited by address: copies for guests. */
const OF_ONE_WHO_BUYS_ONCE: readonly string[] = ['ask-to-be-forgotten', 'state-as-guest']

/** How many orders are placed on a day, and on how many days at most; what follows takes its own time. */
const ORDERS_A_DAY = 8
const MOST_DAYS = 12

/** One order in so many is never heard of; in every run that has two lives, the second, which begins at Shopify. */
const LIVES_BETWEEN_UNHEARD = 50

/** The same seed gives the same lives. Every story is told before one is told again, then in the other shop. */
export function planOf(seed: number, webhooks: number): Life[] {
  const dice = diceOf(seed)
  const count = Math.ceil(webhooks / WEBHOOKS_OF_A_LIFE)
  const days = Math.min(MOST_DAYS, Math.ceil(count / ORDERS_A_DAY))
  const names = Object.keys(stories)
  return Array.from({ length: count }, (_, id) => {
    const round = Math.floor(id / names.length)
    const place = id % names.length
    const story = names[place] ?? ''
    const shop = ONLY_IN[story] ?? ((place + round) % 2 === 0 ? shopA : shopB)
    const life = lifeOf(dice, { id, shop, story }, dice.between(0, days - 1))
    return id % LIVES_BETWEEN_UNHEARD === 1 ? { ...life, isUnheard: true } : life
  })
}

function lifeOf(dice: Dice, named: Pick<Life, 'id' | 'shop' | 'story'>, start: number): Life {
  const acts = stories[named.story]?.(dice) ?? []
  const drawn = customerOf(dice, named)
  return {
    ...named,
    customer: acts.some(({ act }) => OF_ONE_WHO_BUYS_ONCE.includes(act.kind)) ? ownBuyer(named.id) : drawn,
    acts: acts.map(({ day, act }) => ({ day: start + day, act })),
  }
}

/** The first in each shop buys as one who asks to be forgotten in the end (forget-buyers.ts): in no run are there none. */
function customerOf(dice: Dice, { id, shop }: Pick<Life, 'id' | 'shop'>): string {
  const buyers = BUYERS[shop] ?? []
  const drawn = dice.one(buyers)
  return id < 2 ? (buyers.at(-1) ?? drawn) : drawn
}
