/** What goes out in exchange is priced when Shopify processes it, which may be weeks after it was chosen. */
import type { Admin } from '../../shopify/admin.ts'
import { readVariant } from '../../shopify/variant.ts'
import { type CaseState, settledQuantity } from '../case/case.ts'
import type { CaseEvent, Replacement } from '../case/case-event.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import { unevenSwaps } from './uneven-swaps.ts'

type Price = NonNullable<Replacement['price']>

/**
 * @param keys the lines that are about to be planned
 * @returns undefined where everything costs what it did
 * @throws what `readVariant` throws when Shopify does not answer
 */
export async function askMovedPrices(
  admin: Admin,
  state: CaseState,
  keys: readonly number[],
  decided: Pick<StoredDecision, 'decision' | 'facts'>,
): Promise<Taken | undefined> {
  const prices = new Map<number, Price | undefined>()
  for (const { key, replacement } of chosenFor(state, keys))
    prices.set(key, (await readVariant(admin, replacement.variantId))?.price)
  const events = movedPrices(state, prices, decided)
  return events.length === 0 ? undefined : byEngine(...events)
}

/**
 * The price of now is written down, so that the next plan is by it; where that does not settle the difference, a person is
 * asked before anything is sent. Pure.
 * @param prices by line; absent where nobody knows it, as of what is not sold any more
 */
export function movedPrices(
  state: CaseState,
  prices: ReadonlyMap<number, Price | undefined>,
  decided: Pick<StoredDecision, 'decision' | 'facts'>,
): CaseEvent[] {
  const moved = chosenFor(state, [...prices.keys()])
    .filter(({ key, replacement }) => !isSame(replacement.price, prices.get(key)))
    .map(({ key, replacement: { price: _, ...same } }) => {
      const price = prices.get(key)
      return { key, replacement: { ...same, ...(price && { price }) } }
    })
  const now = (of: number) => moved.find(({ key }) => key === of)
  const replacements = state.replacements.map((known) => now(known.key) ?? known)
  const keys = moved.map(({ key }) => key)
  const inParts = keys.filter((key) => settledQuantity(state, key) > 0)
  return [
    ...moved.map((one): CaseEvent => ({ type: 'replacement_chosen', ...one })),
    ...unevenSwaps({ ...state, replacements }, keys, decided),
    ...inParts.map((key): CaseEvent => ({ type: 'left_for_review', code: 'price_difference', keys: [key] })),
  ]
}

const chosenFor = ({ lines, replacements, exchangedByHand }: CaseState, keys: readonly number[]) =>
  replacements.filter(
    ({ key, replacement }) =>
      keys.includes(key) &&
      // Of what has no price a person is asked with the plan.
      replacement.price !== undefined &&
      !exchangedByHand.includes(key) &&
      lines.some((line) => line.key === key && line.remedy === 'exchange'),
  )

const isSame = (a: Price | undefined, b: Price | undefined): boolean =>
  a?.minor === b?.minor && a?.currency === b?.currency
