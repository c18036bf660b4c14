import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { SandboxOptions } from '../options.ts'
import type { Shop, Subscription } from '../state/model.ts'
import type { Store } from '../state/store.ts'
import type { Delivery } from '../state/traffic.ts'
import { onlyFields } from './include-fields.ts'
import { passesFilter } from './passes-filter.ts'
import type { Payload } from './payload.ts'
import { sendWebhook } from './send.ts'

/** Retries after the first attempt. Source: https://shopify.dev/changelog/updates-to-webhook-retry-mechanism */
export const RETRIES = 8
const KEPT_IN_LOG = 1000
/** A reordered delivery lets one other pass; if none comes, it goes on after this. */
const OVERTAKEN_WITHIN_MS = 1500

/** Deliveries of a shop leave in order, one at a time; one that failed waits aside and does not hold the others. */
export class Webhooks {
  readonly #store: Store
  readonly #clock: Clock
  readonly #faults: Faults
  readonly #options: SandboxOptions
  readonly #lanes = new Map<string, Promise<void>>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #held: Delivery[] = []
  #idle: (() => void)[] = []
  #stopped = false

  constructor(store: Store, clock: Clock, faults: Faults, options: SandboxOptions) {
    this.#store = store
    this.#clock = clock
    this.#faults = faults
    this.#options = options
  }

  /** To every subscription for this topic, the shop's own if none are given; the body is what it is now, however late it arrives. */
  publish(
    shop: Shop,
    topic: string,
    payload: Payload,
    subscriptions: readonly Subscription[] = shop.installation?.subscriptions ?? [],
  ): void {
    const eventId = randomUUID()
    for (const subscription of subscriptions) {
      if (subscription.topic !== topic || !passesFilter(payload, subscription.filter)) continue
      const delivery = this.#delivery(shop, subscription, eventId, payload)
      const log = this.#store.state.deliveries
      log.push(delivery)
      log.splice(0, Math.max(0, log.length - KEPT_IN_LOG))
      this.#enqueueInOrder(delivery)
    }
    this.#store.changed()
  }

  /** Resolves when nothing is waiting to be delivered. */
  settled(): Promise<void> {
    return this.#isWaiting() ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve()
  }

  /** Goes on with what was waiting when the sandbox stopped. */
  resume(): void {
    for (const delivery of this.#store.state.deliveries) {
      if (delivery.state === 'waiting') this.#enqueue(delivery)
    }
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #delivery(shop: Shop, subscription: Subscription, eventId: string, payload: Payload): Delivery {
    return {
      id: randomUUID(),
      eventId,
      shop: shop.domain,
      topic: subscription.topic,
      triggeredAt: this.#clock.now().toISOString(),
      body: JSON.stringify(onlyFields(payload, subscription.includeFields)),
      uri: subscription.uri,
      attempts: [],
      state: 'waiting',
      notBefore: null,
    }
  }

  #enqueueInOrder(delivery: Delivery): void {
    if (this.#faults.takeWebhook('reorder', delivery.topic)) {
      this.#held.push(delivery)
      this.#later(OVERTAKEN_WITHIN_MS, () => this.#releaseHeld())
      return
    }
    this.#enqueue(delivery)
    this.#releaseHeld()
  }

  #releaseHeld(): void {
    for (const overtaken of this.#held.splice(0)) this.#enqueue(overtaken)
  }

  #enqueue(delivery: Delivery): void {
    const before = this.#lanes.get(delivery.shop) ?? Promise.resolve()
    this.#lanes.set(
      delivery.shop,
      before.then(() => this.#attempt(delivery)),
    )
  }

  async #attempt(delivery: Delivery): Promise<void> {
    if (this.#stopped) return
    const { topic } = delivery
    if (this.#faults.takeWebhook('lose', topic)) {
      this.#note(delivery, 'lost on the way', ['lose'])
      return this.#finish(delivery, 'lost')
    }
    if (this.#faults.takeWebhook('delay', topic)) {
      return this.#later(this.#faults.delayMs(), () => this.#enqueue(delivery))
    }
    const forged = this.#faults.takeWebhook('badSignature', topic)
    const twice = this.#faults.takeWebhook('duplicate', topic)
    const answer = await sendWebhook(delivery, this.#options, forged)
    this.#note(delivery, answer, forged ? ['badSignature'] : [])
    if (twice) this.#note(delivery, await sendWebhook(delivery, this.#options, false), ['duplicate'])
    return typeof answer === 'number' && answer >= 200 && answer < 300
      ? this.#finish(delivery, 'delivered')
      : this.#retryOrFail(delivery)
  }

  #retryOrFail(delivery: Delivery): void {
    const tried = delivery.attempts.length
    if (tried > RETRIES) this.#finish(delivery, 'failed')
    else this.#later(this.#options.webhookRetryMs * 2 ** (tried - 1), () => this.#enqueue(delivery))
  }

  #note(delivery: Delivery, answer: number | string, faults: string[]): void {
    delivery.attempts.push({ at: this.#clock.iso(), answer, faults })
    this.#store.changed()
  }

  #finish(delivery: Delivery, state: Delivery['state']): void {
    delivery.state = state
    this.#store.changed()
    if (this.#isWaiting()) return
    for (const tell of this.#idle.splice(0)) tell()
  }

  #isWaiting(): boolean {
    return this.#store.state.deliveries.some(({ state }) => state === 'waiting')
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
  }
}
