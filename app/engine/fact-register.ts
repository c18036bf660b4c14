import type { Calendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import type { BuyerFact, OrderFacts } from './facts.ts'
import type { Money } from './money.ts'

/** When goods came into the buyer's hands. `assumed`: estimated, for nobody recorded it. */
export type Possession = { begun: false } | { begun: true; day: Day; assumed: boolean }

/** Every fact by the name under which a clause asks for it, as the deciding path gets it. */
export interface FactValues {
  statedAt: Instant
  statedOn: Day
  concludedOn: Day
  calendar: Calendar
  /** Of the last good of the whole order (CRD 9(2)(b)(i)). */
  possession: Possession
  /** Of this unit alone. */
  received: Possession
  shippedAt: Instant | 'not_shipped'
  productionStartedAt: Instant | 'not_recorded'
  specification: 'given' | 'none'
  standardPick: boolean | 'doubtful'
  sealed: boolean | undefined
  sealIntact: boolean
  packageOpened: boolean
  unsealedBy: 'buyer' | 'shop' | 'carrier'
  cleanable: boolean | undefined
  hygieneNoticeGiven: boolean | undefined
  informedOn: Day | 'never'
  returnCostDisclosed: boolean
  paid: Money
  outwardShipping: OrderFacts['outwardShipping']
}

export type FactName = keyof FactValues

export type Party = 'buyer' | 'shop' | 'shopify' | 'carrier' | 'calendar'

export interface FactRule {
  /** Who can know it. */
  knows: readonly Party[]
  /** Who must prove it; `none`: it is a matter of record or of arithmetic. */
  proves: 'shop' | 'buyer' | 'none'
  /**
   * What it means when it is absent. `asked`: the buyer is asked, if it matters. `against_shop`: it
   * counts as not proven. `clause`: the clause that reads it says (a person may have to judge).
   * `given`: it is never absent.
   */
  absent: 'asked' | 'against_shop' | 'clause' | 'given'
}

const record = { proves: 'none', absent: 'given' } as const
const shopProves = { proves: 'shop', absent: 'against_shop' } as const

/** The register: who can know each fact, who must prove it, and what its absence means. */
export const FACTS: Readonly<Record<FactName, FactRule>> = {
  statedAt: { knows: ['buyer', 'shop'], ...record },
  statedOn: { knows: ['calendar'], ...record },
  concludedOn: { knows: ['shopify'], ...record },
  calendar: { knows: ['calendar'], ...record },
  possession: { knows: ['carrier', 'buyer'], proves: 'shop', absent: 'given' },
  received: { knows: ['carrier', 'buyer'], proves: 'shop', absent: 'given' },
  shippedAt: { knows: ['shopify', 'shop'], ...record },
  productionStartedAt: { knows: ['shop'], ...shopProves },
  specification: { knows: ['shopify', 'shop'], ...shopProves },
  // The property that the shop names as the specification is its proof; that it is only a pick from a
  // standard range is a fact against that proof, so it must be said by someone.
  standardPick: { knows: ['shop', 'buyer'], proves: 'buyer', absent: 'clause' },
  sealed: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  sealIntact: { knows: ['buyer'], proves: 'shop', absent: 'asked' },
  packageOpened: { knows: ['buyer'], proves: 'shop', absent: 'asked' },
  // After delivery only the buyer had it in hand; unless something else is said, they broke the seal.
  unsealedBy: { knows: ['buyer', 'shop', 'carrier'], proves: 'buyer', absent: 'clause' },
  cleanable: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  hygieneNoticeGiven: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  informedOn: { knows: ['shop'], ...shopProves },
  returnCostDisclosed: { knows: ['shop'], ...shopProves },
  paid: { knows: ['shopify'], ...record },
  outwardShipping: { knows: ['shopify'], ...record },
}

/** The facts that a buyer can be asked for: finite answers, and the one that is kinder to the buyer. */
export const ASKABLE: Readonly<Record<BuyerFact, { choices: readonly boolean[]; kind: boolean }>> = {
  sealIntact: { choices: [true, false], kind: true },
  packageOpened: { choices: [false, true], kind: false },
}
