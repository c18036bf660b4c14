import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const lisbon = { name: 'Europe/Lisbon', standardOffsetMinutes: 0, summerTime: 'eu' } as const

const azores = { name: 'Atlantic/Azores', standardOffsetMinutes: -60, summerTime: 'eu' } as const
const madeira = { name: 'Atlantic/Madeira', standardOffsetMinutes: 0, summerTime: 'eu' } as const

/** The districts of the mainland; 20 is the Azores, 30 Madeira. */
const DISTRICTS = '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18'.split(' ')

const pack: HolidayPack = holidays
export const portugueseCalendars = placeCalendars({
  zone: lisbon,
  pack,
  zones: { '20': azores, '30': madeira },
  plain: DISTRICTS,
})
