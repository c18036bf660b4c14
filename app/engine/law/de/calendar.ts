import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const berlin = { name: 'Europe/Berlin', standardOffsetMinutes: 60, summerTime: 'eu' } as const

const pack: HolidayPack = holidays
export const germanCalendars = placeCalendars({ zone: berlin, pack })
