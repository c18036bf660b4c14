/** A shop's own days at work, for terms that it sets itself. What the law counts, the engine counts. Pure. */
import { addDays, type Day, JURISDICTIONS } from '../engine/index.ts'

/**
 * So many working days after a day, which is not counted.
 * @param country ISO 3166-1 alpha-2 of the shop; of one whose holidays we do not hold only weekends are known
 */
export function workingDaysAfter(from: Day, days: number, country: string): Day {
  const holidays = JURISDICTIONS[country]?.calendarFor().shop.holidays ?? {}
  const isWorking = (day: Day) => !isWeekend(day) && holidays[day] === undefined
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorking(day)) left--
  }
  return day
}

const isWeekend = (day: Day): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() % 6 === 0
