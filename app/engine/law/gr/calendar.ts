import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const athens = { name: 'Europe/Athens', standardOffsetMinutes: 120, summerTime: 'eu' } as const

const pack: HolidayPack = holidays
export const greekCalendars = placeCalendars({ zone: athens, pack })
export const greekCalendar = greekCalendars.calendar
