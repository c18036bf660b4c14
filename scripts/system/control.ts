/** The sandbox's control API, as the demo and the tests use it (sandbox/control). */
export type Control = ReturnType<typeof controlOf>

export type OrderLine = { product: string; quantity: number; properties?: Record<string, string> }
export type Placed = { id: number; gid: string; name: string }
export type Mail = {
  id: string
  to: string
  from: string
  subject: string
  date: string
  text: string
  html: string
  /** What was attached; of older mails without its content. */
  files: { name: string; type: string; base64: string }[]
}

/** What tests compare with: the shop as the sandbox, playing Shopify, holds it. */
export type Ledger = {
  products: { id: number; gid: string; handle: string; title: string }[]
  customers: { id: number; gid: string; email: string }[]
  orders: (Placed & { customerId: number | null })[]
  returns: LedgerReturn[]
  metafields: { key: string; ownerId: number | string; value: string }[]
  /** What was paid back, in minor units; without what the gateway refused. */
  refunds: {
    id: number
    orderId: number
    returnId: number | null
    minor: number
    by: 'app' | 'person'
    note: string | null
    idempotencyKey: string | null
  }[]
  transactions: { id: number; orderId: number; kind: string; status: string; minor: number }[]
  holds: { id: number; orderId: number; by: 'app' | 'person'; reason: string; handle: string }[]
  /** Every change that the app asked for, and what came of it. */
  mutations: {
    fields: string[]
    notes: string[]
    idempotencyKey: string | null
    outcome: string
    at: string
  }[]
}
export type LedgerReturn = {
  id: number
  name: string
  orderId: number
  status: string
  decline?: { reason: string; note: string | null } | null
}

export function controlOf(sandboxUrl: string) {
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(`${sandboxUrl}/__sandbox${path}`, init)
    const text = await response.text()
    if (!response.ok)
      throw new Error(`${body ? 'POST' : 'GET'} /__sandbox${path} → ${response.status}: ${text}`)
    return JSON.parse(text) as T
  }
  const order = (shop: string, id: number, act: string, body: object) =>
    call<Placed>(`/shops/${shop}/orders/${id}/${act}`, body)
  return {
    call,
    now: async () => new Date((await call<{ now: string }>('/clock')).now),
    setClock: (to: string) => call('/clock', { to }),
    advanceDays: (days: number) => call('/clock', { advanceDays: days }),
    mail: (to: string) => call<Mail[]>(`/mail?to=${encodeURIComponent(to)}`),
    adminToken: async (shop: string) => (await call<{ token: string }>(`/token/admin?shop=${shop}`)).token,
    customerToken: async (shop: string, customer: number | string, more: Record<string, string> = {}) => {
      const query = new URLSearchParams({ shop, customer: String(customer), ...more })
      return (await call<{ token: string }>(`/token/customer?${query}`)).token
    },
    install: (shop: string) => call<{ app: { status: number; url: string } }>(`/shops/${shop}/install`, {}),
    ledger: (shop: string) => call<Ledger>(`/shops/${shop}`),
    /** Someone with this address buys in the shop from now on, and lives like its first customer. */
    introduce: (shop: string, email: string) =>
      call<{ id: number; gid: string; email: string }>(`/shops/${shop}/customers`, { email }),
    placeOrder: (shop: string, customer: string, lines: OrderLine[], shipping?: 'standard' | 'express') =>
      call<Placed>(`/shops/${shop}/orders`, { customer, lines, ...(shipping ? { shipping } : {}) }),
    /** @param lines what goes out in one parcel; absent: all that is left */
    fulfil: (shop: string, id: number, lines?: OrderLine[]) =>
      order(shop, id, 'fulfill', lines === undefined ? {} : { lines }),
    deliver: (shop: string, id: number) => order(shop, id, 'deliver', {}),
    requestReturn: (
      shop: string,
      id: number,
      lines: { product: string; quantity: number; note?: string }[],
    ) => order(shop, id, 'request-return', { lines }),
    faults: (faults: object) => call('/faults', faults),
    /** Resolves when every webhook that was sent has been answered. */
    webhooksSettled: () => call('/webhooks/settled', {}),
  }
}
