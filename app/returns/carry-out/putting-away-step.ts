/** Goods that are paid back, and of which Shopify does not know yet where they went. Pure. */
import type { CaseLine, CaseState, ShopifyReturn } from '../case/case.ts'
import { nextPlacing, stillAway, withoutPlace } from '../case/places.ts'
import type { StepOf } from '../case/step.ts'
import { waitsFor } from './return-step.ts'

/** Also when the case is over: what is paid for on a proof of sending comes later. */
export function putAway(state: CaseState): StepOf<'putAway'> | undefined {
  for (const line of state.lines) {
    const returned = returnOf(state, line)
    if (returned === undefined || isByHand(state, line)) continue
    const placing = nextPlacing(state, line)
    if (placing !== undefined) return { kind: 'putAway', returned, placing }
  }
  return undefined
}

/** How many pieces of it are here and paid back, and may still be put away. */
export const toBePutAway = (state: CaseState, line: CaseLine): number =>
  returnOf(state, line) === undefined ? 0 : withoutPlace(state, line)

/** How many pieces of it are paid back and not here, of which Shopify can still be told that they are missing. */
export const perhapsMissing = (state: CaseState, line: CaseLine): number =>
  returnOf(state, line) === undefined ? 0 : stillAway(state, line)

const returnOf = ({ returns }: CaseState, { key }: CaseLine): ShopifyReturn | undefined =>
  returns.find(({ keys, state: at }) => keys.includes(key) && (at === 'approved' || at === 'closed'))

/** Shopify refused it once, and a person looks, or has seen to it. */
const isByHand = (state: CaseState, line: CaseLine): boolean =>
  state.putAwayByHand.includes(line.key) || waitsFor(state, line, ['not_put_away'])
