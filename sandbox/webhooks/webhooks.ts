import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { SandboxOptions } from '../options.ts'
import type { Delivery, Shop } from '../state/model.ts'
import type { Store } from '../state/store.ts'
import type { Payload } from './payloads.ts'
import { sendWebhook } from './send.ts'

/** Retries after the first attempt. Source: https://shopify.dev/changelog/updates-to-webhook-retry-mechanism */
export const RETRIES = 8
const KEPT_IN_LOG = 1000
/** A reordered delivery lets one other pass; if none comes, it goes on after this. */
const OVERTAKEN_WITHIN_MS = 1500

export interface Webhooks {
  publish(shop: Shop, topic: string, payload: Payload): void
  /** Resolves when nothing is waiting to be delivered. */
  settled(): Promise<void>
  /** Goes on with what was waiting when the sandbox stopped. */
  resume(): void
  stop(): void
}

/** Deliveries of a shop leave in order, one at a time; one that failed waits aside, so that it does not hold the others. */
export function createWebhooks(store: Store, clock: Clock, faults: Faults, options: SandboxOptions): Webhooks {
  const lanes = new Map<string, Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  const held: Delivery[] = []
  let stopped = false
  let idle: (() => void)[] = []

  const waiting = () => store.state.deliveries.some(({ state }) => state === 'waiting')
  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer)
  }
  const finish = (delivery: Delivery, state: Delivery['state']) => {
    delivery.state = state
    store.changed()
    if (!waiting()) {
      for (const tell of idle) tell()
      idle = []
    }
  }
  const retryOrFail = (delivery: Delivery) => {
    const tried = delivery.attempts.length
    if (tried > RETRIES) return finish(delivery, 'failed')
    later(options.webhookRetryMs * 2 ** (tried - 1), () => enqueue(delivery))
  }
  const attempt = async (delivery: Delivery): Promise<void> => {
    if (stopped) return
    const { topic } = delivery
    if (faults.takeWebhook('lose', topic)) {
      delivery.attempts.push({ at: clock.iso(), answer: 'lost on the way', faults: ['lose'] })
      return finish(delivery, 'lost')
    }
    if (faults.takeWebhook('delay', topic)) return later(faults.delayMs(), () => enqueue(delivery))
    const forged = faults.takeWebhook('badSignature', topic)
    const twice = faults.takeWebhook('duplicate', topic)
    const answer = await sendWebhook(delivery, options, forged)
    delivery.attempts.push({ at: clock.iso(), answer, faults: forged ? ['badSignature'] : [] })
    if (twice) delivery.attempts.push({ at: clock.iso(), answer: await sendWebhook(delivery, options, false), faults: ['duplicate'] })
    store.changed()
    return typeof answer === 'number' && answer >= 200 && answer < 300 ? finish(delivery, 'delivered') : retryOrFail(delivery)
  }
  const enqueue = (delivery: Delivery) => {
    const before = lanes.get(delivery.shop) ?? Promise.resolve()
    lanes.set(delivery.shop, before.then(() => attempt(delivery)))
  }
  const releaseHeld = () => {
    for (const overtaken of held.splice(0)) enqueue(overtaken)
  }
  const enqueueInOrder = (delivery: Delivery) => {
    if (faults.takeWebhook('reorder', delivery.topic)) {
      held.push(delivery)
      later(OVERTAKEN_WITHIN_MS, releaseHeld)
      return
    }
    enqueue(delivery)
    releaseHeld()
  }

  return {
    publish: (shop, topic, payload) => {
      const eventId = randomUUID()
      for (const subscription of shop.installation?.subscriptions ?? []) {
        if (subscription.topic !== topic) continue
        const body = JSON.stringify(onlyFields(payload, subscription.includeFields))
        const delivery: Delivery = {
          id: randomUUID(),
          eventId,
          shop: shop.domain,
          topic,
          triggeredAt: clock.now().toISOString(),
          body,
          uri: subscription.uri,
          attempts: [],
          state: 'waiting',
        }
        store.state.deliveries.push(delivery)
        store.state.deliveries.splice(0, Math.max(0, store.state.deliveries.length - KEPT_IN_LOG))
        enqueueInOrder(delivery)
      }
      store.changed()
    },
    settled: () => (waiting() ? new Promise((resolve) => idle.push(resolve)) : Promise.resolve()),
    resume: () => {
      for (const delivery of store.state.deliveries) if (delivery.state === 'waiting') enqueue(delivery)
    },
    stop: () => {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

/** `include_fields` keeps what is named; `a.b` keeps b of a. Source: https://shopify.dev/docs/apps/build/webhooks/customize/modify_payloads */
export function onlyFields(payload: Payload, fields: readonly string[]): Payload {
  if (fields.length === 0) return payload
  const kept: Payload = {}
  for (const [name, value] of Object.entries(payload)) {
    const inner = fields.filter((field) => field.startsWith(`${name}.`)).map((field) => field.slice(name.length + 1))
    if (fields.includes(name)) kept[name] = value
    else if (inner.length > 0) kept[name] = within(value, inner)
  }
  return kept
}

function within(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => within(one, fields))
  return typeof value === 'object' && value !== null ? onlyFields(value as Payload, fields) : value
}
