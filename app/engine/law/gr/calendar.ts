import type { HolidayPack } from '../../calendar.ts'
import { calendarOf } from '../../calendar.ts'
import holidays from './holidays.json' with { type: 'json' }

const athens = { name: 'Europe/Athens', standardOffsetMinutes: 120, summerTime: 'eu' } as const

export const greekHolidays = holidays as unknown as HolidayPack
export const greekCalendar = calendarOf(athens, greekHolidays)
