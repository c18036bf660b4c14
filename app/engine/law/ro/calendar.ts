import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const bucharest = { name: 'Europe/Bucharest', standardOffsetMinutes: 120, summerTime: 'eu' } as const

const pack: HolidayPack = holidays
export const romanianCalendars = placeCalendars({ zone: bucharest, pack })
export const romanianCalendar = romanianCalendars.calendar
