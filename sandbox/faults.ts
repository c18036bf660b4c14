import { type Dice, diceFrom } from './dice.ts'

/**
 * Troubles on demand, counted or by chance. GraphQL: `throttled` (200 with that code), `429` (the status, with
 * `Retry-After`), `500`, `timeout` (no effect, no answer), `lostAnswer` (the effect happens, the answer is lost),
 * `userError` (a mutation refuses).
 */
export const GRAPHQL_FAULTS = ['throttled', '429', '500', 'timeout', 'lostAnswer', 'userError'] as const
export type GraphqlFaultKind = (typeof GRAPHQL_FAULTS)[number]
export interface GraphqlFault {
  operation?: string | undefined
  kind: GraphqlFaultKind
  times: number
}
export const WEBHOOK_FAULTS = ['duplicate', 'lose', 'reorder', 'delay', 'badSignature'] as const
export type WebhookFaultKind = (typeof WEBHOOK_FAULTS)[number]
export interface WebhookFaults {
  /** Only deliveries of this topic; all when absent. */
  topic?: string | undefined
  counts: Record<WebhookFaultKind, number>
  /** How long a delayed one waits in real time … */
  delayMs: number
  /** … or at most in domain time, which ends when the clock is moved; each waits for a part of it. 0: real time. */
  delayDomainMs: number
}

/** Shares from 0 to 1 of all that passes, thrown from a seed. */
export interface FaultRates {
  seed: number
  webhooks: Partial<Record<WebhookFaultKind, number>>
  graphql: Partial<Record<GraphqlFaultKind, number>>
  /** Topics that chance spares from being lost, for what Shopify keeps trying. */
  neverLost: readonly string[]
}

export interface Faults {
  addGraphql(fault: GraphqlFault): void
  /** The fault that strikes this operation now, used up by one; null when none does. */
  takeGraphql(operation: string | null, isMutation?: boolean): GraphqlFaultKind | null
  setWebhooks(faults: WebhookFaults): void
  takeWebhook(kind: WebhookFaultKind, topic: string): boolean
  setRates(rates: FaultRates): void
  delayMs(): number
  /** Null when delays are in real time. */
  delayDomainMs(): number | null
  clear(): void
  pending(): { graphql: GraphqlFault[]; webhooks: WebhookFaults; rates: FaultRates; struck: Struck }
}

/** How often each kind struck since the last `clear`. */
export type Struck = Partial<Record<GraphqlFaultKind | WebhookFaultKind, number>>

const noWebhooks = (): WebhookFaults => ({
  counts: { duplicate: 0, lose: 0, reorder: 0, delay: 0, badSignature: 0 },
  delayMs: 0,
  delayDomainMs: 0,
})
const noRates = (): FaultRates => ({ seed: 0, webhooks: {}, graphql: {}, neverLost: [] })
/** Faults of a change; by chance they do not strike what only reads. */
const OF_CHANGES: readonly GraphqlFaultKind[] = ['lostAnswer', 'userError']

function takeCounted(webhooks: WebhookFaults, kind: WebhookFaultKind, topic: string): boolean {
  if (webhooks.counts[kind] <= 0 || (webhooks.topic !== undefined && webhooks.topic !== topic)) return false
  webhooks.counts[kind] -= 1
  return true
}

export function createFaults(): Faults {
  let graphql: GraphqlFault[] = []
  let webhooks = noWebhooks()
  let rates = noRates()
  let dice: Dice = diceFrom(0)
  let struck: Struck = {}
  const strike = <T extends GraphqlFaultKind | WebhookFaultKind>(kind: T): T => {
    struck[kind] = (struck[kind] ?? 0) + 1
    return kind
  }
  const byChance = (kind: WebhookFaultKind, topic: string): boolean =>
    !(kind === 'lose' && rates.neverLost.includes(topic)) && dice.chance(rates.webhooks[kind] ?? 0)
  return {
    addGraphql: (fault) => graphql.push({ ...fault }),
    takeGraphql: (operation, isMutation = true) => {
      const fault = graphql.find((one) => one.operation === undefined || one.operation === operation)
      if (fault !== undefined) {
        fault.times -= 1
        graphql = graphql.filter((one) => one.times > 0)
        return strike(fault.kind)
      }
      const kind = GRAPHQL_FAULTS.filter((one) => isMutation || !OF_CHANGES.includes(one)).find((one) =>
        dice.chance(rates.graphql[one] ?? 0),
      )
      return kind === undefined ? null : strike(kind)
    },
    setWebhooks: (faults) => {
      webhooks = faults
    },
    takeWebhook: (kind, topic) =>
      (takeCounted(webhooks, kind, topic) || byChance(kind, topic)) && strike(kind) === kind,
    setRates: (wanted) => {
      rates = wanted
      dice = diceFrom(wanted.seed)
    },
    delayMs: () => webhooks.delayMs,
    delayDomainMs: () =>
      webhooks.delayDomainMs === 0 ? null : Math.ceil(webhooks.delayDomainMs * dice.next()),
    clear: () => {
      graphql = []
      webhooks = noWebhooks()
      rates = noRates()
      struck = {}
    },
    pending: () => ({ graphql, webhooks, rates, struck }),
  }
}
