import { LAST_ZONE } from '../calendar.ts'
import type { Zone } from '../day.ts'
import type { OrderFacts } from '../facts.ts'
import { JURISDICTIONS } from './index.ts'

/** The zone by whose days a consumer's time is counted in a place; the last on Earth where we hold no data about it. */
export const zoneOf = ({ country, region }: OrderFacts['place']): Zone =>
  JURISDICTIONS[country]?.calendarFor(region).buyer.zone ?? LAST_ZONE
