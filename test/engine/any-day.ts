import type { Day, Instant } from '../../app/engine/index.ts'
import { addDays } from '../../app/engine/index.ts'
import type { Draw } from './draw.ts'
import { pick } from './draw.ts'

/** Contracts from 1 June 2026 on: before and after 31 July 2026, from when a repair adds twelve months. */
export const FIRST_DAY: Day = '2026-06-01'

/** Where days of law and of policies begin and end in UTC, in the zones that we know, to the second. */
const CLOCKS = [
  '12:00:00.000',
  '21:59:59.000',
  '22:00:00.000',
  '20:59:59.000',
  '21:00:00.000',
  '23:00:00.000',
  '00:00:00.000',
  '10:30:00.000',
] as const

/** How many days after something terms tend to end, and their neighbours. */
const LENGTHS = [
  0, 1, 5, 7, 8, 9, 13, 14, 15, 16, 17, 20, 21, 29, 30, 31, 32, 44, 45, 46, 60, 90, 364, 366, 379, 381, 395,
  730, 732, 1095, 1097, 1465,
] as const

export const instantOn = (draw: Draw, day: Day): Instant => `${day}T${pick(draw, CLOCKS)}Z`

export const dayAfter = (draw: Draw, day: Day, most: number): Day => addDays(day, draw(most + 1))

/** Mostly where something ends; sometimes anywhere in three years. */
export const dayInTerms = (draw: Draw, day: Day): Day =>
  addDays(day, draw(8) === 7 ? draw(1_100) : pick(draw, LENGTHS.slice(0, 4 + draw(LENGTHS.length - 3))))
