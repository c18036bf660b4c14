/** What passes between Shopify and the web processes: counted, and where somebody says so, lost. */
import type { IncomingMessage } from 'node:http'

export interface Webhook {
  topic: string
  body: string
}

/** @returns whether it never gets there */
export type Losing = (webhook: Webhook) => boolean

export class Network {
  readonly #ids = new Set<string>()
  #arrived = 0
  #lost = 0
  #losing: Losing = () => false

  lose(losing: Losing): void {
    this.#losing = losing
  }

  /** @returns whether the request goes on to the web processes; what does not is believed to have arrived */
  passes = ({ headers }: IncomingMessage, body: Buffer): boolean => {
    const id = headers['x-shopify-webhook-id']
    if (id === undefined) return true
    this.#ids.add(String(id))
    if (this.#losing({ topic: String(headers['x-shopify-topic']), body: String(body) })) {
      this.#lost += 1
      return false
    }
    this.#arrived += 1
    return true
  }

  /** Different webhooks that Shopify sent, the requests that they came as, and those that this lost. */
  counts = (): { sent: number; arrived: number; lost: number } => ({
    sent: this.#ids.size,
    arrived: this.#arrived,
    lost: this.#lost,
  })
}
