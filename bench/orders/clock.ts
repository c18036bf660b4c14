import type { Day, Instant } from '../../app/engine/index.ts'
import { instantOf } from '../../app/engine/index.ts'

const DAY = 86_400_000
/** Orders begin on this day: every provision that we hold is in force by then. */
const FIRST = Date.UTC(2026, 7, 3)

export const at = (day: number, millisecond: number): Instant =>
  instantOf(new Date(FIRST + day * DAY + millisecond))

export const on = (day: number): Day => at(day, 0).slice(0, 10) as Day

export const DAY_MS = DAY
