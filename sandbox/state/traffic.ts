/** What passed between the app, Shopify and people's mailboxes. */
export interface AccessToken {
  token: string
  shop: string
  kind: 'offline' | 'online'
  scopes: string[]
  /** Real time, as everything about tokens; null never expires. */
  expiresAt: string | null
  revoked: boolean
  refresh: {
    token: string
    expiresAt: string
    firstUsedAt: string | null
    retired: boolean
    previous: string | null
  } | null
}

export interface Mail {
  id: number
  to: string[]
  from: string
  subject: string
  /** Domain time of arrival. */
  date: string
  text: string
  html: string | null
  /** What was attached. */
  files: { name: string; type: string; base64: string }[]
}

export interface Delivery {
  /** X-Shopify-Webhook-Id: the same for every attempt at this delivery. */
  id: string
  eventId: string
  shop: string
  topic: string
  triggeredAt: string
  body: string
  uri: string
  attempts: { at: string; answer: number | string; faults: string[] }[]
  state: 'waiting' | 'delivered' | 'lost' | 'failed'
  /** Domain time before which it is not sent, for a delay that the clock ends; null goes at once. */
  notBefore: string | null
}

/** Asynchronous work that a mutation began: `orderCancel` answers with one. */
export interface Job {
  id: number
  shop: string
  orderId: number
  done: boolean
  cancel: CancelWish
}

export interface CancelWish {
  reason: string
  refund: boolean
  restock: boolean
  staffNote: string | null
  by: 'app' | 'person'
}

/** A query over everything, read aside and kept as lines of JSON. */
export interface BulkOperation {
  id: number
  shop: string
  query: string
  status: 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELED'
  createdAt: string
  completedAt: string | null
  errorCode: string | null
  objectCount: number
  rootObjectCount: number
  jsonLines: string | null
}

/** A mutation that the app asked for, as a line of the ledger that tests compare with. */
export interface MutationMade {
  shop: string
  operation: string | null
  /** Root fields, in their order. */
  fields: string[]
  /** sha256 of the variables as they came. */
  variablesHash: string
  /** The key given with `@idempotent`. */
  idempotencyKey: string | null
  /** Every `note` and `reasonNotes` in the variables: where the app puts its own reference. */
  notes: string[]
  /** Domain time. */
  at: string
  outcome: 'done' | 'refused' | 'failed' | 'throttled' | 'lost before' | 'lost after'
}
