import type { Calendar } from '../../../app/engine/calendar.ts'
import { UNKNOWN_CALENDAR } from '../../../app/engine/calendar.ts'
import { dayAt, daysBetween } from '../../../app/engine/day.ts'
import type { Facts, PolicyDocument } from '../../../app/engine/index.ts'
import { JURISDICTIONS } from '../../../app/engine/index.ts'
import { LAW_CLAUSES } from '../../../app/engine/law/eu/index.ts'
import type { Given } from '../../../app/engine/reason.ts'
import { bindRule } from './bind.ts'
import type { Doubt } from './join.ts'
import type { Rule } from './rule.ts'
import { placeOf } from './rule.ts'

/** The law of one case. */
export interface Law {
  version: string
  calendar: Calendar
  shopCalendar: Calendar
  rules: readonly Rule[]
  doubt: Doubt | undefined
}

const MOST_DAYS = 366

type Dated = Rule & { from: string; before: string | undefined }

const rulesOf = new Map(
  Object.entries(JURISDICTIONS).map(([country, { floor, provisions }]) => [
    country,
    floor
      .map(({ clause, provision, params, scope }): Dated => {
        const { inForce } = provisions[provision] as (typeof provisions)[string]
        const citation = { layer: 'law', provision: `${country}/${provision}` } as const
        const rule = bindRule(LAW_CLAUSES, clause, params, citation, scope)
        return { ...rule, from: inForce.from, before: inForce.before }
      })
      .toSorted((a, b) => {
        const [one, other] = [`${placeOf(a.citation)} ${a.id}`, `${placeOf(b.citation)} ${b.id}`]
        return one < other ? -1 : one > other ? 1 : 0
      }),
  ]),
)

const doubtful = (given: Given, country: string, why: 'unknown' | 'outdated'): Doubt => ({
  reason: { ...given, bears: 'open', citation: { layer: 'law', provision: `${country}/${why}` } },
})

/** Whether the holidays that could have moved an end to that day are known. */
const isCounted = ({ years }: Calendar, day: string): boolean =>
  years !== undefined && `${years.first}-02-01` <= day && day <= `${years.last}-12-31`

/** Which law a case falls under. Business buyers, and countries that the shop declares to have no floor: none. */
export const lawOf = ({ noFloor = [] }: PolicyDocument, { statedAt, order }: Facts): Law => {
  const { country, region } = order.place
  const jurisdiction = JURISDICTIONS[country]
  const calendars = jurisdiction?.calendarFor(region)
  const calendar = calendars?.buyer ?? UNKNOWN_CALENDAR
  const none: Law = {
    version: `${country}@${jurisdiction?.asOf ?? 'none'}`,
    calendar,
    shopCalendar: calendars?.shop ?? UNKNOWN_CALENDAR,
    rules: [],
    doubt: undefined,
  }
  if (order.buyer === 'business' || noFloor.includes(country)) return none
  const unknown = doubtful({ code: 'law-unknown', params: { country } }, country, 'unknown')
  if (!jurisdiction) return { ...none, doubt: unknown }
  const all = rulesOf.get(country) ?? []
  const concludedOn = dayAt(order.concludedAt, calendar.zone)
  const rules = all.filter(({ from }) => from <= concludedOn)
  const statedOn = dayAt(statedAt, calendar.zone)
  const hadOtherRules = all.some(({ from, before }) => from > concludedOn && before === undefined)
  if (hadOtherRules || rules.length === 0 || !isCounted(calendar, statedOn))
    return { ...none, rules, doubt: unknown }
  const { asOf } = jurisdiction
  const isOld = daysBetween(asOf, statedOn) > MOST_DAYS
  const outdated = doubtful({ code: 'law-outdated', params: { country, asOf } }, country, 'outdated')
  return { ...none, rules, doubt: isOld ? outdated : undefined }
}
