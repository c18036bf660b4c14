import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const budapest = { name: 'Europe/Budapest', standardOffsetMinutes: 60, summerTime: 'eu' } as const

const pack: HolidayPack = holidays
export const hungarianCalendars = placeCalendars({ zone: budapest, pack })
