/** What a buyer said is wrong with an item, as staff type it: read and checked. Pure. */
import { z } from 'zod'
import type { Day, Remedy } from '../../engine/index.ts'
import type { AdminTime } from '../../locales/admin-time.ts'
import {
  asksForCure,
  asksForWish,
  DEFECT_KINDS,
  DEFECT_WISHES,
  isAboutDefect,
  NO_DEFECT,
  type TypedDefect,
} from './defect-choices.ts'

export type DefectError = 'kind' | 'noticedDay' | 'noticedAfter' | 'noticedBefore'
/** As the buyer's own page sends it. */
export interface EnteredDefect {
  kind: (typeof DEFECT_KINDS)[number]
  noticedOn?: Day
  wanted?: (typeof DEFECT_WISHES)[number]
  cureFailed?: boolean
}

export type DefectErrors = { kind?: DefectError; noticedOn?: DefectError }

interface About {
  remedy: Remedy
  /** `YYYY-MM-DD` as typed: when it was stated. */
  sentOn: string
  /** ISO 8601. */
  orderedAt: string
  time: AdminTime
  now: Date
}

/** @returns no defect where nothing was said of one, or something else is wanted */
export function readDefect(
  { kind, noticedOn, wanted, cureFailed }: TypedDefect = NO_DEFECT,
  about: About,
): { defect?: EnteredDefect; errors: DefectErrors } {
  const { remedy } = about
  if (!isAboutDefect(remedy)) return { errors: {} }
  const happened = DEFECT_KINDS.find((known) => known === kind)
  const wish = asksForWish(remedy) ? DEFECT_WISHES.find((known) => known === wanted) : undefined
  if (happened === undefined)
    return { errors: noticedOn !== '' || wish !== undefined ? { kind: 'kind' } : {} }
  const fault = noticedOn === '' ? undefined : faultOfDay(noticedOn, about)
  if (fault !== undefined) return { errors: { noticedOn: fault } }
  const isCureKnown = asksForCure(wish ?? '') && (cureFailed === 'true' || cureFailed === 'false')
  return {
    defect: {
      kind: happened,
      ...(noticedOn !== '' && { noticedOn: noticedOn as Day }),
      ...(wish && { wanted: wish }),
      ...(isCureKnown && { cureFailed: cureFailed === 'true' }),
    },
    errors: {},
  }
}

/** Nobody notices what is wrong with a thing before it was ordered, or tells of it before they notice. */
function faultOfDay(noticedOn: string, { sentOn, orderedAt, time, now }: About): DefectError | undefined {
  if (!isDay(noticedOn)) return 'noticedDay'
  const last = isDay(sentOn) ? sentOn : time.calendarDay(now.toISOString())
  if (noticedOn > last) return 'noticedAfter'
  return noticedOn < time.calendarDay(orderedAt) ? 'noticedBefore' : undefined
}

const isDay = (typed: string): boolean => z.iso.date().safeParse(typed).success
