import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const dublin = { name: 'Europe/Dublin', standardOffsetMinutes: 0, summerTime: 'eu' } as const

const pack: HolidayPack = holidays
export const irishCalendars = placeCalendars({ zone: dublin, pack })
