/** The consumer's place decides the calendar: which day it is for them at an instant. */
import type { Day, Instant } from '../../engine/index.ts'
import { dayAt, JURISDICTIONS } from '../../engine/index.ts'

export interface ConsumerPlace {
  place: { country: string; region?: string }
  /** IANA name, for whoever shows a clock. */
  zone: string
  /** The consumer's calendar day of an instant. */
  localDay: (instant: Instant) => Day
}

/** @param shop where the order names no place, or one whose calendar we do not hold, the shop's own */
export function consumerPlace(
  order: { country?: string; region?: string },
  shop: { country: string; timezone: string },
): ConsumerPlace {
  const country = order.country ?? shop.country
  const place = order.region === undefined ? { country } : { country, region: order.region }
  const zone = JURISDICTIONS[country]?.calendarFor(order.region).buyer.zone
  if (zone !== undefined) return { place, zone: zone.name, localDay: (instant) => dayAt(instant, zone) }
  return { place, zone: shop.timezone, localDay: localDayIn(shop.timezone) }
}

function localDayIn(zone: string): (instant: Instant) => Day {
  // The Swedish form of a date is the ISO one.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return (instant) => format.format(new Date(instant)) as Day
}
