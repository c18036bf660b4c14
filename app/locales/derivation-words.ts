import type { Day, Deadline, PeriodStep } from '../engine/index.ts'
import { dayWords, shortDayWords, weekdayWords } from './format.ts'
import type { Locale } from './translate.ts'
import { translator } from './translate.ts'

/**
 * How the last day of a period was found, step by step, ending with the day itself. Years are said where the
 * period ends in another than it began in.
 */
export const derivationWords = (
  { steps, lastDay }: Deadline,
  locale: Locale,
  day: (on: Day) => string,
): string => {
  if (!lastDay) return translator(locale)('decision:deadline.open')
  const [first] = steps
  const isOfOneYear = first?.kind !== 'from' || first.day.slice(0, 4) === lastDay.slice(0, 4)
  const short = (on: Day): string => shortDayWords(on, locale, isOfOneYear ? undefined : 'with-year')
  const parts = steps.flatMap((step, index) => stepWords(step, steps[index - 1], locale, short))
  return [...parts, isOfOneYear ? day(lastDay) : dayWords(lastDay, locale)].join(' → ')
}

const stepWords = (
  step: PeriodStep,
  before: PeriodStep | undefined,
  locale: Locale,
  short: (on: Day) => string,
): string[] => {
  const t = translator(locale)
  switch (step.kind) {
    case 'from':
      return []
    case 'days':
    case 'months': {
      // Where a state counts the extension first (DE), the days go on from its end.
      const start = before && (before.kind === 'from' ? before.day : before.to)
      const from = start ? short(start) : ''
      return [
        t(`decision:step.${step.kind}`, { count: step.kind === 'days' ? step.days : step.months, from }),
      ]
    }
    case 'extended': {
      // Counted first it says from when; later it goes on from what is told before it.
      if (before?.kind === 'from')
        return [t('decision:step.extendedFrom', { count: step.months, from: short(before.day) })]
      return [t(`decision:step.${step.why === 'repaired' ? 'repaired' : 'extended'}`, { count: step.months })]
    }
    case 'weekend':
      return [t('decision:step.weekend', { date: short(step.day), weekday: weekdayWords(step.day, locale) })]
    case 'holiday':
      return [t('decision:step.holiday', { date: short(step.day), name: t(`decision:holiday.${step.name}`) })]
  }
}
