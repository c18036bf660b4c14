import type { HolidayPack } from '../../calendar.ts'
import { calendarOf } from '../../calendar.ts'
import holidays from './holidays.json' with { type: 'json' }

const bucharest = { name: 'Europe/Bucharest', standardOffsetMinutes: 120, summerTime: 'eu' } as const

export const romanianHolidays = holidays as unknown as HolidayPack
export const romanianCalendar = calendarOf(bucharest, romanianHolidays)
