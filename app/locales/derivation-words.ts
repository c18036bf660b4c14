import type { Day, Deadline, PeriodStep } from '../engine/index.ts'
import { shortDayWords, weekdayWords } from './format.ts'
import type { Locale } from './translate.ts'
import { translator } from './translate.ts'

/** How the last day of a period was found, step by step, ending with the day itself. */
export const derivationWords = (
  { steps, lastDay }: Deadline,
  locale: Locale,
  day: (on: Day) => string,
): string => {
  if (!lastDay) return translator(locale)('decision:deadline.open')
  const parts = steps.flatMap((step, index) => stepWords(step, steps[index - 1], locale))
  return [...parts, day(lastDay)].join(' → ')
}

const stepWords = (step: PeriodStep, before: PeriodStep | undefined, locale: Locale): string[] => {
  const t = translator(locale)
  const short = (on: Day): string => shortDayWords(on, locale)
  switch (step.kind) {
    case 'from':
      return []
    case 'days':
    case 'months': {
      const from = before?.kind === 'from' ? short(before.day) : ''
      return [
        t(`decision:step.${step.kind}`, { count: step.kind === 'days' ? step.days : step.months, from }),
      ]
    }
    case 'extended':
      return [t(`decision:step.${step.why === 'repaired' ? 'repaired' : 'extended'}`, { count: step.months })]
    case 'weekend':
      return [t('decision:step.weekend', { date: short(step.day), weekday: weekdayWords(step.day, locale) })]
    case 'holiday':
      return [t('decision:step.holiday', { date: short(step.day), name: t(`decision:holiday.${step.name}`) })]
  }
}
