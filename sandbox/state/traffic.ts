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
}
