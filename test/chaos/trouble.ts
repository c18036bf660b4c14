/** What goes wrong between Shopify and us: by chance, from a seed, in the shares that are asked for. */
import type { FaultRates, GraphqlFault, GraphqlFaultKind, WebhookFaultKind } from '../../sandbox/faults.ts'
import { BLOWS, type Counts } from './blows.ts'
import type { Stage } from './stage.ts'

const DAY_MS = 86_400_000

const RATES = {
  webhooks: { duplicate: 0.1, reorder: 0.1, delay: 0.05, lose: 0.02, badSignature: 0.01 },
  /** Of all calls; `lostAnswer`, done and not answered, of the changes. */
  graphql: { throttled: 0.02, '429': 0.005, '500': 0.01, timeout: 0.005, lostAnswer: 0.1 },
  /** Shopify tries these until they are taken, and nobody could find them out otherwise. */
  neverLost: ['customers/data_request', 'customers/redact', 'shop/redact', 'products/delete'],
} satisfies Omit<FaultRates, 'seed'>

/** However short a run is, each kind strikes; twice goes more than one, for some of them may be of what nobody hears. */
const ONCE: Record<WebhookFaultKind, number> = {
  ...{ duplicate: 4, lose: 1, reorder: 1, delay: 1, badSignature: 1 },
}
const CALLS_ONCE: GraphqlFault[] = [
  { kind: 'throttled', times: 1 },
  { kind: '429', times: 1 },
  { kind: '500', times: 1 },
  { kind: 'timeout', times: 1 },
  { kind: 'lostAnswer', operation: 'RequestReturn', times: 1 },
]

const NAMES: Partial<Record<WebhookFaultKind | GraphqlFaultKind, string>> = {
  duplicate: 'webhooks sent twice',
  reorder: 'webhooks overtaken by others',
  delay: 'webhooks delayed, up to a day of domain time',
  lose: 'webhooks lost',
  badSignature: 'webhooks badly signed',
  throttled: 'calls throttled',
  '429': 'calls answered 429',
  '500': 'calls answered 500',
  timeout: 'calls not done and not answered',
  lostAnswer: 'changes done and not answered',
}

/** @returns what ends it, and says how often each kind struck */
export function causeTrouble({ sandbox }: Stage, seed: number): () => Counts {
  const { faults } = sandbox.world
  faults.setWebhooks({ counts: { ...ONCE }, delayMs: 0, delayDomainMs: DAY_MS })
  for (const fault of CALLS_ONCE) faults.addGraphql(fault)
  faults.setRates({ seed, ...RATES })
  return () => {
    const { struck } = faults.pending()
    faults.clear()
    return Object.fromEntries(Object.entries(struck).map(([kind, count]) => [nameOf(kind), count]))
  }
}

const nameOf = (kind: string): string => NAMES[kind as WebhookFaultKind] ?? kind

/** What the network loses for good (silence.ts). */
export const UNHEARD = 'webhooks of orders that are never heard of'

const EXPECTED = [...Object.values(NAMES), UNHEARD, ...BLOWS]

/** @returns what did not happen once, though a run must have come through it */
export const untried = (counts: Counts): string[] => EXPECTED.filter((what) => !counts[what])
