/**
 * Troubles on demand. GraphQL: `throttled`, `500`, `timeout` (no effect, no answer), `lostAnswer` (the effect
 * happens, the answer is lost), `userError` (a mutation refuses). Webhooks: counts of coming deliveries.
 */
export type GraphqlFaultKind = 'throttled' | '500' | 'timeout' | 'lostAnswer' | 'userError'
export interface GraphqlFault {
  operation?: string | undefined
  kind: GraphqlFaultKind
  times: number
}
export type WebhookFaultKind = 'duplicate' | 'lose' | 'reorder' | 'delay' | 'badSignature'
export interface WebhookFaults {
  /** Only deliveries of this topic; all when absent. */
  topic?: string | undefined
  counts: Record<WebhookFaultKind, number>
  delayMs: number
}

export interface Faults {
  addGraphql(fault: GraphqlFault): void
  /** The fault that strikes this operation now, used up by one; null when none does. */
  takeGraphql(operation: string | null): GraphqlFaultKind | null
  setWebhooks(faults: WebhookFaults): void
  takeWebhook(kind: WebhookFaultKind, topic: string): boolean
  delayMs(): number
  clear(): void
  pending(): { graphql: GraphqlFault[]; webhooks: WebhookFaults }
}

const none = (): WebhookFaults => ({
  counts: { duplicate: 0, lose: 0, reorder: 0, delay: 0, badSignature: 0 },
  delayMs: 0,
})

export function createFaults(): Faults {
  let graphql: GraphqlFault[] = []
  let webhooks = none()
  return {
    addGraphql: (fault) => graphql.push({ ...fault }),
    takeGraphql: (operation) => {
      const fault = graphql.find((one) => one.operation === undefined || one.operation === operation)
      if (fault === undefined) return null
      fault.times -= 1
      graphql = graphql.filter((one) => one.times > 0)
      return fault.kind
    },
    setWebhooks: (faults) => {
      webhooks = faults
    },
    takeWebhook: (kind, topic) => {
      if (webhooks.counts[kind] <= 0 || (webhooks.topic !== undefined && webhooks.topic !== topic))
        return false
      webhooks.counts[kind] -= 1
      return true
    },
    delayMs: () => webhooks.delayMs,
    clear: () => {
      graphql = []
      webhooks = none()
    },
    pending: () => ({ graphql, webhooks }),
  }
}
