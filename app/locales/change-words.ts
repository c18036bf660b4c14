import type { Change, Day, Instant, OrderFacts, Zone } from '../engine/index.ts'
import { dayAt, instantOf, zoneOf } from '../engine/index.ts'
import { clockWords, shortDayWords } from './format.ts'
import type { Locale } from './translate.ts'
import { translator } from './translate.ts'

/**
 * "If it arrived on 12 November or later, the answer is yes." A moment is told as a day only where it is the last
 * of that day; else by the clock: "If you told us before 11:00 on 5 November, the answer is yes."
 *
 * @param place the consumer's, by whose days and clock a statement's moment is told
 * @param today the reader's day: another year than its own is written out
 * @returns what to say of a change; undefined for a fact that has no words
 */
export const changeWords = (
  locale: Locale,
  place: OrderFacts['place'],
  today?: Day,
): ((change: Change) => string | undefined) => {
  const t = translator(locale)
  const zone = zoneOf(place)
  const dateOf = (day: Day): string => {
    const isThisYear = today?.slice(0, 4) === day.slice(0, 4)
    return isThisYear ? shortDayWords(day, locale) : `${shortDayWords(day, locale)} ${day.slice(0, 4)}`
  }
  const condition = ({ fact, to }: Change['facts'][number]): string | undefined => {
    const at = whenOf(to, zone)
    const value = at ? (at.before ? 'time' : 'date') : Array.isArray(to) ? 'none' : String(to)
    const key = `decision:change.${fact}.${value}` as const
    if (!t.has(key)) return undefined
    return t(key, {
      date: at ? dateOf(at.day) : '',
      time: at?.before ? clockWords(at.before, zone.name) : '',
    })
  }
  return ({ facts, outcome }) => {
    const said = facts.map(condition)
    const [first, second] = said
    if (first === undefined || said.includes(undefined)) return undefined
    const conditions = second === undefined ? first : t('decision:change.and', { first, second })
    return t('decision:change.sentence', {
      conditions,
      outcome: t(`decision:change.outcome.${outcome}`),
    })
  }
}

/** The day of a value; `before`: it ends before that moment of the day, not with the day. */
const whenOf = (value: unknown, zone: Zone): { day: Day; before?: Instant } | undefined => {
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text as Day }
  if (!/^\d{4}-\d{2}-\d{2}T.*Z$/.test(text)) return undefined
  const day = dayAt(text as Instant, zone)
  // A moment told is the last that would do, a second before whatever came too early.
  const before = instantOf(new Date(Date.parse(text) + 1_000))
  return dayAt(before, zone) === day ? { day, before } : { day }
}
