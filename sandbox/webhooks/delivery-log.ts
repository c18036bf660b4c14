import type { Store } from '../state/store.ts'
import type { Delivery } from '../state/traffic.ts'

const KEPT = 1000
/** Trimmed once for so many, so that keeping the log costs next to nothing per delivery. */
const SLACK = 250

/** What was sent, with its attempts: all that waits, and the last thousand that do not. */
export class DeliveryLog {
  readonly #store: Store
  #open: number
  #idle: (() => void)[] = []
  /** Waiting for the clock, not for us. */
  #parked = 0

  constructor(store: Store) {
    this.#store = store
    this.#open = this.waiting().length
  }

  waiting(): Delivery[] {
    return this.#store.state.deliveries.filter(({ state }) => state === 'waiting')
  }

  add(delivery: Delivery): void {
    const { state } = this.#store
    state.deliveries.push(delivery)
    this.#open += 1
    if (state.deliveries.length > KEPT + SLACK + this.#open) this.#trim()
    this.#store.changed()
  }

  finish(delivery: Delivery, state: Delivery['state']): void {
    delivery.state = state
    this.#open -= 1
    this.#store.changed()
    this.#tellIfIdle()
  }

  park(): void {
    this.#parked += 1
    this.#tellIfIdle()
  }

  unpark(): void {
    this.#parked -= 1
  }

  /** Resolves when nothing is under way; what waits for the clock is not. */
  settled(): Promise<void> {
    return this.#isIdle() ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve))
  }

  #isIdle(): boolean {
    return this.#open <= this.#parked
  }

  #tellIfIdle(): void {
    if (this.#isIdle()) for (const tell of this.#idle.splice(0)) tell()
  }

  #trim(): void {
    const { state } = this.#store
    let surplus = state.deliveries.length - this.#open - KEPT
    state.deliveries = state.deliveries.filter((one) => one.state === 'waiting' || surplus-- <= 0)
  }
}
