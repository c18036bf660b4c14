import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const sofia = { name: 'Europe/Sofia', standardOffsetMinutes: 120, summerTime: 'eu' } as const

const pack: HolidayPack = holidays
export const bulgarianCalendars = placeCalendars({ zone: sofia, pack })
