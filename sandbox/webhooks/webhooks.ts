import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { SandboxOptions } from '../options.ts'
import type { Shop, Subscription } from '../state/model.ts'
import type { Store } from '../state/store.ts'
import type { Delivery } from '../state/traffic.ts'
import { DeliveryLog } from './delivery-log.ts'
import { onlyFields } from './include-fields.ts'
import { Lanes } from './lanes.ts'
import { passesFilter } from './passes-filter.ts'
import type { Payload } from './payload.ts'
import { sendWebhook } from './send.ts'

/** Retries after the first attempt. Source: https://shopify.dev/changelog/updates-to-webhook-retry-mechanism */
export const RETRIES = 8
/** A reordered delivery lets one other pass; if none comes, it goes on after this. */
const OVERTAKEN_WITHIN_MS = 1500

/** Deliveries of a shop leave in order, one at a time unless more lanes are asked for; one that failed waits aside. */
export class Webhooks {
  readonly #store: Store
  readonly #clock: Clock
  readonly #faults: Faults
  readonly #options: SandboxOptions
  readonly #log: DeliveryLog
  readonly #lanes: Lanes<Delivery>
  readonly #timers = new Set<NodeJS.Timeout>()
  #held: Delivery[] = []
  #parked: Delivery[] = []
  #stopped = false

  constructor(store: Store, clock: Clock, faults: Faults, options: SandboxOptions) {
    this.#store = store
    this.#clock = clock
    this.#faults = faults
    this.#options = options
    this.#log = new DeliveryLog(store)
    this.#lanes = new Lanes(
      (delivery) => this.#attempt(delivery),
      () => this.#options.webhookLanes,
    )
    clock.onMoved(() => this.#releaseDue())
  }

  /** To every subscription for this topic that lets it through, the shop's own if none are given; the body is written now, however late it arrives. */
  publish(
    shop: Shop,
    topic: string,
    write: () => Payload,
    subscriptions: readonly Subscription[] = shop.installation?.subscriptions ?? [],
  ): void {
    const subscribed = subscriptions.filter((one) => one.topic === topic)
    if (subscribed.length === 0) return
    const [eventId, payload] = [randomUUID(), write()]
    for (const subscription of subscribed) {
      if (!passesFilter(payload, subscription.filter)) continue
      const delivery = this.#delivery(shop, subscription, eventId, payload)
      this.#log.add(delivery)
      this.#enqueueInOrder(delivery)
    }
  }

  /** Resolves when nothing is under way to be delivered; what waits for the clock is not. */
  settled(): Promise<void> {
    return this.#log.settled()
  }

  /** Goes on with what was waiting when the sandbox stopped. */
  resume(): void {
    for (const delivery of this.#log.waiting()) {
      if (delivery.notBefore === null) this.#enqueue(delivery)
      else this.#park(delivery)
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

  /** On the way it may be lost, wait, or be overtaken: each is decided once, before it first leaves. */
  #enqueueInOrder(delivery: Delivery): void {
    const { topic } = delivery
    if (this.#faults.takeWebhook('reorder', topic)) {
      this.#held.push(delivery)
      this.#later(OVERTAKEN_WITHIN_MS, () => this.#releaseHeld())
      return
    }
    this.#setOut(delivery)
    this.#releaseHeld()
  }

  #releaseHeld(): void {
    for (const overtaken of this.#held.splice(0)) this.#setOut(overtaken)
  }

  #setOut(delivery: Delivery): void {
    if (this.#faults.takeWebhook('lose', delivery.topic)) {
      this.#note(delivery, 'lost on the way', ['lose'])
      this.#log.finish(delivery, 'lost')
    } else if (this.#faults.takeWebhook('delay', delivery.topic)) this.#delay(delivery)
    else this.#enqueue(delivery)
  }

  #delay(delivery: Delivery): void {
    const domainMs = this.#faults.delayDomainMs()
    if (domainMs === null) {
      this.#later(this.#faults.delayMs(), () => this.#enqueue(delivery))
      return
    }
    delivery.notBefore = new Date(this.#clock.now().getTime() + domainMs).toISOString()
    this.#park(delivery)
  }

  #park(delivery: Delivery): void {
    this.#parked.push(delivery)
    this.#log.park()
    const left = Date.parse(delivery.notBefore ?? '') - this.#clock.now().getTime()
    this.#later(Math.max(0, left), () => this.#releaseDue())
  }

  /** The clock was moved, or came there by itself. */
  #releaseDue(): void {
    const now = this.#clock.now().getTime()
    const due = (delivery: Delivery) => Date.parse(delivery.notBefore ?? '') <= now
    const released = this.#parked.filter(due)
    this.#parked = this.#parked.filter((delivery) => !due(delivery))
    for (const delivery of released) {
      delivery.notBefore = null
      this.#log.unpark()
      this.#enqueue(delivery)
    }
  }

  #enqueue(delivery: Delivery): void {
    this.#lanes.add(delivery.shop, delivery)
  }

  async #attempt(delivery: Delivery): Promise<void> {
    if (this.#stopped) return
    const { topic } = delivery
    const forged = this.#faults.takeWebhook('badSignature', topic)
    const twice = this.#faults.takeWebhook('duplicate', topic)
    const answer = await sendWebhook(delivery, this.#options, forged)
    this.#note(delivery, answer, forged ? ['badSignature'] : [])
    if (twice) this.#note(delivery, await sendWebhook(delivery, this.#options, false), ['duplicate'])
    return typeof answer === 'number' && answer >= 200 && answer < 300
      ? this.#log.finish(delivery, 'delivered')
      : this.#retryOrFail(delivery)
  }

  #retryOrFail(delivery: Delivery): void {
    const tried = delivery.attempts.length
    if (tried > RETRIES) this.#log.finish(delivery, 'failed')
    else this.#later(this.#options.webhookRetryMs * 2 ** (tried - 1), () => this.#enqueue(delivery))
  }

  #note(delivery: Delivery, answer: number | string, faults: string[]): void {
    delivery.attempts.push({ at: this.#clock.iso(), answer, faults })
    this.#store.changed()
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
  }
}
