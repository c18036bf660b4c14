/** The engine's only door. It runs under plain Node and in a browser: no clock, no I/O, no words for people. */
export type * from './decision.ts'
export type * from './facts.ts'
export type { Day, Instant, Zone } from './day.ts'
export { addDays, dayAt, endOfDay, instantOf, parseDay, parseInstant, startOfDay } from './day.ts'
export type { Money } from './money.ts'
export { addMoney, money } from './money.ts'

/** Part of every decision: deciding again under another version may differ, and then the difference is reported. */
export const ENGINE_VERSION = '1.0.0'
