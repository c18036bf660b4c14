import type { Store } from './state/store.ts'

/** The day on which the sandbox's story begins. */
export const FIRST_INSTANT = '2026-11-02T08:00:00Z'
const DAY_MS = 86_400_000

/** Domain time: ticks like real time, from whatever instant it was set to. Tokens never use it. */
export interface Clock {
  now(): Date
  iso(): string
  set(instant: Date): void
  advanceDays(days: number): void
  /** Called after each move, not as time ticks by. */
  onMoved(listener: () => void): void
}

export function sandboxClock(store: Store, realNow: () => number): Clock {
  const now = () => new Date(realNow() + store.state.clockOffsetMs)
  const listeners: (() => void)[] = []
  const set = (instant: Date) => {
    store.state.clockOffsetMs = instant.getTime() - realNow()
    store.changed()
    for (const tell of listeners) tell()
  }
  return {
    now,
    iso: () => shopifyInstant(now()),
    set,
    onMoved: (listener) => listeners.push(listener),
    advanceDays: (days) => set(new Date(now().getTime() + days * DAY_MS)),
  }
}

/** Shopify writes instants to the second. */
export const shopifyInstant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`
