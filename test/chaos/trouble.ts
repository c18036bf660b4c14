/** What goes wrong between Shopify and us: by chance, from a seed, in the shares that are asked for. */
import type { Dice } from '../../bench/orders/dice.ts'
import type { GraphqlFaultKind, WebhookFaultKind } from '../../sandbox/faults.ts'
import { BLOWS, type Counts } from './blows.ts'
import type { Stage } from './stage.ts'

const WEBHOOKS: Record<WebhookFaultKind, number> = {
  duplicate: 0.1,
  reorder: 0.1,
  delay: 0.05,
  lose: 0.02,
  badSignature: 0.01,
}

/** Of all calls to the Admin API; the last only where the call is a change. */
const CALLS: Record<Exclude<GraphqlFaultKind, 'userError'>, number> = {
  throttled: 0.02,
  '500': 0.01,
  timeout: 0.005,
  lostAnswer: 0.03,
}

/** What Shopify promises to try for days is not lost on the way. */
const NEVER_LOST = /^(customers|shop)\/|^app\//

/** What a run must have come through. */
const EXPECTED = [
  ...Object.keys(WEBHOOKS).map((kind) => `webhooks: ${kind}`),
  ...Object.keys(CALLS).map((kind) => `calls: ${kind}`),
  ...BLOWS,
]

/** @returns what did not happen once, though it should have */
export const untried = (counts: Counts): string[] => EXPECTED.filter((what) => !counts[what])

/** @returns what ends it */
export function causeTrouble({ sandbox }: Stage, dice: Dice, counts: Counts): () => void {
  const { faults } = sandbox.world
  const { takeGraphql, takeWebhook } = faults
  const strikes = (name: string, share: number): boolean => {
    if (!dice.chance(share)) return false
    counts[name] = (counts[name] ?? 0) + 1
    return true
  }
  faults.takeWebhook = (kind, topic) =>
    !(kind === 'lose' && NEVER_LOST.test(topic)) && strikes(`webhooks: ${kind}`, WEBHOOKS[kind])
  faults.takeGraphql = () => struckCall(strikes)
  return () => Object.assign(faults, { takeGraphql, takeWebhook })
}

type Strikes = (name: string, share: number) => boolean

function struckCall(strikes: Strikes): GraphqlFaultKind | null {
  const kinds = Object.entries(CALLS) as [GraphqlFaultKind, number][]
  return kinds.find(([kind, share]) => strikes(`calls: ${kind}`, share))?.[0] ?? null
}
