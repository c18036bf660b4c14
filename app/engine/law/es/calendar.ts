import type { HolidayPack } from '../holiday-pack.ts'
import { placeCalendars } from '../place-calendars.ts'
import holidays from './holidays.json' with { type: 'json' }

const madrid = { name: 'Europe/Madrid', standardOffsetMinutes: 60, summerTime: 'eu' } as const

/** ISO 3166-2 has codes for the provinces, too, and it is they that stand in addresses. */
const COMMUNITY_OF = {
  ...{ AL: 'AN', CA: 'AN', CO: 'AN', GR: 'AN', H: 'AN', J: 'AN', MA: 'AN', SE: 'AN' },
  ...{ HU: 'AR', TE: 'AR', Z: 'AR', O: 'AS', S: 'CB' },
  ...{ AV: 'CL', BU: 'CL', LE: 'CL', P: 'CL', SA: 'CL', SG: 'CL', SO: 'CL', VA: 'CL', ZA: 'CL' },
  ...{ AB: 'CM', CR: 'CM', CU: 'CM', GU: 'CM', TO: 'CM' },
  ...{ GC: 'CN', TF: 'CN', B: 'CT', GI: 'CT', L: 'CT', T: 'CT', BA: 'EX', CC: 'EX' },
  ...{ C: 'GA', LU: 'GA', OR: 'GA', PO: 'GA', PM: 'IB', MU: 'MC', M: 'MD', NA: 'NC' },
  ...{ BI: 'PV', SS: 'PV', VI: 'PV', LO: 'RI', A: 'VC', CS: 'VC', V: 'VC' },
}

const canary = { name: 'Atlantic/Canary', standardOffsetMinutes: 0, summerTime: 'eu' } as const

const pack: HolidayPack = holidays
export const spanishCalendars = placeCalendars({
  zone: madrid,
  pack,
  zones: { CN: canary },
  aliases: COMMUNITY_OF,
})
