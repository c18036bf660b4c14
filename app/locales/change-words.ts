import type { Change, Day, Instant, OrderFacts } from '../engine/index.ts'
import { dayAt, JURISDICTIONS } from '../engine/index.ts'
import { shortDayWords } from './format.ts'
import type { Locale } from './translate.ts'
import { translator } from './translate.ts'

/**
 * "If it arrived on 12 November or later, the answer is yes."
 *
 * @param place the consumer's: a statement's instant is told as a day there
 * @param today the reader's day: another year than its own is written out
 * @returns what to say of a change; undefined for a fact that has no words
 */
export const changeWords = (
  locale: Locale,
  place: OrderFacts['place'],
  today?: Day,
): ((change: Change) => string | undefined) => {
  const t = translator(locale)
  const zone = JURISDICTIONS[place.country]?.calendarFor(place.region).buyer.zone
  const dayOf = (value: unknown): Day | undefined => {
    const text = String(value)
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text as Day
    if (!/^\d{4}-\d{2}-\d{2}T.*Z$/.test(text)) return undefined
    return zone ? dayAt(text as Instant, zone) : (text.slice(0, 10) as Day)
  }
  const dateOf = (day: Day): string => {
    const isThisYear = today?.slice(0, 4) === day.slice(0, 4)
    return isThisYear ? shortDayWords(day, locale) : `${shortDayWords(day, locale)} ${day.slice(0, 4)}`
  }
  const condition = ({ fact, to }: Change['facts'][number]): string | undefined => {
    const day = dayOf(to)
    const value = day ? 'date' : Array.isArray(to) ? 'none' : String(to)
    const key = `decision:change.${fact}.${value}` as const
    if (!t.has(key)) return undefined
    return t(key, { date: day ? dateOf(day) : '' })
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
