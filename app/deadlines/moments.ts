/** Days become instants where the consumer is. Pure. */
import { addDays, type Day, dayAt, endOfDay, instantOf, startOfDay, type Zone } from '../engine/index.ts'

/** The hour of the morning at which a reminder comes, and a refund is paid by itself or put before somebody. */
const MORNING_MS = 9 * 3_600_000

/** The first instant after a day: what is done in its last second is in time. */
export const afterDay = (day: Day, zone: Zone): Date => new Date(endOfDay(day, zone))

export const morningOf = (day: Day, zone: Zone): Date =>
  new Date(Date.parse(startOfDay(day, zone)) + MORNING_MS)

/** The consumer's calendar day on which an instant falls that is exclusive, such as an end. */
export const lastDayBefore = (end: Date, zone: Zone): Day =>
  dayAt(instantOf(new Date(end.getTime() - 1)), zone)

/** @param daysBefore null: it is not told beforehand */
export const reminderFor = (lastDay: Day, zone: Zone, daysBefore: number | null): { remindAt?: Date } =>
  daysBefore === null ? {} : { remindAt: morningOf(addDays(lastDay, -daysBefore), zone) }
