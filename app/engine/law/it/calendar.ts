import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const rome = { name: 'Europe/Rome', standardOffsetMinutes: 60, summerTime: 'eu' } as const

/** Every province but Bolzano. */
const PROVINCES = [
  'AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT CA CB CE CH CI CL CN CO CR CS CT CZ EN FC FE FG',
  'FI FM FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OG OR OT PA PC PD PE PG',
  'PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA',
  'VB VC VE VI VR VS VT VV',
].flatMap((line) => line.split(' '))

const pack: HolidayPack = holidays
export const italianCalendars = placeCalendars({
  zone: rome,
  pack,
  plain: PROVINCES,
})
